//! Deadlines: how many days late something comes, by the round's own calendar. Late is told, never refused.

use crate::text::local_date;

use super::id::Moment;
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
}
