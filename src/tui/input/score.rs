//! A field for a score: digits and one decimal comma.

use super::TextField;
use crate::tui::{action::Edit, canvas::Canvas, layout::PartId};
use ratatui::layout::Rect;

/// A score being typed. It takes digits, a minus sign and one decimal mark, which is shown as a comma.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScoreField(TextField);

impl ScoreField {
    /// A field holding `text`.
    #[must_use]
    pub fn with(text: &str) -> Self {
        let mut field = Self::default();
        field.set(text);
        field
    }

    /// Replaces the text.
    pub fn set(&mut self, text: &str) {
        self.0.set("");
        self.paste(text);
    }

    /// What was typed, with a decimal comma.
    #[must_use]
    pub fn text(&self) -> &str {
        self.0.text()
    }

    /// Whether nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Types one character; what cannot be part of a score is left out. Answers whether it was taken.
    pub fn type_char(&mut self, letter: char) -> bool {
        let taken = match letter {
            '0'..='9' => Some(letter),
            ',' | '.' if !self.text().contains(',') => Some(','),
            '-' | '−' if self.text().is_empty() => Some('-'),
            _ => None,
        };
        if let Some(letter) = taken {
            self.0.type_char(letter);
        }
        taken.is_some()
    }

    /// Pastes the characters that a score can have.
    pub fn paste(&mut self, text: &str) {
        for letter in text.trim().chars() {
            self.type_char(letter);
        }
    }

    /// Does an edit.
    pub fn edit(&mut self, edit: Edit) -> bool {
        self.0.edit(edit, u16::MAX)
    }

    /// Draws the field.
    pub fn view(
        &self,
        canvas: &mut Canvas<'_>,
        area: Rect,
        part: PartId,
        focused: bool,
        placeholder: &str,
    ) {
        self.0.view(canvas, area, part, focused, placeholder);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_makes_a_score_is_taken_and_a_point_becomes_a_comma() {
        assert_eq!(ScoreField::with("0.75").text(), "0,75");
        assert_eq!(ScoreField::with("1,2,5x").text(), "1,25");
        assert_eq!(ScoreField::with("-0,5-").text(), "-0,5");
    }
}
