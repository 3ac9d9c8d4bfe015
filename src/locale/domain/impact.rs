//! What a dispute can still change, in words.

use crate::domain::agenda::RoomChange;
use crate::domain::id::{BlockIx, UnitIx};
use crate::domain::impact::{Impact, Outcome, Passing, Turn};
use crate::domain::outcomes::{Allowed, Open};
use crate::domain::points::Points;
use crate::domain::sensitivity::{OpenPair, PairTurn};
use crate::domain::state::State;
use crate::domain::what_if::Move;
use crate::locale::Locale;

use super::cell::{points, value};

/// The name of a block's band; a word for none below all.
pub fn band(locale: &Locale, state: &State, block: BlockIx, band: Option<usize>) -> String {
    let bands = state.blocks().get(block.index()).map(|block| &block.bands);
    let found = bands.zip(band).and_then(|(bands, at)| bands.get(at));
    found.map_or_else(|| locale.text("impact-no-band"), |band| band.name.clone())
}

/// The name of a unit by position.
pub fn unit_name(state: &State, unit: UnitIx) -> String {
    state
        .unit(unit)
        .map_or_else(String::new, |unit| unit.unit.name.clone())
}

/// What stays open where a value is still to come, or hidden.
pub fn open_outcomes(locale: &Locale, open: &Open) -> String {
    let why = locale.text(if open.hidden {
        "impact-open-hidden"
    } else {
        "impact-open-unjudged"
    });
    let allowed = match &open.allowed {
        Allowed::Listed(scores) => {
            let scores: Vec<String> = scores.iter().map(|s| points(locale, *s)).collect();
            locale.with("impact-open-listed", &[("scores", &scores.join("; "))])
        }
        Allowed::Steps { step, max } if *step == Allowed::FINEST => {
            locale.with("impact-open-any", &[("max", &points(locale, *max))])
        }
        Allowed::Steps { step, max } => locale.with(
            "impact-open-steps",
            &[
                ("max", &points(locale, *max)),
                ("step", &points(locale, *step)),
            ],
        ),
    };
    format!("{why}: {allowed}")
}

/// One outcome: the value with the index, rank and band that it leads to.
pub fn outcome(locale: &Locale, state: &State, block: BlockIx, outcome: &Outcome) -> String {
    let (value, index) = (value(locale, outcome.value), points(locale, outcome.index));
    let values = [("value", value.as_str()), ("index", index.as_str())];
    match outcome.rank {
        Some(rank) => {
            let (rank, band) = (rank.to_string(), band(locale, state, block, outcome.band));
            let more = [("rank", rank.as_str()), ("band", band.as_str())];
            locale.with("impact-outcome", &[values, more].concat())
        }
        None => locale.with("impact-outcome-unranked", &values),
    }
}

/// Whom the unit passes or is passed by, and at which outcome.
pub fn passing(locale: &Locale, state: &State, passing: &Passing) -> String {
    let id = match passing.turn {
        Turn::Passes => "impact-passes",
        Turn::Reaches => "impact-reaches",
        Turn::IsReached => "impact-is-reached",
        Turn::IsPassed => "impact-is-passed",
    };
    locale.with(
        id,
        &[
            ("unit", &unit_name(state, passing.unit)),
            ("index", &points(locale, passing.index)),
            ("at", &value(locale, passing.at)),
        ],
    )
}

/// The whole range in a sentence: index, rank and band.
pub fn impact(locale: &Locale, state: &State, block: BlockIx, impact: &Impact) -> String {
    let range = |id: &str, low: &str, high: &str| {
        if low == high {
            locale.with(&format!("{id}-stays"), &[("low", low)])
        } else {
            locale.with(id, &[("low", low), ("high", high)])
        }
    };
    let index = |at: Points| points(locale, at);
    let mut parts = vec![range(
        "impact-index",
        &index(impact.index.0),
        &index(impact.index.1),
    )];
    if let Some((best, worst)) = impact.ranks {
        parts.push(range("impact-rank", &best.to_string(), &worst.to_string()));
        let [best, worst] =
            [impact.bands.0, impact.bands.1].map(|at| band(locale, state, block, at));
        parts.push(range("impact-band", &best, &worst));
    }
    parts.join("; ")
}

/// Whom a unit passes and who passes it when scores are tried, each in a sentence; none where nobody does.
pub fn passed(locale: &Locale, state: &State, moved: &Move<'_>) -> Vec<String> {
    let sides = [
        ("try-passed", &moved.passes),
        ("try-passed-by", &moved.passed_by),
    ];
    let named = sides.into_iter().filter(|(_, units)| !units.is_empty());
    named
        .map(|(id, units)| {
            let names: Vec<String> = units.iter().map(|unit| unit_name(state, *unit)).collect();
            locale.with(id, &[("units", &names.join("; "))])
        })
        .collect()
}

/// Who leaves the room and who comes back before an item of the agenda, each in a sentence; none where nobody does.
pub fn room_change(locale: &Locale, state: &State, change: &RoomChange) -> Vec<String> {
    let sides = [("agenda-leave", change.leave), ("agenda-back", change.back)];
    let named = sides.into_iter().filter(|(_, seats)| !seats.is_empty());
    named
        .map(|(id, seats)| {
            let offices: Vec<String> = seats
                .iter()
                .map(|at| super::names::seat(state, at))
                .collect();
            locale.with(id, &[("members", &offices.join("; "))])
        })
        .collect()
}

/// How the order of two neighbours can turn.
pub fn open_pair(locale: &Locale, state: &State, pair: &OpenPair) -> String {
    let id = match pair.turn {
        PairTurn::Pass => "sensitivity-pair-pass",
        PairTurn::Level => "sensitivity-pair-level",
        PairTurn::Part => "sensitivity-pair-part",
    };
    locale.with(
        id,
        &[
            ("upper", &unit_name(state, pair.upper)),
            ("lower", &unit_name(state, pair.lower)),
        ],
    )
}
