//! Everything that the council hands over, as files: what there is, what each is called, and its bytes.
//!
//! A file is rendered when it is asked for and not before, so that the letters of 128 units take the memory of one.

use super::analysis::Analysis;
use super::annexes::Annexes;
use super::appraisal_report::AppraisalReport;
use super::document::Document;
use super::docx;
use super::letters::{self, Letter};
use super::minutes::Minutes;
use super::outcome::Outcome;
use super::page::{self, Both, Page};
use super::pdf;
use super::sheets::Sheet;
use super::template::TemplateError;
use super::workbook::{JournalUnread, ReadJournal, ResultBook};
use crate::domain::id::MemberIx;
use crate::domain::state::State;
use crate::domain::viewpoint::Viewpoint;
use crate::locale::Locale;

/// One kind of thing that is handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The minutes of each meeting.
    Minutes,
    /// The appraisal sheet of each member.
    Sheets,
    /// The appraisal report of the standing agency.
    Report,
    /// The letter to each unit on its result and deductions, and its workbook.
    Letters,
    /// The analysis of what all units lost.
    Analysis,
    /// The result as a workbook.
    Workbook,
    /// The web page for publication.
    Page,
    /// The annexes to the decision that approves and announces the result.
    Annexes,
}

impl Part {
    /// All of them, in the order in which they are made.
    pub const ALL: &'static [Part] = &[
        Part::Minutes,
        Part::Sheets,
        Part::Report,
        Part::Annexes,
        Part::Letters,
        Part::Analysis,
        Part::Workbook,
        Part::Page,
    ];

    /// The name that commands write.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Part::Minutes => "minutes",
            Part::Sheets => "sheets",
            Part::Report => "report",
            Part::Letters => "letters",
            Part::Analysis => "analysis",
            Part::Workbook => "workbook",
            Part::Page => "page",
            Part::Annexes => "annexes",
        }
    }
}

/// The form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A Word file.
    Word,
    /// A PDF, in builds that write it.
    Pdf,
    /// A workbook.
    Workbook,
    /// A web page.
    Web,
}

impl Form {
    /// The forms in which papers are made.
    pub const OF_PAPERS: &'static [Form] = if pdf::AVAILABLE {
        &[Form::Word, Form::Pdf]
    } else {
        &[Form::Word]
    };

    /// What the names of such files end with, without a dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Form::Word => "docx",
            Form::Pdf => "pdf",
            Form::Workbook => "xlsx",
            Form::Web => "html",
        }
    }
}

/// A file that is handed over, not rendered yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperFile {
    /// Where it stands in the folder, with `/` between names.
    pub path: String,
    /// What it is of.
    pub subject: Subject,
    /// Its form.
    pub form: Form,
}

/// What a file is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The minutes of a meeting, by its position.
    Minutes(usize),
    /// The appraisal sheet of a member.
    Sheet(MemberIx),
    /// The appraisal report.
    Report,
    /// The result of the unit with this id.
    Letter(String),
    /// What all units lost.
    Analysis,
    /// The result as a workbook.
    Workbook,
    /// The whole result, for everybody.
    Page,
    /// The annexes.
    Annexes,
}

/// A file could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// A Word file.
    #[error(transparent)]
    Word(#[from] docx::DocxError),
    /// A PDF.
    #[error(transparent)]
    Pdf(#[from] pdf::PdfError),
    /// A workbook.
    #[error(transparent)]
    Workbook(#[from] TemplateError),
    /// The journal could not be read.
    #[error(transparent)]
    Journal(#[from] JournalUnread),
}

/// What papers are made from.
pub struct Papers<'a> {
    /// The session.
    pub state: &'a State,
    /// Through whose eyes.
    pub viewpoint: Viewpoint,
    /// The result.
    pub outcome: Outcome<'a>,
    /// The minutes of each meeting, in their order.
    pub minutes: Vec<Minutes>,
    /// The entries of the journal in words, as far as the outcome's standing goes; read when they are needed.
    pub journal: ReadJournal<'a>,
    /// The language.
    pub locale: &'a Locale,
}

impl Papers<'_> {
    /// The files of one part, in the order in which they are made; of parts that have a file a unit only those of
    /// `units`, or of all where none is named.
    #[must_use]
    pub fn files(&self, part: Part, units: &[&str]) -> Vec<PaperFile> {
        match part {
            Part::Minutes => (0..self.minutes.len())
                .flat_map(|at| {
                    let name = format!("bien-ban-{}", at + 1);
                    in_all_forms(&name, &Subject::Minutes(at))
                })
                .collect(),
            Part::Sheets => Sheet::members(self.state)
                .into_iter()
                .filter_map(|ix| Some((ix, self.state.member(ix)?)))
                .flat_map(|(ix, member)| {
                    let name = format!("phieu-tham-dinh/{}", member.id);
                    in_all_forms(&name, &Subject::Sheet(ix))
                })
                .collect(),
            Part::Report => in_all_forms("bao-cao-tham-dinh", &Subject::Report),
            Part::Letters => {
                let ids = self.outcome.units().map(|(_, unit)| unit.unit.id.as_str());
                let wanted = ids.filter(|id| units.is_empty() || units.contains(id));
                wanted.flat_map(letter_files).collect()
            }
            Part::Analysis => in_all_forms("phan-tich-tru-diem", &Subject::Analysis),
            Part::Workbook => vec![PaperFile {
                path: format!("ket-qua.{}", Form::Workbook.extension()),
                subject: Subject::Workbook,
                form: Form::Workbook,
            }],
            Part::Page => vec![PaperFile {
                path: format!("ket-qua.{}", Form::Web.extension()),
                subject: Subject::Page,
                form: Form::Web,
            }],
            Part::Annexes => in_all_forms("phu-luc", &Subject::Annexes),
        }
    }

    /// The bytes of a file: the same session always gives the same.
    ///
    /// # Errors
    /// It can't be put together.
    pub fn render(&self, file: &PaperFile) -> Result<Vec<u8>, PaperError> {
        match &file.subject {
            Subject::Minutes(at) => match self.minutes.get(*at) {
                Some(minutes) => paper(&minutes.document(self.locale), file.form),
                None => Ok(Vec::new()),
            },
            Subject::Sheet(ix) => match Sheet::of(&self.outcome, self.state, self.viewpoint, *ix) {
                Some(sheet) => paper(&sheet.document(self.locale), file.form),
                None => Ok(Vec::new()),
            },
            Subject::Report => {
                let report = AppraisalReport::of(&self.outcome, self.state, self.viewpoint);
                paper(&report.document(self.locale), file.form)
            }
            Subject::Annexes => {
                let annexes = Annexes::of(&self.outcome);
                paper(&annexes.document(self.locale), file.form)
            }
            Subject::Analysis => {
                let analysis = Analysis::of(&self.outcome);
                paper(&analysis.document(self.locale), file.form)
            }
            Subject::Workbook => {
                let book = ResultBook {
                    outcome: &self.outcome,
                    state: self.state,
                    viewpoint: self.viewpoint,
                    journal: &(self.journal)()?,
                };
                Ok(book.render(self.locale)?)
            }
            Subject::Letter(unit) => {
                let letter = Letter::of(&self.outcome, self.state, self.viewpoint, unit);
                match (letter, file.form) {
                    (None, _) => Ok(Vec::new()),
                    (Some(letter), Form::Workbook) => {
                        Ok(letters::render_sheet(&letter, self.locale)?)
                    }
                    (Some(letter), form) => paper(&letter.document(self.locale), form),
                }
            }
            // It speaks both languages, whichever this program does.
            Subject::Page => Ok(page::render(
                &Page::of(&self.outcome, self.state),
                &Both::default(),
            )),
        }
    }
}

/// The letter to a unit in every form, and its workbook.
fn letter_files(unit: &str) -> Vec<PaperFile> {
    let name = format!("thong-bao-tru-diem/{unit}");
    let subject = Subject::Letter(unit.to_owned());
    let mut files = in_all_forms(&name, &subject);
    files.push(PaperFile {
        path: format!("{name}.{}", Form::Workbook.extension()),
        subject,
        form: Form::Workbook,
    });
    files
}

/// A paper in every form in which papers are made.
fn in_all_forms(name: &str, subject: &Subject) -> Vec<PaperFile> {
    let forms = Form::OF_PAPERS.iter();
    forms
        .map(|form| PaperFile {
            path: format!("{name}.{}", form.extension()),
            subject: subject.clone(),
            form: *form,
        })
        .collect()
}

fn paper(document: &Document, form: Form) -> Result<Vec<u8>, PaperError> {
    match form {
        Form::Word => Ok(docx::render(document)?),
        Form::Pdf => Ok(pdf::render(document)?),
        // No document is a workbook: those are rendered from their own facts.
        Form::Workbook => Ok(Vec::new()),
        Form::Web => Ok(Vec::new()),
    }
}
