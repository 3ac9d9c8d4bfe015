//! Figures as units write them: read without a refusal, and no rule gives more than the maximum or less than nothing.

use thamdinh::domain::points::Points;
use thamdinh::domain::reported::Reported;
use thamdinh::domain::rule::{ChoiceOption, RatioStep, Rule};

/// Checks one input; panics where something that must hold does not.
pub fn check(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let figure = Reported::parse(text);
    assert_eq!(
        Reported::parse(text.trim()),
        figure,
        "space around a figure changes it"
    );
    for max in [1, 2_500, 10_000, 1_000_000].map(Points::from_ten_thousandths) {
        for rule in rules(max) {
            assert!(rule.fits(max), "{rule:?} of {max:?}");
            for decimals in 0..=4 {
                let Ok(computed) = rule.compute(&figure, max, decimals) else {
                    continue;
                };
                assert!(
                    computed.score >= Points::ZERO && computed.score <= max,
                    "{rule:?} gives {:?} of {max:?} for {text:?}",
                    computed.score
                );
            }
        }
    }
}

/// One rule of each kind that fits the maximum.
fn rules(max: Points) -> Vec<Rule> {
    let part = Points::from_ten_thousandths((max.ten_thousandths() / 4).max(1));
    let option = |label: &str, points| ChoiceOption {
        label: label.to_owned(),
        points,
    };
    let step = |from, points| RatioStep {
        from: Points::whole(from),
        points,
    };
    vec![
        Rule::Choice(vec![option("Có", max), option("Không", Points::ZERO)]),
        Rule::Choice(vec![option("100%", max), option("0", part)]),
        Rule::Steps(vec![step(100, max), step(80, part)]),
        Rule::Linear,
        Rule::Count {
            each: part,
            cap: max,
        },
        Rule::Deduct {
            each: part,
            floor: Points::ZERO,
        },
        Rule::Free { step: part },
    ]
}
