//! Looking again: which cells wait for a second look of the member here, and the verdict that may be kept.

use super::{
    questions::{self, purpose},
    queue::facts,
    state::Review,
    verdicts::{check, event_of},
};
use crate::{
    domain::{
        cell::{CellEvent, CellFacts, CurrentVerdict},
        dispute::DisputeKind,
        id::CellIx,
        review::CellVerdict,
        viewpoint::Sight,
    },
    locale::domain as says,
    tui::{
        app::{Cx, Effect},
        layers::{Dialog, FormField, Layer},
        model::Model,
        screens::{Reply, Tone},
        widgets::Line,
        words,
    },
};

/// True if the unit has answered, as far as the seat may see.
#[must_use]
pub fn is_answered(model: &Model<'_>, cell: CellIx) -> bool {
    has_answer(model, cell) && facts(model, cell).is_some_and(|facts| facts.explanation.is_some())
}

/// True if the unit has answered since the member here confirmed.
#[must_use]
pub fn awaits_look(model: &Model<'_>, cell: CellIx) -> bool {
    if !model.is_mine(cell) || !has_answer(model, cell) {
        return false;
    }
    let facts = facts(model, cell).unwrap_or_default();
    own(model, &facts).is_some_and(|own| is_answered_since(&facts, own))
}

/// True if other reviewers give something else than the member here, and what is not shown yet.
#[must_use]
pub fn differs_unseen(model: &Model<'_>, cell: CellIx) -> bool {
    model.state.sight(cell, model.viewpoint()) == Sight::Differing
        && facts(model, cell).is_some_and(|facts| is_differing(&facts))
}

/// True if reviewers differ, by what is known of a cell.
#[must_use]
pub fn is_differing(facts: &CellFacts<'_>) -> bool {
    let dispute = facts.dispute.as_ref();
    dispute.is_some_and(|d| d.standing.contains(&DisputeKind::ReviewersDiffer))
}

/// Most cells were never answered, so that they are not folded.
fn has_answer(model: &Model<'_>, cell: CellIx) -> bool {
    let log = model.state.cell(cell).map_or(&[][..], |cell| cell.log());
    log.iter()
        .any(|entry| matches!(entry.event, CellEvent::Explained(_)))
}

/// The verdict in force of the member here.
#[must_use]
pub fn own<'a>(model: &Model<'_>, facts: &'a CellFacts<'_>) -> Option<&'a CurrentVerdict<'a>> {
    facts.verdict_of(model.reviewer()?)
}

/// The own verdict as it stands: when it was confirmed, what it is, why.
#[must_use]
pub fn own_words(cx: &Cx<'_>, verdict: &CurrentVerdict<'_>, answered: bool) -> String {
    let state = cx.model.state;
    let offset = state.round().map_or(0, |round| round.utc_offset_minutes);
    let when = words::moment(verdict.at, offset);
    let what = words::verdict(cx.locale, verdict.verdict, verdict.value);
    let late = state
        .verdict_days_late(verdict.seq, verdict.at)
        .map(|days| format!(" ({})", says::days_late(cx.locale, days)))
        .unwrap_or_default();
    let why = match verdict.why {
        "" => String::new(),
        why => format!(" – {why}"),
    };
    let id = if answered {
        "second-own-before"
    } else {
        "second-own"
    };
    let values = [("when", when.as_str()), ("what", what.as_str())];
    format!("{}{late}{why}", cx.locale.with(id, &values))
}

/// True if the unit has answered since the verdict was confirmed.
#[must_use]
pub fn is_answered_since(facts: &CellFacts<'_>, verdict: &CurrentVerdict<'_>) -> bool {
    let said = facts.explanation.map(|said| said.seq);
    said.is_some_and(|said| said > verdict.seq)
}

/// Asks why the own verdict stands.
pub fn ask(review: &Review, cx: &Cx<'_>) -> Vec<Reply> {
    let cell = review.cell();
    let facts = cell
        .and_then(|cell| facts(cx.model, cell))
        .unwrap_or_default();
    let Some(own) = own(cx.model, &facts) else {
        return vec![Reply::Say(
            Tone::Plain,
            cx.locale.text("second-keep-nothing"),
        )];
    };
    let answered = is_answered_since(&facts, own);
    let text = vec![Line::new(own_words(cx, own, answered))];
    let label = cx.locale.text("second-keep-why");
    let start = cx.locale.text("second-keep-start");
    let field = FormField::lines("keep-why", label, &format!("{start} "));
    let dialog = Dialog::new(
        purpose(questions::KEEP),
        cx.locale.text("second-keep-title"),
        cx.locale.text("second-action-keep"),
    );
    vec![Reply::Open(Layer::Dialog(
        dialog.text(text).fields(vec![field]),
    ))]
}

/// Confirms the own verdict once more.
///
/// # Errors
///
/// The reason says nothing, or the rules refuse.
pub fn keep(review: &mut Review, cx: &Cx<'_>, why: &str) -> Result<Vec<Reply>, String> {
    let Some(cell) = review.cell() else {
        return Ok(Vec::new());
    };
    let facts = facts(cx.model, cell).unwrap_or_default();
    let (Some(own), Some(id)) = (own(cx.model, &facts), cx.model.cell_id(cell)) else {
        return Err(cx.locale.text("second-keep-nothing"));
    };
    let why = why.trim();
    if why.is_empty() || why == cx.locale.text("second-keep-start").trim() {
        return Err(cx.locale.text("second-keep-why-missing"));
    }
    let verdict = CellVerdict {
        cell: id,
        verdict: own.verdict,
        why: why.to_owned(),
    };
    check(cx.model, &verdict)
        .map_err(|refusal| says::refusal(cx.locale, cx.model.state, &refusal))?;
    review.sent = vec![verdict.cell.clone()];
    Ok(vec![Reply::Effect(Effect::submit(
        purpose(questions::KEEP),
        event_of(cx.model, vec![verdict]),
    ))])
}
