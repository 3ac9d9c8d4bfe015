//! What reviewers agree on for a cell, and why its score is what it is.

use super::cell::CellFacts;
use super::id::CellIx;
use super::precheck::CheckSet;
use super::review::Value;
use super::state::State;
use super::viewpoint::Viewpoint;

/// What was said of a cell, as far as a viewpoint may know it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    /// What its reviewers agree on; none while one is missing or they differ.
    pub appraised: Option<Value>,
    /// Why, in the words of the ruling, else of the reviewers whose verdicts count, each once.
    pub reason: String,
}

impl State {
    /// What was said of a cell; None if there is no such cell.
    pub fn said(&self, cell: CellIx, viewpoint: Viewpoint) -> Option<Said> {
        // Whether a pre-check stands changes disputes only, and finding that out for every cell would cost far more.
        let context = self.context(cell, CheckSet::NONE)?;
        let facts = CellFacts::fold(self.visible_log(cell, viewpoint), context);
        Some(Said {
            appraised: facts.agreed(context.reviewers),
            reason: self.reason(&facts, cell),
        })
    }

    fn reason(&self, facts: &CellFacts<'_>, cell: CellIx) -> String {
        if let Some(ruling) = facts.ruling.and_then(|(ruling, _)| self.ruling(ruling)) {
            return ruling.why.clone();
        }
        let mut reasons: Vec<&str> = Vec::new();
        for verdict in facts.counted(self.reviewers_of(cell)) {
            if !verdict.why.is_empty() && !reasons.contains(&verdict.why) {
                reasons.push(verdict.why);
            }
        }
        reasons.join("; ")
    }
}
