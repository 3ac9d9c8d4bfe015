//! What units send: self-assessments, evidence, survey results, explanations.

use serde::{Deserialize, Serialize};

use super::super::scalar::{Amount, Day, Decimal, Id};
use crate::domain::event::Event;
use crate::domain::id::{NodeCode, UnitId};
use crate::domain::review::Value;
use crate::domain::self_assessment::{self as domain, Claim};

/// `self_assessment_submitted`: a unit's whole submission.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Submission {
    unit: Id<UnitId>,
    source: Source,
    answers: Vec<Answer>,
    evidence: Vec<Evidence>,
    replaces: bool,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Source {
    file: String,
    sha256: String,
}

/// A row. Empty fields are left out: a nation's rows are four hundred thousand.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    item: Id<NodeCode>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    score: Option<Amount>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    reported: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    explanation: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    evidence_note: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Evidence {
    items: Vec<Id<NodeCode>>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    number: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date: Option<Day>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    issuer: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    title: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    page: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    location: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    sha256: String,
}

/// `evidence_submitted`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceIndex {
    unit: Id<UnitId>,
    source: Source,
    evidence: Vec<Evidence>,
}

/// `survey_scores_recorded`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Survey {
    source: Source,
    scores: Vec<SurveyScore>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct SurveyScore {
    unit: Id<UnitId>,
    item: Id<NodeCode>,
    score: Decimal,
}

/// `explanation_submitted`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Explanation {
    unit: Id<UnitId>,
    source: Source,
    answers: Vec<ExplanationAnswer>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ExplanationAnswer {
    item: Id<NodeCode>,
    position: Position,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    text: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    evidence: String,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Position {
    Accepts,
    Contests,
    Explains,
}

impl Submission {
    /// The submission with its flag.
    pub fn new(submission: &domain::SelfAssessment, replaces: bool) -> Self {
        let submission = submission.clone();
        Self {
            unit: Id(submission.unit),
            source: submission.source.into(),
            answers: submission.answers.into_iter().map(Answer::from).collect(),
            evidence: submission
                .evidence
                .into_iter()
                .map(Evidence::from)
                .collect(),
            replaces,
        }
    }
}

impl From<Submission> for domain::SelfAssessment {
    fn from(submission: Submission) -> Self {
        Self {
            unit: submission.unit.0,
            source: submission.source.into(),
            answers: submission.answers.into_iter().map(Into::into).collect(),
            evidence: submission.evidence.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<domain::Source> for Source {
    fn from(source: domain::Source) -> Self {
        Self {
            file: source.file,
            sha256: source.sha256,
        }
    }
}

impl From<Source> for domain::Source {
    fn from(source: Source) -> Self {
        Self {
            file: source.file,
            sha256: source.sha256,
        }
    }
}

impl From<domain::SelfAnswer> for Answer {
    fn from(answer: domain::SelfAnswer) -> Self {
        Self {
            item: Id(answer.item),
            score: answer.claim.map(|claim| Amount(claim.into())),
            reported: answer.reported,
            explanation: answer.explanation,
            evidence_note: answer.evidence_note,
        }
    }
}

impl From<Answer> for domain::SelfAnswer {
    fn from(answer: Answer) -> Self {
        Self {
            item: answer.item.0,
            claim: answer.score.map(|Amount(value)| match value {
                Value::Score(points) => Claim::Score(points),
                Value::NotApplicable => Claim::NotApplicable,
            }),
            reported: answer.reported,
            explanation: answer.explanation,
            evidence_note: answer.evidence_note,
        }
    }
}

impl From<domain::Evidence> for Evidence {
    fn from(evidence: domain::Evidence) -> Self {
        Self {
            items: evidence.items.into_iter().map(Id).collect(),
            number: evidence.number,
            date: evidence.date.map(Day),
            issuer: evidence.issuer,
            title: evidence.title,
            page: evidence.page,
            location: evidence.location,
            sha256: evidence.sha256,
        }
    }
}

impl From<Evidence> for domain::Evidence {
    fn from(evidence: Evidence) -> Self {
        Self {
            items: evidence.items.into_iter().map(|item| item.0).collect(),
            number: evidence.number,
            date: evidence.date.map(|day| day.0),
            issuer: evidence.issuer,
            title: evidence.title,
            page: evidence.page,
            location: evidence.location,
            sha256: evidence.sha256,
        }
    }
}

impl EvidenceIndex {
    /// The index of `unit`.
    pub fn new(unit: &UnitId, source: &domain::Source, evidence: &[domain::Evidence]) -> Self {
        Self {
            unit: Id(unit.clone()),
            source: source.clone().into(),
            evidence: evidence.iter().cloned().map(Evidence::from).collect(),
        }
    }
}

impl Survey {
    /// The results from `source`.
    pub fn new(source: &domain::Source, scores: &[domain::SurveyScore]) -> Self {
        let scores = scores.iter().cloned().map(|score| SurveyScore {
            unit: Id(score.unit),
            item: Id(score.item),
            score: Decimal(score.score),
        });
        Self {
            source: source.clone().into(),
            scores: scores.collect(),
        }
    }
}

impl Explanation {
    /// The answers of `unit`.
    pub fn new(
        unit: &UnitId,
        source: &domain::Source,
        answers: &[domain::ExplanationAnswer],
    ) -> Self {
        Self {
            unit: Id(unit.clone()),
            source: source.clone().into(),
            answers: answers
                .iter()
                .cloned()
                .map(ExplanationAnswer::from)
                .collect(),
        }
    }
}

impl From<domain::ExplanationAnswer> for ExplanationAnswer {
    fn from(answer: domain::ExplanationAnswer) -> Self {
        Self {
            item: Id(answer.item),
            position: match answer.position {
                domain::Position::Accepts => Position::Accepts,
                domain::Position::Contests => Position::Contests,
                domain::Position::Explains => Position::Explains,
            },
            text: answer.text,
            evidence: answer.evidence,
        }
    }
}

impl From<ExplanationAnswer> for domain::ExplanationAnswer {
    fn from(answer: ExplanationAnswer) -> Self {
        Self {
            item: answer.item.0,
            position: match answer.position {
                Position::Accepts => domain::Position::Accepts,
                Position::Contests => domain::Position::Contests,
                Position::Explains => domain::Position::Explains,
            },
            text: answer.text,
            evidence: answer.evidence,
        }
    }
}

impl From<Submission> for Event {
    fn from(submission: Submission) -> Self {
        let replaces = submission.replaces;
        Self::SelfAssessmentSubmitted {
            submission: Box::new(submission.into()),
            replaces,
        }
    }
}

impl From<EvidenceIndex> for Event {
    fn from(index: EvidenceIndex) -> Self {
        Self::EvidenceSubmitted {
            unit: index.unit.0,
            source: index.source.into(),
            evidence: index.evidence.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<Survey> for Event {
    fn from(survey: Survey) -> Self {
        let scores = survey.scores.into_iter().map(|score| domain::SurveyScore {
            unit: score.unit.0,
            item: score.item.0,
            score: score.score.0,
        });
        Self::SurveyScoresRecorded {
            source: survey.source.into(),
            scores: scores.collect(),
        }
    }
}

impl From<Explanation> for Event {
    fn from(explanation: Explanation) -> Self {
        Self::ExplanationSubmitted {
            unit: explanation.unit.0,
            source: explanation.source.into(),
            answers: explanation.answers.into_iter().map(Into::into).collect(),
        }
    }
}
