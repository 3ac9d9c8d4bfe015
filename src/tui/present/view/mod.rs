//! Drawing what the room sees: a head, what it is about, and who may decide it.

mod calm;
mod flow;
mod item;
mod lists;
mod lock;
mod table;
mod vote;

use ratatui::layout::Rect;

use super::{
    pen::{Letters, Pen},
    state::{Present, Subject, instant},
};
use crate::{
    domain::{
        id::{CellId, MeetingIx, MemberIx},
        meeting::{Meeting, Motion},
        state::State,
        viewpoint::Viewpoint,
    },
    tui::{
        app::Cx,
        canvas::Canvas,
        layout::{split_bottom, split_top},
        theme::Meaning,
    },
};

/// Draws everything; changes nothing.
pub fn view(present: &Present, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let letters = Letters::of(area);
    let (head, rest) = split_top(area, letters.height());
    let (body, foot) = split_bottom(rest, 2 * letters.height());
    view_head(cx, canvas, head, letters);
    view_foot(present, cx, canvas, foot, letters);
    let side = area.width / 40;
    let body = Rect {
        x: body.x + side.max(1),
        width: body.width.saturating_sub(2 * side.max(1)),
        // Air under the head, where there is enough of it.
        y: body.y + u16::from(area.height >= 30),
        height: body.height.saturating_sub(u16::from(area.height >= 30)),
    };
    match &present.subject {
        Subject::Before => calm::view_before(cx, canvas, body, letters),
        Subject::Over => calm::view_over(cx, canvas, body, letters),
        Subject::Break => calm::view_break(cx, canvas, body, letters),
        Subject::Roll => lists::view_roll(present, cx, canvas, body, letters),
        Subject::Agenda => lists::view_agenda(present, cx, canvas, body, letters),
        Subject::Item(cell) => item::view(present, cx, canvas, body, letters, *cell, None),
        Subject::Vote(motion) => vote::view(present, cx, canvas, body, letters, motion),
        Subject::Table(block) => table::view(present, cx, canvas, body, letters, *block),
        Subject::Lock => lock::view(cx, canvas, body, letters),
        Subject::Sealed => lock::view_sealed(cx, canvas, body, letters),
    }
}

/// The council and its meeting; how much of the agenda is done.
fn view_head(cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect, letters: Letters) {
    canvas.fill(area, Meaning::Strip);
    let state = cx.model.state;
    let council = state.round().map_or("", |round| round.council.as_str());
    let mut right = String::new();
    if let Some((_, meeting)) = state.open_meeting() {
        right = meeting_name(cx, meeting);
        let all = meeting.agenda.len();
        if all > 0 {
            let done = meeting
                .agenda
                .iter()
                .filter(|id| is_done(state, id))
                .count();
            let values = [("done", done.to_string()), ("all", all.to_string())];
            let values = values
                .each_ref()
                .map(|(name, value)| (*name, value.as_str()));
            right = format!("{right} · {}", cx.locale.with("present-progress", &values));
        }
    }
    let width = letters.columns(&right);
    let inner = Rect {
        x: area.x + letters.width(),
        width: area.width.saturating_sub(2 * letters.width()),
        ..area
    };
    let room = inner.width.saturating_sub(width + letters.width() * 2);
    letters.write(
        canvas,
        Rect {
            width: room,
            ..inner
        },
        council,
        Meaning::Strip,
    );
    letters.write(
        canvas,
        Rect {
            x: inner.right().saturating_sub(width),
            width,
            ..inner
        },
        &right,
        Meaning::Strip,
    );
}

/// The number of a meeting, or that there is one.
fn meeting_name(cx: &Cx<'_>, meeting: &Meeting) -> String {
    if meeting.number.is_empty() {
        return cx.locale.text("present-meeting-unnumbered");
    }
    cx.locale
        .with("present-meeting", &[("number", &meeting.number)])
}

/// Who may decide what is shown: quorum with its arithmetic, who presides, who is recused; below it what is amiss, or
/// how to leave.
fn view_foot(
    present: &Present,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
    letters: Letters,
) {
    let state = cx.model.state;
    canvas.fill(area, Meaning::Strip);
    let inner = Rect {
        x: area.x + letters.width(),
        width: area.width.saturating_sub(2 * letters.width()),
        ..area
    };
    let (first, second) = split_top(inner, letters.height());
    if let Some(why) = &present.trouble {
        let said = cx.locale.with("present-trouble", &[("why", why)]);
        let mut pen = Pen::new(inner);
        pen.write(canvas, letters, 2, &said, Meaning::Strip);
        return;
    }
    let keys = if present.is_paused {
        cx.locale.text("present-paused")
    } else {
        cx.locale.text("present-help")
    };
    // The way out is for who stands at the keyboard, not for the room: always in small letters.
    let width = canvas.text_right(
        second.x,
        area.bottom().saturating_sub(1),
        second.width,
        &keys,
        Meaning::Strip,
    );
    let Some((ix, _)) = state.open_meeting() else {
        return;
    };
    let motion = about(present, state);
    let (quorum, who) = deciding(cx, ix, &motion);
    letters.write(canvas, first, &quorum, Meaning::Strip);
    let second = Rect {
        width: second.width.saturating_sub(width + 2),
        ..second
    };
    letters.write(canvas, second, &who, Meaning::Strip);
}

/// Quorum with its arithmetic and who presides; who is recused.
fn deciding(cx: &Cx<'_>, meeting: MeetingIx, motion: &Motion) -> (String, String) {
    let (locale, state) = (cx.locale, cx.model.state);
    let at = instant(cx.model);
    let quorum = state.quorum(meeting, at, motion);
    let id = if quorum.is_met() {
        "present-quorum-met"
    } else {
        "present-quorum-missing"
    };
    let figures = [
        ("present", quorum.present.to_string()),
        ("members", quorum.members.to_string()),
        ("needed", quorum.needed.to_string()),
    ];
    let figures = figures
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let presides = match state.presiding(meeting, at, motion) {
        Some(member) => locale.with("present-presides", &[("member", office(state, member))]),
        None => locale.text("present-nobody-presides"),
    };
    let first = format!("{} · {presides}", locale.with(id, &figures));
    let second = if quorum.recused.is_empty() {
        String::new()
    } else {
        let who = offices(state, quorum.recused);
        locale.with("present-recused", &[("members", &who)])
    };
    (first, second)
}

/// The motion whose quorum is shown: what is shown is about cells, or about nothing in particular.
fn about(present: &Present, state: &State) -> Motion {
    match &present.subject {
        Subject::Vote(motion) => motion.clone(),
        Subject::Item(cell) => Motion::Agreed {
            cells: state.cell_id(*cell).into_iter().collect(),
        },
        _ => Motion::ApproveResult,
    }
}

/// The office of a seat.
fn office(state: &State, member: MemberIx) -> &str {
    state
        .member(member)
        .map_or("?", |member| member.office.as_str())
}

/// The offices of several seats.
fn offices(state: &State, members: impl IntoIterator<Item = MemberIx>) -> String {
    let offices: Vec<&str> = members
        .into_iter()
        .map(|member| office(state, member))
        .collect();
    offices.join("; ")
}

/// True if nothing is open any more on a cell of the agenda.
fn is_done(state: &State, id: &CellId) -> bool {
    let Some(cell) = state.find_cell(id) else {
        return false;
    };
    let disputed = state
        .facts(cell, Viewpoint::Anyone)
        .and_then(|facts| facts.dispute)
        .is_some_and(|dispute| dispute.state.is_open());
    !disputed && state.settled(cell, Viewpoint::Anyone).is_some()
}
