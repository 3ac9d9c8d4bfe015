//! Drawing what stands between here and the lock, and the locked result itself.

use ratatui::layout::Rect;

use super::{approval, sealed};
use crate::{
    domain::{council::Role, id::Seq, meeting::Motion},
    locale::domain,
    tui::{
        action::{Action, row_of},
        app::Cx,
        canvas::Canvas,
        layout::{Room, share, split_left, split_top},
        screens::meeting::{
            state::{LIST, Sitting, instant, open},
            view::view_detail,
            words,
        },
        theme::Meaning,
        widgets::{Cell, Column, Line, Prose, ProseState, Table, Width},
    },
};

const STEPS: &str = "meeting-steps";

/// Draws the section of the lock.
pub fn view(sitting: &Sitting, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let state = cx.model.state;
    if let Some(seal) = state.seals().last().filter(|_| state.stage().is_sealed()) {
        sealed::view(cx, canvas, area, seal);
        return;
    }
    let mut lines = steps(sitting, cx);
    lines.extend(changes(sitting, cx));
    if cx.room < Room::Medium && !sitting.blockers.is_empty() {
        // Where there is little room, what blocks comes before the steps that it blocks.
        lines.truncate(1);
    }
    if let Some(next) = next_step(sitting, cx) {
        if lines.len() > 1 {
            lines.push(Line::blank());
        }
        lines.push(Line::marked("→", cx.locale.text(next), Meaning::Focus));
    }
    if sitting.blockers.is_empty() {
        view_steps(cx, canvas, area, &lines);
        return;
    }
    let (top, rest) = match cx.room {
        Room::TooSmall | Room::Narrow | Room::Medium => {
            let rows = Prose::rows(&lines, area.width.saturating_sub(3));
            let rows = u16::try_from(rows).unwrap_or(u16::MAX).saturating_add(2);
            split_top(area, rows.min(area.height))
        }
        Room::Wide => split_left(area, share(area.width, 340)),
    };
    view_steps(cx, canvas, top, &lines);
    if rest.height > 3 {
        view_blockers(sitting, cx, canvas, rest);
    }
}

fn view_steps(cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect, lines: &[Line<'_>]) {
    let version = cx.model.state.version().0.to_string();
    let title = cx
        .locale
        .with("meeting-lock-title", &[("version", &version)]);
    let inner = canvas.frame(area, &title, false);
    Prose {
        part: STEPS,
        lines,
        state: &ProseState::default(),
    }
    .view(canvas, inner);
}

/// What the person here does next on the way to the lock.
fn next_step(sitting: &Sitting, cx: &Cx<'_>) -> Option<&'static str> {
    let state = cx.model.state;
    if !sitting.blockers.is_empty() {
        return sitting.rights.records.then_some("meeting-next-blockers");
    }
    if !state.is_approved() {
        return sitting.rights.records.then_some("meeting-next-approve");
    }
    let signed = state
        .pending_seal()
        .iter()
        .any(|signature| Some(signature.member) == cx.model.seat);
    (sitting.rights.signs && !signed).then_some("meeting-next-sign")
}

fn view_blockers(sitting: &Sitting, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let (list, beside) = if cx.room < Room::Medium {
        split_top(area, share(area.height, 550))
    } else {
        split_left(area, share(area.width, 550))
    };
    let inner = canvas.frame(
        list,
        &cx.locale.text("meeting-blockers-title"),
        sitting.panes.has(LIST),
    );
    let row = |place: usize| {
        sitting
            .blockers
            .get(place)
            .map_or_else(Vec::new, |blocker| {
                let (what, _) = domain::blocker(cx.locale, cx.model.state, blocker);
                vec![Cell::of("✗", Meaning::Danger), Cell::new(what)]
            })
    };
    Table {
        part: LIST,
        columns: &[
            Column::left("", Width::Fixed(1)),
            Column::left("", Width::Part(1)),
        ],
        rows: sitting.blockers.len(),
        state: sitting.list(),
        focused: sitting.panes.has(LIST),
        empty: &cx.locale.text("meeting-no-blockers"),
        row: &row,
    }
    .view(canvas, inner);
    view_detail(sitting, cx, canvas, beside);
}

/// What must hold before the result is locked, in the order in which it comes about.
fn steps(sitting: &Sitting, cx: &Cx<'_>) -> Vec<Line<'static>> {
    let (locale, state) = (cx.locale, cx.model.state);
    let mut lines = Vec::new();
    let blockers = sitting.blockers.len();
    lines.push(step(
        blockers == 0,
        if blockers == 0 {
            locale.text("meeting-step-no-blockers")
        } else {
            locale.counted("meeting-step-blockers", blockers, &[])
        },
    ));
    match open(cx.model) {
        Some((meeting, _)) => {
            let quorum = state.quorum(meeting, instant(cx.model), &Motion::ApproveResult);
            lines.push(step(quorum.is_met(), words::quorum(locale, &quorum)));
        }
        None => lines.push(step(false, locale.text("meeting-none-open"))),
    }
    lines.extend(approval::steps(cx));
    for (role, id) in [
        (Role::Secretary, "meeting-step-secretary"),
        (Role::Chair, "meeting-step-chair"),
    ] {
        let signed = state.pending_seal().iter().find(|signature| {
            state
                .member(signature.member)
                .is_some_and(|member| member.role == role)
        });
        lines.push(match signed {
            Some(signature) => {
                let at = signed_at(cx, signature.seq);
                let what = locale.text(id);
                step(
                    true,
                    locale.with("meeting-step-signed", &[("who", &what), ("at", &at)]),
                )
            }
            None => {
                let what = locale.text(id);
                step(
                    false,
                    locale.with("meeting-step-unsigned", &[("who", &what)]),
                )
            }
        });
    }
    lines
}

/// How much this version changes against the one before; the results screen shows what.
fn changes(sitting: &Sitting, cx: &Cx<'_>) -> Option<Line<'static>> {
    let (locale, model) = (cx.locale, cx.model);
    let result = sitting.result.as_ref()?;
    let changes = model.state.version_changes(model.viewpoint(), result)?;
    let text = locale.with(
        "lock-changes",
        &[
            ("earlier", &changes.earlier.version.0.to_string()),
            ("cells", &locale.count(changes.cells.len())),
            ("units", &locale.count(changes.units.len())),
            ("key", &key_of(Action::ShowChanges)),
        ],
    );
    Some(Line::marked("Δ", text, Meaning::Adjusted))
}

/// The first key of an action.
pub(super) fn key_of(action: Action) -> String {
    row_of(action)
        .and_then(|row| row.keys.first())
        .map_or_else(String::new, ToString::to_string)
}

fn step(done: bool, text: String) -> Line<'static> {
    if done {
        Line::marked("✓", text, Meaning::Good)
    } else {
        Line::marked("○", text, Meaning::Missing)
    }
}

/// When an entry was written.
pub(super) fn signed_at(cx: &Cx<'_>, seq: Seq) -> String {
    let line = cx.model.log.iter().find(|line| line.seq == seq);
    line.map_or_else(String::new, |line| {
        words::day_and_clock(cx.locale, cx.model.state, line.at)
    })
}
