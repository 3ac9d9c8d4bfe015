//! The annex across: every item of each block that lost points.

use super::tables::{heads, item_columns};
use super::{Analysis, BlockLosses};
use crate::domain::points::Points;
use crate::locale::Locale;
use crate::report::document::{Align, Block, Orientation, Paragraph, Row, Section, Style, Table};
use crate::text::roman::number_to_roman;

impl Analysis {
    /// An annex a block, each on a page of its own.
    pub(super) fn annexes(&self, locale: &Locale) -> Option<Section> {
        let mut blocks = Vec::new();
        let with_losses = self.blocks.iter().filter(|block| block.has_losses());
        let with_losses: Vec<&BlockLosses> = with_losses.collect();
        for (number, block) in (1_u32..).zip(&with_losses) {
            if number > 1 {
                blocks.push(Block::PageBreak);
            }
            let heading = if with_losses.len() == 1 {
                locale.text("letters-annex")
            } else {
                let number = number_to_roman(number);
                locale.with("analysis-annex", &[("number", &number)])
            };
            let title = locale.with("analysis-annex-title", &[("block", &block.name)]);
            blocks.push(Block::Paragraph(Paragraph::new(
                Style::AnnexNumber,
                heading,
            )));
            blocks.push(Block::Paragraph(Paragraph::new(Style::Subject, title)));
            blocks.push(Block::Table(block.all_items(locale)));
            let note = Paragraph::new(Style::Note, self.source(locale));
            blocks.push(Block::Paragraph(note));
        }
        (!blocks.is_empty()).then_some(Section {
            orientation: Orientation::Landscape,
            blocks,
        })
    }
}

impl BlockLosses {
    fn has_losses(&self) -> bool {
        let mut items = self.losses.items.iter();
        items.any(|item| item.lost > Points::ZERO)
    }

    /// Every item that lost points, most first.
    fn all_items(&self, locale: &Locale) -> Table {
        let items = self.losses.costly(usize::MAX).enumerate();
        let rows: Vec<Row> = items
            .map(|(at, item)| item.row(at + 1, None, locale))
            .collect();
        let columns: Vec<(&str, u32, Align)> = item_columns(false);
        Table::new(heads(&columns, locale), rows).compact()
    }
}
