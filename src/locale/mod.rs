//! Every text that a person sees, in Vietnamese and English.
//!
//! Messages live in Fluent files, one per part of the program and language: `src/locale/{vi,en}/PART.ftl`.
//! Vietnamese is written first and is complete; English stands beside it and falls back to it.
//! Numbers and dates are formatted here too, so that a screen and a paper cannot show the same score in two ways.

mod catalogue;
pub mod domain;
mod form;
mod language;

pub use catalogue::Locale;
pub use language::{Language, UnknownLanguage};

#[cfg(test)]
mod agreement;
