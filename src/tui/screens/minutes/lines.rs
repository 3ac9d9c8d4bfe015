//! The minutes in lines of a width, each with what it rests on: the same pieces as the paper's.

use std::sync::Arc;

use crate::{
    domain::id::{MeetingIx, Seq},
    locale::Locale,
    report::{
        document::{Block, Style},
        minutes::{JournalHead, Origin, Piece},
        text::{TextLine, block_lines, has_air_above},
    },
    session::minutes,
    text::{Folded, Query},
    tui::model::Model,
};

/// A line of the minutes.
#[derive(Clone, Debug)]
pub struct Line {
    /// What the line is part of.
    pub style: Style,
    /// The line.
    pub text: String,
    /// What it rests on.
    pub origin: Origin,
    /// The first of the lines that rest on the same.
    pub is_first: bool,
    /// The first line of its paragraph or row.
    pub starts: bool,
    /// The whole paragraph or row: a search does not stop where a line ends.
    folded: Arc<Folded>,
}

impl Line {
    fn blank() -> Self {
        Self {
            style: Style::Body,
            text: String::new(),
            origin: Origin::Form,
            is_first: false,
            starts: true,
            folded: Arc::new(Folded::new("")),
        }
    }

    /// Whether a search finds the line.
    #[must_use]
    pub fn is_found(&self, query: &Query) -> bool {
        !query.is_empty() && self.folded.matches(query)
    }

    /// The entry that it rests on.
    #[must_use]
    pub const fn entry(&self) -> Option<Seq> {
        match self.origin {
            Origin::Fact(seq) | Origin::Note(seq) => Some(seq),
            Origin::Form | Origin::Text(_) => None,
        }
    }
}

/// The minutes of a meeting in lines of at most `columns`; none if they can't be made.
#[must_use]
pub fn of(model: &Model<'_>, locale: &Locale, meeting: MeetingIx, columns: usize) -> Vec<Line> {
    // The hash of the last entry stands at the foot of pages only, which the screen does not show.
    let journal = JournalHead {
        entries: u64::try_from(model.log.len()).unwrap_or(u64::MAX),
        hash: [0; 32],
    };
    let Ok(Some(minutes)) = minutes::of_state(model.state, meeting, journal) else {
        return Vec::new();
    };
    let mut lines: Vec<Line> = Vec::new();
    for piece in minutes.pieces(locale) {
        if has_air_above(&piece.block) && !lines.is_empty() {
            lines.push(Line::blank());
        }
        lines.extend(of_piece(&piece, columns));
    }
    let mut before = None;
    for line in &mut lines {
        let key = (line.origin, line.style == Style::TableText);
        line.is_first = before != Some(key);
        before = Some(key);
    }
    lines
}

fn of_piece(piece: &Piece, columns: usize) -> Vec<Line> {
    let lines = block_lines(&piece.block, columns);
    let wholes = wholes(&piece.block, &lines);
    let whole_of = |row: Option<usize>| wholes.get(row.map_or(0, |row| row + 1)).cloned();
    let mut before = None;
    let made = lines.into_iter().map(|line| {
        let starts = before.replace(line.row) != Some(line.row);
        Line {
            style: line.style,
            origin: piece.origin_of(line.row),
            is_first: false,
            starts,
            folded: whole_of(line.row).unwrap_or_else(|| Arc::new(Folded::new(""))),
            text: line.text,
        }
    });
    made.collect()
}

/// The text of what stands outside rows, then of each row.
fn wholes(block: &Block, lines: &[TextLine]) -> Vec<Arc<Folded>> {
    let outside = lines.iter().filter(|line| line.row.is_none());
    let outside: Vec<&str> = outside.map(|line| line.text.trim()).collect();
    let mut wholes = vec![outside.join(" ")];
    if let Block::Table(table) = block {
        wholes.extend(table.rows.iter().map(|row| {
            let cells = row.cells.iter().flat_map(|cell| &cell.paragraphs);
            let runs = cells.flatten().map(|run| run.text.as_str());
            runs.collect::<Vec<_>>().join(" ")
        }));
    }
    let folded = wholes.iter().map(|whole| Arc::new(Folded::new(whole)));
    folded.collect()
}
