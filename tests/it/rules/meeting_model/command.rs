//! What may be tried in the meeting.

use thamdinh::domain::id::{Moment, VoteIx};
use thamdinh::domain::meeting::Tally;

/// Who may be named: six voters, the secretary, a helper, an observer, and nobody.
pub const SEATS: [&str; 10] = ["ct", "pct", "m1", "m2", "m3", "m4", "tk", "gv", "qs", "x"];
/// Cells that are talked about: two blocks, an own organisation, one that a reviewer left out, one that is not there.
pub const CELLS: [(&str, &str); 6] = [
    ("u1", "1.1"),
    ("u2", "1.1"),
    ("u2", "2.1"),
    ("v1", "1.1"),
    ("v2", "1.2"),
    ("u2", "9.9"),
];
/// Proposed scores, in halves of a point; the last is above every maximum.
pub const SCORES: [u8; 4] = [0, 2, 5, 20];
pub const BLOCKS: [&str; 3] = ["so", "xa", "nữa"];

pub type Who = &'static str;
/// A cell by its place in [`CELLS`].
pub type CellNo = usize;

/// A value as a motion names it: half points, or not applicable.
pub type Value = Option<u8>;

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Motion {
    Score(CellNo, Value),
    Agreed(Vec<CellNo>),
    SelfScores(Vec<CellNo>),
    Approve,
    ApproveBlock(&'static str),
    Reopen,
    Other(bool),
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Ballots {
    /// For, against, abstaining.
    Open(Vec<(Who, u8)>),
    Hands(u32, u32, u32),
    Secret {
        papers: u32,
        first: Tally,
        second: Tally,
    },
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Change {
    In,
    /// Title and document are given.
    Delegate(bool),
    Out,
    /// A reason is given.
    Absent(bool),
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Command {
    Open {
        place: bool,
    },
    Close,
    Adjourn {
        why: bool,
    },
    Resume,
    Attend(Who, Change),
    Agenda(Vec<CellNo>),
    Call(Option<CellNo>),
    Note {
        cell: Option<CellNo>,
        speaker: Option<Who>,
        text: bool,
    },
    Revise {
        note: usize,
        text: bool,
        why: bool,
    },
    Write {
        meeting: u32,
        text: bool,
    },
    Recuse {
        who: Who,
        unit: &'static str,
        why: bool,
    },
    Propose {
        cell: CellNo,
        value: Value,
        by: Who,
        why: bool,
    },
    Withdraw {
        proposal: u32,
        why: bool,
    },
    Chair {
        who: Who,
        why: bool,
    },
    Vote(Motion, Ballots),
    Ballot {
        motion: Motion,
        papers: u32,
        tellers: [Who; 2],
    },
    Count {
        teller: Who,
        tally: Tally,
    },
    Cancel {
        why: bool,
    },
    Void {
        vote: VoteIx,
        why: bool,
    },
    Rule {
        motion: Motion,
        vote: Option<VoteIx>,
        why: bool,
    },
    Flag {
        cell: CellNo,
        text: bool,
    },
    Unflag {
        cell: CellNo,
    },
    Sign {
        version: u32,
        hash: u8,
    },
    Lock {
        version: u32,
        hash: u8,
    },
    Reopen {
        vote: VoteIx,
        why: bool,
    },
    Publish,
}

/// A command with who tries it and the instant it is said to have happened at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attempt {
    pub author: Who,
    pub at: Moment,
    pub command: Command,
}
