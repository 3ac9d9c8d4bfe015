//! The rows of the screens that show what came of the review: disputes, results and the journal.

use super::super::{Action, Context, Row};
use super::{ENTER, ESC, LEFT, RIGHT, TAB, row};
use crate::tui::key::Key;

const INSIDE: &[Context] = &[
    Context::DisputedCell,
    Context::UnitResult,
    Context::JournalEntry,
];

/// Disputes, results and the journal.
pub const OUTCOMES: &[Row] = &[
    row(
        Action::Open,
        &[ENTER],
        "tui-action-open",
        &[
            Context::Disputes,
            Context::Results,
            Context::ResultChanges,
            Context::UnitResult,
            Context::Journal,
        ],
        2,
    ),
    row(Action::Back, &[ESC], "tui-action-back", INSIDE, 1),
    row(
        Action::NextPart,
        &[TAB],
        "screens-action-other-pane",
        &[Context::DisputedCell, Context::UnitResult],
        3,
    ),
    row(
        Action::Left,
        &[LEFT, Key::char('h')],
        "screens-action-cell-before",
        INSIDE,
        4,
    ),
    row(
        Action::Right,
        &[RIGHT, Key::char('l')],
        "screens-action-cell-next",
        INSIDE,
        5,
    ),
    row(
        Action::GoToCell,
        &[Key::char('t')],
        "screens-action-go-to-review",
        &[Context::Disputes, Context::DisputedCell],
        3,
    ),
    row(
        Action::Flag,
        &[Key::char('g')],
        "tui-action-flag",
        &[Context::Disputes, Context::DisputedCell],
        6,
    ),
    row(
        Action::Left,
        &[LEFT, Key::char('h')],
        "screens-action-block-before",
        &[Context::Results, Context::ResultChanges],
        0,
    ),
    row(
        Action::Right,
        &[RIGHT, Key::char('l')],
        "screens-action-block-next",
        &[Context::Results, Context::ResultChanges],
        3,
    ),
    row(
        Action::Sort,
        &[Key::char('o')],
        "screens-action-sort",
        &[Context::Results],
        4,
    ),
    row(
        Action::Chart,
        &[Key::char('c')],
        "screens-action-chart",
        &[Context::Results],
        5,
    ),
    row(
        Action::ShowChanges,
        &[Key::char('d')],
        "version-action-changes",
        &[Context::Results],
        6,
    ),
    row(
        Action::Back,
        &[ESC, Key::char('d')],
        "tui-action-back",
        &[Context::ResultChanges],
        1,
    ),
    row(
        Action::GoToNumber,
        &[Key::char('n')],
        "screens-action-number",
        &[Context::Journal],
        3,
    ),
    row(
        Action::GoToCell,
        &[Key::char('t')],
        "screens-action-look",
        &[Context::Journal, Context::JournalEntry],
        6,
    ),
];
