//! What the room sees: one screen that only reads, follows the secretary's, and is left by nobody but by hand.
//!
//! `state` decides what is shown from the journal and the secretary's focus; `view` draws it from a small terminal up to
//! a wall, with the letters of `big`; `watch` is the session behind it.

mod big;
mod pen;
mod state;
#[cfg(test)]
mod tests;
mod view;
mod watch;

pub use state::{Present, Subject, subject};
pub use watch::run;

use ratatui::layout::Rect;

use super::{
    action::{Action, Context},
    app::Cx,
    canvas::Canvas,
    layout::{PartId, Target},
    screens::{Reply, Screen},
};
use crate::session::focus::Focus;

/// What the room's screen hears from outside.
#[derive(Clone, Debug)]
pub enum RoomNews {
    /// The secretary's screen stands here.
    Focus(Option<Focus>),
    /// It is time to turn a page.
    Turn,
    /// The session cannot be read, for this reason; what was read before stays.
    Lost(String),
    /// The session can be read again.
    Found,
}

impl Screen for Present {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Present]
    }

    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
        match action {
            Action::PageDown => {
                self.turn(1, cx);
            }
            Action::PageUp => {
                self.turn(-1, cx);
            }
            Action::Pause => self.is_paused = !self.is_paused,
            _ => {}
        }
        Vec::new()
    }

    fn clicked(&mut self, _target: Target, _cx: &Cx<'_>) -> Vec<Reply> {
        Vec::new()
    }

    fn wheeled(&mut self, _part: PartId, by: isize, cx: &Cx<'_>) {
        self.turn(by.signum(), cx);
    }

    fn refreshed(&mut self, cx: &Cx<'_>) {
        self.derive(cx.model);
    }

    fn heard(&mut self, news: RoomNews, cx: &Cx<'_>) -> bool {
        match news {
            RoomNews::Focus(focus) => {
                self.focus = focus;
                self.derive(cx.model)
            }
            RoomNews::Turn => !self.is_paused && self.turn(1, cx),
            RoomNews::Lost(why) => {
                self.trouble = Some(why);
                true
            }
            RoomNews::Found => self.trouble.take().is_some(),
        }
    }

    fn view(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        view::view(self, cx, canvas, area);
    }
}
