//! What happened to a cell, as far as the person here may see: newest first.

use crate::{
    domain::{
        cell::{CellEntry, CellEvent},
        id::CellIx,
        precheck::PreCheck,
        stage::Stage,
    },
    locale::domain as says,
    tui::{app::Cx, theme::Meaning, widgets::Line, words},
};

/// The lines of a cell's history.
#[must_use]
pub fn lines<'a>(cx: &Cx<'a>, cell: CellIx) -> Vec<Line<'a>> {
    let model = cx.model;
    let mut lines: Vec<Line<'a>> = model
        .state
        .visible_log(cell, model.viewpoint())
        .filter(|entry| entry.event.is_told())
        .map(|entry| line(cx, entry))
        .collect();
    lines.reverse();
    let facts = model
        .state
        .facts(cell, model.viewpoint())
        .unwrap_or_default();
    if let Some(hidden) = super::verdict::hidden(cx, cell, &facts) {
        lines.insert(0, hidden);
    } else if lines.is_empty() {
        lines.push(Line::of(cx.locale.text("tui-history-empty"), Meaning::Dim));
    }
    lines
}

fn line<'a>(cx: &Cx<'a>, entry: &CellEntry) -> Line<'a> {
    let offset = cx
        .model
        .state
        .round()
        .map_or(0, |round| round.utc_offset_minutes);
    let when = words::moment(entry.at, offset);
    let (what, meaning) = event(cx, &entry.event);
    let late = match &entry.event {
        CellEvent::Judged { .. } => cx.model.state.verdict_days_late(entry.seq, entry.at),
        CellEvent::Explained(_) => cx.model.state.days_late(Stage::Explanation, entry.at),
        _ => None,
    };
    let what = match late {
        Some(days) => format!("{what} ({})", says::days_late(cx.locale, days)),
        None => what,
    };
    let who = cx.model.office(entry.author);
    Line::labelled(when, format!("{who}: {what} (#{})", entry.seq.0), meaning)
}

fn event(cx: &Cx<'_>, event: &CellEvent) -> (String, Meaning) {
    let locale = cx.locale;
    let with_why = |what: String, why: &str| {
        if why.is_empty() {
            what
        } else {
            format!("{what} – {why}")
        }
    };
    match event {
        CellEvent::Replaced => (locale.text("tui-event-replaced"), Meaning::PreCheck),
        CellEvent::Surveyed(points) => (
            locale.with(
                "tui-event-surveyed",
                &[("score", &says::points(locale, *points))],
            ),
            Meaning::Text,
        ),
        CellEvent::Judged {
            verdict,
            value,
            why,
            ..
        } => (
            with_why(words::verdict(locale, *verdict, *value), why),
            Meaning::Text,
        ),
        CellEvent::Drafted { why, .. } => (
            with_why(locale.text("tui-event-drafted"), why),
            Meaning::Draft,
        ),
        CellEvent::Flagged { note, .. } => (
            with_why(locale.text("tui-event-flagged"), note),
            Meaning::Disputed,
        ),
        CellEvent::Unflagged { .. } => (locale.text("tui-event-unflagged"), Meaning::Text),
        CellEvent::PreCheckAnswered { code, text, .. } => {
            let name = PreCheck::of_code(code)
                .map_or_else(|| code.clone(), |check| says::precheck(locale, check));
            let answered = locale.with("checks-cell-answered", &[("check", &name)]);
            (with_why(answered, text), Meaning::Text)
        }
        CellEvent::Explained(answer) => (
            with_why(locale.text("tui-event-explained"), &answer.text),
            Meaning::Text,
        ),
        CellEvent::Ruled { value, .. } => (
            locale.with(
                "tui-event-ruled",
                &[("score", &words::value(locale, *value))],
            ),
            Meaning::Good,
        ),
        CellEvent::RulingVoided { .. } => {
            (locale.text("tui-event-ruling-voided"), Meaning::PreCheck)
        }
        CellEvent::SurroundingsChanged(until) => (
            says::reviewers_until(locale, cx.model.state, until).unwrap_or_default(),
            Meaning::Dim,
        ),
    }
}
