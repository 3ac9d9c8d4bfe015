//! How far the review is: by member, area and block. Counts only, so it tells nothing of a verdict.

use std::collections::BTreeMap;

use super::id::{BlockIx, CellIx, MemberIx};
use super::state::State;

/// Done out of due.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Share {
    /// Confirmed.
    pub done: u32,
    /// Owed.
    pub due: u32,
}

impl Share {
    fn count(&mut self, done: bool) {
        self.due += 1;
        self.done += u32::from(done);
    }

    /// Whole percent, rounded down; 100 when nothing is owed.
    pub fn percent(self) -> u32 {
        (self.done * 100).checked_div(self.due).unwrap_or(100)
    }
}

/// Progress of the review.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Progress {
    /// Units that have submitted.
    pub submitted: Share,
    /// Submissions by block.
    pub submitted_by_block: BTreeMap<BlockIx, Share>,
    /// Verdicts by member.
    pub by_member: BTreeMap<MemberIx, Share>,
    /// Cells with all verdicts, by position of the area.
    pub by_area: BTreeMap<u16, Share>,
    /// Cells with all verdicts, by block.
    pub by_block: BTreeMap<BlockIx, Share>,
    /// Cells with all verdicts.
    pub cells: Share,
}

impl Progress {
    /// Counts the whole state.
    pub fn of(state: &State) -> Progress {
        let mut progress = Progress::default();
        for (ix, unit) in state.unit_positions() {
            let submitted = unit.submission.is_some();
            progress.submitted.count(submitted);
            progress
                .submitted_by_block
                .entry(unit.block)
                .or_default()
                .count(submitted);
            for item in unit.set.item_positions() {
                let cell = CellIx { unit: ix, item };
                if !state.needs_verdict(cell) {
                    continue;
                }
                let reviewers = unit.reviewers(item);
                let confirmed = state.confirmed(cell);
                for member in reviewers.iter() {
                    progress
                        .by_member
                        .entry(member)
                        .or_default()
                        .count(confirmed.contains(member));
                }
                let complete = reviewers.without(confirmed).is_empty() && !reviewers.is_empty();
                let area = unit.set.item(item).map_or(0, |(node, _)| node.area);
                progress.by_area.entry(area).or_default().count(complete);
                progress
                    .by_block
                    .entry(unit.block)
                    .or_default()
                    .count(complete);
                progress.cells.count(complete);
            }
        }
        progress
    }
}
