use super::{BlockOutcome, ItemOutcome, Outcome, Standing, UnitOutcome};
use crate::domain::consolidation::{
    BlockResult, Consolidation, ItemResult, UnitResult, item_results,
};
use crate::domain::id::{CellIx, ItemIx};
use crate::domain::index_set::IndexSet;
use crate::domain::loss::{losses, lost};
use crate::domain::points::Points;
use crate::domain::round::{Band, Block};
use crate::domain::state::{State, UnitState};
use crate::domain::viewpoint::Viewpoint;

/// Decimals of a mean.
const MEAN_DECIMALS: u32 = 2;

impl<'a> Outcome<'a> {
    /// Gathers the result as far as `viewpoint` may know it; None before a round was set up.
    #[must_use]
    pub fn of(state: &'a State, viewpoint: Viewpoint, standing: Standing) -> Option<Self> {
        let round = state.round()?;
        let result = Consolidation::of(state, viewpoint);
        let blocks = result.blocks.iter();
        Some(Self {
            round,
            standing,
            last_year: state.last_year(),
            pending: result.pending(),
            blocks: blocks
                .filter_map(|block| block_of(state, block, viewpoint))
                .collect(),
        })
    }
}

fn block_of<'a>(
    state: &'a State,
    result: &BlockResult,
    viewpoint: Viewpoint,
) -> Option<BlockOutcome<'a>> {
    let block = state.blocks().get(result.block.index())?;
    let mut sets = state.index_sets().iter();
    let set = sets.find(|set| *set.id() == block.index_set)?;
    let units = result.units.iter();
    let units: Vec<UnitOutcome<'a>> = units
        .filter_map(|unit| unit_of(state, block, unit, viewpoint))
        .collect();
    let ranked = units.iter().filter(|unit| unit.result.rank.is_some());
    Some(BlockOutcome {
        ix: result.block,
        block,
        set,
        item_means: set
            .item_positions()
            .map(|item| item_mean(&units, item))
            .collect(),
        area_means: (0..set.areas().len())
            .map(|area| {
                mean(
                    units
                        .iter()
                        .filter_map(|unit| Some(unit.result.areas.get(area)?.score)),
                )
            })
            .collect(),
        index_mean: mean(ranked.map(|unit| unit.result.index)),
        units,
    })
}

fn unit_of<'a>(
    state: &'a State,
    block: &'a Block,
    result: &UnitResult,
    viewpoint: Viewpoint,
) -> Option<UnitOutcome<'a>> {
    let unit = state.unit(result.unit)?;
    let last_year = state.last_year();
    let items = item_results(state, result.unit, viewpoint).into_iter();
    Some(UnitOutcome {
        ix: result.unit,
        unit: &unit.unit,
        band: name_at(&block.bands, result.band),
        head_band: name_at(&block.head_bands, result.head_band),
        last_year: last_year.and_then(|last_year| last_year.unit(&unit.unit.id)),
        items: items
            .filter_map(|item| {
                let cell = CellIx {
                    unit: result.unit,
                    item: item.item,
                };
                item_of(state, unit, cell, item, viewpoint)
            })
            .collect(),
        result: result.clone(),
    })
}

fn item_of<'a>(
    state: &'a State,
    unit: &'a UnitState,
    cell: CellIx,
    result: ItemResult,
    viewpoint: Viewpoint,
) -> Option<ItemOutcome<'a>> {
    let (node, item) = IndexSet::item(&unit.set, cell.item)?;
    let said = state.said(cell, viewpoint)?;
    Some(ItemOutcome {
        ix: cell.item,
        cell,
        node,
        item,
        appraised: said.appraised,
        reason: said.reason,
        losses: losses(item, node.max, &result),
        lost: lost(item, node.max, &result),
        answer: unit.answer(cell.item),
        result,
    })
}

fn name_at(bands: &[Band], at: Option<usize>) -> Option<&str> {
    bands.get(at?).map(|band| band.name.as_str())
}

/// The mean score over the units that the item counts for; of bonus and penalty over all.
fn item_mean(units: &[UnitOutcome<'_>], item: ItemIx) -> Option<Points> {
    let items = units.iter().filter_map(|unit| unit.items.get(item.index()));
    let counting =
        items.filter(|item| item.item.method.is_adjustment() || item.result.max > Points::ZERO);
    mean(counting.map(|item| item.result.score))
}

fn mean(values: impl Iterator<Item = Points>) -> Option<Points> {
    let (mut sum, mut count) = (Points::ZERO, 0_i64);
    for value in values {
        sum += value;
        count += 1;
    }
    sum.scaled(1, count, MEAN_DECIMALS)
}
