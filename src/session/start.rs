//! How a session comes up: from the snapshot that its seat kept and the entries behind it, or from all entries.

use super::aside::{Aside, Past};
use super::error::SessionError;
use super::fold::fold;
use super::live::{LogLine, Opening, Session};
use super::memory::HeadMemory;
use super::snapshot::SnapshotFile;
use crate::domain::event::Recorded;
use crate::domain::id::Seq;
use crate::domain::state::State;
use crate::journal::{Chain, Depth, Head};
use crate::store::Store;

impl Session {
    /// From the snapshot that this seat kept, if it fits, and the entries behind it; else from all entries.
    pub(super) fn start(store: Box<dyn Store>, opening: Opening) -> Result<Session, SessionError> {
        let mut session = Session {
            store,
            chain: Chain::new(Head::GENESIS, Depth::Hashes),
            state: State::default(),
            log: Vec::new(),
            opening,
            memory: None,
            path: None,
            aside: Aside::new(),
            begun: None,
        };
        let taken_up = session.take_up()?;
        let (state, log) = (&mut session.state, &mut session.log);
        fold(session.store.as_ref(), &mut session.chain, |recorded| {
            take(state, log, recorded);
        })?;
        session.aside.folded = session.log.len() - taken_up;
        session.recall()?;
        Ok(session)
    }

    /// Takes up the snapshot that this seat kept, if the entry that it is named by stands in the store; says for how
    /// many entries it stands.
    fn take_up(&mut self) -> Result<usize, SessionError> {
        let Some(file) = self.snapshot_file()? else {
            return Ok(0);
        };
        if let Some(kept) = file.read() {
            let entry = self
                .entries(Seq(kept.head.seq), 1)?
                .into_iter()
                .next()
                .filter(|entry| entry.head() == kept.head && entry.computed_hash() == entry.hash);
            if entry.is_some() {
                self.chain = Chain::new(kept.head, Depth::Hashes);
                self.aside.past = Past::Unchecked(kept.head);
                self.state = kept.state;
                self.log = kept.log;
            }
        }
        self.aside.file = Some(file);
        Ok(self.log.len())
    }

    fn snapshot_file(&self) -> Result<Option<SnapshotFile>, SessionError> {
        let Some(places) = &self.opening.places else {
            return Ok(None);
        };
        let id = self.id()?;
        Ok(id.map(|genesis| SnapshotFile::new(&places.state, &genesis, self.seat_name())))
    }

    /// Under which name the files of this seat are kept.
    fn seat_name(&self) -> &str {
        self.seat().map_or("-", |seat| seat.member.as_str())
    }

    /// Finds what this seat remembers of the session, once it has a first entry to be known by.
    pub(super) fn recall(&mut self) -> Result<(), SessionError> {
        let (None, Some(places)) = (&self.memory, &self.opening.places) else {
            return Ok(());
        };
        let Some(genesis) = self.id()? else {
            return Ok(());
        };
        let memory = HeadMemory::new(&places.state, &genesis, self.seat_name());
        memory.need_descent(self.store.as_ref())?;
        self.memory = Some(memory);
        if self.aside.file.is_none() {
            self.aside.file = self.snapshot_file()?;
        }
        self.remember()
    }
}

/// Folds one event into a state and its log.
pub(super) fn take(state: &mut State, log: &mut Vec<LogLine>, recorded: &Recorded) {
    log.push(LogLine {
        seq: recorded.seq,
        at: recorded.at,
        author: state.member_ix(recorded.author.as_str()),
        kind: recorded.event.kind(),
    });
    state.apply(recorded);
}
