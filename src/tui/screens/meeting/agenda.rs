//! The agenda: disputed cells in the order in which the council takes them.

use crate::{
    domain::{
        agenda::RoomChange,
        consolidation::Consolidation,
        event::Event,
        id::{CellId, CellIx},
        impact::Impact,
        review::Value,
    },
    locale::domain as words,
    tui::{
        app::Cx,
        model::Model,
        screens::{Jump, Reply, ScreenId},
        theme::Meaning,
        widgets::Line,
    },
};

/// The sign of an item before which somebody leaves or comes back.
const ROOM_CHANGE: &str = "⇄";

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
    /// Who leaves the room and who comes back before it is taken.
    pub room: RoomChange,
}

impl AgendaItem {
    /// A sign where somebody leaves the room or comes back before the item.
    #[must_use]
    pub fn room_sign(&self) -> &'static str {
        if self.room == RoomChange::default() {
            ""
        } else {
            ROOM_CHANGE
        }
    }
}

/// The lines of the agenda of the latest meeting, in order.
#[must_use]
pub fn items(model: &Model<'_>, result: &Consolidation) -> Vec<AgendaItem> {
    let agenda = model
        .state
        .meetings()
        .last()
        .map_or(&[][..], |meeting| &meeting.agenda);
    let mut items: Vec<AgendaItem> = agenda
        .iter()
        .filter_map(|id| item(model, result, id))
        .collect();
    let cells: Vec<CellIx> = items.iter().map(|item| item.cell).collect();
    for (item, change) in items.iter_mut().zip(model.state.room_changes(&cells)) {
        item.room = change;
    }
    items
}

/// Who is asked out and who is asked in before an item, a line each.
#[must_use]
pub fn room_lines(cx: &Cx<'_>, item: &AgendaItem) -> Vec<Line<'static>> {
    let sentences = words::room_change(cx.locale, cx.model.state, &item.room);
    let lines = sentences.into_iter();
    lines
        .map(|sentence| Line::marked(ROOM_CHANGE, sentence, Meaning::PreCheck))
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
        room: RoomChange::default(),
    })
}

/// The agenda with every open dispute on it. What stands there stays where it stands; `anew` puts what is still to be
/// decided in order again, behind what is done.
#[must_use]
pub fn with_disputes(
    model: &Model<'_>,
    items: &[AgendaItem],
    result: &Consolidation,
    anew: bool,
) -> Event {
    let state = model.state;
    let now: Vec<CellIx> = items.iter().map(|item| item.cell).collect();
    let cells = state.agenda_with_disputes(result, &now, model.viewpoint(), anew);
    Event::AgendaSet {
        cells: cells
            .into_iter()
            .filter_map(|cell| state.cell_id(cell))
            .collect(),
    }
}

/// Where an item goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// One place up.
    Up,
    /// One place down.
    Down,
    /// In front of all that is still to be decided.
    First,
}

/// The agenda with the item at `place` moved, and its new place; None where it cannot go further.
#[must_use]
pub fn moved(items: &[AgendaItem], place: usize, way: Way) -> Option<(Event, usize)> {
    let to = match way {
        Way::Up => place.checked_sub(1)?,
        Way::Down => place.checked_add(1)?,
        Way::First => items
            .iter()
            .position(|item| item.standing == Standing::Open)
            .filter(|first| *first < place)
            .unwrap_or(0),
    };
    let mut cells: Vec<CellId> = items.iter().map(|item| item.id.clone()).collect();
    if to >= cells.len() || to == place {
        return None;
    }
    let cell = cells.remove(place);
    cells.insert(to, cell);
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

/// Asks to try other scores of a cell.
#[must_use]
pub fn try_out(cell: Option<CellIx>) -> Vec<Reply> {
    let back = ScreenId::Meeting;
    let jump = cell.map(|cell| Jump::TryOut { cell, back });
    jump.map(|jump| Reply::Jump(ScreenId::Results, jump))
        .into_iter()
        .collect()
}

/// The agenda with `cell` behind all others.
#[must_use]
pub fn with(items: &[AgendaItem], cell: CellId) -> Event {
    let cells = items.iter().map(|item| item.id.clone());
    Event::AgendaSet {
        cells: cells.chain([cell]).collect(),
    }
}
