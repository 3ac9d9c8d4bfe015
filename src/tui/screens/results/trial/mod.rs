//! What-if: scores are typed and the table moves. Nothing is recorded; leaving puts everything back.

#[cfg(test)]
mod tests;
pub mod update;
pub mod view;

use std::cell::OnceCell;

use crate::{
    domain::{
        consolidation::Consolidation,
        id::{BlockIx, CellIx, UnitIx},
        points::Points,
        refusal::Refusal,
        review::Value,
    },
    text::{parse_decimal, plain_decimal},
    tui::{input::ScoreField, layout::PartId, model::Model, screens::ScreenId, widgets::ListState},
};

/// The cells that can be tried.
pub const CELLS: PartId = "trial-cells";
/// The score being typed.
pub const SCORE: PartId = "trial-score";
/// The table as it would stand.
pub const TABLE: PartId = "trial-table";

/// Why what was typed is not tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotTried {
    /// It is no number.
    NotANumber,
    /// No ruling could say so.
    Refused(Refusal),
}

/// Scores that are tried.
#[derive(Clone, Debug)]
pub struct Trial {
    /// The screen that it was opened from.
    pub back: ScreenId,
    /// The cells in the list: the one that it was opened on, then the open disputes of its block.
    pub cells: Vec<CellIx>,
    pub(super) list: ListState,
    /// What is typed for the selected cell.
    pub(super) field: ScoreField,
    /// What is tried, in the order in which it was typed.
    pub tried: Vec<(CellIx, Value)>,
    pub(super) refusal: Option<NotTried>,
    /// Where the table was scrolled to; it follows the selected unit otherwise.
    pub(super) looking: Option<ListState>,
    /// What the open picker offers.
    pub(super) units: Vec<UnitIx>,
    pub(super) offered: Vec<CellIx>,
    after: OnceCell<Consolidation>,
}

impl Trial {
    /// Nothing tried yet, on this cell.
    #[must_use]
    pub fn on(model: &Model<'_>, cell: CellIx, back: ScreenId) -> Self {
        let state = model.state;
        let block = block_of(model, cell);
        let disputed = state.open_disputes(model.viewpoint()).into_iter();
        let beside = disputed.filter(|other| *other != cell && block_of(model, *other) == block);
        // Those of the same unit come first: they add up.
        let (own, others): (Vec<CellIx>, Vec<CellIx>) =
            beside.partition(|other| other.unit == cell.unit);
        Self {
            back,
            cells: [cell].into_iter().chain(own).chain(others).collect(),
            list: ListState::default(),
            field: ScoreField::default(),
            tried: Vec::new(),
            refusal: None,
            looking: None,
            units: Vec::new(),
            offered: Vec::new(),
            after: OnceCell::new(),
        }
    }

    /// The selected cell.
    #[must_use]
    pub fn cell(&self) -> Option<CellIx> {
        self.cells
            .get(self.list.selected(self.cells.len())?)
            .copied()
    }

    /// What is tried on a cell.
    #[must_use]
    pub fn value_on(&self, cell: CellIx) -> Option<Value> {
        let found = self.tried.iter().find(|(other, _)| *other == cell);
        found.map(|(_, value)| *value)
    }

    /// The table as it would stand.
    pub(super) fn after(&self, model: &Model<'_>, before: &Consolidation) -> &Consolidation {
        self.after
            .get_or_init(|| before.what_if(model.state, &self.tried, model.viewpoint()))
    }

    /// The round has changed, or what is tried: the table is made again.
    pub(super) fn forget(&mut self) {
        self.after = OnceCell::new();
    }

    /// Tries a value on the selected cell, or takes back what was tried on it.
    pub(super) fn set(&mut self, value: Option<Value>) {
        let Some(cell) = self.cell() else {
            return;
        };
        match (self.tried.iter_mut().find(|(at, _)| *at == cell), value) {
            (Some((_, tried)), Some(value)) => *tried = value,
            (None, Some(value)) => self.tried.push((cell, value)),
            (_, None) => self.tried.retain(|(at, _)| *at != cell),
        }
        self.forget();
    }

    /// Tries what stands in the field.
    pub(super) fn try_typed(&mut self, model: &Model<'_>) {
        self.refusal = None;
        if self.field.is_empty() {
            self.set(None);
            return;
        }
        let score = parse_decimal(self.field.text());
        let value = score.map(|count| Value::Score(Points::from_ten_thousandths(count)));
        let id = self.cell().and_then(|cell| model.cell_id(cell));
        let tried = match (value, id) {
            (Ok(value), Some(id)) => model
                .state
                .could_come_to(&id, value)
                .map(|_| value)
                .map_err(NotTried::Refused),
            _ => Err(NotTried::NotANumber),
        };
        match tried {
            Ok(value) => self.set(Some(value)),
            Err(why) => {
                self.set(None);
                self.refusal = Some(why);
            }
        }
    }

    /// Another cell is selected: the field shows what is tried on it.
    pub(super) fn follow(&mut self) {
        self.refusal = None;
        self.looking = None;
        let value = self.cell().and_then(|cell| self.value_on(cell));
        self.field = ScoreField::with(&match value.and_then(Value::points) {
            Some(points) => plain_decimal(points.ten_thousandths(), ','),
            None => String::new(),
        });
    }

    /// Puts a cell in front of the list, or finds it there, and selects it.
    pub(super) fn add(&mut self, cell: CellIx, height: usize) {
        let place = match self.cells.iter().position(|other| *other == cell) {
            Some(place) => place,
            None => {
                self.cells.insert(0, cell);
                0
            }
        };
        self.list.select(place, self.cells.len(), height);
        self.follow();
    }
}

/// The block of a cell's unit.
pub(super) fn block_of(model: &Model<'_>, cell: CellIx) -> Option<BlockIx> {
    model.state.unit(cell.unit).map(|unit| unit.block)
}

/// What counts for a cell now: its final value, else the self score.
pub(super) fn counted(model: &Model<'_>, cell: CellIx) -> Option<Value> {
    let settled = model.state.settled(cell, model.viewpoint());
    settled.map(|settled| settled.value).or_else(|| {
        let unit = model.state.unit(cell.unit)?;
        unit.claim(cell.item).map(Value::from)
    })
}
