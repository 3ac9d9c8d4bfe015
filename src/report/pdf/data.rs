//! A document as the template reads it. The names of fields and styles are those of `paper.typ`.

use serde::Serialize;

use super::letters::shown;
use crate::domain::points::Points;
use crate::locale::Language;
use crate::report::chart::{Chart, ChartKind};
use crate::report::document::{
    Align, Block, Cell, Columns, Document, Orientation, Paragraph, Row, RowKind, Rule, Run, Style,
    Table,
};
use crate::text::clean;

/// Bytes from which a row may be broken over two pages: longer ones could outgrow a page.
const LONG_ROW: usize = 600;
/// Bytes from which two columns may be broken.
const LONG_COLUMNS: usize = 2_000;
/// Bytes of the longest text whose lines are balanced: beyond a few lines nobody sees it.
const LONGEST_BALANCED: usize = 600;
/// The length of a chart's longest bar; other bars are whole parts of it.
const FULL_BAR: i64 = 100_000;

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Paper {
    title: String,
    author: String,
    language: &'static str,
    mark: Option<String>,
    footer: Vec<String>,
    code: Option<Code>,
    sections: Vec<Section>,
}

/// The picture of the code at the foot: how many points a side has, and what it says.
#[derive(Serialize)]
struct Code {
    side: usize,
    text: String,
}

#[derive(Serialize)]
struct Section {
    landscape: bool,
    blocks: Vec<Piece>,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Piece {
    Paragraph(Lines),
    Table(Grid),
    #[serde(rename_all = "kebab-case")]
    Columns {
        left_percent: u32,
        long: bool,
        left: Vec<Lines>,
        right: Vec<Lines>,
    },
    Chart(Bars),
    Break,
}

#[derive(Serialize)]
struct Lines {
    style: &'static str,
    runs: Text,
    align: Option<&'static str>,
    balanced: bool,
    rule: Option<&'static str>,
    keep: bool,
}

/// Runs: one string where they all look as the style has it.
#[derive(Serialize)]
#[serde(untagged)]
enum Text {
    Plain(String),
    Mixed(Vec<Part>),
}

#[derive(Serialize)]
struct Part {
    text: String,
    bold: bool,
    italic: bool,
}

#[derive(Serialize)]
struct Grid {
    compact: bool,
    columns: Vec<Head>,
    rows: Vec<GridRow>,
}

#[derive(Serialize)]
struct Head {
    head: String,
    share: u32,
    align: &'static str,
}

#[derive(Serialize)]
struct GridRow {
    kind: &'static str,
    long: bool,
    cells: Vec<GridCell>,
}

#[derive(Serialize)]
struct GridCell {
    span: u32,
    paragraphs: Vec<Text>,
}

#[derive(Serialize)]
struct Bars {
    title: String,
    source: String,
    stacked: bool,
    labels: Vec<String>,
    series: Vec<BarSeries>,
}

#[derive(Serialize)]
struct BarSeries {
    name: String,
    shown: Vec<String>,
    lengths: Vec<i64>,
}

/// The paper of a document; `code_side` is how many points a side of its code's picture has.
pub(super) fn paper(document: &Document, code_side: Option<usize>) -> Paper {
    let code = code_side.zip(document.code.as_deref());
    Paper {
        title: clean::one_line(&shown_whole(&document.title)),
        author: clean::one_line(&shown_whole(&document.author)),
        language: match document.language {
            Language::Vietnamese => "vi",
            Language::English => "en",
        },
        mark: document.mark.as_deref().map(shown),
        footer: document.footer.iter().map(|line| shown(line)).collect(),
        code: code.map(|(side, text)| Code {
            side,
            text: shown_whole(text),
        }),
        sections: document.sections.iter().map(section).collect(),
    }
}

/// As on a page, but without places to break.
fn shown_whole(text: &str) -> String {
    shown(text).replace('\u{200b}', "")
}

fn section(section: &crate::report::document::Section) -> Section {
    Section {
        landscape: section.orientation == Orientation::Landscape,
        blocks: section.blocks.iter().map(piece).collect(),
    }
}

fn piece(block: &Block) -> Piece {
    match block {
        Block::Paragraph(paragraph) => Piece::Paragraph(lines(paragraph)),
        Block::Table(table) => Piece::Table(grid(table)),
        Block::Columns(pair) => columns(pair),
        Block::Chart(chart) => Piece::Chart(bars(chart)),
        Block::PageBreak => Piece::Break,
    }
}

fn columns(pair: &Columns) -> Piece {
    let length = |paragraphs: &[Paragraph]| -> usize {
        let runs = paragraphs.iter().flat_map(|paragraph| &paragraph.runs);
        runs.map(|run| run.text.len()).sum()
    };
    Piece::Columns {
        left_percent: pair.left_percent.min(100),
        long: length(&pair.left).max(length(&pair.right)) > LONG_COLUMNS,
        left: pair.left.iter().map(lines).collect(),
        right: pair.right.iter().map(lines).collect(),
    }
}

fn lines(paragraph: &Paragraph) -> Lines {
    let length: usize = paragraph.runs.iter().map(|run| run.text.len()).sum();
    let is_short = length <= LONGEST_BALANCED;
    Lines {
        style: style(paragraph.style),
        runs: text(&paragraph.runs),
        align: paragraph.align.map(align),
        balanced: paragraph.style.is_balanced() && is_short,
        rule: paragraph.rule.map(|rule| match rule {
            Rule::Full => "full",
            Rule::Short => "short",
        }),
        keep: paragraph.keep_with_next && is_short,
    }
}

fn text(runs: &[Run]) -> Text {
    if runs.iter().all(|run| !run.bold && !run.italic) {
        let whole: String = runs.iter().map(|run| run.text.as_str()).collect();
        return Text::Plain(shown(&whole));
    }
    let parts = runs.iter().map(|run| Part {
        text: shown(&run.text),
        bold: run.bold,
        italic: run.italic,
    });
    Text::Mixed(parts.collect())
}

fn grid(table: &Table) -> Grid {
    let columns = table.columns.iter().map(|column| Head {
        head: shown(&column.head),
        share: column.share.max(1),
        align: align(column.align),
    });
    let columns: Vec<Head> = columns.collect();
    let rows = table.rows.iter().map(|row| grid_row(row, columns.len()));
    Grid {
        compact: table.compact,
        rows: rows.collect(),
        columns,
    }
}

/// A row whose cells cover the columns of its table and no more, which the template takes for granted.
fn grid_row(row: &Row, columns: usize) -> GridRow {
    let mut left = u32::try_from(columns).unwrap_or(u32::MAX);
    let mut cells = Vec::with_capacity(row.cells.len());
    for cell in &row.cells {
        let span = cell.span.max(1).min(left);
        if span == 0 {
            break;
        }
        left -= span;
        cells.push(grid_cell(cell, span));
    }
    for _ in 0..left {
        cells.push(grid_cell(&Cell::new(""), 1));
    }
    let runs = row
        .cells
        .iter()
        .flat_map(|cell| cell.paragraphs.iter().flatten());
    let length: usize = runs.map(|run| run.text.len()).sum();
    let is_long = length >= LONG_ROW;
    GridRow {
        kind: match row.kind {
            RowKind::Plain => "plain",
            RowKind::Total => "total",
            RowKind::Group => "group",
        },
        long: is_long,
        cells,
    }
}

fn grid_cell(cell: &Cell, span: u32) -> GridCell {
    GridCell {
        span,
        paragraphs: cell.paragraphs.iter().map(|runs| text(runs)).collect(),
    }
}

fn bars(chart: &Chart) -> Bars {
    let longest = chart.longest();
    let series = chart.series.iter().map(|series| {
        let at = |index: usize| series.values.get(index).copied().unwrap_or(Points::ZERO);
        let written = |index: usize| series.shown.get(index).map_or("", String::as_str);
        let labels = 0..chart.labels.len();
        BarSeries {
            name: shown(&series.name),
            shown: labels
                .clone()
                .map(|index| shown_whole(written(index)))
                .collect(),
            lengths: labels.map(|index| length(at(index), longest)).collect(),
        }
    });
    Bars {
        title: shown(&chart.title_with_unit()),
        source: shown(&chart.source),
        stacked: chart.kind == ChartKind::Stacked,
        labels: chart.labels.iter().map(|label| shown(label)).collect(),
        series: series.collect(),
    }
}

/// The length of a bar as a part of [`FULL_BAR`].
fn length(value: Points, longest: Points) -> i64 {
    let (value, longest) = (value.ten_thousandths(), longest.ten_thousandths());
    let product = i128::from(value.max(0)) * i128::from(FULL_BAR);
    let part = product.checked_div(i128::from(longest)).unwrap_or(0);
    i64::try_from(part).unwrap_or(FULL_BAR).clamp(0, FULL_BAR)
}

const fn align(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Centre => "centre",
        Align::Right => "right",
        Align::Justified => "justified",
    }
}

const fn style(style: Style) -> &'static str {
    match style {
        Style::State => "state",
        Style::Motto => "motto",
        Style::Superior => "superior",
        Style::Issuer => "issuer",
        Style::Number => "number",
        Style::PlaceDate => "place-date",
        Style::Title => "title",
        Style::Subject => "subject",
        Style::Heading1 => "heading1",
        Style::Heading2 => "heading2",
        Style::Heading3 => "heading3",
        Style::Body => "body",
        Style::Item => "item",
        Style::Caption => "caption",
        Style::TableHead => "table-head",
        Style::TableText => "table-text",
        Style::Note => "note",
        Style::AnnexNumber => "annex-number",
        Style::SignatureTitle => "signature-title",
        Style::SignatureOffice => "signature-office",
        Style::SignatureHint => "signature-hint",
        Style::SignatureName => "signature-name",
        Style::DistributionTitle => "distribution-title",
        Style::DistributionItem => "distribution-item",
    }
}
