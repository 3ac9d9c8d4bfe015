//! Text without diacritics and case, so that `duong` finds `Đường`.

use memchr::memmem;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text without marks and case: NFD, marks dropped, đ and its look-alikes (Ð U+00D0, Ɖ U+0189) as d,
/// lowercase, every white space a plain space.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text
            .chars()
            .map(|letter| {
                if letter.is_ascii_whitespace() {
                    ' '
                } else {
                    letter.to_ascii_lowercase()
                }
            })
            .collect();
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.nfd() {
        match letter {
            _ if is_combining_mark(letter) => {}
            'đ' | 'Đ' | 'Ð' | 'ð' | 'Ɖ' | 'ɖ' => folded.push('d'),
            _ if letter.is_whitespace() => folded.push(' '),
            _ => folded.extend(letter.to_lowercase().filter(|low| !is_combining_mark(*low))),
        }
    }
    folded
}

/// Whether `needle` occurs in `haystack`; both are already folded.
pub fn contains_folded(haystack: &str, needle: &str) -> bool {
    memmem::find(haystack.as_bytes(), needle.as_bytes()).is_some()
}

/// A text that was folded once and is searched often.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Folded(String);

impl Folded {
    /// Folds the text.
    pub fn new(text: &str) -> Self {
        Self(fold(text))
    }

    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether every word of the query occurs here.
    pub fn matches(&self, query: &Query) -> bool {
        query.matches(&self.0)
    }
}

/// What a person typed to search: its words, folded, each of which must occur somewhere.
#[derive(Debug, Clone)]
pub struct Query {
    words: Vec<memmem::Finder<'static>>,
}

impl Query {
    /// Prepares the words that were typed; an empty text matches everything.
    pub fn new(typed: &str) -> Self {
        let words = fold(typed)
            .split_whitespace()
            .map(|word| memmem::Finder::new(word).into_owned())
            .collect();
        Self { words }
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether every word occurs in the text, which is already folded.
    pub fn matches(&self, folded: &str) -> bool {
        self.words
            .iter()
            .all(|word| word.find(folded.as_bytes()).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn marks_and_case_go() {
        for (given, expected) in [
            ("Đường Điện Biên Phủ", "duong dien bien phu"),
            ("Ðường", "duong"),
            ("Ɖường", "duong"),
            ("SỞ NỘI VỤ", "so noi vu"),
            ("Sơ\u{309} Nô\u{323}i", "so noi"),
            ("Điểm\u{a0}tối đa", "diem toi da"),
            ("ƯỨỪỬỮỰ ơớờởỡợ ăắằẳẵặ", "uuuuuu oooooo aaaaaa"),
            ("İstanbul", "istanbul"),
        ] {
            assert_eq!(fold(given), expected);
        }
    }

    #[test]
    fn every_word_must_occur() {
        let unit = Folded::new("Phường Hồng Bàng (11311)");
        assert!(unit.matches(&Query::new("hong bang")));
        assert!(unit.matches(&Query::new("113 phuong")));
        assert!(unit.matches(&Query::new("")));
        assert!(!unit.matches(&Query::new("hong gai")));
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in "\\PC*") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
