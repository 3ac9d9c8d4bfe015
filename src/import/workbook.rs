//! Workbooks through calamine, one cell at a time where the format allows it.

use std::io::Cursor;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use calamine::{
    Data, DataRef, DataType, Dimensions, ExcelDateTime, Reader, SheetVisible, Xls, Xlsx,
};

use crate::text::{Date, scrub, spreadsheet_text};

use super::archive::{self, Form};
use super::grid::{Content, Region, Sheet};
use super::layout;
use super::problem::ProblemKind;
use super::sink::{Sheets, Sink};
use super::unpacked::Unpacked;
use super::{ods, percent, xls};

/// Cells that a workbook may have; most of those of a careless workbook are empty.
const CELL_LIMIT: usize = 20_000_000;
/// Cells with something in them, which the parent keeps: the largest workbook that is meant to be read has four million.
const FILLED_LIMIT: usize = 8_000_000;

/// Something that reads the tables of a workbook.
pub trait WorkbookReader {
    /// The sheets of the workbook that `bytes` are, in its order; `path` is where they were read. The bytes are read
    /// once, so that what is hashed, looked at and taken is the same even if the file changes meanwhile.
    ///
    /// # Errors
    /// Why it cannot be read.
    fn read(&self, path: &Path, bytes: &[u8]) -> Result<Vec<Sheet>, ProblemKind>;

    /// As [`WorkbookReader::read`]; ends early, with any answer, once it is asked to stop.
    ///
    /// # Errors
    /// As [`WorkbookReader::read`].
    fn read_until(
        &self,
        path: &Path,
        bytes: &[u8],
        _stop: &Stop,
    ) -> Result<Vec<Sheet>, ProblemKind> {
        self.read(path, bytes)
    }

    /// The name by which a file is told from the others that are read with it.
    fn name_of(&self, path: &Path) -> String {
        super::file::shown_name(path)
    }
}

/// The wish of somebody who no longer wants what is being read.
#[derive(Debug, Default)]
pub struct Stop(AtomicBool);

impl Stop {
    /// Asks to stop.
    pub fn ask(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether somebody asked.
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Reads in this process. A hostile workbook can end the process: only the child and tests use it.
#[derive(Debug, Clone, Copy, Default)]
pub struct InProcess;

impl WorkbookReader for InProcess {
    fn read(&self, _path: &Path, bytes: &[u8]) -> Result<Vec<Sheet>, ProblemKind> {
        read_bytes(bytes)
    }
}

/// Reads the bytes of a workbook in this process.
///
/// # Errors
/// Why they cannot be read.
pub fn read_bytes(bytes: &[u8]) -> Result<Vec<Sheet>, ProblemKind> {
    let mut sheets = Sheets::default();
    read_into(bytes, &mut sheets)?;
    Ok(sheets.into_tables())
}

/// Reads the bytes of a workbook in this process, handing over every cell as it is read.
///
/// # Errors
/// Why they cannot be read further; what was handed over until then counts for nothing.
pub fn read_into(bytes: &[u8], sink: &mut impl Sink) -> Result<(), ProblemKind> {
    match archive::look(bytes)? {
        Form::Xlsx => xlsx(&Unpacked::new(bytes)?, sink),
        Form::Xls => xls(bytes, sink),
        Form::Ods => ods::read(&Unpacked::new(bytes)?, sink),
        Form::Text => Err(ProblemKind::NotAWorkbook),
    }
}

/// The cells of xlsx come one by one, so that one cell at the far corner costs nothing.
fn xlsx(unpacked: &Unpacked, sink: &mut impl Sink) -> Result<(), ProblemKind> {
    let mut workbook = Xlsx::new(Cursor::new(unpacked.archive())).map_err(damaged)?;
    let parts = layout::xlsx_parts(unpacked);
    let percents = percent::xlsx_styles(unpacked);
    let mut budget = Budget::default();
    for metadata in workbook.sheets_metadata().to_vec() {
        let mut cells = match workbook.worksheet_cells_reader(&metadata.name) {
            Ok(cells) => cells,
            // A chart sheet has no cells.
            Err(calamine::XlsxError::NotAWorksheet(_)) => continue,
            Err(error) => return Err(damaged(error)),
        };
        sink.begin(&metadata.name)?;
        while let Some(record) = cells.next_cell_with_formula_metadata().map_err(damaged)? {
            let (row, column) = record.pos;
            // A formula that gave the empty text is an empty cell; one without any value was never computed.
            let uncomputed = record.formula.is_some() && record.value == DataRef::Empty;
            let content = if uncomputed {
                Some(Content::Uncomputed)
            } else {
                content(&record.value)
            };
            budget.spend(content.is_some())?;
            if let Some(content) = content {
                sink.cell(row, column, content)?;
            }
        }
        let part = parts
            .get(&metadata.name)
            .and_then(|name| unpacked.part(name));
        // Without its part nobody knows which rows are hidden.
        let part = part.ok_or_else(|| damaged("worksheet"))?;
        let mut layout = layout::xlsx_layout(part)?;
        layout.percents = percent::xlsx_cells(part, &percents);
        sink.end(metadata.visible != SheetVisible::Visible, layout)?;
    }
    Ok(())
}

/// xls comes as whole ranges, whose size its records tell before.
fn xls(bytes: &[u8], sink: &mut impl Sink) -> Result<(), ProblemKind> {
    let shown = xls::look(bytes)?;
    let mut workbook = Xls::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut shown = shown.into_iter();
    for metadata in workbook.sheets_metadata().to_vec() {
        let range = workbook.worksheet_range(&metadata.name).map_err(damaged)?;
        let (top, left) = range.start().unwrap_or((0, 0));
        sink.begin(&metadata.name)?;
        for (row, column, value) in range.used_cells() {
            let at = |start: u32, offset: usize| {
                start.saturating_add(u32::try_from(offset).unwrap_or(u32::MAX))
            };
            if let Some(content) = content::<Data>(value) {
                sink.cell(at(top, row), at(left, column), content)?;
            }
        }
        let merged = workbook.merge_cells_by_sheet_name(&metadata.name);
        let merged = merged.map_err(damaged)?;
        let mut layout = shown.next().unwrap_or_default();
        layout.merged = merged.iter().map(region).collect();
        sink.end(metadata.visible != SheetVisible::Visible, layout)?;
    }
    Ok(())
}

fn region(merged: &Dimensions) -> Region {
    Region {
        top: merged.start.0.saturating_add(1),
        left: merged.start.1,
        bottom: merged.end.0.saturating_add(1),
        right: merged.end.1,
    }
}

/// Counts cells, so that no workbook holds more than one may.
#[derive(Debug, Default)]
pub(super) struct Budget {
    cells: usize,
    filled: usize,
}

impl Budget {
    /// One cell more, with something in it or not.
    pub(super) fn spend(&mut self, is_filled: bool) -> Result<(), ProblemKind> {
        self.cells += 1;
        self.filled += usize::from(is_filled);
        if self.cells > CELL_LIMIT || self.filled > FILLED_LIMIT {
            return Err(ProblemKind::WorkbookTooHeavy);
        }
        Ok(())
    }
}

/// What calamine read, as exact content; None for an empty cell.
fn content<T: DataType + Shown>(value: &T) -> Option<Content> {
    if let Some(day) = value.day_of() {
        return Some(day);
    }
    if let Some(text) = value.get_string() {
        return (!text.trim().is_empty()).then(|| Content::Text(scrub(text)));
    }
    if let Some(number) = value.get_int() {
        return Some(Content::Number(number.to_string()));
    }
    if let Some(number) = value.get_float() {
        // What has no decimal form is kept as it is shown; a score there is refused with its place.
        return Some(
            spreadsheet_text(number)
                .map_or_else(|| Content::Text(number.to_string()), Content::Number),
        );
    }
    if let Some(flag) = value.get_bool() {
        return Some(Content::Flag(flag));
    }
    value
        .get_error()
        .map(|fault| Content::Fault(fault.to_string()))
}

/// Days, which the two value types of calamine hold in their own ways.
trait Shown {
    fn day_of(&self) -> Option<Content>;
}

impl Shown for Data {
    fn day_of(&self) -> Option<Content> {
        match self {
            Self::DateTime(moment) => Some(day(*moment)),
            Self::DateTimeIso(text) | Self::DurationIso(text) => Some(iso_day(text)),
            _ => None,
        }
    }
}

impl Shown for DataRef<'_> {
    fn day_of(&self) -> Option<Content> {
        match self {
            Self::DateTime(moment) => Some(day(*moment)),
            Self::DateTimeIso(text) | Self::DurationIso(text) => Some(iso_day(text)),
            _ => None,
        }
    }
}

fn day(moment: ExcelDateTime) -> Content {
    let (year, month, day, hour, minute, _, _) = moment.to_ymd_hms_milli();
    match Date::new(year, month, day) {
        Some(date) if moment.is_datetime() && year > 1900 => Content::Day(date),
        _ => Content::Text(format!("{hour:02}:{minute:02}")),
    }
}

fn iso_day(text: &str) -> Content {
    Date::parse(text).map_or_else(|_| Content::Text(scrub(text)), Content::Day)
}

fn damaged(error: impl std::fmt::Display) -> ProblemKind {
    let reason = error.to_string();
    if reason.to_ascii_lowercase().contains("password") {
        return ProblemKind::WorkbookProtected;
    }
    ProblemKind::WorkbookDamaged {
        reason: scrub(&reason),
    }
}
