//! The short words of the disputes list and the sentences about what a dispute can change.

use super::found::Found;
use crate::{
    domain::{
        dispute::{DisputeKind, DisputeState},
        id::CellIx,
        impact::Impact,
        points::Points,
        review::Value,
        self_assessment::Position,
    },
    locale::{Locale, domain as words},
    tui::{
        app::Cx,
        theme::{Mark, Meaning},
    },
};

/// A difference with its sign: `+0,50`, `-0,25`, `0,00`.
#[must_use]
pub fn signed(locale: &Locale, points: Points) -> String {
    let text = words::points(locale, points);
    if points > Points::ZERO {
        format!("+{text}")
    } else {
        text
    }
}

/// A value in a narrow column: points, or the sign of an item that does not apply.
#[must_use]
pub fn brief(locale: &Locale, value: Option<Value>) -> String {
    match value {
        Some(Value::Score(points)) => words::points(locale, points),
        Some(Value::NotApplicable) => locale.text("screens-na"),
        None => "–".to_owned(),
    }
}

/// A dispute's sign and its word; neither needs a colour.
#[must_use]
pub fn state(locale: &Locale, state: DisputeState) -> (&'static str, String, Meaning) {
    match state {
        DisputeState::Found => ("≠", locale.text("screens-dispute-found"), Meaning::Disputed),
        DisputeState::Asked => ("?", locale.text("screens-dispute-asked"), Meaning::Disputed),
        DisputeState::Explained => (
            "¶",
            locale.text("screens-dispute-explained"),
            Meaning::Disputed,
        ),
        DisputeState::Settled { .. } => {
            ("✓", locale.text("screens-dispute-settled"), Meaning::Good)
        }
    }
}

/// A kind in one or two words.
#[must_use]
pub fn kind(locale: &Locale, kind: DisputeKind) -> String {
    locale.text(match kind {
        DisputeKind::ReviewersDiffer => "screens-kind-reviewers-differ",
        DisputeKind::Gap => "screens-kind-gap",
        DisputeKind::Contested => "screens-kind-contested",
        DisputeKind::Flagged => "screens-kind-flagged",
        DisputeKind::PreCheck => "screens-kind-precheck",
    })
}

/// The kinds that hold, or of a settled dispute those that held.
#[must_use]
pub fn kinds(found: &Found) -> &[DisputeKind] {
    if found.dispute.state.is_open() && !found.dispute.standing.is_empty() {
        &found.dispute.standing
    } else {
        &found.dispute.kinds
    }
}

/// The sign of what the unit made of it.
#[must_use]
pub fn position(position: Option<Position>) -> &'static str {
    match position {
        Some(Position::Accepts) => "✓",
        Some(Position::Contests) => "✗",
        Some(Position::Explains) => "¶",
        None => "",
    }
}

/// What the unit made of it, in words.
#[must_use]
pub fn position_word(locale: &Locale, position: Position) -> String {
    locale.text(match position {
        Position::Accepts => "screens-position-accepts",
        Position::Contests => "screens-position-contests",
        Position::Explains => "screens-position-explains",
    })
}

/// The verdicts, and the ruling where there is one: `0,50 · 0,25`, `0,50 | 0,75`.
#[must_use]
pub fn given(locale: &Locale, found: &Found) -> String {
    let given: Vec<String> = found
        .given
        .iter()
        .map(|(_, value)| brief(locale, Some(*value)))
        .collect();
    match found.ruled {
        Some(value) => format!("§ {}", brief(locale, Some(value))),
        None if given.is_empty() => "–".to_owned(),
        None if found.unseen => format!("{} {} ?", given.join(" · "), Mark::Differing.glyph()),
        None => given.join(" · "),
    }
}

/// What a dispute can change, in a narrow column.
#[must_use]
pub fn impact(locale: &Locale, impact: Option<&Impact>, roomy: bool) -> (String, Meaning) {
    let Some(impact) = impact else {
        return ("–".to_owned(), Meaning::Dim);
    };
    let ranks = impact
        .ranks
        .filter(|(best, worst)| best != worst)
        .map(|(best, worst)| format!("{best}–{worst}"));
    match (impact.changes_band(), ranks) {
        (true, Some(ranks)) => (
            locale.with(
                if roomy {
                    "screens-impact-band-and-rank"
                } else {
                    "screens-impact-band-rank"
                },
                &[("ranks", &ranks)],
            ),
            Meaning::Danger,
        ),
        (true, None) => (locale.text("screens-impact-band"), Meaning::Danger),
        (false, Some(ranks)) => (
            locale.with("screens-impact-rank", &[("ranks", &ranks)]),
            Meaning::Adjusted,
        ),
        (false, None) => {
            let span = words::points(locale, impact.index.1 - impact.index.0);
            (
                locale.with("screens-impact-index", &[("points", &span)]),
                Meaning::Dim,
            )
        }
    }
}

/// What a dispute can change, in a sentence.
#[must_use]
pub fn impact_sentence(cx: &Cx<'_>, cell: CellIx, impact: Option<&Impact>) -> String {
    let block = cx.model.unit(cell).map(|unit| unit.block);
    match impact.zip(block) {
        Some((impact, block)) => words::impact(cx.locale, cx.model.state, block, impact),
        None => cx.locale.text("screens-impact-none"),
    }
}
