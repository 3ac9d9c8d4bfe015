//! A bar at the right edge that shows which part of a long list is seen.

use ratatui::layout::Rect;
use std::ops::Range;

use crate::tui::{canvas::Canvas, theme::Meaning};

/// Draws the bar in the one column of `area`, if there is more than fits.
pub fn scrollbar(canvas: &mut Canvas<'_>, area: Rect, visible: &Range<usize>, rows: usize) {
    let height = usize::from(area.height);
    if rows <= height || height == 0 {
        return;
    }
    let (top, length) = thumb(height, visible.start, rows);
    for row in 0..height {
        let y = area
            .y
            .saturating_add(u16::try_from(row).unwrap_or(u16::MAX));
        let inside = (top..top + length).contains(&row);
        let (glyph, meaning) = if inside {
            ("█", Meaning::Bar)
        } else {
            ("│", Meaning::BarRest)
        };
        canvas.text(area.x, y, 1, glyph, meaning);
    }
}

/// First row and length of the thumb. It touches an end only when the list does.
fn thumb(height: usize, offset: usize, rows: usize) -> (usize, usize) {
    let length = (height * height / rows).clamp(1, height);
    let (travel, last) = (height - length, rows - height);
    let top = (offset * travel / last).min(travel);
    let top = if offset > 0 && top == 0 && travel > 1 {
        1
    } else {
        top
    };
    let top = if offset < last && top == travel && travel > 1 {
        travel - 1
    } else {
        top
    };
    (top, length)
}

#[cfg(test)]
mod tests {
    use super::thumb;

    #[test]
    fn the_thumb_touches_an_end_only_when_the_list_does() {
        assert_eq!(thumb(10, 0, 1000), (0, 1));
        assert_eq!(thumb(10, 1, 1000), (1, 1));
        assert_eq!(thumb(10, 989, 1000), (8, 1));
        assert_eq!(thumb(10, 990, 1000), (9, 1));
        assert_eq!(thumb(10, 5, 20), (2, 5));
    }
}
