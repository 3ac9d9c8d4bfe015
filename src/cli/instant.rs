//! Moments and values as programs read them.

use crate::domain::id::Moment;
use crate::domain::review::{Value, Verdict};
use crate::domain::self_assessment::Claim;
use crate::text::{clock_text, local_date};

/// `2026-12-28T01:30:00.250Z`.
pub fn utc(at: Moment) -> String {
    let day = local_date(at.0, 0).iso();
    let clock = clock_text(at.0, 0);
    let time = clock.split(' ').next_back().unwrap_or_default();
    format!("{day}T{time}.{:03}Z", at.0.rem_euclid(1_000))
}

/// Exact points, or `na`.
pub fn value(value: Value) -> String {
    value
        .points()
        .map_or_else(|| "na".to_owned(), |points| points.exact_text())
}

/// A self score.
pub fn claim(claim: Option<Claim>) -> Option<String> {
    claim.map(|claim| value(claim.into()))
}

/// `accept`, `adjust` or `na`.
pub const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Accept => "accept",
        Verdict::Adjust(_) => "adjust",
        Verdict::NotApplicable => "na",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_written_in_utc() {
        assert_eq!(utc(Moment(1_798_421_400_250)), "2026-12-28T01:30:00.250Z");
        assert_eq!(utc(Moment(-1)), "1969-12-31T23:59:59.999Z");
    }
}
