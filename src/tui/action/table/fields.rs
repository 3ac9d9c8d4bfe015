//! Panes, fields and dialogs.

use crossterm::event::KeyCode;

use super::{BACK_TAB, DOWN, END, ENTER, ESC, HOME, LEFT, RIGHT, TAB, UP, row};
use crate::tui::{
    action::{Action, Context, Edit, Row},
    key::Key,
};

const TEXT: &[Context] = &[Context::Field, Context::Lines];

/// Panes, fields and dialogs.
pub const FIELDS: &[Row] = &[
    // Panes, fields, dialogs.
    row(
        Action::NextPart,
        &[TAB],
        "tui-action-next-part",
        &[Context::Main, Context::Verdict, Context::Dialog],
        0,
    ),
    row(
        Action::PreviousPart,
        &[BACK_TAB],
        "tui-action-previous-part",
        &[Context::Main, Context::Verdict, Context::Dialog],
        0,
    ),
    row(
        Action::Back,
        &[ESC],
        "tui-action-back",
        &[Context::Main, Context::Verdict],
        0,
    ),
    row(
        Action::Submit,
        &[ENTER],
        "tui-action-submit",
        &[Context::Dialog],
        1,
    ),
    row(
        Action::Confirm,
        &[Key::ctrl('s')],
        "tui-action-submit",
        &[Context::Dialog],
        0,
    ),
    row(
        Action::Back,
        &[ESC],
        "tui-action-cancel",
        &[Context::Dialog],
        2,
    ),
    row(
        Action::Back,
        &[ESC],
        "tui-action-close",
        &[Context::Help, Context::Palette],
        2,
    ),
    row(
        Action::Submit,
        &[ENTER],
        "tui-action-do",
        &[Context::Palette],
        1,
    ),
    row(
        Action::Left,
        &[LEFT, Key::char('h')],
        "tui-action-choice-before",
        &[Context::Choice],
        0,
    ),
    row(
        Action::Right,
        &[RIGHT, Key::char('l'), Key::char(' ')],
        "tui-action-choice-next",
        &[Context::Choice],
        0,
    ),
    // Text.
    row(
        Action::Edit(Edit::Newline),
        &[ENTER, Key::alt_named(KeyCode::Enter)],
        "tui-action-newline",
        &[Context::Lines],
        0,
    ),
    row(
        Action::Edit(Edit::LineUp),
        &[UP],
        "tui-action-line-up",
        &[Context::Lines],
        0,
    ),
    row(
        Action::Edit(Edit::LineDown),
        &[DOWN],
        "tui-action-line-down",
        &[Context::Lines],
        0,
    ),
    row(
        Action::Edit(Edit::Backspace),
        &[Key::named(KeyCode::Backspace), Key::ctrl('h')],
        "tui-action-backspace",
        TEXT,
        0,
    ),
    row(
        Action::Edit(Edit::Delete),
        &[Key::named(KeyCode::Delete)],
        "tui-action-delete",
        TEXT,
        0,
    ),
    row(
        Action::Edit(Edit::DeleteWord),
        &[Key::ctrl('w')],
        "tui-action-delete-word",
        TEXT,
        0,
    ),
    row(
        Action::Edit(Edit::DeleteToStart),
        &[Key::ctrl('u')],
        "tui-action-delete-to-start",
        TEXT,
        0,
    ),
    row(
        Action::Edit(Edit::Left),
        &[LEFT],
        "tui-action-char-left",
        TEXT,
        0,
    ),
    row(
        Action::Edit(Edit::Right),
        &[RIGHT],
        "tui-action-char-right",
        TEXT,
        0,
    ),
    row(
        Action::Edit(Edit::WordLeft),
        &[Key::ctrl_named(KeyCode::Left)],
        "tui-action-word-left",
        TEXT,
        0,
    ),
    row(
        Action::Edit(Edit::WordRight),
        &[Key::ctrl_named(KeyCode::Right)],
        "tui-action-word-right",
        TEXT,
        0,
    ),
    row(
        Action::Edit(Edit::LineStart),
        &[HOME, Key::ctrl('a')],
        "tui-action-line-start",
        TEXT,
        0,
    ),
    row(
        Action::Edit(Edit::LineEnd),
        &[END, Key::ctrl('e')],
        "tui-action-line-end",
        TEXT,
        0,
    ),
    row(
        Action::Edit(Edit::Undo),
        &[Key::ctrl('z')],
        "tui-action-undo-typing",
        TEXT,
        0,
    ),
];
