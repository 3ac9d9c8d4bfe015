//! The values that can be chosen for a cell.

use super::Proposal;
use crate::{
    domain::{id::CellId, review::Value},
    tui::model::Model,
};

/// The self score and the reviewers' values, each once; then N/A if nobody proposes it.
pub(super) fn proposals(model: &Model<'_>, id: &CellId) -> Vec<Proposal> {
    let state = model.state;
    let Some(cell) = state.find_cell(id) else {
        return Vec::new();
    };
    let Some(unit) = state.unit(cell.unit) else {
        return Vec::new();
    };
    let mut proposals: Vec<Proposal> = Vec::new();
    let facts = state.facts(cell, model.viewpoint()).unwrap_or_default();
    for verdict in facts.counted(unit.reviewers(cell.item)) {
        match proposals.iter_mut().find(|p| p.value == verdict.value) {
            Some(proposal) => proposal.from.push(verdict.member),
            None => proposals.push(Proposal {
                value: verdict.value,
                own: false,
                from: vec![verdict.member],
            }),
        }
    }
    if let Some(own) = unit.claim(cell.item).map(Value::from) {
        match proposals.iter_mut().find(|p| p.value == own) {
            Some(proposal) => proposal.own = true,
            None => proposals.push(Proposal {
                value: own,
                own: true,
                from: Vec::new(),
            }),
        }
    }
    if !proposals.iter().any(|p| p.value == Value::NotApplicable) {
        proposals.push(Proposal {
            value: Value::NotApplicable,
            own: false,
            from: Vec::new(),
        });
    }
    proposals
}
