//! Breaking text into lines of a width, at words where possible, never inside a grapheme.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The byte ranges of the lines of `text` in `width` columns. A line break ends a line and belongs to none; the
/// spaces at which a line was broken stay at its end. There is always at least one line.
#[must_use]
pub fn wrap(text: &str, width: u16) -> Vec<Range<usize>> {
    let width = usize::from(width.max(1));
    let mut lines = Vec::new();
    let mut start = 0;
    for paragraph in text.split('\n') {
        wrap_paragraph(text, start..start + paragraph.len(), width, &mut lines);
        start += paragraph.len() + 1;
    }
    lines
}

fn wrap_paragraph(text: &str, range: Range<usize>, width: usize, lines: &mut Vec<Range<usize>>) {
    let Some(paragraph) = text.get(range.clone()) else {
        return;
    };
    let (mut line_start, mut column) = (range.start, 0);
    // The last place on this line where a break reads well, with the column after it.
    let mut word: Option<(usize, usize)> = None;
    for (at, grapheme) in paragraph.grapheme_indices(true) {
        let at = range.start + at;
        let columns = grapheme.width();
        let blank = grapheme.chars().all(char::is_whitespace);
        if column + columns > width && !blank && at > line_start {
            let (cut, behind) = match word {
                Some((place, after)) if place > line_start => (place, after),
                _ => (at, column),
            };
            lines.push(line_start..cut);
            line_start = cut;
            column -= behind;
            word = None;
        }
        column += columns;
        if blank {
            word = Some((at + grapheme.len(), column));
        }
    }
    lines.push(line_start..range.end);
}

/// The lines of `text` as text without the spaces at which they were broken.
#[must_use]
pub fn lines(text: &str, width: u16) -> Vec<&str> {
    wrap(text, width)
        .into_iter()
        .filter_map(|range| text.get(range))
        .map(str::trim_end)
        .collect()
}

/// `text` in at most `width` columns, with `…` where something was cut.
#[must_use]
pub fn fit(text: &str, width: u16) -> std::borrow::Cow<'_, str> {
    crate::text::truncate(text, usize::from(width))
}

/// How many columns `text` takes.
#[must_use]
pub fn columns(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_words_and_long_words_break_anywhere() {
        assert_eq!(
            lines("thiếu tài liệu kiểm chứng", 10),
            ["thiếu tài", "liệu kiểm", "chứng"]
        );
        assert_eq!(lines("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(lines("một\n\nhai", 10), ["một", "", "hai"]);
        assert_eq!(lines("", 10), [""]);
    }

    #[test]
    fn no_byte_is_lost_and_none_shown_twice() {
        let text = "Số liệu không khớp với báo cáo\nnăm 2026  của đơn vị ";
        for width in 1..40 {
            let ranges = wrap(text, width);
            let mut next = 0;
            for range in ranges {
                assert!(
                    range.start == next || text[next..range.start] == *"\n",
                    "width {width}"
                );
                next = range.end;
            }
            assert_eq!(next, text.len());
        }
    }

    #[test]
    fn what_does_not_fit_ends_in_an_ellipsis_within_the_width() {
        assert_eq!(fit("Sở Nội vụ", 9), "Sở Nội vụ");
        assert_eq!(fit("Sở Nội vụ", 8), "Sở Nội…");
        assert_eq!(fit("Sở", 1), "…");
        assert_eq!(fit("Sở", 0), "");
    }
}
