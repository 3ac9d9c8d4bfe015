//! The appraisal's rules from outside: states are built only by events that were permitted.

mod ballots;
mod build;
mod consolidation;
mod dice;
mod dice_sitting;
mod difference;
mod disputes;
mod events;
mod evidence;
mod figures;
mod given;
mod impact;
mod independence;
mod lock;
mod meeting;
mod precheck_rules;
mod prechecks;
mod proposals;
mod review;
mod setup;
mod sitting;
mod snapshot;
mod stages;
mod version_change;
mod votes;
mod walks;
