//! Use cases: load, decide, sign, append.
