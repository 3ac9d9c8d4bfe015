//! The overview: where the round stands, how far everybody is, what stops the lock, and what the person here does next.

mod state;
mod tasks;
#[cfg(test)]
mod tests;
mod update;
mod view;

pub use state::Overview;

use ratatui::layout::Rect;

use self::state::{PROGRESS, TASKS};
use super::{Reply, Screen};
use crate::{
    domain::council::Role,
    tui::{
        action::{Action, Availability, Context},
        app::Cx,
        canvas::Canvas,
        layers::Answer,
        layout::{PartId, Target},
    },
};

impl Screen for Overview {
    fn contexts(&self) -> Vec<Context> {
        let pane = if self.panes.has(PROGRESS) {
            Context::Prose
        } else {
            Context::List
        };
        vec![pane, Context::Overview]
    }

    fn availability(&self, action: Action, cx: &Cx<'_>) -> Availability {
        let secretary = matches!(
            cx.model.me().map(|member| &member.role),
            Some(Role::Secretary)
        );
        if action == Action::Advance && !secretary {
            return Availability::No("tui-refusal-secretary-only");
        }
        Availability::Yes
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
        update::act(self, action, cx)
    }

    fn clicked(&mut self, target: Target, cx: &Cx<'_>) -> Vec<Reply> {
        match target {
            Target::Row(TASKS, row) => {
                let again =
                    self.panes.has(TASKS) && self.list.selected(self.tasks.len()) == Some(row);
                self.panes.focus(TASKS);
                self.list
                    .select(row, self.tasks.len(), cx.layout.height(TASKS));
                if again {
                    update::act(self, Action::Open, cx)
                } else {
                    Vec::new()
                }
            }
            Target::Part(part) => {
                self.panes.focus(part);
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn wheeled(&mut self, part: PartId, by: isize, cx: &Cx<'_>) {
        let height = cx.layout.height(part);
        match part {
            TASKS => self.list.wheel(by, self.tasks.len(), height),
            PROGRESS => {
                let rows = cx.layout.viewport(part).map_or(0, |view| view.rows);
                self.scroll.wheel(by, rows, height);
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
        update::answered(self, what, answer, cx)
    }

    fn submitted(&mut self, _what: &str, outcome: &Result<(), String>, cx: &Cx<'_>) -> Vec<Reply> {
        vec![match outcome {
            Ok(()) => Reply::Say(super::Tone::Good, cx.locale.text("tui-recorded")),
            Err(why) => Reply::Say(super::Tone::Bad, why.clone()),
        }]
    }

    fn shown(&mut self, cx: &Cx<'_>) {
        self.derive(cx);
    }

    fn refreshed(&mut self, cx: &Cx<'_>) {
        self.derive(cx);
    }

    fn view(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        view::view(self, cx, canvas, area);
    }
}
