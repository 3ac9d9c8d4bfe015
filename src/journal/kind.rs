//! Names of wire kinds that the store's own guards know.

/// The entry that locks a result.
pub const RESULT_LOCKED: &str = "result_locked";

/// The entry that reopens a locked result.
pub const RESULT_REOPENED: &str = "result_reopened";

/// Kinds that could change a score. After a lock the store refuses them whatever the rules above it say.
pub const SCORING: &[&str] = &["review_confirmed", "ruling_made"];
