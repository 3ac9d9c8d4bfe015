//! The place in a list: which row is selected and which is the first one shown.

use std::ops::Range;

use crate::tui::action::Action;

/// Rows kept in sight above and below the selected one.
const MARGIN: usize = 2;

/// Selection and scroll position of a list of any length.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ListState {
    selected: usize,
    offset: usize,
}

impl ListState {
    /// The selected row; of a list that may have shrunk, so `None` past its end.
    #[must_use]
    pub fn selected(&self, rows: usize) -> Option<usize> {
        (rows > 0).then(|| self.selected.min(rows - 1))
    }

    /// Selects a row and brings it into a window of `height` rows.
    pub fn select(&mut self, row: usize, rows: usize, height: usize) {
        self.selected = row.min(rows.saturating_sub(1));
        self.offset = self.offset_for(rows, height);
    }

    /// Does what a moving action asks; answers whether it was one.
    pub fn act(&mut self, action: Action, rows: usize, height: usize) -> bool {
        let page = height.saturating_sub(1).max(1);
        let at = self.selected.min(rows.saturating_sub(1));
        let to = match action {
            Action::Up => at.saturating_sub(1),
            Action::Down => at.saturating_add(1),
            Action::PageUp => at.saturating_sub(page),
            Action::PageDown => at.saturating_add(page),
            Action::First => 0,
            Action::Last => usize::MAX,
            _ => return false,
        };
        self.select(to, rows, height);
        true
    }

    /// Scrolls by the wheel; the selection stays in the window.
    pub fn wheel(&mut self, by: isize, rows: usize, height: usize) {
        let last = rows.saturating_sub(height);
        self.offset = self
            .offset_for(rows, height)
            .saturating_add_signed(by)
            .min(last);
        let low = self.offset;
        let high = (self.offset + height.saturating_sub(1)).min(rows.saturating_sub(1));
        self.selected = self.selected.clamp(low, high.max(low));
    }

    /// The rows that a window of `height` shows. The selected row is always among them, also after the window or the
    /// list has shrunk.
    #[must_use]
    pub fn visible(&self, rows: usize, height: usize) -> Range<usize> {
        let offset = self.offset.min(rows.saturating_sub(height));
        let selected = self.selected.min(rows.saturating_sub(1));
        let offset = offset
            .min(selected)
            .max((selected + 1).saturating_sub(height));
        offset..(offset + height).min(rows)
    }

    fn offset_for(&self, rows: usize, height: usize) -> usize {
        let margin = MARGIN.min(height.saturating_sub(1) / 2);
        let selected = self.selected.min(rows.saturating_sub(1));
        let lowest = (selected + margin + 1).saturating_sub(height);
        let highest = selected.saturating_sub(margin);
        self.offset
            .max(lowest)
            .min(highest)
            .min(rows.saturating_sub(height))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_selected_row_is_always_shown() {
        let mut state = ListState::default();
        for action in [
            Action::Last,
            Action::PageUp,
            Action::Up,
            Action::Down,
            Action::First,
            Action::PageDown,
        ] {
            for (rows, height) in [(100, 20), (100, 5), (3, 20), (1, 1), (100, 1)] {
                state.act(action, rows, height);
                let shown = state.visible(rows, height);
                assert!(
                    shown.contains(&state.selected(rows).unwrap()),
                    "{action:?} {rows} {height} {shown:?}"
                );
                assert_eq!(shown.len(), rows.min(height));
            }
        }
    }

    #[test]
    fn moving_up_from_the_middle_does_not_scroll_at_once() {
        let mut state = ListState::default();
        state.act(Action::Last, 100, 10);
        assert_eq!(state.visible(100, 10), 90..100);
        state.act(Action::Up, 100, 10);
        assert_eq!(state.visible(100, 10), 90..100);
        assert_eq!(state.selected(100), Some(98));
    }

    #[test]
    fn an_empty_list_has_no_selection() {
        let mut state = ListState::default();
        state.act(Action::Down, 0, 10);
        state.wheel(3, 0, 10);
        assert_eq!((state.selected(0), state.visible(0, 10)), (None, 0..0));
    }

    #[test]
    fn the_wheel_takes_the_selection_along() {
        let mut state = ListState::default();
        state.wheel(5, 100, 10);
        assert_eq!(
            (state.selected(100), state.visible(100, 10)),
            (Some(5), 5..15)
        );
    }
}
