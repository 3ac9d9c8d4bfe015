//! Who looks: until members confirm a cell, they see nobody else's verdict on it, nor anything that follows from one.
//! Once they have, and until the meeting, they see that reviewers differ, but not what the others gave.
//!
//! Every list, total, search, export and message about cells is made from [`State::facts`] with a viewpoint, so that
//! independence holds in one place.

use super::cell::{CellEntry, CellEvent, CellFacts, Final};
use super::council::Role;
use super::dispute::Dispute;
use super::id::{CellIx, MemberIx, Seq};
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

/// How far somebody may look into a cell.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Sight {
    /// Everything that was said.
    Open,
    /// That reviewers differ, and the unit's answer; neither what the others gave nor why. They look again, each alone.
    Differing,
    /// One's own only: what others say is hidden until one has confirmed.
    Closed,
}

impl Sight {
    /// The name that commands write.
    pub const fn code(self) -> &'static str {
        match self {
            Sight::Open => "open",
            Sight::Differing => "differing",
            Sight::Closed => "closed",
        }
    }
}

/// Who reads, with seats that look for others resolved.
#[derive(Clone, Copy)]
enum Reader {
    Whole,
    Member(MemberIx),
    Public,
}

impl State {
    /// The member in whose place a seat looks: a helper looks for its member.
    pub fn looks_for(&self, seat: MemberIx) -> MemberIx {
        match self.member(seat).map(|m| &m.role) {
            Some(Role::Helper { of }) => self.member_ix(of.as_str()).unwrap_or(seat),
            _ => seat,
        }
    }

    /// How far the viewpoint may look into the cell.
    ///
    /// Independence serves the review, so it ends when the meeting begins: from then on nobody can enter a verdict.
    pub fn sight(&self, cell: CellIx, viewpoint: Viewpoint) -> Sight {
        if self.stage >= Stage::Meeting {
            return Sight::Open;
        }
        let Some(unit) = self.unit(cell.unit) else {
            return Sight::Open;
        };
        let reviewers = unit.reviewers(cell.item);
        let has_confirmed = match self.reader(viewpoint) {
            Reader::Whole => return Sight::Open,
            Reader::Public => reviewers.without(self.confirmed(cell)).is_empty(),
            Reader::Member(member) if reviewers.contains(member) => {
                self.has_confirmed(cell, member)
            }
            Reader::Member(_) => return Sight::Open,
        };
        if !has_confirmed {
            Sight::Closed
        } else if self.do_differ(cell) {
            Sight::Differing
        } else {
            Sight::Open
        }
    }

    /// True if verdicts of others on the cell are hidden from the viewpoint.
    pub fn is_closed_to(&self, cell: CellIx, viewpoint: Viewpoint) -> bool {
        self.sight(cell, viewpoint) != Sight::Open
    }

    fn reader(&self, viewpoint: Viewpoint) -> Reader {
        match viewpoint {
            Viewpoint::Whole => Reader::Whole,
            Viewpoint::Anyone => Reader::Public,
            Viewpoint::Seat(seat) => match self.member(seat).map(|m| &m.role) {
                Some(Role::Observer) | None => Reader::Public,
                Some(_) => Reader::Member(self.looks_for(seat)),
            },
        }
    }

    /// True if the latest verdicts on the cell differ, also of members who review it no more or have yet to judge what
    /// the unit sent anew: what was hidden stays so. Tells of verdicts.
    fn do_differ(&self, cell: CellIx) -> bool {
        let log = self.cell(cell).map_or(&[][..], |c| c.log());
        let mut given = log.iter().filter_map(|entry| match &entry.event {
            CellEvent::Judged { value, .. } => Some(*value),
            _ => None,
        });
        let first = given.next();
        // Most cells were given one value only, so there is nothing to keep apart.
        if given.all(|value| Some(value) == first) {
            return false;
        }
        let mut facts = CellFacts::default();
        log.iter().for_each(|entry| facts.take(entry));
        let mut latest = facts.verdicts.iter().map(|verdict| verdict.value);
        let first = latest.next();
        latest.any(|value| Some(value) != first)
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

    /// True if the viewpoint may see the entry of the cell's log, which it looks into so far.
    fn is_visible(&self, entry: &CellEntry, viewpoint: Viewpoint, sight: Sight) -> bool {
        let own = |member: MemberIx| match viewpoint {
            Viewpoint::Whole => true,
            Viewpoint::Seat(seat) => self.looks_for(seat) == member,
            Viewpoint::Anyone => false,
        };
        match &entry.event {
            CellEvent::Judged { member, .. }
            | CellEvent::Flagged { member, .. }
            | CellEvent::Unflagged { member }
            | CellEvent::PreCheckAnswered { member, .. } => sight == Sight::Open || own(*member),
            CellEvent::Drafted { member, .. } => own(*member),
            // A unit answers what was adjusted, so its answer tells of the verdict.
            CellEvent::Explained(_) => sight != Sight::Closed,
            CellEvent::Replaced
            | CellEvent::Surveyed(_)
            | CellEvent::Ruled { .. }
            | CellEvent::RulingVoided { .. }
            | CellEvent::SurroundingsChanged(_) => true,
        }
    }

    /// The entries of a cell's log that the viewpoint may see.
    pub fn visible_log(
        &self,
        cell: CellIx,
        viewpoint: Viewpoint,
    ) -> impl Iterator<Item = &CellEntry> + Clone {
        let sight = self.sight(cell, viewpoint);
        let log = self.cell(cell).map_or(&[][..], |c| c.log());
        // Surroundings are kept where something was said: alone they would tell that somebody said something unseen.
        let mut any = false;
        log.iter().filter(move |entry| {
            let around = matches!(entry.event, CellEvent::SurroundingsChanged(_));
            let visible = self.is_visible(entry, viewpoint, sight) && (any || !around);
            any |= visible;
            visible
        })
    }

    /// What the viewpoint knows of a cell, with its dispute.
    pub fn facts(&self, cell: CellIx, viewpoint: Viewpoint) -> Option<CellFacts<'_>> {
        let context = self.context(cell, self.findings().severe(cell))?;
        if self.sight(cell, viewpoint) != Sight::Differing {
            return Some(CellFacts::fold(self.visible_log(cell, viewpoint), context));
        }
        let reader = self.reader(viewpoint);
        Some(CellFacts::fold_differing(
            self.cell(cell).map_or(&[][..], |c| c.log()),
            context,
            |entry| self.is_visible(entry, viewpoint, Sight::Differing),
            |facts, reviewers| match reader {
                Reader::Whole => true,
                Reader::Member(member) => {
                    reviewers.contains(member) && facts.verdict_of(member).is_some()
                }
                Reader::Public => {
                    let counted = facts.counted(reviewers).map(|verdict| verdict.member);
                    reviewers.without(counted.collect()).is_empty()
                }
            },
        ))
    }

    /// What was known of a cell when an entry of the journal came: for the minutes.
    pub fn facts_before(&self, cell: CellIx, seq: Seq) -> Option<CellFacts<'_>> {
        let context = self.context(cell, self.findings().severe(cell))?;
        let log = self.cell(cell)?.log();
        Some(CellFacts::fold_before(log.iter(), context, seq))
    }

    /// Every dispute that there was when an entry of the journal came, as it stood then, unit by unit: for the minutes.
    pub fn disputes_before(&self, seq: Seq) -> Vec<(CellIx, Dispute)> {
        let said_of = |cell: &CellIx| self.cell(*cell).is_some_and(|c| !c.log().is_empty());
        let cells = self.cell_positions().filter(said_of);
        cells
            .filter_map(|cell| Some((cell, self.facts_before(cell, seq)?.dispute?)))
            .collect()
    }

    /// The final value of a cell as far as the viewpoint may know it.
    pub fn settled(&self, cell: CellIx, viewpoint: Viewpoint) -> Option<Final> {
        if !self.is_closed_to(cell, viewpoint) {
            return self.cell(cell)?.settled();
        }
        // Rare enough to fold: cells of one's own that one has not confirmed while somebody else has, or said otherwise.
        let context = self.context(cell, CheckSet::NONE)?;
        let mut facts = CellFacts::default();
        for entry in self.visible_log(cell, viewpoint) {
            facts.take(entry);
        }
        facts.settled(&context)
    }
}
