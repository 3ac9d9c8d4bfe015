//! The annex across: every deduction with its reason, the evidence judged and what the guide asks.

use super::words::{NOTHING, mean};
use super::{Deduction, Letter};
use crate::domain::points::Points;
use crate::locale::{Locale, domain};
use crate::report::document::{
    Align, Block, Cell, Column, Orientation, Paragraph, Row, RowKind, Run, Section, Style, Table,
};

/// Headings with the columns' shares of the width; [`Kind`] names the one of points.
const COLUMNS: [(&str, u32, Align); 12] = [
    ("letters-column-number", 10, Align::Centre),
    ("letters-column-code", 13, Align::Centre),
    ("letters-column-item", 34, Align::Left),
    ("letters-column-max", 11, Align::Right),
    ("letters-column-self", 12, Align::Right),
    ("letters-column-appraised", 12, Align::Right),
    ("letters-column-final", 12, Align::Right),
    ("", 11, Align::Right),
    ("letters-column-mean", 12, Align::Right),
    ("letters-column-reason", 40, Align::Left),
    ("letters-column-documents", 36, Align::Left),
    ("letters-column-asked", 78, Align::Left),
];

/// What a table lists.
#[derive(Clone, Copy)]
enum Kind {
    Deductions,
    Bonuses,
}

impl Kind {
    const fn heading(self) -> &'static str {
        match self {
            Kind::Deductions => "letters-column-lost",
            Kind::Bonuses => "letters-column-refused",
        }
    }

    fn points(self, line: &Deduction) -> Points {
        match self {
            Kind::Deductions => line.points,
            Kind::Bonuses => line.refused(),
        }
    }
}

impl Letter {
    /// The annex; None for a unit that lost nothing and claimed no bonus.
    pub(super) fn annex(&self, locale: &Locale) -> Option<Section> {
        if self.deductions.is_empty() && self.bonuses.is_empty() {
            return None;
        }
        let unit = [("unit", self.unit_name.as_str())];
        let year = self.sender.year.to_string();
        let values = [("unit", self.unit_name.as_str()), ("year", &year)];
        let attached = Paragraph::of(
            Style::Note,
            vec![Run::italic(locale.with("letters-annex-attached", &unit))],
        );
        let mut blocks = vec![
            paragraph(Style::AnnexNumber, locale.text("letters-annex")),
            paragraph(Style::Subject, locale.with("letters-annex-title", &values)),
            Block::Paragraph(attached.aligned(Align::Centre)),
        ];
        if !self.deductions.is_empty() {
            let count = self.deductions.len();
            let caption = locale.counted("letters-annex-deductions", count, &[]);
            blocks.push(paragraph(Style::Caption, caption));
            let mut table = table(Kind::Deductions, &self.deductions, locale);
            table.rows.extend(self.sums(locale));
            blocks.push(Block::Table(table));
            blocks.push(paragraph(
                Style::Note,
                locale.text("letters-annex-note-columns"),
            ));
        }
        if !self.bonuses.is_empty() {
            let count = self.bonuses.len();
            let caption = locale.counted("letters-annex-bonuses", count, &[]);
            blocks.push(paragraph(Style::Caption, caption));
            blocks.push(Block::Table(table(Kind::Bonuses, &self.bonuses, locale)));
            blocks.push(paragraph(
                Style::Note,
                locale.text("letters-annex-note-bonus"),
            ));
        }
        if self.pending > 0 {
            let note = locale.text("letters-annex-note-pending");
            blocks.push(paragraph(Style::Note, note));
        }
        Some(Section {
            orientation: Orientation::Landscape,
            blocks,
        })
    }

    /// What the rows come to, and what else is part of it.
    fn sums(&self, locale: &Locale) -> Vec<Row> {
        let row = |id: &str, points| sum_row(locale.text(id), domain::points(locale, points));
        let (listed, others) = self.sums_of_lost();
        let mut rows = vec![row("letters-sum-listed", listed)];
        rows.extend(others.iter().map(|(id, points)| row(id, *points)));
        if !others.is_empty() {
            rows.push(row("letters-sum-all", self.balance.lost()));
        }
        rows
    }

    /// What the deductions come to, and what has to be added for all that was lost: nothing, but for penalties beyond
    /// their cap, and in a draft scores that have not come yet and self scores above the maximum.
    pub(super) fn sums_of_lost(&self) -> (Points, Vec<(&'static str, Points)>) {
        let listed: Points = self.deductions.iter().map(|line| line.points).sum();
        let balance = &self.balance;
        let over = -balance.penalty_over;
        let above = balance.lost() - listed - over - balance.awaited;
        let mut others = vec![
            ("letters-sum-penalty-over", over),
            ("letters-sum-awaited", balance.awaited),
            ("letters-sum-above", above),
        ];
        others.retain(|(_, points)| *points != Points::ZERO);
        (listed, others)
    }
}

/// A sum below the column of points, its words across the columns before.
fn sum_row(words: String, sum: String) -> Row {
    let across = |text: String, span: u32| Cell {
        span,
        ..Cell::new(text)
    };
    Row::of(vec![
        across(words, 7),
        Cell::new(sum),
        across(String::new(), 4),
    ])
    .as_kind(RowKind::Total)
}

fn table(kind: Kind, lines: &[Deduction], locale: &Locale) -> Table {
    let columns = COLUMNS.iter().map(|(id, share, align)| {
        let id = if id.is_empty() { kind.heading() } else { id };
        Column::new(locale.text(id), *share, *align)
    });
    let rows = (1_usize..)
        .zip(lines)
        .map(|(number, line)| row(number, line, kind, locale));
    Table::new(columns.collect(), rows.collect()).compact()
}

fn row(number: usize, line: &Deduction, kind: Kind, locale: &Locale) -> Row {
    let points = |points: Points| Cell::new(domain::points(locale, points));
    Row::of(vec![
        Cell::new(number.to_string()),
        Cell::new(line.code.clone()),
        Cell::new(line.title.clone()),
        points(line.max),
        Cell::new(line.self_score(locale)),
        Cell::new(line.appraised_score(locale)),
        Cell::new(line.counted_score(locale)),
        points(kind.points(line)),
        Cell::new(mean(line.mean, locale)),
        lines_of(line.reasons(locale)),
        lines_of(line.judged(locale)),
        lines_of(line.asked(locale)),
    ])
}

/// A cell of a paragraph a line.
fn lines_of(lines: Vec<String>) -> Cell {
    if lines.is_empty() {
        return Cell::new(NOTHING);
    }
    Cell {
        paragraphs: lines
            .into_iter()
            .map(|line| vec![Run::plain(line)])
            .collect(),
        span: 1,
    }
}

pub(super) fn paragraph(style: Style, text: impl Into<String>) -> Block {
    Block::Paragraph(Paragraph::new(style, text))
}
