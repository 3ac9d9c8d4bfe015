//! A bar chart on its side: one row a bar, with a scale that starts where the differences are.

use ratatui::layout::Rect;

use super::bars;
use crate::tui::{canvas::Canvas, theme::Meaning, wrap::columns};

/// One bar: a label, a value in hundredths, and how the value is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartRow<'a> {
    /// What the bar is about.
    pub label: &'a str,
    /// The value in hundredths.
    pub value: i64,
    /// The value as people read it.
    pub figure: String,
    /// What it means: its band, or a loss.
    pub meaning: Meaning,
}

/// Draws the rows that fit into `area`, on a scale from `low` to `high` (hundredths). Marks on the scale, such as the
/// lower bound of a band, are drawn through the bars.
pub fn chart(
    canvas: &mut Canvas<'_>,
    area: Rect,
    rows: &[ChartRow<'_>],
    (low, high): (i64, i64),
    marks: &[i64],
) {
    let label_width = rows
        .iter()
        .map(|row| columns(row.label))
        .max()
        .unwrap_or(0)
        .min(area.width / 3);
    let figure_width = rows
        .iter()
        .map(|row| columns(&row.figure))
        .max()
        .unwrap_or(0);
    let x = area.x.saturating_add(label_width + 1);
    let width = area.width.saturating_sub(label_width + figure_width + 2);
    for (y, row) in (area.top()..area.bottom()).zip(rows) {
        canvas.text(area.x, y, label_width, row.label, Meaning::Text);
        bars::draw(canvas, (x, y, width), eighths(width, row.value, low, high));
        for mark in marks {
            let column = eighths(width, *mark, low, high) / 8;
            if let Ok(column) = u16::try_from(column)
                && column < width
            {
                canvas.text(x.saturating_add(column), y, 1, "┊", Meaning::Key);
            }
        }
        canvas.text_right(
            x.saturating_add(width + 1),
            y,
            figure_width,
            &row.figure,
            row.meaning,
        );
    }
}

/// Eighths of a column that `value` fills on a scale from `low` to `high`.
fn eighths(width: u16, value: i64, low: i64, high: i64) -> usize {
    let span = high.saturating_sub(low).max(1);
    let above = value.saturating_sub(low).clamp(0, span);
    usize::try_from(i64::from(width) * 8 * above / span).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::eighths;

    #[test]
    fn the_scale_goes_from_low_to_high_and_no_further() {
        assert_eq!(eighths(10, 8000, 8000, 10_000), 0);
        assert_eq!(eighths(10, 9000, 8000, 10_000), 40);
        assert_eq!(eighths(10, 12_000, 8000, 10_000), 80);
        assert_eq!(eighths(10, 100, 8000, 10_000), 0);
        assert_eq!(eighths(10, 100, 100, 100), 0);
    }
}
