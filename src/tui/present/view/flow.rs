//! Lines that flow through columns, and through pages where they are too many.

use ratatui::layout::Rect;

use crate::tui::{
    app::Cx,
    canvas::Canvas,
    layout::Viewport,
    present::{
        pen::Letters,
        state::{PAGES, Present},
    },
    theme::Meaning,
    wrap::lines,
};

/// One paragraph: a mark before it, its text, and what it means.
pub struct Paragraph {
    mark: &'static str,
    text: String,
    meaning: Meaning,
    /// A head stays with what stands under it.
    is_head: bool,
}

impl Paragraph {
    /// A head.
    pub fn head(text: String) -> Self {
        Self {
            mark: "",
            text,
            meaning: Meaning::Title,
            is_head: true,
        }
    }

    /// A text behind a mark of one column.
    pub fn marked(mark: &'static str, text: String, meaning: Meaning) -> Self {
        Self {
            mark,
            text,
            meaning,
            is_head: false,
        }
    }

    /// A text.
    pub fn new(text: String) -> Self {
        Self::marked("", text, Meaning::Text)
    }
}

/// One line of a column.
struct Line {
    mark: &'static str,
    text: String,
    meaning: Meaning,
}

/// Draws paragraphs in as many columns of at least `least` columns as there is room for, at most `most`.
pub fn view(
    present: &Present,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
    letters: Letters,
    (least, most): (u16, u16),
    paragraphs: &[Paragraph],
) {
    let unit = letters.width();
    if area.height < 2 * letters.height() || area.width < 10 * unit || paragraphs.is_empty() {
        return;
    }
    let gap = 3 * unit;
    let count = ((area.width + gap) / (least * unit + gap)).clamp(1, most);
    let width = (area.width + gap) / count - gap;
    let rows = usize::from(area.height / letters.height());
    let count = usize::from(count);
    let filled = |rows: usize| fill(paragraphs, width / unit, rows);
    // Columns of one height; where one page does not do, its last row tells which it is.
    let even = (1..=rows).map(filled).find(|broken| broken.len() <= count);
    let broken = even.unwrap_or_else(|| filled(rows - 1));
    let pages = broken.len().div_ceil(count).max(1);
    let page = present.page.min(pages - 1);
    canvas.show(Viewport {
        part: PAGES,
        area: Rect { height: 1, ..area },
        offset: page,
        rows: pages,
    });
    let mut x = area.x;
    for column in broken.iter().skip(page * count).take(count) {
        let mut y = area.y;
        for line in column {
            let place = Rect {
                x,
                y,
                width,
                height: letters.height(),
            };
            letters.write(canvas, place, line.mark, line.meaning);
            let indent = if line.mark.is_empty() { 0 } else { 2 * unit };
            let place = Rect {
                x: x + indent,
                width: width - indent,
                ..place
            };
            letters.write(canvas, place, &line.text, line.meaning);
            y += letters.height();
        }
        x += width + gap;
    }
    if pages > 1 {
        page_number(cx, canvas, area, letters, (page, pages));
    }
}

/// Says in the last row which page this is.
pub fn page_number(
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
    letters: Letters,
    (page, pages): (usize, usize),
) {
    let values = [
        ("page", (page + 1).to_string()),
        ("pages", pages.to_string()),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let text = cx.locale.with("present-page", &values);
    let width = letters.columns(&text).min(area.width);
    let place = Rect {
        x: area.right() - width,
        y: area.bottom().saturating_sub(letters.height()),
        width,
        height: letters.height(),
    };
    letters.write(canvas, place, &text, Meaning::Dim);
}

/// The lines of the paragraphs, column by column.
fn fill(paragraphs: &[Paragraph], width: u16, rows: usize) -> Vec<Vec<Line>> {
    let rows = rows.max(1);
    let mut columns: Vec<Vec<Line>> = vec![Vec::new()];
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let indent = if paragraph.mark.is_empty() { 0 } else { 2 };
        let broken = lines(&paragraph.text, width.saturating_sub(indent).max(1));
        let used = columns.last().map_or(0, Vec::len);
        // A blank row parts groups; a head never stands alone at the foot of a column.
        let needed = broken.len() + 2 * usize::from(paragraph.is_head);
        if used > 0 && paragraph.is_head {
            if used + needed > rows {
                columns.push(Vec::new());
            } else if at > 0 {
                push(&mut columns, "", String::new(), Meaning::Text);
            }
        }
        for (nth, line) in broken.iter().enumerate() {
            if columns.last().map_or(0, Vec::len) >= rows {
                columns.push(Vec::new());
            }
            let mark = match (nth, indent) {
                (0, _) | (_, 0) => paragraph.mark,
                _ => " ",
            };
            push(&mut columns, mark, (*line).to_owned(), paragraph.meaning);
        }
    }
    columns
}

fn push(columns: &mut [Vec<Line>], mark: &'static str, text: String, meaning: Meaning) {
    if let Some(column) = columns.last_mut() {
        column.push(Line {
            mark,
            text,
            meaning,
        });
    }
}
