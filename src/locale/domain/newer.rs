//! What is newer than what somebody saw: who wrote what, when.

use super::cell::{cell, points, value, verdict};
use super::names::{instant, member};
use crate::domain::cell::{CellEntry, CellEvent};
use crate::domain::event::Recorded;
use crate::domain::id::{CellId, Seq};
use crate::domain::state::State;
use crate::locale::Locale;

/// The refusal for something newer on a cell. Only what the author may see makes a change stale, so it is told.
pub fn on_cell(locale: &Locale, state: &State, id: &CellId, newer: Seq) -> String {
    let name = cell(locale, state, id);
    let found = state.find_cell(id).and_then(|ix| state.cell(ix));
    let entry = found.and_then(|cell| cell.log().iter().find(|entry| entry.seq == newer));
    let Some(entry) = entry else {
        let values = [("cell", name.as_str()), ("seq", &newer.0.to_string())];
        return locale.with("domain-refusal-stale", &values);
    };
    let who = state
        .member(entry.author)
        .map_or("?", |author| author.office.as_str());
    locale.with(
        "newer-on-cell",
        &[
            ("cell", &name),
            ("who", who),
            ("at", &instant(locale, state, entry.at)),
            ("seq", &newer.0.to_string()),
            ("what", &happened(locale, entry)),
        ],
    )
}

/// The refusal for a newer entry that would be overwritten unseen.
pub fn entry(locale: &Locale, state: &State, newer: &Recorded) -> String {
    locale.with(
        "newer-entry",
        &[
            ("who", &member(state, &newer.author)),
            ("at", &instant(locale, state, newer.at)),
            ("seq", &newer.seq.0.to_string()),
            ("what", &super::event(locale, state, newer)),
        ],
    )
}

/// What an entry says of its cell.
fn happened(locale: &Locale, entry: &CellEntry) -> String {
    let with = |id: &str, text: &str| locale.with(id, &[("text", text)]);
    match &entry.event {
        CellEvent::Replaced => locale.text("newer-replaced"),
        CellEvent::Surveyed(score) => with("newer-surveyed", &points(locale, *score)),
        CellEvent::Judged {
            value: judged, why, ..
        } => reasoned(locale, "newer-judged", &value(locale, *judged), why),
        CellEvent::Drafted {
            verdict: drafted,
            why,
            ..
        } => reasoned(locale, "newer-drafted", &verdict(locale, *drafted), why),
        CellEvent::Flagged { note, .. } => with("newer-flagged", note),
        CellEvent::Unflagged { .. } => locale.text("newer-unflagged"),
        CellEvent::PreCheckAnswered { text, .. } => with("newer-check-answered", text),
        CellEvent::Explained(answer) => with("newer-explained", &answer.text),
        CellEvent::Ruled { value: ruled, .. } => with("newer-ruled", &value(locale, *ruled)),
        CellEvent::RulingVoided { .. } => locale.text("newer-ruling-voided"),
        CellEvent::SurroundingsChanged(_) => locale.text("newer-surroundings"),
    }
}

fn reasoned(locale: &Locale, id: &str, value: &str, why: &str) -> String {
    let said = locale.with(id, &[("text", value)]);
    if why.is_empty() {
        said
    } else {
        format!("{said} ({why})")
    }
}
