//! What comes from outside is normalised and made harmless once, on the way in.

use std::fmt::Write as _;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The NFC form, in which every text of the program is kept and compared.
pub fn nfc(text: &str) -> String {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text.to_owned(),
        IsNormalized::No | IsNormalized::Maybe => text.nfc().collect(),
    }
}

/// NFC with every character that hides, reorders or commands made visible.
///
/// Control characters become their pictures (ESC is `␛`), bidi controls and zero-width characters become
/// `⟨U+202E⟩`; line ends become `\n`, a tab becomes a space, NBSP stays. Scrubbing twice changes nothing more.
pub fn scrub(text: &str) -> String {
    if text.chars().all(is_plain) {
        return text.to_owned();
    }
    let mut clean = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' => {
                // CRLF is one line end; a lone CR (old Mac files, pastes) is one too.
                if letters.peek() != Some(&'\n') {
                    clean.push('\n');
                }
            }
            '\n' | '\u{2028}' | '\u{2029}' => clean.push('\n'),
            '\t' => clean.push(' '),
            '\u{0}'..='\u{1f}' => clean.push(picture_of(letter)),
            '\u{7f}' => clean.push('␡'),
            _ if is_deceptive(letter) => {
                // Writing to a String cannot fail.
                let _ = write!(clean, "⟨U+{:04X}⟩", u32::from(letter));
            }
            _ => clean.push(letter),
        }
    }
    nfc(&clean)
}

/// The text on one line: every run of white space (NBSP too) is one space, none at the ends.
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Letters, figures and marks that scrubbing leaves as they are whatever stands beside them: visible, and composed.
/// Nearly every text is made of nothing else.
const fn is_plain(letter: char) -> bool {
    matches!(
        letter,
        '\u{20}'..='\u{7e}'
            | '\u{a0}'..='\u{ac}'
            | '\u{ae}'..='\u{24f}'
            | '\u{1e00}'..='\u{1eff}'
            | '\u{2010}'..='\u{2027}'
    )
}

/// The picture of a C0 control character: U+2400 and up.
fn picture_of(control: char) -> char {
    char::from_u32(0x2400 + u32::from(control)).unwrap_or('\u{fffd}')
}

/// Characters that nobody sees and that change what is seen or compared.
fn is_deceptive(letter: char) -> bool {
    matches!(
        letter,
        '\u{80}'..='\u{9f}'
            | '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hides_becomes_visible() {
        for (given, expected) in [
            ("\u{1b}[31mđỏ", "␛[31mđỏ"),
            ("a\u{202e}b\u{2066}c", "a⟨U+202E⟩b⟨U+2066⟩c"),
            ("x\u{200b}y\u{feff}", "x⟨U+200B⟩y⟨U+FEFF⟩"),
            ("a\r\nb\rc\nd\u{2028}e", "a\nb\nc\nd\ne"),
            ("a\tb\u{0}\u{7f}\u{9b}", "a b␀␡⟨U+009B⟩"),
            ("96\u{a0}điểm", "96\u{a0}điểm"),
            ("Sơ\u{309}", "Sở"),
            ("plain ASCII", "plain ASCII"),
        ] {
            assert_eq!(scrub(given), expected, "{given:?}");
            assert_eq!(scrub(&scrub(given)), expected, "twice: {given:?}");
        }
    }

    #[test]
    fn the_quick_way_leaves_only_what_the_long_way_leaves() {
        for letter in (0..=0x1_0000).filter_map(char::from_u32) {
            if is_plain(letter) {
                let text = letter.to_string();
                assert_eq!(nfc(&text), text, "{letter:?}");
                assert!(!letter.is_control() && !is_deceptive(letter), "{letter:?}");
                assert_eq!(nfc(&format!("o{text}")), format!("o{text}"), "{letter:?}");
            }
        }
    }

    #[test]
    fn one_line_joins_lines_and_spaces() {
        assert_eq!(one_line("\u{a0} Sở \n\n Nội\u{a0}\u{a0}vụ  "), "Sở Nội vụ");
        assert_eq!(one_line(" \u{a0}\n"), "");
    }
}
