//! Bytes in; drafts and every problem with its place out. Never writes.
