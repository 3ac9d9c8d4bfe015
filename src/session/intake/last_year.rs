//! Last year's result: the files of a run against each other, and against what the round has of it already.

use std::collections::HashMap;

use super::draft::Part;
use crate::domain::event::Event;
use crate::domain::id::UnitId;
use crate::domain::last_year::{LastYear, LastYearUnit};
use crate::domain::state::State;
use crate::import::context::Met;
use crate::import::{Outcome, Place, Problem, ProblemKind};

/// The rows of a part with their year; none of a part that is about something else.
fn rows(part: &Part) -> impl Iterator<Item = (u16, &LastYearUnit)> {
    part.events.iter().flat_map(|event| match event {
        Event::LastYearRecorded { year, units, .. } => {
            let rows = units.iter().map(|unit| (*year, unit));
            rows.collect::<Vec<_>>()
        }
        _ => Vec::new(),
    })
}

/// Where a file speaks of a unit.
fn place_of(met: &Met, file: &str, unit: &UnitId) -> Place {
    let place = met.get(file).and_then(|units| units.get(unit));
    place.cloned().unwrap_or_else(|| Place::file(file))
}

/// What files say together: each unit in one of them, all about one year.
pub(super) fn together(read: Outcome<Vec<Part>>, met: &Met) -> Outcome<Vec<Part>> {
    let Outcome {
        value,
        mut problems,
    } = read;
    let Some(parts) = value else {
        return Outcome { value, problems };
    };
    let mut seen: HashMap<&UnitId, &str> = HashMap::new();
    let mut first: Option<(u16, &str)> = None;
    let already = problems.len();
    for part in &parts {
        let file = part.file.as_str();
        let year = rows(part).next().map(|(year, _)| year);
        match (year, first) {
            (Some(year), None) => first = Some((year, file)),
            (Some(year), Some((known, other))) if year != known => {
                let (year, known) = (year.to_string(), known.to_string());
                let first = other.to_owned();
                let kind = ProblemKind::YearsDiffer { year, known, first };
                problems.push(Problem::new(Place::file(file), kind));
            }
            _ => {}
        }
        for (_, row) in rows(part) {
            if let Some(other) = seen.insert(&row.unit, file) {
                let first = place_of(met, other, &row.unit).to_string();
                let id = row.unit.to_string();
                problems.push(Problem {
                    unit: Some(row.unit.clone()),
                    ..Problem::new(
                        place_of(met, file, &row.unit),
                        ProblemKind::DuplicateId { id, first },
                    )
                });
            }
        }
    }
    let sound = problems.len() == already;
    Outcome {
        value: sound.then_some(parts),
        problems,
    }
}

/// Rows that say something else than what stands for their units, which nobody asked to replace.
pub(super) fn already(state: &State, part: &Part, met: &Met) -> Vec<Problem> {
    let Some(there) = state.last_year() else {
        return Vec::new();
    };
    if let Some((year, _)) = rows(part).next().filter(|(year, _)| *year != there.year) {
        let (known, year) = (there.year.to_string(), year.to_string());
        let kind = ProblemKind::OtherYearAlready { known, year };
        return vec![Problem::new(Place::file(&part.file), kind)];
    }
    let others = rows(part).filter_map(|(_, row)| {
        let known = there.unit(&row.unit).filter(|known| *known != row)?;
        let kind = ProblemKind::LastYearAlready {
            unit: row.unit.to_string(),
            before: known.index.ten_thousandths(),
        };
        Some(Problem {
            unit: Some(row.unit.clone()),
            ..Problem::new(place_of(met, &part.file, &row.unit), kind)
        })
    });
    others.collect()
}

/// A part without the rows that say what stands for their units already; without events when none is left.
pub(super) fn news(state: &State, mut part: Part) -> Part {
    let Some(there) = state.last_year() else {
        return part;
    };
    for event in &mut part.events {
        if let Event::LastYearRecorded { year, units, .. } = event
            && *year == there.year
        {
            units.retain(|row| there.unit(&row.unit) != Some(row));
            part.rows = units.len();
            part.subjects = units.len();
        }
    }
    part.events.retain(
        |event| !matches!(event, Event::LastYearRecorded { units, .. } if units.is_empty()),
    );
    part
}

/// The units that have no result of last year once these events are taken in: units that were merged or are new have
/// none, and nothing is wrong with that.
pub fn without(state: &State, events: &[Event]) -> Vec<UnitId> {
    let coming: Vec<(u16, &UnitId)> = events
        .iter()
        .filter_map(|event| match event {
            Event::LastYearRecorded { year, units, .. } => Some((*year, units)),
            _ => None,
        })
        .flat_map(|(year, units)| units.iter().map(move |row| (year, &row.unit)))
        .collect();
    let year = coming.first().map(|(year, _)| *year);
    let there = state
        .last_year()
        .filter(|there: &&LastYear| year.is_none_or(|year| year == there.year));
    let has = |id: &UnitId| {
        there.is_some_and(|there| there.unit(id).is_some())
            || coming.iter().any(|(_, unit)| *unit == id)
    };
    let units = state.units().iter().map(|unit| &unit.unit.id);
    units.filter(|id| !has(id)).cloned().collect()
}
