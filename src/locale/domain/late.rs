//! Days after a deadline in words: `muộn 2 ngày`.

use crate::domain::id::{Moment, UnitIx};
use crate::domain::stage::Stage;
use crate::domain::state::State;
use crate::locale::Locale;

/// That something came so many days late.
pub fn days_late(locale: &Locale, days: u32) -> String {
    let days = usize::try_from(days).unwrap_or(usize::MAX);
    locale.counted("late-days", days, &[])
}

/// How late something came that is due by the end of a stage; None if it is in time.
pub fn late(locale: &Locale, state: &State, stage: Stage, at: Moment) -> Option<String> {
    state
        .days_late(stage, at)
        .map(|days| days_late(locale, days))
}

/// How late a unit's self-assessment came first; None if it is in time or not there.
pub fn late_submission(locale: &Locale, state: &State, unit: UnitIx) -> Option<String> {
    state
        .submission_days_late(unit)
        .map(|days| days_late(locale, days))
}
