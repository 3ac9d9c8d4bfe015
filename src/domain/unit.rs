//! Who is assessed.

use super::id::{BlockId, UnitId};

/// A department, ward, commune or special zone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unit {
    /// Id.
    pub id: UnitId,
    /// Name as printed.
    pub name: String,
    /// The block it is ranked in.
    pub block: BlockId,
    /// Scored, but left out of the ranking, when false.
    pub ranked: bool,
}
