//! Verdicts, drafts, flags, answered pre-checks, recusals.

use serde::{Deserialize, Serialize};

use super::super::scalar::{Id, Judged};
use crate::domain::event::Event;
use crate::domain::id::{CellId, MemberId, NodeCode, UnitId};
use crate::domain::review as domain;

/// `review_confirmed`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Confirmed(Verdicts);

/// `review_drafted`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Drafted(Verdicts);

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Verdicts {
    cells: Vec<CellVerdict>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct CellVerdict {
    unit: Id<UnitId>,
    item: Id<NodeCode>,
    verdict: Judged,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    why: String,
}

/// A cell by its names: `[unit, item]`.
#[derive(Debug, Serialize, Deserialize)]
pub struct Cell(Id<UnitId>, Id<NodeCode>);

/// `cell_flagged`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flag {
    unit: Id<UnitId>,
    item: Id<NodeCode>,
    note: String,
}

/// `flag_withdrawn`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlagWithdrawal {
    unit: Id<UnitId>,
    item: Id<NodeCode>,
}

/// `precheck_answered`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PreCheckAnswer {
    unit: Id<UnitId>,
    item: Id<NodeCode>,
    code: String,
    text: String,
}

/// `recusal_declared`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recusal {
    member: Id<MemberId>,
    unit: Id<UnitId>,
    why: String,
}

impl From<&[domain::CellVerdict]> for Verdicts {
    fn from(cells: &[domain::CellVerdict]) -> Self {
        let cells = cells.iter().cloned().map(|cell| CellVerdict {
            unit: Id(cell.cell.unit),
            item: Id(cell.cell.item),
            verdict: Judged(cell.verdict),
            why: cell.why,
        });
        Self {
            cells: cells.collect(),
        }
    }
}

impl From<Verdicts> for Vec<domain::CellVerdict> {
    fn from(verdicts: Verdicts) -> Self {
        let cells = verdicts.cells.into_iter().map(|cell| domain::CellVerdict {
            cell: CellId {
                unit: cell.unit.0,
                item: cell.item.0,
            },
            verdict: cell.verdict.0,
            why: cell.why,
        });
        cells.collect()
    }
}

impl From<&CellId> for Cell {
    fn from(cell: &CellId) -> Self {
        Self(Id(cell.unit.clone()), Id(cell.item.clone()))
    }
}

impl From<Cell> for CellId {
    fn from(Cell(unit, item): Cell) -> Self {
        Self {
            unit: unit.0,
            item: item.0,
        }
    }
}

impl From<&[domain::CellVerdict]> for Confirmed {
    fn from(cells: &[domain::CellVerdict]) -> Self {
        Self(cells.into())
    }
}

impl From<&[domain::CellVerdict]> for Drafted {
    fn from(cells: &[domain::CellVerdict]) -> Self {
        Self(cells.into())
    }
}

impl Flag {
    /// A flag on `cell`.
    pub fn new(cell: &CellId, note: &str) -> Self {
        Self {
            unit: Id(cell.unit.clone()),
            item: Id(cell.item.clone()),
            note: note.to_owned(),
        }
    }
}

impl From<&CellId> for FlagWithdrawal {
    fn from(cell: &CellId) -> Self {
        Self {
            unit: Id(cell.unit.clone()),
            item: Id(cell.item.clone()),
        }
    }
}

impl PreCheckAnswer {
    /// An answer to the pre-check `code` of `cell`.
    pub fn new(cell: &CellId, code: &str, text: &str) -> Self {
        Self {
            unit: Id(cell.unit.clone()),
            item: Id(cell.item.clone()),
            code: code.to_owned(),
            text: text.to_owned(),
        }
    }
}

impl Recusal {
    /// The recusal of `member` for `unit`.
    pub fn new(member: &MemberId, unit: &UnitId, why: &str) -> Self {
        Self {
            member: Id(member.clone()),
            unit: Id(unit.clone()),
            why: why.to_owned(),
        }
    }
}

impl From<Confirmed> for Event {
    fn from(Confirmed(verdicts): Confirmed) -> Self {
        Self::ReviewConfirmed {
            cells: verdicts.into(),
        }
    }
}

impl From<Drafted> for Event {
    fn from(Drafted(verdicts): Drafted) -> Self {
        Self::ReviewDrafted {
            cells: verdicts.into(),
        }
    }
}

impl From<Flag> for Event {
    fn from(flag: Flag) -> Self {
        Self::CellFlagged {
            cell: Cell(flag.unit, flag.item).into(),
            note: flag.note,
        }
    }
}

impl From<FlagWithdrawal> for Event {
    fn from(flag: FlagWithdrawal) -> Self {
        Self::FlagWithdrawn {
            cell: Cell(flag.unit, flag.item).into(),
        }
    }
}

impl From<PreCheckAnswer> for Event {
    fn from(answer: PreCheckAnswer) -> Self {
        Self::PreCheckAnswered {
            cell: Cell(answer.unit, answer.item).into(),
            code: answer.code,
            text: answer.text,
        }
    }
}

impl From<Recusal> for Event {
    fn from(recusal: Recusal) -> Self {
        Self::RecusalDeclared {
            member: recusal.member.0,
            unit: recusal.unit.0,
            why: recusal.why,
        }
    }
}

/// Many cells.
pub(super) fn cells_of(cells: &[CellId]) -> Vec<Cell> {
    cells.iter().map(Cell::from).collect()
}

/// Many cells, read.
pub(super) fn cell_ids(cells: Vec<Cell>) -> Vec<CellId> {
    cells.into_iter().map(CellId::from).collect()
}
