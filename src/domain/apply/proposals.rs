//! Proposals and the papers of secret votes.

use crate::domain::id::{CellId, MemberId, Moment, ProposalIx, Seq};
use crate::domain::meeting::{CancelledBallot, Motion, OpenBallot, Proposal, Tally};
use crate::domain::review::Value;
use crate::domain::state::State;

impl State {
    pub(super) fn propose(
        &mut self,
        seq: Seq,
        at: Moment,
        cell: &CellId,
        value: Value,
        by: &MemberId,
        why: &str,
    ) {
        let Some(by) = self.member_ix(by.as_str()) else {
            return;
        };
        let meeting = self.sitting_ix();
        self.sitting(at);
        self.proposals.push(Proposal {
            seq,
            meeting,
            at,
            cell: cell.clone(),
            value,
            by,
            why: why.to_owned(),
            withdrawn: None,
        });
    }

    pub(super) fn withdraw(&mut self, seq: Seq, at: Moment, proposal: ProposalIx, why: &str) {
        self.sitting(at);
        if let Some(proposal) = self.proposals.get_mut(proposal.index()) {
            proposal.withdrawn = Some((seq, why.to_owned()));
        }
    }

    pub(super) fn open_papers(
        &mut self,
        seq: Seq,
        at: Moment,
        motion: &Motion,
        papers: u32,
        tellers: &[MemberId; 2],
    ) {
        let [first, second] = tellers;
        let (Some(first), Some(second)) = (
            self.member_ix(first.as_str()),
            self.member_ix(second.as_str()),
        ) else {
            return;
        };
        let meeting = self.sitting_ix();
        self.sitting(at);
        self.ballot = Some(OpenBallot {
            seq,
            at,
            motion: motion.clone(),
            papers,
            tellers: [first, second],
            tallies: Vec::new(),
            quorum: self.quorum(meeting, at, motion),
            entitled: self.entitled(meeting, at, motion),
            presided_by: self.presiding(meeting, at, motion),
        });
    }

    pub(super) fn enter_tally(&mut self, seq: Seq, at: Moment, teller: &MemberId, tally: Tally) {
        self.sitting(at);
        let teller = self.member_ix(teller.as_str());
        if let (Some(teller), Some(ballot)) = (teller, &mut self.ballot) {
            ballot.tallies.push((teller, tally, seq));
        }
    }

    pub(super) fn cancel_ballot(&mut self, seq: Seq, at: Moment, why: &str) {
        let ballot = self.ballot.take();
        if let (Some(ballot), Some(meeting)) = (ballot, self.sitting(at)) {
            meeting.cancelled.push(CancelledBallot {
                seq,
                at,
                why: why.to_owned(),
                ballot,
            });
        }
    }
}
