//! Points: exact decimals, never binary floats.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub};

/// A number of points, exact to four fraction digits (DESIGN §2), held as a count of ten-thousandths.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Points(i64);

/// Ten-thousandths in one point.
pub const SCALE: i64 = 10_000;

impl Points {
    /// No points.
    pub const ZERO: Points = Points(0);
    /// The largest magnitude accepted from outside: a million points. Sums of any real round stay far from overflow.
    pub const LIMIT: Points = Points(1_000_000 * SCALE);

    /// Points from a count of ten-thousandths of a point.
    pub const fn from_ten_thousandths(count: i64) -> Self {
        Points(count)
    }

    /// Points from a whole number of points.
    pub const fn whole(count: i64) -> Self {
        Points(count * SCALE)
    }

    /// The count of ten-thousandths of a point.
    pub const fn ten_thousandths(self) -> i64 {
        self.0
    }

    /// The distance from zero.
    pub const fn abs(self) -> Self {
        Points(self.0.abs())
    }

    /// True if `self` is a whole multiple of `step`; any value is a multiple of a zero step.
    pub const fn is_multiple_of(self, step: Points) -> bool {
        step.0 == 0 || self.0 % step.0 == 0
    }

    /// `self × numerator ÷ denominator`, rounded half away from zero to `decimals` (0 to 4) fraction digits.
    /// None when the denominator is zero or the result does not fit.
    pub fn scaled(self, numerator: i64, denominator: i64, decimals: u32) -> Option<Points> {
        let unit = 10_i64.pow(4_u32.saturating_sub(decimals));
        let over = i128::from(denominator) * i128::from(unit);
        if over == 0 {
            return None;
        }
        let product = i128::from(self.0) * i128::from(numerator);
        let (product, over) = if over < 0 {
            (-product, -over)
        } else {
            (product, over)
        };
        let half = if product < 0 { -over } else { over };
        let rounded = (2 * product + half) / (2 * over);
        i64::try_from(rounded * i128::from(unit)).ok().map(Points)
    }

    /// The shortest exact decimal with a point as its mark and at least two fraction digits: `0.50`, `0.125`.
    pub fn exact_text(self) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let whole = self.0.unsigned_abs() / SCALE.unsigned_abs();
        let fraction = self.0.unsigned_abs() % SCALE.unsigned_abs();
        let digits = format!("{fraction:04}");
        let kept = digits.trim_end_matches('0').len().max(2);
        format!("{sign}{whole}.{}", digits.get(..kept).unwrap_or(&digits))
    }
}

impl fmt::Debug for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.exact_text())
    }
}

impl Add for Points {
    type Output = Points;
    fn add(self, other: Points) -> Points {
        Points(self.0 + other.0)
    }
}

impl AddAssign for Points {
    fn add_assign(&mut self, other: Points) {
        self.0 += other.0;
    }
}

impl Sub for Points {
    type Output = Points;
    fn sub(self, other: Points) -> Points {
        Points(self.0 - other.0)
    }
}

impl Neg for Points {
    type Output = Points;
    fn neg(self) -> Points {
        Points(-self.0)
    }
}

impl Sum for Points {
    fn sum<I: Iterator<Item = Points>>(iter: I) -> Points {
        iter.fold(Points::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_exact_with_at_least_two_digits() {
        for (count, text) in [
            (0, "0.00"),
            (5_000, "0.50"),
            (1_250, "0.125"),
            (-12_345, "-1.2345"),
            (1_000_000, "100.00"),
        ] {
            assert_eq!(Points(count).exact_text(), text);
        }
    }

    #[test]
    fn scaling_rounds_half_up() {
        let cases = [
            (1, 1, 3, 2, 3_300),
            (1, 2, 3, 2, 6_700),
            (1, 1, 8, 2, 1_300),
            (2, 95, 98, 2, 19_400),
        ];
        for (whole, n, d, decimals, expected) in cases {
            assert_eq!(
                Points::whole(whole).scaled(n, d, decimals),
                Some(Points(expected)),
                "{whole}×{n}/{d}"
            );
        }
        assert_eq!(Points::whole(1).scaled(1, 0, 2), None);
        assert_eq!(Points::whole(-1).scaled(1, 8, 2), Some(Points(-1_300)));
    }
}
