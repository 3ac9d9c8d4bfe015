//! Motions about many cells at once, split by who is recused so that each can be decided.

use std::collections::BTreeMap;

use super::agenda::open_disputes;
use crate::domain::{
    id::{CellId, CellIx},
    meeting::Motion,
    review::Value,
    seats::Seats,
    state::State,
    viewpoint::Viewpoint,
};

/// Every motion about many cells that may be put now: first the agreed disputes, then unreviewed self scores.
#[must_use]
pub fn motions(state: &State) -> Vec<Motion> {
    let agreed = open_disputes(state, Viewpoint::Whole)
        .into_iter()
        .filter(|cell| state.cell(*cell).and_then(|c| c.settled()).is_some());
    let own = state
        .cell_positions()
        .filter(|cell| self_score_open(state, *cell));
    split(state, agreed)
        .into_iter()
        .map(|cells| Motion::Agreed { cells })
        .chain(
            split(state, own)
                .into_iter()
                .map(|cells| Motion::SelfScores { cells }),
        )
        .collect()
}

/// True if the unit scored the cell itself, reviewers are missing, and nobody who spoke disagrees: then the claim is all
/// that the council can approve without discussing the cell.
fn self_score_open(state: &State, ix: CellIx) -> bool {
    let (Some((_, item)), Some(unit)) = (state.item(ix), state.unit(ix.unit)) else {
        return false;
    };
    let Some(claim) = unit.claim(ix.item) else {
        return false;
    };
    let unsettled = state.cell(ix).is_some_and(|cell| cell.settled().is_none());
    if !unsettled || !item.method.is_self_scored() {
        return false;
    }
    let Some(facts) = state.facts(ix, Viewpoint::Whole) else {
        return false;
    };
    let disputed = facts.dispute.as_ref().is_some_and(|d| d.state.is_open());
    let mut counted = facts.counted(unit.reviewers(ix.item));
    !disputed && counted.all(|verdict| verdict.value == Value::from(claim))
}

fn split(state: &State, cells: impl Iterator<Item = CellIx>) -> Vec<Vec<CellId>> {
    let mut by_recused: BTreeMap<Vec<u16>, Vec<CellId>> = BTreeMap::new();
    for cell in cells {
        let recused = state
            .unit(cell.unit)
            .map(|unit| unit.recused)
            .unwrap_or_default();
        if let Some(id) = state.cell_id(cell) {
            by_recused.entry(key(state, recused)).or_default().push(id);
        }
    }
    by_recused.into_values().collect()
}

/// Only who votes parts one batch from another.
fn key(state: &State, recused: Seats) -> Vec<u16> {
    let voters = state.voters();
    recused
        .iter()
        .filter(|seat| voters.contains(*seat))
        .map(|seat| seat.0)
        .collect()
}
