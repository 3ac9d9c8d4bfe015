//! Where everything stands: the names of the sheets, and the rows of each unit's areas and items.

use rust_xlsxwriter::RowNum;
use rust_xlsxwriter::utility::quote_sheet_name;

use crate::locale::Locale;
use crate::report::intake::names::sheet_names;
use crate::report::outcome::{BlockOutcome, Outcome};

use super::put::shown;

/// The row of the headings of a unit's sheet, from 0.
pub(super) const UNIT_HEADINGS: RowNum = 5;
/// The row of a unit's figures.
pub(super) const UNIT_FIGURES: RowNum = 4;

/// The names of all sheets.
#[derive(Debug)]
pub(super) struct Places {
    pub(super) summary: String,
    pub(super) charts: String,
    pub(super) deductions: String,
    pub(super) votes: String,
    pub(super) disputes: String,
    pub(super) journal: String,
    pub(super) blocks: Vec<BlockPlace>,
}

/// The sheets of a block.
#[derive(Debug)]
pub(super) struct BlockPlace {
    pub(super) ranking: String,
    pub(super) matrix: String,
    /// A sheet a unit, in the order of the ranking.
    pub(super) units: Vec<String>,
    /// The same rows on the sheet of every unit.
    pub(super) rows: UnitRows,
}

/// The rows of a unit's sheet.
#[derive(Debug, Default)]
pub(super) struct UnitRows {
    /// An area's own row, by area.
    pub(super) areas: Vec<RowNum>,
    /// An item's row, by item.
    pub(super) items: Vec<RowNum>,
    /// The last row.
    pub(super) last: RowNum,
}

impl Places {
    pub(super) fn of(outcome: &Outcome<'_>, locale: &Locale) -> Places {
        let fixed = ["charts", "deductions", "votes", "disputes", "journal"];
        let mut titles: Vec<String> = fixed
            .map(|sheet| locale.text(&format!("workbook-sheet-{sheet}")))
            .to_vec();
        for block in &outcome.blocks {
            let name = shown(&block.block.name, locale);
            for id in ["workbook-sheet-ranking", "workbook-sheet-matrix"] {
                titles.push(locale.with(id, &[("block", &name)]));
            }
            let units = block.units.iter().map(|unit| {
                let name = format!("{} {}", unit.unit.id, unit.unit.name);
                shown(&name, locale)
            });
            titles.extend(units);
        }
        let summary = locale.text("workbook-sheet-summary");
        let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
        let mut names = sheet_names(&summary, &titles).into_iter();
        let mut next = || names.next().unwrap_or_default();
        Places {
            summary,
            charts: next(),
            deductions: next(),
            votes: next(),
            disputes: next(),
            journal: next(),
            blocks: outcome
                .blocks
                .iter()
                .map(|block| BlockPlace {
                    ranking: next(),
                    matrix: next(),
                    units: block.units.iter().map(|_| next()).collect(),
                    rows: UnitRows::of(block),
                })
                .collect(),
        }
    }
}

impl UnitRows {
    fn of(block: &BlockOutcome<'_>) -> UnitRows {
        let mut rows = UnitRows {
            last: UNIT_HEADINGS,
            ..UnitRows::default()
        };
        for item in block.set.item_positions() {
            let area = block.set.item(item).map_or(0, |(node, _)| node.area);
            while rows.areas.len() <= usize::from(area) {
                rows.last += 1;
                rows.areas.push(rows.last);
            }
            rows.last += 1;
            rows.items.push(rows.last);
        }
        while rows.areas.len() < block.set.areas().len() {
            rows.last += 1;
            rows.areas.push(rows.last);
        }
        rows
    }
}

/// A cell of another sheet.
pub(super) fn elsewhere(sheet: &str, cell: &str) -> String {
    format!("{}!{cell}", quoted(sheet))
}

/// The name of a sheet in a formula, always in quotes: nobody has to know which names need them.
fn quoted(sheet: &str) -> String {
    let quoted = quote_sheet_name(sheet);
    if quoted.starts_with('\'') {
        quoted
    } else {
        format!("'{quoted}'")
    }
}
