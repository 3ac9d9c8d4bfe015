//! A page of the journal, read when it is about to be shown.

use crate::domain::event::Recorded;

/// An entry as the person here may read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// What happened, without what may not be seen yet.
    pub recorded: Recorded,
    /// Its hash, in hex.
    pub hash: String,
    /// Fingerprint of the key that signed it.
    pub key: String,
}

/// Entries one after the other, or the sentence why they can't be read.
pub type Page = Result<Vec<Written>, String>;
