//! The parts of a workbook, unpacked once and within limits, whatever their headers claim.

use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::archive::{UNPACKED_LIMIT, too_big};
use super::problem::ProblemKind;

/// The XML parts of a workbook in an archive that is not packed: what reads archives reads it, and so does whoever
/// only wants to look at a part's bytes. Unpacking happens here and nowhere else, so that a part that is larger than
/// its header says ends here too.
#[derive(Debug)]
pub struct Unpacked {
    bytes: Vec<u8>,
    /// Each part's name, and where its bytes begin and end.
    parts: Vec<(String, usize, usize)>,
}

impl Unpacked {
    /// Unpacks the XML parts of an archive; pictures, macros and the like are left behind.
    ///
    /// # Errors
    /// The archive is damaged, or a part unpacks to more than it claims.
    pub fn new(packed: &[u8]) -> Result<Self, ProblemKind> {
        let mut archive = ZipArchive::new(Cursor::new(packed)).map_err(damaged)?;
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        let mut left = UNPACKED_LIMIT;
        for at in 0..archive.len() {
            let mut part = archive.by_index(at).map_err(damaged)?;
            let name = part.name().map_err(damaged)?.to_string();
            if !is_wanted(&name) {
                continue;
            }
            let claimed = part.size();
            if claimed > left {
                return Err(too_big(claimed));
            }
            writer.start_file(name.as_str(), plain).map_err(damaged)?;
            // One byte more than was claimed shows a header that lies, before its bomb is unpacked.
            let mut bounded = part.by_ref().take(claimed.saturating_add(1));
            let copied = std::io::copy(&mut bounded, &mut writer).map_err(damaged)?;
            if copied != claimed {
                return Err(damaged("size"));
            }
            left = left.saturating_sub(copied);
        }
        writer.flush().map_err(damaged)?;
        let bytes = writer.finish().map_err(damaged)?.into_inner();
        let parts = positions(&bytes)?;
        Ok(Self { bytes, parts })
    }

    /// The archive as a whole, for what reads archives.
    pub fn archive(&self) -> &[u8] {
        &self.bytes
    }

    /// The bytes of a part; names differ by more than their case.
    pub fn part(&self, name: &str) -> Option<&[u8]> {
        let is_it = |part: &str| part.replace('\\', "/").eq_ignore_ascii_case(name);
        let (_, start, end) = self.parts.iter().find(|(part, _, _)| is_it(part))?;
        self.bytes.get(*start..*end)
    }

    /// The text of a part; what is not UTF-8 in it is replaced.
    pub fn text(&self, name: &str) -> Option<std::borrow::Cow<'_, str>> {
        self.part(name).map(String::from_utf8_lossy)
    }
}

/// Where each part's bytes stand in an archive that is not packed.
fn positions(bytes: &[u8]) -> Result<Vec<(String, usize, usize)>, ProblemKind> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut parts = Vec::with_capacity(archive.len());
    for at in 0..archive.len() {
        let part = archive.by_index_raw(at).map_err(damaged)?;
        let start = part.data_start().unwrap_or(u64::MAX);
        let start = usize::try_from(start).unwrap_or(usize::MAX);
        let size = usize::try_from(part.size()).unwrap_or(usize::MAX);
        let name = part.name().map_err(damaged)?.to_string();
        parts.push((name, start, start.saturating_add(size)));
    }
    Ok(parts)
}

fn is_wanted(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name == "mimetype" || name.ends_with(".xml") || name.ends_with(".rels")
}

fn damaged(error: impl std::fmt::Display) -> ProblemKind {
    ProblemKind::WorkbookDamaged {
        reason: error.to_string(),
    }
}
