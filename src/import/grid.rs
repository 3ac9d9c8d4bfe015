//! A table as it stands in a file, whatever the file's form.

use crate::text::number::{NumberError, parse_decimal, parse_plain};
use crate::text::{Date, one_line};

use super::problem::Place;

/// What a cell holds. Texts are NFC and scrubbed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Words, or a number typed as text.
    Text(String),
    /// A number of a workbook, exactly as its spreadsheet program shows it, with a point: `0.3`.
    Number(String),
    /// A number that the cell's format shows as a percentage, as it is shown, with a point: `96.94` for 96,94 %.
    Percent(String),
    /// A day.
    Day(Date),
    /// True or false.
    Flag(bool),
    /// An error value: `#REF!`.
    Fault(String),
    /// A formula whose value was not stored.
    Uncomputed,
}

impl Content {
    /// The content as a person writes it in Vietnamese: `0,3`, `05/09/2026`, `Có`.
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) | Self::Fault(text) => text.trim().to_owned(),
            Self::Number(number) => number.replace('.', ","),
            Self::Percent(percent) => percent_text(percent),
            Self::Day(day) => day.to_string(),
            Self::Flag(true) => "Có".to_owned(),
            Self::Flag(false) => "Không".to_owned(),
            Self::Uncomputed => String::new(),
        }
    }

    /// The content as a code on one line: a number keeps its point, so that 1.1 typed as a number is still `1.1`.
    pub fn code(&self) -> String {
        match self {
            Self::Number(number) => number.clone(),
            other => one_line(&other.text()),
        }
    }

    /// The content as a decimal in ten-thousandths.
    ///
    /// # Errors
    /// What [`parse_decimal`] says of a text, and not-a-number for anything that is neither text nor number.
    pub fn decimal(&self) -> Result<i64, NumberError> {
        match self {
            Self::Text(text) => parse_decimal(text),
            Self::Number(number) => parse_plain(number),
            other => Err(NumberError::NotANumber { text: other.text() }),
        }
    }

    /// Whether nothing but white space stands there.
    pub fn is_blank(&self) -> bool {
        matches!(self, Self::Text(text) if text.trim().is_empty())
    }
}

/// `96,94%`; with a fourth digit where three would read as thousands.
fn percent_text(percent: &str) -> String {
    let thousands = percent
        .split_once('.')
        .is_some_and(|(_, fraction)| fraction.len() == 3);
    let zero = if thousands { "0" } else { "" };
    format!("{}{zero}%", percent.replace('.', ","))
}

/// One cell that is not empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Its column, from 0.
    pub column: u32,
    /// What it holds.
    pub content: Content,
}

/// One row with something in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Its number as spreadsheet programs show it, from 1.
    pub number: u32,
    /// Whether its author hid it, by hand or with a filter.
    pub hidden: bool,
    /// Its cells that are not empty, by column.
    pub cells: Vec<Cell>,
}

impl Row {
    /// What stands in a column; None if it is empty or blank.
    pub fn content(&self, column: u32) -> Option<&Content> {
        let at = self
            .cells
            .binary_search_by_key(&column, |cell| cell.column)
            .ok()?;
        let content = &self.cells.get(at)?.content;
        (!content.is_blank()).then_some(content)
    }

    /// The text in a column; empty if nothing stands there.
    pub fn text(&self, column: u32) -> String {
        self.content(column).map(Content::text).unwrap_or_default()
    }

    /// The cells with something in them.
    pub fn filled(&self) -> impl Iterator<Item = &Cell> {
        self.cells.iter().filter(|cell| !cell.content.is_blank())
    }
}

/// Cells that were merged into one; what the one shows stands in the cell at its upper left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Region {
    /// Its first row, from 1.
    pub top: u32,
    /// Its first column, from 0.
    pub left: u32,
    /// Its last row.
    pub bottom: u32,
    /// Its last column.
    pub right: u32,
}

impl Region {
    /// Whether a cell lies in it; rows count from 1, columns from 0.
    pub fn contains(&self, row: u32, column: u32) -> bool {
        (self.top..=self.bottom).contains(&row) && (self.left..=self.right).contains(&column)
    }
}

/// One table of a file: a sheet of a workbook, or a whole CSV file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// The sheet's name; None in a CSV file.
    pub name: Option<String>,
    /// Whether its author hid it.
    pub hidden: bool,
    /// Rows with something in them, from the top.
    pub rows: Vec<Row>,
    /// Merged cells, by their first column and row.
    pub merged: Vec<Region>,
}

impl Sheet {
    /// The merged cells whose first column this is and that a row belongs to.
    pub fn region_down(&self, row: u32, column: u32) -> Option<&Region> {
        // Merged cells do not overlap and are sorted: the last that begins here or above is the only one that may hold it.
        let after = self
            .merged
            .partition_point(|region| (region.left, region.top) <= (column, row));
        let region = self.merged.get(after.checked_sub(1)?)?;
        region
            .contains(row, column)
            .then_some(region)
            .filter(|region| region.left == column)
    }

    /// What a cell shows: its own content, or that of the cell above it that was merged over it. What was merged
    /// sideways stays where it is: a title over a whole table is no value of its columns.
    pub fn shown_down<'a>(&'a self, row: &'a Row, column: u32) -> Option<&'a Content> {
        let own = row.content(column);
        if own.is_some() || self.merged.is_empty() {
            return own;
        }
        let region = self.region_down(row.number, column)?;
        let at = self
            .rows
            .binary_search_by_key(&region.top, |row| row.number)
            .ok()?;
        self.rows.get(at)?.content(column)
    }
}

/// A file with tables that was opened.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Workbook {
    /// The file's name without folders.
    pub file: String,
    /// SHA-256 of its bytes, lower-case hex.
    pub sha256: String,
    /// Its tables.
    pub sheets: Vec<Sheet>,
}

impl Workbook {
    /// A cell of one of its sheets.
    pub fn place(&self, sheet: &Sheet, row: u32, column: u32) -> Place {
        Place {
            file: self.file.clone(),
            sheet: sheet.name.clone(),
            cell: Some(cell_name(row, column)),
            line: None,
        }
    }

    /// One of its sheets as a whole.
    pub fn sheet_place(&self, sheet: &Sheet) -> Place {
        Place {
            file: self.file.clone(),
            sheet: sheet.name.clone(),
            ..Place::default()
        }
    }
}

/// The A1 name of a cell; rows count from 1, columns from 0.
pub fn cell_name(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    loop {
        letters.push(char::from(
            b'A'.saturating_add(u8::try_from(rest % 26).unwrap_or(0)),
        ));
        if rest < 26 {
            break;
        }
        rest = rest / 26 - 1;
    }
    let column: String = letters.into_iter().rev().collect();
    format!("{column}{row}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheets_do() {
        for (row, column, name) in [
            (1, 0, "A1"),
            (12, 4, "E12"),
            (3, 25, "Z3"),
            (3, 26, "AA3"),
            (9, 701, "ZZ9"),
            (9, 702, "AAA9"),
            (1_048_576, 16_383, "XFD1048576"),
        ] {
            assert_eq!(cell_name(row, column), name);
        }
    }

    #[test]
    fn a_number_is_a_code_with_its_point_and_a_text_with_a_comma() {
        let content = Content::Number("1.1".into());
        assert_eq!(content.code(), "1.1");
        assert_eq!(content.text(), "1,1");
        assert_eq!(content.decimal(), Ok(11_000));
        // A number of a workbook is never ambiguous: its program knows where the point stands.
        assert_eq!(Content::Number("1.234".into()).decimal(), Ok(12_340));
        assert!(Content::Text("1.234".into()).decimal().is_err());
    }
}
