//! Use cases: load, decide, sign, append.
//!
//! [`live::Session`] is a session that is open; [`seat`] and [`places`] say who sits here and where their keys live;
//! [`bundle`] is what is handed over; [`memory`] is what they saw last and [`snapshot`] what they keep of it; [`verify`] checks everything again from nothing. [`clock`] and [`places`] are the
//! only files that ask for the time and the environment.

mod aside;
pub mod bundle;
pub mod clock;
pub mod demo;
mod demo_meeting;
mod demo_review;
pub mod documents;
pub mod drafts;
pub mod error;
pub mod evidence_folder;
mod evidence_index;
pub mod focus;
mod fold;
pub mod folder_memory;
pub mod form;
pub mod intake;
pub mod journal_lines;
pub mod live;
pub mod memory;
pub mod minutes;
pub mod onlooker;
pub mod papers;
pub mod places;
pub mod result;
pub mod seal;
pub mod seat;
pub mod setup;
pub mod snapshot;
mod start;
pub mod verify;
pub mod whole_file;

pub use clock::Clock;
pub use error::SessionError;
pub use live::{LogLine, Opening, Session};
pub use places::Places;
pub use seat::Seat;
