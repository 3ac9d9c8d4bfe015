//! Making and opening session files.

use super::super::error::StoreError;
use super::{SqliteStore, schema};
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};
use std::fs::{self, OpenOptions};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Since this version a WAL that is reset while others write no longer corrupts the file.
const OLDEST_SQLITE: i32 = 3_051_003;

/// A writer that finds another at work asks again after a millisecond. SQLite's own handler sleeps longer each time,
/// and with thirty seats some starve for seconds.
const BUSY_NAP: Duration = Duration::from_millis(1);

/// After about ten seconds the writer gives up.
const BUSY_NAPS: i32 = 10_000;

impl SqliteStore {
    /// Makes an empty session at `path`.
    ///
    /// # Errors
    /// [`StoreError::Exists`] when anything stands there already; otherwise the file cannot be written.
    pub fn create_new(path: &Path) -> Result<Self, StoreError> {
        require_sqlite(rusqlite::version_number())?;
        refuse_existing(path)?;
        OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(path)
            .map_err(|error| match error.kind() {
                ErrorKind::AlreadyExists => StoreError::Exists {
                    path: path.to_owned(),
                },
                _ => StoreError::Io(format!("{}: {error}", path.display())),
            })?;
        initialise(path).inspect_err(|_| {
            // What is left is an empty file of our own making; if it cannot go, the first error says more.
            drop(fs::remove_file(path));
        })
    }

    /// Opens the session at `path` for reading and appending. The file stays as it is until something is appended.
    ///
    /// # Errors
    /// There is no such file, or it is not a session, of a later format, damaged, or robbed of a guard.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let mut store = open_with(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        if !store.connection.is_readonly(rusqlite::MAIN_DB)? {
            schema::complete_scoring_kinds(&mut store.connection)?;
        }
        Ok(store)
    }

    /// Opens the session at `path` for reading only.
    ///
    /// # Errors
    /// As [`SqliteStore::open`].
    pub fn open_read_only(path: &Path) -> Result<Self, StoreError> {
        open_with(path, OpenFlags::SQLITE_OPEN_READ_ONLY)
    }

    /// Copies made by `VACUUM INTO` are not in WAL mode. They are changed at the first append, not when they are
    /// opened, so that looking at a copy leaves its SHA-256 alone.
    pub(super) fn use_wal(&mut self) -> Result<(), StoreError> {
        if !self.wal {
            let mode: String =
                self.connection
                    .pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
            if mode != "wal" {
                return Err(StoreError::Io(format!(
                    "journal mode {mode} instead of WAL"
                )));
            }
            self.wal = true;
        }
        Ok(())
    }
}

/// Refuses where the file, or what SQLite keeps beside one, is there: the WAL of another file must not be played into ours.
pub(super) fn refuse_existing(path: &Path) -> Result<(), StoreError> {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let mut name = path.as_os_str().to_owned();
        name.push(suffix);
        let path = PathBuf::from(name);
        if path.symlink_metadata().is_ok() {
            return Err(StoreError::Exists { path });
        }
    }
    Ok(())
}

fn require_sqlite(version: i32) -> Result<(), StoreError> {
    if version < OLDEST_SQLITE {
        let found = format!(
            "{}.{}.{}",
            version / 1_000_000,
            version / 1000 % 1000,
            version % 1000
        );
        return Err(StoreError::OldSqlite { found });
    }
    Ok(())
}

fn initialise(path: &Path) -> Result<SqliteStore, StoreError> {
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let mut store = SqliteStore {
        connection,
        path: path.to_owned(),
        seen: None,
        wal: false,
        looked: None,
        beside: None,
    };
    store.use_wal()?;
    let transaction = store
        .connection
        .transaction_with_behavior(TransactionBehavior::Immediate)?;
    schema::create(&transaction)?;
    transaction.commit()?;
    Ok(store)
}

fn open_with(path: &Path, flags: OpenFlags) -> Result<SqliteStore, StoreError> {
    require_sqlite(rusqlite::version_number())?;
    if !path.is_file() {
        return Err(StoreError::Missing {
            path: path.to_owned(),
        });
    }
    let not_a_session = || StoreError::NotASession {
        path: path.to_owned(),
    };
    let foreign = |error: rusqlite::Error| match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => not_a_session(),
        _ => error.into(),
    };
    let connection = connect(path, flags).map_err(foreign)?;
    let id: i32 = connection
        .pragma_query_value(None, "application_id", |row| row.get(0))
        .map_err(foreign)?;
    if id != schema::APPLICATION_ID {
        return Err(not_a_session());
    }
    let found: i32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > schema::FORMAT {
        return Err(StoreError::Newer {
            found,
            known: schema::FORMAT,
        });
    }
    schema::check_guards(&connection)?;
    let mode: String = connection.pragma_query_value(None, "journal_mode", |row| row.get(0))?;
    Ok(SqliteStore {
        connection,
        path: path.to_owned(),
        seen: None,
        wal: mode == "wal",
        looked: None,
        beside: None,
    })
}

/// A connection that trusts the file as little as it can: files come from outside.
pub(super) fn connect(path: &Path, flags: OpenFlags) -> rusqlite::Result<Connection> {
    let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let mut connection = Connection::open_with_flags(path, flags)?;
    connection.busy_handler(Some(|naps| {
        std::thread::sleep(BUSY_NAP);
        naps < BUSY_NAPS
    }))?;
    for (option, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, true),
        (DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
    ] {
        connection.set_db_config(option, on)?;
    }
    for (limit, most) in [
        (Limit::SQLITE_LIMIT_LENGTH, 512 << 20),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000),
        (Limit::SQLITE_LIMIT_COLUMN, 64),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 100),
        (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 16),
        (Limit::SQLITE_LIMIT_FUNCTION_ARG, 16),
        // VACUUM INTO attaches its copy: with 0 it fails.
        (Limit::SQLITE_LIMIT_ATTACHED, 1),
        (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100),
        (Limit::SQLITE_LIMIT_VARIABLE_NUMBER, 32),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 8),
        (Limit::SQLITE_LIMIT_WORKER_THREADS, 0),
    ] {
        connection.set_limit(limit, most)?;
    }
    connection.execute_batch(
        "PRAGMA synchronous = FULL;
         PRAGMA fullfsync = ON;
         PRAGMA checkpoint_fullfsync = ON;
         PRAGMA recursive_triggers = ON;
         PRAGMA cell_size_check = ON;
         PRAGMA mmap_size = 0;
         PRAGMA temp_store = MEMORY;",
    )?;
    Ok(connection)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_sqlite_from_before_the_wal_reset_fix_is_refused() {
        assert!(require_sqlite(3_051_003).is_ok());
        let refused = require_sqlite(3_051_002).unwrap_err();
        assert!(refused.to_string().contains("3.51.2"), "{refused}");
    }
}
