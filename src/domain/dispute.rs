//! Disputes: found from a cell's log and kept; found → asked → explained → settled, and reopened when it starts again.

use super::id::{MemberIx, Moment, RulingIx, Seq};
use super::self_assessment::Position;

/// Why a cell is in dispute.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum DisputeKind {
    /// Reviewers give different values.
    ReviewersDiffer,
    /// The appraised score is far from the self score.
    Gap,
    /// The unit contests.
    Contested,
    /// A member raised it.
    Flagged,
    /// A severe pre-check stands, and the self score was accepted without an answer to it.
    PreCheck,
}

impl DisputeKind {
    /// All kinds.
    pub const ALL: [DisputeKind; 5] = [
        DisputeKind::ReviewersDiffer,
        DisputeKind::Gap,
        DisputeKind::Contested,
        DisputeKind::Flagged,
        DisputeKind::PreCheck,
    ];

    /// The name that commands write.
    pub const fn code(self) -> &'static str {
        match self {
            DisputeKind::ReviewersDiffer => "reviewers_differ",
            DisputeKind::Gap => "gap",
            DisputeKind::Contested => "contested",
            DisputeKind::Flagged => "flagged",
            DisputeKind::PreCheck => "precheck",
        }
    }
}

/// A moment in a dispute's life.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Milestone {
    /// The entry that brought it.
    pub seq: Seq,
    /// When.
    pub at: Moment,
}

/// How a dispute was settled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Settlement {
    /// The reasons for it are gone: reviewers agree, the gap closed, the flag was taken back.
    Agreement,
    /// The unit accepted the adjusted score.
    Acceptance,
    /// The council ruled.
    Ruling(RulingIx),
    /// Nobody settled it: other reviewers or other rules of the round took its reasons away.
    Lapse,
}

impl Settlement {
    /// The name that commands write.
    pub const fn code(self) -> &'static str {
        match self {
            Settlement::Agreement => "agreement",
            Settlement::Acceptance => "acceptance",
            Settlement::Ruling(_) => "ruling",
            Settlement::Lapse => "lapse",
        }
    }
}

/// Where a dispute stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DisputeState {
    /// Seen.
    Found,
    /// The unit was asked to explain.
    Asked,
    /// The unit explained.
    Explained,
    /// Settled.
    Settled {
        /// How.
        how: Settlement,
        /// When.
        when: Milestone,
        /// By whose entry.
        by: MemberIx,
    },
}

impl DisputeState {
    /// True until settled.
    pub const fn is_open(self) -> bool {
        !matches!(self, DisputeState::Settled { .. })
    }

    /// The name that commands write.
    pub const fn code(self) -> &'static str {
        match self {
            DisputeState::Found => "found",
            DisputeState::Asked => "asked",
            DisputeState::Explained => "explained",
            DisputeState::Settled { .. } => "settled",
        }
    }
}

/// What happened to a dispute.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum What {
    /// It was found, for these reasons.
    Found(Vec<DisputeKind>),
    /// Further reasons came while it was open.
    Added(Vec<DisputeKind>),
    /// The unit was asked to explain.
    Asked,
    /// The unit answered.
    Explained(Position),
    /// The unit's submission was replaced: its reviewers judge anew before anything is settled.
    Replaced,
    /// It was settled.
    Settled(Settlement),
    /// It started again, for these reasons.
    Reopened(Vec<DisputeKind>),
}

impl What {
    /// The name that commands write.
    pub const fn code(&self) -> &'static str {
        match self {
            What::Found(_) => "found",
            What::Added(_) => "kind_added",
            What::Asked => "asked",
            What::Explained(_) => "explained",
            What::Replaced => "submission_replaced",
            What::Settled(_) => "settled",
            What::Reopened(_) => "reopened",
        }
    }

    /// The kinds that came with it.
    pub fn kinds(&self) -> &[DisputeKind] {
        match self {
            What::Found(kinds) | What::Added(kinds) | What::Reopened(kinds) => kinds,
            What::Asked | What::Explained(_) | What::Replaced | What::Settled(_) => &[],
        }
    }
}

/// One step of a dispute's life.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    /// What happened.
    pub what: What,
    /// The journal entry that brought it.
    pub seq: Seq,
    /// When.
    pub at: Moment,
    /// By whose entry.
    pub by: MemberIx,
}

/// A durable dispute about one cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Dispute {
    /// Every kind that it ever had, in order of kinds.
    pub kinds: Vec<DisputeKind>,
    /// The kinds that hold now and that no ruling has settled.
    pub standing: Vec<DisputeKind>,
    /// Where it stands.
    pub state: DisputeState,
    /// When it was found.
    pub found: Milestone,
    /// When the unit was asked.
    pub asked: Option<Milestone>,
    /// When the unit explained.
    pub explained: Option<Milestone>,
    /// How often it started again after being settled.
    pub reopened: u32,
    /// Its whole life, oldest step first: what was told once stays told, whatever holds now.
    pub history: Vec<Step>,
}
