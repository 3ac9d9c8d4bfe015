//! Motions from flags: one, or batches of cells that the same members may decide.

use crate::cli::fault::{Absent, Fault, Usage};
use crate::cli::flags::MotionFlags;
use crate::domain::id::{CellId, CellIx};
use crate::domain::meeting::Motion;
use crate::domain::review::Value;
use crate::domain::seats::Seats;
use crate::domain::state::State;
use crate::domain::viewpoint::Viewpoint;

/// What is moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The motions, in the order in which they are put.
    pub motions: Vec<Motion>,
    /// The cells were found by the program, so that ballots of the recused are left out of each batch by itself.
    pub found: bool,
}

/// What the flags move.
///
/// # Errors
/// Nothing is moved, or no cell is left for it.
pub fn moved(state: &State, flags: MotionFlags) -> Result<Moved, Fault> {
    let MotionFlags {
        unit,
        item,
        score,
        na,
        agreed,
        self_scores,
        cells,
        approve,
        reopen,
        other,
    } = flags;
    if cells.is_some() && !agreed && !self_scores {
        return Err(Usage::CellsWithoutMotion.into());
    }
    if agreed || self_scores {
        return batches(state, agreed, cells.map(|named| named.0));
    }
    let cell = unit.zip(item).map(|(unit, item)| CellId { unit, item });
    let value = score
        .map(Value::Score)
        .or(na.then_some(Value::NotApplicable));
    let motion = match (cell, value, other) {
        (Some(cell), Some(value), _) => Motion::Score { cell, value },
        (Some(_), None, _) => return Err(Usage::ValueMissing.into()),
        (None, _, Some(text)) => Motion::Other { text },
        (None, _, None) if approve => Motion::ApproveResult,
        (None, _, None) if reopen => Motion::Reopen,
        (None, _, None) => return Err(Usage::MotionMissing.into()),
    };
    Ok(Moved {
        motions: vec![motion],
        found: false,
    })
}

/// The cells named as one motion; or all that can be, one motion for each set of members recused from them, so that
/// nobody's recusal from one unit keeps the council from deciding on another.
fn batches(state: &State, agreed: bool, named: Option<Vec<CellId>>) -> Result<Moved, Fault> {
    let motion = |cells: Vec<CellId>| {
        if agreed {
            Motion::Agreed { cells }
        } else {
            Motion::SelfScores { cells }
        }
    };
    if let Some(cells) = named {
        return Ok(Moved {
            motions: vec![motion(cells)],
            found: false,
        });
    }
    let mut groups: Vec<(Seats, Vec<CellId>)> = Vec::new();
    for cell in state.cell_positions() {
        let fits = if agreed {
            is_agreed(state, cell)
        } else {
            is_unreviewed(state, cell)
        };
        let (Some(unit), Some(id)) = (state.unit(cell.unit), state.cell_id(cell)) else {
            continue;
        };
        if !fits {
            continue;
        }
        match groups
            .iter_mut()
            .find(|(recused, _)| *recused == unit.recused)
        {
            Some((_, cells)) => cells.push(id),
            None => groups.push((unit.recused, vec![id])),
        }
    }
    if groups.is_empty() {
        return Err(Absent::Cells.into());
    }
    groups.sort_by_key(|(recused, _)| recused.len());
    Ok(Moved {
        motions: groups.into_iter().map(|(_, cells)| motion(cells)).collect(),
        found: true,
    })
}

/// Settled by its reviewers, and in dispute all the same.
fn is_agreed(state: &State, cell: CellIx) -> bool {
    let Some(kept) = state.cell(cell) else {
        return false;
    };
    let in_dispute = || {
        let facts = state.facts(cell, Viewpoint::Whole);
        facts
            .and_then(|f| f.dispute)
            .is_some_and(|d| d.state.is_open())
    };
    kept.settled().is_some() && !kept.log().is_empty() && in_dispute()
}

/// Claimed by its unit, without a final value.
fn is_unreviewed(state: &State, cell: CellIx) -> bool {
    let claimed = state.unit(cell.unit).and_then(|unit| unit.claim(cell.item));
    let pending = state.cell(cell).is_some_and(|c| c.settled().is_none());
    let self_scored = state
        .item(cell)
        .is_some_and(|(_, item)| item.method.is_self_scored());
    self_scored && claimed.is_some() && pending
}
