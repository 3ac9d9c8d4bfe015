//! A ruled table as plain text: columns as wide as they need, or wrapped where the page ends.

use super::document::{Align, Row, Style, Table};
use super::text::{TextLine, aligned, plain};
use crate::text::{pad_right, width};

/// What stands between two columns.
const BAR: &str = " │ ";
/// Where a rule crosses it.
const CROSS: &str = "─┼─";
/// The narrowest column.
const NARROWEST: usize = 4;

/// The lines of a table; rows are ruled apart where one of them takes several lines.
pub(super) fn lines(table: &Table, columns: usize) -> Vec<TextLine> {
    let widths = widths(table, columns);
    let heads: Vec<(String, usize)> = (table.columns.iter())
        .map(|column| (column.head.clone(), 1))
        .collect();
    let mut lines = row_lines(&heads, &widths, None, Style::TableHead);
    let rule: Vec<String> = widths.iter().map(|wide| "─".repeat(*wide)).collect();
    let rule = TextLine::new(Style::TableText, &rule.join(CROSS));
    lines.push(rule.clone());
    let rows: Vec<Vec<TextLine>> = (table.rows.iter())
        .map(|row| row_lines(&cells(row), &widths, Some(table), Style::TableText))
        .collect();
    let ruled = rows.iter().any(|row| row.len() > 1);
    for (index, row) in rows.into_iter().enumerate() {
        if ruled && index > 0 {
            lines.push(rule.clone());
        }
        lines.extend(row.into_iter().map(|line| line.in_row(index)));
    }
    lines
}

/// Texts of a row's cells, each with the number of columns that it covers.
fn cells(row: &Row) -> Vec<(String, usize)> {
    let cells = row.cells.iter().map(|cell| {
        let paragraphs: Vec<String> = cell.paragraphs.iter().map(|runs| plain(runs)).collect();
        let span = usize::try_from(cell.span).unwrap_or(1).max(1);
        (paragraphs.join("\n"), span)
    });
    cells.collect()
}

fn row_lines(
    cells: &[(String, usize)],
    widths: &[usize],
    table: Option<&Table>,
    style: Style,
) -> Vec<TextLine> {
    let mut first = 0;
    let mut wrapped: Vec<(usize, Vec<String>)> = Vec::new();
    for (text, span) in cells {
        let covered = widths.iter().skip(first).take(*span);
        let wide = covered.sum::<usize>() + width(BAR) * (span - 1);
        let align = table.and_then(|table| table.columns.get(first));
        let align = align.map_or(Align::Left, |column| column.align);
        wrapped.push((wide, aligned(text, align, wide.max(1))));
        first += span;
    }
    let height = wrapped.iter().map(|(_, lines)| lines.len()).max();
    let lines = (0..height.unwrap_or(0)).map(|at| {
        let pieces = wrapped.iter().map(|(wide, lines)| {
            let line = lines.get(at).map_or("", String::as_str);
            pad_right(line, *wide)
        });
        TextLine::new(style, &pieces.collect::<Vec<_>>().join(BAR))
    });
    lines.collect()
}

/// As wide as the longest text where all fit; else by the table's shares, and what a column does not need goes to
/// the one that lacks most.
fn widths(table: &Table, columns: usize) -> Vec<usize> {
    let count = table.columns.len().max(1);
    let room = columns.saturating_sub(width(BAR) * (count - 1)).max(count);
    let needs: Vec<(usize, usize)> = (0..table.columns.len()).map(|at| need(table, at)).collect();
    let shares: usize = table.columns.iter().map(share).sum::<usize>().max(1);
    let mut widths: Vec<usize> = (table.columns.iter().zip(&needs))
        .map(|(column, (all, word))| (room * share(column) / shares).max(*word).min(*all))
        .collect();
    let mut used: usize = widths.iter().sum();
    while used > room {
        let widest = widths.iter_mut().max();
        match widest.filter(|wide| **wide > NARROWEST) {
            Some(wide) => *wide -= 1,
            None => break,
        }
        used -= 1;
    }
    while used < room {
        let lacking = widths.iter_mut().zip(&needs);
        let most = lacking.max_by_key(|(wide, (all, _))| all.saturating_sub(**wide));
        match most.filter(|(wide, (all, _))| all > wide) {
            Some((wide, _)) => *wide += 1,
            None => break,
        }
        used += 1;
    }
    widths
}

fn share(column: &super::document::Column) -> usize {
    usize::try_from(column.share).unwrap_or(1)
}

/// Columns that the longest line and the longest word of a column take.
fn need(table: &Table, at: usize) -> (usize, usize) {
    let head = table.columns.get(at).map(|column| column.head.clone());
    let single = table.rows.iter().filter_map(|row| {
        let mut first = 0;
        cells(row).into_iter().find_map(|(text, span)| {
            let here = (first == at && span == 1).then_some(text);
            first += span;
            here
        })
    });
    let (mut line, mut word) = (1, 1);
    for text in head.into_iter().chain(single) {
        for part in text.split('\n') {
            line = line.max(width(part));
            let words = part.split(' ').map(width);
            word = word.max(words.max().unwrap_or(0));
        }
    }
    (line, word)
}
