use super::{
    AppraisalReport, AreaMean, BlockChanges, BlockSummary, DisputeLine, StageLine, UnitLine, Work,
};
use crate::domain::cell::CellFacts;
use crate::domain::council::Role;
use crate::domain::id::{CellIx, MemberIx};
use crate::domain::index_set::Method;
use crate::domain::points::Points;
use crate::domain::review::Value;
use crate::domain::self_assessment::Position;
use crate::domain::state::State;
use crate::domain::viewpoint::Viewpoint;
use crate::report::clock::Clock;
use crate::report::letterhead::Letterhead;
use crate::report::outcome::{BlockOutcome, Outcome, UnitOutcome};
use crate::report::sheets::Sheet;
use crate::report::sheets::gather::recused;

/// Decimals of means and percentages.
const DECIMALS: u32 = 2;

impl AppraisalReport {
    /// What a session knows of its appraisal, as far as `viewpoint` may.
    #[must_use]
    pub fn of(outcome: &Outcome<'_>, state: &State, viewpoint: Viewpoint) -> Self {
        let round = outcome.round;
        let clock = |at| Clock::at(at, round.utc_offset_minutes);
        let mut work = Work {
            members: Sheet::members(state).len(),
            units: state.units().len(),
            ..Work::default()
        };
        let disputes = told(outcome, state, viewpoint, &mut work);
        for listed in state.all_checks(viewpoint) {
            work.findings += 1;
            work.answered += usize::from(!listed.answers.is_empty());
        }
        let mut silent = Vec::new();
        let mut late = Vec::new();
        for (ix, unit) in state.unit_positions() {
            match unit.submission {
                Some(_) => work.submitted += 1,
                None => silent.push(unit.unit.name.clone()),
            }
            if let Some(days) = state.submission_days_late(ix) {
                late.push((unit.unit.name.clone(), days));
            }
        }
        Self {
            letterhead: Letterhead {
                superior: round.superior.clone(),
                issuer: round.standing_agency.clone(),
                number: String::new(),
                symbol: "BC-……".to_owned(),
                place: round.place.clone(),
                day: clock(outcome.standing.written).day,
            },
            council: round.council.clone(),
            agency: round.standing_agency.clone(),
            approved_by: round.approved_by.clone(),
            round_title: round.title.clone(),
            year: round.year,
            basis: round.basis.clone(),
            standing: outcome.standing.clone(),
            pending: usize::try_from(outcome.pending).unwrap_or(usize::MAX),
            stages: stages(state, clock),
            work,
            blocks: outcome.blocks.iter().map(BlockSummary::of).collect(),
            changes: outcome.blocks.iter().map(BlockChanges::of).collect(),
            disputes,
            recusals: recusals(state),
            silent,
            late,
        }
    }
}

fn stages(state: &State, clock: impl Fn(crate::domain::id::Moment) -> Clock) -> Vec<StageLine> {
    let moves = state.moves().iter();
    moves
        .map(|step| StageLine {
            at: clock(step.at),
            to: step.to,
            back: step.to < step.from,
            why: step.why.clone(),
        })
        .collect()
}

/// Counts what was said of every cell, and gives its disputes.
fn told(
    outcome: &Outcome<'_>,
    state: &State,
    viewpoint: Viewpoint,
    work: &mut Work,
) -> Vec<DisputeLine> {
    let mut disputes = Vec::new();
    for (_, unit) in outcome.units() {
        for item in &unit.items {
            work.cells += 1;
            let Some(facts) = state.facts(item.cell, viewpoint) else {
                continue;
            };
            work.take(state, item.cell, &facts);
            if let Some(dispute) = facts.dispute {
                disputes.push(DisputeLine {
                    unit: unit.unit.name.clone(),
                    code: item.node.code.to_string(),
                    kinds: dispute.kinds,
                    state: dispute.state,
                    claim: item.result.claim,
                    settled: item.result.settled.map(|settled| settled.value),
                    why: item.reason.clone(),
                });
            }
        }
    }
    disputes
}

impl Work {
    fn take(&mut self, state: &State, cell: CellIx, facts: &CellFacts<'_>) {
        for verdict in facts.counted(state.reviewers_of(cell)) {
            self.verdicts += 1;
            let accepted = verdict.claim.map(Value::from) == Some(verdict.value);
            self.accepted += usize::from(accepted);
        }
        if let Some(said) = &facts.explanation {
            let at = match said.answer.position {
                Position::Accepts => 0,
                Position::Contests => 1,
                Position::Explains => 2,
            };
            if let Some(count) = self.explained.get_mut(at) {
                *count += 1;
            }
        }
    }
}

impl BlockSummary {
    fn of(block: &BlockOutcome<'_>) -> Self {
        let units = block.units.iter().map(|unit| UnitLine {
            rank: unit.result.rank,
            name: unit.unit.name.clone(),
            own: compared(unit).0,
            given: compared(unit).1,
            total: unit.result.total,
            index: unit.result.index,
            band: unit.band.unwrap_or_default().to_owned(),
            pending: unit.result.pending,
        });
        let units: Vec<UnitLine> = units.collect();
        let mean = |of: fn(&UnitLine) -> Points| -> Option<Points> {
            let sum: Points = units.iter().map(of).sum();
            sum.scaled(1, i64::try_from(units.len()).ok()?, DECIMALS)
        };
        let bands = block.block.bands.iter().map(|band| {
            let with = units
                .iter()
                .filter(|unit| unit.rank.is_some() && unit.band == band.name);
            (band.name.clone(), with.count())
        });
        let areas = block.set.areas().iter().zip(&block.area_means);
        let areas = areas.filter_map(|(area, mean)| {
            let node = block.set.node(*area)?;
            let mean = (*mean)?;
            let hundred = Points::whole(100).ten_thousandths();
            Some(AreaMean {
                name: format!("{}. {}", node.code, node.title),
                mean,
                max: node.max,
                percent: mean.scaled(hundred, node.max.ten_thousandths(), DECIMALS)?,
            })
        });
        Self {
            name: block.block.name.clone(),
            items: block.set.item_count(),
            max: block.set.header().total,
            mean: block.index_mean,
            means: mean(|unit| unit.own).zip(mean(|unit| unit.given)),
            bands: bands.collect(),
            areas: areas.collect(),
            units,
        }
    }
}

/// Self scores and final scores of the same items: those that units score themselves and where both are scores.
fn compared(unit: &UnitOutcome<'_>) -> (Points, Points) {
    let mut sums = (Points::ZERO, Points::ZERO);
    for item in unit
        .items
        .iter()
        .filter(|item| item.item.method == Method::Appraised)
    {
        let own = item.result.claim.map(Value::from).and_then(Value::points);
        let given = item
            .result
            .settled
            .and_then(|settled| settled.value.points());
        if let Some((own, given)) = own.zip(given) {
            sums.0 += own;
            sums.1 += given;
        }
    }
    sums
}

fn recusals(state: &State) -> Vec<(String, String, String)> {
    let mut all: Vec<(String, String, String)> = Vec::new();
    for (at, member) in state.members().iter().enumerate() {
        if matches!(member.role, Role::Helper { .. } | Role::Observer) {
            continue;
        }
        for (unit, why) in recused(state, MemberIx::at(at), member) {
            let same = all
                .iter_mut()
                .find(|(office, _, reason)| *office == member.office && *reason == why);
            match same {
                Some((_, units, _)) => {
                    units.push_str(", ");
                    units.push_str(&unit);
                }
                None => all.push((member.office.clone(), unit, why)),
            }
        }
    }
    all
}
