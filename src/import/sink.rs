//! Where the cells of a workbook go as they are read: into tables at once, or over to another process.

use crate::text::scrub;

use super::grid::{Cell, Content, Row, Sheet};
use super::layout::Layout;
use super::problem::ProblemKind;

/// Takes what a workbook holds, sheet by sheet, in the order in which it is read.
pub trait Sink {
    /// A sheet begins.
    ///
    /// # Errors
    /// Nobody takes it.
    fn begin(&mut self, name: &str) -> Result<(), ProblemKind>;

    /// A cell of the sheet; row and column count from 0. Cells may come in any order, and twice.
    ///
    /// # Errors
    /// Nobody takes it.
    fn cell(&mut self, row: u32, column: u32, content: Content) -> Result<(), ProblemKind>;

    /// The sheet ends; what it hides and merges.
    ///
    /// # Errors
    /// Nobody takes it.
    fn end(&mut self, hidden: bool, layout: Layout) -> Result<(), ProblemKind>;
}

/// Puts the cells into tables.
#[derive(Debug, Default)]
pub struct Sheets {
    done: Vec<Sheet>,
    current: Sheet,
    out_of_order: bool,
}

impl Sheets {
    /// The tables that were gathered.
    pub fn into_tables(self) -> Vec<Sheet> {
        self.done
    }
}

impl Sink for Sheets {
    fn begin(&mut self, name: &str) -> Result<(), ProblemKind> {
        self.current = Sheet {
            name: Some(scrub(name)),
            ..Sheet::default()
        };
        self.out_of_order = false;
        Ok(())
    }

    fn cell(&mut self, row: u32, column: u32, content: Content) -> Result<(), ProblemKind> {
        let number = row.saturating_add(1);
        let cell = Cell { column, content };
        match self.current.rows.last_mut() {
            Some(last) if last.number == number => {
                self.out_of_order |= last
                    .cells
                    .last()
                    .is_some_and(|before| before.column >= column);
                last.cells.push(cell);
            }
            last => {
                // A row most often has as many cells as the one above it.
                let room = last.as_ref().map_or(1, |above| above.cells.len());
                self.out_of_order |= last.is_some_and(|above| above.number >= number);
                let mut cells = Vec::with_capacity(room);
                cells.push(cell);
                self.current.rows.push(Row {
                    number,
                    cells,
                    ..Row::default()
                });
            }
        }
        Ok(())
    }

    fn end(&mut self, hidden: bool, layout: Layout) -> Result<(), ProblemKind> {
        let mut sheet = std::mem::take(&mut self.current);
        if self.out_of_order {
            put_in_order(&mut sheet);
        }
        sheet.hidden = hidden;
        layout.apply(&mut sheet);
        self.done.push(sheet);
        Ok(())
    }
}

fn put_in_order(sheet: &mut Sheet) {
    let mut unordered = std::mem::take(&mut sheet.rows);
    unordered.sort_by_key(|row| row.number);
    let mut rows: Vec<Row> = Vec::with_capacity(unordered.len());
    for row in unordered {
        match rows.last_mut() {
            Some(last) if last.number == row.number => last.cells.extend(row.cells),
            _ => rows.push(row),
        }
    }
    for row in &mut rows {
        // A cell that stands twice counts as its last value, as it does when it is typed twice.
        row.cells.reverse();
        row.cells.sort_by_key(|cell| cell.column);
        row.cells.dedup_by_key(|cell| cell.column);
    }
    sheet.rows = rows;
}
