//! Recorded events as a viewpoint may see them: the journal screen and the log show nothing that a cell would hide.

use super::event::{Event, Recorded};
use super::id::{CellId, MemberId, Seq};
use super::meeting::{OpenBallot, Tally};
use super::state::State;
use super::viewpoint::{Sight, Viewpoint};

impl State {
    /// The event without what the viewpoint may not see yet: verdicts on closed cells are left out, flags and answers
    /// on them name no cell, explanations of adjustments on them left out, and a count that only its teller may see
    /// comes without figures.
    #[must_use]
    pub fn redacted(&self, mut recorded: Recorded, viewpoint: Viewpoint) -> Recorded {
        if let Event::TallyEntered { teller, tally, .. } = &mut recorded.event {
            if !self.sees_tally(recorded.seq, teller, viewpoint) {
                *tally = Tally::default();
            }
            return recorded;
        }
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
        let sight = |cell: &CellId| {
            let found = self.find_cell(cell);
            found.map_or(Sight::Open, |ix| self.sight(ix, viewpoint))
        };
        let closed = |cell: &CellId| sight(cell) != Sight::Open;
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
                let cell = CellId {
                    unit: unit.clone(),
                    item: answer.item.clone(),
                };
                sight(&cell) != Sight::Closed
            }),
            _ => {}
        }
        recorded
    }

    /// True if the viewpoint may see a teller's count: as long as it waits for the other's, only the teller whose it is
    /// does, whoever typed it.
    pub fn sees_tally(&self, entry: Seq, teller: &MemberId, viewpoint: Viewpoint) -> bool {
        let counting = |open: &OpenBallot| open.is_waiting(entry);
        match viewpoint {
            Viewpoint::Whole => true,
            Viewpoint::Seat(seat) if self.member_ix(teller.as_str()) == Some(seat) => true,
            Viewpoint::Seat(_) | Viewpoint::Anyone => !self.open_ballot().is_some_and(counting),
        }
    }
}
