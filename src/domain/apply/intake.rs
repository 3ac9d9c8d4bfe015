//! What comes from units: submissions, evidence, survey results, explanations.

use std::sync::{Arc, OnceLock};

use crate::domain::cell::CellEvent;
use crate::domain::difference::changes;
use crate::domain::event::Recorded;
use crate::domain::id::{CellIx, ItemIx, UnitId, UnitIx};
use crate::domain::last_year::LastYearUnit;
use crate::domain::self_assessment::{
    Claim, Evidence, ExplanationAnswer, SelfAssessment, Source, SurveyScore,
};
use crate::domain::stage::Stage;
use crate::domain::state::State;
use crate::domain::submission::Submission;

impl State {
    pub(super) fn submit(&mut self, recorded: &Recorded, data: &SelfAssessment) {
        let Some(ix) = self.unit_ix(data.unit.as_str()) else {
            return;
        };
        let Some(unit) = self.unit(ix) else { return };
        let submission = Submission::new(recorded, data.clone(), &unit.set);
        self.take_submission(recorded, ix, submission);
    }

    pub(super) fn replace_evidence(
        &mut self,
        recorded: &Recorded,
        unit: &UnitId,
        evidence: &[Evidence],
    ) {
        let Some(ix) = self.unit_ix(unit.as_str()) else {
            return;
        };
        let Some(unit) = self.unit(ix) else { return };
        let Some(current) = unit.submission.as_deref() else {
            return;
        };
        let submission = current.with_evidence(evidence, &unit.set);
        self.take_submission(recorded, ix, submission);
    }

    /// Puts a submission in force and marks the cells that it changes.
    fn take_submission(&mut self, recorded: &Recorded, ix: UnitIx, submission: Submission) {
        let Some(before) = self.unit(ix).cloned() else {
            return;
        };
        // A first answer that comes after reviews began replaces the silence that they judged.
        let reviewed =
            before.submission.is_some() || self.moves.iter().any(|made| made.to == Stage::Review);
        let Some(unit) = self.unit_mut(ix) else {
            return;
        };
        let coming = Arc::new(submission);
        unit.earlier.extend(unit.submission.take());
        unit.submission = Some(Arc::clone(&coming));
        let claims: Vec<Option<Claim>> = unit
            .set
            .item_positions()
            .map(|item| unit.answer(item).and_then(|a| a.claim))
            .collect();
        unit.claims = claims;
        let changed: Vec<ItemIx> = unit
            .set
            .item_positions()
            .filter(|item| {
                let changes = |item| changes(before.submission.as_deref(), &coming, item);
                reviewed && !changes(*item).is_empty()
            })
            .collect();
        for item in changed {
            self.push(recorded, CellIx { unit: ix, item }, CellEvent::Replaced);
        }
        self.settle_unit(ix);
        self.findings = OnceLock::new();
    }

    /// Scores nothing, so nothing that was approved or signed is touched by it.
    pub(super) fn record_last_year(&mut self, year: u16, source: &Source, units: &[LastYearUnit]) {
        let result = self.last_year.get_or_insert_default();
        Arc::make_mut(result).record(year, source, units);
    }

    pub(super) fn record_survey(&mut self, recorded: &Recorded, scores: &[SurveyScore]) {
        for score in scores {
            let unit = self.unit_ix(score.unit.as_str());
            let found = unit
                .and_then(|ix| Some((ix, self.unit(ix)?.set.item_by_code(score.item.as_str())?)));
            if let Some((unit, item)) = found {
                self.push(
                    recorded,
                    CellIx { unit, item },
                    CellEvent::Surveyed(score.score),
                );
            }
        }
        self.findings = OnceLock::new();
    }

    pub(super) fn explain(
        &mut self,
        recorded: &Recorded,
        unit: &UnitId,
        answers: &[ExplanationAnswer],
    ) {
        let Some(ix) = self.unit_ix(unit.as_str()) else {
            return;
        };
        for answer in answers {
            let item = self
                .unit(ix)
                .and_then(|u| u.set.item_by_code(answer.item.as_str()));
            if let Some(item) = item {
                self.push(
                    recorded,
                    CellIx { unit: ix, item },
                    CellEvent::Explained(answer.clone()),
                );
            }
        }
    }
}
