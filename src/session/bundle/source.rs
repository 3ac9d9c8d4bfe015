//! What a bundle is made of: the copy of a session, the state that its papers tell, and the seal of that version.

use std::ops::ControlFlow;

use super::error::SourceError;
use super::signatory::Signature;
use super::{DRAFT_RESULT, RESULT};
use crate::domain::id::{Seq, Version};
use crate::domain::stage::Stage;
use crate::domain::state::{Seal, State};
use crate::domain::viewpoint::Viewpoint;
use crate::journal::Head;
use crate::locale::Locale;
use crate::report::outcome::JournalHead;
use crate::report::papers::Papers;
use crate::session::error::SessionError;
use crate::session::live::decode;
use crate::session::papers;
use crate::session::result::canonical_result;
use crate::session::verify::{Verification, verify_and_fold};
use crate::store::Store;

/// Which version of the result a bundle is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// The one that is locked, else a draft of the one that is worked on.
    Latest,
    /// A locked one, also if it was reopened since.
    Locked(Version),
}

/// What a bundle is made of.
#[derive(Debug)]
pub struct Source {
    /// The head of the whole journal.
    pub head: Head,
    /// Where the journal stood for the papers.
    pub at: Head,
    /// The state there.
    pub state: State,
    /// The lock; None for a draft.
    pub seal: Option<Sealed>,
}

/// The lock of the version that a bundle is about.
#[derive(Debug)]
pub struct Sealed {
    /// The seal.
    pub seal: Seal,
    /// Signatures and keys of chair and secretary.
    pub signatures: [Signature; 2],
}

impl Source {
    /// Verifies a session from nothing, and finds what a bundle of it is made of.
    ///
    /// # Errors
    /// The session does not verify, or holds no such version.
    pub fn of(store: &dyn Store, choice: Choice) -> Result<Source, SourceError> {
        let (found, state) = verify_and_fold(store)?;
        if let Some(bad) = found.bad {
            return Err(SourceError::Bad(Box::new(bad)));
        }
        Source::of_verified(store, &found, state, choice)
    }

    /// As [`Source::of`], of a session that was verified before.
    ///
    /// # Errors
    /// The session holds no such version.
    pub fn of_verified(
        store: &dyn Store,
        found: &Verification,
        state: State,
        choice: Choice,
    ) -> Result<Source, SourceError> {
        let head = found.head;
        let Some(seal) = chosen(&state, choice)? else {
            return Ok(Source {
                head,
                at: head,
                state,
                seal: None,
            });
        };
        let sealed = Sealed {
            seal: seal.clone(),
            signatures: Signature::of(seal, &state).ok_or_else(|| SessionError::Unreadable {
                seq: seal.seq.0,
                what: "the seal has no two signatures".to_owned(),
            })?,
        };
        let (at, state) = match last_in_force(&state, seal) {
            None => (head, state),
            Some(seq) => state_until(store, seq)?,
        };
        Ok(Source {
            head,
            at,
            state,
            seal: Some(sealed),
        })
    }

    /// Version of the result.
    #[must_use]
    pub fn version(&self) -> Version {
        match &self.seal {
            Some(sealed) => sealed.seal.version,
            None => self.state.version(),
        }
    }

    /// The canonical bytes of the result.
    ///
    /// # Errors
    /// The result can't be written.
    pub fn result(&self) -> Result<Vec<u8>, SessionError> {
        canonical_result(&self.state)
    }

    /// Where the journal stood, as papers print it.
    #[must_use]
    pub const fn journal(&self) -> JournalHead {
        JournalHead {
            entries: self.at.seq,
            hash: *self.at.hash.as_bytes(),
        }
    }

    /// Where the whole journal stands.
    #[must_use]
    pub const fn whole_journal(&self) -> JournalHead {
        JournalHead {
            entries: self.head.seq,
            hash: *self.head.hash.as_bytes(),
        }
    }

    /// The file of the result.
    #[must_use]
    pub const fn result_file(&self) -> &'static str {
        match self.seal {
            Some(_) => RESULT,
            None => DRAFT_RESULT,
        }
    }

    /// The papers, with the journal of the store that all of this came from: as anybody may read them, so that they do not depend on who makes the bundle. From the meeting on,
    /// that is everything but what the tellers of a secret vote have not yet agreed on.
    ///
    /// # Errors
    /// The result can't be written.
    pub fn papers<'a>(
        &'a self,
        store: &'a dyn Store,
        locale: &'a Locale,
    ) -> Result<Papers<'a>, SessionError> {
        let read = (store, self.journal());
        papers::of_state(&self.state, Viewpoint::Anyone, read, locale)
    }
}

/// The seal that was chosen; None for a draft.
fn chosen(state: &State, choice: Choice) -> Result<Option<&Seal>, SourceError> {
    match choice {
        Choice::Latest if state.stage().is_sealed() => Ok(state.seals().last()),
        Choice::Latest if state.stage() == Stage::Meeting => Ok(None),
        Choice::Latest => Err(SourceError::BeforeMeeting(state.stage())),
        Choice::Locked(wanted) => {
            let mut seals = state.seals().iter();
            let seal = seals.find(|seal| seal.version == wanted);
            let locked = || state.seals().iter().map(|seal| seal.version).collect();
            seal.map(Some).ok_or_else(|| SourceError::NeverLocked {
                wanted,
                locked: locked(),
            })
        }
    }
}

/// The last entry of the time in which a reopened version was in force: what came with it, as the closing of its meeting
/// and its announcement, and nothing of the meeting that reopened it. None for a version that was not reopened.
fn last_in_force(state: &State, seal: &Seal) -> Option<Seq> {
    let (reopened, _) = seal.reopened.as_ref()?;
    let later = state.meetings().iter().map(|meeting| meeting.seq);
    let next = later.filter(|opened| *opened > seal.seq).min();
    let end = next.unwrap_or(*reopened).min(*reopened);
    Some(Seq(end.0.saturating_sub(1)))
}

/// The state after entry number `last` of a journal that was verified.
fn state_until(store: &dyn Store, last: Seq) -> Result<(Head, State), SessionError> {
    let mut state = State::default();
    let mut head = Head::GENESIS;
    let mut fault = None;
    store.for_each_since(0, &mut |entry| {
        match decode(&entry) {
            Ok(recorded) => state.apply(&recorded),
            Err(error) => fault = Some(error),
        }
        head = entry.head();
        if fault.is_some() || head.seq >= last.0 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    })?;
    match fault {
        Some(error) => Err(error),
        None => Ok((head, state)),
    }
}
