//! What takes the place of the results while it is looked at: scores that are tried.

use ratatui::layout::Rect;

use super::{
    state::Results,
    trial::{self, Trial},
};
use crate::{
    domain::id::{CellIx, ItemIx},
    tui::{
        action::{Action, Context},
        app::Cx,
        canvas::Canvas,
        layout::{PartId, Target},
        model::Model,
        screens::{Reply, ScreenId},
    },
};

/// What stands in the place of the results.
#[derive(Clone, Debug)]
pub enum Aside {
    /// Scores that are tried.
    Trial(Box<Trial>),
}

impl Aside {
    /// The contexts of whatever has the keyboard in it.
    #[must_use]
    pub fn contexts(&self) -> Vec<Context> {
        match self {
            Self::Trial(_) => vec![Context::Trial, Context::Field],
        }
    }

    /// Types a letter.
    pub fn typed(&mut self, letter: char, model: &Model<'_>) {
        match self {
            Self::Trial(trial) => trial::update::typed(trial, letter, model),
        }
    }

    /// Pastes text.
    pub fn pasted(&mut self, text: &str, model: &Model<'_>) {
        match self {
            Self::Trial(trial) => trial::update::pasted(trial, text, model),
        }
    }

    /// Takes a click.
    pub fn clicked(&mut self, target: Target, cx: &Cx<'_>) {
        match self {
            Self::Trial(trial) => trial::update::clicked(trial, target, cx),
        }
    }

    /// Takes the wheel over a part.
    pub fn wheeled(&mut self, part: PartId, by: isize, cx: &Cx<'_>) {
        match self {
            Self::Trial(trial) => trial::update::wheeled(trial, part, by, cx),
        }
    }

    /// Takes what was picked.
    pub fn picked(&mut self, what: &str, place: usize, cx: &Cx<'_>) -> Vec<Reply> {
        match self {
            Self::Trial(trial) => trial::update::picked(trial, what, place, cx),
        }
    }

    /// The round has changed.
    pub fn forget(&mut self) {
        match self {
            Self::Trial(trial) => trial.forget(),
        }
    }

    /// Draws it.
    pub fn view(&self, results: &Results, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        match self {
            Self::Trial(trial) => {
                let before = results.consolidation(cx.model);
                trial::view::view(trial, before, cx, canvas, area);
            }
        }
    }
}

/// Does an action while something stands in the place of the results.
pub fn act(results: &mut Results, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
    if action == Action::Back {
        return leave(results);
    }
    match &mut results.aside {
        Some(Aside::Trial(trial)) => trial::update::act(trial, action, cx),
        None => Vec::new(),
    }
}

/// Puts the results back, and shows the screen that was come from.
fn leave(results: &mut Results) -> Vec<Reply> {
    match results.aside.take() {
        Some(Aside::Trial(trial)) if trial.back != ScreenId::Results => {
            vec![Reply::Show(trial.back)]
        }
        Some(Aside::Trial(_)) | None => Vec::new(),
    }
}

/// Tries scores, beginning with the item that is shown, or with the first dispute of the selected unit.
pub fn try_out(results: &mut Results, model: &Model<'_>) {
    let shown = results
        .unit
        .as_ref()
        .map(|view| (view.unit, view.cell(model)));
    let unit = match shown {
        Some((unit, _)) => Some(unit),
        None => results.selected(model).map(|unit| unit.unit),
    };
    let Some(unit) = unit else {
        return;
    };
    let disputed = || {
        let open = model.state.open_disputes(model.viewpoint()).into_iter();
        open.into_iter().find(|cell| cell.unit == unit)
    };
    let first = CellIx {
        unit,
        item: ItemIx(0),
    };
    let cell = shown
        .and_then(|(_, cell)| cell)
        .or_else(disputed)
        .unwrap_or(first);
    open(results, model, cell, ScreenId::Results);
}

/// Tries scores, beginning with this cell.
pub fn open(results: &mut Results, model: &Model<'_>, cell: CellIx, back: ScreenId) {
    results.aside = Some(Aside::Trial(Box::new(Trial::on(model, cell, back))));
}
