//! All scores of a block: a row a unit, a column an item.

use rust_xlsxwriter::{ColNum, ConditionalFormatFormula, RowNum, Worksheet, XlsxError};

use crate::domain::id::ItemIx;
use crate::domain::index_set::{Item, Method, NaPolicy, Node};
use crate::domain::points::Points;
use crate::domain::review::Value;
use crate::report::outcome::{BlockOutcome, ItemOutcome, UnitOutcome};

use super::Book;
use super::formula::{across, capped, cell, down, exact, in_row, mean, percentage, runs, sum};
use super::page::Column;
use super::place::BlockPlace;
use super::put::Sheet;

const CODE: ColNum = 0;
const NAME: ColNum = 1;
const FIRST_ITEM: ColNum = 2;

const AREAS: RowNum = 3;
const TITLES: RowNum = 4;
const MAX: RowNum = 5;
/// What "does not apply" counts, by item; only where it stands somewhere.
const COUNTS_AS: RowNum = 6;
/// What "does not apply" takes from the maximum.
const TAKES: RowNum = 7;
/// Height of the titles that stand on their side, in points.
const TITLE_HEIGHT: u16 = 170;
/// Height of the codes, in points.
const CODES_HEIGHT: u16 = 33;

/// The sheet of one block.
struct Matrix<'o> {
    block: &'o BlockOutcome<'o>,
    items: Vec<(ColNum, &'o Node, &'o Item)>,
    /// Something does not apply to some unit.
    has_na: bool,
    headings: RowNum,
    /// The column of the totals, behind the items.
    total: ColNum,
}

impl<'o> Matrix<'o> {
    fn of(block: &'o BlockOutcome<'o>) -> Matrix<'o> {
        let numbered = block.set.item_positions().zip(FIRST_ITEM..);
        let items: Vec<_> = numbered
            .filter_map(|(ix, column): (ItemIx, _)| {
                let (node, item) = block.set.item(ix)?;
                Some((column, node, item))
            })
            .collect();
        let mut cells = block.units.iter().flat_map(|unit| &unit.items);
        let has_na = cells.any(|item| item.result.counted == Value::NotApplicable);
        let total = items.last().map_or(FIRST_ITEM, |(column, _, _)| column + 1);
        Matrix {
            block,
            items,
            has_na,
            headings: if has_na { TAKES + 1 } else { MAX + 1 },
            total,
        }
    }

    const fn first(&self) -> RowNum {
        self.headings + 1
    }

    fn last(&self) -> RowNum {
        let count = RowNum::try_from(self.block.units.len()).unwrap_or(RowNum::MAX);
        self.headings.saturating_add(count.max(1))
    }

    /// Columns that follow each other and are scored so.
    fn columns(&self, wanted: fn(Method) -> bool) -> Vec<(ColNum, ColNum)> {
        let columns = self.items.iter().filter(|(_, _, item)| wanted(item.method));
        runs(columns.map(|(column, _, _)| u32::from(*column)))
            .into_iter()
            .filter_map(|(first, last)| {
                Some((ColNum::try_from(first).ok()?, ColNum::try_from(last).ok()?))
            })
            .collect()
    }

    /// The total of a row: scored items, and bonus and penalty each under its cap.
    fn total(&self, row: RowNum, word: &str) -> String {
        let of = |wanted: fn(Method) -> bool| {
            let runs = self.columns(wanted).into_iter();
            sum(&runs
                .map(|(first, last)| across(row, first, last))
                .collect::<Vec<_>>())
        };
        let mut parts = of(|method| !method.is_adjustment());
        if self.has_na {
            parts.push_str(&self.not_applicable(row, word, COUNTS_AS, '+'));
        }
        let header = self.block.set.header();
        let has = |wanted: fn(Method) -> bool| !self.columns(wanted).is_empty();
        if has(|method| method == Method::Bonus) {
            let bonus = capped(&of(|method| method == Method::Bonus), header.bonus_cap);
            parts = format!("{parts}+{bonus}");
        }
        if has(|method| method == Method::Penalty) {
            let penalty = capped(&of(|method| method == Method::Penalty), header.penalty_cap);
            parts = format!("{parts}-{penalty}");
        }
        exact(&parts)
    }

    /// The maximum that counts in a row.
    fn max(&self, row: RowNum, word: &str) -> String {
        let runs = self.columns(|method| !method.is_adjustment()).into_iter();
        let runs =
            runs.map(|(first, last)| format!("{}:{}", in_row(MAX, first), in_row(MAX, last)));
        let mut parts = sum(&runs.collect::<Vec<_>>());
        if self.has_na {
            parts.push_str(&self.not_applicable(row, word, TAKES, '-'));
        }
        exact(&parts)
    }

    /// What a helping row says of the cells of a row that do not apply.
    fn not_applicable(&self, row: RowNum, word: &str, helping: RowNum, sign: char) -> String {
        let runs = self.columns(|method| !method.is_adjustment()).into_iter();
        let sums = runs.map(|(first, last)| {
            let said = format!("{}:{}", in_row(helping, first), in_row(helping, last));
            format!(
                "{sign}SUMIF({},\"{word}\",{said})",
                across(row, first, last)
            )
        });
        sums.collect()
    }
}

/// What "does not apply" counts of an item, and what it takes from the maximum.
fn policy(node: &Node, item: &Item) -> (Points, Points) {
    match item.na {
        _ if item.method.is_adjustment() => (Points::ZERO, Points::ZERO),
        Some(NaPolicy::Full) => (node.max, Points::ZERO),
        Some(NaPolicy::Exclude) => (Points::ZERO, node.max),
        Some(NaPolicy::Zero) | None => (Points::ZERO, Points::ZERO),
    }
}

/// Writes the sheet.
pub(super) fn write(
    book: &Book<'_>,
    block: &BlockOutcome<'_>,
    place: &BlockPlace,
) -> Result<Worksheet, XlsxError> {
    let mut sheet = Sheet::new(book, &place.matrix)?;
    let (locale, looks, matrix) = (book.locale, &book.looks, Matrix::of(block));
    let item: Column<'_> = ("workbook-column-score", 7, &looks.points);
    let mut columns: Vec<Column<'_>> = vec![
        ("workbook-column-unit-code", 14, &looks.code),
        ("workbook-column-unit", 36, &looks.unit_link),
    ];
    columns.extend(matrix.items.iter().map(|_| item));
    columns.extend([
        ("workbook-column-total", 9, &looks.points),
        ("workbook-column-max-total", 9, &looks.points),
        ("workbook-column-index", 9, &looks.index),
    ]);
    sheet.columns(&columns)?;
    let title = locale.with("workbook-title-matrix", &[("block", &block.block.name)]);
    sheet.titles(&title, AREAS)?;
    let (last, end) = (matrix.last() + 2, matrix.total + 2);
    sheet.page((matrix.first(), FIRST_ITEM), (last, end))?;
    sheet.on_wide_paper();
    sheet
        .out
        .set_repeat_rows(AREAS, matrix.headings)?
        .set_repeat_columns(CODE, NAME)?
        .set_print_fit_to_pages(3, 0)
        .autofilter(matrix.headings, CODE, matrix.last(), end)?;
    sheet.codes(CODE, matrix.first(), matrix.last())?;
    sheet.matrix_head(&matrix, &columns)?;
    for (row, (unit, name)) in (matrix.first()..).zip(block.units.iter().zip(&place.units)) {
        sheet.matrix_row(row, &matrix, unit, name)?;
    }
    sheet.matrix_foot(&matrix)?;
    sheet.matrix_marks(&matrix)?;
    Ok(sheet.out)
}

impl Sheet<'_> {
    fn matrix_head(
        &mut self,
        matrix: &Matrix<'_>,
        columns: &[Column<'_>],
    ) -> Result<(), XlsxError> {
        let looks = self.looks();
        self.out.set_row_height(TITLES, TITLE_HEIGHT)?;
        for row in AREAS..matrix.headings {
            for column in [CODE, NAME, matrix.total, matrix.total + 1, matrix.total + 2] {
                self.out.write_blank(row, column, &looks.heading)?;
            }
        }
        self.areas(matrix)?;
        self.words(TITLES, NAME, "workbook-column-title", &looks.heading)?;
        self.words(MAX, NAME, "workbook-column-max", &looks.heading)?;
        for (column, node, _) in &matrix.items {
            self.text_as(TITLES, *column, &node.title, &looks.upright)?;
        }
        for (column, node, _) in &matrix.items {
            self.points_as(MAX, *column, node.max, &looks.total_points)?;
        }
        if matrix.has_na {
            self.words(COUNTS_AS, NAME, "workbook-na-counts-as", &looks.heading)?;
            for (column, node, item) in &matrix.items {
                let points = policy(node, item).0;
                self.points_as(COUNTS_AS, *column, points, &looks.total_points)?;
            }
            self.words(TAKES, NAME, "workbook-na-takes", &looks.heading)?;
            for (column, node, item) in &matrix.items {
                let points = policy(node, item).1;
                self.points_as(TAKES, *column, points, &looks.total_points)?;
            }
        }
        self.headings(matrix.headings, columns)?;
        self.out.set_row_height(matrix.headings, CODES_HEIGHT)?;
        for (column, node, _) in &matrix.items {
            self.text_as(matrix.headings, *column, node.code.as_str(), &looks.heading)?;
        }
        let last = matrix.total.saturating_sub(1);
        let what = rust_xlsxwriter::IgnoreError::NumberStoredAsText;
        self.out
            .ignore_error_range(matrix.headings, FIRST_ITEM, matrix.headings, last, what)?;
        Ok(())
    }

    /// Each area over its items.
    fn areas(&mut self, matrix: &Matrix<'_>) -> Result<(), XlsxError> {
        let look = &self.looks().heading;
        for (at, area) in matrix.block.set.areas().iter().enumerate() {
            let items = matrix.items.iter();
            let mut own = items.filter(|(_, node, _)| usize::from(node.area) == at);
            let (Some((first, _, _)), Some(node)) = (own.next(), matrix.block.set.node(*area))
            else {
                continue;
            };
            let last = own.next_back().map_or(*first, |(column, _, _)| *column);
            let text = super::put::shown(&format!("{} {}", node.code, node.title), self.locale());
            if last == *first {
                self.text_as(AREAS, *first, &text, look)?;
            } else {
                self.out
                    .merge_range(AREAS, *first, AREAS, last, &text, look)?;
            }
        }
        Ok(())
    }

    fn matrix_row(
        &mut self,
        row: RowNum,
        matrix: &Matrix<'_>,
        unit: &UnitOutcome<'_>,
        own: &str,
    ) -> Result<(), XlsxError> {
        self.text(row, CODE, unit.unit.id.as_str())?;
        self.link(row, NAME, (own, &unit.unit.name), &self.looks().unit_link)?;
        for (item, (column, _, _)) in unit.items.iter().zip(&matrix.items) {
            match (item.result.counted, item.result.settled) {
                (Value::Score(points), None) => {
                    let look = &self.looks().provisional;
                    self.points_as(row, *column, points, look)?;
                }
                (counted, _) => self.value(row, *column, Some(counted))?,
            }
        }
        let (at, word) = (matrix.total, &self.book.not_applicable);
        let result = &unit.result;
        let total = matrix.total(row, word);
        self.formula(row, at, &total, &result.total.exact_text(), None)?;
        let max = matrix.max(row, word);
        self.formula(row, at + 1, &max, &result.max.exact_text(), None)?;
        let index = percentage(&cell(row, at), &cell(row, at + 1));
        self.formula(row, at + 2, &index, &result.index.exact_text(), None)
    }

    /// Below the units: the mean of each item, and how many units lost points in it.
    fn matrix_foot(&mut self, matrix: &Matrix<'_>) -> Result<(), XlsxError> {
        let looks = self.looks();
        if matrix.block.units.is_empty() {
            return Ok(());
        }
        let (means, losers) = (matrix.last() + 1, matrix.last() + 2);
        for row in [means, losers] {
            for column in [CODE, NAME, matrix.total, matrix.total + 1, matrix.total + 2] {
                self.out.write_blank(row, column, &looks.total_text)?;
            }
        }
        self.words(means, NAME, "workbook-mean", &looks.total_text)?;
        self.words(losers, NAME, "workbook-units-lost", &looks.total_text)?;
        let (first, last) = (matrix.first(), matrix.last());
        for ((column, _, _), value) in matrix.items.iter().zip(&matrix.block.item_means) {
            let cells = down(*column, first, last);
            let (mut points, mut count) = (format!("SUM({cells})"), format!("COUNT({cells})"));
            if matrix.has_na {
                let said = format!("COUNTIF({cells},\"{}\")", self.book.not_applicable);
                points = format!("{points}+{said}*{}", in_row(COUNTS_AS, *column));
                count = format!("{count}+IF({}=0,{said},0)", in_row(TAKES, *column));
            }
            let formula = mean(&points, &format!("({count})"));
            let value = value.map_or_else(|| "–".to_owned(), Points::exact_text);
            self.formula(means, *column, &formula, &value, Some(&looks.total_index))?;
        }
        for (column, node, item) in &matrix.items {
            let cells = down(*column, first, last);
            let lost = match item.method {
                Method::Penalty => format!("{cells}>0"),
                Method::Bonus => continue,
                _ => format!("{cells}<{}", in_row(MAX, *column)),
            };
            let formula = format!("SUMPRODUCT(ISNUMBER({cells})*({lost}))");
            let count = losers_of(matrix, *column, node, item.method).to_string();
            self.formula(losers, *column, &formula, &count, Some(&looks.total_count))?;
        }
        Ok(())
    }

    /// A colour for what lost points.
    fn matrix_marks(&mut self, matrix: &Matrix<'_>) -> Result<(), XlsxError> {
        let (first, last) = (matrix.first(), matrix.last());
        let scored = matrix.columns(|method| !method.is_adjustment());
        let taken = matrix.columns(|method| method == Method::Penalty);
        let scored = scored.into_iter().map(|(from, to)| {
            let (here, max) = (cell(first, from), in_row(MAX, from));
            (from, to, format!("=AND(ISNUMBER({here}),{here}<{max})"))
        });
        let taken = taken.into_iter().map(|(from, to)| {
            let here = cell(first, from);
            (from, to, format!("=AND(ISNUMBER({here}),{here}>0)"))
        });
        for (from, to, rule) in scored.chain(taken) {
            let mark = ConditionalFormatFormula::new()
                .set_rule(rule.as_str())
                .set_format(&self.book.looks.lost);
            self.out
                .add_conditional_format(first, from, last, to, &mark)?;
        }
        Ok(())
    }
}

/// How many units have a score of an item that lost points.
fn losers_of(matrix: &Matrix<'_>, column: ColNum, node: &Node, method: Method) -> usize {
    let at = usize::from(column - FIRST_ITEM);
    let items = matrix
        .block
        .units
        .iter()
        .filter_map(|unit| unit.items.get(at));
    let lost = |item: &&ItemOutcome<'_>| match (item.result.counted, method) {
        (Value::Score(points), Method::Penalty) => points > Points::ZERO,
        (Value::Score(points), _) => points < node.max,
        (Value::NotApplicable, _) => false,
    };
    items.filter(lost).count()
}
