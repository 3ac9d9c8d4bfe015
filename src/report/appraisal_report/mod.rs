//! The consolidated appraisal report (báo cáo kết quả thẩm định): what the standing agency presents to the council.
//!
//! It tells what the session knows and nothing else: how the appraisal ran, what came of it, what was changed and where
//! people differed. Judgements on causes are left to who signs it.

mod changes;
mod gather;
mod layout;
mod layout_result;
#[cfg(test)]
mod tests;

use super::clock::Clock;
use super::letterhead::Letterhead;
use super::outcome::Standing;
use crate::domain::dispute::{DisputeKind, DisputeState};
use crate::domain::points::Points;
use crate::domain::review::Value;
use crate::domain::self_assessment::Claim;
use crate::domain::stage::Stage;

/// Everything that the report says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppraisalReport {
    /// Issuer, place and day; the number is given by hand.
    pub letterhead: Letterhead,
    /// The council.
    pub council: String,
    /// The standing agency, which writes the report.
    pub agency: String,
    /// Who approves the result.
    pub approved_by: String,
    /// The round's title.
    pub round_title: String,
    /// The year assessed.
    pub year: u16,
    /// Legal bases, each a sentence.
    pub basis: Vec<String>,
    /// Where the journal stood, and whether the result is locked.
    pub standing: Standing,
    /// Cells without a final score.
    pub pending: usize,
    /// Moves between stages, oldest first.
    pub stages: Vec<StageLine>,
    /// How much was done.
    pub work: Work,
    /// The result a block.
    pub blocks: Vec<BlockSummary>,
    /// What was changed, by block and area.
    pub changes: Vec<BlockChanges>,
    /// Disputes, as they stand.
    pub disputes: Vec<DisputeLine>,
    /// Who does not judge whom: office, units, reason; empty for its own organisation.
    pub recusals: Vec<(String, String, String)>,
    /// Units without a self-assessment.
    pub silent: Vec<String>,
    /// Units whose self-assessment came late, with the days.
    pub late: Vec<(String, u32)>,
}

/// A move to a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageLine {
    /// When.
    pub at: Clock,
    /// To which stage.
    pub to: Stage,
    /// Whether the round went back.
    pub back: bool,
    /// Why, where it was said.
    pub why: String,
}

/// How much was done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Members who judge cells.
    pub members: usize,
    /// Units assessed.
    pub units: usize,
    /// Units that sent a self-assessment.
    pub submitted: usize,
    /// Cells: units × items.
    pub cells: usize,
    /// Verdicts in force.
    pub verdicts: usize,
    /// Of them those that accept the self score.
    pub accepted: usize,
    /// Cells that units explained, by what they said: accept, contest, neither.
    pub explained: [usize; 3],
    /// Findings of the pre-checks.
    pub findings: usize,
    /// Of them those that a member answered.
    pub answered: usize,
}

/// The result of one block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockSummary {
    /// Its name.
    pub name: String,
    /// Scored items of its index set.
    pub items: usize,
    /// Points of its index set.
    pub max: Points,
    /// Units, best first.
    pub units: Vec<UnitLine>,
    /// The mean index of the ranked units.
    pub mean: Option<Points>,
    /// The mean sums of [`UnitLine::own`] and [`UnitLine::given`].
    pub means: Option<(Points, Points)>,
    /// Bands, best first, with how many units each has.
    pub bands: Vec<(String, usize)>,
    /// Areas: code and title, mean score, maximum, and the mean as a percentage of the maximum.
    pub areas: Vec<AreaMean>,
}

/// What an area came to in a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaMean {
    /// Its code and title.
    pub name: String,
    /// The mean score.
    pub mean: Points,
    /// The maximum.
    pub max: Points,
    /// The mean as a percentage of the maximum, to 2 decimals.
    pub percent: Points,
}

/// The result of one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitLine {
    /// Its rank; None if it is left out of the ranking.
    pub rank: Option<u32>,
    /// Its name.
    pub name: String,
    /// The sum of its self scores, of items that units score themselves and that have a final score.
    pub own: Points,
    /// The final scores of the same items.
    pub given: Points,
    /// The points that it reached.
    pub total: Points,
    /// Its index.
    pub index: Points,
    /// Its band; empty without one.
    pub band: String,
    /// Cells without a final score.
    pub pending: u32,
}

/// What was changed in a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockChanges {
    /// The block's name.
    pub name: String,
    /// By area, in the order of the index set.
    pub areas: Vec<AreaChanges>,
}

/// Final scores against self scores in an area.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AreaChanges {
    /// The area's code and title.
    pub name: String,
    /// Cells with a self score and a final value.
    pub cells: usize,
    /// Cells below the self score.
    pub lowered: usize,
    /// By how many points together.
    pub points_lowered: Points,
    /// Cells above it.
    pub raised: usize,
    /// By how many points together.
    pub points_raised: Points,
    /// Cells where one of both says that the item does not apply.
    pub not_applicable: usize,
}

/// A dispute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisputeLine {
    /// The unit's name.
    pub unit: String,
    /// The item's code.
    pub code: String,
    /// Its kinds.
    pub kinds: Vec<DisputeKind>,
    /// Where it stands.
    pub state: DisputeState,
    /// What the unit claims.
    pub claim: Option<Claim>,
    /// The value that counts in the end.
    pub settled: Option<Value>,
    /// The reason of the ruling or of the reviewers.
    pub why: String,
}

impl AreaChanges {
    /// Adds another one; the name stays.
    pub fn add(&mut self, other: &AreaChanges) {
        self.cells += other.cells;
        self.lowered += other.lowered;
        self.points_lowered += other.points_lowered;
        self.raised += other.raised;
        self.points_raised += other.points_raised;
        self.not_applicable += other.not_applicable;
    }
}

impl BlockChanges {
    /// All areas together.
    #[must_use]
    pub fn sum(&self) -> AreaChanges {
        let mut sum = AreaChanges::default();
        self.areas.iter().for_each(|area| sum.add(area));
        sum
    }
}
