//! Every dispute since the round began: about what, and how, when and by whom it was settled.

use rust_xlsxwriter::{ColNum, RowNum, Worksheet, XlsxError};

use crate::domain::dispute::{Dispute, DisputeState, Milestone, Settlement};
use crate::locale::domain;
use crate::report::outcome::{ItemOutcome, UnitOutcome};

use super::Book;
use super::page::Column;
use super::put::Sheet;

const UNIT: ColNum = 0;
const NAME: ColNum = 1;
const CODE: ColNum = 2;
const TITLE: ColNum = 3;
const KINDS: ColNum = 4;
const STATE: ColNum = 5;
const FOUND: ColNum = 6;
const ASKED: ColNum = 7;
const EXPLAINED: ColNum = 8;
const SETTLED: ColNum = 9;
const SETTLED_BY: ColNum = 10;
const REOPENED: ColNum = 11;
const OWN: ColNum = 12;
const APPRAISED: ColNum = 13;
const FINAL: ColNum = 14;
const LIFE: ColNum = 15;
const HEADINGS: RowNum = 4;
const FIRST: RowNum = HEADINGS + 1;

/// A dispute with its cell.
struct Line<'o> {
    unit: &'o UnitOutcome<'o>,
    item: &'o ItemOutcome<'o>,
    dispute: Dispute,
}

fn lines<'o>(book: &'o Book<'_>) -> Vec<Line<'o>> {
    let mut lines = Vec::new();
    for (_, unit) in book.outcome.units() {
        for item in &unit.items {
            let cell = book.state.cell(item.cell);
            if cell.is_none_or(|cell| cell.log().is_empty()) {
                continue;
            }
            let facts = book.state.facts(item.cell, book.viewpoint);
            if let Some(dispute) = facts.and_then(|facts| facts.dispute) {
                lines.push(Line {
                    unit,
                    item,
                    dispute,
                });
            }
        }
    }
    lines
}

/// Writes the sheet.
pub(super) fn write(book: &Book<'_>) -> Result<Worksheet, XlsxError> {
    let mut sheet = Sheet::new(book, &book.places.disputes)?;
    let looks = &book.looks;
    let columns: [Column<'_>; 16] = [
        ("workbook-column-unit-code", 12, &looks.code),
        ("workbook-column-unit", 24, &looks.text),
        ("workbook-column-code", 8, &looks.code),
        ("workbook-column-title", 36, &looks.text),
        ("workbook-column-kinds", 30, &looks.text),
        ("workbook-column-state", 24, &looks.text),
        ("workbook-column-found", 18, &looks.time),
        ("workbook-column-asked", 18, &looks.time),
        ("workbook-column-explained", 18, &looks.time),
        ("workbook-column-settled", 18, &looks.time),
        ("workbook-column-settled-by", 24, &looks.text),
        ("workbook-column-reopened", 8, &looks.count),
        ("workbook-column-self", 8, &looks.points),
        ("workbook-column-appraised", 8, &looks.points),
        ("workbook-column-final", 8, &looks.points),
        ("workbook-column-life", 54, &looks.text),
    ];
    let lines = lines(book);
    let count = RowNum::try_from(lines.len()).unwrap_or(RowNum::MAX);
    let last = HEADINGS.saturating_add(count.max(1));
    sheet.columns(&columns)?;
    let title = book.locale.text("workbook-title-disputes");
    sheet.titles(&title, HEADINGS)?;
    sheet.page((FIRST, CODE + 1), (last, LIFE))?;
    sheet.on_wide_paper();
    sheet.out.autofilter(HEADINGS, UNIT, last, LIFE)?;
    let said = book
        .locale
        .counted("workbook-disputes-note", lines.len(), &[]);
    sheet.text_as(HEADINGS - 1, UNIT, &said, &looks.note)?;
    sheet.headings(HEADINGS, &columns)?;
    sheet.codes(UNIT, FIRST, last)?;
    sheet.codes(CODE, FIRST, last)?;
    for (row, line) in (FIRST..).zip(&lines) {
        sheet.dispute(row, line)?;
    }
    Ok(sheet.out)
}

impl Sheet<'_> {
    fn dispute(&mut self, row: RowNum, line: &Line<'_>) -> Result<(), XlsxError> {
        let (locale, state) = (self.locale(), self.book.state);
        let (item, dispute) = (line.item, &line.dispute);
        self.text(row, UNIT, line.unit.unit.id.as_str())?;
        self.text(row, NAME, &line.unit.unit.name)?;
        self.text(row, CODE, item.node.code.as_str())?;
        self.text(row, TITLE, &item.node.title)?;
        let kinds = domain::dispute_kinds(locale, &dispute.kinds);
        self.text(row, KINDS, &kinds)?;
        let where_it_stands = domain::dispute_state(locale, &dispute.state);
        self.text(row, STATE, &where_it_stands)?;
        self.time(row, FOUND, dispute.found.at)?;
        let asked = [(ASKED, dispute.asked), (EXPLAINED, dispute.explained)];
        for (column, Milestone { at, .. }) in asked
            .into_iter()
            .filter_map(|(column, when)| Some((column, when?)))
        {
            self.time(row, column, at)?;
        }
        if let DisputeState::Settled { how, when, by } = dispute.state {
            // A ruling has the meeting's own time, whenever it was entered, and is the council's.
            let ruling = match how {
                Settlement::Ruling(ruling) => state.ruling(ruling),
                _ => None,
            };
            self.time(row, SETTLED, ruling.map_or(when.at, |ruling| ruling.at))?;
            let by = match ruling {
                Some(_) => locale.text("workbook-by-council"),
                None => state
                    .member(by)
                    .map_or_else(String::new, |member| member.office.clone()),
            };
            self.text(row, SETTLED_BY, &by)?;
        }
        self.count(row, REOPENED, dispute.reopened)?;
        self.value(row, OWN, item.result.claim.map(Into::into))?;
        self.value(row, APPRAISED, item.appraised)?;
        self.value(row, FINAL, item.result.settled.map(|settled| settled.value))?;
        let steps = dispute.history.iter().map(|step| {
            let when = domain::instant(locale, state, step.at);
            format!("{when} – {}", domain::dispute_step(locale, step))
        });
        let life = steps.collect::<Vec<_>>().join("\n");
        self.text(row, LIFE, &life)?;
        let texts = [
            (line.unit.unit.name.as_str(), 24),
            (&item.node.title, 36),
            (&kinds, 30),
            (&where_it_stands, 24),
            (&life, 54),
        ];
        self.fit(row, texts)
    }
}
