//! How a cell stands, in the few columns of a queue.

use super::{queue::facts, revisit::is_differing};
use crate::{
    domain::{
        cell::{CellFacts, CurrentVerdict},
        id::CellIx,
        precheck::Severity,
        review::{Value, Verdict},
        stage::Stage,
        viewpoint::Sight,
    },
    tui::{
        draft::{Draft, DraftChoice, typed_points},
        model::{Model, Reviewing},
        theme::Mark,
    },
};

/// The state of one cell for the person here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The sign that stands before it.
    pub mark: Mark,
    /// How severe the pre-checks are that stand on it.
    pub warning: Option<Severity>,
    /// The self score.
    pub claimed: Option<Value>,
    /// The score that the person here gives, else the one that the council has come to as far as they may know.
    pub given: Option<Value>,
}

/// Sums a cell up.
#[must_use]
pub fn summary(model: &Model<'_>, draft: Option<&Draft>, cell: CellIx) -> Summary {
    let claimed = model
        .unit(cell)
        .and_then(|unit| unit.claim(cell.item))
        .map(Value::from);
    let warning = model.state.findings().heaviest(cell);
    let facts = facts(model, cell).unwrap_or_default();
    let settled = model
        .state
        .settled(cell, model.viewpoint())
        .map(|settled| settled.value);
    let own = own_verdict(model, &facts, cell);
    let drafted = draft.and_then(|draft| drafted_value(draft, claimed));
    let given = drafted
        .or_else(|| own.map(|verdict| verdict.value))
        .or(settled);
    let mark = mark(model, &facts, cell, draft.is_some(), own);
    Summary {
        mark,
        warning,
        claimed,
        given,
    }
}

/// The verdict in force of the member here; for those who do not review the cell, the agreed one that they may see.
fn own_verdict<'a>(
    model: &Model<'_>,
    facts: &'a CellFacts<'_>,
    cell: CellIx,
) -> Option<&'a CurrentVerdict<'a>> {
    if model.is_mine(cell) {
        return facts.verdict_of(model.reviewer()?);
    }
    facts.counted(model.state.reviewers_of(cell)).last()
}

fn mark(
    model: &Model<'_>,
    facts: &CellFacts<'_>,
    cell: CellIx,
    drafted: bool,
    own: Option<&CurrentVerdict<'_>>,
) -> Mark {
    if model.state.stage() >= Stage::Locked {
        return Mark::Locked;
    }
    if facts.ruling.is_some() {
        return Mark::Ruled;
    }
    // What a helper has sent to its member is done with as far as the helper goes, and still a draft.
    let sent = model.reviewing() == Reviewing::Drafts && !facts.drafts.is_empty();
    if drafted || sent {
        return Mark::Draft;
    }
    if model.state.sight(cell, model.viewpoint()) == Sight::Differing && is_differing(facts) {
        return Mark::Differing;
    }
    if facts
        .dispute
        .as_ref()
        .is_some_and(|dispute| dispute.state.is_open())
    {
        return Mark::Disputed;
    }
    match own.map(|verdict| verdict.verdict) {
        Some(Verdict::Accept) => Mark::Accepted,
        Some(Verdict::Adjust(_)) => Mark::Adjusted,
        Some(Verdict::NotApplicable) => Mark::NotApplicable,
        None if model.is_recused(cell) => Mark::Recused,
        None => Mark::Missing,
    }
}

fn drafted_value(draft: &Draft, claimed: Option<Value>) -> Option<Value> {
    match draft.choice {
        DraftChoice::Undecided => None,
        DraftChoice::Accept => claimed,
        DraftChoice::Score => typed_points(&draft.score).map(Value::Score),
        DraftChoice::NotApplicable => Some(Value::NotApplicable),
    }
}
