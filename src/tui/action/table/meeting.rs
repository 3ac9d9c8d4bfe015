//! The rows of the meeting screen.

use crossterm::event::KeyCode;

use super::{Action, BACK_TAB, Context, DOWN, ENTER, ESC, Row, TAB, UP, danger, row};
use crate::tui::key::Key;

const MEETING_ANY: &[Context] = &[Context::Meeting];
const ATTENDANCE: &[Context] = &[Context::Attendance];
const AGENDA: &[Context] = &[Context::Agenda];
const LOCK: &[Context] = &[Context::Lock];
const BALLOTS: &[Context] = &[Context::Ballots];
const FORM: &[Context] = &[Context::Form];

/// The rows of the meeting screen, in the order of its sections.
pub(super) const MEETING: &[Row] = &[
    row(
        Action::MarkIn,
        &[Key::char('i')],
        "meeting-action-in",
        ATTENDANCE,
        2,
    ),
    row(
        Action::MarkOut,
        &[Key::char('o')],
        "meeting-action-out",
        ATTENDANCE,
        3,
    ),
    row(
        Action::MarkAbsent,
        &[Key::char('a')],
        "meeting-action-absent",
        ATTENDANCE,
        4,
    ),
    row(
        Action::MarkDelegate,
        &[Key::char('d')],
        "meeting-action-delegate",
        ATTENDANCE,
        5,
    ),
    row(
        Action::AllPresent,
        &[Key::char('A')],
        "meeting-action-all-present",
        ATTENDANCE,
        6,
    ),
    row(
        Action::DeclareRecusal,
        &[Key::char('r')],
        "meeting-action-recuse",
        &[Context::Attendance, Context::Agenda],
        8,
    ),
    row(
        Action::HoldVote,
        &[Key::char('v')],
        "meeting-action-vote",
        AGENDA,
        1,
    ),
    row(Action::Open, &[ENTER], "meeting-action-vote", AGENDA, 0),
    row(
        Action::OrderAgenda,
        &[Key::char('g')],
        "meeting-action-order",
        AGENDA,
        2,
    ),
    row(
        Action::MoveUp,
        &[Key::char('K'), Key::alt_named(KeyCode::Up)],
        "meeting-action-move-up",
        AGENDA,
        5,
    ),
    row(
        Action::MoveDown,
        &[Key::char('J'), Key::alt_named(KeyCode::Down)],
        "meeting-action-move-down",
        AGENDA,
        6,
    ),
    row(
        Action::AddItem,
        &[Key::char('+')],
        "meeting-action-add",
        &[Context::Agenda, Context::Lock],
        4,
    ),
    row(
        Action::RemoveItem,
        &[Key::char('-'), Key::named(KeyCode::Delete)],
        "meeting-action-remove",
        AGENDA,
        7,
    ),
    row(
        Action::VoteOnMany,
        &[Key::char('b')],
        "meeting-action-many",
        &[Context::Agenda, Context::Lock],
        3,
    ),
    row(
        Action::GoToCell,
        &[Key::char('w')],
        "meeting-action-cell",
        AGENDA,
        8,
    ),
    danger(row(
        Action::VoidVote,
        &[Key::char('x')],
        "meeting-action-void",
        &[Context::Record],
        1,
    )),
    row(Action::Open, &[ENTER], "meeting-action-cell", LOCK, 4),
    row(
        Action::ApproveResult,
        &[Key::char('p')],
        "meeting-action-approve",
        LOCK,
        1,
    ),
    danger(row(
        Action::SignResult,
        &[Key::char('s')],
        "meeting-action-sign",
        LOCK,
        2,
    )),
    danger(row(
        Action::Reopen,
        &[Key::char('r')],
        "meeting-action-reopen",
        LOCK,
        3,
    )),
    row(
        Action::OpenMeeting,
        &[Key::char('m')],
        "meeting-action-open",
        MEETING_ANY,
        1,
    ),
    row(
        Action::TakeNote,
        &[Key::char('n')],
        "meeting-action-note",
        MEETING_ANY,
        9,
    ),
    row(
        Action::SetClock,
        &[Key::char('@')],
        "meeting-action-clock",
        MEETING_ANY,
        11,
    ),
    danger(row(
        Action::CloseMeeting,
        &[Key::char('M')],
        "meeting-action-close",
        MEETING_ANY,
        10,
    )),
    row(
        Action::VoteFor,
        &[Key::char('t'), Key::char('+')],
        "meeting-action-for",
        BALLOTS,
        1,
    ),
    row(
        Action::VoteAgainst,
        &[Key::char('k'), Key::char('-')],
        "meeting-action-against",
        BALLOTS,
        2,
    ),
    row(
        Action::VoteAbstain,
        &[Key::char('b'), Key::char('0')],
        "meeting-action-abstain",
        BALLOTS,
        3,
    ),
    row(
        Action::AllFor,
        &[Key::char('T')],
        "meeting-action-all-for",
        BALLOTS,
        4,
    ),
    row(
        Action::Dissent,
        &[Key::char('d')],
        "meeting-action-dissent",
        BALLOTS,
        5,
    ),
    row(
        Action::ClearBallot,
        &[Key::named(KeyCode::Backspace), Key::named(KeyCode::Delete)],
        "meeting-action-clear-ballot",
        BALLOTS,
        0,
    ),
    danger(row(
        Action::Confirm,
        &[Key::ctrl('s')],
        "meeting-action-record",
        FORM,
        6,
    )),
    row(
        Action::StartOver,
        &[Key::ctrl('x')],
        "meeting-action-start-over",
        FORM,
        9,
    ),
    row(Action::Submit, &[ENTER], "meeting-action-next", FORM, 0),
    row(Action::Up, &[UP], "tui-action-up", FORM, 0),
    row(Action::Down, &[DOWN], "tui-action-down", FORM, 0),
    row(
        Action::NextPart,
        &[TAB],
        "meeting-action-next-group",
        FORM,
        7,
    ),
    row(
        Action::PreviousPart,
        &[BACK_TAB],
        "meeting-action-previous-group",
        FORM,
        0,
    ),
    row(Action::Back, &[ESC], "meeting-action-leave", FORM, 8),
];
