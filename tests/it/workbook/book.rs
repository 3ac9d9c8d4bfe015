//! A workbook as the tests read it: by calamine, and part by part.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};

use calamine::{Data, DataType as _, Range, Reader as _, Xlsx};
use regex::Regex;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A cell, by row and column from 0.
pub type Place = (u32, u32);

/// The sheets with their values and formulas.
pub struct Book {
    pub names: Vec<String>,
    ranges: BTreeMap<String, Range<Data>>,
    /// By sheet: place and formula.
    pub formulas: BTreeMap<String, Vec<(Place, String)>>,
}

impl Book {
    pub fn read(bytes: &[u8]) -> Book {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).unwrap();
        let names = book.sheet_names();
        let mut ranges = BTreeMap::new();
        let mut formulas = BTreeMap::new();
        for name in &names {
            ranges.insert(name.clone(), book.worksheet_range(name).unwrap());
            let range = book.worksheet_formula(name).unwrap();
            let (top, left) = range.start().unwrap_or_default();
            let used = range.used_cells().map(|(row, column, formula)| {
                let row = top + u32::try_from(row).unwrap();
                let column = left + u32::try_from(column).unwrap();
                ((row, column), formula.clone())
            });
            let used = used.filter(|(_, formula)| !formula.is_empty());
            formulas.insert(name.clone(), used.collect());
        }
        Book {
            names,
            ranges,
            formulas,
        }
    }

    /// A cell, by row and column from 0.
    pub fn cell(&self, sheet: &str, place: (u32, u32)) -> &Data {
        self.ranges[sheet].get_value(place).unwrap_or(&Data::Empty)
    }

    /// The lines below the headings, the first of which is `first`; until a line without a first cell and code. Cells
    /// are named by their headings.
    pub fn table(&self, sheet: &str, first: &str) -> Vec<BTreeMap<String, Data>> {
        let (end, width) = self.ranges[sheet].end().unwrap();
        let is_heading = |row: &u32| text(self.cell(sheet, (*row, 0))) == first;
        let headings = (0..=end).find(is_heading);
        assert!(headings.is_some(), "{sheet} has no {first:?}");
        let headings = headings.unwrap();
        let names: Vec<String> = (0..=width)
            .map(|column| text(self.cell(sheet, (headings, column))))
            .collect();
        let lines = (headings + 1..=end).map(|row| -> BTreeMap<String, Data> {
            let cells = names.iter().zip(0_u32..);
            cells
                .map(|(name, column)| (name.clone(), self.cell(sheet, (row, column)).clone()))
                .collect()
        });
        // Means and counts stand below, without a code.
        let code = names.iter().find(|name| name.starts_with("Mã")).cloned();
        lines
            .filter(|line| {
                let code = code.as_ref().map(|code| &line[code]);
                code.is_none_or(|code| *code != Data::Empty)
            })
            .collect()
    }

    /// Everything on a sheet.
    pub fn table_text(&self, sheet: &str) -> String {
        let cells = self.ranges[sheet].used_cells();
        let texts: Vec<String> = cells.map(|(_, _, cell)| cell.to_string()).collect();
        texts.join("\n")
    }

    /// Everything in the workbook.
    pub fn all_text(&self) -> String {
        let sheets = self.names.iter().map(|name| self.table_text(name));
        sheets.collect::<Vec<_>>().join("\n")
    }
}

/// A cell's text.
pub fn text(cell: &Data) -> String {
    cell.to_string()
}

/// A cell's number.
pub fn number(cell: &Data) -> f64 {
    let number = cell.as_f64();
    assert!(number.is_some(), "{cell:?} is no number");
    number.unwrap()
}

/// The parts of XML with their names.
pub fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut part = archive.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        parts.push((name, text));
    }
    parts
}

/// The workbook with a wrong value stored for every formula.
pub fn without_values(bytes: &[u8]) -> Vec<u8> {
    let value = Regex::new("(</f>)<v>[^<]*</v>").unwrap();
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts(bytes) {
        to.start_file(&name, SimpleFileOptions::default()).unwrap();
        let part = value.replace_all(&part, "$1<v>12345</v>");
        to.write_all(part.as_bytes()).unwrap();
    }
    to.finish().unwrap().into_inner()
}
