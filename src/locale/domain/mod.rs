//! The words of the rules: what a stage, a refusal, a finding or an entry is called, for every screen and paper.
//!
//! Units, items and members are named as the state knows them; a code that it does not know stands as it was written.

mod blocker;
mod caps;
mod cell;
mod difference;
mod dispute;
mod event;
mod impact;
mod last_year;
mod late;
mod leniency;
mod names;
mod newer;
mod refusal;
mod rule;
mod sitting;
mod version;

pub use blocker::blocker;
pub use caps::{CapWords, caps};
pub use cell::{
    cell, claim, final_source, finding, method, percent, points, precheck, severity, value, verdict,
};
pub use difference::change;
pub use dispute::{dispute_kinds, dispute_step, position_taken, reviewers_until};
pub use event::{event, event_kind, event_seen};
pub use impact::{
    band, impact, open_outcomes, open_pair, outcome, passed, passing, room_change, unit_name,
};
pub use last_year::last_year_row;
pub use late::{days_late, late, late_submission};
pub use leniency::{
    area_code, area_name, bin, block_name, changed_cell, histogram, revised, signed_percent,
};
pub use names::{
    attendance, choice, dispute_kind, dispute_state, instant, member, motion, quorum, role,
    settlement, stage, unit, votes,
};
pub use refusal::refusal;
pub use rule::{arithmetic, rule_says};
pub use sitting::{hands, meeting_rules, minutes_part, tally, tellers};
pub use version::{
    band_change, cell_change, change_cause, change_line, final_value, index_change, rank_change,
    total_change, version_mark, version_note,
};

#[cfg(test)]
mod tests;
