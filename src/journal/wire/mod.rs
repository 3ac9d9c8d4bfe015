//! Events as the bodies of entries, and back.
//!
//! The types of `v1` are frozen; the domain's own types may change beside them. Numbers are whole, points are text.

mod decode;
mod encode;
mod scalar;
mod v1;

pub use decode::{WireError, decode, decode_entry};
pub use encode::{body, draft};

#[cfg(test)]
mod tests;
