//! Reviews: only an assigned member who is not recused, on cells that take verdicts, with a reason unless accepting.

use super::{need_text, need_why};
use crate::domain::council::Role;
use crate::domain::id::{CellId, CellIx, MemberIx};
use crate::domain::index_set::Method;
use crate::domain::precheck::CheckSet;
use crate::domain::refusal::{Refusal, Right};
use crate::domain::review::{CellVerdict, Verdict};
use crate::domain::stage::Stage;
use crate::domain::state::State;

impl State {
    fn need_reviewer(&self, seat: Option<MemberIx>) -> Result<MemberIx, Refusal> {
        let seat = seat.ok_or(Refusal::UnknownAuthor)?;
        match self.role(Some(seat)) {
            Some(role) if role.votes() => Ok(seat),
            _ => Err(Refusal::NotAllowed(Right::Reviewer)),
        }
    }

    fn need_assigned(&self, member: MemberIx, id: &CellId) -> Result<CellIx, Refusal> {
        let cell = self.need_cell(id)?;
        if self
            .unit(cell.unit)
            .is_some_and(|unit| unit.recused.contains(member))
        {
            return Err(Refusal::Recused {
                unit: id.unit.clone(),
            });
        }
        if self.reviewers_of(cell).contains(member) {
            return Ok(cell);
        }
        Err(Refusal::NotAssigned { cell: id.clone() })
    }

    pub(super) fn permit_review(
        &self,
        seat: Option<MemberIx>,
        cells: &[CellVerdict],
    ) -> Result<(), Refusal> {
        let member = self.need_reviewer(seat)?;
        self.need_verdicts(member, cells)
    }

    pub(super) fn permit_drafts(
        &self,
        seat: Option<MemberIx>,
        cells: &[CellVerdict],
    ) -> Result<(), Refusal> {
        let seat = seat.ok_or(Refusal::UnknownAuthor)?;
        if !matches!(self.role(Some(seat)), Some(Role::Helper { .. })) {
            return Err(Refusal::NotAllowed(Right::Helper));
        }
        self.need_verdicts(self.looks_for(seat), cells)
    }

    fn need_verdicts(&self, member: MemberIx, cells: &[CellVerdict]) -> Result<(), Refusal> {
        if cells.is_empty() {
            return Err(Refusal::Empty);
        }
        let mut seen = std::collections::HashSet::new();
        for given in cells {
            let cell = self.need_assigned(member, &given.cell)?;
            if !self.stage.takes_verdicts() {
                return Err(Refusal::WrongStage { now: self.stage });
            }
            if !seen.insert(cell) {
                return Err(Refusal::Twice(given.cell.item.to_string()));
            }
            self.need_verdict(cell, given)?;
        }
        Ok(())
    }

    fn need_verdict(&self, cell: CellIx, given: &CellVerdict) -> Result<(), Refusal> {
        let method = self
            .item(cell)
            .map_or(Method::Appraised, |(_, item)| item.method);
        if method == Method::Survey {
            return Err(Refusal::WrongMethod {
                cell: given.cell.clone(),
                method,
            });
        }
        match given.verdict {
            Verdict::Accept => match self.value_of(cell, Verdict::Accept) {
                Some(_) => Ok(()),
                None => Err(Refusal::NothingToAccept {
                    cell: given.cell.clone(),
                }),
            },
            Verdict::Adjust(score) => {
                self.need_score(cell, score)?;
                need_why(&given.why)
            }
            Verdict::NotApplicable => need_why(&given.why),
        }
    }

    pub(super) fn permit_flag(
        &self,
        seat: Option<MemberIx>,
        id: &CellId,
        note: Option<&String>,
    ) -> Result<(), Refusal> {
        let member = self.need_reviewer(seat)?;
        let cell = self.need_assigned(member, id)?;
        if !matches!(
            self.stage,
            Stage::Review | Stage::Explanation | Stage::SecondReview | Stage::Meeting
        ) {
            return Err(Refusal::WrongStage { now: self.stage });
        }
        match note {
            Some(note) => need_text(note),
            None => {
                let flags = self.context(cell, CheckSet::NONE).map(|context| {
                    let log = self.cell(cell).map_or(&[][..], |c| c.log());
                    crate::domain::cell::CellFacts::fold(log.iter(), context).flags
                });
                let flagged = flags.is_some_and(|flags| flags.iter().any(|(by, _)| *by == member));
                if flagged {
                    Ok(())
                } else {
                    Err(Refusal::NothingOpen { cell: id.clone() })
                }
            }
        }
    }

    pub(super) fn permit_precheck(
        &self,
        seat: Option<MemberIx>,
        id: &CellId,
        code: &str,
        text: &str,
    ) -> Result<(), Refusal> {
        let member = self.need_reviewer(seat)?;
        let cell = self.need_assigned(member, id)?;
        if !matches!(
            self.stage,
            Stage::Review | Stage::Explanation | Stage::SecondReview | Stage::Meeting
        ) {
            return Err(Refusal::WrongStage { now: self.stage });
        }
        if !self
            .findings()
            .at(cell)
            .iter()
            .any(|finding| finding.code() == code)
        {
            return Err(Refusal::NoSuchFinding {
                cell: id.clone(),
                code: code.to_owned(),
            });
        }
        need_text(text)
    }
}
