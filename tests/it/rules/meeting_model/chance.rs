//! How chance comes up with what is tried: mostly what makes sense, so that sequences get far.

use thamdinh::domain::id::{Moment, VoteIx};
use thamdinh::domain::meeting::Tally;

use super::super::dice::Dice;
use super::command::{
    Attempt, BLOCKS, Ballots, CELLS, CellNo, Change, Command, Motion, SCORES, SEATS, Value, Who,
};
use super::model::Papers;

/// What the generator looks at, so that most attempts make sense.
pub struct Hints {
    pub now: i64,
    pub latest: i64,
    pub open: bool,
    pub adjourned: bool,
    pub sealed: bool,
    pub version: u32,
    pub votes: u32,
    pub notes: usize,
    pub proposals: u32,
    pub meetings: u32,
    pub absent: Vec<Who>,
    pub present: Vec<Who>,
    /// Motions of votes, by number.
    pub motions: Vec<Motion>,
    /// The next proposal in order of some cell.
    pub standing: Vec<(CellNo, Value)>,
    pub ballot: Option<Papers>,
    pub signed: Option<u8>,
    /// Cells without a value, and cells that are raised for the council.
    pub pending: Vec<CellNo>,
    pub disputed: Vec<CellNo>,
    /// Nothing stops the approval; the result is approved.
    pub clear: bool,
    pub approved: bool,
}

/// One attempt, mostly by the secretary and mostly at the time that it is.
pub fn attempt(dice: &mut Dice, hints: &Hints) -> Attempt {
    let command = command(dice, hints);
    let author = match &command {
        _ if dice.chance(25) => *dice.pick(&SEATS),
        Command::Flag { .. } | Command::Unflag { .. } => *dice.pick(&["m1", "m2", "m3"]),
        Command::Sign { .. } => *dice.pick(&["ct", "tk"]),
        Command::Count { teller, .. } if dice.chance(3) => teller,
        _ => "tk",
    };
    let at = match dice.chance(40) {
        true => Moment(hints.latest - 1),
        false => Moment(hints.now),
    };
    Attempt {
        author,
        at,
        command,
    }
}

fn command(dice: &mut Dice, hints: &Hints) -> Command {
    if !hints.open && dice.below(3) > 0 {
        return Command::Open {
            place: !dice.chance(9),
        };
    }
    if hints.adjourned && dice.below(3) > 0 {
        return Command::Resume;
    }
    if let Some(ballot) = &hints.ballot
        && dice.below(4) > 0
    {
        return of_ballot(dice, ballot);
    }
    if hints.present.len() < 5 && dice.below(3) > 0 {
        return attendance(dice, hints);
    }
    if (hints.approved || hints.sealed) && dice.below(3) > 0 {
        return seal(dice, hints);
    }
    match dice.below(24) {
        0 | 1 => attendance(dice, hints),
        2 | 3 => record(dice, hints),
        4 | 5 => proposal(dice, hints),
        6..=11 => vote(dice, hints),
        12..=15 => rule(dice, hints),
        16 => papers(dice, hints),
        17 if dice.chance(2) => papers(dice, hints),
        17 => Command::Void {
            vote: vote_ix(dice, hints),
            why: !dice.chance(9),
        },
        18 if dice.chance(2) => Command::Flag {
            cell: cell(dice),
            text: !dice.chance(9),
        },
        18 => Command::Unflag { cell: cell(dice) },
        19 if dice.chance(6) => Command::Close,
        19 if dice.chance(3) => Command::Adjourn {
            why: !dice.chance(9),
        },
        20 if dice.chance(4) => Command::Recuse {
            who: dice.word(&SEATS),
            unit: dice.word(&["u1", "u2", "v1", "v2", "u3"]),
            why: !dice.chance(9),
        },
        21 if dice.chance(2) => Command::Chair {
            who: dice.word(&SEATS),
            why: !dice.chance(9),
        },
        22 if dice.chance(2) => seal(dice, hints),
        _ => vote(dice, hints),
    }
}

fn cell(dice: &mut Dice) -> CellNo {
    let known = if dice.chance(30) {
        CELLS.len()
    } else {
        CELLS.len() - 1
    };
    index(dice, known)
}

fn cells(dice: &mut Dice) -> Vec<CellNo> {
    (0..dice.below(3) + u64::from(!dice.chance(9)))
        .map(|_| cell(dice))
        .collect()
}

fn index(dice: &mut Dice, limit: usize) -> usize {
    usize::try_from(dice.below(u64::try_from(limit).unwrap())).unwrap()
}

fn small(dice: &mut Dice, limit: u64) -> u32 {
    u32::try_from(dice.below(limit)).unwrap()
}

fn value(dice: &mut Dice) -> Value {
    let known = if dice.chance(15) {
        SCORES.len()
    } else {
        SCORES.len() - 1
    };
    (!dice.chance(5)).then(|| SCORES[index(dice, known)])
}

fn attendance(dice: &mut Dice, hints: &Hints) -> Command {
    let comes = !hints.absent.is_empty() && dice.below(4) > 0;
    let who = match (comes, hints.present.is_empty()) {
        _ if dice.chance(12) => *dice.pick(&SEATS),
        (true, _) => *dice.pick(&hints.absent),
        (false, false) => *dice.pick(&hints.present),
        (false, true) => *dice.pick(&SEATS),
    };
    let change = match dice.below(10) {
        0 => Change::Delegate(!dice.chance(4)),
        1 => Change::Absent(!dice.chance(4)),
        2 => Change::In,
        3 => Change::Out,
        _ if comes => Change::In,
        _ => Change::Out,
    };
    Command::Attend(who, change)
}

fn record(dice: &mut Dice, hints: &Hints) -> Command {
    match dice.below(5) {
        0 => Command::Agenda(cells(dice)),
        1 => Command::Call((!dice.chance(4)).then(|| cell(dice))),
        2 => Command::Revise {
            note: index(dice, hints.notes + 1),
            text: !dice.chance(9),
            why: !dice.chance(9),
        },
        3 => Command::Write {
            meeting: small(dice, u64::from(hints.meetings) + 1),
            text: !dice.chance(4),
        },
        _ => Command::Note {
            cell: dice.chance(2).then(|| cell(dice)),
            speaker: dice.chance(2).then(|| *dice.pick(&SEATS)),
            text: !dice.chance(9),
        },
    }
}

fn proposal(dice: &mut Dice, hints: &Hints) -> Command {
    if dice.chance(5) {
        return Command::Withdraw {
            proposal: small(dice, u64::from(hints.proposals) + 1),
            why: !dice.chance(9),
        };
    }
    let by = match dice.chance(5) || hints.present.is_empty() {
        true => *dice.pick(&SEATS),
        false => *dice.pick(&hints.present),
    };
    Command::Propose {
        cell: cell(dice),
        value: value(dice),
        by,
        why: !dice.chance(9),
    }
}

fn motion(dice: &mut Dice, hints: &Hints) -> Motion {
    if hints.sealed && dice.below(3) > 0 {
        return Motion::Reopen;
    }
    if hints.clear && dice.chance(2) {
        return match dice.below(3) {
            0 => Motion::Approve,
            _ => Motion::ApproveBlock(BLOCKS[index(dice, 2)]),
        };
    }
    match dice.below(12) {
        0..=3 if !hints.standing.is_empty() => {
            let (cell, first) = *dice.pick(&hints.standing);
            let put = if dice.chance(4) { value(dice) } else { first };
            Motion::Score(cell, put)
        }
        0..=3 => Motion::Score(cell(dice), value(dice)),
        4 if !hints.disputed.is_empty() => Motion::Agreed(hints.disputed.clone()),
        4 | 5 => Motion::Agreed(cells(dice)),
        6 | 7 if !hints.pending.is_empty() => Motion::SelfScores(hints.pending.clone()),
        6 | 7 => Motion::SelfScores(cells(dice)),
        8 => Motion::Approve,
        9 | 10 => {
            let known = if dice.chance(9) { 3 } else { 2 };
            Motion::ApproveBlock(BLOCKS[index(dice, known)])
        }
        _ if dice.chance(3) => Motion::Reopen,
        _ => Motion::Other(!dice.chance(6)),
    }
}

fn vote(dice: &mut Dice, hints: &Hints) -> Command {
    let motion = motion(dice, hints);
    let ballots = match dice.below(8) {
        0 => Ballots::Hands(small(dice, 7), small(dice, 3), small(dice, 2)),
        1 if dice.chance(3) => Ballots::Secret {
            papers: 6,
            first: tally(dice, 6),
            second: tally(dice, 6),
        },
        _ => {
            let mut ballots: Vec<(Who, u8)> = Vec::new();
            let contrary = dice.chance(4);
            for who in &hints.present {
                if !dice.chance(14) {
                    let choice = if contrary { dice.below(3) } else { 0 };
                    ballots.push((who, u8::try_from(choice).unwrap()));
                }
            }
            if dice.chance(12) {
                ballots.push((*dice.pick(&SEATS), 0));
            }
            Ballots::Open(ballots)
        }
    };
    Command::Vote(motion, ballots)
}

/// A count: mostly of papers that are all for it.
fn tally(dice: &mut Dice, papers: u32) -> Tally {
    if !dice.chance(3) {
        return Tally {
            votes_for: papers,
            ..Tally::default()
        };
    }
    Tally {
        votes_for: small(dice, 7),
        against: small(dice, 2),
        abstain: small(dice, 2),
        invalid: small(dice, 2),
    }
}

fn papers(dice: &mut Dice, hints: &Hints) -> Command {
    let there = u32::try_from(hints.present.len()).unwrap();
    Command::Ballot {
        motion: motion(dice, hints),
        papers: match dice.chance(4) {
            true => small(dice, u64::from(there) + 2),
            false => there,
        },
        tellers: [*dice.pick(&SEATS), *dice.pick(&SEATS)],
    }
}

fn of_ballot(dice: &mut Dice, ballot: &Papers) -> Command {
    let Papers {
        motion,
        papers,
        tellers,
        counts,
        ..
    } = ballot;
    let [first, second] = *counts;
    match dice.below(12) {
        11 => Command::Flag {
            cell: cell(dice),
            text: true,
        },
        0 => Command::Cancel {
            why: !dice.chance(9),
        },
        1..=4 => Command::Vote(
            if dice.chance(12) {
                Motion::Other(true)
            } else {
                motion.clone()
            },
            Ballots::Secret {
                papers: if dice.chance(12) { papers + 1 } else { *papers },
                first: if dice.chance(12) {
                    tally(dice, *papers)
                } else {
                    first.unwrap_or_default()
                },
                second: if dice.chance(12) {
                    tally(dice, *papers)
                } else {
                    second.unwrap_or_default()
                },
            },
        ),
        _ => {
            let teller = if dice.chance(9) {
                *dice.pick(&SEATS)
            } else {
                *dice.pick(tellers)
            };
            let other = first.or(second).filter(|_| !dice.chance(3));
            Command::Count {
                teller,
                tally: other.unwrap_or_else(|| tally(dice, *papers)),
            }
        }
    }
}

fn vote_ix(dice: &mut Dice, hints: &Hints) -> VoteIx {
    VoteIx(match dice.chance(3) || hints.votes == 0 {
        true => small(dice, u64::from(hints.votes) + 1),
        false => hints.votes - 1,
    })
}

fn rule(dice: &mut Dice, hints: &Hints) -> Command {
    let vote = (!dice.chance(4)).then(|| vote_ix(dice, hints));
    let of_vote = vote.and_then(|ix| hints.motions.get(usize::try_from(ix.0).unwrap()));
    let motion = match of_vote {
        Some(motion) if !dice.chance(12) => motion.clone(),
        _ => motion(dice, hints),
    };
    Command::Rule {
        motion,
        vote,
        why: !dice.chance(12),
    }
}

fn seal(dice: &mut Dice, hints: &Hints) -> Command {
    let version = if dice.chance(20) {
        hints.version + 1
    } else {
        hints.version
    };
    let hash = match hints.signed {
        Some(hash) if !dice.chance(6) => hash,
        _ => u8::try_from(dice.below(2)).unwrap(),
    };
    match dice.below(8) {
        0..=3 if !hints.sealed => Command::Sign { version, hash },
        4 | 5 if !hints.sealed => Command::Lock { version, hash },
        6 if dice.chance(4) => Command::Publish,
        _ if hints.sealed => Command::Reopen {
            vote: vote_ix(dice, hints),
            why: !dice.chance(9),
        },
        _ => vote(dice, hints),
    }
}
