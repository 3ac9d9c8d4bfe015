//! What the selected row says in full.

use super::rows::{Row, Told};
use crate::{
    domain::{council::Role, difference::Difference, id::ItemIx},
    locale::domain as says,
    session::intake::{Again, FileTold, Problem, Severity},
    tui::{app::Cx, theme::Meaning, widgets::Line, words},
};

/// Units of a file that are named one by one.
const NAMED: usize = 12;

/// The lines of a row.
pub fn lines<'a>(told: &'a Told, row: Row, cx: &Cx<'_>) -> Vec<Line<'a>> {
    match row {
        Row::File(at) => told
            .intake
            .files
            .get(at)
            .map_or_else(Vec::new, |file| of_file(file, cx)),
        Row::Problem(at) => {
            let problem = told.intake.problems.get(at).zip(told.sentences.get(at));
            problem.map_or_else(Vec::new, |(problem, (what, remedy))| {
                of_problem(problem, what, remedy, cx)
            })
        }
        Row::Unit(at) => match difference(told, at) {
            Some(difference) => of_unit(difference, cx),
            None => vec![
                Line::of(first(told, at, cx), Meaning::Title),
                Line::of(cx.locale.text("intake-detail-jump-unit"), Meaning::Dim),
            ],
        },
        Row::Cell(unit, cell) => {
            difference(told, unit).map_or_else(Vec::new, |told| of_cell(told, cell, cx))
        }
    }
}

/// What a unit that hands in again changes.
pub fn difference(told: &Told, unit: usize) -> Option<&Difference> {
    match &told.intake.units.get(unit)?.again {
        Again::Replaces(difference) | Again::Refused(difference) => Some(difference),
        Again::First | Again::Unchanged => None,
    }
}

/// A unit that handed in for the first time.
pub fn first(told: &Told, unit: usize, cx: &Cx<'_>) -> String {
    told.intake
        .units
        .get(unit)
        .map_or_else(String::new, |unit| {
            let name = says::unit(cx.model.state, &unit.unit);
            let rows = cx.locale.count(unit.rows);
            cx.locale
                .with("intake-first", &[("unit", &name), ("rows", &rows)])
        })
}

fn of_file<'a>(file: &'a FileTold, cx: &Cx<'_>) -> Vec<Line<'a>> {
    let label = |id: &str| cx.locale.text(id);
    let (state, meaning) = super::view::state_of(file.state);
    let mut lines = vec![
        Line::of(file.name.as_str(), Meaning::Title),
        Line::of(label(state), meaning),
        Line::labelled(
            label("intake-detail-path"),
            file.path.display().to_string(),
            Meaning::Text,
        ),
    ];
    let mut units: Vec<String> = file
        .units
        .iter()
        .take(NAMED)
        .map(|unit| format!("{unit} {}", says::unit(cx.model.state, unit)))
        .collect();
    if file.units.len() > NAMED {
        units.push(
            cx.locale
                .counted("intake-many-units", file.units.len(), &[]),
        );
    }
    if !units.is_empty() {
        let units = units.join("; ");
        lines.push(Line::labelled(
            label("intake-detail-units"),
            units,
            Meaning::Text,
        ));
    }
    if file.rows > 0 {
        let rows = cx.locale.count(file.rows);
        lines.push(Line::labelled(
            label("intake-detail-rows"),
            rows,
            Meaning::Text,
        ));
    }
    if let Some(hash) = &file.sha256 {
        lines.push(Line::labelled("SHA-256", hash.as_str(), Meaning::Dim));
    }
    lines
}

fn of_problem<'a>(
    problem: &'a Problem,
    what: &'a str,
    remedy: &'a str,
    cx: &Cx<'_>,
) -> Vec<Line<'a>> {
    let label = |id: &str| cx.locale.text(id);
    let (glyph, meaning) = super::view::severity(problem.severity());
    let mut lines = vec![
        Line::marked(glyph, what, meaning),
        Line::marked("→", remedy, Meaning::Text),
        Line::labelled(
            label("intake-detail-place"),
            problem.place.to_string(),
            Meaning::Text,
        ),
    ];
    if let Some(unit) = &problem.unit {
        let name = format!("{unit} {}", says::unit(cx.model.state, unit));
        lines.push(Line::labelled(
            label("intake-detail-unit"),
            name,
            Meaning::Text,
        ));
    }
    let item = problem.unit.as_ref().zip(problem.item.as_ref());
    let item = item.and_then(|(unit, code)| {
        let unit = cx
            .model
            .state
            .unit(cx.model.state.unit_ix(unit.as_str())?)?;
        let (node, _) = unit.set.item(unit.set.item_by_code(code.as_str())?)?;
        Some(format!("{code} {}", node.title))
    });
    if let Some(item) = item {
        lines.push(Line::labelled(
            label("intake-detail-item"),
            item,
            Meaning::Text,
        ));
        lines.push(Line::of(label("intake-detail-jump"), Meaning::Dim));
    }
    debug_assert!(matches!(
        problem.severity(),
        Severity::Error | Severity::Warning
    ));
    lines
}

fn of_unit<'a>(difference: &Difference, cx: &Cx<'_>) -> Vec<Line<'a>> {
    let mut lines = vec![Line::of(headline(difference, cx), Meaning::Title)];
    let is_secretary = matches!(cx.model.me().map(|me| &me.role), Some(Role::Secretary));
    let mut stale: Vec<(crate::domain::id::MemberIx, usize)> = Vec::new();
    for member in difference.cells.iter().flat_map(|cell| cell.stale.iter()) {
        match stale.iter_mut().find(|(known, _)| *known == member) {
            Some((_, count)) => *count += 1,
            None => stale.push((member, 1)),
        }
    }
    if is_secretary && !stale.is_empty() {
        let members: Vec<String> = stale
            .into_iter()
            .map(|(member, count)| {
                let member = cx.model.office(member);
                cx.locale
                    .counted("intake-stale-member", count, &[("member", member)])
            })
            .collect();
        let members = members.join(", ");
        lines.push(Line::of(
            cx.locale.with("intake-stale", &[("members", &members)]),
            Meaning::Missing,
        ));
    }
    lines
}

/// `Phường Hồng Bàng: thay bản nộp ngày …`.
pub fn headline(difference: &Difference, cx: &Cx<'_>) -> String {
    let state = cx.model.state;
    let unit = state.unit(difference.unit);
    let unit = unit.map_or_else(String::new, |unit| says::unit(state, &unit.unit.id));
    let offset = state.round().map_or(0, |round| round.utc_offset_minutes);
    let date = words::moment(difference.at, offset);
    let cells = difference.cells.len();
    cx.locale.with(
        "intake-replaces",
        &[
            ("unit", &unit),
            ("date", date.split(' ').next().unwrap_or_default()),
            ("entry", &difference.earlier.0.to_string()),
            (
                "cells",
                &cx.locale.counted("intake-cells-differ", cells, &[]),
            ),
            (
                "reopened",
                &cx.locale
                    .counted("intake-cells-reopen", difference.reopened(), &[]),
            ),
        ],
    )
}

fn of_cell<'a>(difference: &Difference, cell: usize, cx: &Cx<'_>) -> Vec<Line<'a>> {
    let Some(cell) = difference.cells.get(cell) else {
        return Vec::new();
    };
    let mut lines = vec![Line::of(item(difference, cell.item, cx), Meaning::Title)];
    let changes = cell
        .changes
        .iter()
        .map(|change| says::change(cx.locale, change));
    lines.extend(changes.map(|change| Line::marked("•", change, Meaning::Adjusted)));
    if !cell.stale.is_empty() {
        lines.push(Line::of(
            cx.locale.text("intake-detail-reopens"),
            Meaning::Missing,
        ));
    }
    lines.push(Line::of(cx.locale.text("intake-detail-jump"), Meaning::Dim));
    lines
}

/// Code and title of an item.
pub fn item(difference: &Difference, item: ItemIx, cx: &Cx<'_>) -> String {
    let unit = cx.model.state.unit(difference.unit);
    let node = unit.and_then(|unit| unit.set.item(item));
    node.map_or_else(String::new, |(node, _)| {
        format!("{} {}", node.code, node.title)
    })
}
