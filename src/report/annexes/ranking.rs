//! The ranking of a block, beside last year's where there is one.

use std::cmp::Ordering;

use super::bounds::{self, BandCount};
use super::{Annexes, captioned, landscape, paragraph, portrait};
use crate::domain::points::Points;
use crate::locale::Locale;
use crate::locale::domain::points;
use crate::report::document::{Align, Block, Column, Row, Section, Style, Table};
use crate::report::outcome::{BlockOutcome, UnitOutcome};

/// A block's ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranking {
    /// The block's name.
    pub block: String,
    /// Ranked units, best first; equal ones share a rank.
    pub ranked: Vec<RankingRow>,
    /// Units that are scored and not ranked.
    pub unranked: Vec<RankingRow>,
    /// The mean index of the ranked units.
    pub mean: Option<Points>,
    /// Bands with how many ranked units reached each.
    pub bands: Vec<BandCount>,
    /// How the ranked units stand to last year.
    pub compared: Compared,
}

/// A unit's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankingRow {
    /// Its rank.
    pub rank: Option<u32>,
    /// Its name.
    pub unit: String,
    /// Points.
    pub total: Points,
    /// Maximum that counts.
    pub max: Points,
    /// Declared index.
    pub index: Points,
    /// Its band; empty without one.
    pub band: String,
    /// Cells without a final score.
    pub pending: u32,
    /// What was declared last year.
    pub before: Option<Before>,
}

/// What was declared of a unit last year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Before {
    /// Index.
    pub index: Points,
    /// This year's index less last year's.
    pub change: Points,
    /// Rank.
    pub rank: Option<u32>,
    /// Places gained since, below zero when lost; None where one of the years has no rank.
    pub places: Option<i64>,
}

/// How many ranked units stand better, worse or as last year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// Units whose index is higher.
    pub up: usize,
    /// Units whose index is lower.
    pub down: usize,
    /// Units whose index is the same.
    pub same: usize,
    /// Units without a result of last year.
    pub without: usize,
}

impl Ranking {
    pub(super) fn of(block: &BlockOutcome<'_>) -> Self {
        let of = |ranked: bool| {
            let units = block.units.iter();
            let units = units.filter(move |unit| unit.result.rank.is_some() == ranked);
            units.map(row).collect::<Vec<_>>()
        };
        let ranked = of(true);
        let bands = block.units.iter().filter(|u| u.result.rank.is_some());
        let mut compared = Compared::default();
        for row in &ranked {
            let change = row.before.map(|before| before.change.cmp(&Points::ZERO));
            *match change {
                Some(Ordering::Greater) => &mut compared.up,
                Some(Ordering::Less) => &mut compared.down,
                Some(Ordering::Equal) => &mut compared.same,
                None => &mut compared.without,
            } += 1;
        }
        Self {
            block: block.block.name.clone(),
            unranked: of(false),
            mean: block.index_mean,
            bands: bounds::counts(&block.block.bands, bands.map(|unit| unit.result.band)),
            compared,
            ranked,
        }
    }

    /// True if units share a rank.
    #[must_use]
    pub fn has_ties(&self) -> bool {
        let mut pairs = self.ranked.windows(2);
        pairs.any(|pair| matches!(pair, [one, next] if one.rank == next.rank))
    }

    pub(super) fn section(&self, annexes: &Annexes, locale: &Locale) -> Section {
        let year = annexes.year.to_string();
        let title = locale.with("annexes-ranking-title", &[("year", &year)]);
        let mut blocks = annexes.head(&title, Some(&self.block), locale);
        blocks.push(Block::Table(self.table(annexes.last_year, locale)));
        blocks.extend(self.notes(annexes.last_year, locale));
        if !self.ranked.is_empty() {
            let table = bounds::table(&self.bands, "annexes-band-name", locale);
            blocks.extend(captioned(locale.text("annexes-bands"), table));
        }
        match annexes.last_year {
            Some(_) => landscape(blocks),
            None => portrait(blocks),
        }
    }

    fn table(&self, last_year: Option<u16>, locale: &Locale) -> Table {
        let head = |id: &str| locale.text(id);
        let mut columns = vec![
            Column::new(head("annexes-rank"), 8, Align::Centre),
            Column::new(head("annexes-unit"), 34, Align::Left),
            Column::new(head("annexes-total"), 11, Align::Right),
            Column::new(head("annexes-max"), 11, Align::Right),
            Column::new(head("annexes-index"), 10, Align::Right),
            Column::new(head("annexes-band"), 14, Align::Centre),
        ];
        if let Some(year) = last_year {
            let year = year.to_string();
            let of_year = |id: &str| locale.with(id, &[("year", &year)]);
            columns.extend([
                Column::new(of_year("annexes-index-before"), 11, Align::Right),
                Column::new(head("annexes-change"), 11, Align::Right),
                Column::new(of_year("annexes-rank-before"), 10, Align::Centre),
                Column::new(head("annexes-places"), 16, Align::Centre),
            ]);
        }
        let width = u32::try_from(columns.len()).unwrap_or(1);
        let compares = last_year.is_some();
        let row = |row: &RankingRow| row.row(compares, locale);
        let mut rows: Vec<Row> = self.ranked.iter().map(row).collect();
        if !self.unranked.is_empty() {
            rows.push(Row::group(head("annexes-unranked"), width));
            rows.extend(self.unranked.iter().map(row));
        }
        Table::new(columns, rows)
    }

    fn notes(&self, last_year: Option<u16>, locale: &Locale) -> Vec<Block> {
        let mut notes = Vec::new();
        if let Some(mean) = self.mean {
            let mean = points(locale, mean);
            let values = [("mean", mean.as_str())];
            notes.push(locale.counted("annexes-mean", self.ranked.len(), &values));
        }
        if let Some(year) = last_year {
            let Compared {
                up,
                down,
                same,
                without,
            } = self.compared;
            let count = |count| locale.count(count);
            notes.push(locale.with(
                "annexes-compared",
                &[
                    ("year", &year.to_string()),
                    ("up", &count(up)),
                    ("down", &count(down)),
                    ("same", &count(same)),
                    ("without", &count(without)),
                ],
            ));
        }
        if self.has_ties() {
            notes.push(locale.text("annexes-ties"));
        }
        let mut rows = self.ranked.iter().chain(&self.unranked);
        if rows.any(|row| row.pending > 0) {
            notes.push(locale.text("annexes-provisional"));
        }
        let notes = notes.into_iter().map(|note| paragraph(Style::Note, note));
        notes.collect()
    }
}

fn row(unit: &UnitOutcome<'_>) -> RankingRow {
    let result = &unit.result;
    RankingRow {
        rank: result.rank,
        unit: unit.unit.name.clone(),
        total: result.total,
        max: result.max,
        index: result.index,
        band: unit.band.unwrap_or_default().to_owned(),
        pending: result.pending,
        before: unit.last_year.map(|before| Before {
            index: before.index,
            change: result.index - before.index,
            rank: before.rank,
            places: before
                .rank
                .zip(result.rank)
                .map(|(before, now)| i64::from(before) - i64::from(now)),
        }),
    }
}

impl RankingRow {
    fn row(&self, compares: bool, locale: &Locale) -> Row {
        let none = || locale.text("annexes-none");
        let rank = |rank: Option<u32>| rank.map_or_else(none, |rank| rank.to_string());
        let shown = |value| points(locale, value);
        // An asterisk marks a result that still waits for final scores.
        let mark = if self.pending > 0 { "*" } else { "" };
        let band = match self.band.as_str() {
            "" => none(),
            band => band.to_owned(),
        };
        let mut cells = vec![
            rank(self.rank),
            self.unit.clone(),
            format!("{}{mark}", shown(self.total)),
            shown(self.max),
            shown(self.index),
            band,
        ];
        if compares {
            cells.extend(match self.before {
                Some(before) => [
                    shown(before.index),
                    signed(before.change, locale),
                    rank(before.rank),
                    moved(before.places, locale),
                ],
                None => [none(), none(), none(), none()],
            });
        }
        Row::of_texts(cells)
    }
}

/// `+1,50`, `-0,30`, `0,00`.
fn signed(change: Points, locale: &Locale) -> String {
    let sign = if change > Points::ZERO { "+" } else { "" };
    format!("{sign}{}", points(locale, change))
}

fn moved(places: Option<i64>, locale: &Locale) -> String {
    let Some(places) = places else {
        return locale.text("annexes-none");
    };
    let count = usize::try_from(places.unsigned_abs()).unwrap_or(usize::MAX);
    match places.cmp(&0) {
        Ordering::Greater => locale.counted("annexes-places-up", count, &[]),
        Ordering::Less => locale.counted("annexes-places-down", count, &[]),
        Ordering::Equal => locale.text("annexes-places-same"),
    }
}
