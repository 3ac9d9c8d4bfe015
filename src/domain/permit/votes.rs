//! Decisions: they need quorum and somebody to preside, and only who is there and not recused votes.

use std::collections::HashSet;

use super::{need_text, need_why};
use crate::domain::id::{BlockIx, CellId, CellIx, MeetingIx, MemberIx, Moment, Seq, VoteIx};
use crate::domain::index_set::Method;
use crate::domain::meeting::{Ballot, Ballots, Motion};
use crate::domain::refusal::Refusal;
use crate::domain::review::Value;
use crate::domain::seats::Seats;
use crate::domain::state::{Seal, State};

impl State {
    pub(super) fn permit_vote(
        &self,
        seat: Option<MemberIx>,
        at: Moment,
        motion: &Motion,
        ballots: &Ballots,
    ) -> Result<(), Refusal> {
        let (ix, _) = self.need_sitting(seat, at)?;
        if let Ballots::Secret {
            papers,
            first,
            second,
        } = ballots
        {
            return self.permit_count(motion, *papers, [*first, *second]);
        }
        self.need_puttable(ix, at, motion)?;
        let entitled = self.entitled(ix, at, motion);
        match ballots {
            Ballots::Open(list) => self.need_ballots(motion, entitled, list),
            Ballots::Hands {
                votes_for,
                against,
                abstain,
            } => {
                if !self.meeting_rules.show_of_hands_allowed {
                    return Err(Refusal::HandsNotAllowed);
                }
                let parts = [*votes_for, *against, *abstain];
                let raised = parts
                    .iter()
                    .fold(0_u32, |sum, part| sum.saturating_add(*part));
                if raised > entitled.len() {
                    return Err(Refusal::TooManyHands);
                }
                Ok(())
            }
            Ballots::Secret { .. } => Ok(()),
        }
    }

    /// Whether the council may take this decision now: nothing else is being voted on, the motion can be made, there
    /// is quorum and somebody presides, and it is the turn of this proposal.
    pub(super) fn need_puttable(
        &self,
        meeting: MeetingIx,
        at: Moment,
        motion: &Motion,
    ) -> Result<(), Refusal> {
        self.need_no_ballot()?;
        self.need_motion(motion)?;
        self.need_deciding(meeting, at, motion)?;
        self.need_turn(motion)
    }

    /// Quorum, and somebody to preside.
    fn need_deciding(
        &self,
        meeting: MeetingIx,
        at: Moment,
        motion: &Motion,
    ) -> Result<(), Refusal> {
        let quorum = self.quorum(meeting, at, motion);
        if !quorum.is_met() {
            return Err(Refusal::NoQuorum(quorum));
        }
        match self.presiding(meeting, at, motion) {
            Some(_) => Ok(()),
            None => Err(Refusal::NobodyPresides),
        }
    }

    fn need_ballots(
        &self,
        motion: &Motion,
        entitled: Seats,
        list: &[Ballot],
    ) -> Result<(), Refusal> {
        let recused = self.recused_from(motion);
        let mut seen = HashSet::new();
        for ballot in list {
            let member = self.need_voter(&ballot.member)?;
            if recused.contains(member) {
                let unit = motion.cells().first().map(|cell| cell.unit.clone());
                return Err(unit.map_or(Refusal::UnknownAuthor, |unit| Refusal::Recused { unit }));
            }
            if !entitled.contains(member) {
                return Err(Refusal::NotPresent(ballot.member.to_string()));
            }
            if !seen.insert(member) {
                return Err(Refusal::Twice(ballot.member.to_string()));
            }
        }
        Ok(())
    }

    /// What a motion may be about now.
    pub(super) fn need_motion(&self, motion: &Motion) -> Result<(), Refusal> {
        if self.stage.is_sealed() {
            return match motion {
                Motion::Reopen => Ok(()),
                Motion::Other { text } => need_text(text),
                _ => Err(Refusal::Sealed),
            };
        }
        match motion {
            Motion::Score { cell, value } => {
                let ix = self.need_cell(cell)?;
                match value {
                    Value::Score(score) => self.need_score(ix, *score),
                    Value::NotApplicable => Ok(()),
                }
            }
            Motion::Agreed { cells } => self.need_many(cells, State::need_agreed),
            Motion::SelfScores { cells } => self.need_many(cells, State::need_unreviewed),
            Motion::ApproveResult => need_none(self.blocker_count()),
            Motion::ApproveBlock { block } => {
                let at = self.blocks().iter().position(|known| known.id == *block);
                let at = at.ok_or_else(|| Refusal::UnknownBlock(block.to_string()))?;
                need_none(self.blocker_count_of(BlockIx::at(at)))
            }
            Motion::Reopen => Err(Refusal::NotLocked),
            Motion::Other { text } => need_text(text),
        }
    }

    /// A cell that a common vote may settle as its reviewers agreed: in dispute all the same.
    pub(in crate::domain) fn need_agreed(&self, ix: CellIx, id: &CellId) -> Result<(), Refusal> {
        if self.cell(ix).and_then(|c| c.settled()).is_none() {
            return Err(Refusal::NotAgreed { cell: id.clone() });
        }
        if !self.is_disputed(ix) {
            return Err(Refusal::NothingOpen { cell: id.clone() });
        }
        self.need_no_proposal(id)
    }

    /// A cell whose self score a common vote may take: claimed, without a final value, and nobody has said otherwise;
    /// the rest is ruled on cell by cell.
    pub(in crate::domain) fn need_unreviewed(
        &self,
        ix: CellIx,
        id: &CellId,
    ) -> Result<(), Refusal> {
        let method = self
            .item(ix)
            .map_or(Method::Survey, |(_, item)| item.method);
        if !method.is_self_scored() {
            return Err(Refusal::WrongMethod {
                cell: id.clone(),
                method,
            });
        }
        if self.unit(ix.unit).and_then(|u| u.claim(ix.item)).is_none() {
            return Err(Refusal::NothingToAccept { cell: id.clone() });
        }
        if self.cell(ix).and_then(|c| c.settled()).is_some() {
            return Err(Refusal::NothingOpen { cell: id.clone() });
        }
        if self.is_disputed(ix) || self.is_adjusted(ix) {
            return Err(Refusal::NotAgreed { cell: id.clone() });
        }
        self.need_no_proposal(id)
    }

    fn need_many(
        &self,
        cells: &[CellId],
        check: impl Fn(&State, CellIx, &CellId) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let mut seen = HashSet::new();
        for id in cells {
            let ix = self.need_cell(id)?;
            if !seen.insert(ix) {
                return Err(Refusal::Twice(format!("{} {}", id.unit, id.item)));
            }
            check(self, ix, id)?;
        }
        if cells.is_empty() {
            Err(Refusal::Empty)
        } else {
            Ok(())
        }
    }

    pub(super) fn permit_voiding(
        &self,
        seat: Option<MemberIx>,
        at: Moment,
        vote: VoteIx,
        why: &str,
    ) -> Result<(), Refusal> {
        self.need_sitting(seat, at)?;
        self.need_no_ballot()?;
        let held = self.vote(vote).ok_or(Refusal::UnknownVote(vote))?;
        if held.voided.is_some() {
            return Err(Refusal::VoteVoided(vote));
        }
        // A reopening that was acted on is not undone: the next version has begun.
        let acted_on = |seal: &Seal| {
            let reopened = seal.reopened.as_ref();
            reopened.is_some_and(|(by, _)| seal.seq < held.seq && held.seq < *by)
        };
        if held.motion == Motion::Reopen && self.seals.iter().any(acted_on) {
            return Err(Refusal::VoteOutdated(vote));
        }
        // What a locked result rests on stands as long as the lock.
        if self.stage.is_sealed() && self.seals.last().is_some_and(|seal| held.seq < seal.seq) {
            return Err(Refusal::Sealed);
        }
        need_why(why)
    }

    pub(super) fn permit_ruling(
        &self,
        seat: Option<MemberIx>,
        at: Moment,
        motion: &Motion,
        vote: Option<VoteIx>,
        why: &str,
    ) -> Result<(), Refusal> {
        let (ix, _) = self.need_sitting(seat, at)?;
        self.need_no_ballot()?;
        if motion.cells().is_empty() {
            return Err(Refusal::Empty);
        }
        self.need_motion(motion)?;
        match vote {
            Some(number) => {
                let held = self.vote(number).ok_or(Refusal::UnknownVote(number))?;
                if held.voided.is_some() {
                    return Err(Refusal::VoteVoided(number));
                }
                if held.motion != *motion {
                    return Err(Refusal::VoteOnOther(number));
                }
                if !held.outcome.passed {
                    return Err(Refusal::VoteNotPassed(number));
                }
                if self.changed_since(motion, held.put()) {
                    return Err(Refusal::VoteOutdated(number));
                }
            }
            None => {
                self.need_deciding(ix, at, motion)?;
                self.need_unopposed(motion)?;
            }
        }
        need_why(why)
    }

    /// True if a value that a motion is about changed after an entry; a ruling is such a change, so that one vote
    /// carries one ruling.
    fn changed_since(&self, motion: &Motion, seq: Seq) -> bool {
        let cells = motion.cells().iter().filter_map(|id| self.find_cell(id));
        cells
            .filter_map(|ix| self.cell(ix))
            .flat_map(|cell| cell.log().iter().rev())
            .any(|entry| entry.seq > seq && entry.event.changes_value())
    }
}

fn need_none(blockers: u32) -> Result<(), Refusal> {
    match blockers {
        0 => Ok(()),
        count => Err(Refusal::Blocked { count }),
    }
}
