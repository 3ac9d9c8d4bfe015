//! Opening a file with tables, whatever its form.

use std::fmt::Write as _;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::text::scrub;

use super::archive::{self, Form};
use super::csv_file;
use super::grid::Workbook;
use super::old_text::{self, Finding};
use super::outcome::{Findings, Outcome};
use super::problem::{Place, ProblemKind};
use super::workbook::WorkbookReader;

/// Bytes of the largest file that is read at all.
const SIZE_LIMIT: u64 = 256_000_000;

/// The file's name as it is shown: without folders, scrubbed.
pub fn shown_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    scrub(&name.to_string_lossy())
}

/// The bytes of a file that is neither missing, empty nor too large.
///
/// # Errors
/// Why there are none.
pub fn bytes(path: &Path) -> Result<Vec<u8>, ProblemKind> {
    let unreadable = |error: std::io::Error| ProblemKind::FileUnreadable {
        reason: error.to_string(),
    };
    let size = std::fs::metadata(path).map_err(unreadable)?.len();
    if size > SIZE_LIMIT {
        return Err(ProblemKind::FileTooBig {
            limit: SIZE_LIMIT / 1_000_000,
        });
    }
    let bytes = std::fs::read(path).map_err(unreadable)?;
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ProblemKind::FileEmpty);
    }
    Ok(bytes)
}

/// Opens a workbook or CSV file; its content decides, not its name.
pub fn open(path: &Path, reader: &dyn WorkbookReader) -> Outcome<Workbook> {
    let file = reader.name_of(path);
    let mut findings = Findings::new();
    let opened = bytes(path).and_then(|bytes| {
        let (sheets, finding) = match archive::look(&bytes)? {
            // A file that calls itself a workbook and is not one is damaged, not a text.
            Form::Text if has_workbook_name(path) => return Err(ProblemKind::NotAWorkbook),
            Form::Text => text_sheets(&bytes)?,
            Form::Xlsx | Form::Xls | Form::Ods => {
                let mut sheets = reader.read(path, &bytes)?;
                let finding = old_text::settle(&mut sheets);
                (sheets, finding)
            }
        };
        if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
            return Err(ProblemKind::FileEmpty);
        }
        let book = Workbook {
            file: file.clone(),
            sha256: sha256_hex(&bytes),
            sheets,
        };
        Ok((book, finding))
    });
    match opened {
        Ok((workbook, finding)) => {
            if let Some(finding) = finding {
                note_old_text(&workbook, finding, &mut findings);
            }
            findings.conclude(Some(workbook))
        }
        Err(kind) => {
            findings.note(Place::file(&file), kind);
            findings.conclude(None)
        }
    }
}

/// The table of a text file. Bytes that are no Unicode may be Vietnamese of before Unicode.
fn text_sheets(bytes: &[u8]) -> Result<old_text::Told, ProblemKind> {
    match csv_file::read(bytes) {
        Ok(sheet) => {
            let mut sheets = vec![sheet];
            let finding = old_text::settle(&mut sheets);
            Ok((sheets, finding))
        }
        Err(ProblemKind::Undecodable) => old_text::of_bytes(bytes)?.ok_or(ProblemKind::Undecodable),
        Err(other) => Err(other),
    }
}

fn note_old_text(book: &Workbook, finding: Finding, findings: &mut Findings) {
    let (Finding::Converted(example) | Finding::Uncertain(example)) = &finding;
    let (sheet, row, column) = example.at;
    let place = match book.sheets.get(sheet) {
        Some(sheet) => book.place(sheet, row, column),
        None => Place::file(&book.file),
    };
    let encoding = example.encoding.to_owned();
    let (before, after) = (example.before.clone(), example.after.clone());
    let kind = match finding {
        Finding::Converted(example) => ProblemKind::LegacyConverted {
            encoding,
            cells: u64::try_from(example.cells).unwrap_or(u64::MAX),
            before,
            after,
        },
        Finding::Uncertain(_) => ProblemKind::LegacyUncertain {
            encoding,
            before,
            after,
        },
    };
    findings.note(place, kind);
}

/// SHA-256 in lower-case hex.
pub fn sha256_hex(bytes: &[u8]) -> String {
    hex_of(&Sha256::digest(bytes))
}

/// Bytes in lower-case hex.
pub(super) fn hex_of(bytes: &[u8]) -> String {
    let mut hex = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

fn has_workbook_name(path: &Path) -> bool {
    path.extension()
        .and_then(|extension| extension.to_str())
        .is_some_and(|extension| {
            ["xlsx", "xlsm", "xls", "ods"]
                .iter()
                .any(|known| extension.eq_ignore_ascii_case(known))
        })
}
