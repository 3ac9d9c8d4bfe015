//! A member's verdict on a cell.

use super::id::CellId;
use super::points::Points;
use super::self_assessment::Claim;

/// What a member says of a cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// The self score stands.
    Accept,
    /// Another score; also the way to score what the unit may not score itself.
    Adjust(Points),
    /// The item does not apply to the unit.
    NotApplicable,
}

/// One verdict with its justification; required unless the self score is accepted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CellVerdict {
    /// The cell.
    pub cell: CellId,
    /// The verdict.
    pub verdict: Verdict,
    /// Why.
    pub why: String,
}

/// The value of a cell: points, or not applicable.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Value {
    /// Points.
    Score(Points),
    /// The item does not apply.
    NotApplicable,
}

impl Value {
    /// The points; None for N/A.
    pub const fn points(self) -> Option<Points> {
        match self {
            Value::Score(points) => Some(points),
            Value::NotApplicable => None,
        }
    }
}

impl From<Claim> for Value {
    fn from(claim: Claim) -> Self {
        match claim {
            Claim::Score(points) => Value::Score(points),
            Claim::NotApplicable => Value::NotApplicable,
        }
    }
}
