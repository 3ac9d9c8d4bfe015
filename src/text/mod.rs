//! Forms of text: NFC, folding, width, collation, Vietnamese numbers and dates.
