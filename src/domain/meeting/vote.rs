//! Votes: what is moved, how it was voted on, what it came to, and the rulings that follow.

use super::ballot::OpenBallot;
use crate::domain::id::{BlockId, CellId, MeetingIx, MemberId, MemberIx, Moment, Seq, VoteIx};
use crate::domain::review::Value;

/// A ballot.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Choice {
    /// Tán thành.
    For,
    /// Không tán thành.
    Against,
    /// Không biểu quyết.
    Abstain,
}

/// One member's ballot in an open vote.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ballot {
    /// The member.
    pub member: MemberId,
    /// The choice.
    pub choice: Choice,
    /// A dissenting opinion, reserved in the minutes; empty if there is none.
    pub dissent: String,
}

/// One teller's count of a paper vote.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Tally {
    /// Papers for.
    pub votes_for: u32,
    /// Papers against.
    pub against: u32,
    /// Blank papers: không biểu quyết.
    pub abstain: u32,
    /// Invalid papers.
    pub invalid: u32,
}

/// How a vote was taken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Ballots {
    /// Open, by name.
    Open(Vec<Ballot>),
    /// Secret: papers given out, counted independently by two tellers.
    Secret {
        /// Papers given out.
        papers: u32,
        /// The first teller's count.
        first: Tally,
        /// The second teller's count.
        second: Tally,
    },
    /// A show of hands, counted: nobody's hand stands by name.
    Hands {
        /// Hands for.
        votes_for: u32,
        /// Hands against.
        against: u32,
        /// Hands of those who abstain; who is there and raised none does not vote either.
        abstain: u32,
    },
}

/// What a vote is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Motion {
    /// A final value for one cell.
    Score {
        /// The cell.
        cell: CellId,
        /// The proposed value.
        value: Value,
    },
    /// The agreed verdicts of many disputed cells, after the list was shown.
    Agreed {
        /// The cells.
        cells: Vec<CellId>,
    },
    /// The self scores of cells that were not (fully) reviewed.
    SelfScores {
        /// The cells.
        cells: Vec<CellId>,
    },
    /// The consolidated result as it stands.
    ApproveResult,
    /// The consolidated result of one block as it stands.
    ApproveBlock {
        /// The block.
        block: BlockId,
    },
    /// Reopening the locked result.
    Reopen,
    /// Anything else, in words.
    Other {
        /// The motion.
        text: String,
    },
}

impl Motion {
    /// The cells that the motion would settle.
    pub fn cells(&self) -> &[CellId] {
        match self {
            Motion::Score { cell, .. } => std::slice::from_ref(cell),
            Motion::Agreed { cells } | Motion::SelfScores { cells } => cells,
            Motion::ApproveResult
            | Motion::ApproveBlock { .. }
            | Motion::Reopen
            | Motion::Other { .. } => &[],
        }
    }
}

/// Quorum at the instant of a decision, with its arithmetic.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Quorum {
    /// Members counted: all, less the recused unless the round counts them.
    pub members: u32,
    /// Of them present and not recused.
    pub present: u32,
    /// Needed.
    pub needed: u32,
    /// Who is recused from this decision.
    pub recused: Vec<MemberIx>,
}

impl Quorum {
    /// True if the council may decide.
    pub const fn is_met(&self) -> bool {
        self.present >= self.needed
    }
}

/// What a vote came to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Outcome {
    /// Votes for.
    pub votes_for: u32,
    /// Votes against.
    pub against: u32,
    /// Abstentions, including members present who cast no ballot.
    pub abstain: u32,
    /// Votes needed to pass.
    pub needed: u32,
    /// The chair's casting vote decided.
    pub by_casting_vote: bool,
    /// Passed.
    pub passed: bool,
}

/// A vote that was held; never deleted, voided with a reason.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Vote {
    /// The entry that recorded it.
    pub seq: Seq,
    /// The meeting.
    pub meeting: MeetingIx,
    /// When it was held.
    pub at: Moment,
    /// What about.
    pub motion: Motion,
    /// How.
    pub ballots: Ballots,
    /// Quorum when it was put.
    pub quorum: Quorum,
    /// The papers of a secret vote, with every count that its tellers gave.
    pub papers: Option<Box<OpenBallot>>,
    /// Who presided.
    pub presided_by: Option<MemberIx>,
    /// What it came to.
    pub outcome: Outcome,
    /// Why it was voided, and by which entry.
    pub voided: Option<(Seq, String)>,
}

impl Vote {
    /// True if it passed and still stands.
    pub const fn carries(&self) -> bool {
        self.outcome.passed && self.voided.is_none()
    }

    /// The entry at which it was put: its own, or that at which the papers of a secret vote were given out. What
    /// changed afterwards is not what was voted on.
    pub fn put(&self) -> Seq {
        self.papers.as_ref().map_or(self.seq, |papers| papers.seq)
    }
}

/// What a ruling rests on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RulingBasis {
    /// A vote that passed.
    Vote(VoteIx),
    /// Consensus: nobody present objected.
    Consensus,
}

/// The council's decision on cells.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ruling {
    /// The entry that recorded it.
    pub seq: Seq,
    /// The meeting.
    pub meeting: MeetingIx,
    /// When it was made.
    pub at: Moment,
    /// What was ruled: the motion in the form of a vote's.
    pub motion: Motion,
    /// What it rests on.
    pub basis: RulingBasis,
    /// Quorum at the instant of the decision: the vote's, if it rests on one.
    pub quorum: Quorum,
    /// Who presided over the decision: the vote's, if it rests on one.
    pub presided_by: Option<MemberIx>,
    /// Why.
    pub why: String,
    /// The entry that voided the vote it rests on.
    pub voided: Option<Seq>,
}
