//! What the column "Kiểm tra" says of a row: once in Rust for the value that is stored, once as the formula that says it
//! while the unit types.

use crate::domain::index_set::Method;
use crate::domain::points::Points;
use crate::domain::self_assessment::Claim;
use crate::locale::Locale;

use super::figure::formula_score;
use super::formula::quoted;
use super::{Line, Question, Template};

/// What a row says of itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Status {
    /// No self score.
    Missing,
    /// No self score, and the figures are not of the rule's form.
    FigureUnread,
    /// Neither a number nor KAD, or below 0.
    NotAScore,
    /// Above the maximum.
    AboveMax,
    /// Not a multiple of the step.
    OffStep,
    /// Not what the figures give.
    Differs,
    /// Points without evidence and without an explanation.
    NoEvidence,
    /// Does not apply.
    NotApplicable,
    /// Nothing is missing.
    Done,
    /// A bonus or penalty that the unit does not claim.
    Unclaimed,
}

impl Status {
    /// The words in the column.
    pub(super) fn words(self, locale: &Locale) -> String {
        match self {
            Status::Missing => locale.text("template-status-missing"),
            Status::FigureUnread => locale.text("template-status-figure"),
            Status::NotAScore => locale.text("template-status-not-a-score"),
            Status::AboveMax => locale.text("template-status-above-max"),
            Status::OffStep => locale.text("template-status-off-step"),
            Status::Differs => locale.text("template-status-differs"),
            Status::NoEvidence => locale.text("template-status-no-evidence"),
            Status::NotApplicable => locale.text("template-status-not-applicable"),
            Status::Done => locale.text("template-status-done"),
            Status::Unclaimed => String::new(),
        }
    }
}

impl Template {
    /// The score that the formula of a row shows.
    pub(super) fn shown_score(&self, line: &Line, question: &Question) -> Option<Points> {
        let rule = question.rule.as_ref()?;
        formula_score(rule, &question.reported, line.max, self.linear_decimals)
    }

    /// Whether the row's self score is the formula's: nothing was handed in yet, or exactly that was.
    pub(super) fn keeps_formula(&self, line: &Line, question: &Question) -> bool {
        if !has_formula(question) {
            return false;
        }
        let shown = self.shown_score(line, question).map(Claim::Score);
        !self.submitted || shown == question.claim
    }

    /// What the row says of itself as it is written.
    pub(super) fn status(&self, line: &Line, question: &Question) -> Status {
        let shown = self.shown_score(line, question);
        let claim = match question.claim {
            None if self.keeps_formula(line, question) => shown.map(Claim::Score),
            claim => claim,
        };
        let claimed = match claim {
            None if question.method != Method::Appraised && question.reported.is_empty() => {
                return Status::Unclaimed;
            }
            None if has_formula(question) && !question.reported.is_empty() => {
                return if shown.is_some() {
                    Status::Missing
                } else {
                    Status::FigureUnread
                };
            }
            None => return Status::Missing,
            Some(Claim::NotApplicable) => return Status::NotApplicable,
            Some(Claim::Score(points)) => points,
        };
        let step = question.step.unwrap_or(Points::ZERO);
        if claimed < Points::ZERO {
            Status::NotAScore
        } else if claimed > line.max {
            Status::AboveMax
        } else if !claimed.is_multiple_of(step) {
            Status::OffStep
        } else if shown.is_some_and(|shown| shown != claimed) {
            Status::Differs
        } else if needs_evidence(question)
            && claimed > Points::ZERO
            && question.explanation.trim().is_empty()
            && question.evidence_note.trim().is_empty()
            && !self.has_document(&line.code)
        {
            Status::NoEvidence
        } else {
            Status::Done
        }
    }
}

/// Whether the workbook computes a score for the item.
pub(super) fn has_formula(question: &Question) -> bool {
    use crate::domain::rule::Rule;
    question
        .rule
        .as_ref()
        .is_some_and(|rule| !matches!(rule, Rule::Free { .. }))
}

/// A penalty is admitted without proof.
fn needs_evidence(question: &Question) -> bool {
    question.method != Method::Penalty
}

/// The cells of a row that its status looks at.
pub(super) struct Cells {
    pub(super) max: String,
    pub(super) figure: String,
    pub(super) shown: String,
    pub(super) score: String,
    pub(super) explanation: String,
    pub(super) evidence: String,
    /// A condition that holds if the evidence index has a document for the item.
    pub(super) documented: String,
}

/// The formula of the column.
pub(super) fn formula(question: &Question, cells: &Cells, locale: &Locale) -> String {
    let say = |status: Status| quoted(&status.words(locale));
    let Cells {
        max,
        figure,
        shown,
        score,
        explanation,
        evidence,
        documented,
    } = cells;
    let done = say(Status::Done);
    let proven = if needs_evidence(question) {
        format!(
            "IF({score}>0,IF(AND(TRIM({explanation})=\"\",TRIM({evidence})=\"\"),IF({documented},{done},{missing}),{done}),{done})",
            missing = say(Status::NoEvidence)
        )
    } else {
        done
    };
    let computed = if has_formula(question) {
        format!(
            "IF(ISNUMBER({shown}),IF(ABS({score}-{shown})>0.00001,{differs},{proven}),{proven})",
            differs = say(Status::Differs)
        )
    } else {
        proven
    };
    let stepped = match question.step {
        Some(step) => format!(
            "IF(ABS({score}/{step}-ROUND({score}/{step},0))>0.000001,{off},{computed})",
            step = step.exact_text(),
            off = say(Status::OffStep)
        ),
        None => computed,
    };
    let not_a_score = say(Status::NotAScore);
    let number = format!(
        "IF(NOT(ISNUMBER({score})),IF(UPPER(TRIM({score}))=\"KAD\",{na},{not_a_score}),\
         IF({score}<0,{not_a_score},IF({score}>{max}+0.000001,{above},{stepped})))",
        na = say(Status::NotApplicable),
        above = say(Status::AboveMax)
    );
    let missing = say(Status::Missing);
    let unanswered = if question.method != Method::Appraised {
        format!(
            "IF(TRIM({figure})=\"\",\"\",{})",
            unread(question, shown, &missing, locale)
        )
    } else if has_formula(question) {
        format!(
            "IF(TRIM({figure})=\"\",{missing},{})",
            unread(question, shown, &missing, locale)
        )
    } else {
        missing.clone()
    };
    format!("IF(TRIM({score})=\"\",{unanswered},{number})")
}

/// Figures without a score: they may not be of the rule's form.
fn unread(question: &Question, shown: &str, missing: &str, locale: &Locale) -> String {
    if has_formula(question) {
        let figure = quoted(&Status::FigureUnread.words(locale));
        format!("IF(ISNUMBER({shown}),{missing},{figure})")
    } else {
        missing.to_owned()
    }
}
