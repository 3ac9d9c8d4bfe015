//! The port: what every store can do, whatever keeps the entries.

use super::error::StoreError;
use crate::journal::{Entry, Hash, Head};
use std::ops::ControlFlow;
use std::time::Duration;

/// How long a poll for news sleeps: many seats look at one file, and each look costs microseconds.
const POLL: Duration = Duration::from_millis(20);

/// Keeps the entries of one session. Handles are for one thread each; several may stand on one session.
pub trait Store: Send {
    /// What kind of store it is, as in `sqlite`.
    fn kind(&self) -> &'static str;

    /// Where the session is: a path, or an address without its password.
    fn place(&self) -> String;

    /// The head of what is stored now.
    ///
    /// # Errors
    /// The store cannot be read.
    fn head(&self) -> Result<Head, StoreError>;

    /// Appends `entries` behind `expected`, all or none; when this returns they survive a loss of power.
    /// Stored bytes are read back and hashed again first.
    ///
    /// # Errors
    /// [`StoreError::Stale`] when `expected` is not the head any more, [`StoreError::Locked`] after a lock,
    /// [`StoreError::BadEntries`] when they do not follow; otherwise the store cannot be written.
    fn append(&mut self, expected: Head, entries: &[Entry]) -> Result<(), StoreError>;

    /// Hands over the entries after number `seq` in their order, until `each` breaks off.
    /// All of them are from one moment. Nothing is verified here.
    ///
    /// # Errors
    /// The store cannot be read.
    fn for_each_since(
        &self,
        seq: u64,
        each: &mut dyn FnMut(Entry) -> ControlFlow<()>,
    ) -> Result<(), StoreError>;

    /// The entries after number `seq`.
    ///
    /// # Errors
    /// As [`Store::for_each_since`].
    fn read_since(&self, seq: u64) -> Result<Vec<Entry>, StoreError> {
        let mut entries = Vec::new();
        self.for_each_since(seq, &mut |entry| {
            entries.push(entry);
            ControlFlow::Continue(())
        })?;
        Ok(entries)
    }

    /// Says whether there are entries after number `seq`. Cheap enough to be asked many times a second.
    ///
    /// # Errors
    /// The store cannot be read.
    fn changed_since(&mut self, seq: u64) -> Result<bool, StoreError>;

    /// Waits until there are entries after number `seq`, at most about `timeout`; says whether there are.
    ///
    /// # Errors
    /// As [`Store::changed_since`].
    fn wait_for_change(&mut self, seq: u64, timeout: Duration) -> Result<bool, StoreError> {
        let mut waited = Duration::ZERO;
        while !self.changed_since(seq)? {
            if waited >= timeout {
                return Ok(false);
            }
            let nap = POLL.min(timeout.saturating_sub(waited));
            std::thread::sleep(nap);
            waited += nap;
        }
        Ok(true)
    }

    /// The folded state kept for `head`, if there is one. It is a cache: whoever reads it trusts the entries more.
    ///
    /// # Errors
    /// The store cannot be read.
    fn snapshot(&self, head: &Hash) -> Result<Option<Vec<u8>>, StoreError>;

    /// Keeps `bytes` as the folded state for `head`, in place of any other.
    ///
    /// # Errors
    /// The store cannot be written.
    fn put_snapshot(&mut self, head: &Hash, bytes: &[u8]) -> Result<(), StoreError>;

    /// What was last put before the room, if anything was. It is no part of the journal, and may be lost at any time.
    /// Cheap enough to be asked many times a second.
    ///
    /// # Errors
    /// The store cannot be read.
    fn focus(&mut self) -> Result<Option<Vec<u8>>, StoreError>;

    /// Puts `bytes` before the room, in place of what was there. Waits neither for the disk nor long for other writers.
    ///
    /// # Errors
    /// [`StoreError::Busy`] when others are writing; otherwise the store cannot be written.
    fn put_focus(&mut self, bytes: &[u8]) -> Result<(), StoreError>;
}
