//! Reading entries and snapshots.

use super::super::error::StoreError;
use crate::journal::{Entry, Hash, Head};
use rusqlite::types::Type;
use rusqlite::{Connection, OptionalExtension, Row};
use std::ops::ControlFlow;

/// Columns in the order in which [`entry`] reads them.
const SINCE: &str = "SELECT seq, at, author, kind, body, prev, hash, key, sig FROM entry WHERE seq > ?1 ORDER BY seq";

/// The head of what is stored now.
pub fn head(connection: &Connection) -> Result<Head, StoreError> {
    let head = connection
        .prepare_cached("SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| {
            Ok(Head {
                seq: seq(row, 0)?,
                hash: hash(row, 1)?,
            })
        })
        .optional()?;
    Ok(head.unwrap_or(Head::GENESIS))
}

/// Hands over the entries after `seq` in one statement, so all are from one moment.
pub fn for_each_since(
    connection: &Connection,
    seq: u64,
    each: &mut dyn FnMut(Entry) -> ControlFlow<()>,
) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(SINCE)?;
    let mut rows = statement.query([i64::try_from(seq).unwrap_or(i64::MAX)])?;
    while let Some(row) = rows.next()? {
        if each(entry(row)?).is_break() {
            break;
        }
    }
    Ok(())
}

/// The snapshot kept for `head`.
pub fn snapshot(connection: &Connection, head: &Hash) -> Result<Option<Vec<u8>>, StoreError> {
    let bytes = connection
        .prepare_cached("SELECT bytes FROM snapshot WHERE head = ?1")?
        .query_row([head.as_bytes()], |row| row.get(0))
        .optional()?;
    Ok(bytes)
}

fn entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        seq: seq(row, 0)?,
        at: row.get(1)?,
        author: row.get(2)?,
        kind: row.get(3)?,
        body: row.get(4)?,
        prev: hash(row, 5)?,
        hash: hash(row, 6)?,
        key: row.get(7)?,
        sig: row.get(8)?,
    })
}

fn seq(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    let seq: i64 = row.get(column)?;
    u64::try_from(seq).map_err(|_| rusqlite::Error::IntegralValueOutOfRange(column, seq))
}

fn hash(row: &Row<'_>, column: usize) -> rusqlite::Result<Hash> {
    let bytes = row.get_ref(column)?.as_blob()?;
    Hash::try_from(bytes).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(column, Type::Blob, Box::new(error))
    })
}
