//! Recorded events as a viewpoint may see them: the journal screen and the log show nothing that a cell would hide.

use super::event::{Event, Recorded};
use super::id::CellId;
use super::state::State;
use super::viewpoint::Viewpoint;

impl State {
    /// The event without what the viewpoint may not see yet: verdicts on closed cells are left out, flags and answers
    /// on them name no cell, and explanations of adjustments on them left out.
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
            // That a cell was flagged or taken back tells of a verdict, so the cell goes unnamed.
            Event::CellFlagged { cell, note } if closed(cell) => {
                *cell = CellId::new("", "");
                note.clear();
            }
            Event::FlagWithdrawn { cell } if closed(cell) => *cell = CellId::new("", ""),
            Event::PreCheckAnswered { cell, code, text } if closed(cell) => {
                *cell = CellId::new("", "");
                code.clear();
                text.clear();
            }
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
