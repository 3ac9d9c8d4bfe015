//! Survey results: `Mã đơn vị · Mã tiêu chí · Điểm`, or `Tỷ lệ (%)` of the maximum.

use std::collections::HashMap;
use std::path::Path;

use crate::domain::id::CellId;
use crate::domain::index_set::{Method, Node};
use crate::domain::points::{Points, SCALE};
use crate::domain::self_assessment::{Source, SurveyScore};

use super::cells::{Line, points};
use super::context::{Context, Known, node_of};
use super::grid::{Content, Sheet, Workbook};
use super::heading::{self, Column};
use super::outcome::{Findings, Outcome};
use super::problem::{Place, ProblemKind};
use super::score::bounds_problem;
use super::workbook::WorkbookReader;

const UNIT: usize = 0;
const ITEM: usize = 1;
const SCORE: usize = 2;
const PERCENT: usize = 3;

const COLUMNS: [Column; 4] = [
    Column {
        heading: "Mã đơn vị",
        wordings: &["ma dv"],
        required: true,
    },
    Column {
        heading: "Mã tiêu chí",
        wordings: &["stt", "tieu chi"],
        required: true,
    },
    Column {
        heading: "Điểm",
        wordings: &["diem dieu tra", "diem khao sat", "diem xhh"],
        required: false,
    },
    Column {
        heading: "Tỷ lệ (%)",
        wordings: &["ty le", "ti le", "muc do hai long"],
        required: false,
    },
];

/// The results of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurveyDraft {
    /// The file.
    pub source: Source,
    /// One result a cell, in the order of the file.
    pub scores: Vec<SurveyScore>,
}

/// Reads a survey file.
pub fn read(
    path: &Path,
    reader: &dyn WorkbookReader,
    context: &Context<'_>,
) -> Outcome<SurveyDraft> {
    let mut findings = Findings::new();
    let book = findings.absorb(super::file::open(path, reader));
    let draft = book.as_ref().and_then(|book| {
        let sheet = book.sheets.first()?;
        let scores = from_sheet(book, sheet, context, &mut findings)?;
        let source = Source {
            file: book.file.clone(),
            sha256: book.sha256.clone(),
        };
        Some(SurveyDraft { source, scores })
    });
    findings.conclude(draft)
}

fn from_sheet(
    book: &Workbook,
    sheet: &Sheet,
    context: &Context<'_>,
    findings: &mut Findings,
) -> Option<Vec<SurveyScore>> {
    let table = heading::find(book, sheet, &COLUMNS, findings)?;
    if table.column(SCORE).is_none() && table.column(PERCENT).is_none() {
        let heading = "Điểm / Tỷ lệ (%)".to_owned();
        findings.note(
            book.place(sheet, table.heading_row, 0),
            ProblemKind::ColumnMissing { heading },
        );
        return None;
    }
    if table.rows.is_empty() {
        findings.note(book.sheet_place(sheet), ProblemKind::NoRows);
    }
    let mut scores = Vec::new();
    let mut seen: HashMap<CellId, Place> = HashMap::new();
    for row in table.lines() {
        let line = Line { book, sheet, row };
        if line.is_note() {
            continue;
        }
        let known = context.unit_of_line(&line, table.column(UNIT), findings);
        let code = line.needed(table.column(ITEM), COLUMNS[ITEM].heading, findings);
        let (Some(known), Some(code)) = (known, code) else {
            continue;
        };
        let Some(node) = surveyed(known, &code, &line, &table, findings) else {
            continue;
        };
        let cell = CellId::new(known.unit.id.as_str(), node.code.as_str());
        let place = line.place(table.column(ITEM));
        if let Some(first) = seen.insert(cell, place.clone()) {
            let kind = ProblemKind::CellTwice {
                unit: known.unit.id.to_string(),
                code: node.code.to_string(),
                first: first.to_string(),
            };
            findings.note(place, kind);
        }
        scores.extend(
            score(&line, &table, node.max, findings).map(|score| SurveyScore {
                unit: known.unit.id.clone(),
                item: node.code.clone(),
                score,
            }),
        );
    }
    Some(scores)
}

/// The surveyed item of a code.
fn surveyed<'a>(
    known: Known<'a>,
    code: &str,
    line: &Line<'_>,
    table: &heading::Table<'_>,
    findings: &mut Findings,
) -> Option<&'a Node> {
    let place = line.place(table.column(ITEM));
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

/// The points of a row: as they stand, or a percentage of the maximum (exact to four decimals).
fn score(
    line: &Line<'_>,
    table: &heading::Table<'_>,
    max: Points,
    findings: &mut Findings,
) -> Option<Points> {
    if line.content(table.column(SCORE)).is_some() {
        let score = line.points(table.column(SCORE), findings)?;
        let Some(kind) = bounds_problem(score, max) else {
            return Some(score);
        };
        findings.note(line.place(table.column(SCORE)), kind);
        return None;
    }
    let place = line.place(table.column(PERCENT).or(table.column(SCORE)));
    let Some(content) = line.content(table.column(PERCENT)) else {
        let heading = COLUMNS[SCORE].heading.to_owned();
        findings.note(place, ProblemKind::ValueMissing { heading });
        return None;
    };
    let percent = match content {
        Content::Text(text) => points(&Content::Text(text.trim().trim_end_matches('%').to_owned())),
        other => points(other),
    };
    match percent {
        Ok(percent) if percent >= Points::ZERO && percent <= Points::whole(100) => {
            max.scaled(percent.ten_thousandths(), 100 * SCALE, 4)
        }
        Ok(_) => {
            let text = content.text();
            findings.note(place, ProblemKind::PercentOutside { text });
            None
        }
        Err(kind) => {
            findings.note(place, kind);
            None
        }
    }
}
