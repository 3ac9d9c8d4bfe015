//! Who may review what, and what a verdict comes to.

use thamdinh::domain::cell::FinalSource;
use thamdinh::domain::event::Event;
use thamdinh::domain::id::Seq;
use thamdinh::domain::refusal::{Refusal, Right};
use thamdinh::domain::review::{CellVerdict, Value, Verdict};
use thamdinh::domain::stage::Stage;

use super::build::{
    Given, SECRETARY, Story, accept, adjust, cell, flag, id, judge, moved, pts, replacement, score,
    submission, survey, unflag,
};

#[test]
fn only_the_assigned_who_are_not_recused_review() {
    let story = Story::in_review();
    let cases = [
        ("m1", accept("u2", "1.1"), None),
        (
            "m1",
            accept("u1", "1.1"),
            Some(Refusal::Recused { unit: "u1".into() }),
        ),
        (
            "m1",
            accept("u2", "2.1"),
            Some(Refusal::NotAssigned {
                cell: cell("u2", "2.1"),
            }),
        ),
        (
            "ct",
            accept("u2", "1.1"),
            Some(Refusal::NotAssigned {
                cell: cell("u2", "1.1"),
            }),
        ),
        (
            SECRETARY,
            accept("u2", "1.1"),
            Some(Refusal::NotAllowed(Right::Reviewer)),
        ),
        (
            "gv",
            accept("u2", "1.1"),
            Some(Refusal::NotAllowed(Right::Reviewer)),
        ),
        (
            "qs",
            flag("u2", "1.1"),
            Some(Refusal::NotAllowed(Right::Reviewer)),
        ),
        ("nobody", accept("u2", "1.1"), Some(Refusal::UnknownAuthor)),
        (
            "m1",
            accept("u9", "1.1"),
            Some(Refusal::UnknownUnit("u9".into())),
        ),
        (
            "m1",
            accept("u2", "1"),
            Some(Refusal::UnknownItem {
                unit: "u2".into(),
                item: "1".into(),
            }),
        ),
    ];
    for (who, event, expected) in cases {
        let refused = story.state.permit(&id(who), &event).err();
        assert_eq!(refused, expected, "{who}: {event:?}");
    }
}

#[test]
fn a_chair_who_is_assigned_reviews_like_anybody() {
    let mut given = Given::default();
    given.assignments[0].member = id("ct");
    let mut story = Story::submitted(given);
    story.go("ct", accept("u1", "1.1"));
    assert!(
        story
            .state
            .has_confirmed(story.ix("u1", "1.1"), story.seat("ct"))
    );
}

#[test]
fn a_verdict_is_checked_against_the_item() {
    let mut given = Given::default();
    given.sets[0].1[2].item.as_mut().unwrap().step = Some(pts("0.25"));
    let mut story = Story::of(given);
    story.to(Stage::SelfAssessment);
    story.go(SECRETARY, submission("u2", &[("1.1", "3.5"), ("1.2", "")]));
    story.move_to(Stage::Review, "các đơn vị khác nộp muộn");
    let of = |item: &str, score: &str| adjust("u2", item, score);
    let range = |score: &str| Refusal::OutOfRange {
        cell: cell("u2", "1.1"),
        score: pts(score),
        max: pts("4"),
    };
    assert_eq!(story.refused("m1", &of("1.1", "4.0001")), range("4.0001"));
    assert_eq!(story.refused("m1", &of("1.1", "-0.5")), range("-0.5"));
    assert_eq!(
        story.refused("m1", &of("1.2", "0.3")),
        Refusal::OffStep {
            cell: cell("u2", "1.2"),
            score: pts("0.3"),
            step: pts("0.25")
        }
    );
    let silent = judge(&[("u2", "1.1", Verdict::Adjust(pts("1")))], "  ");
    assert_eq!(story.refused("m1", &silent), Refusal::WhyMissing);
    let silent = judge(&[("u2", "1.1", Verdict::NotApplicable)], "");
    assert_eq!(story.refused("m1", &silent), Refusal::WhyMissing);
    for unanswered in ["1.2", "1.10"] {
        let cell = cell("u2", unanswered);
        let refused = story.refused("m1", &accept("u2", unanswered));
        assert_eq!(refused, Refusal::NothingToAccept { cell });
    }
    assert!(matches!(
        story.refused("m3", &of("2.2", "1")),
        Refusal::WrongMethod { .. }
    ));
    let twice = judge(
        &[
            ("u2", "1.1", Verdict::Accept),
            ("u2", "1.1", Verdict::Accept),
        ],
        "",
    );
    assert_eq!(story.refused("m1", &twice), Refusal::Twice("1.1".into()));
    let nothing = Event::ReviewConfirmed { cells: Vec::new() };
    assert_eq!(story.refused("m1", &nothing), Refusal::Empty);
}

#[test]
fn verdicts_are_entered_in_the_two_stages_of_review_only() {
    let mut story = Story::in_review();
    story.review_all();
    for stage in [Stage::Explanation, Stage::SecondReview, Stage::Meeting] {
        story.to(stage);
        let refused = story.state.permit(&id("m1"), &accept("u2", "1.1")).err();
        let expected = (!stage.takes_verdicts()).then_some(Refusal::WrongStage { now: stage });
        assert_eq!(refused, expected, "{stage:?}");
    }
    story.move_to(Stage::SecondReview, "xem lại");
    story.go("m1", adjust("u2", "1.1", "3"));
}

#[test]
fn the_value_is_what_all_reviewers_agree_on_and_a_ruling_beats_it() {
    let mut story = Story::in_review();
    assert_eq!(story.settled("u2", "1.1"), None);
    story.go("m1", accept("u2", "1.1"));
    assert_eq!(story.settled("u2", "1.1"), None, "one of two");
    story.go("m2", adjust("u2", "1.1", "3.5"));
    let agreed = story.settled("u2", "1.1").unwrap();
    assert_eq!(agreed.source, FinalSource::Agreed);
    assert_eq!(
        agreed.value,
        Value::Score(pts("3.5")),
        "accepted and typed alike"
    );
    story.go("m2", adjust("u2", "1.1", "3"));
    assert_eq!(story.settled("u2", "1.1"), None, "they differ now");
    story.review_all();
    story.meet();
    let vote = story.rule(score("u2", "1.1", "3.25"));
    let ruled = story.settled("u2", "1.1").unwrap();
    assert_eq!(ruled.source, FinalSource::Ruling);
    assert_eq!(ruled.value, Value::Score(pts("3.25")));
    story.void(vote);
    assert_eq!(story.settled("u2", "1.1"), None);
}

#[test]
fn the_recused_leave_the_second_reviewer_to_decide() {
    let mut story = Story::in_review();
    story.go("m2", adjust("u1", "1.1", "3"));
    assert_eq!(story.value("u1", "1.1"), Some(Value::Score(pts("3"))));
    story.go("m1", adjust("u2", "1.1", "1"));
    story.go("m2", adjust("u2", "1.1", "2"));
    let declared = Event::RecusalDeclared {
        member: id("m1"),
        unit: "u2".into(),
        why: "có người thân công tác".into(),
    };
    assert_eq!(
        story.refused("m2", &declared),
        Refusal::NotAllowed(Right::Secretary),
        "nobody recuses another member"
    );
    story.go("m1", declared.clone());
    assert_eq!(
        story.value("u2", "1.1"),
        Some(Value::Score(pts("2"))),
        "the recused member's verdict no longer counts"
    );
    assert_eq!(
        story.refused("m1", &accept("u2", "1.1")),
        Refusal::Recused { unit: "u2".into() }
    );
    assert_eq!(
        story.refused(SECRETARY, &declared),
        Refusal::Recused { unit: "u2".into() }
    );
}

#[test]
fn a_replaced_answer_makes_the_verdicts_on_it_stale_and_no_others() {
    let mut story = Story::in_review();
    for member in ["m1", "m2"] {
        let cells = [
            ("u2", "1.1", Verdict::Accept),
            ("u2", "1.2", Verdict::Accept),
        ];
        story.go(member, judge(&cells, ""));
    }
    let claims = [("1.1", "4"), ("1.2", "2.5"), ("1.10", "2.5"), ("2.1", "4")];
    assert_eq!(
        story.refused(SECRETARY, &submission("u2", &claims)),
        Refusal::AlreadySubmitted { unit: "u2".into() }
    );
    story.go(SECRETARY, replacement("u2", &claims));
    assert_eq!(story.settled("u2", "1.1"), None);
    assert!(story.facts("u2", "1.1").verdicts.iter().all(|v| v.stale));
    assert_eq!(story.value("u2", "1.2"), Some(Value::Score(pts("2.5"))));
    let seen = Seq(story.state.head().0 - 1);
    assert!(matches!(
        story
            .state
            .need_fresh(&id("m1"), &accept("u2", "1.1"), seen),
        Err(Refusal::Stale { .. })
    ));
}

#[test]
fn a_first_answer_that_comes_late_makes_what_was_judged_before_stale() {
    let mut story = Story::begun();
    story.move_to(Stage::Review, "nộp muộn");
    for member in ["m1", "m2"] {
        story.go(member, adjust("u2", "1.1", "0"));
    }
    assert_eq!(story.value("u2", "1.1"), Some(Value::Score(pts("0"))));
    story.go(SECRETARY, submission("u2", &[("1.1", "3")]));
    assert_eq!(story.settled("u2", "1.1"), None);
    story.go("m1", accept("u2", "1.1"));
}

#[test]
fn a_helper_drafts_for_its_member_and_confirms_nothing() {
    let mut story = Story::in_review();
    let draft = |unit: &str, item: &str| Event::ReviewDrafted {
        cells: vec![CellVerdict {
            cell: cell(unit, item),
            verdict: Verdict::Adjust(pts("2")),
            why: "dự thảo".into(),
        }],
    };
    assert_eq!(
        story.refused("m1", &draft("u2", "1.1")),
        Refusal::NotAllowed(Right::Helper)
    );
    assert_eq!(
        story.refused("gv", &draft("u1", "1.1")),
        Refusal::Recused { unit: "u1".into() },
        "recused with its member"
    );
    story.go("gv", draft("u2", "1.1"));
    let ix = story.ix("u2", "1.1");
    assert!(!story.state.has_confirmed(ix, story.seat("m1")));
    assert_eq!(story.settled("u2", "1.1"), None);
    assert_eq!(story.facts("u2", "1.1").drafts.len(), 1);
    let of_other = story.state.facts(ix, story.seen_by("m2")).unwrap();
    assert!(of_other.drafts.is_empty(), "a draft is nobody else's");
    story.go("m1", accept("u2", "1.1"));
    assert!(story.facts("u2", "1.1").drafts.is_empty());
}

#[test]
fn survey_results_are_imported_and_a_later_one_supersedes() {
    let mut story = Story::in_review();
    assert!(story.settled("u2", "2.2").is_none());
    story.go(SECRETARY, survey(&["u2".into()], "3"));
    story.go(SECRETARY, survey(&["u2".into()], "3.25"));
    let found = story.settled("u2", "2.2").unwrap();
    assert_eq!(found.source, FinalSource::Survey);
    assert_eq!(found.value, Value::Score(pts("3.25")));
    assert_eq!(
        story.refused(SECRETARY, &survey(&["u2".into(), "u2".into()], "1")),
        Refusal::Twice("u2 2.2".into())
    );
    assert_eq!(
        story.refused("m3", &survey(&["u2".into()], "1")),
        Refusal::NotAllowed(Right::Secretary)
    );
}

#[test]
fn an_adjustment_that_nobody_claims_or_gives_is_zero_and_a_given_one_needs_all() {
    let mut story = Story::in_review();
    let unclaimed = story.settled("u2", "4.1").unwrap();
    assert_eq!(unclaimed.source, FinalSource::Unclaimed);
    assert_eq!(unclaimed.value, Value::Score(pts("0")));
    let mut begun = Story::begun();
    begun.go(SECRETARY, submission("u3", &[("4.1", "1")]));
    assert_eq!(begun.settled("u3", "4.1"), None);
    story.go(SECRETARY, replacement("u3", &[("4.1", "1")]));
    assert_eq!(story.settled("u3", "4.1"), None, "a claim is reviewed");
    story.go(SECRETARY, replacement("u3", &[("4.1", "0")]));
    assert!(
        story.settled("u3", "4.1").is_some(),
        "a claim of nothing is none"
    );
    story.go("m3", adjust("u2", "4.3", "1"));
    assert_eq!(story.value("u2", "4.3"), Some(Value::Score(pts("1"))));
}

#[test]
fn a_flag_is_taken_back_by_who_raised_it_only() {
    let mut story = Story::in_review();
    story.go("m1", flag("u2", "1.1"));
    let nothing = Refusal::NothingOpen {
        cell: cell("u2", "1.1"),
    };
    assert_eq!(story.refused("m2", &unflag("u2", "1.1")), nothing);
    story.go("m1", unflag("u2", "1.1"));
    assert_eq!(story.refused("m1", &unflag("u2", "1.1")), nothing);
    story.go(SECRETARY, moved(Stage::Explanation, "còn thiếu"));
    story.go("m1", flag("u2", "1.1"));
}
