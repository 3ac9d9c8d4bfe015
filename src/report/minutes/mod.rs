//! The minutes of one meeting (biên bản), after form 1.9 of annex III of Nghị định 30/2020/NĐ-CP.
//!
//! [`Minutes::of`] gathers what the journal says of a meeting; [`Minutes::document`] lays it out. Whatever the round
//! does not know, such as the names of persons, is left for the pen.

mod checks;
mod decision;
mod disputed;
mod gather;
#[cfg(test)]
mod gather_tests;
#[cfg(test)]
mod house_tests;
mod layout;
mod layout_decision;
mod layout_people;
mod layout_result;
#[cfg(test)]
mod office_tests;
mod pieces;
mod places;
#[cfg(test)]
mod sample;
mod sitting;
#[cfg(test)]
mod sitting_tests;
mod starting;
#[cfg(test)]
mod tests;
mod version;

pub use disputed::DisputeLine;
pub use pieces::{Origin, Piece};
pub use places::{places_in_blocks, places_in_lines};
pub use sitting::{CountRecord, ProposalLine, RecordLine};
pub use starting::starting_template;
pub use version::{ChangedCell, ChangedUnit, VersionSection};

use std::collections::BTreeMap;

use super::clock::Clock;
use super::letterhead::Letterhead;
pub use super::outcome::JournalHead;
use crate::domain::id::Seq;
use crate::domain::meeting::{Delegation, MeetingRules, MinutesPart, Outcome, Tally};
use crate::domain::points::Points;
use crate::domain::precheck::{Finding, Severity};
use crate::domain::review::Value;
use crate::domain::round::Fraction;
use crate::domain::rule::{Computed, Rule};

/// Everything that the minutes of one meeting say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minutes {
    /// Issuer, number, place and day.
    pub letterhead: Letterhead,
    /// What the round is called.
    pub round_title: String,
    /// Legal bases, each a sentence.
    pub basis: Vec<String>,
    /// Where the council met.
    pub venue: String,
    /// The entry that opened the meeting.
    pub seq: Seq,
    /// When the meeting began.
    pub opened: Clock,
    /// When it ended.
    pub closed: Option<Clock>,
    /// Who presided.
    pub chair: Option<Seat>,
    /// Who keeps the record.
    pub secretary: Option<Seat>,
    /// Members who were there at any time.
    pub present: Vec<Attendee>,
    /// Members who were not.
    pub absent: Vec<Absentee>,
    /// Whether the council could decide, and by which rule.
    pub quorum: QuorumStatement,
    /// Who does not judge whom.
    pub recusals: Vec<RecusalLine>,
    /// How many cells stood on the agenda.
    pub agenda: usize,
    /// What was said and happened that no decision tells, in its order.
    pub record: Vec<RecordLine>,
    /// The secretary's own words.
    pub texts: BTreeMap<MinutesPart, String>,
    /// Votes and rulings in their order, the approval of the result not among them.
    pub decisions: Vec<Decision>,
    /// Findings of the pre-checks that members answered until the meeting ended.
    pub answered: Vec<CheckLine>,
    /// What was in dispute since the round began, as the meeting left it.
    pub disputes: Vec<DisputeLine>,
    /// Votes on the result as a whole.
    pub approvals: Vec<Decision>,
    /// Results by block, as locked, or as they stand.
    pub results: Vec<BlockTable>,
    /// Cells that still had no final score.
    pub pending: u32,
    /// What the version changed against the one before.
    pub changes: Option<VersionSection>,
    /// Version of the result.
    pub version: u32,
    /// The lock; without it the paper is a draft.
    pub lock: Option<Lock>,
    /// Hash of the approved result that waits for its signatures, for those who retype groups of it.
    pub to_sign: Option<[u8; 32]>,
    /// Where the journal stood.
    pub journal: JournalHead,
    /// When the last entry was written, for the file's properties.
    pub written: Clock,
}

/// A seat of the council, by office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// The office.
    pub office: String,
    /// The title there.
    pub title: String,
    /// What the seat is in the council.
    pub role: SeatRole,
}

/// What a seat is in the council.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeatRole {
    /// Chủ tịch Hội đồng.
    Chair,
    /// Phó Chủ tịch Hội đồng.
    ViceChair,
    /// Thành viên.
    Member,
    /// Thư ký.
    Secretary,
}

/// A member who was there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendee {
    /// Who.
    pub seat: Seat,
    /// From when to when; an open end means until the meeting ends.
    pub intervals: Vec<(Clock, Option<Clock>)>,
    /// Came in after the opening.
    pub late: bool,
    /// What each change of the member's attendance rests on; the last one stands for all.
    pub seq: Option<Seq>,
    /// Who sat there in the member's place.
    pub delegates: Vec<Delegation>,
}

/// A member who was not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absentee {
    /// Who.
    pub seat: Seat,
    /// The entry that recorded it; None if nothing was.
    pub seq: Option<Seq>,
    /// The reason given; empty if none was.
    pub why: String,
}

/// Quorum and passing with their arithmetic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuorumStatement {
    /// All voting members.
    pub members: u32,
    /// The part of them that has to be there.
    pub quorum: Fraction,
    /// How many that is.
    pub quorum_needed: u32,
    /// Members there at [`QuorumStatement::since`].
    pub present: u32,
    /// When the quorum was first there; None if it never was, and `present` is the count at the end.
    pub since: Option<Clock>,
    /// When fewer were there after that: from when to when, and how few.
    pub lost: Vec<(Clock, Option<Clock>, u32)>,
    /// The part of all members that a decision needs more than.
    pub passing: Fraction,
    /// How many that is.
    pub passing_needed: u32,
    /// Whether the chair's vote decides when votes stand at the passing part.
    pub casting_vote: bool,
    /// Whether recused members count among all members of a decision.
    pub recused_in_base: bool,
    /// Whether votes may be secret.
    pub secret_allowed: bool,
    /// How else votes may be taken, and in which order proposals are put.
    pub ways: MeetingRules,
    /// The regulation that says so.
    pub regulation: String,
}

/// Units that a member does not judge, for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecusalLine {
    /// The member's office.
    pub member: String,
    /// The units.
    pub units: Vec<String>,
    /// The reason; empty for the member's own organisation.
    pub why: String,
}

/// A line of the discussion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteLine {
    /// Its entry.
    pub seq: Seq,
    /// When.
    pub at: Clock,
    /// Who spoke.
    pub speaker: Option<String>,
    /// What it was about: unit and item.
    pub about: Option<(String, String)>,
    /// What was said.
    pub text: String,
}

/// Something put to the council, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The entry of the vote, or of the ruling without one.
    pub seq: Seq,
    /// When.
    pub at: Clock,
    /// What it was about.
    pub subject: Subject,
    /// The office of who presided, where it was not who presides over the meeting.
    pub presided: Option<String>,
    /// An approval that scores changed after, so that it no longer counts.
    pub outdated: bool,
    /// The vote; None when nobody objected.
    pub vote: Option<VoteRecord>,
    /// The quorum of this decision.
    pub quorum: DecisionQuorum,
    /// The ruling with its reason; None when nothing was ruled.
    pub ruling: Option<RulingRecord>,
}

/// The quorum of one decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionQuorum {
    /// Members counted.
    pub members: u32,
    /// Of them there and not recused.
    pub present: u32,
    /// Needed.
    pub needed: u32,
    /// Offices of the recused.
    pub recused: Vec<String>,
}

/// What a decision is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// One cell.
    Cell(Box<CellSubject>),
    /// The agreed verdicts of many cells.
    Agreed(BatchSubject),
    /// The self scores of many cells that were not fully reviewed.
    SelfScores(BatchSubject),
    /// The result as a whole.
    ApproveResult,
    /// The result of one block, by its name.
    ApproveBlock(String),
    /// Reopening the locked result.
    Reopen,
    /// Anything else, in words.
    Other(String),
}

/// A cell before the council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellSubject {
    /// The unit's name.
    pub unit: String,
    /// The item's code.
    pub code: String,
    /// The item's title.
    pub title: String,
    /// The item's maximum.
    pub max: Points,
    /// What the unit gave itself; None if it did not answer.
    pub self_score: Option<Value>,
    /// What the item's rule gives for the reported figures.
    pub rule: Option<RuleLine>,
    /// What the pre-checks found, with the answers that were given until then.
    pub checks: Vec<CheckLine>,
    /// What the reviewers gave, with their reasons.
    pub reviews: Vec<ReviewLine>,
    /// The unit's explanation; empty if there is none.
    pub explanation: String,
    /// Days that it came after its last day.
    pub explained_late: Option<u32>,
    /// Since when the meeting considered it.
    pub called: Option<(Seq, Clock)>,
    /// Scores that were proposed for it since the decision before.
    pub proposals: Vec<ProposalLine>,
    /// Notes of the discussion on this cell.
    pub notes: Vec<NoteLine>,
    /// The value put to the council.
    pub proposal: Value,
}

/// What a rule gives for what a unit reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleLine {
    /// The rule.
    pub rule: Rule,
    /// The figure as written.
    pub reported: String,
    /// What it comes to.
    pub computed: Computed,
}

/// A finding of the pre-checks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckLine {
    /// The unit's name.
    pub unit: String,
    /// The item's code.
    pub code: String,
    /// What was found.
    pub finding: Finding,
    /// How much it weighs.
    pub severity: Severity,
    /// The entry of the last answer; None without one.
    pub seq: Option<Seq>,
    /// Offices with what they answered.
    pub answers: Vec<(String, String)>,
}

/// A reviewer's verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewLine {
    /// The reviewer's office.
    pub member: String,
    /// The value given.
    pub value: Value,
    /// The justification; empty if the self score was accepted without one.
    pub why: String,
}

/// Many cells before the council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BatchSubject {
    /// How many cells.
    pub cells: usize,
    /// The units with the codes of their items.
    pub units: Vec<(String, Vec<String>)>,
}

/// A vote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoteRecord {
    /// Its number in the session, from 1.
    pub number: u32,
    /// Who voted how.
    pub ballots: BallotRecord,
    /// What it came to.
    pub outcome: Outcome,
    /// Why it was voided.
    pub voided: Option<String>,
}

/// Who voted how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BallotRecord {
    /// By name.
    Open {
        /// Offices that voted for.
        votes_for: Vec<String>,
        /// Offices that voted against.
        against: Vec<String>,
        /// Offices that said they abstain.
        abstain: Vec<String>,
        /// Dissenting opinions: office and text.
        dissent: Vec<(String, String)>,
    },
    /// On paper, counted alike by two tellers.
    Secret {
        /// Papers given out.
        papers: u32,
        /// The count.
        tally: Tally,
        /// Who counted, and how often; None in sessions that did not record it.
        count: Option<CountRecord>,
    },
    /// By a show of hands, counted: for, against, abstaining.
    Hands([u32; 3]),
}

/// A ruling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulingRecord {
    /// Its entry.
    pub seq: Seq,
    /// The reason; may be empty.
    pub why: String,
    /// Whether it fell with its vote.
    pub voided: bool,
}

/// The result of one block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockTable {
    /// The block's name.
    pub name: String,
    /// Units, best first.
    pub rows: Vec<ResultRow>,
}

/// The result of one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResultRow {
    /// Rank; None for units left out of the ranking.
    pub rank: Option<u32>,
    /// The unit's name.
    pub unit: String,
    /// Points reached.
    pub total: Points,
    /// Points that could be reached.
    pub max: Points,
    /// The declared index.
    pub index: Points,
    /// The band's name; empty below all bands.
    pub band: String,
    /// Cells without a final score.
    pub pending: u32,
}

/// The lock of the result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    /// The entry that locked it.
    pub seq: Seq,
    /// When.
    pub at: Clock,
    /// SHA-256 of the canonical result.
    pub result_sha256: [u8; 32],
    /// Offices that signed.
    pub signed_by: Vec<String>,
    /// Why it was reopened since.
    pub reopened: Option<String>,
}
