//! What votes and rulings are about.

use serde::{Deserialize, Serialize};

use super::super::scalar::{Amount, Id};
use super::review::{Cell, cell_ids, cells_of};
use crate::domain::id::{BlockId, CellId, NodeCode, UnitId};
use crate::domain::meeting as domain;

/// What a vote or ruling is about.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Motion {
    Score {
        unit: Id<UnitId>,
        item: Id<NodeCode>,
        value: Amount,
    },
    Agreed {
        cells: Vec<Cell>,
    },
    SelfScores {
        cells: Vec<Cell>,
    },
    ApproveResult {},
    ApproveBlock {
        block: Id<BlockId>,
    },
    Reopen {},
    Other {
        text: String,
    },
}

impl From<&domain::Motion> for Motion {
    fn from(motion: &domain::Motion) -> Self {
        match motion {
            domain::Motion::Score { cell, value } => Self::Score {
                unit: Id(cell.unit.clone()),
                item: Id(cell.item.clone()),
                value: Amount(*value),
            },
            domain::Motion::Agreed { cells } => Self::Agreed {
                cells: cells_of(cells),
            },
            domain::Motion::SelfScores { cells } => Self::SelfScores {
                cells: cells_of(cells),
            },
            domain::Motion::ApproveResult => Self::ApproveResult {},
            domain::Motion::ApproveBlock { block } => Self::ApproveBlock {
                block: Id(block.clone()),
            },
            domain::Motion::Reopen => Self::Reopen {},
            domain::Motion::Other { text } => Self::Other { text: text.clone() },
        }
    }
}

impl From<Motion> for domain::Motion {
    fn from(motion: Motion) -> Self {
        match motion {
            Motion::Score { unit, item, value } => Self::Score {
                cell: CellId {
                    unit: unit.0,
                    item: item.0,
                },
                value: value.0,
            },
            Motion::Agreed { cells } => Self::Agreed {
                cells: cell_ids(cells),
            },
            Motion::SelfScores { cells } => Self::SelfScores {
                cells: cell_ids(cells),
            },
            Motion::ApproveResult {} => Self::ApproveResult,
            Motion::ApproveBlock { block } => Self::ApproveBlock { block: block.0 },
            Motion::Reopen {} => Self::Reopen,
            Motion::Other { text } => Self::Other { text },
        }
    }
}
