//! What a workbook's sheets show and hide, which the reader of cells does not tell: hidden rows, merged cells.

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};

use super::grid::{Content, Region, Sheet};
use super::percent::{At, hundredfold};
use super::problem::ProblemKind;
use super::unpacked::Unpacked;

/// Merged regions of a sheet beyond which nobody merged them by hand.
pub(super) const MERGED_LIMIT: usize = 100_000;

/// What is hidden and merged in one sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Layout {
    /// Numbers of hidden rows, rising.
    pub hidden_rows: Vec<u32>,
    /// Merged cells.
    pub merged: Vec<Region>,
    /// Cells whose numbers are shown as percentages.
    pub percents: Vec<At>,
}

impl Layout {
    /// Marks what it says on the sheet's rows.
    pub fn apply(mut self, sheet: &mut Sheet) {
        self.percents.sort_unstable();
        if !self.percents.is_empty() {
            show_percents(sheet, &self.percents);
        }
        self.hidden_rows.sort_unstable();
        for row in &mut sheet.rows {
            row.hidden = self.hidden_rows.binary_search(&row.number).is_ok();
        }
        self.merged
            .retain(|region| region.top < region.bottom || region.left < region.right);
        self.merged
            .sort_unstable_by_key(|region| (region.left, region.top));
        sheet.merged = self.merged;
    }
}

fn show_percents(sheet: &mut Sheet, percents: &[At]) {
    for row in &mut sheet.rows {
        for cell in &mut row.cells {
            if let Content::Number(number) = &cell.content
                && percents.binary_search(&(row.number, cell.column)).is_ok()
            {
                cell.content = Content::Percent(hundredfold(number));
            }
        }
    }
}

/// The value of an attribute, without its prefix.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element
        .attributes()
        .with_checks(false)
        .flatten()
        .find(|attribute| attribute.key.local_name().as_ref() == name)?;
    let value = found.normalized_value(XmlVersion::Implicit1_0).ok()?;
    Some(value.into_owned())
}

/// Where each sheet of an xlsx stands: its name and the name of its part.
pub fn xlsx_parts(unpacked: &Unpacked) -> HashMap<String, String> {
    let mut targets = HashMap::new();
    for_each_element(unpacked, "xl/_rels/workbook.xml.rels", |element| {
        if element.local_name().as_ref() == "Relationship"
            && let (Some(id), Some(target)) =
                (attribute(element, "Id"), attribute(element, "Target"))
        {
            let target = target.replace('\\', "/");
            let part = match target.strip_prefix('/') {
                Some(from_root) => from_root.to_owned(),
                None => format!("xl/{}", target.trim_start_matches("./")),
            };
            targets.insert(id, part);
        }
    });
    let mut parts = HashMap::new();
    for_each_element(unpacked, "xl/workbook.xml", |element| {
        if element.local_name().as_ref() == "sheet"
            && let (Some(name), Some(id)) = (attribute(element, "name"), attribute(element, "id"))
            && let Some(part) = targets.get(&id)
        {
            parts.insert(name, part.clone());
        }
    });
    parts
}

/// Calls `look` with every element of a part that can be read. What cannot be read is told by the reader of cells.
fn for_each_element(unpacked: &Unpacked, part: &str, mut look: impl FnMut(&BytesStart<'_>)) {
    let Some(text) = unpacked.text(part) else {
        return;
    };
    let mut reader = Reader::from_str(&text);
    reader.config_mut().check_end_names = false;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => look(&element),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

/// The layout of a sheet of an xlsx. Most sheets hide and merge nothing, which their bytes tell at once.
///
/// # Errors
/// More merged regions than any workbook has.
pub fn xlsx_layout(sheet: &[u8]) -> Result<Layout, ProblemKind> {
    let mut layout = Layout::default();
    let data = memchr::memmem::find(sheet, b"sheetData").unwrap_or(0);
    let rows = sheet.get(data..).unwrap_or(sheet);
    let hides = [&b" hidden="[..], b" ht=\"0\""]
        .iter()
        .any(|mark| memchr::memmem::find(rows, mark).is_some());
    // Merged cells come after the rows.
    let merges = memchr::memmem::rfind(rows, b"sheetData").unwrap_or(0);
    let below = rows.get(merges..).unwrap_or(rows);
    let merged = memchr::memmem::find(below, b"mergeCell").is_some();
    let text = match (hides, merged) {
        (false, false) => return Ok(layout),
        (true, _) => rows,
        (false, true) => below,
    };
    let text = String::from_utf8_lossy(text);
    // The first bytes are the rest of a tag: what stands before the next one is no element.
    let start = text.find('<').unwrap_or(0);
    let mut reader = Reader::from_str(text.get(start..).unwrap_or(""));
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    let mut number = 0_u32;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => {
                match element.local_name().as_ref() {
                    "row" => {
                        let own = attribute(&element, "r").and_then(|r| r.parse().ok());
                        number = own.unwrap_or_else(|| number.saturating_add(1));
                        if is_hidden(&element) {
                            layout.hidden_rows.push(number);
                        }
                    }
                    "mergeCell" => layout
                        .merged
                        .extend(attribute(&element, "ref").as_deref().and_then(region)),
                    _ => {}
                }
            }
            // A broken part is refused by the reader of cells.
            Ok(Event::Eof) | Err(_) => return Ok(layout),
            Ok(_) => {}
        }
        if layout.merged.len() > MERGED_LIMIT {
            return Err(ProblemKind::WorkbookTooHeavy);
        }
    }
}

/// Hidden, or without height, which looks the same.
fn is_hidden(row: &BytesStart<'_>) -> bool {
    let is = |name: &str, values: &[&str]| {
        attribute(row, name).is_some_and(|value| values.contains(&value.as_str()))
    };
    is("hidden", &["1", "true"]) || is("ht", &["0"])
}

/// `B2:C7`, or one cell.
fn region(text: &str) -> Option<Region> {
    let (first, last) = text.split_once(':').unwrap_or((text, text));
    let ((top, left), (bottom, right)) = (cell(first)?, cell(last)?);
    Some(Region {
        top: top.min(bottom),
        left: left.min(right),
        bottom: bottom.max(top),
        right: right.max(left),
    })
}

/// The row, from 1, and the column, from 0, of `B2`.
pub(super) fn cell(name: &str) -> Option<At> {
    let name = name.replace('$', "");
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = name.split_at_checked(letters)?;
    let mut column = 0_u32;
    for letter in letters.bytes() {
        let value = u32::from(letter.to_ascii_uppercase() - b'A') + 1;
        column = column.checked_mul(26)?.checked_add(value)?;
    }
    Some((digits.parse().ok()?, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_rows_and_merged_cells_are_found() {
        let sheet = br#"<worksheet><cols><col hidden="1"/></cols><sheetData><row r="2" hidden="1"><c r="A2"/></row><row r="3"/><row hidden="true"/><row r="9" ht="0" customHeight="1"/></sheetData><mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="$B$2:B4"/></mergeCells></worksheet>"#;
        let layout = xlsx_layout(sheet).unwrap();
        assert_eq!(layout.hidden_rows, [2, 4, 9]);
        let region = |top, left, bottom, right| Region {
            top,
            left,
            bottom,
            right,
        };
        assert_eq!(layout.merged, [region(1, 0, 1, 2), region(2, 1, 4, 1)]);
        let plain = br#"<worksheet><cols><col hidden="1"/></cols><sheetData><row r="2"/></sheetData></worksheet>"#;
        assert_eq!(xlsx_layout(plain).unwrap(), Layout::default());
        let merged = br#"<worksheet><sheetData><row r="2"/></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells></worksheet>"#;
        assert_eq!(xlsx_layout(merged).unwrap().merged, [region(1, 0, 2, 0)]);
    }
}
