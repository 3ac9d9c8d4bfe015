//! Bonus and penalty of a unit's year against their caps.

use super::consolidation::item_results;
use super::id::UnitIx;
use super::index_set::Method;
use super::points::Points;
use super::state::State;
use super::viewpoint::Viewpoint;

/// Points of one kind against their yearly cap.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Capped {
    /// What the items give together.
    pub given: Points,
    /// The cap of the year.
    pub cap: Points,
}

impl Capped {
    /// What counts.
    pub fn counted(self) -> Points {
        self.given.min(self.cap)
    }

    /// True if the cap takes something away.
    pub fn bites(self) -> bool {
        self.given > self.cap
    }
}

/// Bonus and penalty of a unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Adjustments {
    /// Points added.
    pub bonus: Capped,
    /// Points taken off.
    pub penalty: Capped,
}

impl State {
    /// The unit's bonus and penalty as far as the viewpoint may know; None if its index set has neither.
    pub fn adjustments(&self, unit: UnitIx, viewpoint: Viewpoint) -> Option<Adjustments> {
        let set = &self.unit(unit)?.set;
        let header = set.header();
        let mut adjustments = Adjustments::default();
        adjustments.bonus.cap = header.bonus_cap;
        adjustments.penalty.cap = header.penalty_cap;
        let mut any = false;
        for result in item_results(self, unit, viewpoint) {
            let method = set.item(result.item).map(|(_, item)| item.method);
            match method {
                Some(Method::Bonus) => adjustments.bonus.given += result.score,
                Some(Method::Penalty) => adjustments.penalty.given += result.score,
                Some(Method::Appraised | Method::Survey | Method::Council) | None => continue,
            }
            any = true;
        }
        any.then_some(adjustments)
    }
}
