//! The minutes in pieces, each with what it rests on: the paper shows the blocks, the screen also where they come from.

use crate::domain::id::Seq;
use crate::domain::meeting::MinutesPart;
use crate::report::document::Block;

/// What a piece of the minutes rests on.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Origin {
    /// Words of the form, and what follows from the round or from several entries.
    Form,
    /// A fact, fixed by this entry.
    Fact(Seq),
    /// What was said, as the secretary noted it in this entry: prose.
    Note(Seq),
    /// A text of the secretary: prose.
    Text(MinutesPart),
}

impl Origin {
    /// Whether the secretary may put it in other words.
    #[must_use]
    pub const fn is_prose(self) -> bool {
        matches!(self, Origin::Note(_) | Origin::Text(_))
    }
}

/// A block with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it rests on.
    pub origin: Origin,
    /// What each row of a table rests on; empty for anything else, and where all rest on the same.
    pub rows: Vec<Origin>,
    /// The block.
    pub block: Block,
}

impl Piece {
    /// What a row of the block rests on.
    #[must_use]
    pub fn origin_of(&self, row: Option<usize>) -> Origin {
        let own = row.and_then(|row| self.rows.get(row));
        own.copied().unwrap_or(self.origin)
    }
}

/// The pieces of a paper being written.
#[derive(Debug)]
pub(super) struct Pieces {
    list: Vec<Piece>,
    origin: Origin,
}

impl Pieces {
    /// No pieces; what comes first are words of the form.
    pub(super) const fn new() -> Self {
        Self {
            list: Vec::new(),
            origin: Origin::Form,
        }
    }

    /// What is pushed from now on rests on this; answers what it was before.
    pub(super) const fn rest_on(&mut self, origin: Origin) -> Origin {
        std::mem::replace(&mut self.origin, origin)
    }

    /// Adds a block.
    pub(super) fn push(&mut self, block: Block) {
        self.push_on(self.origin, block);
    }

    /// Adds a block that rests on something of its own.
    pub(super) fn push_on(&mut self, origin: Origin, block: Block) {
        self.list.push(Piece {
            origin,
            rows: Vec::new(),
            block,
        });
    }

    /// Adds a table whose rows rest on something of their own.
    pub(super) fn push_rows(&mut self, block: Block, rows: Vec<Origin>) {
        self.list.push(Piece {
            origin: self.origin,
            rows,
            block,
        });
    }

    /// Adds several blocks.
    pub(super) fn extend(&mut self, blocks: impl IntoIterator<Item = Block>) {
        blocks.into_iter().for_each(|block| self.push(block));
    }

    /// All pieces.
    pub(super) fn into_list(self) -> Vec<Piece> {
        self.list
    }
}
