//! What the version of the result changed against the one before, in the minutes.

use super::gather::Source;
use super::layout::paragraph;
use super::pieces::Pieces;
use super::{Minutes, Origin};
use crate::domain::consolidation::Consolidation;
use crate::domain::id::Seq;
use crate::domain::state::Seal;
use crate::domain::version_change::{CellChange, UnitChange, VersionChanges};
use crate::locale::{Locale, domain};
use crate::report::clock::Clock;
use crate::report::document::{Align, Block, Column, Row, Style, Table};

/// What a version changed against the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VersionSection {
    /// The earlier version.
    pub earlier: u32,
    /// The entry that locked it.
    pub seq: Seq,
    /// When it was locked.
    pub locked: Clock,
    /// Units that changed.
    pub units: Vec<ChangedUnit>,
    /// Cells that changed.
    pub cells: Vec<ChangedCell>,
}

/// A unit that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedUnit {
    /// Its name.
    pub unit: String,
    /// Before and after.
    pub change: UnitChange,
    /// Its band before and after, in words.
    pub band: String,
}

/// A cell that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedCell {
    /// The unit's name.
    pub unit: String,
    /// The item's code.
    pub code: String,
    /// Before and after, and why.
    pub change: CellChange,
}

impl VersionSection {
    /// What the version that the minutes are about changed; None for a first version.
    pub(super) fn of(source: Source<'_>, seal: Option<&Seal>) -> Option<VersionSection> {
        let state = source.state;
        if let Some(seal) = seal {
            return Some(Self::told(source, &state.changes_of(&seal.version)?));
        }
        state.earlier_seal()?;
        let viewpoint = super::gather::viewpoint(state);
        let now = Consolidation::of(state, viewpoint);
        let changes = state.version_changes(viewpoint, &now)?;
        Some(Self::told(source, &changes))
    }

    fn told(source: Source<'_>, changes: &VersionChanges<'_>) -> VersionSection {
        let state = source.state;
        let units = changes.units.iter().filter_map(|change| {
            Some(ChangedUnit {
                unit: state.unit(change.unit)?.unit.name.clone(),
                change: *change,
                band: domain::band_change(state, change),
            })
        });
        let cells = changes.cells.iter().filter_map(|change| {
            let (unit, code) = source.cell_names(&state.cell_id(change.cell)?);
            Some(ChangedCell {
                unit,
                code,
                change: change.clone(),
            })
        });
        VersionSection {
            earlier: changes.earlier.version.0,
            seq: changes.earlier.seq,
            locked: source.clock(changes.earlier.at),
            units: units.collect(),
            cells: cells.collect(),
        }
    }
}

impl Minutes {
    /// What changed since the version before, under a heading of its own; nothing for a first version.
    pub(super) fn version_section(&self, locale: &Locale, blocks: &mut Pieces) {
        let Some(section) = &self.changes else { return };
        let earlier = section.earlier.to_string();
        let heading = locale.with("version-title", &[("earlier", &earlier)]);
        blocks.push(paragraph(Style::Heading2, heading));
        let values = [
            ("version", &*self.version.to_string()),
            ("earlier", &earlier),
            ("time", &section.locked.time_and_day(locale)),
            ("cells", &locale.count(section.cells.len())),
            ("units", &locale.count(section.units.len())),
        ];
        let fact = Origin::Fact(section.seq);
        let text = locale.with("version-minutes-intro", &values);
        blocks.push_on(fact, paragraph(Style::Body, text));
        if !section.cells.is_empty() {
            let caption = locale.text("version-minutes-cells");
            blocks.push(paragraph(Style::Caption, caption));
            blocks.push(Block::Table(section.cell_table(locale)));
        }
        if !section.units.is_empty() {
            let caption = locale.text("version-minutes-units");
            blocks.push(paragraph(Style::Caption, caption));
            blocks.push(Block::Table(section.unit_table(locale)));
        }
    }
}

impl VersionSection {
    fn cell_table(&self, locale: &Locale) -> Table {
        let head = |id: &str| locale.text(id);
        let rows = self.cells.iter().map(|cell| {
            Row::of_texts([
                cell.unit.clone(),
                cell.code.clone(),
                domain::final_value(locale, cell.change.before),
                domain::final_value(locale, cell.change.after),
                domain::change_cause(locale, &cell.change),
            ])
        });
        Table {
            columns: vec![
                Column::new(head("minutes-column-unit"), 26, Align::Left),
                Column::new(head("version-minutes-item"), 10, Align::Centre),
                Column::new(head("version-minutes-before"), 12, Align::Right),
                Column::new(head("version-minutes-after"), 12, Align::Right),
                Column::new(head("version-column-cause"), 40, Align::Left),
            ],
            rows: rows.collect(),
            compact: false,
        }
    }

    fn unit_table(&self, locale: &Locale) -> Table {
        let head = |id: &str| locale.text(id);
        let rows = self.units.iter().map(|unit| {
            Row::of_texts([
                unit.unit.clone(),
                domain::total_change(locale, &unit.change),
                domain::index_change(locale, &unit.change),
                domain::rank_change(&unit.change),
                unit.band.clone(),
            ])
        });
        Table {
            columns: vec![
                Column::new(head("minutes-column-unit"), 30, Align::Left),
                Column::new(head("minutes-column-total"), 18, Align::Right),
                Column::new(head("minutes-column-index"), 18, Align::Right),
                Column::new(head("minutes-column-rank"), 14, Align::Centre),
                Column::new(head("minutes-column-band"), 20, Align::Centre),
            ],
            rows: rows.collect(),
            compact: false,
        }
    }
}
