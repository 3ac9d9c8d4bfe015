//! Signing, locking and reopening the result; refused attempts.

use serde::{Deserialize, Serialize};

use super::super::scalar::Digest;
use crate::domain::event::Event;
use crate::domain::id::{Version, VoteIx};

/// `seal_signed`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    version: u32,
    result_sha256: Digest,
    signature: String,
}

/// `result_locked`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lock {
    version: u32,
    result_sha256: Digest,
}

/// `result_reopened`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reopening {
    vote: u32,
    why: String,
}

/// `attempt_refused`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refusal {
    kind: String,
    reason: String,
}

impl Signature {
    /// A signature under the result.
    pub fn new(version: Version, result_sha256: [u8; 32], signature: &str) -> Self {
        Self {
            version: version.0,
            result_sha256: Digest(result_sha256),
            signature: signature.to_owned(),
        }
    }
}

impl Lock {
    /// The lock of a version.
    pub fn new(version: Version, result_sha256: [u8; 32]) -> Self {
        Self {
            version: version.0,
            result_sha256: Digest(result_sha256),
        }
    }
}

impl Reopening {
    /// A reopening after `vote`.
    pub fn new(vote: VoteIx, why: &str) -> Self {
        Self {
            vote: vote.0,
            why: why.to_owned(),
        }
    }
}

impl Refusal {
    /// A refused attempt.
    pub fn new(kind: &str, reason: &str) -> Self {
        Self {
            kind: kind.to_owned(),
            reason: reason.to_owned(),
        }
    }
}

impl From<Signature> for Event {
    fn from(signature: Signature) -> Self {
        Self::SealSigned {
            version: Version(signature.version),
            result_sha256: signature.result_sha256.0,
            signature: signature.signature,
        }
    }
}

impl From<Lock> for Event {
    fn from(lock: Lock) -> Self {
        Self::ResultLocked {
            version: Version(lock.version),
            result_sha256: lock.result_sha256.0,
        }
    }
}

impl From<Reopening> for Event {
    fn from(reopening: Reopening) -> Self {
        Self::ResultReopened {
            vote: VoteIx(reopening.vote),
            why: reopening.why,
        }
    }
}

impl From<Refusal> for Event {
    fn from(refusal: Refusal) -> Self {
        Self::AttemptRefused {
            kind: refusal.kind,
            reason: refusal.reason,
        }
    }
}
