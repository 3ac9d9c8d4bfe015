//! The screens. Each has a folder of its own with `state.rs`, `update.rs` and `view.rs`, and answers to [`Screen`].

use ratatui::layout::Rect;

use crate::domain::id::{CellIx, Seq};
use crate::session::documents::Seen;
use crate::session::focus::Showing;

pub mod checks;
pub mod disputes;
mod impact;
pub mod intake;
pub mod journal;
pub mod meeting;
pub mod minutes;
pub mod overview;
pub mod results;
pub mod review;
#[cfg(test)]
pub mod story;
pub mod versions;

use super::{
    action::{Action, Availability, Context},
    app::{Cx, Effect},
    canvas::Canvas,
    layers::{Answer, FormField, Layer},
    layout::{PartId, Target},
    model::Model,
    order::News,
    page::Page,
    present::RoomNews,
};

/// The screens in the order of their tabs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ScreenId {
    /// Tổng quan.
    Overview,
    /// Thẩm định.
    Review,
    /// Tranh chấp.
    Disputes,
    /// Phiên họp.
    Meeting,
    /// Kết quả.
    Results,
    /// Nhật ký.
    Journal,
    /// Nhận tệp; the secretary's only.
    Intake,
    /// Biên bản; once there is a meeting.
    Minutes,
    /// What the room sees; a program of its own, not among the tabs.
    Present,
}

/// Every screen, in the order of the tabs.
pub const SCREENS: [ScreenId; 8] = [
    ScreenId::Overview,
    ScreenId::Review,
    ScreenId::Disputes,
    ScreenId::Meeting,
    ScreenId::Results,
    ScreenId::Journal,
    ScreenId::Intake,
    ScreenId::Minutes,
];

impl ScreenId {
    /// The message with its name.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Overview => "tui-screen-overview",
            Self::Review => "tui-screen-review",
            Self::Disputes => "tui-screen-disputes",
            Self::Meeting => "tui-screen-meeting",
            Self::Results => "tui-screen-results",
            Self::Journal => "tui-screen-journal",
            Self::Intake => "intake-screen",
            Self::Minutes => "record-screen",
            Self::Present => "present-screen",
        }
    }

    /// Its place among the tabs, from 0.
    #[must_use]
    pub fn place(self) -> usize {
        SCREENS
            .iter()
            .position(|screen| *screen == self)
            .unwrap_or(0)
    }
}

/// How good or bad a passing message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Good,
    /// Something to know.
    Plain,
    /// Something was refused.
    Bad,
}

/// What a screen asks of the shell.
#[derive(Debug)]
pub enum Reply {
    /// Put this on top.
    Open(Layer),
    /// Say this in the line above the hints, until the next key.
    Say(Tone, String),
    /// Go to another screen.
    Show(ScreenId),
    /// Go to another screen and show this there.
    Jump(ScreenId, Jump),
    /// Have this done outside.
    Effect(Effect),
}

/// What one screen points at in another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Jump {
    /// A cell.
    Cell(CellIx),
    /// A cell with all that is known of it, and the screen to come back to.
    Look {
        /// The cell.
        cell: CellIx,
        /// The screen that asked.
        back: ScreenId,
    },
    /// A cell on which other scores are tried, and the screen to come back to.
    TryOut {
        /// The cell.
        cell: CellIx,
        /// The screen that asked.
        back: ScreenId,
    },
    /// The cells that wait for the person here.
    Open,
    /// The cells on which units answered what the person here adjusted, not looked at since.
    Answered,
    /// The cells on which the person here and other reviewers differ.
    Differing,
    /// The cells that the person here has drafted and not confirmed.
    Drafted,
    /// The cells on which a pre-check stands.
    PreChecks,
    /// An entry of the journal, opened.
    Entry(Seq),
}

/// A screen. Everything but `view` answers what the shell is to do; `view` draws and changes nothing.
pub trait Screen {
    /// The contexts of whatever has the keyboard, nearest first, without those of the shell.
    fn contexts(&self) -> Vec<Context>;

    /// Why there is nothing in it, so that it has no tab; None where there is.
    fn absent(&self, _model: &Model<'_>) -> Option<&'static str> {
        None
    }

    /// Whether `action` can be taken now, and why not.
    fn availability(&self, _action: Action, _cx: &Cx<'_>) -> Availability {
        Availability::Yes
    }

    /// Does an action.
    fn act(&mut self, action: Action, cx: &Cx<'_>) -> Vec<Reply>;

    /// Takes a printable key while a field has the keyboard.
    fn typed(&mut self, _letter: char, _cx: &Cx<'_>) -> Vec<Reply> {
        Vec::new()
    }

    /// Takes a paste.
    fn pasted(&mut self, _text: &str, _cx: &Cx<'_>) -> Vec<Reply> {
        Vec::new()
    }

    /// Takes a click; `Target::Act` and tabs are the shell's.
    fn clicked(&mut self, target: Target, cx: &Cx<'_>) -> Vec<Reply>;

    /// Takes the wheel over `part`.
    fn wheeled(&mut self, part: PartId, by: isize, cx: &Cx<'_>);

    /// Takes the answer to what it asked as `what`; an error keeps the dialog open and is shown in it.
    ///
    /// # Errors
    ///
    /// The sentence that says why the answer cannot be taken.
    fn answered(
        &mut self,
        _what: &str,
        _answer: &Answer<'_>,
        _cx: &Cx<'_>,
    ) -> Result<Vec<Reply>, String> {
        Ok(Vec::new())
    }

    /// Takes what the journal said to what was submitted as `what`: written, or refused with a sentence.
    fn submitted(
        &mut self,
        _what: &str,
        _outcome: &Result<(), String>,
        _cx: &Cx<'_>,
    ) -> Vec<Reply> {
        Vec::new()
    }

    /// Shows what another screen points at.
    fn jump(&mut self, _jump: Jump, _cx: &Cx<'_>) {}

    /// It is shown now; what depends on other screens is looked at again.
    fn shown(&mut self, _cx: &Cx<'_>) {}

    /// The round has changed, by this seat or another; what was derived from it is derived again.
    fn refreshed(&mut self, cx: &Cx<'_>);

    /// What must be read outside before all that is shown can be drawn; asked after every message, so that what was
    /// asked for and came, or failed, is not asked for again.
    fn wants(&self, _cx: &Cx<'_>) -> Option<Effect> {
        None
    }

    /// Takes entries of the journal that it wanted, from number `first` on.
    fn read(&mut self, _first: Seq, _page: Page, _cx: &Cx<'_>) {}

    /// Takes how the documents of a cell stand, as it wanted to know.
    fn seen(&mut self, _cell: CellIx, _seen: Vec<Seen>) {}

    /// Takes news of files that are being read, or of a path that was to be completed.
    fn news(&mut self, _news: News, _cx: &Cx<'_>) -> Vec<Reply> {
        Vec::new()
    }

    /// Nobody has typed for a moment, or a dialog is left: what stands in the fields of the dialog opened as `what` is
    /// remembered; [`Screen::paused`] follows.
    fn drafted(&mut self, _what: &str, _fields: &[FormField], _cx: &Cx<'_>) {}

    /// Nobody has typed for a moment: what was typed is kept as a draft.
    fn paused(&mut self, _cx: &Cx<'_>) -> Vec<Reply> {
        Vec::new()
    }

    /// What would stay unfinished if the program were left now.
    fn unfinished(&self, _cx: &Cx<'_>) -> Option<String> {
        None
    }

    /// Takes news of what the room is to see; true if there is something to draw.
    fn heard(&mut self, _news: RoomNews, _cx: &Cx<'_>) -> bool {
        false
    }

    /// What of it the room is shown while a meeting is open; None leaves the room where it is.
    fn showing(&self, _cx: &Cx<'_>) -> Option<Showing> {
        None
    }

    /// Draws the screen in `area`.
    fn view(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect);
}
