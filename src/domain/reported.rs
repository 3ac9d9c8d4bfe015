//! The figures behind a self score, as units write them: `95/98`, `95%`, `Có`, `3`.

use super::points::{Points, SCALE};

/// A reported figure, read as far as a rule can use it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reported {
    /// An empty cell.
    Nothing,
    /// Done ÷ due; the denominator is above 0.
    Ratio {
        /// Numerator, in ten-thousandths like [`Points`].
        done: Points,
        /// Denominator, in ten-thousandths like [`Points`].
        due: Points,
    },
    /// A percentage.
    Percent(Points),
    /// A number.
    Number(Points),
    /// Anything else: a label, or free text.
    Words(String),
}

impl Reported {
    /// Reads a figure. What is no figure is kept as words; nothing is refused.
    pub fn parse(text: &str) -> Reported {
        let text = text.trim();
        if text.is_empty() {
            return Reported::Nothing;
        }
        if let Some((done, due)) = text.split_once('/')
            && let (Some(done), Some(due)) = (number(done), number(due))
            && due > Points::ZERO
            && done >= Points::ZERO
        {
            return Reported::Ratio { done, due };
        }
        if let Some(percent) = text.strip_suffix('%').and_then(number) {
            return Reported::Percent(percent);
        }
        match number(text) {
            Some(value) => Reported::Number(value),
            None => Reported::Words(text.to_owned()),
        }
    }

    /// As numerator and denominator, both non-negative and the latter above 0.
    pub fn ratio(&self) -> Option<(i64, i64)> {
        match self {
            Reported::Ratio { done, due } => Some((done.ten_thousandths(), due.ten_thousandths())),
            Reported::Percent(percent) if *percent >= Points::ZERO => {
                Some((percent.ten_thousandths(), 100 * SCALE))
            }
            Reported::Percent(_) | Reported::Nothing | Reported::Number(_) | Reported::Words(_) => {
                None
            }
        }
    }

    /// As a whole, non-negative count.
    pub fn count(&self) -> Option<i64> {
        match self {
            Reported::Number(value)
                if *value >= Points::ZERO && value.is_multiple_of(Points::whole(1)) =>
            {
                Some(value.ten_thousandths() / SCALE)
            }
            Reported::Number(_)
            | Reported::Nothing
            | Reported::Ratio { .. }
            | Reported::Percent(_)
            | Reported::Words(_) => None,
        }
    }

    /// As a label.
    pub fn label(&self) -> Option<&str> {
        match self {
            Reported::Words(text) => Some(text),
            Reported::Nothing
            | Reported::Ratio { .. }
            | Reported::Percent(_)
            | Reported::Number(_) => None,
        }
    }
}

fn number(text: &str) -> Option<Points> {
    let value = crate::text::number::parse_decimal(text.trim()).ok()?;
    let points = Points::from_ten_thousandths(value);
    (points.abs() <= Points::whole(100_000_000)).then_some(points)
}
