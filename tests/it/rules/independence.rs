//! Non-interference: what a reviewer sees does not differ when only an unseen verdict of somebody else does.
//!
//! Two histories run side by side. They differ only in what `m2` says (value, justification, flag, answer) of cells
//! that `m1` has not confirmed; everything that `m1`, its helper, an observer or anybody may see must be equal.

use std::collections::BTreeSet;

use proptest::prelude::*;
use thamdinh::domain::Date;
use thamdinh::domain::blocker::Blocker;
use thamdinh::domain::cell::CellEntry;
use thamdinh::domain::consolidation::{Consolidation, item_results};
use thamdinh::domain::event::Event;
use thamdinh::domain::id::{CellId, CellIx, Seq};
use thamdinh::domain::impact::Impact;
use thamdinh::domain::leniency::Leniency;
use thamdinh::domain::progress::Progress;
use thamdinh::domain::review::{CellVerdict, Verdict};
use thamdinh::domain::round::Deadline;
use thamdinh::domain::self_assessment::Position;
use thamdinh::domain::sensitivity::Sensitivity;
use thamdinh::domain::stage::Stage;
use thamdinh::domain::viewpoint::Viewpoint;
use thamdinh::locale::{Language, Locale, domain as words};

use super::build::{
    Given, SECRETARY, Story, adjust, cell, explain, flag, id, judge, moved, pts, replacement,
    survey, unflag,
};
use super::dice::Dice;

const UNITS: [&str; 3] = ["u1", "u2", "u3"];
const ITEMS: [&str; 4] = ["1.1", "1.2", "1.10", "4.1"];
/// What `m1` gives where `m2` gives another score: no score of `m2`'s is among them.
const OWN: [&str; 3] = ["0.75", "1.5", "2"];

struct Pair {
    a: Story,
    b: Story,
    /// Cells on which the histories differ.
    tainted: BTreeSet<CellId>,
    /// Those of them that `m1` has confirmed too, with a score that is neither of `m2`'s.
    differing: BTreeSet<CellId>,
    /// Those that a unit explained where the histories differ: perhaps in one of them only.
    explained: BTreeSet<CellId>,
}

fn verdict(dice: &mut Dice) -> Verdict {
    match dice.below(5) {
        0 => Verdict::NotApplicable,
        1 | 2 => Verdict::Accept,
        _ => Verdict::Adjust(pts(dice.word(&["0", "0.5", "1.25", "2.5", "3"]))),
    }
}

fn precheck_answer(cell: &CellId, text: &str) -> Event {
    Event::PreCheckAnswered {
        cell: cell.clone(),
        code: "no_evidence".into(),
        text: text.into(),
    }
}

/// Stands where the other history has something, so that numbers of entries are the same.
fn nothing() -> Event {
    Event::AttemptRefused {
        kind: "vote_held".into(),
        reason: "not_allowed".into(),
    }
}

impl Pair {
    fn new() -> Pair {
        // Bonus items have two reviewers as well: unclaimed they are zero until somebody gives points.
        let mut given = Given::default();
        for (at, member) in [(3, "m1"), (4, "m2")] {
            given.assignments[at].member = id(member);
            given.assignments[at].node = Some("4".into());
        }
        given.assignments.push(given.assignments[2].clone());
        given.assignments[5].node = Some("3".into());
        // Everything comes late, so that what is told of that is compared too.
        given.round.deadlines = [Stage::Review, Stage::Explanation, Stage::SecondReview]
            .map(|stage| Deadline {
                stage,
                day: Date::new(1969, 1, 1).unwrap(),
            })
            .to_vec();
        let story = Story::submitted(given);
        Pair {
            a: story.clone(),
            b: story,
            tainted: BTreeSet::new(),
            differing: BTreeSet::new(),
            explained: BTreeSet::new(),
        }
    }

    /// The same event in both; whether it is permitted must be the same too.
    fn both(&mut self, who: &str, event: &Event) {
        let (in_a, in_b) = (
            self.a.state.permit(&id(who), event),
            self.b.state.permit(&id(who), event),
        );
        assert_eq!(in_a, in_b, "{who}: {event:?}");
        if in_a.is_ok() {
            self.a.apply(who, event.clone());
            self.b.apply(who, event.clone());
        }
    }

    /// Something in each history, or nothing where it is not permitted there.
    fn each(&mut self, who: &str, in_a: Event, in_b: Event) {
        let one = |story: &mut Story, event: Event| {
            let permitted = story.state.permit(&id(who), &event).is_ok();
            story.apply(who, if permitted { event } else { nothing() });
        };
        one(&mut self.a, in_a);
        one(&mut self.b, in_b);
    }

    fn step(&mut self, dice: &mut Dice) {
        let (unit, item) = (dice.word(&UNITS), dice.word(&ITEMS));
        let about = cell(unit, item);
        let hidden = !self
            .a
            .state
            .has_confirmed(self.a.ix(unit, item), self.a.seat("m1"))
            && unit != "u1";
        match dice.below(15) {
            // Who has confirmed reads what the unit answers, and that it does.
            12 | 13 if unit != "u1" && !self.explained.contains(&about) => {
                self.both_differ(dice, &about)
            }
            14 if self.differing.contains(&about) => {
                let own = dice.word(&OWN);
                self.both("m1", &adjust(unit, item, own));
            }
            0 | 1 if !self.tainted.contains(&about) => {
                self.both("m1", &judge(&[(unit, item, verdict(dice))], "m1 chấm"));
            }
            2 => {
                let events = [
                    flag(unit, item),
                    unflag(unit, item),
                    precheck_answer(&about, "m1 trả lời"),
                ];
                self.both("m1", dice.pick(&events));
            }
            3 => {
                let drafted = Event::ReviewDrafted {
                    cells: vec![CellVerdict {
                        cell: about,
                        verdict: verdict(dice),
                        why: "dự thảo".into(),
                    }],
                };
                self.both("gv", &drafted);
            }
            4..=6 if hidden => self.differ_in_verdict(dice, &about),
            7 | 8 if hidden => self.differ_in_words(dice, &about),
            9 if !self.differing.contains(&about) => {
                self.both("m2", &judge(&[(unit, item, verdict(dice))], "m2 chấm"))
            }
            10 => {
                let position =
                    *dice.pick(&[Position::Accepts, Position::Contests, Position::Explains]);
                let event = explain(unit, item, position);
                if self.tainted.contains(&about) && !self.differing.contains(&about) {
                    self.each(SECRETARY, event.clone(), event);
                    self.explained.insert(about);
                } else {
                    self.both(SECRETARY, &event);
                }
            }
            _ => self.secretary(dice, unit),
        }
    }

    fn differ_in_verdict(&mut self, dice: &mut Dice, about: &CellId) {
        let mut event = |why: &str| {
            judge(
                &[(about.unit.as_str(), about.item.as_str(), verdict(dice))],
                why,
            )
        };
        let (in_a, in_b) = (event("lý do A"), event("lý do B, dài hơn"));
        let may = |story: &Story, event: &Event| story.state.permit(&id("m2"), event).is_ok();
        // That somebody has confirmed may be known; what they said may not.
        if may(&self.a, &in_a) && may(&self.b, &in_b) {
            self.tainted.insert(about.clone());
            self.a.apply("m2", in_a);
            self.b.apply("m2", in_b);
        }
    }

    /// Both say something else than the other: `m2` another thing in each history, before or after `m1`.
    fn both_differ(&mut self, dice: &mut Dice, about: &CellId) {
        let (unit, item) = (about.unit.as_str(), about.item.as_str());
        let own = adjust(unit, item, dice.word(&OWN));
        let may = |story: &Story, who: &str| story.state.permit(&id(who), &own).is_ok();
        let all = [
            (&self.a, "m1"),
            (&self.b, "m1"),
            (&self.a, "m2"),
            (&self.b, "m2"),
        ];
        if !all.into_iter().all(|(story, who)| may(story, who)) {
            return;
        }
        let ix = self.a.ix(unit, item);
        // What m1 said before might be what m2 says in one of them, and then they agreed there for a moment.
        if !self.a.state.has_confirmed(ix, self.a.seat("m1")) {
            self.differ_in_scores(dice, about);
        }
        self.both("m1", &own);
        self.differing.insert(about.clone());
        self.differ_in_scores(dice, about);
        self.differ_in_words(dice, about);
    }

    fn differ_in_scores(&mut self, dice: &mut Dice, about: &CellId) {
        let (unit, item) = (about.unit.as_str(), about.item.as_str());
        let mut event = |why: &str| {
            let given = Verdict::Adjust(pts(dice.word(&["0", "0.5", "1.25"])));
            judge(&[(unit, item, given)], why)
        };
        let (in_a, in_b) = (event("lý do A"), event("lý do B, dài hơn"));
        self.tainted.insert(about.clone());
        self.a.go("m2", in_a);
        self.b.go("m2", in_b);
    }

    fn differ_in_words(&mut self, dice: &mut Dice, about: &CellId) {
        let (unit, item) = (about.unit.as_str(), about.item.as_str());
        let mut event = || match dice.below(4) {
            0 => flag(unit, item),
            1 => unflag(unit, item),
            2 => precheck_answer(about, "m2 trả lời"),
            _ => nothing(),
        };
        let (in_a, in_b) = (event(), event());
        self.tainted.insert(about.clone());
        self.each("m2", in_a, in_b);
    }

    fn secretary(&mut self, dice: &mut Dice, unit: &str) {
        let stages = [
            Stage::SelfAssessment,
            Stage::Review,
            Stage::Explanation,
            Stage::SecondReview,
        ];
        let events = [
            moved(*dice.pick(&stages), "theo kế hoạch"),
            moved(Stage::SecondReview, "theo kế hoạch"),
            replacement(unit, &[("1.1", "2.5"), ("1.2", "na"), ("2.1", "4")]),
            replacement(unit, &[("1.1", "3"), ("1.10", "0.5")]),
            survey(&[unit.into()], "3"),
            Event::RecusalDeclared {
                member: id("m2"),
                unit: unit.into(),
                why: "liên quan".into(),
            },
        ];
        self.both(SECRETARY, dice.pick(&events));
    }

    fn check(&self) {
        let viewpoints = [
            self.a.seen_by("m1"),
            self.a.seen_by("gv"),
            self.a.seen_by("qs"),
            Viewpoint::Anyone,
        ];
        for viewpoint in viewpoints {
            self.check_cells(viewpoint);
            self.check_results(viewpoint);
            self.check_journal(viewpoint);
        }
        let (a, b) = (&self.a.state, &self.b.state);
        assert_eq!(Progress::of(a), Progress::of(b));
        assert_eq!(a.late_verdicts(), b.late_verdicts());
        assert_eq!(a.findings(), b.findings());
        self.check_attempts();
    }

    fn check_cells(&self, viewpoint: Viewpoint) {
        let (a, b) = (&self.a.state, &self.b.state);
        let late = |story: &Story| story.state.late_explanations(viewpoint);
        assert_eq!(late(&self.a), late(&self.b), "{viewpoint:?}");
        for ix in a.cell_positions() {
            let log = |story: &Story| -> Vec<CellEntry> {
                story.state.visible_log(ix, viewpoint).cloned().collect()
            };
            let name = a.cell_id(ix);
            assert_eq!(log(&self.a), log(&self.b), "{name:?} {viewpoint:?}");
            assert_eq!(a.sight(ix, viewpoint), b.sight(ix, viewpoint), "{name:?}");
            assert_eq!(a.facts(ix, viewpoint), b.facts(ix, viewpoint), "{name:?}");
            assert_eq!(
                a.settled(ix, viewpoint),
                b.settled(ix, viewpoint),
                "{name:?}"
            );
        }
    }

    fn check_results(&self, viewpoint: Viewpoint) {
        let (a, b) = (&self.a.state, &self.b.state);
        let (result_a, result_b) = (
            Consolidation::of(a, viewpoint),
            Consolidation::of(b, viewpoint),
        );
        assert_eq!(result_a, result_b);
        for (unit, _) in a.unit_positions() {
            assert_eq!(
                item_results(a, unit, viewpoint),
                item_results(b, unit, viewpoint)
            );
        }
        for ix in a.cell_positions() {
            assert_eq!(
                Impact::of(a, &result_a, ix, viewpoint),
                Impact::of(b, &result_b, ix, viewpoint)
            );
        }
        assert_eq!(
            Sensitivity::of(a, &result_a, viewpoint),
            Sensitivity::of(b, &result_b, viewpoint)
        );
        assert_eq!(Leniency::of(a, viewpoint), Leniency::of(b, viewpoint));
        let is_open = |cell: &CellIx| {
            let facts = a.facts(*cell, viewpoint).unwrap();
            facts.dispute.is_some_and(|dispute| dispute.state.is_open())
        };
        let open: Vec<CellIx> = a.cell_positions().filter(is_open).collect();
        assert_eq!(a.open_disputes(viewpoint), open);
        let locale = Locale::new(Language::Vietnamese);
        let listed = |story: &Story| -> Vec<(Blocker, (String, String))> {
            let blockers = story.state.blockers(viewpoint).into_iter();
            blockers
                .map(|blocker| (blocker, words::blocker(&locale, &story.state, &blocker)))
                .collect()
        };
        assert_eq!(listed(&self.a), listed(&self.b));
    }

    /// Entries of the same kind read the same; where one history has nothing, that is by the test's making.
    fn check_journal(&self, viewpoint: Viewpoint) {
        let locale = Locale::new(Language::Vietnamese);
        for (in_a, in_b) in self.a.history.iter().zip(&self.b.history) {
            if in_a.event.kind() != in_b.event.kind() {
                continue;
            }
            let line = |story: &Story, recorded| {
                words::event_seen(&locale, &story.state, viewpoint, recorded)
            };
            assert_eq!(line(&self.a, in_a), line(&self.b, in_b));
            let seen_a = self.a.state.redacted(in_a.clone(), viewpoint);
            let seen_b = self.b.state.redacted(in_b.clone(), viewpoint);
            assert_eq!(seen_a, seen_b);
            assert_eq!(line(&self.a, &seen_a), line(&self.b, &seen_b));
        }
    }

    /// Whatever `m1` or its helper tries, they are told the same.
    fn check_attempts(&self) {
        let locale = Locale::new(Language::Vietnamese);
        let told = |story: &Story, who: &str, event: &Event| {
            let permitted = story.state.permit(&id(who), event);
            let mut told: Vec<_> = [0, 12, story.state.head().0]
                .into_iter()
                .map(|seen| story.state.need_fresh(&id(who), event, Seq(seen)))
                .collect();
            told.push(permitted);
            told.into_iter()
                .map(|answer| answer.map_err(|why| words::refusal(&locale, &story.state, &why)))
                .collect::<Vec<_>>()
        };
        for (unit, item) in UNITS.iter().flat_map(|u| ITEMS.map(|i| (*u, i))) {
            let mut events = vec![
                judge(&[(unit, item, Verdict::Accept)], ""),
                adjust(unit, item, "1"),
                adjust(unit, item, "9"),
                flag(unit, item),
                unflag(unit, item),
                precheck_answer(&cell(unit, item), "đã xem"),
            ];
            if let Event::ReviewConfirmed { cells } = adjust(unit, item, "1") {
                events.push(Event::ReviewDrafted { cells });
            }
            for event in events {
                for who in ["m1", "gv", "qs"] {
                    assert_eq!(
                        told(&self.a, who, &event),
                        told(&self.b, who, &event),
                        "{who}: {event:?}"
                    );
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn nobody_learns_of_a_verdict_before_they_confirmed(
        seeds in proptest::collection::vec(any::<u64>(), 1..50)
    ) {
        let mut pair = Pair::new();
        for seed in seeds {
            pair.step(&mut Dice::new(seed));
        }
        pair.check();
    }
}

#[test]
fn a_bonus_given_by_somebody_else_is_still_nothing_to_who_has_not_confirmed() {
    let mut pair = Pair::new();
    pair.a.go("m2", adjust("u2", "4.1", "2"));
    let seen = |story: &Story, who: &str| {
        let (at, viewpoint) = (story.ix("u2", "4.1"), story.seen_by(who));
        let result = Consolidation::of(&story.state, viewpoint);
        (story.state.settled(at, viewpoint), result)
    };
    assert_eq!(seen(&pair.a, "m1"), seen(&pair.b, "m1"));
    assert_ne!(seen(&pair.a, "m2"), seen(&pair.b, "m2"));
}

#[test]
fn a_verdict_opens_to_who_confirmed_and_to_all_at_the_meeting() {
    let mut story = Story::in_review();
    story.go("m2", adjust("u2", "1.1", "1"));
    let ix = story.ix("u2", "1.1");
    let sees = |story: &Story, viewpoint: Viewpoint| {
        let facts = story.state.facts(ix, viewpoint).unwrap();
        !facts.verdicts.iter().all(|v| v.member == story.seat("m1"))
    };
    let closed = ["m1", "gv", "qs"];
    for who in closed {
        assert!(!sees(&story, story.seen_by(who)), "{who}");
    }
    assert!(!sees(&story, Viewpoint::Anyone));
    for who in ["m2", "m3", "ct", SECRETARY] {
        assert!(
            sees(&story, story.seen_by(who)),
            "{who} does not review the cell"
        );
    }
    story.go("m2", flag("u2", "1.1"));
    let flagged = story.history.last().unwrap().clone();
    let redacted = |viewpoint| story.state.redacted(flagged.clone(), viewpoint).event;
    let Event::CellFlagged { cell, note } = redacted(story.seen_by("m1")) else {
        return assert_eq!(redacted(Viewpoint::Whole), flagged.event);
    };
    assert_eq!((cell.item.as_str(), note.as_str()), ("", ""));
    assert_eq!(redacted(story.seen_by("m3")), flagged.event);
    let mut confirmed = story.clone();
    confirmed.go("m1", adjust("u2", "1.1", "1"));
    for who in closed {
        assert!(sees(&confirmed, confirmed.seen_by(who)), "{who}");
    }
    for to in [Stage::Explanation, Stage::SecondReview, Stage::Meeting] {
        story.move_to(to, "quá hạn");
    }
    assert!(sees(&story, story.seen_by("m1")) && sees(&story, Viewpoint::Anyone));
    story.move_to(Stage::SecondReview, "thẩm định lại");
    assert!(!sees(&story, story.seen_by("m1")));
}
