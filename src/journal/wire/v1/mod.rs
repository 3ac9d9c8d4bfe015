//! Version 1 of the bodies: what stands in journals already written.
//!
//! Frozen. A change that a journal of version 1 could not have been written with needs a kind of its own; the golden
//! vectors under `tests/golden` fail on any other.

pub mod ballots;
pub mod council;
pub mod last_year;
pub mod meeting;
pub mod meeting_rules;
pub mod motion;
pub mod prechecks;
pub mod proceedings;
pub mod proposals;
pub mod review;
pub mod rounds;
pub mod seal;
pub mod sets;
pub mod submission;
