//! A pen that writes down a column: in plain letters, or in big ones on a wall.

use ratatui::layout::Rect;

use super::big;
use crate::tui::{
    canvas::Canvas,
    theme::Meaning,
    wrap::{columns, fit, lines},
};

/// From this size on the window is a wall, on which plain letters are too small to be read from a chair.
const WALL: (u16, u16) = (280, 70);

/// How large the letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    /// One row high.
    Plain,
    /// Seven rows high.
    Big,
}

impl Letters {
    /// The letters of what everybody must read, in a window; what can be read beside it is plain everywhere.
    #[must_use]
    pub const fn of(area: Rect) -> Self {
        if area.width >= WALL.0 && area.height >= WALL.1 {
            Self::Big
        } else {
            Self::Plain
        }
    }

    /// Rows of one line.
    #[must_use]
    pub const fn height(self) -> u16 {
        match self {
            Self::Plain => 1,
            Self::Big => big::HEIGHT,
        }
    }

    /// Columns of one letter.
    #[must_use]
    pub const fn width(self) -> u16 {
        match self {
            Self::Plain => 1,
            Self::Big => big::WIDTH,
        }
    }

    /// Columns that a text takes on one line.
    #[must_use]
    pub fn columns(self, text: &str) -> u16 {
        match self {
            Self::Plain => columns(text),
            Self::Big => big::count(text).saturating_mul(self.width()),
        }
    }

    /// Writes one line, cut with `…` where it is too long.
    pub fn write(self, canvas: &mut Canvas<'_>, area: Rect, text: &str, meaning: Meaning) {
        match self {
            Self::Plain => {
                canvas.text(area.x, area.y, area.width, text, meaning);
            }
            Self::Big => {
                let cut = fit(text, area.width / self.width());
                big::letters_at(canvas, area, &cut, meaning);
            }
        }
    }
}

/// Writes downwards and knows what room is left.
pub struct Pen {
    /// What is still free.
    pub rest: Rect,
}

impl Pen {
    /// A pen at the top of an area.
    #[must_use]
    pub const fn new(area: Rect) -> Self {
        Self { rest: area }
    }

    /// Leaves rows free.
    pub fn skip(&mut self, rows: u16) {
        let rows = rows.min(self.rest.height);
        self.rest.y += rows;
        self.rest.height -= rows;
    }

    /// Writes a text in at most `most` lines.
    pub fn write(
        &mut self,
        canvas: &mut Canvas<'_>,
        letters: Letters,
        most: usize,
        text: &str,
        meaning: Meaning,
    ) {
        self.lines(canvas, letters, most, text, meaning, false);
    }

    /// The same, each line in the middle.
    pub fn centre(
        &mut self,
        canvas: &mut Canvas<'_>,
        letters: Letters,
        most: usize,
        text: &str,
        meaning: Meaning,
    ) {
        self.lines(canvas, letters, most, text, meaning, true);
    }

    fn lines(
        &mut self,
        canvas: &mut Canvas<'_>,
        letters: Letters,
        most: usize,
        text: &str,
        meaning: Meaning,
        centred: bool,
    ) {
        let width = self.rest.width / letters.width();
        let broken = lines(text, width);
        for (at, line) in broken.iter().take(most).enumerate() {
            if self.rest.height < letters.height() {
                return;
            }
            // The last line that is shown says that more was cut off.
            let cut = at + 1 == most && broken.len() > most
                || self.rest.height < 2 * letters.height() && at + 1 < broken.len();
            let line = if cut {
                fit(&format!("{line} …"), width).into_owned()
            } else {
                (*line).to_owned()
            };
            let pad = if centred {
                self.rest.width.saturating_sub(letters.columns(&line)) / 2
            } else {
                0
            };
            let area = Rect {
                x: self.rest.x + pad,
                width: self.rest.width - pad,
                height: letters.height(),
                ..self.rest
            };
            letters.write(canvas, area, &line, meaning);
            self.skip(letters.height());
        }
    }
}

/// How many lines a text takes.
#[must_use]
pub fn rows(letters: Letters, text: &str, width: u16) -> u16 {
    let count = lines(text, (width / letters.width()).max(1)).len();
    u16::try_from(count)
        .unwrap_or(u16::MAX)
        .saturating_mul(letters.height())
}
