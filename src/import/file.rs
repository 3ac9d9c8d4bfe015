//! Opening a file with tables, whatever its form.

use std::fmt::Write as _;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use crate::text::scrub;

use super::archive::{self, Form};
use super::csv_file;
use super::grid::Workbook;
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
        let sheets = match archive::look(&bytes)? {
            // A file that calls itself a workbook and is not one is damaged, not a text.
            Form::Text if has_workbook_name(path) => return Err(ProblemKind::NotAWorkbook),
            Form::Text => vec![csv_file::read(&bytes)?],
            Form::Xlsx | Form::Xls | Form::Ods => reader.read(path)?,
        };
        if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
            return Err(ProblemKind::FileEmpty);
        }
        Ok(Workbook {
            file: file.clone(),
            sha256: sha256_hex(&bytes),
            sheets,
        })
    });
    match opened {
        Ok(workbook) => findings.conclude(Some(workbook)),
        Err(kind) => {
            findings.note(Place::file(&file), kind);
            findings.conclude(None)
        }
    }
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
