//! What a version changed against the one before, for programs: no part of the sealed bytes.

use serde::Serialize;

use super::{name_at, text_of};
use crate::domain::cell::Final;
use crate::domain::id::BlockIx;
use crate::domain::state::State;
use crate::domain::version_change::{Cause, CellChange, Standing, UnitChange, VersionChanges};

/// What a version changed against the one before. Points are exact texts or `na`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Changes {
    /// The earlier version.
    pub against: u32,
    /// When the earlier version was locked, in UTC.
    pub locked_at: String,
    /// SHA-256 of the earlier version's canonical result, in hex.
    pub result_sha256: String,
    /// Units whose cells or standing changed.
    pub units: Vec<ChangedUnit>,
    /// Cells whose final value changed.
    pub cells: Vec<ChangedCell>,
}

/// A unit that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangedUnit {
    /// Id.
    pub id: String,
    /// Name as printed.
    pub name: String,
    /// Id of its block.
    pub block: String,
    /// How many of its cells changed.
    pub cells: usize,
    /// What it had.
    pub before: Option<Had>,
    /// What it has.
    pub after: Option<Had>,
}

/// A unit's standing in one version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Had {
    /// Points reached.
    pub total: String,
    /// Points that counted.
    pub max: String,
    /// Declared index.
    pub index: String,
    /// Rank in its block.
    pub rank: Option<u32>,
    /// Name of its band.
    pub band: Option<String>,
}

/// A cell that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangedCell {
    /// Unit.
    pub unit: String,
    /// Item.
    pub item: String,
    /// Final value of the earlier version.
    pub before: Option<String>,
    /// Final value now.
    pub after: Option<String>,
    /// Where the earlier value came from.
    pub before_source: Option<&'static str>,
    /// Where the value comes from now.
    pub after_source: Option<&'static str>,
    /// `ruling`, `ruling_voided`, `verdict`, `survey`, `replaced`; none where only what surrounds the cell changed.
    pub cause: Option<&'static str>,
    /// Number of the ruling, from 1.
    pub ruling: Option<usize>,
    /// Why.
    pub reason: String,
}

impl Changes {
    /// The changes of units that `keeps` keeps, by id; `locked_at` is the earlier lock's time in UTC, as text.
    #[must_use]
    pub fn of(
        state: &State,
        changes: &VersionChanges<'_>,
        locked_at: String,
        keeps: impl Fn(&str) -> bool,
    ) -> Self {
        let hash = changes.earlier.result_sha256.iter();
        let units = (changes.units.iter()).filter_map(|change| changed_unit(state, change));
        let cells = (changes.cells.iter()).filter_map(|change| changed_cell(state, change));
        Self {
            against: changes.earlier.version.0,
            locked_at,
            result_sha256: hash.map(|byte| format!("{byte:02x}")).collect(),
            units: units.filter(|unit| keeps(&unit.id)).collect(),
            cells: cells.filter(|cell| keeps(&cell.unit)).collect(),
        }
    }
}

fn changed_unit(state: &State, change: &UnitChange) -> Option<ChangedUnit> {
    let unit = &state.unit(change.unit)?.unit;
    let block = state.blocks().get(change.block.index())?;
    Some(ChangedUnit {
        id: unit.id.to_string(),
        name: unit.name.clone(),
        block: block.id.to_string(),
        cells: change.cells,
        before: change.before.map(|had| standing(state, change.block, had)),
        after: change.after.map(|had| standing(state, change.block, had)),
    })
}

fn standing(state: &State, block: BlockIx, had: Standing) -> Had {
    let bands = (state.blocks().get(block.index())).map_or(&[][..], |block| &block.bands);
    Had {
        total: had.total.exact_text(),
        max: had.max.exact_text(),
        index: had.index.exact_text(),
        rank: had.rank,
        band: name_at(bands, had.band),
    }
}

fn changed_cell(state: &State, change: &CellChange) -> Option<ChangedCell> {
    let cell = state.cell_id(change.cell)?;
    let text = |settled: Option<Final>| settled.map(|settled| text_of(settled.value));
    let source = |settled: Option<Final>| settled.map(|settled| settled.source.code());
    let (cause, ruling) = match change.cause {
        Some(Cause::Ruling(ruling)) => (Some("ruling"), Some(ruling.index() + 1)),
        Some(Cause::RulingVoided(ruling)) => (Some("ruling_voided"), Some(ruling.index() + 1)),
        Some(Cause::Verdict) => (Some("verdict"), None),
        Some(Cause::Survey) => (Some("survey"), None),
        Some(Cause::Replaced) => (Some("replaced"), None),
        None => (None, None),
    };
    Some(ChangedCell {
        unit: cell.unit.to_string(),
        item: cell.item.to_string(),
        before: text(change.before),
        after: text(change.after),
        before_source: source(change.before),
        after_source: source(change.after),
        cause,
        ruling,
        reason: change.why.clone(),
    })
}
