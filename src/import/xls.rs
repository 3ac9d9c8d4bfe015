//! What the binary records of an xls say before its cells are read: hidden rows, which numbers are shown as percentages,
//! and how far its cells reach.

use std::collections::HashSet;
use std::io::{Cursor, Read as _};

use crate::text::scrub;

use super::layout::Layout;
use super::percent::{At, BUILT_IN, is_percent};
use super::problem::ProblemKind;

/// Cells of the rectangle that a sheet may span: its reader builds the whole of it. A sheet of Excel 97 is smaller.
const AREA_LIMIT: u64 = 256 * 65_536;

/// Record types.
const FORMAT: u16 = 0x041E;
const STYLE: u16 = 0x00E0;
const SEVERAL_NUMBERS: u16 = 0x00BD;
/// Records of one number: a formula's value, a number, a packed one.
const NUMBERS: [u16; 3] = [0x0006, 0x0203, 0x027E];
const BOUND_SHEET: u16 = 0x0085;
const BEGIN: u16 = 0x0809;
const END: u16 = 0x000A;
const ROW: u16 = 0x0208;
const CELLS: [u16; 9] = [
    0x0006, 0x0201, 0x0203, 0x0204, 0x0205, 0x00BD, 0x00D6, 0x00FD, 0x027E,
];

/// What each sheet hides and shows as percentages, in the order of the workbook; merged cells are the reader's to tell.
///
/// # Errors
/// The file is damaged, or its cells reach further than any sheet's.
pub fn look(bytes: &[u8]) -> Result<Vec<Layout>, ProblemKind> {
    let stream = stream(bytes)?;
    let mut sheets = Vec::new();
    let mut styles = Styles::default();
    for (kind, data) in Records::at(&stream, 0) {
        match kind {
            BOUND_SHEET => {
                let start = data.first_chunk().map(|start| u32::from_le_bytes(*start));
                let start = start.and_then(|start| usize::try_from(start).ok());
                let start = start.filter(|start| *start < stream.len());
                sheets.push(start.ok_or_else(|| damaged("BoundSheet"))?);
            }
            FORMAT | STYLE => styles.take(kind, data),
            END => break,
            _ => {}
        }
    }
    sheets
        .into_iter()
        .map(|start| look_at_sheet(&stream, start, &styles))
        .collect()
}

/// Which styles of cells show percentages.
#[derive(Default)]
struct Styles {
    formats: HashSet<u16>,
    /// By the position that cells name.
    percents: Vec<bool>,
}

impl Styles {
    fn take(&mut self, kind: u16, data: &[u8]) {
        if kind == STYLE {
            let format = number(data, 2).unwrap_or_default();
            self.percents
                .push(BUILT_IN.contains(&format) || self.formats.contains(&format));
            return;
        }
        // Letters of one byte or of two: what is looked for is the same in both but for the zero bytes.
        let letters = data.get(5..).unwrap_or_default().iter();
        let text: String = letters
            .filter(|byte| **byte != 0)
            .map(|byte| char::from(*byte))
            .collect();
        if is_percent(&text) {
            self.formats.extend(number(data, 0));
        }
    }

    fn shows_percent(&self, style: u16) -> bool {
        self.percents.get(usize::from(style)).copied() == Some(true)
    }

    /// The cells of a record that show percentages.
    fn cells(&self, kind: u16, data: &[u8]) -> Vec<At> {
        let (Some(row), Some(first)) = (number(data, 0), number(data, 2)) else {
            return Vec::new();
        };
        let styles: Vec<u16> = if kind == SEVERAL_NUMBERS {
            // Row and first column, then style and number of each, at last the last column.
            let cells = data.get(4..).unwrap_or_default().chunks_exact(6);
            cells.filter_map(|cell| number(cell, 0)).collect()
        } else {
            number(data, 4).into_iter().collect()
        };
        (u32::from(first)..)
            .zip(styles)
            .filter(|(_, style)| self.shows_percent(*style))
            .map(|(column, _)| (u32::from(row) + 1, column))
            .collect()
    }
}

/// Two bytes of a record as a number.
fn number(data: &[u8], at: usize) -> Option<u16> {
    let pair = data.get(at..)?.first_chunk()?;
    Some(u16::from_le_bytes(*pair))
}

/// The stream of the workbook's records in its compound file.
fn stream(bytes: &[u8]) -> Result<Vec<u8>, ProblemKind> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(damaged)?;
    let name = ["/Workbook", "/Book"]
        .into_iter()
        .find(|name| file.is_stream(name))
        .ok_or_else(|| damaged("Workbook"))?;
    let mut records = Vec::new();
    file.open_stream(name)
        .map_err(damaged)?
        .read_to_end(&mut records)
        .map_err(damaged)?;
    Ok(records)
}

fn damaged(error: impl std::fmt::Display) -> ProblemKind {
    ProblemKind::WorkbookDamaged {
        reason: scrub(&error.to_string()),
    }
}

fn look_at_sheet(stream: &[u8], start: usize, styles: &Styles) -> Result<Layout, ProblemKind> {
    let mut layout = Layout::default();
    let mut depth = 0_usize;
    let (mut rows, mut columns) = (Extent::default(), Extent::default());
    for (kind, data) in Records::at(stream, start) {
        let number = |at: usize| number(data, at);
        if depth == 1 && (kind == SEVERAL_NUMBERS || NUMBERS.contains(&kind)) {
            layout.percents.extend(styles.cells(kind, data));
        }
        match kind {
            // Charts stand inside of their sheet as sheets of their own.
            BEGIN => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            _ if depth > 1 => {}
            ROW => {
                // Bit 5 of the options (fDyZero): the row has no height.
                if let (Some(row), Some(options)) = (number(0), number(12))
                    && options & 0x20 != 0
                {
                    layout.hidden_rows.push(u32::from(row) + 1);
                }
            }
            _ if CELLS.contains(&kind) => {
                let last = if kind == SEVERAL_NUMBERS {
                    data.len().checked_sub(2).and_then(number)
                } else {
                    number(2)
                };
                if let (Some(row), Some(first), Some(last)) = (number(0), number(2), last) {
                    rows.take(row);
                    columns.take(first);
                    columns.take(last);
                }
            }
            _ => {}
        }
    }
    if rows.length().saturating_mul(columns.length()) > AREA_LIMIT {
        return Err(ProblemKind::WorkbookTooHeavy);
    }
    Ok(layout)
}

/// The smallest and the largest of some numbers.
#[derive(Default)]
struct Extent(Option<(u16, u16)>);

impl Extent {
    fn take(&mut self, number: u16) {
        let (least, most) = self.0.unwrap_or((number, number));
        self.0 = Some((least.min(number), most.max(number)));
    }

    fn length(&self) -> u64 {
        self.0
            .map_or(0, |(least, most)| u64::from(most - least) + 1)
    }
}

/// The records of a stream: type, length, data. A record that is cut off ends them.
struct Records<'a> {
    rest: &'a [u8],
}

impl<'a> Records<'a> {
    fn at(stream: &'a [u8], start: usize) -> Self {
        Self {
            rest: stream.get(start..).unwrap_or_default(),
        }
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = (u16, &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (kind, rest) = self.rest.split_first_chunk()?;
        let (length, rest) = rest.split_first_chunk()?;
        let (data, rest) = rest.split_at_checked(usize::from(u16::from_le_bytes(*length)))?;
        self.rest = rest;
        Some((u16::from_le_bytes(*kind), data))
    }
}
