//! What files say, as the events that they would become; a reader a kind.

use std::path::{Path, PathBuf};

use crate::domain::event::Event;
use crate::domain::id::{CellId, UnitId};
use crate::domain::stage::Stage;
use crate::domain::state::State;
use crate::domain::unit::Unit;
use crate::import::context::{Context, Met};
use crate::import::{
    Outcome, Problem, ProblemKind, WorkbookReader, evidence, explanation, index_set,
    last_year as last_year_file, members, self_assessment, survey, units,
};

use super::Kind;
use crate::session::evidence_index;

/// What one file says of one unit, or of what the file is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Part {
    /// The file; the first of those that say it together.
    pub file: String,
    /// The unit, for what units hand in.
    pub unit: Option<UnitId>,
    /// Units, seats or index sets that it speaks of.
    pub subjects: usize,
    /// Answers, documents, results, explanations, items.
    pub rows: usize,
    /// What it becomes.
    pub events: Vec<Event>,
}

/// What the files of a run say.
pub(super) struct Drafted {
    /// Its parts; none when a problem is an error.
    pub parts: Option<Vec<Part>>,
    /// Every problem.
    pub problems: Vec<Problem>,
    /// Which file speaks of which unit.
    pub met: Met,
}

/// Reads the files together against a session's state.
pub(super) fn draft(
    state: &State,
    kind: Kind,
    files: &[PathBuf],
    reader: &dyn WorkbookReader,
) -> Drafted {
    let known = state.units().iter();
    let context = Context::new(known.map(|unit| (&unit.unit, unit.set.as_ref())));
    let outcome = match kind {
        Kind::SelfAssessment => submissions(files, reader, &context),
        Kind::Evidence => indexes(state, files, reader, &context),
        Kind::Explanation => explanations(state, files, reader, &context),
        Kind::Survey => each(files, reader, |file| results(file, reader, &context)),
        Kind::LastYear => {
            let read = each(files, reader, |file| {
                last_year(state, file, reader, &context)
            });
            super::last_year::together(read, &context.met())
        }
        Kind::Units => each(files, reader, |file| unit_list(state, file, reader)),
        Kind::Members => each(files, reader, |file| seats(state, file, reader)),
        Kind::Index => each(files, reader, |file| set(file, reader)),
    };
    let met = context.met();
    let names: Vec<String> = files.iter().map(|path| reader.name_of(path)).collect();
    let mut parts = outcome.value;
    for part in parts.iter_mut().flatten() {
        answer_for(part, &names, &met);
    }
    Drafted {
        parts,
        problems: outcome.problems,
        met,
    }
}

/// What several files say of a unit is named by all of them; the first of them answers for it here.
fn answer_for(part: &mut Part, names: &[String], met: &Met) {
    if names.contains(&part.file) {
        return;
    }
    let speaks = |name: &&String| {
        let units = met.get(*name).zip(part.unit.as_ref());
        units.is_some_and(|(units, unit)| units.contains_key(unit))
    };
    if let Some(first) = names.iter().find(speaks) {
        part.file.clone_from(first);
    }
}

fn of_unit(file: String, unit: UnitId, rows: usize, event: Event) -> Part {
    Part {
        file,
        unit: Some(unit),
        subjects: 1,
        rows,
        events: vec![event],
    }
}

fn submissions(
    files: &[PathBuf],
    reader: &dyn WorkbookReader,
    context: &Context<'_>,
) -> Outcome<Vec<Part>> {
    self_assessment::read(files, reader, context).map(|submissions| {
        let parts = submissions.into_iter().map(|submission| {
            let file = submission.source.file.clone();
            let (unit, rows) = (submission.unit.clone(), submission.answers.len());
            let event = Event::SelfAssessmentSubmitted {
                submission: Box::new(submission),
                replaces: false,
            };
            of_unit(file, unit, rows, event)
        });
        parts.collect()
    })
}

fn indexes(
    state: &State,
    files: &[PathBuf],
    reader: &dyn WorkbookReader,
    context: &Context<'_>,
) -> Outcome<Vec<Part>> {
    evidence::read(files, reader, context).map(|drafts| {
        let parts = drafts.into_iter().map(|draft| {
            let file = draft.source.file.clone();
            let (unit, rows) = (draft.unit.clone(), draft.index.len());
            let event = Event::EvidenceSubmitted {
                evidence: evidence_index::taken(state, unit.as_str(), draft.index),
                unit: draft.unit,
                source: draft.source,
            };
            of_unit(file, unit, rows, event)
        });
        parts.collect()
    })
}

/// Explanations, matched to the cells that were adjusted. Which ones were tells of verdicts: see
/// [`super::may_take_explanations`].
fn explanations(
    state: &State,
    files: &[PathBuf],
    reader: &dyn WorkbookReader,
    context: &Context<'_>,
) -> Outcome<Vec<Part>> {
    let mut read = explanation::read(files, reader, context);
    let unmatched: Vec<Problem> = read
        .value
        .iter()
        .flatten()
        .flat_map(|draft| unadjusted(state, draft))
        .collect();
    if !unmatched.is_empty() {
        read.problems.extend(unmatched);
        read.value = None;
    }
    read.map(|drafts| {
        let parts = drafts.into_iter().map(|draft| {
            let file = draft.source.file.clone();
            let (unit, rows) = (draft.unit.clone(), draft.answers.len());
            let event = Event::ExplanationSubmitted {
                unit: draft.unit,
                source: draft.source,
                answers: draft.answers,
            };
            of_unit(file, unit, rows, event)
        });
        parts.collect()
    })
}

/// The answers of a unit that speak of cells nobody has adjusted, while answers are taken at all.
fn unadjusted(state: &State, draft: &explanation::ExplanationDraft) -> Vec<Problem> {
    let is_asked = matches!(state.stage(), Stage::Explanation | Stage::SecondReview);
    let answers = draft.answers.iter().zip(&draft.places);
    let unmatched = answers.filter(|(answer, _)| {
        let cell = state.find_cell(&CellId {
            unit: draft.unit.clone(),
            item: answer.item.clone(),
        });
        is_asked && cell.is_none_or(|cell| !state.is_explainable(cell))
    });
    let problems = unmatched.map(|(answer, place)| Problem {
        unit: Some(draft.unit.clone()),
        item: Some(answer.item.clone()),
        ..Problem::new(
            place.clone(),
            ProblemKind::NotAdjusted {
                code: answer.item.to_string(),
            },
        )
    });
    problems.collect()
}

/// What a file says that is not about one unit.
struct Said {
    subjects: usize,
    rows: usize,
    events: Vec<Event>,
}

fn results(file: &Path, reader: &dyn WorkbookReader, context: &Context<'_>) -> Outcome<Said> {
    survey::read(file, reader, context).map(|draft| Said {
        subjects: 1,
        rows: draft.scores.len(),
        events: vec![Event::SurveyScoresRecorded {
            source: draft.source,
            scores: draft.scores,
        }],
    })
}

fn last_year(
    state: &State,
    file: &Path,
    reader: &dyn WorkbookReader,
    context: &Context<'_>,
) -> Outcome<Said> {
    let round = state.round().map_or(0, |round| round.year);
    last_year_file::read(file, reader, context, round).map(|draft| Said {
        subjects: draft.units.len(),
        rows: draft.units.len(),
        events: vec![Event::LastYearRecorded {
            year: draft.year,
            source: draft.source,
            units: draft.units,
        }],
    })
}

fn unit_list(state: &State, file: &Path, reader: &dyn WorkbookReader) -> Outcome<Said> {
    units::read(file, reader, state.blocks()).map(|units| Said {
        subjects: units.len(),
        rows: units.len(),
        events: vec![Event::UnitsLoaded(units)],
    })
}

fn seats(state: &State, file: &Path, reader: &dyn WorkbookReader) -> Outcome<Said> {
    let known: Vec<Unit> = state.units().iter().map(|unit| unit.unit.clone()).collect();
    members::read(file, reader, &known).map(|drafts| {
        let keys = drafts.iter().filter_map(|draft| {
            let public_key = draft.public_key.clone()?;
            Some(Event::KeyEntered {
                member: draft.member.id.clone(),
                public_key,
            })
        });
        let seats = Event::MembersLoaded(drafts.iter().map(|draft| draft.member.clone()).collect());
        Said {
            subjects: drafts.len(),
            rows: drafts.len(),
            events: std::iter::once(seats).chain(keys).collect(),
        }
    })
}

fn set(file: &Path, reader: &dyn WorkbookReader) -> Outcome<Said> {
    index_set::read(file, reader).map(|set| Said {
        subjects: 1,
        rows: set.item_count(),
        events: vec![Event::IndexSetLoaded(Box::new(set))],
    })
}

/// Reads file by file; one refused file refuses them all.
fn each(
    files: &[PathBuf],
    reader: &dyn WorkbookReader,
    read: impl Fn(&Path) -> Outcome<Said>,
) -> Outcome<Vec<Part>> {
    let mut parts = Some(Vec::new());
    let mut problems = Vec::new();
    for path in files {
        let outcome = read(path);
        problems.extend(outcome.problems);
        parts = parts.zip(outcome.value).map(|(mut parts, said)| {
            parts.push(Part {
                file: reader.name_of(path),
                unit: None,
                subjects: said.subjects,
                rows: said.rows,
                events: said.events,
            });
            parts
        });
    }
    Outcome {
        value: parts,
        problems,
    }
}

/// The events of all parts. Lists that replace what was there come as one list, whatever files they stand in.
pub(super) fn events(parts: Vec<Part>) -> Vec<Event> {
    let mut events: Vec<Event> = Vec::new();
    let mut units: Option<Vec<_>> = None;
    let mut seats: Option<Vec<_>> = None;
    for event in parts.into_iter().flat_map(|part| part.events) {
        match event {
            Event::UnitsLoaded(more) => units.get_or_insert_default().extend(more),
            Event::MembersLoaded(more) => seats.get_or_insert_default().extend(more),
            other => events.push(other),
        }
    }
    let lists = units.map(Event::UnitsLoaded).into_iter();
    let lists = lists.chain(seats.map(Event::MembersLoaded));
    lists.chain(events).collect()
}
