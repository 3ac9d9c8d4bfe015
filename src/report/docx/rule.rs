//! How long a line under a text has to be: widths of Times New Roman Bold, whose metrics Tinos and Liberation Serif share.

use crate::report::document::Rule;
use crate::text::fold;

/// The length of `rule` under `text` of `half_points` size in a column of `column` twips, in twips.
pub(super) fn length(rule: Rule, text: &str, half_points: u32, column: u32) -> u32 {
    let thousandths: u32 = text.chars().map(bold_width).sum();
    // One em is half_points × 10 twips.
    let twips = (thousandths * half_points / 100).min(column);
    match rule {
        Rule::Full => twips,
        Rule::Short => twips * 2 / 5,
    }
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
    use super::{Rule, length};

    #[test]
    fn the_motto_at_14_points_is_about_62_millimetres_long() {
        let twips = length(Rule::Full, "Độc lập - Tự do - Hạnh phúc", 28, 9_000);
        assert!((3_300..3_600).contains(&twips), "{twips}");
    }

    #[test]
    fn a_short_rule_is_between_a_third_and_a_half_of_the_line() {
        let text = "HỘI ĐỒNG THẨM ĐỊNH";
        let full = length(Rule::Full, text, 26, 9_000);
        let short = length(Rule::Short, text, 26, 9_000);
        assert!(short * 3 >= full && short * 2 <= full);
        assert_eq!(length(Rule::Full, &text.repeat(20), 26, 3_000), 3_000);
    }
}
