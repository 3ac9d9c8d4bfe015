//! What the room is to look at: one row that anybody may lose. It is written on a connection of its own, which waits for
//! no disk and hardly for other writers, so that entries are never slower for it.

use super::super::error::StoreError;
use super::{SqliteStore, open};
use rusqlite::{Connection, OpenFlags, OptionalExtension, TransactionBehavior};
use std::path::Path;
use std::time::Duration;

/// The table; files that were never shown to a room have none.
pub(super) const TABLE: &str =
    "CREATE TABLE focus (one INTEGER PRIMARY KEY CHECK (one = 1), bytes BLOB NOT NULL) STRICT";

/// How long a focus waits for other writers before it is left for the next time.
const PATIENCE: Duration = Duration::from_millis(20);

/// What was last put before the room, as of one look at the file.
#[derive(Debug)]
pub(super) struct Looked {
    /// SQLite's `data_version` then.
    version: i64,
    bytes: Option<Vec<u8>>,
}

impl SqliteStore {
    /// What is before the room; the file is read only when somebody has committed since the last look.
    pub(super) fn read_focus(&mut self) -> Result<Option<Vec<u8>>, StoreError> {
        let version = self.data_version()?;
        if let Some(looked) = &self.looked
            && looked.version == version
        {
            return Ok(looked.bytes.clone());
        }
        let bytes = if exists(&self.connection)? {
            self.connection
                .prepare_cached("SELECT bytes FROM focus")?
                .query_row([], |row| row.get(0))
                .optional()?
        } else {
            None
        };
        self.looked = Some(Looked {
            version,
            bytes: Option::clone(&bytes),
        });
        Ok(bytes)
    }

    /// Puts something before the room, in place of what was there.
    pub(super) fn write_focus(&mut self, bytes: &[u8]) -> Result<(), StoreError> {
        self.use_wal()?;
        let connection = match &mut self.beside {
            Some(connection) => connection,
            none => none.insert(open_beside(&self.path)?),
        };
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if !exists(&transaction)? {
            transaction.execute_batch(TABLE)?;
        }
        transaction.execute("INSERT OR REPLACE INTO focus VALUES (1, ?1)", [bytes])?;
        transaction.commit()?;
        Ok(())
    }
}

fn exists(connection: &Connection) -> Result<bool, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT 1 FROM sqlite_schema WHERE name = 'focus'")?;
    Ok(statement.exists([])?)
}

/// Takes the table out of a copy: what the room looked at is nothing to keep.
pub(super) fn drop_from(copy: &Path) -> Result<(), StoreError> {
    let connection = open::connect(copy, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    if exists(&connection)? {
        connection.execute_batch("DROP TABLE focus; VACUUM")?;
    }
    Ok(())
}

/// A connection whose commits do not wait for the disk: the next entry's commit takes them along.
fn open_beside(path: &Path) -> Result<Connection, StoreError> {
    let connection = open::connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.busy_timeout(PATIENCE)?;
    connection.pragma_update(None, "synchronous", "NORMAL")?;
    Ok(connection)
}
