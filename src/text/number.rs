//! Exact decimals as people type them, and as they are shown.
//!
//! A decimal is an `i64` in ten-thousandths: `96,17` is `961_700`. No value passes through a binary float.

use crate::text::fold::fold;

/// Ten-thousandths in one.
pub const SCALE: i64 = 10_000;

/// Fraction digits that a decimal can hold.
const FRACTION_DIGITS: usize = 4;

/// Why a text is not a decimal.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// Nothing was typed.
    #[error("no number")]
    Empty,
    /// Something else than one number.
    #[error("`{text}` is not a number")]
    NotANumber {
        /// What was typed.
        text: String,
    },
    /// One separator with three digits after it: thousands or a fraction.
    #[error("`{text}` may mean {as_decimal} or {as_thousands}")]
    Ambiguous {
        /// What was typed.
        text: String,
        /// What to type when a fraction is meant (`1,2340`).
        as_decimal: String,
        /// What to type when thousands are meant (`1234`).
        as_thousands: String,
    },
    /// More than four digits after the decimal mark.
    #[error("`{text}` has more than 4 digits after the decimal mark")]
    TooPrecise {
        /// What was typed.
        text: String,
    },
    /// Beyond what can be held.
    #[error("`{text}` is too large")]
    TooLarge {
        /// What was typed.
        text: String,
    },
}

/// Reads a decimal that a person typed: `96,17`, `96.17`, `-0,5`, `1.234,5`, with spaces or NBSP around it and a
/// trailing `điểm` or `đ`. Returns ten-thousandths.
///
/// # Errors
/// [`NumberError`] says what is wrong; `1.234` and `1,234` are refused because they may mean thousands.
pub fn parse_decimal(text: &str) -> Result<i64, NumberError> {
    let shown = text.trim();
    let folded = fold(shown);
    // "0,5 điểm", "0,5 điểm.", "0,5đ".
    let unpointed = folded.trim_end_matches('.').trim_end();
    let body = match unpointed.strip_suffix("diem") {
        Some(body) => body,
        None if shown.trim_end_matches('.').ends_with(['đ', 'Đ']) => {
            unpointed.strip_suffix('d').unwrap_or(unpointed)
        }
        None => &folded,
    };
    let body = body.trim();
    if body.is_empty() {
        return Err(if shown.is_empty() {
            NumberError::Empty
        } else {
            not_a_number(shown)
        });
    }
    let (negative, digits) = match body.chars().next() {
        Some('-' | '−' | '–') => (true, body.trim_start_matches(['-', '−', '–'])),
        Some('+') => (false, body.trim_start_matches('+')),
        _ => (false, body),
    };
    let sign_letters = body.chars().count() - digits.chars().count();
    if sign_letters > 1 {
        return Err(not_a_number(shown));
    }
    let (whole, fraction) = split_at_mark(digits.trim_start(), shown, negative)?;
    assemble(&whole, &fraction, negative, shown)
}

/// The digits before and after the decimal mark, without grouping marks.
fn split_at_mark(
    digits: &str,
    shown: &str,
    negative: bool,
) -> Result<(String, String), NumberError> {
    let is_mark = |c: char| c == '.' || c == ',';
    if !digits.chars().all(|c| c.is_ascii_digit() || is_mark(c)) {
        return Err(not_a_number(shown));
    }
    let Some(last) = digits.rfind(is_mark) else {
        return Ok((digits.to_owned(), String::new()));
    };
    let (before, after) = (
        digits.get(..last).unwrap_or(""),
        digits.get(last + 1..).unwrap_or(""),
    );
    if before.is_empty() || after.is_empty() {
        return Err(not_a_number(shown));
    }
    if !before.contains(is_mark) {
        // `0,125` cannot be thousands; `1,234` can.
        let grouped = after.len() == 3 && before.len() <= 3 && !before.starts_with('0');
        if grouped {
            let sign = if negative { "-" } else { "" };
            return Err(NumberError::Ambiguous {
                text: shown.to_owned(),
                as_decimal: format!("{sign}{before},{after}0"),
                as_thousands: format!("{sign}{before}{after}"),
            });
        }
        return Ok((before.to_owned(), after.to_owned()));
    }
    let mark = if digits.get(last..=last) == Some(",") {
        ','
    } else {
        '.'
    };
    let grouping = if mark == ',' { '.' } else { ',' };
    if before.contains(mark) {
        // The same mark twice or more can only be grouping: 1.234.567.
        let whole = ungrouped(digits, mark).ok_or_else(|| not_a_number(shown))?;
        return Ok((whole, String::new()));
    }
    let whole = ungrouped(before, grouping).ok_or_else(|| not_a_number(shown))?;
    Ok((whole, after.to_owned()))
}

/// The digits of a number whose groups of three are set apart by `mark`.
fn ungrouped(text: &str, mark: char) -> Option<String> {
    let mut groups = text.split(mark);
    let first = groups.next()?;
    let first_is_right = (1..=3).contains(&first.len()) && !first.starts_with('0');
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    (first_is_right && digits(first) && groups.all(|group| group.len() == 3 && digits(group)))
        .then(|| text.replace(mark, ""))
}

/// The value of digits that were told apart.
fn assemble(whole: &str, fraction: &str, negative: bool, shown: &str) -> Result<i64, NumberError> {
    let significant = fraction.trim_end_matches('0');
    if significant.len() > FRACTION_DIGITS {
        return Err(NumberError::TooPrecise {
            text: shown.to_owned(),
        });
    }
    if whole.is_empty() {
        return Err(not_a_number(shown));
    }
    let too_large = || NumberError::TooLarge {
        text: shown.to_owned(),
    };
    let mut value: i64 = 0;
    for digit in format!("{whole}{significant:0<FRACTION_DIGITS$}").bytes() {
        value = value
            .checked_mul(10)
            .and_then(|tens| tens.checked_add(i64::from(digit - b'0')))
            .ok_or_else(too_large)?;
    }
    Ok(if negative { -value } else { value })
}

/// Reads a decimal that a program wrote: digits, at most one point, a minus sign; nothing is ambiguous.
/// Returns ten-thousandths.
///
/// # Errors
/// Not such a number, more than four fraction digits, or too large.
pub fn parse_plain(text: &str) -> Result<i64, NumberError> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, text),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !all_digits(whole) || !all_digits(fraction) {
        return Err(not_a_number(text));
    }
    assemble(whole, fraction, negative, text)
}

/// The text that a spreadsheet shows for a number it keeps as a binary float, with a point: 15 significant digits,
/// which makes `0.1 + 0.2` the `0.3` that its author sees. None for what is no number or beyond 30 digits.
pub fn spreadsheet_text(number: f64) -> Option<String> {
    at_most_fifteen_digits(number).or_else(|| rounded_to_fifteen_digits(number))
}

/// The shortest decimal that stands for the number, which is the one to 15 digits if it has no more: nearly every
/// number of a workbook, several times faster.
fn at_most_fifteen_digits(number: f64) -> Option<String> {
    if !(1e-5..1e15).contains(&number.abs()) {
        return None;
    }
    let shortest = number.to_string();
    let significant = shortest.trim_start_matches(['-', '0', '.']);
    let digits = significant.bytes().filter(u8::is_ascii_digit).count();
    (digits <= 15).then_some(shortest)
}

fn rounded_to_fifteen_digits(number: f64) -> Option<String> {
    let scientific = format!("{number:.14e}");
    let (mantissa, exponent) = scientific.split_once('e')?;
    let exponent: i32 = exponent.parse().ok()?;
    let digits = mantissa.trim_start_matches('-').replace('.', "");
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() {
        return Some("0".to_owned());
    }
    let sign = if mantissa.starts_with('-') { "-" } else { "" };
    if exponent.unsigned_abs() > 30 {
        return None;
    }
    let places = usize::try_from(exponent.unsigned_abs()).ok()?;
    if exponent < 0 {
        return Some(format!("{sign}0.{}{digits}", "0".repeat(places - 1)));
    }
    if digits.len() <= places + 1 {
        return Some(format!("{sign}{digits:0<width$}", width = places + 1));
    }
    let (whole, fraction) = digits.split_at(places + 1);
    Some(format!("{sign}{whole}.{fraction}"))
}

/// The decimal with `fraction_digits` (at most 4) digits after `decimal_mark`, rounded half away from zero.
pub fn format_decimal(ten_thousandths: i64, fraction_digits: u8, decimal_mark: char) -> String {
    let kept = u32::from(fraction_digits.min(4));
    let unit = 10_u64.pow(4 - kept);
    let rounded = (ten_thousandths.unsigned_abs() + unit / 2) / unit;
    let base = 10_u64.pow(kept);
    let sign = if ten_thousandths < 0 && rounded > 0 {
        "-"
    } else {
        ""
    };
    let (whole, fraction) = (rounded / base, rounded % base);
    if kept == 0 {
        return format!("{sign}{whole}");
    }
    let places = usize::from(fraction_digits.min(4));
    format!("{sign}{whole}{decimal_mark}{fraction:0places$}")
}

/// The decimal exactly, with as few fraction digits as it needs: `0,5`, `12`, `0,125`.
pub fn plain_decimal(ten_thousandths: i64, decimal_mark: char) -> String {
    let exact = format_decimal(ten_thousandths, 4, decimal_mark);
    exact
        .trim_end_matches('0')
        .trim_end_matches(decimal_mark)
        .to_owned()
}

/// A count with its digits in groups of three: `13.500`.
pub fn group_digits(count: u64, grouping_mark: char) -> String {
    let digits = count.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(grouping_mark);
        }
        grouped.push(digit);
    }
    grouped
}

fn not_a_number(shown: &str) -> NumberError {
    NumberError::NotANumber {
        text: shown.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn typed_numbers_are_read() {
        for (given, expected) in [
            ("0,5đ", 5_000),
            ("0,75\u{a0}Điểm.", 7_500),
            ("96,17", 961_700),
            ("96.17", 961_700),
            ("-0,5", -5_000),
            ("−0,5", -5_000),
            ("+1", 10_000),
            ("0", 0),
            ("100", 1_000_000),
            ("\u{a0}2,5\u{a0}", 25_000),
            ("0,75 điểm", 7_500),
            ("3 ĐIỂM", 30_000),
            ("0,1250", 1_250),
            ("0,125", 1_250),
            ("1,2340", 12_340),
            ("1,50000", 15_000),
            ("1.234,5", 12_345_000),
            ("1,234.5", 12_345_000),
            ("1.234.567", 12_345_670_000),
            ("12345,678", 123_456_780),
        ] {
            assert_eq!(parse_decimal(given), Ok(expected), "{given}");
        }
    }

    #[test]
    fn doubtful_numbers_are_refused() {
        assert_eq!(
            parse_decimal("1.234"),
            Err(NumberError::Ambiguous {
                text: "1.234".into(),
                as_decimal: "1,2340".into(),
                as_thousands: "1234".into(),
            })
        );
        assert!(
            matches!(parse_decimal("-1,234"), Err(NumberError::Ambiguous { as_decimal, .. }) if as_decimal == "-1,2340")
        );
        assert_eq!(parse_decimal(" \u{a0}"), Err(NumberError::Empty));
        assert!(matches!(
            parse_decimal("0,12345"),
            Err(NumberError::TooPrecise { .. })
        ));
        assert!(matches!(
            parse_decimal("99999999999999999999"),
            Err(NumberError::TooLarge { .. })
        ));
        for wrong in [
            "abc",
            "1.1.1",
            "1,2,3",
            ",5",
            "5,",
            ".",
            "-",
            "--1",
            "1-2",
            "1 2",
            "1e3",
            "điểm",
            "12.34.567",
            "0.123.456",
            "1.23,4",
            "٣",
            "-+1",
        ] {
            assert!(
                matches!(parse_decimal(wrong), Err(NumberError::NotANumber { .. })),
                "{wrong}: {:?}",
                parse_decimal(wrong)
            );
        }
    }

    #[test]
    fn spreadsheet_numbers_are_what_is_shown() {
        for (given, expected) in [
            (0.1 + 0.2, "0.3"),
            (0.5, "0.5"),
            (-0.25, "-0.25"),
            (100.0, "100"),
            (0.0001, "0.0001"),
            (0.0, "0"),
            (-0.0, "0"),
            (12_345_678.0, "12345678"),
            (1.234, "1.234"),
            (2.675, "2.675"),
            (1.0 / 3.0, "0.333333333333333"),
            (1e15, "1000000000000000"),
        ] {
            assert_eq!(spreadsheet_text(given).as_deref(), Some(expected));
        }
        for wrong in [f64::NAN, f64::INFINITY, 1e300, 1e-300] {
            assert_eq!(spreadsheet_text(wrong), None);
        }
        assert_eq!(parse_plain("1.234"), Ok(12_340));
        assert_eq!(parse_plain("-0.25"), Ok(-2_500));
        for wrong in ["", "-", "1.", ".5", "1,5", "1.2.3", "+1"] {
            assert!(
                matches!(parse_plain(wrong), Err(NumberError::NotANumber { .. })),
                "{wrong}"
            );
        }
        assert!(matches!(
            parse_plain("0.333333333333333"),
            Err(NumberError::TooPrecise { .. })
        ));
    }

    #[test]
    fn numbers_are_shown_rounded_half_up() {
        for (value, digits, expected) in [
            (961_700, 2, "96,17"),
            (929_949, 2, "92,99"),
            (929_950, 2, "93,00"),
            (-50, 2, "-0,01"),
            (-49, 2, "0,00"),
            (5_000, 0, "1"),
            (1, 4, "0,0001"),
        ] {
            assert_eq!(format_decimal(value, digits, ','), expected);
        }
        assert_eq!(plain_decimal(1_250, ','), "0,125");
        assert_eq!(plain_decimal(1_000_000, ','), "100");
        assert_eq!(group_digits(13_500, '.'), "13.500");
        assert_eq!(group_digits(999, '.'), "999");
        assert_eq!(group_digits(1_234_567, '.'), "1.234.567");
    }

    proptest! {
        #[test]
        fn what_is_written_with_four_digits_is_read_back(value in -1_000_000_000_000_i64..1_000_000_000_000, comma: bool) {
            let mark = if comma { ',' } else { '.' };
            prop_assert_eq!(parse_decimal(&format_decimal(value, 4, mark)), Ok(value));
        }

        #[test]
        fn every_spreadsheet_decimal_is_read_exactly(value in -10_000_000_000_i64..10_000_000_000) {
            let written: f64 = format_decimal(value, 4, '.').parse().unwrap();
            prop_assert_eq!(spreadsheet_text(written).map(|text| parse_plain(&text)), Some(Ok(value)));
        }

        #[test]
        fn the_quick_way_to_write_a_number_is_the_exact_one(bits: u64, typed in -10_000_000_000_i64..10_000_000_000) {
            let typed: f64 = format_decimal(typed, 4, '.').parse().unwrap();
            for number in [f64::from_bits(bits), typed] {
                if let Some(quick) = at_most_fifteen_digits(number) {
                    prop_assert_eq!(Some(quick), rounded_to_fifteen_digits(number));
                }
            }
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC*") {
            let _ = parse_decimal(&text);
        }
    }
}
