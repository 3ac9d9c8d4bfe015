//! Deadlines: how many days late something comes, by the round's own calendar. Late is told, never refused.

use std::collections::BTreeMap;

use crate::text::local_date;

use super::cell::CellEvent;
use super::id::{MemberIx, Moment, Seq, UnitIx};
use super::stage::Stage;
use super::state::State;
use super::viewpoint::Viewpoint;

/// Cells on which something came late.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct LateCells {
    /// How many.
    pub cells: u32,
    /// By how many days at most.
    pub days: u32,
}

impl LateCells {
    fn count(&mut self, days: u32) {
        self.cells += 1;
        self.days = self.days.max(days);
    }
}

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

    /// The stage that the round was in when an entry came.
    pub fn stage_at(&self, seq: Seq) -> Stage {
        let later = self.moves().iter().find(|made| made.seq > seq);
        later.map_or(self.stage(), |made| made.from)
    }

    /// How many days after the last day of the review that it belongs to a verdict was confirmed; None if in time.
    pub fn verdict_days_late(&self, seq: Seq, at: Moment) -> Option<u32> {
        let stage = self.stage_at(seq);
        stage.takes_verdicts().then(|| self.days_late(stage, at))?
    }

    /// Members who confirmed verdicts late: on how many cells, and by how many days at most. Counts only, so it tells
    /// nothing of a verdict.
    pub fn late_verdicts(&self) -> BTreeMap<MemberIx, LateCells> {
        let mut late: BTreeMap<MemberIx, LateCells> = BTreeMap::new();
        let has_day = |stage| self.round().is_some_and(|r| r.deadline(stage).is_some());
        if !has_day(Stage::Review) && !has_day(Stage::SecondReview) {
            return late;
        }
        for cell in self.cell_positions() {
            let mut of_cell: BTreeMap<MemberIx, u32> = BTreeMap::new();
            for entry in self.cell(cell).map_or(&[][..], |c| c.log()) {
                if let CellEvent::Judged { member, .. } = &entry.event
                    && let Some(days) = self.verdict_days_late(entry.seq, entry.at)
                {
                    let most = of_cell.entry(*member).or_default();
                    *most = days.max(*most);
                }
            }
            for (member, days) in of_cell {
                late.entry(member).or_default().count(days);
            }
        }
        late
    }

    /// Units whose explanations came late, as far as the viewpoint may see them: about how many cells, and by how many
    /// days at most.
    pub fn late_explanations(&self, viewpoint: Viewpoint) -> BTreeMap<UnitIx, LateCells> {
        let mut late: BTreeMap<UnitIx, LateCells> = BTreeMap::new();
        let round = self.round();
        if round.is_none_or(|round| round.deadline(Stage::Explanation).is_none()) {
            return late;
        }
        for cell in self.cell_positions() {
            if self.cell(cell).is_none_or(|c| c.log().is_empty()) {
                continue;
            }
            let explained = self
                .visible_log(cell, viewpoint)
                .filter(|entry| matches!(entry.event, CellEvent::Explained(_)))
                .last();
            if let Some(days) = explained.and_then(|e| self.days_late(Stage::Explanation, e.at)) {
                late.entry(cell.unit).or_default().count(days);
            }
        }
        late
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
