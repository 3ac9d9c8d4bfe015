//! A state comes back from its bytes as it was: every story's does, with all that a round can hold.

use std::sync::Arc;

use thamdinh::domain::snapshot::{dump, restore};
use thamdinh::domain::state::State;

/// The state, gone through its bytes.
pub fn back_and_forth(state: &State) -> State {
    state.findings();
    let bytes = Arc::new(dump(state));
    let restored = restore(&bytes, 0).unwrap();
    assert!(restored == *state, "another state came back");
    assert!(dump(&restored) == *bytes, "other bytes came back");
    restored
}
