//! What the overview does with actions.

use super::{
    state::{Overview, PROGRESS, TASKS},
    tasks::WayOut,
};
use crate::{
    domain::{event::Event, refusal::Refusal, stage::Stage},
    locale::domain as says,
    tui::{
        action::Action,
        app::{Cx, Effect},
        layers::{Answer, Dialog, FormField, Layer, Purpose},
        screens::{Reply, ScreenId, Tone},
        theme::Meaning,
        widgets::Line,
        words,
    },
};

const ADVANCE: Purpose = Purpose {
    owner: ScreenId::Overview,
    what: "advance",
};

/// Does an action.
pub fn act(overview: &mut Overview, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
    match action {
        Action::Advance => return advance(overview, cx),
        Action::Open => return open(overview, cx),
        Action::Back => {
            overview.panes.focus(TASKS);
        }
        Action::NextPart | Action::PreviousPart => {
            overview.panes.act(action);
        }
        other if overview.panes.has(PROGRESS) => {
            let rows = cx.layout.viewport(PROGRESS).map_or(0, |view| view.rows);
            overview.scroll.act(other, rows, cx.layout.height(PROGRESS));
        }
        other => {
            overview
                .list
                .act(other, overview.tasks.len(), cx.layout.height(TASKS));
        }
    }
    Vec::new()
}

fn open(overview: &mut Overview, cx: &Cx<'_>) -> Vec<Reply> {
    let row = overview.list.selected(overview.tasks.len());
    match row
        .and_then(|row| overview.tasks.get(row))
        .and_then(|task| task.way)
    {
        None => Vec::new(),
        Some(WayOut::Review(jump)) => vec![Reply::Jump(ScreenId::Review, jump)],
        Some(WayOut::Screen(screen)) => vec![Reply::Show(screen)],
        Some(WayOut::Advance) => advance(overview, cx),
    }
}

/// The stages that exist from here: whether a move needs a reason is said when it is asked for.
fn moves(cx: &Cx<'_>) -> Vec<Stage> {
    let exists = |to: Stage| {
        let event = Event::StageMoved {
            to,
            why: "?".to_owned(),
        };
        !matches!(
            cx.model.state.permit(&cx.model.my_id(), &event),
            Err(Refusal::NoSuchMove { .. })
        )
    };
    let now = cx.model.state.stage();
    let mut stages: Vec<Stage> = Stage::ALL
        .into_iter()
        .filter(|to| *to != now && exists(*to))
        .collect();
    // What usually comes next is chosen first.
    stages.sort_by_key(|to| Some(*to) != now.next());
    stages
}

fn advance(overview: &mut Overview, cx: &Cx<'_>) -> Vec<Reply> {
    overview.offered = moves(cx);
    if overview.offered.is_empty() {
        return vec![Reply::Say(
            Tone::Plain,
            cx.locale.text("tui-advance-nowhere"),
        )];
    }
    let names = overview
        .offered
        .iter()
        .map(|stage| words::capitalised(&says::stage(cx.locale, *stage)))
        .collect();
    let now = says::stage(cx.locale, cx.model.state.stage());
    let text = vec![
        Line::new(cx.locale.with("tui-advance-text", &[("stage", &now)])),
        Line::of(cx.locale.text("tui-advance-why-when"), Meaning::Dim),
    ];
    let fields = vec![
        FormField::choice("advance-to", cx.locale.text("tui-advance-to"), names),
        FormField::lines("advance-why", cx.locale.text("tui-verdict-why"), ""),
    ];
    let dialog = Dialog::new(
        ADVANCE,
        cx.locale.text("tui-advance-title"),
        cx.locale.text("tui-action-advance"),
    );
    vec![Reply::Open(Layer::Dialog(
        dialog.text(text).fields(fields).danger(),
    ))]
}

/// Takes the answer to what was asked.
///
/// # Errors
///
/// Why the round cannot move there.
pub fn answered(
    overview: &Overview,
    what: &str,
    answer: &Answer<'_>,
    cx: &Cx<'_>,
) -> Result<Vec<Reply>, String> {
    let (true, Answer::Form([to, why])) = (what == ADVANCE.what, answer) else {
        return Ok(Vec::new());
    };
    let Some(stage) = overview.offered.get(to.chosen()) else {
        return Ok(Vec::new());
    };
    let event = Event::StageMoved {
        to: *stage,
        why: why.value(),
    };
    cx.model
        .state
        .permit(&cx.model.my_id(), &event)
        .map_err(|refusal| says::refusal(cx.locale, cx.model.state, &refusal))?;
    Ok(vec![Reply::Effect(Effect::submit(ADVANCE, event))])
}
