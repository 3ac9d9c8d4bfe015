//! What may go wrong with a store, by what the person in front of it can do about it.

use crate::journal::{ChainFault, Head};
use std::path::PathBuf;
use thiserror::Error;

/// Why a store did not do what was asked. Nothing was written then.
#[derive(Debug, Error)]
pub enum StoreError {
    /// A new session was to be made where a file stands already.
    #[error("{} exists already", path.display())]
    Exists {
        /// The file in the way.
        path: PathBuf,
    },
    /// There is no such file.
    #[error("there is no file {}", path.display())]
    Missing {
        /// The file that is not there.
        path: PathBuf,
    },
    /// The file is something else.
    #[error("{} is not a session of thamdinh", path.display())]
    NotASession {
        /// The file.
        path: PathBuf,
    },
    /// The file was made by a later program.
    #[error("the session has format {found}; this program knows formats up to {known}")]
    Newer {
        /// The file's format.
        found: i32,
        /// The latest format known here.
        known: i32,
    },
    /// Somebody took away or changed a guard that stands in the file.
    #[error("the guard {object} of the session was removed or changed")]
    GuardChanged {
        /// Name of the table, index or trigger.
        object: &'static str,
    },
    /// The SQLite inside could lose entries when several write.
    #[error("SQLite {found} is too old; 3.51.3 or later is needed")]
    OldSqlite {
        /// Its version.
        found: String,
    },
    /// Somebody else appended first: read what is new, decide again.
    #[error("others wrote up to entry {} meanwhile", head.seq)]
    Stale {
        /// The head that the store has now.
        head: Head,
    },
    /// The entries to append do not follow the head, or do not give their hashes.
    #[error("the new entries do not make a chain: {0}")]
    BadEntries(#[from] ChainFault),
    /// The result is locked and the entry could change a score.
    #[error("the result is locked; a {kind} entry is refused")]
    Locked {
        /// Wire kind of the refused entry.
        kind: String,
    },
    /// Another guard of the file refused.
    #[error("the session refused the change: {0}")]
    Refused(String),
    /// Others kept the store busy for too long.
    #[error("others keep the session busy")]
    Busy,
    /// The file, or this handle on it, is for reading only.
    #[error("the session is open for reading only")]
    ReadOnly,
    /// No room left on the disk.
    #[error("the disk is full")]
    DiskFull,
    /// The file is damaged.
    #[error("the session's file is damaged: {0}")]
    Corrupt(String),
    /// The file could not be read or written.
    #[error("the session's file could not be read or written: {0}")]
    Io(String),
}
