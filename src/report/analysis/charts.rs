//! The charts of the analysis.

use super::tables::TAKERS;
use super::{Analysis, AreaLosses, Losses, mean};
use crate::domain::points::Points;
use crate::locale::Locale;
use crate::report::chart::{Chart, ChartKind, Series};
use crate::report::letters::words::{lost_by, share};
use crate::text::truncate;

/// Columns that a label may take beside its bar.
const LABEL: usize = 52;

impl Analysis {
    /// What a unit lost on average in each area, by who took it.
    pub(super) fn chart_of_takers(&self, title: String, locale: &Locale) -> Chart {
        let areas = &self.whole.areas;
        let takers = TAKERS.iter().filter(|by| {
            let mut areas = areas.iter();
            areas.any(|area| area.taken.by(**by) > Points::ZERO)
        });
        let series = takers.map(|by| {
            // What was given back has no bar of its own.
            let means = areas
                .iter()
                .map(|area| at_least_nothing(mean(area.taken.by(*by), area.units)));
            Series::new(lost_by(locale, *by), means.collect(), locale)
        });
        Chart {
            kind: ChartKind::Stacked,
            title,
            unit: locale.text("analysis-unit-mean"),
            source: self.source(locale),
            labels: areas.iter().map(label_of_area).collect(),
            series: series.collect(),
        }
    }

    /// The part of its maximum that each area lost, by block.
    pub(super) fn chart_of_areas(&self, title: String, locale: &Locale) -> Chart {
        let areas = self.whole.areas.iter().filter(|area| !area.is_adjustment);
        let areas: Vec<&AreaLosses> = areas.collect();
        let part_of = |losses: &Losses, area: &AreaLosses| {
            let mut own = losses.areas.iter();
            let own = own.find(|own| own.code == area.code && own.title == area.title);
            at_least_nothing(own.and_then(|own| share(own.lost, own.max)))
        };
        let series = self.blocks.iter().map(|block| {
            let parts = areas.iter().map(|area| part_of(&block.losses, area));
            Series::new(block.name.clone(), parts.collect(), locale)
        });
        Chart {
            kind: ChartKind::Bars,
            title,
            unit: "%".to_owned(),
            source: self.source(locale),
            labels: areas.iter().map(|area| label_of_area(area)).collect(),
            series: series.collect(),
        }
    }

    /// The items that cost most over all units.
    pub(super) fn chart_of_items(&self, title: String, count: usize, locale: &Locale) -> Chart {
        let items = || self.whole.costly(count);
        Chart {
            kind: ChartKind::Bars,
            title,
            unit: locale.text("analysis-unit-points"),
            source: self.source(locale),
            labels: items()
                .map(|item| label(&format!("{} {}", item.code, item.title)))
                .collect(),
            series: vec![Series::new(
                locale.text("analysis-column-lost"),
                items().map(|item| item.lost).collect(),
                locale,
            )],
        }
    }

    /// Mean self scores beside what they came to, by block.
    pub(super) fn chart_of_inflation(&self, title: String, locale: &Locale) -> Chart {
        let means = |of: fn(&Losses) -> Points| {
            let blocks = self.blocks.iter();
            let means = blocks.map(|block| at_least_nothing(block.losses.mean(of(&block.losses))));
            means.collect()
        };
        Chart {
            kind: ChartKind::Bars,
            title,
            unit: locale.text("analysis-unit-mean"),
            source: self.source(locale),
            labels: self.blocks.iter().map(|block| label(&block.name)).collect(),
            series: vec![
                Series::new(
                    locale.text("analysis-series-own"),
                    means(|losses| losses.inflation.own),
                    locale,
                ),
                Series::new(
                    locale.text("analysis-series-given"),
                    means(|losses| losses.inflation.given),
                    locale,
                ),
            ],
        }
    }

    /// Where the figures of tables and charts come from, as it stands below them.
    pub(super) fn source(&self, locale: &Locale) -> String {
        let words = self.source_in_words(locale);
        locale.with("analysis-source", &[("words", &words)])
    }

    /// The same to stand inside a sentence.
    pub(super) fn source_in_words(&self, locale: &Locale) -> String {
        let version = self.standing.version.to_string();
        match &self.standing.lock {
            None => locale.with("analysis-source-draft", &[("version", &version)]),
            Some(lock) => {
                let day = locale.date(lock.at.day);
                let values = [("version", version.as_str()), ("day", &day)];
                locale.with("analysis-source-locked", &values)
            }
        }
    }
}

/// A name as far as it has room beside its bar.
fn label(name: &str) -> String {
    truncate(name, LABEL).into_owned()
}

fn label_of_area(area: &AreaLosses) -> String {
    label(&format!("{}. {}", area.code, area.title))
}

/// Bars have no length below zero.
fn at_least_nothing(points: Option<Points>) -> Points {
    points.unwrap_or(Points::ZERO).max(Points::ZERO)
}
