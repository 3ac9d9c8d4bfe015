//! Adds a signature to a bundle that was made elsewhere, after it was checked.

use thiserror::Error;

use super::NAMESPACE;
use super::check::Checking;
use super::signatory::Signatory;
use crate::domain::id::MemberId;
use crate::journal::Signer;
use crate::session::error::SessionError;
use crate::session::whole_file;
use crate::store::Store;

/// Why a bundle is not signed.
#[derive(Debug, Error)]
pub enum SignError {
    /// Something is wrong with it, apart from signatures that are still missing.
    #[error("the bundle is not sound")]
    Unsound,
    /// It was made before the lock.
    #[error("a draft is not signed")]
    Draft,
    /// It is not of this session, or of another course of it.
    #[error("the bundle is of another session")]
    OtherSession,
    /// The seat is not one of the two who sealed the result.
    #[error("{0} did not seal the result")]
    NotSignatory(MemberId),
    /// The key at hand is not the one that the bundle names for the seat.
    #[error("another key is named for {0}")]
    OtherKey(MemberId),
    /// The session can't be read, or the signature not be written.
    #[error(transparent)]
    Session(#[from] SessionError),
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signed {
    /// The signature was added.
    Added(Signatory),
    /// It stood there already, and holds.
    Before(Signatory),
}

/// Signs the list of sums of a bundle with the key of a seat. Papers are to be compared before.
///
/// # Errors
/// The bundle is not sound, not of `session`, or the seat is not one of those who sealed it.
pub fn add(
    checking: &Checking,
    session: &dyn Store,
    member: &MemberId,
    signer: &Signer,
) -> Result<Signed, SignError> {
    if checking.about.draft {
        return Err(SignError::Draft);
    }
    let sound = checking
        .troubles
        .iter()
        .all(super::Trouble::is_unsigned_yet);
    let Some(source) = checking.source.as_ref().filter(|_| sound) else {
        return Err(SignError::Unsound);
    };
    need_same_session(checking, session)?;
    let signatures = source.seal.iter().flat_map(|sealed| &sealed.signatures);
    let mut signatures = signatures.filter(|signature| signature.member == *member);
    let Some(signature) = signatures.next() else {
        return Err(SignError::NotSignatory(member.clone()));
    };
    if signature.bundle_key != *signer.public() {
        return Err(SignError::OtherKey(member.clone()));
    }
    let signatory = signature.signatory;
    if checking.signed.contains(&signatory) {
        return Ok(Signed::Before(signatory));
    }
    let armored = signer
        .sign_armored(NAMESPACE, checking.list.as_bytes())
        .map_err(SessionError::from)?;
    let path = checking.folder.join(signatory.bundle_signature());
    whole_file::write(&path, armored.as_bytes())?;
    Ok(Signed::Added(signatory))
}

/// The last entry of the bundle's journal must be an entry of the session.
fn need_same_session(checking: &Checking, session: &dyn Store) -> Result<(), SignError> {
    let Some(found) = &checking.found else {
        return Err(SignError::Unsound);
    };
    let mut there = None;
    session
        .for_each_since(found.head.seq.saturating_sub(1), &mut |entry| {
            there = Some(entry.head());
            std::ops::ControlFlow::Break(())
        })
        .map_err(SessionError::from)?;
    if there == Some(found.head) {
        Ok(())
    } else {
        Err(SignError::OtherSession)
    }
}
