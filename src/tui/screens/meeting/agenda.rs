//! The agenda: disputed cells in the order in which the council takes them.

use crate::{
    domain::{
        consolidation::Consolidation,
        event::Event,
        id::{CellId, CellIx},
        impact::Impact,
        points::Points,
        review::Value,
        seats::Seats,
        state::State,
        viewpoint::Viewpoint,
    },
    tui::model::Model,
};

/// How an item of the agenda stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Still to be decided.
    Open,
    /// The council has ruled.
    Ruled(Value),
    /// Settled without a ruling.
    Settled,
}

/// One line of the agenda.
#[derive(Clone, Debug)]
pub struct AgendaItem {
    /// The cell by its names.
    pub id: CellId,
    /// The cell by its positions.
    pub cell: CellIx,
    /// The self score.
    pub own: Option<Value>,
    /// The values that reviewers give, each once, in the order of reviewers.
    pub given: Vec<Value>,
    /// What can still change.
    pub impact: Option<Impact>,
    /// How it stands.
    pub standing: Standing,
}

/// The lines of the agenda of the latest meeting, in order.
#[must_use]
pub fn items(model: &Model<'_>, result: &Consolidation) -> Vec<AgendaItem> {
    let agenda = model
        .state
        .meetings()
        .last()
        .map_or(&[][..], |meeting| &meeting.agenda);
    agenda
        .iter()
        .filter_map(|id| item(model, result, id))
        .collect()
}

fn item(model: &Model<'_>, result: &Consolidation, id: &CellId) -> Option<AgendaItem> {
    let state = model.state;
    let cell = state.find_cell(id)?;
    let unit = state.unit(cell.unit)?;
    let facts = state.facts(cell, model.viewpoint())?;
    let mut given: Vec<Value> = Vec::new();
    for verdict in facts.counted(unit.reviewers(cell.item)) {
        if !given.contains(&verdict.value) {
            given.push(verdict.value);
        }
    }
    let disputed = facts
        .dispute
        .as_ref()
        .is_some_and(|dispute| dispute.state.is_open());
    let settled = state.settled(cell, model.viewpoint()).is_some();
    let standing = match facts.ruling {
        Some((_, value)) => Standing::Ruled(value),
        None if settled && !disputed => Standing::Settled,
        None => Standing::Open,
    };
    Some(AgendaItem {
        id: id.clone(),
        cell,
        own: unit.claim(cell.item).map(Value::from),
        given,
        impact: Impact::of(state, result, cell, model.viewpoint()),
        standing,
    })
}

/// Every cell with an open dispute, in the order of units and items.
#[must_use]
pub fn open_disputes(state: &State, viewpoint: Viewpoint) -> Vec<CellIx> {
    let is_open = |cell: &CellIx| {
        // Only a cell with a log can be in dispute.
        state.visible_log(*cell, viewpoint).next().is_some()
            && state
                .facts(*cell, viewpoint)
                .and_then(|facts| facts.dispute)
                .is_some_and(|dispute| dispute.state.is_open())
    };
    state.cell_positions().filter(is_open).collect()
}

/// Orders cells by what their outcome can change, and within the same weight by who is recused, so that members leave
/// the room and come back as seldom as can be.
#[must_use]
pub fn by_impact(
    state: &State,
    result: &Consolidation,
    cells: Vec<CellIx>,
    viewpoint: Viewpoint,
) -> Vec<CellId> {
    let mut weighed: Vec<(_, Vec<u16>, CellIx)> = cells
        .into_iter()
        .map(|cell| {
            let impact = Impact::of(state, result, cell, viewpoint);
            let weight = impact.map_or((false, 0, Points::ZERO), |impact| impact.weight());
            (
                std::cmp::Reverse(weight),
                order(state.unit(cell.unit).map(|unit| unit.recused)),
                cell,
            )
        })
        .collect();
    weighed.sort();
    weighed
        .into_iter()
        .filter_map(|(_, _, cell)| state.cell_id(cell))
        .collect()
}

fn order(seats: Option<Seats>) -> Vec<u16> {
    seats
        .unwrap_or_default()
        .iter()
        .map(|seat| seat.0)
        .collect()
}

/// The agenda ordered by impact: what is done stays in front, then every open dispute.
#[must_use]
pub fn ordered(model: &Model<'_>, items: &[AgendaItem], result: &Consolidation) -> Event {
    let viewpoint = model.viewpoint();
    let done = items
        .iter()
        .filter(|item| item.standing != Standing::Open)
        .map(|item| item.id.clone());
    let mut cells = open_disputes(model.state, viewpoint);
    for item in items.iter().filter(|item| item.standing == Standing::Open) {
        if !cells.contains(&item.cell) {
            cells.push(item.cell);
        }
    }
    let open = by_impact(model.state, result, cells, viewpoint);
    let done: Vec<CellId> = done.filter(|id| !open.contains(id)).collect();
    Event::AgendaSet {
        cells: done.into_iter().chain(open).collect(),
    }
}

/// The agenda with the item at `place` moved by one.
#[must_use]
pub fn moved(items: &[AgendaItem], place: usize, down: bool) -> Option<(Event, usize)> {
    let to = if down {
        place.checked_add(1)?
    } else {
        place.checked_sub(1)?
    };
    let mut cells: Vec<CellId> = items.iter().map(|item| item.id.clone()).collect();
    if to >= cells.len() {
        return None;
    }
    cells.swap(place, to);
    Some((Event::AgendaSet { cells }, to))
}

/// The agenda without the item at `place`.
#[must_use]
pub fn without(items: &[AgendaItem], place: usize) -> Event {
    let cells = items
        .iter()
        .enumerate()
        .filter(|(at, _)| *at != place)
        .map(|(_, item)| item.id.clone())
        .collect();
    Event::AgendaSet { cells }
}

/// The agenda with `cell` behind all others.
#[must_use]
pub fn with(items: &[AgendaItem], cell: CellId) -> Event {
    let cells = items.iter().map(|item| item.id.clone());
    Event::AgendaSet {
        cells: cells.chain([cell]).collect(),
    }
}
