//! The program's events for what is tried.

use thamdinh::domain::event::Event;
use thamdinh::domain::id::{CellId, MeetingIx, MemberId, ProposalIx, Seq, Version};
use thamdinh::domain::meeting::{
    Attendance, Ballot, Ballots as Cast, Choice, Delegation, MinutesPart, Motion as Put,
};
use thamdinh::domain::points::Points;
use thamdinh::domain::review;
use thamdinh::domain::stage::Stage;

use super::super::build::{cell, id};
use super::command::{Attempt, Ballots, CELLS, CellNo, Change, Command, Motion, Value, Who};
use super::model::Model;

/// A text that is given, or blank.
fn text(given: bool) -> String {
    if given {
        "nội dung".into()
    } else {
        " ".into()
    }
}

fn cell_of(at: CellNo) -> CellId {
    let (unit, item) = CELLS[at];
    cell(unit, item)
}

fn cells(list: &[CellNo]) -> Vec<CellId> {
    list.iter().map(|at| cell_of(*at)).collect()
}

fn who(name: &Who) -> MemberId {
    id(name)
}

/// A value in half points.
pub fn value_of(value: Value) -> review::Value {
    match value {
        Some(halves) => {
            review::Value::Score(Points::from_ten_thousandths(i64::from(halves) * 5_000))
        }
        None => review::Value::NotApplicable,
    }
}

pub fn motion_of(motion: &Motion) -> Put {
    match motion {
        Motion::Score(at, value) => Put::Score {
            cell: cell_of(*at),
            value: value_of(*value),
        },
        Motion::Agreed(list) => Put::Agreed { cells: cells(list) },
        Motion::SelfScores(list) => Put::SelfScores { cells: cells(list) },
        Motion::Approve => Put::ApproveResult,
        Motion::ApproveBlock(block) => Put::ApproveBlock {
            block: (*block).into(),
        },
        Motion::Reopen => Put::Reopen,
        Motion::Other(given) => Put::Other { text: text(*given) },
    }
}

fn ballots_of(ballots: &Ballots) -> Cast {
    match ballots {
        Ballots::Open(list) => {
            let ballot = |(name, choice): &(Who, u8)| Ballot {
                member: who(name),
                choice: [Choice::For, Choice::Against, Choice::Abstain][usize::from(*choice)],
                dissent: String::new(),
            };
            Cast::Open(list.iter().map(ballot).collect())
        }
        Ballots::Hands(votes_for, against, abstain) => Cast::Hands {
            votes_for: *votes_for,
            against: *against,
            abstain: *abstain,
        },
        Ballots::Secret {
            papers,
            first,
            second,
        } => Cast::Secret {
            papers: *papers,
            first: *first,
            second: *second,
        },
    }
}

fn attendance(change: &Change) -> Attendance {
    match change {
        Change::In => Attendance::In { delegate: None },
        Change::Delegate(documented) => Attendance::In {
            delegate: Some(Delegation {
                to: "Phó Giám đốc".into(),
                document: text(*documented),
            }),
        },
        Change::Out => Attendance::Out,
        Change::Absent(why) => Attendance::Absent { why: text(*why) },
    }
}

pub fn event_of(attempt: &Attempt, model: &Model) -> Event {
    let at = attempt.at;
    match &attempt.command {
        Command::Open { place } => Event::MeetingOpened {
            at,
            place: text(*place),
            number: String::new(),
        },
        Command::Close => Event::MeetingClosed { at },
        Command::Adjourn { why } => Event::MeetingAdjourned {
            at,
            why: text(*why),
        },
        Command::Resume => Event::MeetingResumed { at },
        Command::Attend(member, change) => Event::AttendanceChanged {
            at,
            member: who(member),
            change: attendance(change),
        },
        Command::Agenda(list) => Event::AgendaSet { cells: cells(list) },
        Command::Call(cell) => Event::ItemCalled {
            at,
            cell: cell.map(cell_of),
        },
        Command::Note {
            cell,
            speaker,
            text: given,
        } => Event::NoteTaken {
            at,
            cell: cell.map(cell_of),
            speaker: speaker.as_ref().map(who),
            text: text(*given),
        },
        Command::Revise {
            note,
            text: given,
            why,
        } => Event::NoteRevised {
            note: Seq(model.notes.get(*note).copied().unwrap_or(1)),
            text: text(*given),
            why: text(*why),
        },
        Command::Write {
            meeting,
            text: given,
        } => Event::MinutesTextSet {
            meeting: MeetingIx(*meeting),
            part: MinutesPart::Conclusion,
            text: text(*given),
        },
        Command::Recuse {
            who: member,
            unit,
            why,
        } => Event::RecusalDeclared {
            member: who(member),
            unit: (*unit).into(),
            why: text(*why),
        },
        Command::Propose {
            cell,
            value,
            by,
            why,
        } => Event::ProposalMade {
            at,
            cell: cell_of(*cell),
            value: value_of(*value),
            by: who(by),
            why: text(*why),
        },
        Command::Withdraw { proposal, why } => Event::ProposalWithdrawn {
            at,
            proposal: ProposalIx(*proposal),
            why: text(*why),
        },
        Command::Chair { who: member, why } => Event::ChairAssigned {
            at,
            member: who(member),
            why: text(*why),
        },
        Command::Vote(motion, ballots) => Event::VoteHeld {
            at,
            motion: motion_of(motion),
            ballots: ballots_of(ballots),
        },
        Command::Ballot {
            motion,
            papers,
            tellers,
        } => Event::BallotOpened {
            at,
            motion: motion_of(motion),
            papers: *papers,
            tellers: tellers.map(|name| who(&name)),
        },
        Command::Count { teller, tally } => Event::TallyEntered {
            at,
            teller: who(teller),
            tally: *tally,
        },
        Command::Cancel { why } => Event::BallotCancelled {
            at,
            why: text(*why),
        },
        Command::Void { vote, why } => Event::VoteVoided {
            at,
            vote: *vote,
            why: text(*why),
        },
        Command::Rule { motion, vote, why } => Event::RulingMade {
            at,
            motion: motion_of(motion),
            vote: *vote,
            why: text(*why),
        },
        Command::Flag { cell, text: given } => Event::CellFlagged {
            cell: cell_of(*cell),
            note: text(*given),
        },
        Command::Unflag { cell } => Event::FlagWithdrawn {
            cell: cell_of(*cell),
        },
        Command::Sign { version, hash } => Event::SealSigned {
            version: Version(*version),
            result_sha256: [*hash; 32],
            signature: "SSHSIG".into(),
        },
        Command::Lock { version, hash } => Event::ResultLocked {
            version: Version(*version),
            result_sha256: [*hash; 32],
        },
        Command::Reopen { vote, why } => Event::ResultReopened {
            vote: *vote,
            why: text(*why),
        },
        Command::Publish => Event::StageMoved {
            to: Stage::Published,
            why: String::new(),
        },
    }
}
