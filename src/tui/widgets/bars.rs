//! Progress as a bar with its figures.

use ratatui::layout::Rect;

use crate::tui::{canvas::Canvas, theme::Meaning, wrap::columns};

/// So much done of so much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar<'a> {
    /// What it is about.
    pub label: &'a str,
    /// What the label means: one's own stands out.
    pub meaning: Meaning,
    /// Done.
    pub done: usize,
    /// To be done in all.
    pub total: usize,
}

/// Narrower than this, the percentage is left out: the bar shows it.
const NARROW: u16 = 50;

/// The filled part of `width` columns in eighths of a column.
fn eighths(width: u16, done: usize, total: usize) -> usize {
    let all = usize::from(width) * 8;
    if total == 0 {
        return 0;
    }
    let filled = (all * done.min(total)) / total;
    // Something done is never shown as nothing, something open never as all.
    if done > 0 && filled == 0 { 1 } else { filled }
}

/// Draws label, bar, percentage and figures on the first line of `area`; the label takes `label_width` columns.
pub fn bar(canvas: &mut Canvas<'_>, area: Rect, label_width: u16, bar: &Bar<'_>) {
    let figures = format!("{}/{}", bar.done, bar.total);
    let percent = percent(bar.done, bar.total);
    let label_width = label_width.min(area.width);
    canvas.text(area.x, area.y, label_width, bar.label, bar.meaning);
    // Bars below one another stay in line, so every figure takes the same room.
    let figures_width = columns(&figures).max(if area.width < NARROW { 9 } else { 11 });
    let percent_width = if area.width < NARROW { 0 } else { 6 };
    let x = area.x.saturating_add(label_width).saturating_add(1);
    let room = area.right().saturating_sub(x);
    let bar_width = room.saturating_sub(figures_width + percent_width + 1);
    draw(
        canvas,
        (x, area.y, bar_width),
        eighths(bar_width, bar.done, bar.total),
    );
    let x = x.saturating_add(bar_width);
    let meaning = if bar.total > 0 && bar.done >= bar.total {
        Meaning::Good
    } else {
        Meaning::Text
    };
    canvas.text_right(x, area.y, percent_width, &percent, meaning);
    let x = x.saturating_add(percent_width + 1);
    canvas.text_right(x, area.y, figures_width, &figures, Meaning::Dim);
}

/// The whole percentage done, rounded down so that 100 % means all; `–` of nothing.
fn percent(done: usize, total: usize) -> String {
    match (done * 100).checked_div(total) {
        Some(percent) => format!("{percent}%"),
        None => "–".to_owned(),
    }
}

/// Draws a bar of `eighths` eighths of a column.
pub(super) fn draw(canvas: &mut Canvas<'_>, (x, y, width): (u16, u16, u16), eighths: usize) {
    const PARTS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let full = u16::try_from(eighths / 8).unwrap_or(width).min(width);
    canvas.text(x, y, full, &"█".repeat(usize::from(full)), Meaning::Bar);
    let mut at = x.saturating_add(full);
    if let Some(part) = PARTS
        .get(eighths % 8)
        .filter(|part| !part.is_empty() && full < width)
    {
        canvas.text(at, y, 1, part, Meaning::Bar);
        at = at.saturating_add(1);
    }
    let rest = x.saturating_add(width).saturating_sub(at);
    canvas.text(
        at,
        y,
        rest,
        &"·".repeat(usize::from(rest)),
        Meaning::BarRest,
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_little_is_never_nothing_and_not_all_is_never_all() {
        assert_eq!(eighths(10, 0, 1000), 0);
        assert_eq!(eighths(10, 1, 1000), 1);
        assert_eq!(eighths(10, 999, 1000), 79);
        assert_eq!(eighths(10, 1000, 1000), 80);
        assert_eq!(
            (percent(999, 1000).as_str(), percent(0, 0).as_str()),
            ("99%", "–")
        );
    }
}
