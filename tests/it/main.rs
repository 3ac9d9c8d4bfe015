//! One binary for all tests that look at the program from outside.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test that cannot go on stops, and says what it saw"
)]

mod adjustments;
mod bundle;
mod cli;
mod cli_bad_input;
mod cli_edge;
mod cli_house;
mod cli_impact;
mod cli_import;
mod cli_independence;
mod cli_kill;
mod cli_pdf;
mod cli_prechecks;
mod cli_sitting;
mod evidence_folder;
mod explanations;
mod fuzz_corpus;
mod import_child;
mod journal_keys;
mod keyboard;
mod keyboard_impact;
mod keyboard_import;
mod keyboard_meeting;
mod keyboard_minutes;
mod letters;
mod meeting_script;
mod page;
mod papers;
mod present;
mod present_store;
mod rules;
mod seats;
mod seats_stale;
mod second_review;
mod spoiled;
mod store_sqlite;
mod story;
mod story_meeting;
mod template;
mod terminal;
mod tidy;
mod workbook;
