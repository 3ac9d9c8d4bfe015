//! What a dispute can still change, line by line, wherever a cell is shown in full.

use crate::{
    domain::{
        id::CellIx,
        impact::{Impact, Turn},
    },
    locale::domain as words,
    tui::{app::Cx, theme::Meaning, widgets::Line},
};

/// What a ruling on an item can change: the range, every outcome, and whom the unit passes or is passed by.
#[must_use]
pub fn lines(cx: &Cx<'_>, cell: CellIx, impact: &Impact) -> Vec<Line<'static>> {
    let (locale, state) = (cx.locale, cx.model.state);
    let Some(block) = state.unit(cell.unit).map(|unit| unit.block) else {
        return Vec::new();
    };
    let mut lines = vec![Line::new(words::impact(locale, state, block, impact))];
    lines.extend(more(cx, cell, impact));
    lines
}

/// The same without the range.
#[must_use]
pub fn more(cx: &Cx<'_>, cell: CellIx, impact: &Impact) -> Vec<Line<'static>> {
    let (locale, state) = (cx.locale, cx.model.state);
    let Some(block) = state.unit(cell.unit).map(|unit| unit.block) else {
        return Vec::new();
    };
    let outcomes = impact.outcomes.iter().map(|outcome| {
        let words = words::outcome(locale, state, block, outcome);
        Line::marked("→", words, Meaning::Text)
    });
    let mut lines: Vec<Line<'static>> = outcomes.collect();
    if let Some(open) = &impact.open {
        let words = words::open_outcomes(locale, open);
        lines.push(Line::marked("?", words, Meaning::Disputed));
    }
    if impact.passings.is_empty() && impact.ranks.is_some() {
        let words = locale.text("impact-passes-nobody");
        lines.push(Line::marked("=", words, Meaning::Dim));
    }
    lines.extend(impact.passings.iter().map(|passing| {
        let glyph = match passing.turn {
            Turn::Passes | Turn::Reaches => "↑",
            Turn::IsReached | Turn::IsPassed => "↓",
        };
        let words = words::passing(locale, state, passing);
        Line::marked(glyph, words, Meaning::Text)
    }));
    lines
}
