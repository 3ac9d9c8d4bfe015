//! What the screens read: the round as this seat knows it, at one moment.

use crate::{
    domain::{
        council::{Member, Role},
        id::{CellId, CellIx, MemberId, MemberIx, Moment},
        stage::Stage,
        state::{State, UnitState},
        viewpoint::Viewpoint,
    },
    session::LogLine,
};

/// The round and who looks at it, borrowed from the session for one message or one frame.
#[derive(Clone, Copy, Debug)]
pub struct Model<'a> {
    /// The round.
    pub state: &'a State,
    /// Number, time, author and kind of every entry.
    pub log: &'a [LogLine],
    /// Who sits here; nobody when the session is only read.
    pub seat: Option<MemberIx>,
    /// The time now.
    pub now: Moment,
    /// How many verdicts were drafted here and wait to be confirmed.
    pub drafts: usize,
    /// Where the session is kept, as people know it: the name of its file.
    pub place: &'a str,
    /// Whether a document can be shown in the system's viewer.
    pub can_show: bool,
}

/// What the seat may do with verdicts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reviewing {
    /// Confirms verdicts.
    Confirms,
    /// Drafts them for a member.
    Drafts,
    /// Only reads.
    Reads,
}

impl<'a> Model<'a> {
    /// The seat's entry in the council.
    #[must_use]
    pub fn me(&self) -> Option<&'a Member> {
        self.state.member(self.seat?)
    }

    /// The seat's id.
    #[must_use]
    pub fn my_id(&self) -> MemberId {
        self.me()
            .map_or_else(|| MemberId::new(""), |member| member.id.clone())
    }

    /// The member in whose place the seat reviews: a helper's is its member.
    #[must_use]
    pub fn reviewer(&self) -> Option<MemberIx> {
        self.seat.map(|seat| self.state.looks_for(seat))
    }

    /// Whether the member here has confirmed a verdict on the cell that still counts.
    #[must_use]
    pub fn have_confirmed(&self, cell: CellIx) -> bool {
        self.reviewer()
            .is_some_and(|member| self.state.has_confirmed(cell, member))
    }

    /// Through whose eyes every cell is read.
    #[must_use]
    pub fn viewpoint(&self) -> Viewpoint {
        self.seat.map_or(Viewpoint::Anyone, Viewpoint::Seat)
    }

    /// What the seat may do with verdicts, whatever the stage.
    #[must_use]
    pub fn reviewing(&self) -> Reviewing {
        match self.me().map(|member| &member.role) {
            Some(Role::Helper { .. }) => Reviewing::Drafts,
            Some(Role::Chair | Role::ViceChair | Role::Member) => Reviewing::Confirms,
            Some(Role::Secretary | Role::Observer) | None => {
                let assigned = self.me().is_some_and(|member| {
                    self.state
                        .assignments()
                        .iter()
                        .any(|assignment| assignment.member == member.id)
                });
                if assigned {
                    Reviewing::Confirms
                } else {
                    Reviewing::Reads
                }
            }
        }
    }

    /// Whether the seat's member is a reviewer of the cell.
    #[must_use]
    pub fn is_mine(&self, cell: CellIx) -> bool {
        self.reviewer()
            .is_some_and(|member| self.state.reviewers_of(cell).contains(member))
    }

    /// Whether the seat's member is recused for the unit of the cell.
    #[must_use]
    pub fn is_recused(&self, cell: CellIx) -> bool {
        let recused = self
            .state
            .unit(cell.unit)
            .map(|unit| unit.recused)
            .unwrap_or_default();
        self.reviewer()
            .is_some_and(|member| recused.contains(member))
    }

    /// Whether verdicts are taken in this stage.
    #[must_use]
    pub fn is_review_open(&self) -> bool {
        matches!(self.state.stage(), Stage::Review | Stage::SecondReview)
    }

    /// The unit of a cell.
    #[must_use]
    pub fn unit(&self, cell: CellIx) -> Option<&'a UnitState> {
        self.state.unit(cell.unit)
    }

    /// The office of a member, as people say it.
    #[must_use]
    pub fn office(&self, member: MemberIx) -> &'a str {
        self.state
            .member(member)
            .map_or("?", |member| member.office.as_str())
    }

    /// The names of a cell.
    #[must_use]
    pub fn cell_id(&self, cell: CellIx) -> Option<CellId> {
        self.state.cell_id(cell)
    }
}
