//! A value together with every problem of its file.

use super::problem::{Place, Problem, ProblemKind, Severity};

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
}

impl Findings {
    /// Nothing found yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes a problem.
    pub fn note(&mut self, place: Place, kind: ProblemKind) {
        self.problems.push(Problem { place, kind });
    }

    /// Takes over what another reading found and returns its value.
    pub fn absorb<T>(&mut self, outcome: Outcome<T>) -> Option<T> {
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
