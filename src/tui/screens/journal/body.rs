//! The whole of an entry in words: each thing that it says on a line of its own.

use super::body_meeting::of_meeting;
use crate::{
    domain::{
        council::Assignment,
        event::{Event, Recorded},
        id::{CellId, UnitId},
        precheck::{PreCheck, PreCheckRules},
        review::{CellVerdict, Verdict},
        round::Round,
        self_assessment::{Evidence, ExplanationAnswer, SelfAssessment, Source},
    },
    locale::domain as words,
    tui::{
        app::Cx,
        screens::disputes::words::position_word,
        theme::{Mark, Meaning},
        widgets::Line,
    },
};

/// More things than this are counted instead of written out.
const MOST: usize = 400;

pub(super) type Lines = Vec<Line<'static>>;

/// The paragraphs; none where the summary has said it all.
#[must_use]
pub fn lines(cx: &Cx<'_>, recorded: &Recorded) -> Lines {
    let (locale, state) = (cx.locale, cx.model.state);
    match &recorded.event {
        Event::RoundSetUp(round) => of_round(cx, round),
        Event::PreChecksSet(rules) => of_prechecks(cx, rules),
        Event::IndexSetLoaded(set) => {
            let areas = set.areas().iter().filter_map(|area| set.node(*area));
            let mut lines = vec![Line::new(set.header().note.clone())];
            lines.extend(areas.map(|node| {
                Line::labelled(
                    node.code.to_string(),
                    format!("{} ({})", node.title, words::points(locale, node.max)),
                    Meaning::Text,
                )
            }));
            lines
        }
        Event::UnitsLoaded(units) => many(cx, units, |unit| {
            Line::labelled(
                unit.id.to_string(),
                format!("{} · {}", unit.name, unit.block),
                Meaning::Text,
            )
        }),
        Event::MembersLoaded(members) => many(cx, members, |member| {
            let role = words::role(locale, state, &member.role);
            Line::labelled(
                member.id.to_string(),
                format!("{} – {} ({role})", member.office, member.title),
                Meaning::Text,
            )
        }),
        Event::KeyEntered { public_key, .. } => {
            vec![field(cx, "screens-body-public-key", public_key)]
        }
        Event::AssignmentsSet(assignments) => {
            many(cx, assignments, |assignment| of_assignment(cx, assignment))
        }
        Event::StageMoved { why, .. } | Event::ResultReopened { why, .. } => why_line(cx, why),
        Event::SelfAssessmentSubmitted { submission, .. } => of_submission(cx, submission),
        Event::EvidenceSubmitted {
            unit,
            source,
            evidence,
        } => {
            let mut lines = head(cx, unit, source);
            lines.extend(many(cx, evidence, of_evidence));
            lines
        }
        Event::SurveyScoresRecorded { source, scores } => {
            let mut lines = vec![field(cx, "screens-body-file", &source.file)];
            lines.extend(many(cx, scores, |score| {
                let unit = words::unit(state, &score.unit);
                Line::labelled(
                    score.item.to_string(),
                    format!("{unit}: {}", words::points(locale, score.score)),
                    Meaning::Text,
                )
            }));
            lines
        }
        Event::LastYearRecorded { source, units, .. } => {
            let mut lines = vec![field(cx, "screens-body-file", &source.file)];
            lines.extend(many(cx, units, |row| {
                Line::labelled(
                    words::unit(state, &row.unit),
                    words::last_year_row(locale, row),
                    Meaning::Text,
                )
            }));
            lines
        }
        Event::ReviewConfirmed { cells } | Event::ReviewDrafted { cells } => of_verdicts(cx, cells),
        Event::ExplanationSubmitted {
            unit,
            source,
            answers,
        } => {
            let mut lines = head(cx, unit, source);
            lines.extend(many(cx, answers, |answer| of_explanation(cx, answer)));
            lines
        }
        _ => of_meeting(cx, recorded),
    }
}

/// A labelled text.
pub(super) fn field(cx: &Cx<'_>, id: &str, text: &str) -> Line<'static> {
    Line::labelled(
        format!("{}:", cx.locale.text(id)),
        text.to_owned(),
        Meaning::Text,
    )
}

pub(super) fn why_line(cx: &Cx<'_>, why: &str) -> Lines {
    if why.trim().is_empty() {
        Vec::new()
    } else {
        vec![field(cx, "screens-body-why", why)]
    }
}

/// Each thing on its line, at most [`MOST`], and how many more there are.
pub(super) fn many<T>(cx: &Cx<'_>, things: &[T], line: impl FnMut(&T) -> Line<'static>) -> Lines {
    let mut lines: Lines = things.iter().take(MOST).map(line).collect();
    if let Some(more) = things.len().checked_sub(MOST).filter(|more| *more > 0) {
        lines.push(Line::of(
            cx.locale.counted("screens-body-more", more, &[]),
            Meaning::Dim,
        ));
    }
    lines
}

fn head(cx: &Cx<'_>, unit: &UnitId, source: &Source) -> Lines {
    vec![
        field(cx, "screens-body-unit", &words::unit(cx.model.state, unit)),
        field(cx, "screens-body-file", &source.file),
    ]
}

pub(super) fn cell_line(cx: &Cx<'_>, cell: &CellId) -> Line<'static> {
    Line::marked(
        "·",
        words::cell(cx.locale, cx.model.state, cell),
        Meaning::Text,
    )
}

fn of_round(cx: &Cx<'_>, round: &Round) -> Lines {
    let part =
        |part: crate::domain::round::Fraction| format!("{}/{}", part.numerator, part.denominator);
    let values = [
        ("quorum", part(round.rules.quorum)),
        ("passing", part(round.rules.passing)),
    ];
    let values = [
        ("quorum", values[0].1.as_str()),
        ("passing", values[1].1.as_str()),
    ];
    let blocks: Vec<&str> = round
        .blocks
        .iter()
        .map(|block| block.name.as_str())
        .collect();
    let mut lines = vec![
        field(cx, "screens-body-blocks", &blocks.join(", ")),
        Line::new(cx.locale.with("screens-body-quorum-rule", &values)),
        Line::new(round.rules.regulation.clone()),
    ];
    for deadline in &round.deadlines {
        let stage = words::stage(cx.locale, deadline.stage);
        lines.push(Line::labelled(
            cx.locale.date(deadline.day),
            stage,
            Meaning::Text,
        ));
    }
    lines
}

/// Each threshold by the key that `round.toml` has for it, and what each pre-check weighs.
fn of_prechecks(cx: &Cx<'_>, rules: &PreCheckRules) -> Lines {
    let points = |points| words::points(cx.locale, points);
    let thresholds = [
        ("robust_z", points(rules.robust_z)),
        ("outlier_min_units", rules.outlier_min_units.to_string()),
        (
            "shared_evidence_units",
            rules.shared_evidence_units.to_string(),
        ),
        (
            "shared_evidence_items",
            rules.shared_evidence_items.to_string(),
        ),
        ("rule_tolerance", points(rules.rule_tolerance)),
        (
            "evidence_required_above",
            points(rules.evidence_required_above),
        ),
        (
            "evidence_days_before",
            rules.evidence_days_before.to_string(),
        ),
        ("evidence_days_after", rules.evidence_days_after.to_string()),
    ];
    let thresholds = thresholds
        .into_iter()
        .map(|(key, value)| Line::labelled(format!("{key}:"), value, Meaning::Text));
    let weights = PreCheck::ALL.into_iter().map(|check| {
        let weight = match rules.severities.of(check) {
            Some(severity) => words::severity(cx.locale, severity),
            None => cx.locale.text("checks-severity-off"),
        };
        let name = words::precheck(cx.locale, check);
        Line::labelled(
            format!("{}:", check.code()),
            format!("{name} – {weight}"),
            Meaning::Text,
        )
    });
    thresholds.chain(weights).collect()
}

fn of_assignment(cx: &Cx<'_>, assignment: &Assignment) -> Line<'static> {
    let state = cx.model.state;
    let node = assignment.node.as_ref().map_or_else(
        || cx.locale.text("screens-body-everything"),
        ToString::to_string,
    );
    let block = |id: &crate::domain::id::BlockId| {
        let found = state.blocks().iter().find(|block| block.id == *id);
        found.map_or_else(|| id.to_string(), |block| block.name.clone())
    };
    let mut scope: Vec<String> = assignment.blocks.iter().map(block).collect();
    scope.extend(assignment.units.iter().map(|unit| words::unit(state, unit)));
    let scope = if scope.is_empty() {
        String::new()
    } else {
        format!(" · {}", scope.join(", "))
    };
    Line::labelled(
        node,
        format!("{}{scope}", words::member(state, &assignment.member)),
        Meaning::Text,
    )
}

fn of_submission(cx: &Cx<'_>, submission: &SelfAssessment) -> Lines {
    let mut lines = head(cx, &submission.unit, &submission.source);
    lines.extend(many(cx, &submission.answers, |answer| {
        let claim = words::claim(cx.locale, answer.claim);
        let said = [&answer.reported, &answer.explanation, &answer.evidence_note];
        let said: Vec<&str> = said
            .into_iter()
            .map(String::as_str)
            .filter(|text| !text.is_empty())
            .collect();
        let rest = if said.is_empty() {
            String::new()
        } else {
            format!(" · {}", said.join(" · "))
        };
        Line::labelled(
            answer.item.to_string(),
            format!("{claim}{rest}"),
            Meaning::Text,
        )
    }));
    if !submission.evidence.is_empty() {
        lines.push(Line::head(cx.locale.text("screens-body-evidence")));
        lines.extend(many(cx, &submission.evidence, of_evidence));
    }
    lines
}

fn of_evidence(evidence: &Evidence) -> Line<'static> {
    let date = evidence
        .date
        .map(|date| date.to_string())
        .unwrap_or_default();
    let parts = [
        evidence.number.as_str(),
        &date,
        &evidence.issuer,
        &evidence.title,
    ];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let items: Vec<&str> = evidence
        .items
        .iter()
        .map(crate::domain::id::NodeCode::as_str)
        .collect();
    Line::labelled(items.join(", "), parts.join(" · "), Meaning::Text)
}

/// Verdicts under the names of their units, so that a unit's name is not repeated on every line.
fn of_verdicts(cx: &Cx<'_>, cells: &[CellVerdict]) -> Lines {
    let mut lines = Lines::new();
    for unit in cells.chunk_by(|a, b| a.cell.unit == b.cell.unit) {
        if lines.len() > MOST {
            break;
        }
        if let [first, ..] = unit {
            lines.push(Line::of(
                words::unit(cx.model.state, &first.cell.unit),
                Meaning::Focus,
            ));
        }
        lines.extend(many(cx, unit, |given| of_verdict(cx, given)));
    }
    lines
}

fn of_verdict(cx: &Cx<'_>, given: &CellVerdict) -> Line<'static> {
    let state = cx.model.state;
    let found = state
        .find_cell(&given.cell)
        .and_then(|cell| state.item(cell));
    let title = found.map_or("", |(node, _)| node.title.as_str());
    let verdict = words::verdict(cx.locale, given.verdict);
    let why = match given.why.trim() {
        "" => String::new(),
        why => format!(" – {why}"),
    };
    let (mark, meaning) = match given.verdict {
        Verdict::Accept => (Mark::Accepted, Meaning::Text),
        Verdict::Adjust(_) => (Mark::Adjusted, Meaning::Adjusted),
        Verdict::NotApplicable => (Mark::NotApplicable, Meaning::Dim),
    };
    let label = format!("{} {}", mark.glyph(), given.cell.item);
    Line::labelled(label, format!("{title}: {verdict}{why}"), meaning)
}

fn of_explanation(cx: &Cx<'_>, answer: &ExplanationAnswer) -> Line<'static> {
    let word = position_word(cx.locale, answer.position);
    Line::labelled(
        answer.item.to_string(),
        format!("{word}. {}", answer.text),
        Meaning::Text,
    )
}
