//! What a command says to a person: headings, lines, fields and aligned tables.

use std::fmt::Write;

use crate::text::{pad_left, pad_right, truncate, width};

/// What a piece of text means; colour follows from it and only ever adds to words.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Meaning {
    /// Nothing special.
    #[default]
    Plain,
    /// A heading.
    Heading,
    /// Beside the point.
    Quiet,
    /// Done, agreed, passed.
    Good,
    /// Waits for somebody.
    Waiting,
    /// Wrong, refused, disputed.
    Bad,
}

impl Meaning {
    const fn code(self) -> Option<&'static str> {
        match self {
            Meaning::Plain => None,
            Meaning::Heading => Some("1"),
            Meaning::Quiet => Some("2"),
            Meaning::Good => Some("32"),
            Meaning::Waiting => Some("33"),
            Meaning::Bad => Some("31"),
        }
    }
}

/// How a page is put on paper or screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Look {
    /// With colour.
    pub colour: bool,
    /// Columns that a line may take; None for as many as it needs.
    pub columns: Option<usize>,
}

impl Look {
    fn paint(self, text: &str, meaning: Meaning) -> String {
        match meaning.code().filter(|_| self.colour) {
            Some(code) => format!("\u{1b}[{code}m{text}\u{1b}[0m"),
            None => text.to_owned(),
        }
    }
}

/// A column of a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Column {
    /// Words; never cut.
    Left,
    /// Numbers.
    Right,
    /// Words that may be cut where the line ends.
    Wide,
}

/// An aligned table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Table {
    columns: Vec<Column>,
    rows: Vec<(Meaning, Vec<String>)>,
}

impl Table {
    /// A table with headings.
    pub fn new(columns: &[(Column, String)]) -> Table {
        let headings = columns.iter().map(|(_, heading)| heading.clone()).collect();
        Table {
            columns: columns.iter().map(|(column, _)| *column).collect(),
            rows: vec![(Meaning::Quiet, headings)],
        }
    }

    /// A table without headings.
    pub fn bare(columns: &[Column]) -> Table {
        Table {
            columns: columns.to_vec(),
            rows: Vec::new(),
        }
    }

    /// Adds a row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.row_of(Meaning::Plain, cells);
    }

    /// Adds a row that means something.
    pub fn row_of(&mut self, meaning: Meaning, cells: impl IntoIterator<Item = String>) {
        self.rows.push((meaning, cells.into_iter().collect()));
    }

    fn widths(&self, columns: Option<usize>) -> Vec<usize> {
        let mut widths: Vec<usize> = (0..self.columns.len())
            .map(|at| {
                let cells = self.rows.iter().filter_map(|(_, row)| row.get(at));
                cells.map(|cell| width(cell)).max().unwrap_or(0)
            })
            .collect();
        let Some(limit) = columns else { return widths };
        let taken: usize = widths.iter().sum::<usize>() + 2 * widths.len();
        let mut over = taken.saturating_sub(limit);
        for (wide, column) in widths.iter_mut().zip(&self.columns) {
            if *column == Column::Wide && over > 0 {
                let kept = wide.saturating_sub(over).max(12).min(*wide);
                over = over.saturating_sub(*wide - kept);
                *wide = kept;
            }
        }
        widths
    }
}

/// A page in the making.
#[derive(Clone, Debug, Default)]
pub struct Page {
    look: Look,
    text: String,
}

impl Page {
    /// An empty page.
    pub const fn new(look: Look) -> Page {
        Page {
            look,
            text: String::new(),
        }
    }

    /// The text of the page.
    pub fn into_text(self) -> String {
        self.text
    }

    /// A heading, set off by an empty line.
    pub fn heading(&mut self, text: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let text = self.look.paint(text, Meaning::Heading);
        self.push_line(&text);
    }

    /// A line.
    pub fn line(&mut self, text: &str) {
        self.push_line(text);
    }

    /// A line that means something.
    pub fn line_of(&mut self, meaning: Meaning, text: &str) {
        let text = self.look.paint(text, meaning);
        self.push_line(&text);
    }

    /// A line under another.
    pub fn under(&mut self, text: &str) {
        for line in text.lines() {
            let line = format!("  {line}");
            self.push_line(&line);
        }
    }

    /// A name and a value.
    pub fn field(&mut self, name: &str, value: &str) {
        let _ = writeln!(self.text, "{name}: {value}");
    }

    /// A table, indented by two columns.
    pub fn table(&mut self, table: &Table) {
        let limit = self.look.columns.map(|columns| columns.saturating_sub(2));
        let widths = table.widths(limit);
        for (meaning, row) in &table.rows {
            let mut line = String::from("  ");
            for ((cell, wide), column) in row.iter().zip(&widths).zip(&table.columns) {
                match column {
                    Column::Right => line.push_str(&pad_left(cell, *wide)),
                    Column::Left | Column::Wide => {
                        line.push_str(&pad_right(&truncate(cell, *wide), *wide));
                    }
                }
                line.push_str("  ");
            }
            let line = self.look.paint(line.trim_end(), *meaning);
            self.push_line(&line);
        }
    }

    fn push_line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Table {
        let mut table = Table::new(&[
            (Column::Left, "Mã".to_owned()),
            (Column::Wide, "Tên".to_owned()),
            (Column::Right, "Điểm".to_owned()),
        ]);
        table.row([
            "1.1".to_owned(),
            "Kế hoạch cải cách hành chính".to_owned(),
            "0,50".to_owned(),
        ]);
        table.row_of(
            Meaning::Bad,
            ["1.10".to_owned(), "Sở".to_owned(), "10,00".to_owned()],
        );
        table
    }

    #[test]
    fn columns_stand_under_each_other_whatever_the_letters() {
        let mut page = Page::new(Look::default());
        page.table(&sample());
        let expected = "  Mã    Tên                            Điểm\n\
                        \x20 1.1   Kế hoạch cải cách hành chính   0,50\n\
                        \x20 1.10  Sở                            10,00\n";
        assert_eq!(page.into_text(), expected);
    }

    #[test]
    fn only_wide_columns_give_way_and_colour_adds_nothing_to_the_width() {
        let look = Look {
            colour: true,
            columns: Some(34),
        };
        let mut page = Page::new(look);
        page.table(&sample());
        let text = page.into_text();
        assert!(text.contains("…") && text.contains("10,00"), "{text}");
        assert!(text.contains("\u{1b}[31m  1.10"), "{text}");
        let seen = ["\u{1b}[2m", "\u{1b}[31m", "\u{1b}[0m"]
            .iter()
            .fold(text, |text, code| text.replace(code, ""));
        assert!(seen.lines().all(|line| width(line) <= 34), "{seen}");
    }
}
