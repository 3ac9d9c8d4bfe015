//! The canonical result: the bytes that the seal signs.

use super::error::SessionError;
use crate::domain::state::State;

/// The canonical bytes of the result as it stands.
///
/// # Errors
/// The result can't be written.
pub fn canonical_result(state: &State) -> Result<Vec<u8>, SessionError> {
    let _ = state;
    Err(SessionError::NoSeat)
}
