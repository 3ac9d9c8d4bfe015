//! From the outcome to what one unit is told.

use std::cmp::Reverse;

use super::{AreaLine, Balance, Before, Deduction, Letter, Sender, Share};
use crate::domain::index_set::{IndexSet, Method};
use crate::domain::points::Points;
use crate::domain::review::Value;
use crate::domain::round::Round;
use crate::domain::self_assessment::Claim;
use crate::domain::state::{State, UnitState};
use crate::domain::viewpoint::Viewpoint;
use crate::report::adjustments::citation;
use crate::report::outcome::{BlockOutcome, ItemOutcome, Outcome, UnitOutcome};

impl Letter {
    /// What the unit with this code is told; None if there is none. The documents that were judged come from the state,
    /// what was said of them since as far as the viewpoint may know it.
    #[must_use]
    pub fn of(
        outcome: &Outcome<'_>,
        state: &State,
        viewpoint: Viewpoint,
        unit: &str,
    ) -> Option<Letter> {
        let (block, found) = outcome.unit(unit)?;
        let source = Source {
            state,
            viewpoint,
            block,
            unit: found,
            answers: state.unit(found.ix)?,
        };
        Some(source.letter(outcome))
    }
}

impl Sender {
    /// Who writes of this round.
    #[must_use]
    pub fn of(round: &Round) -> Sender {
        Sender {
            superior: round.superior.clone(),
            council: round.council.clone(),
            symbol: round.council_symbol.clone(),
            place: round.place.clone(),
            agency: round.standing_agency.clone(),
            approved_by: round.approved_by.clone(),
            round_title: round.title.clone(),
            year: round.year,
            utc_offset_minutes: round.utc_offset_minutes,
        }
    }
}

/// The balance of a unit.
pub(in crate::report) fn balance(set: &IndexSet, unit: &UnitOutcome<'_>) -> Balance {
    let header = set.header();
    let shares = unit.items.iter().map(|item| Share {
        method: item.item.method,
        score: item.result.score,
        max: item.result.max,
        losses: &item.losses,
    });
    let result = &unit.result;
    Balance::of(
        (result.max, result.total),
        (header.bonus_cap, header.penalty_cap),
        shares,
    )
}

/// Points that an item is missing: below its maximum, or taken by a penalty. What was not given of a bonus is not.
pub(in crate::report) fn missing(item: &ItemOutcome<'_>) -> Points {
    match item.item.method {
        Method::Bonus => Points::ZERO,
        Method::Appraised | Method::Survey | Method::Council | Method::Penalty => item.lost,
    }
}

/// The areas of a unit, in the order of the index set.
pub(in crate::report) fn area_lines(
    block: &BlockOutcome<'_>,
    unit: &UnitOutcome<'_>,
    balance: &Balance,
) -> Vec<AreaLine> {
    let areas = unit.result.areas.iter().enumerate();
    let lines = areas.filter_map(|(at, area)| {
        let node = block.set.node(area.area)?;
        let mut items = unit.items.iter();
        let is_adjustment =
            items.any(|item| item.item.method.is_adjustment() && usize::from(item.node.area) == at);
        Some(AreaLine {
            code: node.code.to_string(),
            title: node.title.clone(),
            score: area.score,
            max: area.max,
            lost: if is_adjustment {
                balance.penalty
            } else {
                area.max - area.score
            },
            is_adjustment,
            mean: block.area_means.get(at).copied().flatten(),
        })
    });
    lines.collect()
}

struct Source<'a> {
    state: &'a State,
    viewpoint: Viewpoint,
    block: &'a BlockOutcome<'a>,
    unit: &'a UnitOutcome<'a>,
    answers: &'a UnitState,
}

impl Source<'_> {
    fn letter(&self, outcome: &Outcome<'_>) -> Letter {
        let (block, unit) = (self.block, self.unit);
        let result = &unit.result;
        let lost = unit
            .items
            .iter()
            .filter(|item| missing(item) > Points::ZERO);
        let mut deductions: Vec<Deduction> = lost.map(|item| self.deduction(item)).collect();
        deductions.sort_by_key(|deduction| Reverse(deduction.points));
        let bonuses = unit.items.iter().filter(|item| is_touched_bonus(item));
        let balance = balance(block.set, unit);
        Letter {
            sender: Sender::of(outcome.round),
            standing: outcome.standing.clone(),
            unit: unit.unit.id.to_string(),
            unit_name: unit.unit.name.clone(),
            block: block.block.name.clone(),
            ranked: block.ranked(),
            rank: result.rank,
            index: result.index,
            index_mean: block.index_mean,
            self_total: result.self_total,
            band: unit.band.map(str::to_owned),
            head_band: unit.head_band.map(str::to_owned),
            before: outcome.last_year.map(|last| Before {
                year: last.year,
                index: unit.last_year.map(|unit| unit.index),
                rank: unit.last_year.and_then(|unit| unit.rank),
            }),
            pending: result.pending,
            areas: area_lines(block, unit, &balance),
            balance,
            deductions,
            bonuses: bonuses.map(|item| self.deduction(item)).collect(),
        }
    }

    fn deduction(&self, item: &ItemOutcome<'_>) -> Deduction {
        let mean = self.block.item_means.get(item.ix.index());
        Deduction {
            code: item.node.code.to_string(),
            title: item.node.title.clone(),
            method: item.item.method,
            max: item.node.max,
            claim: item.result.claim,
            appraised: item.appraised,
            counted: item.result.counted,
            is_final: item.result.settled.is_some(),
            points: missing(item),
            losses: item.losses.clone(),
            mean: mean.copied().flatten(),
            reason: item.reason.trim().to_owned(),
            documents: self.documents(item),
            guide: item.item.guide.clone(),
            requirement: item.item.evidence.clone(),
        }
    }

    /// What the unit listed for the item, else what it wrote in the row, and what it sent with an explanation.
    fn documents(&self, item: &ItemOutcome<'_>) -> Vec<String> {
        let mut documents: Vec<String> = self.answers.evidence(item.ix).map(citation).collect();
        if documents.is_empty() {
            documents.extend(item.answer.map(|answer| answer.evidence_note.clone()));
        }
        if item.item.method.is_self_scored() {
            let facts = self.state.facts(item.cell, self.viewpoint);
            let explanation = facts.and_then(|facts| facts.explanation);
            documents.extend(explanation.map(|said| said.answer.evidence.clone()));
        }
        documents.retain(|document| !document.trim().is_empty());
        documents
    }
}

/// A bonus that the unit claimed or was given.
fn is_touched_bonus(item: &ItemOutcome<'_>) -> bool {
    let is_something = |value: Value| value.points().is_some_and(|points| points != Points::ZERO);
    let claimed = item.result.claim.map(Claim::into).is_some_and(is_something);
    item.item.method == Method::Bonus && (claimed || is_something(item.result.counted))
}
