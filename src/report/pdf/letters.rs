//! What people typed, in letters that the faces have and in words that fit a line.

use std::fmt::Write as _;

use unicode_segmentation::UnicodeSegmentation;

use super::fonts;
use crate::text::clean;

/// Where the template may break a word; scrubbing leaves none in a text.
const BREAK: char = '\u{200b}';
/// Letters of a word that is not broken: no Vietnamese syllable has more than 7.
const LONGEST_WORD: usize = 15;
/// Letters between two places where a longer word may be broken: the narrowest column holds as many.
const PIECE: usize = 4;

/// The text as the template takes it: line ends are `\n`, and nothing in it acts or is missing on the page.
pub(super) fn shown(text: &str) -> String {
    breakable(&settable(text))
}

/// The text with what the faces lack, and what could act, in marks that everybody can read.
///
/// A mark names the character: `[U+1F600]`. Ticked and empty boxes, which forms are full of, have a likeness.
fn settable(text: &str) -> String {
    let scrubbed = clean::scrub(text);
    if scrubbed
        .chars()
        .all(|letter| letter == '\n' || fonts::have(letter))
    {
        return scrubbed;
    }
    let mut shown = String::with_capacity(scrubbed.len());
    for letter in scrubbed.chars() {
        match letter {
            '\n' => shown.push('\n'),
            // The marks that scrubbing leaves.
            '\u{27e8}' => shown.push('['),
            '\u{27e9}' => shown.push(']'),
            '\u{2421}' => shown.push_str("[U+007F]"),
            '\u{2400}'..='\u{241f}' => mark(&mut shown, u32::from(letter) - 0x2400),
            '\u{2610}' => shown.push('\u{25a1}'),
            '\u{2611}' | '\u{2612}' => shown.push_str("[x]"),
            '\u{2713}' | '\u{2714}' => shown.push('\u{221a}'),
            _ if fonts::have(letter) => shown.push(letter),
            _ => mark(&mut shown, u32::from(letter)),
        }
    }
    shown
}

fn mark(shown: &mut String, code: u32) {
    // Writing to a String cannot fail.
    let _ = write!(shown, "[U+{code:04X}]");
}

/// The text with places to break in words that could be wider than a line.
fn breakable(text: &str) -> String {
    if text.split(is_gap).all(|word| word.len() <= LONGEST_WORD) {
        return text.to_owned();
    }
    let mut shown = String::with_capacity(text.len() * 2);
    for part in text.split_inclusive(is_gap) {
        let letters: Vec<&str> = part.graphemes(true).collect();
        if letters.len() <= LONGEST_WORD {
            shown.push_str(part);
            continue;
        }
        for (index, piece) in letters.chunks(PIECE).enumerate() {
            if index > 0 {
                shown.push(BREAK);
            }
            shown.extend(piece.iter().copied());
        }
    }
    shown
}

/// Where a line may end in any case. A hyphen is no such place: figures beside it hold it.
const fn is_gap(letter: char) -> bool {
    matches!(letter, ' ' | '\n')
}

#[cfg(test)]
mod tests {
    use super::{BREAK, fonts, settable, shown};

    #[test]
    fn every_face_has_the_same_letters_and_all_of_vietnamese() {
        let vietnamese = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvwxyỳýỷỹỵz";
        let upper = vietnamese.to_uppercase();
        let marks = "0123456789–—“”‘’…•≥≤±×÷→₫€№□■½\u{a0}\u{301}\u{309}\u{323}";
        for letter in vietnamese.chars().chain(upper.chars()).chain(marks.chars()) {
            assert!(fonts::have(letter), "{letter:?}");
        }
        assert_eq!(fonts::faces().len(), 4);
        for code in 0..0x1_0000 {
            let Some(letter) = char::from_u32(code) else {
                continue;
            };
            for face in fonts::faces() {
                assert_eq!(fonts::has(face, letter), fonts::have(letter), "{letter:?}");
            }
        }
    }

    #[test]
    fn what_the_faces_lack_is_named() {
        for (typed, expected) in [
            ("Sở Nội vụ", "Sở Nội vụ"),
            ("Sơ\u{309} No\u{323}\u{302}i vu\u{323}", "Sở Nội vụ"),
            ("tốt 😀 lắm", "tốt [U+1F600] lắm"),
            ("行政", "[U+884C][U+653F]"),
            ("\u{1b}[2J", "[U+001B][2J"),
            ("a\u{202e}b", "a[U+202E]b"),
            ("☑ có ☐ không ✓", "[x] có □ không √"),
            ("một\r\nhai\tba", "một\nhai ba"),
            ("#strong[x] $a$ \\", "#strong[x] $a$ \\"),
        ] {
            assert_eq!(settable(typed), expected, "{typed:?}");
        }
    }

    #[test]
    fn long_words_can_be_broken_and_others_are_left_alone() {
        assert_eq!(shown("nghiêng nghiêng"), "nghiêng nghiêng");
        let word = shown("nguyễnvănanguyễnvăn");
        assert_eq!(word.replace(BREAK, ""), "nguyễnvănanguyễnvăn");
        assert_eq!(word.split(BREAK).next(), Some("nguy"));
        let endless = shown(&"a".repeat(10_000));
        assert_eq!(endless.split(BREAK).count(), 2_500);
        // A mark of an emoji is a word like any other.
        assert!(shown(&"😀".repeat(40)).contains(BREAK));
    }
}
