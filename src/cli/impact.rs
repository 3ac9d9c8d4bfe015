//! What a dispute can still change, for programs and for people.

use serde::Serialize;

use super::instant;
use super::page::Page;
use crate::domain::id::{BlockIx, UnitIx};
use crate::domain::impact::{Impact, Outcome, Passing};
use crate::domain::outcomes::Allowed;
use crate::domain::state::State;
use crate::locale::{Locale, domain};

/// One outcome.
#[derive(Debug, Serialize)]
struct OutcomeLine {
    value: String,
    index: String,
    rank: Option<u32>,
    band: Option<String>,
}

/// What is open where nobody has given a score.
#[derive(Debug, Serialize)]
#[serde(untagged)]
enum OpenLine {
    Scores { scores: Vec<String> },
    Steps { step: String, max: String },
}

/// A unit that is passed, or passes.
#[derive(Debug, Serialize)]
struct PassingLine {
    unit: String,
    unit_name: String,
    index: String,
    turn: &'static str,
    at: String,
}

/// What a dispute can still change.
#[derive(Debug, Serialize)]
pub struct ImpactLine {
    class: &'static str,
    changes_band: bool,
    changes_rank: bool,
    index: [String; 2],
    ranks: Option<[u32; 2]>,
    bands: [Option<String>; 2],
    outcomes: Vec<OutcomeLine>,
    open: Option<OpenLine>,
    hidden: bool,
    passes: Vec<PassingLine>,
}

/// The id of a unit by position.
pub fn unit_id(state: &State, unit: UnitIx) -> String {
    state
        .unit(unit)
        .map_or_else(String::new, |unit| unit.unit.id.to_string())
}

/// The name of a block's band by position; None below all.
pub fn band_name(state: &State, block: BlockIx, band: Option<usize>) -> Option<String> {
    let bands = &state.blocks().get(block.index())?.bands;
    bands.get(band?).map(|band| band.name.clone())
}

impl ImpactLine {
    /// The impact on a unit of this block.
    pub fn of(state: &State, block: BlockIx, impact: &Impact) -> ImpactLine {
        let band = |at| band_name(state, block, at);
        let outcome = |outcome: &Outcome| OutcomeLine {
            value: instant::value(outcome.value),
            index: outcome.index.exact_text(),
            rank: outcome.rank,
            band: band(outcome.band),
        };
        let passing = |passing: &Passing| PassingLine {
            unit: unit_id(state, passing.unit),
            unit_name: domain::unit_name(state, passing.unit),
            index: passing.index.exact_text(),
            turn: passing.turn.code(),
            at: instant::value(passing.at),
        };
        let open = impact.open.as_ref().map(|open| match &open.allowed {
            Allowed::Listed(scores) => OpenLine::Scores {
                scores: scores.iter().map(|score| score.exact_text()).collect(),
            },
            Allowed::Steps { step, max } => OpenLine::Steps {
                step: step.exact_text(),
                max: max.exact_text(),
            },
        });
        ImpactLine {
            class: impact.class().code(),
            changes_band: impact.changes_band(),
            changes_rank: impact.changes_rank(),
            index: [impact.index.0.exact_text(), impact.index.1.exact_text()],
            ranks: impact.ranks.map(|(best, worst)| [best, worst]),
            bands: [band(impact.bands.0), band(impact.bands.1)],
            outcomes: impact.outcomes.iter().map(outcome).collect(),
            open,
            hidden: impact.open.as_ref().is_some_and(|open| open.hidden),
            passes: impact.passings.iter().map(passing).collect(),
        }
    }
}

/// Everything about one impact, where there is room for it.
pub fn print(locale: &Locale, page: &mut Page, state: &State, block: BlockIx, impact: &Impact) {
    page.line(&domain::impact(locale, state, block, impact));
    page.heading(&locale.text("cli-impact-outcomes"));
    for outcome in &impact.outcomes {
        page.under(&domain::outcome(locale, state, block, outcome));
    }
    if let Some(open) = &impact.open {
        page.under(&domain::open_outcomes(locale, open));
    }
    page.heading(&locale.text("cli-impact-passes"));
    if impact.passings.is_empty() {
        page.under(&locale.text("impact-passes-nobody"));
    }
    for passing in &impact.passings {
        page.under(&domain::passing(locale, state, passing));
    }
}
