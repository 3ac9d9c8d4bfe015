//! Why a bundle is not made, checked or signed.

use std::path::PathBuf;

use thiserror::Error;

use crate::domain::id::{MemberId, Version};
use crate::domain::stage::Stage;
use crate::report::papers::PaperError;
use crate::session::error::SessionError;
use crate::session::verify::BadEntry;

/// Why there is nothing to make a bundle of.
#[derive(Debug, Error)]
pub enum SourceError {
    /// The session does not verify.
    #[error("entry {} is bad", .0.seq)]
    Bad(Box<BadEntry>),
    /// The council has not met yet, so that nothing is there to hand over, and the review is still independent.
    #[error("before the meeting")]
    BeforeMeeting(Stage),
    /// No such version was ever locked.
    #[error("version {} was never locked", .wanted.0)]
    NeverLocked {
        /// The version that was asked for.
        wanted: Version,
        /// Those that were.
        locked: Vec<Version>,
    },
    /// The session can't be read.
    #[error(transparent)]
    Session(#[from] SessionError),
}

/// Why a bundle is not made, checked or signed. What stood there before still does.
#[derive(Debug, Error)]
pub enum BundleError {
    /// There is nothing to make one of.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// Something stands there that may not go.
    #[error("{} stands there", out.display())]
    InTheWay {
        /// The folder.
        out: PathBuf,
        /// What stands in it that is no part of an untouched bundle.
        files: Vec<String>,
        /// An untouched bundle stands there, which may be replaced if that is asked for.
        is_bundle: bool,
    },
    /// The folder is no bundle.
    #[error("{} is no bundle", .0.display())]
    NotABundle(PathBuf),
    /// Something is wrong with it, apart from signatures that are still missing.
    #[error("the bundle is not sound")]
    Unsound,
    /// A draft is not signed.
    #[error("a draft is not signed")]
    Draft,
    /// It is not of this session, or of another course of it.
    #[error("the bundle is of another session")]
    OtherSession,
    /// The seat is not one of the two who sealed the result.
    #[error("{0} did not seal the result")]
    NotSignatory(MemberId),
    /// The key at hand is not the one that signs for the seat in this session.
    #[error("another key signs for {0}")]
    OtherKey(MemberId),
    /// Somebody stopped it.
    #[error("stopped")]
    Stopped,
    /// A paper can't be made.
    #[error(transparent)]
    Paper(#[from] PaperError),
    /// The session can't be read, or a file not be written.
    #[error(transparent)]
    Session(#[from] SessionError),
}
