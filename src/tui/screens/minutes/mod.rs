//! The minutes screen: the record of a meeting as it will be printed, while it is being made. Facts are fixed and lead
//! to their entries; the secretary's prose is written here.

mod lines;
mod paper;
mod questions;
mod state;
#[cfg(test)]
mod tests;
mod update;
mod view;

pub use paper::Paper;
pub use questions::IN_THE_WAY;
pub use state::{PREFIX, Record};

use ratatui::layout::Rect;

use super::{Reply, Screen};
use crate::tui::{
    action::{Action, Availability, Context},
    app::{Cx, Effect},
    canvas::Canvas,
    layers::{Answer, FormField},
    layout::{PartId, Target},
    model::Model,
};
use state::{SEARCH, TEXT};

impl Screen for Record {
    fn contexts(&self) -> Vec<Context> {
        if self.search.is_open() {
            vec![Context::Search, Context::Field]
        } else {
            vec![Context::Minutes, Context::List]
        }
    }

    fn absent(&self, model: &Model<'_>) -> Option<&'static str> {
        state::absent(model)
    }

    fn availability(&self, action: Action, cx: &Cx<'_>) -> Availability {
        match action {
            Action::WriteText if !state::may_write(cx.model) => {
                Availability::No("record-secretary-only")
            }
            Action::NextMatch | Action::PreviousMatch if self.search.is_empty() => {
                Availability::No("record-nothing-searched")
            }
            Action::Follow if !self.is_open(cx.model) => Availability::No("record-not-open"),
            Action::Left | Action::Right if cx.model.state.meetings().len() < 2 => {
                Availability::No("record-one-meeting")
            }
            _ => Availability::Yes,
        }
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
        update::act(self, action, cx)
    }

    fn typed(&mut self, letter: char, cx: &Cx<'_>) -> Vec<Reply> {
        self.search.type_char(letter);
        self.find(cx, true, true);
        Vec::new()
    }

    fn pasted(&mut self, text: &str, cx: &Cx<'_>) -> Vec<Reply> {
        if self.search.is_open() {
            self.search.paste(text);
            self.find(cx, true, true);
        }
        Vec::new()
    }

    fn clicked(&mut self, target: Target, cx: &Cx<'_>) -> Vec<Reply> {
        match target {
            Target::Row(TEXT, row) => {
                self.search.keep();
                let again = self.go(cx, |list, rows, height| {
                    let again = list.selected(rows) == Some(row);
                    list.select(row, rows, height);
                    again
                });
                if again {
                    return update::act(self, Action::Open, cx);
                }
            }
            Target::Part(SEARCH) => self.search.open(),
            _ => {}
        }
        Vec::new()
    }

    fn wheeled(&mut self, part: PartId, by: isize, cx: &Cx<'_>) {
        if part == TEXT {
            self.go(cx, |list, rows, height| list.wheel(by, rows, height));
        }
    }

    fn answered(
        &mut self,
        what: &str,
        answer: &Answer<'_>,
        cx: &Cx<'_>,
    ) -> Result<Vec<Reply>, String> {
        questions::answered(self, what, answer, cx)
    }

    fn submitted(&mut self, what: &str, outcome: &Result<(), String>, cx: &Cx<'_>) -> Vec<Reply> {
        questions::submitted(self, what, outcome, cx)
    }

    fn refreshed(&mut self, cx: &Cx<'_>) {
        self.relay(cx);
    }

    fn drafted(&mut self, what: &str, fields: &[FormField], cx: &Cx<'_>) {
        questions::drafted(self, what, fields, cx);
    }

    fn paused(&mut self, _cx: &Cx<'_>) -> Vec<Reply> {
        let kept = self.kept.take_change();
        let kept = kept.map(|texts| Reply::Effect(Effect::KeepForms(PREFIX, texts)));
        kept.into_iter().collect()
    }

    fn unfinished(&self, cx: &Cx<'_>) -> Option<String> {
        let count = self.kept.count();
        (count > 0).then(|| cx.locale.counted("record-unfinished", count, &[]))
    }

    fn view(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        view::view(self, cx, canvas, area);
    }
}
