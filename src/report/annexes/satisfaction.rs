//! What the survey gave: points and rate of the maximum, unit by unit.

use std::cmp::Reverse;

use super::{Annexes, landscape, paragraph, portrait};
use crate::domain::cell::FinalSource;
use crate::domain::consolidation::index_of;
use crate::domain::index_set::Method;
use crate::domain::points::Points;
use crate::locale::Locale;
use crate::locale::domain::points;
use crate::report::document::{Align, Block, Column, Orientation, Row, Section, Style, Table};
use crate::report::outcome::{BlockOutcome, UnitOutcome};

/// Items that have columns of their own; of more only the sums are shown.
const ITEM_COLUMNS: usize = 8;

/// The survey in a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Satisfaction {
    /// The block's name.
    pub block: String,
    /// Surveyed items with code, title and maximum; none where the index set asks nobody.
    pub items: Vec<(String, String, Points)>,
    /// Units, highest rate first, those without all of their results last.
    pub rows: Vec<SurveyRow>,
}

/// What the survey gave for a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyRow {
    /// Place among the units of the block; equal rates share one. None while a result is missing.
    pub place: Option<u32>,
    /// The unit's name.
    pub unit: String,
    /// Item by item.
    pub scores: Vec<SurveyScore>,
    /// Sum of the points.
    pub total: Points,
    /// Sum of the maxima that count.
    pub max: Points,
    /// Total ÷ maximum in percent, rounded once to 2 decimals; None while a result is missing, or nothing counts.
    pub rate: Option<Points>,
}

/// What stands for one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SurveyScore {
    /// What the survey gave.
    Surveyed(Points),
    /// What the council ruled in its place.
    Ruled(Points),
    /// Does not count for the unit.
    NotCounted,
    /// Nothing yet.
    Missing,
}

impl Satisfaction {
    pub(super) fn of(block: &BlockOutcome<'_>) -> Self {
        let items: Vec<_> = block
            .set
            .item_positions()
            .filter_map(|ix| block.set.item(ix))
            .filter(|(_, item)| item.method == Method::Survey)
            .map(|(node, _)| (node.code.to_string(), node.title.clone(), node.max))
            .collect();
        let units = block.units.iter().filter(|_| !items.is_empty());
        let mut rows: Vec<SurveyRow> = units.map(row).collect();
        // Equal rates stay in the order of the ranking.
        rows.sort_by_key(|row| Reverse(row.rate));
        let mut last: Option<(Option<Points>, u32)> = None;
        for (place, row) in (1..).zip(&mut rows) {
            let shared = last.filter(|(rate, _)| *rate == row.rate);
            let place = shared.map_or(place, |(_, place)| place);
            row.place = row.rate.map(|_| place);
            last = Some((row.rate, place));
        }
        Self {
            block: block.block.name.clone(),
            items,
            rows,
        }
    }

    const fn has_item_columns(&self) -> bool {
        self.items.len() <= ITEM_COLUMNS
    }

    fn blocks(&self, number: usize, locale: &Locale) -> Vec<Block> {
        let number = number.to_string();
        let values = [("number", number.as_str()), ("block", &self.block)];
        let heading = locale.with("annexes-block", &values);
        let mut blocks = vec![paragraph(Style::Heading2, heading)];
        if self.items.is_empty() {
            let none = locale.text("annexes-survey-none");
            blocks.push(paragraph(Style::Body, none));
            return blocks;
        }
        blocks.push(Block::Table(self.table(locale)));
        let items: Vec<String> = self
            .items
            .iter()
            .map(|(code, title, max)| {
                let max = points(locale, *max);
                let values = [("code", code.as_str()), ("title", title), ("max", &max)];
                locale.with("annexes-survey-item", &values)
            })
            .collect();
        let items = locale.with("annexes-survey-items", &[("items", &items.join("; "))]);
        let mut notes = vec![items, locale.text("annexes-survey-source")];
        let has = |wanted: fn(&SurveyScore) -> bool| {
            let mut scores = self.rows.iter().flat_map(|row| &row.scores);
            scores.any(wanted)
        };
        if has(|score| matches!(score, SurveyScore::Ruled(_))) {
            notes.push(locale.text("annexes-survey-ruled"));
        }
        if has(|score| matches!(score, SurveyScore::Missing | SurveyScore::NotCounted)) {
            notes.push(locale.text("annexes-survey-missing"));
        }
        blocks.extend(notes.into_iter().map(|note| paragraph(Style::Note, note)));
        blocks
    }

    fn table(&self, locale: &Locale) -> Table {
        let mut columns = vec![
            Column::new(locale.text("annexes-rank"), 8, Align::Centre),
            Column::new(locale.text("annexes-unit"), 36, Align::Left),
        ];
        if self.has_item_columns() {
            let items = self.items.iter();
            columns.extend(items.map(|(code, ..)| Column::new(code.clone(), 8, Align::Right)));
        }
        columns.extend([
            Column::new(locale.text("annexes-total"), 11, Align::Right),
            Column::new(locale.text("annexes-max"), 11, Align::Right),
            Column::new(locale.text("annexes-rate"), 11, Align::Right),
        ]);
        let rows = self.rows.iter().map(|row| {
            let none = || locale.text("annexes-none");
            let mut cells = vec![
                row.place.map_or_else(none, |place| place.to_string()),
                row.unit.clone(),
            ];
            if self.has_item_columns() {
                cells.extend(row.scores.iter().map(|score| match score {
                    SurveyScore::Surveyed(score) => points(locale, *score),
                    SurveyScore::Ruled(score) => format!("{}*", points(locale, *score)),
                    SurveyScore::NotCounted | SurveyScore::Missing => none(),
                }));
            }
            cells.extend([
                points(locale, row.total),
                points(locale, row.max),
                row.rate.map_or_else(none, |rate| points(locale, rate)),
            ]);
            Row::of_texts(cells)
        });
        Table::new(columns, rows.collect())
    }
}

fn row(unit: &UnitOutcome<'_>) -> SurveyRow {
    let items = unit.items.iter();
    let items: Vec<_> = items
        .filter(|item| item.item.method == Method::Survey)
        .map(|item| item.result)
        .collect();
    let total = items.iter().map(|result| result.score).sum();
    let max = items.iter().map(|result| result.max).sum();
    let scores: Vec<SurveyScore> = items
        .iter()
        .map(|result| match result.settled {
            None => SurveyScore::Missing,
            Some(_) if result.max == Points::ZERO => SurveyScore::NotCounted,
            Some(settled) if settled.source == FinalSource::Ruling => {
                SurveyScore::Ruled(result.score)
            }
            Some(_) => SurveyScore::Surveyed(result.score),
        })
        .collect();
    let is_whole = max > Points::ZERO && !scores.contains(&SurveyScore::Missing);
    SurveyRow {
        place: None,
        unit: unit.unit.name.clone(),
        scores,
        total,
        max,
        rate: is_whole.then(|| index_of(total, max)),
    }
}

pub(super) fn section(annexes: &Annexes, locale: &Locale) -> Section {
    let year = annexes.year.to_string();
    let title = locale.with("annexes-survey-title", &[("year", &year)]);
    let mut blocks = annexes.head(&title, None, locale);
    let mut orientation = Orientation::Portrait;
    for (number, block) in (1..).zip(&annexes.satisfaction) {
        blocks.extend(block.blocks(number, locale));
        if block.items.len() > 3 && block.has_item_columns() {
            orientation = Orientation::Landscape;
        }
    }
    match orientation {
        Orientation::Landscape => landscape(blocks),
        Orientation::Portrait => portrait(blocks),
    }
}
