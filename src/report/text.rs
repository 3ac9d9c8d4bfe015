//! Any paper as plain text: for a terminal, a mail, a program that compares two papers line by line.
//!
//! Nothing is left out: letterhead and signatures stand side by side, tables keep their columns, cells are wrapped in
//! them, and what stands at the foot of every page stands once at the end.

use super::chart::Chart;
use super::document::{Align, Block, Columns, Document, Paragraph, Rule, Run, Style};
use super::text_table;
use crate::text::{clean, width, wrap};

/// Columns of a text that nobody asked a width for: a page of A4 in a fixed-width font.
pub const PAGE_COLUMNS: usize = 100;
/// Empty lines left for a signature.
const SIGNATURE_LINES: usize = 3;
/// Columns between two columns without rules.
const GUTTER: usize = 2;

/// A line of a paper as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextLine {
    /// What the line is part of.
    pub style: Style,
    /// The line, without spaces at its end.
    pub text: String,
    /// The row of a table that it belongs to; None outside tables, and for heads and rules.
    pub row: Option<usize>,
}

impl TextLine {
    pub(super) fn new(style: Style, text: &str) -> Self {
        Self {
            style,
            text: text.trim_end().to_owned(),
            row: None,
        }
    }

    pub(super) fn in_row(self, row: usize) -> Self {
        Self {
            row: Some(row),
            ..self
        }
    }
}

/// The whole paper in lines of at most `columns` columns, each with a line end.
#[must_use]
pub fn render(document: &Document, columns: usize) -> String {
    let mut lines: Vec<String> = Vec::new();
    if let Some(mark) = &document.mark {
        lines.extend(aligned(&clean::scrub(mark), Align::Centre, columns));
        lines.push(String::new());
    }
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    for block in blocks {
        let of_block = block_lines(block, columns);
        if has_air_above(block) && lines.last().is_some_and(|line| !line.is_empty()) {
            lines.push(String::new());
        }
        lines.extend(of_block.into_iter().map(|line| line.text));
        if matches!(block, Block::Table(_) | Block::Columns(_)) {
            lines.push(String::new());
        }
    }
    if !document.footer.is_empty() {
        lines.push("─".repeat(columns));
        for line in &document.footer {
            lines.extend(wrap(&clean::scrub(line), columns));
        }
    }
    let mut text = lines.join("\n");
    text.push('\n');
    text
}

/// Whether an empty line stands above a block.
#[must_use]
pub const fn has_air_above(block: &Block) -> bool {
    match block {
        Block::Paragraph(paragraph) => matches!(
            paragraph.style,
            Style::Title
                | Style::Heading1
                | Style::Heading2
                | Style::Heading3
                | Style::Caption
                | Style::AnnexNumber
                | Style::DistributionTitle
        ),
        Block::Table(_) | Block::Columns(_) | Block::Chart(_) => true,
        Block::PageBreak => false,
    }
}

/// The lines of one block.
#[must_use]
pub fn block_lines(block: &Block, columns: usize) -> Vec<TextLine> {
    let columns = columns.max(1);
    match block {
        Block::Paragraph(paragraph) => paragraph_lines(paragraph, columns),
        Block::Table(table) => text_table::lines(table, columns),
        Block::Columns(pair) => side_by_side(pair, columns),
        Block::Chart(chart) => chart_lines(chart, columns),
        Block::PageBreak => Vec::new(),
    }
}

/// The text of runs with nothing in it that a terminal would obey.
pub(super) fn plain(runs: &[Run]) -> String {
    let text: String = runs.iter().map(|run| run.text.as_str()).collect();
    clean::scrub(&text)
}

/// Text in lines, each standing where `align` says.
pub(super) fn aligned(text: &str, align: Align, columns: usize) -> Vec<String> {
    let lines = wrap(text, columns).into_iter();
    let placed = lines.map(|line| {
        let free = columns.saturating_sub(width(&line));
        let before = match align {
            Align::Left | Align::Justified => 0,
            Align::Centre => free / 2,
            Align::Right => free,
        };
        format!("{}{line}", " ".repeat(before))
    });
    placed.collect()
}

const fn align_of(paragraph: &Paragraph) -> Align {
    if let Some(align) = paragraph.align {
        return align;
    }
    match paragraph.style {
        Style::State
        | Style::Motto
        | Style::Superior
        | Style::Issuer
        | Style::Number
        | Style::PlaceDate
        | Style::Title
        | Style::Subject
        | Style::AnnexNumber
        | Style::SignatureTitle
        | Style::SignatureOffice
        | Style::SignatureHint
        | Style::SignatureName => Align::Centre,
        Style::Heading1
        | Style::Heading2
        | Style::Heading3
        | Style::Body
        | Style::Item
        | Style::Caption
        | Style::TableHead
        | Style::TableText
        | Style::Note
        | Style::DistributionTitle
        | Style::DistributionItem => Align::Left,
    }
}

/// A chart as its values: title with unit, table, source.
fn chart_lines(chart: &Chart, columns: usize) -> Vec<TextLine> {
    let line = |style, text: &str| {
        let lines = aligned(&clean::scrub(text), Align::Left, columns);
        lines
            .into_iter()
            .map(move |line| TextLine::new(style, &line))
    };
    let title = line(Style::Caption, &chart.title_with_unit());
    title
        .chain(text_table::lines(&chart.table(), columns))
        .chain(line(Style::Note, &chart.source))
        .collect()
}

fn paragraph_lines(paragraph: &Paragraph, columns: usize) -> Vec<TextLine> {
    let style = paragraph.style;
    let text = plain(&paragraph.runs);
    let mut lines = match style {
        Style::SignatureName => vec![String::new(); SIGNATURE_LINES],
        Style::Item | Style::DistributionItem => hanging(&text, columns),
        _ => aligned(&text, align_of(paragraph), columns),
    };
    if style == Style::SignatureName && !text.is_empty() {
        lines.extend(aligned(&text, Align::Centre, columns));
    }
    if let Some(rule) = paragraph.rule {
        let longest = lines.iter().map(|line| width(line.trim())).max();
        let length = match rule {
            Rule::Full => longest.unwrap_or(0),
            Rule::Short => longest.unwrap_or(0) * 2 / 5,
        };
        lines.extend(aligned(&"─".repeat(length), Align::Centre, columns));
    }
    let lines = lines.iter().map(|line| TextLine::new(style, line));
    lines.collect()
}

/// An item of a list: what does not fit on its first line stands under its text, not under its dash.
fn hanging(text: &str, columns: usize) -> Vec<String> {
    let (mark, rest) = match text.strip_prefix("- ") {
        Some(rest) => ("  - ", rest),
        None => ("  ", text),
    };
    let lines = wrap(rest, columns.saturating_sub(width(mark)).max(1));
    let placed = lines.into_iter().enumerate().map(|(index, line)| {
        let before = if index == 0 { mark } else { "    " };
        let before = before.get(..mark.len()).unwrap_or(before);
        format!("{before}{line}")
    });
    placed.collect()
}

fn side_by_side(pair: &Columns, columns: usize) -> Vec<TextLine> {
    let inner = columns.saturating_sub(GUTTER).max(2);
    let percent = usize::try_from(pair.left_percent.min(100)).unwrap_or(50);
    let left_wide = (inner * percent / 100).max(1);
    let right_wide = (inner - left_wide.min(inner - 1)).max(1);
    let side = |paragraphs: &[Paragraph], wide: usize| -> Vec<TextLine> {
        let lines = paragraphs.iter().flat_map(|one| paragraph_lines(one, wide));
        lines.collect()
    };
    let (left, right) = (side(&pair.left, left_wide), side(&pair.right, right_wide));
    let rows = left.len().max(right.len());
    let lines = (0..rows).map(|row| {
        let (left, right) = (left.get(row), right.get(row));
        let style = left.or(right).map_or(Style::Body, |line| line.style);
        let left = left.map_or("", |line| line.text.as_str());
        let right = right.map_or("", |line| line.text.as_str());
        let gap = left_wide.saturating_sub(width(left)) + GUTTER;
        TextLine::new(style, &format!("{left}{}{right}", " ".repeat(gap)))
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::{Column, Orientation, Row, Section, Table};

    fn document(blocks: Vec<Block>) -> Document {
        Document {
            title: String::new(),
            author: String::new(),
            created: String::new(),
            language: crate::locale::Language::Vietnamese,
            sections: vec![Section {
                orientation: Orientation::Portrait,
                blocks,
            }],
            footer: vec!["Nhật ký 12 bản ghi".to_owned()],
            code: None,
            mark: Some("DỰ THẢO".to_owned()),
        }
    }

    #[test]
    fn a_paper_keeps_its_places() {
        let columns = Columns {
            left_percent: 50,
            left: vec![
                Paragraph::new(Style::Issuer, "HỘI ĐỒNG").ruled(Rule::Short),
                Paragraph::new(Style::Number, "Số: 05/BB"),
            ],
            right: vec![Paragraph::new(Style::Motto, "Độc lập").ruled(Rule::Full)],
        };
        let table = Table {
            columns: vec![
                Column::new("TT", 1, Align::Right),
                Column::new("Đơn vị", 4, Align::Left),
            ],
            rows: vec![
                Row::of_texts(["9".to_owned(), "Sở Nội vụ".to_owned()]),
                Row::of_texts([
                    "10".to_owned(),
                    "Văn phòng Ủy ban nhân dân thành phố".to_owned(),
                ]),
            ],
            compact: false,
        };
        let item = "- Tán thành: 04 (Sở Nội vụ; Sở Tài chính; Sở Tư pháp).";
        let paper = document(vec![
            Block::Columns(columns),
            Block::Paragraph(Paragraph::new(Style::Title, "BIÊN BẢN")),
            Block::Paragraph(Paragraph::new(Style::Item, item)),
            Block::Table(table),
        ]);
        insta::assert_snapshot!(render(&paper, 34));
    }

    #[test]
    fn no_line_is_wider_than_asked_and_nothing_commands() {
        let paper = document(vec![Block::Paragraph(Paragraph::new(
            Style::Body,
            format!("\u{1b}[2J {} \u{202e}", "a".repeat(90)),
        ))]);
        let text = render(&paper, 20);
        assert!(text.lines().all(|line| width(line) <= 20), "{text}");
        assert!(!text.contains(['\u{1b}', '\u{202e}']));
    }
}
