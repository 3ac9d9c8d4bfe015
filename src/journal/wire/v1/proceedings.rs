//! How a meeting goes on: items called, who takes the chair, adjournments, and the prose of its minutes.

use serde::{Deserialize, Serialize};

use super::super::scalar::Id;
use super::review::Cell;
use crate::domain::event::Event;
use crate::domain::id::{CellId, MeetingIx, MemberId, Moment, Seq};
use crate::domain::meeting as domain;

/// `item_called`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Call {
    at: i64,
    /// Left out when the meeting leaves the item that it was at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cell: Option<Cell>,
}

/// `chair_assigned`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chair {
    at: i64,
    member: Id<MemberId>,
    why: String,
}

/// `meeting_adjourned`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adjourning {
    at: i64,
    why: String,
}

/// `meeting_resumed`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resuming {
    at: i64,
}

/// `note_revised`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revision {
    note: u64,
    text: String,
    why: String,
}

/// `minutes_text_set`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MinutesText {
    meeting: u32,
    part: Part,
    text: String,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Part {
    Opening,
    Proceedings,
    Conclusion,
}

impl Call {
    /// The meeting at `cell`.
    pub fn new(at: Moment, cell: Option<&CellId>) -> Self {
        Self {
            at: at.0,
            cell: cell.map(Cell::from),
        }
    }
}

impl Chair {
    /// `member` in the chair.
    pub fn new(at: Moment, member: &MemberId, why: &str) -> Self {
        Self {
            at: at.0,
            member: Id(member.clone()),
            why: why.to_owned(),
        }
    }
}

impl Adjourning {
    /// An adjournment.
    pub fn new(at: Moment, why: &str) -> Self {
        Self {
            at: at.0,
            why: why.to_owned(),
        }
    }
}

impl Resuming {
    /// The end of an adjournment.
    pub fn new(at: Moment) -> Self {
        Self { at: at.0 }
    }
}

impl Revision {
    /// Another text of `note`.
    pub fn new(note: Seq, text: &str, why: &str) -> Self {
        Self {
            note: note.0,
            text: text.to_owned(),
            why: why.to_owned(),
        }
    }
}

impl MinutesText {
    /// Prose of a meeting's minutes.
    pub fn new(meeting: MeetingIx, part: domain::MinutesPart, text: &str) -> Self {
        Self {
            meeting: meeting.0,
            part: match part {
                domain::MinutesPart::Opening => Part::Opening,
                domain::MinutesPart::Proceedings => Part::Proceedings,
                domain::MinutesPart::Conclusion => Part::Conclusion,
            },
            text: text.to_owned(),
        }
    }
}

impl From<Call> for Event {
    fn from(body: Call) -> Self {
        Self::ItemCalled {
            at: Moment(body.at),
            cell: body.cell.map(CellId::from),
        }
    }
}

impl From<Chair> for Event {
    fn from(body: Chair) -> Self {
        Self::ChairAssigned {
            at: Moment(body.at),
            member: body.member.0,
            why: body.why,
        }
    }
}

impl From<Adjourning> for Event {
    fn from(body: Adjourning) -> Self {
        Self::MeetingAdjourned {
            at: Moment(body.at),
            why: body.why,
        }
    }
}

impl From<Resuming> for Event {
    fn from(body: Resuming) -> Self {
        Self::MeetingResumed {
            at: Moment(body.at),
        }
    }
}

impl From<Revision> for Event {
    fn from(body: Revision) -> Self {
        Self::NoteRevised {
            note: Seq(body.note),
            text: body.text,
            why: body.why,
        }
    }
}

impl From<MinutesText> for Event {
    fn from(body: MinutesText) -> Self {
        Self::MinutesTextSet {
            meeting: MeetingIx(body.meeting),
            part: match body.part {
                Part::Opening => domain::MinutesPart::Opening,
                Part::Proceedings => domain::MinutesPart::Proceedings,
                Part::Conclusion => domain::MinutesPart::Conclusion,
            },
            text: body.text,
        }
    }
}
