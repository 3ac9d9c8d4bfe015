//! What the page says, as plain data: no markup, no language.

use crate::domain::council::Role;
use crate::domain::index_set::Method;
use crate::domain::loss::LostBy;
use crate::domain::points::Points;
use crate::domain::review::Value;
use crate::report::clock::Clock;

/// The web page of a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The superior body, as on papers.
    pub superior: String,
    /// The council, as on papers.
    pub council: String,
    /// The round's title.
    pub title: String,
    /// The year assessed.
    pub year: u16,
    /// The year that units are compared with; None where the session was not told of one.
    pub last_year: Option<u16>,
    /// The index sets that blocks use.
    pub sets: Vec<PageSet>,
    /// Blocks, in the order of papers.
    pub blocks: Vec<PageBlock>,
    /// Cells without a final value.
    pub pending: u32,
    /// Version of the result.
    pub version: u32,
    /// The lock; None for a draft.
    pub lock: Option<PageLock>,
    /// Number of entries of the journal.
    pub entries: u64,
    /// Hash of the journal's last entry.
    pub head: [u8; 32],
}

/// When and by whom the result was locked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageLock {
    /// When, by the council's clocks.
    pub at: Clock,
    /// SHA-256 of the canonical result.
    pub result_sha256: [u8; 32],
    /// Who signed.
    pub signed_by: Vec<PageSigner>,
}

/// Somebody who signed the result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageSigner {
    /// Their office.
    pub office: String,
    /// The code of their seat, which names their key.
    pub member: String,
    /// Chair or secretary.
    pub role: Role,
}

/// An index set with all its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageSet {
    /// Its title.
    pub title: String,
    /// Where it comes from; a sample says so here.
    pub note: String,
    /// Lines in the order of the paper.
    pub lines: Vec<PageLine>,
}

impl PageSet {
    /// Its areas.
    pub fn areas(&self) -> impl Iterator<Item = &PageLine> {
        self.lines.iter().filter(|line| line.level == 0)
    }
}

/// A line of an index set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageLine {
    /// Depth: 0 for areas.
    pub level: u8,
    /// Code as written.
    pub code: String,
    /// Title.
    pub title: String,
    /// Maximum points.
    pub max: Points,
    /// How it gets its score; None for lines that only group others.
    pub method: Option<Method>,
}

/// A block with its units, best first, those left out of the ranking last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageBlock {
    /// Id that files name.
    pub id: String,
    /// Name as printed.
    pub name: String,
    /// Position of its index set in [`Page::sets`].
    pub set: usize,
    /// Names of the bands, best first.
    pub bands: Vec<String>,
    /// Names of the classes of heads, best first; none where the round has no table.
    pub head_bands: Vec<String>,
    /// Mean index of its ranked units.
    pub index_mean: Option<Points>,
    /// Mean score of each area over its units.
    pub area_means: Vec<Option<Points>>,
    /// Units.
    pub units: Vec<PageUnit>,
}

/// A unit's result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageUnit {
    /// Its code.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Rank in its block; None for units left out of the ranking.
    pub rank: Option<u32>,
    /// Points.
    pub total: Points,
    /// Maximum that counts.
    pub max: Points,
    /// Declared index.
    pub index: Points,
    /// Points that it gave itself.
    pub self_total: Points,
    /// Position of its band in the block's bands.
    pub band: Option<usize>,
    /// Position of its head's class in the block's table.
    pub head_band: Option<usize>,
    /// What it had in the year that it is compared with.
    pub last_year: Option<PageLastYear>,
    /// Cells without a final value.
    pub pending: u32,
    /// Points and the maximum that counts of each area.
    pub areas: Vec<(Points, Points)>,
    /// Items, in the order of the index set.
    pub items: Vec<PageItem>,
}

/// A unit's result of the year that it is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageLastYear {
    /// Index.
    pub index: Points,
    /// Rank in its block.
    pub rank: Option<u32>,
}

/// An item of a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageItem {
    /// What the unit gave itself; None when it did not answer.
    pub own: Option<Value>,
    /// The final value; None while the cell is pending.
    pub settled: Option<Value>,
    /// Points that count.
    pub score: Points,
    /// Points lost.
    pub lost: Points,
    /// To whom they were lost.
    pub losses: Vec<(LostBy, Points)>,
    /// Why, as the result says.
    pub reason: String,
}
