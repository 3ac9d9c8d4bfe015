//! A session that is open: its state, and the way to change it.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::aside::Aside;
use super::clock::Clock;
use super::error::SessionError;
use super::memory::HeadMemory;
use super::places::Places;
use super::seat::Seat;
use super::start::take;
use crate::domain::event::{Event, Recorded};
use crate::domain::id::{MemberIx, Moment, Seq};
use crate::domain::refusal::Refusal;
use crate::domain::state::State;
use crate::domain::viewpoint::Viewpoint;
use crate::journal::{Chain, Draft, Entry, Hash, Head, PublicKey, wire};
use crate::store::{SqliteStore, Store, StoreError};

/// How often a change is decided again because others wrote first.
const ATTEMPTS: u32 = 200;

/// Number, time, author and kind of an entry: enough to list and filter the journal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LogLine {
    /// Its number.
    pub seq: Seq,
    /// When it was written.
    pub at: Moment,
    /// Who wrote it; None before the seats were loaded.
    pub author: Option<MemberIx>,
    /// Its kind.
    pub kind: &'static str,
}

/// How a session is opened.
#[derive(Debug)]
pub struct Opening {
    /// Who sits here; None reads only.
    pub seat: Option<Seat>,
    /// Where time comes from.
    pub clock: Clock,
    /// Where this person's heads and drafts live; None remembers nothing.
    pub places: Option<Places>,
}

impl Opening {
    /// Reading only, by the machine's clock, remembering nothing.
    pub const fn reader() -> Self {
        Opening {
            seat: None,
            clock: Clock::System,
            places: None,
        }
    }
}

/// An open session.
pub struct Session {
    pub(super) store: Box<dyn Store>,
    pub(super) chain: Chain,
    pub(super) state: State,
    pub(super) log: Vec<LogLine>,
    pub(super) opening: Opening,
    pub(super) memory: Option<HeadMemory>,
    /// The file, for another handle on it.
    pub(super) path: Option<PathBuf>,
    pub(super) aside: Aside,
    /// What is submitted was begun when this was the last entry; None for what was begun just now.
    pub(super) begun: Option<Seq>,
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Session")
            .field("place", &self.store.place())
            .field("head", &self.head())
            .finish()
    }
}

impl Session {
    /// Creates a session file and writes its first events, all or none.
    ///
    /// # Errors
    /// The file exists, the events are refused, or the file can't be written; then no file is left behind.
    pub fn create(
        path: &Path,
        opening: Opening,
        events: Vec<Event>,
    ) -> Result<Session, SessionError> {
        let store = SqliteStore::create_new(path)?;
        let made = Session::start(Box::new(store), opening).and_then(|mut session| {
            session.submit_all(events, None)?;
            session.recall()?;
            Ok(session)
        });
        if made.is_err() {
            for suffix in ["", "-wal", "-shm"] {
                let mut file = path.as_os_str().to_owned();
                file.push(suffix);
                // Nothing but what was just created stands there; a leftover is only untidy.
                let _ = std::fs::remove_file(PathBuf::from(file));
            }
        }
        made
    }

    /// Opens a session file, for writing when there is a seat.
    ///
    /// # Errors
    /// It is no session, is damaged, does not descend from what this seat saw, or the seat's key is not the entered one.
    pub fn open(path: &Path, opening: Opening) -> Result<Session, SessionError> {
        let mut session = Session::open_at_once(path, opening)?;
        session.check_past()?;
        Ok(session)
    }

    /// As [`Session::open`], but entries that this seat's snapshot stands for are not hashed yet: for screens, which
    /// show the round at once and call [`Session::tend`] until they were.
    ///
    /// # Errors
    /// As [`Session::open`].
    pub fn open_at_once(path: &Path, opening: Opening) -> Result<Session, SessionError> {
        let store = match opening.seat {
            Some(_) => SqliteStore::open(path)?,
            None => SqliteStore::open_read_only(path)?,
        };
        let mut session = Session::start(Box::new(store), opening)?;
        session.path = Some(path.to_owned());
        session.need_own_key()?;
        Ok(session)
    }

    /// Folds everything that a store holds.
    ///
    /// # Errors
    /// As [`Session::open`].
    pub fn load(store: Box<dyn Store>, opening: Opening) -> Result<Session, SessionError> {
        let mut session = Session::start(store, opening)?;
        session.check_past()?;
        Ok(session)
    }

    /// What identifies the session: the hash of its first entry.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn id(&self) -> Result<Option<Hash>, SessionError> {
        Ok(self.entries(Seq(1), 1)?.first().map(|entry| entry.hash))
    }

    /// The state.
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// The head of what was read.
    pub fn head(&self) -> Head {
        self.chain.head()
    }

    /// Where the session is.
    pub fn place(&self) -> String {
        self.store.place()
    }

    /// Every entry's number, time, author and kind, oldest first.
    pub fn log(&self) -> &[LogLine] {
        &self.log
    }

    /// The seat here.
    pub fn seat(&self) -> Option<&Seat> {
        self.opening.seat.as_ref()
    }

    /// Position of the seat here.
    pub fn seat_ix(&self) -> Option<MemberIx> {
        self.state.member_ix(self.seat()?.member.as_str())
    }

    /// Through whose eyes this session is read.
    pub fn viewpoint(&self) -> Viewpoint {
        self.seat_ix().map_or(Viewpoint::Anyone, Viewpoint::Seat)
    }

    /// The time now.
    pub fn now(&self) -> Moment {
        self.opening.clock.now()
    }

    /// Where this person's files live.
    pub fn places(&self) -> Option<&Places> {
        self.opening.places.as_ref()
    }

    /// The event of an entry, as the viewpoint here may see it.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn event(&self, seq: Seq) -> Result<Option<Recorded>, SessionError> {
        self.events(seq, 1).map(|events| events.into_iter().next())
    }

    /// Up to `count` events from number `first`, as the viewpoint here may see them.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn events(&self, first: Seq, count: usize) -> Result<Vec<Recorded>, SessionError> {
        let viewpoint = self.viewpoint();
        let entries = self.entries(first, count)?;
        let mut events = Vec::with_capacity(entries.len());
        for entry in &entries {
            events.push(self.state.redacted(decode(entry)?, viewpoint));
        }
        Ok(events)
    }

    /// Up to `count` entries from number `first`, as they stand in the store.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn entries(&self, first: Seq, count: usize) -> Result<Vec<Entry>, SessionError> {
        let mut entries = Vec::new();
        self.store
            .for_each_since(first.0.saturating_sub(1), &mut |entry| {
                if entries.len() < count {
                    entries.push(entry);
                }
                if entries.len() < count {
                    ControlFlow::Continue(())
                } else {
                    ControlFlow::Break(())
                }
            })?;
        Ok(entries)
    }

    /// Reads what others wrote; true if there was anything.
    ///
    /// # Errors
    /// The store can't be read, or what it holds is no chain.
    pub fn refresh(&mut self) -> Result<bool, SessionError> {
        let entries = self.store.read_since(self.head().seq)?;
        self.chain.push(&entries)?;
        for entry in &entries {
            let recorded = decode(entry)?;
            take(&mut self.state, &mut self.log, &recorded);
        }
        self.aside.folded += entries.len();
        if !entries.is_empty() {
            self.remember()?;
        }
        Ok(!entries.is_empty())
    }

    /// True if others have written since the last look. Cheap.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn has_changed(&mut self) -> Result<bool, SessionError> {
        let seq = self.head().seq;
        Ok(self.store.changed_since(seq)?)
    }

    /// Waits for others to write, at most about `timeout`; true if they did.
    ///
    /// # Errors
    /// The store can't be read.
    pub fn wait_for_change(&mut self, timeout: Duration) -> Result<bool, SessionError> {
        let seq = self.head().seq;
        Ok(self.store.wait_for_change(seq, timeout)?)
    }

    /// Decides, signs and appends one event. When this returns it is on the disk.
    ///
    /// `seen` is the head that the author had before their eyes; something newer on the same cell refuses the change.
    ///
    /// # Errors
    /// The rules refuse it (an attempt without the right is logged), or the store fails.
    pub fn submit(&mut self, event: Event, seen: Option<Seq>) -> Result<Seq, SessionError> {
        self.submit_all(vec![event], seen)
    }

    /// Says that what is submitted from now on was begun when `seen` was the last entry, whatever was read since.
    pub const fn begun_at(&mut self, seen: Option<Seq>) {
        self.begun = seen;
    }

    /// As [`Session::submit`], for events that belong together: all or none.
    ///
    /// # Errors
    /// As [`Session::submit`].
    pub fn submit_all(
        &mut self,
        events: Vec<Event>,
        seen: Option<Seq>,
    ) -> Result<Seq, SessionError> {
        if self.opening.seat.is_none() {
            return Err(SessionError::NoSeat);
        }
        let seen = seen.into_iter().chain(self.begun).min();
        for _ in 0..ATTEMPTS {
            self.refresh()?;
            self.need_own_key()?;
            let decided = match self.overtaken(&events, seen)? {
                Some(newer) => Err(Refusal::Overtaken { newer }),
                None => self.decide(&events, seen),
            };
            if let Err(refusal) = decided {
                self.log_refused(&events, &refusal)?;
                return Err(refusal.into());
            }
            match self.append(&events) {
                Err(SessionError::Store(StoreError::Stale { .. })) => {}
                done => return done.map(|()| self.state.head()),
            }
        }
        Err(SessionError::Busy)
    }

    /// The latest entry since `seen` that one of the events would overwrite unseen, as the seat here may see it.
    fn overtaken(
        &self,
        events: &[Event],
        seen: Option<Seq>,
    ) -> Result<Option<Box<Recorded>>, SessionError> {
        let Some(seen) = seen.filter(|seen| *seen < self.state.head()) else {
            return Ok(None);
        };
        if !events.iter().any(Event::may_be_overtaken) {
            return Ok(None);
        }
        let newer = self.events(Seq(seen.0 + 1), usize::MAX)?;
        let mut newest = newer.into_iter().rev();
        Ok(newest
            .find(|newer| {
                events
                    .iter()
                    .any(|event| event.is_overtaken_by(&newer.event))
            })
            .map(Box::new))
    }

    fn decide(&self, events: &[Event], seen: Option<Seq>) -> Result<(), Refusal> {
        let Some(seat) = self.seat() else {
            return Err(Refusal::UnknownAuthor);
        };
        let author = &seat.member;
        if let [event] = events {
            if let Some(seen) = seen {
                self.state.need_fresh(author, event, seen)?;
            }
            return self.state.permit(author, event);
        }
        let mut trial = self.state.clone();
        for event in events {
            if let Some(seen) = seen {
                self.state.need_fresh(author, event, seen)?;
            }
            trial.permit(author, event)?;
            let (seq, at) = (Seq(trial.head().0 + 1), trial.last_at());
            trial.apply(&Recorded {
                seq,
                at,
                author: author.clone(),
                event: event.clone(),
            });
        }
        Ok(())
    }

    fn append(&mut self, events: &[Event]) -> Result<(), SessionError> {
        let Some(seat) = self.opening.seat.as_ref() else {
            return Err(SessionError::NoSeat);
        };
        let mut drafts: Vec<Draft> = Vec::with_capacity(events.len());
        // Time never runs backwards in a journal, whatever the clocks of the seats say.
        let mut at = self.state.last_at();
        for event in events {
            at = at.max(self.opening.clock.now());
            let draft = wire::draft(event, at, &seat.member);
            drafts.push(draft.map_err(|error| SessionError::Unreadable {
                seq: 0,
                what: error.to_string(),
            })?);
        }
        let entries = Entry::sign_all(drafts, self.head(), &seat.signer).map_err(|error| {
            SessionError::Unreadable {
                seq: 0,
                what: error.to_string(),
            }
        })?;
        self.store.append(self.head(), &entries)?;
        self.chain.push(&entries)?;
        for (entry, event) in entries.iter().zip(events) {
            let recorded = Recorded {
                seq: Seq(entry.seq),
                at: Moment(entry.at),
                author: crate::domain::id::MemberId::new(&entry.author),
                event: event.clone(),
            };
            take(&mut self.state, &mut self.log, &recorded);
        }
        self.aside.folded += entries.len();
        self.remember()
    }

    /// The refusal of a signed attempt is an entry of its own (DESIGN §2, Roles).
    fn log_refused(&mut self, events: &[Event], refusal: &Refusal) -> Result<(), SessionError> {
        let known = self.seat_ix().is_some();
        let Some(event) = events.first().filter(|_| refusal.is_of_rights() && known) else {
            return Ok(());
        };
        let refused = Event::AttemptRefused {
            kind: event.kind().to_owned(),
            reason: refusal.code().to_owned(),
        };
        match self.append(&[refused]) {
            Ok(()) | Err(SessionError::Store(StoreError::Stale { .. })) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// The key at hand must be the one entered for the seat; before any key was entered, it founds the session.
    fn need_own_key(&self) -> Result<(), SessionError> {
        let Some(seat) = self.seat() else {
            return Ok(());
        };
        let Some(entered) = self.state.key_of(&seat.member) else {
            let founding =
                self.state.round().is_none() || self.state.founder() == Some(&seat.member);
            return if founding {
                Ok(())
            } else {
                Err(SessionError::OtherKey {
                    member: seat.member.clone(),
                })
            };
        };
        // As a rule the line is written as we write it, and need not be read for every verdict.
        if entered == seat.signer.public().openssh() {
            return Ok(());
        }
        let entered = PublicKey::from_openssh(entered)?;
        if entered.fingerprint() == seat.signer.public().fingerprint() {
            return Ok(());
        }
        Err(SessionError::OtherKey {
            member: seat.member.clone(),
        })
    }

    pub(super) fn remember(&self) -> Result<(), SessionError> {
        match &self.memory {
            Some(memory) => memory.remember(self.head()),
            None => Ok(()),
        }
    }

    /// The store, for copies and checks.
    pub fn store(&self) -> &dyn Store {
        self.store.as_ref()
    }
}

/// The event of an entry.
pub(super) fn decode(entry: &Entry) -> Result<Recorded, SessionError> {
    wire::decode_entry(entry).map_err(|error| SessionError::Unreadable {
        seq: entry.seq,
        what: error.to_string(),
    })
}
