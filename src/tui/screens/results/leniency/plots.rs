//! Plots on the canvas: rows of dots and whiskers on a common axis, and standing histograms.

use ratatui::layout::Rect;

use crate::{
    domain::{
        leniency::{BIN_COUNT, BINS},
        spread::Spread,
    },
    locale::{Locale, domain as words},
    text::plot::{Axis, Whisker, tower},
    tui::{canvas::Canvas, theme::Meaning, wrap::columns},
};

/// Columns of a bin of a histogram.
const BIN_WIDTH: u16 = 8;

/// Mean and spread as a whisker; None of nothing.
#[must_use]
pub fn whisker(spread: &Spread) -> Option<Whisker> {
    let (mean, deviation) = (spread.mean()?, spread.deviation()?);
    Some(Whisker {
        low: mean.saturating_sub(deviation),
        mark: mean,
        high: mean.saturating_add(deviation),
    })
}

/// The axis of these spreads, with zero on it.
#[must_use]
pub fn axis<'s>(spreads: impl Iterator<Item = &'s Spread>, width: u16) -> Axis {
    let ends = spreads
        .filter_map(whisker)
        .flat_map(|whisker| [whisker.low, whisker.high]);
    Axis::over(ends.chain([0]), usize::from(width))
}

/// A spread on its axis; empty of nothing.
#[must_use]
pub fn on_axis(axis: &Axis, spread: &Spread) -> String {
    whisker(spread).map_or_else(String::new, |whisker| axis.whisker(whisker, Some(0)))
}

/// The axis itself with what its ends and its zero stand for, in two rows from `(x, y)`.
pub fn view_axis(
    locale: &Locale,
    canvas: &mut Canvas<'_>,
    axis: &Axis,
    (x, y): (u16, u16),
    width: u16,
) {
    canvas.text(x, y, width, &axis.line(Some(0)), Meaning::Border);
    let (low, high) = (locale.points(axis.low()), locale.points(axis.high()));
    let zero = u16::try_from(axis.column(0)).unwrap_or(0);
    canvas.text(x, y + 1, width, &low, Meaning::Dim);
    canvas.text_right(x, y + 1, width, &high, Meaning::Dim);
    let clear = zero > columns(&low) && zero + columns(&high) + 1 < width;
    if clear {
        canvas.text(x.saturating_add(zero), y + 1, 1, "0", Meaning::Dim);
    }
}

/// How many rows a histogram takes in so many columns: standing bars where all bins stand side by side, else a row each.
#[must_use]
pub fn histogram_rows(width: u16) -> u16 {
    if stands(width) { 6 } else { ROWS }
}

/// Rows of a histogram that lies.
const ROWS: u16 = 9;

const fn stands(width: u16) -> bool {
    width >= BIN_WIDTH * ROWS
}

/// A histogram of changes: counts, bars and bounds. No change at all gets no bar, only its count, for it would make all
/// others small.
pub fn view_histogram(
    locale: &Locale,
    canvas: &mut Canvas<'_>,
    area: Rect,
    counts: &[u32; BIN_COUNT],
) {
    if stands(area.width) {
        view_standing(locale, canvas, area, counts);
        return;
    }
    let (label, count) = (13, 7);
    let width = area.width.saturating_sub(label + count + 1);
    let bars = words::histogram(counts, usize::from(width));
    let bins = BINS.iter().zip(counts).zip(bars);
    for (y, ((bin, number), drawn)) in (area.top()..area.bottom()).zip(bins) {
        let name = words::bin(locale, *bin);
        canvas.text_right(area.x, y, label, &name, Meaning::Dim);
        let x = area.x.saturating_add(label);
        canvas.text_right(x, y, count, &number.to_string(), Meaning::Text);
        let x = x.saturating_add(count + 1);
        canvas.text(x, y, width, &drawn, Meaning::Bar);
    }
}

fn view_standing(locale: &Locale, canvas: &mut Canvas<'_>, area: Rect, counts: &[u32; BIN_COUNT]) {
    let rows = area.height.saturating_sub(2).min(8);
    if rows == 0 {
        return;
    }
    let bins = || BINS.iter().zip(counts);
    let changes = bins().filter(|((from, to), _)| from != to);
    let most = changes.map(|(_, count)| *count).max().unwrap_or(0);
    let bottom = area.y.saturating_add(rows + 1);
    for (place, ((from, to), count)) in (0_u16..).zip(bins()) {
        let x = area.x.saturating_add(place * BIN_WIDTH);
        let width = BIN_WIDTH - 1;
        canvas.text_right(x, area.y, width, &count.to_string(), Meaning::Text);
        let label = match (*from, *to) {
            (from, to) if from == to => locale.text("leniency-bin-equal"),
            (-100, to) => format!("<{to}"),
            (from, 100) => format!(">{from}"),
            (from, to) => format!("{from}…{to}"),
        };
        canvas.text_right(x, bottom, width, &label, Meaning::Dim);
        if from == to {
            continue;
        }
        let cells = tower(u64::from(*count), u64::from(most), usize::from(rows));
        for (y, letter) in (area.y + 1..bottom).zip(cells) {
            let text = letter.to_string().repeat(4);
            canvas.text(x.saturating_add(3), y, 4, &text, Meaning::Bar);
        }
    }
}
