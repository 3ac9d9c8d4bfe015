//! Files in: what is read becomes events, all or none.

use std::path::{Path, PathBuf};

use super::evidence_index;
use crate::domain::event::Event;
use crate::domain::state::State;
use crate::domain::unit::Unit;
use crate::import::context::Context;
use crate::import::{
    Outcome, WorkbookReader, evidence, explanation, index_set, members, self_assessment, survey,
    units,
};

/// What kind of files.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Self-assessments.
    SelfAssessment,
    /// Evidence indexes.
    Evidence,
    /// Survey results.
    Survey,
    /// Explanations.
    Explanation,
    /// Units.
    Units,
    /// Seats of the council.
    Members,
    /// Index sets.
    Index,
}

/// What the files would change.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Plan {
    /// Events to submit together.
    pub events: Vec<Event>,
    /// Units, seats or index sets that the files speak of.
    pub subjects: usize,
    /// Rows: answers, documents, results, explanations, items.
    pub rows: usize,
}

/// Reads files of one kind against a session's state. Nothing is written; every problem is told with its place.
pub fn plan(
    state: &State,
    kind: Kind,
    files: &[PathBuf],
    replace: bool,
    reader: &dyn WorkbookReader,
) -> Outcome<Plan> {
    let context = Context::new(
        state
            .units()
            .iter()
            .map(|unit| (&unit.unit, unit.set.as_ref())),
    );
    match kind {
        Kind::SelfAssessment => self_assessment::read(files, reader, &context)
            .map(|read| submissions(state, read, replace)),
        Kind::Evidence => evidence::read(files, reader, &context).map(|drafts| Plan {
            subjects: drafts.len(),
            rows: drafts.iter().map(|draft| draft.index.len()).sum(),
            events: drafts
                .into_iter()
                .map(|d| Event::EvidenceSubmitted {
                    evidence: evidence_index::taken(state, d.unit.as_str(), d.index),
                    unit: d.unit,
                    source: d.source,
                })
                .collect(),
        }),
        Kind::Survey => each(files, |file| {
            survey::read(file, reader, &context).map(|draft| Plan {
                subjects: 1,
                rows: draft.scores.len(),
                events: vec![Event::SurveyScoresRecorded {
                    source: draft.source,
                    scores: draft.scores,
                }],
            })
        }),
        Kind::Explanation => explanation::read(files, reader, &context).map(|drafts| Plan {
            subjects: drafts.len(),
            rows: drafts.iter().map(|draft| draft.answers.len()).sum(),
            events: drafts
                .into_iter()
                .map(|d| Event::ExplanationSubmitted {
                    unit: d.unit,
                    source: d.source,
                    answers: d.answers,
                })
                .collect(),
        }),
        Kind::Units => each(files, |file| {
            units::read(file, reader, state.blocks()).map(|units| Plan {
                subjects: units.len(),
                rows: units.len(),
                events: vec![Event::UnitsLoaded(units)],
            })
        }),
        Kind::Members => each(files, |file| seats(state, file, reader)),
        Kind::Index => each(files, |file| {
            index_set::read(file, reader).map(|set| Plan {
                subjects: 1,
                rows: set.item_count(),
                events: vec![Event::IndexSetLoaded(Box::new(set))],
            })
        }),
    }
}

fn submissions(
    state: &State,
    read: Vec<crate::domain::self_assessment::SelfAssessment>,
    replace: bool,
) -> Plan {
    let has_one = |id: &str| {
        state
            .unit_ix(id)
            .and_then(|ix| state.unit(ix))
            .is_some_and(|unit| unit.submission.is_some())
    };
    Plan {
        subjects: read.len(),
        rows: read.iter().map(|submission| submission.answers.len()).sum(),
        events: read
            .into_iter()
            .map(|mut submission| {
                let unit = submission.unit.clone();
                evidence_index::keep_attached(state, unit.as_str(), &mut submission.evidence);
                submission
            })
            .map(|submission| Event::SelfAssessmentSubmitted {
                replaces: replace && has_one(submission.unit.as_str()),
                submission: Box::new(submission),
            })
            .collect(),
    }
}

fn seats(state: &State, file: &Path, reader: &dyn WorkbookReader) -> Outcome<Plan> {
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
        Plan {
            subjects: drafts.len(),
            rows: drafts.len(),
            events: std::iter::once(seats).chain(keys).collect(),
        }
    })
}

/// Reads file by file and joins what they give; one refused file refuses them all.
fn each(files: &[PathBuf], read: impl Fn(&Path) -> Outcome<Plan>) -> Outcome<Plan> {
    let mut whole = Some(Plan::default());
    let mut problems = Vec::new();
    for file in files {
        let outcome = read(file);
        problems.extend(outcome.problems);
        whole = whole.zip(outcome.value).map(|(mut whole, part)| {
            whole.events.extend(part.events);
            whole.subjects += part.subjects;
            whole.rows += part.rows;
            whole
        });
    }
    Outcome {
        value: whole,
        problems,
    }
}
