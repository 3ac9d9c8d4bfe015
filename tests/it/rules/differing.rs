//! Between the review and the meeting: reviewers know that they differ, and nothing of how.

use thamdinh::domain::blocker::Blocker;
use thamdinh::domain::cell::CellFacts;
use thamdinh::domain::council::Assignment;
use thamdinh::domain::dispute::DisputeKind;
use thamdinh::domain::event::Event;
use thamdinh::domain::id::CellIx;
use thamdinh::domain::self_assessment::Position;
use thamdinh::domain::stage::Stage;
use thamdinh::domain::viewpoint::{Sight, Viewpoint};

use super::build::{Given, SECRETARY, Story, adjust, explain, flag, id};

fn of_m1(story: &Story, ix: CellIx) -> CellFacts<'_> {
    story.state.facts(ix, story.seen_by("m1")).unwrap()
}

#[test]
fn who_has_confirmed_sees_that_others_differ_and_neither_what_they_gave_nor_why() {
    let mut story = Story::in_review();
    story.go("m2", adjust("u2", "1.1", "1"));
    story.go("m2", flag("u2", "1.1"));
    story.go("m1", adjust("u2", "1.1", "3.25"));
    let ix = story.ix("u2", "1.1");
    let kinds = |story: &Story| of_m1(story, ix).dispute.map(|dispute| dispute.standing);
    assert_eq!(story.state.sight(ix, story.seen_by("m1")), Sight::Differing);
    assert_eq!(kinds(&story), Some(vec![DisputeKind::ReviewersDiffer]));
    assert_eq!(of_m1(&story, ix).verdicts.len(), 1, "its own");
    assert!(of_m1(&story, ix).flags.is_empty());
    let line = story.state.blockers(story.seen_by("m1"));
    assert!(line.contains(&Blocker::Differ(ix)), "{line:?}");
    // Nobody comes to it by another door, and who does not review the cell sees as before.
    for viewpoint in [story.seen_by("qs"), story.seen_by("gv"), Viewpoint::Anyone] {
        assert_eq!(story.state.sight(ix, viewpoint), Sight::Differing);
    }
    for who in ["m3", "ct", SECRETARY] {
        assert_eq!(story.state.sight(ix, story.seen_by(who)), Sight::Open);
    }
    // The unit answers: who has confirmed may read it, and look again.
    story.move_to(Stage::Explanation, "còn ô chưa xong");
    story.go(SECRETARY, explain("u2", "1.1", Position::Contests));
    assert!(of_m1(&story, ix).explanation.is_some());
    story.to(Stage::SecondReview);
    let mut agreed = story.clone();
    agreed.go("m1", adjust("u2", "1.1", "1"));
    assert_eq!(agreed.state.sight(ix, agreed.seen_by("m1")), Sight::Open);
    assert_eq!(of_m1(&agreed, ix).verdicts.len(), 2);
    story.move_to(Stage::Meeting, "đến ngày họp");
    assert_eq!(
        of_m1(&story, ix).verdicts.len(),
        2,
        "the meeting sees everything"
    );
}

#[test]
fn a_third_reviewer_learns_nothing_from_two_who_differ() {
    let mut given = Given::default();
    given.assignments.push(Assignment {
        member: id("m4"),
        node: Some("1".into()),
        blocks: Vec::new(),
        units: Vec::new(),
    });
    let of = |scores: [&str; 2]| {
        let mut story = Story::submitted(Given {
            assignments: given.assignments.clone(),
            ..Given::default()
        });
        story.go("m1", adjust("u2", "1.1", scores[0]));
        story.go("m2", adjust("u2", "1.1", scores[1]));
        story
    };
    let (mut agree, mut differ) = (of(["1", "1"]), of(["1", "2"]));
    let seen = |story: &Story| {
        let ix = story.ix("u2", "1.1");
        let viewpoint = story.seen_by("m4");
        let facts = story.state.facts(ix, viewpoint).unwrap();
        format!("{facts:?} {:?}", story.state.sight(ix, viewpoint))
    };
    assert_eq!(seen(&agree), seen(&differ));
    for story in [&mut agree, &mut differ] {
        story.go("m4", adjust("u2", "1.1", "3"));
    }
    assert_eq!(seen(&agree), seen(&differ), "they differ, and that is all");
}

#[test]
fn what_somebody_said_who_reviews_no_more_stays_hidden_and_is_no_dispute() {
    let mut story = Story::in_review();
    story.go("m2", adjust("u2", "1.1", "1"));
    story.go("m1", adjust("u2", "1.1", "3.25"));
    story.go(
        SECRETARY,
        Event::RecusalDeclared {
            member: id("m2"),
            unit: "u2".into(),
            why: "người thân".into(),
        },
    );
    let ix = story.ix("u2", "1.1");
    assert_eq!(of_m1(&story, ix).verdicts.len(), 1);
    let dispute = of_m1(&story, ix).dispute.unwrap();
    assert!(!dispute.state.is_open());
    let settled = |viewpoint| story.state.settled(ix, viewpoint);
    assert!(settled(Viewpoint::Whole).is_some());
    assert_eq!(settled(story.seen_by("m1")), settled(Viewpoint::Whole));
}
