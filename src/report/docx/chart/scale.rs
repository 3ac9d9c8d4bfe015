//! Round numbers for an axis.

use crate::domain::points::Points;

/// How many steps an axis has at least.
const STEPS: i64 = 5;

/// The end of an axis that shows values from 0 to `longest`, and the step between its lines; both above zero.
pub(super) fn axis(longest: Points) -> (Points, Points) {
    let longest = longest.ten_thousandths().max(1);
    let mut power = 1_i64;
    while power.saturating_mul(10).saturating_mul(STEPS) <= longest {
        power = power.saturating_mul(10);
    }
    let step = [1, 2, 5, 10]
        .into_iter()
        .map(|times| power.saturating_mul(times))
        .find(|step| step.saturating_mul(STEPS + 1) >= longest)
        .unwrap_or(power);
    let end = (longest.saturating_add(step - 1) / step).saturating_mul(step);
    (
        Points::from_ten_thousandths(end),
        Points::from_ten_thousandths(step),
    )
}

#[cfg(test)]
mod tests {
    use super::{Points, axis};

    #[test]
    fn axes_end_at_round_numbers_that_hold_the_longest_bar() {
        for (longest, end, step) in [
            (1_000_000, 1_000_000, 200_000),
            (961_700, 1_000_000, 200_000),
            (123_456, 150_000, 50_000),
            (70_000, 80_000, 20_000),
            (0, 1, 1),
            (3, 3, 1),
        ] {
            let (found, by) = axis(Points::from_ten_thousandths(longest));
            assert_eq!(
                (found.ten_thousandths(), by.ten_thousandths()),
                (end, step),
                "{longest}"
            );
        }
    }
}
