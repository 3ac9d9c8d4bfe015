//! Secret votes: papers, two tellers who count apart, and a result that both came to.

use thamdinh::domain::event::{Event, Recorded};
use thamdinh::domain::id::{Moment, Seq};
use thamdinh::domain::meeting::{Attendance, Ballots, Motion, Tally};
use thamdinh::domain::refusal::{Refusal, Right};
use thamdinh::domain::viewpoint::Viewpoint;

use super::build::{SECRETARY, Story, id, open, score};
use super::meeting::other;

fn count(votes_for: u32, against: u32) -> Tally {
    Tally {
        votes_for,
        against,
        abstain: 0,
        invalid: 1,
    }
}

fn papers(story: &mut Story, motion: Motion, papers: u32, tellers: [&str; 2]) -> Event {
    Event::BallotOpened {
        at: story.tick(),
        motion,
        papers,
        tellers: tellers.map(id),
    }
}

fn tally(story: &mut Story, teller: &str, tally: Tally) -> Event {
    Event::TallyEntered {
        at: story.tick(),
        teller: id(teller),
        tally,
    }
}

fn result(story: &mut Story, motion: Motion, papers: u32, count: Tally) -> Event {
    let ballots = Ballots::Secret {
        papers,
        first: count,
        second: count,
    };
    story.vote_event(motion, ballots)
}

/// Six papers are out on a motion in words; the secretary and m4 count.
fn under_way() -> Story {
    let mut story = Story::in_meeting();
    let event = papers(&mut story, other(), 6, [SECRETARY, "m4"]);
    story.go(SECRETARY, event);
    story
}

#[test]
fn papers_go_to_who_may_vote_and_two_different_seats_count_them() {
    let mut story = Story::in_meeting();
    let event = papers(&mut story, other(), 7, [SECRETARY, "m4"]);
    assert_eq!(story.refused(SECRETARY, &event), Refusal::TooManyPapers);
    let event = papers(&mut story, score("u1", "1.1", "2"), 6, [SECRETARY, "m4"]);
    assert_eq!(
        story.refused(SECRETARY, &event),
        Refusal::TooManyPapers,
        "the recused get no paper"
    );
    let event = papers(&mut story, other(), 6, ["m4", "m4"]);
    assert_eq!(
        story.refused(SECRETARY, &event),
        Refusal::Twice("m4".into())
    );
    let event = papers(&mut story, other(), 6, ["m4", "nobody"]);
    assert_eq!(
        story.refused(SECRETARY, &event),
        Refusal::UnknownMember("nobody".into())
    );
    let event = result(&mut story, other(), 6, count(4, 1));
    assert_eq!(story.refused(SECRETARY, &event), Refusal::NoBallot);
    let event = papers(&mut story, other(), 6, [SECRETARY, "m4"]);
    assert_eq!(
        story.refused("m4", &event),
        Refusal::NotAllowed(Right::Secretary)
    );
    story.go(SECRETARY, event);
}

#[test]
fn a_secret_vote_is_what_both_tellers_counted() {
    let mut story = under_way();
    let event = result(&mut story, other(), 6, count(4, 1));
    assert_eq!(story.refused(SECRETARY, &event), Refusal::TallyMissing);
    let event = tally(&mut story, "m3", count(4, 1));
    assert_eq!(
        story.refused(SECRETARY, &event),
        Refusal::NotTeller("m3".into())
    );
    let event = tally(&mut story, "m4", count(4, 1));
    assert_eq!(
        story.refused("m3", &event),
        Refusal::NotAllowed(Right::Teller),
        "nobody counts for somebody else"
    );
    story.go("m4", event);
    let event = tally(&mut story, SECRETARY, count(3, 2));
    story.go(SECRETARY, event);
    let event = result(&mut story, other(), 6, count(4, 1));
    assert_eq!(story.refused(SECRETARY, &event), Refusal::TalliesDiffer);
    let event = tally(&mut story, SECRETARY, count(4, 1));
    story.go(SECRETARY, event);
    let event = result(&mut story, other(), 6, count(4, 1));
    assert_eq!(
        story.refused(SECRETARY, &event),
        Refusal::TallyMissing,
        "both count again"
    );
    let open = story.state.open_ballot().unwrap();
    assert_eq!(open.have_counted(), [true, false]);
    let event = tally(&mut story, "m4", count(4, 1));
    story.go("m4", event);
    let event = tally(&mut story, "m4", count(5, 0));
    assert_eq!(story.refused("m4", &event), Refusal::TalliesAgree);
    let event = result(&mut story, other(), 5, count(4, 1));
    assert_eq!(story.refused(SECRETARY, &event), Refusal::NotAsCounted);
    let event = result(&mut story, other(), 6, count(5, 0));
    assert_eq!(story.refused(SECRETARY, &event), Refusal::NotAsCounted);
    let event = result(&mut story, other(), 6, count(4, 1));
    story.go(SECRETARY, event);

    assert_eq!(story.state.open_ballot(), None);
    let vote = &story.state.votes()[0];
    assert_eq!(
        (vote.outcome.votes_for, vote.outcome.abstain),
        (4, 1),
        "an invalid paper is no vote"
    );
    let counts = &vote.papers.as_ref().unwrap().tallies;
    assert_eq!(
        counts
            .iter()
            .map(|(_, t, _)| t.votes_for)
            .collect::<Vec<_>>(),
        [4, 3, 4, 4],
        "the mistaken count stays"
    );
}

#[test]
fn more_papers_than_were_given_out_are_counted_again() {
    let mut story = under_way();
    for teller in [SECRETARY, "m4"] {
        let event = tally(&mut story, teller, count(6, 1));
        story.go(SECRETARY, event);
    }
    let event = result(&mut story, other(), 6, count(6, 1));
    assert_eq!(story.refused(SECRETARY, &event), Refusal::TooManyPapers);
    for teller in [SECRETARY, "m4"] {
        let event = tally(&mut story, teller, count(5, 0));
        story.go(SECRETARY, event);
    }
    let event = result(&mut story, other(), 6, count(5, 0));
    story.go(SECRETARY, event);
}

#[test]
fn while_papers_are_out_nothing_else_is_decided() {
    let mut story = under_way();
    let at = story.tick();
    let events = [
        story.vote_event(other(), open(&["ct", "pct", "m1", "m2"])),
        story.rule_event(score("u2", "1.1", "3"), None),
        papers(&mut story, other(), 6, [SECRETARY, "m4"]),
        Event::MeetingClosed { at },
        Event::MeetingAdjourned {
            at,
            why: "nghỉ trưa".into(),
        },
    ];
    for event in events {
        assert_eq!(
            story.refused(SECRETARY, &event),
            Refusal::BallotOpen,
            "{event:?}"
        );
    }
    let at = story.tick();
    let why = "thu hồi phiếu in sai".to_owned();
    story.go(SECRETARY, Event::BallotCancelled { at, why });
    assert_eq!(story.state.meetings()[0].cancelled.len(), 1);
    let event = story.vote_event(other(), open(&["ct", "pct", "m1", "m2"]));
    story.go(SECRETARY, event);
}

#[test]
fn who_may_vote_and_quorum_are_those_of_giving_out_the_papers() {
    let mut story = under_way();
    for member in ["m1", "m2", "m3"] {
        story.attends(member, Attendance::Out);
    }
    for teller in [SECRETARY, "m4"] {
        let event = tally(&mut story, teller, count(5, 0));
        story.go(SECRETARY, event);
    }
    let event = result(&mut story, other(), 6, count(5, 0));
    story.go(SECRETARY, event);
    let vote = &story.state.votes()[0];
    assert_eq!((vote.quorum.present, vote.outcome.passed), (6, true));
}

#[test]
fn what_changed_after_papers_were_given_out_was_not_voted_on() {
    let mut story = Story::in_meeting();
    let event = papers(&mut story, Motion::ApproveResult, 6, [SECRETARY, "m4"]);
    story.go(SECRETARY, event);
    story.survey_all();
    for teller in [SECRETARY, "m4"] {
        let event = tally(&mut story, teller, count(5, 0));
        story.go(SECRETARY, event);
    }
    let event = result(&mut story, Motion::ApproveResult, 6, count(5, 0));
    story.go(SECRETARY, event);
    assert!(story.state.votes()[0].outcome.passed);
    assert!(!story.state.is_approved());
}

#[test]
fn a_count_is_its_tellers_own_until_both_have_counted() {
    let mut story = under_way();
    let event = tally(&mut story, "m4", count(4, 1));
    story.go(SECRETARY, event);
    let entry: Recorded = story.history.last().unwrap().clone();
    let seen = |story: &Story, viewpoint| match story.state.redacted(entry.clone(), viewpoint).event
    {
        Event::TallyEntered { tally, .. } => tally == count(4, 1),
        other => panic!("{other:?}"),
    };
    assert!(seen(&story, story.seen_by("m4")));
    for viewpoint in [
        story.seen_by(SECRETARY),
        story.seen_by("ct"),
        Viewpoint::Anyone,
    ] {
        assert!(!seen(&story, viewpoint), "{viewpoint:?}");
    }
    let event = tally(&mut story, SECRETARY, count(3, 2));
    story.go(SECRETARY, event);
    assert!(seen(&story, story.seen_by("ct")));
    assert_eq!(entry.seq, Seq(story.state.head().0 - 1));
    assert!(entry.at > Moment(0));
}
