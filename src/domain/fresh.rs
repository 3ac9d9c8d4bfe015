//! Optimistic refusal of a stale change: what the author saw is compared with what has come since, as far as they may
//! see it. An unseen verdict of somebody else never makes a change stale: that would tell of it.

use super::cell::CellEvent;
use super::event::Event;
use super::id::{CellId, MemberId, Seq};
use super::refusal::Refusal;
use super::state::State;
use super::viewpoint::Viewpoint;

impl State {
    /// Refuses an event about cells that something newer than `seen` stands on.
    ///
    /// # Errors
    /// [`Refusal::Stale`] with the newer entry.
    pub fn need_fresh(&self, author: &MemberId, event: &Event, seen: Seq) -> Result<(), Refusal> {
        let Some(seat) = self.member_ix(author.as_str()) else {
            return Ok(());
        };
        for id in cells_of(event) {
            let Some(cell) = self.find_cell(id) else {
                continue;
            };
            let newest = self
                .visible_log(cell, Viewpoint::Seat(seat))
                // That others review it now changes nothing of what the author saw.
                .filter(|entry| !matches!(entry.event, CellEvent::SurroundingsChanged(_)))
                .last()
                .map(|entry| entry.seq);
            if let Some(newer) = newest.filter(|newest| *newest > seen) {
                return Err(Refusal::Stale {
                    cell: id.clone(),
                    newer,
                });
            }
        }
        Ok(())
    }
}

/// The cells that an event changes on the strength of what its author saw.
fn cells_of(event: &Event) -> Vec<&CellId> {
    match event {
        Event::ReviewConfirmed { cells } | Event::ReviewDrafted { cells } => {
            cells.iter().map(|c| &c.cell).collect()
        }
        Event::CellFlagged { cell, .. }
        | Event::FlagWithdrawn { cell }
        | Event::PreCheckAnswered { cell, .. }
        | Event::ProposalMade { cell, .. } => {
            vec![cell]
        }
        Event::VoteHeld { motion, .. }
        | Event::BallotOpened { motion, .. }
        | Event::RulingMade { motion, .. } => motion.cells().iter().collect(),
        _ => Vec::new(),
    }
}

impl Event {
    /// True if something that others write meanwhile can make it a change of something else than its author saw.
    pub const fn may_be_overtaken(&self) -> bool {
        matches!(
            self,
            Event::AgendaSet { .. }
                | Event::AttendanceChanged { .. }
                | Event::NoteRevised { .. }
                | Event::MinutesTextSet { .. }
                | Event::VoteHeld { .. }
                | Event::BallotOpened { .. }
                | Event::RulingMade { vote: None, .. }
        )
    }

    /// True if `newer`, written since the author looked, would be overwritten unseen: the agenda, the attendance of the
    /// same member, the same prose; or if it is a vote or a proposal on a cell that this decides.
    pub fn is_overtaken_by(&self, newer: &Event) -> bool {
        match (self, newer) {
            (Event::AgendaSet { .. }, Event::AgendaSet { .. }) => true,
            (
                Event::AttendanceChanged { member, .. },
                Event::AttendanceChanged { member: other, .. },
            ) => member == other,
            (Event::NoteRevised { note, .. }, Event::NoteRevised { note: other, .. }) => {
                note == other
            }
            (
                Event::MinutesTextSet { meeting, part, .. },
                Event::MinutesTextSet {
                    meeting: other,
                    part: same,
                    ..
                },
            ) => meeting == other && part == same,
            (
                Event::VoteHeld { motion, .. }
                | Event::BallotOpened { motion, .. }
                | Event::RulingMade {
                    motion, vote: None, ..
                },
                newer,
            ) => {
                let cells = motion.cells();
                match newer {
                    Event::VoteHeld { motion, .. } => {
                        motion.cells().iter().any(|cell| cells.contains(cell))
                    }
                    Event::ProposalMade { cell, .. } => cells.contains(cell),
                    _ => false,
                }
            }
            _ => false,
        }
    }
}
