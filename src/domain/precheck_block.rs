//! Pre-checks that look across units: shared documents and self scores far from their block's.

use std::collections::{BTreeSet, HashMap};

use crate::text::date::Date;

use super::id::{BlockIx, CellIx, ItemIx, UnitIx};
use super::points::Points;
use super::precheck::{Finding, Findings};
use super::self_assessment::Claim;
use super::state::State;

/// The same number, date and issuer cited by several units.
pub(super) fn shared_evidence(state: &State, findings: &mut Findings) {
    let threshold = state.round().map_or(u32::MAX, |round| {
        round.prechecks.shared_evidence_units.max(2)
    });
    let mut cited: HashMap<(String, Option<Date>, String), BTreeSet<CellIx>> = HashMap::new();
    for (ix, unit) in state.unit_positions() {
        for item in unit.set.item_positions() {
            for evidence in unit.evidence(item).filter(|e| !e.number.trim().is_empty()) {
                let key = (
                    crate::text::fold(&evidence.number),
                    evidence.date,
                    crate::text::fold(&evidence.issuer),
                );
                cited
                    .entry(key)
                    .or_default()
                    .insert(CellIx { unit: ix, item });
            }
        }
    }
    let mut shared: Vec<_> = cited.into_iter().collect();
    shared.sort();
    for ((number, _, _), cells) in shared {
        let units: BTreeSet<UnitIx> = cells.iter().map(|cell| cell.unit).collect();
        let units = u32::try_from(units.len()).unwrap_or(u32::MAX);
        if units < threshold {
            continue;
        }
        for cell in cells {
            let as_written = state.unit(cell.unit).and_then(|u| {
                u.evidence(cell.item)
                    .find(|e| crate::text::fold(&e.number) == number)
            });
            let number = as_written.map_or_else(|| number.clone(), |e| e.number.clone());
            findings.push(cell, Finding::SharedEvidence { number, units });
        }
    }
}

/// Self scores at least `robust_z` robust deviations (1.4826 × MAD) from the median of their block.
pub(super) fn outliers(state: &State, findings: &mut Findings) {
    let Some(round) = state.round() else { return };
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
    let z = i128::from(round.prechecks.robust_z.ten_thousandths());
    for ((_, item), mut list) in scores {
        if list.len() < 5 {
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
