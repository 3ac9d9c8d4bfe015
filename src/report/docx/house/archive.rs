//! The archive of a template: what is not changed is copied as it lies there.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::fault::HouseFault;

/// Parts that a template may have.
const PARTS: usize = 2_000;
/// Bytes that a part with text may unpack to: a hundred times a long paper.
const TEXT_LIMIT: u64 = 32 << 20;
/// Bytes that all parts may say they unpack to.
const TOTAL_LIMIT: u64 = 256 << 20;
/// What a file begins with that is encrypted, or older than Word 2007.
const COMPOUND_FILE: [u8; 4] = [0xD0, 0xCF, 0x11, 0xE0];

/// The parts of a template, with those that were changed.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    changed: BTreeMap<String, Vec<u8>>,
}

impl<'a> Package<'a> {
    /// Opens a template after a look at what it says of its sizes.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, HouseFault> {
        if bytes.starts_with(&COMPOUND_FILE) {
            return Err(HouseFault::OldOrLocked);
        }
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| HouseFault::NotWord)?;
        if archive.len() > PARTS {
            return Err(HouseFault::TooLarge);
        }
        let (mut packed, mut total) = (0_u64, 0_u64);
        for at in 0..archive.len() {
            let part = archive.by_index_raw(at).map_err(|_| HouseFault::NotWord)?;
            packed = packed.saturating_add(part.compressed_size());
            total = total.saturating_add(part.size());
        }
        // Parts that lie over each other together claim more bytes than the file has.
        if total > TOTAL_LIMIT || packed > u64::try_from(bytes.len()).unwrap_or(u64::MAX) {
            return Err(HouseFault::TooLarge);
        }
        Ok(Self {
            archive,
            changed: BTreeMap::new(),
        })
    }

    /// Whether a part has a name for which `is` holds.
    pub(super) fn has(&self, is: impl Fn(&str) -> bool) -> bool {
        let names = self.archive.file_names().filter_map(Result::ok);
        names.map(|name| name.into_owned()).any(|name| is(&name))
    }

    /// The text of a part as it stands now; None if there is no such part.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, HouseFault> {
        if let Some(bytes) = self.changed.get(name) {
            return Ok(String::from_utf8(bytes.clone()).ok());
        }
        let Ok(part) = self.archive.by_name(name) else {
            return Ok(None);
        };
        let damaged = || HouseFault::Damaged {
            part: name.to_owned(),
        };
        let mut bytes = Vec::new();
        part.take(TEXT_LIMIT + 1)
            .read_to_end(&mut bytes)
            .map_err(|_| damaged())?;
        if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > TEXT_LIMIT {
            return Err(HouseFault::TooLarge);
        }
        String::from_utf8(bytes).map(Some).map_err(|_| damaged())
    }

    /// Changes a part, or adds it.
    pub(super) fn put(&mut self, name: &str, bytes: Vec<u8>) {
        self.changed.insert(name.to_owned(), bytes);
    }

    /// The file, its parts in their order and new ones after them.
    pub(super) fn finish(mut self) -> Result<Vec<u8>, HouseFault> {
        let packing = |error: &dyn std::fmt::Display| HouseFault::Packing(error.to_string());
        let mut to = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        for at in 0..self.archive.len() {
            let part = self
                .archive
                .by_index_raw(at)
                .map_err(|error| packing(&error))?;
            let name = part.name().map_err(|error| packing(&error))?.into_owned();
            match self.changed.remove(&name) {
                Some(bytes) => {
                    to.start_file(&name, options)
                        .map_err(|error| packing(&error))?;
                    to.write_all(&bytes).map_err(|error| packing(&error))?;
                }
                None => to.raw_copy_file(part).map_err(|error| packing(&error))?,
            }
        }
        for (name, bytes) in self.changed {
            to.start_file(&name, options)
                .map_err(|error| packing(&error))?;
            to.write_all(&bytes).map_err(|error| packing(&error))?;
        }
        Ok(to.finish().map_err(|error| packing(&error))?.into_inner())
    }
}
