//! The meeting: only the secretary records it; a decision needs quorum, and only who is there and not recused votes.

use std::collections::HashSet;

use super::{need_text, need_why};
use crate::domain::id::{CellId, CellIx, MeetingIx, MemberId, MemberIx, Moment, Seq, VoteIx};
use crate::domain::index_set::Method;
use crate::domain::meeting::{Attendance, Ballots, Meeting, Motion};
use crate::domain::refusal::Refusal;
use crate::domain::review::Value;
use crate::domain::stage::Stage;
use crate::domain::state::{Seal, State};

impl State {
    pub(super) fn permit_opening(
        &self,
        seat: Option<MemberIx>,
        at: Moment,
        place: &str,
    ) -> Result<(), Refusal> {
        self.need_secretary(seat)?;
        if self.stage < Stage::Meeting {
            return Err(Refusal::WrongStage { now: self.stage });
        }
        if self.open_meeting().is_some() {
            return Err(Refusal::MeetingOpen);
        }
        if let Some(last) = self.meetings.last().filter(|m| m.latest > at) {
            return Err(Refusal::BeforeRecord {
                latest: last.latest,
            });
        }
        need_text(place)
    }

    /// The open meeting, at an instant that is not before what was recorded.
    fn need_sitting(
        &self,
        seat: Option<MemberIx>,
        at: Moment,
    ) -> Result<(MeetingIx, &Meeting), Refusal> {
        self.need_secretary(seat)?;
        let (ix, meeting) = self.open_meeting().ok_or(Refusal::NoMeeting)?;
        if at < meeting.latest {
            return Err(Refusal::BeforeRecord {
                latest: meeting.latest,
            });
        }
        Ok((ix, meeting))
    }

    fn need_voter(&self, member: &MemberId) -> Result<MemberIx, Refusal> {
        let ix = self
            .member_ix(member.as_str())
            .ok_or_else(|| Refusal::UnknownMember(member.to_string()))?;
        if self.member(ix).is_some_and(|m| m.role.votes()) {
            return Ok(ix);
        }
        Err(Refusal::DoesNotVote(member.to_string()))
    }

    pub(super) fn permit_attendance(
        &self,
        seat: Option<MemberIx>,
        at: Moment,
        member: &MemberId,
        change: &Attendance,
    ) -> Result<(), Refusal> {
        let (_, meeting) = self.need_sitting(seat, at)?;
        let ix = self.need_voter(member)?;
        let no_change = || Err(Refusal::NoChange(member.to_string()));
        match (change, meeting.attendance_at(ix, at)) {
            (Attendance::In { delegate }, now) => {
                if matches!(now, Some(Attendance::In { delegate: before }) if before == delegate) {
                    return no_change();
                }
                match delegate {
                    Some(delegation) => {
                        need_text(&delegation.to)?;
                        need_text(&delegation.document)
                    }
                    None => Ok(()),
                }
            }
            (Attendance::Out, Some(Attendance::In { .. })) => Ok(()),
            (Attendance::Out, _) => no_change(),
            (Attendance::Absent { .. }, Some(Attendance::In { .. })) => no_change(),
            (Attendance::Absent { why }, _) => need_why(why),
        }
    }

    pub(super) fn permit_agenda(
        &self,
        seat: Option<MemberIx>,
        cells: &[CellId],
    ) -> Result<(), Refusal> {
        self.need_secretary(seat)?;
        self.open_meeting().ok_or(Refusal::NoMeeting)?;
        let mut seen = HashSet::new();
        for id in cells {
            if !seen.insert(self.need_cell(id)?) {
                return Err(Refusal::Twice(format!("{} {}", id.unit, id.item)));
            }
        }
        Ok(())
    }

    pub(super) fn permit_note(
        &self,
        seat: Option<MemberIx>,
        at: Moment,
        cell: Option<&CellId>,
        speaker: Option<&MemberId>,
        text: &str,
    ) -> Result<(), Refusal> {
        self.need_sitting(seat, at)?;
        if let Some(cell) = cell {
            self.need_cell(cell)?;
        }
        if let Some(speaker) = speaker.filter(|s| self.member_ix(s.as_str()).is_none()) {
            return Err(Refusal::UnknownMember(speaker.to_string()));
        }
        need_text(text)
    }

    pub(super) fn permit_vote(
        &self,
        seat: Option<MemberIx>,
        at: Moment,
        motion: &Motion,
        ballots: &Ballots,
    ) -> Result<(), Refusal> {
        let (ix, _) = self.need_sitting(seat, at)?;
        self.need_motion(motion)?;
        let quorum = self.quorum(ix, at, motion);
        if !quorum.is_met() {
            return Err(Refusal::NoQuorum(quorum));
        }
        let recused = self.recused_from(motion);
        let entitled = self.entitled(ix, at, motion);
        match ballots {
            Ballots::Open(list) => {
                let mut seen = HashSet::new();
                for ballot in list {
                    let member = self.need_voter(&ballot.member)?;
                    if recused.contains(member) {
                        let unit = motion.cells().first().map(|cell| cell.unit.clone());
                        return Err(
                            unit.map_or(Refusal::UnknownAuthor, |unit| Refusal::Recused { unit })
                        );
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
            Ballots::Secret {
                papers,
                first,
                second,
            } => {
                if !self
                    .round()
                    .is_some_and(|round| round.rules.secret_votes_allowed)
                {
                    return Err(Refusal::SecretNotAllowed);
                }
                if first != second {
                    return Err(Refusal::TalliesDiffer);
                }
                let parts = [first.votes_for, first.against, first.abstain, first.invalid];
                let counted = parts
                    .iter()
                    .fold(0_u32, |sum, part| sum.saturating_add(*part));
                if counted > *papers || *papers > entitled.len() {
                    return Err(Refusal::TooManyPapers);
                }
                Ok(())
            }
        }
    }

    /// What a motion may be about now.
    fn need_motion(&self, motion: &Motion) -> Result<(), Refusal> {
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
            Motion::ApproveResult => match self.blocker_count() {
                0 => Ok(()),
                count => Err(Refusal::Blocked { count }),
            },
            Motion::Reopen => Err(Refusal::NotLocked),
            Motion::Other { text } => need_text(text),
        }
    }

    /// A cell that a common vote may settle as its reviewers agreed: in dispute all the same.
    pub(in crate::domain) fn need_agreed(&self, ix: CellIx, id: &CellId) -> Result<(), Refusal> {
        if self.cell(ix).and_then(|c| c.settled()).is_none() {
            return Err(Refusal::NotAgreed { cell: id.clone() });
        }
        if self.is_disputed(ix) {
            Ok(())
        } else {
            Err(Refusal::NothingOpen { cell: id.clone() })
        }
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
        Ok(())
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
                if self.changed_since(motion, held.seq) {
                    return Err(Refusal::VoteOutdated(number));
                }
            }
            None => {
                let quorum = self.quorum(ix, at, motion);
                if !quorum.is_met() {
                    return Err(Refusal::NoQuorum(quorum));
                }
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

    pub(super) fn permit_closing(&self, seat: Option<MemberIx>, at: Moment) -> Result<(), Refusal> {
        self.need_sitting(seat, at).map(|_| ())
    }
}
