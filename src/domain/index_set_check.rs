//! What must hold of an index set before it is used.

use std::collections::HashSet;

use super::index_set::{IndexSetFault, IndexSetHeader, NodeDraft};
use super::points::Points;

/// Every fault of the drafts, in the order of the lines; empty when the set is sound.
pub(super) fn faults(header: &IndexSetHeader, drafts: &[NodeDraft]) -> Vec<IndexSetFault> {
    let mut faults = Vec::new();
    let mut seen = HashSet::new();
    for (at, draft) in drafts.iter().enumerate() {
        if draft.code.as_str().trim().is_empty() {
            faults.push(IndexSetFault::EmptyCode { node: at });
        } else if !seen.insert(&draft.code) {
            faults.push(IndexSetFault::DuplicateCode {
                node: at,
                code: draft.code.clone(),
            });
        }
        let above = if at == 0 {
            None
        } else {
            drafts.get(at - 1).map(|d| d.level)
        };
        if draft.level > above.map_or(0, |level| level + 1) {
            faults.push(IndexSetFault::LevelSkipped { node: at });
        }
        check_node(at, draft, drafts, &mut faults);
    }
    let sum: Points = drafts.iter().filter(|d| d.level == 0).map(|d| d.max).sum();
    if sum != header.total {
        faults.push(IndexSetFault::TotalDiffers { sum });
    }
    check_adjustments(drafts, &mut faults);
    faults
}

/// The nodes below `at`, without it.
fn below(at: usize, drafts: &[NodeDraft]) -> impl Iterator<Item = &NodeDraft> {
    let level = drafts.get(at).map_or(0, |d| d.level);
    drafts
        .iter()
        .skip(at + 1)
        .take_while(move |d| d.level > level)
}

fn is_adjustment(draft: &NodeDraft) -> bool {
    draft
        .item
        .as_ref()
        .is_some_and(|item| item.method.is_adjustment())
}

fn check_node(at: usize, draft: &NodeDraft, drafts: &[NodeDraft], faults: &mut Vec<IndexSetFault>) {
    let mut children = below(at, drafts)
        .filter(|d| d.level == draft.level + 1)
        .peekable();
    let has_children = children.peek().is_some();
    if draft.max < Points::ZERO || draft.max > Points::LIMIT {
        faults.push(IndexSetFault::BadMax { node: at });
    }
    match (&draft.item, has_children) {
        (None, false) => faults.push(IndexSetFault::LeafWithoutMethod { node: at }),
        (Some(_), true) => faults.push(IndexSetFault::ItemWithChildren { node: at }),
        (Some(item), false) => {
            if item.na.is_none() {
                faults.push(IndexSetFault::NoNaPolicy { node: at });
            }
            if draft.max == Points::ZERO {
                faults.push(IndexSetFault::BadMax { node: at });
            }
            if item.rule.as_ref().is_some_and(|rule| !rule.fits(draft.max)) {
                faults.push(IndexSetFault::RuleExceedsMax { node: at });
            }
        }
        (None, true) => {
            // Maxima of bonus and penalty items lie outside the hundred points.
            let sum: Points = children.filter(|c| !is_adjustment(c)).map(|c| c.max).sum();
            if sum != draft.max {
                faults.push(IndexSetFault::SumDiffers { node: at, sum });
            }
        }
    }
}

/// Bonus and penalty items stand in one area of their own, so that a total is exactly the sum of its areas.
fn check_adjustments(drafts: &[NodeDraft], faults: &mut Vec<IndexSetFault>) {
    let mut found = false;
    for (at, area) in drafts.iter().enumerate().filter(|(_, d)| d.level == 0) {
        let whole: Vec<&NodeDraft> = std::iter::once(area).chain(below(at, drafts)).collect();
        let items = whole.iter().filter(|d| d.item.is_some()).count();
        let adjustments = whole.iter().filter(|d| is_adjustment(d)).count();
        if adjustments == 0 {
            continue;
        }
        if adjustments != items || found || (area.item.is_none() && area.max != Points::ZERO) {
            faults.push(IndexSetFault::AdjustmentsMixed { node: at });
        }
        found = true;
    }
}
