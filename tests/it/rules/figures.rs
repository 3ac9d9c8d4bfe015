//! Reported figures and the rules that score them.

use thamdinh::domain::points::Points;
use thamdinh::domain::reported::Reported;
use thamdinh::domain::rule::{ChoiceOption, RatioStep, Rule, RuleSilence};

use super::build::pts;

#[test]
fn figures_are_read_as_units_write_them() {
    let ratio = |done: &str, due: &str| Reported::Ratio {
        done: pts(done),
        due: pts(due),
    };
    let words = |text: &str| Reported::Words(text.into());
    for (text, expected) in [
        ("", Reported::Nothing),
        ("  ", Reported::Nothing),
        ("95/98", ratio("95", "98")),
        (" 95 / 98 ", ratio("95", "98")),
        ("1,5/2", ratio("1.5", "2")),
        ("0/5", ratio("0", "5")),
        ("5/0", words("5/0")),
        ("-1/5", words("-1/5")),
        ("1/2/3", words("1/2/3")),
        ("95%", Reported::Percent(pts("95"))),
        ("95,5 %", Reported::Percent(pts("95.5"))),
        ("3", Reported::Number(pts("3"))),
        ("-3", Reported::Number(pts("-3"))),
        ("1.234", words("1.234")),
        ("Có", words("Có")),
        ("95/98 hồ sơ", words("95/98 hồ sơ")),
        ("%", words("%")),
        ("/", words("/")),
        ("99999999999999999999", words("99999999999999999999")),
    ] {
        assert_eq!(Reported::parse(text), expected, "{text:?}");
    }
}

#[test]
fn every_kind_of_rule_at_its_edges() {
    let step = |from: &str, points: &str| RatioStep {
        from: pts(from),
        points: pts(points),
    };
    let steps = Rule::Steps(vec![
        step("100", "2"),
        step("90", "1"),
        step("66.67", "0.5"),
    ]);
    let linear = Rule::Linear;
    let count = Rule::Count {
        each: pts("0.25"),
        cap: pts("1"),
    };
    let deduct = Rule::Deduct {
        each: pts("0.5"),
        floor: pts("0.25"),
    };
    let option = |label: &str, points: &str| ChoiceOption {
        label: label.into(),
        points: pts(points),
    };
    let choice = Rule::Choice(vec![
        option("Không", "0"),
        option("Có", "2"),
        option("2", "1"),
        option("100 %", "1.5"),
    ]);
    let wrong = Err(RuleSilence::WrongForm);
    let cases: [(&Rule, &str, Result<&str, RuleSilence>); 26] = [
        (&steps, "100/100", Ok("2")),
        (&steps, "101/100", Ok("2")),
        (&steps, "99999/100000", Ok("1")),
        (&steps, "90%", Ok("1")),
        (&steps, "2/3", Ok("0")),
        (&steps, "66,67%", Ok("0.5")),
        (&steps, "0/7", Ok("0")),
        (&steps, "95", wrong),
        (&linear, "1/3", Ok("0.67")),
        (&linear, "1/8", Ok("0.25")),
        (&linear, "3/2", Ok("2")),
        (&linear, "50%", Ok("1")),
        (&linear, "Có", wrong),
        (&count, "0", Ok("0")),
        (&count, "3", Ok("0.75")),
        (&count, "99999999", Ok("1")),
        (&count, "2,5", wrong),
        (&count, "-1", wrong),
        (&deduct, "0", Ok("2")),
        (&deduct, "3", Ok("0.5")),
        (&deduct, "4", Ok("0.25")),
        (&choice, "KHONG", Ok("0")),
        (&choice, "2", Ok("1")),
        (&choice, "100%", Ok("1.5")),
        (&choice, "Chưa", wrong),
        (&choice, "", Err(RuleSilence::NothingReported)),
    ];
    for (rule, figure, expected) in cases {
        let found = rule
            .compute(&Reported::parse(figure), pts("2"), 2)
            .map(|c| c.score);
        assert_eq!(found, expected.map(pts), "{rule:?} {figure:?}");
    }
    let judged = Rule::Free { step: pts("0.25") };
    assert_eq!(
        judged.compute(&Reported::parse("1"), pts("2"), 2),
        Err(RuleSilence::Judgement)
    );
}

#[test]
fn a_linear_score_is_rounded_once_to_the_decimals_of_the_round() {
    let found = |decimals| {
        Rule::Linear
            .compute(&Reported::parse("95/98"), pts("2"), decimals)
            .map(|c| c.score)
    };
    for (decimals, expected) in [
        (0, "2"),
        (1, "1.9"),
        (2, "1.94"),
        (3, "1.939"),
        (4, "1.9388"),
    ] {
        assert_eq!(found(decimals), Ok(pts(expected)), "{decimals}");
    }
}

#[test]
fn a_rule_that_could_give_more_than_the_maximum_does_not_fit() {
    let step = |from: &str, points: &str| RatioStep {
        from: pts(from),
        points: pts(points),
    };
    let max = pts("2");
    let zero = Points::ZERO;
    for (rule, fits) in [
        (Rule::Steps(vec![step("100", "2"), step("90", "1")]), true),
        (Rule::Steps(vec![step("100", "2.5")]), false),
        (Rule::Steps(vec![step("90", "1"), step("100", "2")]), false),
        (Rule::Steps(vec![step("100", "1"), step("90", "2")]), false),
        (Rule::Steps(Vec::new()), false),
        (Rule::Choice(Vec::new()), false),
        (Rule::Linear, true),
        (
            Rule::Count {
                each: pts("1"),
                cap: pts("3"),
            },
            false,
        ),
        (
            Rule::Count {
                each: zero,
                cap: pts("1"),
            },
            false,
        ),
        (
            Rule::Deduct {
                each: pts("1"),
                floor: pts("-1"),
            },
            false,
        ),
        (Rule::Free { step: zero }, false),
        (Rule::Free { step: pts("0.25") }, true),
    ] {
        assert_eq!(rule.fits(max), fits, "{rule:?}");
    }
}
