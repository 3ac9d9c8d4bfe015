//! A dispute's life for programs and on a page: each step with who and when, and how it was settled.

use serde::Serialize;

use super::instant;
use super::page::Page;
use crate::domain::dispute::{Dispute, DisputeKind, DisputeState, Settlement, Step, What};
use crate::domain::id::MemberIx;
use crate::domain::self_assessment::Position;
use crate::domain::state::State;
use crate::locale::{Locale, domain};

/// One step.
#[derive(Debug, Serialize)]
pub struct StepLine {
    step: &'static str,
    kinds: Vec<&'static str>,
    position: Option<&'static str>,
    how: Option<&'static str>,
    ruling: Option<u32>,
    entry: u64,
    at: String,
    by: String,
    office: String,
    words: String,
    #[serde(skip)]
    local: String,
}

/// How a dispute was settled, by whom and when.
#[derive(Debug, Serialize)]
pub struct SettledLine {
    how: &'static str,
    ruling: Option<u32>,
    entry: u64,
    at: String,
    by: String,
    office: String,
}

/// The steps of a dispute, oldest first.
pub fn steps(locale: &Locale, state: &State, dispute: &Dispute) -> Vec<StepLine> {
    dispute
        .history
        .iter()
        .map(|step| line(locale, state, step))
        .collect()
}

/// How it was settled; None while it is open.
pub fn settled(state: &State, dispute: &Dispute) -> Option<SettledLine> {
    let DisputeState::Settled { how, when, by } = dispute.state else {
        return None;
    };
    let (by, office) = who(state, by);
    Some(SettledLine {
        how: how.code(),
        ruling: ruling(how),
        entry: when.seq.0,
        at: instant::utc(when.at),
        by,
        office,
    })
}

/// The codes of kinds.
pub fn codes(kinds: &[DisputeKind]) -> Vec<&'static str> {
    kinds.iter().map(|kind| kind.code()).collect()
}

/// What a unit made of an adjusted score.
pub const fn position(position: Position) -> &'static str {
    match position {
        Position::Accepts => "accepts",
        Position::Contests => "contests",
        Position::Explains => "explains",
    }
}

/// Prints the steps.
pub fn print(locale: &Locale, page: &mut Page, steps: &[StepLine]) {
    page.heading(&locale.text("dispute-life"));
    for step in steps {
        page.under(&format!(
            "{} · {} · {}: {}",
            step.entry, step.local, step.office, step.words
        ));
    }
}

fn line(locale: &Locale, state: &State, step: &Step) -> StepLine {
    let (by, office) = who(state, step.by);
    let how = match step.what {
        What::Settled(how) => Some(how),
        _ => None,
    };
    StepLine {
        step: step.what.code(),
        kinds: codes(step.what.kinds()),
        position: match step.what {
            What::Explained(said) => Some(position(said)),
            _ => None,
        },
        how: how.map(Settlement::code),
        ruling: how.and_then(ruling),
        entry: step.seq.0,
        at: instant::utc(step.at),
        by,
        office,
        words: domain::dispute_step(locale, step),
        local: domain::instant(locale, state, step.at),
    }
}

fn who(state: &State, seat: MemberIx) -> (String, String) {
    state.member(seat).map_or_else(Default::default, |member| {
        (member.id.to_string(), member.office.clone())
    })
}

/// The ruling's number as it is told, from 1.
fn ruling(how: Settlement) -> Option<u32> {
    match how {
        Settlement::Ruling(ruling) => u32::try_from(ruling.index() + 1).ok(),
        _ => None,
    }
}
