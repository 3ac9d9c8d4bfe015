//! The sample round: the real units of Hải Phòng with made-up self-assessments, through the same import as any other.

use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use super::clock::Clock;
use super::error::SessionError;
use super::intake::{self, Kind};
use super::live::{Opening, Session};
use super::places::Places;
use super::seat::{Seat, write_new_key};
use super::setup;
use crate::domain::event::Event;
use crate::domain::id::MemberId;
use crate::domain::stage::Stage;
use crate::import::{Outcome, WorkbookReader};
use crate::store::StoreError;

/// The sample's files, as units would send them.
static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/fixtures/hai-phong-2026");

/// Where the sample stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demo {
    /// The session file.
    pub session: PathBuf,
    /// The secretary's seat.
    pub secretary: MemberId,
    /// Every seat, in order.
    pub seats: Vec<MemberId>,
}

/// Builds the sample round in a folder, up to a stage: files, a key a seat, the session.
///
/// Up to the review nobody has judged anything; later stages get made-up verdicts, a locked one a made-up meeting.
///
/// # Errors
/// The folder holds a session already, or can't be written.
pub fn build(
    folder: &Path,
    stage: Stage,
    reader: &dyn WorkbookReader,
) -> Result<Demo, SessionError> {
    let session_path = folder.join("hp2026.thamdinh");
    if session_path.exists() {
        return Err(StoreError::Exists { path: session_path }.into());
    }
    let files = folder.join("hai-phong-2026");
    std::fs::create_dir_all(&files).map_err(|error| SessionError::file(&files, error))?;
    FILES
        .extract(&files)
        .map_err(|error| SessionError::file(&files, error))?;
    let setup = sound(setup::read(&files, reader))?;
    let secretary = setup
        .secretary()
        .cloned()
        .ok_or_else(|| SessionError::NoKey {
            member: MemberId::new("-"),
            looked: Vec::new(),
        })?;
    let seats: Vec<MemberId> = setup.seats().cloned().collect();
    // Built under another name, so that what was broken off is never taken for a sample.
    let unfinished = folder.join("hp2026.thamdinh.unfinished");
    for leftover in ["", "-wal", "-shm"] {
        let mut file = unfinished.clone().into_os_string();
        file.push(leftover);
        // Mostly there is none, and one that can't be removed stops the next step anyway.
        let _ = std::fs::remove_file(PathBuf::from(file));
    }
    let mut keys = Vec::new();
    for seat in &seats {
        let path = folder.join("keys").join(seat.as_str());
        let signer = if path.is_file() {
            Seat::from_file(seat.clone(), &path, None)?.signer
        } else {
            write_new_key(&path, seat.as_str(), None)?
        };
        keys.push((seat.clone(), signer.public().openssh()));
    }
    let key_of = |seat: &MemberId| {
        keys.iter()
            .find(|(id, _)| id == seat)
            .map_or("", |(_, key)| key)
    };
    let mut events = setup.events(&secretary, key_of(&secretary));
    let others = keys.iter().filter(|(seat, _)| *seat != secretary);
    events.extend(others.map(|(member, public_key)| Event::KeyEntered {
        member: member.clone(),
        public_key: public_key.clone(),
    }));
    let opening = seat_opening(folder, &secretary)?;
    let mut session = Session::create(&unfinished, opening, events)?;
    fill(&mut session, &files, stage, reader)?;
    if stage >= Stage::Review {
        super::demo_review::fill(folder, &unfinished, &mut session, stage)?;
    }
    if stage >= Stage::Locked {
        super::demo_meeting::fill(folder, &unfinished, &mut session)?;
    }
    // The last handle takes the write-ahead log into the file, which can then be moved alone.
    drop(session);
    std::fs::rename(&unfinished, &session_path)
        .map_err(|error| SessionError::file(&session_path, error))?;
    Ok(Demo {
        session: session_path,
        secretary,
        seats,
    })
}

/// How a seat of the sample opens its session.
///
/// # Errors
/// Its key can't be read.
pub fn seat_opening(folder: &Path, seat: &MemberId) -> Result<Opening, SessionError> {
    let key = folder.join("keys").join(seat.as_str());
    Ok(Opening {
        seat: Some(Seat::from_file(seat.clone(), &key, None)?),
        clock: Clock::System,
        places: Some(Places::under(folder)),
    })
}

fn fill(
    session: &mut Session,
    files: &Path,
    stage: Stage,
    reader: &dyn WorkbookReader,
) -> Result<(), SessionError> {
    if stage == Stage::Setup {
        return Ok(());
    }
    advance(session, Stage::SelfAssessment)?;
    let folder = files.join("tu-danh-gia");
    let mut tables = Vec::new();
    let listed = std::fs::read_dir(&folder).map_err(|error| SessionError::file(&folder, error))?;
    for file in listed {
        tables.push(
            file.map_err(|error| SessionError::file(&folder, error))?
                .path(),
        );
    }
    tables.sort();
    let steps = [
        (Kind::SelfAssessment, tables),
        (Kind::Survey, vec![files.join("dieu-tra-xa-hoi-hoc.csv")]),
        (Kind::LastYear, vec![files.join("ket-qua-2025.csv")]),
    ];
    for (kind, files) in steps {
        let plan = sound(intake::plan(session.state(), kind, &files, false, reader))?;
        session.submit_all(plan.events, None)?;
    }
    if stage > Stage::SelfAssessment {
        advance(session, Stage::Review)?;
    }
    Ok(())
}

pub(super) fn advance(session: &mut Session, to: Stage) -> Result<(), SessionError> {
    session
        .submit(
            Event::StageMoved {
                to,
                why: String::new(),
            },
            None,
        )
        .map(|_| ())
}

/// The value of an outcome, or its problems as an error.
fn sound<T>(outcome: Outcome<T>) -> Result<T, SessionError> {
    outcome
        .value
        .ok_or(SessionError::Problems(outcome.problems))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::consolidation::Consolidation;
    use crate::domain::viewpoint::Viewpoint;
    use crate::import::InProcess;
    use crate::session::verify::verify;

    #[test]
    fn the_sample_comes_up_to_the_lock_and_verifies() {
        let folder = tempfile::tempdir().unwrap();
        let demo = build(folder.path(), Stage::Locked, &InProcess).unwrap();
        let session = Session::open(&demo.session, Opening::reader()).unwrap();
        let state = session.state();
        assert_eq!((state.stage(), state.units().len()), (Stage::Locked, 128));
        let dissenting = state
            .votes()
            .iter()
            .filter(|vote| vote.outcome.against == 1);
        assert!(dissenting.count() > 5 && state.votes().iter().all(|vote| vote.outcome.passed));
        assert!(state.units().iter().all(|unit| unit.submission.is_some()));
        let before = state.last_year().unwrap();
        assert_eq!((before.year, before.units().len()), (2025, 125));
        let result = Consolidation::of(state, Viewpoint::Whole);
        assert_eq!(
            result
                .blocks
                .iter()
                .map(|b| b.units.len())
                .collect::<Vec<_>>(),
            [14, 45, 69]
        );
        let found = verify(session.store()).unwrap();
        assert!(found.bad.is_none(), "{:?}", found.bad);
        assert_eq!(found.sealed.len(), 1);
        assert_eq!(found.head, session.head());
    }
}
