//! The workbook that goes with the letter: a sheet of deductions to be filtered and sorted, and a summary.

use rust_xlsxwriter::utility::column_number_to_name;
use rust_xlsxwriter::{
    ColNum, DocProperties, ExcelDateTime, Format, Formula, IgnoreError, RowNum, Workbook,
    Worksheet, XlsxError,
};

use super::layout::day_of;
use super::words::lost_by;
use super::{Deduction, Letter};
use crate::domain::points::Points;
use crate::domain::review::Value;
use crate::domain::self_assessment::Claim;
use crate::locale::{Locale, domain};
use crate::report::letterhead::hash_groups;
use crate::report::template::answers::put_text;
use crate::report::template::heights::{released, row_height};
use crate::report::template::looks::Looks;
use crate::report::template::{LONGEST_TEXT, TemplateError, utf16_length};
use crate::text::scrub;

mod summary;

/// The row of the headings, from 0.
const HEADINGS: RowNum = 5;
const FIRST_LINE: RowNum = HEADINGS + 1;

const NUMBER: ColNum = 0;
const CODE: ColNum = 1;
const TITLE: ColNum = 2;
const MAX: ColNum = 3;
const SELF: ColNum = 4;
const APPRAISED: ColNum = 5;
const FINAL: ColNum = 6;
const LOST: ColNum = 7;
const MEAN: ColNum = 8;
const BY: ColNum = 9;
const REASON: ColNum = 10;
const DOCUMENTS: ColNum = 11;
const ASKED: ColNum = 12;

/// Headings with the widths of their columns in letters.
const HEADING_WIDTHS: [(&str, u16); 13] = [
    ("letters-column-number", 5),
    ("letters-column-code", 8),
    ("letters-column-item", 28),
    ("letters-column-max", 7),
    ("letters-column-self", 8),
    ("letters-column-appraised", 8),
    ("letters-column-final", 8),
    ("letters-column-lost", 8),
    ("letters-column-mean", 8),
    ("letters-sheet-by", 15),
    ("letters-column-reason", 28),
    ("letters-column-documents", 28),
    ("letters-column-asked", 42),
];

/// The bytes of the workbook; the same letter always gives the same bytes.
///
/// # Errors
/// The workbook cannot be put together.
pub fn render(letter: &Letter, locale: &Locale) -> Result<Vec<u8>, TemplateError> {
    let looks = Looks::new();
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(letter, locale)?);
    let mut sheet = Sheet {
        out: workbook.add_worksheet(),
        letter,
        locale,
        looks: &looks,
    };
    sheet.write()?;
    let mut sheet = Sheet {
        out: workbook.add_worksheet(),
        letter,
        locale,
        looks: &looks,
    };
    sheet.write_summary()?;
    let sheets = ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"];
    released(&workbook.save_to_buffer()?, &sheets)
}

fn properties(letter: &Letter, locale: &Locale) -> Result<DocProperties, XlsxError> {
    let day = day_of(&letter.standing, &letter.sender);
    let created = ExcelDateTime::from_ymd(day.year(), day.month(), day.day())?;
    let title = locale.with(
        "letters-annex-title",
        &[
            ("unit", &scrub(&letter.unit_name)),
            ("year", &letter.sender.year.to_string()),
        ],
    );
    Ok(DocProperties::new()
        .set_title(title)
        .set_subject(scrub(&letter.sender.round_title))
        .set_company(scrub(&letter.sender.council))
        .set_creation_datetime(&created))
}

/// A sheet with everything that its rows need.
struct Sheet<'a> {
    out: &'a mut Worksheet,
    letter: &'a Letter,
    locale: &'a Locale,
    looks: &'a Looks,
}

impl Sheet<'_> {
    fn write(&mut self) -> Result<(), XlsxError> {
        self.out
            .set_name(self.locale.text("letters-sheet-deductions"))?;
        for (column, (_, width)) in (0..).zip(HEADING_WIDTHS) {
            self.out.set_column_width(column, width)?;
        }
        set_up_page(self.out);
        self.titles(HEADING_WIDTHS.iter().map(|(_, width)| *width).sum(), ASKED)?;
        let letter = self.letter;
        if letter.deductions.is_empty() {
            let words = self.locale.text("letters-sheet-nothing");
            let look = &self.looks.plain;
            self.out
                .merge_range(HEADINGS, NUMBER, HEADINGS, ASKED, &words, look)?;
            return Ok(());
        }
        for (column, (id, _)) in (0..).zip(HEADING_WIDTHS) {
            let heading = self.locale.text(id);
            self.out
                .write_string_with_format(HEADINGS, column, heading, &self.looks.heading)?;
        }
        self.out.set_row_height(HEADINGS, 48)?;
        let last = HEADINGS + rows(letter.deductions.len());
        self.out
            .set_repeat_rows(HEADINGS, HEADINGS)?
            .set_freeze_panes(FIRST_LINE, MAX)?
            .autofilter(HEADINGS, NUMBER, last, ASKED)?
            .ignore_error_range(
                FIRST_LINE,
                NUMBER,
                last,
                ASKED,
                IgnoreError::NumberStoredAsText,
            )?;
        for (number, line) in (1_u32..).zip(&letter.deductions) {
            self.line(number, line)?;
        }
        self.sums(last)
    }

    /// What stands above every table: what it is, whose, how it stands.
    fn titles(&mut self, width: u16, last: ColNum) -> Result<(), XlsxError> {
        let (letter, locale, looks) = (self.letter, self.locale, self.looks);
        let year = letter.sender.year.to_string();
        let title = locale.with("letters-sheet-title", &[("year", &year)]);
        let unit = format!("{} ({})", scrub(&letter.unit_name), letter.unit);
        let round = scrub(&letter.sender.round_title);
        let (status, look) = match &letter.standing.lock {
            None => (locale.text("letters-sheet-draft"), &looks.strong),
            Some(lock) => {
                let version = letter.standing.version.to_string();
                let day = locale.date(lock.at.day);
                let values = [("version", version.as_str()), ("day", &day)];
                (locale.with("letters-sheet-locked", &values), &looks.plain)
            }
        };
        let journal = &letter.standing.journal;
        let entries = usize::try_from(journal.entries).unwrap_or(usize::MAX);
        let hash = hash_groups(&journal.hash);
        let head = locale.counted("letters-sheet-journal", entries, &[("hash", &hash)]);
        self.out
            .merge_range(0, 0, 0, last, &title, &looks.title)?
            .merge_range(1, 0, 1, last, &unit, &looks.subtitle)?
            .merge_range(2, 0, 2, last, &round, &looks.plain)?
            .merge_range(3, 0, 3, last, &status, look)?
            .merge_range(4, 0, 4, last, &head, &looks.note)?
            .set_row_height(0, 24)?
            .set_row_height(1, 18)?;
        for (row, text) in [(2, &round), (4, &head)] {
            let height = row_height([(text.as_str(), width)]);
            self.out.set_row_height(row, height)?;
        }
        Ok(())
    }

    fn line(&mut self, number: u32, line: &Deduction) -> Result<(), XlsxError> {
        let (locale, looks) = (self.locale, self.looks);
        let row = HEADINGS + number;
        self.out
            .write_number_with_format(row, NUMBER, f64::from(number), &looks.computed)?;
        self.text(row, CODE, &line.code, &looks.code)?;
        let by: Vec<String> = line
            .losses
            .iter()
            .map(|loss| lost_by(locale, loss.by))
            .collect();
        let texts = [
            (TITLE, line.title.clone()),
            (BY, by.join("; ")),
            (REASON, line.reasons(locale).join("\n")),
            (DOCUMENTS, line.judged(locale).join("\n")),
            (ASKED, line.asked(locale).join("\n")),
        ];
        let mut heights = Vec::new();
        for (column, text) in &texts {
            self.text(row, *column, text, &looks.text)?;
            let width = HEADING_WIDTHS
                .get(usize::from(*column))
                .map_or(10, |(_, width)| *width);
            heights.push((text.as_str(), width));
        }
        self.out.set_row_height(row, row_height(heights))?;
        self.points(row, MAX, line.max)?;
        self.value(row, SELF, line.claim.map(Claim::into))?;
        self.value(row, APPRAISED, line.appraised)?;
        self.value(row, FINAL, Some(line.counted))?;
        self.points(row, LOST, line.points)?;
        match line.mean {
            Some(mean) => self.points(row, MEAN, mean),
            None => self.value(row, MEAN, None),
        }
    }

    /// The sum of what is listed, and what else it comes to.
    fn sums(&mut self, last: RowNum) -> Result<(), XlsxError> {
        let name = column_number_to_name(LOST);
        let sum_of = |from: RowNum, to: RowNum| format!("SUM({name}{}:{name}{})", from + 1, to + 1);
        let (listed, others) = self.letter.sums_of_lost();
        let first = last + 1;
        self.sum_row(
            first,
            "letters-sum-listed",
            &sum_of(FIRST_LINE, last),
            listed,
        )?;
        let mut row = first;
        for (id, points) in &others {
            row += 1;
            self.sum_row(row, id, &points.exact_text(), *points)?;
        }
        if !others.is_empty() {
            let lost = self.letter.balance.lost();
            self.sum_row(row + 1, "letters-sum-all", &sum_of(first, row), lost)?;
        }
        Ok(())
    }

    /// A row with a sum in the column of lost points: `formula` is arithmetic that we wrote, never a text.
    fn sum_row(
        &mut self,
        row: RowNum,
        id: &str,
        formula: &str,
        sum: Points,
    ) -> Result<(), XlsxError> {
        let [text, points] = &self.looks.total;
        for column in NUMBER..=ASKED {
            self.out.write_blank(row, column, text)?;
        }
        let words = self.locale.text(id);
        self.out.write_string_with_format(row, TITLE, words, text)?;
        let formula = Formula::new(format!("={formula}")).set_result(sum.exact_text());
        self.out
            .write_formula_with_format(row, LOST, formula, points)?;
        Ok(())
    }

    /// Text that somebody wrote: never a formula, with nothing in it that commands, no longer than a cell can hold.
    fn text(
        &mut self,
        row: RowNum,
        column: ColNum,
        text: &str,
        look: &Format,
    ) -> Result<(), XlsxError> {
        let text = fitting(&scrub(text), &self.locale.text("letters-sheet-cut"));
        put_text(self.out, (row, column), &text, look)
    }

    fn value(
        &mut self,
        row: RowNum,
        column: ColNum,
        value: Option<Value>,
    ) -> Result<(), XlsxError> {
        match value {
            Some(Value::Score(points)) => self.points(row, column, points),
            Some(na @ Value::NotApplicable) => {
                let words = domain::value(self.locale, na);
                put_text(self.out, (row, column), &words, &self.looks.code)
            }
            None => put_text(self.out, (row, column), "", &self.looks.code),
        }
    }

    fn points(&mut self, row: RowNum, column: ColNum, points: Points) -> Result<(), XlsxError> {
        put_points(self.out, (row, column), points, &self.looks.points)
    }
}

/// Points as a number; the text of a decimal is always one.
fn put_points(
    out: &mut Worksheet,
    (row, column): (RowNum, ColNum),
    points: Points,
    look: &Format,
) -> Result<(), XlsxError> {
    let exact = points.exact_text();
    match exact.parse::<f64>() {
        Ok(number) => {
            out.write_number_with_format(row, column, number, look)?;
            Ok(())
        }
        Err(_) => put_text(out, (row, column), &exact, look),
    }
}

fn rows(count: usize) -> RowNum {
    RowNum::try_from(count).unwrap_or(RowNum::MAX)
}

/// The text as far as a cell can hold it; the letter holds all of it.
fn fitting(text: &str, mark: &str) -> String {
    if utf16_length(text) <= LONGEST_TEXT {
        return text.to_owned();
    }
    let mut room = LONGEST_TEXT.saturating_sub(utf16_length(mark));
    let mut kept = String::new();
    for letter in text.chars() {
        let Some(left) = room.checked_sub(letter.len_utf16()) else {
            break;
        };
        room = left;
        kept.push(letter);
    }
    kept + mark
}

/// A4 across, its width on one page.
fn set_up_page(sheet: &mut Worksheet) {
    sheet
        .set_landscape()
        .set_paper_size(9)
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.4, 0.4, 0.5, 0.6, 0.3, 0.3)
        .set_footer("&C&\"Times New Roman,Regular\"&10&P/&N");
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_TEXT, fitting, utf16_length};

    #[test]
    fn what_a_cell_cannot_hold_is_cut_with_a_mark() {
        assert_eq!(fitting("ngắn", "…"), "ngắn");
        let long = "😀".repeat(LONGEST_TEXT);
        let cut = fitting(&long, "… (cắt)");
        assert!(utf16_length(&cut) <= LONGEST_TEXT && cut.ends_with("😀… (cắt)"));
    }
}
