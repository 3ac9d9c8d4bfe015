//! How single values are written. Each has one spelling; any other is refused when it is read.

use std::fmt;

use serde::de::{self, Unexpected, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::Date;
use crate::domain::points::{Points, SCALE};
use crate::domain::review::{Value, Verdict};
use crate::journal::Hash;

/// A code, as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Id<T>(pub T);

impl<T: fmt::Display> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de, T: for<'a> From<&'a str>> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Written {
            expected: "a code",
            read: |text: &str| Some(Id(T::from(text))),
        };
        deserializer.deserialize_str(text)
    }
}

/// Reads a value from its one spelling.
struct Written<R> {
    expected: &'static str,
    read: R,
}

impl<T, R: Fn(&str) -> Option<T>> Visitor<'_> for Written<R> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        (self.read)(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}

macro_rules! written {
    ($(#[$doc:meta])* $name:ident($inner:ty), $expected:literal, $read:expr, $write:expr) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $name(pub $inner);

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let write: fn($inner) -> String = $write;
                serializer.serialize_str(&write(self.0))
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let read: fn(&str) -> Option<$inner> = $read;
                deserializer.deserialize_str(Written { expected: $expected, read }).map($name)
            }
        }
    };
}

written! {
    /// Points: `0.50`, `-1.125`; two to four fraction digits, no more than needed.
    Decimal(Points), "points such as 0.50", points, Points::exact_text
}
written! {
    /// A day: `2026-12-31`.
    Day(Date), "a day such as 2026-12-31", day, Date::iso
}
written! {
    /// A SHA-256 value in lower-case hex.
    Digest([u8; 32]), "64 hex digits in lower case", digest, |bytes| Hash::from_bytes(bytes).to_string()
}
written! {
    /// What a cell comes to: points, or `na` where the item does not apply.
    Amount(Value), "points or na", amount, amount_text
}
written! {
    /// What a member says: `accept`, other points, or `na`.
    Judged(Verdict), "accept, points or na", judged, judged_text
}

const NOT_APPLICABLE: &str = "na";
const ACCEPT: &str = "accept";

fn points(text: &str) -> Option<Points> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text),
    };
    let (whole, fraction) = digits.split_once('.')?;
    let all_digits =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(whole) || !all_digits(fraction) || fraction.len() > 4 {
        return None;
    }
    let whole: i64 = whole.parse().ok()?;
    let part: i64 = format!("{fraction:0<4}").parse().ok()?;
    let count = whole.checked_mul(SCALE)?.checked_add(part)?;
    let points = Points::from_ten_thousandths(sign * count);
    (points.exact_text() == text).then_some(points)
}

fn day(text: &str) -> Option<Date> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
    (date.iso() == text).then_some(date)
}

fn digest(text: &str) -> Option<[u8; 32]> {
    let hash: Hash = text.parse().ok()?;
    (hash.to_string() == text).then_some(*hash.as_bytes())
}

fn amount(text: &str) -> Option<Value> {
    match text {
        NOT_APPLICABLE => Some(Value::NotApplicable),
        _ => points(text).map(Value::Score),
    }
}

fn amount_text(value: Value) -> String {
    match value {
        Value::Score(points) => points.exact_text(),
        Value::NotApplicable => NOT_APPLICABLE.to_owned(),
    }
}

fn judged(text: &str) -> Option<Verdict> {
    match text {
        ACCEPT => Some(Verdict::Accept),
        NOT_APPLICABLE => Some(Verdict::NotApplicable),
        _ => points(text).map(Verdict::Adjust),
    }
}

fn judged_text(verdict: Verdict) -> String {
    match verdict {
        Verdict::Accept => ACCEPT.to_owned(),
        Verdict::Adjust(points) => points.exact_text(),
        Verdict::NotApplicable => NOT_APPLICABLE.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_has_one_spelling() {
        for text in ["0.00", "0.50", "-1.125", "100.00", "0.1234"] {
            assert_eq!(points(text).map(Points::exact_text).as_deref(), Some(text));
        }
        for text in [
            "", "1", "1.5", "0.500", "01.00", "-0.00", "+1.00", "1.00000", "1,50", "1.5e1",
            " 1.00", ".",
        ] {
            assert_eq!(points(text), None, "{text}");
        }
        assert_eq!(points("922337203685477.5808"), None);
        assert_eq!(
            day("2026-02-28").map(Date::iso).as_deref(),
            Some("2026-02-28")
        );
        for text in [
            "2026-2-28",
            "2026-02-30",
            "28/02/2026",
            "+2026-02-28",
            "2026-02-28T00:00",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
        assert_eq!(digest(&"0A".repeat(32)), None);
        assert_eq!(digest(&"0a".repeat(32)), Some([10; 32]));
        assert_eq!(judged("NA"), None);
    }
}
