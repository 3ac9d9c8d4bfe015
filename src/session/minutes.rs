//! The minutes of a meeting as the journal gives them at this moment.

use super::error::SessionError;
use super::live::Session;
use super::seal;
use crate::domain::id::MeetingIx;
use crate::report::minutes::{JournalHead, Minutes};

/// The minutes of a meeting, with the hash that waits for signatures where the approved result is not locked yet;
/// None if there is no such meeting.
///
/// # Errors
/// The result can't be written.
pub fn of(session: &Session, meeting: MeetingIx) -> Result<Option<Minutes>, SessionError> {
    let head = session.head();
    let journal = JournalHead {
        entries: head.seq,
        hash: *head.hash.as_bytes(),
    };
    let Some(mut minutes) = Minutes::of(session.state(), meeting, journal) else {
        return Ok(None);
    };
    if minutes.lock.is_none() && session.state().approving_vote().is_some() {
        minutes.to_sign = Some(*seal::result_hash(session.state())?.as_bytes());
    }
    Ok(Some(minutes))
}
