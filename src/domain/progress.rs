//! How far the review is: by member, area and block. Counts only, so it tells nothing of a verdict.

use std::collections::BTreeMap;

use super::id::{BlockIx, CellIx, MemberIx, UnitIx};
use super::parts::by_parts;
use super::state::{State, UnitState};

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

    fn add(&mut self, more: Share) {
        self.due += more.due;
        self.done += more.done;
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
        let parts = by_parts(state, |part| {
            let mut count = Count::default();
            for (ix, unit) in part {
                count.take(state, ix, unit);
            }
            count
        });
        let mut whole = Count::default();
        for part in parts {
            whole.add(part);
        }
        whole.progress()
    }
}

/// The counts by position: faster than by key, for hundreds of thousands of cells.
#[derive(Default)]
struct Count {
    submitted_by_block: Vec<Share>,
    by_member: Vec<Share>,
    by_area: Vec<Share>,
    by_block: Vec<Share>,
}

impl Count {
    fn take(&mut self, state: &State, ix: UnitIx, unit: &UnitState) {
        let block = unit.block.index();
        at_place(&mut self.submitted_by_block, block, |share| {
            share.count(unit.submission.is_some())
        });
        for item in unit.set.item_positions() {
            let cell = CellIx { unit: ix, item };
            if !state.needs_verdict(cell) {
                continue;
            }
            let reviewers = unit.reviewers(item);
            let confirmed = state.confirmed(cell);
            for member in reviewers.iter() {
                at_place(&mut self.by_member, member.index(), |share| {
                    share.count(confirmed.contains(member))
                });
            }
            let complete = reviewers.without(confirmed).is_empty() && !reviewers.is_empty();
            let area = unit.set.item(item).map_or(0, |(node, _)| node.area);
            at_place(&mut self.by_area, usize::from(area), |share| {
                share.count(complete)
            });
            at_place(&mut self.by_block, block, |share| share.count(complete));
        }
    }

    fn add(&mut self, other: Count) {
        let pairs = [
            (&mut self.submitted_by_block, other.submitted_by_block),
            (&mut self.by_member, other.by_member),
            (&mut self.by_area, other.by_area),
            (&mut self.by_block, other.by_block),
        ];
        for (own, more) in pairs {
            for (at, share) in more.into_iter().enumerate() {
                at_place(own, at, |sum| sum.add(share));
            }
        }
    }

    fn progress(self) -> Progress {
        let whole = |shares: &[Share]| {
            let mut whole = Share::default();
            shares.iter().for_each(|share| whole.add(*share));
            whole
        };
        Progress {
            submitted: whole(&self.submitted_by_block),
            cells: whole(&self.by_block),
            submitted_by_block: keyed(self.submitted_by_block, BlockIx::at),
            by_member: keyed(self.by_member, MemberIx::at),
            by_area: keyed(self.by_area, |at| u16::try_from(at).unwrap_or(u16::MAX)),
            by_block: keyed(self.by_block, BlockIx::at),
        }
    }
}

/// Does something to the share at a position; the list grows where it must.
fn at_place(shares: &mut Vec<Share>, at: usize, change: impl FnOnce(&mut Share)) {
    if at >= shares.len() {
        shares.resize(at + 1, Share::default());
    }
    if let Some(share) = shares.get_mut(at) {
        change(share);
    }
}

fn keyed<K: Ord>(shares: Vec<Share>, key: impl Fn(usize) -> K) -> BTreeMap<K, Share> {
    let owed = shares.into_iter().enumerate().filter(|(_, s)| s.due > 0);
    owed.map(|(at, share)| (key(at), share)).collect()
}
