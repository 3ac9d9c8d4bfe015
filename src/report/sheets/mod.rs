//! The appraisal sheet of one member (phiếu thẩm định): what the member judged and signs for.
//!
//! A member judges thousands of cells. What is signed in full is every score that was changed, with its reason; what
//! was accepted is signed as counts and sums a unit, so that anybody can check them against the session.

pub(super) mod gather;
pub(super) mod layout;
#[cfg(test)]
mod tests;

use super::outcome::Standing;
use crate::domain::points::Points;
use crate::domain::precheck::Finding;
use crate::domain::review::Value;
use crate::domain::self_assessment::{Claim, Position};

/// Everything that the sheet of one member says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The member's id, for the name of the file.
    pub member: String,
    /// The member's office.
    pub office: String,
    /// Its title in the council.
    pub title: String,
    /// The council.
    pub council: String,
    /// The round's title.
    pub round_title: String,
    /// The year assessed.
    pub year: u16,
    /// Place on papers.
    pub place: String,
    /// Where the journal stood, and whether the result is locked.
    pub standing: Standing,
    /// What the member answers for, in words of the index sets: areas, criteria, items.
    pub assigned: Vec<String>,
    /// Blocks with cells of the member, in the order of papers.
    pub blocks: Vec<SheetBlock>,
    /// Units that the member does not judge, with the reason declared; empty for its own organisation.
    pub recused: Vec<(String, String)>,
}

/// The cells of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetBlock {
    /// The block's name.
    pub name: String,
    /// Counts and sums a unit, in the order of loading.
    pub units: Vec<(String, Tally)>,
    /// What the member scored where units may not score themselves, item by item.
    pub scored: Vec<ScoredItem>,
    /// What the member changed, item by item in the order of the index set.
    pub changed: Vec<ChangedItem>,
    /// Findings of the pre-checks that the member answered and the score of which it left as it was.
    pub answered: Vec<AnsweredCheck>,
}

/// What was judged, counted and summed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Cells that the member has to judge.
    pub cells: usize,
    /// Of them with the self score accepted.
    pub accepted: usize,
    /// Of them with another value than the self score.
    pub changed: usize,
    /// Of them scored by the member alone: units may not score these themselves.
    pub scored: usize,
    /// Of them without a verdict in force.
    pub waiting: usize,
    /// Sum of the self scores of the accepted and changed cells.
    pub own: Points,
    /// Sum of the scores that the member gave for the same cells.
    pub given: Points,
}

/// An item with the cells of which the member changed the score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedItem {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Its maximum.
    pub max: Points,
    /// The cells, in the order of units.
    pub cells: Vec<ChangedCell>,
}

/// An item that units may not score themselves, with what the member gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScoredItem {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Its maximum.
    pub max: Points,
    /// The same value for the same reason, with the units that have it; the highest first.
    pub values: Vec<(Value, String, Vec<String>)>,
}

/// A cell of which the member changed the score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedCell {
    /// The unit's name.
    pub unit: String,
    /// What the unit claimed when the member judged.
    pub claim: Option<Claim>,
    /// What the member gave at first, where it is not what stands.
    pub first: Option<Value>,
    /// What the member gives.
    pub given: Value,
    /// The reason.
    pub why: String,
    /// Findings of the pre-checks with the member's answers.
    pub checks: Vec<(Finding, String)>,
    /// What the unit answered.
    pub explanation: Option<(Position, String)>,
    /// The value that counts in the end; None while the cell waits for one.
    pub settled: Option<Value>,
}

/// A finding that the member answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnsweredCheck {
    /// The unit's name.
    pub unit: String,
    /// The item's code.
    pub code: String,
    /// What was found.
    pub finding: Finding,
    /// The answer.
    pub answer: String,
}

impl Tally {
    /// Adds another one.
    pub fn add(&mut self, other: &Tally) {
        self.cells += other.cells;
        self.accepted += other.accepted;
        self.changed += other.changed;
        self.scored += other.scored;
        self.waiting += other.waiting;
        self.own += other.own;
        self.given += other.given;
    }
}

impl SheetBlock {
    /// All units together.
    #[must_use]
    pub fn sum(&self) -> Tally {
        let mut sum = Tally::default();
        self.units.iter().for_each(|(_, tally)| sum.add(tally));
        sum
    }
}
