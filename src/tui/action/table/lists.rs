//! Moving, searching and filtering.

use super::{DOWN, END, ENTER, ESC, HOME, LEFT, PAGE_DOWN, PAGE_UP, RIGHT, UP, row};
use crate::tui::{
    action::{Action, Context, Row},
    key::Key,
};

const MOVES: &[Context] = &[Context::List, Context::Prose];

/// Moving, searching and filtering.
pub const LISTS: &[Row] = &[
    // Lists.
    row(
        Action::Search,
        &[Key::char('/'), Key::ctrl('f')],
        "tui-action-search",
        &[
            Context::Review,
            Context::Disputes,
            Context::Results,
            Context::Journal,
            Context::Intake,
            Context::Minutes,
        ],
        8,
    ),
    row(
        Action::Filter,
        &[Key::char('f')],
        "tui-action-filter",
        &[
            Context::Review,
            Context::Disputes,
            Context::UnitResult,
            Context::Journal,
        ],
        9,
    ),
    row(
        Action::ClearFilter,
        &[Key::char('F')],
        "tui-action-clear-filter",
        &[
            Context::Review,
            Context::Disputes,
            Context::Results,
            Context::UnitResult,
            Context::Journal,
        ],
        0,
    ),
    row(Action::Up, &[UP, Key::char('k')], "tui-action-up", MOVES, 0),
    row(
        Action::Down,
        &[DOWN, Key::char('j')],
        "tui-action-down",
        MOVES,
        0,
    ),
    row(
        Action::PageUp,
        &[PAGE_UP, Key::ctrl('b')],
        "tui-action-page-up",
        MOVES,
        0,
    ),
    row(
        Action::PageDown,
        &[PAGE_DOWN],
        "tui-action-page-down",
        MOVES,
        0,
    ),
    row(Action::First, &[HOME], "tui-action-first", MOVES, 0),
    row(
        Action::Last,
        &[END, Key::char('G')],
        "tui-action-last",
        MOVES,
        0,
    ),
    row(
        Action::Left,
        &[LEFT, Key::char('h')],
        "tui-action-left",
        MOVES,
        0,
    ),
    row(
        Action::Right,
        &[RIGHT, Key::char('l')],
        "tui-action-right",
        MOVES,
        0,
    ),
    row(Action::Open, &[ENTER], "tui-action-open", MOVES, 0),
    // The search line: the list below still moves.
    row(
        Action::Up,
        &[UP],
        "tui-action-up",
        &[Context::Search, Context::Palette],
        0,
    ),
    row(
        Action::Down,
        &[DOWN],
        "tui-action-down",
        &[Context::Search, Context::Palette],
        0,
    ),
    row(
        Action::PageUp,
        &[PAGE_UP],
        "tui-action-page-up",
        &[Context::Search, Context::Palette],
        0,
    ),
    row(
        Action::PageDown,
        &[PAGE_DOWN],
        "tui-action-page-down",
        &[Context::Search, Context::Palette],
        0,
    ),
    row(
        Action::Submit,
        &[ENTER],
        "tui-action-keep-search",
        &[Context::Search],
        1,
    ),
    row(
        Action::Back,
        &[ESC],
        "tui-action-drop-search",
        &[Context::Search],
        2,
    ),
];
