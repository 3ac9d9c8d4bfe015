//! The disputes screen: every dispute by what it can change, and each cell with all that is known of it.

mod council;
mod found;
mod questions;
mod state;
#[cfg(test)]
mod tests;
mod update;
mod view;
pub(in crate::tui::screens) mod words;

pub use state::Disputes;

use ratatui::layout::Rect;

use super::{Jump, Reply, Screen, ScreenId, Tone};
use crate::tui::{
    action::{Action, Availability, Context},
    app::Cx,
    canvas::Canvas,
    layers::Answer,
    layout::{PartId, Target},
};
use state::{CellView, LIST, SEARCH};

impl Screen for Disputes {
    fn contexts(&self) -> Vec<Context> {
        match &self.open {
            Some(_) => vec![Context::DisputedCell, Context::Prose],
            None if self.search.is_open() => vec![Context::Search, Context::Field],
            None => vec![Context::Disputes, Context::List],
        }
    }

    fn availability(&self, action: Action, cx: &Cx<'_>) -> Availability {
        let cell = update::cell(self, cx);
        match (action, cell) {
            (Action::GoToCell | Action::Flag | Action::Open | Action::TryOut, None) => {
                Availability::No("screens-nothing-selected")
            }
            (Action::GoToCell | Action::Flag, Some(cell)) if !cx.model.is_mine(cell) => {
                Availability::No("screens-not-mine")
            }
            _ => Availability::Yes,
        }
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
        update::act(self, action, cx)
    }

    fn typed(&mut self, letter: char, _cx: &Cx<'_>) -> Vec<Reply> {
        self.narrow(|disputes| disputes.search.type_char(letter));
        Vec::new()
    }

    fn pasted(&mut self, text: &str, _cx: &Cx<'_>) -> Vec<Reply> {
        if self.open.is_none() && self.search.is_open() {
            self.narrow(|disputes| disputes.search.paste(text));
        }
        Vec::new()
    }

    fn clicked(&mut self, target: Target, cx: &Cx<'_>) -> Vec<Reply> {
        match target {
            Target::Row(LIST, row) => {
                let height = update::height(cx);
                let before = self.current(cx.model, height).map(|found| found.cell);
                self.search.keep();
                self.move_list(cx.model, height, |list, rows| {
                    list.select(row, rows, height)
                });
                // A second click on a row opens it, as in every list of files.
                if before.is_some() && before == self.selected {
                    return update::act(self, Action::Open, cx);
                }
            }
            Target::Part(SEARCH) => self.search.open(),
            Target::Part(part) => {
                if let Some(view) = &mut self.open {
                    view.panes.focus(part);
                }
            }
            _ => {}
        }
        Vec::new()
    }

    fn wheeled(&mut self, part: PartId, by: isize, cx: &Cx<'_>) {
        update::wheeled(self, part, by, cx);
    }

    fn answered(
        &mut self,
        what: &str,
        answer: &Answer<'_>,
        cx: &Cx<'_>,
    ) -> Result<Vec<Reply>, String> {
        update::answered(self, what, answer, cx)
    }

    fn submitted(&mut self, what: &str, outcome: &Result<(), String>, cx: &Cx<'_>) -> Vec<Reply> {
        let said = match outcome {
            Err(why) => (Tone::Bad, why.clone()),
            Ok(()) if what == questions::UNFLAG => {
                (Tone::Good, cx.locale.text("screens-unflagged"))
            }
            Ok(()) => (Tone::Good, cx.locale.text("screens-flagged")),
        };
        vec![Reply::Say(said.0, said.1)]
    }

    fn jump(&mut self, jump: Jump, _cx: &Cx<'_>) {
        match jump {
            Jump::Cell(cell) => self.open = Some(CellView::new(cell, ScreenId::Disputes)),
            Jump::Look { cell, back } => self.open = Some(CellView::new(cell, back)),
            Jump::Open
            | Jump::Answered
            | Jump::Differing
            | Jump::Drafted
            | Jump::PreChecks
            | Jump::TryOut { .. }
            | Jump::Entry(_) => self.open = None,
        }
    }

    fn refreshed(&mut self, _cx: &Cx<'_>) {
        self.forget();
    }

    fn view(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        view::view(self, cx, canvas, area);
    }
}
