//! The ranking of a block: what each area counts, the total, the index, rank and bands.

use rust_xlsxwriter::{ColNum, RowNum, Worksheet, XlsxError};

use crate::domain::points::Points;
use crate::report::outcome::{BlockOutcome, UnitOutcome};

use super::Book;
use super::formula::{across, cell, down, exact, mean, percentage};
use super::page::Column;
use super::place::{BlockPlace, elsewhere};
use super::put::{Sheet, shown};
use super::unit;

const RANK: ColNum = 0;
const CODE: ColNum = 1;
const NAME: ColNum = 2;
const FIRST_AREA: ColNum = 3;
const HEADINGS: RowNum = 4;
const FIRST: RowNum = HEADINGS + 1;
/// Areas have long names.
const HEADINGS_HEIGHT: u8 = 105;

/// Where things stand on the sheet.
#[derive(Clone, Copy)]
pub(super) struct Columns {
    pub(super) total: ColNum,
    pub(super) max: ColNum,
    pub(super) index: ColNum,
    pub(super) band: ColNum,
    pub(super) head_band: ColNum,
    /// Last year's index, the change since, last year's rank; None where nothing was taken in.
    last_year: Option<[ColNum; 3]>,
}

/// The column of an area.
pub(super) fn area_column(area: usize) -> ColNum {
    FIRST_AREA.saturating_add(ColNum::try_from(area).unwrap_or(ColNum::MAX))
}

impl Columns {
    pub(super) fn of(book: &Book<'_>, block: &BlockOutcome<'_>) -> Columns {
        let total = area_column(block.set.areas().len());
        Columns {
            total,
            max: total + 1,
            index: total + 2,
            band: total + 3,
            head_band: total + 4,
            last_year: book
                .outcome
                .last_year
                .map(|_| [total + 5, total + 6, total + 7]),
        }
    }

    fn last(self) -> ColNum {
        self.last_year.map_or(self.head_band, |[_, _, rank]| rank)
    }
}

/// The row of a unit, by its place.
pub(super) fn unit_row(at: usize) -> RowNum {
    FIRST.saturating_add(RowNum::try_from(at).unwrap_or(RowNum::MAX))
}

/// The rows of all units; a block without any has one empty one.
pub(super) fn unit_rows(block: &BlockOutcome<'_>) -> (RowNum, RowNum) {
    (FIRST, unit_row(block.units.len().saturating_sub(1)))
}

/// The rows of the ranked units, which come first.
pub(super) fn ranked_rows(block: &BlockOutcome<'_>) -> (RowNum, RowNum) {
    (FIRST, unit_row(block.ranked().saturating_sub(1)))
}

/// The row of the means.
pub(super) fn mean_row(block: &BlockOutcome<'_>) -> RowNum {
    unit_rows(block).1 + 1
}

/// Writes the sheet.
pub(super) fn write(
    book: &Book<'_>,
    block: &BlockOutcome<'_>,
    place: &BlockPlace,
) -> Result<Worksheet, XlsxError> {
    let mut sheet = Sheet::new(book, &place.ranking)?;
    let (locale, looks) = (book.locale, &book.looks);
    let at = Columns::of(book, block);
    let last = unit_rows(block).1;
    let points: Column<'_> = ("workbook-column-score", 11, &looks.points);
    let mut columns: Vec<Column<'_>> = vec![
        ("workbook-column-rank", 8, &looks.centred),
        ("workbook-column-unit-code", 14, &looks.code),
        ("workbook-column-unit", 38, &looks.unit_link),
    ];
    columns.extend(block.set.areas().iter().map(|_| points));
    columns.extend([
        ("workbook-column-total", 9, &looks.points),
        ("workbook-column-max-total", 9, &looks.points),
        ("workbook-column-index", 9, &looks.index),
        ("workbook-column-band-only", 14, &looks.centred),
        ("workbook-column-head-band", 26, &looks.text),
    ]);
    if at.last_year.is_some() {
        columns.extend([
            ("workbook-column-last-index", 10, &looks.index),
            ("workbook-column-change", 10, &looks.change),
            ("workbook-column-last-rank", 10, &looks.count),
        ]);
    }
    sheet.columns(&columns)?;
    let title = locale.with("workbook-title-ranking", &[("block", &block.block.name)]);
    sheet.titles(&title, HEADINGS)?;
    sheet.page((FIRST, FIRST_AREA), (mean_row(block), at.last()))?;
    sheet.out.autofilter(HEADINGS, RANK, last, at.last())?;
    sheet.codes(CODE, FIRST, last)?;
    let note = locale.counted(
        "workbook-ranking-note",
        block.units.len(),
        &[
            ("ranked", &locale.count(block.ranked())),
            ("set", &block.set.header().title),
        ],
    );
    sheet.text_as(HEADINGS - 1, RANK, &note, &looks.note)?;
    sheet.headings(HEADINGS, &columns)?;
    sheet.out.set_row_height(HEADINGS, HEADINGS_HEIGHT)?;
    for (area, node) in block.set.areas().iter().enumerate() {
        let Some(node) = block.set.node(*node) else {
            continue;
        };
        let values = [
            ("code", node.code.as_str()),
            ("title", node.title.as_str()),
            ("max", &locale.points(node.max.ten_thousandths())),
        ];
        let heading = locale.with("workbook-area-heading", &values);
        sheet.text_as(HEADINGS, area_column(area), &heading, &looks.heading)?;
    }
    for (unit, row) in block.units.iter().zip(FIRST..) {
        let name = place
            .units
            .get(usize::try_from(row - FIRST).unwrap_or(usize::MAX));
        sheet.unit(row, at, unit, (place, name.map_or("", String::as_str)))?;
    }
    if !block.units.is_empty() {
        sheet.means(block, at)?;
    }
    Ok(sheet.out)
}

impl Sheet<'_> {
    fn unit(
        &mut self,
        row: RowNum,
        at: Columns,
        unit: &UnitOutcome<'_>,
        (place, own): (&BlockPlace, &str),
    ) -> Result<(), XlsxError> {
        let looks = self.looks();
        match unit.result.rank {
            Some(rank) => self.count(row, RANK, rank)?,
            None => self.text(row, RANK, &self.locale().text("workbook-not-ranked"))?,
        }
        self.text(row, CODE, unit.unit.id.as_str())?;
        self.link(row, NAME, (own, &unit.unit.name), &looks.unit_link)?;
        for (area, (from, result)) in place.rows.areas.iter().zip(&unit.result.areas).enumerate() {
            let formula = elsewhere(own, &unit::area_cell(*from));
            let score = result.score.exact_text();
            self.formula(row, area_column(area), &formula, &score, None)?;
        }
        let result = &unit.result;
        let total = if place.rows.areas.is_empty() {
            "0".to_owned()
        } else {
            let areas = across(row, FIRST_AREA, at.total - 1);
            exact(&format!("SUM({areas})"))
        };
        self.formula(row, at.total, &total, &result.total.exact_text(), None)?;
        let max = elsewhere(own, &unit::max_cell());
        self.formula(row, at.max, &max, &result.max.exact_text(), None)?;
        let index = percentage(&cell(row, at.total), &cell(row, at.max));
        self.formula(row, at.index, &index, &result.index.exact_text(), None)?;
        self.text(row, at.band, unit.band.unwrap_or(""))?;
        self.text(row, at.head_band, unit.head_band.unwrap_or(""))?;
        let Some(([index, change, rank], before)) = at.last_year.zip(unit.last_year) else {
            return Ok(());
        };
        self.points(row, index, before.index)?;
        let difference = format!("ROUND({}-{},2)", cell(row, at.index), cell(row, index));
        let changed = (result.index - before.index).exact_text();
        self.formula(row, change, &difference, &changed, None)?;
        before
            .rank
            .map_or(Ok(()), |last| self.count(row, rank, last))
    }

    /// The means of all units, and of the index of those that are ranked.
    fn means(&mut self, block: &BlockOutcome<'_>, at: Columns) -> Result<(), XlsxError> {
        let looks = self.looks();
        let row = mean_row(block);
        for column in RANK..=at.last() {
            self.out.write_blank(row, column, &looks.total_text)?;
        }
        self.words(row, NAME, "workbook-mean", &looks.total_text)?;
        for (area, value) in block.area_means.iter().enumerate() {
            let column = area_column(area);
            self.mean(row, column, unit_rows(block), *value)?;
        }
        if block.ranked() > 0 {
            self.mean(row, at.index, ranked_rows(block), block.index_mean)?;
        }
        Ok(())
    }

    /// The mean of a column's cells.
    fn mean(
        &mut self,
        row: RowNum,
        column: ColNum,
        (first, last): (RowNum, RowNum),
        value: Option<Points>,
    ) -> Result<(), XlsxError> {
        let cells = down(column, first, last);
        let formula = mean(&format!("SUM({cells})"), &format!("COUNT({cells})"));
        let value = value.map_or_else(|| "–".to_owned(), Points::exact_text);
        let look = Some(&self.looks().total_index);
        self.formula(row, column, &formula, &value, look)
    }
}

/// The name of a block as a cell shows it.
pub(super) fn block_name(book: &Book<'_>, block: &BlockOutcome<'_>) -> String {
    shown(&block.block.name, book.locale)
}
