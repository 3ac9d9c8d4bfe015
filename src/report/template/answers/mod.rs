//! The sheet that the unit fills in: a row an item, checked as it is typed.

mod checks;
mod rows;
mod sums;
mod top;

use rust_xlsxwriter::utility::column_number_to_name;
use rust_xlsxwriter::{ColNum, Format, IgnoreError, RowNum, Worksheet, XlsxError};

use crate::domain::points::Points;
use crate::locale::Locale;

use super::Template;
use super::calculation::{Lists, row_of};
use super::looks::{Looks, set_page};

/// The row of the summary, from 0.
const SUMMARY: RowNum = 2;
/// The row of the headings, from 0.
const HEADINGS: RowNum = SUMMARY + 3;
/// The row of the first line of the index set, from 0.
pub(super) const FIRST_LINE: RowNum = HEADINGS + 1;

/// The columns of the sheet.
pub(super) mod column {
    use rust_xlsxwriter::ColNum;

    pub(crate) const CODE: ColNum = 0;
    pub(crate) const TITLE: ColNum = 1;
    pub(crate) const MAX: ColNum = 2;
    pub(crate) const GUIDE: ColNum = 3;
    pub(crate) const REQUIREMENT: ColNum = 4;
    pub(crate) const FIGURE: ColNum = 5;
    pub(crate) const SHOWN: ColNum = 6;
    pub(crate) const SCORE: ColNum = 7;
    pub(crate) const EXPLANATION: ColNum = 8;
    pub(crate) const EVIDENCE: ColNum = 9;
    pub(crate) const STATUS: ColNum = 10;
}

/// The width of the titles' column; bold letters are wider.
const TITLE_WIDTH: u16 = 30;
/// Headings with the widths of their columns in letters.
const HEADING_WIDTHS: [(&str, u16); 11] = [
    ("template-column-code", 7),
    ("template-column-title", TITLE_WIDTH),
    ("template-column-max", 8),
    ("template-column-guide", 36),
    ("template-column-requirement", 25),
    ("template-column-figure", 19),
    ("template-column-shown", 9),
    ("template-column-score", 9),
    ("template-column-explanation", 27),
    ("template-column-evidence", 24),
    ("template-column-status", 15),
];

/// The names of the sheets.
pub(super) struct Names {
    pub(super) guide: String,
    pub(super) answers: String,
    pub(super) evidence: String,
    pub(super) calculation: String,
    pub(super) lists: String,
}

impl Names {
    pub(super) fn of(locale: &Locale) -> Names {
        Names {
            guide: locale.text("template-sheet-guide"),
            answers: locale.text("template-sheet-answers"),
            evidence: locale.text("template-sheet-evidence"),
            calculation: locale.text("template-sheet-calculation"),
            lists: locale.text("template-sheet-lists"),
        }
    }

    /// A sheet's name as formulas write it.
    pub(super) fn quoted(&self, name: &str) -> String {
        format!("'{}'", name.replace('\'', "''"))
    }
}

/// The sheet with everything that its rows need.
struct Sheet<'a> {
    out: &'a mut Worksheet,
    template: &'a Template,
    locale: &'a Locale,
    names: &'a Names,
    looks: &'a Looks,
    lists: &'a Lists,
}

/// Writes the sheet.
pub(super) fn write(
    out: &mut Worksheet,
    template: &Template,
    locale: &Locale,
    (names, looks, lists): (&Names, &Looks, &Lists),
) -> Result<(), XlsxError> {
    // A formula that shows nothing stores nothing; the library would store 0, which would count as a score.
    out.set_name(&names.answers)?.set_formula_result_default("");
    let mut sheet = Sheet {
        out,
        template,
        locale,
        names,
        looks,
        lists,
    };
    sheet.set_up()?;
    sheet.titles()?;
    for (at, line) in template.lines.iter().enumerate() {
        let row = FIRST_LINE + row_of(at);
        match &line.question {
            None => sheet.parent(row, at, line)?,
            Some(question) if question.method.is_self_scored() => {
                sheet.question(row, at, line, question)?;
            }
            Some(question) => sheet.for_others(row, line, question)?,
        }
    }
    sheet.total()?;
    sheet.signature()?;
    sheet.colours()
}

impl Sheet<'_> {
    fn set_up(&mut self) -> Result<(), XlsxError> {
        for (column, (_, width)) in (0..).zip(HEADING_WIDTHS) {
            self.out.set_column_width(column, width)?;
        }
        let last = self.total_row();
        set_page(self.out, false);
        self.out.set_repeat_rows(HEADINGS, HEADINGS)?;
        self.out.set_freeze_panes(FIRST_LINE, 2)?;
        self.out
            .set_selection(FIRST_LINE, column::FIGURE, FIRST_LINE, column::FIGURE)?;
        // Codes and figures are meant to be text, and scores to be typed over.
        for (first_column, last_column, kind) in [
            (
                column::CODE,
                column::FIGURE,
                IgnoreError::NumberStoredAsText,
            ),
            (
                column::SHOWN,
                column::SCORE,
                IgnoreError::UnlockedCellsWithFormula,
            ),
            (
                column::EXPLANATION,
                column::EVIDENCE,
                IgnoreError::NumberStoredAsText,
            ),
        ] {
            self.out
                .ignore_error_range(FIRST_LINE, first_column, last, last_column, kind)?;
        }
        Ok(())
    }

    fn signature(&mut self) -> Result<(), XlsxError> {
        let (year, place) = (self.template.year.to_string(), &self.template.place);
        let date = self.locale.with(
            "template-signature-date",
            &[("place", place), ("year", &year)],
        );
        let lines = [
            date,
            self.locale.text("template-signature-head"),
            self.locale.text("template-signature-seal"),
        ];
        for (row, words) in (self.total_row() + 2..).zip(lines) {
            self.out.merge_range(
                row,
                column::EXPLANATION,
                row,
                column::STATUS,
                &words,
                &self.looks.signature,
            )?;
        }
        Ok(())
    }

    fn total_row(&self) -> RowNum {
        FIRST_LINE + row_of(self.template.lines.len())
    }

    fn column_range(&self, column: ColNum) -> String {
        let letter = column_number_to_name(column);
        format!(
            "${letter}${}:${letter}${}",
            FIRST_LINE + 1,
            self.total_row()
        )
    }

    fn text(
        &mut self,
        row: RowNum,
        column: ColNum,
        text: &str,
        look: &Format,
    ) -> Result<(), XlsxError> {
        put_text(self.out, (row, column), text, look)
    }

    fn number(
        &mut self,
        row: RowNum,
        column: ColNum,
        points: Points,
        look: &Format,
    ) -> Result<(), XlsxError> {
        match points.exact_text().parse::<f64>() {
            Ok(number) => {
                self.out
                    .write_number_with_format(row, column, number, look)?;
            }
            Err(_) => put_text(self.out, (row, column), &points.exact_text(), look)?,
        }
        Ok(())
    }
}

/// Text, never a formula; a blank where there is none.
pub(in crate::report) fn put_text(
    out: &mut Worksheet,
    (row, column): (RowNum, ColNum),
    text: &str,
    look: &Format,
) -> Result<(), XlsxError> {
    if text.is_empty() {
        out.write_blank(row, column, look)?;
    } else {
        out.write_string_with_format(row, column, text, look)?;
    }
    Ok(())
}

/// The A1 name of a cell.
fn cell(row: RowNum, column: ColNum) -> String {
    format!("{}{}", column_number_to_name(column), row + 1)
}
