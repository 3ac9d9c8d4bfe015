//! Moves between stages and their guards. Going back is a move too, with a reason.

use super::need_why;
use crate::domain::id::{CellIx, MemberIx};
use crate::domain::points::Points;
use crate::domain::refusal::Refusal;
use crate::domain::seats::Seats;
use crate::domain::self_assessment::Claim;
use crate::domain::stage::Stage;
use crate::domain::state::State;

impl State {
    pub(super) fn permit_move(
        &self,
        seat: Option<MemberIx>,
        to: Stage,
        why: &str,
    ) -> Result<(), Refusal> {
        self.need_secretary(seat)?;
        let from = self.stage;
        let none = || Refusal::NoSuchMove { from, to };
        // The lock and the reopening are events of their own.
        if to == Stage::Locked || (from.is_sealed() && to != Stage::Published) || from == to {
            return Err(none());
        }
        if to < from {
            if self.open_meeting().is_some() {
                return Err(Refusal::MeetingOpen);
            }
            return need_why(why);
        }
        let skips = self
            .round()
            .is_some_and(|round| round.rules.skip_explanation_allowed);
        let forward = from.next() == Some(to)
            || (skips
                && matches!(
                    (from, to),
                    (Stage::Review | Stage::Explanation, Stage::Meeting)
                ));
        if !forward {
            return Err(none());
        }
        match (from, to) {
            (Stage::Setup, _) => self.guard_setup(),
            (Stage::SelfAssessment, _) => self.guard_submissions(why),
            (Stage::Review | Stage::SecondReview, _) | (Stage::Explanation, Stage::Meeting) => {
                self.guard_verdicts(why)
            }
            (Stage::Explanation | Stage::Meeting | Stage::Locked | Stage::Published, _) => Ok(()),
        }
    }

    fn guard_setup(&self) -> Result<(), Refusal> {
        if self.units.is_empty() || self.members.is_empty() {
            return Err(Refusal::Empty);
        }
        let mut missing = self
            .cell_positions()
            .filter(|cell| self.takes_verdicts(*cell) && self.reviewers_of(*cell).is_empty());
        let Some(first) = missing.next().and_then(|cell| self.cell_id(cell)) else {
            return Ok(());
        };
        Err(Refusal::ReviewersMissing {
            count: 1 + counted(missing.count()),
            first,
        })
    }

    fn guard_submissions(&self, why: &str) -> Result<(), Refusal> {
        let mut missing = self.units.iter().filter(|unit| unit.submission.is_none());
        match missing.next() {
            Some(first) if why.trim().is_empty() => Err(Refusal::SubmissionsMissing {
                count: 1 + counted(missing.count()),
                first: first.unit.id.clone(),
            }),
            _ => Ok(()),
        }
    }

    fn guard_verdicts(&self, why: &str) -> Result<(), Refusal> {
        if !why.trim().is_empty() {
            return Ok(());
        }
        let mut missing = self.cell_positions().filter(|cell| {
            self.needs_verdict(*cell)
                && !self
                    .reviewers_of(*cell)
                    .without(self.confirmed(*cell))
                    .is_empty()
        });
        let Some(first) = missing.next().and_then(|cell| self.cell_id(cell)) else {
            return Ok(());
        };
        Err(Refusal::VerdictsMissing {
            count: 1 + counted(missing.count()),
            first,
        })
    }

    /// True for cells that reviewers owe a verdict: a bonus or penalty that nobody claimed needs none.
    ///
    /// Only the claim counts, never a verdict, so that nobody learns of another's from it.
    pub fn needs_verdict(&self, cell: CellIx) -> bool {
        let Some((_, item)) = self.item(cell) else {
            return false;
        };
        let claim = self.unit(cell.unit).and_then(|unit| unit.claim(cell.item));
        let claimed = matches!(claim, Some(Claim::Score(points)) if points != Points::ZERO);
        self.takes_verdicts(cell) && (claimed || !item.method.is_adjustment())
    }

    /// The assigned reviewers of a cell, without the recused.
    pub fn reviewers_of(&self, cell: CellIx) -> Seats {
        self.unit(cell.unit)
            .map(|unit| unit.reviewers(cell.item))
            .unwrap_or_default()
    }
}

fn counted(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
