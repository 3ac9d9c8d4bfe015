//! Ballots from flags, for one motion at an instant.

use crate::cli::fault::{Fault, Usage};
use crate::cli::flags::{BallotFlags, HandCount};
use crate::domain::event::Event;
use crate::domain::id::{MeetingIx, MemberId, MemberIx, Moment};
use crate::domain::meeting::{Ballot, Ballots, Choice, Motion, secret_vote};
use crate::domain::refusal::Refusal;
use crate::domain::seats::Seats;
use crate::domain::state::State;
use crate::session::{Session, SessionError};

/// Stands for everybody who may vote and is not named elsewhere.
const ALL: &str = "all";

/// True if the flags hold any ballots.
pub fn are_given(flags: &BallotFlags) -> bool {
    let named = [&flags.in_favour, &flags.against, &flags.abstain];
    flags.secret || flags.hands.is_some() || named.into_iter().any(|list| !list.is_empty())
}

/// What records a vote on a motion with these ballots: the vote, for a secret one from giving out its papers.
///
/// # Errors
/// The tellers are not two, or what they counted differs.
pub fn events(
    session: &Session,
    at: Moment,
    motion: &Motion,
    ballots: Ballots,
    tellers: &[MemberId],
) -> Result<Vec<Event>, Fault> {
    match ballots {
        Ballots::Secret {
            papers,
            first,
            second,
        } => {
            if first != second {
                return Err(refusal(session, Refusal::TalliesDiffer));
            }
            let [one, other] = tellers else {
                return Err(Usage::TwoTellers.into());
            };
            let tellers = [one.clone(), other.clone()];
            Ok(secret_vote(at, motion, papers, &tellers, [first, second]))
        }
        ballots => Ok(vec![Event::VoteHeld {
            at,
            motion: motion.clone(),
            ballots,
        }]),
    }
}

/// What records the secret vote that is under way as its tellers counted it.
///
/// # Errors
/// None is under way, or its tellers have not come to the same count.
pub fn of_papers(session: &Session, at: Moment) -> Result<Event, Fault> {
    let open = session.state().open_ballot();
    let open = open.ok_or_else(|| refusal(session, Refusal::NoBallot))?;
    let counts = open.counts();
    let [first, second] = counts.ok_or_else(|| refusal(session, Refusal::TallyMissing))?;
    Ok(Event::VoteHeld {
        at,
        motion: open.motion.clone(),
        ballots: Ballots::Secret {
            papers: open.papers,
            first,
            second,
        },
    })
}

/// A refusal of the rules, said as one of the session's.
pub fn refusal(session: &Session, refusal: Refusal) -> Fault {
    crate::cli::setting::refused(SessionError::from(refusal), session, session.place().into())
}

/// The ballots that the flags say for a motion. With `leave_out`, those of members recused from it are left out.
///
/// # Errors
/// No ballots were given, or only one teller's count.
pub fn ballots(
    state: &State,
    meeting: MeetingIx,
    at: Moment,
    motion: &Motion,
    flags: &BallotFlags,
    leave_out: bool,
) -> Result<Ballots, Fault> {
    if !are_given(flags) {
        return Err(Usage::BallotsMissing.into());
    }
    if flags.secret {
        let [first, second] = flags.tally.as_slice() else {
            return Err(Usage::TwoTallies.into());
        };
        return Ok(Ballots::Secret {
            papers: flags.papers.unwrap_or_default(),
            first: first.0,
            second: second.0,
        });
    }
    if let Some(HandCount([votes_for, against, abstain])) = flags.hands {
        return Ok(Ballots::Hands {
            votes_for,
            against,
            abstain,
        });
    }
    let recused = if leave_out {
        state.recused_from(motion)
    } else {
        Seats::default()
    };
    let is_left_out = |member: &MemberId| {
        let seat = state.member_ix(member.as_str());
        seat.is_some_and(|seat| recused.contains(seat))
    };
    let mut list: Vec<Ballot> = Vec::new();
    for (choice, members) in choices(flags) {
        for member in members
            .iter()
            .filter(|m| m.as_str() != ALL && !is_left_out(m))
        {
            list.push(ballot(flags, member.clone(), choice));
        }
    }
    for (choice, members) in choices(flags) {
        if members.iter().any(|member| member.as_str() == ALL) {
            let others = state.entitled(meeting, at, motion);
            let others = others
                .iter()
                .filter_map(|seat: MemberIx| state.member(seat));
            let named: Vec<MemberId> = list.iter().map(|b| b.member.clone()).collect();
            let rest = others.filter(|member| !named.contains(&member.id));
            list.extend(rest.map(|member| ballot(flags, member.id.clone(), choice)));
        }
    }
    Ok(Ballots::Open(list))
}

fn choices(flags: &BallotFlags) -> [(Choice, &[MemberId]); 3] {
    [
        (Choice::For, &flags.in_favour),
        (Choice::Against, &flags.against),
        (Choice::Abstain, &flags.abstain),
    ]
}

fn ballot(flags: &BallotFlags, member: MemberId, choice: Choice) -> Ballot {
    let dissent = flags.dissent.iter().find(|(who, _)| *who == member);
    Ballot {
        dissent: dissent.map_or_else(String::new, |(_, words)| words.clone()),
        member,
        choice,
    }
}
