//! The session file: what it takes, what it refuses, and what a damaged one says.

use rusqlite::Connection;
use std::fs;
use std::path::Path;
use std::time::Duration;
use thamdinh::journal::kind::{RESULT_LOCKED, RESULT_REOPENED, SCORING};
use thamdinh::journal::{Depth, Draft, Entry, Head, Signer, chain};
use thamdinh::store::{SqliteStore, Store, StoreError};

fn signed(kind: &str, body: &str, after: Head) -> Entry {
    let draft = Draft {
        at: 1_796_083_200_123,
        author: "so-noi-vu".to_owned(),
        kind: kind.to_owned(),
        body: body.to_owned(),
    };
    Entry::sign(draft, after, &Signer::from_seed(&[1; 32])).unwrap()
}

pub fn append(store: &mut SqliteStore, kind: &str) -> Result<Head, StoreError> {
    let head = store.head()?;
    let entry = signed(kind, "{}", head);
    store.append(head, std::slice::from_ref(&entry))?;
    Ok(entry.head())
}

/// A session with `count` entries, closed.
pub fn session(path: &Path, count: usize) {
    let mut store = SqliteStore::create_new(path).unwrap();
    for _ in 0..count {
        append(&mut store, "note").unwrap();
    }
}

#[test]
fn what_was_appended_is_read_again_by_another_handle() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.thamdinh");
    let mut first = SqliteStore::create_new(&path).unwrap();
    assert_eq!(first.head().unwrap(), Head::GENESIS);
    let one = signed("note", r#"{"text":"Hội đồng \u0001"}"#, Head::GENESIS);
    let two = signed("note", "{}", one.head());
    first
        .append(Head::GENESIS, &[one.clone(), two.clone()])
        .unwrap();
    for store in [
        SqliteStore::open(&path).unwrap(),
        SqliteStore::open_read_only(&path).unwrap(),
    ] {
        assert_eq!(store.head().unwrap(), two.head());
        assert_eq!(store.read_since(0).unwrap(), [one.clone(), two.clone()]);
        assert_eq!(store.read_since(1).unwrap(), std::slice::from_ref(&two));
        assert_eq!(store.read_since(2).unwrap(), []);
    }
    drop(first);
    let again = SqliteStore::open(&path).unwrap();
    assert_eq!(again.read_since(0).unwrap(), [one, two]);
}

#[test]
fn an_append_behind_an_old_head_is_refused_with_the_new_one() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.thamdinh");
    let mut first = SqliteStore::create_new(&path).unwrap();
    let mut second = SqliteStore::open(&path).unwrap();
    let new = append(&mut first, "note").unwrap();
    let late = signed("late", "{}", Head::GENESIS);
    match second.append(Head::GENESIS, &[late]) {
        Err(StoreError::Stale { head }) => assert_eq!(head, new),
        other => panic!("{other:?}"),
    }
    assert_eq!(first.read_since(1).unwrap(), []);
}

#[test]
fn entries_that_do_not_follow_are_refused_whole() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = SqliteStore::create_new(&dir.path().join("a.thamdinh")).unwrap();
    let one = signed("note", "{}", Head::GENESIS);
    let mut two = signed("note", "{}", one.head());
    two.body = r#"{"a":1}"#.to_owned();
    match store.append(Head::GENESIS, &[one, two]) {
        Err(StoreError::BadEntries(fault)) => assert_eq!(fault.seq, 2),
        other => panic!("{other:?}"),
    }
    assert_eq!(store.head().unwrap(), Head::GENESIS);
}

#[test]
fn after_a_lock_nothing_that_scores_is_taken_until_a_reopening() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = SqliteStore::create_new(&dir.path().join("a.thamdinh")).unwrap();
    for scoring in SCORING {
        append(&mut store, scoring).unwrap();
        append(&mut store, RESULT_LOCKED).unwrap();
        match append(&mut store, scoring) {
            Err(StoreError::Locked { kind }) => assert_eq!(kind, *scoring),
            other => panic!("{scoring}: {other:?}"),
        }
        append(&mut store, "note").unwrap();
        append(&mut store, RESULT_REOPENED).unwrap();
    }
}

/// Another program with the file open, without any of our settings.
#[test]
fn the_guards_hold_in_any_sqlite_tool() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.thamdinh");
    session(&path, 2);
    let tool = Connection::open(&path).unwrap();
    for (sql, why) in [
        (
            "UPDATE entry SET body = '{}' WHERE seq = 1",
            "never changed",
        ),
        ("DELETE FROM entry", "never removed"),
        (
            "INSERT OR REPLACE INTO entry SELECT * FROM entry WHERE seq = 1",
            "follows",
        ),
        (
            "INSERT INTO entry SELECT 4, at, author, kind, body, hash, hash, key, sig FROM entry WHERE seq = 2",
            "follows",
        ),
        (
            "INSERT INTO entry SELECT 3, at, author, kind, body, prev, hash, key, sig FROM entry WHERE seq = 2",
            "follows",
        ),
        (
            "INSERT INTO entry SELECT NULL, at, author, kind, body, hash, hash, key, sig FROM entry WHERE seq = 2",
            "follows",
        ),
        (
            "INSERT INTO entry SELECT 3, at, author, kind, 'x', hash, hash, key, sig FROM entry WHERE seq = 2",
            "json_valid",
        ),
        (
            "INSERT INTO entry SELECT 3, 'now', author, kind, body, hash, hash, key, sig FROM entry WHERE seq = 2",
            "cannot store TEXT",
        ),
        (
            "UPDATE OR REPLACE entry SET seq = 1 WHERE seq = 2",
            "never changed",
        ),
        ("DELETE FROM scoring_kind", "never removed"),
        (
            "UPDATE scoring_kind SET kind = kind || 'x'",
            "never changed",
        ),
    ] {
        let refused = tool.execute_batch(sql).expect_err(sql).to_string();
        assert!(refused.contains(why), "{sql}: {refused}");
    }
    let at: String = tool
        .query_row("SELECT at_utc FROM v_entry WHERE seq = 1", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert_eq!(at, "2026-12-01T00:00:00.123Z");
}

#[test]
fn the_views_tell_what_happened_in_plain_columns() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.thamdinh");
    let mut store = SqliteStore::create_new(&path).unwrap();
    let golden = include_str!("../golden/events-v1.txt");
    let (mut head, mut entries) = (Head::GENESIS, Vec::new());
    for (kind, body) in golden.lines().filter_map(|line| line.split_once(' ')) {
        let entry = signed(kind, body, head);
        head = entry.head();
        entries.push(entry);
    }
    store.append(Head::GENESIS, &entries).unwrap();
    let tool = Connection::open(&path).unwrap();
    let lines = |sql: &str| -> Vec<String> {
        let mut statement = tool.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    };
    assert_eq!(
        lines(
            "SELECT concat_ws('|', unit, item, self_score, reported, evidence_note) FROM v_submission"
        ),
        [
            "11311|1.9.1|0.75|95/98|KH 12",
            "11311|1.9.2|na",
            "11311|1.9.3"
        ]
    );
    assert_eq!(
        lines("SELECT concat_ws('|', member, unit, item, verdict, why) FROM v_review"),
        [
            "so-noi-vu|11311|1.10|accept",
            "so-noi-vu|11311|1.10|0.50|Thiếu tài liệu kiểm chứng",
            "so-noi-vu|11311|1.10|na|Không áp dụng"
        ]
    );
    assert_eq!(
        lines("SELECT concat_ws('|', number, held_utc, motion, ballots, voided) FROM v_vote"),
        [
            "1|2026-12-01T00:00:00.123Z|approve_result|open|0",
            "2|2026-12-01T00:00:00.123Z|reopen|secret|1",
            "3|2026-12-01T00:00:00.123Z|score|secret|0",
            "4|2026-12-01T00:00:00.123Z|approve_block|hands|0"
        ]
    );
    assert_eq!(
        lines("SELECT concat_ws('|', motion, unit, item, value, vote) FROM v_ruling ORDER BY seq"),
        [
            "score|11311|1.10|0.75",
            "score|11311|1.10|na",
            "agreed|11311|1.10",
            "self_scores|11311|1.10",
            "self_scores|a|1",
            "approve_result|1",
            "reopen",
            "other"
        ]
    );
}

#[test]
fn a_dropped_guard_is_found() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.thamdinh");
    session(&path, 1);
    let tool = Connection::open(&path).unwrap();
    tool.execute_batch(
        "DROP TRIGGER entry_never_changed;
         CREATE TRIGGER entry_never_changed BEFORE UPDATE ON entry BEGIN SELECT 1; END;",
    )
    .unwrap();
    drop(tool);
    assert!(matches!(
        SqliteStore::open_read_only(&path),
        Err(StoreError::GuardChanged {
            object: "entry_never_changed"
        })
    ));
}

#[test]
fn a_place_that_is_taken_is_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.thamdinh");
    for name in ["a.thamdinh", "a.thamdinh-wal"] {
        let taken = dir.path().join(name);
        fs::write(&taken, "mine").unwrap();
        match SqliteStore::create_new(&path) {
            Err(StoreError::Exists { path }) => assert_eq!(path, taken),
            other => panic!("{other:?}"),
        }
        assert_eq!(fs::read(&taken).unwrap(), b"mine");
        fs::remove_file(taken).unwrap();
    }
}

#[test]
fn files_that_are_no_sessions_are_refused_and_left_as_they_are() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.thamdinh");
    assert!(matches!(
        SqliteStore::open(&path),
        Err(StoreError::Missing { .. })
    ));
    assert!(matches!(
        SqliteStore::open(dir.path()),
        Err(StoreError::Missing { .. })
    ));
    let other = dir.path().join("other.db");
    Connection::open(&other)
        .unwrap()
        .execute_batch("CREATE TABLE entry (seq)")
        .unwrap();
    for bytes in [
        Vec::new(),
        b"STT;Ti\xc3\xaau ch\xc3\xad\n".repeat(300),
        fs::read(other).unwrap(),
    ] {
        fs::write(&path, &bytes).unwrap();
        match SqliteStore::open(&path) {
            Err(StoreError::NotASession { .. }) => {}
            other => panic!("{other:?}"),
        }
        assert_eq!(fs::read(&path).unwrap(), bytes);
    }
}

#[test]
fn a_file_of_a_later_format_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.thamdinh");
    session(&path, 1);
    Connection::open(&path)
        .unwrap()
        .execute_batch("PRAGMA user_version = 2")
        .unwrap();
    assert!(matches!(
        SqliteStore::open(&path),
        Err(StoreError::Newer { found: 2, known: 1 })
    ));
}

#[test]
fn a_handle_for_reading_does_not_write() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.thamdinh");
    session(&path, 1);
    let mut store = SqliteStore::open_read_only(&path).unwrap();
    assert!(matches!(
        append(&mut store, "note"),
        Err(StoreError::ReadOnly)
    ));
}

/// Opening, reading and closing is not writing: a refused command leaves the file byte for byte as it was.
#[test]
fn looking_at_a_session_leaves_its_bytes_alone() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.thamdinh");
    let copy = dir.path().join("copy.thamdinh");
    session(&path, 3);
    SqliteStore::open(&path).unwrap().copy_to(&copy).unwrap();
    for path in [path, copy] {
        let before = fs::read(&path).unwrap();
        let mut store = SqliteStore::open(&path).unwrap();
        assert_eq!(store.read_since(0).unwrap().len(), 3);
        assert!(store.append(Head::GENESIS, &[]).is_err());
        drop(store);
        assert!(fs::read(&path).unwrap() == before, "{}", path.display());
    }
}

#[test]
fn concurrent_seats_lose_nothing() {
    const SEATS: usize = 4;
    const EACH: usize = 25;
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.thamdinh");
    drop(SqliteStore::create_new(&path).unwrap());
    std::thread::scope(|scope| {
        for seat in 0..SEATS {
            let path = &path;
            scope.spawn(move || {
                let mut store = SqliteStore::open(path).unwrap();
                for n in 0..EACH {
                    let body = format!("{{\"n\":{n},\"seat\":{seat}}}");
                    let mut head = store.head().unwrap();
                    loop {
                        match store.append(head, &[signed("note", &body, head)]) {
                            Ok(()) => break,
                            Err(StoreError::Stale { head: now }) => head = now,
                            Err(other) => panic!("{other}"),
                        }
                    }
                }
            });
        }
    });
    let store = SqliteStore::open_read_only(&path).unwrap();
    let entries = store.read_since(0).unwrap();
    chain::verify(entries.clone(), Head::GENESIS, Depth::Signatures).unwrap();
    let mut bodies: Vec<_> = entries.into_iter().map(|entry| entry.body).collect();
    bodies.sort_unstable();
    bodies.dedup();
    assert_eq!(bodies.len(), SEATS * EACH);
}

#[test]
fn a_change_by_another_seat_is_seen() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.thamdinh");
    let mut first = SqliteStore::create_new(&path).unwrap();
    let mut second = SqliteStore::open(&path).unwrap();
    assert!(!second.changed_since(0).unwrap());
    assert!(!second.wait_for_change(0, Duration::from_millis(1)).unwrap());
    append(&mut first, "note").unwrap();
    assert!(second.changed_since(0).unwrap());
    assert!(second.changed_since(0).unwrap());
    assert!(!second.changed_since(1).unwrap());
    append(&mut second, "note").unwrap();
    assert!(second.changed_since(1).unwrap());
    assert!(!second.changed_since(2).unwrap());
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| second.wait_for_change(2, Duration::from_mins(1)));
        append(&mut first, "note").unwrap();
        assert!(waiting.join().unwrap().unwrap());
    });
}

#[test]
fn one_snapshot_is_kept_under_its_head() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = SqliteStore::create_new(&dir.path().join("a.thamdinh")).unwrap();
    let one = append(&mut store, "note").unwrap().hash;
    let two = append(&mut store, "note").unwrap().hash;
    store.put_snapshot(&one, b"first").unwrap();
    assert_eq!(
        store.snapshot(&one).unwrap().as_deref(),
        Some(&b"first"[..])
    );
    store.put_snapshot(&two, b"second").unwrap();
    assert_eq!(store.snapshot(&one).unwrap(), None);
    assert_eq!(
        store.snapshot(&two).unwrap().as_deref(),
        Some(&b"second"[..])
    );
}

#[test]
fn a_copy_is_a_session_of_its_own() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.thamdinh");
    let copy = dir.path().join("bản sao.thamdinh");
    session(&path, 3);
    let store = SqliteStore::open_read_only(&path).unwrap();
    store.copy_to(&copy).unwrap();
    assert!(matches!(
        store.copy_to(&copy),
        Err(StoreError::Exists { .. })
    ));
    let mut copied = SqliteStore::open(&copy).unwrap();
    assert_eq!(copied.read_since(0).unwrap(), store.read_since(0).unwrap());
    append(&mut copied, "note").unwrap();
    assert_eq!(store.head().unwrap().seq, 3);
}

/// Every single flipped byte gives a typed error, a chain fault, or the entries as they were; never a panic
/// and never other entries.
#[test]
fn a_damaged_file_never_passes_as_another_one() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.thamdinh");
    session(&path, 12);
    let good = fs::read(&path).unwrap();
    let entries = SqliteStore::open_read_only(&path)
        .unwrap()
        .read_since(0)
        .unwrap();
    let broken = dir.path().join("b.thamdinh");
    let mut found = 0;
    for at in (0..good.len()).step_by(41) {
        let mut bytes = good.clone();
        bytes[at] ^= 0x15;
        fs::write(&broken, bytes).unwrap();
        if passes(&broken, &entries) {
            continue;
        }
        found += 1;
    }
    assert!(found > 50, "only {found} of the damaged files were found");
    for length in [0, 1, 99, 100, 4096, good.len() / 2] {
        fs::write(&broken, &good[..length]).unwrap();
        assert!(!passes(&broken, &entries), "cut at {length}");
    }
}

/// Whether the file reads as a good chain; then it must be `entries`.
fn passes(path: &Path, entries: &[Entry]) -> bool {
    let Ok(store) = SqliteStore::open_read_only(path) else {
        return false;
    };
    let Ok(read) = store.read_since(0) else {
        return false;
    };
    if chain::verify(read.clone(), Head::GENESIS, Depth::Signatures).is_err()
        || read.len() < entries.len()
    {
        return false;
    }
    assert_eq!(read, entries);
    true
}
