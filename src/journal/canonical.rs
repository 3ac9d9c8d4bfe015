//! RFC 8785 bytes: the one way in which a value is written before it is hashed or signed.

use serde::Serialize;
use serde_json::Value;
use thiserror::Error;

/// A value that has no canonical form.
#[derive(Debug, Error)]
#[error("the value has no canonical JSON form: {0}")]
pub struct CanonicalError(String);

impl From<serde_json::Error> for CanonicalError {
    fn from(error: serde_json::Error) -> Self {
        Self(error.to_string())
    }
}

/// Writes `value` as canonical JSON text. Wire types hold only integers, strings, flags, lists and objects;
/// a number with a fraction is refused, because two programs may print it differently.
///
/// # Errors
/// A map with keys that are not text, or a number with a fraction.
pub fn text<T: Serialize>(value: &T) -> Result<String, CanonicalError> {
    let value = serde_json::to_value(value)?;
    if holds_fraction(&value) {
        return Err(CanonicalError("a number is not a whole number".to_owned()));
    }
    Ok(serde_json_canonicalizer::to_string(&value)?)
}

/// [`text`] as bytes.
///
/// # Errors
/// As [`text`].
pub fn bytes<T: Serialize>(value: &T) -> Result<Vec<u8>, CanonicalError> {
    text(value).map(String::into_bytes)
}

/// Says whether `text` is canonical JSON already: the same bytes come out when it is read and written again.
/// A key that stands twice, a space between tokens or another order of keys makes it not so.
#[must_use]
pub fn is_canonical(json: &str) -> bool {
    serde_json::from_str::<Value>(json)
        .ok()
        .and_then(|value| text(&value).ok())
        .is_some_and(|again| again == json)
}

/// Whole numbers beyond 2^53 count too: a reader with binary floats would take them for another number.
fn holds_fraction(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(_) | Value::String(_) => false,
        Value::Number(number) => {
            const EXACT: u64 = 1 << 53;
            number
                .as_i64()
                .is_none_or(|whole| whole.unsigned_abs() > EXACT)
        }
        Value::Array(values) => values.iter().any(holds_fraction),
        Value::Object(fields) => fields.values().any(holds_fraction),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn keys_are_sorted_by_utf16_and_only_what_must_be_is_escaped() {
        let value = json!({"đ": "Hải Phòng", "a": [1, -2, true, null], "B": "\u{1}\t\"\\/", "\u{1F600}": 1, "\u{FB33}": 2});
        assert_eq!(
            text(&value).unwrap(),
            "{\"B\":\"\\u0001\\t\\\"\\\\/\",\"a\":[1,-2,true,null],\"đ\":\"Hải Phòng\",\"\u{1F600}\":1,\"\u{FB33}\":2}"
        );
    }

    #[test]
    fn a_fraction_or_a_number_beyond_exact_floats_is_refused() {
        for value in [
            json!(1.5),
            json!([{"x": 1.0}]),
            json!((1_u64 << 53) + 1),
            json!(u64::MAX),
        ] {
            assert!(text(&value).is_err(), "{value}");
        }
        assert_eq!(text(&json!(1_u64 << 53)).unwrap(), "9007199254740992");
    }

    #[test]
    fn other_spellings_of_the_same_value_are_not_canonical() {
        assert!(is_canonical(r#"{"a":1,"b":"ệ"}"#));
        for other in [
            r#"{"b":"ệ","a":1}"#,
            r#"{"a":1, "b":"ệ"}"#,
            r#"{"a":1,"a":1,"b":"ệ"}"#,
            r#"{"a":1e0,"b":"ệ"}"#,
            "{\"a\":1,\"b\":\"\\u1ec7\"}",
            r#"{"a":1},"b":2"#,
            "",
        ] {
            assert!(!is_canonical(other), "{other}");
        }
    }
}
