//! What the disputes screen is showing, as a value.

use std::cell::OnceCell;

use super::found::{Filter, Found, found, shown};
use crate::{
    domain::id::CellIx,
    tui::{
        layout::PartId,
        model::Model,
        screens::ScreenId,
        widgets::{ListState, Panes, ProseState, SearchLine},
    },
};

/// The list.
pub const LIST: PartId = "disputes-list";
/// The search line.
pub const SEARCH: PartId = "disputes-search";
/// What the council has said of the cell.
pub const COUNCIL: PartId = "disputes-council";
/// What the unit says of the cell.
pub const SAID: PartId = "disputes-said";

/// The view of one cell.
#[derive(Clone, Debug)]
pub struct CellView {
    /// The cell.
    pub cell: CellIx,
    /// The screen that it was opened from.
    pub back: ScreenId,
    pub(super) panes: Panes,
    pub(super) council: ProseState,
    pub(super) said: ProseState,
}

impl CellView {
    /// A view of `cell` from its top.
    #[must_use]
    pub fn new(cell: CellIx, back: ScreenId) -> Self {
        Self {
            cell,
            back,
            panes: Panes::new(&[COUNCIL, SAID]),
            council: ProseState::default(),
            said: ProseState::default(),
        }
    }
}

/// The disputes screen.
#[derive(Default)]
pub struct Disputes {
    pub(super) filter: Filter,
    pub(super) search: SearchLine,
    pub(super) list: ListState,
    /// The cell that is selected, so that the selection follows it when the list changes.
    pub(super) selected: Option<CellIx>,
    /// The cell that is shown instead of the list.
    pub(super) open: Option<CellView>,
    // Pure functions of the round and of the filter, made when first asked for after either changed.
    found: OnceCell<Vec<Found>>,
    shown: OnceCell<Vec<usize>>,
}

impl Disputes {
    /// Every dispute, in order.
    pub(super) fn found(&self, model: &Model<'_>) -> &[Found] {
        self.found.get_or_init(|| found(model))
    }

    /// The places of the disputes that the list shows.
    pub(super) fn shown(&self, model: &Model<'_>) -> &[usize] {
        self.shown
            .get_or_init(|| shown(model, self.found(model), &self.filter, self.search.text()))
    }

    /// The dispute in a row of the list.
    pub(super) fn row(&self, model: &Model<'_>, row: usize) -> Option<&Found> {
        self.found(model).get(*self.shown(model).get(row)?)
    }

    /// The dispute on a cell.
    pub(super) fn on(&self, model: &Model<'_>, cell: CellIx) -> Option<&Found> {
        self.found(model).iter().find(|found| found.cell == cell)
    }

    /// The list's place, with the selection on the cell that was selected wherever it stands now.
    pub(super) fn place(&self, model: &Model<'_>, height: usize) -> ListState {
        let mut list = self.list;
        let rows = self.shown(model).len();
        let place = self.selected.and_then(|cell| {
            (0..rows).find(|row| {
                self.row(model, *row)
                    .is_some_and(|found| found.cell == cell)
            })
        });
        if let Some(place) = place.filter(|place| list.selected(rows) != Some(*place)) {
            list.select(place, rows, height);
        }
        list
    }

    /// The selected dispute.
    pub(super) fn current(&self, model: &Model<'_>, height: usize) -> Option<&Found> {
        let rows = self.shown(model).len();
        self.row(model, self.place(model, height).selected(rows)?)
    }

    /// Moves in the list and remembers where.
    pub(super) fn move_list(
        &mut self,
        model: &Model<'_>,
        height: usize,
        go: impl FnOnce(&mut ListState, usize),
    ) {
        let mut list = self.place(model, height);
        go(&mut list, self.shown(model).len());
        self.list = list;
        self.selected = None;
        self.selected = self.current(model, height).map(|found| found.cell);
    }

    /// Other disputes are shown: by another filter or search.
    pub(super) fn narrow(&mut self, change: impl FnOnce(&mut Self)) {
        change(self);
        self.shown = OnceCell::new();
    }

    /// The round has changed.
    pub(super) fn forget(&mut self) {
        self.found = OnceCell::new();
        self.shown = OnceCell::new();
    }
}
