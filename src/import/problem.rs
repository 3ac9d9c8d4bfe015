//! What is wrong in a file, and where. The words stand in `locale/*/import.ftl`, one message a kind.

use std::fmt;

use crate::domain::id::{NodeCode, UnitId};

pub use super::problem_kind::ProblemKind;

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The file is taken; somebody should look.
    Warning,
    /// The file is refused, and nothing of it is taken.
    Error,
}

/// Where in which file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Place {
    /// The file's name without folders.
    pub file: String,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// The cell in A1 form (`E12`); in a CSV file as a spreadsheet program would show it.
    pub cell: Option<String>,
    /// The line of a text file, from 1.
    pub line: Option<u32>,
}

impl Place {
    /// The file as a whole.
    pub fn file(file: &str) -> Self {
        Self {
            file: file.to_owned(),
            ..Self::default()
        }
    }
}

impl Place {
    /// The row of its cell, from 1.
    pub fn row(&self) -> Option<u32> {
        let cell = self.cell.as_deref()?;
        cell.trim_start_matches(|c: char| c.is_ascii_alphabetic())
            .parse()
            .ok()
    }
}

impl fmt::Display for Place {
    /// `file › sheet › E12`, `file:12`, without words of any language.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if let Some(sheet) = &self.sheet {
            write!(f, " › {sheet}")?;
        }
        if let Some(cell) = &self.cell {
            write!(f, " › {cell}")?;
        }
        Ok(())
    }
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What, with the values that its sentence names.
    pub kind: ProblemKind,
    /// The unit that it is about, where the reader knew it.
    pub unit: Option<UnitId>,
    /// The item of that unit's index set that it is about, where the reader knew it.
    pub item: Option<NodeCode>,
}

impl Problem {
    /// A problem of a file as a whole.
    pub const fn new(place: Place, kind: ProblemKind) -> Self {
        Self {
            place,
            kind,
            unit: None,
            item: None,
        }
    }

    /// Whether the file is refused for it.
    pub fn severity(&self) -> Severity {
        self.kind.severity()
    }
}

/// One value that a sentence names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// As it stands.
    Text(String),
    /// Points, in ten-thousandths.
    Points(i64),
    /// A count.
    Count(u64),
}
