//! A value together with every problem of its file.

use super::problem::{Place, Problem, ProblemKind, Severity};
use crate::domain::id::{NodeCode, UnitId};

/// What reading gave. The value is there exactly when no problem is an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome<T> {
    /// What was read.
    pub value: Option<T>,
    /// Every problem, in the order of the file.
    pub problems: Vec<Problem>,
}

impl<T> Outcome<T> {
    /// Whether the file is refused.
    pub fn is_refused(&self) -> bool {
        self.value.is_none()
    }

    /// The value made into something else; the problems stay.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Outcome<U> {
        Outcome {
            value: self.value.map(change),
            problems: self.problems,
        }
    }
}

/// Collects problems while files are read.
#[derive(Debug, Default)]
pub struct Findings {
    problems: Vec<Problem>,
    unit: Option<UnitId>,
    item: Option<NodeCode>,
}

impl Findings {
    /// Nothing found yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes a problem, about the unit and item that are being read.
    pub fn note(&mut self, place: Place, kind: ProblemKind) {
        let (unit, item) = (self.unit.clone(), self.item.clone());
        self.problems.push(Problem {
            unit,
            item,
            ..Problem::new(place, kind)
        });
    }

    /// What is noted from now on is about this unit, and about no item of it yet.
    pub fn about_unit(&mut self, unit: &UnitId) {
        if self.unit.as_ref() != Some(unit) {
            self.unit = Some(unit.clone());
        }
        self.item = None;
    }

    /// What is noted from now on is about this item of the unit.
    pub fn about_item(&mut self, item: &NodeCode) {
        self.item = Some(item.clone());
    }

    /// What is noted from now on is about no unit.
    pub fn about_nothing(&mut self) {
        self.unit = None;
        self.item = None;
    }

    /// Takes over what another reading found and returns its value.
    pub fn absorb<T>(&mut self, outcome: Outcome<T>) -> Option<T> {
        self.about_nothing();
        self.problems.extend(outcome.problems);
        outcome.value
    }

    /// How many problems were found so far.
    pub fn count(&self) -> usize {
        self.problems.len()
    }

    /// Whether anything found so far is an error.
    pub fn any_error(&self) -> bool {
        self.problems
            .iter()
            .any(|problem| problem.severity() == Severity::Error)
    }

    /// Whether an error was found at such a place.
    pub fn any_error_at(&self, is_there: impl Fn(&Place) -> bool) -> bool {
        self.problems
            .iter()
            .any(|problem| problem.severity() == Severity::Error && is_there(&problem.place))
    }

    /// The outcome: the value only if nothing is an error.
    pub fn conclude<T>(self, value: Option<T>) -> Outcome<T> {
        let refused = self.any_error();
        debug_assert!(
            value.is_some() || refused,
            "a refusal without a reason helps nobody"
        );
        Outcome {
            value: value.filter(|_| !refused),
            problems: self.problems,
        }
    }
}
