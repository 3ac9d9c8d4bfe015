//! The seal: chair and secretary each retype two groups of the result's hash, read from the printed page, and sign.

use super::error::SessionError;
use super::live::Session;
use super::result::canonical_result;
use crate::domain::council::Role;
use crate::domain::event::Event;
use crate::domain::id::{MemberId, Seq};
use crate::domain::state::State;
use crate::journal::Hash;
use crate::journal::result::NAMESPACE;

/// The hash of the result as it stands.
///
/// # Errors
/// The result can't be written.
pub fn result_hash(state: &State) -> Result<Hash, SessionError> {
    Ok(Hash::of(&canonical_result(state)?))
}

/// The positions (0 to 15, rising) of the two groups that are blank on a signatory's screen.
///
/// They follow from the seat and the hash, so chair and secretary are asked for different ones as a rule, and a
/// changed result asks anew.
pub fn blanks(member: &MemberId, hash: &Hash) -> [usize; 2] {
    let mixed = Hash::of(format!("{member} {hash}").as_bytes());
    let [first, second, ..] = *mixed.as_bytes();
    let one = usize::from(first % 16);
    let other = (one + 1 + usize::from(second % 15)) % 16;
    [one.min(other), one.max(other)]
}

/// What signing came to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sealed {
    /// The other signature is still missing.
    Waiting(Seq),
    /// Both have signed: the result is locked.
    Locked(Seq),
}

/// Signs the result as it stands with the seat's key; the second signature locks.
///
/// # Errors
/// The retyped groups are wrong, the rules refuse, or the store fails.
pub fn sign(session: &mut Session, retyped: [&str; 2]) -> Result<Sealed, SessionError> {
    session.check_past()?;
    session.refresh()?;
    let Some(seat) = session.seat() else {
        return Err(SessionError::NoSeat);
    };
    let bytes = canonical_result(session.state())?;
    let hash = Hash::of(&bytes);
    let groups = hash.groups();
    let asked = blanks(&seat.member, &hash);
    let matches = asked.iter().zip(retyped).all(|(at, typed)| {
        groups
            .get(*at)
            .is_some_and(|group| group.eq_ignore_ascii_case(typed.trim()))
    });
    if !matches {
        return Err(SessionError::GroupsDiffer);
    }
    let (version, result_sha256) = (session.state().version(), *hash.as_bytes());
    let signature = seat.signer.sign_armored(NAMESPACE, &bytes)?;
    let signed = Event::SealSigned {
        version,
        result_sha256,
        signature,
    };
    if !other_has_signed(session, &result_sha256) {
        return Ok(Sealed::Waiting(session.submit(signed, None)?));
    }
    let locked = Event::ResultLocked {
        version,
        result_sha256,
    };
    Ok(Sealed::Locked(
        session.submit_all(vec![signed, locked], None)?,
    ))
}

/// True if the other of chair and secretary has signed this very result.
fn other_has_signed(session: &Session, result_sha256: &[u8; 32]) -> bool {
    let state = session.state();
    let own = session.seat_ix();
    state.pending_seal().iter().any(|s| {
        let role = state.member(s.member).map(|m| &m.role);
        Some(s.member) != own
            && matches!(role, Some(Role::Chair | Role::Secretary))
            && s.result_sha256 == *result_sha256
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_different_groups_are_blank() {
        for n in 0..200_u8 {
            let hash = Hash::of(&[n]);
            let [one, other] = blanks(&MemberId::new("chu-tich"), &hash);
            assert!(one < other && other < 16);
        }
    }
}
