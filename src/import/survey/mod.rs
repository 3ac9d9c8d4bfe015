//! Survey results: points, percentages of the maximum, or counts of answers with their weights; the columns say which.
//!
//! Two shapes of table are read: a row a unit and item (`Mã đơn vị · Mã tiêu chí · Điểm`), or a row a unit and a
//! column an item (`Mã đơn vị · 8.1.1 · 8.1.2 (%)`). A table without items is about the one that its titles name.
//!
//! What is not given in points is computed exactly and rounded once, half up, to four decimals:
//! maximum × percentage ÷ 100, and maximum × Σ(weight × answers) ÷ (100 × Σ answers).

mod columns;
mod counts;
mod form;

use std::collections::HashMap;
use std::path::Path;

use crate::domain::id::CellId;
use crate::domain::index_set::{Method, Node};
use crate::domain::points::Points;
use crate::domain::self_assessment::{Source, SurveyScore};

use super::cells::Line;
use super::context::{Context, Known, node_of};
use super::grid::{Row, Sheet, Workbook};
use super::heading::key;
use super::outcome::{Findings, Outcome};
use super::problem::{Place, ProblemKind};
use super::workbook::WorkbookReader;

use columns::{Items, Table};

/// The results of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurveyDraft {
    /// The file.
    pub source: Source,
    /// One result a cell, in the order of the file.
    pub scores: Vec<SurveyScore>,
}

/// Reads a survey file: every sheet that looks like a table of results.
pub fn read(
    path: &Path,
    reader: &dyn WorkbookReader,
    context: &Context<'_>,
) -> Outcome<SurveyDraft> {
    let mut findings = Findings::new();
    let book = findings.absorb(super::file::open(path, reader));
    let draft = book.as_ref().map(|book| {
        let mut taken = Taken::default();
        let mut tables: Vec<&Sheet> = book
            .sheets
            .iter()
            .filter(|sheet| columns::is_table(sheet, context))
            .collect();
        if tables.is_empty() {
            // Told as for a table whose headings were spoiled.
            tables.extend(book.sheets.first());
        }
        for sheet in tables {
            taken.sheet(book, sheet, context, &mut findings);
        }
        let source = Source {
            file: book.file.clone(),
            sha256: book.sha256.clone(),
        };
        SurveyDraft {
            source,
            scores: taken.scores,
        }
    });
    findings.conclude(draft)
}

/// What was read so far, with where each cell stands.
#[derive(Default)]
struct Taken {
    scores: Vec<SurveyScore>,
    seen: HashMap<CellId, Place>,
}

impl Taken {
    fn sheet(
        &mut self,
        book: &Workbook,
        sheet: &Sheet,
        context: &Context<'_>,
        findings: &mut Findings,
    ) {
        let Some(table) = columns::find(book, sheet, context, findings) else {
            return;
        };
        if table.rows.is_empty() {
            findings.note(book.sheet_place(sheet), ProblemKind::NoRows);
        }
        for row in &table.rows {
            let line = Line { book, sheet, row };
            if line.is_note() || is_sum(row) {
                continue;
            }
            let Some(known) = table.unit_of(&line, context, findings) else {
                continue;
            };
            match &table.items {
                Items::Column(column) => {
                    let heading = columns::ITEM_HEADING;
                    let code = line.needed(Some(*column), heading, findings);
                    let place = line.place(Some(*column));
                    if let Some(code) = code {
                        self.cell(&line, &table, known, &code, place, findings);
                    }
                }
                Items::One(code) => {
                    let place = line.place(table.first_result());
                    self.cell(&line, &table, known, code, place, findings);
                }
                Items::Wide(items) => {
                    for item in items {
                        let place = line.place(Some(item.column));
                        if line.content(Some(item.column)).is_none() {
                            continue; // Not every unit is asked everything.
                        }
                        let Some(node) = surveyed(known, &item.code, &place, findings) else {
                            continue;
                        };
                        let score = form::one(&line, item, node.max, findings);
                        self.put(known, node, place, score, findings);
                    }
                }
            }
        }
    }

    fn cell(
        &mut self,
        line: &Line<'_>,
        table: &Table<'_>,
        known: Known<'_>,
        code: &str,
        place: Place,
        findings: &mut Findings,
    ) {
        if let Some(node) = surveyed(known, code, &place, findings) {
            let score = form::result(line, table, node.max, findings);
            self.put(known, node, place, score, findings);
        }
    }

    fn put(
        &mut self,
        known: Known<'_>,
        node: &Node,
        place: Place,
        score: Option<Points>,
        findings: &mut Findings,
    ) {
        let cell = CellId::new(known.unit.id.as_str(), node.code.as_str());
        if let Some(first) = self.seen.insert(cell, place.clone()) {
            let kind = ProblemKind::CellTwice {
                unit: known.unit.id.to_string(),
                code: node.code.to_string(),
                first: first.to_string(),
            };
            findings.note(place, kind);
        }
        self.scores.extend(score.map(|score| SurveyScore {
            unit: known.unit.id.clone(),
            item: node.code.clone(),
            score,
        }));
    }
}

/// Rows below the units: `Tổng cộng`, `Trung bình`.
pub(super) fn is_sum(row: &Row) -> bool {
    let first = row.filled().next().map(|cell| key(&cell.content.text()));
    first.is_some_and(|first| {
        [
            "tong",
            "tong cong",
            "tong so",
            "cong",
            "trung binh",
            "binh quan",
        ]
        .iter()
        .any(|word| first == *word || first.starts_with(&format!("{word} ")))
    })
}

/// The surveyed item of a code.
fn surveyed<'a>(
    known: Known<'a>,
    code: &str,
    place: &Place,
    findings: &mut Findings,
) -> Option<&'a Node> {
    let place = place.clone();
    let code = code.to_owned();
    let Some((_, node)) = node_of(known.set, &code) else {
        findings.note(place, ProblemKind::UnknownItem { code });
        return None;
    };
    match &node.item {
        None => findings.note(place, ProblemKind::NotAnItem { code }),
        Some(item) if item.method != Method::Survey => {
            findings.note(place, ProblemKind::NotSurveyed { code })
        }
        Some(_) => {
            findings.about_item(&node.code);
            return Some(node);
        }
    }
    None
}

#[cfg(test)]
mod tests;
