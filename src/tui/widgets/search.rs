//! Searching as one types, without diacritics.

use ratatui::layout::Rect;

use crate::tui::{
    action::Edit, canvas::Canvas, input::TextField, layout::PartId, theme::Meaning, wrap::columns,
};

/// The search line of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchLine {
    field: TextField,
    open: bool,
}

impl SearchLine {
    /// Whether it has the keyboard.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// Gives it the keyboard.
    pub fn open(&mut self) {
        self.open = true;
    }

    /// Takes the keyboard away; what was searched stays.
    pub fn keep(&mut self) {
        self.open = false;
    }

    /// Takes the keyboard and the search away; answers whether there was any.
    pub fn drop_search(&mut self) -> bool {
        let was = self.open || !self.field.text().is_empty();
        *self = Self::default();
        was
    }

    /// What is searched, as it was typed.
    #[must_use]
    pub fn text(&self) -> &str {
        self.field.text()
    }

    /// Whether nothing is searched.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.field.is_empty()
    }

    /// Types a character.
    pub fn type_char(&mut self, letter: char) {
        self.field.type_char(letter);
    }

    /// Pastes text.
    pub fn paste(&mut self, text: &str) {
        self.field.paste(text);
    }

    /// Does an edit; answers whether the text changed.
    pub fn edit(&mut self, edit: Edit) -> bool {
        self.field.edit(edit, u16::MAX)
    }

    /// Draws the line: a sign, the text, and how many were found.
    pub fn view(
        &self,
        canvas: &mut Canvas<'_>,
        area: Rect,
        part: PartId,
        placeholder: &str,
        found: &str,
    ) {
        let used = canvas.text(area.x, area.y, area.width, "⌕ ", Meaning::Key);
        let found_width = columns(found);
        let field = Rect {
            x: area.x.saturating_add(used),
            width: area.width.saturating_sub(used + found_width + 1),
            height: 1,
            ..area
        };
        self.field.view(canvas, field, part, self.open, placeholder);
        canvas.text(
            area.right().saturating_sub(found_width),
            area.y,
            found_width,
            found,
            Meaning::Dim,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_searched_stays_until_it_is_dropped() {
        let mut search = SearchLine::default();
        search.open();
        search.type_char('d');
        search.keep();
        assert_eq!((search.text(), search.is_open()), ("d", false));
        assert!(search.drop_search());
        assert!(search.is_empty() && !search.drop_search());
    }
}
