//! Every loss of points in one table over all units, to be filtered.

use rust_xlsxwriter::{ColNum, RowNum, Worksheet, XlsxError};

use crate::domain::loss::LostBy;
use crate::domain::points::Points;
use crate::locale::{Locale, domain};
use crate::report::outcome::{BlockOutcome, ItemOutcome, Outcome, UnitOutcome};

use super::Book;
use super::formula::{down, exact};
use super::page::Column;
use super::put::Sheet;

pub(super) const BLOCK: ColNum = 0;
const UNIT: ColNum = 1;
const NAME: ColNum = 2;
pub(super) const AREA: ColNum = 3;
const CODE: ColNum = 4;
const TITLE: ColNum = 5;
const MAX: ColNum = 6;
const OWN: ColNum = 7;
const APPRAISED: ColNum = 8;
const FINAL: ColNum = 9;
pub(super) const LOST: ColNum = 10;
const BY: ColNum = 11;
const REASON: ColNum = 12;
const HEADINGS: RowNum = 4;
pub(super) const FIRST: RowNum = HEADINGS + 1;

/// The items that lost points, in the order of the table.
pub(super) fn lines<'a, 'o>(
    outcome: &'o Outcome<'a>,
) -> impl Iterator<
    Item = (
        &'o BlockOutcome<'a>,
        &'o UnitOutcome<'a>,
        &'o ItemOutcome<'a>,
    ),
> {
    outcome.units().flat_map(|(block, unit)| {
        let items = unit.items.iter();
        let lost = items.filter(|item| item.lost > Points::ZERO);
        lost.map(move |item| (block, unit, item))
    })
}

/// The last row of the table; at least one is left for it.
pub(super) fn last_row(outcome: &Outcome<'_>) -> RowNum {
    let count = RowNum::try_from(lines(outcome).count()).unwrap_or(RowNum::MAX);
    HEADINGS.saturating_add(count.max(1))
}

/// Writes the sheet.
pub(super) fn write(book: &Book<'_>) -> Result<Worksheet, XlsxError> {
    let mut sheet = Sheet::new(book, &book.places.deductions)?;
    let looks = &book.looks;
    let columns: [Column<'_>; 13] = [
        ("workbook-column-block", 16, &looks.text),
        ("workbook-column-unit-code", 12, &looks.code),
        ("workbook-column-unit", 26, &looks.text),
        ("workbook-column-area", 8, &looks.code),
        ("workbook-column-code", 8, &looks.code),
        ("workbook-column-title", 40, &looks.text),
        ("workbook-column-max", 8, &looks.points),
        ("workbook-column-self", 8, &looks.points),
        ("workbook-column-appraised", 8, &looks.points),
        ("workbook-column-final", 8, &looks.points),
        ("workbook-column-lost", 8, &looks.points),
        ("workbook-column-by", 24, &looks.text),
        ("workbook-column-reason", 44, &looks.text),
    ];
    let last = last_row(book.outcome);
    sheet.columns(&columns)?;
    let title = book.locale.text("workbook-title-deductions");
    sheet.titles(&title, HEADINGS)?;
    sheet.page((FIRST, NAME + 1), (last, REASON))?;
    sheet.on_wide_paper();
    sheet.out.autofilter(HEADINGS, BLOCK, last, REASON)?;
    sheet.words(HEADINGS - 1, TITLE, "workbook-lost-shown", &looks.label)?;
    let all: Points = lines(book.outcome).map(|(_, _, item)| item.lost).sum();
    // 109: what a filter hides does not count.
    let sum = exact(&format!("SUBTOTAL(109,{})", down(LOST, FIRST, last)));
    let look = Some(&looks.total_points);
    sheet.formula(HEADINGS - 1, LOST, &sum, &all.exact_text(), look)?;
    sheet.headings(HEADINGS, &columns)?;
    for column in [UNIT, AREA, CODE] {
        sheet.codes(column, FIRST, last)?;
    }
    for (row, (block, unit, item)) in (FIRST..).zip(lines(book.outcome)) {
        let area = block.set.areas().get(usize::from(item.node.area));
        let area = area.and_then(|area| block.set.node(*area));
        sheet.text(row, BLOCK, &block.block.name)?;
        sheet.text(row, UNIT, unit.unit.id.as_str())?;
        sheet.text(row, NAME, &unit.unit.name)?;
        sheet.text(row, AREA, area.map_or("", |area| area.code.as_str()))?;
        sheet.text(row, CODE, item.node.code.as_str())?;
        sheet.text(row, TITLE, &item.node.title)?;
        sheet.points(row, MAX, item.node.max)?;
        sheet.value(row, OWN, item.result.claim.map(Into::into))?;
        sheet.value(row, APPRAISED, item.appraised)?;
        sheet.value(row, FINAL, item.result.settled.map(|settled| settled.value))?;
        sheet.points(row, LOST, item.lost)?;
        let by = by(book.locale, item);
        sheet.text(row, BY, &by)?;
        sheet.text(row, REASON, &item.reason)?;
        let texts = [
            (unit.unit.name.as_str(), 26),
            (&item.node.title, 40),
            (&by, 24),
            (&item.reason, 44),
        ];
        sheet.fit(row, texts)?;
    }
    Ok(sheet.out)
}

/// Who took the points: `0,25 do thẩm định; 0,25 do đơn vị tự chấm`.
pub(super) fn by(locale: &Locale, item: &ItemOutcome<'_>) -> String {
    let parts = item.losses.iter().map(|loss| {
        let id = match loss.by {
            LostBy::Unit => "screens-lost-unit",
            LostBy::Silence => "screens-lost-silence",
            LostBy::Survey => "screens-lost-survey",
            LostBy::Appraisal => "screens-lost-appraisal",
            LostBy::Ruling => "screens-lost-ruling",
            LostBy::Penalty => "screens-lost-penalty",
            LostBy::NotApplicable => "screens-lost-not-applicable",
        };
        locale.with(id, &[("points", &domain::points(locale, loss.points))])
    });
    parts.collect::<Vec<_>>().join("; ")
}
