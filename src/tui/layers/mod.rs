//! What stands on top of the screen. The topmost layer takes keys, clicks and the wheel first and owns the cursor.

mod dialog;
mod help;
mod palette;
mod picker;

pub use dialog::{Dialog, Field, FormField};
pub use help::Help;
pub use palette::Palette;
pub use picker::{Pickable, Picker};

use super::{
    action::{Action, Context},
    app::Cx,
    canvas::Canvas,
    layout::{PartId, Target},
    screens::ScreenId,
};

/// An overlay.
#[derive(Clone, Debug)]
pub enum Layer {
    /// Every key that works here.
    Help(Help),
    /// Actions by name.
    Palette(Palette),
    /// A question, with or without fields.
    Dialog(Dialog),
    /// One of many, found by typing.
    Picker(Picker),
}

/// Who asked, and what about: the answer goes back with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Purpose {
    /// The screen that asked.
    pub owner: ScreenId,
    /// What it asked; the screen chooses the word.
    pub what: &'static str,
}

/// What was answered.
#[derive(Debug)]
pub enum Answer<'a> {
    /// The fields of a dialog, in their order.
    Form(&'a [FormField]),
    /// The key of what was picked.
    Picked(usize),
}

/// What a layer wants of the shell after a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Nothing: it took the key.
    Stay,
    /// To be closed.
    Close,
    /// To be answered: the fields, or this pick.
    Answer(Option<usize>),
    /// To be closed, and this done on the screen below.
    Do(Action),
}

impl Layer {
    /// The contexts in which its keys are looked up, nearest first.
    #[must_use]
    pub fn contexts(&self) -> Vec<Context> {
        match self {
            Self::Help(_) => vec![Context::Help, Context::Prose, Context::Always],
            Self::Palette(_) | Self::Picker(_) => {
                vec![Context::Palette, Context::Field, Context::Always]
            }
            Self::Dialog(dialog) => dialog.contexts(),
        }
    }

    /// Does an action.
    pub fn act(&mut self, action: Action, cx: &Cx<'_>) -> Wish {
        match self {
            Self::Help(help) => help.act(action, cx),
            Self::Palette(palette) => palette.act(action, cx),
            Self::Dialog(dialog) => dialog.act(action, cx),
            Self::Picker(picker) => picker.act(action, cx),
        }
    }

    /// Types a character.
    pub fn typed(&mut self, letter: char) {
        match self {
            Self::Help(_) => {}
            Self::Palette(palette) => palette.typed(letter),
            Self::Dialog(dialog) => dialog.typed(letter),
            Self::Picker(picker) => picker.typed(letter),
        }
    }

    /// Pastes text.
    pub fn pasted(&mut self, text: &str) {
        match self {
            Self::Help(_) => {}
            Self::Palette(palette) => palette.pasted(text),
            Self::Dialog(dialog) => dialog.pasted(text),
            Self::Picker(picker) => picker.pasted(text),
        }
    }

    /// Takes a click.
    pub fn clicked(&mut self, target: Target, cx: &Cx<'_>) -> Wish {
        match self {
            Self::Help(_) if target == Target::Backdrop => Wish::Close,
            Self::Help(_) => Wish::Stay,
            Self::Palette(palette) => palette.clicked(target, cx),
            Self::Dialog(dialog) => dialog.clicked(target, cx),
            Self::Picker(picker) => picker.clicked(target),
        }
    }

    /// Takes the wheel.
    pub fn wheeled(&mut self, part: PartId, by: isize, cx: &Cx<'_>) {
        match self {
            Self::Help(help) => help.wheeled(by, cx),
            Self::Palette(palette) => palette.wheeled(by, cx),
            Self::Dialog(dialog) => dialog.wheeled(part, by, cx),
            Self::Picker(picker) => picker.wheeled(by, cx),
        }
    }

    /// Draws it over everything below.
    pub fn view(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>) {
        match self {
            Self::Help(help) => help.view(cx, canvas),
            Self::Palette(palette) => palette.view(cx, canvas),
            Self::Dialog(dialog) => dialog.view(cx, canvas),
            Self::Picker(picker) => picker.view(cx, canvas),
        }
    }
}
