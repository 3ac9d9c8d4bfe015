use crate::domain::id::{Moment, Seq};
use crate::domain::state::{Seal, State};
use crate::report::clock::Clock;

/// Where the journal stood when a paper was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JournalHead {
    /// How many entries it has.
    pub entries: u64,
    /// The hash of the last one.
    pub hash: [u8; 32],
}

/// Whether a result may change, and where its journal stood when papers were made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Where the journal stood.
    pub journal: JournalHead,
    /// Version of the result.
    pub version: u32,
    /// The lock; without it whatever is made is a draft.
    pub lock: Option<SealedAs>,
    /// When the last entry was written, for the properties of files.
    pub written: Moment,
}

/// The lock of a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedAs {
    /// The entry that locked it.
    pub seq: Seq,
    /// When.
    pub at: Clock,
    /// SHA-256 of the canonical result.
    pub result_sha256: [u8; 32],
    /// Offices that signed.
    pub signed_by: Vec<String>,
}

impl Standing {
    /// How the result of a state stands.
    #[must_use]
    pub fn of(state: &State, journal: JournalHead) -> Self {
        let seal = state.seals().last();
        let seal = seal.filter(|_| state.stage().is_sealed());
        Self {
            journal,
            version: state.version().0,
            lock: seal.map(|seal| sealed_as(state, seal)),
            written: state.last_at(),
        }
    }

    /// True before the lock.
    #[must_use]
    pub const fn is_draft(&self) -> bool {
        self.lock.is_none()
    }

    /// When the last entry was written, in UTC as the properties of files have it: `2026-12-22T03:15:00Z`.
    #[must_use]
    pub fn created(&self) -> String {
        let written = Clock::at(self.written, 0);
        let (day, hour, minute) = (written.day, written.hour, written.minute);
        format!("{}T{hour:02}:{minute:02}:00Z", day.iso())
    }
}

fn sealed_as(state: &State, seal: &Seal) -> SealedAs {
    let offset = state.round().map_or(0, |round| round.utc_offset_minutes);
    let offices = seal.signatures.iter().map(|signature| {
        let member = state.member(signature.member);
        member.map_or_else(String::new, |member| member.office.clone())
    });
    SealedAs {
        seq: seal.seq,
        at: Clock::at(seal.at, offset),
        result_sha256: seal.result_sha256,
        signed_by: offices.collect(),
    }
}
