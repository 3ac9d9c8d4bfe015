//! The lock: what it asks for, what it keeps, and what reopening starts anew.

use thamdinh::domain::blocker::Blocker;
use thamdinh::domain::event::Event;
use thamdinh::domain::id::Version;
use thamdinh::domain::meeting::Motion;
use thamdinh::domain::refusal::{Refusal, Right};
use thamdinh::domain::stage::Stage;
use thamdinh::domain::viewpoint::Viewpoint;

use super::build::{
    Given, SECRETARY, Story, VOTERS, accept, adjust, flag, id, score, submission, survey,
};

fn reopening(story: &mut Story, for_it: &[&str]) -> Event {
    let vote = story.vote(Motion::Reopen, for_it);
    Event::ResultReopened {
        vote,
        why: "phát hiện sai sót".into(),
    }
}

#[test]
fn a_lock_takes_an_approving_vote_and_both_signatures_on_the_same_hash() {
    let mut story = Story::in_meeting();
    assert_eq!(
        story.refused("ct", &story.seal_event(1)),
        Refusal::NotApproved
    );
    story.approve();
    for who in ["pct", "m1", "gv", "qs"] {
        assert_eq!(
            story.refused(who, &story.seal_event(1)),
            Refusal::NotAllowed(Right::Signatory)
        );
    }
    assert_eq!(
        story.refused(SECRETARY, &story.lock_event(1)),
        Refusal::SignatureMissing
    );
    story.go(SECRETARY, story.seal_event(1));
    assert_eq!(
        story.refused(SECRETARY, &story.lock_event(1)),
        Refusal::SignatureMissing
    );
    story.go("ct", story.seal_event(2));
    for hash in [1, 2] {
        assert_eq!(
            story.refused(SECRETARY, &story.lock_event(hash)),
            Refusal::SignatureMissing,
            "they signed different results"
        );
    }
    story.go(SECRETARY, story.seal_event(2));
    let mut other_version = story.lock_event(2);
    if let Event::ResultLocked { version, .. } = &mut other_version {
        *version = Version(2);
    }
    assert_eq!(
        story.refused(SECRETARY, &other_version),
        Refusal::SealMismatch
    );
    story.go("ct", story.lock_event(2));
    assert_eq!(story.state.stage(), Stage::Locked);
    assert_eq!(story.state.seals()[0].signatures.len(), 2);
    assert_eq!(*story.state.seals()[0].result, story.result());
}

#[test]
fn what_changes_a_score_or_a_doubt_outdates_approval_and_signatures() {
    type Change = fn(&mut Story);
    let changes: [(&str, Change); 5] = [
        ("a ruling", |story| {
            story.rule(score("u2", "1.1", "1"));
        }),
        ("a survey result", |story| {
            story.go(SECRETARY, survey(&["u2".into()], "1"));
        }),
        ("a recusal", |story| {
            story.go(
                "m2",
                Event::RecusalDeclared {
                    member: id("m2"),
                    unit: "u3".into(),
                    why: "liên quan".into(),
                },
            );
        }),
        ("a flag", |story| story.go("m1", flag("u2", "1.1"))),
        ("voiding the approval", |story| {
            story.void(thamdinh::domain::id::VoteIx(0));
            story.approve();
        }),
    ];
    for (what, change) in changes {
        let mut story = Story::in_meeting();
        story.approve();
        story.go("ct", story.seal_event(7));
        story.go(SECRETARY, story.seal_event(7));
        change(&mut story);
        assert!(story.state.pending_seal().is_empty(), "{what}");
        let locked = story.state.permit(&id(SECRETARY), &story.lock_event(7));
        assert!(locked.is_err(), "{what}");
    }
}

#[test]
fn a_later_ruling_outdates_the_approving_vote() {
    let mut story = Story::in_meeting();
    story.approve();
    story.rule(score("u2", "1.1", "1"));
    assert_eq!(
        story.refused("ct", &story.seal_event(7)),
        Refusal::NotApproved
    );
    story.approve();
    story.lock();
}

#[test]
fn blockers_stop_approval_and_name_the_way_out() {
    let mut story = Story::of(Given::default());
    story.to(Stage::SelfAssessment);
    for unit in ["u1", "u2", "u3", "u4", "u5", "v1"] {
        story.go(SECRETARY, submission(unit, &super::build::FULL_CLAIM));
    }
    story.move_to(Stage::Review, "v2 không nộp");
    let units = ["u1", "u2", "u3", "u4", "u5", "v2"].map(Into::into);
    story.go(SECRETARY, survey(&units, "4"));
    for unit in ["u1", "u2", "u3", "u4", "u5", "v1"] {
        for item in ["1.1", "1.2", "1.10"] {
            if unit != "u1" {
                story.go("m1", accept(unit, item));
            }
            if (unit, item) != ("u5", "1.10") {
                story.go("m2", accept(unit, item));
            }
        }
        story.go("m3", accept(unit, "2.1"));
        story.go("m3", adjust(unit, "3", "4"));
    }
    story.go("m2", adjust("u3", "1.1", "3.25"));
    story.go("m1", flag("u4", "1.1"));
    story.move_to(Stage::Explanation, "v2 không nộp");
    story.to(Stage::SecondReview);
    story.move_to(Stage::Meeting, "v2 không nộp");
    story.meet();
    let ix = |unit: &str, item: &str| story.ix(unit, item);
    let blockers = story.state.blockers(Viewpoint::Whole);
    let v2 = story.state.unit_ix("v2").unwrap();
    for expected in [
        Blocker::Differ(ix("u3", "1.1")),
        Blocker::OpenDispute(ix("u4", "1.1")),
        Blocker::NotReviewed(ix("u5", "1.10")),
        Blocker::SurveyMissing(ix("v1", "2.2")),
        Blocker::NotSubmitted(v2),
        Blocker::NotReviewed(ix("v2", "3")),
    ] {
        assert!(blockers.contains(&expected), "{expected:?} in {blockers:?}");
    }
    assert_eq!(blockers.len(), 10, "{blockers:?}");
    let approval = story.vote_event(Motion::ApproveResult, super::build::open(&VOTERS));
    assert_eq!(
        story.refused(SECRETARY, &approval),
        Refusal::Blocked { count: 10 }
    );
    for (unit, item) in [
        ("u3", "1.1"),
        ("u4", "1.1"),
        ("u5", "1.10"),
        ("v1", "2.2"),
        ("v2", "1.1"),
        ("v2", "1.2"),
        ("v2", "1.10"),
        ("v2", "2.1"),
        ("v2", "3"),
    ] {
        story.rule(score(unit, item, "1"));
    }
    assert_eq!(story.state.blockers(Viewpoint::Whole), []);
    story.approve();
    story.lock();
}

#[test]
fn reopening_takes_a_vote_after_the_lock_and_keeps_the_sealed_version() {
    let mut story = Story::locked();
    let sealed = story.state.seals()[0].clone();
    let old = Event::ResultReopened {
        vote: thamdinh::domain::id::VoteIx(0),
        why: "sai".into(),
    };
    assert!(matches!(
        story.refused(SECRETARY, &old),
        Refusal::VoteOnOther(_)
    ));
    let failed = reopening(&mut story, &["ct"]);
    assert!(matches!(
        story.refused(SECRETARY, &failed),
        Refusal::VoteNotPassed(_)
    ));
    let event = reopening(&mut story, &VOTERS);
    assert_eq!(
        story.refused("ct", &event),
        Refusal::NotAllowed(Right::Secretary)
    );
    story.go(SECRETARY, event.clone());
    assert_eq!(story.state.version(), Version(2));
    assert_eq!(story.state.stage(), Stage::Meeting);
    let kept = &story.state.seals()[0];
    assert_eq!(kept.result, sealed.result);
    assert_eq!(kept.finals, sealed.finals);
    assert!(kept.reopened.is_some());
    assert_eq!(story.refused(SECRETARY, &event), Refusal::NotLocked);

    assert_eq!(
        story.refused("ct", &story.seal_event(7)),
        Refusal::NotApproved,
        "version 2 is not approved by the vote on version 1"
    );
    let reopened_by = thamdinh::domain::id::VoteIx(2);
    let void = story.void_event(reopened_by);
    assert_eq!(
        story.refused(SECRETARY, &void),
        Refusal::VoteOutdated(reopened_by),
        "a reopening is not undone"
    );
    story.rule(score("u2", "1.1", "1"));
    story.approve();
    story.lock();
    assert_eq!(story.state.seals().len(), 2);
    assert_eq!(story.state.seals()[0].result, sealed.result);
    assert_ne!(story.state.seals()[1].result, sealed.result);
    assert_eq!(
        story.refused(SECRETARY, &event),
        Refusal::VoteOutdated(reopened_by),
        "the vote that reopened version 1 does not reopen version 2"
    );
}

#[test]
fn votes_before_the_lock_stand_as_long_as_the_lock() {
    let mut story = Story::in_meeting();
    let ruled = story.rule(score("u2", "1.1", "1"));
    story.approve();
    story.lock();
    let void = story.void_event(ruled);
    assert_eq!(story.refused(SECRETARY, &void), Refusal::Sealed);
    let ruling = story.rule_event(score("u2", "1.1", "2"), None);
    assert_eq!(story.refused(SECRETARY, &ruling), Refusal::Sealed);
    let event = reopening(&mut story, &VOTERS);
    story.go(SECRETARY, event);
    let before = story.result();
    story.void(ruled);
    assert_ne!(story.result(), before);
}
