//! How many terminal columns a text takes, and how it is cut, padded and wrapped by them.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The columns that the text takes on one line.
pub fn width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// The text in at most `columns` columns; what does not fit is replaced by `…`.
pub fn truncate(text: &str, columns: usize) -> Cow<'_, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    if columns == 0 {
        return Cow::Borrowed("");
    }
    let mut cut = take_columns(text, columns - 1).trim_end().to_owned();
    cut.push('…');
    Cow::Owned(cut)
}

/// The text cut or filled with spaces on the left to exactly `columns` columns (numbers stand right).
pub fn pad_left(text: &str, columns: usize) -> String {
    let cut = truncate(text, columns);
    let mut padded = " ".repeat(columns.saturating_sub(width(&cut)));
    padded.push_str(&cut);
    padded
}

/// The text cut or filled with spaces on the right to exactly `columns` columns.
pub fn pad_right(text: &str, columns: usize) -> String {
    let mut padded = truncate(text, columns).into_owned();
    padded.push_str(&" ".repeat(columns.saturating_sub(width(&padded))));
    padded
}

/// The text in lines of at most `columns` columns, broken at spaces, and inside a word only when it does not fit
/// on a line. An empty text is one empty line; NBSP does not break; a grapheme wider than the line stands alone.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let lines_before = lines.len();
        let mut line = String::new();
        let mut used = 0;
        for word in paragraph.split(' ').filter(|word| !word.is_empty()) {
            let wide = width(word);
            let gap = usize::from(used > 0);
            if used + gap + wide <= columns {
                if gap == 1 {
                    line.push(' ');
                }
                line.push_str(word);
                used += gap + wide;
                continue;
            }
            if used > 0 {
                lines.push(std::mem::take(&mut line));
            }
            let mut rest = word;
            while width(rest) > columns {
                let head = take_columns(rest, columns);
                let head = if head.is_empty() {
                    rest.graphemes(true).next().unwrap_or(rest)
                } else {
                    head
                };
                lines.push(head.to_owned());
                rest = rest.get(head.len()..).unwrap_or("");
            }
            line.push_str(rest);
            used = width(rest);
        }
        if !line.is_empty() || lines.len() == lines_before {
            lines.push(line);
        }
    }
    lines
}

/// The longest start of the text, in whole graphemes, that takes at most `columns` columns.
fn take_columns(text: &str, columns: usize) -> &str {
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += width(grapheme);
        if used > columns {
            return text.get(..at).unwrap_or("");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn cutting_keeps_graphemes_whole() {
        assert_eq!(width("Sơ\u{309}"), 2);
        assert_eq!(truncate("Sở Nội vụ", 9), "Sở Nội vụ");
        assert_eq!(truncate("Sở Nội vụ", 8), "Sở Nội…");
        assert_eq!(truncate("Sơ\u{309} Nội", 3), "Sơ\u{309}…");
        assert_eq!(truncate("漢字漢字", 4), "漢…");
        assert_eq!(truncate("abc", 0), "");
        assert_eq!(pad_left("96,17", 8), "   96,17");
        assert_eq!(pad_right("漢字漢", 4), "漢… ");
    }

    #[test]
    fn wrapping_breaks_at_spaces() {
        assert_eq!(
            wrap("Chỉ số cải cách hành chính\nnăm 2026", 10),
            ["Chỉ số cải", "cách hành", "chính", "năm 2026"]
        );
        assert_eq!(wrap("abcdefghij kl", 4), ["abcd", "efgh", "ij", "kl"]);
        assert_eq!(wrap("", 4), [""]);
        assert_eq!(wrap("漢", 1), ["漢"]);
    }

    proptest! {
        #[test]
        fn nothing_overflows_and_no_letter_is_lost(text in "[a-zđếổ \\n漢]{0,60}", columns in 2_usize..20) {
            let lines = wrap(&text, columns);
            prop_assert!(lines.iter().all(|line| width(line) <= columns));
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
            prop_assert_eq!(width(&pad_right(&text.replace('\n', " "), columns)), columns);
        }
    }
}
