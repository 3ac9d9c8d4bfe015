//! Reported figures and the rules that score them.

use proptest::prelude::*;
use thamdinh::domain::points::Points;
use thamdinh::domain::reported::{Figure, Reported, Unclear};
use thamdinh::domain::rule::{Arithmetic, ChoiceOption, RatioStep, Rule, RuleSilence};

use super::build::pts;

#[test]
fn figures_are_read_as_units_write_them() {
    let ratio = |done: &str, due: &str| Figure::Ratio {
        done: pts(done),
        due: pts(due),
    };
    let percent = |text: &str| Figure::Percent(pts(text));
    let number = |text: &str| Figure::Number(pts(text));
    for (text, expected) in [
        ("", Figure::Nothing),
        (" \u{a0} ", Figure::Nothing),
        ("95/98", ratio("95", "98")),
        (" 95 / 98 ", ratio("95", "98")),
        ("95\u{a0}/\u{a0}98", ratio("95", "98")),
        ("95/98 hồ sơ", ratio("95", "98")),
        ("95/98hs", ratio("95", "98")),
        ("95 hồ sơ/98 hồ sơ.", ratio("95", "98")),
        ("95/98 (hồ sơ)", ratio("95", "98")),
        ("95 trên 98", ratio("95", "98")),
        ("95 trên tổng số 98 thủ tục", ratio("95", "98")),
        ("95 hồ sơ trên 98 hồ sơ", ratio("95", "98")),
        ("95 tre\u{302}n 98", ratio("95", "98")),
        ("95/98 = 96,94%", ratio("95", "98")),
        ("95/98 (đạt 96,9 %)", ratio("95", "98")),
        ("95/98 hồ sơ, đạt tỷ lệ 96,93877551%", ratio("95", "98")),
        ("96,94 % (95/98)", ratio("95", "98")),
        ("Đạt 95/98", ratio("95", "98")),
        ("1,5/2", ratio("1.5", "2")),
        ("1.234.567/2.000.000", ratio("1234567", "2000000")),
        ("0/5", ratio("0", "5")),
        ("98/95", ratio("98", "95")),
        ("95%", percent("95")),
        ("95,5 %", percent("95.5")),
        ("Đạt tỷ lệ: 95,5%", percent("95.5")),
        ("95 phần trăm", percent("95")),
        ("100% đúng hạn", percent("100")),
        ("3", number("3")),
        ("03 văn bản", number("3")),
        ("3 phần mềm", number("3")),
        ("3 công ty", number("3")),
        ("12 văn ba\u{309}n", number("12")),
        ("2,5", number("2.5")),
    ] {
        assert_eq!(Reported::parse(text).figure(), expected, "{text:?}");
    }
}

#[test]
fn what_is_no_figure_is_words_and_what_is_unclear_says_why() {
    for text in [
        "Có",
        "Đã ban hành",
        "khoảng 95",
        "%",
        "/",
        "1/2/3",
        "15/06/2026",
        "12/KH-UBND",
        "3 lần/năm",
        "3-5",
        "3 và 4",
        "1.1.1",
        "2b",
        "95 %/98 %",
        "1 234",
        "95/98 = 96",
        "95/98 (96,94%",
        "½",
        "3 văn bản về công tác cải cách hành chính trong năm qua",
    ] {
        assert_eq!(Reported::parse(text).figure(), Figure::Words, "{text:?}");
    }
    for (text, why) in [
        ("1.234", Unclear::Thousands),
        ("1.234/2.000", Unclear::Thousands),
        ("95/1,234", Unclear::Thousands),
        ("5/0", Unclear::ZeroDue),
        ("0/0 hồ sơ", Unclear::ZeroDue),
        ("-1/5", Unclear::Negative),
        ("-3", Unclear::Negative),
        ("−5 %", Unclear::Negative),
        ("5/-1", Unclear::Negative),
        ("99999999999999999999", Unclear::TooLong),
        ("100000001", Unclear::TooLong),
        ("96,93877551 %", Unclear::TooLong),
        ("95/98 = 98 %", Unclear::Contradicts),
        ("96,95% (95/98)", Unclear::Contradicts),
        ("95/98 (đạt 100%)", Unclear::Contradicts),
        ("3 triệu", Unclear::Qualified),
        ("3 trieu", Unclear::Qualified),
        ("95 % trở lên", Unclear::Qualified),
        ("3 hồ sơ chưa giải quyết", Unclear::Qualified),
        ("95/98 nghìn", Unclear::Qualified),
        ("1 phần ba", Unclear::Qualified),
        ("3 trên", Unclear::Qualified),
        ("3 lần / 2 năm", Unclear::UnitsDiffer),
    ] {
        assert_eq!(
            Reported::parse(text).figure(),
            Figure::Unclear(why),
            "{text:?}"
        );
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
    let no_ratio = Err(RuleSilence::NotARatio);
    let no_count = Err(RuleSilence::NotACount);
    let unclear = |why| Err(RuleSilence::Unclear(why));
    let cases: [(&Rule, &str, Result<&str, RuleSilence>); 36] = [
        (&steps, "100/100", Ok("2")),
        (&steps, "101/100", Ok("2")),
        (&steps, "99999/100000", Ok("1")),
        (&steps, "90%", Ok("1")),
        (&steps, "2/3", Ok("0")),
        (&steps, "66,67%", Ok("0.5")),
        (&steps, "0/7", Ok("0")),
        (&steps, "95", no_ratio),
        (&steps, "Có", no_ratio),
        (&steps, "5/0", unclear(Unclear::ZeroDue)),
        (&steps, "90/100 hồ sơ", Ok("1")),
        (&steps, "250 %", Ok("2")),
        (&linear, "1/3", Ok("0.67")),
        (&linear, "1/8", Ok("0.25")),
        (&linear, "3/2", Ok("2")),
        (&linear, "50%", Ok("1")),
        (&linear, "Có", no_ratio),
        (&linear, "98/95", Ok("2")),
        (&count, "0", Ok("0")),
        (&count, "3", Ok("0.75")),
        (&count, "99999999", Ok("1")),
        (&count, "03 văn bản", Ok("0.75")),
        (&count, "2,5", Err(RuleSilence::NotWhole)),
        (&count, "3/5", no_count),
        (&count, "nhiều", no_count),
        (&count, "-1", unclear(Unclear::Negative)),
        (&count, "1.234", unclear(Unclear::Thousands)),
        (&deduct, "0", Ok("2")),
        (&deduct, "3", Ok("0.5")),
        (&deduct, "4", Ok("0.25")),
        (&choice, "KHONG", Ok("0")),
        (&choice, " co\u{301}. ", Ok("2")),
        (&choice, "2", Ok("1")),
        (&choice, "100%", Ok("1.5")),
        (&choice, "Chưa", Err(RuleSilence::NotALabel)),
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
fn a_label_is_taken_as_written_before_it_is_taken_without_marks() {
    let option = |label: &str, points: &str| ChoiceOption {
        label: label.into(),
        points: pts(points),
    };
    let choice = Rule::Choice(vec![
        option("Chùa", "1"),
        option("Chưa", "0"),
        option("Đã ban hành", "2"),
        option("100 %", "1"),
        option("100 % đúng hạn", "2"),
        option("5/0", "0.5"),
    ]);
    let score = |figure: &str| {
        choice
            .compute(&Reported::parse(figure), pts("2"), 2)
            .map(|computed| computed.score)
    };
    for (figure, expected) in [
        ("chưa", Ok("0")),
        ("CHÙA", Ok("1")),
        ("chua", Err(RuleSilence::LabelsAlike)),
        ("da ban\u{a0} hanh", Ok("2")),
        ("100 % đúng hạn", Ok("2")),
        ("100 %", Ok("1")),
        ("100,0 %", Err(RuleSilence::LabelsAlike)),
        ("5/0", Ok("0.5")),
        ("Đã ban hành đúng hạn", Err(RuleSilence::NotALabel)),
    ] {
        assert_eq!(score(figure), expected.map(pts), "{figure}");
    }
}

#[test]
fn a_percentage_is_never_shown_across_the_threshold_that_it_missed() {
    let step = |from: &str, points: &str| RatioStep {
        from: pts(from),
        points: pts(points),
    };
    let steps = Rule::Steps(vec![step("100", "1"), step("90", "0.5")]);
    let shown = |rule: &Rule, figure: &str| {
        let computed = rule.compute(&Reported::parse(figure), pts("1"), 2).unwrap();
        match computed.why {
            Arithmetic::Step { percent, .. } | Arithmetic::Share { percent } => percent,
            Arithmetic::Chosen(_) | Arithmetic::Times { .. } => unreachable!(),
        }
    };
    for (figure, expected) in [
        ("95/98", "96.94"),
        ("99999/100000", "99.999"),
        ("9999999/10000000", "99.9999"),
        ("899999/1000000", "89.9999"),
    ] {
        assert_eq!(shown(&steps, figure), pts(expected), "{figure}");
    }
    assert_eq!(shown(&Rule::Linear, "99999/100000"), pts("99.999"));
    assert_eq!(shown(&Rule::Linear, "100001/100000"), pts("100.001"));
}

proptest! {
    #[test]
    fn every_text_is_read_without_panic_and_scored_within_bounds(
        text in "[-0-9.,/%() a-zđộảtrênphầ=]{0,20}|\\PC{0,12}",
    ) {
        let reported = Reported::parse(&text);
        for rule in rules() {
            if let Ok(computed) = rule.compute(&reported, pts("2"), 2) {
                prop_assert!(computed.score >= Points::ZERO && computed.score <= pts("2"));
            }
        }
    }

    #[test]
    fn plain_figures_are_read_as_the_same_ones_with_space_between(
        done in "[0-9]{1,10}", due in "[0-9]{1,10}",
    ) {
        let figure = |text: &str| Reported::parse(text).figure();
        prop_assert_eq!(figure(&format!("{done}/{due}")), figure(&format!("{done} / {due}")));
        prop_assert_eq!(figure(&done), figure(&format!("{done};")));
    }

    #[test]
    fn steps_and_shares_are_those_of_exact_fractions(
        done in 0_i64..200_000, due in 1_i64..100_000, more in 0_i64..50_000, decimals in 0_u32..=4,
    ) {
        let score = |rule: &Rule, done: i64| {
            let figure = format!("{done}/{due}");
            rule.compute(&Reported::parse(&figure), pts("2"), decimals).unwrap().score
        };
        let [steps, linear, ..] = rules();
        prop_assert!(score(&steps, done) <= score(&steps, done + more));
        prop_assert!(score(&linear, done) <= score(&linear, done + more));
        // done/due ≥ from/100, multiplied out.
        let (done_wide, due_wide) = (i128::from(done), i128::from(due));
        let naive = [(10_000, "2"), (9_000, "1"), (6_667, "0.5")]
            .into_iter()
            .find(|(from, _)| done_wide * 10_000 >= from * due_wide)
            .map_or("0", |(_, points)| points);
        prop_assert_eq!(score(&steps, done), pts(naive));
        // 2 × min(done, due)/due, half up at `decimals`: floor(x + 1/2) in units of the last digit.
        let unit = 10_i128.pow(decimals);
        let share = 2 * done_wide.min(due_wide) * unit;
        let rounded = (2 * share + due_wide) / (2 * due_wide) * (10_000 / unit);
        prop_assert_eq!(i128::from(score(&linear, done).ten_thousandths()), rounded);
    }

    #[test]
    fn counts_are_multiplied_exactly_and_bounded(count in 0_i64..3_000_000) {
        let [.., times, deduct] = rules();
        let figure = format!("{count} văn bản");
        let score = |rule: &Rule| {
            let computed = rule.compute(&Reported::parse(&figure), pts("2"), 2).unwrap();
            computed.score.ten_thousandths()
        };
        prop_assert_eq!(score(&times), (count * 2_500).min(10_000));
        prop_assert_eq!(score(&deduct), (20_000 - count * 5_000).max(2_500));
    }
}

fn rules() -> [Rule; 4] {
    let step = |from: &str, points: &str| RatioStep {
        from: pts(from),
        points: pts(points),
    };
    [
        Rule::Steps(vec![
            step("100", "2"),
            step("90", "1"),
            step("66.67", "0.5"),
        ]),
        Rule::Linear,
        Rule::Count {
            each: pts("0.25"),
            cap: pts("1"),
        },
        Rule::Deduct {
            each: pts("0.5"),
            floor: pts("0.25"),
        },
    ]
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
