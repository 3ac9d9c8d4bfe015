//! What was typed by people, made harmless for markup: marks that hide or command become visible before maud escapes.

use serde_json::Value as Json;

use crate::text::{one_line, scrub};

/// One line of typed text.
pub fn line(text: &str) -> String {
    one_line(&scrub(text))
}

/// Typed text with its line ends.
pub fn lines(text: &str) -> String {
    scrub(text).trim().to_owned()
}

/// JSON that may stand inside a `script` element: no letter of it can end the element, open a comment or end a line.
pub fn embedded(json: &Json) -> String {
    let text = json.to_string();
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            // These stand inside strings only, where JSON reads the escape as the letter.
            '<' => safe.push_str("\\u003c"),
            '>' => safe.push_str("\\u003e"),
            '&' => safe.push_str("\\u0026"),
            '\u{2028}' => safe.push_str("\\u2028"),
            '\u{2029}' => safe.push_str("\\u2029"),
            _ => safe.push(letter),
        }
    }
    safe
}

/// A code as it stands in the fragment of an address: everything but letters, figures and `-._~` by its bytes.
pub fn fragment(code: &str) -> String {
    let mut safe = String::with_capacity(code.len());
    for byte in code.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                safe.push(char::from(byte));
            }
            _ => safe.push_str(&format!("%{byte:02X}")),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn embedded_json_holds_no_markup_and_reads_the_same() {
        let hostile = json!({"a": "</script><!--<script>&\u{2028}\u{2029}]]>\"'"});
        let safe = embedded(&hostile);
        for mark in ['<', '>', '&', '\u{2028}', '\u{2029}'] {
            assert!(!safe.contains(mark), "{mark:?} in {safe}");
        }
        assert_eq!(serde_json::from_str::<Json>(&safe).unwrap(), hostile);
    }

    #[test]
    fn a_fragment_has_letters_that_need_no_reading() {
        assert_eq!(fragment("so-noi-vu"), "so-noi-vu");
        assert_eq!(fragment("a&b=\"đ\""), "a%26b%3D%22%C4%91%22");
    }

    #[test]
    fn what_hides_becomes_visible() {
        assert_eq!(line(" a\n\u{202e}b\u{1b} Sơ\u{309} "), "a ⟨U+202E⟩b␛ Sở");
        assert_eq!(lines("a\r\nb\n"), "a\nb");
    }
}
