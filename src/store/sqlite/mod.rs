//! A session as one SQLite file: WAL, one writer at a time, on disk before a commit returns.

mod append;
mod fault;
mod focus;
mod open;
mod read;
mod schema;

pub use schema::{APPLICATION_ID, FORMAT};

use super::error::StoreError;
use super::port::Store;
use crate::journal::{Entry, Hash, Head};
use rusqlite::Connection;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// One handle on a session file.
#[derive(Debug)]
pub struct SqliteStore {
    connection: Connection,
    path: PathBuf,
    /// SQLite's `data_version` when the file was last looked at, and the last entry number then.
    seen: Option<(i64, u64)>,
    /// Whether the file is known to be in WAL mode; a restored copy is not.
    wal: bool,
    /// What was before the room at the last look.
    looked: Option<focus::Looked>,
    /// Writes what is before the room; opened when something first is.
    beside: Option<Connection>,
}

impl SqliteStore {
    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A number that changes when somebody else has committed; read without looking at the file's pages.
    fn data_version(&self) -> Result<i64, StoreError> {
        let mut statement = self.connection.prepare_cached("PRAGMA data_version")?;
        Ok(statement.query_row([], |row| row.get(0))?)
    }

    /// Has SQLite look at every page of the file. It still misses what only the hashes show.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] with what SQLite found.
    pub fn check_integrity(&self) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare("PRAGMA integrity_check(20)")?;
        let lines = statement
            .query_map([], |row| row.get::<_, String>(0))?
            .collect::<Result<Vec<_>, _>>()?;
        if lines == ["ok"] {
            return Ok(());
        }
        Err(StoreError::Corrupt(lines.join("; ")))
    }

    /// Writes a whole copy of the session, without any WAL beside it, to `path`, and checks it.
    ///
    /// # Errors
    /// A file stands there already, it cannot be written, or this file is damaged.
    pub fn copy_to(&self, path: &Path) -> Result<(), StoreError> {
        open::refuse_existing(path)?;
        let name = path
            .to_str()
            .ok_or_else(|| StoreError::Io(format!("{} is not a text", path.display())))?;
        self.connection.execute("VACUUM INTO ?1", [name])?;
        focus::drop_from(path)?;
        std::fs::File::open(path)
            .and_then(|file| file.sync_all())
            .map_err(|error| StoreError::Io(error.to_string()))?;
        let copy = Self::open_read_only(path)?;
        copy.check_integrity()
    }
}

impl Store for SqliteStore {
    fn kind(&self) -> &'static str {
        "sqlite"
    }

    fn place(&self) -> String {
        self.path.display().to_string()
    }

    fn head(&self) -> Result<Head, StoreError> {
        read::head(&self.connection)
    }

    fn append(&mut self, expected: Head, entries: &[Entry]) -> Result<(), StoreError> {
        // Asked before anything is changed, so that a refusal leaves the file byte for byte as it was.
        let head = self.head()?;
        if head != expected {
            return Err(StoreError::Stale { head });
        }
        self.use_wal()?;
        self.seen = None;
        append::append(&mut self.connection, expected, entries)
    }

    fn for_each_since(
        &self,
        seq: u64,
        each: &mut dyn FnMut(Entry) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        read::for_each_since(&self.connection, seq, each)
    }

    fn changed_since(&mut self, seq: u64) -> Result<bool, StoreError> {
        let version = self.data_version()?;
        // data_version counts only what others committed; what this handle commits clears `seen`.
        if let Some((last, known)) = self.seen
            && last == version
        {
            return Ok(known > seq);
        }
        let known = read::head(&self.connection)?.seq;
        self.seen = Some((version, known));
        Ok(known > seq)
    }

    fn snapshot(&self, head: &Hash) -> Result<Option<Vec<u8>>, StoreError> {
        read::snapshot(&self.connection, head)
    }

    fn put_snapshot(&mut self, head: &Hash, bytes: &[u8]) -> Result<(), StoreError> {
        self.use_wal()?;
        append::put_snapshot(&mut self.connection, head, bytes)
    }

    fn focus(&mut self) -> Result<Option<Vec<u8>>, StoreError> {
        self.read_focus()
    }

    fn put_focus(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        self.write_focus(bytes)
    }
}
