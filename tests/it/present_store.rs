//! What the room looks at: kept beside the entries, seen by other handles, lost without harm.

use std::fs;

use rusqlite::Connection;
use thamdinh::store::{SqliteStore, Store, StoreError};

use crate::store_sqlite::{append, session};

#[test]
fn what_the_room_looks_at_is_seen_by_other_handles_and_is_no_entry() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.thamdinh");
    session(&path, 2);
    let before = fs::read(&path).unwrap();
    let mut room = SqliteStore::open_read_only(&path).unwrap();
    let mut secretary = SqliteStore::open(&path).unwrap();
    assert_eq!(room.focus().unwrap(), None);
    // Opening a file of before this table leaves it byte for byte as it was.
    assert_eq!(fs::read(&path).unwrap(), before);
    let head = room.head().unwrap();
    secretary.put_focus(b"one").unwrap();
    assert_eq!(room.focus().unwrap().as_deref(), Some(&b"one"[..]));
    secretary.put_focus(b"two").unwrap();
    assert_eq!(room.focus().unwrap().as_deref(), Some(&b"two"[..]));
    assert_eq!(secretary.focus().unwrap().as_deref(), Some(&b"two"[..]));
    assert_eq!(room.head().unwrap(), head);
    assert!(!room.changed_since(head.seq).unwrap());
    // Entries go on as before, and a copy for keeping is a session like any other.
    append(&mut secretary, "note").unwrap();
    assert!(room.changed_since(head.seq).unwrap());
    let copy = dir.path().join("copy.thamdinh");
    secretary.copy_to(&copy).unwrap();
    let mut copy = SqliteStore::open(&copy).unwrap();
    assert_eq!(copy.head().unwrap(), secretary.head().unwrap());
    assert_eq!(copy.focus().unwrap(), None);
}

#[test]
fn a_focus_does_not_wait_for_another_writer() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.thamdinh");
    session(&path, 1);
    let mut secretary = SqliteStore::open(&path).unwrap();
    secretary.put_focus(b"one").unwrap();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert!(matches!(secretary.put_focus(b"two"), Err(StoreError::Busy)));
    assert_eq!(secretary.focus().unwrap().as_deref(), Some(&b"one"[..]));
    other.execute_batch("COMMIT").unwrap();
    secretary.put_focus(b"two").unwrap();
    assert_eq!(secretary.focus().unwrap().as_deref(), Some(&b"two"[..]));
}

#[test]
fn another_table_in_the_place_of_the_focus_is_found() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.thamdinh");
    session(&path, 1);
    let other = Connection::open(&path).unwrap();
    other.execute_batch("CREATE TABLE focus (x)").unwrap();
    drop(other);
    assert!(matches!(
        SqliteStore::open(&path).unwrap_err(),
        StoreError::GuardChanged { object: "focus" }
    ));
}
