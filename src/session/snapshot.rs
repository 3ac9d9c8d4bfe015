//! The folded state that a seat keeps outside the session file, so that opening need not fold every entry again.
//!
//! It is named by the head that it stands for and never trusted over the entries: whatever does not fit is left aside
//! and everything is folded anew. It lies among the seat's own files, where whoever touches the session file is not.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::error::SessionError;
use super::live::LogLine;
use super::memory::file_name;
use super::places;
use crate::domain::event::Event;
use crate::domain::id::{MemberIx, Moment, Seq};
use crate::domain::snapshot::codec::{Keep, Sink, Source, put_text, take_text};
use crate::domain::snapshot::{dump, restore};
use crate::domain::state::State;
use crate::journal::{Hash, Head};

/// How such a file begins; the digit is counted up when what follows is ordered anew.
const MAGIC: &[u8; 8] = b"thdnsnp1";

/// Where what the checksum covers begins.
const COVERED: usize = MAGIC.len() + 32;

/// The file of one session and seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SnapshotFile {
    path: PathBuf,
}

/// What a file held: the state as it was at a head, with the log up to there.
#[derive(Debug)]
pub struct Snapshot {
    /// The head.
    pub head: Head,
    /// A line for every entry.
    pub log: Vec<LogLine>,
    /// The state.
    pub state: State,
}

impl SnapshotFile {
    /// The file of a seat for the session that begins with `genesis`.
    pub fn new(state_folder: &Path, genesis: &Hash, seat: &str) -> SnapshotFile {
        let name = format!("{}.bin", file_name(genesis, seat));
        SnapshotFile {
            path: state_folder.join("snapshots").join(name),
        }
    }

    /// What the file holds; None if there is none, or it is damaged, or of another build of the program.
    pub fn read(&self) -> Option<Snapshot> {
        let bytes = Arc::new(std::fs::read(&self.path).ok()?);
        let covered = bytes.get(COVERED..)?;
        let (magic, checksum) = bytes.get(..COVERED)?.split_at(MAGIC.len());
        if magic != MAGIC {
            return None;
        }
        let (sum, found) = std::thread::scope(|scope| {
            let sum = scope.spawn(|| Hash::of(covered));
            let found = parse(&bytes, covered);
            (sum.join().ok(), found)
        });
        found.filter(|_| sum.is_some_and(|sum| sum.as_bytes() == checksum))
    }

    /// Keeps a state; whole or not at all.
    ///
    /// # Errors
    /// The file can't be written.
    pub fn write(&self, head: Head, log: &[LogLine], state: &State) -> Result<(), SessionError> {
        let Some(body) = body(head, log, state) else {
            return Ok(());
        };
        let folder = self.path.parent().unwrap_or(Path::new("."));
        let failed = |error: std::io::Error| SessionError::file(&self.path, error);
        std::fs::create_dir_all(folder).map_err(failed)?;
        let mut file = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
        let checksum = Hash::of(&body);
        for part in [&MAGIC[..], checksum.as_bytes(), &body] {
            std::io::Write::write_all(&mut file, part).map_err(failed)?;
        }
        // No flush to the disk: after a loss of power the checksum tells, and the entries are folded again.
        file.persist(&self.path)
            .map_err(|error| SessionError::file(&self.path, error.error))?;
        Ok(())
    }
}

/// Build, head, log and state, one after the other; None if the build is not known or a kind has no number.
fn body(head: Head, log: &[LogLine], state: &State) -> Option<Vec<u8>> {
    let mut to = Sink::default();
    put_text(&places::program_build()?, &mut to);
    head.seq.put(&mut to);
    head.hash.as_bytes().put(&mut to);
    log.len().put(&mut to);
    for line in log {
        let LogLine {
            seq,
            at,
            author,
            kind,
        } = line;
        seq.put(&mut to);
        at.put(&mut to);
        author.put(&mut to);
        let number = Event::KINDS.iter().position(|known| known == kind)?;
        number.put(&mut to);
    }
    to.bytes.extend_from_slice(&dump(state));
    Some(to.bytes)
}

fn parse(all: &Arc<Vec<u8>>, covered: &[u8]) -> Option<Snapshot> {
    let mut from = Source::new(covered);
    if take_text(&mut from)? != places::program_build()? {
        return None;
    }
    let head = Head {
        seq: Keep::take(&mut from)?,
        hash: Hash::from_bytes(Keep::take(&mut from)?),
    };
    let count = usize::take(&mut from)?;
    if count > from.left() {
        return None;
    }
    let mut log = Vec::with_capacity(count);
    for _ in 0..count {
        log.push(LogLine {
            seq: Seq::take(&mut from)?,
            at: Moment::take(&mut from)?,
            author: <Option<MemberIx> as Keep>::take(&mut from)?,
            kind: Event::KINDS.get(usize::take(&mut from)?)?,
        });
    }
    let state = restore(all, all.len().checked_sub(from.left())?)?;
    let fits = state.head().0 == head.seq && u64::try_from(log.len()) == Ok(head.seq);
    fits.then_some(Snapshot { head, log, state })
}

#[cfg(test)]
mod tests;
