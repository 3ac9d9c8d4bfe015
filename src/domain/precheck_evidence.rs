//! Pre-checks of evidence: missing, out of the period, another file than before, cited by many.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::text::date::Date;
use crate::text::fold;

use super::id::{CellIx, ItemIx, UnitIx};
use super::index_set::Method;
use super::points::Points;
use super::precheck::{Finding, Findings, PreCheckRules};
use super::self_assessment::Evidence;
use super::state::{State, UnitState};

/// Points without anything that bears them out, and documents dated outside the period, first and last day of which
/// are `period`.
pub(super) fn check(
    rules: &PreCheckRules,
    period: (Date, Date),
    unit: &UnitState,
    item: ItemIx,
    claimed: Points,
    found: &mut Vec<Finding>,
) {
    let answer = unit.answer(item);
    let silent =
        answer.is_none_or(|a| a.evidence_note.trim().is_empty() && a.explanation.trim().is_empty());
    let takes = unit
        .set
        .item(item)
        .is_some_and(|(_, kind)| kind.method == Method::Penalty);
    if claimed > rules.evidence_required_above
        && !takes
        && silent
        && unit.evidence(item).next().is_none()
    {
        found.push(Finding::NoEvidence);
    }
    let first = period.0.days_since_epoch() - i64::from(rules.evidence_days_before);
    let last = period.1.days_since_epoch() + i64::from(rules.evidence_days_after);
    for evidence in unit.evidence(item) {
        let outside = |date: &Date| !(first..=last).contains(&date.days_since_epoch());
        if let Some(date) = evidence.date.filter(outside) {
            found.push(Finding::EvidenceOutsidePeriod {
                number: evidence.number.clone(),
                date,
            });
        }
    }
}

/// The documents of a unit's earlier submissions and evidence indexes that were attached, each with its file then.
pub(super) fn earlier_files(unit: &UnitState) -> Vec<&Evidence> {
    let mut files: Vec<&Evidence> = Vec::new();
    for submission in &unit.earlier {
        let attached = submission.data().evidence.iter();
        for evidence in attached.filter(|evidence| !evidence.sha256.is_empty()) {
            let known = |file: &&&Evidence| file.sha256 == evidence.sha256;
            if !files.iter().filter(known).any(|f| f.is_named_as(evidence)) {
                files.push(evidence);
            }
        }
    }
    files
}

/// Documents that were another file before.
pub(super) fn changed(
    unit: &UnitState,
    item: ItemIx,
    earlier: &[&Evidence],
    found: &mut Vec<Finding>,
) {
    if earlier.is_empty() {
        return;
    }
    for evidence in unit.evidence(item).filter(|e| !e.sha256.is_empty()) {
        let number = match evidence.number.trim() {
            "" => evidence.title.trim(),
            number => number,
        };
        let other = |file: &&&Evidence| file.sha256 != evidence.sha256;
        // An entry that names no document is the same as no other.
        if !number.is_empty()
            && earlier
                .iter()
                .filter(other)
                .any(|f| f.is_named_as(evidence))
        {
            let number = number.to_owned();
            found.push(Finding::EvidenceChanged { number });
        }
    }
}

/// The same number, date and issuer cited by several units, or by one unit for many items.
pub(super) fn shared(state: &State, rules: &PreCheckRules, findings: &mut Findings) {
    let mut cited: HashMap<(String, Option<Date>, String), BTreeSet<CellIx>> = HashMap::new();
    for (ix, unit) in state.unit_positions() {
        for item in unit.set.item_positions() {
            for evidence in unit.evidence(item).filter(|e| !e.number.trim().is_empty()) {
                let key = (
                    fold(&evidence.number),
                    evidence.date,
                    fold(&evidence.issuer),
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
    for ((number, date, _), cells) in shared {
        let mut items_of: BTreeMap<UnitIx, u32> = BTreeMap::new();
        for cell in &cells {
            *items_of.entry(cell.unit).or_default() += 1;
        }
        let units = u32::try_from(items_of.len()).unwrap_or(u32::MAX);
        let by_units = units >= rules.shared_evidence_units.max(2);
        for cell in cells {
            let items = items_of.get(&cell.unit).copied().unwrap_or(0);
            let within =
                rules.shared_evidence_items > 0 && items >= rules.shared_evidence_items.max(2);
            if !by_units && !within {
                continue;
            }
            let as_written = state.unit(cell.unit).and_then(|u| {
                u.evidence(cell.item)
                    .find(|e| e.date == date && fold(&e.number) == number)
            });
            let number = as_written.map_or_else(|| number.clone(), |e| e.number.clone());
            if by_units {
                let number = number.clone();
                findings.push(cell, Finding::SharedEvidence { number, units });
            }
            if within {
                findings.push(cell, Finding::SharedWithinUnit { number, items });
            }
        }
    }
}
