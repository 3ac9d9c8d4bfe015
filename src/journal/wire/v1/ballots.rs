//! How votes were taken.

use serde::{Deserialize, Serialize};

use super::super::scalar::Id;
use crate::domain::id::MemberId;
use crate::domain::meeting as domain;

/// How a vote was taken.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Ballots {
    Open {
        ballots: Vec<Ballot>,
    },
    Secret {
        papers: u32,
        first: Tally,
        second: Tally,
    },
    Hands {
        r#for: u32,
        against: u32,
        abstain: u32,
    },
}

/// One member's ballot.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    member: Id<MemberId>,
    choice: Choice,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    dissent: String,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Choice {
    For,
    Against,
    Abstain,
}

/// One teller's count.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    r#for: u32,
    against: u32,
    abstain: u32,
    invalid: u32,
}

impl From<&domain::Ballots> for Ballots {
    fn from(ballots: &domain::Ballots) -> Self {
        match ballots {
            domain::Ballots::Open(ballots) => Self::Open {
                ballots: ballots.iter().cloned().map(Ballot::from).collect(),
            },
            domain::Ballots::Secret {
                papers,
                first,
                second,
            } => Self::Secret {
                papers: *papers,
                first: (*first).into(),
                second: (*second).into(),
            },
            domain::Ballots::Hands {
                votes_for,
                against,
                abstain,
            } => Self::Hands {
                r#for: *votes_for,
                against: *against,
                abstain: *abstain,
            },
        }
    }
}

impl From<Ballots> for domain::Ballots {
    fn from(ballots: Ballots) -> Self {
        match ballots {
            Ballots::Open { ballots } => Self::Open(ballots.into_iter().map(Into::into).collect()),
            Ballots::Secret {
                papers,
                first,
                second,
            } => Self::Secret {
                papers,
                first: first.into(),
                second: second.into(),
            },
            Ballots::Hands {
                r#for,
                against,
                abstain,
            } => Self::Hands {
                votes_for: r#for,
                against,
                abstain,
            },
        }
    }
}

impl From<domain::Ballot> for Ballot {
    fn from(ballot: domain::Ballot) -> Self {
        Self {
            member: Id(ballot.member),
            choice: match ballot.choice {
                domain::Choice::For => Choice::For,
                domain::Choice::Against => Choice::Against,
                domain::Choice::Abstain => Choice::Abstain,
            },
            dissent: ballot.dissent,
        }
    }
}

impl From<Ballot> for domain::Ballot {
    fn from(ballot: Ballot) -> Self {
        Self {
            member: ballot.member.0,
            choice: match ballot.choice {
                Choice::For => domain::Choice::For,
                Choice::Against => domain::Choice::Against,
                Choice::Abstain => domain::Choice::Abstain,
            },
            dissent: ballot.dissent,
        }
    }
}

impl From<domain::Tally> for Tally {
    fn from(tally: domain::Tally) -> Self {
        Self {
            r#for: tally.votes_for,
            against: tally.against,
            abstain: tally.abstain,
            invalid: tally.invalid,
        }
    }
}

impl From<Tally> for domain::Tally {
    fn from(tally: Tally) -> Self {
        Self {
            votes_for: tally.r#for,
            against: tally.against,
            abstain: tally.abstain,
            invalid: tally.invalid,
        }
    }
}
