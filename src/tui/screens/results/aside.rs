//! What takes the place of the results while it is looked at: scores that are tried, how far the table can move, how
//! the members appraised.

use ratatui::layout::Rect;

use super::{
    leniency::{self, LeniencyView},
    ranges::{self, RangesView},
    state::Results,
    trial::{self, Trial},
};
use crate::{
    domain::id::{CellIx, ItemIx},
    tui::{
        action::{Action, Availability, Context},
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
    /// How the members appraised.
    Leniency(Box<LeniencyView>),
    /// How far the table can still move.
    Ranges(Box<RangesView>),
}

impl Aside {
    /// The contexts of whatever has the keyboard in it.
    #[must_use]
    pub fn contexts(&self) -> Vec<Context> {
        match self {
            Self::Trial(_) => vec![Context::Trial, Context::Field],
            Self::Leniency(_) => vec![Context::Leniency, Context::List],
            Self::Ranges(_) => vec![Context::Ranges, Context::List],
        }
    }

    /// Whether an action can be taken now, and why not.
    #[must_use]
    pub fn availability(&self, action: Action, model: &Model<'_>) -> Availability {
        match self {
            Self::Leniency(view) => view.availability(action, model),
            Self::Trial(_) | Self::Ranges(_) => Availability::Yes,
        }
    }

    /// Types a letter.
    pub fn typed(&mut self, letter: char, model: &Model<'_>) {
        match self {
            Self::Trial(trial) => trial::update::typed(trial, letter, model),
            Self::Leniency(_) | Self::Ranges(_) => {}
        }
    }

    /// Pastes text.
    pub fn pasted(&mut self, text: &str, model: &Model<'_>) {
        match self {
            Self::Trial(trial) => trial::update::pasted(trial, text, model),
            Self::Leniency(_) | Self::Ranges(_) => {}
        }
    }

    /// Takes a click.
    pub fn clicked(&mut self, target: Target, cx: &Cx<'_>) -> Vec<Reply> {
        match self {
            Self::Trial(trial) => trial::update::clicked(trial, target, cx),
            Self::Leniency(view) => return view.clicked(target, cx),
            Self::Ranges(view) => ranges::clicked(view, target, cx),
        }
        Vec::new()
    }

    /// Takes the wheel over a part.
    pub fn wheeled(&mut self, part: PartId, by: isize, cx: &Cx<'_>) {
        match self {
            Self::Trial(trial) => trial::update::wheeled(trial, part, by, cx),
            Self::Leniency(view) => view.wheeled(part, by, cx),
            Self::Ranges(view) => ranges::wheeled(view, part, by, cx),
        }
    }

    /// Takes what was picked.
    pub fn picked(&mut self, what: &str, place: usize, cx: &Cx<'_>) -> Vec<Reply> {
        match self {
            Self::Trial(trial) => trial::update::picked(trial, what, place, cx),
            Self::Leniency(_) | Self::Ranges(_) => Vec::new(),
        }
    }

    /// The round has changed.
    pub fn forget(&mut self) {
        match self {
            Self::Trial(trial) => trial.forget(),
            Self::Leniency(view) => view.forget(),
            Self::Ranges(view) => view.forget(),
        }
    }

    /// Draws it.
    pub fn view(&self, results: &Results, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        match self {
            Self::Trial(trial) => {
                let before = results.consolidation(cx.model);
                trial::view::view(trial, before, cx, canvas, area);
            }
            Self::Leniency(shown) => leniency::view::view(shown, cx, canvas, area),
            Self::Ranges(shown) => ranges::view(shown, results, cx, canvas, area),
        }
    }
}

/// Does an action while something stands in the place of the results.
pub fn act(results: &mut Results, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
    if action == Action::Back {
        return leave(results);
    }
    if matches!(results.aside, Some(Aside::Ranges(_)))
        && matches!(action, Action::Left | Action::Right)
    {
        super::update::block_beside(results, cx, action == Action::Right);
        return Vec::new();
    }
    match &mut results.aside {
        Some(Aside::Leniency(view)) => view.act(action, cx),
        Some(Aside::Ranges(view)) => ranges::act(view, action, cx),
        Some(Aside::Trial(trial)) => trial::update::act(trial, action, cx),
        None => Vec::new(),
    }
}

/// Puts the results back, and shows the screen that was come from.
fn leave(results: &mut Results) -> Vec<Reply> {
    if let Some(Aside::Leniency(view)) = &mut results.aside
        && view.back()
    {
        return Vec::new();
    }
    match results.aside.take() {
        Some(Aside::Trial(trial)) if trial.back != ScreenId::Results => {
            vec![Reply::Show(trial.back)]
        }
        Some(_) | None => Vec::new(),
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

/// Shows how the members appraised.
pub fn show_leniency(results: &mut Results) {
    results.aside = Some(Aside::Leniency(Box::new(LeniencyView::new())));
}

/// Shows how far the table can still move.
pub fn show_ranges(results: &mut Results) {
    results.aside = Some(Aside::Ranges(Box::default()));
}
