//! Votes: what they come to, and what a ruling may rest on.

use thamdinh::domain::event::Event;
use thamdinh::domain::id::VoteIx;
use thamdinh::domain::meeting::{Attendance, Choice, Motion};
use thamdinh::domain::refusal::Refusal;
use thamdinh::domain::stage::Stage;

use super::build::{SECRETARY, Story, VOTERS, ballots_of, cell, id, score};
use super::meeting::{opened, other};

#[test]
fn outcomes_of_open_votes() {
    use Choice::{Abstain, Against, For};
    let base = [("ct", For), ("pct", For), ("m1", For)];
    type Case = (&'static [(&'static str, Choice)], bool, bool);
    let cases: [Case; 5] = [
        (&[("m2", For)], false, true),
        (&[("m2", Against), ("m3", Against)], false, false),
        (&[("m2", Abstain)], false, false),
        (&[], false, false),
        // Three of six are exactly half, the chair among them.
        (&[("m2", Against)], true, true),
    ];
    for (more, casting, passed) in cases {
        let mut story = opened(|given| given.round.rules.casting_vote = casting);
        for member in VOTERS {
            story.comes(member);
        }
        let all: Vec<_> = base.iter().chain(more).copied().collect();
        let event = story.vote_event(other(), ballots_of(&all));
        story.go(SECRETARY, event);
        let outcome = story.state.votes()[0].outcome;
        assert_eq!(outcome.passed, passed, "{more:?}, casting {casting}");
        assert_eq!(outcome.by_casting_vote, casting && passed);
        assert_eq!(outcome.votes_for + outcome.against + outcome.abstain, 6);
    }
}

#[test]
fn a_casting_vote_needs_the_chair_for_and_a_tie() {
    use Choice::{Against, For};
    let cases: [&[(&str, Choice)]; 2] = [
        &[("ct", Against), ("pct", For), ("m1", For), ("m2", For)],
        &[("ct", For), ("pct", For), ("m1", Against)],
    ];
    for ballots in cases {
        let mut story = opened(|given| given.round.rules.casting_vote = true);
        for member in VOTERS {
            story.comes(member);
        }
        let event = story.vote_event(other(), ballots_of(ballots));
        story.go(SECRETARY, event);
        assert!(!story.state.votes()[0].outcome.passed, "{ballots:?}");
    }
}

#[test]
fn a_ruling_rests_on_a_vote_on_the_same_motion_that_passed_and_stands() {
    let mut story = Story::in_meeting();
    let motion = score("u2", "1.1", "3");
    let passed = story.vote(motion.clone(), &VOTERS);
    let failed = story.vote(motion.clone(), &["ct"]);
    let on_other = story.vote(score("u2", "1.1", "2"), &VOTERS);
    let mut refused = |vote| {
        let event = story.rule_event(motion.clone(), Some(vote));
        story.state.permit(&id(SECRETARY), &event).err()
    };
    assert_eq!(refused(passed), None);
    assert_eq!(refused(failed), Some(Refusal::VoteNotPassed(failed)));
    assert_eq!(refused(on_other), Some(Refusal::VoteOnOther(on_other)));
    assert_eq!(refused(VoteIx(9)), Some(Refusal::UnknownVote(VoteIx(9))));
    story.void(passed);
    let event = story.rule_event(motion, Some(passed));
    assert_eq!(
        story.refused(SECRETARY, &event),
        Refusal::VoteVoided(passed)
    );
    let event = story.void_event(passed);
    assert_eq!(
        story.refused(SECRETARY, &event),
        Refusal::VoteVoided(passed)
    );
    let event = story.rule_event(Motion::ApproveResult, None);
    assert_eq!(story.refused(SECRETARY, &event), Refusal::Empty);
    let event = story.rule_event(score("u2", "1.1", "4.5"), None);
    assert!(matches!(
        story.refused(SECRETARY, &event),
        Refusal::OutOfRange { .. }
    ));
}

#[test]
fn a_vote_carries_one_ruling_and_only_on_what_it_was_about() {
    let mut story = Story::in_meeting();
    let first = story.rule(score("u2", "1.1", "3"));
    story.rule(score("u2", "1.1", "2"));
    let event = story.rule_event(score("u2", "1.1", "3"), Some(first));
    assert_eq!(
        story.refused(SECRETARY, &event),
        Refusal::VoteOutdated(first),
        "an old vote does not bring its value back"
    );

    let mut story = Story::in_review();
    for member in ["m1", "m2"] {
        story.go(member, super::build::adjust("u2", "1.1", "2"));
    }
    story.review_all();
    story.meet();
    let motion = Motion::Agreed {
        cells: vec![cell("u2", "1.1")],
    };
    let vote = story.vote(motion.clone(), &VOTERS);
    let at = story.tick();
    story.go(SECRETARY, Event::MeetingClosed { at });
    story.move_to(Stage::SecondReview, "có tài liệu mới");
    for member in ["m1", "m2"] {
        story.go(member, super::build::adjust("u2", "1.1", "0"));
    }
    story.meet();
    let event = story.rule_event(motion, Some(vote));
    assert_eq!(
        story.refused(SECRETARY, &event),
        Refusal::VoteOutdated(vote),
        "the council agreed to another value"
    );
}

#[test]
fn consensus_needs_quorum_too() {
    let mut story = opened(|_| {});
    for member in ["ct", "m2", "m3"] {
        story.comes(member);
    }
    let event = story.rule_event(score("u2", "1.1", "3"), None);
    assert!(matches!(
        story.refused(SECRETARY, &event),
        Refusal::NoQuorum(_)
    ));
    story.comes("m4");
    assert!(matches!(
        story.refused(SECRETARY, &event),
        Refusal::BeforeRecord { .. }
    ));
    let event = story.rule_event(score("u2", "1.1", "3"), None);
    story.go(SECRETARY, event);
    assert_eq!(story.state.rulings()[0].quorum.present, 4);
}

#[test]
fn a_ruling_keeps_the_quorum_of_its_vote_when_members_have_left() {
    let mut story = Story::in_meeting();
    let motion = score("u2", "1.1", "3");
    let vote = story.vote(motion.clone(), &VOTERS);
    for member in ["m2", "m3", "m4"] {
        story.attends(member, Attendance::Out);
    }
    let event = story.rule_event(motion, Some(vote));
    story.go(SECRETARY, event);
    assert_eq!(story.state.rulings()[0].quorum.present, 6);
}
