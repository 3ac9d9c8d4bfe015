//! Forms of numbers and dates in each language.

use super::{Language, Locale};
use crate::text::date::Date;

/// Fraction digits that a number of points carries: it is counted in ten-thousandths.
const FRACTION_DIGITS: u32 = 4;

impl Locale {
    /// A score shown with 2 decimals, rounded half away from zero: `961700` is `96,17`, in English `96.17`.
    #[must_use]
    pub fn points(&self, ten_thousandths: i64) -> String {
        self.decimal(ten_thousandths, 2)
    }

    /// A number counted in ten-thousandths with `digits` decimals (at most 4), rounded half away from zero.
    #[must_use]
    pub fn decimal(&self, ten_thousandths: i64, digits: u32) -> String {
        let digits = digits.min(FRACTION_DIGITS);
        let unit = 10_u64.pow(FRACTION_DIGITS - digits);
        let rounded = (ten_thousandths.unsigned_abs() + unit / 2) / unit;
        let whole = 10_u64.pow(digits);
        let sign = if ten_thousandths < 0 && rounded > 0 {
            "-"
        } else {
            ""
        };
        let integer = group(&(rounded / whole).to_string(), self.language());
        if digits == 0 {
            return format!("{sign}{integer}");
        }
        let mark = match self.language() {
            Language::Vietnamese => ',',
            Language::English => '.',
        };
        let width = usize::try_from(digits).unwrap_or_default();
        format!("{sign}{integer}{mark}{:0width$}", rounded % whole)
    }

    /// A count with the language's digit grouping: `13.500`, in English `13,500`.
    #[must_use]
    pub fn count(&self, count: usize) -> String {
        group(&count.to_string(), self.language())
    }

    /// A date as `dd/MM/yyyy`, in both languages.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year())
    }

    /// A time of day as `HH:mm`, in both languages.
    #[must_use]
    pub fn time(&self, hour: u8, minute: u8) -> String {
        format!("{hour:02}:{minute:02}")
    }
}

/// Puts the language's grouping mark between thousands of a string of digits; anything else is returned as it is.
pub(super) fn group(digits: &str, language: Language) -> String {
    if digits.len() <= 3 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return digits.to_owned();
    }
    let mark = match language {
        Language::Vietnamese => '.',
        Language::English => ',',
    };
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(mark);
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::{Date, Language, Locale};

    #[test]
    fn points_have_the_decimal_mark_of_the_language() {
        let vietnamese = Locale::new(Language::Vietnamese);
        let english = Locale::new(Language::English);
        for (ten_thousandths, expected) in [
            (961_700, "96,17"),
            (0, "0,00"),
            (50, "0,01"),
            (49, "0,00"),
            (-49, "0,00"),
            (-50, "-0,01"),
            (-5_000, "-0,50"),
            (9_999_950, "1.000,00"),
            (i64::MAX, "922.337.203.685.477,58"),
        ] {
            assert_eq!(vietnamese.points(ten_thousandths), expected);
        }
        assert_eq!(english.points(961_700), "96.17");
        assert_eq!(english.points(12_345_678_900), "1,234,567.89");
    }

    #[test]
    fn digits_are_what_was_asked_for() {
        let locale = Locale::new(Language::Vietnamese);
        assert_eq!(locale.decimal(15_000, 0), "2");
        assert_eq!(locale.decimal(1_250, 4), "0,1250");
        assert_eq!(locale.decimal(1_250, 9), "0,1250");
    }

    #[test]
    fn dates_are_the_same_in_both_languages() {
        let day = Date::new(2026, 1, 9).unwrap();
        for language in Language::ALL {
            assert_eq!(Locale::new(language).date(day), "09/01/2026");
        }
    }
}
