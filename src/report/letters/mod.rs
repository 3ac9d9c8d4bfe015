//! The letter that tells a unit its result, where it lost points and why, and the workbook that goes with it.
//!
//! [`Letter::of`] gathers the facts from the outcome; [`Letter::document`] lays them out as an official letter (form 1.5
//! of annex III of Nghị định 30/2020/NĐ-CP) with an annex across; [`render_sheet`] writes the same facts as a workbook.

mod annex;
mod balance;
pub(in crate::report) mod gather;
pub(in crate::report) mod layout;
mod sheet;
pub(in crate::report) mod words;

pub use balance::{Balance, Share, Taken};
pub use sheet::render as render_sheet;

use crate::domain::index_set::Method;
use crate::domain::loss::Loss;
use crate::domain::points::Points;
use crate::domain::review::Value;
use crate::domain::self_assessment::Claim;
use crate::report::outcome::Standing;

/// Everything that a unit is told of its result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Who writes.
    pub sender: Sender,
    /// Where journal and result stand.
    pub standing: Standing,
    /// The unit's code.
    pub unit: String,
    /// The unit's name.
    pub unit_name: String,
    /// The block it is ranked in.
    pub block: String,
    /// Units of the block that are ranked.
    pub ranked: usize,
    /// Its rank; None out of the ranking.
    pub rank: Option<u32>,
    /// The declared index.
    pub index: Points,
    /// The mean index of the block.
    pub index_mean: Option<Points>,
    /// Sum of the self scores, with the caps of bonus and penalty.
    pub self_total: Points,
    /// The band's name.
    pub band: Option<String>,
    /// The head's classification.
    pub head_band: Option<String>,
    /// What was declared of it the year before; None where nothing of that year was taken in.
    pub before: Option<Before>,
    /// Cells without a final score.
    pub pending: u32,
    /// Areas, in the order of the index set.
    pub areas: Vec<AreaLine>,
    /// From the maximum to the total.
    pub balance: Balance,
    /// Items below their maximum and penalties, most points first, ties in the order of the index set.
    pub deductions: Vec<Deduction>,
    /// Bonus items that were claimed or given, in the order of the index set; they take nothing from the maximum.
    pub bonuses: Vec<Deduction>,
}

/// Who writes a paper on results, and about which round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    /// The body above the council.
    pub superior: String,
    /// The council's name on papers.
    pub council: String,
    /// Symbol in the number of papers.
    pub symbol: String,
    /// Place on papers.
    pub place: String,
    /// The standing agency.
    pub agency: String,
    /// Who approves the result.
    pub approved_by: String,
    /// What the round is called.
    pub round_title: String,
    /// The year assessed.
    pub year: u16,
    /// Local time, minutes east of UTC.
    pub utc_offset_minutes: i32,
}

/// What was declared of a unit the year before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Before {
    /// The year assessed then.
    pub year: u16,
    /// Its index; None for units without a result then.
    pub index: Option<Points>,
    /// Its rank in its block of then, where it is known.
    pub rank: Option<u32>,
}

/// The result in one area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaLine {
    /// Code as written.
    pub code: String,
    /// Title.
    pub title: String,
    /// Points reached.
    pub score: Points,
    /// Maximum that counts; 0 for the area of bonus and penalty.
    pub max: Points,
    /// Points lost: below the maximum, and in the area of bonus and penalty what penalties took.
    pub lost: Points,
    /// Whether it is the area of bonus and penalty, which has no maximum.
    pub is_adjustment: bool,
    /// The block's mean score.
    pub mean: Option<Points>,
}

/// An item with what it was given, and what it lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deduction {
    /// Code as written.
    pub code: String,
    /// Title.
    pub title: String,
    /// How it gets its score.
    pub method: Method,
    /// The item's own maximum.
    pub max: Points,
    /// The self score; None if the unit did not give one.
    pub claim: Option<Claim>,
    /// What the reviewers agree on.
    pub appraised: Option<Value>,
    /// What counts.
    pub counted: Value,
    /// Whether that is final.
    pub is_final: bool,
    /// Points lost: below the maximum, or taken by a penalty.
    pub points: Points,
    /// By whom, in the order in which it came about.
    pub losses: Vec<Loss>,
    /// The block's mean of what the item counts.
    pub mean: Option<Points>,
    /// The words of the ruling, else of the reviewers; empty where they said nothing.
    pub reason: String,
    /// The documents that were judged, one each.
    pub documents: Vec<String>,
    /// How points are given.
    pub guide: String,
    /// Required evidence.
    pub requirement: String,
}
