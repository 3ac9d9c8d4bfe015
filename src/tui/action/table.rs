//! The rows of the action table.

use crossterm::event::KeyCode;

use super::{Action, Context, Edit, Row};
use crate::tui::{key::Key, screens::ScreenId};

const fn row(
    action: Action,
    keys: &'static [Key],
    label: &'static str,
    contexts: &'static [Context],
    hint: u8,
) -> Row {
    Row {
        action,
        keys,
        label,
        contexts,
        danger: false,
        hint,
    }
}

const fn danger(row: Row) -> Row {
    Row {
        danger: true,
        ..row
    }
}

const ENTER: Key = Key::named(KeyCode::Enter);
const ESC: Key = Key::named(KeyCode::Esc);
const TAB: Key = Key::named(KeyCode::Tab);
const BACK_TAB: Key = Key::named(KeyCode::BackTab);
const UP: Key = Key::named(KeyCode::Up);
const DOWN: Key = Key::named(KeyCode::Down);
const LEFT: Key = Key::named(KeyCode::Left);
const RIGHT: Key = Key::named(KeyCode::Right);
const HOME: Key = Key::named(KeyCode::Home);
const END: Key = Key::named(KeyCode::End);
const PAGE_UP: Key = Key::named(KeyCode::PageUp);
const PAGE_DOWN: Key = Key::named(KeyCode::PageDown);

const MAIN: &[Context] = &[Context::Main];
const ALWAYS: &[Context] = &[Context::Always];
const MOVES: &[Context] = &[Context::List, Context::Prose];
const REVIEW: &[Context] = &[Context::Review];
const TEXT: &[Context] = &[Context::Field, Context::Lines];

/// Every action, in the order of the help overlay and of the README.
pub const TABLE: &[Row] = &[
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
            Context::Results,
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
        Action::Submit,
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
    // The whole program.
    row(
        Action::Show(ScreenId::Overview),
        &[Key::char('1'), Key::alt('1')],
        "tui-screen-overview",
        MAIN,
        0,
    ),
    row(
        Action::Show(ScreenId::Review),
        &[Key::char('2'), Key::alt('2')],
        "tui-screen-review",
        MAIN,
        0,
    ),
    row(
        Action::Show(ScreenId::Disputes),
        &[Key::char('3'), Key::alt('3')],
        "tui-screen-disputes",
        MAIN,
        0,
    ),
    row(
        Action::Show(ScreenId::Meeting),
        &[Key::char('4'), Key::alt('4')],
        "tui-screen-meeting",
        MAIN,
        0,
    ),
    row(
        Action::Show(ScreenId::Results),
        &[Key::char('5'), Key::alt('5')],
        "tui-screen-results",
        MAIN,
        0,
    ),
    row(
        Action::Show(ScreenId::Journal),
        &[Key::char('6'), Key::alt('6')],
        "tui-screen-journal",
        MAIN,
        0,
    ),
    row(
        Action::NextScreen,
        &[Key::char(']')],
        "tui-action-next-screen",
        MAIN,
        0,
    ),
    row(
        Action::PreviousScreen,
        &[Key::char('[')],
        "tui-action-previous-screen",
        MAIN,
        0,
    ),
    row(Action::Help, &[Key::char('?')], "tui-action-help", MAIN, 20),
    row(
        Action::Help,
        &[Key::function(1)],
        "tui-action-help",
        ALWAYS,
        0,
    ),
    row(
        Action::Palette,
        &[Key::char(':')],
        "tui-action-palette",
        MAIN,
        21,
    ),
    row(
        Action::Palette,
        &[Key::ctrl('p')],
        "tui-action-palette",
        ALWAYS,
        0,
    ),
    row(
        Action::NextTheme,
        &[Key::function(9)],
        "tui-action-next-theme",
        ALWAYS,
        0,
    ),
    row(
        Action::Redraw,
        &[Key::ctrl('l')],
        "tui-action-redraw",
        ALWAYS,
        0,
    ),
    danger(row(
        Action::Quit,
        &[Key::char('q')],
        "tui-action-quit",
        MAIN,
        22,
    )),
    danger(row(
        Action::Quit,
        &[Key::ctrl('c'), Key::ctrl('q')],
        "tui-action-quit",
        ALWAYS,
        0,
    )),
];
