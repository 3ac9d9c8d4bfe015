//! The running record: openings, items, notes, proposals, votes, rulings and breaks, the newest first.

use crate::domain::{
    id::{MeetingIx, Moment, ProposalIx, RulingIx, Seq, VoteIx},
    meeting::{Meeting, RulingBasis},
    state::State,
};

/// One line of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordLine {
    /// A meeting began.
    Opened(MeetingIx),
    /// Something was said.
    Note(MeetingIx, usize),
    /// A vote was held, with the ruling that rests on it.
    Vote(VoteIx),
    /// A ruling by consensus.
    Ruling(RulingIx),
    /// The meeting turned to an item, or left it.
    Called(MeetingIx, usize),
    /// Somebody proposed a score.
    Proposed(ProposalIx),
    /// Somebody took the chair.
    Chaired(MeetingIx, usize),
    /// The meeting adjourned.
    Adjourned(MeetingIx, usize),
    /// It went on.
    Resumed(MeetingIx, usize),
    /// A secret vote was broken off.
    Cancelled(MeetingIx, usize),
    /// A meeting ended.
    Closed(MeetingIx),
}

/// Every line, the newest first.
#[must_use]
pub fn lines(state: &State) -> Vec<RecordLine> {
    let mut lines: Vec<(Moment, Seq, RecordLine)> = Vec::new();
    for (place, meeting) in state.meetings().iter().enumerate() {
        let ix = MeetingIx::at(place);
        lines.push((meeting.opened, meeting.seq, RecordLine::Opened(ix)));
        for (note, said) in meeting.notes.iter().enumerate() {
            lines.push((said.at, said.seq, RecordLine::Note(ix, note)));
        }
        lines.extend(course(ix, meeting));
        if let Some(closed) = meeting.closed {
            lines.push((closed, Seq(u64::MAX), RecordLine::Closed(ix)));
        }
    }
    for (place, proposal) in state.proposals().iter().enumerate() {
        let line = RecordLine::Proposed(ProposalIx::at(place));
        lines.push((proposal.at, proposal.seq, line));
    }
    for (place, vote) in state.votes().iter().enumerate() {
        lines.push((vote.at, vote.seq, RecordLine::Vote(VoteIx::at(place))));
    }
    for (place, ruling) in state.rulings().iter().enumerate() {
        if ruling.basis == RulingBasis::Consensus {
            lines.push((
                ruling.at,
                ruling.seq,
                RecordLine::Ruling(RulingIx::at(place)),
            ));
        }
    }
    lines.sort_by_key(|(at, seq, _)| std::cmp::Reverse((*at, *seq)));
    lines.into_iter().map(|(_, _, line)| line).collect()
}

/// Items that were called, who took the chair, breaks and secret votes broken off.
fn course(ix: MeetingIx, meeting: &Meeting) -> Vec<(Moment, Seq, RecordLine)> {
    let mut lines = Vec::new();
    for (place, call) in meeting.calls.iter().enumerate() {
        lines.push((call.at, call.seq, RecordLine::Called(ix, place)));
    }
    for (place, turn) in meeting.chairs.iter().enumerate() {
        lines.push((turn.at, turn.seq, RecordLine::Chaired(ix, place)));
    }
    for (place, pause) in meeting.breaks.iter().enumerate() {
        // A break has no entry of its own here: it comes after what was recorded at the same instant.
        let last = Seq(u64::MAX - 1);
        lines.push((pause.from, last, RecordLine::Adjourned(ix, place)));
        if let Some(until) = pause.until {
            lines.push((until, Seq(0), RecordLine::Resumed(ix, place)));
        }
    }
    for (place, cancelled) in meeting.cancelled.iter().enumerate() {
        let line = RecordLine::Cancelled(ix, place);
        lines.push((cancelled.at, cancelled.seq, line));
    }
    lines
}

/// The ruling that rests on a vote.
#[must_use]
pub fn ruling_on(state: &State, vote: VoteIx) -> Option<RulingIx> {
    state
        .rulings()
        .iter()
        .position(|ruling| ruling.basis == RulingBasis::Vote(vote))
        .map(RulingIx::at)
}
