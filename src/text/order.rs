//! Orders: Vietnamese alphabetical, and codes by their numbers.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;

use crate::text::fold::fold;

/// Vietnamese alphabetical order: a ă â b c d đ e ê … o ô ơ … u ư.
#[derive(Debug)]
pub struct Collator {
    rules: Option<CollatorBorrowed<'static>>,
}

impl Collator {
    /// The order of the Vietnamese alphabet. Making one is cheap but not free: make one and sort with it.
    pub fn vietnamese() -> Self {
        // The rules are compiled in; should they ever be missing, names are ordered without their marks rather
        // than not at all.
        let preferences = CollatorPreferences::from(locale!("vi"));
        Self {
            rules: CollatorBorrowed::try_new(preferences, CollatorOptions::default()).ok(),
        }
    }

    /// Compares two texts; only equal texts are equal.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        let by_rules = match &self.rules {
            Some(rules) => rules.compare(left, right),
            None => fold(left).cmp(&fold(right)),
        };
        by_rules.then_with(|| left.cmp(right))
    }
}

/// Compares codes with their numbers as numbers: `1.9` before `1.10`, `a2` before `a10`.
/// Equal only for equal texts.
pub fn natural_cmp(left: &str, right: &str) -> Ordering {
    let (mut a, mut b) = (left, right);
    loop {
        let (run_a, digits_a) = first_run(a);
        let (run_b, digits_b) = first_run(b);
        if run_a.is_empty() || run_b.is_empty() {
            return run_a.len().cmp(&run_b.len()).then_with(|| left.cmp(right));
        }
        let order = if digits_a && digits_b {
            let (short_a, short_b) = (run_a.trim_start_matches('0'), run_b.trim_start_matches('0'));
            short_a
                .len()
                .cmp(&short_b.len())
                .then_with(|| short_a.cmp(short_b))
        } else {
            run_a.cmp(run_b)
        };
        if order != Ordering::Equal {
            return order;
        }
        a = a.get(run_a.len()..).unwrap_or("");
        b = b.get(run_b.len()..).unwrap_or("");
    }
}

/// The leading run of ASCII digits or of anything else, and whether it is digits.
fn first_run(text: &str) -> (&str, bool) {
    let digits = text.starts_with(|c: char| c.is_ascii_digit());
    let end = text
        .find(|c: char| c.is_ascii_digit() != digits)
        .unwrap_or(text.len());
    (text.get(..end).unwrap_or(""), digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_follow_the_vietnamese_alphabet() {
        let collator = Collator::vietnamese();
        let mut names = [
            "Đồ Sơn",
            "Dương Kinh",
            "Ân Thi",
            "An Dương",
            "Ăn Hải",
            "Uy",
            "Ưng",
            "Ông",
            "Oanh",
            "Ơn",
        ];
        names.sort_by(|a, b| collator.compare(a, b));
        assert_eq!(
            names,
            [
                "An Dương",
                "Ăn Hải",
                "Ân Thi",
                "Dương Kinh",
                "Đồ Sơn",
                "Oanh",
                "Ông",
                "Ơn",
                "Uy",
                "Ưng"
            ]
        );
    }

    #[test]
    fn codes_follow_their_numbers() {
        let mut codes = ["1.10", "2", "1.9", "1", "1.2.1", "1.2", "10", "1.02"];
        codes.sort_by(|a, b| natural_cmp(a, b));
        assert_eq!(
            codes,
            ["1", "1.02", "1.2", "1.2.1", "1.9", "1.10", "2", "10"]
        );
    }

    proptest! {
        #[test]
        fn codes_have_one_order(a in "[0-9a.]{0,6}", b in "[0-9a.]{0,6}", c in "[0-9a.]{0,6}") {
            prop_assert_eq!(natural_cmp(&a, &b), natural_cmp(&b, &a).reverse());
            prop_assert_eq!(natural_cmp(&a, &b) == Ordering::Equal, a == b);
            if natural_cmp(&a, &b).is_le() && natural_cmp(&b, &c).is_le() {
                prop_assert!(natural_cmp(&a, &c).is_le());
            }
        }
    }
}
