//! The workbook that tells a unit what the council adjusted and why, and in which it answers.
//!
//! Facts of the round become [`Adjustments`]; [`render`] writes them on one sheet. The importer of explanations reads
//! the filled sheet by its headings; a row that is left empty is no answer.

mod gather;
mod sheet;

pub(in crate::report) use gather::citation;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::domain::points::Points;
use crate::domain::review::Value;
use crate::domain::self_assessment::{Claim, ExplanationAnswer};
use crate::locale::Locale;
use crate::report::template::heights::released;
use crate::report::template::looks::Looks;
use crate::report::template::{LONGEST_TEXT, TemplateError, utf16_length};
use crate::text::date::Date;

/// What a unit is asked to answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Adjustments {
    /// The round's title.
    pub title: String,
    /// The year assessed.
    pub year: u16,
    /// First day of the year assessed; stands as the file's date, so that the same round gives the same bytes.
    pub from: Date,
    /// Last day for answers, if one is set.
    pub deadline: Option<Date>,
    /// Who answers go to.
    pub recipient: String,
    /// Place on papers.
    pub place: String,
    /// The unit's code.
    pub unit: String,
    /// The unit's name.
    pub unit_name: String,
    /// What was adjusted, in the order of the index set.
    pub cells: Vec<Adjusted>,
}

/// One cell with a score that the unit may answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Adjusted {
    /// The item's code.
    pub code: String,
    /// The item's title.
    pub title: String,
    /// Maximum points.
    pub max: Points,
    /// The self score.
    pub claim: Option<Claim>,
    /// The figures that were reported.
    pub reported: String,
    /// What each reviewer gave.
    pub opinions: Vec<Opinion>,
    /// The documents that were judged, one a line.
    pub documents: Vec<String>,
    /// What is asked, where it is more than the score: what the reviewers differ about, findings that stand.
    pub asked: Vec<String>,
    /// What the unit has answered so far.
    pub answer: Option<ExplanationAnswer>,
}

/// A reviewer's score with its reason.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Opinion {
    /// The reviewer's office.
    pub office: String,
    /// The score.
    pub value: Value,
    /// The justification; empty where the self score was accepted without a word.
    pub why: String,
}

/// The bytes of the workbook; the same facts always give the same bytes.
///
/// # Errors
/// A text is too long for a cell, or the workbook cannot be put together.
pub fn render(adjustments: &Adjustments, locale: &Locale) -> Result<Vec<u8>, TemplateError> {
    let looks = Looks::new();
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(adjustments, locale)?);
    sheet::write(workbook.add_worksheet(), adjustments, locale, &looks)?;
    released(&workbook.save_to_buffer()?, &["xl/worksheets/sheet1.xml"])
}

fn properties(adjustments: &Adjustments, locale: &Locale) -> Result<DocProperties, XlsxError> {
    let day = adjustments.from;
    let created = ExcelDateTime::from_ymd(day.year(), day.month(), day.day())?;
    let year = adjustments.year.to_string();
    let values = [
        ("year", year.as_str()),
        ("unit", adjustments.unit_name.as_str()),
    ];
    Ok(DocProperties::new()
        .set_title(locale.with("adjustments-document-title", &values))
        .set_subject(&adjustments.title)
        .set_company(&adjustments.recipient)
        .set_custom_property("Mã đơn vị", adjustments.unit.as_str())
        .set_creation_datetime(&created))
}

/// Nothing that somebody wrote may be cut off.
fn check_length(code: &str, text: &str) -> Result<(), TemplateError> {
    if utf16_length(text) > LONGEST_TEXT {
        return Err(TemplateError::TextTooLong {
            place: code.to_owned(),
        });
    }
    Ok(())
}
