//! Files in: what is read becomes events, all or none, or those of the good files where that is asked for.
//!
//! [`inputs`] says which files are meant, [`mod@fetch`] reads them, `draft` makes events of them, [`background`] does it all aside, [`again`] compares
//! those with what is in force, and `groups` says which files are refused together.

pub mod again;
pub mod background;
mod draft;
pub mod fetch;
mod groups;
pub mod inputs;
pub mod last_year;
#[cfg(test)]
mod tests;

use std::collections::HashSet;
use std::ops::ControlFlow;
use std::path::PathBuf;

use crate::domain::council::Role;
use crate::domain::event::Event;
use crate::domain::id::{MemberId, Moment, UnitId};
use crate::domain::refusal::Refusal;
use crate::domain::self_assessment::Source;
use crate::domain::state::State;
use crate::import::Outcome;
use crate::import::context::Met;

pub use crate::import::{Place, Problem, Severity, Value, WorkbookReader};
pub use again::{Again, UnitTold};
pub use fetch::Step;

use again::{Settled, settle};
use fetch::{Fetched, fetch};
use inputs::Input;

/// What kind of files.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Self-assessments.
    SelfAssessment,
    /// Evidence indexes.
    Evidence,
    /// Survey results.
    Survey,
    /// Last year's result of the units.
    LastYear,
    /// Explanations.
    Explanation,
    /// Units.
    Units,
    /// Seats of the council.
    Members,
    /// Index sets.
    Index,
}

impl Kind {
    /// Whether what a file says of a unit is whole only with every other file that speaks of the unit.
    const fn is_by_unit(self) -> bool {
        match self {
            Kind::SelfAssessment | Kind::Evidence | Kind::Explanation => true,
            Kind::Survey | Kind::LastYear | Kind::Units | Kind::Members | Kind::Index => false,
        }
    }
}

/// What is to be taken in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Request {
    /// What the files are.
    pub kind: Kind,
    /// Files, folders and patterns.
    pub given: Vec<PathBuf>,
    /// Supersede what units handed in before.
    pub replace: bool,
    /// Take the good files where others are refused.
    pub partial: bool,
    /// When it comes in.
    pub now: Moment,
}

/// What becomes of a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FileState {
    /// It is sound.
    Good,
    /// It says nothing but what is in force already.
    Unchanged,
    /// It has an error.
    Refused,
    /// It is sound, but shares a unit with a file that is refused.
    LeftOut,
}

/// What is told of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FileTold {
    /// Where it is, or what was given in its place.
    pub path: PathBuf,
    /// Its name in the problems of this run.
    pub name: String,
    /// SHA-256 of its bytes in hex, if it could be read.
    pub sha256: Option<String>,
    /// The units that it speaks of.
    pub units: Vec<UnitId>,
    /// Rows of it that are taken.
    pub rows: usize,
    /// Errors in it.
    pub errors: usize,
    /// What somebody should look at in it.
    pub warnings: usize,
    /// What becomes of it.
    pub state: FileState,
}

/// What files come to, before anything is written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Intake {
    /// What the files are.
    pub kind: Kind,
    /// Each file, in the order of the run.
    pub files: Vec<FileTold>,
    /// Each unit of the good files that handed something in.
    pub units: Vec<UnitTold>,
    /// Every problem, file by file.
    pub problems: Vec<Problem>,
    /// What is to be submitted together; nothing when the run is refused, or all of it is in force already.
    pub events: Vec<Event>,
    /// Units, seats or index sets that are taken in.
    pub subjects: usize,
    /// Answers, documents, results, explanations or items that are taken in.
    pub rows: usize,
    /// The run is refused: a file has an error and the good ones are not wanted alone, or there are none.
    pub is_refused: bool,
    /// Why the rules would not take it now, whatever the files say: most often the stage.
    pub forbidden: Option<Refusal>,
}

impl Intake {
    /// How many files have become this.
    pub fn count(&self, state: FileState) -> usize {
        let those = self.files.iter().filter(|file| file.state == state);
        those.count()
    }

    /// The files that are no longer what they were when they were read: what was shown of them is not what they say.
    pub fn changed_since(&self) -> Vec<&FileTold> {
        let now = |file: &FileTold| {
            let bytes = crate::import::file::bytes(&file.path).ok()?;
            Some(crate::import::file::sha256_hex(&bytes))
        };
        let changed = self.files.iter().filter(|file| now(file) != file.sha256);
        changed.collect()
    }
}

/// Reads files of one kind against a session's state. Nothing is written; every problem is told with its place.
/// `progress` is told after each file and may stop the reading: then there is no intake.
pub fn read(
    state: &State,
    request: &Request,
    reader: &(dyn WorkbookReader + Sync),
    progress: &mut dyn FnMut(Step<'_>) -> ControlFlow<()>,
) -> Option<Intake> {
    let (inputs, problems) = inputs::find(request.kind, &request.given);
    let fetched = fetch(&inputs, reader, progress)?;
    let run = Run {
        state,
        request,
        inputs: &inputs,
        fetched: &fetched,
    };
    let mut intake = run.come_to(problems);
    intake.forbidden = forbidden(state, &intake.events);
    Some(intake)
}

/// Files that were read, on their way to an intake.
struct Run<'a> {
    state: &'a State,
    request: &'a Request,
    inputs: &'a [Input],
    fetched: &'a Fetched,
}

impl Run<'_> {
    /// Reads again and again without the files that turned out to be bad, so that the good ones are told in full.
    fn come_to(&self, of_given: Vec<Problem>) -> Intake {
        let mut bad: HashSet<String> = HashSet::new();
        let mut met = Met::new();
        let mut problems = Vec::new();
        let settled = loop {
            let rest = self
                .inputs
                .iter()
                .filter(|input| !bad.contains(&input.name));
            let rest: Vec<&Input> = rest.collect();
            if rest.is_empty() {
                break Settled::default();
            }
            let (settled, found, spoken) = self.pass(&rest);
            for (file, units) in &spoken {
                met.entry(file.clone()).or_insert_with(|| units.clone());
            }
            let worst = self.bad_among(&rest, &found, &spoken);
            if worst.is_empty() {
                problems.extend(found);
                break settled;
            }
            problems.extend(found.into_iter().filter(|p| worst.contains(&p.place.file)));
            bad.extend(worst);
        };
        self.told(of_given, problems, &bad, &met, settled)
    }

    fn pass(&self, rest: &[&Input]) -> (Settled, Vec<Problem>, Met) {
        let Request {
            kind, replace, now, ..
        } = self.request;
        let paths: Vec<PathBuf> = rest.iter().map(|input| input.path.clone()).collect();
        let drafted = draft::draft(self.state, *kind, &paths, self.fetched);
        let mut problems = drafted.problems;
        let mut settled = drafted.parts.map_or_else(Settled::default, |parts| {
            settle(self.state, parts, &drafted.met, *replace, Some(*now))
        });
        problems.append(&mut settled.problems);
        (settled, problems, drafted.met)
    }

    /// The files that errors refuse, with those that go along.
    fn bad_among(&self, rest: &[&Input], problems: &[Problem], met: &Met) -> HashSet<String> {
        let errors = problems.iter().filter(|p| p.severity() == Severity::Error);
        let files: HashSet<String> = errors.map(|p| p.place.file.clone()).collect();
        let nobodys = files
            .iter()
            .any(|file| rest.iter().all(|input| input.name != *file));
        if nobodys {
            // An error that no file answers for leaves nothing to rely on.
            return rest
                .iter()
                .map(|input| input.name.clone())
                .chain(files)
                .collect();
        }
        if self.request.kind.is_by_unit() {
            groups::taken_along(files, met)
        } else {
            files
        }
    }

    fn told(
        &self,
        of_given: Vec<Problem>,
        mut problems: Vec<Problem>,
        bad: &HashSet<String>,
        met: &Met,
        settled: Settled,
    ) -> Intake {
        let place = |file: &str| self.inputs.iter().position(|input| input.name == file);
        problems.sort_by_key(|problem| place(&problem.place.file));
        let mut files: Vec<FileTold> = of_given.iter().map(nothing_there).collect();
        let read = self.inputs.iter().map(|input| {
            let of_file = problems.iter().filter(|p| p.place.file == input.name);
            let (errors, warnings): (Vec<&Problem>, Vec<&Problem>) =
                of_file.partition(|problem| problem.severity() == Severity::Error);
            let units = met.get(&input.name);
            let rows = settled.parts.iter().filter(|part| part.file == input.name);
            FileTold {
                path: input.path.clone(),
                name: input.name.clone(),
                sha256: self.fetched.hashes.get(&input.path).cloned(),
                units: units
                    .map(|units| units.keys().cloned().collect())
                    .unwrap_or_default(),
                rows: rows.map(|part| part.rows).sum(),
                errors: errors.len(),
                warnings: warnings.len(),
                state: match (errors.is_empty(), bad.contains(&input.name)) {
                    (false, _) => FileState::Refused,
                    (true, true) => FileState::LeftOut,
                    (true, false) if is_unchanged(input, met, &settled) => FileState::Unchanged,
                    (true, false) => FileState::Good,
                },
            }
        });
        files.extend(read);
        problems.splice(0..0, of_given);
        let has_errors = problems.iter().any(|p| p.severity() == Severity::Error);
        let nothing_good = files
            .iter()
            .all(|file| matches!(file.state, FileState::Refused | FileState::LeftOut));
        let is_refused = has_errors && (!self.request.partial || nothing_good);
        let parts = if is_refused {
            Vec::new()
        } else {
            settled.parts
        };
        Intake {
            kind: self.request.kind,
            files,
            units: settled.units,
            problems,
            subjects: parts.iter().map(|part| part.subjects).sum(),
            rows: parts.iter().map(|part| part.rows).sum(),
            forbidden: None,
            events: draft::events(parts),
            is_refused,
        }
    }
}

/// What the rules say to the secretary who would submit these events now; what holds for the first holds for all.
fn forbidden(state: &State, events: &[Event]) -> Option<Refusal> {
    let seat = state.seat_with(|role| *role == Role::Secretary);
    let secretary = seat.and_then(|seat| state.member(seat)).map(|m| &m.id);
    let author = secretary.or(state.founder())?;
    state.permit(author, events.first()?).err()
}

/// What was given and gives no file.
fn nothing_there(problem: &Problem) -> FileTold {
    FileTold {
        path: PathBuf::from(&problem.place.file),
        name: problem.place.file.clone(),
        sha256: None,
        units: Vec::new(),
        rows: 0,
        errors: 1,
        warnings: 0,
        state: FileState::Refused,
    }
}

fn is_unchanged(input: &Input, met: &Met, settled: &Settled) -> bool {
    let mut parts = settled.parts.iter();
    if parts.any(|part| part.file == input.name && part.events.is_empty()) {
        return true;
    }
    let Some(units) = met.get(&input.name).filter(|units| !units.is_empty()) else {
        return false;
    };
    units.keys().all(|unit| {
        let told = settled.units.iter().find(|told| told.unit == *unit);
        told.is_some_and(|told| told.again == Again::Unchanged)
    })
}

/// Whether who sits here may have explanations read at all: what of them matches tells which cells were adjusted, and
/// only the secretary, who takes them in, may know that.
///
/// # Errors
/// It is not the secretary who sits here.
pub fn may_take_explanations(state: &State, seat: Option<&MemberId>) -> Result<(), Refusal> {
    let nobody = MemberId::new("");
    let event = Event::ExplanationSubmitted {
        unit: UnitId::new(""),
        source: Source::default(),
        answers: Vec::new(),
    };
    match state.permit(seat.unwrap_or(&nobody), &event) {
        // Everything else is told when it is read and submitted.
        Err(refusal @ (Refusal::NotAllowed(_) | Refusal::UnknownAuthor)) => Err(refusal),
        Err(_) | Ok(()) => Ok(()),
    }
}

/// What files would change.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Plan {
    /// Events to submit together.
    pub events: Vec<Event>,
    /// Units, seats or index sets that the files speak of.
    pub subjects: usize,
    /// Rows: answers, documents, results, explanations, items.
    pub rows: usize,
}

/// As [`read`], file after file in this thread, without folders, lateness and parts.
pub fn plan(
    state: &State,
    kind: Kind,
    files: &[PathBuf],
    replace: bool,
    reader: &dyn WorkbookReader,
) -> Outcome<Plan> {
    let drafted = draft::draft(state, kind, files, reader);
    let mut problems = drafted.problems;
    let settled = drafted
        .parts
        .map(|parts| settle(state, parts, &drafted.met, replace, None));
    let value = settled.and_then(|settled| {
        problems.extend(settled.problems);
        let sound = problems.iter().all(|p| p.severity() != Severity::Error);
        sound.then(|| Plan {
            subjects: settled.parts.iter().map(|part| part.subjects).sum(),
            rows: settled.parts.iter().map(|part| part.rows).sum(),
            events: draft::events(settled.parts),
        })
    });
    Outcome { value, problems }
}
