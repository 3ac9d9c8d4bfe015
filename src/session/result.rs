//! The canonical result: the bytes that the seal signs.

use super::error::SessionError;
use crate::domain::state::State;
use crate::journal::result::ResultDocument;

/// The canonical bytes of the result as it stands.
///
/// # Errors
/// The result can't be written.
pub fn canonical_result(state: &State) -> Result<Vec<u8>, SessionError> {
    ResultDocument::sealed(state)
        .canonical_bytes()
        .map_err(|error| SessionError::Unreadable {
            seq: state.head().0,
            what: error.to_string(),
        })
}
