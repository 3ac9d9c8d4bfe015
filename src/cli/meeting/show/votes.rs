//! Votes, rulings, proposals and papers, for programs and in words.

use serde_json::{Value as Json, json};

use super::{cell_json, member_id};
use crate::cli::instant;
use crate::domain::id::{MeetingIx, ProposalIx};
use crate::domain::meeting::{
    Ballots, Choice, Meeting, Motion, OpenBallot, ProposalFate, Quorum, RulingBasis, Tally, Vote,
};
use crate::domain::state::State;
use crate::domain::viewpoint::Viewpoint;
use crate::locale::{Locale, domain};

/// Quorum for programs.
pub fn quorum_json(quorum: &Quorum) -> Json {
    json!({
        "members": quorum.members,
        "present": quorum.present,
        "needed": quorum.needed,
        "met": quorum.is_met(),
    })
}

/// Quorum in words, with its arithmetic.
pub fn quorum_words(locale: &Locale, quorum: &Quorum) -> String {
    let id = if quorum.is_met() {
        "cli-quorum-met"
    } else {
        "cli-quorum-missing"
    };
    locale.with(id, &[("words", &domain::quorum(locale, quorum))])
}

fn tally_json(tally: Tally) -> Json {
    json!({
        "for": tally.votes_for,
        "against": tally.against,
        "abstain": tally.abstain,
        "invalid": tally.invalid,
    })
}

/// A vote for programs.
pub fn vote_json(state: &State, at: usize, vote: &Vote) -> Json {
    let ballots = match &vote.ballots {
        Ballots::Open(list) => json!(
            list.iter()
                .map(|ballot| json!({
                    "member": ballot.member.as_str(),
                    "choice": choice(ballot.choice),
                    "dissent": ballot.dissent,
                }))
                .collect::<Vec<_>>()
        ),
        Ballots::Secret { papers, first, .. } => json!({
            "papers": papers,
            "for": first.votes_for,
            "against": first.against,
            "abstain": first.abstain,
            "invalid": first.invalid,
        }),
        Ballots::Hands {
            votes_for,
            against,
            abstain,
        } => json!({ "hands": { "for": votes_for, "against": against, "abstain": abstain } }),
    };
    let papers = vote.papers.as_ref();
    json!({
        "number": at + 1,
        "entry": vote.seq.0,
        "at": instant::utc(vote.at),
        "motion": motion_code(&vote.motion),
        "block": block(&vote.motion),
        "cells": vote.motion.cells().iter().map(cell_json).collect::<Vec<_>>(),
        "value": value(&vote.motion),
        "quorum": quorum_json(&vote.quorum),
        "presided_by": vote.presided_by.map(|ix| member_id(state, ix)),
        "recused": vote.quorum.recused.iter().map(|ix| member_id(state, *ix)).collect::<Vec<_>>(),
        "for": vote.outcome.votes_for,
        "against": vote.outcome.against,
        "abstain": vote.outcome.abstain,
        "needed": vote.outcome.needed,
        "casting_vote": vote.outcome.by_casting_vote,
        "passed": vote.outcome.passed,
        "voided": vote.voided.as_ref().map(|(_, why)| why),
        "ballots": ballots,
        "tellers": papers.map(|papers| papers.tellers.map(|ix| member_id(state, ix))),
        "counts": papers.map(|papers| counts_json(state, papers)),
    })
}

/// Every count that was entered, the mistaken ones among them.
fn counts_json(state: &State, papers: &OpenBallot) -> Vec<Json> {
    let each = papers.tallies.iter();
    each.map(|(teller, tally, seq)| {
        json!({
            "teller": member_id(state, *teller),
            "entry": seq.0,
            "tally": tally_json(*tally),
        })
    })
    .collect()
}

/// Papers that are out, for programs; a count that the viewpoint may not see yet is left out.
pub fn ballot_json(state: &State, open: &OpenBallot, viewpoint: Viewpoint) -> Json {
    let seen = open.tallies.iter().filter(|(teller, _, seq)| {
        let member = state.member(*teller);
        member.is_some_and(|member| state.sees_tally(*seq, &member.id, viewpoint))
    });
    let tellers = open.tellers.iter().zip(open.have_counted());
    let entered = tellers.filter_map(|(teller, counted)| counted.then_some(teller));
    json!({
        "entry": open.seq.0,
        "at": instant::utc(open.at),
        "motion": motion_code(&open.motion),
        "block": block(&open.motion),
        "cells": open.motion.cells().iter().map(cell_json).collect::<Vec<_>>(),
        "value": value(&open.motion),
        "papers": open.papers,
        "tellers": open.tellers.map(|ix| member_id(state, ix)),
        "entitled": open.entitled.iter().map(|ix| member_id(state, ix)).collect::<Vec<_>>(),
        "quorum": quorum_json(&open.quorum),
        "presided_by": open.presided_by.map(|ix| member_id(state, ix)),
        "entered": entered.map(|ix| member_id(state, *ix)).collect::<Vec<_>>(),
        "counts": seen.map(|(teller, tally, _)| json!({
            "teller": member_id(state, *teller),
            "tally": tally_json(*tally),
        })).collect::<Vec<_>>(),
        "result": open.result().map(tally_json),
    })
}

/// Proposals of a meeting for programs.
pub fn proposals_json(state: &State, meeting: MeetingIx) -> Vec<Json> {
    let all = state.proposals().iter().enumerate();
    let own = all.filter(|(_, proposal)| proposal.meeting == meeting);
    own.map(|(at, proposal)| {
        let ix = ProposalIx::at(at);
        let fate = state.proposal_fate(ix);
        let standing = state.standing_proposals(&proposal.cell);
        let vote = match fate {
            Some(ProposalFate::Carried(vote) | ProposalFate::Rejected(vote)) => {
                Some(vote.index() + 1)
            }
            _ => None,
        };
        json!({
            "number": at + 1,
            "entry": proposal.seq.0,
            "at": instant::utc(proposal.at),
            "unit": proposal.cell.unit.as_str(),
            "item": proposal.cell.item.as_str(),
            "value": instant::value(proposal.value),
            "by": member_id(state, proposal.by),
            "why": proposal.why,
            "fate": fate.map(fate_code),
            "vote": vote,
            "order": standing.iter().position(|other| *other == ix).map(|place| place + 1),
            "withdrawn": proposal.withdrawn.as_ref().map(|(_, why)| why),
        })
    })
    .collect()
}

/// The name of a proposal's fate, as programs read it.
pub const fn fate_code(fate: ProposalFate) -> &'static str {
    match fate {
        ProposalFate::Standing => "standing",
        ProposalFate::Carried(_) => "carried",
        ProposalFate::Rejected(_) => "rejected",
        ProposalFate::Ruled(_) => "ruled",
        ProposalFate::Fallen => "fallen",
        ProposalFate::Withdrawn => "withdrawn",
        ProposalFate::Lapsed => "lapsed",
    }
}

/// Rulings of a meeting for programs.
pub fn rulings_json(state: &State, meeting: &Meeting) -> Vec<Json> {
    let made = meeting.rulings.iter();
    let made = made.filter_map(|ix| Some((ix, state.ruling(*ix)?)));
    made.map(|(ix, ruling)| {
        let vote = match ruling.basis {
            RulingBasis::Vote(vote) => Some(vote.index() + 1),
            RulingBasis::Consensus => None,
        };
        json!({
            "number": ix.index() + 1,
            "at": instant::utc(ruling.at),
            "motion": motion_code(&ruling.motion),
            "cells": ruling.motion.cells().iter().map(cell_json).collect::<Vec<_>>(),
            "value": value(&ruling.motion),
            "vote": vote,
            "consensus": vote.is_none(),
            "presided_by": ruling.presided_by.map(|ix| member_id(state, ix)),
            "why": ruling.why,
            "voided": ruling.voided.is_some(),
        })
    })
    .collect()
}

const fn choice(choice: Choice) -> &'static str {
    match choice {
        Choice::For => "for",
        Choice::Against => "against",
        Choice::Abstain => "abstain",
    }
}

const fn motion_code(motion: &Motion) -> &'static str {
    match motion {
        Motion::Score { .. } => "score",
        Motion::Agreed { .. } => "agreed",
        Motion::SelfScores { .. } => "self_scores",
        Motion::ApproveResult => "approve",
        Motion::ApproveBlock { .. } => "approve_block",
        Motion::Reopen => "reopen",
        Motion::Other { .. } => "other",
    }
}

fn block(motion: &Motion) -> Option<&str> {
    match motion {
        Motion::ApproveBlock { block } => Some(block.as_str()),
        _ => None,
    }
}

fn value(motion: &Motion) -> Option<String> {
    match motion {
        Motion::Score { value, .. } => Some(instant::value(*value)),
        _ => None,
    }
}

/// A vote in words: number, motion, counts, whether it passed and whether it still stands.
pub fn vote_words(locale: &Locale, state: &State, at: usize, vote: &Vote) -> String {
    let id = match (&vote.voided, vote.outcome.passed) {
        (Some(_), _) => "cli-vote-void",
        (None, true) => "cli-vote-passed",
        (None, false) => "cli-vote-failed",
    };
    let values = [
        ("number", (at + 1).to_string()),
        ("motion", domain::motion(locale, state, &vote.motion)),
        ("votes", domain::votes(locale, &vote.outcome)),
        ("needed", vote.outcome.needed.to_string()),
    ];
    let values: Vec<(&str, &str)> = values.iter().map(|(n, v)| (*n, v.as_str())).collect();
    locale.with(id, &values)
}
