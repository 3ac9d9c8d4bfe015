//! Last year's result of the units: a table with a row a unit, or the `result.json` that was handed over with it.
//!
//! Only the index is needed; total, maximum, rank, band and the areas' points are taken where they stand there.
//! The year is the one that the titles name, else the one before the round's.

mod columns;
mod published;
mod row;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::path::Path;

use crate::domain::id::UnitId;
use crate::domain::last_year::LastYearUnit;
use crate::domain::points::Points;
use crate::domain::self_assessment::Source;

use super::cells::Line;
use super::context::{Context, Known};
use super::csv_file;
use super::grid::{Row, Sheet, Workbook};
use super::heading::key;
use super::outcome::{Findings, Outcome};
use super::problem::{Place, ProblemKind};
use super::survey::is_sum;
use super::workbook::WorkbookReader;

use columns::Table;

/// What a file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastYearDraft {
    /// The year.
    pub year: u16,
    /// The file.
    pub source: Source,
    /// A row a unit, in the order of the file.
    pub units: Vec<LastYearUnit>,
}

/// Reads a file of an earlier year's result; `round` is the year that is assessed now.
pub fn read(
    path: &Path,
    reader: &dyn WorkbookReader,
    context: &Context<'_>,
    round: u16,
) -> Outcome<LastYearDraft> {
    let text = super::file::bytes(path).ok();
    let text = text.filter(|bytes| is_json(bytes));
    match text {
        Some(bytes) => published::read(&reader.name_of(path), &bytes, context, round),
        None => tables(path, reader, context, round),
    }
}

/// Whether the content is JSON, whatever the file is called: no table begins with a brace.
fn is_json(bytes: &[u8]) -> bool {
    csv_file::decode(bytes).is_ok_and(|text| text.trim_start().starts_with('{'))
}

fn tables(
    path: &Path,
    reader: &dyn WorkbookReader,
    context: &Context<'_>,
    round: u16,
) -> Outcome<LastYearDraft> {
    let mut findings = Findings::new();
    let book = findings.absorb(super::file::open(path, reader));
    let draft = book.as_ref().map(|book| {
        let mut taken = Taken::default();
        let seen = |sheet: &&Sheet| !sheet.hidden && columns::is_table(sheet);
        let mut sheets: Vec<&Sheet> = book.sheets.iter().filter(seen).collect();
        if sheets.is_empty() {
            // Told as for a table whose headings were spoiled.
            sheets.extend(book.sheets.first());
        }
        for sheet in sheets {
            taken.sheet(book, sheet, context, &mut findings);
        }
        let place = Place::file(&book.file);
        let year = year_of(taken.year, round, place, &mut findings);
        LastYearDraft {
            year,
            source: Source {
                file: book.file.clone(),
                sha256: book.sha256.clone(),
            },
            units: taken.units,
        }
    });
    findings.conclude(draft)
}

/// The year that a file is about: the one it names, which must be before the round's.
fn year_of(named: Option<(u16, Place)>, round: u16, file: Place, findings: &mut Findings) -> u16 {
    let before = round.saturating_sub(1);
    let (year, place) = named.unwrap_or((before, file));
    findings.about_nothing();
    if year >= round {
        let (year, round) = (year.to_string(), round.to_string());
        findings.note(place, ProblemKind::YearNotEarlier { year, round });
    } else if year != before {
        let (year, expected) = (year.to_string(), before.to_string());
        findings.note(place, ProblemKind::YearOlder { year, expected });
    }
    year
}

/// What was read so far, with where each unit stands.
#[derive(Default)]
struct Taken {
    year: Option<(u16, Place)>,
    units: Vec<LastYearUnit>,
    seen: HashMap<UnitId, Place>,
}

impl Taken {
    fn sheet(
        &mut self,
        book: &Workbook,
        sheet: &Sheet,
        context: &Context<'_>,
        findings: &mut Findings,
    ) {
        let Some(mut table) = columns::find(book, sheet, context, findings) else {
            return;
        };
        self.note_year(table.year, book.sheet_place(sheet), findings);
        let mut any = false;
        for row in std::mem::take(&mut table.rows) {
            let line = Line { book, sheet, row };
            if is_maxima(row) {
                table.take_maxima(&line, findings);
                continue;
            }
            // Notes, sums, and headings over groups of units.
            if is_sum(row) || !table.has_figures(&line) {
                continue;
            }
            any = true;
            findings.about_nothing();
            if let Some(known) = unit_of(&line, &table, context, findings) {
                let unit = row::read(&line, &table, known, findings);
                self.put(known, line.place(table.unit_column()), unit, findings);
            }
        }
        if !any {
            findings.note(book.sheet_place(sheet), ProblemKind::NoRows);
        }
    }

    /// A file is about one year, whatever its sheets say.
    fn note_year(&mut self, year: Option<u16>, place: Place, findings: &mut Findings) {
        let Some(year) = year else { return };
        match &self.year {
            Some((known, first)) if *known != year => {
                let (year, known) = (year.to_string(), known.to_string());
                let first = first.to_string();
                findings.note(place, ProblemKind::YearsDiffer { year, known, first });
            }
            Some(_) => {}
            None => self.year = Some((year, place)),
        }
    }

    fn put(
        &mut self,
        known: Known<'_>,
        place: Place,
        unit: Option<LastYearUnit>,
        findings: &mut Findings,
    ) {
        let id = known.unit.id.clone();
        if let Some(first) = self.seen.get(&id) {
            let (id, first) = (id.to_string(), first.to_string());
            findings.note(place, ProblemKind::DuplicateId { id, first });
            return;
        }
        self.seen.insert(id, place);
        self.units.extend(unit);
    }
}

/// The row of maxima between the headings and the units.
fn is_maxima(row: &Row) -> bool {
    let mut texts = row.filled().map(|cell| key(&cell.content.text()));
    texts.next().is_some_and(|first| {
        ["diem toi da", "toi da", "thang diem", "diem chuan"].contains(&first.as_str())
    })
}

/// The unit of a row: by its code, else by its name. One that the round does not have is a problem: only who made the
/// table can tell a slip from a unit that is no more.
fn unit_of<'a>(
    line: &Line<'_>,
    table: &Table<'_>,
    context: &Context<'a>,
    findings: &mut Findings,
) -> Option<Known<'a>> {
    let column = table.unit_column();
    let heading = columns::UNIT_HEADING;
    let text = line.needed(column, heading, findings)?;
    let Some(known) = context.named_in_any_way(&text) else {
        findings.note(
            line.place(column),
            ProblemKind::UnitNotOfRound { unit: text },
        );
        return None;
    };
    context.meet(
        &known.unit.id,
        &line.book.file,
        || line.place(column),
        findings,
    );
    let name = line.line(table.name_column());
    if table.has_codes() && !name.is_empty() && key(&name) != key(&known.unit.name) {
        let kind = ProblemKind::UnitNameDiffers {
            unit: text,
            expected: known.unit.name.clone(),
            found: name,
        };
        findings.note(line.place(table.name_column()), kind);
    }
    Some(known)
}

/// An index as it was declared: 0 to 100 with two decimals. More of them are rounded as every index is, and told.
fn declared(index: Points, text: &str, place: &Place, findings: &mut Findings) -> Option<Points> {
    if index < Points::ZERO || index > Points::whole(100) {
        let text = text.to_owned();
        findings.note(place.clone(), ProblemKind::PercentOutside { text });
        return None;
    }
    let rounded = index.scaled(1, 1, 2)?;
    if rounded != index {
        let kind = ProblemKind::IndexRounded {
            text: text.to_owned(),
            index: rounded.ten_thousandths(),
        };
        findings.note(place.clone(), kind);
    }
    Some(rounded)
}

/// Total and maximum must come to the index, as far as both are known: published figures contradict each other now and
/// then, and nothing is corrected silently.
fn note_contradiction(row: &LastYearUnit, place: &Place, findings: &mut Findings) {
    let Some((total, max)) = row.total.zip(row.max) else {
        return;
    };
    let computed = crate::domain::consolidation::index_of(total, max);
    if computed != row.index {
        let kind = ProblemKind::IndexDiffers {
            index: row.index.ten_thousandths(),
            computed: computed.ten_thousandths(),
        };
        findings.note(place.clone(), kind);
    }
}
