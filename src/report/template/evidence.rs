//! The sheet of the evidence index: a row a document.

use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, DataValidationErrorStyle, Formula, IgnoreError,
    RowNum, Worksheet, XlsxError,
};

use crate::domain::self_assessment::Evidence;
use crate::locale::Locale;

use super::Template;
use super::answers::{Names, put_text};
use super::calculation::{codes_range, row_of};
use super::heights::row_height;
use super::looks::{Looks, WRONG, set_page};

const HEADINGS: RowNum = 3;
/// The row of the first document, from 0.
pub(super) const FIRST_LINE: RowNum = HEADINGS + 1;
/// Empty rows after the documents so far.
const EMPTY_ROWS: usize = 250;

const DATE: u16 = 2;

/// Headings with the widths of their columns in letters.
const HEADING_WIDTHS: [(&str, u16); 7] = [
    ("template-evidence-items", 16),
    ("template-evidence-number", 20),
    ("template-evidence-date", 13),
    ("template-evidence-issuer", 28),
    ("template-evidence-title", 56),
    ("template-evidence-page", 9),
    ("template-evidence-location", 28),
];

/// Rows for documents.
pub(super) fn rows(template: &Template) -> RowNum {
    row_of(template.evidence.len() + EMPTY_ROWS)
}

/// Writes the sheet.
pub(super) fn write(
    out: &mut Worksheet,
    template: &Template,
    locale: &Locale,
    names: &Names,
    looks: &Looks,
) -> Result<(), XlsxError> {
    out.set_name(&names.evidence)?;
    let last = FIRST_LINE + rows(template) - 1;
    set_up(out, last)?;
    let title = locale.text("template-evidence-title-line");
    let unit = format!("Đơn vị: {} ({})", template.unit_name, template.unit);
    let note = locale.text("template-evidence-note");
    out.merge_range(0, 0, 0, 6, &title, &looks.title)?
        .merge_range(1, 0, 1, 6, &unit, &looks.subtitle)?
        .merge_range(2, 0, 2, 6, &note, &looks.note)?;
    out.set_row_height(0, 24)?.set_row_height(2, 34)?;
    for (column, (id, _)) in (0..).zip(HEADING_WIDTHS) {
        let heading = locale.text(id);
        out.write_string_with_format(HEADINGS, column, heading, &looks.heading)?;
    }
    out.set_row_height(HEADINGS, 32)?;
    for at in 0..rows(template) {
        let document = template
            .evidence
            .get(usize::try_from(at).unwrap_or(usize::MAX));
        line(out, FIRST_LINE + at, document, looks)?;
    }
    checks(out, template, locale, (names, last))
}

fn set_up(out: &mut Worksheet, last: RowNum) -> Result<(), XlsxError> {
    for (column, (_, width)) in (0..).zip(HEADING_WIDTHS) {
        out.set_column_width(column, width)?;
    }
    set_page(out, true);
    out.set_repeat_rows(HEADINGS, HEADINGS)?
        .set_freeze_panes(FIRST_LINE, 1)?
        .set_selection(FIRST_LINE, 0, FIRST_LINE, 0)?
        .ignore_error_range(FIRST_LINE, 0, last, 6, IgnoreError::NumberStoredAsText)?;
    Ok(())
}

/// A document, or an empty row for one. Days are text: typed as one, 05/02/2026 would become the 2nd of May on a machine
/// that puts months first.
fn line(
    out: &mut Worksheet,
    row: RowNum,
    document: Option<&Evidence>,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let none = Evidence::default();
    let document = document.unwrap_or(&none);
    let codes: Vec<&str> = document.items.iter().map(|code| code.as_str()).collect();
    let date = document
        .date
        .map_or_else(String::new, |day| day.to_string());
    let cells = [
        (codes.join("; "), &looks.input_figure),
        (document.number.clone(), &looks.input_text),
        (date, &looks.input_figure),
        (document.issuer.clone(), &looks.input_text),
        (document.title.clone(), &looks.input_text),
        (document.page.clone(), &looks.input_figure),
        (document.location.clone(), &looks.input_text),
    ];
    if !document.title.is_empty() {
        let widths = HEADING_WIDTHS.iter().map(|(_, width)| *width);
        let texts = cells.iter().map(|(text, _)| text.as_str());
        out.set_row_height(row, row_height(texts.zip(widths)))?;
    }
    for (column, (text, look)) in (0..).zip(cells) {
        put_text(out, (row, column), &text, look)?;
    }
    Ok(())
}

fn checks(
    out: &mut Worksheet,
    template: &Template,
    locale: &Locale,
    (names, last): (&Names, RowNum),
) -> Result<(), XlsxError> {
    let codes = codes_range(template, names);
    // Several codes may stand in a cell, so that the list offers and does not insist.
    let items = DataValidation::new()
        .allow_list_formula(Formula::new(format!("={codes}")))
        .show_error_message(false)
        .set_input_title(locale.text("template-evidence-items-title"))?
        .set_input_message(locale.text("template-evidence-items-input"))?;
    out.add_data_validation(FIRST_LINE, 0, last, 0, &items)?;
    let first = FIRST_LINE + 1;
    let date = DataValidation::new()
        .allow_custom(Formula::new(format!("={}", is_day(&format!("C{first}")))))
        .set_input_title(locale.text("template-evidence-date-title"))?
        .set_input_message(locale.text("template-evidence-date-input"))?
        .set_error_style(DataValidationErrorStyle::Stop)
        .set_error_title(locale.text("template-evidence-date-error-title"))?
        .set_error_message(locale.text("template-evidence-date-error"))?;
    out.add_data_validation(FIRST_LINE, DATE, last, DATE, &date)?;
    // A single code that the index set does not have.
    let unknown = format!(
        "=AND(TRIM(A{first})<>\"\",ISERROR(FIND(\";\",A{first})),ISERROR(FIND(\",\",A{first})),\
         SUMPRODUCT(--EXACT(TRIM(A{first}),{all}))=0)",
        all = all_codes_range(template, names)
    );
    let without_item =
        format!("=AND(TRIM(A{first})=\"\",TRIM(B{first}&C{first}&D{first}&E{first})<>\"\")");
    for rule in [unknown, without_item] {
        let format = ConditionalFormatFormula::new()
            .set_rule(Formula::new(rule))
            .set_format(Looks::over(WRONG));
        out.add_conditional_format(FIRST_LINE, 0, last, 0, &format)?;
    }
    Ok(())
}

/// Codes of areas and criteria too: a document may be for all that stands below one.
fn all_codes_range(template: &Template, names: &Names) -> String {
    format!(
        "{}!$A${}:$A${}",
        names.quoted(&names.answers),
        super::answers::FIRST_LINE + 1,
        super::answers::FIRST_LINE + row_of(template.lines.len())
    )
}

/// A day that exists, as a date or written dd/MM/yyyy. Excel takes at most 255 letters for a check; an error refuses.
fn is_day(cell: &str) -> String {
    let slash = format!("FIND(\"/\",{cell})");
    let day = format!("LEFT({cell},{slash}-1)");
    let month = format!("SUBSTITUTE(MID({cell},{slash}+1,2),\"/\",\"\")");
    format!(
        "IF(ISNUMBER({cell}),TRUE,AND(--{month}<13,DAY(DATE(RIGHT({cell},4),{month},{day}))=--{day}))"
    )
}
