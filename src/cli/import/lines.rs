//! What came of an import, for programs: a line of JSON a file, a line a unit, and at last one with everything.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use crate::cli::fault::Fault;
use crate::cli::{output, problem};
use crate::domain::difference::{Change, Difference};
use crate::domain::self_assessment::Evidence;
use crate::domain::state::State;
use crate::locale::domain;
use crate::session::intake::{Again, FileState, Kind, UnitTold};

use super::{Outcome, told};

/// Prints every line.
///
/// # Errors
/// Nobody reads them.
pub(super) fn print(outcome: &Outcome<'_>, before: &State) -> Result<(), Fault> {
    let (locale, intake) = (&outcome.setting.locale, outcome.intake);
    for file in &intake.files {
        let of_file = intake.problems.iter().filter(|p| p.place.file == file.name);
        let of_file: Vec<_> = of_file.cloned().collect();
        let line = json!({
            "event": "file",
            "file": file.name,
            "path": file.path,
            "state": state(file.state),
            "units": file.units.iter().map(|unit| unit.as_str()).collect::<Vec<_>>(),
            "rows": file.rows,
            "errors": file.errors,
            "warnings": file.warnings,
            "sha256": file.sha256,
            "problems": problem::json(locale, &of_file),
        });
        output::acknowledge(&line.to_string())?;
    }
    for unit in &intake.units {
        output::acknowledge(&of_unit(outcome, before, unit).to_string())?;
    }
    let mut line = json!({
        "event": "done",
        "taken": outcome.entry.is_some(),
        "refused": intake.is_refused,
        "entry": outcome.entry.map(|seq| seq.0),
        "files": intake.files.len(),
        "good": intake.count(FileState::Good),
        "unchanged": intake.count(FileState::Unchanged),
        "left_out": told::left_out(intake),
        "subjects": intake.subjects,
        "rows": intake.rows,
        "forbidden": intake.forbidden.as_ref().map(|why| domain::refusal(locale, before, why)),
        "report": outcome.flags.report,
        "problems": problem::json(locale, &intake.problems),
    });
    if let (Kind::LastYear, Some(fields)) = (intake.kind, line.as_object_mut()) {
        let without = outcome.without_last_year.iter();
        let without: Vec<&str> = without.map(|unit| unit.as_str()).collect();
        fields.insert("without_last_year".into(), json!(without));
    }
    output::acknowledge(&line.to_string())?;
    Ok(())
}

const fn state(state: FileState) -> &'static str {
    match state {
        FileState::Good => "good",
        FileState::Unchanged => "unchanged",
        FileState::Refused => "refused",
        FileState::LeftOut => "left_out",
    }
}

fn of_unit(outcome: &Outcome<'_>, before: &State, unit: &UnitTold) -> Json {
    let (again, difference) = match &unit.again {
        Again::First => ("first", None),
        Again::Unchanged => ("unchanged", None),
        Again::Replaces(difference) => ("replaces", Some(difference)),
        Again::Refused(difference) => ("already_submitted", Some(difference)),
    };
    let mut line = json!({
        "event": "unit",
        "unit": unit.unit.as_str(),
        "file": unit.file,
        "rows": unit.rows,
        "again": again,
        "late_days": unit.late,
    });
    if let (Some(difference), Some(fields)) = (difference, line.as_object_mut()) {
        fields.insert("earlier_entry".into(), json!(difference.earlier.0));
        fields.insert("cells".into(), cells(outcome, before, difference));
        fields.insert("reopened".into(), json!(difference.reopened()));
        if outcome.is_secretary() {
            fields.insert("stale".into(), stale(before, difference));
        }
    }
    line
}

fn stale(before: &State, difference: &Difference) -> Json {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for member in difference.cells.iter().flat_map(|cell| cell.stale.iter()) {
        if let Some(member) = before.member(member) {
            *counts.entry(member.id.as_str()).or_default() += 1;
        }
    }
    json!(counts)
}

fn cells(outcome: &Outcome<'_>, before: &State, difference: &Difference) -> Json {
    let set = before.unit(difference.unit).map(|unit| &unit.set);
    let cells = difference.cells.iter().map(|cell| {
        let code = set.and_then(|set| set.item(cell.item));
        let changes = cell.changes.iter().map(|change| {
            let (field, before, after) = sides(change);
            json!({
                "field": field,
                "before": before,
                "after": after,
                "message": domain::change(&outcome.setting.locale, change),
            })
        });
        json!({
            "item": code.map(|(node, _)| node.code.as_str()),
            "changes": changes.collect::<Vec<_>>(),
        })
    });
    Json::Array(cells.collect())
}

fn sides(change: &Change) -> (&'static str, Json, Json) {
    let document = |document: &Evidence| {
        json!({
            "number": document.number,
            "date": document.date.map(|day| day.iso()),
            "issuer": document.issuer,
            "title": document.title,
            "page": document.page,
            "location": document.location,
        })
    };
    match change {
        Change::Score { before, after } => {
            let shown = |claim: &Option<_>| match claim {
                Some(crate::domain::self_assessment::Claim::Score(points)) => {
                    json!(crate::text::number::plain_decimal(
                        points.ten_thousandths(),
                        '.'
                    ))
                }
                Some(crate::domain::self_assessment::Claim::NotApplicable) => json!("na"),
                None => Json::Null,
            };
            ("score", shown(before), shown(after))
        }
        Change::Reported { before, after } => ("reported", json!(before), json!(after)),
        Change::Explanation { before, after } => ("explanation", json!(before), json!(after)),
        Change::EvidenceNote { before, after } => ("evidence_note", json!(before), json!(after)),
        Change::DocumentAdded(added) => ("document", Json::Null, document(added)),
        Change::DocumentRemoved(removed) => ("document", document(removed), Json::Null),
        Change::DocumentChanged { before, after } => {
            ("document", document(before), document(after))
        }
    }
}
