//! The workbook inside a Word file that holds a chart's values, so that a word processor can edit them.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use super::{DocxError, Slice};
use crate::report::document::Document;
use crate::report::docx::xml::inert;

/// The name of its sheet, which the chart's formulas point to.
pub(super) const SHEET: &str = "Data";

/// Labels in the first column, a series a column beside it. The same chart always gives the same bytes.
///
/// # Errors
///
/// [`DocxError`] when the workbook cannot be put together.
pub(super) fn workbook(slice: &Slice<'_>, document: &Document) -> Result<Vec<u8>, DocxError> {
    let mut workbook = Workbook::new();
    let day = document.created.get(..10).unwrap_or_default();
    let mut properties = DocProperties::new().set_title(inert(&slice.chart.title));
    if let Ok(created) = ExcelDateTime::parse_from_str(day) {
        properties = properties.set_creation_datetime(&created);
    }
    workbook.set_properties(&properties);
    let sheet = workbook.add_worksheet();
    sheet.set_name(SHEET)?;
    sheet.set_column_width(0, 40)?;
    sheet.write_string(0, 0, inert(&slice.chart.unit))?;
    for (label, row) in slice.labels().zip(1_u32..) {
        sheet.write_string(row, 0, inert(label))?;
    }
    for (series, column) in slice.chart.series.iter().zip(1_u16..) {
        sheet.write_string(0, column, inert(&series.name))?;
        let values = series.values.iter().take(slice.to).skip(slice.from);
        for (value, row) in values.zip(1_u32..) {
            if let Ok(number) = value.exact_text().parse::<f64>() {
                sheet.write_number(row, column, number)?;
            }
        }
    }
    Ok(workbook.save_to_buffer()?)
}
