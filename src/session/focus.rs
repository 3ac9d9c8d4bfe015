//! What the room is to look at: where the secretary's screen stands. It is no entry and no truth; the room's screen
//! follows it while it is newer than the last item that the journal says was called.

use serde::{Deserialize, Serialize};

use super::error::SessionError;
use super::live::Session;
use crate::domain::council::Role;
use crate::domain::event::Event;
use crate::domain::id::{BlockId, CellId, Moment, Seq};
use crate::domain::meeting::Motion;
use crate::journal::wire;

/// Where the secretary's screen stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Focus {
    /// The last entry when it was put there.
    pub seen: Seq,
    /// What is looked at.
    pub showing: Showing,
}

/// What a room can look at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Showing {
    /// Who is there.
    Roll,
    /// The agenda.
    Agenda,
    /// One cell under discussion.
    Item(CellId),
    /// A vote that is being taken: what about, never how.
    Vote(Motion),
    /// The table of a block.
    Table(BlockId),
    /// Approval, signatures and the lock.
    Lock,
}

/// The form in which it is kept; a program that does not know a kind shows what the journal says.
#[derive(Serialize, Deserialize)]
struct Kept {
    seen: u64,
    kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cell: Option<(String, String)>,
    /// A block, or a motion in the form that the journal gives it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    text: String,
}

impl Focus {
    /// As bytes for the store.
    fn bytes(&self) -> Vec<u8> {
        let (kind, cell, text) = match &self.showing {
            Showing::Roll => ("roll", None, String::new()),
            Showing::Agenda => ("agenda", None, String::new()),
            Showing::Item(cell) => {
                let names = (cell.unit.as_str().to_owned(), cell.item.as_str().to_owned());
                ("item", Some(names), String::new())
            }
            Showing::Vote(motion) => ("vote", None, written(motion)),
            Showing::Table(block) => ("table", None, block.as_str().to_owned()),
            Showing::Lock => ("lock", None, String::new()),
        };
        let kept = Kept {
            seen: self.seen.0,
            kind: kind.to_owned(),
            cell,
            text,
        };
        serde_json::to_vec(&kept).unwrap_or_default()
    }

    /// Reads what the store kept; None where it says nothing that is known here.
    fn parse(bytes: &[u8]) -> Option<Focus> {
        let kept: Kept = serde_json::from_slice(bytes).ok()?;
        let showing = match kept.kind.as_str() {
            "roll" => Showing::Roll,
            "agenda" => Showing::Agenda,
            "item" => {
                let (unit, item) = kept.cell?;
                Showing::Item(CellId::new(&unit, &item))
            }
            "vote" => Showing::Vote(read(&kept.text)?),
            "table" => Showing::Table(BlockId::new(&kept.text)),
            "lock" => Showing::Lock,
            _ => return None,
        };
        Some(Focus {
            seen: Seq(kept.seen),
            showing,
        })
    }
}

/// A motion in the journal's form, which is that of a ruling on it.
fn written(motion: &Motion) -> String {
    let ruling = Event::RulingMade {
        at: Moment(0),
        motion: motion.clone(),
        vote: None,
        why: String::new(),
    };
    wire::body(&ruling).unwrap_or_default()
}

fn read(text: &str) -> Option<Motion> {
    match wire::decode(0, "ruling_made", text).ok()? {
        Event::RulingMade { motion, .. } => Some(motion),
        _ => None,
    }
}

impl Session {
    /// What the secretary's screen shows the room, as of the last look; None while nothing was shown. Cheap.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn focus(&mut self) -> Result<Option<Focus>, SessionError> {
        Ok(self.store.focus()?.and_then(|bytes| Focus::parse(&bytes)))
    }

    /// Shows the room something; only the secretary does. Nothing is written to the journal, and what is shown may be
    /// lost without harm.
    ///
    /// # Errors
    /// The store is busy or can't be written.
    pub fn put_focus(&mut self, showing: &Showing) -> Result<(), SessionError> {
        if !self.shows_the_room() {
            return Ok(());
        }
        let focus = Focus {
            seen: self.state.head(),
            showing: showing.clone(),
        };
        Ok(self.store.put_focus(&focus.bytes())?)
    }

    /// True for the seat whose screen the room follows: the secretary's, while a meeting is open.
    #[must_use]
    pub fn shows_the_room(&self) -> bool {
        let seat = self.seat_ix().and_then(|seat| self.state.member(seat));
        let secretary = seat.is_some_and(|member| member.role == Role::Secretary);
        secretary && self.state.open_meeting().is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::points::Points;
    use crate::domain::review::Value;

    #[test]
    fn what_is_shown_comes_back_as_it_was() {
        let cell = || CellId::new("dv-1", "1.10");
        let motions = [
            Motion::Score {
                cell: cell(),
                value: Value::Score(Points::from_ten_thousandths(12_345)),
            },
            Motion::Score {
                cell: cell(),
                value: Value::NotApplicable,
            },
            Motion::Agreed {
                cells: vec![cell(), CellId::new("dv-2", "2")],
            },
            Motion::SelfScores {
                cells: vec![cell()],
            },
            Motion::ApproveResult,
            Motion::Reopen,
            Motion::Other {
                text: "Giao Thường trực rà soát".to_owned(),
            },
        ];
        let shown = [
            Showing::Roll,
            Showing::Agenda,
            Showing::Item(cell()),
            Showing::Table(BlockId::new("phuong")),
            Showing::Lock,
        ];
        for showing in shown.into_iter().chain(motions.map(Showing::Vote)) {
            let focus = Focus {
                seen: Seq(7),
                showing,
            };
            assert_eq!(Focus::parse(&focus.bytes()), Some(focus));
        }
    }

    #[test]
    fn what_a_later_program_shows_is_passed_over() {
        assert_eq!(Focus::parse(br#"{"seen":1,"kind":"hologram"}"#), None);
        assert_eq!(Focus::parse(b"not json"), None);
    }
}
