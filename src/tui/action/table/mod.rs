//! The rows of the action table, in the order of the help overlay and of the README.
//!
//! A screen with many actions has a file of its own here; its table is listed in [`TABLES`].

mod fields;
mod intake;
mod lists;
mod meeting;
mod minutes;
mod outcomes;
mod present;
mod screens;
mod shell;
mod trial;

use crossterm::event::KeyCode;

use super::{Action, Context, Row};
use crate::tui::key::Key;

/// Every table.
const TABLES: [&[Row]; 10] = [
    screens::SCREENS,
    outcomes::OUTCOMES,
    meeting::MEETING,
    trial::TRIALS,
    minutes::MINUTES,
    intake::INTAKE,
    present::PRESENT,
    lists::LISTS,
    fields::FIELDS,
    shell::SHELL,
];

/// Every row, in order.
pub fn rows() -> impl Iterator<Item = &'static Row> {
    TABLES.into_iter().flatten()
}

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
