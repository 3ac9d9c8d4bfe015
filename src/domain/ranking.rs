//! Order, ranks and bands of the units of a block.

use super::band::best_band;
use super::consolidation::{BlockResult, UnitResult};
use super::id::UnitId;
use super::points::Points;
use super::round::Block;
use super::state::State;

/// What units of a block are ordered by: the ranked ones first, best first, ties by id.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Key<'a> {
    unranked: bool,
    index: std::cmp::Reverse<Points>,
    id: Option<&'a UnitId>,
}

impl<'a> Key<'a> {
    fn of(state: &'a State, result: &UnitResult) -> Key<'a> {
        let unit = state.unit(result.unit).map(|u| &u.unit);
        Key {
            unranked: unit.is_none_or(|u| !u.ranked),
            index: std::cmp::Reverse(result.index),
            id: unit.map(|u| &u.id),
        }
    }
}

/// Orders a block and gives ranks and bands. Ties share a rank (1, 1, 3) and stand in the order of their ids.
pub(super) fn order(state: &State, block: &mut BlockResult) {
    block
        .units
        .sort_by_cached_key(|result| Key::of(state, result));
    let at = block.block.index();
    for result in &mut block.units {
        let ranked = state.unit(result.unit).is_some_and(|u| u.unit.ranked);
        give_bands(state, at, ranked, result);
    }
    give_ranks(state, block, 0, usize::MAX);
}

pub(super) fn give_bands(state: &State, block: usize, ranked: bool, result: &mut UnitResult) {
    let Some(rules): Option<&Block> = state.blocks().get(block) else {
        return;
    };
    result.band = if ranked {
        best_band(&rules.bands, result.index, &result.areas)
    } else {
        None
    };
    result.head_band = best_band(&rules.head_bands, result.index, &result.areas);
}

/// Gives ranks to the units of an ordered block from place `low`, until behind `high` none changes any more.
pub(super) fn give_ranks(state: &State, block: &mut BlockResult, low: usize, high: usize) {
    let before = low.checked_sub(1).and_then(|at| block.units.get(at));
    let mut last: Option<(Points, u32)> = before.and_then(|u| Some((u.index, u.rank?)));
    for (at, result) in block.units.iter_mut().enumerate().skip(low) {
        let ranked = state.unit(result.unit).is_some_and(|u| u.unit.ranked);
        let place = u32::try_from(at + 1).unwrap_or(u32::MAX);
        let shared = last
            .filter(|(index, _)| *index == result.index)
            .map_or(place, |(_, rank)| rank);
        let rank = ranked.then_some(shared);
        if at > high && result.rank == rank {
            return;
        }
        result.rank = rank;
        if ranked {
            last = Some((result.index, shared));
        }
    }
}

/// Where the unit at `from` belongs among the others, which are in order.
pub(super) fn place_by_key(state: &State, block: &BlockResult, from: usize) -> usize {
    let (before, rest) = block.units.split_at(from.min(block.units.len()));
    let Some((own, after)) = rest.split_first() else {
        return from;
    };
    let own = Key::of(state, own);
    let smaller = |part: &[UnitResult]| part.partition_point(|u| Key::of(state, u) < own);
    match smaller(before) {
        earlier if earlier < from => earlier,
        _ => from + smaller(after),
    }
}
