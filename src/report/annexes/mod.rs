//! Annexes to the decision that approves and announces the result: a ranking table a block, the classification of
//! heads, and what the survey gave. The decision itself is its approver's; number and day are left open for the pen.

mod bounds;
mod heads;
mod ranking;
mod satisfaction;

pub use bounds::BandCount;
pub use heads::{HeadRow, Heads};
pub use ranking::{Before, Compared, Ranking, RankingRow};
pub use satisfaction::{Satisfaction, SurveyRow, SurveyScore};

use super::document::{
    Align, Block, Document, Orientation, Paragraph, Rule, Run, Section, Style, Table,
};
use super::letterhead::{hash_groups, journal_code};
use super::outcome::{Outcome, Standing};
use crate::locale::Locale;
use crate::text::fold;
use crate::text::roman::number_to_roman;

/// Room for a number that is written by hand, and for a day or a month; not to be broken or narrowed.
const NUMBER_ROOM: usize = 10;
const DAY_ROOM: usize = 6;

/// The annexes as plain facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annexes {
    /// Where the result stood.
    pub standing: Standing,
    /// The year assessed.
    pub year: u16,
    /// Who approves and announces the result.
    pub approver: String,
    /// Who has the paper made.
    pub issuer: String,
    /// The year that it is compared with, if one was taken in.
    pub last_year: Option<u16>,
    /// A table a block.
    pub rankings: Vec<Ranking>,
    /// The classification of heads, block by block.
    pub heads: Vec<Heads>,
    /// What the survey gave, block by block.
    pub satisfaction: Vec<Satisfaction>,
}

impl Annexes {
    /// The annexes of a result.
    #[must_use]
    pub fn of(outcome: &Outcome<'_>) -> Self {
        let blocks = || outcome.blocks.iter();
        Self {
            standing: outcome.standing.clone(),
            year: outcome.round.year,
            approver: outcome.round.approved_by.clone(),
            issuer: outcome.round.council.clone(),
            last_year: outcome.last_year.map(|before| before.year),
            rankings: blocks().map(Ranking::of).collect(),
            heads: blocks().map(Heads::of).collect(),
            satisfaction: blocks().map(Satisfaction::of).collect(),
        }
    }

    /// Lays the annexes out: each begins on a page of its own.
    #[must_use]
    pub fn document(&self, locale: &Locale) -> Document {
        let mut sections: Vec<Section> = self
            .rankings
            .iter()
            .map(|ranking| ranking.section(self, locale))
            .collect();
        sections.push(heads::section(self, locale));
        sections.push(satisfaction::section(self, locale));
        for (number, section) in (1..).zip(&mut sections) {
            let number = number_to_roman(number);
            let number = locale.with("annexes-number", &[("number", &number)]);
            let head = Paragraph::new(Style::AnnexNumber, number);
            section.blocks.insert(0, Block::Paragraph(head));
        }
        Document {
            title: locale.with("annexes-title", &[("year", &self.year.to_string())]),
            author: self.issuer.clone(),
            created: self.standing.created(),
            language: locale.language(),
            sections,
            footer: self.footer(locale),
            code: Some(journal_code(&self.standing.journal)),
            mark: self
                .standing
                .is_draft()
                .then(|| locale.text("report-draft")),
        }
    }

    fn footer(&self, locale: &Locale) -> Vec<String> {
        let entries = usize::try_from(self.standing.journal.entries).unwrap_or(usize::MAX);
        let status = if self.standing.is_draft() {
            "annexes-footer-draft"
        } else {
            "annexes-footer-locked"
        };
        let version = self.standing.version.to_string();
        vec![
            locale.counted(status, entries, &[("version", &version)]),
            hash_groups(&self.standing.journal.hash),
        ]
    }

    /// What an annex is about, and the decision that it goes with.
    fn head(&self, title: &str, subject: Option<&str>, locale: &Locale) -> Vec<Block> {
        let title = Paragraph::new(Style::Title, title.to_uppercase());
        let subject = subject.map(|subject| Paragraph::new(Style::Subject, subject));
        let approver = fold(&self.approver);
        let is_committee = ["uy ban nhan dan", "ubnd"].map(|name| approver.contains(name));
        let body = if is_committee.contains(&true) {
            "UBND"
        } else {
            ""
        };
        let reference = locale.with(
            "annexes-reference",
            &[
                ("number", &"\u{a0}".repeat(NUMBER_ROOM)),
                ("room", &"\u{a0}".repeat(DAY_ROOM)),
                ("body", body),
                ("year", &self.year.saturating_add(1).to_string()),
                ("approver", &self.approver),
            ],
        );
        let reference = Paragraph::of(Style::PlaceDate, vec![Run::plain(reference)]);
        let reference = reference.aligned(Align::Centre).ruled(Rule::Short);
        let paragraphs = std::iter::once(title).chain(subject).chain([reference]);
        paragraphs.map(Block::Paragraph).collect()
    }
}

fn paragraph(style: Style, text: String) -> Block {
    Block::Paragraph(Paragraph::new(style, text))
}

fn landscape(blocks: Vec<Block>) -> Section {
    Section {
        orientation: Orientation::Landscape,
        blocks,
    }
}

fn portrait(blocks: Vec<Block>) -> Section {
    Section {
        orientation: Orientation::Portrait,
        blocks,
    }
}

/// A table with its caption.
fn captioned(caption: String, table: Table) -> [Block; 2] {
    [paragraph(Style::Caption, caption), Block::Table(table)]
}
