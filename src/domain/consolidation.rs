//! Totals per area, index, rank and band.

use super::cell::{Cell, Final, FinalSource};
use super::id::{BlockIx, CellIx, ItemIx, NodeIx, UnitIx};
use super::index_set::{Item, Method, NaPolicy, Node};
use super::parts::by_parts;
use super::points::Points;
use super::ranking::{give_bands, give_ranks, order, place_by_key};
use super::review::Value;
use super::self_assessment::Claim;
use super::state::{State, UnitState};
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
        let mut result = unit_result(state, unit, unit_state, viewpoint, None);
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

    /// The unit's result if one cell had another value; rank and band against all others as they stand.
    /// Nothing is changed. None if the unit is unknown.
    pub fn what_if(
        &self,
        state: &State,
        cell: CellIx,
        value: Value,
        viewpoint: Viewpoint,
    ) -> Option<UnitResult> {
        let unit = state.unit(cell.unit)?;
        let mut result = unit_result(state, cell.unit, unit, viewpoint, Some((cell.item, value)));
        let block = self.blocks.get(unit.block.index())?;
        give_bands(state, unit.block.index(), unit.unit.ranked, &mut result);
        if unit.unit.ranked {
            let better = block
                .units
                .iter()
                .filter(|u| u.rank.is_some() && u.unit != cell.unit && u.index > result.index);
            result.rank = u32::try_from(better.count() + 1).ok();
        }
        Some(result)
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
        part.map(|(ix, unit)| unit_result(state, ix, unit, viewpoint, None))
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

/// What an item would contribute with a value.
fn contribution((node, item): (&Node, &Item), value: Value) -> (Points, Points) {
    let max = if item.method.is_adjustment() {
        Points::ZERO
    } else {
        node.max
    };
    match (value, item.na) {
        (Value::Score(points), _) => (points, max),
        (Value::NotApplicable, Some(NaPolicy::Exclude)) => (Points::ZERO, Points::ZERO),
        (Value::NotApplicable, Some(NaPolicy::Full)) => (max, max),
        (Value::NotApplicable, Some(NaPolicy::Zero) | None) => (Points::ZERO, max),
    }
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
    let (score, max) = contribution(kind, counted);
    ItemResult {
        item: cell.item,
        claim,
        settled,
        counted,
        score,
        max,
    }
}

/// Sums of bonus and penalty items, kept apart until their caps are known.
#[derive(Default)]
struct Adjustments {
    bonus: Points,
    penalty: Points,
}

impl Adjustments {
    fn take(&mut self, method: Method, points: Points) {
        match method {
            Method::Bonus => self.bonus += points,
            Method::Penalty => self.penalty += points,
            Method::Appraised | Method::Survey | Method::Council => {}
        }
    }

    fn capped(&self, unit: &UnitState) -> Points {
        let header = unit.set.header();
        self.bonus.min(header.bonus_cap) - self.penalty.min(header.penalty_cap)
    }
}

fn unit_result(
    state: &State,
    ix: UnitIx,
    unit: &UnitState,
    viewpoint: Viewpoint,
    instead: Option<(ItemIx, Value)>,
) -> UnitResult {
    let set = &unit.set;
    let mut areas: Vec<AreaResult> = set
        .areas()
        .iter()
        .map(|area| AreaResult {
            area: *area,
            score: Points::ZERO,
            max: Points::ZERO,
        })
        .collect();
    let (mut given, mut own) = (Adjustments::default(), Adjustments::default());
    let mut self_total = Points::ZERO;
    let mut pending = 0;
    let mut adjustment_area = None;
    for item in set.item_positions() {
        let Some((node, kind)) = set.item(item) else {
            continue;
        };
        let cell = CellIx { unit: ix, item };
        let mut result = item_result(state, unit, (node, kind), cell, viewpoint);
        if let Some((_, value)) = instead.filter(|(at, _)| *at == item) {
            (result.score, result.max) = contribution((node, kind), value);
        }
        pending += u32::from(result.settled.is_none());
        let claimed = result.claim.map_or(Points::ZERO, |claim| {
            contribution((node, kind), claim.into()).0
        });
        if kind.method.is_adjustment() {
            given.take(kind.method, result.score);
            own.take(kind.method, claimed);
            adjustment_area = Some(node.area);
        } else {
            self_total += claimed;
            if let Some(area) = areas.get_mut(usize::from(node.area)) {
                area.score += result.score;
                area.max += result.max;
            }
        }
    }
    if let Some(area) = adjustment_area.and_then(|at| areas.get_mut(usize::from(at))) {
        area.score = given.capped(unit);
    }
    let total = areas.iter().map(|a| a.score).sum();
    let max: Points = areas.iter().map(|a| a.max).sum();
    UnitResult {
        unit: ix,
        total,
        max,
        index: index_of(total, max),
        self_total: self_total + own.capped(unit),
        rank: None,
        band: None,
        head_band: None,
        areas,
        pending,
    }
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
