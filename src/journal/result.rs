//! The canonical result, version 1: what chair and secretary sign, and what `result --json` shows.
//!
//! The sealed bytes hold version, round, year and blocks; neither stage nor head, so that they come out the same
//! before the lock and ever after. Fields stand in the order of their names: written as they are, they are RFC 8785.
//! An area's maximum is the sum of its items' `counted_max`, its score that of their `counted` within the yearly caps.

mod changes;

use serde::Serialize;

pub use changes::Changes;

use super::canonical::CanonicalError;
use super::entry::Head;
use crate::domain::consolidation::{
    BlockResult, Consolidation, ItemResult, UnitResult, item_results,
};
use crate::domain::id::{BlockIx, CellId, CellIx};
use crate::domain::points::Points;
use crate::domain::precheck::computed_score;
use crate::domain::review::Value;
use crate::domain::state::{State, UnitState};
use crate::domain::viewpoint::Viewpoint;

/// The SSHSIG namespace of signatures under the sealed bytes.
pub const NAMESPACE: &str = "thamdinh-result@v1";

/// Where a value comes from while a cell has no final one.
const PENDING: &str = "pending";

/// Whether each unit's items are listed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Detail {
    /// Totals and areas.
    Areas,
    /// Items too.
    Items,
}

/// The result as others read it: decimals are exact texts, an index has two digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ResultDocument {
    /// Blocks, in the order of papers.
    pub blocks: Vec<Block>,
    /// Id of the round.
    pub round: String,
    /// Version of the result.
    pub version: u32,
    /// The year assessed.
    pub year: u16,
}

/// A block's units, best first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Block {
    /// Id.
    pub id: String,
    /// Name as printed.
    pub name: String,
    /// Units, best first, those left out of the ranking last.
    pub units: Vec<Unit>,
}

/// A unit's result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unit {
    /// Areas, in the order of the index set.
    pub areas: Vec<Area>,
    /// Name of its band; none below all bands and out of the ranking.
    pub band: Option<String>,
    /// Name of the head's classification.
    pub head_band: Option<String>,
    /// Id.
    pub id: String,
    /// Declared index, two fraction digits.
    pub index: String,
    /// Items, in the order of the index set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<Item>>,
    /// Maximum that counts.
    pub max: String,
    /// Name as printed.
    pub name: String,
    /// Rank in its block; none out of the ranking.
    pub rank: Option<u32>,
    /// Sum of the self scores.
    pub self_total: String,
    /// Sum of its areas.
    pub total: String,
}

/// An area's total.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Area {
    /// Code.
    pub code: String,
    /// Maximum that counts.
    pub max: String,
    /// Points.
    pub score: String,
}

/// One cell. Scores are points or `na`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Item {
    /// What its reviewers agree on; none while one is missing or they differ.
    pub appraised: Option<String>,
    /// Code.
    pub code: String,
    /// What the item's rule gives for the reported figures: for those who read, never among the sealed bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub computed: Option<String>,
    /// Points that count: of the final value, else provisionally of the self score.
    pub counted: String,
    /// Maximum that counts: none when the item left the denominator, or is a bonus or penalty.
    pub counted_max: String,
    /// The final value; none while the cell is pending.
    pub r#final: Option<String>,
    /// The item's own maximum.
    pub max: String,
    /// Why, in the words of the ruling, else of the reviewers.
    pub reason: String,
    /// The self score.
    #[serde(rename = "self")]
    pub self_score: Option<String>,
    /// `ruling`, `agreed`, `survey`, `unclaimed` or `pending`.
    pub source: &'static str,
}

/// The result with where its session stands, as `result --json` prints it.
#[derive(Clone, Debug, Serialize)]
pub struct Report<'a> {
    round: &'a str,
    year: u16,
    stage: &'static str,
    version: u32,
    head: String,
    entries: u64,
    blocks: &'a [Block],
    /// Only where an earlier version was locked.
    #[serde(skip_serializing_if = "Option::is_none")]
    changes: Option<Changes>,
}

impl ResultDocument {
    /// The result as far as `viewpoint` may know it; `consolidation` must be that of the same viewpoint.
    #[must_use]
    pub fn new(
        state: &State,
        consolidation: &Consolidation,
        viewpoint: Viewpoint,
        detail: Detail,
    ) -> Self {
        let round = state.round();
        let blocks = consolidation.blocks.iter();
        Self {
            blocks: blocks
                .filter_map(|block| block_of(state, block, viewpoint, detail))
                .collect(),
            round: round.map_or_else(String::new, |round| round.id.clone()),
            version: state.version().0,
            year: round.map_or(0, |round| round.year),
        }
    }

    /// The whole result with all items: what is sealed.
    #[must_use]
    pub fn sealed(state: &State) -> Self {
        let consolidation = Consolidation::of(state, Viewpoint::Whole);
        Self::new(state, &consolidation, Viewpoint::Whole, Detail::Items)
    }

    /// Its canonical bytes: what is hashed for the lock and signed in [`NAMESPACE`].
    ///
    /// # Errors
    /// None that a result can have; the writer's own.
    pub fn canonical_bytes(&self) -> Result<Vec<u8>, CanonicalError> {
        serde_json::to_vec(self).map_err(CanonicalError::from)
    }

    /// Leaves only the block with this id; says whether there is one.
    pub fn keep_block(&mut self, id: &str) -> bool {
        self.blocks.retain(|block| block.id == id);
        !self.blocks.is_empty()
    }

    /// Leaves only the unit with this id, in its block; says whether there is one.
    pub fn keep_unit(&mut self, id: &str) -> bool {
        for block in &mut self.blocks {
            block.units.retain(|unit| unit.id == id);
        }
        self.blocks.retain(|block| !block.units.is_empty());
        !self.blocks.is_empty()
    }

    /// Puts what the rules give for the reported figures beside the scores of the items that are listed.
    pub fn add_computed(&mut self, state: &State) {
        for unit in self.blocks.iter_mut().flat_map(|block| &mut block.units) {
            for item in unit.items.iter_mut().flatten() {
                let cell = state.find_cell(&CellId::new(&*unit.id, &*item.code));
                let computed = cell.and_then(|cell| computed_score(state, cell));
                item.computed = computed.map(|computed| computed.score.exact_text());
            }
        }
    }

    /// The result with where its session stands and what changed since the version before, to be written as JSON.
    #[must_use]
    pub fn report(&self, state: &State, head: Head, changes: Option<Changes>) -> Report<'_> {
        Report {
            round: &self.round,
            year: self.year,
            stage: state.stage().code(),
            version: self.version,
            head: head.hash.to_string(),
            entries: head.seq,
            blocks: &self.blocks,
            changes,
        }
    }
}

fn block_of(
    state: &State,
    result: &BlockResult,
    viewpoint: Viewpoint,
    detail: Detail,
) -> Option<Block> {
    let block = state.blocks().get(result.block.index())?;
    let units = result.units.iter();
    Some(Block {
        id: block.id.as_str().to_owned(),
        name: block.name.clone(),
        units: units
            .filter_map(|unit| unit_of(state, result.block, unit, viewpoint, detail))
            .collect(),
    })
}

fn unit_of(
    state: &State,
    block: BlockIx,
    result: &UnitResult,
    viewpoint: Viewpoint,
    detail: Detail,
) -> Option<Unit> {
    let unit = state.unit(result.unit)?;
    let block = state.blocks().get(block.index())?;
    let areas = result.areas.iter().filter_map(|area| {
        Some(Area {
            code: unit.set.node(area.area)?.code.as_str().to_owned(),
            max: area.max.exact_text(),
            score: area.score.exact_text(),
        })
    });
    let items = || {
        let items = item_results(state, result.unit, viewpoint).into_iter();
        items
            .filter_map(|item| {
                let cell = CellIx {
                    unit: result.unit,
                    item: item.item,
                };
                item_of(state, unit, cell, &item, viewpoint)
            })
            .collect()
    };
    Some(Unit {
        areas: areas.collect(),
        band: name_at(&block.bands, result.band),
        head_band: name_at(&block.head_bands, result.head_band),
        id: unit.unit.id.as_str().to_owned(),
        index: result.index.exact_text(),
        items: (detail == Detail::Items).then(items),
        max: result.max.exact_text(),
        name: unit.unit.name.clone(),
        rank: result.rank,
        self_total: result.self_total.exact_text(),
        total: result.total.exact_text(),
    })
}

fn name_at(bands: &[crate::domain::round::Band], at: Option<usize>) -> Option<String> {
    bands.get(at?).map(|band| band.name.clone())
}

fn item_of(
    state: &State,
    unit: &UnitState,
    cell: CellIx,
    result: &ItemResult,
    viewpoint: Viewpoint,
) -> Option<Item> {
    let (node, _) = unit.set.item(cell.item)?;
    let said = state.said(cell, viewpoint)?;
    Some(Item {
        appraised: said.appraised.map(text_of),
        code: node.code.as_str().to_owned(),
        computed: None,
        counted: result.score.exact_text(),
        counted_max: result.max.exact_text(),
        r#final: result.settled.map(|settled| text_of(settled.value)),
        max: node.max.exact_text(),
        reason: said.reason,
        self_score: result.claim.map(|claim| text_of(claim.into())),
        source: result
            .settled
            .map_or(PENDING, |settled| settled.source.code()),
    })
}

fn text_of(value: Value) -> String {
    value
        .points()
        .map_or_else(|| "na".to_owned(), Points::exact_text)
}

#[cfg(test)]
mod tests;
