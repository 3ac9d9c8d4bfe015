//! This year's result against the year before, over the units that have both.

use super::Analysis;
use super::tables::{heads, shown};
use crate::domain::points::Points;
use crate::locale::Locale;
use crate::report::chart::{Chart, ChartKind, Series};
use crate::report::document::{Align, Row, RowKind, Table};
use crate::report::letters::words::{percent_of, total};
use crate::report::outcome::{BlockOutcome, Outcome};

/// The year before, as far as it was taken in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct YearBefore {
    /// The year assessed then.
    pub year: u16,
    /// All units with both results.
    pub whole: Change,
    /// By block, in the order of papers.
    pub blocks: Vec<Change>,
    /// By area, where scores of areas are known of both years; areas are the same if their codes are.
    pub areas: Vec<AreaChange>,
}

/// The indexes of some units in both years.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// Units with both.
    pub units: usize,
    /// Their indexes of the year before together.
    pub before: Points,
    /// Their indexes of this year together.
    pub now: Points,
    /// Units whose index rose.
    pub up: usize,
    /// Units whose index fell.
    pub down: usize,
}

impl Change {
    /// The mean index of the year before and of this year, each rounded once to two decimals; None without units.
    #[must_use]
    pub fn means(&self) -> Option<(Points, Points)> {
        let mean = |sum| super::mean(sum, self.units);
        Some((mean(self.before)?, mean(self.now)?))
    }

    fn add(&mut self, other: &Change) {
        self.units += other.units;
        self.before += other.before;
        self.now += other.now;
        self.up += other.up;
        self.down += other.down;
    }
}

/// What an area lost in both years, over the units with scores of both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaChange {
    /// Code as written.
    pub code: String,
    /// This year's title.
    pub title: String,
    /// Units with both.
    pub units: usize,
    /// Lost the year before, and the maximum then.
    pub before: (Points, Points),
    /// Lost this year, and the maximum.
    pub now: (Points, Points),
}

impl YearBefore {
    /// The year before; None where nothing of it was taken in.
    pub(super) fn of(outcome: &Outcome<'_>) -> Option<YearBefore> {
        let mut made = YearBefore {
            year: outcome.last_year?.year,
            ..YearBefore::default()
        };
        for block in &outcome.blocks {
            let change = change_of(block);
            made.whole.add(&change);
            made.blocks.push(change);
            made.take_areas(block);
        }
        made.areas.retain(|area| area.units > 0);
        Some(made)
    }

    fn take_areas(&mut self, block: &BlockOutcome<'_>) {
        let units = block.units.iter();
        for (unit, before) in units.filter_map(|unit| Some((unit, unit.last_year?))) {
            for area in &unit.result.areas {
                let Some(node) = block.set.node(area.area) else {
                    continue;
                };
                let then = before.area(&node.code);
                let Some((score, max)) = then.and_then(|then| Some((then.score, then.max?))) else {
                    continue;
                };
                if max == Points::ZERO || area.max == Points::ZERO {
                    continue;
                }
                let sums = self.area(node.code.as_str(), &node.title);
                sums.units += 1;
                sums.before.0 += max - score;
                sums.before.1 += max;
                sums.now.0 += area.max - area.score;
                sums.now.1 += area.max;
            }
        }
    }

    fn area(&mut self, code: &str, title: &str) -> &mut AreaChange {
        let mut areas = self.areas.iter();
        let found = areas.position(|area| area.code == code && area.title == title);
        let at = found.unwrap_or_else(|| {
            self.areas.push(AreaChange {
                code: code.to_owned(),
                title: title.to_owned(),
                units: 0,
                before: <(Points, Points)>::default(),
                now: <(Points, Points)>::default(),
            });
            self.areas.len() - 1
        });
        &mut self.areas[at]
    }
}

fn change_of(block: &BlockOutcome<'_>) -> Change {
    let mut change = Change::default();
    for unit in &block.units {
        if let Some(before) = unit.last_year {
            let now = unit.result.index;
            change.units += 1;
            change.before += before.index;
            change.now += now;
            change.up += usize::from(now > before.index);
            change.down += usize::from(now < before.index);
        }
    }
    change
}

impl Analysis {
    /// What changed, in a sentence; says so where there are no figures to compare with.
    pub(super) fn remark_on_year(&self, locale: &Locale) -> String {
        let change = self.before.as_ref().map(|before| before.whole);
        let found = change.and_then(|change| Some((change, change.means()?)));
        let (Some(before), Some((change, (then, now)))) = (&self.before, found) else {
            return locale.text("analysis-no-year");
        };
        let values = [
            ("year", &*before.year.to_string()),
            ("all", &locale.count(self.whole.units)),
            ("before", &total(then, locale)),
            ("now", &total(now, locale)),
            ("up", &locale.count(change.up)),
            ("down", &locale.count(change.down)),
        ];
        locale.counted("analysis-remark-year", change.units, &values)
    }

    /// Indexes of both years by block; None without any.
    pub(super) fn by_year(&self, locale: &Locale) -> Option<Table> {
        let before = self.before.as_ref()?;
        before.whole.means()?;
        let row = |name: String, change: &Change| {
            let means = change.means();
            Row::of_texts([
                name,
                locale.count(change.units),
                shown(means.map(|(then, _)| then), locale),
                shown(means.map(|(_, now)| now), locale),
                shown(means.map(|(then, now)| now - then), locale),
                locale.count(change.up),
                locale.count(change.down),
            ])
        };
        let blocks = self.blocks.iter().zip(&before.blocks);
        let mut rows: Vec<Row> = blocks
            .map(|(block, change)| row(block.name.clone(), change))
            .collect();
        let whole = row(locale.text("analysis-all-units"), &before.whole);
        rows.push(whole.as_kind(RowKind::Total));
        let columns = [
            ("analysis-column-block", 30, Align::Left),
            ("analysis-column-compared", 13, Align::Right),
            ("analysis-column-before", 14, Align::Right),
            ("analysis-column-now", 14, Align::Right),
            ("analysis-column-above", 13, Align::Right),
            ("analysis-column-up", 12, Align::Right),
            ("analysis-column-down", 12, Align::Right),
        ];
        Some(Table::new(heads(&columns, locale), rows))
    }

    /// What each area lost in both years; None where the scores of areas are not known.
    pub(super) fn areas_by_year(&self, locale: &Locale) -> Option<Table> {
        let areas = &self.before.as_ref()?.areas;
        let rows = areas.iter().map(|area| {
            let share = |(lost, max): (Points, Points)| percent_of(lost, max, locale);
            Row::of_texts([
                area.code.clone(),
                area.title.clone(),
                locale.count(area.units),
                share(area.before),
                share(area.now),
            ])
        });
        let columns = [
            ("letters-column-number", 7, Align::Centre),
            ("letters-column-area", 45, Align::Left),
            ("analysis-column-compared", 14, Align::Right),
            ("analysis-column-lost-before", 17, Align::Right),
            ("analysis-column-lost-now", 17, Align::Right),
        ];
        let table = Table::new(heads(&columns, locale), rows.collect());
        (!table.rows.is_empty()).then_some(table)
    }

    /// Mean indexes of both years, by block; None without any.
    pub(super) fn chart_of_year(&self, title: String, locale: &Locale) -> Option<Chart> {
        let before = self.before.as_ref()?;
        let blocks = self.blocks.iter().zip(&before.blocks);
        let means =
            blocks.filter_map(|(block, change)| Some((block.name.clone(), change.means()?)));
        let means: Vec<_> = means.collect();
        let (then, now) = means.iter().map(|(_, means)| *means).unzip();
        Some(Chart {
            kind: ChartKind::Bars,
            title,
            unit: locale.text("analysis-unit-index"),
            source: self.source(locale),
            labels: means.into_iter().map(|(name, _)| name).collect(),
            series: vec![
                Series::new(locale.text("analysis-series-before"), then, locale),
                Series::new(locale.text("analysis-series-now"), now, locale),
            ],
        })
    }
}
