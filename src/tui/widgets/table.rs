//! A table of any number of rows, of which only the visible ones are built.

use std::{borrow::Cow, ops::Range};

use ratatui::layout::Rect;

use super::{ListState, scrollbar};
use crate::tui::{
    canvas::Canvas,
    layout::{PartId, Target, Viewport, split_top},
    theme::Meaning,
};

/// How wide a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// So many columns of the terminal.
    Fixed(u16),
    /// A part of what the fixed columns leave, against the other parts.
    Part(u16),
}

/// On which side a column's text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Align {
    /// Words.
    #[default]
    Left,
    /// Figures.
    Right,
}

/// One column.
#[derive(Clone, Debug)]
pub struct Column {
    /// The word at its head.
    pub title: Cow<'static, str>,
    /// How wide it is.
    pub width: Width,
    /// Where its text stands.
    pub align: Align,
}

impl Column {
    /// A column of words.
    pub fn left(title: impl Into<Cow<'static, str>>, width: Width) -> Self {
        Self {
            title: title.into(),
            width,
            align: Align::Left,
        }
    }

    /// A column of figures.
    pub fn right(title: impl Into<Cow<'static, str>>, width: Width) -> Self {
        Self {
            title: title.into(),
            width,
            align: Align::Right,
        }
    }
}

/// What stands in one place of the table.
#[derive(Clone, Debug)]
pub struct Cell<'a> {
    text: Cow<'a, str>,
    meaning: Meaning,
    /// Alone in a row it is a row like the others, and no heading.
    is_row: bool,
}

impl<'a> Cell<'a> {
    /// Plain text.
    pub fn new(text: impl Into<Cow<'a, str>>) -> Self {
        Self {
            text: text.into(),
            meaning: Meaning::Text,
            is_row: false,
        }
    }

    /// Text with a meaning.
    pub fn of(text: impl Into<Cow<'a, str>>, meaning: Meaning) -> Self {
        Self {
            text: text.into(),
            meaning,
            is_row: false,
        }
    }

    /// Text over a whole row that can be selected like the rows with columns.
    pub fn whole(text: impl Into<Cow<'a, str>>, meaning: Meaning) -> Self {
        Self {
            is_row: true,
            ..Self::of(text, meaning)
        }
    }
}

/// A table to be drawn. `row` is asked for the visible rows only.
pub struct Table<'a> {
    /// Whose table it is.
    pub part: PartId,
    /// Its columns.
    pub columns: &'a [Column],
    /// How many rows there are.
    pub rows: usize,
    /// The place in it.
    pub state: &'a ListState,
    /// Whether it has the keyboard.
    pub focused: bool,
    /// What to say when there are no rows.
    pub empty: &'a str,
    /// The cells of a row, in the order of the columns; a single cell in a table of several columns takes the whole
    /// row, as a heading or as [`Cell::whole`].
    pub row: &'a dyn Fn(usize) -> Vec<Cell<'a>>,
}

impl Table<'_> {
    /// Draws head, rows and scrollbar in `area`; answers which rows are visible.
    pub fn view(&self, canvas: &mut Canvas<'_>, area: Rect) -> Range<usize> {
        let widths = widths(self.columns, area.width.saturating_sub(1));
        let has_head = self.columns.iter().any(|column| !column.title.is_empty());
        let (head, body) = split_top(area, u16::from(has_head));
        let mut x = head.x;
        for (column, width) in self.columns.iter().zip(&widths) {
            if has_head && *width > 0 {
                put(
                    canvas,
                    (x, head.y, *width),
                    column.align,
                    &column.title,
                    Meaning::Dim,
                );
            }
            x = x
                .saturating_add(*width)
                .saturating_add(u16::from(*width > 0));
        }
        if self.rows == 0 {
            canvas.paragraph(body, self.empty, Meaning::Dim);
        }
        let visible = self.state.visible(self.rows, usize::from(body.height));
        for (y, index) in (body.top()..body.bottom()).zip(visible.clone()) {
            self.view_row(
                canvas,
                Rect {
                    y,
                    height: 1,
                    ..body
                },
                index,
                &widths,
            );
        }
        let bar = Rect {
            x: area.right().saturating_sub(1),
            width: 1,
            ..body
        };
        scrollbar(canvas, bar, &visible, self.rows);
        canvas.show(Viewport {
            part: self.part,
            area: body,
            offset: visible.start,
            rows: self.rows,
        });
        visible
    }

    fn view_row(&self, canvas: &mut Canvas<'_>, area: Rect, index: usize, widths: &[u16]) {
        let cells = (self.row)(index);
        if let ([cell], true) = (cells.as_slice(), self.columns.len() > 1) {
            let width = area.width.saturating_sub(1);
            canvas.text(area.x, area.y, width, &cell.text, cell.meaning);
            if !cell.is_row {
                return;
            }
        } else {
            view_cells(canvas, area, self.columns, widths, &cells);
        }
        let line = Rect {
            width: area.width.saturating_sub(1),
            ..area
        };
        if self.state.selected(self.rows) == Some(index) {
            canvas.tint(
                line,
                if self.focused {
                    Meaning::Selected
                } else {
                    Meaning::SelectedAway
                },
            );
        }
        canvas.hit(line, Target::Row(self.part, index));
    }
}

fn view_cells(
    canvas: &mut Canvas<'_>,
    area: Rect,
    columns: &[Column],
    widths: &[u16],
    cells: &[Cell<'_>],
) {
    let mut x = area.x;
    for ((cell, column), width) in cells.iter().zip(columns).zip(widths) {
        if *width > 0 {
            put(
                canvas,
                (x, area.y, *width),
                column.align,
                &cell.text,
                cell.meaning,
            );
            x = x.saturating_add(*width).saturating_add(1);
        }
    }
}

fn put(
    canvas: &mut Canvas<'_>,
    (x, y, width): (u16, u16, u16),
    align: Align,
    text: &str,
    meaning: Meaning,
) {
    match align {
        Align::Left => canvas.text(x, y, width, text, meaning),
        Align::Right => canvas.text_right(x, y, width, text, meaning),
    };
}

/// The widths of `columns` in `room`, with one blank between two. A fixed width of 0 hides its column.
fn widths(columns: &[Column], room: u16) -> Vec<u16> {
    let shown = columns
        .iter()
        .filter(|column| column.width != Width::Fixed(0))
        .count();
    let gaps = u16::try_from(shown.saturating_sub(1)).unwrap_or(u16::MAX);
    let mut rest = room.saturating_sub(gaps);
    let mut parts = 0;
    for column in columns {
        match column.width {
            Width::Fixed(width) => rest = rest.saturating_sub(width),
            Width::Part(part) => parts += part,
        }
    }
    columns
        .iter()
        .map(|column| match column.width {
            Width::Fixed(width) => width,
            Width::Part(part) => {
                let width = u32::from(rest) * u32::from(part) / u32::from(parts.max(1));
                let width = u16::try_from(width).unwrap_or(rest);
                rest -= width;
                parts -= part;
                width
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_take_what_the_fixed_columns_leave_to_the_last_column() {
        let columns = [
            Column::left("a", Width::Fixed(4)),
            Column::left("b", Width::Part(1)),
            Column::left("c", Width::Part(2)),
            Column::right("d", Width::Fixed(0)),
        ];
        let widths = widths(&columns, 27);
        assert_eq!(widths.iter().sum::<u16>() + 2, 27);
        assert_eq!(widths, [4, 7, 14, 0]);
    }
}
