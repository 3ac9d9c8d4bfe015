//! The agenda: set, filled with disputes by impact, rearranged; and who leaves the room for what.

use serde_json::{Value as Json, json};

use crate::cli::fault::{Absent, Fault};
use crate::cli::flags::AgendaFlags;
use crate::cli::page::Page;
use crate::cli::reply::Reply;
use crate::cli::setting::Setting;
use crate::domain::agenda::RoomChange;
use crate::domain::consolidation::Consolidation;
use crate::domain::event::Event;
use crate::domain::id::{CellId, CellIx};
use crate::domain::seats::Seats;
use crate::domain::state::State;
use crate::domain::viewpoint::Viewpoint;
use crate::locale::{Locale, domain};
use crate::session::Session;

/// Sets the agenda: the cells named, every open dispute by impact, or the one that stands with an item moved or taken
/// off.
///
/// # Errors
/// An item is not on the agenda or its new place is beyond it; the rules refuse, or the session fails.
pub fn run(setting: &Setting, session: &mut Session, flags: AgendaFlags) -> Result<Reply, Fault> {
    let now: Vec<CellId> = session
        .state()
        .open_meeting()
        .map_or_else(Vec::new, |(_, meeting)| meeting.agenda.clone());
    let (cells, added) = match flags {
        AgendaFlags {
            cells: Some(named), ..
        } => (named.0, None),
        AgendaFlags {
            move_item: Some(item),
            to: Some(to),
            ..
        } => (moved(now, &item, to)?, None),
        AgendaFlags {
            drop_item: Some(item),
            ..
        } => (without(now, &item)?, None),
        AgendaFlags { anew, .. } => {
            let cells = with_disputes(session, &now, anew);
            let added = cells.len().saturating_sub(now.len());
            (cells, (!anew && !now.is_empty()).then_some(added))
        }
    };
    let state = session.state();
    let positions: Vec<CellIx> = cells.iter().filter_map(|id| state.find_cell(id)).collect();
    let changes = state.room_changes(&positions);
    let event = Event::AgendaSet {
        cells: cells.clone(),
    };
    let seq = setting.submit(session, vec![event], None)?;
    let state = session.state();
    let lines: Vec<Json> = cells
        .iter()
        .zip(&changes)
        .map(|(cell, change)| item_json(state, cell, change))
        .collect();
    let answer = json!({ "entry": seq.0, "count": cells.len(), "cells": lines });
    setting.answer(&answer, |page| {
        let locale = &setting.locale;
        match added {
            Some(added) => page.line(&locale.counted("agenda-kept", added, &[])),
            None => page.line(&locale.counted("cli-agenda-set", cells.len(), &[])),
        }
        print(locale, page, state, &cells, |_| false);
    })
}

fn with_disputes(session: &Session, now: &[CellId], anew: bool) -> Vec<CellId> {
    let (state, viewpoint) = (session.state(), session.viewpoint());
    let standing = Consolidation::of(state, viewpoint);
    let now: Vec<CellIx> = now.iter().filter_map(|id| state.find_cell(id)).collect();
    let cells = state.agenda_with_disputes(&standing, &now, viewpoint, anew);
    cells
        .into_iter()
        .filter_map(|cell| state.cell_id(cell))
        .collect()
}

fn place_of(agenda: &[CellId], item: &CellId) -> Result<usize, Fault> {
    let place = agenda.iter().position(|cell| cell == item);
    let name = || format!("{}:{}", item.unit, item.item);
    place.ok_or_else(|| Absent::AgendaItem(name()).into())
}

fn moved(mut agenda: Vec<CellId>, item: &CellId, to: u32) -> Result<Vec<CellId>, Fault> {
    let from = place_of(&agenda, item)?;
    let count = agenda.len();
    let to = usize::try_from(to)
        .ok()
        .and_then(|to| to.checked_sub(1))
        .filter(|to| *to < count)
        .ok_or(Absent::AgendaPlace { count })?;
    let cell = agenda.remove(from);
    agenda.insert(to, cell);
    Ok(agenda)
}

fn without(mut agenda: Vec<CellId>, item: &CellId) -> Result<Vec<CellId>, Fault> {
    let place = place_of(&agenda, item)?;
    agenda.remove(place);
    Ok(agenda)
}

fn ids(state: &State, seats: Seats) -> Vec<String> {
    let seats = seats.iter().filter_map(|seat| state.member(seat));
    seats.map(|member| member.id.to_string()).collect()
}

fn item_json(state: &State, cell: &CellId, change: &RoomChange) -> Json {
    json!({
        "unit": cell.unit.as_str(),
        "item": cell.item.as_str(),
        "leave": ids(state, change.leave),
        "back": ids(state, change.back),
    })
}

/// The items of an agenda for programs, with who leaves and who comes back before each.
pub fn items_json(state: &State, agenda: &[CellId], viewpoint: Viewpoint) -> Vec<Json> {
    let cells: Vec<CellIx> = agenda.iter().filter_map(|id| state.find_cell(id)).collect();
    let changes = state.room_changes(&cells);
    let items = agenda.iter().zip(cells.iter().zip(&changes));
    items
        .map(|(id, (cell, change))| {
            let mut line = item_json(state, id, change);
            if let Json::Object(fields) = &mut line {
                let settled = state.is_decided(*cell, viewpoint);
                fields.insert("settled".to_owned(), Json::Bool(settled));
            }
            line
        })
        .collect()
}

/// The items of an agenda, each with who leaves and who comes back before it.
pub fn print(
    locale: &Locale,
    page: &mut Page,
    state: &State,
    agenda: &[CellId],
    is_done: impl Fn(CellIx) -> bool,
) {
    let cells: Vec<CellIx> = agenda.iter().filter_map(|id| state.find_cell(id)).collect();
    let changes = state.room_changes(&cells);
    let mut moves = 0;
    for (at, (id, (cell, change))) in agenda.iter().zip(cells.iter().zip(&changes)).enumerate() {
        moves += change.leave.len() + change.back.len();
        for words in domain::room_change(locale, state, change) {
            page.under(&format!("  ⇄ {words}"));
        }
        let mark = if is_done(*cell) { "✓" } else { "·" };
        let name = domain::cell(locale, state, id);
        page.under(&format!("{mark} {}. {name}", at + 1));
    }
    if moves > 0 {
        let moves = usize::try_from(moves).unwrap_or(usize::MAX);
        page.line(&locale.counted("agenda-moves", moves, &[]));
    }
}
