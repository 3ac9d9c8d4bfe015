//! A look at what a workbook claims to be, before anything of it is unpacked.

use std::io::Cursor;

use super::problem::ProblemKind;

const MEGABYTE: u64 = 1_000_000;
/// What all parts together may claim to unpack to. The largest honest workbook (400,000 rows × 10) has about 250 MB.
pub(super) const UNPACKED_LIMIT: u64 = 1_000 * MEGABYTE;
/// Above this size a part may not claim more than so many times its packed size: real sheets pack 10 to 50 times.
const RATIO_FREE: u64 = 50 * MEGABYTE;
const RATIO_LIMIT: u64 = 200;
/// Parts of an archive; honest workbooks have some dozens.
const PART_LIMIT: usize = 10_000;

/// What kind of file the bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// xlsx or xlsm.
    Xlsx,
    /// xls of Excel 97 to 2003.
    Xls,
    /// OpenDocument.
    Ods,
    /// Anything that is not one of the others: read as CSV.
    Text,
}

/// Tells the form by content, not by the file's name, and refuses archives that claim too much.
///
/// # Errors
/// A protected, damaged or hostile workbook, or an archive that is no workbook.
pub fn look(bytes: &[u8]) -> Result<Form, ProblemKind> {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return look_at_zip(bytes);
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        // A workbook with a password is an OLE file with this stream in it, its name in UTF-16.
        let name: Vec<u8> = "EncryptedPackage"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        return match memchr::memmem::find(bytes, &name) {
            Some(_) => Err(ProblemKind::WorkbookProtected),
            None => Ok(Form::Xls),
        };
    }
    let start = bytes.get(..bytes.len().min(512)).unwrap_or(bytes);
    let lower = start.to_ascii_lowercase();
    let other = [
        b"%pdf".as_slice(),
        b"{\\rtf",
        b"<html",
        b"<!doctype",
        b"<?xml",
        b"rar!",
        b"7z\xBC\xAF",
    ];
    if other
        .iter()
        .any(|mark| lower.starts_with(&mark.to_ascii_lowercase()))
    {
        return Err(ProblemKind::NotAWorkbook);
    }
    Ok(Form::Text)
}

fn look_at_zip(bytes: &[u8]) -> Result<Form, ProblemKind> {
    let damaged = |error: zip::result::ZipError| ProblemKind::WorkbookDamaged {
        reason: error.to_string(),
    };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if archive.len() > PART_LIMIT {
        return Err(too_big(UNPACKED_LIMIT.saturating_mul(2)));
    }
    let mut claimed: u64 = 0;
    let mut form = None;
    for at in 0..archive.len() {
        let part = archive.by_index_raw(at).map_err(damaged)?;
        if part.encrypted() {
            return Err(ProblemKind::WorkbookProtected);
        }
        claimed = claimed.saturating_add(part.size());
        if part.size() > RATIO_FREE && part.size() / RATIO_LIMIT > part.compressed_size() {
            return Err(too_big(part.size()));
        }
        match part.name().map_err(damaged)?.as_ref() {
            "xl/workbook.xml" => form = Some(Form::Xlsx),
            "content.xml" if form.is_none() => form = Some(Form::Ods),
            _ => {}
        }
    }
    if claimed > UNPACKED_LIMIT {
        return Err(too_big(claimed));
    }
    form.ok_or(ProblemKind::NotAWorkbook)
}

pub(super) fn too_big(claimed: u64) -> ProblemKind {
    ProblemKind::WorkbookTooBig {
        claimed: claimed / MEGABYTE,
        limit: UNPACKED_LIMIT / MEGABYTE,
    }
}
