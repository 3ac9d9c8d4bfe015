//! What comes from units: submissions, evidence, survey results, explanations.

use std::collections::HashSet;

use crate::domain::cell::CellEvent;
use crate::domain::id::{CellId, CellIx, ItemIx, MemberIx, NodeCode, UnitId, UnitIx};
use crate::domain::index_set::Method;
use crate::domain::last_year::LastYearUnit;
use crate::domain::points::Points;
use crate::domain::precheck::step_of;
use crate::domain::refusal::Refusal;
use crate::domain::review::Value;
use crate::domain::self_assessment::{
    Claim, Evidence, ExplanationAnswer, Position, SelfAssessment, SurveyScore,
};
use crate::domain::stage::Stage;
use crate::domain::state::State;
use crate::domain::viewpoint::Viewpoint;

impl State {
    fn need_stage(&self, allowed: &[Stage]) -> Result<(), Refusal> {
        if allowed.contains(&self.stage) {
            Ok(())
        } else {
            Err(Refusal::WrongStage { now: self.stage })
        }
    }

    fn need_unit(&self, unit: &UnitId) -> Result<UnitIx, Refusal> {
        self.unit_ix(unit.as_str())
            .ok_or_else(|| Refusal::UnknownUnit(unit.clone()))
    }

    fn need_item(&self, unit: UnitIx, item: &NodeCode) -> Result<ItemIx, Refusal> {
        let state = self.unit(unit);
        let found = state.and_then(|u| u.set.item_by_code(item.as_str()));
        let unit = || state.map_or_else(|| UnitId::new(""), |u| u.unit.id.clone());
        found.ok_or_else(|| Refusal::UnknownItem {
            unit: unit(),
            item: item.clone(),
        })
    }

    /// A score within the item's range and on its step.
    pub(super) fn need_score(&self, cell: CellIx, score: Points) -> Result<(), Refusal> {
        let id = || self.cell_id(cell).unwrap_or_else(|| CellId::new("", ""));
        let Some((node, item)) = self.item(cell) else {
            return Ok(());
        };
        if score < Points::ZERO || score > node.max {
            return Err(Refusal::OutOfRange {
                cell: id(),
                score,
                max: node.max,
            });
        }
        match step_of(item.step, item.rule.as_ref()) {
            Some(step) if !score.is_multiple_of(step) => Err(Refusal::OffStep {
                cell: id(),
                score,
                step,
            }),
            Some(_) | None => Ok(()),
        }
    }

    pub(super) fn permit_submission(
        &self,
        seat: Option<MemberIx>,
        submission: &SelfAssessment,
        replaces: bool,
    ) -> Result<(), Refusal> {
        self.need_secretary(seat)?;
        // A replaced submission may still come while members review; a first one too, though late.
        self.need_stage(&[
            Stage::SelfAssessment,
            Stage::Review,
            Stage::Explanation,
            Stage::SecondReview,
        ])?;
        let unit = self.need_unit(&submission.unit)?;
        let has_one = self.unit(unit).is_some_and(|u| u.submission.is_some());
        match (has_one, replaces) {
            (true, false) => {
                return Err(Refusal::AlreadySubmitted {
                    unit: submission.unit.clone(),
                });
            }
            (false, true) => {
                return Err(Refusal::NotSubmitted {
                    unit: submission.unit.clone(),
                });
            }
            (true, true) | (false, false) => {}
        }
        let mut seen = HashSet::new();
        for answer in &submission.answers {
            let item = self.need_item(unit, &answer.item)?;
            if !seen.insert(item) {
                return Err(Refusal::Twice(answer.item.to_string()));
            }
            let cell = CellIx { unit, item };
            if let Some(claim) = answer.claim {
                self.need_claim(cell, claim)?;
            }
        }
        self.need_known_items(unit, &submission.evidence)
    }

    fn need_claim(&self, cell: CellIx, claim: Claim) -> Result<(), Refusal> {
        let method = self
            .item(cell)
            .map_or(Method::Appraised, |(_, item)| item.method);
        if !method.is_self_scored() {
            let cell = self.cell_id(cell).unwrap_or_else(|| CellId::new("", ""));
            return Err(Refusal::WrongMethod { cell, method });
        }
        match claim {
            // A claim off its step is a pre-check: units write what they write. Beyond the range is refused.
            Claim::Score(points) => match self.need_score(cell, points) {
                Err(refusal @ Refusal::OutOfRange { .. }) => Err(refusal),
                Err(_) | Ok(()) => Ok(()),
            },
            Claim::NotApplicable => Ok(()),
        }
    }

    fn need_known_items(&self, unit: UnitIx, evidence: &[Evidence]) -> Result<(), Refusal> {
        evidence
            .iter()
            .flat_map(|e| &e.items)
            .try_for_each(|item| self.need_item(unit, item).map(|_| ()))
    }

    pub(super) fn permit_evidence(
        &self,
        seat: Option<MemberIx>,
        unit: &UnitId,
        evidence: &[Evidence],
    ) -> Result<(), Refusal> {
        self.need_secretary(seat)?;
        self.need_stage(&[
            Stage::SelfAssessment,
            Stage::Review,
            Stage::Explanation,
            Stage::SecondReview,
        ])?;
        let ix = self.need_unit(unit)?;
        if self.unit(ix).is_none_or(|u| u.submission.is_none()) {
            return Err(Refusal::NotSubmitted { unit: unit.clone() });
        }
        self.need_known_items(ix, evidence)
    }

    pub(super) fn permit_survey(
        &self,
        seat: Option<MemberIx>,
        scores: &[SurveyScore],
    ) -> Result<(), Refusal> {
        self.need_secretary(seat)?;
        if self.stage == Stage::Setup {
            return Err(Refusal::WrongStage { now: self.stage });
        }
        let mut seen = HashSet::new();
        for score in scores {
            let unit = self.need_unit(&score.unit)?;
            let cell = CellIx {
                unit,
                item: self.need_item(unit, &score.item)?,
            };
            if !seen.insert(cell) {
                return Err(Refusal::Twice(format!("{} {}", score.unit, score.item)));
            }
            let method = self
                .item(cell)
                .map_or(Method::Appraised, |(_, item)| item.method);
            if method != Method::Survey {
                let cell = CellId {
                    unit: score.unit.clone(),
                    item: score.item.clone(),
                };
                return Err(Refusal::WrongMethod { cell, method });
            }
            self.need_score(cell, score.score)?;
        }
        if scores.is_empty() {
            Err(Refusal::Empty)
        } else {
            Ok(())
        }
    }

    /// In every stage: it scores nothing, and papers of a locked result may be compared too.
    pub(super) fn permit_last_year(
        &self,
        seat: Option<MemberIx>,
        year: u16,
        units: &[LastYearUnit],
    ) -> Result<(), Refusal> {
        self.need_secretary(seat)?;
        let round = self.round().map_or(0, |round| round.year);
        if year >= round {
            return Err(Refusal::YearNotEarlier { year, round });
        }
        let mut seen = HashSet::new();
        for row in units {
            self.need_unit(&row.unit)?;
            if !seen.insert(&row.unit) {
                return Err(Refusal::Twice(row.unit.to_string()));
            }
            if row.index < Points::ZERO || row.index > Points::whole(100) {
                let (unit, index) = (row.unit.clone(), row.index);
                return Err(Refusal::IndexOutside { unit, index });
            }
        }
        if units.is_empty() {
            Err(Refusal::Empty)
        } else {
            Ok(())
        }
    }

    pub(super) fn permit_explanation(
        &self,
        seat: Option<MemberIx>,
        unit: &UnitId,
        answers: &[ExplanationAnswer],
    ) -> Result<(), Refusal> {
        self.need_secretary(seat)?;
        self.need_stage(&[Stage::Explanation, Stage::SecondReview])?;
        let ix = self.need_unit(unit)?;
        let mut seen = HashSet::new();
        for answer in answers {
            let cell = CellIx {
                unit: ix,
                item: self.need_item(ix, &answer.item)?,
            };
            if !seen.insert(cell) {
                return Err(Refusal::Twice(answer.item.to_string()));
            }
            if !self.is_explainable(cell) {
                return Err(Refusal::NotAdjusted {
                    cell: CellId {
                        unit: unit.clone(),
                        item: answer.item.clone(),
                    },
                });
            }
            if answer.position != Position::Accepts {
                super::need_text(&answer.text)?;
            }
        }
        if answers.is_empty() {
            Err(Refusal::Empty)
        } else {
            Ok(())
        }
    }

    /// True if a verdict in force differs from the self score. Tells of verdicts: for the secretary and the council.
    pub fn is_adjusted(&self, cell: CellIx) -> bool {
        let Some(unit) = self.unit(cell.unit) else {
            return false;
        };
        let claim = unit.claim(cell.item).map(Value::from);
        self.facts(cell, Viewpoint::Whole).is_some_and(|facts| {
            facts
                .counted(unit.reviewers(cell.item))
                .any(|verdict| Some(verdict.value) != claim)
        })
    }

    /// True if the self score was ever adjusted or is in dispute: an answer that crosses a reviewer's second look is
    /// still taken. Tells of verdicts: for the secretary and the council.
    pub fn is_explainable(&self, cell: CellIx) -> bool {
        let log = self.cell(cell).map_or(&[][..], |c| c.log());
        let adjusted = log.iter().any(|entry| match &entry.event {
            CellEvent::Judged { value, claim, .. } => Some(*value) != claim.map(Value::from),
            _ => false,
        });
        adjusted || self.is_disputed(cell)
    }

    /// True if an open dispute stands on the cell. Tells of verdicts: for the secretary and the council.
    pub fn is_disputed(&self, cell: CellIx) -> bool {
        self.facts(cell, Viewpoint::Whole)
            .and_then(|facts| facts.dispute)
            .is_some_and(|dispute| dispute.state.is_open())
    }
}
