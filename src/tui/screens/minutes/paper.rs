//! A file of minutes that is to be made.

use std::path::PathBuf;

use crate::{domain::id::MeetingIx, session::minutes::Form};

/// A file of minutes that is to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Of which meeting.
    pub meeting: MeetingIx,
    /// Where to.
    pub path: PathBuf,
    /// Word or plain text.
    pub form: Form,
    /// A file that stands there may be replaced.
    pub replace: bool,
}
