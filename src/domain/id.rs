//! Names of things: text codes as people write them, and the dense positions that stand for them in a state.

use std::fmt;
use std::sync::Arc;

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// The id with this text.
            pub fn new(text: impl AsRef<str>) -> Self {
                $name(Arc::from(text.as_ref()))
            }

            /// The text as people write it.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                $name::new(text)
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    };
}

macro_rules! position {
    ($(#[$doc:meta])* $name:ident, $width:ty) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct $name(pub $width);

        impl $name {
            /// The position as an index; what is beyond the width of the type becomes its last value.
            pub fn at(index: usize) -> Self {
                $name(<$width>::try_from(index).unwrap_or(<$width>::MAX))
            }

            /// The index that the position stands for.
            pub fn index(self) -> usize {
                usize::try_from(self.0).unwrap_or(usize::MAX)
            }
        }
    };
}

text_id! {
    /// Who is assessed: a short ASCII code, for communes the official five-digit code.
    UnitId
}
text_id! {
    /// Units ranked together.
    BlockId
}
text_id! {
    /// A versioned index set.
    IndexSetId
}
text_id! {
    /// A seat of the council: a member, the secretary, a helper or an observer.
    MemberId
}
text_id! {
    /// Code of an area, criterion or sub-criterion. Text with its own order; the tree is never derived from its dots.
    NodeCode
}

position! {
    /// Position of a unit in the state.
    UnitIx, u32
}
position! {
    /// Position of a scored item among the items of its index set.
    ItemIx, u16
}
position! {
    /// Position of a node in its index set, in the order of the paper.
    NodeIx, u16
}
position! {
    /// Position of a seat in the state.
    MemberIx, u16
}
position! {
    /// Position of a block in the round.
    BlockIx, u16
}
position! {
    /// Number of a vote in the session, from 0; shown from 1.
    VoteIx, u32
}
position! {
    /// Number of a ruling in the session, from 0; shown from 1.
    RulingIx, u32
}
position! {
    /// Number of a meeting in the session, from 0; shown from 1.
    MeetingIx, u32
}

position! {
    /// Number of a proposal in the session, from 0; shown from 1.
    ProposalIx, u32
}

/// Sequence number of a journal entry, from 1.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub struct Seq(pub u64);

/// A moment: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug)]
pub struct Moment(pub i64);

/// Version of the result, from 1; a reopened round works on the next one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Version(pub u32);

impl Default for Version {
    fn default() -> Self {
        Version(1)
    }
}

/// A cell by its names: one unit × one item.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct CellId {
    /// The unit.
    pub unit: UnitId,
    /// The item's code.
    pub item: NodeCode,
}

impl CellId {
    /// The cell of `unit` and `item`.
    pub fn new(unit: impl AsRef<str>, item: impl AsRef<str>) -> Self {
        CellId {
            unit: UnitId::new(unit),
            item: NodeCode::new(item),
        }
    }
}

/// A cell by its positions in the state.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct CellIx {
    /// The unit's position.
    pub unit: UnitIx,
    /// The item's position in the unit's index set.
    pub item: ItemIx,
}
