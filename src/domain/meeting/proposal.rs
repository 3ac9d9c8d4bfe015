//! Proposed values: who proposed what, in which order they are put, and what became of each.

use std::cmp::Reverse;

use super::rules::ProposalOrder;
use super::vote::Motion;
use crate::domain::cell::CellEvent;
use crate::domain::id::{
    CellId, CellIx, MeetingIx, MemberIx, Moment, ProposalIx, RulingIx, Seq, VoteIx,
};
use crate::domain::points::Points;
use crate::domain::review::Value;
use crate::domain::self_assessment::Claim;
use crate::domain::state::State;

/// A value that a member proposed for a cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Proposal {
    /// The entry that recorded it.
    pub seq: Seq,
    /// The meeting.
    pub meeting: MeetingIx,
    /// When it was made.
    pub at: Moment,
    /// The cell.
    pub cell: CellId,
    /// The value.
    pub value: Value,
    /// Who proposed it.
    pub by: MemberIx,
    /// Why.
    pub why: String,
    /// The entry that withdrew it, and why.
    pub withdrawn: Option<(Seq, String)>,
}

/// What became of a proposal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ProposalFate {
    /// It waits for its vote.
    Standing,
    /// The vote on it passed.
    Carried(VoteIx),
    /// The vote on it did not pass.
    Rejected(VoteIx),
    /// Its value was ruled without a vote on it: by consensus.
    Ruled(RulingIx),
    /// Another value was ruled.
    Fallen,
    /// It was withdrawn.
    Withdrawn,
    /// Its meeting closed before it was put.
    Lapsed,
}

impl State {
    /// Proposals by number.
    pub fn proposals(&self) -> &[Proposal] {
        &self.proposals
    }

    /// The proposal with this number.
    pub fn proposal(&self, ix: ProposalIx) -> Option<&Proposal> {
        self.proposals.get(ix.index())
    }

    /// What became of a proposal; None if there is none with this number.
    ///
    /// The first vote or ruling on its cell that touches it decides; a voided vote, and a ruling that fell with one,
    /// decides nothing.
    pub fn proposal_fate(&self, ix: ProposalIx) -> Option<ProposalFate> {
        let proposal = self.proposal(ix)?;
        if proposal.withdrawn.is_some() {
            return Some(ProposalFate::Withdrawn);
        }
        let vote = self.first_vote_on(proposal);
        let ruling = self.first_ruling_over(proposal);
        Some(match (vote, ruling) {
            (Some(vote), ruling) if ruling.is_none_or(|(seq, _)| vote.0 < seq) => vote.1,
            (_, Some((_, fate))) => fate,
            (_, None) => {
                let meeting = self.meetings().get(proposal.meeting.index());
                if meeting.is_some_and(|meeting| meeting.closed.is_some()) {
                    ProposalFate::Lapsed
                } else {
                    ProposalFate::Standing
                }
            }
        })
    }

    fn first_vote_on(&self, proposal: &Proposal) -> Option<(Seq, ProposalFate)> {
        let is_on = |motion: &Motion| {
            matches!(motion, Motion::Score { cell, value }
                if *cell == proposal.cell && *value == proposal.value)
        };
        let mut votes = self.votes().iter().enumerate();
        let (at, vote) = votes.find(|(_, vote)| {
            vote.voided.is_none() && vote.put() > proposal.seq && is_on(&vote.motion)
        })?;
        let fate = if vote.outcome.passed {
            ProposalFate::Carried(VoteIx::at(at))
        } else {
            ProposalFate::Rejected(VoteIx::at(at))
        };
        Some((vote.seq, fate))
    }

    fn first_ruling_over(&self, proposal: &Proposal) -> Option<(Seq, ProposalFate)> {
        let cell = self.cell(self.find_cell(&proposal.cell)?)?;
        cell.log().iter().find_map(|entry| match entry.event {
            CellEvent::Ruled { ruling, value } if entry.seq > proposal.seq => {
                let stands = self.ruling(ruling).is_some_and(|r| r.voided.is_none());
                let fate = if value == proposal.value {
                    ProposalFate::Ruled(ruling)
                } else {
                    ProposalFate::Fallen
                };
                stands.then_some((entry.seq, fate))
            }
            _ => None,
        })
    }

    /// Proposals on a cell that wait for their vote, in the order in which the round puts them.
    pub fn standing_proposals(&self, cell: &CellId) -> Vec<ProposalIx> {
        let Some((meeting, _)) = self.open_meeting() else {
            return Vec::new();
        };
        let mut standing: Vec<(ProposalIx, Value)> = self
            .proposals
            .iter()
            .enumerate()
            .filter(|(_, p)| p.meeting == meeting && p.cell == *cell)
            .map(|(at, p)| (ProposalIx::at(at), p.value))
            .filter(|(ix, _)| self.proposal_fate(*ix) == Some(ProposalFate::Standing))
            .collect();
        match self.meeting_rules().proposal_order {
            ProposalOrder::AsProposed => {}
            ProposalOrder::FarthestFromSelf => {
                let claim = self.find_cell(cell).and_then(|ix| self.claim_of(ix));
                standing.sort_by_key(|(_, value)| Reverse(distance(claim, *value)));
            }
            ProposalOrder::LowestFirst => standing.sort_by_key(|(_, value)| match value {
                Value::Score(points) => (false, *points),
                Value::NotApplicable => (true, Points::ZERO),
            }),
        }
        standing.into_iter().map(|(ix, _)| ix).collect()
    }

    fn claim_of(&self, cell: CellIx) -> Option<Claim> {
        self.unit(cell.unit)?.claim(cell.item)
    }
}

/// How far a value is from a claim, in ten-thousandths of a point.
fn distance(claim: Option<Claim>, value: Value) -> u64 {
    match (claim, value) {
        (None, _) | (Some(Claim::NotApplicable), Value::NotApplicable) => 0,
        (Some(Claim::Score(claimed)), Value::Score(proposed)) => claimed
            .ten_thousandths()
            .abs_diff(proposed.ten_thousandths()),
        (Some(_), _) => u64::MAX,
    }
}
