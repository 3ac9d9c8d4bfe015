//! The port that keeps entries, and its stores.
