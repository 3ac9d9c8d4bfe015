//! Verifying a session: chain, signatures, authority of each author, that every entry was legal when it was written,
//! and that every locked result recomputes to the same bytes.

use super::error::SessionError;
use super::live::decode;
use super::result::canonical_result;
use crate::domain::event::{Event, Recorded};
use crate::domain::id::{MemberId, Version};
use crate::domain::refusal::Refusal;
use crate::domain::state::State;
use crate::journal::result::NAMESPACE;
use crate::journal::{Chain, ChainFault, Depth, Entry, Hash, Head, PublicKey};
use crate::store::Store;

/// Entries that are verified together.
const PIECE: usize = 4096;

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

/// Verifies everything that a store holds.
///
/// # Errors
/// The store can't be read at all; what it holds being wrong is no error here but the finding.
pub fn verify(store: &dyn Store) -> Result<Verification, SessionError> {
    let entries = store.read_since(0)?;
    let mut found = Verification {
        entries: 0,
        head: Head::GENESIS,
        sealed: Vec::new(),
        bad: None,
    };
    let mut chain = Chain::new(Head::GENESIS, Depth::Signatures);
    let mut state = State::default();
    let founding_key = entries
        .first()
        .map(|entry| entry.key.clone())
        .unwrap_or_default();
    for piece in entries.chunks(PIECE) {
        let fault = chain.push(piece).err();
        let sound = fault.as_ref().map_or(u64::MAX, |fault| fault.seq);
        for entry in piece.iter().take_while(|entry| entry.seq < sound) {
            if let Err(why) = check(&mut state, entry, &founding_key, &mut found.sealed) {
                found.bad = Some(BadEntry {
                    seq: entry.seq,
                    why,
                });
                return Ok(found);
            }
            found.entries = entry.seq;
            found.head = entry.head();
        }
        if let Some(fault) = fault {
            found.bad = Some(BadEntry {
                seq: fault.seq,
                why: Badness::Chain(fault),
            });
            return Ok(found);
        }
    }
    Ok(found)
}

fn check(
    state: &mut State,
    entry: &Entry,
    founding_key: &str,
    sealed: &mut Vec<(Version, Hash)>,
) -> Result<(), Badness> {
    let recorded = decode(entry).map_err(|error| Badness::Unreadable(error.to_string()))?;
    check_authority(state, entry, &recorded, founding_key)?;
    if recorded.at < state.last_at() {
        return Err(Badness::Time);
    }
    state
        .permit(&recorded.author, &recorded.event)
        .map_err(|refusal| Badness::Illegal(Box::new(refusal)))?;
    check_seal(state, &recorded, sealed)?;
    state.apply(&recorded);
    Ok(())
}

fn check_authority(
    state: &State,
    entry: &Entry,
    recorded: &Recorded,
    founding_key: &str,
) -> Result<(), Badness> {
    let stranger = || Badness::Authority(recorded.author.clone());
    let entered = match (state.key_of(&recorded.author), &recorded.event) {
        (Some(line), _) => line,
        // Before any key was entered, everything is signed by the key of the founding entry, which enters itself.
        (None, Event::KeyEntered { member, public_key })
            if *member == recorded.author && entry.key == founding_key =>
        {
            public_key
        }
        (None, _)
            if state
                .founder()
                .is_none_or(|founder| *founder == recorded.author) =>
        {
            return if entry.key == founding_key {
                Ok(())
            } else {
                Err(stranger())
            };
        }
        (None, _) => return Err(stranger()),
    };
    let key = PublicKey::from_openssh(entered).map_err(|_| stranger())?;
    if key.fingerprint() == entry.key {
        Ok(())
    } else {
        Err(stranger())
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
