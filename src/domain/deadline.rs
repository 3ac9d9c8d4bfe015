//! Deadlines: how many days late something comes, by the round's own calendar. Late is told, never refused.

use crate::text::local_date;

use super::id::{Moment, UnitIx};
use super::stage::Stage;
use super::state::State;

impl State {
    /// How many days after the last day of a stage the moment is, where the round is held; None when it is in time or
    /// the round sets no last day. The last day itself is in time until midnight.
    pub fn days_late(&self, stage: Stage, at: Moment) -> Option<u32> {
        let round = self.round()?;
        let last = round.deadline(stage)?;
        let day = local_date(at.0, round.utc_offset_minutes);
        let late = day.days_since_epoch() - last.days_since_epoch();
        u32::try_from(late).ok().filter(|days| *days > 0)
    }

    /// Units whose self-assessments came late, with the days, the latest first.
    pub fn late_units(&self) -> Vec<(UnitIx, u32)> {
        let units = self.unit_positions();
        let late = units.filter_map(|(ix, _)| Some((ix, self.submission_days_late(ix)?)));
        let mut late: Vec<(UnitIx, u32)> = late.collect();
        late.sort_by_key(|(ix, days)| (std::cmp::Reverse(*days), *ix));
        late
    }

    /// How many days late a unit's self-assessment came first; None if it was in time or did not come. What replaces
    /// it later was asked for, and does not count.
    pub fn submission_days_late(&self, unit: UnitIx) -> Option<u32> {
        let unit = self.unit(unit)?;
        let first = unit.earlier.first().or(unit.submission.as_ref())?;
        self.days_late(Stage::SelfAssessment, first.at)
    }
}
