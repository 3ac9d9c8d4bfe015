//! Actions of the screen on which files come in.

use super::{ENTER, ESC, TAB, danger, row};
use crate::tui::{
    action::{Action, Context, Row},
    key::Key,
};

const INTAKE_ONLY: &[Context] = &[Context::Intake];

/// Actions of the screen on which files come in.
pub const INTAKE: &[Row] = &[
    // The screen on which files come in.
    row(
        Action::EditPath,
        &[Key::char('e')],
        "intake-action-edit-path",
        INTAKE_ONLY,
        1,
    ),
    row(
        Action::ChooseKind,
        &[Key::char('t')],
        "intake-action-choose-kind",
        INTAKE_ONLY,
        3,
    ),
    row(
        Action::ToggleReplace,
        &[Key::char('r')],
        "intake-action-toggle-replace",
        INTAKE_ONLY,
        5,
    ),
    row(
        Action::TogglePartial,
        &[Key::char('p')],
        "intake-action-toggle-partial",
        INTAKE_ONLY,
        6,
    ),
    row(
        Action::ReadFiles,
        &[Key::char('d')],
        "intake-action-read",
        INTAKE_ONLY,
        4,
    ),
    danger(row(
        Action::TakeIn,
        &[Key::ctrl('s')],
        "intake-action-take-in",
        &[Context::Intake, Context::IntakePath],
        2,
    )),
    row(
        Action::Submit,
        &[ENTER],
        "intake-action-read",
        &[Context::IntakePath],
        1,
    ),
    row(
        Action::CompletePath,
        &[TAB],
        "intake-action-complete",
        &[Context::IntakePath],
        3,
    ),
    row(
        Action::Back,
        &[ESC],
        "intake-action-leave-path",
        &[Context::IntakePath],
        4,
    ),
    row(
        Action::Back,
        &[ESC],
        "intake-action-stop",
        &[Context::IntakeReading],
        1,
    ),
];
