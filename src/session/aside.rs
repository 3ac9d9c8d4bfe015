//! What a session does beside the work: checking the entries that a snapshot stands for, and keeping a snapshot.

use std::path::Path;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread::JoinHandle;

use super::error::SessionError;
use super::fold::check_hashes;
use super::live::{LogLine, Session};
use super::snapshot::SnapshotFile;
use crate::domain::state::State;
use crate::journal::Head;
use crate::store::SqliteStore;

/// After so many folded entries a snapshot is kept while the session is open.
const WORTH_KEEPING: usize = 500;

/// After so many it is kept when the session is closed.
const WORTH_KEEPING_AT_CLOSE: usize = 100;

/// How far the entries that a snapshot stands for were hashed.
#[derive(Debug)]
pub(super) enum Past {
    /// All were, or nothing came from a snapshot.
    Checked,
    /// Nobody looked yet at those up to this head.
    Unchecked(Head),
    /// Another thread is at it.
    Checking(Head, Receiver<Result<(), SessionError>>),
}

/// What a session does beside the work.
#[derive(Debug)]
pub(super) struct Aside {
    pub(super) past: Past,
    /// Where this seat's snapshot is kept.
    pub(super) file: Option<SnapshotFile>,
    /// Entries folded since a snapshot was read or kept.
    pub(super) folded: usize,
    keeping: Option<JoinHandle<()>>,
}

impl Aside {
    pub(super) const fn new() -> Aside {
        Aside {
            past: Past::Checked,
            file: None,
            folded: 0,
            keeping: None,
        }
    }

    /// Keeps a snapshot in another thread; the state's units are shared with it, not copied.
    fn keep(&mut self, head: Head, log: &[LogLine], state: &State) {
        let Some(file) = self.file.clone() else {
            return;
        };
        self.wait();
        self.folded = 0;
        let (log, state) = (log.to_vec(), state.clone());
        self.keeping = Some(std::thread::spawn(move || {
            // A snapshot that can't be kept costs the next opening some time, nothing else.
            drop(file.write(head, &log, &state));
        }));
    }

    fn wait(&mut self) {
        if let Some(keeping) = self.keeping.take() {
            drop(keeping.join());
        }
    }
}

impl Session {
    /// Hashes the entries that a snapshot stood for when the session was opened; at once when they were hashed already.
    ///
    /// # Errors
    /// The first bad entry, or the store can't be read.
    pub fn check_past(&mut self) -> Result<(), SessionError> {
        let head = match std::mem::replace(&mut self.aside.past, Past::Checked) {
            Past::Checked => return Ok(()),
            Past::Unchecked(head) => head,
            Past::Checking(head, answer) => match answer.recv() {
                Ok(Ok(())) => return Ok(()),
                Ok(Err(_)) | Err(_) => head,
            },
        };
        let checked = check_hashes(self.store(), head);
        if checked.is_err() {
            self.aside.past = Past::Unchecked(head);
        }
        checked
    }

    /// Goes on with what is done beside the work, in other threads: hashing the entries that a snapshot stood for, and
    /// keeping a snapshot when many entries were folded. Costs next to nothing, so that screens ask at every look.
    ///
    /// # Errors
    /// The first bad entry among those; said once.
    pub fn tend(&mut self) -> Result<(), SessionError> {
        if self.aside.folded >= WORTH_KEEPING {
            let (head, log) = (self.head(), self.log.clone());
            self.aside.keep(head, &log, &self.state);
        }
        match std::mem::replace(&mut self.aside.past, Past::Checked) {
            Past::Checked => Ok(()),
            Past::Unchecked(head) => {
                let Some(path) = self.path.clone() else {
                    return check_hashes(self.store(), head);
                };
                let (say, answer) = channel();
                std::thread::spawn(move || {
                    // Nobody listens any more when the session was closed meanwhile.
                    drop(say.send(check_file(&path, head)));
                });
                self.aside.past = Past::Checking(head, answer);
                Ok(())
            }
            Past::Checking(head, answer) => match answer.try_recv() {
                Ok(checked) => checked,
                Err(TryRecvError::Empty) => {
                    self.aside.past = Past::Checking(head, answer);
                    Ok(())
                }
                Err(TryRecvError::Disconnected) => check_hashes(self.store(), head),
            },
        }
    }
}

fn check_file(path: &Path, until: Head) -> Result<(), SessionError> {
    check_hashes(&SqliteStore::open_read_only(path)?, until)
}

impl Drop for Session {
    fn drop(&mut self) {
        if self.aside.folded >= WORTH_KEEPING_AT_CLOSE {
            let (head, log) = (self.head(), std::mem::take(&mut self.log));
            self.aside.keep(head, &log, &self.state);
        }
        self.aside.wait();
    }
}
