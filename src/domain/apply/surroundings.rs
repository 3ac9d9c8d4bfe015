//! What held around cells that something was said of, kept in their logs when it changes: a dispute stays told as it
//! was, whoever reviews later and whatever the rules say then. Cells without a log are not touched.

use crate::domain::cell::{CellEvent, Surroundings};
use crate::domain::event::{Event, Recorded};
use crate::domain::id::{CellIx, UnitIx};
use crate::domain::points::Points;
use crate::domain::precheck::{CheckSet, PreCheck, Severity, severe_alone};
use crate::domain::seats::Seats;
use crate::domain::state::State;

/// What holds around the cells that an event may reach.
pub(super) struct Before {
    cells: Vec<(CellIx, Seats, CheckSet)>,
    threshold: Points,
    /// Whether findings may change: working them out costs more than the rest.
    checks: bool,
}

impl State {
    /// What holds before an event that may change it; None before anything was said of a cell.
    pub(super) fn surroundings(&self, event: &Event) -> Option<Before> {
        if self.moves.is_empty() {
            return None; // Still being set up: nothing was said of any cell.
        }
        let one = |id: &str| self.unit_ix(id).into_iter().collect::<Vec<UnitIx>>();
        let all = || self.unit_positions().map(|(ix, _)| ix).collect();
        let (units, checks) = match event {
            Event::RoundSetUp(_)
            | Event::PreChecksSet(_)
            | Event::IndexSetLoaded(_)
            | Event::UnitsLoaded(_) => (all(), true),
            Event::MembersLoaded(_) | Event::AssignmentsSet(_) => (all(), false),
            Event::RecusalDeclared { unit, .. } => (one(unit.as_str()), false),
            // A unit's papers weigh on others' cells only where a round calls such findings severe.
            Event::SelfAssessmentSubmitted { .. } | Event::EvidenceSubmitted { .. }
                if self.looks_across() =>
            {
                (all(), true)
            }
            Event::SelfAssessmentSubmitted { submission, .. } => {
                (one(submission.unit.as_str()), true)
            }
            Event::EvidenceSubmitted { unit, .. } => (one(unit.as_str()), true),
            _ => return None,
        };
        let cells = units.into_iter().flat_map(|unit| {
            let items = self.unit(unit).map(|u| u.set.item_positions());
            let cells = items.into_iter().flatten();
            cells.map(move |item| CellIx { unit, item })
        });
        let said_of = |cell: &CellIx| self.cell(*cell).is_some_and(|c| !c.log().is_empty());
        let around = |cell: CellIx| (cell, self.reviewers_of(cell), self.checks_if(checks, cell));
        Some(Before {
            cells: cells.filter(said_of).map(around).collect(),
            threshold: self.threshold(),
            checks,
        })
    }

    /// Keeps what no longer holds in the log of each cell that it held around.
    pub(super) fn keep_surroundings(&mut self, recorded: &Recorded, before: &Before) {
        let threshold = (before.threshold != self.threshold()).then_some(before.threshold);
        for (cell, reviewers, severe) in &before.cells {
            let severe_now = self.checks_if(before.checks, *cell);
            let until = Surroundings {
                reviewers: (*reviewers != self.reviewers_of(*cell)).then_some(*reviewers),
                threshold,
                severe: (*severe != severe_now).then_some(*severe),
            };
            let kept = self.cell(*cell).is_some_and(|c| !c.log().is_empty());
            if kept && until != Surroundings::default() {
                self.push(recorded, *cell, CellEvent::SurroundingsChanged(until));
            }
        }
    }

    fn checks_if(&self, wanted: bool, cell: CellIx) -> CheckSet {
        if wanted {
            self.severe_checks(cell)
        } else {
            CheckSet::NONE
        }
    }

    fn threshold(&self) -> Points {
        self.round()
            .map_or(Points::ZERO, |round| round.rules.dispute_threshold)
    }

    /// True if the round calls a finding severe that looks at more than the cell.
    fn looks_across(&self) -> bool {
        let across = [
            PreCheck::SharedEvidence,
            PreCheck::SharedWithinUnit,
            PreCheck::Outlier,
        ];
        self.round().is_some_and(|round| {
            let severities = &round.prechecks.severities;
            across
                .map(|check| severities.of(check))
                .contains(&Some(Severity::Severe))
        })
    }

    /// The severe pre-checks that stand on a cell, without looking at all others if that can be helped.
    fn severe_checks(&self, cell: CellIx) -> CheckSet {
        match self.findings.get() {
            Some(findings) => findings.severe(cell),
            None if self.looks_across() => self.findings().severe(cell),
            None => severe_alone(self, cell),
        }
    }
}
