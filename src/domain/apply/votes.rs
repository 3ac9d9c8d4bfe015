//! Votes and rulings.

use crate::domain::cell::CellEvent;
use crate::domain::event::Recorded;
use crate::domain::id::{CellIx, Moment, RulingIx, Seq, UnitId, VoteIx};
use crate::domain::meeting::{Ballots, Motion, Ruling, RulingBasis, Vote};
use crate::domain::review::{Value, Verdict};
use crate::domain::state::State;

impl State {
    pub(super) fn hold_vote(&mut self, seq: Seq, at: Moment, motion: &Motion, ballots: &Ballots) {
        let ix = VoteIx::at(self.votes.len());
        let meeting = self.sitting_ix();
        // A secret vote was put when its papers were given out: who might vote then decides.
        let papers = match ballots {
            Ballots::Secret { .. } => self.ballot.take().map(Box::new),
            Ballots::Open(_) | Ballots::Hands { .. } => None,
        };
        let (quorum, presided_by) = match &papers {
            Some(papers) => (papers.quorum.clone(), papers.presided_by),
            None => (
                self.quorum(meeting, at, motion),
                self.presiding(meeting, at, motion),
            ),
        };
        let outcome = self.outcome(&quorum, ballots, presided_by);
        if let Some(sitting) = self.sitting(at) {
            sitting.votes.push(ix);
        }
        self.votes.push(Vote {
            seq,
            meeting,
            at,
            motion: motion.clone(),
            ballots: ballots.clone(),
            quorum,
            papers,
            presided_by,
            outcome,
            voided: None,
        });
    }

    pub(super) fn void_vote(&mut self, recorded: &Recorded, at: Moment, vote: VoteIx, why: &str) {
        if let Some(voided) = self.votes.get_mut(vote.index()) {
            voided.voided = Some((recorded.seq, why.to_owned()));
        }
        self.sitting(at);
        let fallen: Vec<RulingIx> = (0..self.rulings.len())
            .map(RulingIx::at)
            .filter(|ix| {
                let rests = |r: &Ruling| r.basis == RulingBasis::Vote(vote) && r.voided.is_none();
                self.ruling(*ix).is_some_and(rests)
            })
            .collect();
        for ruling in &fallen {
            let cells = self
                .ruling(*ruling)
                .map_or_else(Vec::new, |r| r.motion.cells().to_vec());
            if let Some(ruling) = self.rulings.get_mut(ruling.index()) {
                ruling.voided = Some(recorded.seq);
            }
            for cell in cells
                .iter()
                .filter_map(|id| self.find_cell(id))
                .collect::<Vec<CellIx>>()
            {
                self.push(recorded, cell, CellEvent::RulingVoided { ruling: *ruling });
            }
        }
        // Signatures stand for a result that was approved; without that vote they are given anew.
        let approved = self.vote(vote).is_some_and(|held| {
            matches!(
                held.motion,
                Motion::ApproveResult | Motion::ApproveBlock { .. }
            )
        });
        if approved {
            self.pending_seal.clear();
        }
        let changed: Vec<UnitId> = fallen
            .iter()
            .filter_map(|ruling| self.ruling(*ruling))
            .flat_map(|ruling| ruling.motion.cells())
            .map(|cell| cell.unit.clone())
            .collect();
        if !fallen.is_empty() {
            self.touch_units(&changed);
        }
    }

    pub(super) fn rule(
        &mut self,
        recorded: &Recorded,
        at: Moment,
        motion: &Motion,
        vote: Option<VoteIx>,
        why: &str,
    ) {
        let ruling = RulingIx::at(self.rulings.len());
        let meeting = self.sitting_ix();
        // The decision is the vote's, so its quorum is; members may have left before the ruling was read out.
        let held = vote.and_then(|number| self.vote(number));
        let (quorum, presided_by) = held.map_or_else(
            || {
                (
                    self.quorum(meeting, at, motion),
                    self.presiding(meeting, at, motion),
                )
            },
            |held| (held.quorum.clone(), held.presided_by),
        );
        for id in motion.cells() {
            let Some(cell) = self.find_cell(id) else {
                continue;
            };
            let Some(value) = self.ruled_value(cell, motion) else {
                continue;
            };
            self.push(recorded, cell, CellEvent::Ruled { ruling, value });
        }
        if let Some(sitting) = self.sitting(at) {
            sitting.rulings.push(ruling);
        }
        self.rulings.push(Ruling {
            seq: recorded.seq,
            meeting,
            at,
            motion: motion.clone(),
            basis: vote.map_or(RulingBasis::Consensus, RulingBasis::Vote),
            quorum,
            presided_by,
            why: why.to_owned(),
            voided: None,
        });
    }

    /// The value that a motion would give a cell.
    pub(in crate::domain) fn ruled_value(&self, cell: CellIx, motion: &Motion) -> Option<Value> {
        match motion {
            Motion::Score { value, .. } => Some(*value),
            Motion::Agreed { .. } => self.cell(cell)?.settled().map(|f| f.value),
            Motion::SelfScores { .. } => self.value_of(cell, Verdict::Accept),
            Motion::ApproveResult
            | Motion::ApproveBlock { .. }
            | Motion::Reopen
            | Motion::Other { .. } => None,
        }
    }
}
