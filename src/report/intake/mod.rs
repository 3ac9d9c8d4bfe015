//! The report on files that were read, to be sent back to those who made them: a summary, and a sheet a unit with each
//! problem, its cell as a link, and what would be right.

pub(in crate::report) mod names;
mod workbook;

use rust_xlsxwriter::XlsxError;

use crate::locale::Locale;

/// The report. Everything in it is text as it is to be read.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct IntakeReport {
    /// The round.
    pub round: String,
    /// What was read, when, and what became of it; a line each.
    pub lines: Vec<String>,
    /// One entry a unit of a file, or a file.
    pub entries: Vec<Entry>,
}

/// What a file says of a unit, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Entry {
    /// The file.
    pub file: String,
    /// The unit's code and name; the file's name where the unit is not known.
    pub unit: String,
    /// What became of it.
    pub state: String,
    /// Nothing of it is taken.
    pub is_refused: bool,
    /// What is wrong; without anything there is no sheet.
    pub problems: Vec<Line>,
}

/// One problem.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Line {
    /// The file is refused for it.
    pub is_error: bool,
    /// The file.
    pub file: String,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The cell or line.
    pub cell: Option<String>,
    /// The item, with its title.
    pub item: String,
    /// What is wrong.
    pub what: String,
    /// What would be right.
    pub remedy: String,
}

/// The workbook's bytes.
///
/// # Errors
/// The writer's own: a text beyond what a cell holds.
pub fn render(report: &IntakeReport, locale: &Locale) -> Result<Vec<u8>, XlsxError> {
    workbook::render(report, locale)
}
