//! What screens draw on: text by meaning, and a note of what was drawn where.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    symbols::border,
    widgets::{Block, Clear, Widget},
};

use super::{
    layout::{Layout, PartId, Target, Viewport, split_bottom, split_top},
    theme::{Meaning, Theme},
    wrap::{columns, fit, lines},
};

/// A buffer with a theme; drawing collects the layout.
pub struct Canvas<'a> {
    buffer: &'a mut Buffer,
    theme: Theme,
    layout: Layout,
}

impl<'a> Canvas<'a> {
    /// A canvas over the whole of `buffer`.
    #[must_use]
    pub fn new(buffer: &'a mut Buffer, theme: Theme) -> Self {
        Self {
            buffer,
            theme,
            layout: Layout::default(),
        }
    }

    /// What was drawn where.
    #[must_use]
    pub fn into_layout(self) -> Layout {
        self.layout
    }

    /// The whole area.
    #[must_use]
    pub fn area(&self) -> Rect {
        self.buffer.area
    }

    /// Writes `text` into at most `width` columns, with `…` where it is cut; answers the columns it took.
    pub fn text(&mut self, x: u16, y: u16, width: u16, text: &str, meaning: Meaning) -> u16 {
        let area = self.buffer.area;
        let width = width.min(area.right().saturating_sub(x));
        if width == 0 || y < area.top() || y >= area.bottom() {
            return 0;
        }
        let shown = fit(text, width);
        self.buffer
            .set_stringn(x, y, &*shown, usize::from(width), self.theme.style(meaning));
        columns(&shown)
    }

    /// Writes `text` so that it ends at the right edge of `width` columns.
    pub fn text_right(&mut self, x: u16, y: u16, width: u16, text: &str, meaning: Meaning) -> u16 {
        let pad = width.saturating_sub(columns(text));
        self.text(
            x.saturating_add(pad),
            y,
            width.saturating_sub(pad),
            text,
            meaning,
        )
    }

    /// Writes pieces one after the other in at most `width` columns; answers the columns they took.
    pub fn pieces(&mut self, x: u16, y: u16, width: u16, pieces: &[(&str, Meaning)]) -> u16 {
        let mut used = 0;
        for (text, meaning) in pieces {
            used += self.text(
                x.saturating_add(used),
                y,
                width.saturating_sub(used),
                text,
                *meaning,
            );
        }
        used
    }

    /// Writes `text` broken into the lines of `area`; answers how many lines were drawn.
    pub fn paragraph(&mut self, area: Rect, text: &str, meaning: Meaning) -> u16 {
        let mut drawn = 0;
        for (y, line) in (area.top()..area.bottom()).zip(lines(text, area.width)) {
            self.text(area.x, y, area.width, line, meaning);
            drawn += 1;
        }
        drawn
    }

    /// Lays the style of `meaning` over what stands in `area`; the letters and their own colours stay.
    pub fn tint(&mut self, area: Rect, meaning: Meaning) {
        let area = area.intersection(self.buffer.area);
        self.buffer.set_style(area, self.theme.style(meaning));
    }

    /// Empties `area` and gives it the style of `meaning`.
    pub fn fill(&mut self, area: Rect, meaning: Meaning) {
        let area = area.intersection(self.buffer.area);
        Clear.render(area, self.buffer);
        self.buffer.set_style(area, self.theme.style(Meaning::Text));
        self.buffer.set_style(area, self.theme.style(meaning));
    }

    /// Draws a frame with a title around `area`; answers the inside.
    pub fn frame(&mut self, area: Rect, title: &str, focused: bool) -> Rect {
        let (set, line, head) = if focused {
            (border::THICK, Meaning::BorderFocus, Meaning::Focus)
        } else {
            (border::ROUNDED, Meaning::Border, Meaning::Title)
        };
        let area = area.intersection(self.buffer.area);
        let block = Block::bordered()
            .border_set(set)
            .border_style(self.theme.style(line));
        let inner = block.inner(area);
        block.render(area, self.buffer);
        if !title.is_empty() && area.width > 6 {
            let title = format!(" {} ", fit(title, area.width - 6));
            self.text(area.x + 2, area.y, area.width - 4, &title, head);
        }
        inner
    }

    /// A level line.
    pub fn rule(&mut self, x: u16, y: u16, width: u16, meaning: Meaning) {
        self.text(x, y, width, &"─".repeat(usize::from(width)), meaning);
    }

    /// Where an overlay may stand: tabs, status and hints stay in sight.
    #[must_use]
    pub fn stage(&self) -> Rect {
        let (_, below) = split_top(self.buffer.area, 1);
        split_bottom(below, 2).0
    }

    /// Puts an overlay's frame over everything drawn so far; answers its inside.
    pub fn overlay(&mut self, area: Rect, title: &str) -> Rect {
        let all = self.buffer.area;
        self.layout.cover(all);
        self.tint(all, Meaning::Dim);
        self.fill(area, Meaning::Text);
        self.frame(area, title, true)
    }

    /// Remembers that `target` stands in `area`.
    pub fn hit(&mut self, area: Rect, target: Target) {
        self.layout.hit(area, target);
    }

    /// Remembers a viewport, so that the wheel and page keys know it.
    pub fn show(&mut self, viewport: Viewport) {
        self.layout.show(viewport);
    }

    /// The viewport of `part` as it is drawn in this frame.
    #[must_use]
    pub fn shown(&self, part: PartId) -> Option<Viewport> {
        self.layout.viewport(part)
    }

    /// Puts the terminal's own cursor here.
    pub fn cursor(&mut self, x: u16, y: u16) {
        self.layout.cursor = Some(Position::new(x, y));
    }
}
