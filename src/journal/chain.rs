//! Verifying a chain of entries: numbers, links, hashes and signatures, naming the first bad entry and why.

use super::canonical;
use super::entry::{Entry, Head, NAMESPACE};
use super::hash::Hash;
use super::key::{PublicKey, SignatureFault};
use std::collections::HashMap;
use thiserror::Error;

/// How much of each entry is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// Numbers, links and hashes: finds every change that did not rewrite the rest of the chain.
    Hashes,
    /// Signatures and the form of the bodies too: finds a rewritten chain.
    Signatures,
}

/// The first bad entry of a chain.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("entry {seq}: {what}")]
pub struct ChainFault {
    /// Number that the entry has, or should have where a number is missing.
    pub seq: u64,
    /// What is wrong with it.
    pub what: Fault,
}

/// What may be wrong with an entry.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum Fault {
    /// Another number stands where this one should.
    #[error("number {found} stands in its place")]
    Gap {
        /// The number found.
        found: u64,
    },
    /// It does not name the hash of the entry before it.
    #[error("it does not follow the entry before it")]
    BrokenLink,
    /// Its content does not give its hash.
    #[error("its content does not give its hash")]
    WrongHash {
        /// What the content gives.
        computed: Hash,
    },
    /// Its body could be read in more than one way.
    #[error("its body is not canonical JSON")]
    BodyNotCanonical,
    /// Its signature does not hold.
    #[error("{0}")]
    Signature(#[from] SignatureFault),
}

/// Verifies a chain piece by piece. Memory holds one piece at a time, and every core works on it.
#[derive(Debug)]
pub struct Chain {
    head: Head,
    depth: Depth,
    keys: HashMap<String, PublicKey>,
}

/// Pieces shorter than this are not worth starting a thread for.
const WORTH_A_THREAD: usize = 64;

/// Entries that [`verify`] takes into memory at once.
const PIECE: usize = 4096;

impl Chain {
    /// Begins behind `after`, which is taken as good; [`Head::GENESIS`] for the whole journal.
    #[must_use]
    pub fn new(after: Head, depth: Depth) -> Self {
        Self {
            head: after,
            depth,
            keys: HashMap::new(),
        }
    }

    /// The head of what was verified so far.
    #[must_use]
    pub fn head(&self) -> Head {
        self.head
    }

    /// Verifies the entries that follow.
    ///
    /// # Errors
    /// The first bad entry. The chain is of no use afterwards.
    pub fn push(&mut self, entries: &[Entry]) -> Result<(), ChainFault> {
        let mut placed = 0;
        let mut misplaced = None;
        for entry in entries {
            match self.place(entry) {
                Ok(()) => placed += 1,
                Err(fault) => {
                    misplaced = Some(fault);
                    break;
                }
            }
        }
        let (good, _) = entries.split_at(placed);
        self.check_all(good)?;
        misplaced.map_or(Ok(()), Err)
    }

    /// What depends on the entry before, and the key, which is parsed once for all its entries.
    fn place(&mut self, entry: &Entry) -> Result<(), ChainFault> {
        let expected = self.head.seq + 1;
        let fault = |what| ChainFault {
            seq: expected,
            what,
        };
        if entry.seq != expected {
            return Err(fault(Fault::Gap { found: entry.seq }));
        }
        if entry.prev != self.head.hash {
            return Err(fault(Fault::BrokenLink));
        }
        if self.depth == Depth::Signatures && !self.keys.contains_key(&entry.key) {
            let key = PublicKey::inside_signature(&entry.sig).map_err(|what| fault(what.into()))?;
            if key.fingerprint() != entry.key {
                let other = key.fingerprint().to_owned();
                return Err(fault(SignatureFault::OtherKey(other).into()));
            }
            self.keys.insert(entry.key.clone(), key);
        }
        self.head = entry.head();
        Ok(())
    }

    fn check_all(&self, entries: &[Entry]) -> Result<(), ChainFault> {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let share = entries.len().div_ceil(cores).max(WORTH_A_THREAD);
        if share >= entries.len() {
            return entries.iter().try_for_each(|entry| self.check(entry));
        }
        std::thread::scope(|scope| {
            let parts: Vec<_> = entries
                .chunks(share)
                .map(|part| scope.spawn(|| part.iter().try_for_each(|entry| self.check(entry))))
                .collect();
            // In the order of the entries, so that the first fault in time is the one that is named.
            parts.into_iter().try_for_each(|part| {
                part.join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            })
        })
    }

    /// What an entry shows by itself.
    fn check(&self, entry: &Entry) -> Result<(), ChainFault> {
        let fault = |what| ChainFault {
            seq: entry.seq,
            what,
        };
        let computed = entry.computed_hash();
        if computed != entry.hash {
            return Err(fault(Fault::WrongHash { computed }));
        }
        if self.depth == Depth::Hashes {
            return Ok(());
        }
        if !canonical::is_canonical(&entry.body) {
            return Err(fault(Fault::BodyNotCanonical));
        }
        let key = self
            .keys
            .get(&entry.key)
            .ok_or_else(|| fault(SignatureFault::Unreadable.into()))?;
        key.verify(NAMESPACE, entry.hash.as_bytes(), &entry.sig)
            .map_err(|what| fault(what.into()))
    }
}

/// Verifies all of `entries`, which follow `after`, and gives their head.
///
/// # Errors
/// The first bad entry.
pub fn verify(
    entries: impl IntoIterator<Item = Entry>,
    after: Head,
    depth: Depth,
) -> Result<Head, ChainFault> {
    let mut chain = Chain::new(after, depth);
    let mut entries = entries.into_iter();
    loop {
        let piece: Vec<Entry> = entries.by_ref().take(PIECE).collect();
        if piece.is_empty() {
            return Ok(chain.head());
        }
        chain.push(&piece)?;
    }
}

#[cfg(test)]
mod tests;
