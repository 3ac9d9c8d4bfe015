//! The running record of a meeting: attendance, agenda, calls, notes, adjournments, prose.

use std::collections::BTreeMap;

use crate::domain::id::{CellId, MeetingIx, MemberId, Moment, Seq};
use crate::domain::meeting::{
    Attendance, AttendanceChange, Break, Call, ChairTurn, Meeting, MinutesPart, Note,
};
use crate::domain::state::State;

impl State {
    pub(super) fn open(&mut self, seq: Seq, at: Moment, place: &str, number: &str) {
        // What the last meeting left open goes on.
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
            calls: Vec::new(),
            chairs: Vec::new(),
            breaks: Vec::new(),
            cancelled: Vec::new(),
            texts: BTreeMap::new(),
            votes: Vec::new(),
            rulings: Vec::new(),
            latest: at,
            closed: None,
        });
    }

    /// The meeting that events of the running record belong to, with the clock moved on.
    pub(super) fn sitting(&mut self, at: Moment) -> Option<&mut Meeting> {
        let meeting = self.meetings.last_mut().filter(|m| m.closed.is_none())?;
        meeting.latest = meeting.latest.max(at);
        Some(meeting)
    }

    pub(super) fn sitting_ix(&self) -> MeetingIx {
        MeetingIx::at(self.meetings.len().saturating_sub(1))
    }

    pub(super) fn attend(&mut self, seq: Seq, at: Moment, member: &MemberId, change: &Attendance) {
        let Some(member) = self.member_ix(member.as_str()) else {
            return;
        };
        if let Some(meeting) = self.sitting(at) {
            meeting.attendance.push(AttendanceChange {
                seq,
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
                revised: Vec::new(),
            });
        }
    }

    pub(super) fn call(&mut self, seq: Seq, at: Moment, cell: Option<&CellId>) {
        if let Some(meeting) = self.sitting(at) {
            meeting.calls.push(Call {
                seq,
                at,
                cell: cell.cloned(),
            });
        }
    }

    pub(super) fn assign_chair(&mut self, seq: Seq, at: Moment, member: &MemberId, why: &str) {
        let Some(member) = self.member_ix(member.as_str()) else {
            return;
        };
        if let Some(meeting) = self.sitting(at) {
            meeting.chairs.push(ChairTurn {
                seq,
                at,
                member,
                why: why.to_owned(),
            });
        }
    }

    pub(super) fn adjourn(&mut self, seq: Seq, at: Moment, why: &str) {
        if let Some(meeting) = self.sitting(at) {
            meeting.breaks.push(Break {
                seq,
                from: at,
                why: why.to_owned(),
                until: None,
            });
        }
    }

    pub(super) fn resume(&mut self, at: Moment) {
        let meeting = self.sitting(at);
        if let Some(last) = meeting.and_then(|meeting| meeting.breaks.last_mut()) {
            last.until = Some(at);
        }
    }

    pub(super) fn close(&mut self, at: Moment) {
        if let Some(meeting) = self.sitting(at) {
            meeting.closed = Some(at);
        }
    }

    pub(super) fn revise_note(&mut self, seq: Seq, note: Seq, text: &str, why: &str) {
        let mut notes = self.meetings.iter_mut().flat_map(|m| &mut m.notes);
        if let Some(note) = notes.find(|taken| taken.seq == note) {
            let earlier = std::mem::replace(&mut note.text, text.to_owned());
            note.revised.push((seq, earlier, why.to_owned()));
        }
    }

    /// An empty text takes the part out of the minutes.
    pub(super) fn set_minutes_text(&mut self, meeting: MeetingIx, part: MinutesPart, text: &str) {
        if let Some(meeting) = self.meetings.get_mut(meeting.index()) {
            if text.trim().is_empty() {
                meeting.texts.remove(&part);
            } else {
                meeting.texts.insert(part, text.to_owned());
            }
        }
    }
}
