//! Where points were lost, and why: by the unit itself, by the survey, by the appraisal or by a ruling.

use super::cell::FinalSource;
use super::consolidation::ItemResult;
use super::index_set::{Item, Method, NaPolicy};
use super::points::Points;
use super::review::Value;
use super::self_assessment::Claim;

/// Who took the points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LostBy {
    /// The unit scored itself below the maximum.
    Unit,
    /// The item was not answered.
    Silence,
    /// The survey.
    Survey,
    /// The reviewers.
    Appraisal,
    /// The council's ruling.
    Ruling,
    /// A penalty that counts.
    Penalty,
    /// The item does not apply, and the set counts that as zero.
    NotApplicable,
}

/// Points that were lost, or given back when negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loss {
    /// How many.
    pub points: Points,
    /// By whom.
    pub by: LostBy,
}

/// Every loss of an item, in the order in which they came about. They add up to the maximum that counts less the score,
/// for a bonus to what was claimed less what was given, for a penalty to what it takes.
#[must_use]
pub fn losses(item: &Item, max: Points, result: &ItemResult) -> Vec<Loss> {
    let given = match result.counted {
        Value::Score(points) => points,
        Value::NotApplicable => {
            let points = result.max - result.score;
            let by = LostBy::NotApplicable;
            return if points == Points::ZERO {
                Vec::new()
            } else {
                vec![Loss { points, by }]
            };
        }
    };
    let method = item.method;
    let by_council = match result.settled.map(|settled| settled.source) {
        Some(FinalSource::Ruling) => LostBy::Ruling,
        _ => LostBy::Appraisal,
    };
    // What others score has lost nothing before they did.
    if result.settled.is_none() && matches!(method, Method::Survey | Method::Council) {
        return Vec::new();
    }
    let claimed = result.claim.map(Value::from).and_then(Value::points);
    let mut losses = match (method, claimed) {
        (Method::Survey, _) => vec![Loss {
            points: max - given,
            by: LostBy::Survey,
        }],
        (Method::Council, _) => vec![Loss {
            points: max - given,
            by: by_council,
        }],
        (Method::Penalty, _) => vec![Loss {
            points: given,
            by: LostBy::Penalty,
        }],
        (Method::Bonus, claimed) => {
            vec![Loss {
                points: claimed.unwrap_or(Points::ZERO) - given,
                by: by_council,
            }]
        }
        (Method::Appraised, Some(claimed)) => vec![
            Loss {
                points: max - claimed,
                by: LostBy::Unit,
            },
            Loss {
                points: claimed - given,
                by: by_council,
            },
        ],
        (Method::Appraised, None) if result.settled.is_none() => {
            vec![Loss {
                points: max - given,
                by: LostBy::Silence,
            }]
        }
        (Method::Appraised, None) => vec![Loss {
            points: max - given,
            by: by_council,
        }],
    };
    losses.retain(|loss| loss.points != Points::ZERO);
    losses
}

/// What appraisal and rulings made of the self score of an item that the unit scores itself; for all others zero.
#[must_use]
pub fn change(item: &Item, max: Points, result: &ItemResult) -> Points {
    if item.method != Method::Appraised {
        return Points::ZERO;
    }
    let claimed = match (result.claim, item.na) {
        (Some(Claim::Score(points)), _) => points,
        (Some(Claim::NotApplicable), Some(NaPolicy::Full)) => max,
        (Some(Claim::NotApplicable), Some(NaPolicy::Exclude | NaPolicy::Zero) | None)
        | (None, _) => Points::ZERO,
    };
    result.score - claimed
}

/// How many points an item lost in all; never below zero.
#[must_use]
pub fn lost(item: &Item, max: Points, result: &ItemResult) -> Points {
    let all: Points = losses(item, max, result)
        .iter()
        .map(|loss| loss.points)
        .sum();
    all.max(Points::ZERO)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::cell::Final;
    use crate::domain::id::ItemIx;

    fn kind(method: Method, na: NaPolicy) -> Item {
        Item {
            method,
            na: Some(na),
            step: None,
            guide: String::new(),
            evidence: String::new(),
            rule: None,
        }
    }

    fn points(hundredths: i64) -> Points {
        Points::from_ten_thousandths(hundredths * 100)
    }

    fn item(claim: Option<i64>, settled: Option<(i64, FinalSource)>) -> ItemResult {
        let claim = claim.map(|claim| Claim::Score(points(claim)));
        let settled = settled.map(|(value, source)| Final {
            value: Value::Score(points(value)),
            source,
        });
        let counted = settled
            .map(|settled| settled.value)
            .or(claim.map(Value::from))
            .unwrap_or(Value::Score(Points::ZERO));
        let score = counted.points().unwrap_or(Points::ZERO);
        ItemResult {
            item: ItemIx(0),
            claim,
            settled,
            counted,
            score,
            max: points(100),
        }
    }

    fn of(method: Method, result: &ItemResult) -> Vec<(i64, LostBy)> {
        let losses = losses(&kind(method, NaPolicy::Exclude), points(100), result);
        losses
            .into_iter()
            .map(|loss| (loss.points.ten_thousandths() / 100, loss.by))
            .collect()
    }

    #[test]
    fn every_point_that_is_missing_has_somebody_who_took_it() {
        use FinalSource::{Agreed, Ruling, Survey};
        let appraised = |claim, settled| of(Method::Appraised, &item(claim, settled));
        assert_eq!(
            appraised(Some(75), Some((50, Agreed))),
            [(25, LostBy::Unit), (25, LostBy::Appraisal)]
        );
        assert_eq!(
            appraised(Some(100), Some((0, Ruling))),
            [(100, LostBy::Ruling)]
        );
        assert_eq!(appraised(Some(100), Some((100, Agreed))), []);
        assert_eq!(
            appraised(Some(50), Some((75, Agreed))),
            [(50, LostBy::Unit), (-25, LostBy::Appraisal)]
        );
        assert_eq!(
            appraised(Some(75), None),
            [(25, LostBy::Unit)],
            "pending: the self score counts"
        );
        assert_eq!(appraised(None, None), [(100, LostBy::Silence)]);
        assert_eq!(
            of(Method::Survey, &item(None, Some((80, Survey)))),
            [(20, LostBy::Survey)]
        );
        assert_eq!(
            of(Method::Bonus, &item(Some(50), Some((0, Agreed)))),
            [(50, LostBy::Appraisal)]
        );
        assert_eq!(
            of(Method::Penalty, &item(None, Some((30, Agreed)))),
            [(30, LostBy::Penalty)]
        );
        assert_eq!(
            lost(
                &kind(Method::Appraised, NaPolicy::Exclude),
                points(100),
                &item(Some(50), Some((75, Agreed)))
            ),
            points(25)
        );
    }

    #[test]
    fn what_does_not_apply_changes_nothing_where_it_counts_in_full() {
        let max = points(100);
        let mut result = item(None, Some((100, FinalSource::Agreed)));
        result.claim = Some(Claim::NotApplicable);
        let full = kind(Method::Appraised, NaPolicy::Full);
        assert_eq!(change(&full, max, &result), Points::ZERO);
        let excluded = kind(Method::Appraised, NaPolicy::Exclude);
        assert_eq!(change(&excluded, max, &result), max);
        result.counted = Value::NotApplicable;
        (result.score, result.max) = (Points::ZERO, max);
        let zero = kind(Method::Appraised, NaPolicy::Zero);
        assert_eq!(
            lost(&zero, max, &result),
            max,
            "does not apply and counts as zero"
        );
        result.max = Points::ZERO;
        assert_eq!(
            lost(&excluded, max, &result),
            Points::ZERO,
            "left the denominator"
        );
    }
}
