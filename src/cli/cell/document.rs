//! The documents of a cell, and what the unit answered, for programs and on a page.

use serde::Serialize;

use crate::cli::dispute_life;
use crate::cli::page::{Meaning, Page};
use crate::domain::cell::CurrentExplanation;
use crate::domain::id::CellIx;
use crate::domain::self_assessment::{Evidence, Position};
use crate::domain::stage::Stage;
use crate::domain::state::State;
use crate::locale::{Locale, domain};
use crate::session::Session;
use crate::session::documents::{self, Documents, Seen, Standing};

/// A document of the evidence index.
#[derive(Debug, Serialize)]
pub struct Document {
    items: Vec<String>,
    number: String,
    date: Option<String>,
    issuer: String,
    title: String,
    page: String,
    location: String,
    sha256: String,
    state: Option<&'static str>,
    path: Option<String>,
    #[serde(skip)]
    day: String,
    #[serde(skip)]
    standing: Option<Standing>,
}

/// The documents of a cell, as they stand on this machine.
pub fn of_cell(session: &Session, ix: CellIx) -> Vec<Document> {
    let Some(unit) = session.state().unit(ix.unit) else {
        return Vec::new();
    };
    let evidence: Vec<Evidence> = unit.evidence(ix.item).cloned().collect();
    // A folder that can't be found out is as good as none.
    let mut places = Documents::of(session).unwrap_or_default();
    let seen = places.check(&unit.unit.id, &evidence);
    let each = evidence.iter().zip(seen);
    each.map(|(evidence, seen)| document(evidence, Some(seen)))
        .collect()
}

fn document(evidence: &Evidence, seen: Option<Seen>) -> Document {
    let standing = seen.as_ref().map(|seen| seen.standing);
    Document {
        items: evidence.items.iter().map(ToString::to_string).collect(),
        number: evidence.number.clone(),
        date: evidence.date.map(crate::text::Date::iso),
        issuer: evidence.issuer.clone(),
        title: evidence.title.clone(),
        page: evidence.page.clone(),
        location: evidence.location.clone(),
        sha256: evidence.sha256.clone(),
        state: standing.map(Standing::code),
        path: seen
            .and_then(|seen| seen.path)
            .map(|path| path.display().to_string()),
        day: evidence
            .date
            .map(|date| date.to_string())
            .unwrap_or_default(),
        standing,
    }
}

impl Document {
    /// Prints a document: what it is; below it how it stands, what else it is for, where it is.
    pub fn print(&self, locale: &Locale, page: &mut Page, item: &str) {
        let numbered = match self.page.as_str() {
            page if page.starts_with(|c: char| c.is_ascii_digit()) => {
                locale.with("document-page", &[("page", page)])
            }
            page => page.to_owned(),
        };
        let said = [
            &self.number,
            &self.day,
            &self.issuer,
            &self.title,
            &numbered,
        ];
        let said: Vec<&str> = said
            .into_iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        page.under(&format!("• {}", said.join(" · ")));
        let Some(standing) = self.standing else {
            return;
        };
        let (glyph, word, meaning) = match standing {
            Standing::Present => ("✓", "document-present", Meaning::Good),
            Standing::NotAttached => ("○", "document-not-attached", Meaning::Quiet),
            Standing::NotHere => ("?", "document-not-here", Meaning::Waiting),
            Standing::Changed => ("≠", "document-changed", Meaning::Bad),
        };
        let mut parts = vec![format!("{glyph} {}", locale.text(word))];
        let others: Vec<&str> = self
            .items
            .iter()
            .map(String::as_str)
            .filter(|other| *other != item)
            .collect();
        if !others.is_empty() {
            parts.push(locale.with("document-for-others", &[("items", &others.join(", "))]));
        }
        parts.extend((!self.location.is_empty()).then(|| self.location.clone()));
        page.line_of(meaning, &format!("    {}", parts.join(" · ")));
        if let Some(path) = &self.path {
            page.line_of(Meaning::Quiet, &format!("    {}", crate::text::scrub(path)));
        }
        if !self.sha256.is_empty() {
            page.line_of(Meaning::Quiet, &format!("    SHA-256 {}", self.sha256));
        }
    }
}

/// What a unit answered to an adjusted score.
#[derive(Debug, Serialize)]
pub struct UnitAnswer {
    position: &'static str,
    text: String,
    evidence: String,
    documents: Vec<Document>,
    late_days: Option<u32>,
    #[serde(skip)]
    asked: Position,
}

/// A unit's answer with the documents that it names and how late it came.
pub fn unit_answer(state: &State, explanation: CurrentExplanation<'_>) -> UnitAnswer {
    let answer = explanation.answer;
    let cited = documents::cited(&answer.evidence);
    UnitAnswer {
        position: dispute_life::position(answer.position),
        text: answer.text.clone(),
        evidence: answer.evidence.clone(),
        documents: cited.iter().map(|cited| document(cited, None)).collect(),
        late_days: state.days_late(Stage::Explanation, explanation.at),
        asked: answer.position,
    }
}

impl UnitAnswer {
    /// Prints the answer.
    pub fn print(&self, locale: &Locale, page: &mut Page) {
        let position = super::position(locale, self.asked);
        let mut words = match self.text.as_str() {
            "" => position,
            text => format!("{position}: {text}"),
        };
        if let Some(days) = self.late_days {
            words = format!("{words} ({})", domain::days_late(locale, days));
        }
        page.field(&locale.text("evidence-unit-answer"), &words);
        if !self.evidence.is_empty() {
            page.field(&locale.text("evidence-further"), &self.evidence);
        }
        for document in &self.documents {
            document.print(locale, page, "");
        }
    }
}
