//! The yearly caps of bonus and penalty in words.

use crate::domain::adjustment::{Adjustments, Capped};
use crate::locale::Locale;

use super::points;

/// A sentence about one cap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CapWords {
    /// The sentence.
    pub text: String,
    /// The cap takes something away.
    pub bites: bool,
}

/// What a unit's bonus and penalty come to under their caps; kinds that the set does not have are left out.
pub fn caps(locale: &Locale, both: Adjustments) -> Vec<CapWords> {
    [("bonus", both.bonus), ("penalty", both.penalty)]
        .into_iter()
        .filter(|(_, capped)| *capped != Capped::default())
        .map(|(kind, capped)| {
            let bites = capped.bites();
            let (given, cap) = (points(locale, capped.given), points(locale, capped.cap));
            let over = points(locale, capped.given - capped.counted());
            let values = [("given", given.as_str()), ("cap", &cap), ("over", &over)];
            let id = if bites {
                format!("caps-{kind}-bites")
            } else {
                format!("caps-{kind}")
            };
            CapWords {
                text: locale.with(&id, &values),
                bites,
            }
        })
        .collect()
}
