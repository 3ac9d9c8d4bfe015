//! Everything about a cell that the council needs before its eyes: scores with reasons, what the unit says, the guide.

use crate::{
    domain::{cell::CellFacts, id::CellIx, review::Value, state::UnitState},
    locale::domain,
    tui::{app::Cx, screens::checks, theme::Meaning, widgets::Line},
};

/// The lines about a cell.
#[must_use]
pub fn lines(cx: &Cx<'_>, cell: CellIx) -> Vec<Line<'static>> {
    let (locale, state) = (cx.locale, cx.model.state);
    let (Some(unit), Some((node, item))) = (state.unit(cell.unit), state.item(cell)) else {
        return Vec::new();
    };
    let facts = state.facts(cell, cx.model.viewpoint()).unwrap_or_default();
    let mut lines = vec![
        Line::head(unit.unit.name.clone()),
        Line::of(
            locale.with(
                "meeting-item-title",
                &[
                    ("code", node.code.as_str()),
                    ("title", &node.title),
                    ("max", &domain::points(locale, node.max)),
                ],
            ),
            Meaning::Title,
        ),
        Line::blank(),
    ];
    lines.push(Line::labelled(
        locale.text("meeting-own-score"),
        own(cx, unit, cell),
        Meaning::Text,
    ));
    if let Some(says) = domain::rule_says(locale, state, cell) {
        lines.push(Line::labelled(
            locale.text("meeting-rule"),
            says,
            Meaning::Text,
        ));
    }
    lines.extend(checks::findings(cx, cell));
    lines.extend(verdicts(cx, unit, cell, &facts));
    lines.extend(unit_says(cx, unit, cell, &facts));
    if !item.guide.is_empty() {
        lines.push(Line::blank());
        lines.push(Line::labelled(
            locale.text("meeting-guide"),
            item.guide.clone(),
            Meaning::Dim,
        ));
    }
    lines
}

fn own(cx: &Cx<'_>, unit: &UnitState, cell: CellIx) -> String {
    let score = domain::claim(cx.locale, unit.claim(cell.item));
    match unit.answer(cell.item).map(|answer| answer.reported.trim()) {
        Some(reported) if !reported.is_empty() => format!("{score} ({reported})"),
        _ => score,
    }
}

/// Each reviewer with value and reason; whoever has not confirmed is named too.
fn verdicts(
    cx: &Cx<'_>,
    unit: &UnitState,
    cell: CellIx,
    facts: &CellFacts<'_>,
) -> Vec<Line<'static>> {
    let (locale, state) = (cx.locale, cx.model.state);
    let claim = unit.claim(cell.item).map(Value::from);
    let mut lines = Vec::new();
    for member in unit.reviewers(cell.item).iter() {
        let office = super::words::office(state, member);
        match facts.verdict_of(member) {
            Some(verdict) => {
                let value = domain::value(locale, verdict.value);
                let why = if verdict.why.is_empty() {
                    String::new()
                } else {
                    format!(" – {}", verdict.why)
                };
                let (glyph, meaning) = if claim == Some(verdict.value) {
                    ("✓", Meaning::Accepted)
                } else {
                    ("±", Meaning::Adjusted)
                };
                lines.push(Line::marked(
                    glyph,
                    format!("{office}: {value}{why}"),
                    meaning,
                ));
            }
            None => lines.push(Line::marked(
                "○",
                locale.with("meeting-not-confirmed", &[("member", &office)]),
                Meaning::Missing,
            )),
        }
    }
    for (member, note) in &facts.flags {
        let office = super::words::office(state, *member);
        lines.push(Line::marked(
            "⚑",
            format!("{office}: {note}"),
            Meaning::Disputed,
        ));
    }
    lines
}

fn unit_says(
    cx: &Cx<'_>,
    unit: &UnitState,
    cell: CellIx,
    facts: &CellFacts<'_>,
) -> Vec<Line<'static>> {
    let locale = cx.locale;
    let mut lines = Vec::new();
    let explained = unit
        .answer(cell.item)
        .map(|answer| answer.explanation.trim())
        .filter(|text| !text.is_empty());
    if let Some(text) = explained {
        lines.push(Line::labelled(
            locale.text("meeting-unit-says"),
            text.to_owned(),
            Meaning::Text,
        ));
    }
    if let Some(explanation) = facts.explanation {
        lines.push(Line::labelled(
            locale.text("meeting-explanation"),
            crate::tui::screens::review::documents::with_lateness(
                cx,
                explanation.answer.text.clone(),
                explanation.at,
            ),
            Meaning::Text,
        ));
    }
    for document in unit.evidence(cell.item) {
        let date = document
            .date
            .map(|date| locale.date(date))
            .unwrap_or_default();
        let parts = [
            document.number.clone(),
            date,
            document.issuer.clone(),
            document.title.clone(),
        ];
        let text = parts
            .into_iter()
            .filter(|part| !part.trim().is_empty())
            .collect::<Vec<_>>()
            .join(" · ");
        lines.push(Line::marked("▤", text, Meaning::Dim));
    }
    lines
}
