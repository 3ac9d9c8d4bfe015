//! What stops the lock, with the way out.

use crate::domain::blocker::Blocker;
use crate::domain::id::{CellId, CellIx};
use crate::domain::state::State;
use crate::locale::Locale;

use super::cell::cell;
use super::names::seat;

/// What stops the lock, and the way out.
///
/// Names the assigned members, never who of them has confirmed: everybody may read it.
pub fn blocker(locale: &Locale, state: &State, blocker: &Blocker) -> (String, String) {
    let named = |ix: CellIx| {
        let id = state.cell_id(ix).unwrap_or_else(|| CellId::new("", ""));
        cell(locale, state, &id)
    };
    match blocker {
        Blocker::NotSubmitted(ix) => {
            let unit = state.unit(*ix).map_or("", |u| u.unit.name.as_str());
            (
                locale.with("domain-blocker-not-submitted", &[("unit", unit)]),
                locale.text("domain-blocker-not-submitted-way"),
            )
        }
        Blocker::SurveyMissing(ix) => (
            locale.with("domain-blocker-survey-missing", &[("cell", &named(*ix))]),
            locale.text("domain-blocker-survey-missing-way"),
        ),
        Blocker::NotReviewed(ix) => not_reviewed(locale, state, *ix, &named(*ix)),
        Blocker::Differ(ix) => (
            locale.with("domain-blocker-differ", &[("cell", &named(*ix))]),
            locale.text("domain-blocker-differ-way"),
        ),
        Blocker::OpenDispute(ix) => (
            locale.with("domain-blocker-open-dispute", &[("cell", &named(*ix))]),
            locale.text("domain-blocker-open-dispute-way"),
        ),
        Blocker::NoNaPolicy(ix) => (
            locale.with("domain-blocker-no-na-policy", &[("cell", &named(*ix))]),
            locale.text("domain-blocker-no-na-policy-way"),
        ),
    }
}

fn not_reviewed(locale: &Locale, state: &State, ix: CellIx, cell: &str) -> (String, String) {
    let reviewers = state.reviewers_of(ix);
    if reviewers.is_empty() {
        return (
            locale.with("domain-blocker-nobody", &[("cell", cell)]),
            locale.text("domain-blocker-nobody-way"),
        );
    }
    let offices: Vec<String> = reviewers.iter().map(|ix| seat(state, ix)).collect();
    let members = offices.join("; ");
    (
        locale.with(
            "domain-blocker-not-reviewed",
            &[("cell", cell), ("members", &members)],
        ),
        locale.text("domain-blocker-not-reviewed-way"),
    )
}
