//! A text field of one or several lines that takes Vietnamese input methods as they are.
//!
//! An input method sends DEL and the recomposed letters in one read, or the letters of a decomposed text one by one;
//! both are plain edits here, because Backspace takes a grapheme and the text is brought to NFC when it is read.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::tui::{
    action::Edit,
    canvas::Canvas,
    layout::{PartId, Target, Viewport},
    theme::Meaning,
    wrap::{columns, wrap},
};
use ratatui::layout::Rect;

/// How many changes can be taken back.
const UNDO_DEPTH: usize = 200;

/// A text being typed, with its cursor on a grapheme boundary.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextField {
    text: String,
    cursor: usize,
    several_lines: bool,
    undo: Vec<(String, usize)>,
}

impl TextField {
    /// An empty field of one line.
    #[must_use]
    pub fn line() -> Self {
        Self::default()
    }

    /// An empty field of several lines.
    #[must_use]
    pub fn lines() -> Self {
        Self {
            several_lines: true,
            ..Self::default()
        }
    }

    /// The same field holding `text`, the cursor at its end.
    #[must_use]
    pub fn with(mut self, text: &str) -> Self {
        self.set(text);
        self
    }

    /// Replaces the text; the cursor goes to its end.
    pub fn set(&mut self, text: &str) {
        self.text = self.clean(text);
        self.cursor = self.text.len();
        self.undo.clear();
    }

    /// The text as it was typed, for drawing and searching.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text as it is kept: NFC, without blanks around it.
    #[must_use]
    pub fn value(&self) -> String {
        self.text.trim().nfc().collect()
    }

    /// Whether nothing but blanks was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Types one character.
    pub fn type_char(&mut self, letter: char) {
        if letter.is_control() && letter != '\n' {
            return;
        }
        self.remember();
        let mut bytes = [0; 4];
        self.insert(letter.encode_utf8(&mut bytes));
    }

    /// Pastes text: line ends of any kind become one kind, or a blank in a field of one line.
    pub fn paste(&mut self, text: &str) {
        let clean = self.clean(text);
        if !clean.is_empty() {
            self.remember();
            self.insert(&clean);
        }
    }

    /// Puts `phrase` at the end, parted from what stands there by `; `.
    pub fn append_phrase(&mut self, phrase: &str) {
        self.remember();
        let kept = self.text.trim_end().trim_end_matches([';', ',']).len();
        self.text.truncate(kept);
        if !self.text.is_empty() {
            self.text.push_str("; ");
        }
        self.text.push_str(phrase);
        self.cursor = self.text.len();
    }

    /// Does an edit; `width` is the width in which the text is shown. Answers whether anything changed.
    pub fn edit(&mut self, edit: Edit, width: u16) -> bool {
        let before = (self.text.len(), self.cursor);
        match edit {
            Edit::Backspace => self.remove(self.grapheme_before()..self.cursor),
            Edit::Delete => self.remove(self.cursor..self.grapheme_after()),
            Edit::DeleteWord => self.remove(self.word_before()..self.cursor),
            Edit::DeleteToStart => self.remove(self.line_start()..self.cursor),
            Edit::Left => self.cursor = self.grapheme_before(),
            Edit::Right => self.cursor = self.grapheme_after(),
            Edit::WordLeft => self.cursor = self.word_before(),
            Edit::WordRight => self.cursor = self.word_after(),
            Edit::LineStart => self.cursor = self.line_start(),
            Edit::LineEnd => self.cursor = self.line_end(),
            Edit::LineUp => self.move_lines(width, -1),
            Edit::LineDown => self.move_lines(width, 1),
            Edit::Newline if self.several_lines => self.type_char('\n'),
            Edit::Newline => {}
            Edit::Undo => {
                if let Some((text, cursor)) = self.undo.pop() {
                    self.text = text;
                    self.cursor = cursor;
                    return true;
                }
            }
        }
        before != (self.text.len(), self.cursor)
    }

    /// The row and column of the cursor when the text is wrapped in `width` columns.
    #[must_use]
    pub fn place(&self, width: u16) -> (usize, u16) {
        let lines = wrap(&self.text, width);
        let row = lines
            .iter()
            .rposition(|line| line.start <= self.cursor)
            .unwrap_or(0);
        let start = lines.get(row).map_or(0, |line| line.start);
        (
            row,
            columns(self.text.get(start..self.cursor).unwrap_or_default()),
        )
    }

    /// Draws the field in `area`; with the keyboard, the terminal's own cursor stands in it.
    pub fn view(
        &self,
        canvas: &mut Canvas<'_>,
        area: Rect,
        part: PartId,
        focused: bool,
        placeholder: &str,
    ) {
        canvas.fill(area, Meaning::Field);
        canvas.hit(area, Target::Part(part));
        if self.text.is_empty() {
            canvas.text(area.x, area.y, area.width, placeholder, Meaning::Dim);
        }
        if self.several_lines {
            self.view_lines(canvas, area, part, focused)
        } else {
            self.view_line(canvas, area, focused)
        }
    }

    fn view_line(&self, canvas: &mut Canvas<'_>, area: Rect, focused: bool) {
        // The end of the text stays in sight: graphemes leave on the left until the cursor fits.
        let room = area.width.saturating_sub(1);
        let mut start = 0;
        for (at, grapheme) in self.text.grapheme_indices(true) {
            if columns(self.text.get(start..self.cursor).unwrap_or_default()) <= room {
                break;
            }
            start = at + grapheme.len();
        }
        let shown = self.text.get(start..).unwrap_or_default();
        canvas.text(area.x, area.y, area.width, shown, Meaning::Text);
        if focused {
            let column = columns(self.text.get(start..self.cursor).unwrap_or_default());
            canvas.cursor(area.x.saturating_add(column), area.y);
        }
    }

    fn view_lines(&self, canvas: &mut Canvas<'_>, area: Rect, part: PartId, focused: bool) {
        let lines = wrap(&self.text, area.width);
        let (row, column) = self.place(area.width);
        let offset = row.saturating_sub(usize::from(area.height.saturating_sub(1)));
        for (y, line) in (area.top()..area.bottom()).zip(lines.iter().skip(offset)) {
            let shown = self.text.get(line.clone()).unwrap_or_default();
            canvas.text(area.x, y, area.width, shown.trim_end(), Meaning::Text);
        }
        canvas.show(Viewport {
            part,
            area,
            offset,
            rows: lines.len(),
        });
        if focused {
            let y = area
                .y
                .saturating_add(u16::try_from(row - offset).unwrap_or(0));
            canvas.cursor(
                area.x
                    .saturating_add(column.min(area.width.saturating_sub(1))),
                y,
            );
        }
    }

    fn clean(&self, text: &str) -> String {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let line_end = if self.several_lines { '\n' } else { ' ' };
        let text: String = text
            .chars()
            .map(|letter| {
                if letter == '\n' {
                    line_end
                } else if letter == '\t' {
                    ' '
                } else {
                    letter
                }
            })
            .filter(|letter| !letter.is_control() || *letter == '\n')
            .collect();
        if self.several_lines {
            text
        } else {
            text.trim_end().to_owned()
        }
    }

    fn remember(&mut self) {
        if self.undo.len() == UNDO_DEPTH {
            self.undo.remove(0);
        }
        self.undo.push((self.text.clone(), self.cursor));
    }

    fn insert(&mut self, text: &str) {
        self.text.insert_str(self.cursor, text);
        self.cursor += text.len();
    }

    fn remove(&mut self, range: std::ops::Range<usize>) {
        if !range.is_empty() {
            self.remember();
            self.cursor = range.start;
            self.text.replace_range(range, "");
        }
    }

    fn before(&self) -> &str {
        self.text.get(..self.cursor).unwrap_or_default()
    }

    fn after(&self) -> &str {
        self.text.get(self.cursor..).unwrap_or_default()
    }

    fn grapheme_before(&self) -> usize {
        self.before()
            .grapheme_indices(true)
            .next_back()
            .map_or(0, |(at, _)| at)
    }

    fn grapheme_after(&self) -> usize {
        self.after()
            .graphemes(true)
            .next()
            .map_or(self.cursor, |grapheme| self.cursor + grapheme.len())
    }

    fn word_before(&self) -> usize {
        let trimmed = self.before().trim_end();
        trimmed.rfind(char::is_whitespace).map_or(0, |at| {
            at + trimmed
                .get(at..)
                .and_then(|rest| rest.chars().next())
                .map_or(0, char::len_utf8)
        })
    }

    fn word_after(&self) -> usize {
        let rest = self.after();
        let word = rest
            .find(|letter: char| !letter.is_whitespace())
            .unwrap_or(rest.len());
        let tail = rest.get(word..).unwrap_or_default();
        self.cursor + word + tail.find(char::is_whitespace).unwrap_or(tail.len())
    }

    fn line_start(&self) -> usize {
        self.before().rfind('\n').map_or(0, |at| at + 1)
    }

    fn line_end(&self) -> usize {
        self.after()
            .find('\n')
            .map_or(self.text.len(), |at| self.cursor + at)
    }

    fn move_lines(&mut self, width: u16, by: isize) {
        let lines = wrap(&self.text, width);
        let (row, column) = self.place(width);
        let Some(line) = row
            .checked_add_signed(by)
            .and_then(|target| lines.get(target))
        else {
            return;
        };
        let mut at = line.start;
        for grapheme in self
            .text
            .get(line.clone())
            .unwrap_or_default()
            .graphemes(true)
        {
            if columns(self.text.get(line.start..at).unwrap_or_default()) >= column {
                break;
            }
            at += grapheme.len();
        }
        self.cursor = at;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Types `keys`; `<` is the DEL of an input method.
    fn typed(keys: &str) -> TextField {
        let mut field = TextField::lines();
        for key in keys.chars() {
            if key == '<' {
                field.edit(Edit::Backspace, 40);
            } else {
                field.type_char(key);
            }
        }
        field
    }

    #[test]
    fn an_input_method_that_retypes_gives_the_word_meant() {
        assert_eq!(typed("vie<êt<<ệt").value(), "việt");
        assert_eq!(typed("duong<<<<ương").value(), "dương");
    }

    #[test]
    fn decomposed_letters_one_by_one_are_kept_composed_and_erased_whole() {
        assert_eq!(typed("vie\u{302}\u{323}t").value(), "việt");
        assert_eq!(typed("vie\u{302}\u{323}<").value(), "vi");
    }

    #[test]
    fn a_paste_with_old_line_ends_keeps_its_lines() {
        let mut field = TextField::lines();
        field.paste("một\rhai\r\nba");
        assert_eq!(field.value(), "một\nhai\nba");
        let mut line = TextField::line();
        line.paste("một\rhai\u{1b}[31m");
        assert_eq!(line.value(), "một hai[31m");
    }

    #[test]
    fn undo_takes_back_one_change_at_a_time() {
        let mut field = typed("ab");
        field.edit(Edit::DeleteWord, 40);
        assert_eq!(field.text(), "");
        field.edit(Edit::Undo, 40);
        assert_eq!(field.text(), "ab");
        field.edit(Edit::Undo, 40);
        assert_eq!(field.text(), "a");
    }

    #[test]
    fn the_cursor_moves_by_lines_as_they_are_shown() {
        let mut field = TextField::lines().with("thiếu tài liệu kiểm chứng");
        assert_eq!(field.place(10), (2, 5));
        field.edit(Edit::LineUp, 10);
        assert_eq!(field.place(10), (1, 5));
        field.type_char('|');
        assert_eq!(field.text(), "thiếu tài liệu |kiểm chứng");
    }

    #[test]
    fn a_phrase_joins_what_was_typed() {
        let mut field = TextField::lines().with("Đã kiểm tra; ");
        field.append_phrase("số liệu không khớp");
        assert_eq!(field.value(), "Đã kiểm tra; số liệu không khớp");
    }
}
