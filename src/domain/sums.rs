//! What the items of a unit add up to by area; bonus and penalty stay apart until their caps are known.

use super::consolidation::{AreaResult, index_of};
use super::index_set::{Item, Method, NaPolicy, Node};
use super::points::Points;
use super::review::Value;
use super::state::UnitState;

/// What an item adds to its unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Contribution {
    /// Points; of a penalty those that it takes.
    pub score: Points,
    /// Maximum that counts: 0 when the item left the denominator, or is a bonus or penalty.
    pub max: Points,
}

/// What an item would add with a value.
pub(super) fn contribution_of((node, item): (&Node, &Item), value: Value) -> Contribution {
    let max = if item.method.is_adjustment() {
        Points::ZERO
    } else {
        node.max
    };
    let (score, max) = match (value, item.na) {
        (Value::Score(points), _) => (points, max),
        (Value::NotApplicable, Some(NaPolicy::Exclude)) => (Points::ZERO, Points::ZERO),
        (Value::NotApplicable, Some(NaPolicy::Full)) => (max, max),
        (Value::NotApplicable, Some(NaPolicy::Zero) | None) => (Points::ZERO, max),
    };
    Contribution { score, max }
}

/// The sums of a unit.
#[derive(Clone, Debug)]
pub(super) struct Sums {
    /// Areas in the order of the index set, that of bonus and penalty among them with nothing in it.
    pub areas: Vec<AreaResult>,
    /// Bonus items together, before the cap.
    pub bonus: Points,
    /// Penalty items together, before the cap.
    pub penalty: Points,
    /// Where bonus and penalty stand among the areas.
    pub adjustments: Option<usize>,
    caps: (Points, Points),
}

impl Sums {
    /// The sums of a unit of which no item was added yet.
    pub fn of(unit: &UnitState) -> Sums {
        let header = unit.set.header();
        let area = |area: &super::id::NodeIx| AreaResult {
            area: *area,
            score: Points::ZERO,
            max: Points::ZERO,
        };
        Sums {
            areas: unit.set.areas().iter().map(area).collect(),
            bonus: Points::ZERO,
            penalty: Points::ZERO,
            adjustments: None,
            caps: (header.bonus_cap, header.penalty_cap),
        }
    }

    /// Adds what an item gives.
    pub fn add(&mut self, (node, item): (&Node, &Item), given: Contribution) {
        match item.method {
            Method::Bonus => self.bonus += given.score,
            Method::Penalty => self.penalty += given.score,
            Method::Appraised | Method::Survey | Method::Council => {
                if let Some(area) = self.areas.get_mut(usize::from(node.area)) {
                    area.score += given.score;
                    area.max += given.max;
                }
            }
        }
        self.note((node, item));
    }

    /// Notes where an item that is left out would stand.
    pub fn note(&mut self, (node, item): (&Node, &Item)) {
        if item.method.is_adjustment() {
            self.adjustments = Some(usize::from(node.area));
        }
    }

    /// What so much bonus and penalty come to under their caps.
    pub fn capped(&self, bonus: Points, penalty: Points) -> Points {
        bonus.min(self.caps.0) - penalty.min(self.caps.1)
    }

    /// The areas as they count, with bonus and penalty under their caps.
    pub fn counted(mut self) -> Vec<AreaResult> {
        let capped = self.capped(self.bonus, self.penalty);
        if let Some(area) = self.adjustments.and_then(|at| self.areas.get_mut(at)) {
            area.score = capped;
        }
        self.areas
    }
}

/// Total, maximum and declared index of areas.
pub(super) fn whole(areas: &[AreaResult]) -> (Points, Points, Points) {
    let total = areas.iter().map(|area| area.score).sum();
    let max = areas.iter().map(|area| area.max).sum();
    (total, max, index_of(total, max))
}
