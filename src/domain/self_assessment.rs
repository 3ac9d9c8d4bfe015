//! What a unit sent: scores, figures, explanations and its evidence index.

use crate::text::date::Date;
use crate::text::document::number_key;

use super::id::{NodeCode, UnitId};
use super::points::Points;

/// Where something imported came from.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Source {
    /// File name without folders; several files that were joined stand with ` + ` between them.
    pub file: String,
    /// SHA-256 of its bytes, lower-case hex; of several files, of the lines that `sha256sum` prints for them.
    pub sha256: String,
}

/// What a unit says about one item.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Claim {
    /// A self score.
    Score(Points),
    /// The item does not apply to the unit.
    NotApplicable,
}

/// One row of a self-assessment. Items without a row or with an empty score were not answered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SelfAnswer {
    /// The item.
    pub item: NodeCode,
    /// The self score; None if the cell was left empty.
    pub claim: Option<Claim>,
    /// Reported figures, as written.
    pub reported: String,
    /// The unit's explanation.
    pub explanation: String,
    /// What stands in the row's evidence cell.
    pub evidence_note: String,
}

/// One document of an evidence index.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Evidence {
    /// The items that it is for.
    pub items: Vec<NodeCode>,
    /// Number and symbol: "12/KH-UBND".
    pub number: String,
    /// Date, if it could be read.
    pub date: Option<Date>,
    /// Issuer.
    pub issuer: String,
    /// Title (trích yếu).
    pub title: String,
    /// Page.
    pub page: String,
    /// Where it is kept.
    pub location: String,
    /// SHA-256 of the document, lower-case hex; empty when it was not attached.
    pub sha256: String,
}

impl Evidence {
    /// Whether the other is the same document by what its index says of it: number, date, issuer and title.
    pub fn is_named_as(&self, other: &Evidence) -> bool {
        let key = |text: &str| crate::text::fold(&crate::text::one_line(text));
        self.date == other.date
            && (self.number == other.number
                || number_key(&self.number) == number_key(&other.number))
            && key(&self.issuer) == key(&other.issuer)
            && key(&self.title) == key(&other.title)
    }

    /// Whether a verdict that rests on the one rests on the other: the same document at the same page, and not known
    /// to have another content or to lie elsewhere. What is attached for the first time, or no more, changes nothing.
    pub fn bears_as(&self, other: &Evidence) -> bool {
        let agree = |one: &str, two: &str| one.is_empty() || two.is_empty() || one == two;
        let same_content = !self.sha256.is_empty() && self.sha256 == other.sha256;
        self.is_named_as(other)
            && self.page == other.page
            && agree(&self.sha256, &other.sha256)
            && (same_content || agree(&self.location, &other.location))
    }

    /// Whether an index that is sent again means the same document by it: by number and symbol, without one by title.
    /// Anything else about it may have been mended.
    pub fn is_mended_by(&self, other: &Evidence) -> bool {
        if self.number.is_empty() && other.number.is_empty() {
            !self.title.is_empty() && self.title == other.title
        } else {
            number_key(&self.number) == number_key(&other.number)
        }
    }
}

/// A unit's whole submission; one journal entry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SelfAssessment {
    /// The unit.
    pub unit: UnitId,
    /// The file it came from.
    pub source: Source,
    /// Rows, in the order of the index set.
    pub answers: Vec<SelfAnswer>,
    /// Evidence index.
    pub evidence: Vec<Evidence>,
}

/// A survey result of one cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SurveyScore {
    /// The unit.
    pub unit: UnitId,
    /// The item.
    pub item: NodeCode,
    /// Points.
    pub score: Points,
}

/// What a unit makes of an adjusted score.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Position {
    /// Accepts the adjusted score.
    Accepts,
    /// Contests it: a dispute until settled.
    Contests,
    /// Explains without saying either.
    Explains,
}

/// A unit's answer for one adjusted cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExplanationAnswer {
    /// The item.
    pub item: NodeCode,
    /// Accepts, contests or explains.
    pub position: Position,
    /// The explanation.
    pub text: String,
    /// Further evidence, as written.
    pub evidence: String,
}
