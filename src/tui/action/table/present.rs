//! The rows of the room's screen.

use super::super::{Action, Context, Row};
use super::{LEFT, PAGE_DOWN, PAGE_UP, RIGHT, row};
use crate::tui::key::Key;

const HERE: &[Context] = &[Context::Present];

/// The room's screen.
pub const PRESENT: &[Row] = &[
    row(
        Action::PageDown,
        &[RIGHT, PAGE_DOWN, Key::char('n')],
        "present-action-next-page",
        HERE,
        1,
    ),
    row(
        Action::PageUp,
        &[LEFT, PAGE_UP, Key::char('b')],
        "present-action-previous-page",
        HERE,
        0,
    ),
    row(
        Action::Pause,
        &[Key::char('p'), Key::char(' ')],
        "present-action-pause",
        HERE,
        2,
    ),
    row(
        Action::NextTheme,
        &[Key::char('t')],
        "tui-action-next-theme",
        HERE,
        3,
    ),
    row(
        Action::NextLanguage,
        &[Key::char('l')],
        "present-action-next-language",
        HERE,
        4,
    ),
];
