//! The model of a paper between its facts and its file format.

use super::chart::Chart;
use crate::locale::Language;

/// A whole paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The title in the file's properties.
    pub title: String,
    /// Who issues the paper, for the file's properties.
    pub author: String,
    /// When the paper was made, as `yyyy-MM-ddTHH:mm:ssZ`; from the journal, so that the same facts give the same bytes.
    pub created: String,
    /// The language of the text, for spelling checks.
    pub language: Language,
    /// The parts with a page orientation of their own; page numbers run through all of them.
    pub sections: Vec<Section>,
    /// Lines at the foot of every page.
    pub footer: Vec<String>,
    /// What the QR code at the foot of every page says; no code without it.
    pub code: Option<String>,
    /// A mark at the head of every page, such as DỰ THẢO.
    pub mark: Option<String>,
}

/// Pages that stand the same way up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Which way up.
    pub orientation: Orientation,
    /// What is on the pages.
    pub blocks: Vec<Block>,
}

/// Which way up an A4 page stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Orientation {
    /// 210 × 297 mm.
    Portrait,
    /// 297 × 210 mm, for wide tables.
    Landscape,
}

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Text.
    Paragraph(Paragraph),
    /// A ruled table.
    Table(Table),
    /// Two columns without rules: letterhead, signatures.
    Columns(Columns),
    /// A chart.
    Chart(Chart),
    /// The rest goes on a new page.
    PageBreak,
}

/// A paragraph; its style decides how it looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// What the paragraph is.
    pub style: Style,
    /// Its text.
    pub runs: Vec<Run>,
    /// An alignment other than the style's.
    pub align: Option<Align>,
    /// The line below it.
    pub rule: Option<Rule>,
    /// Never the last thing on a page.
    pub keep_with_next: bool,
}

impl Paragraph {
    /// A paragraph of one plain run.
    #[must_use]
    pub fn new(style: Style, text: impl Into<String>) -> Self {
        Self::of(style, vec![Run::plain(text)])
    }

    /// A paragraph of several runs.
    #[must_use]
    pub const fn of(style: Style, runs: Vec<Run>) -> Self {
        Self {
            style,
            runs,
            align: None,
            rule: None,
            keep_with_next: false,
        }
    }

    /// The same with a line below it.
    #[must_use]
    pub const fn ruled(mut self, rule: Rule) -> Self {
        self.rule = Some(rule);
        self
    }

    /// The same with an alignment of its own.
    #[must_use]
    pub const fn aligned(mut self, align: Align) -> Self {
        self.align = Some(align);
        self
    }

    /// The same, never the last thing on a page.
    #[must_use]
    pub const fn kept_with_next(mut self) -> Self {
        self.keep_with_next = true;
        self
    }

    /// The text of all runs.
    #[must_use]
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }
}

/// A stretch of text that looks the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The text; `\n` breaks the line.
    pub text: String,
    /// Bold, whatever the style says.
    pub bold: bool,
    /// Italic, whatever the style says.
    pub italic: bool,
}

impl Run {
    /// Text as the style has it.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            bold: false,
            italic: false,
        }
    }

    /// Bold text.
    #[must_use]
    pub fn bold(text: impl Into<String>) -> Self {
        Self {
            bold: true,
            ..Self::plain(text)
        }
    }

    /// Italic text.
    #[must_use]
    pub fn italic(text: impl Into<String>) -> Self {
        Self {
            italic: true,
            ..Self::plain(text)
        }
    }
}

/// Where the lines of a paragraph stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// At the left margin.
    Left,
    /// In the middle.
    Centre,
    /// At the right margin.
    Right,
    /// At both margins.
    Justified,
}

/// A line drawn under a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// As wide as the text.
    Full,
    /// Two fifths of the text: the decree wants a third to a half.
    Short,
}

/// What a paragraph is. Each becomes a named style of the file, so that a secretariat can restyle a paper at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    /// CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM.
    State,
    /// Độc lập - Tự do - Hạnh phúc.
    Motto,
    /// The body above the issuer.
    Superior,
    /// The body that issues the paper.
    Issuer,
    /// Number and symbol of the paper.
    Number,
    /// Place and date.
    PlaceDate,
    /// The type of paper, in capitals.
    Title,
    /// What the paper is about.
    Subject,
    /// A heading of the first level.
    Heading1,
    /// A heading of the second level.
    Heading2,
    /// A heading of the third level.
    Heading3,
    /// Running text.
    Body,
    /// An item of a list.
    Item,
    /// What a table shows, above it.
    Caption,
    /// The head of a table's column.
    TableHead,
    /// The text of a table.
    TableText,
    /// A note or the source under a table or a chart.
    Note,
    /// "Phụ lục I".
    AnnexNumber,
    /// The capacity of who signs.
    SignatureTitle,
    /// The office of who signs.
    SignatureOffice,
    /// What is to be done in the space for a signature.
    SignatureHint,
    /// The name of who signed.
    SignatureName,
    /// "Nơi nhận:".
    DistributionTitle,
    /// A receiver of the paper.
    DistributionItem,
}

impl Style {
    /// Whether lines of this style are broken to about equal length.
    #[must_use]
    pub const fn is_balanced(self) -> bool {
        matches!(
            self,
            Self::Superior | Self::Issuer | Self::Subject | Self::SignatureOffice
        )
    }
}

/// A table with rules; its head is repeated on each page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The columns from left to right.
    pub columns: Vec<Column>,
    /// The rows, heads not among them.
    pub rows: Vec<Row>,
    /// Small text, for tables with many columns.
    pub compact: bool,
}

impl Table {
    /// A table in the usual size.
    #[must_use]
    pub const fn new(columns: Vec<Column>, rows: Vec<Row>) -> Self {
        Self {
            columns,
            rows,
            compact: false,
        }
    }

    /// The same in small text.
    #[must_use]
    pub const fn compact(mut self) -> Self {
        self.compact = true;
        self
    }
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub head: String,
    /// Its share of the page's width, against the other columns' shares.
    pub share: u32,
    /// How its cells are aligned.
    pub align: Align,
}

impl Column {
    /// A column.
    #[must_use]
    pub fn new(head: impl Into<String>, share: u32, align: Align) -> Self {
        Self {
            head: head.into(),
            share,
            align,
        }
    }
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The cells from left to right.
    pub cells: Vec<Cell>,
    /// What the row is.
    pub kind: RowKind,
}

/// What a row of a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// One of many.
    Plain,
    /// A sum of those above or below it: bold.
    Total,
    /// The heading of those below it: bold over a light ground.
    Group,
}

impl Row {
    /// A row of plain texts.
    #[must_use]
    pub fn of_texts(texts: impl IntoIterator<Item = String>) -> Self {
        Self::of(texts.into_iter().map(Cell::new).collect())
    }

    /// A row of cells.
    #[must_use]
    pub const fn of(cells: Vec<Cell>) -> Self {
        Self {
            cells,
            kind: RowKind::Plain,
        }
    }

    /// The same row as a sum or a heading.
    #[must_use]
    pub const fn as_kind(mut self, kind: RowKind) -> Self {
        self.kind = kind;
        self
    }

    /// A heading over `columns` columns.
    #[must_use]
    pub fn group(text: impl Into<String>, columns: u32) -> Self {
        let cell = Cell {
            span: columns,
            ..Cell::new(text)
        };
        Self::of(vec![cell]).as_kind(RowKind::Group)
    }
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its paragraphs, each a list of runs.
    pub paragraphs: Vec<Vec<Run>>,
    /// How many columns it covers, at least 1.
    pub span: u32,
}

impl Cell {
    /// A cell of plain text.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            paragraphs: vec![vec![Run::plain(text)]],
            span: 1,
        }
    }
}

/// Two columns without rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    /// The left column's share of the width, per cent.
    pub left_percent: u32,
    /// What stands left.
    pub left: Vec<Paragraph>,
    /// What stands right.
    pub right: Vec<Paragraph>,
}
