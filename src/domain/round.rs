//! One year's appraisal: title, authority, blocks and the rules of the council.

use crate::text::date::Date;

use super::id::{BlockId, IndexSetId};
use super::points::Points;
use super::stage::Stage;

pub use super::precheck_rules::PreCheckRules;

/// A part of a whole, such as the two thirds of a quorum.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fraction {
    /// Numerator.
    pub numerator: u32,
    /// Denominator, above 0.
    pub denominator: u32,
}

impl Fraction {
    /// The part `numerator/denominator`; None if it is not between 0 and 1.
    pub const fn new(numerator: u32, denominator: u32) -> Option<Self> {
        if denominator == 0 || numerator > denominator {
            return None;
        }
        Some(Fraction {
            numerator,
            denominator,
        })
    }

    /// The smallest whole number that is at least this part of `count`.
    pub fn at_least(self, count: u32) -> u32 {
        let product = u64::from(count) * u64::from(self.numerator);
        u32::try_from(product.div_ceil(u64::from(self.denominator.max(1)))).unwrap_or(u32::MAX)
    }

    /// The smallest whole number that is more than this part of `count`.
    pub fn more_than(self, count: u32) -> u32 {
        let product = u64::from(count) * u64::from(self.numerator);
        u32::try_from(product / u64::from(self.denominator.max(1)) + 1).unwrap_or(u32::MAX)
    }
}

/// A band: a name with its inclusive lower bound.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Band {
    /// Name as printed.
    pub name: String,
    /// Lower bound of the declared index, inclusive.
    pub from: Points,
    /// Each area must reach at least this percentage of its maximum.
    pub area_floor: Option<Points>,
}

/// Units that are ranked together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Block {
    /// Id that files name.
    pub id: BlockId,
    /// Name as printed.
    pub name: String,
    /// Index set of its units.
    pub index_set: IndexSetId,
    /// Bands, best first.
    pub bands: Vec<Band>,
    /// Classification of heads (phân loại người đứng đầu), best first.
    pub head_bands: Vec<Band>,
}

/// The council's rules; where no public rule binds, a setting of the round (DOMAIN, "Deciding").
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rules {
    /// Part of all members that must be present, rounded up.
    pub quorum: Fraction,
    /// A decision needs more than this part of all members.
    pub passing: Fraction,
    /// The chair's vote decides when the votes for stand exactly at the passing part.
    pub casting_vote: bool,
    /// Recused members still count among "all members" of a decision.
    pub recused_in_base: bool,
    /// Secret votes are allowed.
    pub secret_votes_allowed: bool,
    /// An appraised score this far from the self score is a dispute.
    pub dispute_threshold: Points,
    /// The stages of explanation and second review may be skipped.
    pub skip_explanation_allowed: bool,
    /// Fraction digits of a linear rule's score, 0 to 4.
    pub linear_decimals: u32,
    /// The regulation cited for quorum and passing.
    pub regulation: String,
}

/// The last day of a stage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Deadline {
    /// The stage.
    pub stage: Stage,
    /// Its last day.
    pub day: Date,
}

/// One year's appraisal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Round {
    /// Id.
    pub id: String,
    /// Title as printed.
    pub title: String,
    /// The year assessed.
    pub year: u16,
    /// First day of the period that evidence must be dated in.
    pub from: Date,
    /// Last day of that period.
    pub to: Date,
    /// Who approves the result.
    pub approved_by: String,
    /// The superior body on papers.
    pub superior: String,
    /// The council's name on papers.
    pub council: String,
    /// Symbol in the number of papers: "HĐTĐ" in "05/BB-HĐTĐ".
    pub council_symbol: String,
    /// Place on papers.
    pub place: String,
    /// The standing agency.
    pub standing_agency: String,
    /// Local time, minutes east of UTC.
    pub utc_offset_minutes: i32,
    /// Legal bases printed in papers.
    pub basis: Vec<String>,
    /// Blocks, in the order of papers.
    pub blocks: Vec<Block>,
    /// The council's rules.
    pub rules: Rules,
    /// Thresholds of the pre-checks.
    pub prechecks: PreCheckRules,
    /// Deadlines, at most one a stage.
    pub deadlines: Vec<Deadline>,
}

impl Round {
    /// The last day of a stage, if one is set.
    pub fn deadline(&self, stage: Stage) -> Option<Date> {
        self.deadlines
            .iter()
            .find(|d| d.stage == stage)
            .map(|d| d.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quorum_and_passing_of_eleven_and_twelve() {
        let two_thirds = Fraction {
            numerator: 2,
            denominator: 3,
        };
        let half = Fraction {
            numerator: 1,
            denominator: 2,
        };
        assert_eq!((two_thirds.at_least(11), half.more_than(11)), (8, 6));
        assert_eq!((two_thirds.at_least(12), half.more_than(12)), (8, 7));
    }
}
