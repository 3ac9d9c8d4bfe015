//! Actions of single screens.

use super::{ENTER, danger, row};
use crate::tui::{
    action::{Action, Context, Row},
    key::Key,
};

const REVIEW: &[Context] = &[Context::Review];

/// Actions of single screens.
pub const SCREENS: &[Row] = &[
    // The review screen.
    row(
        Action::Accept,
        &[Key::char('a')],
        "tui-action-accept",
        REVIEW,
        1,
    ),
    row(
        Action::Score,
        &[Key::char('s')],
        "tui-action-score",
        REVIEW,
        2,
    ),
    row(
        Action::Reason,
        &[Key::char('r')],
        "tui-action-reason",
        REVIEW,
        3,
    ),
    row(
        Action::Phrase,
        &[Key::char('p')],
        "tui-action-phrase",
        REVIEW,
        0,
    ),
    row(
        Action::NotApplicable,
        &[Key::char('x')],
        "tui-action-not-applicable",
        REVIEW,
        0,
    ),
    row(
        Action::UndoDraft,
        &[Key::char('u')],
        "tui-action-undo-draft",
        REVIEW,
        5,
    ),
    danger(row(
        Action::Confirm,
        &[Key::ctrl('s')],
        "tui-action-confirm",
        &[Context::Review, Context::Verdict],
        4,
    )),
    row(
        Action::AcceptMany,
        &[Key::char('A')],
        "tui-action-accept-many",
        REVIEW,
        7,
    ),
    row(
        Action::NextOpen,
        &[Key::char('n')],
        "tui-action-next-open",
        REVIEW,
        0,
    ),
    row(
        Action::SwitchWay,
        &[Key::char('v')],
        "tui-action-switch-way",
        REVIEW,
        6,
    ),
    row(
        Action::Flag,
        &[Key::char('g')],
        "tui-action-flag",
        REVIEW,
        0,
    ),
    row(
        Action::AnswerCheck,
        &[Key::char('c')],
        "tui-action-answer-check",
        REVIEW,
        0,
    ),
    row(
        Action::TakeDraft,
        &[Key::char('t')],
        "tui-action-take-draft",
        REVIEW,
        0,
    ),
    row(
        Action::Submit,
        &[ENTER],
        "tui-action-field-done",
        &[Context::Verdict],
        1,
    ),
    row(
        Action::Phrase,
        &[Key::ctrl('r')],
        "tui-action-phrase",
        &[Context::Verdict],
        2,
    ),
    // The overview.
    row(
        Action::Open,
        &[ENTER],
        "tui-action-open",
        &[Context::Overview],
        2,
    ),
    danger(row(
        Action::Advance,
        &[Key::char('m')],
        "tui-action-advance",
        &[Context::Overview],
        1,
    )),
];
