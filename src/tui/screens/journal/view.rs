//! Drawing the journal: the list, newest first, and what the selected entry says in full.

use ratatui::layout::Rect;

use super::{
    entry,
    state::{ENTRY, Journal, LIST, SEARCH, author_of},
};
use crate::{
    locale::domain as words,
    session::LogLine,
    tui::{
        app::Cx,
        canvas::Canvas,
        layout::{Room, share, split_left, split_top},
        theme::Meaning,
        widgets::{Cell, Column, Line, Prose, Table, Width},
    },
};

/// Draws the screen.
pub fn view(journal: &Journal, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    if journal.open {
        view_entry(journal, cx, canvas, area, true);
        return;
    }
    let (head, rest) = split_top(area, 1);
    view_head(journal, cx, canvas, head);
    if cx.room >= Room::Medium {
        let part = if cx.room >= Room::Wide { 600 } else { 620 };
        let (list, entry) = split_left(rest, share(rest.width, part));
        view_list(journal, cx, canvas, list);
        view_entry(journal, cx, canvas, entry, false);
    } else {
        view_list(journal, cx, canvas, rest);
    }
}

/// The search line with the filter and how many entries it leaves.
fn view_head(journal: &Journal, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let mut parts = Vec::new();
    if let Some(author) = journal.filter.author {
        parts.push(cx.model.office(author).to_owned());
    }
    if let Some(kind) = journal.filter.kind {
        parts.push(words::event_kind(cx.locale, kind));
    }
    if parts.is_empty() {
        parts.push(cx.locale.text("screens-journal-showing-all"));
    }
    if journal.unsearched(cx.model).is_some() {
        parts.push(cx.locale.text("screens-journal-searching"));
    }
    let shown = cx.locale.count(journal.shown(cx.model).len());
    let all = cx.locale.count(cx.model.log.len());
    parts.push(
        cx.locale
            .with("screens-shown-of", &[("shown", &shown), ("all", &all)]),
    );
    let placeholder = cx.locale.text("screens-search-journal");
    journal
        .search
        .view(canvas, area, SEARCH, &placeholder, &parts.join(" · "));
}

fn view_list(journal: &Journal, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let text = |id: &str| cx.locale.text(id);
    let wide = cx.room >= Room::Wide;
    let digits = u16::try_from(cx.model.log.len().to_string().len()).unwrap_or(6);
    let columns = [
        Column::right(text("screens-col-number"), Width::Fixed(digits.max(3))),
        Column::left(
            text("screens-col-when"),
            Width::Fixed(if wide { 16 } else { 11 }),
        ),
        Column::left(
            text("screens-col-who"),
            Width::Part(if wide { 4 } else { 3 }),
        ),
        Column::left(
            text("screens-col-kind-of-entry"),
            Width::Fixed(if wide { 22 } else { 0 }),
        ),
        Column::left(text("screens-col-what"), Width::Part(7)),
    ];
    let height = usize::from(area.height.saturating_sub(1));
    let list = journal.place(cx.model, height);
    let empty = match &journal.trouble {
        Some(why) => cx
            .locale
            .with("screens-journal-unreadable", &[("why", why)]),
        None if cx.model.log.is_empty() => text("screens-journal-empty"),
        None => text("screens-journal-none-shown"),
    };
    Table {
        part: LIST,
        columns: &columns,
        rows: journal.shown(cx.model).len(),
        state: &list,
        focused: true,
        empty: &empty,
        row: &|row| {
            journal
                .row(cx.model, row)
                .map(|line| cells(journal, cx, line))
                .unwrap_or_default()
        },
    }
    .view(canvas, area);
}

fn cells<'a>(journal: &Journal, cx: &Cx<'a>, line: &LogLine) -> Vec<Cell<'a>> {
    let offset = cx
        .model
        .state
        .round()
        .map_or(0, |round| round.utc_offset_minutes);
    let when = crate::tui::words::moment(line.at, offset);
    // The year stands in the entry; where there is little room the list does without it.
    let when = match when.split_once(' ') {
        Some((day, time)) if cx.room < Room::Wide => {
            format!("{} {time}", day.get(..5).unwrap_or(day))
        }
        _ => when,
    };
    let danger = matches!(
        line.kind,
        "attempt_refused" | "vote_voided" | "result_reopened"
    );
    let meaning = match line.kind {
        _ if danger => Meaning::Danger,
        "result_locked" | "seal_signed" => Meaning::Locked,
        _ => Meaning::Text,
    };
    let summary = journal
        .summaries
        .get(&line.seq)
        .map(|summary| summary.text.clone());
    let summary = summary.unwrap_or_else(|| match &journal.trouble {
        Some(why) => cx
            .locale
            .with("screens-journal-unreadable", &[("why", why)]),
        None => cx.locale.text("screens-journal-reading"),
    });
    vec![
        Cell::of(line.seq.0.to_string(), Meaning::Dim),
        Cell::of(when, Meaning::Dim),
        Cell::new(author_of(cx.model, line).map_or("–", |author| cx.model.office(author))),
        Cell::of(words::event_kind(cx.locale, line.kind), Meaning::Dim),
        Cell::of(summary, meaning),
    ]
}

fn view_entry(journal: &Journal, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect, focused: bool) {
    let line = journal.current(cx.model, cx.layout.height(LIST));
    let title = line.map_or_else(String::new, |line| {
        cx.locale.with(
            "screens-journal-title",
            &[("number", &line.seq.0.to_string())],
        )
    });
    let inner = canvas.frame(area, &title, focused);
    let written = line.and_then(|line| journal.written(line.seq));
    let lines = match (written, line) {
        (Some(written), _) => entry::lines(cx, written),
        (None, Some(_)) => vec![Line::of(
            cx.locale.text("screens-journal-reading"),
            Meaning::Dim,
        )],
        (None, None) => Vec::new(),
    };
    Prose {
        part: ENTRY,
        lines: &lines,
        state: &journal.entry,
    }
    .view(canvas, inner);
}
