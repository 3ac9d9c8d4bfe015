//! Bytes in; drafts and every problem with its place out. Never writes.
//!
//! Reading order: [`grid`] is the neutral table, [`mod@file`] opens one ([`csv_file`], or [`workbook`] in a [`child`]
//! process after a look at its [`archive`]), [`heading`] finds the columns, and a module a kind of file makes domain
//! values of the rows. Reading never stops at the first [`problem`]; an [`outcome::Outcome`] has a value only when
//! none of its problems is an error.

pub mod archive;
pub mod child;
pub mod csv_file;
pub mod file;
pub mod grid;
pub mod heading;
pub mod outcome;
pub mod problem;
mod problem_kind;
mod wire;
pub mod workbook;
#[cfg(test)]
mod workbook_tests;

pub use child::ChildReader;
pub use outcome::Outcome;
pub use problem::{Place, Problem, ProblemKind, Severity, Value};
pub use workbook::{InProcess, WorkbookReader};
