//! Text that scrolls: paragraphs with meanings, broken to the width of their pane.

use std::borrow::Cow;

use ratatui::layout::Rect;

use super::scrollbar;
use crate::tui::{
    action::Action,
    canvas::Canvas,
    layout::{PartId, Target, Viewport},
    theme::Meaning,
    wrap::{columns, lines},
};

/// A paragraph, with a label in front or an indent.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    label: Cow<'a, str>,
    text: Cow<'a, str>,
    meaning: Meaning,
    label_meaning: Meaning,
}

impl<'a> Line<'a> {
    /// Plain text.
    pub fn new(text: impl Into<Cow<'a, str>>) -> Self {
        Self::of(text, Meaning::Text)
    }

    /// Text with a meaning.
    pub fn of(text: impl Into<Cow<'a, str>>, meaning: Meaning) -> Self {
        Self {
            label: Cow::Borrowed(""),
            text: text.into(),
            meaning,
            label_meaning: Meaning::Dim,
        }
    }

    /// The head of a section.
    pub fn head(text: impl Into<Cow<'a, str>>) -> Self {
        Self::of(text, Meaning::Title)
    }

    /// Nothing.
    #[must_use]
    pub fn blank() -> Self {
        Self::new("")
    }

    /// A label and what it names; further lines stand under the text, not under the label.
    pub fn labelled(
        label: impl Into<Cow<'a, str>>,
        text: impl Into<Cow<'a, str>>,
        meaning: Meaning,
    ) -> Self {
        Self {
            label: label.into(),
            text: text.into(),
            meaning,
            label_meaning: Meaning::Dim,
        }
    }

    /// A glyph with its own meaning before the text.
    pub fn marked(glyph: &'static str, text: impl Into<Cow<'a, str>>, meaning: Meaning) -> Self {
        Self {
            label: Cow::Borrowed(glyph),
            text: text.into(),
            meaning,
            label_meaning: meaning,
        }
    }
}

/// How far a text is scrolled.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ProseState {
    offset: usize,
}

impl ProseState {
    /// Does what a moving action asks, in a text of `rows` lines of which `height` are seen; answers whether it was one.
    pub fn act(&mut self, action: Action, rows: usize, height: usize) -> bool {
        let last = rows.saturating_sub(height);
        let at = self.offset.min(last);
        let page = height.saturating_sub(1).max(1);
        self.offset = match action {
            Action::Up => at.saturating_sub(1),
            Action::Down => (at + 1).min(last),
            Action::PageUp => at.saturating_sub(page),
            Action::PageDown => (at + page).min(last),
            Action::First => 0,
            Action::Last => last,
            _ => return false,
        };
        true
    }

    /// Scrolls by the wheel.
    pub fn wheel(&mut self, by: isize, rows: usize, height: usize) {
        let last = rows.saturating_sub(height);
        self.offset = self.offset.min(last).saturating_add_signed(by).min(last);
    }

    /// The first line shown of `rows` lines in a window of `height`.
    #[must_use]
    pub fn offset(&self, rows: usize, height: usize) -> usize {
        self.offset.min(rows.saturating_sub(height))
    }

    /// Back to the top, for another text.
    pub fn reset(&mut self) {
        self.offset = 0;
    }
}

/// A text to be drawn.
pub struct Prose<'a> {
    /// Whose text it is.
    pub part: PartId,
    /// Its paragraphs.
    pub lines: &'a [Line<'a>],
    /// How far it is scrolled.
    pub state: &'a ProseState,
}

impl Prose<'_> {
    /// How many lines `text` takes in `width` columns.
    #[must_use]
    pub fn rows(text: &[Line<'_>], width: u16) -> usize {
        text.iter().map(|line| height(line, width)).sum()
    }

    /// Draws what fits into `area`.
    pub fn view(&self, canvas: &mut Canvas<'_>, area: Rect) {
        let text_width = area.width.saturating_sub(1);
        let rows = Self::rows(self.lines, text_width);
        let offset = self
            .state
            .offset
            .min(rows.saturating_sub(usize::from(area.height)));
        canvas.hit(area, Target::Part(self.part));
        let mut row = 0;
        for line in self.lines {
            let indent = indent(line, text_width);
            for (place, piece) in lines(&line.text, text_width.saturating_sub(indent))
                .into_iter()
                .enumerate()
            {
                let Some(y) = row_on_screen(area, row, offset) else {
                    row += 1;
                    continue;
                };
                if place == 0 {
                    canvas.text(area.x, y, indent, &line.label, line.label_meaning);
                }
                canvas.text(
                    area.x.saturating_add(indent),
                    y,
                    text_width.saturating_sub(indent),
                    piece,
                    line.meaning,
                );
                row += 1;
            }
        }
        let visible = offset..(offset + usize::from(area.height)).min(rows);
        scrollbar(
            canvas,
            Rect {
                x: area.right().saturating_sub(1),
                width: 1,
                ..area
            },
            &visible,
            rows,
        );
        canvas.show(Viewport {
            part: self.part,
            area,
            offset,
            rows,
        });
    }
}

/// The columns that a label takes, with a blank behind it; a label that would take more than half stands alone.
fn indent(line: &Line<'_>, width: u16) -> u16 {
    if line.label.is_empty() {
        0
    } else {
        (columns(&line.label) + 1).min(width / 2)
    }
}

fn height(line: &Line<'_>, width: u16) -> usize {
    lines(&line.text, width.saturating_sub(indent(line, width))).len()
}

fn row_on_screen(area: Rect, row: usize, offset: usize) -> Option<u16> {
    let below = u16::try_from(row.checked_sub(offset)?).ok()?;
    (below < area.height).then(|| area.y + below)
}
