//! Which items and areas cost the units most, who took the points, and how far self scores were above what was given:
//! for the directive that follows.
//!
//! [`Analysis::of`] adds the losses of all units up, by block and altogether; [`Analysis::document`] lays them out as a
//! report with tables and charts, and every item in an annex across.

mod annex;
mod charts;
mod gather;
mod layout;
mod remarks;
mod tables;
mod year;

pub use year::{AreaChange, Change, YearBefore};

use crate::domain::points::Points;
use crate::report::letters::{Balance, Sender, Taken};
use crate::report::outcome::Standing;

/// Everything that the analysis says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Analysis {
    /// Who writes.
    pub sender: Sender,
    /// Where journal and result stand.
    pub standing: Standing,
    /// Cells without a final score.
    pub pending: u32,
    /// All units.
    pub whole: Losses,
    /// The units of each block, in the order of papers.
    pub blocks: Vec<BlockLosses>,
    /// The year before; None where nothing of it was taken in.
    pub before: Option<YearBefore>,
}

/// The losses of one block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockLosses {
    /// The block's name.
    pub name: String,
    /// The mean index of its ranked units.
    pub index_mean: Option<Points>,
    /// Its units.
    pub losses: Losses,
}

/// The losses of some units together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Losses {
    /// How many units.
    pub units: usize,
    /// Of them those that lost nothing.
    pub unharmed: usize,
    /// From their maxima to their totals.
    pub balance: Balance,
    /// By area, in the order of the index sets; areas of several sets with the same code and title are one.
    pub areas: Vec<AreaLosses>,
    /// By item, most points first, ties in the order of the index sets.
    pub items: Vec<ItemLosses>,
    /// Self scores against what they came to.
    pub inflation: Inflation,
}

/// The losses in one area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaLosses {
    /// Code as written.
    pub code: String,
    /// Title.
    pub title: String,
    /// Whether it is the area of bonus and penalty, which has no maximum.
    pub is_adjustment: bool,
    /// The units' maxima together.
    pub max: Points,
    /// What they lost, penalties as they count among them.
    pub lost: Points,
    /// By whom; in a draft without what has not come yet.
    pub taken: Taken,
    /// Units that have the area.
    pub units: usize,
    /// Of them those that lost points in it.
    pub losers: usize,
}

/// The losses in one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemLosses {
    /// Id of its index set.
    pub set: String,
    /// Title of its index set.
    pub set_title: String,
    /// Code as written.
    pub code: String,
    /// Title.
    pub title: String,
    /// Position of its area among those of its set.
    pub area: u16,
    /// The item's own maximum.
    pub item_max: Points,
    /// The maxima of the units that it counts for, together.
    pub max: Points,
    /// What they lost; a penalty in full, also beyond the yearly cap.
    pub lost: Points,
    /// By whom.
    pub taken: Taken,
    /// Units that it counts for.
    pub units: usize,
    /// Of them those that lost points in it.
    pub losers: usize,
}

/// How far self scores were above what was given, over the items of the hundred points that units score themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inflation {
    /// Self scores together.
    pub own: Points,
    /// What they came to.
    pub given: Points,
    /// Units whose self scores were above.
    pub above: usize,
    /// Units whose self scores were below.
    pub below: usize,
    /// Units whose self scores were above, most first, ties in the order of papers.
    pub most: Vec<InflatedUnit>,
}

/// A unit with its self scores and what they came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InflatedUnit {
    /// The unit's name.
    pub unit: String,
    /// Its block's name.
    pub block: String,
    /// Self scores together.
    pub own: Points,
    /// What they came to.
    pub given: Points,
}

impl InflatedUnit {
    /// How far the self scores were above.
    #[must_use]
    pub fn above(&self) -> Points {
        self.own - self.given
    }
}

impl Losses {
    /// A sum as a mean over the units, rounded once to two decimals; None without units.
    #[must_use]
    pub fn mean(&self, sum: Points) -> Option<Points> {
        mean(sum, self.units)
    }
}

/// A sum as a mean over so many, rounded once to two decimals; None over none.
pub(in crate::report) fn mean(sum: Points, count: usize) -> Option<Points> {
    sum.scaled(1, i64::try_from(count).ok()?, 2)
}
