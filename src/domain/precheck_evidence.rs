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

/// What tells one document from another: number, date, issuer and title, however they are written.
type Document = (String, Option<Date>, String, String);

/// None for an entry that names no document.
fn document(evidence: &Evidence) -> Option<Document> {
    let (number, title) = (fold(evidence.number.trim()), fold(evidence.title.trim()));
    if number.is_empty() && title.is_empty() {
        return None;
    }
    Some((number, evidence.date, fold(evidence.issuer.trim()), title))
}

/// The files that a unit's documents were in its earlier submissions and evidence indexes.
pub(super) fn earlier_files(unit: &UnitState) -> BTreeMap<Document, BTreeSet<&str>> {
    let mut files: BTreeMap<Document, BTreeSet<&str>> = BTreeMap::new();
    for submission in &unit.earlier {
        let attached = submission.data().evidence.iter();
        for evidence in attached.filter(|evidence| !evidence.sha256.is_empty()) {
            if let Some(document) = document(evidence) {
                files.entry(document).or_default().insert(&evidence.sha256);
            }
        }
    }
    files
}

/// Documents that were another file before.
pub(super) fn changed(
    unit: &UnitState,
    item: ItemIx,
    earlier: &BTreeMap<Document, BTreeSet<&str>>,
    found: &mut Vec<Finding>,
) {
    if earlier.is_empty() {
        return;
    }
    for evidence in unit.evidence(item).filter(|e| !e.sha256.is_empty()) {
        let before = document(evidence).and_then(|document| earlier.get(&document));
        if before.is_some_and(|files| files.iter().any(|file| *file != evidence.sha256)) {
            let number = match evidence.number.trim() {
                "" => evidence.title.clone(),
                _ => evidence.number.clone(),
            };
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
