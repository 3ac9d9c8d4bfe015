//! The pre-check that looks across a block: self scores far from those of the other units.

use std::collections::HashMap;

use super::id::{BlockIx, CellIx, ItemIx, UnitIx};
use super::points::Points;
use super::precheck::{Finding, Findings, PreCheckRules};
use super::self_assessment::Claim;
use super::state::State;

/// Self scores at least `robust_z` robust deviations (1.4826 × MAD) from the median of their block.
pub(super) fn outliers(state: &State, rules: &PreCheckRules, findings: &mut Findings) {
    let mut scores: HashMap<(BlockIx, ItemIx), Vec<(UnitIx, Points)>> = HashMap::new();
    for (ix, unit) in state.unit_positions() {
        for item in unit.set.item_positions() {
            if let Some(Claim::Score(points)) = unit.claim(item) {
                scores
                    .entry((unit.block, item))
                    .or_default()
                    .push((ix, points));
            }
        }
    }
    let z = i128::from(rules.robust_z.ten_thousandths());
    for ((_, item), mut list) in scores {
        if u32::try_from(list.len()).unwrap_or(u32::MAX) < rules.outlier_min_units {
            continue; // Too few to say what is usual.
        }
        let median2 = doubled_median(list.iter().map(|(_, p)| p.ten_thousandths()).collect());
        let distance =
            |p: Points| (2 * i128::from(p.ten_thousandths()) - i128::from(median2)).abs();
        let deviations = list
            .iter()
            .filter_map(|(_, p)| i64::try_from(distance(*p)).ok())
            .collect();
        let deviation4 = doubled_median(deviations);
        if deviation4 == 0 {
            continue; // More than half score the same: there is no spread to measure by.
        }
        list.sort_unstable();
        for (unit, points) in list {
            // distance/2 ÷ (1.4826 × deviation4/4) ≥ z/10000, kept in whole numbers.
            if distance(points) * 2 * 10_000 * 10_000 >= z * 14_826 * i128::from(deviation4) {
                let median = Points::from_ten_thousandths(median2 / 2);
                findings.push(CellIx { unit, item }, Finding::Outlier { median });
            }
        }
    }
}

/// Twice the median, so that it stays a whole number.
fn doubled_median(mut values: Vec<i64>) -> i64 {
    values.sort_unstable();
    let middle = values.len() / 2;
    let at = |i: usize| values.get(i).copied().unwrap_or(0);
    if values.len() % 2 == 1 {
        2 * at(middle)
    } else {
        at(middle.saturating_sub(1)) + at(middle)
    }
}
