//! Recorded events as a viewpoint may see them: the journal screen and the log show nothing that a cell would hide.

use super::event::{Event, Recorded};
use super::id::CellId;
use super::state::State;
use super::viewpoint::Viewpoint;

impl State {
    /// The event without what the viewpoint may not see yet: verdicts on closed cells are left out, notes and answers
    /// on them emptied, and explanations of adjustments on them left out.
    #[must_use]
    pub fn redacted(&self, mut recorded: Recorded, viewpoint: Viewpoint) -> Recorded {
        let own = match viewpoint {
            Viewpoint::Whole => return recorded,
            Viewpoint::Seat(seat) => {
                self.member_ix(recorded.author.as_str())
                    .is_some_and(|author| {
                        author == seat || self.looks_for(author) == self.looks_for(seat)
                    })
            }
            Viewpoint::Anyone => false,
        };
        if own {
            return recorded;
        }
        let closed = |cell: &CellId| {
            self.find_cell(cell)
                .is_some_and(|ix| self.is_closed_to(ix, viewpoint))
        };
        match &mut recorded.event {
            Event::ReviewConfirmed { cells } => cells.retain(|given| !closed(&given.cell)),
            // A draft is between a helper and its member.
            Event::ReviewDrafted { cells } => cells.clear(),
            Event::CellFlagged { cell, note } if closed(cell) => note.clear(),
            Event::PreCheckAnswered { cell, text, .. } if closed(cell) => text.clear(),
            Event::ExplanationSubmitted { unit, answers, .. } => answers.retain(|answer| {
                !closed(&CellId {
                    unit: unit.clone(),
                    item: answer.item.clone(),
                })
            }),
            _ => {}
        }
        recorded
    }
}
