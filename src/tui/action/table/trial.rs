//! The rows of the what-if.

use super::super::{Action, Context, Row};
use super::{DOWN, ESC, PAGE_DOWN, PAGE_UP, UP, row};
use crate::tui::key::Key;

const TRIAL: &[Context] = &[Context::Trial];

/// What-if: where it is opened, and what its keys do.
pub const TRIALS: &[Row] = &[
    row(
        Action::TryOut,
        &[Key::ctrl('t')],
        "try-action-open",
        &[
            Context::Disputes,
            Context::DisputedCell,
            Context::Results,
            Context::UnitResult,
            Context::Agenda,
            Context::Form,
        ],
        20,
    ),
    row(Action::Back, &[ESC], "try-action-leave", TRIAL, 1),
    row(
        Action::NotApplicable,
        &[Key::char('x')],
        "try-action-na",
        TRIAL,
        2,
    ),
    row(
        Action::StartOver,
        &[Key::ctrl('x')],
        "try-action-take-back",
        TRIAL,
        3,
    ),
    row(
        Action::AddItem,
        &[Key::char('+')],
        "try-action-add",
        TRIAL,
        4,
    ),
    row(Action::Up, &[UP], "tui-action-up", TRIAL, 0),
    row(Action::Down, &[DOWN], "tui-action-down", TRIAL, 0),
    row(Action::PageUp, &[PAGE_UP], "try-action-table-up", TRIAL, 0),
    row(
        Action::PageDown,
        &[PAGE_DOWN],
        "try-action-table-down",
        TRIAL,
        0,
    ),
];
