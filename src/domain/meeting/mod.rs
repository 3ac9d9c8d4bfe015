//! The meeting: who is there when, what was called, noted, proposed, voted and ruled.

mod ballot;
mod proposal;
mod rules;
mod vote;

use std::collections::BTreeMap;

pub use self::ballot::{CancelledBallot, OpenBallot, secret_vote};
pub use self::proposal::{Proposal, ProposalFate};
pub use self::rules::{MeetingRules, ProposalOrder};
pub use self::vote::{
    Ballot, Ballots, Choice, Motion, Outcome, Quorum, Ruling, RulingBasis, Tally, Vote,
};
use super::id::{CellId, MemberIx, Moment, RulingIx, Seq, VoteIx};

/// A change of one member's attendance.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Attendance {
    /// Came in; `delegate` names the office or title sent in the member's place, with its document.
    In {
        /// Who sits there for the member; None for the member themselves.
        delegate: Option<Delegation>,
    },
    /// Left the room.
    Out,
    /// Is absent, with the reason given.
    Absent {
        /// The reason.
        why: String,
    },
}

/// Who sits for a member, and by which document.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Delegation {
    /// Title of the delegate, by office.
    pub to: String,
    /// Number and symbol of the document.
    pub document: String,
}

/// One recorded change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AttendanceChange {
    /// The entry that recorded it.
    pub seq: Seq,
    /// When it took effect.
    pub at: Moment,
    /// Whose.
    pub member: MemberIx,
    /// What.
    pub change: Attendance,
}

/// A note of the running record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Note {
    /// The entry that recorded it.
    pub seq: Seq,
    /// When it was said.
    pub at: Moment,
    /// The cell it is about.
    pub cell: Option<CellId>,
    /// Who spoke.
    pub speaker: Option<MemberIx>,
    /// What was said, as it was last put.
    pub text: String,
    /// Earlier texts, oldest first, each with the entry that replaced it and why.
    pub revised: Vec<(Seq, String, String)>,
}

/// The meeting turns to an item, or leaves it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Call {
    /// The entry that recorded it.
    pub seq: Seq,
    /// When.
    pub at: Moment,
    /// The item; None when it is left.
    pub cell: Option<CellId>,
}

/// A member takes the chair where neither the chair nor a vice-chair may preside.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChairTurn {
    /// The entry that recorded it.
    pub seq: Seq,
    /// When.
    pub at: Moment,
    /// Who.
    pub member: MemberIx,
    /// Why.
    pub why: String,
}

/// An adjournment of a meeting that goes on afterwards.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Break {
    /// The entry that recorded it.
    pub seq: Seq,
    /// When it began.
    pub from: Moment,
    /// Why.
    pub why: String,
    /// When the meeting went on; None if it did not, or not yet.
    pub until: Option<Moment>,
}

/// A part of the minutes that the secretary writes as prose.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum MinutesPart {
    /// Before the proceedings: opening, programme.
    Opening,
    /// Leads in the proceedings.
    Proceedings,
    /// The closing conclusion.
    Conclusion,
}

impl MinutesPart {
    /// Every part, in the order of the paper.
    pub const ALL: [MinutesPart; 3] = [
        MinutesPart::Opening,
        MinutesPart::Proceedings,
        MinutesPart::Conclusion,
    ];

    /// The name that commands and entries write.
    pub const fn code(self) -> &'static str {
        match self {
            MinutesPart::Opening => "opening",
            MinutesPart::Proceedings => "proceedings",
            MinutesPart::Conclusion => "conclusion",
        }
    }

    /// The part with this name.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.code() == code)
    }
}

/// One sitting of the council.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Meeting {
    /// The entry that opened it.
    pub seq: Seq,
    /// When it began.
    pub opened: Moment,
    /// Where.
    pub place: String,
    /// Number of its minutes: "05" in "05/BB-HĐTĐ"; empty if none was given yet.
    pub number: String,
    /// Changes of attendance, in order.
    pub attendance: Vec<AttendanceChange>,
    /// Cells to discuss, in order.
    pub agenda: Vec<CellId>,
    /// Notes, in order.
    pub notes: Vec<Note>,
    /// Items that the meeting turned to, in order.
    pub calls: Vec<Call>,
    /// Members who presided in place of the chair and the vice-chairs, in order.
    pub chairs: Vec<ChairTurn>,
    /// Adjournments, in order.
    pub breaks: Vec<Break>,
    /// Papers that were given out and not counted to the end, in order.
    pub cancelled: Vec<CancelledBallot>,
    /// Prose of the minutes.
    pub texts: BTreeMap<MinutesPart, String>,
    /// Votes held, by number.
    pub votes: Vec<VoteIx>,
    /// Rulings made, by number.
    pub rulings: Vec<RulingIx>,
    /// The latest instant recorded so far; nothing may be recorded before it.
    pub latest: Moment,
    /// When it ended.
    pub closed: Option<Moment>,
}

impl Meeting {
    /// The last change of a member at or before an instant.
    pub fn attendance_at(&self, member: MemberIx, at: Moment) -> Option<&Attendance> {
        self.attendance
            .iter()
            .rev()
            .find(|c| c.member == member && c.at <= at)
            .map(|c| &c.change)
    }

    /// True if the member, or a delegate, is in the room at an instant.
    pub fn is_present(&self, member: MemberIx, at: Moment) -> bool {
        matches!(self.attendance_at(member, at), Some(Attendance::In { .. }))
    }

    /// True if the member first came in later than the opening, by the minute that papers show.
    pub fn is_late(&self, member: MemberIx) -> bool {
        let minute = |at: Moment| at.0.div_euclid(60_000);
        let first = self
            .attendance
            .iter()
            .find(|c| c.member == member && matches!(c.change, Attendance::In { .. }));
        first.is_some_and(|first| minute(first.at) > minute(self.opened))
    }

    /// The item that the meeting is at.
    pub fn called(&self) -> Option<&CellId> {
        self.calls.last()?.cell.as_ref()
    }

    /// True while it is adjourned.
    pub fn is_adjourned(&self) -> bool {
        self.closed.is_none() && self.breaks.last().is_some_and(|last| last.until.is_none())
    }
}
