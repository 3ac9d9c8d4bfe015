//! Buttons: an action with its key, to be clicked or to teach the key.

use ratatui::layout::Rect;

use crate::tui::{action::Action, canvas::Canvas, layout::Target, theme::Meaning, wrap::columns};

/// One button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// The key that does the same.
    pub key: String,
    /// What it does.
    pub label: String,
    /// The action.
    pub action: Action,
    /// It cannot be taken back.
    pub danger: bool,
}

/// Draws the buttons that fit into the first line of `area`, one after the other; answers how many were drawn.
pub fn buttons(canvas: &mut Canvas<'_>, area: Rect, buttons: &[Button]) -> usize {
    let mut x = area.x;
    for (drawn, button) in buttons.iter().enumerate() {
        let width = columns(&button.key) + columns(&button.label) + 1;
        if x.saturating_add(width) > area.right() {
            return drawn;
        }
        let label = if button.danger {
            Meaning::Danger
        } else {
            Meaning::Text
        };
        canvas.pieces(
            x,
            area.y,
            width,
            &[
                (&button.key, Meaning::Key),
                (" ", Meaning::Text),
                (&button.label, label),
            ],
        );
        canvas.hit(
            Rect {
                x,
                width,
                height: 1,
                ..area
            },
            Target::Act(button.action),
        );
        x = x.saturating_add(width + 2);
    }
    buttons.len()
}
