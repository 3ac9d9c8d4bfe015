//! The journal: canonical bytes, hash chain and signatures; pure.
//!
//! An [`Entry`] says who did what and when; its hash covers the hash before it, and its signature covers its hash.
//! Randomness is taken in one file only, [`generate`].

pub mod canonical;
pub mod chain;
pub mod entry;
pub mod generate;
pub mod hash;
pub mod key;
pub mod kind;
pub mod result;
pub mod wire;

pub use chain::{Chain, ChainFault, Depth, Fault};
pub use entry::{Draft, Entry, Head};
pub use hash::Hash;
pub use key::{KeyError, PublicKey, SignatureFault, Signer};
