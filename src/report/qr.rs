//! The QR code of a text as squares (ISO/IEC 18004); each renderer draws them in its own way.

use qrcode::{Color, EcLevel};

/// The white margin that readers want around a code, in modules.
pub const QUIET_ZONE: usize = 4;

/// A QR code: a square of light and dark modules, without its white margin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QrCode {
    rows: Vec<Vec<bool>>,
}

impl QrCode {
    /// The code of `text`, readable with 15 % of it soiled (level M); None where the text is longer than a code can
    /// carry, about 2,300 bytes.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let code = qrcode::QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
        let modules = code.to_colors();
        let rows = modules.chunks(code.width().max(1));
        let is_dark = |module: &Color| *module == Color::Dark;
        Some(Self {
            rows: rows.map(|row| row.iter().map(is_dark).collect()).collect(),
        })
    }

    /// The rows from top to bottom; true is a dark module.
    #[must_use]
    pub fn rows(&self) -> &[Vec<bool>] {
        &self.rows
    }

    /// How many modules a side has.
    #[must_use]
    pub const fn width(&self) -> usize {
        self.rows.len()
    }

    /// The dark modules as bars of one module's height, from top to bottom and left to right: few shapes to draw.
    #[must_use]
    pub fn bars(&self) -> Vec<Bar> {
        let mut bars: Vec<Bar> = Vec::new();
        for (y, row) in self.rows.iter().enumerate() {
            for (x, _) in row.iter().enumerate().filter(|(_, dark)| **dark) {
                match bars.last_mut() {
                    Some(bar) if bar.y == y && bar.x + bar.length == x => bar.length += 1,
                    _ => bars.push(Bar { x, y, length: 1 }),
                }
            }
        }
        bars
    }
}

/// Dark modules side by side, counted in modules from the upper left corner of the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The column of the first one.
    pub x: usize,
    /// The row.
    pub y: usize,
    /// How many there are, at least 1.
    pub length: usize,
}

#[cfg(test)]
mod tests {
    use super::QrCode;

    #[test]
    fn a_code_is_a_square_with_finder_patterns_in_three_corners() {
        let code = QrCode::of("Nhật ký 1 bản ghi").unwrap();
        let side = code.width();
        assert!(code.rows().iter().all(|row| row.len() == side));
        for (top, left) in [(0, 0), (0, side - 7), (side - 7, 0)] {
            let ring = (0..7).all(|at| {
                code.rows()[top][left + at]
                    && code.rows()[top + 6][left + at]
                    && code.rows()[top + at][left]
                    && code.rows()[top + at][left + 6]
            });
            assert!(ring && !code.rows()[top + 1][left + 1]);
        }
        assert_eq!(code, QrCode::of("Nhật ký 1 bản ghi").unwrap());
        assert_ne!(code, QrCode::of("Nhật ký 2 bản ghi").unwrap());
    }

    #[test]
    fn bars_cover_the_dark_modules_and_no_other() {
        let code = QrCode::of("thamdinh").unwrap();
        let mut drawn = vec![vec![false; code.width()]; code.width()];
        for bar in code.bars() {
            for module in &mut drawn[bar.y][bar.x..bar.x + bar.length] {
                assert!(!*module, "{bar:?} covers another one");
                *module = true;
            }
        }
        assert_eq!(drawn, code.rows());
    }

    #[test]
    fn a_text_beyond_any_code_has_none() {
        assert!(QrCode::of(&"a".repeat(2_000)).is_some());
        assert!(QrCode::of(&"a".repeat(3_000)).is_none());
    }
}
