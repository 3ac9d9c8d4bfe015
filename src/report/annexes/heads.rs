//! The classification of the heads of units by the table of the round.

use super::bounds::{self, BandCount};
use super::{Annexes, captioned, paragraph, portrait};
use crate::domain::points::Points;
use crate::locale::Locale;
use crate::locale::domain::points;
use crate::report::document::{Align, Block, Column, Row, Section, Style, Table};
use crate::report::outcome::BlockOutcome;

/// The heads of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heads {
    /// The block's name.
    pub block: String,
    /// Units, best first; none where the round has no table for the block.
    pub rows: Vec<HeadRow>,
    /// Classes with how many heads reached each.
    pub classes: Vec<BandCount>,
}

/// The head of a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadRow {
    /// The unit's name.
    pub unit: String,
    /// The declared index of the unit.
    pub index: Points,
    /// The class; empty below all of them.
    pub class: String,
}

impl Heads {
    pub(super) fn of(block: &BlockOutcome<'_>) -> Self {
        let classes = &block.block.head_bands;
        let units = || block.units.iter().filter(|_| !classes.is_empty());
        Self {
            block: block.block.name.clone(),
            rows: units()
                .map(|unit| HeadRow {
                    unit: unit.unit.name.clone(),
                    index: unit.result.index,
                    class: unit.head_band.unwrap_or_default().to_owned(),
                })
                .collect(),
            classes: bounds::counts(classes, units().map(|unit| unit.result.head_band)),
        }
    }

    fn blocks(&self, number: usize, locale: &Locale) -> Vec<Block> {
        let number = number.to_string();
        let values = [("number", number.as_str()), ("block", &self.block)];
        let heading = locale.with("annexes-block", &values);
        let mut blocks = vec![paragraph(Style::Heading2, heading)];
        if self.classes.is_empty() {
            let none = locale.text("annexes-heads-none");
            blocks.push(paragraph(Style::Body, none));
            return blocks;
        }
        blocks.push(Block::Table(self.table(locale)));
        let table = bounds::table(&self.classes, "annexes-class", locale);
        blocks.extend(captioned(locale.text("annexes-classes"), table));
        blocks
    }

    fn table(&self, locale: &Locale) -> Table {
        let columns = vec![
            Column::new(locale.text("annexes-count-column"), 8, Align::Centre),
            Column::new(locale.text("annexes-head-of"), 46, Align::Left),
            Column::new(locale.text("annexes-index"), 12, Align::Right),
            Column::new(locale.text("annexes-class"), 34, Align::Left),
        ];
        let rows = (1..).zip(&self.rows).map(|(number, row)| {
            let class = match row.class.as_str() {
                "" => locale.text("annexes-unclassified"),
                class => class.to_owned(),
            };
            let number: usize = number;
            Row::of_texts([
                number.to_string(),
                row.unit.clone(),
                points(locale, row.index),
                class,
            ])
        });
        Table::new(columns, rows.collect())
    }
}

pub(super) fn section(annexes: &Annexes, locale: &Locale) -> Section {
    let year = annexes.year.to_string();
    let title = locale.with("annexes-heads-title", &[("year", &year)]);
    let mut blocks = annexes.head(&title, None, locale);
    for (number, heads) in (1..).zip(&annexes.heads) {
        blocks.extend(heads.blocks(number, locale));
    }
    portrait(blocks)
}
