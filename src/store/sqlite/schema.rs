//! The tables, guards and views of a session file.
//!
//! The guards work in any SQLite tool, not only here: entries are never changed or removed, each follows the one
//! before it, and nothing that scores is taken after a lock. Whoever drops a guard is found when the file is opened.

use super::super::error::StoreError;
use super::focus;
use crate::journal::kind::SCORING;
use rusqlite::{Connection, OptionalExtension, Transaction};

/// `thdn`: tells our files from other SQLite files.
pub const APPLICATION_ID: i32 = 0x7468_646e;

/// The format of the file. A later program that changes tables or guards counts it up.
pub const FORMAT: i32 = 1;

/// How the text of our own guards begins, so that their refusals are told from SQLite's.
pub const REFUSAL: &str = "thamdinh: ";

/// The refusal of a scoring entry after a lock.
pub const LOCKED: &str = "thamdinh: the result is locked";

/// Name and exact text of each table, index and guard.
const OBJECTS: &[(&str, &str)] = &[
    (
        "entry",
        "CREATE TABLE entry (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  at INTEGER NOT NULL, -- milliseconds of UTC since 1970
  author TEXT NOT NULL,
  kind TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  prev BLOB NOT NULL CHECK (length(prev) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  key TEXT NOT NULL,
  sig BLOB NOT NULL -- SSHSIG over hash
) STRICT",
    ),
    (
        "entry_of_lock",
        "CREATE INDEX entry_of_lock ON entry (seq) WHERE kind IN ('result_locked', 'result_reopened')",
    ),
    (
        "scoring_kind",
        "CREATE TABLE scoring_kind (kind TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID",
    ),
    (
        "snapshot",
        "CREATE TABLE snapshot (head BLOB PRIMARY KEY NOT NULL, bytes BLOB NOT NULL) STRICT",
    ),
    (
        "entry_never_changed",
        "CREATE TRIGGER entry_never_changed BEFORE UPDATE ON entry
BEGIN SELECT RAISE(ABORT, 'thamdinh: entries are never changed'); END",
    ),
    (
        "entry_never_removed",
        "CREATE TRIGGER entry_never_removed BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'thamdinh: entries are never removed'); END",
    ),
    (
        "entry_in_its_place",
        "CREATE TRIGGER entry_in_its_place BEFORE INSERT ON entry
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM entry)
  OR NEW.prev IS NOT coalesce((SELECT hash FROM entry ORDER BY seq DESC LIMIT 1), zeroblob(32))
BEGIN SELECT RAISE(ABORT, 'thamdinh: an entry follows the last one'); END",
    ),
    (
        "entry_not_scoring_when_locked",
        "CREATE TRIGGER entry_not_scoring_when_locked BEFORE INSERT ON entry
WHEN EXISTS (SELECT 1 FROM scoring_kind WHERE kind = NEW.kind)
  AND (SELECT kind FROM entry WHERE kind IN ('result_locked', 'result_reopened') ORDER BY seq DESC LIMIT 1)
      = 'result_locked'
BEGIN SELECT RAISE(ABORT, 'thamdinh: the result is locked'); END",
    ),
    (
        "scoring_kind_never_changed",
        "CREATE TRIGGER scoring_kind_never_changed BEFORE UPDATE ON scoring_kind
BEGIN SELECT RAISE(ABORT, 'thamdinh: scoring kinds are never changed'); END",
    ),
    (
        "scoring_kind_never_removed",
        "CREATE TRIGGER scoring_kind_never_removed BEFORE DELETE ON scoring_kind
BEGIN SELECT RAISE(ABORT, 'thamdinh: scoring kinds are never removed'); END",
    ),
];

/// Makes the tables, guards and views in an empty file.
pub fn create(transaction: &Transaction<'_>) -> rusqlite::Result<()> {
    for (_, sql) in OBJECTS {
        transaction.execute_batch(sql)?;
    }
    transaction.execute_batch(include_str!("views.sql"))?;
    add_scoring_kinds(transaction)?;
    transaction.pragma_update(None, "user_version", FORMAT)?;
    transaction.pragma_update(None, "application_id", APPLICATION_ID)
}

/// Refuses a file in which a table or a guard is not what it was made as.
pub fn check_guards(connection: &Connection) -> Result<(), StoreError> {
    let mut statement =
        connection.prepare("SELECT sql FROM sqlite_schema WHERE name = ?1 AND type <> 'view'")?;
    for &(object, expected) in OBJECTS {
        let found: Option<String> = statement.query_row([object], |row| row.get(0)).optional()?;
        if found.as_deref() != Some(expected) {
            return Err(StoreError::GuardChanged { object });
        }
    }
    // Only files that were shown to a room have this table.
    let found: Option<String> = statement
        .query_row(["focus"], |row| row.get(0))
        .optional()?;
    if found.is_some_and(|found| found != focus::TABLE) {
        return Err(StoreError::GuardChanged { object: "focus" });
    }
    Ok(())
}

/// Enters scoring kinds that an older program did not know. Writes nothing when none is missing.
pub fn complete_scoring_kinds(connection: &mut Connection) -> Result<(), StoreError> {
    let mut known = 0;
    {
        let mut statement = connection.prepare("SELECT 1 FROM scoring_kind WHERE kind = ?1")?;
        for kind in SCORING {
            known += usize::from(statement.exists([kind])?);
        }
    }
    if known < SCORING.len() {
        let transaction =
            connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        add_scoring_kinds(&transaction)?;
        transaction.commit()?;
    }
    Ok(())
}

fn add_scoring_kinds(transaction: &Transaction<'_>) -> rusqlite::Result<()> {
    let mut insert = transaction.prepare("INSERT OR IGNORE INTO scoring_kind VALUES (?1)")?;
    for kind in SCORING {
        insert.execute([kind])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::kind::{RESULT_LOCKED, RESULT_REOPENED};

    /// The texts above are frozen, so they spell the kinds out; they must be those of the journal.
    #[test]
    fn the_guards_name_the_journals_own_kinds() {
        let sql: String = OBJECTS.iter().map(|(_, sql)| *sql).collect();
        for kind in [RESULT_LOCKED, RESULT_REOPENED] {
            assert!(sql.contains(&format!("'{kind}'")), "{kind}");
        }
        assert!(sql.contains(LOCKED));
        assert!(LOCKED.starts_with(REFUSAL));
    }
}
