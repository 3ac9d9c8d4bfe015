//! Totals, index, rank and band: exact, and the same whatever the order of the units.

use proptest::prelude::*;
use thamdinh::domain::consolidation::{Consolidation, UnitResult, index_of, item_results};
use thamdinh::domain::id::UnitIx;
use thamdinh::domain::impact::Impact;
use thamdinh::domain::index_set::{Method, NaPolicy};
use thamdinh::domain::points::Points;
use thamdinh::domain::refusal::Refusal;
use thamdinh::domain::review::{Value, Verdict};
use thamdinh::domain::stage::Stage;
use thamdinh::domain::viewpoint::Viewpoint;

use super::build::{
    Given, SECRETARY, Story, adjust, index_set, judge, node, pts, replacement, submission, unit,
};

/// A round of one block whose set has `items` appraised items of 10 points each, one reviewer, no rules.
fn simple(items: usize, units: &[String]) -> Given {
    let mut given = Given::default();
    let (mut header, _) = index_set();
    header.total = Points::whole(i64::try_from(items * 10).unwrap());
    let mut nodes = Vec::new();
    for item in 0..items {
        nodes.push(node(0, &format!("{item}"), "10", None));
        let method = Some((Method::Appraised, NaPolicy::Exclude));
        nodes.push(node(1, &format!("{item}.1"), "10", method));
    }
    given.sets = vec![(header, nodes)];
    given.units = units.iter().map(|id| unit(id, "so")).collect();
    given.members[3].unit = None;
    given.assignments.truncate(1);
    given.assignments[0].node = None;
    given
}

/// Reviews every cell of the units to these ten-thousandths.
fn reviewed(units: &[(String, Vec<i64>)]) -> Story {
    let ids: Vec<String> = units.iter().map(|(id, _)| id.clone()).collect();
    let items = units.first().map_or(1, |(_, scores)| scores.len());
    let mut story = Story::of(simple(items, &ids));
    story.to(Stage::SelfAssessment);
    story.move_to(Stage::Review, "chấm trực tiếp");
    for (unit, scores) in units {
        for (item, score) in scores.iter().enumerate() {
            let points = Points::from_ten_thousandths(*score);
            let code = format!("{item}.1");
            let cells = [(unit.as_str(), code.as_str(), Verdict::Adjust(points))];
            story.go("m1", judge(&cells, "chấm"));
        }
    }
    story
}

fn by_id(story: &Story) -> Vec<(String, UnitResult)> {
    let mut all: Vec<_> = story
        .result()
        .blocks
        .into_iter()
        .flat_map(|block| block.units)
        .map(|mut result| {
            let id = story.state.unit(result.unit).unwrap().unit.id.to_string();
            result.unit = UnitIx(0);
            (id, result)
        })
        .collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

fn scores() -> impl Strategy<Value = Vec<(String, Vec<i64>)>> {
    // Coarse values, so that ties are as usual as they are in life.
    let score = prop_oneof![(0_i64..=20).prop_map(|n| n * 5_000), 0_i64..=100_000];
    proptest::collection::vec(proptest::collection::vec(score, 3), 1..7).prop_map(|all| {
        all.into_iter()
            .enumerate()
            .map(|(at, scores)| (format!("u{at}"), scores))
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_order_of_units_never_matters(
        (units, shuffled) in scores().prop_flat_map(|units| {
            (Just(units.clone()), Just(units).prop_shuffle())
        })
    ) {
        prop_assert_eq!(by_id(&reviewed(&units)), by_id(&reviewed(&shuffled)));
    }

    #[test]
    fn totals_are_exact_and_raising_a_score_never_lowers_the_rank(
        units in scores(),
        at in any::<prop::sample::Index>(),
        item in 0_usize..3,
        more in 1_i64..=50_000,
    ) {
        let mut story = reviewed(&units);
        let before = by_id(&story);
        for (id, result) in &before {
            let (_, given) = units.iter().find(|(unit, _)| unit == id).unwrap();
            prop_assert_eq!(result.total.ten_thousandths(), given.iter().sum::<i64>());
            prop_assert_eq!(result.total, result.areas.iter().map(|a| a.score).sum());
        }
        let (unit, given) = &units[at.index(units.len())];
        let raised = (given[item] + more).min(100_000);
        let code = format!("{item}.1");
        let verdict = Verdict::Adjust(Points::from_ten_thousandths(raised));
        let cell = story.ix(unit, &code);
        let what_if = story
            .result()
            .what_if(
                &story.state,
                &[(cell, Value::Score(Points::from_ten_thousandths(raised)))],
                Viewpoint::Whole,
            );
        let mut refreshed = story.result();
        story.go("m1", judge(&[(unit, &code, verdict)], "nâng điểm"));
        let after = by_id(&story);
        let of = |all: &[(String, UnitResult)]| {
            all.iter().find(|(id, _)| id == unit).map(|(_, r)| r.clone()).unwrap()
        };
        prop_assert!(of(&after).rank <= of(&before).rank);
        prop_assert!(of(&after).band.unwrap_or(9) <= of(&before).band.unwrap_or(9));
        prop_assert_eq!(what_if, story.result());
        refreshed.refresh(&story.state, cell.unit, Viewpoint::Whole);
        prop_assert_eq!(refreshed, story.result());
    }

    #[test]
    fn ranks_are_one_more_than_how_many_are_better(units in scores()) {
        let story = reviewed(&units);
        let all = by_id(&story);
        for (_, result) in &all {
            let better = all.iter().filter(|(_, other)| other.index > result.index).count();
            prop_assert_eq!(result.rank, Some(u32::try_from(better + 1).unwrap()));
        }
    }
}

#[test]
fn tenths_add_up_the_same_in_any_order() {
    let units = [
        ("a".to_owned(), vec![1_000, 2_000, 3_000]),
        ("b".to_owned(), vec![3_000, 2_000, 1_000]),
        ("c".to_owned(), vec![2_000, 2_000, 1_999]),
    ];
    let story = reviewed(&units);
    let ranks: Vec<_> = by_id(&story).iter().map(|(_, r)| r.rank).collect();
    // 0,5999 of 30 is declared as 2,00 like 0,6: rank goes by what is declared.
    assert_eq!(ranks, [Some(1), Some(1), Some(1)]);
    assert_eq!(by_id(&story)[0].1.total, pts("0.6"));
}

#[test]
fn the_index_is_rounded_once_half_up() {
    for (total, max, index) in [
        ("92.99", "100", "92.99"),
        ("92.995", "100", "93.00"),
        ("92.9949", "100", "92.99"),
        ("1", "3", "33.33"),
        ("2", "3", "66.67"),
        ("0", "0", "0"),
        ("-0.125", "100", "-0.13"),
        ("102", "100", "102"),
    ] {
        assert_eq!(index_of(pts(total), pts(max)), pts(index), "{total}/{max}");
    }
}

#[test]
fn bands_begin_at_their_bounds_and_ask_for_every_area() {
    let band = |scores: Vec<i64>| {
        let story = reviewed(&[("a".to_owned(), scores)]);
        by_id(&story)[0].1.band
    };
    // Ten areas of 10 points: the index is the total.
    let with = |last: i64| {
        let mut scores = vec![92_000; 9];
        scores.push(last);
        scores
    };
    assert_eq!(band(with(101_900 - 1_000 - 1_000)), Some(1), "92,79");
    let sum_to = |total: i64| {
        let mut scores = vec![93_000; 10];
        scores[9] = total - 9 * 93_000;
        scores
    };
    assert_eq!(band(sum_to(929_900)), Some(1), "92,99 is below 93");
    assert_eq!(band(sum_to(930_000)), Some(0), "93,00 is not");
    let floored = |last: i64| {
        let mut scores = vec![100_000; 10];
        scores[9] = last;
        scores
    };
    assert_eq!(
        band(floored(50_000)),
        Some(0),
        "half of the area reaches the floor"
    );
    assert_eq!(band(floored(49_999)), Some(1), "a hair less does not");
    assert_eq!(band(vec![64_000; 10]), None, "below all bands");
}

#[test]
fn ties_share_a_rank_and_the_unranked_take_none() {
    let ids = ["a", "b", "c", "d"].map(str::to_owned);
    let mut given = simple(1, &ids);
    given.units[1].ranked = false;
    let mut story = Story::of(given);
    story.to(Stage::SelfAssessment);
    story.move_to(Stage::Review, "chấm trực tiếp");
    for (unit, points) in [("a", "9"), ("b", "10"), ("c", "9"), ("d", "8")] {
        story.go("m1", adjust(unit, "0.1", points));
    }
    let of = |unit: &str| story.unit_result(unit);
    assert_eq!(of("a").rank, Some(1));
    assert_eq!(of("c").rank, Some(1));
    assert_eq!(of("d").rank, Some(3));
    assert_eq!((of("b").rank, of("b").band), (None, None));
    let order: Vec<_> = story.result().blocks[0]
        .units
        .iter()
        .map(|u| story.state.unit(u.unit).unwrap().unit.id.to_string())
        .collect();
    assert_eq!(order, ["a", "c", "d", "b"]);
}

#[test]
fn not_applicable_does_what_the_set_says() {
    let na = |item: &str| {
        let mut story = Story::in_review();
        for member in ["m1", "m2"] {
            story.go(
                member,
                judge(&[("u2", item, Verdict::NotApplicable)], "không có"),
            );
        }
        let area = story.unit_result("u2").areas[0];
        (area.score, area.max)
    };
    // Claimed 3,5 of 4, 2,5 of 3 and 2,5 of 3.
    assert_eq!(na("1.1"), (pts("5"), pts("6")), "leaves the denominator");
    assert_eq!(na("1.2"), (pts("6"), pts("10")), "zero");
    assert_eq!(na("1.10"), (pts("9"), pts("10")), "full");
}

#[test]
fn rank_goes_by_the_index_and_not_by_the_total() {
    let ids = ["a", "b"].map(str::to_owned);
    let mut story = Story::of(simple(2, &ids));
    story.to(Stage::SelfAssessment);
    story.move_to(Stage::Review, "chấm trực tiếp");
    let not_applicable = judge(&[("a", "1.1", Verdict::NotApplicable)], "không có");
    for event in [
        adjust("a", "0.1", "9"),
        not_applicable,
        adjust("b", "0.1", "8"),
        adjust("b", "1.1", "8"),
    ] {
        story.go("m1", event);
    }
    let (a, b) = (story.unit_result("a"), story.unit_result("b"));
    assert_eq!((a.total, a.index, a.rank), (pts("9"), pts("90"), Some(1)));
    assert_eq!((b.total, b.index, b.rank), (pts("16"), pts("80"), Some(2)));
}

#[test]
fn a_unit_to_which_nothing_applies_has_index_zero() {
    let story = {
        let mut story = Story::of(simple(1, &["a".to_owned()]));
        story.to(Stage::SelfAssessment);
        story.move_to(Stage::Review, "chấm trực tiếp");
        story.go(
            "m1",
            judge(&[("a", "0.1", Verdict::NotApplicable)], "không có"),
        );
        story
    };
    let result = story.unit_result("a");
    assert_eq!(
        (result.total, result.max, result.index),
        (pts("0"), pts("0"), pts("0"))
    );
}

#[test]
fn bonus_and_penalty_stop_at_their_caps() {
    let mut story = Story::in_review();
    story.review_all();
    let plain = story.unit_result("u2");
    for (item, points, expected) in [
        ("4.1", "2", "2"),
        ("4.2", "2", "3"),
        ("4.3", "1.5", "1.5"),
        ("4.3", "3", "1"),
    ] {
        story.go("m3", adjust("u2", item, points));
        let result = story.unit_result("u2");
        assert_eq!(result.areas[3].score, pts(expected), "{item} {points}");
        assert_eq!(result.total, plain.total + pts(expected));
        assert_eq!(result.max, plain.max, "adjustments have no maximum");
        assert_eq!(result.total, result.areas.iter().map(|a| a.score).sum());
    }
}

#[test]
fn pending_cells_count_provisionally_with_the_self_score() {
    let mut story = Story::in_review();
    let result = story.unit_result("u2");
    assert_eq!(result.total, pts("12.5"));
    assert_eq!(result.self_total, pts("12.5"));
    assert_eq!(result.pending, 6, "all but the unclaimed adjustments");
    story.review_all();
    let result = story.unit_result("u2");
    assert_eq!((result.total, result.pending), (pts("20.5"), 0));
    story.go(SECRETARY, replacement("u2", &[("1.1", "na")]));
    let items = item_results(&story.state, result.unit, Viewpoint::Whole);
    assert_eq!(items[0].counted, Value::NotApplicable);
    assert_eq!(items[0].max, pts("0"));
}

#[test]
fn impact_spans_the_outcomes_that_are_still_possible() {
    let ids = ["a", "b"].map(str::to_owned);
    let mut given = simple(1, &ids);
    given.assignments.push(given.assignments[0].clone());
    given.assignments[1].member = "m2".into();
    let mut story = Story::of(given);
    story.to(Stage::SelfAssessment);
    story.go(SECRETARY, submission("a", &[("0.1", "9.5")]));
    story.move_to(Stage::Review, "b không nộp");
    for member in ["m1", "m2"] {
        story.go(member, adjust("b", "0.1", "9"));
    }
    let impact = |story: &Story, viewpoint: Viewpoint| {
        let standing = Consolidation::of(&story.state, viewpoint);
        Impact::of(&story.state, &standing, story.ix("a", "0.1"), viewpoint)
    };
    assert_eq!(impact(&story, Viewpoint::Whole), None, "only the claim yet");
    story.go("m1", adjust("a", "0.1", "9.4"));
    let found = impact(&story, Viewpoint::Whole).unwrap();
    assert!(!found.changes_band() && !found.changes_rank());
    story.go("m2", adjust("a", "0.1", "8.5"));
    let found = impact(&story, Viewpoint::Whole).unwrap();
    assert_eq!(found.index, (pts("85"), pts("95")));
    assert_eq!(found.ranks, Some((1, 2)));
    assert_eq!(found.bands, (Some(0), Some(1)));
    assert!(found.weight() > (false, 9, pts("99")));
}

#[test]
fn bonus_and_penalty_are_told_against_their_yearly_caps() {
    let mut story = Story::begun();
    // At most 3 in bonus (2 + 2 claimed), at most 2 in penalty (3 owned up to).
    let claims = [("4.1", "2"), ("4.2", "2"), ("4.3", "3")];
    story.go(SECRETARY, submission("u2", &claims));
    let unit = story.ix("u2", "4.1").unit;
    let now = |story: &Story| story.state.adjustments(unit, Viewpoint::Whole).unwrap();
    let after = now(&story);
    assert_eq!(
        (after.bonus.given, after.bonus.cap, after.bonus.counted()),
        (pts("4"), pts("3"), pts("3"))
    );
    assert_eq!(
        (
            after.penalty.given,
            after.penalty.cap,
            after.penalty.counted()
        ),
        (pts("3"), pts("2"), pts("2"))
    );
    assert!(after.bonus.bites() && after.penalty.bites());
    // Above one item's own maximum nothing is taken, whatever the cap.
    let refusal = story.refused(SECRETARY, &replacement("u2", &[("4.1", "2.5")]));
    assert!(matches!(refusal, Refusal::OutOfRange { .. }), "{refusal:?}");
}
