//! The figures behind a self score, as units write them: `95/98`, `95/98 hồ sơ`, `95 trên 98`, `95 %`, `Có`, `03 văn bản`.
//!
//! Nothing is guessed: what can be read in two ways, or is changed by a word beside it, says so and yields no figure.

use super::figure_text::{Part, Quantity, Token, adds_up, tokens};
use super::points::{Points, SCALE};

/// A reported figure: the text, and what it says as far as a rule can use it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reported<'a> {
    text: &'a str,
    figure: Figure,
}

/// What a text says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Figure {
    /// An empty cell.
    Nothing,
    /// Done ÷ due; the denominator is above 0, the numerator not below.
    Ratio {
        /// Numerator, in ten-thousandths like [`Points`].
        done: Points,
        /// Denominator, in ten-thousandths like [`Points`].
        due: Points,
    },
    /// A percentage, not below 0.
    Percent(Points),
    /// A number, not below 0.
    Number(Points),
    /// Anything else: a label, or free text.
    Words,
    /// A figure that can't be used as it stands.
    Unclear(Unclear),
}

/// Why a figure can't be used as it stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Unclear {
    /// `1.234`: a fraction or thousands.
    Thousands,
    /// `5/0`.
    ZeroDue,
    /// Below zero.
    Negative,
    /// More than four digits after the mark, or too large.
    TooLong,
    /// `95/98 = 98 %`: the percentage beside the ratio is another one.
    Contradicts,
    /// `3 triệu`, `95 % trở lên`, `3 chưa đạt`: a word changes what the number says.
    Qualified,
    /// `3 lần / 2 năm`: two things that make no share.
    UnitsDiffer,
}

impl<'a> Reported<'a> {
    /// Reads a figure. Total: what is no figure is words; nothing is refused.
    pub fn parse(text: &'a str) -> Reported<'a> {
        let text = text.trim();
        let figure = if text.is_empty() {
            Figure::Nothing
        } else {
            plain(text).unwrap_or_else(|| figure(text).unwrap_or_else(Figure::Unclear))
        };
        Reported { text, figure }
    }

    /// The text as it was written, without space around it.
    pub const fn text(&self) -> &'a str {
        self.text
    }

    /// What it says.
    pub const fn figure(&self) -> Figure {
        self.figure
    }
}

impl Figure {
    /// As numerator and denominator, the former not negative and the latter above 0.
    pub fn ratio(self) -> Option<(i64, i64)> {
        match self {
            Figure::Ratio { done, due } => Some((done.ten_thousandths(), due.ten_thousandths())),
            Figure::Percent(percent) => Some((percent.ten_thousandths(), 100 * SCALE)),
            Figure::Nothing | Figure::Number(_) | Figure::Words | Figure::Unclear(_) => None,
        }
    }

    /// As a number, not negative; it may have a fraction.
    pub fn number(self) -> Option<Points> {
        match self {
            Figure::Number(value) => Some(value),
            Figure::Nothing
            | Figure::Ratio { .. }
            | Figure::Percent(_)
            | Figure::Words
            | Figure::Unclear(_) => None,
        }
    }

    /// As a whole, non-negative count.
    pub fn count(self) -> Option<i64> {
        let value = self.number()?;
        let whole = value.is_multiple_of(Points::whole(1));
        whole.then_some(value.ten_thousandths() / SCALE)
    }
}

/// `95/98` and `3` as most units write them, at a glance: hundreds of thousands of cells are read for one picture.
fn plain(text: &str) -> Option<Figure> {
    let whole = |digits: &str| {
        let digit = |byte: u8| byte.is_ascii_digit().then(|| i64::from(byte - b'0'));
        let mut digits = digits.bytes();
        let first = digit(digits.next()?)?;
        // Eight digits stay far from every limit.
        if digits.len() > 7 {
            return None;
        }
        let value = digits.try_fold(first, |value, byte| Some(value * 10 + digit(byte)?))?;
        Some(Points::whole(value))
    };
    match text.split_once('/') {
        None => whole(text).map(Figure::Number),
        Some((done, due)) => {
            let (done, due) = (whole(done)?, whole(due)?);
            (due > Points::ZERO).then_some(Figure::Ratio { done, due })
        }
    }
}

/// The whole text as one figure: `quantity`, `quantity / quantity`, either with a percentage beside the other.
fn figure(text: &str) -> Result<Figure, Unclear> {
    let plain = crate::text::nfc(text).to_lowercase();
    let Some(tokens) = tokens(&plain) else {
        return Ok(Figure::Words);
    };
    let mut part = Part::new(&tokens);
    part.skip_lead();
    let Some(first) = part.quantity() else {
        return Ok(Figure::Words);
    };
    if part.is_done() {
        return alone(&first);
    }
    if part.take_over() {
        let Some(second) = part.quantity() else {
            return Ok(Figure::Words);
        };
        return beside(&mut part, &first, &second);
    }
    // `96,94 % (95/98)`
    if first.percent && part.take(Token::Open) {
        let (done, over) = (part.quantity(), part.take_over());
        let due = part.quantity();
        let closed = part.take(Token::Close) && part.is_done();
        return match (done, due) {
            (Some(done), Some(due)) if over && closed => stated(&done, &due, &first),
            _ => Ok(Figure::Words),
        };
    }
    Ok(Figure::Words)
}

/// A ratio that may have its percentage behind it.
fn beside(
    part: &mut Part<'_, '_>,
    first: &Quantity<'_>,
    second: &Quantity<'_>,
) -> Result<Figure, Unclear> {
    if part.is_done() {
        return ratio(first, second);
    }
    let opened = part.take_statement();
    match (opened, part.quantity()) {
        (Some(open), Some(percent)) if percent.percent => {
            let closed = !open || part.take(Token::Close);
            if closed && part.is_done() {
                return stated(first, second, &percent);
            }
            Ok(Figure::Words)
        }
        _ => Ok(Figure::Words),
    }
}

fn alone(quantity: &Quantity<'_>) -> Result<Figure, Unclear> {
    let Some(value) = quantity.value()? else {
        return Ok(Figure::Words);
    };
    Ok(if quantity.percent {
        Figure::Percent(value)
    } else {
        Figure::Number(value)
    })
}

fn ratio(first: &Quantity<'_>, second: &Quantity<'_>) -> Result<Figure, Unclear> {
    if first.percent || second.percent {
        return Ok(Figure::Words);
    }
    let (Some(done), Some(due)) = (first.value()?, second.value()?) else {
        return Ok(Figure::Words);
    };
    if !first.counts_like(second) {
        return Err(Unclear::UnitsDiffer);
    }
    if due == Points::ZERO {
        return Err(Unclear::ZeroDue);
    }
    Ok(Figure::Ratio { done, due })
}

/// The ratio, if the percentage beside it is its own: rounded or cut off at the digit where it ends.
fn stated(
    first: &Quantity<'_>,
    second: &Quantity<'_>,
    percent: &Quantity<'_>,
) -> Result<Figure, Unclear> {
    let found = ratio(first, second)?;
    let Figure::Ratio { done, due } = found else {
        return Ok(found);
    };
    if percent.is_qualified() {
        return Err(Unclear::Qualified);
    }
    if adds_up(done, due, percent.digits) {
        Ok(found)
    } else {
        Err(Unclear::Contradicts)
    }
}
