//! Rows as high as their text needs, and free to grow.
//!
//! Spreadsheet programs measure rows only when something in them changes, so that a file without heights shows one line
//! of each text. The library can only fix a height for good; taking that mark off leaves the height as a measured one,
//! which grows again as the unit types.

use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::TemplateError;

/// Points of a line of text, and around it.
const LINE: u32 = 15;
const AROUND: u32 = 3;
/// The highest row that spreadsheet programs know.
const HIGHEST: u32 = 409;

/// The height of a row with these texts in columns so many letters wide, in points.
pub(in crate::report) fn row_height<'a>(texts: impl IntoIterator<Item = (&'a str, u16)>) -> u32 {
    let lines = texts
        .into_iter()
        .map(|(text, width)| lines(text, width))
        .max();
    (lines.unwrap_or(1) * LINE + AROUND).min(HIGHEST)
}

/// Lines that a text fills. Times New Roman is narrower than the digits that widths are measured by.
pub(super) fn lines(text: &str, width: u16) -> u32 {
    let letters_a_line = (u32::from(width) * 6 / 5).max(1);
    text.lines()
        .map(|line| {
            let letters = u32::try_from(line.chars().count()).unwrap_or(u32::MAX);
            letters.div_ceil(letters_a_line).max(1)
        })
        .fold(0, u32::saturating_add)
        .max(1)
}

/// Takes the mark of a fixed height off every row of these parts.
pub(in crate::report) fn released(
    workbook: &[u8],
    parts: &[&str],
) -> Result<Vec<u8>, TemplateError> {
    let mut from = ZipArchive::new(Cursor::new(workbook))?;
    let mut to = ZipWriter::new(Cursor::new(Vec::with_capacity(workbook.len())));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for at in 0..from.len() {
        let mut part = from.by_index(at)?;
        let name = part.name()?.into_owned();
        let mut text = String::new();
        if parts.contains(&name.as_str()) {
            part.read_to_string(&mut text)?;
            text = text.replace(" customHeight=\"1\"", "");
            to.start_file(&name, options)?;
            to.write_all(text.as_bytes())?;
        } else {
            to.raw_copy_file(part)?;
        }
    }
    Ok(to.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_as_high_as_its_longest_text() {
        assert_eq!(row_height([("", 10)]), LINE + AROUND);
        assert_eq!(
            row_height([("một", 10), ("hai\nba", 10)]),
            2 * LINE + AROUND
        );
        assert_eq!(
            row_height([("0123456789 0123456789 0123", 10)]),
            3 * LINE + AROUND
        );
        assert_eq!(row_height([("dài ".repeat(1_000).as_str(), 10)]), HIGHEST);
    }
}
