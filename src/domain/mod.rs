//! The appraisal's rules, pure and exact: what a round is, what may happen next and what comes out.
//!
//! Reading order: [`round`], [`index_set`], [`rule`], [`council`], [`self_assessment`], [`review`], [`meeting`] are the
//! nouns; [`event`] is what can happen, [`permit`](state::State::permit) whether it may, [`state`] what it leads to;
//! [`cell`] and [`dispute`] are the fold over one cell, [`viewpoint`] who may see what of it; [`consolidation`],
//! [`precheck`], [`blocker`] and [`impact`] are what follows.

pub mod adjustment;
pub mod agenda;
mod apply;
pub mod approval;
pub mod band;
mod batch;
pub mod blocker;
pub mod cell;
mod cell_fold;
pub mod consolidation;
pub mod council;
pub mod deadline;
pub mod difference;
pub mod dispute;
mod dispute_fold;
pub mod event;
mod figure_text;
mod fresh;
pub mod id;
pub mod impact;
pub mod index_set;
mod index_set_check;
pub mod last_year;
pub mod leniency;
pub mod loss;
pub mod meeting;
pub mod outcomes;
mod parts;
mod permit;
pub mod points;
pub mod precheck;
mod precheck_block;
mod precheck_evidence;
pub mod precheck_list;
mod precheck_rules;
pub mod progress;
pub mod quorum;
mod ranking;
pub mod reach;
pub mod reason;
mod redact;
pub mod refusal;
pub mod reported;
pub mod review;
pub mod round;
pub mod rule;
pub mod seats;
pub mod self_assessment;
pub mod sensitivity;
pub mod snapshot;
pub mod spread;
pub mod stage;
pub mod state;
pub mod submission;
mod sums;
pub mod unit;
pub mod version_change;
pub mod viewpoint;
pub mod what_if;

pub use crate::text::date::Date;
