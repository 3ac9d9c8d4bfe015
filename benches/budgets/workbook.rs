//! Workbooks in: the child process with its limits and the hand-over, beside the reader that it uses alone.

use std::path::Path;

use calamine::{Data, Reader as _, Xlsx, open_workbook};
use thamdinh::import::{ChildReader, WorkbookReader as _};

use super::Failure;
use super::measure::{Report, times};

/// A workbook that is generated: rows of ten cells.
struct Size {
    rows: u32,
    name: &'static str,
    /// Milliseconds with the child.
    budget: f64,
    runs: usize,
}

const SIZES: [Size; 2] = [
    Size {
        rows: 13_500,
        name: "13,500 × 10",
        budget: 120.0,
        runs: 15,
    },
    Size {
        rows: 400_000,
        name: "400,000 × 10",
        budget: 2_500.0,
        runs: 5,
    },
];

/// Generates the workbooks in `folder` and reads each with the program's child process, and with calamine alone.
pub fn measure(folder: &Path, report: &mut Report) -> Result<(), Failure> {
    let reader = ChildReader {
        program: env!("CARGO_BIN_EXE_thamdinh").into(),
    };
    for size in SIZES {
        let path = folder.join(format!("{}.xlsx", size.rows));
        generate(&path, size.rows)?;
        let bytes = std::fs::read(&path)?;
        let sheets = reader
            .read(&path, &bytes)
            .map_err(|kind| format!("{kind:?}"))?;
        let rows = sheets.first().map_or(0, |sheet| sheet.rows.len());
        assert_eq!(
            rows,
            usize::try_from(size.rows)?,
            "every row is handed over"
        );
        let own = times(size.runs, || {
            reader.read(&path, &std::fs::read(&path).unwrap_or_default())
        });
        let alone = times(size.runs, || cells_by_calamine(&path));
        let name = size.name;
        report.add(
            "–",
            &format!("xlsx in, {name}, with its child process"),
            &own,
            size.budget,
        );
        report.add(
            "–",
            &format!("xlsx in, {name}, calamine alone"),
            &alone,
            f64::INFINITY,
        );
        let ratio = own.at(0.5) / alone.at(0.5);
        report.add_number(
            "–",
            &format!("xlsx in, {name}, child ÷ calamine alone"),
            ratio,
            f64::INFINITY,
            "×",
        );
    }
    Ok(())
}

/// Half words, half numbers, as a self-assessment has them.
fn generate(path: &Path, rows: u32) -> Result<(), Failure> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet_with_constant_memory()?;
    for row in 0..rows {
        for column in 0..10_u16 {
            if column < 5 {
                sheet.write(row, column, format!("Nội dung {row} cột {column}"))?;
            } else {
                sheet.write(row, column, f64::from(row) / 4.0)?;
            }
        }
    }
    book.save(path)?;
    Ok(())
}

/// What a program that only reads does: the whole sheet as a range of values.
fn cells_by_calamine(path: &Path) -> Result<calamine::Range<Data>, Failure> {
    let mut book: Xlsx<_> = open_workbook(path)?;
    let name = book.sheet_names().first().cloned().unwrap_or_default();
    Ok(book.worksheet_range(&name)?)
}
