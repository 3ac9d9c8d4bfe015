//! Verifying a session: chain, signatures, authority of each author, that every entry was legal when it was written,
//! and that every locked result recomputes to the same bytes.

use std::collections::HashMap;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use super::error::SessionError;
use super::fold::{WAITING, check_hashes, read_pieces};
use super::live::decode;
use super::result::canonical_result;
use crate::domain::event::{Event, Recorded};
use crate::domain::id::{MemberId, Version};
use crate::domain::refusal::Refusal;
use crate::domain::state::State;
use crate::journal::result::NAMESPACE;
use crate::journal::{Chain, ChainFault, Depth, Entry, Hash, Head, PublicKey};
use crate::store::Store;

/// Why an entry is bad.
#[derive(Debug)]
pub enum Badness {
    /// The chain breaks there.
    Chain(ChainFault),
    /// Its body can't be read.
    Unreadable(String),
    /// It was not signed by the key entered for its author.
    Authority(MemberId),
    /// It was not legal when it was written.
    Illegal(Box<Refusal>),
    /// Its time lies before the entry in front of it.
    Time,
    /// The result does not recompute to the sealed bytes.
    ResultDiffers {
        /// What the journal gives.
        computed: Hash,
    },
    /// A seal's signature does not hold.
    Seal(MemberId),
}

/// The first bad entry.
#[derive(Debug)]
pub struct BadEntry {
    /// Its number.
    pub seq: u64,
    /// Why.
    pub why: Badness,
}

/// What verification found.
#[derive(Debug)]
pub struct Verification {
    /// Entries that hold.
    pub entries: u64,
    /// The head of what holds.
    pub head: Head,
    /// Locked versions that recompute to their hash.
    pub sealed: Vec<(Version, Hash)>,
    /// The first bad entry; None when everything holds.
    pub bad: Option<BadEntry>,
}

/// Verifies everything that a store holds: signatures by all cores, while another thread folds what was signed.
///
/// # Errors
/// The store can't be read at all; what it holds being wrong is no error here but the finding.
pub fn verify(store: &dyn Store) -> Result<Verification, SessionError> {
    verify_and_fold(store).map(|(found, _)| found)
}

/// As [`verify`], with the state that the entries which hold give.
///
/// # Errors
/// As [`verify`].
pub fn verify_and_fold(store: &dyn Store) -> Result<(Verification, State), SessionError> {
    std::thread::scope(|scope| {
        let (entries, incoming) = sync_channel(WAITING);
        let (signed, checked) = sync_channel(WAITING);
        scope.spawn(move || check_signatures(incoming, &signed));
        let judging = scope.spawn(move || {
            let mut judge = Judge::default();
            for piece in checked {
                if judge.take(piece) == Going::Stops {
                    break;
                }
            }
            (judge.found, judge.state)
        });
        let read = read_pieces(store, 0, &entries);
        drop(entries);
        let (found, state) = judging
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        // A store that breaks off behind a bad entry has been judged already.
        if found.bad.is_none() {
            read?;
        }
        Ok((found, state))
    })
}

/// Verifies hashes and links of everything that a store holds, without signatures and rules; gives the head.
///
/// # Errors
/// The first bad entry, or the store can't be read.
pub fn verify_hashes(store: &dyn Store) -> Result<Head, SessionError> {
    let head = store.head()?;
    check_hashes(store, head)?;
    Ok(head)
}

/// Entries whose chain and signatures hold, with their events; behind them the chain may break.
struct Piece {
    sound: Vec<(Entry, Result<Recorded, String>)>,
    fault: Option<ChainFault>,
}

fn check_signatures(incoming: Receiver<Vec<Entry>>, to: &SyncSender<Piece>) {
    let mut chain = Chain::new(Head::GENESIS, Depth::Signatures);
    for entries in incoming {
        let fault = chain.push(&entries).err();
        let end = fault.as_ref().map_or(u64::MAX, |fault| fault.seq);
        let sound = entries
            .into_iter()
            .take_while(|entry| entry.seq < end)
            .map(|entry| {
                let event = decode(&entry).map_err(|error| error.to_string());
                (entry, event)
            })
            .collect();
        let last = fault.is_some();
        if to.send(Piece { sound, fault }).is_err() || last {
            return;
        }
    }
}

/// Whether more is to be judged.
#[derive(PartialEq, Eq)]
enum Going {
    On,
    Stops,
}

/// Judges entry after entry by the rules, as they stood when it was written.
struct Judge {
    state: State,
    found: Verification,
    founding_key: String,
    /// Fingerprints of entered keys by their lines: each is read once for all its entries.
    fingerprints: HashMap<String, Option<String>>,
}

impl Default for Judge {
    fn default() -> Judge {
        Judge {
            state: State::default(),
            found: Verification {
                entries: 0,
                head: Head::GENESIS,
                sealed: Vec::new(),
                bad: None,
            },
            founding_key: String::new(),
            fingerprints: HashMap::new(),
        }
    }
}

impl Judge {
    fn take(&mut self, piece: Piece) -> Going {
        for (entry, event) in piece.sound {
            if entry.seq == 1 {
                self.founding_key.clone_from(&entry.key);
            }
            if let Err(why) = self.check(&entry, event) {
                let seq = entry.seq;
                self.found.bad = Some(BadEntry { seq, why });
                return Going::Stops;
            }
            self.found.entries = entry.seq;
            self.found.head = entry.head();
        }
        if let Some(fault) = piece.fault {
            self.found.bad = Some(BadEntry {
                seq: fault.seq,
                why: Badness::Chain(fault),
            });
            return Going::Stops;
        }
        Going::On
    }

    fn check(&mut self, entry: &Entry, event: Result<Recorded, String>) -> Result<(), Badness> {
        let recorded = event.map_err(Badness::Unreadable)?;
        self.check_authority(entry, &recorded)?;
        if recorded.at < self.state.last_at() {
            return Err(Badness::Time);
        }
        self.state
            .permit(&recorded.author, &recorded.event)
            .map_err(|refusal| Badness::Illegal(Box::new(refusal)))?;
        check_seal(&self.state, &recorded, &mut self.found.sealed)?;
        self.state.apply(&recorded);
        Ok(())
    }

    fn check_authority(&mut self, entry: &Entry, recorded: &Recorded) -> Result<(), Badness> {
        let stranger = || Badness::Authority(recorded.author.clone());
        let by_founder = entry.key == self.founding_key;
        let entered = match (self.state.key_of(&recorded.author), &recorded.event) {
            (Some(line), _) => line,
            // Before any key was entered, everything is signed by the key of the founding entry, which enters itself.
            (None, Event::KeyEntered { member, public_key })
                if *member == recorded.author && by_founder =>
            {
                public_key
            }
            (None, _) => {
                let founder = self.state.founder();
                let founds = founder.is_none_or(|founder| *founder == recorded.author);
                return if founds && by_founder {
                    Ok(())
                } else {
                    Err(stranger())
                };
            }
        };
        if !self.fingerprints.contains_key(entered) {
            let key = PublicKey::from_openssh(entered).ok();
            let fingerprint = key.map(|key| key.fingerprint().to_owned());
            self.fingerprints.insert(entered.to_owned(), fingerprint);
        }
        match self.fingerprints.get(entered) {
            Some(Some(fingerprint)) if *fingerprint == entry.key => Ok(()),
            _ => Err(stranger()),
        }
    }
}

fn check_seal(
    state: &State,
    recorded: &Recorded,
    sealed: &mut Vec<(Version, Hash)>,
) -> Result<(), Badness> {
    let (signature, claimed) = match &recorded.event {
        Event::SealSigned {
            result_sha256,
            signature,
            ..
        } => (Some(signature), *result_sha256),
        Event::ResultLocked { result_sha256, .. } => (None, *result_sha256),
        _ => return Ok(()),
    };
    let bytes = canonical_result(state).map_err(|error| Badness::Unreadable(error.to_string()))?;
    let computed = Hash::of(&bytes);
    if *computed.as_bytes() != claimed {
        return Err(Badness::ResultDiffers { computed });
    }
    let Some(armored) = signature else {
        sealed.push((state.version(), computed));
        return Ok(());
    };
    let bad = || Badness::Seal(recorded.author.clone());
    let line = state.key_of(&recorded.author).ok_or_else(bad)?;
    let key = PublicKey::from_openssh(line).map_err(|_| bad())?;
    key.verify_armored(NAMESPACE, &bytes, armored)
        .map_err(|_| bad())
}
