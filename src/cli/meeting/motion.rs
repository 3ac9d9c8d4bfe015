//! Motions from flags: one, or batches of cells that the same members may decide.

use crate::cli::fault::{Absent, Fault, Usage};
use crate::cli::flags::MotionFlags;
use crate::domain::id::CellId;
use crate::domain::meeting::Motion;
use crate::domain::review::Value;
use crate::domain::state::State;

/// What is moved.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
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
        block,
        reopen,
        other,
    } = flags;
    if cells.is_some() && !agreed && !self_scores {
        return Err(Usage::CellsWithoutMotion.into());
    }
    if block.is_some() && !approve {
        return Err(Usage::BlockWithoutApproval.into());
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
        (None, _, None) if approve => block.map_or(Motion::ApproveResult, |block| {
            Motion::ApproveBlock { block }
        }),
        (None, _, None) if reopen => Motion::Reopen,
        (None, _, None) => return Err(Usage::MotionMissing.into()),
    };
    Ok(Moved {
        motions: vec![motion],
        found: false,
    })
}

/// The cells named as one motion; or all that can be, one motion for each set of members recused from them.
fn batches(state: &State, agreed: bool, named: Option<Vec<CellId>>) -> Result<Moved, Fault> {
    let found = named.is_none();
    let motions = match (named, agreed) {
        (Some(cells), true) => vec![Motion::Agreed { cells }],
        (Some(cells), false) => vec![Motion::SelfScores { cells }],
        (None, true) => state.agreed_motions(),
        (None, false) => state.self_score_motions(),
    };
    if motions.is_empty() {
        return Err(Absent::Cells.into());
    }
    Ok(Moved { motions, found })
}
