//! `result --what-if`: how the table would stand with other scores. Nothing is recorded.

use serde::Serialize;

use super::fault::{Absent, Fault};
use super::flags::{ResultFlags, Trial};
use super::impact::{band_name, unit_id};
use super::instant;
use super::page::{Column, Meaning, Page, Table};
use super::reply::Reply;
use super::setting::{Setting, refused_in};
use crate::domain::consolidation::{Consolidation, UnitResult};
use crate::domain::id::{BlockIx, CellIx};
use crate::domain::review::Value;
use crate::domain::state::State;
use crate::domain::what_if::{Move, moves};
use crate::locale::{Locale, domain};
use crate::session::Session;

#[derive(Debug, Serialize)]
struct TriedLine {
    unit: String,
    item: String,
    before: Option<String>,
    value: String,
}

#[derive(Debug, Serialize)]
struct Place {
    total: String,
    max: String,
    index: String,
    rank: Option<u32>,
    band: Option<String>,
}

#[derive(Debug, Serialize)]
struct MoveLine {
    unit: String,
    unit_name: String,
    before: Place,
    after: Place,
    passes: Vec<String>,
    passed_by: Vec<String>,
}

#[derive(Debug, Serialize)]
struct BlockLine {
    id: String,
    name: String,
    units: Vec<MoveLine>,
}

/// Shows what moves.
///
/// # Errors
/// There is no such cell, or a score is out of range or off its step.
pub fn run(setting: &Setting, session: &Session, flags: &ResultFlags) -> Result<Reply, Fault> {
    let (state, viewpoint) = (session.state(), session.viewpoint());
    if let Some(block) = &flags.block
        && !state
            .blocks()
            .iter()
            .any(|known| known.id.as_str() == block)
    {
        return Err(Absent::Block(block.clone()).into());
    }
    let tried = tried(session, &flags.what_if)?;
    let before = Consolidation::of(state, viewpoint);
    let after = before.what_if(state, &tried, viewpoint);
    let moves = moves(&before, &after);
    let now = |cell: CellIx| state.settled(cell, viewpoint).map(|settled| settled.value);
    let lines: Vec<TriedLine> = tried
        .iter()
        .filter_map(|(cell, value)| {
            let id = state.cell_id(*cell)?;
            Some(TriedLine {
                unit: id.unit.to_string(),
                item: id.item.to_string(),
                before: now(*cell).map(instant::value),
                value: instant::value(*value),
            })
        })
        .collect();
    let shown: Vec<(BlockIx, &[Move<'_>])> = moves
        .iter()
        .filter(|(block, _)| {
            let block = state.blocks().get(block.index());
            flags.block.is_none() || block.map(|b| b.id.as_str()) == flags.block.as_deref()
        })
        .map(|(block, moves)| (*block, moves.as_slice()))
        .collect();
    let blocks: Vec<BlockLine> = shown
        .iter()
        .map(|(block, moves)| block_line(state, *block, moves))
        .collect();
    let answer = serde_json::json!({
        "recorded": false,
        "what_if": lines,
        "blocks": blocks,
    });
    setting.answer(&answer, |page| {
        let locale = &setting.locale;
        page.line_of(Meaning::Waiting, &locale.text("try-banner"));
        for (cell, value) in &tried {
            page.line(&tried_words(locale, state, *cell, now(*cell), *value));
        }
        for (block, moves) in &shown {
            print(setting, page, state, *block, moves);
        }
        if shown.is_empty() {
            page.line(&locale.text("try-changes-nothing"));
        }
    })
}

/// The cells with the values to try; of several for a cell the last holds.
fn tried(session: &Session, trials: &[Trial]) -> Result<Vec<(CellIx, Value)>, Fault> {
    let state = session.state();
    let mut tried: Vec<(CellIx, Value)> = Vec::new();
    for trial in trials {
        let cell = state
            .could_come_to(&trial.cell, trial.value)
            .map_err(|refusal| refused_in(refusal.into(), state, session.place().into()))?;
        tried.retain(|(other, _)| *other != cell);
        tried.push((cell, trial.value));
    }
    Ok(tried)
}

fn tried_words(
    locale: &Locale,
    state: &State,
    cell: CellIx,
    before: Option<Value>,
    value: Value,
) -> String {
    let id = state.cell_id(cell);
    let name = id.map_or_else(String::new, |id| domain::cell(locale, state, &id));
    let before = before.map_or_else(
        || locale.text("domain-value-none"),
        |before| domain::value(locale, before),
    );
    let after = domain::value(locale, value);
    locale.with(
        "try-value",
        &[("cell", &name), ("before", &before), ("after", &after)],
    )
}

fn block_line(state: &State, block: BlockIx, moves: &[Move<'_>]) -> BlockLine {
    let known = state.blocks().get(block.index());
    let place = |result: &UnitResult| Place {
        total: result.total.exact_text(),
        max: result.max.exact_text(),
        index: result.index.exact_text(),
        rank: result.rank,
        band: band_name(state, block, result.band),
    };
    let ids = |units: &[crate::domain::id::UnitIx]| {
        let ids = units.iter().map(|unit| unit_id(state, *unit));
        ids.collect()
    };
    BlockLine {
        id: known.map_or_else(String::new, |known| known.id.to_string()),
        name: known.map_or_else(String::new, |known| known.name.clone()),
        units: moves
            .iter()
            .map(|moved| MoveLine {
                unit: unit_id(state, moved.after.unit),
                unit_name: domain::unit_name(state, moved.after.unit),
                before: place(moved.before),
                after: place(moved.after),
                passes: ids(&moved.passes),
                passed_by: ids(&moved.passed_by),
            })
            .collect(),
    }
}

fn print(setting: &Setting, page: &mut Page, state: &State, block: BlockIx, moves: &[Move<'_>]) {
    let locale = &setting.locale;
    let name = state.blocks().get(block.index());
    page.heading(name.map_or("", |block| block.name.as_str()));
    let heading = |column, id: &str| (column, locale.text(id));
    let mut table = Table::new(&[
        heading(Column::Left, "cli-column-unit"),
        heading(Column::Wide, "cli-column-name"),
        heading(Column::Left, "try-column-total"),
        heading(Column::Left, "try-column-index"),
        heading(Column::Left, "try-column-rank"),
        heading(Column::Left, "try-column-band"),
    ]);
    let turn = |before: String, after: String| {
        if before == after {
            before
        } else {
            format!("{before} → {after}")
        }
    };
    let points = |points| domain::points(locale, points);
    let rank = |rank: Option<u32>| rank.map_or_else(|| "–".to_owned(), |rank| rank.to_string());
    for Move { before, after, .. } in moves {
        table.row([
            unit_id(state, after.unit),
            domain::unit_name(state, after.unit),
            turn(points(before.total), points(after.total)),
            turn(points(before.index), points(after.index)),
            turn(rank(before.rank), rank(after.rank)),
            turn(
                domain::band(locale, state, block, before.band),
                domain::band(locale, state, block, after.band),
            ),
        ]);
    }
    page.table(&table);
    for moved in moves
        .iter()
        .filter(|moved| moved.before.index != moved.after.index)
    {
        let name = domain::unit_name(state, moved.after.unit);
        for sentence in domain::passed(locale, state, moved) {
            page.under(&format!("{name}: {sentence}"));
        }
    }
    page.line(&locale.counted("try-count", moves.len(), &[]));
}
