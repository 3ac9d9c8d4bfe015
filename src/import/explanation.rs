//! What units say to adjusted scores: `Mã đơn vị · Mã tiêu chí · Ý kiến · Giải trình · Tài liệu bổ sung`, in a table of
//! their own or in the workbook that tells them what was adjusted.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

use crate::domain::id::{CellId, UnitId};
use crate::domain::self_assessment::{ExplanationAnswer, Position, Source};

use super::cells::Line;
use super::context::{Context, Known, node_of};
use super::grid::{Row, Sheet, Workbook};
use super::heading::{self, Column, key};
use super::outcome::{Findings, Outcome};
use super::problem::{Place, ProblemKind};
use super::workbook::WorkbookReader;

const UNIT: usize = 0;
const ITEM: usize = 1;
const POSITION: usize = 2;
const TEXT: usize = 3;
const EVIDENCE: usize = 4;

const COLUMNS: [Column; 5] = [
    Column {
        heading: "Mã đơn vị",
        wordings: &["ma dv"],
        required: false,
    },
    Column {
        heading: "Mã tiêu chí",
        wordings: &["stt", "tieu chi"],
        required: true,
    },
    Column {
        heading: "Ý kiến",
        wordings: &["y kien cua don vi"],
        required: false,
    },
    Column {
        heading: "Giải trình",
        wordings: &["noi dung giai trinh"],
        required: true,
    },
    Column {
        heading: "Tài liệu bổ sung",
        wordings: &["tai lieu kiem chung bo sung", "tai lieu"],
        required: false,
    },
];

/// A unit's explanations from one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExplanationDraft {
    /// The unit.
    pub unit: UnitId,
    /// The file.
    pub source: Source,
    /// Its answers, in the order of the file.
    pub answers: Vec<ExplanationAnswer>,
    /// Where each answer stands.
    pub places: Vec<Place>,
}

/// Reads the explanation files of one run; a cell may stand in them once.
pub fn read(
    files: &[PathBuf],
    reader: &dyn WorkbookReader,
    context: &Context<'_>,
) -> Outcome<Vec<ExplanationDraft>> {
    let mut findings = Findings::new();
    let mut drafts: Vec<ExplanationDraft> = Vec::new();
    let mut seen: HashMap<CellId, Place> = HashMap::new();
    for path in files {
        let Some(book) = findings.absorb(super::file::open(path, reader)) else {
            continue;
        };
        let Some(sheet) = book.sheets.first() else {
            continue;
        };
        let mut by_unit: BTreeMap<UnitId, (Vec<ExplanationAnswer>, Vec<Place>)> = BTreeMap::new();
        for (unit, answer, place) in rows(&book, sheet, context, &mut findings) {
            let cell = CellId::new(unit.as_str(), answer.item.as_str());
            if let Some(first) = seen.insert(cell, place.clone()) {
                let kind = ProblemKind::CellTwice {
                    unit: unit.to_string(),
                    code: answer.item.to_string(),
                    first: first.to_string(),
                };
                findings.about_unit(&unit);
                findings.about_item(&answer.item);
                findings.note(place.clone(), kind);
            }
            let (answers, places) = by_unit.entry(unit).or_default();
            answers.push(answer);
            places.push(place);
        }
        drafts.extend(
            by_unit
                .into_iter()
                .map(|(unit, (answers, places))| ExplanationDraft {
                    unit,
                    source: Source {
                        file: book.file.clone(),
                        sha256: book.sha256.clone(),
                    },
                    answers,
                    places,
                }),
        );
    }
    findings.conclude(Some(drafts))
}

fn rows(
    book: &Workbook,
    sheet: &Sheet,
    context: &Context<'_>,
    findings: &mut Findings,
) -> Vec<(UnitId, ExplanationAnswer, Place)> {
    let Some(table) = heading::find(book, sheet, &COLUMNS, findings) else {
        return Vec::new();
    };
    let mut of_sheet = None;
    if table.column(UNIT).is_none() {
        let already = findings.count();
        let place_of = |row: &Row| (Line { book, sheet, row }).place(None);
        of_sheet = context.unit_of_titles(place_of, table.above, findings);
        if of_sheet.is_none() {
            if findings.count() == already {
                findings.note(book.sheet_place(sheet), ProblemKind::UnitNotNamed);
            }
            return Vec::new();
        }
    }
    let mut rows = Vec::new();
    let mut unanswered = 0;
    for row in table.lines() {
        let line = Line { book, sheet, row };
        if line.is_note() || (of_sheet.is_some() && line.content(table.column(ITEM)).is_none()) {
            // Notes and signatures below the table.
            continue;
        }
        let known = match of_sheet {
            Some(known) => Some(known),
            None => context.unit_of_line(&line, table.column(UNIT), findings),
        };
        let Some(known) = known else { continue };
        let says = |column: usize| line.content(table.column(column)).is_some();
        if of_sheet.is_some() && ![POSITION, TEXT, EVIDENCE].into_iter().any(says) {
            // A form holds a row for every cell that was adjusted; one that says nothing is no answer.
            unanswered += 1;
            continue;
        }
        let answer = answer(&line, &table, known, findings);
        rows.extend(answer.map(|answer| {
            (
                known.unit.id.clone(),
                answer,
                line.place(table.column(ITEM)),
            )
        }));
    }
    if rows.is_empty() && unanswered > 0 {
        findings.note(book.sheet_place(sheet), ProblemKind::NothingAnswered);
    }
    rows
}

fn answer(
    line: &Line<'_>,
    table: &heading::Table<'_>,
    known: Known<'_>,
    findings: &mut Findings,
) -> Option<ExplanationAnswer> {
    findings.about_unit(&known.unit.id);
    let code = line.needed(table.column(ITEM), COLUMNS[ITEM].heading, findings)?;
    let place = line.place(table.column(ITEM));
    let Some((_, node)) = node_of(known.set, &code) else {
        findings.note(place, ProblemKind::UnknownItem { code });
        return None;
    };
    if node.item.is_none() {
        findings.note(place, ProblemKind::NotAnItem { code });
        return None;
    }
    findings.about_item(&node.code);
    let word = line.line(table.column(POSITION));
    let position = match key(&word).as_str() {
        "nhat tri" | "dong y" | "thong nhat" => Position::Accepts,
        "khong nhat tri" | "khong dong y" | "khong thong nhat" => Position::Contests,
        "" => Position::Explains,
        _ => {
            let kind = ProblemKind::NotOneOf {
                text: word,
                allowed: "Nhất trí, Không nhất trí".to_owned(),
            };
            findings.note(line.place(table.column(POSITION)), kind);
            return None;
        }
    };
    let text = line.text(table.column(TEXT));
    if text.is_empty() && position != Position::Accepts {
        let heading = COLUMNS[TEXT].heading.to_owned();
        findings.note(
            line.place(table.column(TEXT)),
            ProblemKind::ValueMissing { heading },
        );
    }
    Some(ExplanationAnswer {
        item: node.code.clone(),
        position,
        text,
        evidence: line.text(table.column(EVIDENCE)),
    })
}
