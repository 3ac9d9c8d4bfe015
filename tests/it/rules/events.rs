//! Events as a test writes them.

use thamdinh::domain::Date;
use thamdinh::domain::event::Event;
use thamdinh::domain::id::UnitId;
use thamdinh::domain::meeting::{Ballot, Ballots, Choice, Motion};
use thamdinh::domain::review::{CellVerdict, Value, Verdict};
use thamdinh::domain::self_assessment::{
    Claim, Evidence, ExplanationAnswer, Position, SelfAnswer, SelfAssessment, Source, SurveyScore,
};
use thamdinh::domain::stage::Stage;

use super::build::{cell, id, pts};

/// Claims of a whole submission: nothing for survey, council and adjustments.
pub const FULL_CLAIM: [(&str, &str); 4] = [
    ("1.1", "3.5"),
    ("1.2", "2.5"),
    ("1.10", "2.5"),
    ("2.1", "4"),
];

/// A submission with these claims; "na" is not applicable, "" unanswered. Each is explained, and 2.1 reports 95/100.
pub fn submission(unit: &str, claims: &[(&str, &str)]) -> Event {
    Event::SelfAssessmentSubmitted {
        submission: Box::new(assessment(unit, claims)),
        replaces: false,
    }
}

pub fn replacement(unit: &str, claims: &[(&str, &str)]) -> Event {
    Event::SelfAssessmentSubmitted {
        submission: Box::new(assessment(unit, claims)),
        replaces: true,
    }
}

pub fn assessment(unit: &str, claims: &[(&str, &str)]) -> SelfAssessment {
    let answers = claims.iter().map(|(item, claim)| SelfAnswer {
        item: (*item).into(),
        claim: match *claim {
            "" => None,
            "na" => Some(Claim::NotApplicable),
            score => Some(Claim::Score(pts(score))),
        },
        reported: if *item == "2.1" {
            "95/100".into()
        } else {
            String::new()
        },
        explanation: "đã thực hiện".into(),
        evidence_note: String::new(),
    });
    SelfAssessment {
        unit: unit.into(),
        source: Source::default(),
        answers: answers.collect(),
        evidence: Vec::new(),
    }
}

pub fn document(number: &str, date: Date, items: &[&str]) -> Evidence {
    Evidence {
        items: items.iter().map(|code| (*code).into()).collect(),
        number: number.into(),
        date: Some(date),
        issuer: "UBND".into(),
        ..Evidence::default()
    }
}

pub fn survey(units: &[UnitId], score: &str) -> Event {
    Event::SurveyScoresRecorded {
        source: Source::default(),
        scores: units
            .iter()
            .map(|unit| SurveyScore {
                unit: unit.clone(),
                item: "2.2".into(),
                score: pts(score),
            })
            .collect(),
    }
}

pub fn judge(cells: &[(&str, &str, Verdict)], why: &str) -> Event {
    Event::ReviewConfirmed {
        cells: cells
            .iter()
            .map(|(unit, item, verdict)| CellVerdict {
                cell: cell(unit, item),
                verdict: *verdict,
                why: why.into(),
            })
            .collect(),
    }
}

pub fn accept(unit: &str, item: &str) -> Event {
    judge(&[(unit, item, Verdict::Accept)], "")
}

pub fn adjust(unit: &str, item: &str, score: &str) -> Event {
    judge(
        &[(unit, item, Verdict::Adjust(pts(score)))],
        "thiếu tài liệu",
    )
}

pub fn flag(unit: &str, item: &str) -> Event {
    Event::CellFlagged {
        cell: cell(unit, item),
        note: "xin ý kiến hội đồng".into(),
    }
}

pub fn unflag(unit: &str, item: &str) -> Event {
    Event::FlagWithdrawn {
        cell: cell(unit, item),
    }
}

pub fn explain(unit: &str, item: &str, position: Position) -> Event {
    Event::ExplanationSubmitted {
        unit: unit.into(),
        source: Source::default(),
        answers: vec![ExplanationAnswer {
            item: item.into(),
            position,
            text: "đơn vị giải trình".into(),
            evidence: String::new(),
        }],
    }
}

pub fn moved(to: Stage, why: &str) -> Event {
    Event::StageMoved {
        to,
        why: why.into(),
    }
}

pub fn score(unit: &str, item: &str, points: &str) -> Motion {
    Motion::Score {
        cell: cell(unit, item),
        value: Value::Score(pts(points)),
    }
}

pub fn open(for_it: &[&str]) -> Ballots {
    let ballots = for_it.iter().map(|who| (*who, Choice::For));
    ballots_of(&ballots.collect::<Vec<_>>())
}

pub fn ballots_of(ballots: &[(&str, Choice)]) -> Ballots {
    let ballot = |(who, choice): &(&str, Choice)| Ballot {
        member: id(who),
        choice: *choice,
        dissent: String::new(),
    };
    Ballots::Open(ballots.iter().map(ballot).collect())
}
