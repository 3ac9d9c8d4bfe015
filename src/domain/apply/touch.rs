//! Which scores an event may have changed: what was approved or signed before stands no longer for them.

use crate::domain::event::Event;
use crate::domain::id::UnitId;
use crate::domain::state::State;

impl State {
    /// After an event that scores.
    pub(super) fn touch(&mut self, event: &Event) {
        match units_of(event) {
            Some(units) => self.touch_units(&units),
            None => self.touch_scores(),
        }
    }

    /// Any score may have changed: signatures under the result as it stood no longer stand for it.
    pub(super) fn touch_scores(&mut self) {
        self.scores_changed = self.head;
        self.all_changed = self.head;
        self.pending_seal.clear();
    }

    /// Scores of these units may have changed.
    pub(super) fn touch_units(&mut self, units: &[UnitId]) {
        self.scores_changed = self.head;
        self.pending_seal.clear();
        for unit in units {
            let block = self.unit_ix(unit.as_str()).and_then(|ix| self.unit(ix));
            let Some(block) = block.map(|unit| unit.block.index()) else {
                continue;
            };
            if self.blocks_changed.len() <= block {
                self.blocks_changed.resize(block + 1, Default::default());
            }
            if let Some(changed) = self.blocks_changed.get_mut(block) {
                *changed = self.head;
            }
        }
    }
}

/// The units whose scores an event may change; None for all.
fn units_of(event: &Event) -> Option<Vec<UnitId>> {
    match event {
        Event::SelfAssessmentSubmitted { submission, .. } => Some(vec![submission.unit.clone()]),
        Event::EvidenceSubmitted { unit, .. }
        | Event::ExplanationSubmitted { unit, .. }
        | Event::RecusalDeclared { unit, .. } => Some(vec![unit.clone()]),
        Event::SurveyScoresRecorded { scores, .. } => {
            Some(scores.iter().map(|score| score.unit.clone()).collect())
        }
        Event::ReviewConfirmed { cells } | Event::ReviewDrafted { cells } => {
            Some(cells.iter().map(|given| given.cell.unit.clone()).collect())
        }
        Event::CellFlagged { cell, .. }
        | Event::FlagWithdrawn { cell }
        | Event::PreCheckAnswered { cell, .. } => Some(vec![cell.unit.clone()]),
        Event::RulingMade { motion, .. } => {
            let cells = motion.cells().iter();
            Some(cells.map(|cell| cell.unit.clone()).collect())
        }
        _ => None,
    }
}
