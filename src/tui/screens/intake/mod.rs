//! The screen on which files come in: what and where they are, what is wrong with them, what they change, and at last
//! that they are taken in. The secretary's only.

mod detail;
mod rows;
mod state;
#[cfg(test)]
mod tests;
mod update;
mod view;

pub use state::Intaking;

use ratatui::layout::Rect;

use super::{Reply, Screen};
use crate::tui::{
    action::{Action, Availability, Context},
    app::Cx,
    canvas::Canvas,
    layers::Answer,
    layout::{PartId, Target},
    order::News,
};
use state::{DETAIL, LIST, PATH, Phase, SEARCH};

impl Screen for Intaking {
    fn contexts(&self) -> Vec<Context> {
        if matches!(self.phase, Phase::Reading { .. }) {
            vec![Context::IntakeReading]
        } else if self.typing {
            vec![Context::IntakePath, Context::Field]
        } else if self.search.is_open() {
            vec![Context::Search, Context::Field]
        } else {
            vec![Context::Intake, Context::List]
        }
    }

    fn availability(&self, action: Action, _cx: &Cx<'_>) -> Availability {
        let why = match action {
            Action::TakeIn => self.why_not_taken(),
            Action::ReadFiles | Action::Submit => self
                .path
                .is_empty()
                .then_some("intake-no-path")
                .filter(|_| self.typing || action == Action::ReadFiles),
            Action::Search => self.told().is_none().then_some("intake-no-read"),
            _ => None,
        };
        why.map_or(Availability::Yes, Availability::No)
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
        update::act(self, action, cx)
    }

    fn typed(&mut self, letter: char, cx: &Cx<'_>) -> Vec<Reply> {
        if self.typing {
            self.path.type_char(letter);
            self.names.clear();
        } else {
            self.search.type_char(letter);
            self.narrow(cx);
        }
        Vec::new()
    }

    fn pasted(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Reply> {
        if self.search.is_open() {
            self.search.paste(text);
            self.narrow(cx);
        } else if !matches!(self.phase, Phase::Reading { .. }) {
            // A path dropped on the window comes as a paste, wherever the keyboard is.
            if !self.typing {
                self.path.set("");
            }
            self.typing = true;
            self.path.paste(text);
            self.names.clear();
        }
        Vec::new()
    }

    fn clicked(&mut self, target: Target, cx: &Cx<'_>) -> Vec<Reply> {
        if matches!(self.phase, Phase::Reading { .. }) {
            return Vec::new();
        }
        match target {
            Target::Part(PATH) => self.typing = true,
            Target::Part(SEARCH) => return update::act(self, Action::Search, cx),
            Target::Row(LIST, row) => {
                self.typing = false;
                self.search.keep();
                let (height, rows) = (cx.layout.height(LIST), self.rows.len());
                let before = self.list.selected(rows);
                self.list.select(row, rows, height);
                self.detail.reset();
                if before == Some(row) {
                    return update::act(self, Action::Open, cx);
                }
            }
            _ => {}
        }
        Vec::new()
    }

    fn wheeled(&mut self, part: PartId, by: isize, cx: &Cx<'_>) {
        let height = cx.layout.height(part);
        match part {
            LIST => self.list.wheel(by, self.rows.len(), height),
            DETAIL => {
                let rows = cx.layout.viewport(DETAIL).map_or(0, |seen| seen.rows);
                self.detail.wheel(by, rows, height);
            }
            _ => {}
        }
    }

    fn answered(
        &mut self,
        what: &str,
        answer: &Answer<'_>,
        _cx: &Cx<'_>,
    ) -> Result<Vec<Reply>, String> {
        update::answered(self, what, answer);
        Ok(Vec::new())
    }

    fn submitted(&mut self, _what: &str, outcome: &Result<(), String>, cx: &Cx<'_>) -> Vec<Reply> {
        update::submitted(self, outcome, cx)
    }

    fn refreshed(&mut self, _cx: &Cx<'_>) {}

    fn news(&mut self, news: News, cx: &Cx<'_>) -> Vec<Reply> {
        update::news(self, news, cx)
    }

    fn view(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        view::view(self, cx, canvas, area);
    }
}
