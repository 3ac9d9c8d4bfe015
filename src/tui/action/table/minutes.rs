//! Actions of the minutes screen.

use super::{ENTER, LEFT, RIGHT, row};
use crate::tui::{
    action::{Action, Context, Row},
    key::Key,
};

const HERE: &[Context] = &[Context::Minutes];

/// Actions of the minutes screen.
pub const MINUTES: &[Row] = &[
    row(Action::Open, &[ENTER], "record-action-open", HERE, 1),
    row(
        Action::WriteText,
        &[Key::char('e')],
        "record-action-text",
        HERE,
        2,
    ),
    row(
        Action::WritePaper,
        &[Key::char('w')],
        "record-action-paper",
        HERE,
        3,
    ),
    row(
        Action::Follow,
        &[Key::char('t')],
        "record-action-follow",
        HERE,
        4,
    ),
    row(
        Action::NextMatch,
        &[Key::char('n')],
        "record-action-next-match",
        HERE,
        6,
    ),
    row(
        Action::PreviousMatch,
        &[Key::char('N')],
        "record-action-previous-match",
        HERE,
        0,
    ),
    row(
        Action::Left,
        &[LEFT, Key::char('h')],
        "record-action-meeting-before",
        HERE,
        7,
    ),
    row(
        Action::Right,
        &[RIGHT, Key::char('l')],
        "record-action-meeting-next",
        HERE,
        0,
    ),
];
