//! The rows of what is looked at in place of the results: what-if, leniency, sensitivity.

use super::super::{Action, Context, Row};
use super::{DOWN, ENTER, ESC, LEFT, PAGE_DOWN, PAGE_UP, RIGHT, UP, row};
use crate::tui::key::Key;

const TRIAL: &[Context] = &[Context::Trial];
const LENIENCY: &[Context] = &[Context::Leniency];
const RANGES: &[Context] = &[Context::Ranges];

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
    row(
        Action::Sensitivity,
        &[Key::char('s')],
        "sensitivity-action-open",
        &[Context::Results],
        18,
    ),
    row(
        Action::Leniency,
        &[Key::char('m')],
        "leniency-action-open",
        &[Context::Results],
        19,
    ),
    row(Action::Back, &[ESC], "tui-action-back", LENIENCY, 1),
    row(Action::Open, &[ENTER], "leniency-action-cells", LENIENCY, 2),
    row(
        Action::SwitchWay,
        &[Key::char('v')],
        "leniency-action-measure",
        LENIENCY,
        3,
    ),
    row(
        Action::Left,
        &[LEFT, Key::char('h')],
        "leniency-action-section-before",
        LENIENCY,
        0,
    ),
    row(
        Action::Right,
        &[RIGHT, Key::char('l')],
        "leniency-action-section-next",
        LENIENCY,
        4,
    ),
    row(
        Action::GoToCell,
        &[Key::char('t')],
        "screens-action-go-to-review",
        LENIENCY,
        5,
    ),
    row(Action::Back, &[ESC], "tui-action-back", RANGES, 1),
    row(
        Action::Left,
        &[LEFT, Key::char('h')],
        "screens-action-block-before",
        RANGES,
        0,
    ),
    row(
        Action::Right,
        &[RIGHT, Key::char('l')],
        "screens-action-block-next",
        RANGES,
        2,
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
