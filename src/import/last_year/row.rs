//! A unit's row.

use super::columns::{INDEX_HEADING, Table, area_of};
use super::{declared, note_contradiction};
use crate::domain::last_year::{LastYearArea, LastYearUnit};
use crate::domain::points::Points;
use crate::import::cells::{Line, points};
use crate::import::context::Known;
use crate::import::grid::Content;
use crate::import::outcome::Findings;
use crate::import::problem::ProblemKind;

/// Reads a row; None if its index is none.
pub fn read(
    line: &Line<'_>,
    table: &Table<'_>,
    known: Known<'_>,
    findings: &mut Findings,
) -> Option<LastYearUnit> {
    let index = index(line, table.index(), findings);
    let total = line.points(table.total(), findings);
    let max = line.points(table.max_column(), findings).or(table.max);
    let row = LastYearUnit {
        unit: known.unit.id.clone(),
        index: index.unwrap_or_default(),
        total,
        max,
        rank: rank(line, table.rank(), findings),
        band: line.line(table.band()),
        areas: areas(line, table, known, findings),
    };
    index?;
    note_contradiction(&row, &line.place(table.index()), findings);
    Some(row)
}

/// A percentage as it is written: `96,17`, `96,17%`, or the number that a spreadsheet program shows as one.
fn index(line: &Line<'_>, column: Option<u32>, findings: &mut Findings) -> Option<Points> {
    let place = line.place(column);
    let Some(content) = line.content(column) else {
        let heading = INDEX_HEADING.to_owned();
        findings.note(place, ProblemKind::ValueMissing { heading });
        return None;
    };
    let text = content.text();
    let (read, signed) = match content {
        Content::Text(typed) => {
            let bare = typed.trim().trim_end_matches('%').trim_end();
            (
                points(&Content::Text(bare.to_owned())),
                bare != typed.trim(),
            )
        }
        Content::Percent(percent) => (points(&Content::Number(percent.clone())), true),
        other => (points(other), false),
    };
    match read {
        Ok(index) if index > Points::ZERO && index <= Points::whole(1) && !signed => {
            let as_percent = index.scaled(100, 1, 4).map_or(0, Points::ten_thousandths);
            findings.note(place, ProblemKind::PercentAmbiguous { text, as_percent });
            None
        }
        Ok(index) => declared(index, &text, &place, findings),
        Err(kind) => {
            findings.note(place, kind);
            None
        }
    }
}

/// A whole number from 1; words such as "không xếp hạng" or a dash for none.
fn rank(line: &Line<'_>, column: Option<u32>, findings: &mut Findings) -> Option<u32> {
    let content = line.content(column)?;
    let text = content.text();
    let unranked = ["-", "–", "khong", "khong xep hang"];
    if unranked.contains(&crate::text::fold(&text).as_str()) {
        return None;
    }
    let read = points(content).ok().map(Points::ten_thousandths);
    let whole = read.filter(|count| count % Points::whole(1).ten_thousandths() == 0);
    let rank = whole.map(|count| count / Points::whole(1).ten_thousandths());
    let rank = rank.and_then(|rank| u32::try_from(rank).ok());
    let rank = rank.filter(|rank| *rank > 0);
    if rank.is_none() {
        findings.note(line.place(column), ProblemKind::NotARank { text });
    }
    rank
}

fn areas(
    line: &Line<'_>,
    table: &Table<'_>,
    known: Known<'_>,
    findings: &mut Findings,
) -> Vec<LastYearArea> {
    let filled = table
        .areas
        .iter()
        .filter(|area| line.content(Some(area.column)).is_some());
    let areas = filled.filter_map(|column| {
        let place = line.place(Some(column.column));
        let Some(area) = area_of(known.set, &column.heading) else {
            let code = column.heading.clone();
            findings.note(place, ProblemKind::UnknownItem { code });
            return None;
        };
        let score = line.points(Some(column.column), findings)?;
        // Bonus and penalty have no maximum that counts.
        let max = column.max.filter(|max| *max > Points::ZERO);
        if let Some(max) = max.filter(|max| score > *max) {
            let (score, max) = (score.ten_thousandths(), max.ten_thousandths());
            findings.note(place, ProblemKind::ScoreAboveMax { score, max });
            return None;
        }
        Some(LastYearArea {
            code: area.code.clone(),
            score,
            max: column.max,
        })
    });
    areas.collect()
}
