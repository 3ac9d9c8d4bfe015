//! Index sets from a workbook or CSV: one row a node, the set's own data above or below the table.

use std::path::Path;

use crate::domain::id::{IndexSetId, NodeCode};
use crate::domain::index_set::{IndexSet, IndexSetHeader, Item, NodeDraft};
use crate::text::{fold, one_line, roman_to_number};

use super::cells::{Line, is_id, points};
use super::grid::{Row, Sheet, Workbook};
use super::heading::{self, Column, key};
use super::index_set::{HeaderDraft, PlacedDraft, build, sum_of_areas};
use super::outcome::{Findings, Outcome};
use super::problem::ProblemKind;
use super::rule_form;
use super::workbook::WorkbookReader;

const CODE: usize = 0;
const TITLE: usize = 1;
const MAX: usize = 2;
const GUIDE: usize = 3;
const EVIDENCE: usize = 4;
const METHOD: usize = 5;
const RULE: usize = 6;
const NOT_APPLICABLE: usize = 7;
const STEP: usize = 8;
const LEVEL: usize = 9;

const COLUMNS: [Column; 10] = [
    Column {
        heading: "STT",
        wordings: &["ma", "tt", "ma tieu chi"],
        required: true,
    },
    Column {
        heading: "Tiêu chí",
        wordings: &["ten tieu chi", "noi dung", "linh vuc tieu chi"],
        required: true,
    },
    Column {
        heading: "Điểm tối đa",
        wordings: &["diem chuan", "thang diem", "diem"],
        required: true,
    },
    Column {
        heading: "Cách tính điểm",
        wordings: &["cach cham diem", "huong dan cham diem", "cach cham"],
        required: false,
    },
    Column {
        heading: "Tài liệu kiểm chứng",
        wordings: &["cac yeu cau va tai lieu kiem chung", "tlkc", "yeu cau"],
        required: false,
    },
    Column {
        heading: "Phương pháp",
        wordings: &["phuong phap danh gia", "hinh thuc danh gia"],
        required: true,
    },
    Column {
        heading: "Quy tắc",
        wordings: &["quy tac tinh"],
        required: false,
    },
    Column {
        heading: "Không áp dụng",
        wordings: &["kad", "xu ly kad"],
        required: true,
    },
    Column {
        heading: "Bước điểm",
        wordings: &["buoc"],
        required: false,
    },
    Column {
        heading: "Cấp",
        wordings: &["cap do"],
        required: false,
    },
];

/// Reads the first sheet that looks like an index set.
pub(super) fn read(
    path: &Path,
    reader: &dyn WorkbookReader,
    shown: &mut HeaderDraft,
    nodes: &mut Vec<PlacedDraft>,
) -> Outcome<IndexSet> {
    let mut findings = Findings::new();
    let book = findings.absorb(super::file::open(path, reader));
    let set = book.as_ref().and_then(|book| {
        let sheet = book
            .sheets
            .iter()
            .rev()
            .max_by_key(|sheet| (!sheet.hidden, heading::likeness(sheet, &COLUMNS)))?;
        from_sheet(book, sheet, (shown, nodes), &mut findings)
    });
    findings.conclude(set)
}

fn from_sheet(
    book: &Workbook,
    sheet: &Sheet,
    (shown, nodes): (&mut HeaderDraft, &mut Vec<PlacedDraft>),
    findings: &mut Findings,
) -> Option<IndexSet> {
    let table = heading::find(book, sheet, &COLUMNS, findings)?;
    for row in table.lines() {
        let line = Line { book, sheet, row };
        if line.code(table.column(CODE)).is_empty() {
            // Totals, notes and signatures have no code; a row with points and a method has lost it.
            if line.content(table.column(METHOD)).is_some() {
                findings.note(line.place(table.column(CODE)), ProblemKind::EmptyCode);
            }
            continue;
        }
        nodes.push((
            draft(&line, &table, findings),
            line.place(table.column(CODE)),
        ));
    }
    if nodes.is_empty() {
        findings.note(book.sheet_place(sheet), ProblemKind::NoRows);
        return None;
    }
    let (header, complete) = header(book, sheet, &table, nodes, findings);
    *shown = HeaderDraft {
        id: complete.then(|| header.id.to_string()),
        title: Some(header.title.clone()),
        total: Some(header.total),
    };
    // Without its id there is no set, but what is wrong with the tree is told all the same.
    build(header, nodes.clone(), &book.sheet_place(sheet), findings).filter(|_| complete)
}

fn draft(line: &Line<'_>, table: &heading::Table<'_>, findings: &mut Findings) -> NodeDraft {
    let code = line.code(table.column(CODE));
    let code = code.trim_end_matches('.').to_owned();
    let title = line.needed(table.column(TITLE), COLUMNS[TITLE].heading, findings);
    let max = match line.content(table.column(MAX)) {
        None => {
            let heading = COLUMNS[MAX].heading.to_owned();
            findings.note(
                line.place(table.column(MAX)),
                ProblemKind::ValueMissing { heading },
            );
            None
        }
        Some(_) => line.points(table.column(MAX), findings),
    };
    NodeDraft {
        level: level(line, table, &code, findings),
        item: item(line, table, findings),
        code: NodeCode::new(code),
        title: title.map(|title| one_line(&title)).unwrap_or_default(),
        max: max.unwrap_or_default(),
    }
}

/// The level of a row: its own column where the table has one, else 0 for Roman numerals and one more a dot.
fn level(line: &Line<'_>, table: &heading::Table<'_>, code: &str, findings: &mut Findings) -> u8 {
    if let Some(column) = table.column(LEVEL) {
        let word = line.code(Some(column));
        match word.parse::<u8>() {
            Ok(level @ 1..=9) => return level - 1,
            _ => {
                let allowed = "1, 2, 3 …".to_owned();
                findings.note(
                    line.place(Some(column)),
                    ProblemKind::NotOneOf {
                        text: word,
                        allowed,
                    },
                );
            }
        }
    }
    if roman_to_number(code).is_some() {
        return 0;
    }
    let parts = code.split('.').filter(|part| !part.is_empty()).count();
    u8::try_from(parts.saturating_sub(1)).unwrap_or(u8::MAX)
}

fn item(line: &Line<'_>, table: &heading::Table<'_>, findings: &mut Findings) -> Option<Item> {
    let word = line.line(table.column(METHOD));
    if word.is_empty() {
        return None;
    }
    let not_one_of = |text: String, allowed: &str| ProblemKind::NotOneOf {
        text,
        allowed: allowed.to_owned(),
    };
    let Some(method) = rule_form::method(&word) else {
        findings.note(
            line.place(table.column(METHOD)),
            not_one_of(word, rule_form::METHODS),
        );
        return None;
    };
    let policy_word = line.line(table.column(NOT_APPLICABLE));
    let na = rule_form::policy(&policy_word);
    if na.is_none() && !policy_word.is_empty() {
        let kind = not_one_of(policy_word, rule_form::POLICIES);
        findings.note(line.place(table.column(NOT_APPLICABLE)), kind);
    }
    let rule_text = line.line(table.column(RULE));
    let rule = rule_form::from_cell(&rule_text);
    if rule.is_none() && !rule_text.is_empty() {
        let kind = ProblemKind::RuleUnreadable { text: rule_text };
        findings.note(line.place(table.column(RULE)), kind);
    }
    Some(Item {
        method,
        na,
        step: line.points(table.column(STEP), findings),
        guide: line.text(table.column(GUIDE)),
        evidence: line.text(table.column(EVIDENCE)),
        rule,
    })
}

/// The set's own data: `Mã bộ chỉ số: so-nganh` and the like above the table, in one cell or in two; and whether it
/// is complete.
fn header(
    book: &Workbook,
    sheet: &Sheet,
    table: &heading::Table<'_>,
    drafts: &[PlacedDraft],
    findings: &mut Findings,
) -> (IndexSetHeader, bool) {
    let labelled = |label: &str| table.above.iter().find_map(|row| value_of(row, label));
    let missing = |label: &str| ProblemKind::ValueMissing {
        heading: label.to_owned(),
    };
    let id = labelled("Mã bộ chỉ số");
    match &id {
        None => findings.note(book.sheet_place(sheet), missing("Mã bộ chỉ số")),
        Some(id) if !is_id(id) => findings.note(
            book.sheet_place(sheet),
            ProblemKind::BadId { id: id.clone() },
        ),
        Some(_) => {}
    }
    let mut number = |label: &str| {
        let text = labelled(label)?;
        match points(&super::grid::Content::Text(text)) {
            Ok(points) => Some(points),
            Err(kind) => {
                findings.note(book.sheet_place(sheet), kind);
                None
            }
        }
    };
    // Without a stated total the areas are the total: there is nothing that they could contradict.
    let total = number("Tổng điểm").unwrap_or_else(|| sum_of_areas(drafts));
    let bonus_cap = number("Điểm thưởng tối đa").unwrap_or_default();
    let penalty_cap = number("Điểm trừ tối đa").unwrap_or_default();
    let title = labelled("Tên bộ chỉ số").or_else(|| longest_title(table.above));
    let complete = id.is_some();
    let header = IndexSetHeader {
        title: title.unwrap_or_else(|| id.clone().unwrap_or_default()),
        id: IndexSetId::new(id.unwrap_or_default()),
        note: labelled("Ghi chú").unwrap_or_default(),
        total,
        bonus_cap,
        penalty_cap,
    };
    (header, complete)
}

/// The value beside a label in a row: `Label: value` in one cell, or the next cell.
pub(super) fn value_of(row: &Row, label: &str) -> Option<String> {
    let wanted = key(label);
    let mut cells = row.filled();
    while let Some(cell) = cells.next() {
        let text = one_line(&cell.content.text());
        let (before, after) = text.split_once(':').unwrap_or((text.as_str(), ""));
        if key(before) == wanted {
            let after = after.trim();
            if !after.is_empty() {
                return Some(after.to_owned());
            }
            return cells.next().map(|next| next.content.code());
        }
    }
    None
}

fn longest_title(above: &[Row]) -> Option<String> {
    above
        .iter()
        .flat_map(Row::filled)
        .map(|cell| one_line(&cell.content.text()))
        .filter(|text| fold(text).contains("chi so") && !text.contains(':'))
        .max_by_key(|text| text.chars().count())
}
