//! The whole table with all open disputes at once: how far each unit can move, which places are certain, and between
//! which neighbours the order is open. Exact: units do not touch each other, so a unit stands best when it comes to its
//! highest index and all others to their lowest.

use std::collections::HashMap;

use super::consolidation::{BlockResult, Consolidation, UnitResult, unit_sums};
use super::id::{BlockIx, CellIx, ItemIx, UnitIx};
use super::outcomes::Possible;
use super::points::Points;
use super::reach::{Reach, Span};
use super::state::State;
use super::viewpoint::Viewpoint;

/// How far a unit can still move.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct UnitRange {
    /// The unit.
    pub unit: UnitIx,
    /// Its declared index as it stands.
    pub index_now: Points,
    /// Its rank as it stands; None for units left out of the ranking.
    pub rank_now: Option<u32>,
    /// Its band as it stands.
    pub band_now: Option<usize>,
    /// Its open disputes.
    pub open: u32,
    /// Lowest and highest total.
    pub total: Span,
    /// Lowest and highest declared index.
    pub index: Span,
    /// Best and worst rank, ties sharing one; None for units left out of the ranking.
    pub ranks: Option<(u32, u32)>,
    /// Best and worst band by position; None below all bands, and for units left out of the ranking.
    pub bands: (Option<usize>, Option<usize>),
}

impl UnitRange {
    /// True if the rank is the same whatever the disputes come to.
    pub fn is_certain(&self) -> bool {
        self.ranks.is_none_or(|(best, worst)| best == worst)
    }

    /// True if the band is the same whatever the disputes come to.
    pub fn band_is_certain(&self) -> bool {
        self.bands.0 == self.bands.1
    }
}

/// How the order of two neighbours can still turn.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum PairTurn {
    /// The lower one can pass.
    Pass,
    /// The lower one can draw level, and no more.
    Level,
    /// They share a rank and can part, the upper one to its advantage only.
    Part,
}

impl PairTurn {
    /// The name that commands write.
    pub const fn code(self) -> &'static str {
        match self {
            PairTurn::Pass => "pass",
            PairTurn::Level => "level",
            PairTurn::Part => "part",
        }
    }
}

/// Two neighbours of the table whose order is open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OpenPair {
    /// Who stands above now, or first of two that share a rank.
    pub upper: UnitIx,
    /// Who stands below now.
    pub lower: UnitIx,
    /// What can happen.
    pub turn: PairTurn,
}

/// A block's table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BlockRange {
    /// The block.
    pub block: BlockIx,
    /// Units in the order of the table as it stands.
    pub units: Vec<UnitRange>,
    /// Neighbours whose order is open, from the top.
    pub pairs: Vec<OpenPair>,
    /// Cells that have no final value and are in no dispute: they count as they stand, so the ranges hold only if they
    /// come to that.
    pub unreviewed: u32,
}

impl BlockRange {
    /// How many of the ranked units have a certain place.
    pub fn certain(&self) -> usize {
        let ranked = self.units.iter().filter(|unit| unit.ranks.is_some());
        ranked.filter(|unit| unit.is_certain()).count()
    }
}

/// The sensitivity of the whole table.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Sensitivity {
    /// Blocks, in the order of papers.
    pub blocks: Vec<BlockRange>,
}

/// The open disputes of each unit.
type ByUnit = HashMap<UnitIx, Vec<(ItemIx, Possible)>>;

impl Sensitivity {
    /// The sensitivity of a result to all disputes that are open, as far as the viewpoint may know.
    pub fn of(state: &State, standing: &Consolidation, viewpoint: Viewpoint) -> Sensitivity {
        let mut disputed = ByUnit::new();
        for cell in state.open_disputes(viewpoint) {
            if let Some(possible) = Possible::of(state, cell, viewpoint) {
                disputed
                    .entry(cell.unit)
                    .or_default()
                    .push((cell.item, possible));
            }
        }
        let blocks = standing.blocks.iter();
        Sensitivity {
            blocks: blocks
                .map(|block| block_range(state, block, &disputed, viewpoint))
                .collect(),
        }
    }

    /// A unit's range.
    pub fn unit(&self, unit: UnitIx) -> Option<&UnitRange> {
        let mut units = self.blocks.iter().flat_map(|block| &block.units);
        units.find(|range| range.unit == unit)
    }
}

impl State {
    /// Cells with an open dispute as far as the viewpoint may know, in the order of units and items.
    pub fn open_disputes(&self, viewpoint: Viewpoint) -> Vec<CellIx> {
        let is_open = |cell: &CellIx| {
            // Only a cell with a log can be in dispute, and most were just accepted.
            self.cell(*cell).is_some_and(|cell| !cell.log().is_empty())
                && !(self.settled(*cell, viewpoint).is_some()
                    && self.is_plainly_accepted(*cell, viewpoint))
                && self
                    .facts(*cell, viewpoint)
                    .and_then(|facts| facts.dispute)
                    .is_some_and(|dispute| dispute.state.is_open())
        };
        self.cell_positions().filter(is_open).collect()
    }
}

fn block_range(
    state: &State,
    block: &BlockResult,
    disputed: &ByUnit,
    viewpoint: Viewpoint,
) -> BlockRange {
    let mut unreviewed = 0;
    let mut units: Vec<UnitRange> = block
        .units
        .iter()
        .filter_map(|result| {
            let own = disputed.get(&result.unit).map_or(&[][..], Vec::as_slice);
            let range = unit_range(state, block.block, result, own, viewpoint)?;
            unreviewed +=
                result
                    .pending
                    .saturating_sub(unsettled(state, result.unit, own, viewpoint));
            Some(range)
        })
        .collect();
    give_ranks(&mut units);
    let ranked: Vec<&UnitRange> = units.iter().filter(|unit| unit.ranks.is_some()).collect();
    let neighbours = ranked.windows(2).filter_map(|pair| match pair {
        [upper, lower] => open_pair(upper, lower),
        _ => None,
    });
    BlockRange {
        block: block.block,
        pairs: neighbours.collect(),
        units,
        unreviewed,
    }
}

/// How many of a unit's disputed cells have no final value.
fn unsettled(
    state: &State,
    unit: UnitIx,
    disputed: &[(ItemIx, Possible)],
    viewpoint: Viewpoint,
) -> u32 {
    let open = disputed.iter().filter(|(item, _)| {
        let cell = CellIx { unit, item: *item };
        state.settled(cell, viewpoint).is_none()
    });
    u32::try_from(open.count()).unwrap_or(u32::MAX)
}

fn unit_range(
    state: &State,
    block: BlockIx,
    result: &UnitResult,
    disputed: &[(ItemIx, Possible)],
    viewpoint: Viewpoint,
) -> Option<UnitRange> {
    let unit = state.unit(result.unit)?;
    let ranked = unit.unit.ranked;
    let mut range = UnitRange {
        unit: result.unit,
        index_now: result.index,
        rank_now: result.rank,
        band_now: result.band,
        open: u32::try_from(disputed.len()).unwrap_or(u32::MAX),
        total: (result.total, result.total),
        index: (result.index, result.index),
        ranks: result.rank.map(|rank| (rank, rank)),
        bands: (result.band, result.band),
    };
    if disputed.is_empty() {
        return Some(range);
    }
    let sums = unit_sums(state, result.unit, unit, viewpoint, |_, item| {
        let open = disputed.iter().any(|(at, _)| *at == item.item);
        (!open).then_some(item.counted)
    });
    let bands = state
        .blocks()
        .get(block.index())
        .map_or(&[][..], |block| &block.bands);
    let reach = Reach::of(unit, &sums, disputed, bands)?;
    range.total = reach.total;
    range.index = reach.index;
    if ranked {
        range.bands = reach.bands;
    }
    Some(range)
}

/// Best: how many others stay above its highest index even at their lowest. Worst: how many can come above its lowest.
fn give_ranks(units: &mut [UnitRange]) {
    let ranked = || units.iter().filter(|unit| unit.ranks.is_some());
    let mut lows: Vec<Points> = ranked().map(|unit| unit.index.0).collect();
    let mut highs: Vec<Points> = ranked().map(|unit| unit.index.1).collect();
    lows.sort_unstable();
    highs.sort_unstable();
    let above = |sorted: &[Points], index: Points| {
        sorted.len() - sorted.partition_point(|other| *other <= index)
    };
    for unit in units.iter_mut().filter(|unit| unit.ranks.is_some()) {
        let (low, high) = unit.index;
        // Its own highest index may be above its own lowest.
        let own = usize::from(high > low);
        let best = above(&lows, high) + 1;
        let worst = above(&highs, low) - own + 1;
        let rank = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
        unit.ranks = Some((rank(best), rank(worst)));
    }
}

fn open_pair(upper: &UnitRange, lower: &UnitRange) -> Option<OpenPair> {
    let turn = if lower.index.1 > upper.index.0 {
        PairTurn::Pass
    } else if lower.index.1 < upper.index.0 {
        return None;
    } else if upper.index_now > lower.index_now {
        PairTurn::Level
    } else if upper.index.1 > lower.index.0 {
        PairTurn::Part
    } else {
        return None; // Both stay where they are, level.
    };
    Some(OpenPair {
        upper: upper.unit,
        lower: lower.unit,
        turn,
    })
}
