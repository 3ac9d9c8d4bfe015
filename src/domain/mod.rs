//! The appraisal's rules, pure and exact.
