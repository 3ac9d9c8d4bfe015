//! What the unit says of the selected cell, and what the set asks for.

use super::{
    documents::{self, Sight},
    queue::facts,
};
use crate::{
    domain::{
        id::CellIx,
        index_set::Method,
        review::Value,
        self_assessment::{Evidence, Position},
    },
    locale::domain as says,
    tui::{app::Cx, screens::checks, theme::Meaning, widgets::Line, words},
};

/// The paragraphs of the pane; `sight` is how the documents stand on this machine.
#[must_use]
pub fn lines<'a>(cx: &Cx<'a>, cell: CellIx, sight: Sight<'_>) -> Vec<Line<'a>> {
    let Some(unit) = cx.model.unit(cell) else {
        return Vec::new();
    };
    let Some((node, item)) = unit.set.item(cell.item) else {
        return Vec::new();
    };
    let text = |id: &str| cx.locale.text(id);
    let mut lines = vec![
        Line::head(unit.unit.name.as_str()),
        Line::labelled(node.code.as_str(), node.title.as_str(), Meaning::Text),
    ];
    // What came last stands first: the answer to the verdict beside it.
    explanation(cx, cell, &mut lines);
    lines.push(Line::blank());
    let claim = unit.claim(cell.item).map(Value::from);
    let score = claim.map_or_else(
        || text("tui-said-unanswered"),
        |value| words::value(cx.locale, value),
    );
    let max = says::points(cx.locale, node.max);
    let late = says::late_submission(cx.locale, cx.model.state, cell.unit)
        .filter(|_| item.method.is_self_scored())
        .map(|late| {
            format!(
                " · ! {}",
                cx.locale.with("late-submission", &[("late", &late)])
            )
        })
        .unwrap_or_default();
    let label = if item.method == Method::Survey {
        "tui-said-survey"
    } else {
        "tui-said-score"
    };
    lines.push(Line::labelled(
        text(label),
        format!("{score} / {max}{late}"),
        Meaning::Focus,
    ));
    if let Some(answer) = unit.answer(cell.item) {
        let fields = [
            ("tui-said-reported", answer.reported.as_str()),
            ("tui-said-explanation", answer.explanation.as_str()),
            ("tui-said-evidence-note", answer.evidence_note.as_str()),
        ];
        for (label, said) in fields.into_iter().filter(|(_, said)| !said.is_empty()) {
            lines.push(Line::labelled(text(label), said, Meaning::Text));
            if label == "tui-said-reported" {
                lines.extend(checks::by_rule(cx, cell));
            }
        }
    }
    lines.extend(checks::findings(cx, cell));
    if item.method.is_adjustment() {
        caps(cx, cell, &mut lines);
    }
    let listed = unit.evidence(cell.item).collect();
    evidence(cx, cell, listed, sight, &mut lines);
    lines.push(Line::blank());
    lines.push(Line::head(text("tui-said-guide")));
    lines.push(Line::new(item.guide.as_str()));
    if !item.evidence.is_empty() {
        lines.push(Line::labelled(
            text("tui-said-required"),
            item.evidence.as_str(),
            Meaning::Dim,
        ));
    }
    lines
}

/// The yearly caps that bonus and penalty stand under, as far as the person here may know what was given.
fn caps(cx: &Cx<'_>, cell: CellIx, lines: &mut Vec<Line<'_>>) {
    let both = cx.model.state.adjustments(cell.unit, cx.model.viewpoint());
    for words in both
        .into_iter()
        .flat_map(|both| says::caps(cx.locale, both))
    {
        let (glyph, meaning) = if words.bites {
            ("!", Meaning::PreCheck)
        } else {
            ("·", Meaning::Dim)
        };
        lines.push(Line::marked(glyph, words.text, meaning));
    }
}

fn evidence<'a>(
    cx: &Cx<'a>,
    cell: CellIx,
    evidence: Vec<&'a Evidence>,
    sight: Sight<'_>,
    lines: &mut Vec<Line<'a>>,
) {
    lines.push(Line::blank());
    let count = evidence.len().to_string();
    lines.push(Line::head(
        cx.locale.with("tui-said-evidence", &[("n", &count)]),
    ));
    if evidence.is_empty() {
        lines.push(Line::of(
            cx.locale.text("tui-said-no-evidence"),
            Meaning::Dim,
        ));
    }
    documents::lines(cx, cell, &evidence, sight, lines);
}

/// What the unit answered to an adjusted score, once the seat may see it.
fn explanation(cx: &Cx<'_>, cell: CellIx, lines: &mut Vec<Line<'_>>) {
    let Some(facts) = facts(cx.model, cell) else {
        return;
    };
    let Some(explanation) = facts.explanation else {
        return;
    };
    let position = cx.locale.text(match explanation.answer.position {
        Position::Accepts => "tui-position-accepts",
        Position::Contests => "tui-position-contests",
        Position::Explains => "tui-position-explains",
    });
    lines.push(Line::blank());
    let state = cx.model.state;
    let offset = state.round().map_or(0, |round| round.utc_offset_minutes);
    let when = words::moment(explanation.at, offset);
    let head = cx.locale.text("tui-said-answer");
    lines.push(Line::head(format!("{head} · {when}")));
    let position = documents::with_lateness(cx, position, explanation.at);
    let answer = explanation.answer;
    let said = match answer.text.as_str() {
        "" => position,
        text => format!("{position}: {text}"),
    };
    let meaning = match answer.position {
        Position::Contests => Meaning::Disputed,
        Position::Accepts | Position::Explains => Meaning::Focus,
    };
    lines.push(Line::of(said, meaning));
    if answer.evidence.is_empty() {
        lines.push(Line::of(cx.locale.text("second-no-new"), Meaning::Dim));
        return;
    }
    let new = cx.locale.text("second-new");
    let cited = crate::session::documents::cited(&answer.evidence);
    if cited.is_empty() {
        lines.push(Line::marked(
            "+",
            format!("{new}: {}", answer.evidence),
            Meaning::Good,
        ));
    }
    for document in &cited {
        let name = documents::name_of(cx, document);
        lines.push(Line::marked("+", format!("{new}: {name}"), Meaning::Good));
    }
    if !cited.is_empty() {
        lines.push(Line::labelled(
            cx.locale.text("second-as-written"),
            answer.evidence.clone(),
            Meaning::Dim,
        ));
    }
}
