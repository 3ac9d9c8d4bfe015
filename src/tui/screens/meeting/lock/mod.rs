//! The way to the lock: the steps, the signatures, the locked result.

pub mod approval;
pub mod ceremony;
pub mod ceremony_view;
pub mod sealed;
pub mod view;
pub mod ways;
