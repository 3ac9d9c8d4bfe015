//! See `checks/index_sets.rs`.
#![no_main]

#[path = "../checks/index_sets.rs"]
mod index_sets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| index_sets::check(bytes));
