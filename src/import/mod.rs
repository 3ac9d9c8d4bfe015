//! Bytes in; drafts and every problem with its place out. Never writes.
//!
//! Reading order: [`grid`] is the neutral table, [`mod@file`] opens one ([`csv_file`], or [`workbook`] in a [`child`]
//! process after a look at its [`archive`]), [`heading`] finds the columns, and a module a kind of file makes domain
//! values of the rows. Reading never stops at the first [`problem`]; an [`outcome::Outcome`] has a value only when
//! none of its problems is an error.

#[cfg(test)]
mod about_tests;
mod answers;
pub mod archive;
mod cells;
pub mod child;
pub mod citation;
pub mod context;
pub mod csv_file;
pub mod evidence;
pub mod explanation;
pub mod file;
pub mod folder;
pub mod grid;
mod guide;
pub mod heading;
pub mod index_set;
mod index_set_table;
pub mod last_year;
pub mod layout;
pub mod members;
mod ods;
mod ods_text;
mod old_text;
#[cfg(test)]
mod old_text_tests;
pub mod outcome;
mod percent;
mod prechecks;
pub mod problem;
mod problem_kind;
mod problem_table;
#[cfg(test)]
mod reading_tests;
pub mod round;
mod rule_form;
#[cfg(test)]
mod sample_tests;
mod score;
pub mod self_assessment;
pub mod sink;
#[cfg(test)]
mod spoiled_setup_tests;
#[cfg(test)]
mod spoiled_tests;
pub mod survey;
mod toml_file;
pub mod units;
mod unpacked;
pub mod verdicts;
pub mod wire;
pub mod workbook;
#[cfg(test)]
mod workbook_tests;
mod xls;

pub use child::ChildReader;
pub use context::Context;
pub use outcome::Outcome;
pub use problem::{Place, Problem, ProblemKind, Severity, Value};
pub use workbook::{InProcess, Stop, WorkbookReader};
