//! The result workbook: ranking, all scores, a sheet a unit, losses, votes, disputes and the journal.
//!
//! Everything that a reader would add up is a formula with our exact value as its stored result, and gives that value
//! when a spreadsheet program calculates for itself ([`formula`]). Texts are written as texts: nothing that somebody
//! typed becomes a formula, a link or markup. Sheets do not depend on each other, so every core writes some.

mod charts;
mod deductions;
mod disputes;
mod formula;
mod journal;
mod looks;
mod matrix;
mod page;
mod place;
mod put;
mod ranking;
mod summary;
mod unit;
mod votes;

pub use journal::{JournalLine, JournalUnread, ReadJournal};

use std::sync::atomic::{AtomicUsize, Ordering};

use rust_xlsxwriter::{DocProperties, Workbook, Worksheet, XlsxError};

use super::outcome::Outcome;
use super::template::TemplateError;
use crate::domain::state::State;
use crate::domain::viewpoint::Viewpoint;
use crate::locale::Locale;
use looks::Looks;
use place::Places;

/// How hard the file is packed, of 9: more takes far longer and saves a tenth.
const PACKING: u8 = 1;

/// What the workbook is made from.
#[derive(Clone, Copy)]
pub struct ResultBook<'a> {
    /// The result.
    pub outcome: &'a Outcome<'a>,
    /// The session.
    pub state: &'a State,
    /// Through whose eyes; the outcome and the journal must have been gathered for the same.
    pub viewpoint: Viewpoint,
    /// Every entry of the journal.
    pub journal: &'a [JournalLine],
}

/// The workbook with what every sheet needs.
struct Book<'a> {
    outcome: &'a Outcome<'a>,
    state: &'a State,
    viewpoint: Viewpoint,
    journal: &'a [JournalLine],
    locale: &'a Locale,
    looks: Looks,
    places: Places,
    /// The word in a cell for what does not apply. Formulas look for it.
    not_applicable: String,
}

/// One sheet to write.
#[derive(Clone, Copy)]
enum Part {
    Summary,
    Ranking(usize),
    Charts,
    Matrix(usize),
    Deductions,
    Votes,
    Disputes,
    Journal,
    /// By block and place.
    Unit(usize, usize),
}

impl ResultBook<'_> {
    /// The bytes of the workbook; the same session always gives the same.
    ///
    /// # Errors
    /// The library refuses something.
    pub fn render(&self, locale: &Locale) -> Result<Vec<u8>, TemplateError> {
        let book = Book {
            outcome: self.outcome,
            state: self.state,
            viewpoint: self.viewpoint,
            journal: self.journal,
            locale,
            looks: Looks::new(),
            places: Places::of(self.outcome, locale),
            not_applicable: locale.text("workbook-not-applicable"),
        };
        let mut workbook = Workbook::new();
        workbook.set_properties(&book.properties()?);
        workbook.set_zip_compression_level(PACKING);
        for sheet in book.sheets()? {
            workbook.push_worksheet(sheet);
        }
        Ok(workbook.save_to_buffer()?)
    }
}

impl Book<'_> {
    fn properties(&self) -> Result<DocProperties, XlsxError> {
        let round = self.outcome.round;
        let year = round.year.to_string();
        let title = self
            .locale
            .with("workbook-document-title", &[("year", &year)]);
        let standing = &self.outcome.standing;
        Ok(DocProperties::new()
            .set_title(title)
            .set_subject(put::shown(&round.title, self.locale))
            .set_company(put::shown(&round.council, self.locale))
            .set_author(put::shown(&round.standing_agency, self.locale))
            .set_creation_datetime(&put::created(standing.written)?))
    }

    /// The sheets in their order.
    fn parts(&self) -> Vec<Part> {
        let blocks = 0..self.outcome.blocks.len();
        let mut parts = vec![Part::Summary];
        parts.extend(blocks.clone().map(Part::Ranking));
        parts.push(Part::Charts);
        parts.extend(blocks.clone().map(Part::Matrix));
        parts.extend([Part::Deductions, Part::Votes, Part::Disputes, Part::Journal]);
        for (at, block) in self.outcome.blocks.iter().enumerate() {
            parts.extend((0..block.units.len()).map(|unit| Part::Unit(at, unit)));
        }
        parts
    }

    /// Writes all sheets, each core the next one that nobody has begun.
    fn sheets(&self) -> Result<Vec<Worksheet>, XlsxError> {
        let parts = self.parts();
        let next = AtomicUsize::new(0);
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let work = || {
            let mut written = Vec::new();
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let Some(part) = parts.get(at) else {
                    return written;
                };
                written.push((at, self.sheet(*part)));
            }
        };
        let mut written = std::thread::scope(|scope| {
            let others: Vec<_> = (1..cores).map(|_| scope.spawn(work)).collect();
            let mut written = work();
            for other in others {
                let theirs = other
                    .join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
                written.extend(theirs);
            }
            written
        });
        written.sort_by_key(|(at, _)| *at);
        written
            .into_iter()
            .flat_map(|(_, sheet)| sheet.transpose())
            .collect()
    }

    /// One sheet; None if its block or unit is not there.
    fn sheet(&self, part: Part) -> Result<Option<Worksheet>, XlsxError> {
        let of_block = |at: usize| {
            let block = self.outcome.blocks.get(at)?;
            Some((block, self.places.blocks.get(at)?))
        };
        let sheet = match part {
            Part::Summary => summary::write(self)?,
            Part::Charts => charts::write(self)?,
            Part::Deductions => deductions::write(self)?,
            Part::Votes => votes::write(self)?,
            Part::Disputes => disputes::write(self)?,
            Part::Journal => journal::write(self)?,
            Part::Ranking(at) => match of_block(at) {
                Some((block, place)) => ranking::write(self, block, place)?,
                None => return Ok(None),
            },
            Part::Matrix(at) => match of_block(at) {
                Some((block, place)) => matrix::write(self, block, place)?,
                None => return Ok(None),
            },
            Part::Unit(at, unit) => {
                let own = of_block(at).and_then(|(block, place)| {
                    let unit_and_name = (block.units.get(unit)?, place.units.get(unit)?);
                    Some(((block, place), unit_and_name))
                });
                let Some((of, (own, name))) = own else {
                    return Ok(None);
                };
                unit::write(self, of, (own, name))?
            }
        };
        Ok(Some(sheet))
    }
}
