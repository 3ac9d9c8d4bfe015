//! Where entries are kept: the port that every store has, and SQLite behind it.
//!
//! A store holds signed entries and nothing else that could not be rebuilt from them. It never decides whether an
//! entry is right; it refuses only what would break the chain, change the past or score after a lock.

pub mod error;
pub mod port;
pub mod sqlite;

pub use error::StoreError;
pub use port::Store;
pub use sqlite::SqliteStore;
