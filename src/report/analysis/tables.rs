//! The tables of the analysis.

use super::{Analysis, AreaLosses, ItemLosses, Losses, mean};
use crate::domain::loss::LostBy;
use crate::domain::points::Points;
use crate::locale::{Locale, domain};
use crate::report::document::{Align, Column, Row, RowKind, Table};
use crate::report::letters::Taken;
use crate::report::letters::words::{NOTHING, lost_by, percent_of, total};

/// Those who take points, in the order of papers.
pub(super) const TAKERS: [LostBy; 7] = [
    LostBy::Unit,
    LostBy::Silence,
    LostBy::Survey,
    LostBy::Appraisal,
    LostBy::Ruling,
    LostBy::Penalty,
    LostBy::NotApplicable,
];

/// A mean as papers show it.
pub(super) fn shown(mean: Option<Points>, locale: &Locale) -> String {
    mean.map_or_else(|| NOTHING.to_owned(), |mean| total(mean, locale))
}

/// Who took most; None where nobody took anything.
pub(super) fn main_taker(taken: &Taken) -> Option<LostBy> {
    let mut most: Option<(LostBy, Points)> = None;
    for (by, points) in taken.all() {
        if points > most.map_or(Points::ZERO, |(_, most)| most) {
            most = Some((by, points));
        }
    }
    most.map(|(by, _)| by)
}

/// Those who lost of those counted: `12/45`.
fn losers(losers: usize, units: usize) -> String {
    format!("{losers}/{units}")
}

impl Analysis {
    /// A row a block, and all units.
    pub(super) fn overview(&self, locale: &Locale) -> Table {
        let row = |name: String, index: Option<Points>, losses: &Losses| {
            let lost = losses.balance.lost();
            Row::of_texts([
                name,
                locale.count(losses.units),
                shown(index, locale),
                total(lost, locale),
                shown(losses.mean(lost), locale),
                percent_of(lost, losses.balance.max, locale),
                locale.count(losses.unharmed),
            ])
        };
        let blocks = self.blocks.iter();
        let mut rows: Vec<Row> = blocks
            .map(|block| row(block.name.clone(), block.index_mean, &block.losses))
            .collect();
        let whole = row(locale.text("letters-whole"), None, &self.whole);
        rows.push(whole.as_kind(RowKind::Total));
        let columns = [
            ("analysis-column-block", 30, Align::Left),
            ("analysis-column-units", 11, Align::Right),
            ("analysis-column-index", 14, Align::Right),
            ("analysis-column-lost", 14, Align::Right),
            ("analysis-column-mean", 14, Align::Right),
            ("analysis-column-share", 14, Align::Right),
            ("analysis-column-unharmed", 14, Align::Right),
        ];
        Table::new(heads(&columns, locale), rows)
    }

    /// A row for each who took points, a column a block.
    pub(super) fn by_taker(&self, locale: &Locale) -> Table {
        let all: Vec<&Losses> = self
            .blocks
            .iter()
            .map(|block| &block.losses)
            .chain([&self.whole])
            .collect();
        let lost = self.whole.balance.lost();
        let row = |words: String, of: &dyn Fn(&Losses) -> Points| {
            let sums = all.iter().map(|losses| total(of(losses), locale));
            let share = percent_of(of(&self.whole), lost, locale);
            let cells = std::iter::once(words).chain(sums).chain([share]);
            Row::of_texts(cells)
        };
        let takers = TAKERS.iter().filter(|by| {
            let took = |losses: &&Losses| losses.balance.taken().by(**by) != Points::ZERO;
            all.iter().any(took)
        });
        let mut rows: Vec<Row> = takers
            .map(|by| {
                row(lost_by(locale, *by), &|losses| {
                    losses.balance.taken().by(*by)
                })
            })
            .collect();
        if self.whole.balance.awaited != Points::ZERO {
            rows.push(row(locale.text("letters-awaited"), &|losses| {
                losses.balance.awaited
            }));
        }
        let whole = row(locale.text("letters-whole"), &|losses| {
            losses.balance.lost()
        });
        rows.push(whole.as_kind(RowKind::Total));
        let blocks = self.blocks.iter();
        let blocks = blocks.map(|block| Column::new(block.name.clone(), 15, Align::Right));
        let mut columns = vec![Column::new(
            locale.text("letters-column-by"),
            36,
            Align::Left,
        )];
        columns.extend(blocks);
        columns.push(Column::new(
            locale.text("analysis-column-all"),
            14,
            Align::Right,
        ));
        columns.push(Column::new(
            locale.text("letters-column-part"),
            12,
            Align::Right,
        ));
        Table::new(columns, rows)
    }

    /// Areas of all units, then of each block.
    pub(super) fn by_area(&self, locale: &Locale) -> Table {
        let columns = [
            ("letters-column-number", 7, Align::Centre),
            ("letters-column-area", 40, Align::Left),
            ("analysis-column-lost", 13, Align::Right),
            ("analysis-column-mean", 14, Align::Right),
            ("analysis-column-share", 14, Align::Right),
            ("analysis-column-losers", 14, Align::Right),
        ];
        let mut rows = Vec::new();
        let whole = (locale.text("analysis-all-units"), &self.whole);
        let blocks = self.blocks.iter();
        let blocks = blocks.map(|block| (block.name.clone(), &block.losses));
        for (name, losses) in std::iter::once(whole).chain(blocks) {
            rows.push(Row::group(name, 6));
            rows.extend(losses.areas.iter().map(|area| area.row(locale)));
            rows.push(losses.area_sum(locale));
        }
        Table::new(heads(&columns, locale), rows)
    }

    /// The items that cost most over all units.
    pub(super) fn most_costly(&self, count: usize, locale: &Locale) -> Table {
        let items = self.whole.costly(count).enumerate();
        let rows = items.map(|(at, item)| {
            let scope = self.scope(item);
            item.row(at + 1, Some(scope), locale)
        });
        let rows = rows.collect();
        Table::new(heads(&item_columns(true), locale), rows).compact()
    }

    /// The items that cost most in each block.
    pub(super) fn most_costly_by_block(&self, count: usize, locale: &Locale) -> Table {
        let mut rows = Vec::new();
        for block in &self.blocks {
            rows.push(Row::group(block.name.clone(), 8));
            let items = block.losses.costly(count).enumerate();
            rows.extend(items.map(|(at, item)| item.row(at + 1, None, locale)));
        }
        Table::new(heads(&item_columns(false), locale), rows).compact()
    }

    /// Self scores against what they came to, by block.
    pub(super) fn inflation(&self, locale: &Locale) -> Table {
        let row = |name: String, losses: &Losses| {
            let inflation = &losses.inflation;
            let above = inflation.own - inflation.given;
            Row::of_texts([
                name,
                shown(losses.mean(inflation.own), locale),
                shown(losses.mean(inflation.given), locale),
                shown(losses.mean(above), locale),
                percent_of(above, inflation.own, locale),
                losers(inflation.above, losses.units),
                losers(inflation.below, losses.units),
            ])
        };
        let blocks = self.blocks.iter();
        let mut rows: Vec<Row> = blocks
            .map(|block| row(block.name.clone(), &block.losses))
            .collect();
        let whole = row(locale.text("analysis-all-units"), &self.whole);
        rows.push(whole.as_kind(RowKind::Total));
        let columns = [
            ("analysis-column-block", 30, Align::Left),
            ("analysis-column-own", 13, Align::Right),
            ("analysis-column-given", 13, Align::Right),
            ("analysis-column-above", 13, Align::Right),
            ("analysis-column-above-share", 13, Align::Right),
            ("analysis-column-units-above", 13, Align::Right),
            ("analysis-column-units-below", 13, Align::Right),
        ];
        Table::new(heads(&columns, locale), rows)
    }

    /// The units whose self scores were furthest above what was given.
    pub(super) fn most_inflated(&self, count: usize, locale: &Locale) -> Table {
        let units = self.whole.inflation.most.iter().take(count).enumerate();
        let rows = units.map(|(at, unit)| {
            Row::of_texts([
                (at + 1).to_string(),
                unit.unit.clone(),
                unit.block.clone(),
                domain::points(locale, unit.own),
                domain::points(locale, unit.given),
                domain::points(locale, unit.above()),
            ])
        });
        let columns = [
            ("letters-column-number", 7, Align::Centre),
            ("analysis-column-unit", 36, Align::Left),
            ("analysis-column-block", 24, Align::Left),
            ("analysis-column-self", 13, Align::Right),
            ("analysis-column-final", 13, Align::Right),
            ("analysis-column-difference", 13, Align::Right),
        ];
        Table::new(heads(&columns, locale), rows.collect())
    }

    /// The blocks that an item belongs to: those whose index set it stands in.
    pub(super) fn scope(&self, item: &ItemLosses) -> String {
        let blocks = self.blocks.iter().filter(|block| {
            let mut items = block.losses.items.iter();
            items.any(|other| other.set == item.set)
        });
        let names: Vec<&str> = blocks.map(|block| block.name.as_str()).collect();
        names.join("; ")
    }
}

impl Losses {
    /// The items that lost most.
    pub(super) fn costly(&self, count: usize) -> impl Iterator<Item = &ItemLosses> {
        let items = self.items.iter().take(count);
        items.filter(|item| item.lost > Points::ZERO)
    }

    fn area_sum(&self, locale: &Locale) -> Row {
        let lost = self.balance.lost();
        let cells = [
            String::new(),
            locale.text("letters-whole"),
            total(lost, locale),
            shown(self.mean(lost), locale),
            percent_of(lost, self.balance.max, locale),
            losers(self.units - self.unharmed, self.units),
        ];
        Row::of_texts(cells).as_kind(RowKind::Total)
    }
}

impl AreaLosses {
    fn row(&self, locale: &Locale) -> Row {
        Row::of_texts([
            self.code.clone(),
            self.title.clone(),
            total(self.lost, locale),
            shown(mean(self.lost, self.units), locale),
            percent_of(self.lost, self.max, locale),
            losers(self.losers, self.units),
        ])
    }
}

impl ItemLosses {
    /// A row with the item's number; `scope` says where it counts, if the table tells.
    pub(super) fn row(&self, number: usize, scope: Option<String>, locale: &Locale) -> Row {
        let taker = main_taker(&self.taken);
        let mut cells = vec![number.to_string(), self.code.clone(), self.title.clone()];
        cells.extend(scope);
        cells.extend([
            total(self.lost, locale),
            shown(mean(self.lost, self.units), locale),
            percent_of(self.lost, self.max, locale),
            losers(self.losers, self.units),
            taker.map_or_else(|| NOTHING.to_owned(), |by| lost_by(locale, by)),
        ]);
        Row::of_texts(cells)
    }
}

/// The columns of a table of items, with or without where they count.
pub(super) fn item_columns(with_scope: bool) -> Vec<(&'static str, u32, Align)> {
    let mut columns = vec![
        ("letters-column-number", 8, Align::Centre),
        ("letters-column-code", 10, Align::Centre),
        ("letters-column-item", 36, Align::Left),
    ];
    if with_scope {
        columns.push(("analysis-column-scope", 19, Align::Left));
    }
    columns.extend([
        ("analysis-column-lost", 11, Align::Right),
        ("analysis-column-mean", 12, Align::Right),
        ("analysis-column-share", 12, Align::Right),
        ("analysis-column-losers", 14, Align::Right),
        ("analysis-column-taker", 24, Align::Left),
    ]);
    columns
}

pub(super) fn heads(columns: &[(&str, u32, Align)], locale: &Locale) -> Vec<Column> {
    let columns = columns.iter();
    let heads = columns.map(|(id, share, align)| Column::new(locale.text(id), *share, *align));
    heads.collect()
}
