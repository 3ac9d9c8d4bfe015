//! The values that can be put to the vote on a cell.

use super::Candidate;
use crate::{
    domain::{id::CellId, review::Value},
    tui::model::Model,
};

/// The standing proposals in the order in which they are put; where none stands, the self score and the reviewers'
/// values, each once, then N/A if nobody gives it.
pub(super) fn candidates(model: &Model<'_>, id: &CellId) -> Vec<Candidate> {
    let standing: Vec<Candidate> = model
        .state
        .standing_proposals(id)
        .into_iter()
        .filter_map(|ix| {
            let proposal = model.state.proposal(ix)?;
            Some(Candidate {
                value: proposal.value,
                own: false,
                from: vec![proposal.by],
                proposal: Some(ix),
            })
        })
        .collect();
    if standing.is_empty() {
        given(model, id)
    } else {
        standing
    }
}

fn given(model: &Model<'_>, id: &CellId) -> Vec<Candidate> {
    let state = model.state;
    let Some(cell) = state.find_cell(id) else {
        return Vec::new();
    };
    let Some(unit) = state.unit(cell.unit) else {
        return Vec::new();
    };
    let candidate = |value, own, from| Candidate {
        value,
        own,
        from,
        proposal: None,
    };
    let mut given: Vec<Candidate> = Vec::new();
    let facts = state.facts(cell, model.viewpoint()).unwrap_or_default();
    for verdict in facts.counted(unit.reviewers(cell.item)) {
        match given.iter_mut().find(|p| p.value == verdict.value) {
            Some(known) => known.from.push(verdict.member),
            None => given.push(candidate(verdict.value, false, vec![verdict.member])),
        }
    }
    if let Some(own) = unit.claim(cell.item).map(Value::from) {
        match given.iter_mut().find(|p| p.value == own) {
            Some(known) => known.own = true,
            None => given.push(candidate(own, true, Vec::new())),
        }
    }
    if !given.iter().any(|p| p.value == Value::NotApplicable) {
        given.push(candidate(Value::NotApplicable, false, Vec::new()));
    }
    given
}
