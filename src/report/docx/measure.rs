//! How wide a text is: widths of Times New Roman Bold, whose metrics Tinos and Liberation Serif share.

use crate::report::document::Rule;
use crate::text::fold;

/// Bytes of the longest text whose lines are balanced.
const LONGEST_BALANCED: usize = 600;

/// The length of `rule` under `lines` of `half_points` size in a column of `column` twips, in twips.
pub(super) fn rule_length(rule: Rule, lines: &str, half_points: u32, column: u32) -> u32 {
    let widest = lines.split('\n').map(|line| width(line, half_points)).max();
    let widest = widest.unwrap_or(0).min(column);
    match rule {
        Rule::Full => widest,
        Rule::Short => widest * 2 / 5,
    }
}

/// The text with line breaks that make its lines about equally long, in as few lines as `column` twips allow.
///
/// Names of authorities are not to be torn as in "THÀNH / PHỐ HẢI PHÒNG" by a line that is filled to its end.
pub(super) fn balanced(text: &str, half_points: u32, column: u32) -> String {
    // Beyond a few lines nobody sees the balance, and it would cost time.
    if text.len() > LONGEST_BALANCED {
        return text.to_owned();
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let Some(fewest) = filled(&words, half_points, column) else {
        return text.to_owned();
    };
    // The narrowest column, in steps of a millimetre, that needs no more lines.
    let mut best = fewest;
    let mut narrower = column;
    while let Some(next) = narrower.checked_sub(57) {
        match filled(&words, half_points, next) {
            Some(lines) if lines.len() == best.len() => best = lines,
            Some(_) | None => break,
        }
        narrower = next;
    }
    best.join("\n")
}

/// Lines filled with words one after the other; None if a word alone is too wide.
fn filled(words: &[&str], half_points: u32, column: u32) -> Option<Vec<String>> {
    let mut lines: Vec<String> = Vec::new();
    for word in words {
        if width(word, half_points) > column {
            return None;
        }
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}"), half_points) <= column => {
                line.push(' ');
                line.push_str(word);
            }
            Some(_) | None => lines.push((*word).to_owned()),
        }
    }
    Some(lines)
}

/// The width of a line in twips; one em is `half_points` × 10 of them.
fn width(line: &str, half_points: u32) -> u32 {
    let thousandths: u32 = line.chars().map(bold_width).sum();
    thousandths * half_points / 100
}

/// The advance of a letter in thousandths of an em; marks do not widen their letter.
fn bold_width(letter: char) -> u32 {
    let base = fold::fold(&letter.to_string())
        .chars()
        .next()
        .unwrap_or(' ');
    if letter.is_uppercase() {
        return match base {
            'i' => 389,
            'j' => 500,
            's' => 556,
            'f' | 'p' => 611,
            'b' | 'e' | 'l' | 't' | 'z' => 667,
            'g' | 'h' | 'k' | 'o' | 'q' => 778,
            'm' => 944,
            'w' => 1_000,
            _ => 722,
        };
    }
    match base {
        ' ' => 250,
        'i' | 'j' | 'l' => 278,
        'f' | 't' | '-' => 333,
        's' => 389,
        'c' | 'e' | 'r' | 'z' => 444,
        'b' | 'd' | 'h' | 'k' | 'n' | 'p' | 'q' | 'u' => 556,
        'w' => 722,
        'm' => 833,
        _ => 500,
    }
}

#[cfg(test)]
mod tests {
    use super::{Rule, balanced, rule_length};

    #[test]
    fn the_motto_at_14_points_is_about_62_millimetres_long() {
        let twips = rule_length(Rule::Full, "Độc lập - Tự do - Hạnh phúc", 28, 9_000);
        assert!((3_300..3_600).contains(&twips), "{twips}");
    }

    #[test]
    fn a_short_rule_is_between_a_third_and_a_half_of_the_line() {
        let text = "HỘI ĐỒNG THẨM ĐỊNH";
        let full = rule_length(Rule::Full, text, 26, 9_000);
        let short = rule_length(Rule::Short, text, 26, 9_000);
        assert!(short * 3 >= full && short * 2 <= full);
        assert_eq!(
            rule_length(Rule::Full, &format!("{text}\nTHẨM"), 26, 9_000),
            full
        );
        assert_eq!(rule_length(Rule::Full, &text.repeat(20), 26, 3_000), 3_000);
    }

    #[test]
    fn names_of_authorities_break_into_equal_lines() {
        for (text, expected) in [
            (
                "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG",
                "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG",
            ),
            ("SỞ Y TẾ", "SỞ Y TẾ"),
            (
                "HỘI ĐỒNG THẨM ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2026",
                "HỘI ĐỒNG THẨM ĐỊNH\nCHỈ SỐ CẢI CÁCH\nHÀNH CHÍNH NĂM 2026",
            ),
        ] {
            assert_eq!(balanced(text, 26, 3_928), expected);
        }
        let endless = "a".repeat(10_000);
        assert_eq!(balanced(&endless, 26, 3_928), endless);
    }
}
