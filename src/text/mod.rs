//! Forms of text: NFC, folding, width, collation, Vietnamese numbers and dates.
//!
//! Nothing here knows what a text is about, and nothing here reads a clock, a file or the environment.

pub mod clean;
pub mod date;
pub mod document;
pub mod fold;
pub mod legacy;
pub mod number;
pub mod order;
pub mod plot;
pub mod roman;
pub mod sentence;
pub mod syllable;
pub mod width;

pub use clean::{nfc, one_line, scrub};
pub use date::{Date, DateError, clock_text, hour_minute, local_date};
pub use fold::{Folded, Query, contains_folded, fold};
pub use number::{
    NumberError, SCALE, format_decimal, group_digits, parse_decimal, parse_plain, plain_decimal,
    spreadsheet_text,
};
pub use order::{Collator, natural_cmp};
pub use roman::roman_to_number;
pub use sentence::lower_first;
pub use width::{pad_left, pad_right, truncate, width, wrap};
