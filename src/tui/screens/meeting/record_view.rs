//! Drawing the running record.

use ratatui::layout::Rect;

use super::{
    detail,
    record::RecordLine,
    state::{LIST, Sitting},
    words,
};
use crate::{
    domain::id::Moment,
    locale::domain,
    tui::{
        app::Cx,
        canvas::Canvas,
        theme::Meaning,
        widgets::{Cell, Column, Table, Width},
    },
};

/// Every line of the record, the newest first.
pub fn view(sitting: &Sitting, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let columns = [
        Column::left("", Width::Fixed(5)),
        Column::left("", Width::Fixed(1)),
        Column::left("", Width::Part(1)),
    ];
    Table {
        part: LIST,
        columns: &columns,
        rows: sitting.lines.len(),
        state: sitting.list(),
        focused: sitting.panes.has(LIST),
        empty: &cx.locale.text("meeting-record-empty"),
        row: &|place| {
            sitting
                .lines
                .get(place)
                .map_or_else(Vec::new, |line| record_row(cx, *line))
        },
    }
    .view(canvas, area);
}

fn record_row<'a>(cx: &Cx<'a>, line: RecordLine) -> Vec<Cell<'a>> {
    let (at, glyph, text, meaning) = said(cx, line);
    let at = at
        .map(|at| words::clock(cx.locale, cx.model.state, at))
        .unwrap_or_default();
    let text = text.replace('\n', " ");
    vec![
        Cell::of(at, Meaning::Dim),
        Cell::of(glyph, meaning),
        Cell::of(text, meaning),
    ]
}

/// A line of the record: when, its sign, what happened, and what that means.
#[must_use]
pub fn said(cx: &Cx<'_>, line: RecordLine) -> (Option<Moment>, &'static str, String, Meaning) {
    let (locale, state) = (cx.locale, cx.model.state);
    let meeting_of = |ix: crate::domain::id::MeetingIx| state.meetings().get(ix.index());
    match line {
        RecordLine::Opened(ix) => (
            meeting_of(ix).map(|meeting| meeting.opened),
            "▶",
            locale.text("meeting-record-opened"),
            Meaning::Dim,
        ),
        RecordLine::Closed(ix) => (
            meeting_of(ix).and_then(|meeting| meeting.closed),
            "■",
            locale.text("meeting-record-closed"),
            Meaning::Dim,
        ),
        RecordLine::Note(ix, place) => {
            let note = meeting_of(ix).and_then(|meeting| meeting.notes.get(place));
            let text = note.map_or_else(String::new, |note| match note.speaker {
                Some(speaker) => format!("{}: {}", words::office(state, speaker), note.text),
                None => note.text.clone(),
            });
            (note.map(|note| note.at), "✎", text, Meaning::Text)
        }
        RecordLine::Vote(vote) => {
            let held = state.vote(vote);
            let number = (vote.index() + 1).to_string();
            let motion =
                held.map_or_else(String::new, |v| domain::motion(locale, state, &v.motion));
            let text = locale.with(
                "meeting-record-vote",
                &[("number", &number), ("motion", &motion)],
            );
            let (glyph, meaning) = match held {
                Some(vote) if vote.voided.is_some() => ("⊘", Meaning::Dim),
                Some(vote) if vote.outcome.passed => ("✓", Meaning::Good),
                _ => ("✗", Meaning::Danger),
            };
            (held.map(|vote| vote.at), glyph, text, meaning)
        }
        RecordLine::Ruling(ix) => {
            let ruling = state.ruling(ix);
            let motion =
                ruling.map_or_else(String::new, |r| domain::motion(locale, state, &r.motion));
            let text = locale.with("meeting-record-consensus", &[("motion", &motion)]);
            (ruling.map(|ruling| ruling.at), "§", text, Meaning::Good)
        }
        RecordLine::Called(ix, place) => {
            let call = meeting_of(ix).and_then(|meeting| meeting.calls.get(place));
            let text = match call.and_then(|call| call.cell.as_ref()) {
                Some(cell) => {
                    let cell = domain::cell(locale, state, cell);
                    locale.with("meeting-record-called", &[("cell", &cell)])
                }
                None => locale.text("meeting-record-left"),
            };
            (call.map(|call| call.at), "▸", text, Meaning::Title)
        }
        RecordLine::Proposed(ix) => {
            let at = state.proposal(ix).map(|proposal| proposal.at);
            let text = detail::proposal_text(cx, ix);
            let text = locale.with("meeting-record-proposed", &[("proposal", &text)]);
            (at, "◇", text, Meaning::Text)
        }
        RecordLine::Chaired(ix, place) => {
            let turn = meeting_of(ix).and_then(|meeting| meeting.chairs.get(place));
            let office = turn.map_or_else(String::new, |turn| words::office(state, turn.member));
            let why = turn.map_or("", |turn| turn.why.as_str());
            let values = [("member", office.as_str()), ("why", why)];
            let text = locale.with("meeting-record-chaired", &values);
            (turn.map(|turn| turn.at), "◆", text, Meaning::Text)
        }
        RecordLine::Adjourned(ix, place) => {
            let pause = meeting_of(ix).and_then(|meeting| meeting.breaks.get(place));
            let why = pause.map_or("", |pause| pause.why.as_str());
            let text = locale.with("meeting-record-adjourned", &[("why", why)]);
            (pause.map(|pause| pause.from), "‖", text, Meaning::PreCheck)
        }
        RecordLine::Resumed(ix, place) => {
            let pause = meeting_of(ix).and_then(|meeting| meeting.breaks.get(place));
            let text = locale.text("meeting-record-resumed");
            (pause.and_then(|pause| pause.until), "▶", text, Meaning::Dim)
        }
        RecordLine::Cancelled(ix, place) => {
            let cancelled = meeting_of(ix).and_then(|meeting| meeting.cancelled.get(place));
            let motion = cancelled.map_or_else(String::new, |cancelled| {
                domain::motion(locale, state, &cancelled.ballot.motion)
            });
            let why = cancelled.map_or("", |cancelled| cancelled.why.as_str());
            let values = [("motion", motion.as_str()), ("why", why)];
            let text = locale.with("meeting-record-cancelled", &values);
            (
                cancelled.map(|cancelled| cancelled.at),
                "⊘",
                text,
                Meaning::Dim,
            )
        }
    }
}
