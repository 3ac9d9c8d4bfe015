//! Who signs a bundle: chair and secretary, each in a file of their own, since `ssh-keygen -Y verify` reads one
//! signature a file.

use super::NAMESPACE;
use crate::domain::council::Role;
use crate::domain::id::MemberId;
use crate::domain::state::{Seal, State};
use crate::journal::key::unarmor;
use crate::journal::{PublicKey, result};

/// One of the two who sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Signatory {
    /// The chair.
    Chair,
    /// The secretary.
    Secretary,
}

impl Signatory {
    /// Both, in the order of papers.
    pub const ALL: [Signatory; 2] = [Signatory::Chair, Signatory::Secretary];

    /// The signatory that a role makes.
    #[must_use]
    pub const fn of(role: &Role) -> Option<Signatory> {
        match role {
            Role::Chair => Some(Signatory::Chair),
            Role::Secretary => Some(Signatory::Secretary),
            Role::ViceChair | Role::Member | Role::Helper { .. } | Role::Observer => None,
        }
    }

    /// The file of their signature over the result.
    #[must_use]
    pub const fn result_signature(self) -> &'static str {
        match self {
            Signatory::Chair => "result.json.sig",
            Signatory::Secretary => "result.json.thu-ky.sig",
        }
    }

    /// The file of their signature over the list of sums.
    #[must_use]
    pub const fn bundle_signature(self) -> &'static str {
        match self {
            Signatory::Chair => "SHA256SUMS.sig",
            Signatory::Secretary => "SHA256SUMS.thu-ky.sig",
        }
    }
}

/// How one of them signed the result, and by which key they sign the bundle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// Which of the two.
    pub signatory: Signatory,
    /// The seat.
    pub member: MemberId,
    /// Its office.
    pub office: String,
    /// The signature over the result, as the journal keeps it: armored SSHSIG.
    pub over_result: String,
    /// The key that made it.
    pub result_key: PublicKey,
    /// The key that signs for the seat now.
    pub bundle_key: PublicKey,
}

impl Signature {
    /// The signatures of a seal, chair first, with the keys that `state` has for their seats now; None if one is missing or
    /// can't be read, which a session that verifies never has.
    #[must_use]
    pub fn of(seal: &Seal, state: &State) -> Option<[Signature; 2]> {
        let one = |signatory| {
            let mut signed = seal.signatures.iter().rev();
            let signed = signed.find(|signed| {
                let role = state.member(signed.member).map(|member| &member.role);
                signed.result_sha256 == seal.result_sha256
                    && role.and_then(Signatory::of) == Some(signatory)
            })?;
            let member = state.member(signed.member)?;
            let inside = unarmor(&signed.signature).ok()?;
            Some(Signature {
                signatory,
                member: member.id.clone(),
                office: member.office.clone(),
                over_result: signed.signature.clone(),
                result_key: PublicKey::inside_signature(&inside).ok()?,
                bundle_key: PublicKey::from_openssh(state.key_of(&member.id)?).ok()?,
            })
        };
        let [chair, secretary] = Signatory::ALL;
        Some([one(chair)?, one(secretary)?])
    }

    /// The lines of this signatory in `allowed_signers`, without comments: the seat, what for, the key. Two of them if
    /// the key was changed since the lock.
    #[must_use]
    pub fn allowed(&self) -> Vec<String> {
        let line = |namespaces: &str, key: &PublicKey| {
            let member = self.member.as_str();
            format!("{member} namespaces=\"{namespaces}\" {}", key.openssh())
        };
        if self.result_key == self.bundle_key {
            let both = format!("{},{NAMESPACE}", result::NAMESPACE);
            return vec![line(&both, &self.result_key)];
        }
        vec![
            line(result::NAMESPACE, &self.result_key),
            line(NAMESPACE, &self.bundle_key),
        ]
    }
}
