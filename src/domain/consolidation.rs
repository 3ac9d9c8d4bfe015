//! Totals per area, index, rank and band.

use super::cell::{Cell, Final, FinalSource};
use super::id::{BlockIx, CellIx, ItemIx, NodeIx, UnitIx};
use super::index_set::{Item, Node};
use super::parts::by_parts;
use super::points::Points;
use super::ranking::{give_bands, give_ranks, order, place_by_key};
use super::review::Value;
use super::self_assessment::Claim;
use super::state::{State, UnitState};
use super::sums::{Contribution, Sums, contribution_of, whole};
use super::viewpoint::Viewpoint;

/// What an item contributes to its unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ItemResult {
    /// The item.
    pub item: ItemIx,
    /// The unit's claim.
    pub claim: Option<Claim>,
    /// The final value; None while the cell is pending.
    pub settled: Option<Final>,
    /// What counts now: the final value, else provisionally the self score.
    pub counted: Value,
    /// Points that count.
    pub score: Points,
    /// Maximum that counts: 0 when the item left the denominator, or is a bonus or penalty.
    pub max: Points,
}

/// An area's total.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AreaResult {
    /// The area.
    pub area: NodeIx,
    /// Points.
    pub score: Points,
    /// Maximum that counts.
    pub max: Points,
}

/// A unit's result.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnitResult {
    /// The unit.
    pub unit: UnitIx,
    /// Sum of its areas, exactly.
    pub total: Points,
    /// Sum of the areas' maxima.
    pub max: Points,
    /// Declared index: total ÷ max × 100, rounded once, half up, to 2 decimals. Rank and band use it.
    pub index: Points,
    /// Sum of the self scores, with the caps of bonus and penalty.
    pub self_total: Points,
    /// Rank in its block; None for units left out of the ranking.
    pub rank: Option<u32>,
    /// Position of its band in the block's bands.
    pub band: Option<usize>,
    /// Position of the head's classification in the block's table.
    pub head_band: Option<usize>,
    /// Areas, in the order of the index set.
    pub areas: Vec<AreaResult>,
    /// Cells without a final value; the result is provisional until none is left.
    pub pending: u32,
}

/// A block's results, best first, those left out of the ranking last.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BlockResult {
    /// The block.
    pub block: BlockIx,
    /// Units.
    pub units: Vec<UnitResult>,
}

/// The consolidated result.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Consolidation {
    /// Blocks, in the order of papers.
    pub blocks: Vec<BlockResult>,
    /// Where each unit stands in its block, so that one change among thousands of units needs no search.
    place_of: Vec<u32>,
}

impl Consolidation {
    /// Consolidates everything that the viewpoint may know.
    pub fn of(state: &State, viewpoint: Viewpoint) -> Consolidation {
        let mut blocks: Vec<BlockResult> = (0..state.blocks().len())
            .map(|at| BlockResult {
                block: BlockIx::at(at),
                units: Vec::new(),
            })
            .collect();
        for result in unit_results(state, viewpoint) {
            let block = state.unit(result.unit).map_or(0, |u| u.block.index());
            if let Some(block) = blocks.get_mut(block) {
                block.units.push(result);
            }
        }
        for block in &mut blocks {
            order(state, block);
        }
        Consolidation::from_ordered(blocks)
    }

    /// The result whose blocks are in order already.
    pub(super) fn from_ordered(blocks: Vec<BlockResult>) -> Consolidation {
        let results = blocks.iter().flat_map(|block| &block.units);
        let count = results.map(|u| u.unit.index() + 1).max().unwrap_or(0);
        let mut made = Consolidation {
            place_of: vec![0; count],
            blocks,
        };
        for block in 0..made.blocks.len() {
            made.place_units(block, 0, usize::MAX);
        }
        made
    }

    /// Takes in a change of one unit: only that unit is summed again, and only those whose place it took move.
    pub fn refresh(&mut self, state: &State, unit: UnitIx, viewpoint: Viewpoint) {
        let Some(unit_state) = state.unit(unit) else {
            return;
        };
        let (at, Some(from)) = (unit_state.block.index(), self.place(unit)) else {
            return;
        };
        let Some(block) = self.blocks.get_mut(at) else {
            return;
        };
        let Some(standing) = block.units.get_mut(from).filter(|u| u.unit == unit) else {
            return;
        };
        let mut result = unit_result(state, unit, unit_state, viewpoint, &[]);
        (result.rank, result.band) = (standing.rank, standing.band);
        let stays = result.index == standing.index;
        give_bands(state, at, unit_state.unit.ranked, &mut result);
        *standing = result;
        if stays {
            return;
        }
        let to = place_by_key(state, block, from);
        let (low, high) = (from.min(to), from.max(to));
        if let Some(moved) = block.units.get_mut(low..=high) {
            if to < from {
                moved.rotate_right(1);
            } else {
                moved.rotate_left(1);
            }
        }
        give_ranks(state, block, low, high);
        self.place_units(at, low, high);
    }

    /// Notes anew where the units from `low` to `high` of a block stand.
    fn place_units(&mut self, block: usize, low: usize, high: usize) {
        let units = self.blocks.get(block).map_or(&[][..], |b| &b.units);
        let count = high.saturating_sub(low).saturating_add(1);
        for (at, result) in units.iter().enumerate().skip(low).take(count) {
            if let Some(place) = self.place_of.get_mut(result.unit.index()) {
                *place = u32::try_from(at).unwrap_or(u32::MAX);
            }
        }
    }

    fn place(&self, unit: UnitIx) -> Option<usize> {
        usize::try_from(*self.place_of.get(unit.index())?).ok()
    }

    /// A unit's result.
    pub fn unit(&self, unit: UnitIx) -> Option<&UnitResult> {
        let place = self.place(unit)?;
        self.blocks
            .iter()
            .filter_map(|block| block.units.get(place))
            .find(|u| u.unit == unit)
    }

    /// The table if these cells had other values: every unit with its place then. Nothing is changed.
    pub fn what_if(
        &self,
        state: &State,
        values: &[(CellIx, Value)],
        viewpoint: Viewpoint,
    ) -> Consolidation {
        let mut blocks = self.blocks.clone();
        for block in &mut blocks {
            let mut touched = false;
            for result in &mut block.units {
                let own: Vec<(ItemIx, Value)> = values
                    .iter()
                    .filter(|(cell, _)| cell.unit == result.unit)
                    .map(|(cell, value)| (cell.item, *value))
                    .collect();
                if let Some(unit) = state.unit(result.unit).filter(|_| !own.is_empty()) {
                    *result = unit_result(state, result.unit, unit, viewpoint, &own);
                    touched = true;
                }
            }
            if touched {
                order(state, block);
            }
        }
        Consolidation::from_ordered(blocks)
    }

    /// Cells without a final value.
    pub fn pending(&self) -> u32 {
        self.blocks
            .iter()
            .flat_map(|block| &block.units)
            .map(|u| u.pending)
            .sum()
    }
}

/// The results of all units, in their order, not yet ranked.
fn unit_results(state: &State, viewpoint: Viewpoint) -> Vec<UnitResult> {
    let parts = by_parts(state, |part| {
        part.map(|(ix, unit)| unit_result(state, ix, unit, viewpoint, &[]))
            .collect::<Vec<_>>()
    });
    parts.into_iter().flatten().collect()
}

/// What each item contributes to a unit, in the order of the index set.
pub fn item_results(state: &State, unit: UnitIx, viewpoint: Viewpoint) -> Vec<ItemResult> {
    let Some(unit_state) = state.unit(unit) else {
        return Vec::new();
    };
    let items = unit_state.set.item_positions();
    items
        .filter_map(|item| {
            let kind = unit_state.set.item(item)?;
            let cell = CellIx { unit, item };
            Some(item_result(state, unit_state, kind, cell, viewpoint))
        })
        .collect()
}

fn item_result(
    state: &State,
    unit: &UnitState,
    kind: (&Node, &Item),
    cell: CellIx,
    viewpoint: Viewpoint,
) -> ItemResult {
    let claim = unit.claim(cell.item);
    let settled = match viewpoint {
        Viewpoint::Whole => unit.cell(cell.item).and_then(Cell::settled),
        Viewpoint::Seat(_) | Viewpoint::Anyone => state.settled(cell, viewpoint),
    };
    let counted = settled
        .map(|f| f.value)
        .or(claim.map(Value::from))
        .unwrap_or(Value::Score(Points::ZERO));
    let Contribution { score, max } = contribution_of(kind, counted);
    ItemResult {
        item: cell.item,
        claim,
        settled,
        counted,
        score,
        max,
    }
}

/// The values that take the place of what counts now, by item.
pub(super) type Instead<'a> = &'a [(ItemIx, Value)];

fn unit_result(
    state: &State,
    ix: UnitIx,
    unit: &UnitState,
    viewpoint: Viewpoint,
    instead: Instead<'_>,
) -> UnitResult {
    let mut own = Sums::of(unit);
    let mut pending = 0;
    let given = unit_sums(state, ix, unit, viewpoint, |kind, result| {
        pending += u32::from(result.settled.is_none());
        if let Some(claim) = result.claim {
            own.add(kind, contribution_of(kind, claim.into()));
        }
        let other = instead.iter().find(|(at, _)| *at == result.item);
        other.map_or(Some(result.counted), |(_, value)| Some(*value))
    });
    let areas = given.counted();
    let (total, max, index) = whole(&areas);
    UnitResult {
        unit: ix,
        total,
        max,
        index,
        self_total: whole(&own.counted()).0,
        rank: None,
        band: None,
        head_band: None,
        areas,
        pending,
    }
}

/// Adds up the items of a unit, each with the value that `value` gives it; None leaves it out.
pub(super) fn unit_sums(
    state: &State,
    ix: UnitIx,
    unit: &UnitState,
    viewpoint: Viewpoint,
    mut value: impl FnMut((&Node, &Item), &ItemResult) -> Option<Value>,
) -> Sums {
    let mut sums = Sums::of(unit);
    for item in unit.set.item_positions() {
        let Some(kind) = unit.set.item(item) else {
            continue;
        };
        let cell = CellIx { unit: ix, item };
        let result = item_result(state, unit, kind, cell, viewpoint);
        if let Some(value) = value(kind, &result) {
            sums.add(kind, contribution_of(kind, value));
        } else {
            sums.note(kind);
        }
    }
    sums
}

/// Total ÷ maximum × 100, rounded once, half up, to 2 decimals; 0 when nothing counts.
pub fn index_of(total: Points, max: Points) -> Points {
    total
        .scaled(
            Points::whole(100).ten_thousandths(),
            max.ten_thousandths(),
            2,
        )
        .unwrap_or(Points::ZERO)
}

impl FinalSource {
    /// The name that `result --json` and the sealed result write.
    pub const fn code(self) -> &'static str {
        match self {
            FinalSource::Ruling => "ruling",
            FinalSource::Agreed => "agreed",
            FinalSource::Survey => "survey",
            FinalSource::Unclaimed => "unclaimed",
        }
    }
}
