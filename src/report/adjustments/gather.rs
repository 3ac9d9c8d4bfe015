//! From a state to what a unit is told and asked. Everything that reviewers said: for the secretary.

use crate::domain::cell::CellFacts;
use crate::domain::dispute::DisputeKind;
use crate::domain::id::{CellIx, UnitIx};
use crate::domain::self_assessment::Evidence;
use crate::domain::stage::Stage;
use crate::domain::state::{State, UnitState};
use crate::domain::viewpoint::Viewpoint;
use crate::locale::{Locale, domain};

use super::{Adjusted, Adjustments, Opinion};

impl Adjustments {
    /// What a unit is asked to answer; None without such a unit or round.
    ///
    /// A cell is listed if a verdict in force differs from what the unit scored itself or a dispute about it is open.
    pub fn of(state: &State, ix: UnitIx, locale: &Locale) -> Option<Adjustments> {
        let round = state.round()?;
        let unit = state.unit(ix)?;
        let items = unit.set.item_positions();
        let cells = items.map(|item| CellIx { unit: ix, item });
        Some(Adjustments {
            title: round.title.clone(),
            year: round.year,
            from: round.from,
            deadline: round.deadline(Stage::Explanation),
            recipient: round.standing_agency.clone(),
            place: round.place.clone(),
            unit: unit.unit.id.to_string(),
            unit_name: unit.unit.name.clone(),
            cells: cells
                .filter(|cell| is_asked(state, *cell))
                .filter_map(|cell| adjusted(state, unit, cell, locale))
                .collect(),
        })
    }
}

/// What a unit did not score itself was not adjusted, whoever gave the score; it may still be in dispute.
fn is_asked(state: &State, cell: CellIx) -> bool {
    let own = state
        .item(cell)
        .is_some_and(|(_, item)| item.method.is_self_scored());
    (own && state.is_adjusted(cell)) || state.is_disputed(cell)
}

fn adjusted(state: &State, unit: &UnitState, cell: CellIx, locale: &Locale) -> Option<Adjusted> {
    let (node, _) = unit.set.item(cell.item)?;
    let facts = state.facts(cell, Viewpoint::Whole)?;
    let answer = unit.answer(cell.item);
    let mut documents: Vec<String> = unit
        .evidence(cell.item)
        .map(|evidence| format!("• {}", citation(evidence)))
        .collect();
    if documents.is_empty() {
        let note = answer.map(|answer| answer.evidence_note.clone());
        documents.extend(note.filter(|note| !note.trim().is_empty()));
    }
    Some(Adjusted {
        code: node.code.to_string(),
        title: node.title.clone(),
        max: node.max,
        claim: unit.claim(cell.item),
        reported: answer.map_or_else(String::new, |answer| answer.reported.clone()),
        opinions: opinions(state, unit, cell, &facts),
        documents,
        asked: asked(state, cell, &facts, locale),
        answer: facts.explanation.map(|said| said.answer.clone()),
    })
}

fn opinions(state: &State, unit: &UnitState, cell: CellIx, facts: &CellFacts<'_>) -> Vec<Opinion> {
    let counted = facts.counted(unit.reviewers(cell.item));
    let opinions = counted.map(|verdict| Opinion {
        office: state
            .member(verdict.member)
            .map_or_else(String::new, |member| member.office.clone()),
        value: verdict.value,
        why: verdict.why.to_owned(),
    });
    opinions.collect()
}

/// What stands beside the score. That a member raised the cell, and why, is the council's own business.
fn asked(state: &State, cell: CellIx, facts: &CellFacts<'_>, locale: &Locale) -> Vec<String> {
    let standing = facts.dispute.as_ref().map_or(&[][..], |d| &d.standing);
    let mut asked = Vec::new();
    if standing.contains(&DisputeKind::ReviewersDiffer) {
        asked.push(domain::dispute_kind(locale, DisputeKind::ReviewersDiffer));
    }
    if standing.contains(&DisputeKind::PreCheck) {
        let severe = facts.unanswered(state.findings().severe(cell));
        let found = state.findings().at(cell).iter();
        let found = found.filter(|finding| severe.contains(finding.check()));
        asked.extend(found.map(|finding| domain::finding(locale, finding)));
    }
    asked
}

/// A document as it is cited: number, day, issuer, title, page.
pub(in crate::report) fn citation(evidence: &Evidence) -> String {
    let day = evidence.date.map(|day| day.to_string());
    let page = match evidence.page.trim() {
        "" => String::new(),
        page => format!("tr. {page}"),
    };
    let parts = [
        evidence.number.as_str(),
        day.as_deref().unwrap_or_default(),
        &evidence.issuer,
        &evidence.title,
        &page,
    ];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}
