//! Units that have handed in before: the same once more is passed over, something else is refused unless it is to
//! replace what is in force, and what it changes is told cell by cell. Late is told too.

use crate::domain::difference::Difference;
use crate::domain::event::Event;
use crate::domain::id::{Moment, UnitId};
use crate::domain::self_assessment::SelfAssessment;
use crate::domain::stage::Stage;
use crate::domain::state::{State, UnitState};
use crate::domain::submission::Submission;
use crate::import::citation::{self, Listed};
use crate::import::context::Met;
use crate::import::{Place, Problem, ProblemKind};
use crate::text::local_date;

use super::draft::Part;
use super::last_year;
use crate::session::evidence_index;

/// How what a unit hands in stands to what it handed in before.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Again {
    /// It is the first.
    First,
    /// It says what is in force already, and is passed over.
    Unchanged,
    /// It replaces what is in force.
    Replaces(Difference),
    /// It would replace what is in force, which nobody asked for.
    Refused(Difference),
}

/// What is told of a unit that a run takes in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnitTold {
    /// The unit.
    pub unit: UnitId,
    /// The file.
    pub file: String,
    /// Answers, documents or explanations.
    pub rows: usize,
    /// How it stands to what is in force.
    pub again: Again,
    /// Days after the deadline.
    pub late: Option<u32>,
}

/// What the parts of a run come to.
#[derive(Default)]
pub(super) struct Settled {
    /// What is to be taken.
    pub parts: Vec<Part>,
    /// Units that were spoken of.
    pub units: Vec<UnitTold>,
    /// What is wrong with the parts as such, and what is late.
    pub problems: Vec<Problem>,
}

/// Settles every part against what is in force. `now` is when it would come in.
pub(super) fn settle(
    state: &State,
    parts: Vec<Part>,
    met: &Met,
    replace: bool,
    now: Option<Moment>,
) -> Settled {
    let mut settled = Settled::default();
    for mut part in parts {
        let Some(unit) = part.unit.clone() else {
            if !replace {
                settled
                    .problems
                    .extend(last_year::already(state, &part, met));
            }
            settled.parts.push(last_year::news(state, part));
            continue;
        };
        let place = met.get(&part.file).and_then(|units| units.get(&unit));
        let place = place.cloned().unwrap_or_else(|| Place::file(&part.file));
        let mut told = UnitTold {
            unit: unit.clone(),
            file: part.file.clone(),
            rows: part.rows,
            again: Again::First,
            late: None,
        };
        let mut note = |kind| {
            settled.problems.push(Problem {
                unit: Some(unit.clone()),
                ..Problem::new(place.clone(), kind)
            });
        };
        for event in &mut part.events {
            match compared(state, event) {
                Compared::First => {}
                Compared::TooEarly => note(ProblemKind::NotSubmittedYet {
                    unit: unit.to_string(),
                }),
                Compared::With(difference) if difference.cells.is_empty() => {
                    told.again = Again::Unchanged;
                }
                Compared::With(difference) if replace => {
                    if let Event::SelfAssessmentSubmitted { replaces, .. } = event {
                        *replaces = true;
                    }
                    told.again = Again::Replaces(difference);
                }
                Compared::With(difference) => {
                    note(already(state, &unit, event, &difference));
                    told.again = Again::Refused(difference);
                }
            }
        }
        if told.again != Again::Unchanged {
            let is_taken = !matches!(told.again, Again::Refused(_));
            told.late = now
                .and_then(|now| late(state, &part, now))
                .filter(|_| is_taken);
            let stage = stage_of(&part);
            if let Some((days, deadline)) = told.late.zip(deadline(state, stage)) {
                let (unit, days) = (unit.to_string(), days.into());
                note(if stage == Some(Stage::Explanation) {
                    ProblemKind::ExplainedLate {
                        unit,
                        days,
                        deadline,
                    }
                } else {
                    ProblemKind::SubmittedLate {
                        unit,
                        days,
                        deadline,
                    }
                });
            }
            settled.parts.push(part);
        }
        settled.units.push(told);
    }
    settled
}

enum Compared {
    First,
    /// An evidence index of a unit that has handed in nothing.
    TooEarly,
    With(Difference),
}

fn compared(state: &State, event: &mut Event) -> Compared {
    match event {
        Event::SelfAssessmentSubmitted { submission, .. } => {
            keep_index(state, submission);
            let unit = submission.unit.as_str();
            evidence_index::keep_attached(state, unit, &mut submission.evidence);
            let difference = state.difference(submission);
            difference.map_or(Compared::First, Compared::With)
        }
        Event::EvidenceSubmitted { unit, evidence, .. } => {
            let Some(current) = in_force(state, unit) else {
                return Compared::TooEarly;
            };
            let difference = state.evidence_difference(unit, evidence);
            let difference = difference.filter(|_| !is_of_answers(current.data()));
            difference.map_or(Compared::First, Compared::With)
        }
        _ => Compared::First,
    }
}

fn in_force<'a>(state: &'a State, unit: &UnitId) -> Option<&'a Submission> {
    let unit: &UnitState = state.unit(state.unit_ix(unit.as_str())?)?;
    unit.submission.as_deref()
}

/// Whether the unit has sent no index yet: what is listed are the documents that its answers name.
fn is_of_answers(current: &SelfAssessment) -> bool {
    let named = citation::complete(Vec::new(), &current.answers);
    let listed = &current.evidence;
    let pairs = listed.iter().zip(&named);
    listed.len() == named.len() && pairs.into_iter().all(|(old, new)| old.bears_as(new))
}

/// Answers that come again without an index leave the index standing that came with, or after, the earlier ones.
fn keep_index(state: &State, coming: &mut SelfAssessment) {
    let current = in_force(state, &coming.unit).map(Submission::data);
    let Some(current) = current.filter(|current| !is_of_answers(current)) else {
        return;
    };
    if is_of_answers(coming) {
        let listed = current.evidence.iter().map(|document| Listed {
            // What refers to rows by their numbers is linked already; no row has the number nought.
            number: Some(0),
            evidence: document.clone(),
        });
        coming.evidence = citation::complete(listed.collect(), &coming.answers);
    }
}

fn already(state: &State, unit: &UnitId, event: &Event, difference: &Difference) -> ProblemKind {
    let offset = state.round().map_or(0, |round| round.utc_offset_minutes);
    let unit = unit.to_string();
    let entry = difference.earlier.0;
    let date = local_date(difference.at.0, offset).to_string();
    let cells = u64::try_from(difference.cells.len()).unwrap_or(u64::MAX);
    match event {
        Event::EvidenceSubmitted { .. } => ProblemKind::IndexAlready {
            unit,
            entry,
            date,
            cells,
        },
        _ => ProblemKind::AlreadySubmitted {
            unit,
            entry,
            date,
            cells,
        },
    }
}

/// The stage by whose last day a part is due; an index may be completed afterwards.
fn stage_of(part: &Part) -> Option<Stage> {
    part.events.iter().find_map(|event| match event {
        Event::SelfAssessmentSubmitted { .. } => Some(Stage::SelfAssessment),
        Event::ExplanationSubmitted { .. } => Some(Stage::Explanation),
        _ => None,
    })
}

fn late(state: &State, part: &Part, now: Moment) -> Option<u32> {
    state.days_late(stage_of(part)?, now)
}

fn deadline(state: &State, stage: Option<Stage>) -> Option<String> {
    Some(state.round()?.deadline(stage?)?.to_string())
}
