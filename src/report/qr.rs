//! The QR code of a text as squares (ISO/IEC 18004), for each renderer to draw.

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
    fn a_text_beyond_any_code_has_none() {
        assert!(QrCode::of(&"a".repeat(2_000)).is_some());
        assert!(QrCode::of(&"a".repeat(3_000)).is_none());
    }
}
