//! The sheet of instructions.

use rust_xlsxwriter::{Format, RowNum, Worksheet, XlsxError};

use crate::locale::Locale;

use super::Template;
use super::answers::Names;
use super::heights::row_height;
use super::looks::{DIFFERS, INPUT, Looks, MISSING, OTHERS, WRONG};

const UNIT_ROW: RowNum = 3;
/// Widths of the columns of labels and of texts, and of both.
const LABEL_WIDTH: u16 = 24;
const VALUE_WIDTH: u16 = 78;
const TEXT_WIDTH: u16 = LABEL_WIDTH + VALUE_WIDTH;

/// The cell that holds the unit's code, as formulas name it.
pub(super) fn unit_cell(names: &Names) -> String {
    format!("={}!$C${}", names.quoted(&names.guide), UNIT_ROW + 1)
}

/// Writes the sheet.
pub(super) fn write(
    out: &mut Worksheet,
    template: &Template,
    locale: &Locale,
    names: &Names,
    looks: &Looks,
) -> Result<(), XlsxError> {
    out.set_name(&names.guide)?;
    out.set_column_width(0, 5)?
        .set_column_width(1, LABEL_WIDTH)?
        .set_column_width(2, VALUE_WIDTH)?;
    out.set_paper_size(9)
        .set_print_fit_to_pages(1, 0)
        .set_screen_gridlines(false)
        .protect();
    let year = template.year.to_string();
    let title = locale.with("template-guide-title", &[("year", &year)]);
    out.merge_range(0, 0, 0, 2, &title, &looks.title)?
        .merge_range(1, 0, 1, 2, &template.title, &looks.title)?;
    out.set_row_height(0, 26)?.set_row_height(1, 54)?;
    let row = facts(out, template, locale, looks)?;
    let row = steps(out, template, locale, (names, looks, row + 1))?;
    let row = colours(out, locale, (looks, row + 1))?;
    if !template.note.is_empty() {
        out.merge_range(row + 1, 0, row + 1, 2, &template.note, &looks.note)?;
        out.set_row_height(
            row + 1,
            row_height([(template.note.as_str(), TEXT_WIDTH + 5)]),
        )?;
    }
    Ok(())
}

/// Who, for which year, until when and to whom.
fn facts(
    out: &mut Worksheet,
    template: &Template,
    locale: &Locale,
    looks: &Looks,
) -> Result<RowNum, XlsxError> {
    let deadline = template.deadline.map_or_else(
        || locale.text("template-guide-no-deadline"),
        |day| locale.date(day),
    );
    let facts = [
        ("Mã đơn vị:".to_owned(), template.unit.clone()),
        ("Đơn vị:".to_owned(), template.unit_name.clone()),
        (
            locale.text("template-guide-year"),
            template.year.to_string(),
        ),
        (locale.text("template-guide-deadline"), deadline),
        (
            locale.text("template-guide-recipient"),
            template.recipient.clone(),
        ),
    ];
    let value = looks.strong.clone().set_num_format("@");
    let mut row = UNIT_ROW;
    for (label, text) in facts {
        out.merge_range(
            row,
            0,
            row,
            1,
            &label,
            &Format::new().set_font_name("Times New Roman"),
        )?;
        out.write_string_with_format(row, 2, text, &value)?;
        row += 1;
    }
    Ok(row)
}

fn steps(
    out: &mut Worksheet,
    template: &Template,
    locale: &Locale,
    (names, looks, mut row): (&Names, &Looks, RowNum),
) -> Result<RowNum, XlsxError> {
    let heading = locale.text("template-guide-steps");
    out.write_string_with_format(row, 0, heading, &looks.strong)?;
    row += 1;
    let carried = if template.submitted {
        "template-guide-step-again"
    } else {
        "template-guide-step-first"
    };
    let ids = [
        carried,
        "template-guide-step-cells",
        "template-guide-step-figures",
        "template-guide-step-scores",
        "template-guide-step-decimals",
        "template-guide-step-explanations",
        "template-guide-step-evidence",
        "template-guide-step-others",
        "template-guide-step-check",
        "template-guide-step-send",
    ];
    let values = [
        ("answers", names.answers.as_str()),
        ("evidence", names.evidence.as_str()),
        ("recipient", template.recipient.as_str()),
    ];
    for (number, id) in (1..).zip(ids) {
        let words = locale.with(id, &values);
        out.write_string_with_format(row, 0, format!("{number}."), &looks.plain)?;
        out.merge_range(row, 1, row, 2, &words, &looks.plain)?;
        out.set_row_height(row, row_height([(words.as_str(), TEXT_WIDTH)]))?;
        row += 1;
    }
    Ok(row)
}

fn colours(
    out: &mut Worksheet,
    locale: &Locale,
    (looks, mut row): (&Looks, RowNum),
) -> Result<RowNum, XlsxError> {
    let heading = locale.text("template-guide-colours");
    out.write_string_with_format(row, 0, heading, &looks.strong)?;
    row += 1;
    for (colour, id) in [
        (INPUT, "template-legend-input"),
        (OTHERS, "template-legend-others"),
        (MISSING, "template-legend-missing"),
        (DIFFERS, "template-legend-differs"),
        (WRONG, "template-legend-wrong"),
    ] {
        out.write_blank(row, 1, &Looks::sample(colour))?;
        out.write_string_with_format(row, 2, locale.text(id), &looks.plain)?;
        row += 1;
    }
    Ok(row)
}
