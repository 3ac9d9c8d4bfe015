//! What still stops the lock, each with the way out.

use super::cell::{CellEntry, CellEvent};
use super::dispute::DisputeState;
use super::id::{BlockIx, CellIx, UnitIx};
use super::index_set::Method;
use super::parts::by_parts;
use super::precheck::CheckSet;
use super::review::{Value, Verdict};
use super::state::{State, UnitState};
use super::viewpoint::Viewpoint;

/// Something that stops the lock.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Blocker {
    /// A unit has not submitted.
    NotSubmitted(UnitIx),
    /// A survey result is missing: import it, or rule.
    SurveyMissing(CellIx),
    /// Reviewers have not all confirmed: finish the review, or rule.
    NotReviewed(CellIx),
    /// Reviewers differ: rule.
    Differ(CellIx),
    /// A dispute is open: the unit accepts, or the council rules.
    OpenDispute(CellIx),
    /// The index set says nothing of N/A for the item.
    NoNaPolicy(CellIx),
}

impl Blocker {
    /// The cell it is about.
    pub const fn cell(&self) -> Option<CellIx> {
        match self {
            Blocker::NotSubmitted(_) => None,
            Blocker::SurveyMissing(cell)
            | Blocker::NotReviewed(cell)
            | Blocker::Differ(cell)
            | Blocker::OpenDispute(cell)
            | Blocker::NoNaPolicy(cell) => Some(*cell),
        }
    }

    /// The name that commands write.
    pub const fn code(&self) -> &'static str {
        match self {
            Blocker::NotSubmitted(_) => "not_submitted",
            Blocker::SurveyMissing(_) => "survey_missing",
            Blocker::NotReviewed(_) => "not_reviewed",
            Blocker::Differ(_) => "reviewers_differ",
            Blocker::OpenDispute(_) => "open_dispute",
            Blocker::NoNaPolicy(_) => "no_na_policy",
        }
    }
}

impl State {
    /// Everything that stops the lock as far as the viewpoint may know, unit by unit.
    ///
    /// A unit that never submitted blocks as one line; its cells follow once it is ruled on or submits.
    pub fn blockers(&self, viewpoint: Viewpoint) -> Vec<Blocker> {
        // Parts would each find them first.
        self.findings();
        let parts = by_parts(self, |part| {
            let mut blockers = Vec::new();
            for (ix, unit) in part {
                self.unit_blockers(ix, unit, viewpoint, &mut blockers);
            }
            blockers
        });
        parts.into_iter().flatten().collect()
    }

    fn unit_blockers(
        &self,
        ix: UnitIx,
        unit: &UnitState,
        viewpoint: Viewpoint,
        blockers: &mut Vec<Blocker>,
    ) {
        let before = blockers.len();
        for item in unit.set.item_positions() {
            blockers.extend(self.cell_blocker(CellIx { unit: ix, item }, viewpoint));
        }
        if unit.submission.is_none() && blockers.len() > before {
            blockers.insert(before, Blocker::NotSubmitted(ix));
        }
    }

    /// How many blockers there are.
    pub(super) fn blocker_count(&self) -> u32 {
        u32::try_from(self.blockers(Viewpoint::Whole).len()).unwrap_or(u32::MAX)
    }

    /// How many blockers a block has.
    pub(super) fn blocker_count_of(&self, block: BlockIx) -> u32 {
        let mut blockers = Vec::new();
        for (ix, unit) in self.unit_positions().filter(|(_, u)| u.block == block) {
            self.unit_blockers(ix, unit, Viewpoint::Whole, &mut blockers);
        }
        u32::try_from(blockers.len()).unwrap_or(u32::MAX)
    }

    fn cell_blocker(&self, cell: CellIx, viewpoint: Viewpoint) -> Option<Blocker> {
        let (_, item) = self.item(cell)?;
        if item.na.is_none() {
            return Some(Blocker::NoNaPolicy(cell));
        }
        let settled = self.settled(cell, viewpoint);
        // Only a cell with a log can be in dispute.
        if self.visible_log(cell, viewpoint).next().is_none() {
            return match (settled, item.method) {
                (Some(_), _) => None,
                (None, Method::Survey) => Some(Blocker::SurveyMissing(cell)),
                (None, _) => Some(Blocker::NotReviewed(cell)),
            };
        }
        if settled.is_some() && self.is_plainly_accepted(cell, viewpoint) {
            return None;
        }
        let facts = self.facts(cell, viewpoint)?;
        let open = facts
            .dispute
            .as_ref()
            .is_some_and(|d| !matches!(d.state, DisputeState::Settled { .. }));
        match (settled, item.method) {
            (Some(_), _) if open => Some(Blocker::OpenDispute(cell)),
            (Some(_), _) => None,
            (None, Method::Survey) => Some(Blocker::SurveyMissing(cell)),
            (None, _) => {
                // Who has confirmed may be known, what they said may not.
                let missing = self.reviewers_of(cell).without(self.confirmed(cell));
                let done = missing.is_empty() && !self.reviewers_of(cell).is_empty();
                Some(if done {
                    Blocker::Differ(cell)
                } else {
                    Blocker::NotReviewed(cell)
                })
            }
        }
    }

    /// True for a cell on which nothing happened but that its reviewers accepted the claim as it stands, with no severe
    /// pre-check on it: such a cell never was in dispute. Most cells are like this, so they are not folded.
    pub(super) fn is_plainly_accepted(&self, cell: CellIx, viewpoint: Viewpoint) -> bool {
        let claim = self.unit(cell.unit).and_then(|unit| unit.claim(cell.item));
        let Some(claimed) = claim.map(Value::from) else {
            return false;
        };
        let plain = |entry: &CellEntry| match &entry.event {
            CellEvent::Judged {
                verdict: Verdict::Accept,
                value,
                ..
            } => *value == claimed,
            CellEvent::SurroundingsChanged(until) => until.severe.is_none_or(CheckSet::is_empty),
            _ => false,
        };
        self.visible_log(cell, viewpoint).all(plain) && !self.findings().is_severe(cell)
    }
}
