//! One sheet as it is written, row by row.

use rust_xlsxwriter::utility::quote_sheet_name;
use rust_xlsxwriter::{ColNum, ExcelDateTime, Format, Formula, RowNum, Url, Worksheet, XlsxError};

use crate::domain::id::Moment;
use crate::domain::points::{Points, SCALE};
use crate::domain::review::Value;
use crate::locale::Locale;
use crate::report::clock::Clock;
use crate::report::template::{LONGEST_TEXT, utf16_length};
use crate::text::clean;

use super::Book;
use super::looks::Looks;

/// Days between the beginning of spreadsheet time and 1970.
const DAYS_BEFORE_1970: i64 = 25_569;
const DAY_MS: i64 = 86_400_000;

/// A sheet and what it is written from.
pub(super) struct Sheet<'a> {
    pub(super) out: Worksheet,
    pub(super) book: &'a Book<'a>,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(book: &'a Book<'a>, name: &str) -> Result<Sheet<'a>, XlsxError> {
        let mut out = Worksheet::new();
        out.set_name(name)?;
        Ok(Sheet { out, book })
    }

    pub(super) fn locale(&self) -> &'a Locale {
        self.book.locale
    }

    pub(super) fn looks(&self) -> &'a Looks {
        &self.book.looks
    }

    /// A text, whoever typed it, in the look of its column. Nothing is written for an empty one.
    pub(super) fn text(
        &mut self,
        row: RowNum,
        column: ColNum,
        text: &str,
    ) -> Result<(), XlsxError> {
        if !text.is_empty() {
            self.out
                .write_string(row, column, shown(text, self.locale()))?;
        }
        Ok(())
    }

    /// A text in a look of its own.
    pub(super) fn text_as(
        &mut self,
        row: RowNum,
        column: ColNum,
        text: &str,
        look: &Format,
    ) -> Result<(), XlsxError> {
        let text = shown(text, self.locale());
        self.out.write_string_with_format(row, column, text, look)?;
        Ok(())
    }

    /// A message of the locale in a look of its own.
    pub(super) fn words(
        &mut self,
        row: RowNum,
        column: ColNum,
        id: &str,
        look: &Format,
    ) -> Result<(), XlsxError> {
        let text = self.locale().text(id);
        self.out.write_string_with_format(row, column, text, look)?;
        Ok(())
    }

    pub(super) fn points(
        &mut self,
        row: RowNum,
        column: ColNum,
        points: Points,
    ) -> Result<(), XlsxError> {
        self.out.write_number(row, column, float(points))?;
        Ok(())
    }

    pub(super) fn points_as(
        &mut self,
        row: RowNum,
        column: ColNum,
        points: Points,
        look: &Format,
    ) -> Result<(), XlsxError> {
        self.out
            .write_number_with_format(row, column, float(points), look)?;
        Ok(())
    }

    /// A value: points, or the word for what does not apply.
    pub(super) fn value(
        &mut self,
        row: RowNum,
        column: ColNum,
        value: Option<Value>,
    ) -> Result<(), XlsxError> {
        match value {
            Some(Value::Score(points)) => self.points(row, column, points)?,
            Some(Value::NotApplicable) => {
                let word = self.book.not_applicable.as_str();
                self.out.write_string(row, column, word)?;
            }
            None => {}
        }
        Ok(())
    }

    pub(super) fn count(
        &mut self,
        row: RowNum,
        column: ColNum,
        count: impl TryInto<u32>,
    ) -> Result<(), XlsxError> {
        let count = count.try_into().unwrap_or(u32::MAX);
        self.out.write_number(row, column, count)?;
        Ok(())
    }

    /// A formula with our value, which a program shows until it calculates for itself, and then too.
    pub(super) fn formula(
        &mut self,
        row: RowNum,
        column: ColNum,
        formula: &str,
        result: &str,
        look: Option<&Format>,
    ) -> Result<(), XlsxError> {
        let formula = Formula::new(format!("={formula}")).set_result(result);
        match look {
            Some(look) => self
                .out
                .write_formula_with_format(row, column, formula, look)?,
            None => self.out.write_formula(row, column, formula)?,
        };
        Ok(())
    }

    /// An instant by the clocks of the council's place.
    pub(super) fn time(
        &mut self,
        row: RowNum,
        column: ColNum,
        at: Moment,
    ) -> Result<(), XlsxError> {
        let offset = self.book.outcome.round.utc_offset_minutes;
        self.out.write_number(row, column, serial(at, offset))?;
        Ok(())
    }

    /// A text that leads to another sheet.
    pub(super) fn link(
        &mut self,
        row: RowNum,
        column: ColNum,
        (sheet, text): (&str, &str),
        look: &Format,
    ) -> Result<(), XlsxError> {
        let link = Url::new(format!("internal:{}!A1", quote_sheet_name(sheet)));
        let link = link.set_text(shown(text, self.locale()));
        self.out.write_url_with_format(row, column, link, look)?;
        Ok(())
    }
}

/// A text as a cell holds it: nothing in it acts, and what is longer than a cell ends in a mark that says so.
pub(super) fn shown(text: &str, locale: &Locale) -> String {
    let clean = clean::scrub(text);
    // A letter takes at most as many units as bytes.
    if clean.len() <= LONGEST_TEXT || utf16_length(&clean) <= LONGEST_TEXT {
        return clean;
    }
    let mark = locale.text("workbook-cut");
    let mut left = LONGEST_TEXT.saturating_sub(utf16_length(&mark));
    let kept = clean.chars().take_while(|letter| {
        let fits = letter.len_utf16() <= left;
        left = left.saturating_sub(letter.len_utf16());
        fits
    });
    let mut cut: String = kept.collect();
    cut.push_str(&mark);
    cut
}

/// The float nearest to exact points: a quotient of two whole numbers that floats hold exactly.
#[expect(
    clippy::float_arithmetic,
    reason = "spreadsheets know only floats; the quotient is rounded once"
)]
pub(super) fn float(points: Points) -> f64 {
    points.ten_thousandths() as f64 / SCALE as f64
}

/// Days since the beginning of spreadsheet time.
#[expect(
    clippy::float_arithmetic,
    reason = "spreadsheets know time as a float of days"
)]
fn serial(at: Moment, offset_minutes: i32) -> f64 {
    let local = at.0 + i64::from(offset_minutes) * 60_000;
    (local + DAYS_BEFORE_1970 * DAY_MS) as f64 / DAY_MS as f64
}

/// When the last entry was written, in UTC, for the file's properties.
pub(super) fn created(at: Moment) -> Result<ExcelDateTime, XlsxError> {
    let Clock { day, hour, minute } = Clock::at(at, 0);
    let day = ExcelDateTime::from_ymd(day.year(), day.month(), day.day())?;
    day.and_hms(u16::from(hour), minute, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;

    #[test]
    fn a_text_that_no_cell_holds_is_cut_with_a_mark() {
        let locale = Locale::new(Language::Vietnamese);
        let mark = locale.text("workbook-cut");
        for letter in ["a", "ế", "😀"] {
            let cut = shown(&letter.repeat(40_000), &locale);
            assert!(utf16_length(&cut) <= LONGEST_TEXT);
            assert!(utf16_length(&cut) >= LONGEST_TEXT - 1);
            assert!(cut.ends_with(&mark), "{letter}");
        }
        let fits = "ế".repeat(LONGEST_TEXT);
        assert_eq!(shown(&fits, &locale), fits);
    }

    #[test]
    fn what_could_act_is_a_mark() {
        let locale = Locale::new(Language::Vietnamese);
        assert_eq!(
            shown("\u{1b}[31m\u{202e}=1+1", &locale),
            "␛[31m⟨U+202E⟩=1+1"
        );
    }

    #[test]
    fn floats_are_the_nearest_ones() {
        for points in [0, 1, -1, 961_700, 958_050, 10_000, 1_234_567_891] {
            let points = Points::from_ten_thousandths(points);
            let text = points.exact_text();
            assert_eq!(float(points), text.parse::<f64>().unwrap());
        }
    }

    #[test]
    fn time_is_counted_in_days() {
        // 01/01/2026 00:00 UTC is 46023.
        assert_eq!(serial(Moment(1_767_225_600_000), 0), 46_023.0);
        assert_eq!(serial(Moment(1_767_225_600_000), 720), 46_023.5);
    }
}
