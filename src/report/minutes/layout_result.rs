use super::layout::paragraph;
use super::layout_decision::points;
use super::pieces::Pieces;
use super::{BlockTable, Minutes, ResultRow};
use crate::locale::Locale;
use crate::report::document::{Align, Block, Column, Row, Style, Table};

impl Minutes {
    pub(super) fn result_tables(&self, locale: &Locale, blocks: &mut Pieces) {
        let pending = usize::try_from(self.pending).unwrap_or(usize::MAX);
        blocks.push(paragraph(
            Style::Body,
            if self.pending > 0 {
                locale.counted("minutes-result-provisional", pending, &[])
            } else {
                locale.text("minutes-result-final")
            },
        ));
        for (index, block) in self.results.iter().enumerate() {
            let number = (index + 1).to_string();
            let values = [("number", number.as_str()), ("block", &block.name)];
            let caption = locale.counted("minutes-result-caption", block.rows.len(), &values);
            blocks.push(paragraph(Style::Caption, caption));
            blocks.push(Block::Table(block.table(locale)));
        }
        self.version_section(locale, blocks);
    }
}

impl BlockTable {
    fn table(&self, locale: &Locale) -> Table {
        let head = |id: &str| locale.text(id);
        Table {
            columns: vec![
                Column::new(head("minutes-column-rank"), 9, Align::Centre),
                Column::new(head("minutes-column-unit"), 38, Align::Left),
                Column::new(head("minutes-column-total"), 13, Align::Right),
                Column::new(head("minutes-column-max"), 16, Align::Right),
                Column::new(head("minutes-column-index"), 11, Align::Right),
                Column::new(head("minutes-column-band"), 14, Align::Centre),
            ],
            rows: self.rows.iter().map(|row| row.row(locale)).collect(),
            compact: false,
        }
    }
}

impl ResultRow {
    fn row(&self, locale: &Locale) -> Row {
        let rank = match self.rank {
            Some(rank) => rank.to_string(),
            None => locale.text("minutes-not-ranked"),
        };
        // An asterisk marks a result that still waits for final scores.
        let mark = if self.pending > 0 { "*" } else { "" };
        Row::of_texts([
            rank,
            self.unit.clone(),
            format!("{}{mark}", points(self.total, locale)),
            points(self.max, locale),
            points(self.index, locale),
            self.band.clone(),
        ])
    }
}
