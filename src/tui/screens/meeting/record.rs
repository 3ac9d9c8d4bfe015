//! The running record: openings, notes, votes and rulings, the newest first.

use crate::domain::{
    id::{MeetingIx, Moment, RulingIx, Seq, VoteIx},
    meeting::RulingBasis,
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
        if let Some(closed) = meeting.closed {
            lines.push((closed, Seq(u64::MAX), RecordLine::Closed(ix)));
        }
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

/// The ruling that rests on a vote.
#[must_use]
pub fn ruling_on(state: &State, vote: VoteIx) -> Option<RulingIx> {
    state
        .rulings()
        .iter()
        .position(|ruling| ruling.basis == RulingBasis::Vote(vote))
        .map(RulingIx::at)
}
