//! The report that is sent back, from what came of an import.

use std::collections::HashMap;

use crate::domain::id::UnitId;
use crate::locale::domain;
use crate::report::intake::{Entry, IntakeReport, Line};
use crate::session::intake::{FileState, FileTold, Kind, Problem, Severity};
use crate::tui::words;

use super::Outcome;

/// The report.
pub(super) fn of(outcome: &Outcome<'_>) -> IntakeReport {
    let state = outcome.session.state();
    let mut of_file: HashMap<&str, Vec<&Problem>> = HashMap::new();
    for problem in &outcome.intake.problems {
        let file = of_file.entry(problem.place.file.as_str()).or_default();
        file.push(problem);
    }
    let entries = outcome.intake.files.iter().flat_map(|file| {
        let problems = of_file.remove(file.name.as_str()).unwrap_or_default();
        entries(outcome, file, &problems)
    });
    IntakeReport {
        entries: entries.collect(),
        round: state
            .round()
            .map_or_else(String::new, |round| round.title.clone()),
        lines: lines(outcome),
    }
}

fn lines(outcome: &Outcome<'_>) -> Vec<String> {
    let locale = &outcome.setting.locale;
    let state = outcome.session.state();
    let kind = match outcome.intake.kind {
        Kind::SelfAssessment => "intake-kind-self",
        Kind::Evidence => "intake-kind-evidence",
        Kind::Survey => "intake-kind-survey",
        Kind::LastYear => "last-year-kind",
        Kind::Explanation => "intake-kind-explanation",
        Kind::Units => "intake-kind-units",
        Kind::Members => "intake-kind-members",
        Kind::Index => "intake-kind-index",
    };
    let when = domain::instant(locale, state, outcome.request.now);
    let read = locale.with(
        "intake-report-read",
        &[("kind", &locale.text(kind)), ("when", &when)],
    );
    let became = if outcome.intake.is_refused {
        locale.text("intake-report-refused")
    } else if outcome.entry.is_some() {
        locale.with(
            "intake-report-taken",
            &[
                ("subjects", &words::subjects(locale, outcome.intake)),
                ("rows", &words::rows(locale, outcome.intake)),
            ],
        )
    } else {
        locale.text("intake-report-dry")
    };
    vec![read, became]
}

/// A file's problems by unit; one that speaks of no unit, or has nothing wrong, is one entry.
fn entries(outcome: &Outcome<'_>, file: &FileTold, problems: &[&Problem]) -> Vec<Entry> {
    let only = match file.units.as_slice() {
        [only] => Some(only),
        _ => None,
    };
    let mut groups: Vec<(Option<&UnitId>, Vec<&Problem>)> = Vec::new();
    for problem in problems {
        let unit = problem.unit.as_ref().or(only);
        match groups.iter_mut().find(|(known, _)| *known == unit) {
            Some((_, group)) => group.push(problem),
            None => groups.push((unit, vec![problem])),
        }
    }
    if groups.is_empty() {
        groups.push((only, Vec::new()));
    }
    let entries = groups.into_iter().map(|(unit, problems)| Entry {
        file: file.name.clone(),
        unit: named(outcome, file, unit),
        state: outcome.setting.locale.text(match file.state {
            FileState::Good => "intake-state-good",
            FileState::Unchanged => "intake-state-unchanged",
            FileState::Refused => "intake-state-refused",
            FileState::LeftOut => "intake-state-left-out",
        }),
        is_refused: matches!(file.state, FileState::Refused | FileState::LeftOut),
        problems: problems
            .into_iter()
            .map(|problem| line(outcome, problem))
            .collect(),
    });
    entries.collect()
}

fn named(outcome: &Outcome<'_>, file: &FileTold, unit: Option<&UnitId>) -> String {
    match unit {
        Some(unit) => {
            let name = domain::unit(outcome.session.state(), unit);
            if name == unit.as_str() {
                name
            } else {
                format!("{unit} {name}")
            }
        }
        None if file.units.is_empty() => file.name.clone(),
        None => outcome
            .setting
            .locale
            .counted("intake-many-units", file.units.len(), &[]),
    }
}

fn line(outcome: &Outcome<'_>, problem: &Problem) -> Line {
    let (what, remedy) = words::problem(&outcome.setting.locale, problem);
    let place = &problem.place;
    Line {
        is_error: problem.severity() == Severity::Error,
        file: place.file.clone(),
        sheet: place.sheet.clone(),
        cell: place
            .cell
            .clone()
            .or_else(|| place.line.map(|line| line.to_string())),
        item: item(outcome, problem),
        what,
        remedy,
    }
}

fn item(outcome: &Outcome<'_>, problem: &Problem) -> String {
    let state = outcome.session.state();
    let Some(code) = &problem.item else {
        return String::new();
    };
    let unit = problem
        .unit
        .as_ref()
        .and_then(|unit| state.unit_ix(unit.as_str()));
    let set = unit.and_then(|unit| state.unit(unit)).map(|unit| &unit.set);
    let node = set.and_then(|set| set.item(set.item_by_code(code.as_str())?));
    match node {
        Some((node, _)) => format!("{code} {}", node.title),
        None => code.to_string(),
    }
}
