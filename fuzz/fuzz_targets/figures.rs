//! See `checks/figures.rs`.
#![no_main]

#[path = "../checks/figures.rs"]
mod figures;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| figures::check(bytes));
