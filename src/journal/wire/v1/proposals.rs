//! Proposals and secret votes under way.

use serde::{Deserialize, Serialize};

use super::super::scalar::{Amount, Id};
use super::ballots::Tally;
use super::motion::Motion;
use super::review::Cell;
use crate::domain::event::Event;
use crate::domain::id::{CellId, MemberId, Moment, ProposalIx};
use crate::domain::meeting as domain;
use crate::domain::review::Value;

/// `proposal_made`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    at: i64,
    cell: Cell,
    value: Amount,
    by: Id<MemberId>,
    why: String,
}

/// `proposal_withdrawn`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withdrawal {
    at: i64,
    proposal: u32,
    why: String,
}

/// `ballot_opened`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Papers {
    at: i64,
    motion: Motion,
    papers: u32,
    tellers: [Id<MemberId>; 2],
}

/// `tally_entered`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Count {
    at: i64,
    teller: Id<MemberId>,
    tally: Tally,
}

/// `ballot_cancelled`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cancelling {
    at: i64,
    why: String,
}

impl Proposal {
    /// A proposal of `by`.
    pub fn new(at: Moment, cell: &CellId, value: Value, by: &MemberId, why: &str) -> Self {
        Self {
            at: at.0,
            cell: Cell::from(cell),
            value: Amount(value),
            by: Id(by.clone()),
            why: why.to_owned(),
        }
    }
}

impl Withdrawal {
    /// The withdrawal of `proposal`.
    pub fn new(at: Moment, proposal: ProposalIx, why: &str) -> Self {
        Self {
            at: at.0,
            proposal: proposal.0,
            why: why.to_owned(),
        }
    }
}

impl Papers {
    /// Papers given out on `motion`.
    pub fn new(at: Moment, motion: &domain::Motion, papers: u32, tellers: &[MemberId; 2]) -> Self {
        Self {
            at: at.0,
            motion: motion.into(),
            papers,
            tellers: tellers.clone().map(Id),
        }
    }
}

impl Count {
    /// The count of `teller`.
    pub fn new(at: Moment, teller: &MemberId, tally: domain::Tally) -> Self {
        Self {
            at: at.0,
            teller: Id(teller.clone()),
            tally: tally.into(),
        }
    }
}

impl Cancelling {
    /// A secret vote broken off.
    pub fn new(at: Moment, why: &str) -> Self {
        Self {
            at: at.0,
            why: why.to_owned(),
        }
    }
}

impl From<Proposal> for Event {
    fn from(body: Proposal) -> Self {
        Self::ProposalMade {
            at: Moment(body.at),
            cell: CellId::from(body.cell),
            value: body.value.0,
            by: body.by.0,
            why: body.why,
        }
    }
}

impl From<Withdrawal> for Event {
    fn from(body: Withdrawal) -> Self {
        Self::ProposalWithdrawn {
            at: Moment(body.at),
            proposal: ProposalIx(body.proposal),
            why: body.why,
        }
    }
}

impl From<Papers> for Event {
    fn from(body: Papers) -> Self {
        Self::BallotOpened {
            at: Moment(body.at),
            motion: body.motion.into(),
            papers: body.papers,
            tellers: body.tellers.map(|teller| teller.0),
        }
    }
}

impl From<Count> for Event {
    fn from(body: Count) -> Self {
        Self::TallyEntered {
            at: Moment(body.at),
            teller: body.teller.0,
            tally: body.tally.into(),
        }
    }
}

impl From<Cancelling> for Event {
    fn from(body: Cancelling) -> Self {
        Self::BallotCancelled {
            at: Moment(body.at),
            why: body.why,
        }
    }
}
