//! The workbook that a unit fills in: instructions, the self-assessment checked as it is typed, the evidence index.
//!
//! Facts of the round become a [`Template`]; [`render`] writes it. The importer reads the workbook back by the same
//! headings, so that what was typed is what comes in. Reading order: [`gather`] takes the facts, [`figure`] says which
//! figures the workbook's own formulas understand, [`formula`] writes those formulas, [`status`] judges a row in Rust
//! and as a formula; then a file a sheet.

pub(in crate::report) mod answers;
mod calculation;
mod evidence;
mod figure;
mod formula;
mod gather;
mod guide;
pub(in crate::report) mod heights;
pub(in crate::report) mod looks;
mod status;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::domain::index_set::Method;
use crate::domain::points::Points;
use crate::domain::rule::Rule;
use crate::domain::self_assessment::{Claim, Evidence};
use crate::locale::Locale;
use crate::text::date::Date;

use answers::Names;
use calculation::Lists;
use looks::Looks;

pub use figure::formula_score;

/// Characters that a cell of a workbook can hold.
pub(in crate::report) const LONGEST_TEXT: usize = 32_767;

/// What a unit is asked, with what it has said so far.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Template {
    /// The round's title.
    pub title: String,
    /// The year assessed.
    pub year: u16,
    /// First day of the year assessed; stands as the file's date, so that the same round gives the same bytes.
    pub from: Date,
    /// Last day of the self-assessment, if one is set.
    pub deadline: Option<Date>,
    /// Who it goes to.
    pub recipient: String,
    /// Place on papers.
    pub place: String,
    /// The unit's code.
    pub unit: String,
    /// The unit's name.
    pub unit_name: String,
    /// The remark of the index set, which says so if it is a sample.
    pub note: String,
    /// Fraction digits of a linear rule's score.
    pub linear_decimals: u32,
    /// The unit has handed in before: the workbook carries what it said.
    pub submitted: bool,
    /// Lines of the index set, in its order.
    pub lines: Vec<Line>,
    /// The evidence index so far.
    pub evidence: Vec<Evidence>,
}

/// One line of the index set.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    /// Code as written.
    pub code: String,
    /// Title.
    pub title: String,
    /// Maximum points.
    pub max: Points,
    /// Depth: 0 for areas.
    pub level: u8,
    /// Positions of the lines above it, from the area down.
    pub above: Vec<usize>,
    /// Set for scored leaves.
    pub question: Option<Box<Question>>,
}

/// What is asked of one item, and what the unit has answered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Question {
    /// How the item gets its score.
    pub method: Method,
    /// How points are given.
    pub guide: String,
    /// Required evidence.
    pub requirement: String,
    /// Scores must be a multiple of this.
    pub step: Option<Points>,
    /// Machine-checkable rule.
    pub rule: Option<Rule>,
    /// The self score so far.
    pub claim: Option<Claim>,
    /// The figures so far.
    pub reported: String,
    /// The explanation so far.
    pub explanation: String,
    /// The row's evidence so far.
    pub evidence_note: String,
}

/// The workbook could not be made.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// Something that the unit wrote is longer than a cell can hold.
    #[error("a text of {place} is longer than a cell can hold")]
    TextTooLong {
        /// The item, or the number of the document.
        place: String,
    },
    /// The library refused something.
    #[error("the workbook could not be put together: {0}")]
    Workbook(#[from] XlsxError),
    /// The archive refused a part.
    #[error("the workbook could not be packed")]
    Packing(#[from] zip::result::ZipError),
    /// The same, at the level of bytes.
    #[error("the workbook could not be packed")]
    Writing(#[from] std::io::Error),
}

/// The bytes of the workbook; the same template always gives the same bytes.
///
/// # Errors
/// A text is too long for a cell, or the workbook cannot be put together.
pub fn render(template: &Template, locale: &Locale) -> Result<Vec<u8>, TemplateError> {
    template.check_lengths()?;
    let names = Names::of(locale);
    let looks = Looks::new();
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(template, locale)?);
    let lists = Lists::of(template);
    guide::write(workbook.add_worksheet(), template, locale, &names, &looks)?;
    let parts = (&names, &looks, &lists);
    answers::write(workbook.add_worksheet(), template, locale, parts)?;
    evidence::write(workbook.add_worksheet(), template, locale, &names, &looks)?;
    calculation::write(workbook.add_worksheet(), template, &names, &lists)?;
    calculation::write_lists(workbook.add_worksheet(), template, &names, &lists)?;
    workbook.define_name("MA_DON_VI", &guide::unit_cell(&names))?;
    // Sheets are numbered in the order in which they were added.
    let grows = ["xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"];
    heights::released(&workbook.save_to_buffer()?, &grows)
}

fn properties(template: &Template, locale: &Locale) -> Result<DocProperties, XlsxError> {
    let created = ExcelDateTime::from_ymd(
        template.from.year(),
        template.from.month(),
        template.from.day(),
    )?;
    let title = locale.with(
        "template-document-title",
        &[
            ("year", &template.year.to_string()),
            ("unit", &template.unit_name),
        ],
    );
    Ok(DocProperties::new()
        .set_title(title)
        .set_subject(&template.title)
        .set_company(&template.recipient)
        .set_comment(&template.note)
        .set_custom_property("Mã đơn vị", template.unit.as_str())
        .set_creation_datetime(&created))
}

impl Template {
    /// What the unit wrote, with where; nothing of it may be cut off.
    fn check_lengths(&self) -> Result<(), TemplateError> {
        let too_long = |texts: &[&str]| texts.iter().any(|text| utf16_length(text) > LONGEST_TEXT);
        for line in &self.lines {
            let Some(question) = &line.question else {
                continue;
            };
            let texts = [
                line.title.as_str(),
                &question.guide,
                &question.requirement,
                &question.reported,
                &question.explanation,
                &question.evidence_note,
            ];
            if too_long(&texts) {
                return Err(TemplateError::TextTooLong {
                    place: line.code.clone(),
                });
            }
        }
        for document in &self.evidence {
            let texts = [
                document.number.as_str(),
                &document.issuer,
                &document.title,
                &document.page,
                &document.location,
            ];
            if too_long(&texts) {
                return Err(TemplateError::TextTooLong {
                    place: document.number.clone(),
                });
            }
        }
        Ok(())
    }

    /// Items that the unit scores itself, with their positions among the lines.
    fn scored(&self) -> impl Iterator<Item = (usize, &Line, &Question)> {
        self.lines.iter().enumerate().filter_map(|(at, line)| {
            let question = line.question.as_deref()?;
            question
                .method
                .is_self_scored()
                .then_some((at, line, question))
        })
    }

    /// Whether the evidence index has a document for this item.
    fn has_document(&self, code: &str) -> bool {
        self.evidence
            .iter()
            .any(|document| document.items.iter().any(|item| item.as_str() == code))
    }
}

/// Spreadsheet programs count UTF-16 units.
pub(in crate::report) fn utf16_length(text: &str) -> usize {
    text.encode_utf16().count()
}
