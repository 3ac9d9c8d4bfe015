use proptest::prelude::*;

use super::*;
use crate::domain::id::MemberId;
use crate::domain::stage::Stage;
use crate::import::InProcess;
use crate::journal::{ChainFault, Signer};
use crate::session::demo::{build, seat_opening};
use crate::session::verify::verify;
use crate::session::{Clock, Opening, Places, Seat, Session, SessionError, setup};

const SECRETARY: &str = "tk";

/// The session of the small round in a folder of its own.
struct Small {
    folder: tempfile::TempDir,
    founded: i64,
}

impl Small {
    fn new() -> Small {
        Small::founded(1_796_436_000_000)
    }

    fn founded(founded: i64) -> Small {
        let small = Small {
            folder: tempfile::tempdir().unwrap(),
            founded,
        };
        let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/nho");
        let setup = setup::read(&fixture, &InProcess).value.unwrap();
        let secretary = setup.secretary().unwrap().clone();
        let key = small.opening().seat.unwrap().signer.public().openssh();
        let events = setup.events(&secretary, &key);
        let session = Session::create(&small.path(), small.opening_of(&secretary), events).unwrap();
        drop(session);
        small
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("nho.thamdinh")
    }

    fn opening_of(&self, member: &MemberId) -> Opening {
        Opening {
            seat: Some(Seat {
                member: member.clone(),
                signer: Signer::from_seed(&[7; 32]),
            }),
            clock: Clock::fixed(Moment(self.founded)),
            places: Some(Places::under(self.folder.path())),
        }
    }

    fn opening(&self) -> Opening {
        self.opening_of(&MemberId::new(SECRETARY))
    }

    /// Opens as a reader who remembers.
    fn reader(&self) -> Result<Session, SessionError> {
        Session::open_at_once(&self.path(), self.reading())
    }

    fn reading(&self) -> Opening {
        Opening {
            places: Some(Places::under(self.folder.path())),
            ..Opening::reader()
        }
    }

    /// Has the reader keep a snapshot, and says where.
    fn kept(&self) -> SnapshotFile {
        let session = self.reader().unwrap();
        let file = session.aside.file.clone().unwrap();
        let head = session.head();
        file.write(head, session.log(), session.state()).unwrap();
        file
    }

    /// Changes an entry behind the program's back, with the guards as they were.
    fn tamper(&self, change: &str) {
        let connection = rusqlite::Connection::open(self.path()).unwrap();
        let guards: Vec<(String, String)> = connection
            .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
            .unwrap()
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        for (name, _) in &guards {
            connection
                .execute_batch(&format!("DROP TRIGGER {name}"))
                .unwrap();
        }
        connection.execute_batch(change).unwrap();
        for (_, sql) in &guards {
            connection.execute_batch(sql).unwrap();
        }
    }
}

fn taken_up(session: &Session) -> bool {
    matches!(session.aside.past, super::super::aside::Past::Unchecked(_))
}

#[test]
fn the_sample_comes_back_from_its_bytes_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let demo = build(folder.path(), Stage::Meeting, &InProcess).unwrap();
    let seat = MemberId::new("so-noi-vu");
    let folded = Session::open(&demo.session, Opening::reader()).unwrap();
    folded.state().findings();
    let bytes = Arc::new(dump(folded.state()));
    let restored = restore(&bytes, 0).unwrap();
    assert!(restored == *folded.state(), "another state came back");
    assert!(dump(&restored) == *bytes, "other bytes came back");
    // The member's own session kept one when it was closed after many entries.
    let opened = Session::open_at_once(&demo.session, seat_opening(folder.path(), &seat).unwrap());
    let mut opened = opened.unwrap();
    assert!(taken_up(&opened));
    opened.state().findings();
    assert!(opened.state() == folded.state());
    assert_eq!(opened.log(), folded.log());
    opened.check_past().unwrap();
}

#[test]
fn what_came_after_the_snapshot_is_folded_behind_it() {
    let small = Small::new();
    small.kept();
    let mut writer = Session::open(&small.path(), small.opening()).unwrap();
    let to = Stage::SelfAssessment;
    let why = String::new();
    writer.submit(Event::StageMoved { to, why }, None).unwrap();
    let opened = small.reader().unwrap();
    assert!(taken_up(&opened));
    assert!(opened.state() == writer.state());
    assert_eq!((opened.head(), opened.log()), (writer.head(), writer.log()));
}

#[test]
fn a_changed_past_entry_is_named_though_the_snapshot_fits() {
    let small = Small::new();
    small.kept();
    small.tamper("UPDATE entry SET body = replace(body, '2026', '2027') WHERE seq = 1");
    let named = |error: SessionError| match error {
        SessionError::Chain(ChainFault { seq, .. }) => seq,
        other => panic!("{other}"),
    };
    let mut session = small.reader().unwrap();
    assert!(taken_up(&session));
    assert_eq!(named(session.check_past().unwrap_err()), 1);
    assert_eq!(named(session.check_past().unwrap_err()), 1, "said again");
    let mut tended = small.reader().unwrap();
    let said = std::iter::repeat_with(|| tended.tend()).find_map(Result::err);
    assert_eq!(said.map(named), Some(1));
    assert!(tended.tend().is_ok(), "said once");
    let opened = Session::open(&small.path(), small.reading());
    assert_eq!(named(opened.unwrap_err()), 1);
    assert_eq!(verify(session.store()).unwrap().bad.unwrap().seq, 1);
}

#[test]
fn a_snapshot_that_does_not_stand_in_the_file_is_left_aside() {
    let small = Small::new();
    let file = small.kept();
    let other = Small::founded(1_796_437_000_000);
    let others = other.kept();
    assert_ne!(file.path.file_name(), others.path.file_name());
    std::fs::copy(&others.path, &file.path).unwrap();
    assert!(!taken_up(&small.reader().unwrap()), "another session's");
    small.kept();
    assert!(taken_up(&small.reader().unwrap()));
    small.tamper("DELETE FROM entry WHERE seq = (SELECT max(seq) FROM entry)");
    assert!(matches!(
        small.reader(),
        Err(SessionError::NotDescended { .. })
    ));
    std::fs::remove_dir_all(small.folder.path().join("state/heads")).unwrap();
    let short = small.reader().unwrap();
    assert!(!taken_up(&short), "its head is gone from the file");
    assert_eq!(u64::try_from(short.log().len()).unwrap(), short.head().seq);
}

#[test]
fn a_snapshot_of_another_build_or_form_is_left_aside() {
    let small = Small::new();
    let file = small.kept();
    let bytes = std::fs::read(&file.path).unwrap();
    let with = |change: &dyn Fn(&mut Vec<u8>)| {
        let mut body = bytes[COVERED..].to_vec();
        change(&mut body);
        let sum = Hash::of(&body);
        let whole = [&MAGIC[..], sum.as_bytes(), &body].concat();
        std::fs::write(&file.path, whole).unwrap();
        file.read().is_some()
    };
    assert!(with(&|_| {}));
    assert!(!with(&|body| body[1] ^= 1), "another version");
    assert!(!with(&|body| body.push(0)), "something behind it");
    let mut older = bytes.clone();
    older[MAGIC.len() - 1] = b'0';
    std::fs::write(&file.path, older).unwrap();
    assert!(file.read().is_none());
}

#[test]
fn damaged_bytes_are_left_aside_without_a_panic() {
    let small = Small::new();
    let file = small.kept();
    let bytes = std::fs::read(&file.path).unwrap();
    let state = dump(small.reader().unwrap().state());
    let flips = prop::collection::vec((any::<prop::sample::Index>(), 1_u8..), 1..4);
    let cut = prop::option::of(any::<prop::sample::Index>());
    let mut runner = proptest::test_runner::TestRunner::default();
    let outcome = runner.run(&(flips, cut), |(flips, cut)| {
        let damage = |whole: &[u8]| {
            let mut damaged = whole.to_vec();
            for (at, flip) in &flips {
                damaged[at.index(whole.len())] ^= flip;
            }
            damaged.truncate(cut.map_or(whole.len(), |at| at.index(whole.len())));
            damaged
        };
        // Whatever comes of bytes that have no checksum, looking at all of it is no panic either.
        if let Some(read) = restore(&Arc::new(damage(&state)), 0) {
            let _ = format!("{read:?}").len() + dump(&read).len();
        }
        std::fs::write(&file.path, damage(&bytes)).unwrap();
        let found = file.read();
        prop_assert!(found.is_none() || damage(&bytes) == bytes);
        Ok(())
    });
    outcome.unwrap();
}
