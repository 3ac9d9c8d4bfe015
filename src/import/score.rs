//! Scores against the bounds of their items.

use crate::domain::index_set::{Item, Node};
use crate::domain::points::Points;
use crate::domain::rule::Rule;
use crate::domain::self_assessment::Claim;

use super::cells::{Line, says_not_applicable};
use super::grid::Content;
use super::outcome::Findings;
use super::problem::ProblemKind;

/// The self score of a row: points within the item's bounds, not applicable, or nothing.
pub(super) fn claim(
    line: &Line<'_>,
    column: Option<u32>,
    (node, item): (&Node, &Item),
    findings: &mut Findings,
) -> Option<Claim> {
    let content = line.content(column)?;
    let place = line.place(column);
    if !item.method.is_self_scored() {
        let code = node.code.to_string();
        findings.note(place, ProblemKind::NotSelfScored { code });
        return None;
    }
    if matches!(content, Content::Text(text) if says_not_applicable(text)) {
        return Some(Claim::NotApplicable);
    }
    let score = line.points(column, findings)?;
    if let Some(kind) = bounds_problem(score, node.max) {
        findings.note(place, kind);
        return None;
    }
    let step = step_of(item);
    if !score.is_multiple_of(step) {
        // Taken as sent: whether it stands is for the reviewer to say.
        let (score, step) = (score.ten_thousandths(), step.ten_thousandths());
        findings.note(place, ProblemKind::ScoreOffStep { score, step });
    }
    Some(Claim::Score(score))
}

/// The step that scores of an item must keep to.
pub(super) fn step_of(item: &Item) -> Points {
    match (&item.step, &item.rule) {
        (Some(step), _) | (None, Some(Rule::Free { step })) => *step,
        (None, _) => Points::ZERO,
    }
}

/// What is wrong with a score against its item's bounds.
pub(super) fn bounds_problem(score: Points, max: Points) -> Option<ProblemKind> {
    let count = score.ten_thousandths();
    if score < Points::ZERO {
        return Some(ProblemKind::ScoreNegative { score: count });
    }
    if score > max {
        let max = max.ten_thousandths();
        return Some(ProblemKind::ScoreAboveMax { score: count, max });
    }
    None
}
