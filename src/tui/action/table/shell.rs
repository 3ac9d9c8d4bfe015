//! What works everywhere.

use super::{danger, row};
use crate::tui::{
    action::{Action, Context, Row},
    key::Key,
    screens::ScreenId,
};

const MAIN: &[Context] = &[Context::Main];
/// Everywhere, and on the room's screen.
const ROOM: &[Context] = &[Context::Main, Context::Present];
const ALWAYS: &[Context] = &[Context::Always];

/// What works everywhere.
pub const SHELL: &[Row] = &[
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
        Action::Show(ScreenId::Intake),
        &[Key::char('7'), Key::alt('7')],
        "intake-screen",
        MAIN,
        0,
    ),
    row(
        Action::Show(ScreenId::Minutes),
        &[Key::char('8'), Key::alt('8')],
        "record-screen",
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
    row(Action::Help, &[Key::char('?')], "tui-action-help", ROOM, 20),
    row(
        Action::Help,
        &[Key::function(1)],
        "tui-action-help",
        ALWAYS,
        20,
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
        ROOM,
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
