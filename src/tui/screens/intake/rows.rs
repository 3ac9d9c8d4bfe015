//! What the list shows: files with the worst first, below each its problems, errors first, and what it replaces.

use std::{cmp::Reverse, collections::HashSet, sync::Arc};

use crate::{
    locale::{Locale, domain as says},
    session::intake::{Again, FileState, Intake, Severity},
    text::{Folded, Query},
    tui::{model::Model, words},
};

/// A row of the list, by positions in the intake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// A file.
    File(usize),
    /// A problem.
    Problem(usize),
    /// A unit that hands in again.
    Unit(usize),
    /// A cell that it changes.
    Cell(usize, usize),
}

/// What files come to, with the words that are searched and shown.
#[derive(Clone, Debug)]
pub struct Told {
    /// What they come to.
    pub intake: Arc<Intake>,
    /// Files, the worst first.
    pub order: Vec<usize>,
    /// The problems of each file, errors first.
    problems: Vec<Vec<usize>>,
    /// The units of each file that are shown: those that hand in again, and after the files were taken in all.
    units: Vec<Vec<usize>>,
    /// What is wrong and what would be right, by problem.
    pub sentences: Vec<(String, String)>,
    folded_problems: Vec<Folded>,
    folded_files: Vec<Folded>,
}

impl Told {
    /// Makes the words.
    pub fn of(intake: Arc<Intake>, locale: &Locale, model: &Model<'_>) -> Told {
        let sentences: Vec<(String, String)> = intake
            .problems
            .iter()
            .map(|problem| words::problem(locale, problem))
            .collect();
        let folded_problems = intake.problems.iter().zip(&sentences);
        let folded_problems = folded_problems.map(|(problem, (what, remedy))| {
            let unit = problem.unit.as_ref();
            let unit = unit.map_or_else(String::new, |unit| says::unit(model.state, unit));
            Folded::new(&format!("{} {unit} {what} {remedy}", problem.place))
        });
        let folded_files = intake.files.iter().map(|file| {
            let names = file
                .units
                .iter()
                .take(8)
                .map(|unit| says::unit(model.state, unit));
            let names: Vec<String> = names.collect();
            Folded::new(&format!("{} {}", file.name, names.join(" ")))
        });
        let (mut problems, mut units) = (Vec::new(), Vec::new());
        for file in &intake.files {
            let of_file = intake.problems.iter().enumerate();
            let of_file = of_file.filter(|(_, problem)| problem.place.file == file.name);
            let mut of_file: Vec<(usize, Severity)> = of_file
                .map(|(at, problem)| (at, problem.severity()))
                .collect();
            of_file.sort_by_key(|(_, severity)| Reverse(*severity));
            problems.push(of_file.into_iter().map(|(at, _)| at).collect());
            let again = intake.units.iter().enumerate();
            let again = again.filter(|(_, unit)| unit.file == file.name && differs(&unit.again));
            units.push(again.map(|(at, _)| at).collect());
        }
        let mut order: Vec<usize> = (0..intake.files.len()).collect();
        order.sort_by_key(|at| {
            intake
                .files
                .get(*at)
                .map(|file| weight(file.state, file.warnings))
        });
        Told {
            order,
            problems,
            units,
            folded_problems: folded_problems.collect(),
            folded_files: folded_files.collect(),
            sentences,
            intake,
        }
    }

    /// The same after it was taken in: every unit of a file that was taken is shown, as a way to it.
    pub fn taken(mut self) -> Told {
        let files = self.intake.files.iter();
        let units = files.map(|file| {
            let units = self.intake.units.iter().enumerate();
            let taken = units.filter(|(_, unit)| {
                unit.file == file.name
                    && !matches!(unit.again, Again::Unchanged | Again::Refused(_))
            });
            taken.map(|(at, _)| at).collect()
        });
        self.units = units.collect();
        self
    }

    /// The files that were taken.
    pub fn good(&self) -> HashSet<usize> {
        let files = self.intake.files.iter().enumerate();
        let good = files.filter(|(_, file)| file.state == FileState::Good);
        good.map(|(at, _)| at).collect()
    }

    /// The errors of a file.
    pub fn errors(&self, file: usize) -> usize {
        self.intake.files.get(file).map_or(0, |file| file.errors)
    }

    /// Whether anything stands below a file.
    pub fn has_more(&self, file: usize) -> bool {
        let below = [&self.problems, &self.units].into_iter();
        below
            .filter_map(|list| list.get(file))
            .any(|list| !list.is_empty())
    }

    /// The rows: what stands below the opened files, or of every file what is searched.
    pub fn rows(&self, opened: &HashSet<usize>, query: &Query) -> Vec<Row> {
        let mut rows = Vec::new();
        for file in &self.order {
            let problems = self.problems.get(*file).map_or(&[][..], Vec::as_slice);
            let is_named = query.is_empty()
                || self
                    .folded_files
                    .get(*file)
                    .is_some_and(|name| name.matches(query));
            let found: Vec<usize> = problems
                .iter()
                .copied()
                .filter(|at| {
                    let text = self.folded_problems.get(*at);
                    is_named || text.is_some_and(|text| text.matches(query))
                })
                .collect();
            if !is_named && found.is_empty() {
                continue;
            }
            rows.push(Row::File(*file));
            if !opened.contains(file) && query.is_empty() {
                continue;
            }
            rows.extend(found.into_iter().map(Row::Problem));
            if is_named {
                rows.extend(self.differences(*file));
            }
        }
        rows
    }

    fn differences(&self, file: usize) -> impl Iterator<Item = Row> {
        let units = self.units.get(file).map_or(&[][..], Vec::as_slice);
        units.iter().flat_map(|unit| {
            let told = self.intake.units.get(*unit);
            let cells = match told.map(|told| &told.again) {
                Some(Again::Replaces(difference) | Again::Refused(difference)) => {
                    difference.cells.len()
                }
                Some(Again::First | Again::Unchanged) | None => 0,
            };
            let cells = (0..cells).map(|cell| Row::Cell(*unit, cell));
            std::iter::once(Row::Unit(*unit)).chain(cells)
        })
    }
}

const fn differs(again: &Again) -> bool {
    matches!(again, Again::Replaces(_) | Again::Refused(_))
}

const fn weight(state: FileState, warnings: usize) -> u8 {
    match state {
        FileState::Refused => 0,
        FileState::LeftOut => 1,
        FileState::Good if warnings > 0 => 2,
        FileState::Good => 3,
        FileState::Unchanged => 4,
    }
}
