//! The report as a workbook. Texts are written as texts: nothing that a unit typed becomes a formula.

use rust_xlsxwriter::utility::quote_sheet_name;
use rust_xlsxwriter::{
    Color, Format, FormatAlign, FormatBorder, FormatUnderline, Url, Workbook, Worksheet, XlsxError,
};

use crate::locale::Locale;

use super::names::sheet_names;
use super::{Entry, IntakeReport, Line};
use crate::report::template::heights::row_height;

/// Letters that a cell holds at most; a longer text loses its end rather than the whole report.
const CELL_LIMIT: usize = 32_000;
/// Letters of an address that spreadsheet programs still follow.
const LINK_LIMIT: usize = 2_000;

struct Looks {
    title: Format,
    plain: Format,
    head: Format,
    cell: Format,
    error: Format,
    warning: Format,
    link: Format,
}

impl Looks {
    fn new() -> Looks {
        let plain = Format::new()
            .set_font_name("Times New Roman")
            .set_font_size(12);
        let cell = plain
            .clone()
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(0xA0_A0_A0))
            .set_text_wrap()
            .set_align(FormatAlign::Top);
        Looks {
            title: plain.clone().set_bold().set_font_size(14),
            head: cell
                .clone()
                .set_bold()
                .set_align(FormatAlign::Center)
                .set_background_color(Color::RGB(0xE7_EE_F7)),
            error: cell
                .clone()
                .set_bold()
                .set_font_color(Color::RGB(0xB0_00_20)),
            warning: cell.clone().set_font_color(Color::RGB(0x8A_5A_00)),
            link: cell
                .clone()
                .set_font_color(Color::RGB(0x05_63_C1))
                .set_underline(FormatUnderline::Single),
            cell,
            plain,
        }
    }
}

pub(super) fn render(report: &IntakeReport, locale: &Locale) -> Result<Vec<u8>, XlsxError> {
    let looks = Looks::new();
    let mut book = Workbook::new();
    let summary = locale.text("intake-report-summary");
    let with_sheets = report
        .entries
        .iter()
        .filter(|entry| !entry.problems.is_empty());
    let titles: Vec<&str> = with_sheets
        .clone()
        .map(|entry| entry.unit.as_str())
        .collect();
    let names = sheet_names(&summary, &titles);
    let sheet = book.add_worksheet();
    sheet.set_name(&summary)?;
    summarise(sheet, report, &names, locale, &looks)?;
    for (entry, name) in with_sheets.zip(&names) {
        let sheet = book.add_worksheet();
        sheet.set_name(name)?;
        detail(sheet, entry, &summary, locale, &looks)?;
    }
    book.save_to_buffer()
}

fn paper(sheet: &mut Worksheet, head: u32) -> Result<(), XlsxError> {
    sheet
        .set_landscape()
        .set_paper_size(9)
        .set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(head, head)?;
    sheet.set_freeze_panes(head + 1, 0)?;
    Ok(())
}

fn heads(
    sheet: &mut Worksheet,
    row: u32,
    columns: &[(&str, f64)],
    locale: &Locale,
    looks: &Looks,
) -> Result<(), XlsxError> {
    for (column, (id, width)) in (0_u16..).zip(columns) {
        sheet.set_column_width(column, *width)?;
        sheet.write_string_with_format(row, column, locale.text(id), &looks.head)?;
    }
    Ok(())
}

fn summarise(
    sheet: &mut Worksheet,
    report: &IntakeReport,
    names: &[String],
    locale: &Locale,
    looks: &Looks,
) -> Result<(), XlsxError> {
    let mut row = 0;
    sheet.write_string_with_format(row, 0, locale.text("intake-report-title"), &looks.title)?;
    for line in std::iter::once(&report.round).chain(&report.lines) {
        row += 1;
        sheet.write_string_with_format(row, 0, cut(line), &looks.plain)?;
    }
    row += 2;
    let columns = [
        ("intake-report-file", 34.0),
        ("intake-report-unit", 36.0),
        ("intake-report-state", 30.0),
        ("intake-report-errors", 9.0),
        ("intake-report-warnings", 9.0),
        ("intake-report-detail", 36.0),
    ];
    heads(sheet, row, &columns, locale, looks)?;
    paper(sheet, row)?;
    let mut names = names.iter();
    for entry in &report.entries {
        row += 1;
        let errors = entry.problems.iter().filter(|line| line.is_error).count();
        let warnings = entry.problems.len() - errors;
        let texts = [(&entry.file, 34), (&entry.unit, 36), (&entry.state, 30)];
        let texts = texts.map(|(text, width)| (text.as_str(), width));
        sheet.set_row_height(row, row_height(texts))?;
        let state = if entry.is_refused {
            &looks.error
        } else {
            &looks.cell
        };
        sheet.write_string_with_format(row, 0, cut(&entry.file), &looks.cell)?;
        sheet.write_string_with_format(row, 1, cut(&entry.unit), &looks.cell)?;
        sheet.write_string_with_format(row, 2, cut(&entry.state), state)?;
        sheet.write_string_with_format(row, 3, locale.count(errors), &looks.cell)?;
        sheet.write_string_with_format(row, 4, locale.count(warnings), &looks.cell)?;
        let name = if entry.problems.is_empty() {
            None
        } else {
            names.next()
        };
        match name {
            Some(name) => {
                let link = format!("internal:{}!A1", quote_sheet_name(name));
                let link = Url::new(link).set_text(name.as_str());
                sheet.write_url_with_format(row, 5, link, &looks.link)?;
            }
            None => {
                sheet.write_string_with_format(row, 5, "", &looks.cell)?;
            }
        }
    }
    Ok(())
}

fn detail(
    sheet: &mut Worksheet,
    entry: &Entry,
    summary: &str,
    locale: &Locale,
    looks: &Looks,
) -> Result<(), XlsxError> {
    sheet.write_string_with_format(0, 0, cut(&entry.unit), &looks.title)?;
    let said = locale.with(
        "intake-report-about",
        &[("file", &entry.file), ("state", &entry.state)],
    );
    sheet.write_string_with_format(1, 0, cut(&said), &looks.plain)?;
    let back = Url::new(format!("internal:{}!A1", quote_sheet_name(summary)));
    let back = back.set_text(locale.text("intake-report-back"));
    sheet.write_url(2, 0, back)?;
    let columns = [
        ("intake-report-severity", 11.0),
        ("intake-report-place", 30.0),
        ("intake-report-item", 30.0),
        ("intake-report-what", 48.0),
        ("intake-report-remedy", 48.0),
    ];
    heads(sheet, 4, &columns, locale, looks)?;
    paper(sheet, 4)?;
    for (row, line) in (5_u32..).zip(&entry.problems) {
        let (id, look) = if line.is_error {
            ("intake-report-error", &looks.error)
        } else {
            ("intake-report-warning", &looks.warning)
        };
        sheet.write_string_with_format(row, 0, locale.text(id), look)?;
        let place = placed(line);
        let texts = [
            (place.as_str(), 30),
            (line.item.as_str(), 30),
            (line.what.as_str(), 48),
            (line.remedy.as_str(), 48),
        ];
        sheet.set_row_height(row, row_height(texts))?;
        write_place(sheet, row, (line, &place), looks)?;
        sheet.write_string_with_format(row, 2, cut(&line.item), &looks.cell)?;
        sheet.write_string_with_format(row, 3, cut(&line.what), &looks.cell)?;
        sheet.write_string_with_format(row, 4, cut(&line.remedy), &looks.cell)?;
    }
    Ok(())
}

/// `file › sheet › E12`.
fn placed(line: &Line) -> String {
    let parts = [Some(&line.file), line.sheet.as_ref(), line.cell.as_ref()];
    let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
    parts.join(" › ")
}

/// The place, as a link that opens the unit's file at the cell when both lie in one folder.
fn write_place(
    sheet: &mut Worksheet,
    row: u32,
    (line, shown): (&Line, &str),
    looks: &Looks,
) -> Result<(), XlsxError> {
    match link(line).filter(|link| link.chars().count() < LINK_LIMIT) {
        Some(link) => {
            let link = Url::new(link).set_text(cut(shown));
            sheet.write_url_with_format(row, 1, link, &looks.link)?;
        }
        None => {
            sheet.write_string_with_format(row, 1, cut(shown), &looks.cell)?;
        }
    }
    Ok(())
}

/// `file:///NAME#'SHEET'!E12`; none for a name that would be read as something else.
fn link(line: &Line) -> Option<String> {
    let name = line.file.rsplit('/').next()?;
    if name.is_empty() || name.contains(['#', '?', '%', '\\', ':']) {
        return None;
    }
    let at = match (&line.sheet, &line.cell) {
        (Some(sheet), cell) => {
            let cell = cell.as_deref().unwrap_or("A1");
            format!("#'{}'!{cell}", sheet.replace('\'', "''"))
        }
        (None, _) => String::new(),
    };
    Some(format!("file:///{name}{at}"))
}

fn cut(text: &str) -> String {
    text.chars().take(CELL_LIMIT).collect()
}
