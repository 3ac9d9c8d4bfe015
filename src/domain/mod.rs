//! The appraisal's rules, pure and exact: what a round is, what may happen next and what comes out.
//!
//! Reading order: [`round`], [`index_set`], [`rule`], [`council`], [`self_assessment`], [`review`], [`meeting`] are the nouns;
//! [`event`] is what can happen.

pub mod council;
pub mod event;
pub mod id;
pub mod index_set;
mod index_set_check;
pub mod meeting;
pub mod points;
pub mod reported;
pub mod review;
pub mod round;
pub mod rule;
pub mod self_assessment;
pub mod stage;
pub mod unit;
