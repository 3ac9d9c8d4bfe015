//! What stands out in the figures, in words.

use std::cmp::Reverse;

use super::tables::{main_taker, shown};
use super::{Analysis, AreaLosses};
use crate::domain::loss::LostBy;
use crate::domain::points::Points;
use crate::locale::Locale;
use crate::report::letters::words::{lost_by, percent_of, share, total};

/// How many areas and items a sentence names.
const NAMED: usize = 3;

impl Analysis {
    /// How much was lost altogether, and who took most of it.
    pub(super) fn remarks_on_all(&self, locale: &Locale) -> Vec<String> {
        let losses = &self.whole;
        let balance = &losses.balance;
        let lost = balance.lost();
        let values = [
            ("lost", &*total(lost, locale)),
            ("mean", &shown(losses.mean(lost), locale)),
            ("share", &percent_of(lost, balance.max, locale)),
            ("bonus", &total(balance.bonus, locale)),
        ];
        let mut lines = vec![locale.counted("analysis-remark-all", losses.units, &values)];
        let taken = balance.taken();
        if let Some(by) = main_taker(&taken) {
            let values = [
                ("by", &*lost_by(locale, by)),
                ("points", &total(taken.by(by), locale)),
                ("share", &percent_of(taken.by(by), lost, locale)),
            ];
            lines.push(locale.with("analysis-remark-taker", &values));
        }
        if losses.unharmed > 0 {
            lines.push(locale.counted("analysis-remark-unharmed", losses.unharmed, &[]));
        }
        lines
    }

    /// The areas that lost the largest part of their maximum.
    pub(super) fn remark_on_areas(&self, locale: &Locale) -> Option<String> {
        let named = self.worst_areas().into_iter().map(|area| {
            let share = percent_of(area.lost, area.max, locale);
            let values = [("area", area.title.as_str()), ("share", &share)];
            locale.with("analysis-area-share", &values)
        });
        let named: Vec<String> = named.collect();
        let areas = [("areas", named.join("; "))];
        let areas = areas.each_ref().map(|(name, text)| (*name, text.as_str()));
        (!named.is_empty()).then(|| locale.with("analysis-remark-areas", &areas))
    }

    fn worst_areas(&self) -> Vec<&AreaLosses> {
        let mut areas: Vec<&AreaLosses> = self.whole.areas.iter().collect();
        areas.retain(|area| !area.is_adjustment && area.lost > Points::ZERO);
        areas.sort_by_key(|area| Reverse(share(area.lost, area.max)));
        areas.truncate(NAMED);
        areas
    }

    /// Items in which more than half of the units lost points.
    pub(super) fn remark_on_items(&self, locale: &Locale) -> Option<String> {
        let items = self.whole.items.iter();
        let spread = items.filter(|item| item.losers * 2 > item.units).count();
        let all = self
            .whole
            .items
            .iter()
            .filter(|item| item.units > 0)
            .count();
        let values = [("all", locale.count(all))];
        let values = values.each_ref().map(|(name, text)| (*name, text.as_str()));
        (spread > 0).then(|| locale.counted("analysis-remark-items", spread, &values))
    }

    /// How far self scores were above what was given.
    pub(super) fn remark_on_inflation(&self, locale: &Locale) -> String {
        let inflation = &self.whole.inflation;
        let above = inflation.own - inflation.given;
        let values = [
            ("mean", &*shown(self.whole.mean(above), locale)),
            ("units", &locale.count(self.whole.units)),
        ];
        locale.counted("analysis-remark-inflation", inflation.above, &values)
    }

    /// What the directive may ask for, from the figures.
    pub(super) fn proposals(&self, locale: &Locale) -> Vec<String> {
        let mut lines = Vec::new();
        let areas = self.worst_areas().into_iter();
        let areas: Vec<&str> = areas.map(|area| area.title.as_str()).collect();
        if !areas.is_empty() {
            let areas = areas.join("; ");
            lines.push(locale.with("analysis-propose-areas", &[("areas", &areas)]));
        }
        let items = self.whole.costly(NAMED);
        let items: Vec<String> = items
            .map(|item| {
                let values = [("code", item.code.as_str()), ("title", &item.title)];
                locale.with("analysis-item-named", &values)
            })
            .collect();
        if !items.is_empty() {
            let items = items.join("; ");
            lines.push(locale.with("analysis-propose-items", &[("items", &items)]));
        }
        let taken = self.whole.balance.taken();
        for (by, id) in [
            (LostBy::Survey, "analysis-propose-survey"),
            (LostBy::Silence, "analysis-propose-silence"),
            (LostBy::Penalty, "analysis-propose-penalty"),
        ] {
            if taken.by(by) > Points::ZERO {
                let points = total(taken.by(by), locale);
                lines.push(locale.with(id, &[("points", &points)]));
            }
        }
        if self.whole.inflation.above > 0 {
            let count = self.whole.inflation.above;
            lines.push(locale.counted("analysis-propose-inflation", count, &[]));
        }
        if lines.is_empty() {
            lines.push(locale.text("analysis-propose-nothing"));
        }
        lines
    }
}
