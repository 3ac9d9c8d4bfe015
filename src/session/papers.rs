//! What the council hands over, from a session as it stands.

use super::error::SessionError;
use super::live::Session;
use super::{journal_lines, minutes};
use crate::domain::id::MeetingIx;
use crate::domain::state::State;
use crate::domain::viewpoint::Viewpoint;
use crate::locale::Locale;
use crate::report::outcome::{JournalHead, Outcome, Standing};
use crate::report::papers::Papers;
use crate::store::Store;

/// Everything that can be handed over, as far as the seat that reads the session may know it.
///
/// # Errors
/// The session has no round yet, or its result can't be written.
pub fn of<'a>(session: &'a Session, locale: &'a Locale) -> Result<Papers<'a>, SessionError> {
    let head = session.head();
    let journal = JournalHead {
        entries: head.seq,
        hash: *head.hash.as_bytes(),
    };
    let read = (session.store(), journal);
    of_state(session.state(), session.viewpoint(), read, locale)
}

/// As [`of`], by a state, a viewpoint, the store that the state was read from and where its journal stood then.
///
/// # Errors
/// As [`of`].
pub fn of_state<'a>(
    state: &'a State,
    viewpoint: Viewpoint,
    (store, journal): (&'a dyn Store, JournalHead),
    locale: &'a Locale,
) -> Result<Papers<'a>, SessionError> {
    let standing = Standing::of(state, journal);
    let outcome = Outcome::of(state, viewpoint, standing).ok_or(SessionError::NoRound)?;
    let mut all = Vec::new();
    for at in 0..state.meetings().len() {
        all.extend(minutes::of_state(state, MeetingIx::at(at), journal)?);
    }
    Ok(Papers {
        state,
        viewpoint,
        outcome,
        minutes: all,
        journal: journal_lines::reader((store, journal.entries), state, viewpoint, locale),
        locale,
    })
}
