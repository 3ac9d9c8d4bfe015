//! What a seat remembers outside the file: the last head that it saw. A chain inside one file shows neither truncation
//! nor a whole rewrite; a head remembered elsewhere does.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::error::SessionError;
use crate::domain::id::Seq;
use crate::journal::{Hash, Head};
use crate::store::Store;

/// Bytes of a remembered head: its number in twenty columns, its hash, a space and an end of line.
const LINE: u64 = 20 + 1 + 64 + 1;

/// The name of a file about one session and seat.
pub(super) fn file_name(genesis: &Hash, seat: &str) -> String {
    let safe: String = seat
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    format!("{genesis}-{safe}")
}

/// The remembered head of one session and seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadMemory {
    path: PathBuf,
}

impl HeadMemory {
    /// The memory of a seat for the session that begins with `genesis`.
    pub fn new(state_folder: &Path, genesis: &Hash, seat: &str) -> HeadMemory {
        HeadMemory {
            path: state_folder.join("heads").join(file_name(genesis, seat)),
        }
    }

    /// Refuses a store that does not descend from the remembered head.
    ///
    /// # Errors
    /// The entry is gone or another; or the store can't be read.
    pub fn need_descent(&self, store: &dyn Store) -> Result<(), SessionError> {
        let Some((seq, seen)) = self.read() else {
            return Ok(());
        };
        let mut found = None;
        store.for_each_since(seq.saturating_sub(1), &mut |entry| {
            found = Some(entry.hash);
            std::ops::ControlFlow::Break(())
        })?;
        if found == Some(seen) {
            Ok(())
        } else {
            Err(SessionError::NotDescended { seq, seen })
        }
    }

    /// Remembers a head; whole or not at all.
    ///
    /// Every head takes the same few bytes, so the one before is overwritten by a single write: a new file for each
    /// confirmed verdict would take longer than the verdict.
    ///
    /// # Errors
    /// The file can't be written.
    pub fn remember(&self, head: Head) -> Result<(), SessionError> {
        if head.seq == 0 {
            return Ok(());
        }
        let failed = |error: std::io::Error| SessionError::file(&self.path, error);
        let line = format!("{:>20} {}\n", head.seq, head.hash);
        let known = std::fs::OpenOptions::new().write(true).open(&self.path);
        if let Ok(mut file) = known
            && file.metadata().is_ok_and(|data| data.len() == LINE)
        {
            return file.write_all(line.as_bytes()).map_err(failed);
        }
        if self.read() == Some((head.seq, head.hash)) {
            return Ok(()); // Where nothing can be written, what is known already is enough.
        }
        let folder = self.path.parent().unwrap_or(Path::new("."));
        std::fs::create_dir_all(folder).map_err(failed)?;
        let file = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
        std::fs::write(file.path(), line).map_err(failed)?;
        file.persist(&self.path)
            .map_err(|error| SessionError::file(&self.path, error.error))?;
        Ok(())
    }

    /// The remembered head; an unreadable memory remembers nothing.
    fn read(&self) -> Option<(u64, Hash)> {
        let text = std::fs::read_to_string(&self.path).ok()?;
        let (seq, hash) = text.trim().split_once(' ')?;
        Some((seq.parse().ok()?, hash.parse().ok()?))
    }

    /// The number of the remembered head.
    pub fn seq(&self) -> Option<Seq> {
        self.read().map(|(seq, _)| Seq(seq))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_head_is_remembered_and_a_memory_of_an_older_form_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let memory = HeadMemory::new(folder.path(), &Hash::of(b"genesis"), "tv/1");
        assert_eq!(memory.seq(), None);
        std::fs::create_dir_all(folder.path().join("heads")).unwrap();
        std::fs::write(&memory.path, format!("7 {}\n", Hash::of(b"7"))).unwrap();
        assert_eq!(memory.seq(), Some(Seq(7)));
        for seq in [8, 1_000_000, 9] {
            let hash = Hash::of(&[1]);
            memory.remember(Head { seq, hash }).unwrap();
            assert_eq!(memory.read(), Some((seq, hash)));
            assert_eq!(std::fs::metadata(&memory.path).unwrap().len(), LINE);
        }
    }
}
