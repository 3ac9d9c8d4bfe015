//! Values of single cells, each refusal with its place.

use crate::domain::points::Points;
use crate::text::number::NumberError;
use crate::text::{Date, DateError, fold, one_line};

use super::grid::{Content, Region, Row, Sheet, Workbook};
use super::outcome::Findings;
use super::problem::{Place, ProblemKind};

impl From<NumberError> for ProblemKind {
    fn from(error: NumberError) -> Self {
        match error {
            NumberError::Empty => Self::NotANumber {
                text: String::new(),
            },
            NumberError::NotANumber { text } => Self::NotANumber { text },
            NumberError::Ambiguous {
                text,
                as_decimal,
                as_thousands,
            } => Self::NumberAmbiguous {
                text,
                as_decimal,
                as_thousands,
            },
            NumberError::TooPrecise { text } => Self::NumberTooPrecise { text },
            NumberError::TooLarge { text } => Self::NumberTooLarge { text },
        }
    }
}

impl From<DateError> for ProblemKind {
    fn from(error: DateError) -> Self {
        match error {
            DateError::Empty => Self::NotADate {
                text: String::new(),
            },
            DateError::NotADate { text } | DateError::NoSuchDay { text } => Self::NotADate { text },
        }
    }
}

/// One row of a table with what is needed to name its cells.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    /// The file.
    pub book: &'a Workbook,
    /// The sheet.
    pub sheet: &'a Sheet,
    /// The row.
    pub row: &'a Row,
}

impl<'a> Line<'a> {
    /// The place of a cell of this row; of its first cell if the table has no such column.
    pub fn place(&self, column: Option<u32>) -> Place {
        let first = || self.row.filled().next().map_or(0, |cell| cell.column);
        self.book
            .place(self.sheet, self.row.number, column.unwrap_or_else(first))
    }

    /// Whether the row is a note below a table with many units: a single cell that is not even a code.
    pub fn is_note(&self) -> bool {
        let mut filled = self.row.filled();
        let first = filled.next().map(|cell| cell.content.code());
        first.is_some_and(|text| !is_id(&text)) && filled.next().is_none()
    }

    /// What stands in a column that the table may lack; cells that were merged downwards count in each of their rows.
    pub fn content(&self, column: Option<u32>) -> Option<&'a Content> {
        self.sheet.shown_down(self.row, column?)
    }

    /// The merged cells that began in an earlier row of the column.
    pub fn merged_from_above(&self, column: Option<u32>) -> Option<&'a Region> {
        let region = self.sheet.region_down(self.row.number, column?)?;
        (region.top < self.row.number).then_some(region)
    }

    /// The text in a column, empty if there is none.
    pub fn text(&self, column: Option<u32>) -> String {
        self.content(column).map(Content::text).unwrap_or_default()
    }

    /// The text in a column on one line.
    pub fn line(&self, column: Option<u32>) -> String {
        one_line(&self.text(column))
    }

    /// The code in a column, empty if there is none.
    pub fn code(&self, column: Option<u32>) -> String {
        self.content(column).map(Content::code).unwrap_or_default()
    }

    /// The text in a column that must not be empty.
    pub fn needed(
        &self,
        column: Option<u32>,
        heading: &str,
        findings: &mut Findings,
    ) -> Option<String> {
        let text = self.code(column);
        if text.is_empty() {
            findings.note(
                self.place(column),
                ProblemKind::ValueMissing {
                    heading: heading.to_owned(),
                },
            );
            return None;
        }
        Some(text)
    }

    /// The points in a column; None if it is empty, and with a problem if it holds something else.
    pub fn points(&self, column: Option<u32>, findings: &mut Findings) -> Option<Points> {
        let content = self.content(column)?;
        match points(content) {
            Ok(points) => Some(points),
            Err(kind) => {
                findings.note(self.place(column), kind);
                None
            }
        }
    }
}

/// The points that a cell holds.
///
/// # Errors
/// What is wrong with them.
pub fn points(content: &Content) -> Result<Points, ProblemKind> {
    match content {
        Content::Fault(text) => Err(ProblemKind::FaultyCell { text: text.clone() }),
        Content::Uncomputed => Err(ProblemKind::FormulaWithoutValue),
        Content::Day(day) => Err(date_for_number(*day)),
        Content::Text(_) | Content::Number(_) | Content::Percent(_) | Content::Flag(_) => {
            within_limit(content.decimal()?, &content.text())
        }
    }
}

/// A date where a number belongs: spreadsheet programs make one of `5/8` and, in Vietnamese, of `5.8`.
pub(super) fn date_for_number(day: Date) -> ProblemKind {
    ProblemKind::DateForNumber {
        text: day.to_string(),
        typed: format!("{}/{}", day.day(), day.month()),
    }
}

/// Points below any real score's size, so that sums cannot overflow.
///
/// # Errors
/// They are larger.
pub fn within_limit(ten_thousandths: i64, shown: &str) -> Result<Points, ProblemKind> {
    let limit = Points::LIMIT.ten_thousandths();
    if (-limit..=limit).contains(&ten_thousandths) {
        return Ok(Points::from_ten_thousandths(ten_thousandths));
    }
    Err(ProblemKind::NumberTooLarge {
        text: shown.to_owned(),
    })
}

/// The day that a cell holds.
///
/// # Errors
/// It holds something else.
pub fn day(content: &Content) -> Result<Date, ProblemKind> {
    match content {
        Content::Day(day) => Ok(*day),
        other => Ok(Date::parse(&other.text())?),
    }
}

/// Whether a text says "not applicable".
pub fn says_not_applicable(text: &str) -> bool {
    matches!(
        fold(&one_line(text)).trim_end_matches('.'),
        "kad" | "khong ap dung" | "k ap dung" | "n/a" | "na"
    )
}

/// Whether an id is safe in file names, commands and addresses: ASCII letters, digits, dots, hyphens, underscores.
pub fn is_id(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    !text.is_empty()
        && text.len() <= 64
        && text.bytes().all(allowed)
        && !text.starts_with(['.', '-'])
}
