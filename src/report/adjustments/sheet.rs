//! The sheet: what was adjusted on the left, locked; three columns to answer in on the right.

use rust_xlsxwriter::utility::column_number_to_name;
use rust_xlsxwriter::{
    ColNum, ConditionalFormatFormula, DataValidation, DataValidationErrorStyle, Format, Formula,
    IgnoreError, RowNum, Worksheet, XlsxError,
};

use crate::domain::review::Value;
use crate::domain::self_assessment::{Claim, Position};
use crate::locale::{Locale, domain};
use crate::report::template::TemplateError;
use crate::report::template::answers::put_text;
use crate::report::template::heights::row_height;
use crate::report::template::looks::{Looks, MISSING, set_page};

use super::{Adjusted, Adjustments, Opinion, check_length};

/// The row of the headings, from 0.
const HEADINGS: RowNum = 5;
const FIRST_LINE: RowNum = HEADINGS + 1;

const CODE: ColNum = 0;
const TITLE: ColNum = 1;
const MAX: ColNum = 2;
const OWN: ColNum = 3;
const FIGURE: ColNum = 4;
const GIVEN: ColNum = 5;
const WHY: ColNum = 6;
const DOCUMENTS: ColNum = 7;
const POSITION: ColNum = 8;
const TEXT: ColNum = 9;
const FURTHER: ColNum = 10;

/// Headings with the widths of their columns in letters. The importer knows the unit's columns by their headings.
const HEADING_WIDTHS: [(&str, u16); 11] = [
    ("adjustments-column-code", 8),
    ("adjustments-column-title", 30),
    ("adjustments-column-max", 8),
    ("adjustments-column-self", 9),
    ("adjustments-column-figure", 13),
    ("adjustments-column-given", 15),
    ("adjustments-column-why", 36),
    ("adjustments-column-documents", 34),
    ("adjustments-column-position", 14),
    ("adjustments-column-text", 38),
    ("adjustments-column-further", 32),
];

/// The words of the drop-down list; the importer reads them in any language of the form.
const ACCEPTS: &str = "Đồng ý";
const CONTESTS: &str = "Không đồng ý";

struct Sheet<'a> {
    out: &'a mut Worksheet,
    adjustments: &'a Adjustments,
    locale: &'a Locale,
    looks: &'a Looks,
}

/// Writes the sheet.
pub(super) fn write(
    out: &mut Worksheet,
    adjustments: &Adjustments,
    locale: &Locale,
    looks: &Looks,
) -> Result<(), TemplateError> {
    out.set_name(locale.text("adjustments-sheet"))?;
    let mut sheet = Sheet {
        out,
        adjustments,
        locale,
        looks,
    };
    sheet.set_up()?;
    sheet.titles()?;
    for (row, cell) in (FIRST_LINE..).zip(&adjustments.cells) {
        sheet.line(row, cell)?;
    }
    sheet.checks()?;
    sheet.signature()?;
    Ok(())
}

impl Sheet<'_> {
    fn last(&self) -> RowNum {
        let count = RowNum::try_from(self.adjustments.cells.len()).unwrap_or(RowNum::MAX);
        FIRST_LINE + count.saturating_sub(1)
    }

    fn set_up(&mut self) -> Result<(), XlsxError> {
        for (column, (_, width)) in (0..).zip(HEADING_WIDTHS) {
            self.out.set_column_width(column, width)?;
        }
        let last = self.last();
        set_page(self.out, false);
        self.out
            .set_repeat_rows(HEADINGS, HEADINGS)?
            .set_freeze_panes(FIRST_LINE, MAX)?
            .set_selection(FIRST_LINE, POSITION, FIRST_LINE, POSITION)?
            .ignore_error_range(
                FIRST_LINE,
                CODE,
                last,
                FURTHER,
                IgnoreError::NumberStoredAsText,
            )?;
        Ok(())
    }

    fn titles(&mut self) -> Result<(), XlsxError> {
        let (of, looks) = (self.adjustments, self.looks);
        let year = of.year.to_string();
        let title = self.locale.with("adjustments-title", &[("year", &year)]);
        // The importer knows the unit by these lines, in any language.
        let unit = format!("Đơn vị: {} ({})", of.unit_name, of.unit);
        let code = format!("Mã đơn vị: {}", of.unit);
        let until = of.deadline.map_or_else(
            || self.locale.text("adjustments-no-deadline"),
            |day| {
                let day = self.locale.date(day);
                self.locale.with("adjustments-deadline", &[("day", &day)])
            },
        );
        let to = self
            .locale
            .with("adjustments-recipient", &[("recipient", &of.recipient)]);
        let until = format!("{until} {to}");
        let how = self.locale.text("adjustments-how");
        self.out
            .merge_range(0, 0, 0, FURTHER, &title, &looks.title)?
            .merge_range(1, 0, 1, WHY, &unit, &looks.subtitle)?
            .merge_range(1, DOCUMENTS, 1, FURTHER, &code, &looks.subtitle)?
            .merge_range(2, 0, 2, FURTHER, &of.title, &looks.plain)?
            .merge_range(3, 0, 3, FURTHER, &until, &looks.strong)?
            .merge_range(4, 0, 4, FURTHER, &how, &looks.note)?;
        let whole = HEADING_WIDTHS.iter().map(|(_, width)| *width).sum();
        self.out.set_row_height(0, 24)?.set_row_height(1, 18)?;
        for (row, text) in [(2, &of.title), (4, &how)] {
            self.out
                .set_row_height(row, row_height([(text.as_str(), whole)]))?;
        }
        for (column, (id, _)) in (0..).zip(HEADING_WIDTHS) {
            let heading = self.locale.text(id);
            self.out
                .write_string_with_format(HEADINGS, column, heading, &looks.heading)?;
        }
        self.out.set_row_height(HEADINGS, 48)?;
        Ok(())
    }

    fn line(&mut self, row: RowNum, cell: &Adjusted) -> Result<(), TemplateError> {
        let looks = self.looks;
        let answer = cell.answer.as_ref();
        let said = |text: fn(&crate::domain::self_assessment::ExplanationAnswer) -> &String| {
            answer.map(text).cloned().unwrap_or_default()
        };
        let position = match answer.map(|answer| answer.position) {
            Some(Position::Accepts) => ACCEPTS,
            Some(Position::Contests) => CONTESTS,
            Some(Position::Explains) | None => "",
        };
        let texts: [(ColNum, String, &Format); 8] = [
            (CODE, cell.code.clone(), &looks.code),
            (TITLE, cell.title.clone(), &looks.text),
            (FIGURE, cell.reported.clone(), &looks.text),
            (WHY, self.reasons(cell), &looks.text),
            (DOCUMENTS, cell.documents.join("\n"), &looks.text),
            (POSITION, position.to_owned(), &looks.input_figure),
            (TEXT, said(|answer| &answer.text), &looks.input_text),
            (FURTHER, said(|answer| &answer.evidence), &looks.input_text),
        ];
        for (column, text, look) in &texts {
            check_length(&cell.code, text)?;
            put_text(self.out, (row, *column), text, look)?;
        }
        self.points(row, MAX, Value::Score(cell.max))?;
        match cell.claim {
            Some(Claim::Score(points)) => self.points(row, OWN, Value::Score(points))?,
            Some(Claim::NotApplicable) => self.points(row, OWN, Value::NotApplicable)?,
            None => put_text(self.out, (row, OWN), "", &looks.code)?,
        }
        let given = self.given(row, cell)?;
        let width = |column: ColNum| {
            let heading = HEADING_WIDTHS.get(usize::from(column));
            heading.map_or(1, |(_, width)| *width)
        };
        let wide = texts
            .iter()
            .map(|(column, text, _)| (text.as_str(), width(*column)));
        let height = row_height(wide.chain([(given.as_str(), width(GIVEN))]));
        self.out.set_row_height(row, height)?;
        Ok(())
    }

    fn points(&mut self, row: RowNum, column: ColNum, value: Value) -> Result<(), XlsxError> {
        let number = value
            .points()
            .and_then(|points| points.exact_text().parse::<f64>().ok());
        match number {
            Some(number) => {
                let look = &self.looks.points;
                self.out
                    .write_number_with_format(row, column, number, look)?;
            }
            None => {
                let words = domain::value(self.locale, value);
                put_text(self.out, (row, column), &words, &self.looks.code)?;
            }
        }
        Ok(())
    }

    /// The score that reviewers agree on, as a number; else each with its office. Says what was written.
    fn given(&mut self, row: RowNum, cell: &Adjusted) -> Result<String, XlsxError> {
        let mut values: Vec<Value> = cell.opinions.iter().map(|opinion| opinion.value).collect();
        values.dedup();
        if let [value] = values.as_slice() {
            self.points(row, GIVEN, *value)?;
            return Ok(String::new());
        }
        let line = |opinion: &Opinion| {
            format!(
                "{}: {}",
                opinion.office,
                domain::value(self.locale, opinion.value)
            )
        };
        let lines: Vec<String> = cell.opinions.iter().map(line).collect();
        let lines = lines.join("\n");
        put_text(self.out, (row, GIVEN), &lines, &self.looks.text)?;
        Ok(lines)
    }

    /// Why, by office, and what else is asked.
    fn reasons(&self, cell: &Adjusted) -> String {
        let reason = |opinion: &Opinion| {
            let why = match opinion.why.trim() {
                "" => self.locale.text("adjustments-accepted"),
                why => why.to_owned(),
            };
            format!("{}: {why}", opinion.office)
        };
        let mut lines: Vec<String> = cell.opinions.iter().map(reason).collect();
        lines.extend(cell.asked.iter().map(|asked| {
            self.locale
                .with("adjustments-asked", &[("what", asked.as_str())])
        }));
        lines.join("\n")
    }

    /// The drop-down list, and a colour where an explanation is still missing.
    fn checks(&mut self) -> Result<(), XlsxError> {
        if self.adjustments.cells.is_empty() {
            return Ok(());
        }
        let (locale, last) = (self.locale, self.last());
        let positions = DataValidation::new()
            .allow_list_strings(&[ACCEPTS, CONTESTS])?
            .set_input_title(locale.text("adjustments-position-title"))?
            .set_input_message(locale.text("adjustments-position-input"))?
            .set_error_style(DataValidationErrorStyle::Stop)
            .set_error_title(locale.text("adjustments-position-title"))?
            .set_error_message(locale.text("adjustments-position-error"))?;
        self.out
            .add_data_validation(FIRST_LINE, POSITION, last, POSITION, &positions)?;
        let name = |column| format!("${}{}", column_number_to_name(column), FIRST_LINE + 1);
        let (position, text, further) = (name(POSITION), name(TEXT), name(FURTHER));
        let needs_text = format!(
            "=AND(TRIM({text})=\"\",OR(TRIM({position})=\"{CONTESTS}\",AND(TRIM({position})=\"\",TRIM({further})<>\"\")))"
        );
        let missing = ConditionalFormatFormula::new()
            .set_rule(Formula::new(needs_text))
            .set_format(Looks::over(MISSING));
        self.out
            .add_conditional_format(FIRST_LINE, TEXT, last, TEXT, &missing)?;
        Ok(())
    }

    fn signature(&mut self) -> Result<(), XlsxError> {
        let (year, place) = (self.adjustments.year.to_string(), &self.adjustments.place);
        let date = self.locale.with(
            "template-signature-date",
            &[("place", place), ("year", &year)],
        );
        let lines = [
            date,
            self.locale.text("template-signature-head"),
            self.locale.text("template-signature-seal"),
        ];
        for (row, words) in (self.last() + 2..).zip(lines) {
            self.out
                .merge_range(row, POSITION, row, FURTHER, &words, &self.looks.signature)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_has_its_heading() {
        let locale = Locale::new(crate::locale::Language::Vietnamese);
        let heading = |column: ColNum| {
            let (id, _) = HEADING_WIDTHS[usize::from(column)];
            locale.text(id)
        };
        let headings = [CODE, POSITION, TEXT, FURTHER].map(heading);
        let known = ["Mã tiêu chí", "Ý kiến", "Giải trình", "Tài liệu bổ sung"];
        assert_eq!(headings, known);
    }
}
