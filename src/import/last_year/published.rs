//! The `result.json` of last year's bundle, or what `result --json` printed.

use serde::Deserialize;

use super::{LastYearDraft, declared, note_contradiction, year_of};
use crate::domain::last_year::{LastYearArea, LastYearUnit};
use crate::domain::points::Points;
use crate::domain::self_assessment::Source;
use crate::import::cells::within_limit;
use crate::import::context::{Context, Known};
use crate::import::csv_file;
use crate::import::file::sha256_hex;
use crate::import::heading::key;
use crate::import::outcome::{Findings, Outcome};
use crate::import::problem::{Place, ProblemKind};
use crate::text::number::parse_plain;
use crate::text::{one_line, scrub};

/// What is read of the file; the rest of it is left alone.
#[derive(Deserialize)]
struct Result {
    year: u16,
    blocks: Vec<Block>,
}

#[derive(Deserialize)]
struct Block {
    units: Vec<Unit>,
}

#[derive(Deserialize)]
struct Unit {
    id: String,
    #[serde(default)]
    name: String,
    index: String,
    total: Option<String>,
    max: Option<String>,
    rank: Option<u32>,
    band: Option<String>,
    #[serde(default)]
    areas: Vec<Area>,
}

#[derive(Deserialize)]
struct Area {
    code: String,
    score: String,
    max: Option<String>,
}

/// Reads the file. Units that the round does not have are passed over and told: a sealed file can't be amended.
pub fn read(file: &str, bytes: &[u8], context: &Context<'_>, round: u16) -> Outcome<LastYearDraft> {
    let mut findings = Findings::new();
    let place = Place::file(file);
    let text = csv_file::decode(bytes).unwrap_or_default();
    let result: Result = match serde_json::from_str(&text) {
        Ok(result) => result,
        Err(error) => {
            let line = u32::try_from(error.line()).ok();
            let reason = error.to_string();
            let place = Place { line, ..place };
            findings.note(place, ProblemKind::ResultUnreadable { reason });
            return findings.conclude(None);
        }
    };
    let year = year_of(
        Some((result.year, place.clone())),
        round,
        place.clone(),
        &mut findings,
    );
    let units: Vec<Unit> = result
        .blocks
        .into_iter()
        .flat_map(|block| block.units)
        .collect();
    let mut rows: Vec<LastYearUnit> = Vec::new();
    for unit in &units {
        findings.about_nothing();
        let name = one_line(&scrub(&unit.name));
        let found = context
            .unit(&unit.id)
            .or_else(|| context.named_in_any_way(&name));
        let Some(known) = found else {
            let unit = scrub(&unit.id);
            findings.note(place.clone(), ProblemKind::UnitGone { unit, name });
            continue;
        };
        context.meet(&known.unit.id, file, || place.clone(), &mut findings);
        if !name.is_empty() && key(&name) != key(&known.unit.name) {
            let kind = ProblemKind::UnitNameDiffers {
                unit: known.unit.id.to_string(),
                expected: known.unit.name.clone(),
                found: name,
            };
            findings.note(place.clone(), kind);
        }
        if rows.iter().any(|row| row.unit == known.unit.id) {
            let (id, first) = (known.unit.id.to_string(), file.to_owned());
            findings.note(place.clone(), ProblemKind::DuplicateId { id, first });
            continue;
        }
        rows.extend(row(unit, known, &place, &mut findings));
    }
    if rows.is_empty() && !findings.any_error() {
        findings.about_nothing();
        findings.note(place, ProblemKind::ResultOfOthers);
    }
    let draft = LastYearDraft {
        year,
        source: Source {
            file: file.to_owned(),
            sha256: sha256_hex(bytes),
        },
        units: rows,
    };
    findings.conclude(Some(draft))
}

fn row(
    unit: &Unit,
    known: Known<'_>,
    place: &Place,
    findings: &mut Findings,
) -> Option<LastYearUnit> {
    let mut read = |text: &str| points(text, place, findings);
    let index = read(&unit.index);
    let total = unit.total.as_deref().and_then(&mut read);
    let max = unit.max.as_deref().and_then(&mut read);
    let areas: Vec<LastYearArea> = unit
        .areas
        .iter()
        .filter_map(|area| {
            Some(LastYearArea {
                code: scrub(&area.code).as_str().into(),
                score: read(&area.score)?,
                max: area.max.as_deref().and_then(&mut read),
            })
        })
        .collect();
    if unit.rank == Some(0) {
        let text = "0".to_owned();
        findings.note(place.clone(), ProblemKind::NotARank { text });
    }
    let row = LastYearUnit {
        unit: known.unit.id.clone(),
        index: declared(index?, &unit.index, place, findings)?,
        total,
        max,
        rank: unit.rank,
        band: unit
            .band
            .as_deref()
            .map_or_else(String::new, |band| one_line(&scrub(band))),
        areas,
    };
    note_contradiction(&row, place, findings);
    Some(row)
}

/// An exact decimal with a point, as such files write it.
fn points(text: &str, place: &Place, findings: &mut Findings) -> Option<Points> {
    let read = parse_plain(text).map_err(ProblemKind::from);
    match read.and_then(|count| within_limit(count, text)) {
        Ok(points) => Some(points),
        Err(kind) => {
            findings.note(place.clone(), kind);
            None
        }
    }
}
