//! Totals per area, index, rank and band.

use super::band::best_band;
use super::cell::{Final, FinalSource};
use super::id::{BlockIx, CellIx, ItemIx, NodeIx, UnitIx};
use super::index_set::{Method, NaPolicy};
use super::points::Points;
use super::review::Value;
use super::round::Block;
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
        for (ix, unit) in state.unit_positions() {
            if let Some(block) = blocks.get_mut(unit.block.index()) {
                block
                    .units
                    .push(unit_result(state, ix, unit, viewpoint, None));
            }
        }
        for block in &mut blocks {
            rank(state, block);
        }
        Consolidation { blocks }
    }

    /// Takes in a change of one unit: only that unit is summed again and only its block ranked again.
    pub fn refresh(&mut self, state: &State, unit: UnitIx, viewpoint: Viewpoint) {
        let Some(unit_state) = state.unit(unit) else {
            return;
        };
        let Some(block) = self.blocks.get_mut(unit_state.block.index()) else {
            return;
        };
        if let Some(result) = block.units.iter_mut().find(|u| u.unit == unit) {
            *result = unit_result(state, unit, unit_state, viewpoint, None);
            rank(state, block);
        }
    }

    /// A unit's result.
    pub fn unit(&self, unit: UnitIx) -> Option<&UnitResult> {
        self.blocks
            .iter()
            .flat_map(|block| &block.units)
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
        let better = block
            .units
            .iter()
            .filter(|u| u.rank.is_some() && u.unit != cell.unit && u.index > result.index);
        let rules = state.blocks().get(unit.block.index())?;
        if unit.unit.ranked {
            result.rank = u32::try_from(better.count() + 1).ok();
            result.band = best_band(&rules.bands, &result);
        }
        result.head_band = best_band(&rules.head_bands, &result);
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

/// What each item contributes to a unit, in the order of the index set.
pub fn item_results(state: &State, unit: UnitIx, viewpoint: Viewpoint) -> Vec<ItemResult> {
    let Some(unit_state) = state.unit(unit) else {
        return Vec::new();
    };
    let items = unit_state.set.item_positions();
    items
        .filter_map(|item| item_result(state, unit_state, CellIx { unit, item }, viewpoint))
        .collect()
}

/// What one item would contribute with a value.
fn contribution(unit: &UnitState, item: ItemIx, value: Value) -> Option<(Points, Points)> {
    let (node, item) = unit.set.item(item)?;
    let max = if item.method.is_adjustment() {
        Points::ZERO
    } else {
        node.max
    };
    Some(match (value, item.na) {
        (Value::Score(points), _) => (points, max),
        (Value::NotApplicable, Some(NaPolicy::Exclude)) => (Points::ZERO, Points::ZERO),
        (Value::NotApplicable, Some(NaPolicy::Full)) => (max, max),
        (Value::NotApplicable, Some(NaPolicy::Zero) | None) => (Points::ZERO, max),
    })
}

fn item_result(
    state: &State,
    unit: &UnitState,
    cell: CellIx,
    viewpoint: Viewpoint,
) -> Option<ItemResult> {
    let claim = unit.claim(cell.item);
    let settled = state.settled(cell, viewpoint);
    let counted = settled
        .map(|f| f.value)
        .or(claim.map(Value::from))
        .unwrap_or(Value::Score(Points::ZERO));
    let (score, max) = contribution(unit, cell.item, counted)?;
    Some(ItemResult {
        item: cell.item,
        claim,
        settled,
        counted,
        score,
        max,
    })
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
        let Some(mut result) = item_result(state, unit, CellIx { unit: ix, item }, viewpoint)
        else {
            continue;
        };
        if let Some((score, max)) = instead
            .filter(|(at, _)| *at == item)
            .and_then(|(_, value)| contribution(unit, item, value))
        {
            (result.score, result.max) = (score, max);
        }
        pending += u32::from(result.settled.is_none());
        let claimed = result
            .claim
            .and_then(|claim| contribution(unit, item, claim.into()));
        let claimed = claimed.map_or(Points::ZERO, |(points, _)| points);
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

/// Orders a block and gives ranks and bands. Ties share a rank (1, 1, 3) and stand in the order of their ids.
fn rank(state: &State, block: &mut BlockResult) {
    let Some(rules): Option<&Block> = state.blocks().get(block.block.index()) else {
        return;
    };
    let unit_of = |ix: UnitIx| state.unit(ix).map(|u| (&u.unit.id, u.unit.ranked));
    block.units.sort_by(|a, b| {
        let (a_unit, b_unit) = (unit_of(a.unit), unit_of(b.unit));
        let (a_ranked, b_ranked) = (a_unit.is_some_and(|u| u.1), b_unit.is_some_and(|u| u.1));
        let by_id = || a_unit.map(|u| u.0).cmp(&b_unit.map(|u| u.0));
        b_ranked
            .cmp(&a_ranked)
            .then(b.index.cmp(&a.index))
            .then_with(by_id)
    });
    let mut last: Option<(Points, u32)> = None;
    for (at, result) in block.units.iter_mut().enumerate() {
        let ranked = unit_of(result.unit).is_some_and(|u| u.1);
        let place = u32::try_from(at + 1).unwrap_or(u32::MAX);
        let shared = last
            .filter(|(index, _)| *index == result.index)
            .map_or(place, |(_, rank)| rank);
        result.rank = ranked.then_some(shared);
        if ranked {
            last = Some((result.index, shared));
        }
        result.band = if ranked {
            best_band(&rules.bands, result)
        } else {
            None
        };
        result.head_band = best_band(&rules.head_bands, result);
    }
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
