//! Which of several panes has the keyboard.

use crate::tui::{action::Action, layout::PartId};

/// Panes in the order of Tab, one of which has the keyboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panes {
    parts: &'static [PartId],
    current: usize,
}

impl Panes {
    /// The first of `parts` has the keyboard.
    #[must_use]
    pub const fn new(parts: &'static [PartId]) -> Self {
        Self { parts, current: 0 }
    }

    /// The pane that has the keyboard.
    #[must_use]
    pub fn current(&self) -> PartId {
        self.parts.get(self.current).copied().unwrap_or_default()
    }

    /// Whether `part` has it.
    #[must_use]
    pub fn has(&self, part: PartId) -> bool {
        self.current() == part
    }

    /// Gives it to `part`; answers whether `part` is one of the panes.
    pub fn focus(&mut self, part: PartId) -> bool {
        let place = self.parts.iter().position(|candidate| *candidate == part);
        if let Some(place) = place {
            self.current = place;
        }
        place.is_some()
    }

    /// Does `NextPart` and `PreviousPart`, round and round; answers whether it was one of them.
    pub fn act(&mut self, action: Action) -> bool {
        let count = self.parts.len().max(1);
        self.current = match action {
            Action::NextPart => (self.current + 1) % count,
            Action::PreviousPart => (self.current + count - 1) % count,
            _ => return false,
        };
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tab_goes_round_and_a_click_goes_straight() {
        let mut panes = Panes::new(&["queue", "said", "verdict"]);
        panes.act(Action::PreviousPart);
        assert!(panes.has("verdict"));
        panes.act(Action::NextPart);
        assert!(panes.has("queue"));
        assert!(panes.focus("said") && !panes.focus("elsewhere") && panes.has("said"));
    }
}
