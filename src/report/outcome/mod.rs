//! The result as every paper tells it, gathered once: whatever is handed over is made from the same figures.

mod gather;
mod standing;
#[cfg(test)]
mod tests;

pub use standing::{JournalHead, SealedAs, Standing};

use crate::domain::consolidation::{ItemResult, UnitResult};
use crate::domain::id::{BlockIx, CellIx, ItemIx, UnitIx};
use crate::domain::index_set::{IndexSet, Item, Node};
use crate::domain::last_year::{LastYear, LastYearUnit};
use crate::domain::loss::Loss;
use crate::domain::points::Points;
use crate::domain::review::Value;
use crate::domain::round::{Block, Round};
use crate::domain::self_assessment::SelfAnswer;
use crate::domain::unit::Unit;

/// The whole result, as far as the viewpoint that it was gathered for may know it.
#[derive(Debug)]
pub struct Outcome<'a> {
    /// The round.
    pub round: &'a Round,
    /// Where the journal stood, and whether the result is locked.
    pub standing: Standing,
    /// Last year's result, if it was taken in.
    pub last_year: Option<&'a LastYear>,
    /// Cells without a final score; the result is provisional until none is left.
    pub pending: u32,
    /// Blocks, in the order of papers.
    pub blocks: Vec<BlockOutcome<'a>>,
}

impl<'a> Outcome<'a> {
    /// Every unit with its block, block by block, best first.
    pub fn units(&self) -> impl Iterator<Item = (&BlockOutcome<'a>, &UnitOutcome<'a>)> {
        let blocks = self.blocks.iter();
        blocks.flat_map(|block| block.units.iter().map(move |unit| (block, unit)))
    }

    /// The unit with this id, with its block.
    #[must_use]
    pub fn unit(&self, id: &str) -> Option<(&BlockOutcome<'a>, &UnitOutcome<'a>)> {
        self.units().find(|(_, unit)| unit.unit.id.as_str() == id)
    }
}

/// The result of one block.
#[derive(Debug)]
pub struct BlockOutcome<'a> {
    /// Its position.
    pub ix: BlockIx,
    /// Its name, bands and head bands.
    pub block: &'a Block,
    /// The index set of its units.
    pub set: &'a IndexSet,
    /// Units, best first, those left out of the ranking last.
    pub units: Vec<UnitOutcome<'a>>,
    /// The mean score of each item over the units that it counts for, to 2 decimals; None if it counts for none.
    pub item_means: Vec<Option<Points>>,
    /// The mean score of each area over all units, to 2 decimals; None without units.
    pub area_means: Vec<Option<Points>>,
    /// The mean declared index of the ranked units, to 2 decimals; None without any.
    pub index_mean: Option<Points>,
}

impl BlockOutcome<'_> {
    /// How many units are ranked.
    #[must_use]
    pub fn ranked(&self) -> usize {
        let units = self.units.iter();
        units.filter(|unit| unit.result.rank.is_some()).count()
    }
}

/// The result of one unit.
#[derive(Debug)]
pub struct UnitOutcome<'a> {
    /// Its position.
    pub ix: UnitIx,
    /// Its id and name.
    pub unit: &'a Unit,
    /// Its total, maximum, index, rank and areas.
    pub result: UnitResult,
    /// The name of its band; None below all bands and out of the ranking.
    pub band: Option<&'a str>,
    /// The name of the head's classification.
    pub head_band: Option<&'a str>,
    /// What was declared of it last year; None for units without a result, such as those that were merged since.
    pub last_year: Option<&'a LastYearUnit>,
    /// Its items, in the order of the index set.
    pub items: Vec<ItemOutcome<'a>>,
}

impl UnitOutcome<'_> {
    /// Points lost in all items together.
    #[must_use]
    pub fn lost(&self) -> Points {
        self.items.iter().map(|item| item.lost).sum()
    }
}

/// The result of one item of one unit.
#[derive(Debug)]
pub struct ItemOutcome<'a> {
    /// Its position.
    pub ix: ItemIx,
    /// Its cell.
    pub cell: CellIx,
    /// Its code, title and maximum.
    pub node: &'a Node,
    /// How it is scored and what its guide asks.
    pub item: &'a Item,
    /// Self score, final value and what counts.
    pub result: ItemResult,
    /// What its reviewers agree on; None while one is missing or they differ.
    pub appraised: Option<Value>,
    /// Why, in the words of the ruling, else of the reviewers.
    pub reason: String,
    /// Who took how many points.
    pub losses: Vec<Loss>,
    /// Points lost; never below zero.
    pub lost: Points,
    /// What the unit answered.
    pub answer: Option<&'a SelfAnswer>,
}
