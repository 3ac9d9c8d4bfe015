//! The meeting: attendance, agenda, notes, votes and rulings.

use crate::domain::cell::CellEvent;
use crate::domain::event::Recorded;
use crate::domain::id::{CellId, CellIx, MeetingIx, MemberId, Moment, RulingIx, Seq, VoteIx};
use crate::domain::meeting::{
    Attendance, AttendanceChange, Ballots, Meeting, Motion, Note, Ruling, RulingBasis, Vote,
};
use crate::domain::review::{Value, Verdict};
use crate::domain::state::State;

impl State {
    pub(super) fn open(&mut self, seq: Seq, at: Moment, place: &str, number: &str) {
        // An adjourned meeting's agenda goes on.
        let agenda = self
            .meetings
            .last()
            .map_or_else(Vec::new, |m| m.agenda.clone());
        self.meetings.push(Meeting {
            seq,
            opened: at,
            place: place.to_owned(),
            number: number.to_owned(),
            attendance: Vec::new(),
            agenda,
            notes: Vec::new(),
            votes: Vec::new(),
            rulings: Vec::new(),
            latest: at,
            closed: None,
        });
    }

    /// The meeting that events of the running record belong to, with the clock moved on.
    fn sitting(&mut self, at: Moment) -> Option<&mut Meeting> {
        let meeting = self.meetings.last_mut().filter(|m| m.closed.is_none())?;
        meeting.latest = meeting.latest.max(at);
        Some(meeting)
    }

    fn sitting_ix(&self) -> MeetingIx {
        MeetingIx::at(self.meetings.len().saturating_sub(1))
    }

    pub(super) fn attend(&mut self, at: Moment, member: &MemberId, change: &Attendance) {
        let Some(member) = self.member_ix(member.as_str()) else {
            return;
        };
        if let Some(meeting) = self.sitting(at) {
            meeting.attendance.push(AttendanceChange {
                at,
                member,
                change: change.clone(),
            });
        }
    }

    pub(super) fn set_agenda(&mut self, cells: &[CellId]) {
        if let Some(meeting) = self.meetings.last_mut().filter(|m| m.closed.is_none()) {
            meeting.agenda = cells.to_vec();
        }
    }

    pub(super) fn note(
        &mut self,
        seq: Seq,
        at: Moment,
        cell: Option<&CellId>,
        speaker: Option<&MemberId>,
        text: &str,
    ) {
        let speaker = speaker.and_then(|id| self.member_ix(id.as_str()));
        if let Some(meeting) = self.sitting(at) {
            meeting.notes.push(Note {
                seq,
                at,
                cell: cell.cloned(),
                speaker,
                text: text.to_owned(),
            });
        }
    }

    pub(super) fn hold_vote(&mut self, seq: Seq, at: Moment, motion: &Motion, ballots: &Ballots) {
        let ix = VoteIx::at(self.votes.len());
        let meeting = self.sitting_ix();
        let quorum = self.quorum(meeting, at, motion);
        let presided_by = self.presiding(meeting, at, motion);
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
        let approved = self
            .vote(vote)
            .is_some_and(|held| held.motion == Motion::ApproveResult);
        if approved || !fallen.is_empty() {
            self.touch_scores();
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
        let quorum = vote
            .and_then(|number| self.vote(number))
            .map_or_else(|| self.quorum(meeting, at, motion), |v| v.quorum.clone());
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
            Motion::ApproveResult | Motion::Reopen | Motion::Other { .. } => None,
        }
    }

    pub(super) fn close(&mut self, at: Moment) {
        if let Some(meeting) = self.sitting(at) {
            meeting.closed = Some(at);
        }
    }
}
