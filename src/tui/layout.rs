//! How much room there is, and what was drawn where.

use ratatui::layout::{Position, Rect};

use super::{action::Action, screens::ScreenId};

/// Narrower or lower than this, one line says that the window is too small.
pub const SMALLEST: (u16, u16) = (40, 10);

/// How much room the window gives; screens choose their panes by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Room {
    /// Below 40×10: nothing but one line fits.
    TooSmall,
    /// About 80×24: one or two panes, the others behind tabs.
    Narrow,
    /// From 110 columns: panes side by side.
    Medium,
    /// From 160 columns: everything side by side with long columns.
    Wide,
}

impl Room {
    /// The room in a window of `width` × `height`.
    #[must_use]
    pub fn of(width: u16, height: u16) -> Self {
        if width < SMALLEST.0 || height < SMALLEST.1 {
            Self::TooSmall
        } else if width < 110 {
            Self::Narrow
        } else if width < 160 {
            Self::Medium
        } else {
            Self::Wide
        }
    }
}

/// A part of the screen that keeps a scroll position, named by the screen that owns it.
pub type PartId = &'static str;

/// What stands under the pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The tab of a screen.
    Tab(ScreenId),
    /// A row of a list, by its index in the whole list.
    Row(PartId, usize),
    /// A pane or a field, to give it the keyboard.
    Part(PartId),
    /// A button or a hint.
    Act(Action),
    /// The dimmed screen behind an overlay.
    Backdrop,
}

/// The visible part of something that scrolls, as it was last drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewport {
    /// Whose viewport it is.
    pub part: PartId,
    /// Where it stands on the screen, without header and borders.
    pub area: Rect,
    /// First row shown.
    pub offset: usize,
    /// How many rows there are in all.
    pub rows: usize,
}

/// What the last frame drew where: the mouse is a pure function of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    hits: Vec<(Rect, Target)>,
    viewports: Vec<Viewport>,
    /// Where the terminal's own cursor stands; hidden if nowhere.
    pub cursor: Option<Position>,
}

impl Layout {
    /// Remembers that `target` was drawn in `area`; what is drawn later lies on top.
    pub fn hit(&mut self, area: Rect, target: Target) {
        self.hits.push((area, target));
    }

    /// Remembers what is visible of something that scrolls.
    pub fn show(&mut self, viewport: Viewport) {
        self.viewports.push(viewport);
    }

    /// Forgets everything below an overlay: it takes neither clicks nor the wheel.
    pub fn cover(&mut self, area: Rect) {
        self.hits.clear();
        self.viewports.clear();
        self.cursor = None;
        self.hit(area, Target::Backdrop);
    }

    /// The topmost target at a place.
    #[must_use]
    pub fn at(&self, x: u16, y: u16) -> Option<Target> {
        let place = Position::new(x, y);
        self.hits
            .iter()
            .rev()
            .find(|(area, _)| area.contains(place))
            .map(|(_, target)| *target)
    }

    /// The scrolling part at a place.
    #[must_use]
    pub fn scrolls_at(&self, x: u16, y: u16) -> Option<PartId> {
        let place = Position::new(x, y);
        self.viewports
            .iter()
            .rev()
            .find(|view| view.area.contains(place))
            .map(|view| view.part)
    }

    /// The last viewport of `part`.
    #[must_use]
    pub fn viewport(&self, part: PartId) -> Option<Viewport> {
        self.viewports
            .iter()
            .rev()
            .find(|view| view.part == part)
            .copied()
    }

    /// How many rows of `part` are visible; one if it was never drawn.
    #[must_use]
    pub fn height(&self, part: PartId) -> usize {
        self.viewport(part)
            .map_or(1, |view| usize::from(view.area.height).max(1))
    }
}

/// Cuts `area` at `left` columns.
#[must_use]
pub fn split_left(area: Rect, left: u16) -> (Rect, Rect) {
    let left = left.min(area.width);
    (
        Rect {
            width: left,
            ..area
        },
        Rect {
            x: area.x.saturating_add(left),
            width: area.width.saturating_sub(left),
            ..area
        },
    )
}

/// Cuts `area` at `top` rows.
#[must_use]
pub fn split_top(area: Rect, top: u16) -> (Rect, Rect) {
    let top = top.min(area.height);
    (
        Rect {
            height: top,
            ..area
        },
        Rect {
            y: area.y.saturating_add(top),
            height: area.height.saturating_sub(top),
            ..area
        },
    )
}

/// Cuts the last `bottom` rows off `area`; the rest comes first.
#[must_use]
pub fn split_bottom(area: Rect, bottom: u16) -> (Rect, Rect) {
    split_top(area, area.height.saturating_sub(bottom))
}

/// `permille` thousandths of `length`.
#[must_use]
pub fn share(length: u16, permille: u32) -> u16 {
    u16::try_from(u32::from(length).saturating_mul(permille) / 1000).unwrap_or(length)
}

/// A box of at most `width` × `height` in the middle of `area`.
#[must_use]
pub fn centred(area: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    Rect {
        x: area.x.saturating_add(area.width.saturating_sub(width) / 2),
        y: area
            .y
            .saturating_add(area.height.saturating_sub(height) / 2),
        width,
        height,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_overlay_takes_the_pointer_from_what_lies_below() {
        let mut layout = Layout::default();
        layout.hit(Rect::new(0, 0, 10, 1), Target::Row("below", 3));
        layout.cover(Rect::new(0, 0, 80, 24));
        layout.hit(Rect::new(0, 0, 5, 1), Target::Row("above", 1));
        assert_eq!(layout.at(2, 0), Some(Target::Row("above", 1)));
        assert_eq!(layout.at(8, 0), Some(Target::Backdrop));
    }

    #[test]
    fn splits_never_leave_the_area() {
        let area = Rect::new(3, 4, 10, 5);
        assert_eq!(split_left(area, 99), (area, Rect::new(13, 4, 0, 5)));
        assert_eq!(
            split_bottom(area, 2),
            (Rect::new(3, 4, 10, 3), Rect::new(3, 7, 10, 2))
        );
        assert_eq!(centred(area, 4, 99), Rect::new(6, 4, 4, 5));
    }
}
