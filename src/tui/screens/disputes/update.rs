//! What the disputes screen does with actions and answers.

use super::{
    found::Filter,
    questions::{self, purpose},
    state::{COUNCIL, CellView, Disputes, LIST, SAID},
};
use crate::{
    domain::{event::Event, id::CellIx},
    locale::domain as words,
    tui::{
        action::Action,
        app::{Cx, Effect},
        layers::Answer,
        layout::PartId,
        screens::{Jump, Reply, ScreenId, Tone},
    },
};

/// The height of the list as it was last drawn.
pub fn height(cx: &Cx<'_>) -> usize {
    cx.layout.height(LIST)
}

/// The cell that the next action is about.
pub fn cell(disputes: &Disputes, cx: &Cx<'_>) -> Option<CellIx> {
    match &disputes.open {
        Some(view) => Some(view.cell),
        None => disputes
            .current(cx.model, height(cx))
            .map(|found| found.cell),
    }
}

/// Does an action.
pub fn act(disputes: &mut Disputes, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
    match action {
        Action::TryOut => {
            let back = ScreenId::Disputes;
            let trial = cell(disputes, cx).map(|cell| Jump::TryOut { cell, back });
            return trial
                .map(|trial| Reply::Jump(ScreenId::Results, trial))
                .into_iter()
                .collect();
        }
        Action::GoToCell => {
            return cell(disputes, cx)
                .map(|cell| Reply::Jump(ScreenId::Review, Jump::Cell(cell)))
                .into_iter()
                .collect();
        }
        Action::Flag => return flag(disputes, cx),
        _ => {}
    }
    if disputes.open.is_some() {
        return act_in_cell(disputes, action, cx);
    }
    if disputes.search.is_open() {
        return act_in_search(disputes, action, cx);
    }
    match action {
        Action::Search => disputes.search.open(),
        Action::Filter => return vec![Reply::Open(questions::filter(cx, &disputes.filter))],
        Action::ClearFilter => disputes.narrow(|disputes| {
            disputes.filter = Filter::default();
            disputes.search.drop_search();
        }),
        Action::Back => disputes.narrow(|disputes| {
            disputes.search.drop_search();
        }),
        Action::Open => open(disputes, cx),
        other => move_list(disputes, other, cx),
    }
    Vec::new()
}

fn open(disputes: &mut Disputes, cx: &Cx<'_>) {
    let cell = disputes
        .current(cx.model, height(cx))
        .map(|found| found.cell);
    disputes.open = cell.map(|cell| CellView::new(cell, ScreenId::Disputes));
}

fn move_list(disputes: &mut Disputes, action: Action, cx: &Cx<'_>) {
    let height = height(cx);
    disputes.move_list(cx.model, height, |list, rows| {
        list.act(action, rows, height);
    });
}

fn act_in_search(disputes: &mut Disputes, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
    match action {
        Action::Submit => disputes.search.keep(),
        Action::Back => disputes.narrow(|disputes| {
            disputes.search.drop_search();
        }),
        Action::Edit(edit) => disputes.narrow(|disputes| {
            disputes.search.edit(edit);
        }),
        other => move_list(disputes, other, cx),
    }
    Vec::new()
}

fn act_in_cell(disputes: &mut Disputes, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
    match action {
        Action::Back => {
            let back = disputes
                .open
                .take()
                .map_or(ScreenId::Disputes, |view| view.back);
            return if back == ScreenId::Disputes {
                Vec::new()
            } else {
                vec![Reply::Show(back)]
            };
        }
        Action::Left => beside(disputes, Action::Up, cx),
        Action::Right => beside(disputes, Action::Down, cx),
        other => {
            let Some(view) = &mut disputes.open else {
                return Vec::new();
            };
            if !view.panes.act(other) {
                let part = view.panes.current();
                let rows = cx.layout.viewport(part).map_or(0, |viewport| viewport.rows);
                let state = if part == SAID {
                    &mut view.said
                } else {
                    &mut view.council
                };
                state.act(other, rows, cx.layout.height(part));
            }
        }
    }
    Vec::new()
}

/// The dispute before or after the one that is shown, where the list is what it was opened from.
fn beside(disputes: &mut Disputes, action: Action, cx: &Cx<'_>) {
    if disputes
        .open
        .as_ref()
        .is_some_and(|view| view.back == ScreenId::Disputes)
    {
        move_list(disputes, action, cx);
        open(disputes, cx);
    }
}

/// Takes the wheel over a part.
pub fn wheeled(disputes: &mut Disputes, part: PartId, by: isize, cx: &Cx<'_>) {
    let rows = cx.layout.viewport(part).map_or(0, |viewport| viewport.rows);
    let part_height = cx.layout.height(part);
    match (&mut disputes.open, part) {
        (Some(view), COUNCIL) => view.council.wheel(by, rows, part_height),
        (Some(view), SAID) => view.said.wheel(by, rows, part_height),
        (None, LIST) => disputes.move_list(cx.model, part_height, |list, rows| {
            list.wheel(by, rows, part_height)
        }),
        _ => {}
    }
}

fn flag(disputes: &Disputes, cx: &Cx<'_>) -> Vec<Reply> {
    let Some(cell) = cell(disputes, cx) else {
        return Vec::new();
    };
    let facts = cx
        .model
        .state
        .facts(cell, cx.model.viewpoint())
        .unwrap_or_default();
    let flagged = facts
        .flags
        .iter()
        .any(|(member, _)| Some(*member) == cx.model.reviewer());
    let Some(id) = cx.model.cell_id(cell) else {
        return Vec::new();
    };
    let event = if flagged {
        Event::FlagWithdrawn { cell: id }
    } else {
        Event::CellFlagged {
            cell: id,
            note: cx.locale.text("screens-flag-note"),
        }
    };
    match cx.model.state.permit(&cx.model.my_id(), &event) {
        Ok(()) => vec![Reply::Open(questions::flag(cx, cell, flagged))],
        Err(refusal) => vec![Reply::Say(
            Tone::Bad,
            words::refusal(cx.locale, cx.model.state, &refusal),
        )],
    }
}

/// Takes the answer to what was asked as `what`.
///
/// # Errors
///
/// The sentence that says why the answer cannot be taken.
pub fn answered(
    disputes: &mut Disputes,
    what: &str,
    answer: &Answer<'_>,
    cx: &Cx<'_>,
) -> Result<Vec<Reply>, String> {
    match (what, answer) {
        (questions::FILTER, Answer::Picked(place)) => {
            let mut changes = questions::changes(cx, &disputes.filter);
            if *place < changes.len() {
                let (change, _) = changes.swap_remove(*place);
                disputes.narrow(|disputes| {
                    disputes.filter = change.after(std::mem::take(&mut disputes.filter))
                });
            }
            Ok(Vec::new())
        }
        (questions::FLAG, Answer::Form([note])) => {
            let note = note.value();
            submit(disputes, cx, questions::FLAG, |cell| Event::CellFlagged {
                cell,
                note,
            })
        }
        (questions::UNFLAG, _) => submit(disputes, cx, questions::UNFLAG, |cell| {
            Event::FlagWithdrawn { cell }
        }),
        _ => Ok(Vec::new()),
    }
}

fn submit(
    disputes: &Disputes,
    cx: &Cx<'_>,
    what: &'static str,
    event: impl FnOnce(crate::domain::id::CellId) -> Event,
) -> Result<Vec<Reply>, String> {
    let Some(id) = cell(disputes, cx).and_then(|cell| cx.model.cell_id(cell)) else {
        return Ok(Vec::new());
    };
    let event = event(id);
    let permitted = cx.model.state.permit(&cx.model.my_id(), &event);
    permitted.map_err(|refusal| words::refusal(cx.locale, cx.model.state, &refusal))?;
    Ok(vec![Reply::Effect(Effect::submit(purpose(what), event))])
}
