//! A dispute's life in words: each step, what changed around its cell, and that reviewers differ.

use crate::domain::cell::Surroundings;
use crate::domain::dispute::{DisputeKind, Step, What};
use crate::domain::seats::Seats;
use crate::domain::self_assessment::Position;
use crate::domain::state::State;
use crate::locale::Locale;

use super::names::{dispute_kind, settlement};

/// What happened to a dispute: `phát hiện: ý kiến thẩm định khác nhau`.
pub fn dispute_step(locale: &Locale, step: &Step) -> String {
    let with_kinds = |id: &str, kinds: &[DisputeKind]| {
        locale.with(id, &[("kinds", &dispute_kinds(locale, kinds))])
    };
    match &step.what {
        What::Found(kinds) => with_kinds("dispute-step-found", kinds),
        What::Added(kinds) => with_kinds("dispute-step-added", kinds),
        What::Reopened(kinds) => with_kinds("dispute-step-reopened", kinds),
        What::Asked => locale.text("dispute-step-asked"),
        What::Explained(position) => locale.with(
            "dispute-step-explained",
            &[("position", &position_taken(locale, *position))],
        ),
        What::Replaced => locale.text("dispute-step-replaced"),
        What::Settled(how) => locale.with(
            "dispute-step-settled",
            &[("how", &settlement(locale, *how))],
        ),
    }
}

/// Why a cell is in dispute, all reasons in one line.
pub fn dispute_kinds(locale: &Locale, kinds: &[DisputeKind]) -> String {
    let words: Vec<String> = kinds
        .iter()
        .map(|kind| dispute_kind(locale, *kind))
        .collect();
    words.join("; ")
}

/// What a unit makes of an adjusted score: `không nhất trí`.
pub fn position_taken(locale: &Locale, position: Position) -> String {
    locale.text(match position {
        Position::Accepts => "dispute-position-accepts",
        Position::Contests => "dispute-position-contests",
        Position::Explains => "dispute-position-explains",
    })
}

/// Who reviewed a cell until its reviewers changed; None where only rules or findings did.
pub fn reviewers_until(locale: &Locale, state: &State, until: &Surroundings) -> Option<String> {
    let offices = |seats: Seats| -> String {
        let offices = seats.iter().filter_map(|seat| state.member(seat));
        let offices: Vec<&str> = offices.map(|member| member.office.as_str()).collect();
        offices.join(", ")
    };
    let before = until.reviewers?;
    Some(if before.is_empty() {
        locale.text("dispute-reviewers-none-before")
    } else {
        locale.with("dispute-reviewers-before", &[("before", &offices(before))])
    })
}
