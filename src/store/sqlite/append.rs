//! Appending entries and keeping a snapshot.

use super::super::error::StoreError;
use super::read;
use crate::journal::{Chain, Depth, Entry, Hash, Head};
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use std::ops::ControlFlow;

/// Appends `entries` behind `expected`, all or none.
pub fn append(
    connection: &mut Connection,
    expected: Head,
    entries: &[Entry],
) -> Result<(), StoreError> {
    Chain::new(expected, Depth::Hashes).push(entries)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let head = read::head(&transaction)?;
    if head != expected {
        return Err(StoreError::Stale { head });
    }
    insert(&transaction, entries)?;
    read_back(&transaction, head, entries)?;
    transaction.commit()?;
    Ok(())
}

fn insert(transaction: &Transaction<'_>, entries: &[Entry]) -> Result<(), StoreError> {
    let mut insert = transaction.prepare_cached(
        "INSERT INTO entry (seq, at, author, kind, body, prev, hash, key, sig) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    for entry in entries {
        let row = params![
            i64::try_from(entry.seq).unwrap_or(i64::MAX),
            entry.at,
            entry.author,
            entry.kind,
            entry.body,
            entry.prev.as_bytes(),
            entry.hash.as_bytes(),
            entry.key,
            entry.sig
        ];
        insert.execute(row).map_err(|error| match error.into() {
            StoreError::Locked { .. } => StoreError::Locked {
                kind: entry.kind.clone(),
            },
            other => other,
        })?;
    }
    Ok(())
}

/// Reads what was stored and hashes it again, so that what is committed is what was signed.
fn read_back(
    transaction: &Transaction<'_>,
    after: Head,
    entries: &[Entry],
) -> Result<(), StoreError> {
    let mut stored = Vec::with_capacity(entries.len());
    read::for_each_since(transaction, after.seq, &mut |entry| {
        stored.push(entry);
        ControlFlow::Continue(())
    })?;
    Chain::new(after, Depth::Hashes).push(&stored)?;
    if stored != entries {
        return Err(StoreError::Corrupt(
            "the stored entries are not what was written".to_owned(),
        ));
    }
    Ok(())
}

/// Keeps `bytes` for `head` in place of any other snapshot.
pub fn put_snapshot(
    connection: &mut Connection,
    head: &Hash,
    bytes: &[u8],
) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute("DELETE FROM snapshot", [])?;
    transaction.execute(
        "INSERT INTO snapshot (head, bytes) VALUES (?1, ?2)",
        params![head.as_bytes(), bytes],
    )?;
    transaction.commit()?;
    Ok(())
}
