//! `result --changes`: what this version of the result changed against the one before.

use std::collections::HashSet;

use super::fault::Fault;
use super::instant;
use super::page::{Column, Meaning, Page, Table};
use super::reply::Reply;
use super::setting::Setting;
use crate::domain::state::State;
use crate::domain::version_change::{CellChange, UnitChange, VersionChanges};
use crate::journal::result::Changes;
use crate::locale::{Locale, domain};

/// The changes of the units that are shown, for programs.
pub fn for_programs(
    state: &State,
    changes: &VersionChanges<'_>,
    shown: &HashSet<String>,
) -> Changes {
    let locked_at = instant::utc(changes.earlier.at);
    Changes::of(state, changes, locked_at, |unit| shown.contains(unit))
}

/// Shows nothing but what changed.
///
/// # Errors
/// The answer can't be written.
pub fn run(
    setting: &Setting,
    state: &State,
    changes: Option<&VersionChanges<'_>>,
    shown: &HashSet<String>,
) -> Result<Reply, Fault> {
    let answer = serde_json::json!({
        "version": state.version().0,
        "changes": changes.map(|changes| for_programs(state, changes, shown)),
    });
    setting.answer(&answer, |page| match changes {
        Some(changes) => print(&setting.locale, page, state, changes, shown),
        None => {
            let version = state.version().0.to_string();
            let values = [("version", version.as_str())];
            page.line(&setting.locale.with("version-none-earlier", &values));
        }
    })
}

fn print(
    locale: &Locale,
    page: &mut Page,
    state: &State,
    changes: &VersionChanges<'_>,
    shown: &HashSet<String>,
) {
    let earlier = changes.earlier.version.0.to_string();
    let values = [("earlier", earlier.as_str())];
    page.heading(&locale.with("version-title", &values));
    if let Some(note) = domain::version_note(locale, state) {
        page.line_of(Meaning::Waiting, &note);
    }
    let is_shown = |unit| {
        let unit = state.unit(unit);
        unit.is_some_and(|unit| shown.contains(unit.unit.id.as_str()))
    };
    let units: Vec<&UnitChange> = (changes.units.iter())
        .filter(|change| is_shown(change.unit))
        .collect();
    let cells: Vec<&CellChange> = (changes.cells.iter())
        .filter(|change| is_shown(change.cell.unit))
        .collect();
    if units.is_empty() && cells.is_empty() {
        page.line(&locale.with("version-nothing-changed", &values));
        return;
    }
    let counts = [
        ("cells", &*locale.count(cells.len())),
        ("units", &*locale.count(units.len())),
    ];
    page.line(&locale.with("version-counts", &counts));
    print_units(locale, page, state, &units);
    print_cells(locale, page, state, &cells);
}

fn print_units(locale: &Locale, page: &mut Page, state: &State, units: &[&UnitChange]) {
    page.heading(&locale.text("version-units-heading"));
    let heading = |column, id: &str| (column, locale.text(id));
    let mut table = Table::new(&[
        heading(Column::Left, "cli-column-unit"),
        heading(Column::Wide, "cli-column-name"),
        heading(Column::Left, "cli-column-total"),
        heading(Column::Left, "cli-column-index"),
        heading(Column::Left, "cli-column-rank"),
        heading(Column::Left, "cli-column-band"),
    ]);
    for change in units {
        let unit = state.unit(change.unit);
        let (id, name) = unit.map_or(("", ""), |unit| {
            (unit.unit.id.as_str(), unit.unit.name.as_str())
        });
        table.row([
            id.to_owned(),
            name.to_owned(),
            domain::total_change(locale, change),
            domain::index_change(locale, change),
            domain::rank_change(change),
            domain::band_change(state, change),
        ]);
    }
    page.table(&table);
}

fn print_cells(locale: &Locale, page: &mut Page, state: &State, cells: &[&CellChange]) {
    page.heading(&locale.text("version-cells-heading"));
    let heading = |column, id: &str| (column, locale.text(id));
    let mut table = Table::new(&[
        heading(Column::Left, "cli-column-unit"),
        heading(Column::Left, "cli-column-item"),
        heading(Column::Left, "version-column-change"),
        heading(Column::Wide, "version-column-cause"),
    ]);
    for change in cells {
        if let Some(cell) = state.cell_id(change.cell) {
            table.row([
                cell.unit.to_string(),
                cell.item.to_string(),
                domain::cell_change(locale, change),
                domain::change_cause(locale, change),
            ]);
        }
    }
    page.table(&table);
}
