//! A member's verdicts from a table: `Mã đơn vị · Mã tiêu chí · Kết quả · Lý do`. Rows without a result are not
//! reviewed yet and passed over.

use std::collections::HashMap;
use std::path::Path;

use crate::domain::id::CellId;
use crate::domain::index_set::Method;
use crate::domain::points::Points;
use crate::domain::review::{CellVerdict, Verdict};
use crate::text::{fold, one_line};

use super::cells::{Line, points, says_not_applicable};
use super::context::{Context, node_of};
use super::grid::{Content, Sheet, Workbook};
use super::heading::{self, Column, Table};
use super::outcome::{Findings, Outcome};
use super::problem::{Place, ProblemKind};
use super::score::{bounds_problem, step_of};
use super::workbook::WorkbookReader;

/// The headings of the table, as it is written and read.
pub const HEADINGS: [&str; 4] = ["Mã đơn vị", "Mã tiêu chí", "Kết quả", "Lý do"];

const UNIT: usize = 0;
const ITEM: usize = 1;
const RESULT: usize = 2;
const WHY: usize = 3;

const COLUMNS: [Column; 4] = [
    Column {
        heading: HEADINGS[UNIT],
        wordings: &["ma dv"],
        required: true,
    },
    Column {
        heading: HEADINGS[ITEM],
        wordings: &["ma tctp", "stt"],
        required: true,
    },
    Column {
        heading: HEADINGS[RESULT],
        wordings: &["ket qua tham dinh", "diem tham dinh"],
        required: true,
    },
    Column {
        heading: HEADINGS[WHY],
        wordings: &["ly do dieu chinh", "nhan xet"],
        required: true,
    },
];

/// Reads a file of verdicts.
pub fn read(
    path: &Path,
    reader: &dyn WorkbookReader,
    context: &Context<'_>,
) -> Outcome<Vec<CellVerdict>> {
    let mut findings = Findings::new();
    let book = findings.absorb(super::file::open(path, reader));
    let verdicts = book.as_ref().and_then(|book| {
        let sheet = book.sheets.first()?;
        from_sheet(book, sheet, context, &mut findings)
    });
    findings.conclude(verdicts)
}

/// Reads the bytes of one line or more with headings, as they come through a pipe.
pub fn read_lines(name: &str, bytes: &[u8], context: &Context<'_>) -> Outcome<Vec<CellVerdict>> {
    let mut findings = Findings::new();
    let sheet = match super::csv_file::read(bytes) {
        Ok(sheet) => sheet,
        Err(kind) => {
            findings.note(Place::file(name), kind);
            return findings.conclude(None);
        }
    };
    let book = Workbook {
        file: name.to_owned(),
        sha256: String::new(),
        sheets: vec![sheet],
    };
    let verdicts = book
        .sheets
        .first()
        .and_then(|sheet| from_sheet(&book, sheet, context, &mut findings));
    findings.conclude(verdicts)
}

fn from_sheet(
    book: &Workbook,
    sheet: &Sheet,
    context: &Context<'_>,
    findings: &mut Findings,
) -> Option<Vec<CellVerdict>> {
    let table = heading::find(book, sheet, &COLUMNS, findings)?;
    let mut verdicts = Vec::new();
    let mut seen: HashMap<CellId, Place> = HashMap::new();
    for row in table.rows {
        let line = Line { book, sheet, row };
        if line.content(table.column(RESULT)).is_none() {
            continue;
        }
        let Some(verdict) = verdict(&line, &table, context, findings) else {
            continue;
        };
        let place = line.place(table.column(ITEM));
        if let Some(first) = seen.insert(verdict.cell.clone(), place.clone()) {
            let kind = ProblemKind::CellTwice {
                unit: verdict.cell.unit.to_string(),
                code: verdict.cell.item.to_string(),
                first: first.to_string(),
            };
            findings.note(place, kind);
        }
        verdicts.push(verdict);
    }
    if verdicts.is_empty() && !findings.any_error() {
        findings.note(book.sheet_place(sheet), ProblemKind::NoRows);
    }
    Some(verdicts)
}

fn verdict(
    line: &Line<'_>,
    table: &Table<'_>,
    context: &Context<'_>,
    findings: &mut Findings,
) -> Option<CellVerdict> {
    let known = context.unit_of_line(line, table.column(UNIT), findings);
    let code = line.needed(table.column(ITEM), HEADINGS[ITEM], findings);
    let (known, code) = (known?, code?);
    let place = line.place(table.column(ITEM));
    let Some((_, node)) = node_of(known.set, &code) else {
        findings.note(place, ProblemKind::UnknownItem { code });
        return None;
    };
    let Some(item) = &node.item else {
        findings.note(place, ProblemKind::NotAnItem { code });
        return None;
    };
    if item.method == Method::Survey {
        findings.note(place, ProblemKind::NotSelfScored { code });
        return None;
    }
    let place = line.place(table.column(RESULT));
    let verdict = match result(line.content(table.column(RESULT))?) {
        Ok(verdict) => verdict,
        Err(kind) => {
            findings.note(place, kind);
            return None;
        }
    };
    if let Verdict::Adjust(score) = verdict
        && let Some(kind) = verdict_problem(score, node.max, step_of(item))
    {
        findings.note(place, kind);
        return None;
    }
    let why = line.text(table.column(WHY)).trim().to_owned();
    if why.is_empty() && verdict != Verdict::Accept {
        let heading = HEADINGS[WHY].to_owned();
        findings.note(
            line.place(table.column(WHY)),
            ProblemKind::ValueMissing { heading },
        );
        return None;
    }
    let cell = CellId::new(known.unit.id.as_str(), node.code.as_str());
    Some(CellVerdict { cell, verdict, why })
}

/// What is wrong with a verdict's score: a reviewer keeps to the bounds and to the step.
fn verdict_problem(score: Points, max: Points, step: Points) -> Option<ProblemKind> {
    let off_step = || {
        (!score.is_multiple_of(step)).then(|| ProblemKind::VerdictOffStep {
            score: score.ten_thousandths(),
            step: step.ten_thousandths(),
        })
    };
    bounds_problem(score, max).or_else(off_step)
}

/// What a result cell says: `chấp nhận`, `KAD`, or points.
fn result(content: &Content) -> Result<Verdict, ProblemKind> {
    let text = content.text();
    let said = fold(&one_line(&text));
    if matches!(said.as_str(), "chap nhan" | "nhat tri" | "cn" | "accept") {
        return Ok(Verdict::Accept);
    }
    if says_not_applicable(&text) {
        return Ok(Verdict::NotApplicable);
    }
    match points(content) {
        Ok(score) => Ok(Verdict::Adjust(score)),
        Err(ProblemKind::NotANumber { text }) => Err(ProblemKind::NotOneOf {
            text,
            allowed: "chấp nhận · KAD · 0,75".to_owned(),
        }),
        Err(kind) => Err(kind),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::points::Points;

    #[test]
    fn a_result_is_a_word_or_a_number() {
        let text = |text: &str| result(&Content::Text(text.to_owned()));
        for word in ["Chấp nhận", " chap  nhan ", "CN"] {
            assert_eq!(text(word), Ok(Verdict::Accept), "{word}");
        }
        assert_eq!(text("KAD"), Ok(Verdict::NotApplicable));
        assert_eq!(
            text("0,75"),
            Ok(Verdict::Adjust(Points::from_ten_thousandths(7_500)))
        );
        assert_eq!(
            result(&Content::Number("0.75".to_owned())),
            Ok(Verdict::Adjust(Points::from_ten_thousandths(7_500)))
        );
        assert!(matches!(
            text("1.234"),
            Err(ProblemKind::NumberAmbiguous { .. })
        ));
        assert!(matches!(text("được"), Err(ProblemKind::NotOneOf { .. })));
    }
}
