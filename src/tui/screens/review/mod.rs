//! The review screen: the queue, what the unit says, and the verdict of the person here, side by side.

mod answers;
pub(in crate::tui::screens) mod documents;
mod editor;
pub(in crate::tui::screens) mod history;
mod questions;
mod queue;
pub(in crate::tui::screens) mod revisit;
#[cfg(test)]
mod revisit_tests;
pub(in crate::tui::screens) mod said;
mod state;
mod summary;
#[cfg(test)]
mod tests;
mod update;
pub(in crate::tui::screens) mod verdict;
mod verdicts;
mod view;

pub use state::Review;

use ratatui::layout::Rect;

use self::{
    editor::Typing,
    queue::Names,
    state::{HISTORY, QUEUE, SAID, SCORE, VERDICT, WHY},
};
use super::{Jump, Reply, Screen};
use crate::tui::{
    action::{Action, Availability, Context},
    app::{Cx, Effect},
    canvas::Canvas,
    layers::Answer,
    layout::{PartId, Target},
};
use crate::{domain::id::CellIx, session::documents::Seen};

impl Screen for Review {
    fn contexts(&self) -> Vec<Context> {
        if self.search.is_open() {
            return vec![Context::Search, Context::Field];
        }
        match self.editor.typing {
            Typing::Score => vec![Context::Verdict, Context::Field],
            // The verdict comes first: Enter is done with the reason, Alt-Enter breaks its line.
            Typing::Why => vec![Context::Verdict, Context::Lines],
            Typing::No if self.panes.has(SAID) => vec![Context::Prose, Context::Review],
            Typing::No => vec![Context::List, Context::Review],
        }
    }

    fn availability(&self, action: Action, cx: &Cx<'_>) -> Availability {
        let about_verdicts = matches!(
            action,
            Action::Accept
                | Action::Score
                | Action::Reason
                | Action::Phrase
                | Action::NotApplicable
                | Action::Confirm
                | Action::AcceptMany
                | Action::TakeDraft
                | Action::Keep
        );
        if !about_verdicts {
            return Availability::Yes;
        }
        if !cx.model.is_review_open() {
            return Availability::No("tui-refusal-not-now");
        }
        let about_cell = !matches!(action, Action::Confirm | Action::AcceptMany);
        match self.cell() {
            Some(cell) if action == Action::Keep && !cx.model.have_confirmed(cell) => {
                Availability::No("second-keep-nothing")
            }
            Some(cell) if about_cell && cx.model.is_recused(cell) => {
                Availability::No("tui-refusal-recused")
            }
            Some(cell) if about_cell && !cx.model.is_mine(cell) => {
                Availability::No("tui-refusal-not-assigned")
            }
            _ => Availability::Yes,
        }
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
        update::act(self, action, cx)
    }

    fn typed(&mut self, letter: char, cx: &Cx<'_>) -> Vec<Reply> {
        if self.search.is_open() {
            self.search.type_char(letter);
            self.rebuild(cx.model, update::height(cx));
        } else {
            self.editor.typed(letter);
            self.keep(cx.model);
        }
        Vec::new()
    }

    fn pasted(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Reply> {
        if self.search.is_open() {
            self.search.paste(text);
            self.rebuild(cx.model, update::height(cx));
        } else {
            self.editor.pasted(text);
            self.keep(cx.model);
        }
        Vec::new()
    }

    fn clicked(&mut self, target: Target, cx: &Cx<'_>) -> Vec<Reply> {
        match target {
            Target::Row(QUEUE, row) => {
                self.editor.typing = Typing::No;
                self.panes.focus(QUEUE);
                let before = self.cell();
                self.list.select(row, self.rows.len(), update::height(cx));
                self.leave_group(true, update::height(cx));
                if self.cell() != before {
                    self.load(cx.model);
                }
                Vec::new()
            }
            Target::Part(SCORE) => self.act_if_allowed(Action::Score, cx),
            Target::Part(WHY) => self.act_if_allowed(Action::Reason, cx),
            Target::Part(part @ (SAID | VERDICT)) => {
                self.editor.typing = Typing::No;
                self.panes.focus(if part == VERDICT { QUEUE } else { part });
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn wheeled(&mut self, part: PartId, by: isize, cx: &Cx<'_>) {
        let rows = cx.layout.viewport(part).map_or(0, |view| view.rows);
        let height = cx.layout.height(part);
        match part {
            SAID => self.said.wheel(by, rows, height),
            HISTORY => self.history.wheel(by, rows, height),
            QUEUE => {
                let before = self.cell();
                self.list.wheel(by, self.rows.len(), height);
                self.leave_group(by > 0, height);
                if self.cell() != before {
                    self.editor.typing = Typing::No;
                    self.load(cx.model);
                }
            }
            _ => {}
        }
    }

    fn answered(
        &mut self,
        what: &str,
        answer: &Answer<'_>,
        cx: &Cx<'_>,
    ) -> Result<Vec<Reply>, String> {
        answers::answered(self, what, answer, cx)
    }

    fn submitted(&mut self, what: &str, outcome: &Result<(), String>, cx: &Cx<'_>) -> Vec<Reply> {
        answers::submitted(self, what, outcome, cx)
    }

    fn jump(&mut self, jump: Jump, cx: &Cx<'_>) {
        answers::jump(self, jump, cx);
    }

    fn refreshed(&mut self, cx: &Cx<'_>) {
        self.names = Names::of(cx.model);
        self.documents = None;
        self.rebuild(cx.model, update::height(cx));
    }

    fn wants(&self, cx: &Cx<'_>) -> Option<Effect> {
        documents::wants(self, cx)
    }

    fn seen(&mut self, cell: CellIx, seen: Vec<Seen>) {
        self.documents = Some((cell, seen));
    }

    fn paused(&mut self, _cx: &Cx<'_>) -> Vec<Reply> {
        answers::keep_drafts(self).into_iter().collect()
    }

    fn unfinished(&self, cx: &Cx<'_>) -> Option<String> {
        let count = self.drafts.len();
        (count > 0).then(|| {
            cx.locale
                .with("tui-quit-drafts", &[("n", &count.to_string())])
        })
    }

    fn view(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        view::view(self, cx, canvas, area);
    }
}

impl Review {
    /// A click means the same as the key, and is refused with the same words.
    fn act_if_allowed(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
        match self.availability(action, cx) {
            Availability::Yes => {
                self.editor.typing = Typing::No;
                update::act(self, action, cx)
            }
            Availability::No(why) => vec![Reply::Say(super::Tone::Bad, cx.locale.text(why))],
        }
    }
}
