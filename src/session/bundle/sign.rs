//! Adds a signature to a bundle that was made elsewhere, after it was checked.

use super::NAMESPACE;
use super::check::Checking;
use super::error::BundleError;
use super::signatory::Signatory;
use super::trouble::Trouble;
use super::write::with_own_key;
use crate::session::error::SessionError;
use crate::session::seat::Seat;
use crate::session::whole_file;
use crate::store::Store;

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signed {
    /// The signature was added.
    Added(Signatory),
    /// It stood there already, and holds.
    Before(Signatory),
}

/// Signs the list of sums of a bundle with the key of a seat. Everything is to be checked before, papers too.
///
/// # Errors
/// The bundle is not sound, not of `session`, or the seat is not one of those who sealed it.
pub fn add(checking: &Checking, session: &dyn Store, seat: &Seat) -> Result<Signed, BundleError> {
    if checking.about.draft {
        return Err(BundleError::Draft);
    }
    if !checking.troubles.iter().all(Trouble::is_unsigned_yet) {
        return Err(BundleError::Unsound);
    }
    let sealed = checking
        .source
        .as_ref()
        .and_then(|source| source.seal.as_ref());
    let sealed = sealed.ok_or(BundleError::Unsound)?;
    need_same_session(checking, session)?;
    let mut signatures = sealed.signatures.iter();
    let signature = signatures
        .find(|signature| signature.member == seat.member)
        .ok_or_else(|| BundleError::NotSignatory(seat.member.clone()))?;
    let (signatory, signer) = with_own_key(signature, seat)?;
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
fn need_same_session(checking: &Checking, session: &dyn Store) -> Result<(), BundleError> {
    let found = checking.found.as_ref().ok_or(BundleError::Unsound)?;
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
        Err(BundleError::OtherSession)
    }
}
