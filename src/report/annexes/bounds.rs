//! Bands with their bounds in words and how many units reached each.

use crate::domain::points::Points;
use crate::domain::round::Band;
use crate::locale::Locale;
use crate::locale::domain::{percent, points};
use crate::report::document::{Align, Column, Row, RowKind, Table};

/// A band with how many units reached it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BandCount {
    /// The band; None counts the units below all of them.
    pub band: Option<Band>,
    /// The bound of the band above it; None for the best.
    pub below: Option<Points>,
    /// The band above it asks something of the areas too: who misses only that lands here.
    pub takes_missed: bool,
    /// Units.
    pub count: usize,
}

/// Counts the units of each band, best first, and those below all of them where there are any.
pub(super) fn counts(
    bands: &[Band],
    reached: impl Iterator<Item = Option<usize>>,
) -> Vec<BandCount> {
    let mut below: Option<Points> = None;
    let mut takes_missed = false;
    let mut counts: Vec<BandCount> = Vec::with_capacity(bands.len() + 1);
    for band in bands {
        counts.push(BandCount {
            band: Some(band.clone()),
            below,
            takes_missed,
            count: 0,
        });
        below = Some(band.from);
        takes_missed = band.area_floor.is_some();
    }
    let mut none = 0;
    for at in reached {
        match at.and_then(|at| counts.get_mut(at)) {
            Some(band) => band.count += 1,
            None => none += 1,
        }
    }
    if none > 0 {
        counts.push(BandCount {
            band: None,
            below,
            takes_missed,
            count: none,
        });
    }
    counts
}

/// The bands with bounds, counts and shares, and their sum.
pub(super) fn table(counts: &[BandCount], head: &str, locale: &Locale) -> Table {
    let all: usize = counts.iter().map(|band| band.count).sum();
    let columns = vec![
        Column::new(locale.text(head), 28, Align::Left),
        Column::new(locale.text("annexes-bounds"), 48, Align::Left),
        Column::new(locale.text("annexes-count"), 12, Align::Right),
        Column::new(locale.text("annexes-share"), 12, Align::Right),
    ];
    let mut rows: Vec<Row> = counts
        .iter()
        .map(|band| {
            let name = band.band.as_ref().map(|band| band.name.clone());
            Row::of_texts([
                name.unwrap_or_else(|| locale.text("annexes-no-band")),
                bounds(band, locale),
                locale.count(band.count),
                points(locale, share(band.count, all)),
            ])
        })
        .collect();
    let sum = Row::of_texts([
        locale.text("annexes-sum"),
        String::new(),
        locale.count(all),
        points(locale, share(all, all)),
    ]);
    rows.push(sum.as_kind(RowKind::Total));
    Table::new(columns, rows)
}

/// A part of a whole in percent with 2 decimals; nothing of nothing is nothing.
fn share(part: usize, whole: usize) -> Points {
    let count = |count| i64::try_from(count).unwrap_or(i64::MAX);
    let hundred = Points::whole(100);
    let share = hundred.scaled(count(part), count(whole), 2);
    share.unwrap_or(Points::ZERO)
}

/// `Từ 85,00 đến dưới 93,00`.
fn bounds(band: &BandCount, locale: &Locale) -> String {
    let shown = |bound: Points| points(locale, bound);
    let range = match (band.band.as_ref().map(|band| band.from), band.below) {
        (Some(from), None) => locale.with("annexes-from", &[("from", &shown(from))]),
        (Some(from), Some(below)) if from > Points::ZERO => locale.with(
            "annexes-between",
            &[("from", &shown(from)), ("below", &shown(below))],
        ),
        (_, Some(below)) => locale.with("annexes-below", &[("below", &shown(below))]),
        (None, None) => String::new(),
    };
    let floor = band.band.as_ref().and_then(|band| band.area_floor);
    let range = match floor.map(|floor| percent(locale, floor)) {
        Some(floor) => locale.with("annexes-floor", &[("bounds", &range), ("floor", &floor)]),
        None => range,
    };
    if band.takes_missed {
        return locale.with("annexes-or-missed", &[("bounds", &range)]);
    }
    range
}
