//! What disputes can still change, against every outcome ruled one after the other in rounds small enough for that.

use std::collections::BTreeMap;

use proptest::prelude::*;
use thamdinh::domain::cell::CellEvent;
use thamdinh::domain::consolidation::{Consolidation, UnitResult};
use thamdinh::domain::event::Event;
use thamdinh::domain::id::{CellId, CellIx, ProposalIx, UnitIx};
use thamdinh::domain::impact::{Impact, Turn};
use thamdinh::domain::points::Points;
use thamdinh::domain::review::{Value, Verdict};
use thamdinh::domain::sensitivity::{PairTurn, Sensitivity};
use thamdinh::domain::stage::Stage;
use thamdinh::domain::viewpoint::Viewpoint;

use super::build::{Given, SECRETARY, Story, VOTERS, accept, flag, judge, pts, submission};
use super::dice::Dice;
use thamdinh::domain::meeting::Motion;

const UNITS: [&str; 4] = ["u2", "u3", "u4", "u5"];
/// Items that are disputed, and who reviews them.
const ITEMS: [(&str, &str); 7] = [
    ("1.1", "m2"),
    ("1.2", "m2"),
    ("1.10", "m2"),
    ("2.1", "m3"),
    ("3", "m3"),
    ("4.1", "m3"),
    ("4.3", "m3"),
];

/// A round whose bands hang on floors, with coarse steps, so that anything is few scores.
fn given() -> Given {
    let mut given = Given::default();
    given.units.retain(|unit| unit.id.as_str() != "u1");
    given.members[3].unit = None;
    for block in &mut given.round.blocks {
        for (band, (from, floor)) in
            block
                .bands
                .iter_mut()
                .zip([("85", Some("80")), ("80", Some("60")), ("70", None)])
        {
            band.from = pts(from);
            band.area_floor = floor.map(pts);
        }
    }
    for node in &mut given.sets[0].1 {
        if let Some(item) = &mut node.item {
            item.step = Some(if node.max == pts("3") {
                pts("1.5")
            } else {
                pts("1")
            });
            item.rule = None;
        }
    }
    given.sets[0].0.bonus_cap = pts("1");
    given
}

/// Everything accepted but for some cells that are in dispute, in the meeting.
fn disputed(dice: &mut Dice, count: usize) -> Story {
    let mut story = Story::of(given());
    story.to(Stage::SelfAssessment);
    for unit in UNITS.into_iter().chain(["v1", "v2"]) {
        let claims = [
            ("1.1", dice.word(&["4", "3", "na"])),
            ("1.2", dice.word(&["3", "1.5"])),
            ("1.10", dice.word(&["3", "1.5"])),
            ("2.1", dice.word(&["5", "4", "3", "na"])),
            ("4.1", dice.word(&["0", "1", "2"])),
            ("4.3", dice.word(&["0", "1.5"])),
        ];
        story.go(SECRETARY, submission(unit, &claims));
    }
    story.to(Stage::Review);
    let mut open: BTreeMap<(&str, &str), &str> = BTreeMap::new();
    while open.len() < count {
        let (item, who) = *dice.pick(&ITEMS);
        open.insert((*dice.pick(&UNITS), item), who);
    }
    for ((unit, item), who) in &open {
        let max = story.state.item(story.ix(unit, item)).unwrap().0.max;
        let score = |dice: &mut Dice| match (max == pts("3"), dice.below(6)) {
            (_, 0) => Verdict::NotApplicable,
            (true, n) => Verdict::Adjust(pts(["0", "1.5", "3"][usize::try_from(n % 3).unwrap()])),
            (false, n) => Verdict::Adjust(pts(["0", "1", "2"][usize::try_from(n % 3).unwrap()])),
        };
        story.go(who, flag(unit, item));
        // Some are raised and given no value, so that anything is possible.
        if dice.below(4) > 0 {
            let first = score(dice);
            story.go(who, judge(&[(unit, item, first)], "thiếu tài liệu"));
            if *who == "m2" && dice.below(2) == 0 {
                let second = score(dice);
                story.go("m1", judge(&[(unit, item, second)], "thiếu tài liệu"));
            }
        }
    }
    for ix in story.state.cell_positions().collect::<Vec<_>>() {
        let id = story.state.cell_id(ix).unwrap();
        if open.contains_key(&(id.unit.as_str(), id.item.as_str()))
            || !story.state.needs_verdict(ix)
        {
            continue;
        }
        for member in story.state.reviewers_of(ix).iter().collect::<Vec<_>>() {
            let who = story.state.member(member).unwrap().id.clone();
            let event = match id.item.as_str() {
                "3" => judge(
                    &[(id.unit.as_str(), "3", Verdict::Adjust(pts("4")))],
                    "chấm",
                ),
                item => accept(id.unit.as_str(), item),
            };
            story.go(who.as_str(), event);
        }
    }
    story.survey_all();
    while story.state.stage() < Stage::Meeting {
        let next = story.state.stage().next().unwrap();
        story.move_to(next, "theo kế hoạch");
    }
    story.open_meeting();
    for member in VOTERS {
        story.comes(member);
    }
    story
}

/// What a cell can still come to, from its log alone.
fn outcomes(story: &Story, ix: CellIx) -> Vec<Value> {
    let unit = story.state.unit(ix.unit).unwrap();
    let (node, item) = unit.set.item(ix.item).unwrap();
    let mut given = BTreeMap::new();
    for entry in story.state.cell(ix).unwrap().log() {
        if let CellEvent::Judged { member, value, .. } = &entry.event {
            given.insert(*member, *value);
        }
    }
    let mut values: Vec<Value> = unit.claim(ix.item).map(Value::from).into_iter().collect();
    values.extend(given.values());
    if given.is_empty() {
        let step = item.step.unwrap().ten_thousandths();
        let scores = (0..=node.max.ten_thousandths() / step).map(|n| n * step);
        values.extend(scores.map(|n| Value::Score(Points::from_ten_thousandths(n))));
        values.push(Value::NotApplicable);
    }
    values.sort_unstable();
    values.dedup();
    values
}

fn open(story: &Story) -> Vec<CellIx> {
    let open = |ix: &CellIx| {
        let facts = story.state.facts(*ix, Viewpoint::Whole).unwrap();
        facts.dispute.is_some_and(|d| d.state.is_open())
    };
    story.state.cell_positions().filter(open).collect()
}

/// The story after the council ruled so.
fn ruled(story: &Story, ix: CellIx, value: Value) -> Story {
    let mut story = story.clone();
    let cell: CellId = story.state.cell_id(ix).unwrap();
    let event = story.rule_event(Motion::Score { cell, value }, None);
    story.go(SECRETARY, event);
    story
}

/// Every result that rulings on these cells can lead to.
fn every(story: &Story, cells: &[CellIx], all: &mut Vec<Consolidation>) {
    let Some((first, rest)) = cells.split_first() else {
        all.push(story.result());
        return;
    };
    for value in outcomes(story, *first) {
        every(&ruled(story, *first, value), rest, all);
    }
}

fn span<T: Ord + Copy>(values: impl Iterator<Item = T> + Clone) -> (T, T) {
    (values.clone().min().unwrap(), values.max().unwrap())
}

fn worst_last(band: Option<usize>) -> usize {
    band.unwrap_or(usize::MAX)
}

fn check_table(story: &Story) {
    let standing = story.result();
    let found = Sensitivity::of(&story.state, &standing, Viewpoint::Whole);
    let mut all = Vec::new();
    every(story, &open(story), &mut all);
    let of = |unit: UnitIx| -> Vec<&UnitResult> {
        all.iter()
            .map(|result| result.unit(unit).unwrap())
            .collect()
    };
    for block in &found.blocks {
        for range in &block.units {
            let results = of(range.unit);
            let each = results.iter();
            assert_eq!(range.total, span(each.clone().map(|r| r.total)));
            assert_eq!(range.index, span(each.clone().map(|r| r.index)));
            assert_eq!(
                range.ranks,
                Some(span(each.clone().map(|r| r.rank.unwrap())))
            );
            let bands = span(each.map(|r| worst_last(r.band)));
            let told = (worst_last(range.bands.0), worst_last(range.bands.1));
            assert_eq!(told, bands, "{range:?}");
        }
        for pair in block.units.windows(2) {
            let (upper, lower) = (of(pair[0].unit), of(pair[1].unit));
            let orders = upper.iter().zip(&lower).map(|(u, l)| l.index.cmp(&u.index));
            let (least, most) = span(orders);
            let now = pair[1].index_now.cmp(&pair[0].index_now);
            let expected = match (now.is_lt(), most.is_gt(), most.is_eq(), least.is_lt()) {
                (_, true, _, _) => Some(PairTurn::Pass),
                (true, _, true, _) => Some(PairTurn::Level),
                (false, _, true, true) => Some(PairTurn::Part),
                _ => None,
            };
            let told = block.pairs.iter().find(|open| open.upper == pair[0].unit);
            assert_eq!(told.map(|open| open.turn), expected, "{pair:?}");
        }
    }
}

fn check_each(story: &Story) {
    let standing = story.result();
    for ix in open(story) {
        let values = outcomes(story, ix);
        let found = Impact::of(&story.state, &standing, ix, Viewpoint::Whole);
        if values.len() < 2 {
            assert_eq!(found, None);
            continue;
        }
        let found = found.unwrap();
        let results: Vec<(Value, UnitResult)> = values
            .iter()
            .map(|value| {
                let result = ruled(story, ix, *value).result();
                (*value, result.unit(ix.unit).unwrap().clone())
            })
            .collect();
        let each = results.iter().map(|(_, result)| result);
        assert_eq!(found.index, span(each.clone().map(|r| r.index)));
        assert_eq!(
            found.ranks,
            Some(span(each.clone().map(|r| r.rank.unwrap())))
        );
        let bands = span(each.map(|r| worst_last(r.band)));
        assert_eq!(
            (worst_last(found.bands.0), worst_last(found.bands.1)),
            bands
        );
        for outcome in &found.outcomes {
            let (_, result) = results.iter().find(|(v, _)| *v == outcome.value).unwrap();
            assert_eq!(
                (outcome.index, outcome.rank, outcome.band),
                (result.index, result.rank, result.band)
            );
        }
        check_passings(&found, &standing, ix.unit, &results);
    }
}

fn check_passings(
    found: &Impact,
    standing: &Consolidation,
    unit: UnitIx,
    results: &[(Value, UnitResult)],
) {
    let now = standing.unit(unit).unwrap().index;
    let block = standing
        .blocks
        .iter()
        .find(|b| b.units.iter().any(|u| u.unit == unit));
    for other in block
        .unwrap()
        .units
        .iter()
        .filter(|other| other.unit != unit)
    {
        let at = |value: Value| results.iter().find(|(v, _)| *v == value).unwrap().1.index;
        let told = |turn: Turn| {
            let mut passings = found.passings.iter();
            passings
                .find(|passing| passing.unit == other.unit && passing.turn == turn)
                .map(|passing| at(passing.at))
        };
        let indexes = results.iter().map(|(_, result)| result.index);
        let above = indexes
            .clone()
            .filter(|i| *i > other.index && now <= other.index)
            .min();
        let below = indexes
            .clone()
            .filter(|i| *i < other.index && now >= other.index)
            .max();
        let level = indexes.clone().find(|i| *i == other.index);
        assert_eq!(told(Turn::Passes), above);
        assert_eq!(told(Turn::IsPassed), below);
        let reaches = level.filter(|_| above.is_none() && now < other.index);
        let reached = level.filter(|_| below.is_none() && now > other.index);
        assert_eq!(told(Turn::Reaches), reaches);
        assert_eq!(told(Turn::IsReached), reached);
    }
}

/// Several values tried at once move the table as the same rulings would.
fn check_trials(dice: &mut Dice, story: &Story) {
    let mut after = story.clone();
    let mut tried = Vec::new();
    for ix in open(story) {
        let value = *dice.pick(&outcomes(story, ix));
        tried.push((ix, value));
        after = ruled(&after, ix, value);
    }
    let table = |result: &Consolidation| -> Vec<_> {
        let units = result.blocks.iter().flat_map(|block| &block.units);
        units
            .map(|u| (u.unit, u.total, u.max, u.index, u.rank, u.band, u.head_band))
            .collect()
    };
    let before = story.result();
    let what_if = before.what_if(&story.state, &tried, Viewpoint::Whole);
    assert_eq!(table(&what_if), table(&after.result()));
    assert_eq!(before.what_if(&story.state, &[], Viewpoint::Whole), before);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_is_tried_moves_the_table_as_rulings_would(seed in any::<u64>()) {
        let mut dice = Dice::new(seed);
        let story = disputed(&mut dice, 5);
        check_trials(&mut dice, &story);
    }

    #[test]
    fn the_whole_table_moves_as_far_as_every_combination_of_rulings_takes_it(seed in any::<u64>()) {
        check_table(&disputed(&mut Dice::new(seed), 3));
    }

    #[test]
    fn each_dispute_is_worth_what_each_ruling_would_change(seed in any::<u64>()) {
        check_each(&disputed(&mut Dice::new(seed), 6));
    }
}

#[test]
fn an_item_that_may_not_apply_changes_what_the_score_is_measured_against() {
    // Unit u2 in dispute about 1.1 (leaves the denominator) and 1.2: worst is not both at their lowest score.
    let mut story = Story::of(given());
    story.to(Stage::SelfAssessment);
    let claims = [("1.1", "1"), ("1.2", "3"), ("1.10", "3"), ("2.1", "5")];
    story.go(SECRETARY, submission("u2", &claims));
    story.move_to(Stage::Review, "các đơn vị khác chưa nộp");
    for who in ["m1", "m2"] {
        let verdict = match who {
            "m1" => Verdict::NotApplicable,
            _ => Verdict::Accept,
        };
        story.go(
            who,
            judge(&[("u2", "1.1", verdict)], "không thuộc thẩm quyền"),
        );
        story.go(who, accept("u2", "1.2"));
    }
    story.survey_all();
    let standing = story.result();
    let table = Sensitivity::of(&story.state, &standing, Viewpoint::Whole);
    let range = table.unit(story.state.unit_ix("u2").unwrap()).unwrap();
    // 16 of 25 with the point, 15 of 21 without the item: fewer points are the higher index.
    assert_eq!(range.total, (pts("15"), pts("16")));
    assert_eq!(range.index, (pts("64"), pts("71.43")));
    assert_eq!(range.open, 1);
}

#[test]
fn the_agenda_keeps_what_stands_on_it_and_adds_what_is_new() {
    let story = disputed(&mut Dice::new(11), 6);
    let standing = story.result();
    let all = story.state.open_disputes(Viewpoint::Whole);
    let auto = |agenda: &[CellIx], anew: bool| {
        let state = &story.state;
        state.agenda_with_disputes(&standing, agenda, Viewpoint::Whole, anew)
    };
    assert_eq!(all, open(&story));
    let whole = auto(&[], false);
    assert_eq!(whole.len(), all.len());
    let weights: Vec<_> = whole
        .iter()
        .map(|ix| {
            Impact::of(&story.state, &standing, *ix, Viewpoint::Whole)
                .unwrap()
                .class()
        })
        .collect();
    assert!(weights.is_sorted(), "{weights:?}");
    // Whoever put the last in front keeps it there.
    let by_hand = [whole[5], whole[0]];
    let added = auto(&by_hand, false);
    assert_eq!(added[..2], by_hand);
    assert_eq!(added.len(), all.len());
    assert_eq!(auto(&by_hand, true), whole);
    // What was ruled on stays in front when the rest is put in order anew.
    let done = ruled(&story, whole[3], outcomes(&story, whole[3])[0]);
    let standing = done.result();
    let anew = done
        .state
        .agenda_with_disputes(&standing, &whole, Viewpoint::Whole, true);
    assert_eq!(anew[0], whole[3]);
    assert_eq!(anew.len(), whole.len());
}

#[test]
fn a_standing_proposal_is_an_outcome_until_it_is_withdrawn() {
    let mut story = disputed(&mut Dice::new(3), 3);
    let ix = open(&story)[0];
    let id = story.state.cell_id(ix).unwrap();
    let max = story.state.item(ix).unwrap().0.max;
    let known = outcomes(&story, ix);
    let step = story
        .state
        .item(ix)
        .unwrap()
        .1
        .step
        .unwrap()
        .ten_thousandths();
    let scores = (0..=max.ten_thousandths() / step).map(|n| n * step);
    let mut scores = scores.map(|n| Value::Score(Points::from_ten_thousandths(n)));
    let value = scores.find(|value| !known.contains(value)).unwrap();
    let told = |story: &Story| {
        let standing = story.result();
        let found = Impact::of(&story.state, &standing, ix, Viewpoint::Whole);
        let outcomes = found.map_or_else(Vec::new, |found| found.outcomes);
        outcomes.iter().any(|outcome| outcome.value == value)
    };
    assert!(!told(&story));
    let event = Event::ProposalMade {
        at: story.tick(),
        cell: id,
        value,
        by: "ct".into(),
        why: "mức ở giữa".into(),
    };
    story.go(SECRETARY, event);
    assert!(told(&story));
    let event = Event::ProposalWithdrawn {
        at: story.tick(),
        proposal: ProposalIx(0),
        why: "không giữ đề xuất".into(),
    };
    story.go(SECRETARY, event);
    assert!(!told(&story));
}
