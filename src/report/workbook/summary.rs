//! The first sheet: what the workbook is of, how far it may be trusted, how to read it, and what stands where.

use rust_xlsxwriter::{ColNum, RowNum, Worksheet, XlsxError};

use crate::report::letterhead::hash_groups;
use crate::report::outcome::BlockOutcome;

use super::Book;
use super::formula::{cell, down};
use super::page::Column;
use super::place::{BlockPlace, elsewhere};
use super::put::{Sheet, shown};
use super::ranking::{Columns, unit_rows};

const LABEL: ColNum = 0;
const VALUE: ColNum = 1;
const LAST: ColNum = 2;
const HEAD: RowNum = 4;
/// Letters of a line across the sheet.
const LINE_LETTERS: u16 = 118;

/// The paragraphs that say how to read the workbook.
const HOW_TO_READ: [&str; 6] = [
    "workbook-read-index",
    "workbook-read-formulas",
    "workbook-read-na",
    "workbook-read-adjustments",
    "workbook-read-text",
    "workbook-read-hash",
];

/// Writes the sheet.
pub(super) fn write(book: &Book<'_>) -> Result<Worksheet, XlsxError> {
    let mut sheet = Sheet::new(book, &book.places.summary)?;
    let looks = &book.looks;
    let columns: [Column<'_>; 3] = [
        ("workbook-column-title", 44, &looks.plain),
        ("workbook-column-title", 60, &looks.plain),
        ("workbook-column-title", 14, &looks.plain),
    ];
    sheet.columns(&columns)?;
    let title = book.locale.text("workbook-title");
    sheet.titles(&title, HEAD)?;
    let mut row = HEAD;
    for (id, value) in facts(book) {
        sheet.words(row, LABEL, id, &looks.label)?;
        sheet.paragraph(row, VALUE, &value)?;
        row += 1;
    }
    row += 1;
    for (block, place) in book.outcome.blocks.iter().zip(&book.places.blocks) {
        row = sheet.bands(row, block, place)?;
    }
    sheet.words(row, LABEL, "workbook-how-to-read", &looks.subtitle)?;
    row += 1;
    for id in HOW_TO_READ {
        let text = book.locale.text(id);
        sheet.paragraph(row, LABEL, &text)?;
        row += 1;
    }
    row += 1;
    sheet.words(row, LABEL, "workbook-sheets", &looks.subtitle)?;
    row += 1;
    for (name, about) in sheets(book) {
        sheet.link(row, LABEL, (name, name), &looks.link)?;
        sheet.paragraph(row, VALUE, &about)?;
        row += 1;
    }
    sheet.page((0, 0), (row, LAST))?;
    sheet.out.set_portrait().set_active(true);
    Ok(sheet.out)
}

/// Labels with what stands beside them.
fn facts(book: &Book<'_>) -> Vec<(&'static str, String)> {
    let (outcome, locale) = (book.outcome, book.locale);
    let (round, standing) = (outcome.round, &outcome.standing);
    let count = |count: u64| locale.count(usize::try_from(count).unwrap_or(usize::MAX));
    let mut facts = vec![
        ("workbook-fact-council", round.council.clone()),
        ("workbook-fact-year", round.year.to_string()),
        ("workbook-fact-version", standing.version.to_string()),
    ];
    match &standing.lock {
        Some(lock) => {
            let at = lock.at.time_and_day(locale);
            let entry = count(lock.seq.0);
            let locked = locale.with("workbook-locked", &[("at", &at), ("entry", &entry)]);
            facts.push(("workbook-fact-standing", locked));
            facts.push((
                "workbook-fact-result-hash",
                hash_groups(&lock.result_sha256),
            ));
            facts.push(("workbook-fact-signed-by", lock.signed_by.join("; ")));
        }
        None => {
            let pending = usize::try_from(outcome.pending).unwrap_or(usize::MAX);
            let draft = locale.counted("workbook-not-locked", pending, &[]);
            facts.push(("workbook-fact-standing", draft));
        }
    }
    facts.push(("workbook-fact-entries", count(standing.journal.entries)));
    facts.push(("workbook-fact-head", hash_groups(&standing.journal.hash)));
    facts
}

/// The sheets that belong to no unit, with what is on them.
fn sheets<'b>(book: &'b Book<'_>) -> Vec<(&'b str, String)> {
    let (places, locale) = (&book.places, book.locale);
    let mut sheets = Vec::new();
    for block in &places.blocks {
        sheets.push((
            block.ranking.as_str(),
            locale.text("workbook-about-ranking"),
        ));
    }
    sheets.push((places.charts.as_str(), locale.text("workbook-about-charts")));
    for block in &places.blocks {
        sheets.push((block.matrix.as_str(), locale.text("workbook-about-matrix")));
    }
    for (name, id) in [
        (&places.deductions, "workbook-about-deductions"),
        (&places.votes, "workbook-about-votes"),
        (&places.disputes, "workbook-about-disputes"),
        (&places.journal, "workbook-about-journal"),
    ] {
        sheets.push((name.as_str(), locale.text(id)));
    }
    sheets
}

impl Sheet<'_> {
    /// A text that may need several lines, from a column to the last one.
    fn paragraph(&mut self, row: RowNum, from: ColNum, text: &str) -> Result<(), XlsxError> {
        let look = &self.looks().paragraph;
        let text = shown(text, self.locale());
        self.out.merge_range(row, from, row, LAST, &text, look)?;
        let width = if from == LABEL { LINE_LETTERS } else { 74 };
        let height = crate::report::template::heights::row_height([(text.as_str(), width)]);
        self.out.set_row_height(row, height)?;
        Ok(())
    }

    /// How many units of a block are in each band; the row behind it.
    fn bands(
        &mut self,
        top: RowNum,
        block: &BlockOutcome<'_>,
        place: &BlockPlace,
    ) -> Result<RowNum, XlsxError> {
        let looks = self.looks();
        self.text_as(top, LABEL, &block.block.name, &looks.heading)?;
        self.words(top, VALUE, "workbook-column-band-only", &looks.heading)?;
        self.words(top, LAST, "workbook-column-units", &looks.heading)?;
        let (first, last) = unit_rows(block);
        let at = Columns::of(self.book, block);
        let bands = block.block.bands.iter().map(|band| (at.band, &band.name));
        let heads = block.block.head_bands.iter();
        let heads = heads.map(|band| (at.head_band, &band.name));
        let mut row = top + 1;
        for (column, name) in bands.chain(heads) {
            let is_head = column == at.head_band;
            let id = if is_head {
                "workbook-column-head-band"
            } else {
                "workbook-column-band-only"
            };
            self.words(row, LABEL, id, &looks.text)?;
            self.text_as(row, VALUE, name, &looks.text)?;
            let cells = elsewhere(&place.ranking, &down(column, first, last));
            // EXACT: a name is a name, whatever signs it is made of.
            let formula = format!("SUMPRODUCT(EXACT({cells},{})*1)", cell(row, VALUE));
            let units = block.units.iter();
            let own = |unit: &&crate::report::outcome::UnitOutcome<'_>| {
                let own = if is_head { unit.head_band } else { unit.band };
                own == Some(name.as_str())
            };
            let count = units.filter(own).count().to_string();
            self.formula(row, LAST, &formula, &count, Some(&looks.count))?;
            row += 1;
        }
        Ok(row + 1)
    }
}
