//! The whole screen as a value: what is shown, what has the keyboard, what stands on top.

#[cfg(test)]
mod tests;
mod update;
mod view;

use std::{collections::BTreeMap, path::PathBuf, sync::Arc};

use super::{
    action::{Action, Context},
    draft::Drafts,
    key::Key,
    layers::{Layer, Purpose},
    layout::{Layout, PartId, Room, Target},
    model::Model,
    order::{News, Order},
    page::Page,
    present::RoomNews,
    screens::{Screen, ScreenId, Tone, minutes::Paper},
    theme::Theme,
};
use crate::{
    domain::{
        event::Event,
        id::{CellIx, Seq},
    },
    locale::Locale,
    session::{documents::Seen, focus::Showing},
};

pub use update::update;
pub use view::view;

/// What the app is told.
#[derive(Clone, Debug)]
pub enum Msg {
    /// A key was pressed.
    Pressed(Key),
    /// Text was pasted.
    Pasted(String),
    /// The pointer was pressed on this.
    Clicked(Target),
    /// The wheel was turned over this part, down if positive.
    Wheeled(PartId, isize),
    /// The window has this size now.
    Resized(u16, u16),
    /// Nobody has typed for a moment.
    Paused,
    /// The round has changed.
    Changed,
    /// What was submitted is in the journal, or was refused with this sentence.
    Submitted(Purpose, Result<(), String>),
    /// Entries of the journal from this number on, as they were asked for.
    EntriesRead(Seq, Page),
    /// How the documents of a cell stand on this machine.
    DocumentsSeen(CellIx, Vec<Seen>),
    /// News of files that come in.
    News(News),
    /// News of what the room is to see.
    Room(RoomNews),
    /// Something was done or refused outside.
    Said(Tone, String),
}

/// What the driver does for the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Leave the program.
    Quit,
    /// Draw every cell again: something else wrote on the terminal.
    Redraw,
    /// Have events decided, signed and written, all or none; the answer comes back as [`Msg::Submitted`].
    Submit(Purpose, Vec<Event>),
    /// Have the result signed with the seat's key, after these two groups of its hash were retyped; the answer comes
    /// back as [`Msg::Submitted`].
    Sign(Purpose, [String; 2]),
    /// Read so many entries of the journal from this number on; they come back as [`Msg::EntriesRead`].
    ReadEntries(Seq, usize),
    /// The same as soon as nobody is kept waiting by it: what a search goes through.
    ReadAhead(Seq, usize),
    /// Look how the documents of a cell stand on this machine; the answer comes back as [`Msg::DocumentsSeen`].
    LookAtDocuments(CellIx),
    /// Show a document in the system's viewer.
    ShowDocument(PathBuf),
    /// Write minutes to a file; the answer comes back as [`Msg::Submitted`], under
    /// [`IN_THE_WAY`](super::screens::minutes::IN_THE_WAY) if a file stands there.
    WriteMinutes(Purpose, Box<Paper>),
    /// Something about files that come in.
    Order(Order),
    /// What is submitted from now on was begun when this was the last entry; None for what was begun just now.
    BegunAt(Option<Seq>),
    /// Show the room this.
    ShowRoom(Showing),
    /// Keep these drafts until they are confirmed.
    KeepDrafts(Drafts),
    /// Keep exactly these texts of the forms whose names begin with the word.
    KeepForms(&'static str, BTreeMap<String, String>),
}

impl Effect {
    /// Has `event` written; the answer goes to whoever had this purpose.
    #[must_use]
    pub fn submit(purpose: Purpose, event: Event) -> Self {
        Self::Submit(purpose, vec![event])
    }
}

/// What screens and layers read while they answer or draw.
#[derive(Clone, Copy, Debug)]
pub struct Cx<'a> {
    /// Every text.
    pub locale: &'a Locale,
    /// What the last frame drew where.
    pub layout: &'a Layout,
    /// How much room there is.
    pub room: Room,
    /// The round, and who looks at it.
    pub model: &'a Model<'a>,
}

/// The state of the screen.
pub struct App {
    locale: Arc<Locale>,
    theme: Theme,
    size: (u16, u16),
    layout: Layout,
    here: ScreenId,
    screens: Vec<(ScreenId, Box<dyn Screen + Send>)>,
    /// Screens that have not seen the last change of the round.
    stale: Vec<ScreenId>,
    layers: Vec<Layer>,
    said: Option<(Tone, String)>,
    /// What the room was last shown.
    shown: Option<Showing>,
    /// The last entry when what is being filled in was begun.
    begun_at: Option<Seq>,
    /// Only the screen is drawn: no tabs, no status, no hints.
    is_bare: bool,
    changed: bool,
}

/// The question that the shell itself asks before the program is left.
const QUIT: Purpose = Purpose {
    owner: ScreenId::Overview,
    what: "shell-quit",
};

impl App {
    /// An app of these screens; the first is shown.
    #[must_use]
    pub fn new(
        locale: Arc<Locale>,
        theme: Theme,
        screens: Vec<(ScreenId, Box<dyn Screen + Send>)>,
    ) -> Self {
        Self {
            locale,
            theme,
            size: (80, 24),
            layout: Layout::default(),
            here: screens.first().map_or(ScreenId::Overview, |(id, _)| *id),
            screens,
            stale: Vec::new(),
            layers: Vec::new(),
            said: None,
            shown: None,
            begun_at: None,
            is_bare: false,
            changed: true,
        }
    }

    /// The screen fills the window from now on, without tabs, status and hints.
    pub fn fill_window(&mut self) {
        self.is_bare = true;
    }

    /// Whether anything has changed since [`App::drawn`].
    #[must_use]
    pub fn needs_drawing(&self) -> bool {
        self.changed
    }

    /// Remembers what the last frame drew where.
    pub fn drawn(&mut self, layout: Layout) {
        self.layout = layout;
        self.changed = false;
    }

    /// What the last frame drew where.
    #[must_use]
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// The theme in use.
    #[must_use]
    pub fn theme(&self) -> Theme {
        self.theme
    }

    /// The screen that is shown.
    #[must_use]
    pub fn here(&self) -> ScreenId {
        self.here
    }

    fn cx<'a>(&'a self, model: &'a Model<'a>) -> Cx<'a> {
        Cx {
            locale: &self.locale,
            layout: &self.layout,
            room: Room::of(self.size.0, self.size.1),
            model,
        }
    }

    /// The screens that have a tab now.
    fn tabs(&self, model: &Model<'_>) -> Vec<ScreenId> {
        let present = (self.screens.iter()).filter(|(_, screen)| screen.absent(model).is_none());
        present.map(|(id, _)| *id).collect()
    }

    fn screen(&self) -> Option<&dyn Screen> {
        let found = self.screens.iter().find(|(id, _)| *id == self.here);
        found.map(|(_, screen)| screen.as_ref() as &dyn Screen)
    }

    /// The contexts of the screen below all layers, nearest first.
    fn screen_contexts(&self) -> Vec<Context> {
        let mut contexts = self.screen().map(Screen::contexts).unwrap_or_default();
        if !self.is_bare && !super::action::types_text(&contexts) {
            contexts.push(Context::Main);
        }
        contexts.push(Context::Always);
        contexts
    }

    /// The contexts of whatever has the keyboard, nearest first.
    fn contexts(&self) -> Vec<Context> {
        self.layers
            .last()
            .map_or_else(|| self.screen_contexts(), Layer::contexts)
    }
}

/// Whether the shell does `action` itself.
fn is_shell(action: Action) -> bool {
    matches!(
        action,
        Action::Quit
            | Action::Help
            | Action::Palette
            | Action::Redraw
            | Action::NextTheme
            | Action::NextLanguage
            | Action::Show(_)
            | Action::NextScreen
            | Action::PreviousScreen
    )
}
