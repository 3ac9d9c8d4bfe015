//! Which figures the workbook's formulas understand. They never contradict the rule: what they cannot read exactly
//! as the rule does, they leave to the person.

use std::collections::HashSet;

use crate::domain::points::{Points, SCALE};
use crate::domain::reported::Reported;
use crate::domain::rule::{ChoiceOption, Rule};
use crate::text::number::parse_decimal;
use crate::text::{fold, one_line};

/// Longest figure that the formulas read, in letters.
pub(super) const LONGEST_FIGURE: usize = 40;
/// Digits before the mark that they read.
pub(super) const WHOLE_DIGITS: usize = 9;
/// The largest number that they read, in ten-thousandths.
pub(super) const LARGEST: i64 = 100_000_000 * SCALE;
/// Products up to here are exact in a spreadsheet's numbers, and two of them are never taken for equal.
pub(super) const EXACT: i64 = 100_000_000_000_000;

/// The score that the workbook's formula gives for a figure; None where it shows an empty cell.
pub fn formula_score(rule: &Rule, figure: &str, max: Points, decimals: u32) -> Option<Points> {
    let figure = one_line(figure);
    let understood = match rule {
        Rule::Choice(options) => Choices::of(options, max, decimals).has(&figure),
        Rule::Steps(_) | Rule::Linear => {
            let (done, due) = ratio(&figure)?;
            let scale = scale_of(done, due);
            done.max(due) / scale <= largest_exact(rule, max, decimals)
        }
        Rule::Count { .. } | Rule::Deduct { .. } => number(&figure)? % SCALE == 0,
        Rule::Free { .. } => false,
    };
    understood
        .then(|| rule_score(rule, &figure, max, decimals))
        .flatten()
}

/// What the rule gives for a figure.
pub(super) fn rule_score(rule: &Rule, figure: &str, max: Points, decimals: u32) -> Option<Points> {
    let computed = rule.compute(&Reported::parse(figure), max, decimals);
    computed.ok().map(|computed| computed.score)
}

/// Numbers up to this keep the formula of a ratio exact.
pub(super) fn largest_exact(rule: &Rule, max: Points, decimals: u32) -> i64 {
    let factor = match rule {
        Rule::Steps(steps) => steps
            .iter()
            .map(|step| {
                let (times, per) = threshold(step.from);
                times.max(per)
            })
            .max()
            .unwrap_or(1),
        _ => {
            let (share, unit, _) = linear(max, decimals);
            2 * share + unit
        }
    };
    EXACT / factor.max(1)
}

/// A threshold in lowest terms: it is reached when done × `times` ≥ due × `per`.
pub(super) fn threshold(from: Points) -> (i64, i64) {
    let (times, per) = (100 * SCALE, from.ten_thousandths());
    let common = gcd(times, per);
    (times / common, per / common)
}

/// Maximum and unit of rounding in lowest terms, and the unit itself in ten-thousandths.
pub(super) fn linear(max: Points, decimals: u32) -> (i64, i64, i64) {
    let unit = 10_i64.pow(4_u32.saturating_sub(decimals));
    let common = gcd(max.ten_thousandths(), unit);
    (max.ten_thousandths() / common, unit / common, unit)
}

/// Whole numbers are counted as such, so that their products stay small.
fn scale_of(done: i64, due: i64) -> i64 {
    if done % SCALE == 0 && due % SCALE == 0 {
        SCALE
    } else {
        1
    }
}

fn gcd(a: i64, b: i64) -> i64 {
    if b == 0 { a.max(1) } else { gcd(b, a % b) }
}

/// `95/98` or `95%`, as done and due.
fn ratio(figure: &str) -> Option<(i64, i64)> {
    if figure.chars().count() > LONGEST_FIGURE {
        return None;
    }
    let (done, due) = match figure.split_once('/') {
        Some((done, due)) => (number(done.trim())?, number(due.trim())?),
        None => (number(figure.strip_suffix('%')?.trim())?, 100 * SCALE),
    };
    (due > 0).then_some((done, due))
}

/// Digits, grouped or not, with at most one decimal mark.
fn number(text: &str) -> Option<i64> {
    let is_mark = |c: char| c == '.' || c == ',';
    let plain = text.chars().all(|c| c.is_ascii_digit() || is_mark(c));
    if !plain || text.len() > LONGEST_FIGURE {
        return None;
    }
    let value = parse_decimal(text).ok()?;
    // Digits before the decimal mark, leading zeros too.
    let marks = text.chars().filter(|c| is_mark(*c)).count();
    let grouping_only = marks >= 2 && !(text.contains('.') && text.contains(','));
    let whole = match text.rfind(is_mark) {
        Some(at) if !grouping_only => text.get(..at)?,
        _ => text,
    };
    let digits = whole.chars().filter(char::is_ascii_digit).count();
    let groups = whole.chars().filter(|c| is_mark(*c)).count();
    (digits <= WHOLE_DIGITS && groups <= 2 && value <= LARGEST).then_some(value)
}

/// The labels of a choice that the rule itself recognises, with their points.
pub(super) struct Choices {
    /// Labels, each found by its own words.
    pub(super) labels: Vec<(String, Points)>,
    /// Whether capitals and small letters mean the same.
    pub(super) any_case: bool,
}

impl Choices {
    pub(super) fn of(options: &[ChoiceOption], max: Points, decimals: u32) -> Choices {
        let rule = Rule::Choice(options.to_vec());
        let score = |label: &str| rule_score(&rule, label, max, decimals);
        let mut seen = HashSet::new();
        let labels: Vec<(String, Points)> = options
            .iter()
            .map(|option| one_line(&option.label))
            .filter(|label| seen.insert(label.clone()))
            .filter_map(|label| score(&label).map(|points| (label, points)))
            .collect();
        let folded: HashSet<String> = labels.iter().map(|(label, _)| fold(label)).collect();
        let any_case = folded.len() == labels.len()
            && labels.iter().all(|(label, points)| {
                score(&label.to_lowercase()) == Some(*points)
                    && score(&label.to_uppercase()) == Some(*points)
            });
        Choices { labels, any_case }
    }

    fn has(&self, figure: &str) -> bool {
        let lower = figure.to_lowercase();
        self.labels
            .iter()
            .any(|(label, _)| label == figure || (self.any_case && label.to_lowercase() == lower))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_figures_are_read_as_the_rule_reads_them() {
        for (text, value) in [
            ("95", Some(950_000)),
            ("0,5", Some(5_000)),
            ("0.50000", Some(5_000)),
            ("1.234.567", Some(12_345_670_000)),
            ("1.234,5", Some(12_345_000)),
            ("1,234.5", Some(12_345_000)),
            ("100000000", Some(LARGEST)),
            ("100000000,1", None),
            ("1.234", None),
            ("0000000095", None),
            ("1.234.567.890", None),
            ("-1", None),
            ("3 văn bản", None),
            ("5,", None),
            ("", None),
        ] {
            assert_eq!(number(text), value, "{text}");
        }
    }

    #[test]
    fn a_ratio_is_two_numbers_or_a_percentage() {
        assert_eq!(ratio("95/98"), Some((950_000, 980_000)));
        assert_eq!(ratio("95 / 98"), Some((950_000, 980_000)));
        assert_eq!(ratio("96,5 %"), Some((965_000, 1_000_000)));
        for wrong in ["95", "95/0", "95/98/99", "95/98%", "/98", "%"] {
            assert_eq!(ratio(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn thresholds_and_maxima_are_in_lowest_terms() {
        assert_eq!(threshold(Points::whole(90)), (10, 9));
        assert_eq!(threshold(Points::ZERO), (1, 0));
        assert_eq!(linear(Points::whole(2), 2), (200, 1, 100));
        assert_eq!(
            linear(Points::from_ten_thousandths(3_333), 2),
            (3_333, 100, 100)
        );
    }
}
