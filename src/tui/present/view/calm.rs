//! Screens on which nothing happens: before the meeting, after it, and in its breaks.

use ratatui::layout::Rect;

use crate::{
    domain::id::Moment,
    locale::domain,
    text::date::{hour_minute, local_date},
    tui::{
        app::Cx,
        canvas::Canvas,
        present::pen::{Letters, Pen, rows},
        theme::Meaning,
    },
};

/// Draws lines in the middle of an area, each with its meaning; an empty one is air.
pub fn middle(canvas: &mut Canvas<'_>, area: Rect, letters: Letters, lines: &[(String, Meaning)]) {
    let width = area.width.saturating_sub(area.width / 8);
    let height: u16 = lines
        .iter()
        .map(|(text, _)| rows(letters, text, width))
        .fold(0, u16::saturating_add);
    let top = area.height.saturating_sub(height) / 2;
    let mut pen = Pen::new(Rect {
        x: area.x + (area.width - width) / 2,
        width,
        ..area
    });
    pen.skip(top);
    for (text, meaning) in lines {
        if text.is_empty() {
            pen.skip(letters.height());
        } else {
            pen.centre(canvas, letters, 3, text, *meaning);
        }
    }
}

/// No meeting has begun: which round it is and how far it has come.
pub fn view_before(cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect, letters: Letters) {
    let (locale, state) = (cx.locale, cx.model.state);
    let title = state.round().map_or("", |round| round.title.as_str());
    let stage = domain::stage(locale, state.stage());
    let lines = [
        (title.to_owned(), Meaning::Title),
        (String::new(), Meaning::Text),
        (locale.text("present-before"), Meaning::Text),
        (
            locale.with("present-before-stage", &[("stage", &stage)]),
            Meaning::Dim,
        ),
    ];
    middle(canvas, area, letters, &lines);
}

/// The last meeting is over and the result is not locked.
pub fn view_over(cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect, letters: Letters) {
    let (locale, state) = (cx.locale, cx.model.state);
    let title = state.round().map_or("", |round| round.title.as_str());
    let mut lines = vec![
        (title.to_owned(), Meaning::Title),
        (String::new(), Meaning::Text),
        (locale.text("present-over"), Meaning::Focus),
    ];
    if let Some(closed) = state.meetings().last().and_then(|meeting| meeting.closed) {
        let at = day_and_clock(cx, closed);
        lines.push((
            locale.with("present-over-at", &[("at", &at)]),
            Meaning::Text,
        ));
    }
    lines.push((locale.text("present-over-next"), Meaning::Dim));
    middle(canvas, area, letters, &lines);
}

/// The meeting is adjourned: since when, and why.
pub fn view_break(cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect, letters: Letters) {
    let locale = cx.locale;
    let mut lines = vec![
        (locale.text("present-break"), Meaning::Focus),
        (String::new(), Meaning::Text),
    ];
    let meeting = cx.model.state.open_meeting().map(|(_, meeting)| meeting);
    if let Some(last) = meeting.and_then(|meeting| meeting.breaks.last()) {
        let at = clock(cx, last.from);
        let since = locale.with("present-break-since", &[("at", &at)]);
        lines.push((since, Meaning::Text));
        lines.push((last.why.clone(), Meaning::Dim));
    }
    middle(canvas, area, letters, &lines);
}

/// A time of day in the round's own time.
pub fn clock(cx: &Cx<'_>, at: Moment) -> String {
    let (hour, minute) = hour_minute(at.0, offset(cx));
    cx.locale.time(hour, minute)
}

/// A day and a time of day in the round's own time.
pub fn day_and_clock(cx: &Cx<'_>, at: Moment) -> String {
    let day = cx.locale.date(local_date(at.0, offset(cx)));
    format!("{day} {}", clock(cx, at))
}

fn offset(cx: &Cx<'_>) -> i32 {
    let round = cx.model.state.round();
    round.map_or(0, |round| round.utc_offset_minutes)
}
