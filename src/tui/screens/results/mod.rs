//! The results screen: each block ranked, each unit by areas and items, each lost point with its reason.

mod aside;
mod block;
mod leniency;
mod loss;
mod ranges;
mod spread;
mod state;
#[cfg(test)]
mod tests;
mod trial;
mod unit;
mod update;
mod version;

pub use state::Results;

use ratatui::layout::Rect;

use super::{Jump, Reply, Screen};
use crate::session::focus::Showing;
use crate::tui::{
    action::{Action, Availability, Context},
    app::Cx,
    canvas::Canvas,
    layers::Answer,
    layout::{PartId, Target},
};
use state::{AREAS, BLOCKS, ITEMS, SEARCH, UNITS};

impl Screen for Results {
    fn contexts(&self) -> Vec<Context> {
        if let Some(aside) = &self.aside {
            return aside.contexts();
        }
        match &self.unit {
            Some(_) => vec![Context::UnitResult, Context::List],
            None if self.version.is_some() => vec![Context::ResultChanges, Context::List],
            None if self.search.is_open() => vec![Context::Search, Context::Field],
            None => vec![Context::Results, Context::List],
        }
    }

    fn availability(&self, action: Action, cx: &Cx<'_>) -> Availability {
        if let Some(aside) = &self.aside {
            return aside.availability(action, cx.model);
        }
        if action == Action::ShowChanges && cx.model.state.earlier_seal().is_none() {
            return Availability::No("version-no-earlier");
        }
        if action == Action::Leniency && !cx.model.state.may_see_leniency(cx.model.viewpoint()) {
            return Availability::No("leniency-not-for-observers");
        }
        let nothing = self.unit.is_none() && self.selected(cx.model).is_none();
        if matches!(action, Action::Open | Action::TryOut) && nothing {
            Availability::No("screens-nothing-selected")
        } else {
            Availability::Yes
        }
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
        update::act(self, action, cx)
    }

    fn typed(&mut self, letter: char, cx: &Cx<'_>) -> Vec<Reply> {
        if let Some(aside) = &mut self.aside {
            aside.typed(letter, cx.model);
            return Vec::new();
        }
        let height = cx.layout.height(UNITS);
        self.reorder(cx.model, height, |results| results.search.type_char(letter));
        Vec::new()
    }

    fn pasted(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Reply> {
        if let Some(aside) = &mut self.aside {
            aside.pasted(text, cx.model);
        } else if self.unit.is_none() && self.version.is_none() && self.search.is_open() {
            let height = cx.layout.height(UNITS);
            self.reorder(cx.model, height, |results| results.search.paste(text));
        }
        Vec::new()
    }

    fn clicked(&mut self, target: Target, cx: &Cx<'_>) -> Vec<Reply> {
        if let Some(aside) = &mut self.aside {
            return aside.clicked(target, cx);
        }
        if let Target::Row(version::CHANGES, row) = target {
            return if version::select(self, row, cx) {
                update::act(self, Action::Open, cx)
            } else {
                Vec::new()
            };
        }
        match (target, &mut self.unit) {
            (Target::Row(BLOCKS, block), _) => {
                self.unit = None;
                update::show_block(self, cx, block);
            }
            (Target::Row(UNITS, row), None) => {
                self.search.keep();
                let rows = self.order(cx.model).len();
                let again = self.units.selected(rows) == Some(row);
                self.units.select(row, rows, cx.layout.height(UNITS));
                if again {
                    return update::act(self, Action::Open, cx);
                }
            }
            (Target::Row(AREAS, row), Some(view)) => {
                view.panes.focus(AREAS);
                view.areas.select(row, usize::MAX, cx.layout.height(AREAS));
                view.items = Default::default();
            }
            (Target::Row(ITEMS, row), Some(view)) => {
                let rows = view.shown(cx.model).len();
                let again = view.panes.has(ITEMS) && view.items.selected(rows) == Some(row);
                view.panes.focus(ITEMS);
                view.items.select(row, rows, cx.layout.height(ITEMS));
                if again {
                    return update::act(self, Action::Open, cx);
                }
            }
            (Target::Part(SEARCH), None) => self.search.open(),
            _ => {}
        }
        Vec::new()
    }

    fn wheeled(&mut self, part: PartId, by: isize, cx: &Cx<'_>) {
        match &mut self.aside {
            Some(aside) => aside.wheeled(part, by, cx),
            None => update::wheeled(self, part, by, cx),
        }
    }

    fn answered(
        &mut self,
        what: &str,
        answer: &Answer<'_>,
        cx: &Cx<'_>,
    ) -> Result<Vec<Reply>, String> {
        if let (Some(aside), Answer::Picked(place)) = (&mut self.aside, answer) {
            return Ok(aside.picked(what, *place, cx));
        }
        if let (update::FILTER, Answer::Picked(place), Some(view)) = (what, answer, &mut self.unit)
            && let Some((only, _)) = update::choices(cx).get(*place)
        {
            view.only = *only;
            view.items = Default::default();
            view.panes.focus(ITEMS);
        }
        Ok(Vec::new())
    }

    fn jump(&mut self, jump: Jump, cx: &Cx<'_>) {
        if let Jump::TryOut { cell, back } = jump {
            aside::open(self, cx.model, cell, back);
        }
    }

    fn refreshed(&mut self, _cx: &Cx<'_>) {
        self.forget();
    }

    fn showing(&self, cx: &Cx<'_>) -> Option<Showing> {
        let block = self.block(cx.model)?.block;
        let block = cx.model.state.blocks().get(block.index())?;
        Some(Showing::Table(block.id.clone()))
    }

    fn view(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        if let Some(aside) = &self.aside {
            aside.view(self, cx, canvas, area);
            return;
        }
        match &self.unit {
            Some(view) => unit::view(self, view, cx, canvas, area),
            None => match &self.version {
                Some(view) => version::view(self, view, cx, canvas, area),
                None => block::view(self, cx, canvas, area),
            },
        }
    }
}
