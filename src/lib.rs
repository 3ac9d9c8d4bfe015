//! `thamdinh` settles the yearly administrative-reform index of a Vietnamese city: units score themselves,
//! the Appraisal Council reviews, meets, votes and locks, and the journal keeps who changed what and why.
//!
//! # Code map, in reading order
//!
//! | module | what it is |
//! |---|---|
//! | [`text`] | forms of text: NFC, folding, width, collation, Vietnamese numbers and dates |
//! | [`domain`] | the appraisal's rules: what a round is, what may happen next, what comes out |
//! | [`journal`] | canonical bytes, hash chain, signatures; the frozen wire form of every event and of the result |
//! | [`store`] | the port that keeps entries, and SQLite behind it |
//! | [`import`] | workbooks and CSV in; drafts and every problem with its place out |
//! | [`locale`] | every text that a person sees, in Vietnamese and English |
//! | [`report`] | papers as plain data, and their renderers |
//! | [`session`] | use cases: load, decide, sign, append, verify |
//! | [`tui`] | the screens: event → message → update → effects; the view never mutates |
//! | [`cli`] | flags in, validated commands out; the only place that prints |
//!
//! # Invariants
//!
//! - `domain` has no IO, clock, randomness, serde, SQL or terminal; `journal` adds bytes, still pure.
//! - The journal is the only truth: state is a fold over its entries; anything else can be dropped and rebuilt.
//! - Points are exact decimals; no score ever passes through a binary float.
//! - What a reviewer sees of a cell they have not confirmed does not depend on anybody else's verdict on it; once they
//!   have, and until the meeting, they learn no more than that reviewers differ.
//! - `import` never writes; a file with one bad cell changes nothing.
//! - `view` never mutates and never fails.
//! - Imports between modules follow the table in `tests/it/tidy.rs`, which fails on any other.

pub mod cli;
pub mod domain;
pub mod import;
pub mod journal;
pub mod locale;
pub mod report;
pub mod session;
pub mod store;
pub mod text;
pub mod tui;
