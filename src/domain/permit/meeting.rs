//! The running record of a meeting: only the secretary writes it, and never before what already stands in it.

use std::collections::HashSet;

use super::{need_text, need_why};
use crate::domain::id::{CellId, MeetingIx, MemberId, MemberIx, Moment, Seq};
use crate::domain::meeting::{Attendance, Meeting};
use crate::domain::refusal::Refusal;
use crate::domain::stage::Stage;
use crate::domain::state::State;

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
    pub(super) fn need_recording(
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

    /// The open meeting while it sits, not adjourned.
    pub(super) fn need_sitting(
        &self,
        seat: Option<MemberIx>,
        at: Moment,
    ) -> Result<(MeetingIx, &Meeting), Refusal> {
        let (ix, meeting) = self.need_recording(seat, at)?;
        if meeting.is_adjourned() {
            return Err(Refusal::Adjourned);
        }
        Ok((ix, meeting))
    }

    /// No secret vote is under way: until its papers are counted nothing else is decided.
    pub(super) fn need_no_ballot(&self) -> Result<(), Refusal> {
        match self.ballot {
            Some(_) => Err(Refusal::BallotOpen),
            None => Ok(()),
        }
    }

    pub(super) fn need_voter(&self, member: &MemberId) -> Result<MemberIx, Refusal> {
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
        let (_, meeting) = self.need_recording(seat, at)?;
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

    pub(super) fn permit_call(
        &self,
        seat: Option<MemberIx>,
        at: Moment,
        cell: Option<&CellId>,
    ) -> Result<(), Refusal> {
        self.need_sitting(seat, at)?;
        match cell {
            Some(cell) => self.need_cell(cell).map(|_| ()),
            None => Ok(()),
        }
    }

    pub(super) fn permit_chair(
        &self,
        seat: Option<MemberIx>,
        at: Moment,
        member: &MemberId,
        why: &str,
    ) -> Result<(), Refusal> {
        let (_, meeting) = self.need_sitting(seat, at)?;
        let ix = self.need_voter(member)?;
        if !meeting.is_present(ix, at) {
            return Err(Refusal::NotPresent(member.to_string()));
        }
        need_why(why)
    }

    pub(super) fn permit_adjourning(
        &self,
        seat: Option<MemberIx>,
        at: Moment,
        why: &str,
    ) -> Result<(), Refusal> {
        self.need_sitting(seat, at)?;
        self.need_no_ballot()?;
        need_why(why)
    }

    pub(super) fn permit_resuming(
        &self,
        seat: Option<MemberIx>,
        at: Moment,
    ) -> Result<(), Refusal> {
        let (_, meeting) = self.need_recording(seat, at)?;
        if meeting.is_adjourned() {
            Ok(())
        } else {
            Err(Refusal::NotAdjourned)
        }
    }

    pub(super) fn permit_closing(&self, seat: Option<MemberIx>, at: Moment) -> Result<(), Refusal> {
        self.need_recording(seat, at)?;
        self.need_no_ballot()
    }

    pub(super) fn permit_revision(
        &self,
        seat: Option<MemberIx>,
        note: Seq,
        text: &str,
        why: &str,
    ) -> Result<(), Refusal> {
        self.need_prose(seat)?;
        let mut notes = self.meetings.iter().flat_map(|meeting| &meeting.notes);
        if !notes.any(|taken| taken.seq == note) {
            return Err(Refusal::UnknownNote(note));
        }
        need_text(text)?;
        need_why(why)
    }

    pub(super) fn permit_minutes_text(
        &self,
        seat: Option<MemberIx>,
        meeting: MeetingIx,
    ) -> Result<(), Refusal> {
        self.need_prose(seat)?;
        match self.meetings.get(meeting.index()) {
            Some(_) => Ok(()),
            None => Err(Refusal::UnknownMeeting(meeting)),
        }
    }

    /// The prose of the minutes is written from the stage of the meeting until the result is published.
    fn need_prose(&self, seat: Option<MemberIx>) -> Result<(), Refusal> {
        self.need_secretary(seat)?;
        match self.stage {
            Stage::Meeting | Stage::Locked => Ok(()),
            now => Err(Refusal::WrongStage { now }),
        }
    }
}
