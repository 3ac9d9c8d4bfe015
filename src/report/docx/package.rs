use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::DocxError;

/// A part of a file with its name.
pub(super) type Part = (String, Vec<u8>);

/// Puts the parts of a file into its archive, with the same times every time.
pub(super) fn pack(parts: &[Part]) -> Result<Vec<u8>, DocxError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, part) in parts {
        archive.start_file(name, options)?;
        archive.write_all(part)?;
    }
    Ok(archive.finish()?.into_inner())
}
