//! From drafts to events: what would be written, and whether the rules permit it.

use super::state::Review;
use crate::{
    domain::{
        event::Event,
        id::CellIx,
        refusal::Refusal,
        review::{CellVerdict, Verdict},
        self_assessment::Claim,
    },
    tui::{
        draft::Draft,
        model::{Model, Reviewing},
    },
};

/// The verdict that a draft makes on a cell. Giving exactly the self score is accepting it.
#[must_use]
pub fn verdict_on(model: &Model<'_>, cell: CellIx, draft: &Draft) -> Option<CellVerdict> {
    let mut verdict = draft.on(model.cell_id(cell)?)?;
    let claim = model.unit(cell).and_then(|unit| unit.claim(cell.item));
    if let (Verdict::Adjust(given), Some(Claim::Score(own))) = (verdict.verdict, claim)
        && given == own
    {
        verdict.verdict = Verdict::Accept;
    }
    Some(verdict)
}

/// The event that these verdicts are written as: confirmed by a member, drafted by a helper.
#[must_use]
pub fn event_of(model: &Model<'_>, cells: Vec<CellVerdict>) -> Event {
    match model.reviewing() {
        Reviewing::Drafts => Event::ReviewDrafted { cells },
        Reviewing::Confirms | Reviewing::Reads => Event::ReviewConfirmed { cells },
    }
}

/// Whether the rules would take this verdict now.
///
/// # Errors
///
/// Why not.
pub fn check(model: &Model<'_>, verdict: &CellVerdict) -> Result<(), Refusal> {
    model
        .state
        .permit(&model.my_id(), &event_of(model, vec![verdict.clone()]))
}

/// What came to the cell of a draft since it was begun, as a refusal that names it; None for what the person saw.
#[must_use]
pub fn overtaken(model: &Model<'_>, verdict: &CellVerdict, draft: &Draft) -> Option<Refusal> {
    let event = event_of(model, vec![verdict.clone()]);
    let fresh = model.state.need_fresh(&model.my_id(), &event, draft.since?);
    fresh.err()
}

/// The drafts that can be confirmed, and those that cannot yet with the reason.
#[must_use]
pub fn ready(
    review: &Review,
    model: &Model<'_>,
) -> (Vec<CellVerdict>, Vec<(CellVerdict, Refusal)>) {
    let mut ready = Vec::new();
    let mut refused = Vec::new();
    for (id, draft) in review.ready() {
        let Some(cell) = model.state.find_cell(id) else {
            continue;
        };
        let Some(verdict) = verdict_on(model, cell, draft) else {
            continue;
        };
        let allowed = overtaken(model, &verdict, draft).map_or_else(|| check(model, &verdict), Err);
        match allowed {
            Ok(()) => ready.push(verdict),
            Err(refusal) => refused.push((verdict, refusal)),
        }
    }
    (ready, refused)
}

/// The cells of the queue whose self score could be accepted at once, and how many were left out because a severe
/// pre-check stands on them unanswered.
#[must_use]
pub fn acceptable(review: &Review, model: &Model<'_>) -> (Vec<CellVerdict>, usize) {
    let mut accepted = Vec::new();
    let mut left_out = 0;
    for cell in review.cells() {
        if !model.is_mine(cell)
            || model.have_confirmed(cell)
            || review.draft_of(model, cell).is_some()
        {
            continue;
        }
        let Some(id) = model.cell_id(cell) else {
            continue;
        };
        let verdict = CellVerdict {
            cell: id,
            verdict: Verdict::Accept,
            why: String::new(),
        };
        if check(model, &verdict).is_err() {
            continue;
        }
        let open = model.state.unanswered_severe(cell, model.viewpoint());
        if !open.is_empty() {
            left_out += 1;
        } else {
            accepted.push(verdict);
        }
    }
    (accepted, left_out)
}
