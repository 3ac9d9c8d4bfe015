//! What the council has said of a cell: where its dispute stands, what it can change, verdicts and history.

use super::{found::Found, words as short};
use crate::{
    domain::{
        cell::{CellFacts, CurrentVerdict},
        dispute::{Dispute, What},
        id::CellIx,
        precheck::PreCheck,
        review::Value,
    },
    locale::domain as words,
    tui::{
        app::Cx,
        screens::{
            impact,
            review::{documents, history, verdict::hidden},
            versions,
        },
        theme::{Mark, Meaning},
        widgets::Line,
    },
};

/// The paragraphs of the pane; `found` is the cell's dispute, if it has one.
#[must_use]
pub fn lines<'a>(cx: &Cx<'a>, cell: CellIx, found: Option<&Found>) -> Vec<Line<'a>> {
    let facts = cx
        .model
        .state
        .facts(cell, cx.model.viewpoint())
        .unwrap_or_default();
    let mut lines = Vec::new();
    value_now(cx, cell, &mut lines);
    match found {
        Some(found) => life(cx, found, &mut lines),
        None => lines.push(Line::of(
            cx.locale.text("screens-cell-no-dispute"),
            Meaning::Dim,
        )),
    }
    lines.push(Line::blank());
    lines.push(Line::head(cx.locale.text("screens-cell-verdicts")));
    lines.extend(hidden(cx, cell, &facts));
    verdicts(cx, cell, &facts, &mut lines);
    for (member, note) in &facts.flags {
        let text = format!("{}: {note}", cx.model.office(*member));
        lines.push(Line::marked(
            "!",
            cx.locale.with("screens-cell-flag", &[("note", &text)]),
            Meaning::Disputed,
        ));
    }
    if let Some(explanation) = facts.explanation {
        lines.push(Line::blank());
        lines.push(Line::head(cx.locale.text("screens-cell-explanation")));
        let answer = explanation.answer;
        let word = short::position_word(cx.locale, answer.position).to_owned();
        let word = documents::with_lateness(cx, word, explanation.at);
        let glyph = short::position(Some(answer.position));
        lines.push(Line::marked(
            glyph,
            format!("{word}. {}", answer.text),
            Meaning::Text,
        ));
        if !answer.evidence.is_empty() {
            let label = cx.locale.text("screens-cell-further-evidence");
            lines.push(Line::labelled(
                label,
                answer.evidence.as_str(),
                Meaning::Text,
            ));
            documents::cited(cx, &answer.evidence, &mut lines);
        }
    }
    answers(cx, &facts, &mut lines);
    lines.push(Line::blank());
    lines.push(Line::head(cx.locale.text("screens-cell-history")));
    lines.extend(history::lines(cx, cell));
    lines
}

/// What counts now: the final value with where it comes from, or that there is none yet.
fn value_now(cx: &Cx<'_>, cell: CellIx, lines: &mut Vec<Line<'_>>) {
    let label = cx.locale.text("screens-cell-value");
    match cx.model.state.settled(cell, cx.model.viewpoint()) {
        Some(settled) => {
            let value = words::value(cx.locale, settled.value);
            let source = words::final_source(cx.locale, settled.source);
            lines.push(Line::labelled(
                label,
                format!("{value} ({source})"),
                Meaning::Focus,
            ));
        }
        None => lines.push(Line::labelled(
            label,
            cx.locale.text("screens-cell-pending"),
            Meaning::Missing,
        )),
    }
    lines.extend(versions::since_earlier(cx, cell));
}

/// Where the dispute stands, what it is about, what it can change, and the days of its life.
fn life(cx: &Cx<'_>, found: &Found, lines: &mut Vec<Line<'_>>) {
    let dispute = &found.dispute;
    let (glyph, _, meaning) = short::state(cx.locale, dispute.state);
    lines.push(Line::marked(
        glyph,
        words::dispute_state(cx.locale, &dispute.state),
        meaning,
    ));
    for kind in short::kinds(found) {
        lines.push(Line::marked(
            "·",
            words::dispute_kind(cx.locale, *kind),
            Meaning::Text,
        ));
    }
    if dispute.state.is_open() {
        let sentence = short::impact_sentence(cx, found.cell, found.impact.as_ref());
        lines.push(Line::labelled(
            cx.locale.text("screens-cell-impact"),
            sentence,
            short::impact(cx.locale, found.impact.as_ref(), true).1,
        ));
        let impact = found.impact.iter();
        lines.extend(impact.flat_map(|impact| impact::more(cx, found.cell, impact)));
    }
    lines.push(Line::blank());
    lines.push(Line::head(cx.locale.text("screens-cell-life")));
    steps(cx, dispute, lines);
}

/// Each step: when, what, by whose entry.
fn steps(cx: &Cx<'_>, dispute: &Dispute, lines: &mut Vec<Line<'_>>) {
    let offset = cx
        .model
        .state
        .round()
        .map_or(0, |round| round.utc_offset_minutes);
    for step in &dispute.history {
        let meaning = match step.what {
            What::Settled(_) => Meaning::Good,
            What::Reopened(_) => Meaning::Adjusted,
            _ => Meaning::Text,
        };
        let what = words::dispute_step(cx.locale, step);
        let office = cx.model.office(step.by);
        let when = crate::tui::words::moment(step.at, offset);
        let text = format!("{what} – {office} (#{})", step.seq.0);
        lines.push(Line::labelled(when, text, meaning));
    }
    if dispute.reopened > 0 {
        let count = usize::try_from(dispute.reopened).unwrap_or(usize::MAX);
        lines.push(Line::of(
            cx.locale.counted("screens-life-reopened", count, &[]),
            Meaning::Adjusted,
        ));
    }
}

/// One line for each reviewer: the verdict with its reason, or that it is missing or not to be seen yet.
fn verdicts(cx: &Cx<'_>, cell: CellIx, facts: &CellFacts<'_>, lines: &mut Vec<Line<'_>>) {
    let reviewers = cx.model.state.reviewers_of(cell);
    let closed = cx.model.state.is_closed_to(cell, cx.model.viewpoint());
    let before = lines.len();
    for member in reviewers.iter() {
        let office = cx.model.office(member);
        match facts.verdict_of(member) {
            Some(verdict) => lines.push(verdict_line(cx, cell, office, verdict)),
            None if closed && cx.model.reviewer() != Some(member) => {
                lines.push(Line::marked(
                    "·",
                    cx.locale
                        .with("screens-verdict-hidden", &[("office", office)]),
                    Meaning::Dim,
                ));
            }
            None => lines.push(Line::marked(
                Mark::Missing.glyph(),
                cx.locale
                    .with("screens-verdict-missing", &[("office", office)]),
                Meaning::Missing,
            )),
        }
    }
    for verdict in facts
        .verdicts
        .iter()
        .filter(|verdict| verdict.stale || !reviewers.contains(verdict.member))
    {
        let score = words::value(cx.locale, verdict.value);
        let values = [
            ("office", cx.model.office(verdict.member)),
            ("score", score.as_str()),
        ];
        lines.push(Line::of(
            cx.locale.with("screens-verdict-stale", &values),
            Meaning::Dim,
        ));
    }
    if let Some(points) = facts.survey {
        let score = words::points(cx.locale, points);
        lines.push(Line::new(
            cx.locale
                .with("screens-verdict-survey", &[("score", &score)]),
        ));
    }
    if let Some((ruling, value)) = facts.ruling {
        let number = ruling.index().saturating_add(1).to_string();
        let why = cx
            .model
            .state
            .ruling(ruling)
            .map_or("", |ruling| ruling.why.as_str());
        let score = words::value(cx.locale, value);
        let text = cx.locale.with(
            "screens-verdict-ruling",
            &[("number", &number), ("score", &score)],
        );
        let text = if why.is_empty() {
            text
        } else {
            format!("{text} – {why}")
        };
        lines.push(Line::marked(Mark::Ruled.glyph(), text, Meaning::Good));
    }
    if lines.len() == before {
        lines.push(Line::of(
            cx.locale.text("screens-cell-no-reviewer"),
            Meaning::Dim,
        ));
    }
}

fn verdict_line(
    cx: &Cx<'_>,
    cell: CellIx,
    office: &str,
    verdict: &CurrentVerdict<'_>,
) -> Line<'static> {
    let own = cx
        .model
        .unit(cell)
        .and_then(|unit| unit.claim(cell.item))
        .map(Value::from);
    let mark = match (verdict.value, own) {
        (value, Some(own)) if value == own => Mark::Accepted,
        (Value::NotApplicable, _) => Mark::NotApplicable,
        (Value::Score(_), _) => Mark::Adjusted,
    };
    let score = words::value(cx.locale, verdict.value);
    let why = if verdict.why.is_empty() {
        String::new()
    } else {
        format!(" – {}", verdict.why)
    };
    Line::marked(
        mark.glyph(),
        format!("{office}: {score}{why}"),
        mark.meaning(),
    )
}

/// Answered pre-checks.
fn answers(cx: &Cx<'_>, facts: &CellFacts<'_>, lines: &mut Vec<Line<'_>>) {
    if facts.answered.is_empty() {
        return;
    }
    lines.push(Line::blank());
    lines.push(Line::head(cx.locale.text("screens-cell-answered")));
    for (member, code, text) in &facts.answered {
        let name = PreCheck::of_code(code)
            .map_or_else(|| (*code).to_owned(), |c| words::precheck(cx.locale, c));
        lines.push(Line::marked(
            "✓",
            format!("{name} – {}: {text}", cx.model.office(*member)),
            Meaning::Text,
        ));
    }
}
