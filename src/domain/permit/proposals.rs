//! Proposals: a member who is there and not recused proposes a value; what stands is put in the round's order.

use super::need_why;
use crate::domain::id::{CellId, MemberId, MemberIx, Moment, ProposalIx};
use crate::domain::meeting::{Motion, Proposal, ProposalFate};
use crate::domain::refusal::Refusal;
use crate::domain::review::Value;
use crate::domain::state::State;

impl State {
    pub(super) fn permit_proposal(
        &self,
        seat: Option<MemberIx>,
        at: Moment,
        cell: &CellId,
        value: Value,
        by: &MemberId,
        why: &str,
    ) -> Result<(), Refusal> {
        let (_, meeting) = self.need_sitting(seat, at)?;
        let member = self.need_voter(by)?;
        let motion = Motion::Score {
            cell: cell.clone(),
            value,
        };
        self.need_motion(&motion)?;
        if self.recused_from(&motion).contains(member) {
            return Err(Refusal::Recused {
                unit: cell.unit.clone(),
            });
        }
        if !meeting.is_present(member, at) {
            return Err(Refusal::NotPresent(by.to_string()));
        }
        let mut standing = self.standing_proposals(cell).into_iter();
        let same = |ix: &ProposalIx| self.proposal(*ix).is_some_and(|p| p.value == value);
        if let Some(same) = standing.find(same) {
            return Err(Refusal::AlreadyProposed(same));
        }
        need_why(why)
    }

    pub(super) fn permit_withdrawal(
        &self,
        seat: Option<MemberIx>,
        at: Moment,
        ix: ProposalIx,
        why: &str,
    ) -> Result<(), Refusal> {
        self.need_sitting(seat, at)?;
        let proposal = self.proposal(ix).ok_or(Refusal::UnknownProposal(ix))?;
        if self.proposal_fate(ix) != Some(ProposalFate::Standing) {
            return Err(Refusal::ProposalGone(ix));
        }
        // Papers are out on it.
        let is_put = |motion: &Motion| {
            matches!(motion, Motion::Score { cell, value }
                if *cell == proposal.cell && *value == proposal.value)
        };
        if self.ballot.as_ref().is_some_and(|b| is_put(&b.motion)) {
            return Err(Refusal::BallotOpen);
        }
        need_why(why)
    }

    /// Standing proposals on a cell, in the order in which they are put.
    fn standing_on(&self, cell: &CellId) -> impl Iterator<Item = &Proposal> {
        let standing = self.standing_proposals(cell).into_iter();
        standing.filter_map(|ix| self.proposal(ix))
    }

    /// While proposals stand on a cell, a vote on it is a vote on the first of them.
    pub(super) fn need_turn(&self, motion: &Motion) -> Result<(), Refusal> {
        let Motion::Score { cell, value } = motion else {
            return Ok(());
        };
        let first = self.standing_on(cell).next();
        match first.filter(|first| first.value != *value) {
            Some(first) => Err(first_of(first)),
            None => Ok(()),
        }
    }

    /// Nobody objects to a value only where nobody proposes another.
    pub(super) fn need_unopposed(&self, motion: &Motion) -> Result<(), Refusal> {
        let Motion::Score { cell, value } = motion else {
            return Ok(());
        };
        match self.standing_on(cell).find(|p| p.value != *value) {
            Some(other) => Err(first_of(other)),
            None => Ok(()),
        }
    }

    /// A cell on which a proposal stands is decided by itself, not among many.
    pub(in crate::domain) fn need_no_proposal(&self, cell: &CellId) -> Result<(), Refusal> {
        match self.standing_on(cell).next() {
            Some(first) => Err(first_of(first)),
            None => Ok(()),
        }
    }
}

fn first_of(proposal: &Proposal) -> Refusal {
    Refusal::ProposalFirst {
        cell: proposal.cell.clone(),
        value: proposal.value,
    }
}
