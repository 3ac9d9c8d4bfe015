//! What the binary records of an xls say before its cells are read: hidden rows, and how far its cells reach.

use std::io::{Cursor, Read as _};

use crate::text::scrub;

use super::problem::ProblemKind;

/// Cells of the rectangle that a sheet may span: its reader builds the whole of it. A sheet of Excel 97 is smaller.
const AREA_LIMIT: u64 = 256 * 65_536;

/// Record types.
const BOUND_SHEET: u16 = 0x0085;
const BEGIN: u16 = 0x0809;
const END: u16 = 0x000A;
const ROW: u16 = 0x0208;
const CELLS: [u16; 9] = [
    0x0006, 0x0201, 0x0203, 0x0204, 0x0205, 0x00BD, 0x00D6, 0x00FD, 0x027E,
];

/// Hidden rows of each sheet, in the order of the workbook; rows count from 1.
///
/// # Errors
/// The file is damaged, or its cells reach further than any sheet's.
pub fn hidden_rows(bytes: &[u8]) -> Result<Vec<Vec<u32>>, ProblemKind> {
    let stream = stream(bytes)?;
    let mut sheets = Vec::new();
    for (kind, data) in Records::at(&stream, 0) {
        match kind {
            BOUND_SHEET => {
                let start = data.first_chunk().map(|start| u32::from_le_bytes(*start));
                let start = start.and_then(|start| usize::try_from(start).ok());
                let start = start.filter(|start| *start < stream.len());
                sheets.push(start.ok_or_else(|| damaged("BoundSheet"))?);
            }
            END => break,
            _ => {}
        }
    }
    sheets
        .into_iter()
        .map(|start| hidden_in(&stream, start))
        .collect()
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

fn hidden_in(stream: &[u8], start: usize) -> Result<Vec<u32>, ProblemKind> {
    let mut hidden = Vec::new();
    let mut depth = 0_usize;
    let (mut rows, mut columns) = (Extent::default(), Extent::default());
    for (kind, data) in Records::at(stream, start) {
        let number = |at: usize| {
            let pair = data.get(at..)?.first_chunk()?;
            Some(u16::from_le_bytes(*pair))
        };
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
                    hidden.push(u32::from(row) + 1);
                }
            }
            _ if CELLS.contains(&kind) => {
                let last = if kind == 0x00BD {
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
    Ok(hidden)
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
