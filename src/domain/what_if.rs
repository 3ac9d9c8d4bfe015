//! What moves between a table and the same table with other scores.

use super::consolidation::{Consolidation, UnitResult};
use super::id::{BlockIx, UnitIx};

/// A unit whose result is another one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Move<'a> {
    /// As it stands.
    pub before: &'a UnitResult,
    /// As it would stand.
    pub after: &'a UnitResult,
    /// Units of the block that did not stand below and now do, best first.
    pub passes: Vec<UnitIx>,
    /// Units of the block that did not stand above and now do, best first.
    pub passed_by: Vec<UnitIx>,
}

impl Move<'_> {
    /// How many places it rises; negative where it falls, None where it has no rank.
    pub fn places(&self) -> Option<i64> {
        Some(i64::from(self.before.rank?) - i64::from(self.after.rank?))
    }
}

/// The units of each block that moved, in the order of the table as it would stand; blocks in which nothing moves are
/// left out.
pub fn moves<'a>(
    before: &'a Consolidation,
    after: &'a Consolidation,
) -> Vec<(BlockIx, Vec<Move<'a>>)> {
    let blocks = after.blocks.iter().map(|block| {
        let moved = block.units.iter().filter_map(|result| {
            let earlier = before.unit(result.unit)?;
            (earlier != result).then(|| {
                let (passes, passed_by) = passed(before, after, earlier, result, block);
                Move {
                    before: earlier,
                    after: result,
                    passes,
                    passed_by,
                }
            })
        });
        (block.block, moved.collect::<Vec<_>>())
    });
    blocks.filter(|(_, moved)| !moved.is_empty()).collect()
}

/// Whom a unit comes to stand above, and who comes to stand above it.
fn passed(
    before: &Consolidation,
    after: &Consolidation,
    earlier: &UnitResult,
    result: &UnitResult,
    block: &super::consolidation::BlockResult,
) -> (Vec<UnitIx>, Vec<UnitIx>) {
    let mut passes = Vec::new();
    let mut passed_by = Vec::new();
    let others = block.units.iter().filter(|other| other.rank.is_some());
    for other in others.filter(|other| other.unit != result.unit && result.rank.is_some()) {
        let (Some(was), Some(is)) = (before.unit(other.unit), after.unit(other.unit)) else {
            continue;
        };
        let (was, is) = (earlier.index.cmp(&was.index), result.index.cmp(&is.index));
        if is.is_gt() && was.is_le() {
            passes.push(other.unit);
        } else if is.is_lt() && was.is_ge() {
            passed_by.push(other.unit);
        }
    }
    (passes, passed_by)
}
