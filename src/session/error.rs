//! What can go wrong in a use case.

use std::path::PathBuf;

use thiserror::Error;

use crate::domain::id::MemberId;
use crate::domain::refusal::Refusal;
use crate::import::Problem;
use crate::journal::{ChainFault, Hash, KeyError};
use crate::store::StoreError;

/// Why a use case did not do what was asked. Nothing was changed, but a refused attempt may have been logged.
#[derive(Debug, Error)]
pub enum SessionError {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The rules refuse it.
    #[error("refused: {0:?}")]
    Refused(Box<Refusal>),
    /// The chain is broken.
    #[error(transparent)]
    Chain(#[from] ChainFault),
    /// An entry can't be read.
    #[error("entry {seq}: {what}")]
    Unreadable {
        /// Its number.
        seq: u64,
        /// What is wrong.
        what: String,
    },
    /// A key can't be used.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// A key file can't be read.
    #[error("{}: {what}", path.display())]
    KeyFile {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        what: String,
    },
    /// No key was found for a seat.
    #[error("no key for {member}")]
    NoKey {
        /// The seat.
        member: MemberId,
        /// Where it was looked for.
        looked: Vec<PathBuf>,
    },
    /// The key at hand is not the one entered for the seat.
    #[error("the key at hand is not the one entered for {member}")]
    OtherKey {
        /// The seat.
        member: MemberId,
    },
    /// The session was opened for reading only.
    #[error("opened for reading only")]
    NoSeat,
    /// This seat saw a later or another head of the session before.
    #[error("entry {seq} was {seen} when this seat saw it last")]
    NotDescended {
        /// The entry that was the head.
        seq: u64,
        /// Its hash then.
        seen: Hash,
    },
    /// Files have problems.
    #[error("{} problems", .0.len())]
    Problems(Vec<Problem>),
    /// The program was built without PDF.
    #[error("this build writes no PDF; build it with: cargo build --release --features pdf")]
    NoPdf,
    /// A file can't be read or written.
    #[error("{}: {what}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        what: String,
    },
    /// The retyped groups of the hash are not those of the result.
    #[error("the retyped groups are not those of the result")]
    GroupsDiffer,
    /// The session has no round yet.
    #[error("no round was set up")]
    NoRound,
    /// Others keep changing the session.
    #[error("others keep changing the session")]
    Busy,
}

impl From<Refusal> for SessionError {
    fn from(refusal: Refusal) -> Self {
        SessionError::Refused(Box::new(refusal))
    }
}

impl SessionError {
    pub(super) fn file(path: impl Into<PathBuf>, error: impl ToString) -> Self {
        SessionError::File {
            path: path.into(),
            what: error.to_string(),
        }
    }
}
