//! Meetings: attendance, agenda, notes, votes and rulings.

use serde::{Deserialize, Serialize};

use super::super::scalar::Id;
use super::ballots::Ballots;
use super::motion::Motion;
use super::review::{Cell, cell_ids, cells_of};
use crate::domain::event::Event;
use crate::domain::id::{CellId, MemberId, Moment, VoteIx};
use crate::domain::meeting as domain;

/// `meeting_opened`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    at: i64,
    place: String,
    number: String,
}

/// `meeting_closed`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    at: i64,
}

/// `attendance_changed`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    at: i64,
    member: Id<MemberId>,
    change: Change,
}

/// A change of one member's attendance.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Change {
    In {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        delegate: Option<Delegation>,
    },
    Out {},
    Absent {
        why: String,
    },
}

/// Who sits for a member.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Delegation {
    to: String,
    document: String,
}

/// `agenda_set`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agenda {
    cells: Vec<Cell>,
}

/// `note_taken`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    at: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cell: Option<Cell>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    speaker: Option<Id<MemberId>>,
    text: String,
}

/// `vote_held`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vote {
    at: i64,
    motion: Motion,
    ballots: Ballots,
}

/// `vote_voided`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voiding {
    at: i64,
    vote: u32,
    why: String,
}

/// `ruling_made`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ruling {
    at: i64,
    motion: Motion,
    /// Left out for consensus.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    vote: Option<u32>,
    why: String,
}

impl From<&[CellId]> for Agenda {
    fn from(cells: &[CellId]) -> Self {
        Self {
            cells: cells_of(cells),
        }
    }
}

impl From<&domain::Attendance> for Change {
    fn from(change: &domain::Attendance) -> Self {
        match change.clone() {
            domain::Attendance::In { delegate } => Self::In {
                delegate: delegate.map(|delegate| Delegation {
                    to: delegate.to,
                    document: delegate.document,
                }),
            },
            domain::Attendance::Out => Self::Out {},
            domain::Attendance::Absent { why } => Self::Absent { why },
        }
    }
}

impl From<Change> for domain::Attendance {
    fn from(change: Change) -> Self {
        match change {
            Change::In { delegate } => Self::In {
                delegate: delegate.map(|delegate| domain::Delegation {
                    to: delegate.to,
                    document: delegate.document,
                }),
            },
            Change::Out {} => Self::Out,
            Change::Absent { why } => Self::Absent { why },
        }
    }
}

impl Opening {
    /// A meeting opened at `place`.
    pub fn new(at: Moment, place: &str, number: &str) -> Self {
        Self {
            at: at.0,
            place: place.to_owned(),
            number: number.to_owned(),
        }
    }
}

impl Closing {
    /// A meeting closed.
    pub fn new(at: Moment) -> Self {
        Self { at: at.0 }
    }
}

impl Attendance {
    /// A change of `member`.
    pub fn new(at: Moment, member: &MemberId, change: &domain::Attendance) -> Self {
        Self {
            at: at.0,
            member: Id(member.clone()),
            change: change.into(),
        }
    }
}

impl Note {
    /// A note of what was said.
    pub fn new(at: Moment, cell: Option<&CellId>, speaker: Option<&MemberId>, text: &str) -> Self {
        Self {
            at: at.0,
            cell: cell.map(Cell::from),
            speaker: speaker.cloned().map(Id),
            text: text.to_owned(),
        }
    }
}

impl Vote {
    /// A vote on `motion`.
    pub fn new(at: Moment, motion: &domain::Motion, ballots: &domain::Ballots) -> Self {
        Self {
            at: at.0,
            motion: motion.into(),
            ballots: ballots.into(),
        }
    }
}

impl Voiding {
    /// The voiding of `vote`.
    pub fn new(at: Moment, vote: VoteIx, why: &str) -> Self {
        Self {
            at: at.0,
            vote: vote.0,
            why: why.to_owned(),
        }
    }
}

impl Ruling {
    /// A ruling on `motion`.
    pub fn new(at: Moment, motion: &domain::Motion, vote: Option<VoteIx>, why: &str) -> Self {
        Self {
            at: at.0,
            motion: motion.into(),
            vote: vote.map(|vote| vote.0),
            why: why.to_owned(),
        }
    }
}

impl From<Opening> for Event {
    fn from(opening: Opening) -> Self {
        Self::MeetingOpened {
            at: Moment(opening.at),
            place: opening.place,
            number: opening.number,
        }
    }
}

impl From<Closing> for Event {
    fn from(closing: Closing) -> Self {
        Self::MeetingClosed {
            at: Moment(closing.at),
        }
    }
}

impl From<Attendance> for Event {
    fn from(attendance: Attendance) -> Self {
        Self::AttendanceChanged {
            at: Moment(attendance.at),
            member: attendance.member.0,
            change: attendance.change.into(),
        }
    }
}

impl From<Agenda> for Event {
    fn from(agenda: Agenda) -> Self {
        Self::AgendaSet {
            cells: cell_ids(agenda.cells),
        }
    }
}

impl From<Note> for Event {
    fn from(note: Note) -> Self {
        Self::NoteTaken {
            at: Moment(note.at),
            cell: note.cell.map(CellId::from),
            speaker: note.speaker.map(|speaker| speaker.0),
            text: note.text,
        }
    }
}

impl From<Vote> for Event {
    fn from(vote: Vote) -> Self {
        Self::VoteHeld {
            at: Moment(vote.at),
            motion: vote.motion.into(),
            ballots: vote.ballots.into(),
        }
    }
}

impl From<Voiding> for Event {
    fn from(voiding: Voiding) -> Self {
        Self::VoteVoided {
            at: Moment(voiding.at),
            vote: VoteIx(voiding.vote),
            why: voiding.why,
        }
    }
}

impl From<Ruling> for Event {
    fn from(ruling: Ruling) -> Self {
        Self::RulingMade {
            at: Moment(ruling.at),
            motion: ruling.motion.into(),
            vote: ruling.vote.map(VoteIx),
            why: ruling.why,
        }
    }
}
