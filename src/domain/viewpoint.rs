//! Who looks: until members confirm a cell, they see nobody else's verdict on it, nor anything that follows from one.
//!
//! Every list, total, search, export and message about cells is made from [`State::facts`] with a viewpoint, so that
//! independence holds in one place.

use super::cell::{CellEntry, CellEvent, CellFacts, Final};
use super::council::Role;
use super::id::{CellIx, MemberIx};
use super::precheck::CheckSet;
use super::seats::Seats;
use super::stage::Stage;
use super::state::State;

/// Through whose eyes cells are read.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Viewpoint {
    /// The journal's own: verification, the lock, the minutes.
    Whole,
    /// A seat's.
    Seat(MemberIx),
    /// Anybody's: a cell opens once all its reviewers have confirmed it.
    Anyone,
}

impl State {
    /// The member in whose place a seat looks: a helper looks for its member.
    pub fn looks_for(&self, seat: MemberIx) -> MemberIx {
        match self.member(seat).map(|m| &m.role) {
            Some(Role::Helper { of }) => self.member_ix(of.as_str()).unwrap_or(seat),
            _ => seat,
        }
    }

    /// True if verdicts of others on the cell are hidden from the viewpoint.
    ///
    /// Independence serves the review, so it ends when the meeting begins: from then on nobody can enter a verdict.
    pub fn is_closed_to(&self, cell: CellIx, viewpoint: Viewpoint) -> bool {
        if self.stage >= Stage::Meeting {
            return false;
        }
        let Some(unit) = self.unit(cell.unit) else {
            return false;
        };
        let reviewers = unit.reviewers(cell.item);
        match viewpoint {
            Viewpoint::Whole => false,
            Viewpoint::Anyone => self.has_unconfirmed(cell, reviewers),
            Viewpoint::Seat(seat) => match self.member(seat).map(|m| &m.role) {
                Some(Role::Observer) | None => self.has_unconfirmed(cell, reviewers),
                Some(_) => {
                    let member = self.looks_for(seat);
                    reviewers.contains(member) && !self.has_confirmed(cell, member)
                }
            },
        }
    }

    /// True if the member has a verdict on the cell that the unit's answer was not replaced under.
    pub fn has_confirmed(&self, cell: CellIx, member: MemberIx) -> bool {
        self.confirmed(cell).contains(member)
    }

    /// Members with a verdict on the cell that counts.
    pub fn confirmed(&self, cell: CellIx) -> Seats {
        let log = self.cell(cell).map_or(&[][..], |c| c.log());
        log.iter()
            .fold(Seats::default(), |seats, entry| match &entry.event {
                CellEvent::Replaced => Seats::default(),
                CellEvent::Judged { member, .. } => seats.with(*member),
                _ => seats,
            })
    }

    fn has_unconfirmed(&self, cell: CellIx, reviewers: Seats) -> bool {
        !reviewers.without(self.confirmed(cell)).is_empty()
    }

    /// True if the viewpoint may see the entry of the cell's log; `closed` is [`State::is_closed_to`].
    pub fn is_visible(&self, entry: &CellEntry, viewpoint: Viewpoint, closed: bool) -> bool {
        let own = |member: MemberIx| match viewpoint {
            Viewpoint::Whole => true,
            Viewpoint::Seat(seat) => self.looks_for(seat) == member,
            Viewpoint::Anyone => false,
        };
        match &entry.event {
            CellEvent::Judged { member, .. }
            | CellEvent::Flagged { member, .. }
            | CellEvent::Unflagged { member }
            | CellEvent::PreCheckAnswered { member, .. } => !closed || own(*member),
            CellEvent::Drafted { member, .. } => own(*member),
            // A unit answers what was adjusted, so its answer tells of the verdict.
            CellEvent::Explained(_) => !closed,
            CellEvent::Replaced
            | CellEvent::Surveyed(_)
            | CellEvent::Ruled { .. }
            | CellEvent::RulingVoided { .. } => true,
        }
    }

    /// The entries of a cell's log that the viewpoint may see.
    pub fn visible_log(
        &self,
        cell: CellIx,
        viewpoint: Viewpoint,
    ) -> impl Iterator<Item = &CellEntry> {
        let closed = self.is_closed_to(cell, viewpoint);
        let log = self.cell(cell).map_or(&[][..], |c| c.log());
        log.iter()
            .filter(move |entry| self.is_visible(entry, viewpoint, closed))
    }

    /// What the viewpoint knows of a cell, with its dispute.
    pub fn facts(&self, cell: CellIx, viewpoint: Viewpoint) -> Option<CellFacts<'_>> {
        let context = self.context(cell, self.findings().severe(cell))?;
        Some(CellFacts::fold(self.visible_log(cell, viewpoint), context))
    }

    /// The final value of a cell as far as the viewpoint may know it.
    pub fn settled(&self, cell: CellIx, viewpoint: Viewpoint) -> Option<Final> {
        if !self.is_closed_to(cell, viewpoint) {
            return self.cell(cell)?.settled();
        }
        // Rare enough to fold: cells of one's own that one has not confirmed while somebody else has.
        let context = self.context(cell, CheckSet::NONE)?;
        CellFacts::fold(self.visible_log(cell, viewpoint), context).settled(&context)
    }
}
