//! Evidence indexes: a second sheet of a unit's workbook, or tables of their own.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::domain::id::{NodeCode, UnitId};
use crate::domain::index_set::IndexSet;
use crate::domain::self_assessment::{Evidence, Source};
use crate::text::Date;

use super::cells::{Line, day};
use super::citation::Listed;
use super::context::{Context, Known, node_of};
use super::grid::{Row, Sheet, Workbook};
use super::heading::{self, Column};
use super::outcome::{Findings, Outcome};
use super::problem::{Place, ProblemKind};
use super::workbook::WorkbookReader;

const UNIT: usize = 0;
const ITEMS: usize = 1;
const NUMBER: usize = 2;
const DATE: usize = 3;
const ISSUER: usize = 4;
const TITLE: usize = 5;
const PAGE: usize = 6;
const LOCATION: usize = 7;
const PLACE: usize = 8;
const FILE: usize = 9;

pub(super) const COLUMNS: [Column; 10] = [
    Column {
        heading: "Mã đơn vị",
        wordings: &["ma dv"],
        required: false,
    },
    Column {
        heading: "Mã tiêu chí",
        wordings: &["tieu chi", "ma tieu chi thanh phan", "dung cho tieu chi"],
        required: true,
    },
    Column {
        heading: "Số, ký hiệu",
        wordings: &["so ki hieu", "so hieu", "so van ban"],
        required: true,
    },
    Column {
        heading: "Ngày ban hành",
        wordings: &["ngay thang", "ngay thang nam", "ngay"],
        required: false,
    },
    Column {
        heading: "Cơ quan ban hành",
        wordings: &["don vi ban hanh", "noi ban hanh"],
        required: false,
    },
    Column {
        heading: "Trích yếu nội dung",
        wordings: &["trich yeu", "ten tai lieu", "ten van ban", "noi dung"],
        required: false,
    },
    Column {
        heading: "Trang",
        wordings: &["so trang", "trang so"],
        required: false,
    },
    Column {
        heading: "Nơi lưu",
        wordings: &["noi luu tru", "vi tri luu", "duong dan", "lien ket"],
        required: false,
    },
    Column {
        heading: "STT",
        wordings: &["tt", "so tt", "so thu tu", "tl so"],
        required: false,
    },
    Column {
        heading: "Tên tệp",
        wordings: &["tep", "file", "ten file", "tep dinh kem", "tep tai lieu"],
        required: false,
    },
];

/// A unit's evidence index from a file of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceDraft {
    /// The unit.
    pub unit: UnitId,
    /// The file.
    pub source: Source,
    /// The documents with the numbers of their rows, in the order of the file.
    pub index: Vec<Listed>,
}

/// One document with its unit and place.
pub(super) struct EvidenceRow {
    pub(super) unit: UnitId,
    pub(super) place: Place,
    pub(super) listed: Listed,
}

/// Reads evidence files of one run; a unit may stand in one file only.
pub fn read(
    files: &[PathBuf],
    reader: &dyn WorkbookReader,
    context: &Context<'_>,
) -> Outcome<Vec<EvidenceDraft>> {
    let mut findings = Findings::new();
    let mut drafts: BTreeMap<UnitId, (EvidenceDraft, Place)> = BTreeMap::new();
    for path in files {
        let Some(book) = findings.absorb(super::file::open(path, reader)) else {
            continue;
        };
        let best = book
            .sheets
            .iter()
            .rev()
            .max_by_key(|sheet| heading::likeness(sheet, &COLUMNS));
        for row in best
            .iter()
            .flat_map(|sheet| rows(&book, sheet, context, None, &mut findings))
        {
            let source = Source {
                file: book.file.clone(),
                sha256: book.sha256.clone(),
            };
            let (draft, first) = drafts.entry(row.unit.clone()).or_insert_with(|| {
                let draft = EvidenceDraft {
                    unit: row.unit.clone(),
                    source: source.clone(),
                    index: Vec::new(),
                };
                (draft, row.place.clone())
            });
            if draft.source != source {
                let (unit, first) = (row.unit.to_string(), first.to_string());
                findings.note(row.place, ProblemKind::UnitTwice { unit, first });
                break;
            }
            draft.index.push(row.listed);
        }
    }
    findings.conclude(Some(drafts.into_values().map(|(draft, _)| draft).collect()))
}

/// The documents of one table. Without a column for it, the unit is the one that the titles name, or `unit_of_file`.
pub(super) fn rows(
    book: &Workbook,
    sheet: &Sheet,
    context: &Context<'_>,
    unit_of_file: Option<&UnitId>,
    findings: &mut Findings,
) -> Vec<EvidenceRow> {
    let Some(table) = heading::find(book, sheet, &COLUMNS, findings) else {
        return Vec::new();
    };
    let mut of_sheet = None;
    if table.column(UNIT).is_none() {
        let already = findings.count();
        let place_of = |row: &Row| (Line { book, sheet, row }).place(None);
        of_sheet = context
            .unit_of_titles(place_of, table.above, findings)
            .or_else(|| context.unit(unit_of_file?.as_str()));
        if of_sheet.is_none() {
            if findings.count() == already {
                findings.note(book.sheet_place(sheet), ProblemKind::UnitNotNamed);
            }
            return Vec::new();
        }
    }
    let mut documents = Vec::new();
    for row in table.lines() {
        let line = Line { book, sheet, row };
        if line.is_note() || is_aside(&line, &table) {
            continue;
        }
        let known = match of_sheet {
            Some(known) => Some(known),
            None => context.unit_of_line(&line, table.column(UNIT), findings),
        };
        documents.extend(known.map(|known| document(&line, &table, known, findings)));
    }
    documents
}

/// Notes and signatures fill at most one of the columns that a document has.
fn is_aside(line: &Line<'_>, table: &heading::Table<'_>) -> bool {
    let filled = [ITEMS, NUMBER, DATE, ISSUER, TITLE]
        .iter()
        .filter(|column| line.content(table.column(**column)).is_some())
        .count();
    line.content(table.column(ITEMS)).is_none() && filled < 2
}

fn document(
    line: &Line<'_>,
    table: &heading::Table<'_>,
    known: Known<'_>,
    findings: &mut Findings,
) -> EvidenceRow {
    findings.about_unit(&known.unit.id);
    let place = line.place(table.column(ITEMS));
    let codes = line.code(table.column(ITEMS));
    let mut items: Vec<NodeCode> = Vec::new();
    for code in codes
        .split([';', ',', '\n'])
        .map(str::trim)
        .filter(|code| !code.is_empty())
    {
        let Some(found) = items_of(known.set, code) else {
            let code = code.to_owned();
            findings.note(place.clone(), ProblemKind::UnknownItem { code });
            continue;
        };
        for item in found {
            if !items.contains(&item) {
                items.push(item);
            }
        }
    }
    if codes.is_empty() {
        findings.note(place.clone(), ProblemKind::EvidenceWithoutItem);
    }
    let evidence = Evidence {
        items,
        number: line.line(table.column(NUMBER)),
        date: date(line, table, findings),
        issuer: line.line(table.column(ISSUER)),
        title: line.line(table.column(TITLE)),
        page: line.line(table.column(PAGE)),
        location: location(line, table),
        sha256: String::new(),
    };
    let number = line.line(table.column(PLACE));
    EvidenceRow {
        unit: known.unit.id.clone(),
        place,
        listed: Listed {
            number: number.trim_end_matches('.').parse().ok(),
            evidence,
        },
    }
}

/// Where a document is kept: its file if one is named, in the folder that is named beside it.
fn location(line: &Line<'_>, table: &heading::Table<'_>) -> String {
    let place = line.line(table.column(LOCATION));
    let file = line.line(table.column(FILE));
    match (place.is_empty(), file.is_empty()) {
        (_, true) => place,
        (true, false) => file,
        // A shelf is not a folder: only what is written as a path is joined.
        (false, false) if place.ends_with(['/', '\\']) => format!("{place}{file}"),
        (false, false) => file,
    }
}

/// The items that a code stands for: itself, or everything below an area or criterion.
fn items_of(set: &IndexSet, code: &str) -> Option<Vec<NodeCode>> {
    let (ix, node) = node_of(set, code)?;
    if node.item.is_some() {
        return Some(vec![node.code.clone()]);
    }
    let below = set.item_positions().filter(|item| set.is_under(*item, ix));
    Some(
        below
            .filter_map(|item| set.item(item))
            .map(|(node, _)| node.code.clone())
            .collect(),
    )
}

fn date(line: &Line<'_>, table: &heading::Table<'_>, findings: &mut Findings) -> Option<Date> {
    let content = line.content(table.column(DATE))?;
    let read = day(content).ok();
    if read.is_none() {
        let text = content.text();
        findings.note(
            line.place(table.column(DATE)),
            ProblemKind::DateUnread { text },
        );
    }
    read
}
