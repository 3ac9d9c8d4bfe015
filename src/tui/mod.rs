//! The screens.
//!
//! An event of the terminal becomes a [`app::Msg`]; [`app::update`] changes the [`app::App`] and answers
//! [`app::Effect`]s, which the [`driver`] performs outside; [`app::view`] draws the app, changes nothing, and answers
//! the [`layout::Layout`] by which the mouse is read. Nothing here knows a key code but the [`action`] table, or a
//! colour but the [`theme`].
//!
//! # A screen
//!
//! A screen is a folder under [`screens`] with `state.rs` (what is shown, as a value), `update.rs` (actions in,
//! [`screens::Reply`]s out) and `view.rs` (drawing on a [`canvas::Canvas`]), and implements [`screens::Screen`]:
//!
//! - its keys are rows of [`action::rows`] under its own [`action::Context`]; hints, help, palette and the README
//!   follow from them;
//! - a question is a [`layers::Dialog`] or [`layers::Picker`] opened with [`screens::Reply::Open`]; the answer comes
//!   back to `answered`, which may refuse it with a sentence;
//! - places on the screen that take clicks or scroll are named by a [`layout::PartId`] of the screen;
//! - everything that a person reads is a message of `src/locale/*/tui.ftl`.
//!
//! Layers lie over the screen: the top one takes keys, clicks and the wheel, and owns the cursor.
//!
//! [`desk`] is the session behind the screen; [`desk::run`] opens everything on it. [`present`] is what the room sees: one
//! screen that fills the window, with a session of its own behind it.
//!
//! Line mode (`--plain`) will stand beside [`driver`]: the same app told by typed lines instead of keys, its screens
//! read through another `view`; nothing in `app` or `screens` knows that a terminal draws cells.

pub mod action;
pub mod app;
pub mod canvas;
pub mod desk;
pub mod draft;
pub mod driver;
pub mod input;
pub mod key;
pub mod layers;
pub mod layout;
pub mod model;
pub mod order;
pub mod page;
pub mod present;
pub mod screens;
pub mod terminal;
#[cfg(test)]
pub mod testing;
pub mod theme;
pub mod viewer;
pub mod widgets;
pub mod words;
pub mod wrap;
