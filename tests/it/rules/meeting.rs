//! The meeting: who is there at an instant, who may vote on what, and what a vote comes to.

use thamdinh::domain::council::Role;
use thamdinh::domain::event::Event;
use thamdinh::domain::id::{MeetingIx, Moment, VoteIx};
use thamdinh::domain::meeting::{Attendance, Ballots, Choice, Delegation, Motion, Tally};
use thamdinh::domain::refusal::{Refusal, Right};
use thamdinh::domain::round::Fraction;
use thamdinh::domain::stage::Stage;

use super::build::{Given, SECRETARY, Story, VOTERS, ballots_of, cell, id, open, score, seat};

/// All is reviewed, the meeting is open, nobody has come yet.
fn opened(change: impl Fn(&mut Given)) -> Story {
    let mut given = Given::default();
    change(&mut given);
    let mut story = Story::submitted(given);
    story.review_all();
    for stage in [Stage::Explanation, Stage::SecondReview, Stage::Meeting] {
        story.to(stage);
    }
    story.open_meeting();
    story
}

fn other() -> Motion {
    Motion::Other {
        text: "về chương trình họp".into(),
    }
}

#[test]
fn quorum_and_passing_for_eleven_and_twelve_members() {
    for (count, quorum, passing) in [(11, 8, 6), (12, 8, 7), (1, 1, 1), (3, 2, 2)] {
        let story = opened(|given| {
            given.members.truncate(7);
            let now = given.members.iter().filter(|m| m.role.votes()).count();
            given.members.retain(|m| {
                count >= now || !m.role.votes() || ["ct", "m2", "m3"].contains(&m.id.as_str())
            });
            if count == 1 {
                given
                    .members
                    .retain(|m| ["tk", "ct"].contains(&m.id.as_str()));
                given.assignments.truncate(1);
                given.assignments[0].member = id("ct");
                given.assignments[0].node = None;
            } else {
                given.assignments.retain(|a| a.member.as_str() != "m1");
                let more =
                    count.saturating_sub(given.members.iter().filter(|m| m.role.votes()).count());
                let extra = (0..more).map(|n| seat(&format!("x{n}"), Role::Member));
                given.members.extend(extra);
            }
        });
        assert_eq!(story.state.voters().len(), u32::try_from(count).unwrap());
        let found = story.state.quorum(MeetingIx(0), Moment(i64::MAX), &other());
        assert_eq!(found.needed, quorum, "{count} members");
        let outcome = story.state.outcome(&found, &open(&[]), None);
        assert_eq!(outcome.needed, passing, "{count} members");
    }
}

#[test]
fn quorum_is_of_the_instant_and_follows_who_comes_leaves_and_sends_somebody() {
    let mut story = opened(|_| {});
    for member in ["ct", "m1", "m2"] {
        story.comes(member);
    }
    let event = story.vote_event(other(), open(&["ct", "m1", "m2"]));
    assert!(
        matches!(story.refused(SECRETARY, &event), Refusal::NoQuorum(q) if q.present == 3 && q.needed == 4)
    );
    story.attends(
        "m3",
        Attendance::In {
            delegate: Some(Delegation {
                to: "Phó Giám đốc".into(),
                document: "12/GUQ".into(),
            }),
        },
    );
    let with_four = story.tick();
    let vote = story.vote(other(), &["ct", "m1", "m2", "m3"]);
    assert!(story.state.vote(vote).unwrap().outcome.passed);
    story.attends("m1", Attendance::Out);
    let event = story.vote_event(other(), open(&["ct"]));
    assert!(matches!(
        story.refused(SECRETARY, &event),
        Refusal::NoQuorum(_)
    ));
    let present = |at| story.state.present(MeetingIx(0), at).len();
    assert_eq!((present(with_four), present(Moment(i64::MAX))), (4, 3));
    assert_eq!(present(Moment(0)), 0);
    let m1 = story.seat("m1");
    let intervals = story.state.meetings()[0].intervals(m1);
    assert_eq!(intervals.len(), 1);
    assert!(intervals[0].1.is_some());
    story.comes("m1");
    let at = story.tick();
    story.go(SECRETARY, Event::MeetingClosed { at });
    let intervals = story.state.meetings()[0].intervals(m1);
    assert_eq!(intervals.len(), 2);
    assert_eq!(
        intervals[1].1,
        Some(at),
        "the meeting ended with them there"
    );
}

#[test]
fn attendance_says_something_new_in_order_of_time() {
    let mut story = opened(|_| {});
    story.comes("m1");
    let at = story.tick();
    let change = |at, member: &str, change| Event::AttendanceChanged {
        at,
        member: id(member),
        change,
    };
    let here = || Attendance::In { delegate: None };
    let absent = |why: &str| Attendance::Absent { why: why.into() };
    let cases = [
        (change(at, "m1", here()), Refusal::NoChange("m1".into())),
        (
            change(at, "m2", Attendance::Out),
            Refusal::NoChange("m2".into()),
        ),
        (
            change(at, "m1", absent("ốm")),
            Refusal::NoChange("m1".into()),
        ),
        (change(at, "m2", absent("")), Refusal::WhyMissing),
        (change(at, "qs", here()), Refusal::DoesNotVote("qs".into())),
        (change(at, "x", here()), Refusal::UnknownMember("x".into())),
    ];
    for (event, expected) in cases {
        assert_eq!(story.refused(SECRETARY, &event), expected);
    }
    assert!(matches!(
        story.refused(SECRETARY, &change(Moment(1), "m2", here())),
        Refusal::BeforeRecord { .. }
    ));
    assert_eq!(
        story.refused("m1", &change(at, "m1", Attendance::Out)),
        Refusal::NotAllowed(Right::Secretary),
        "nobody records their own attendance"
    );
}

#[test]
fn only_who_is_there_and_not_recused_votes() {
    let mut story = opened(|_| {});
    for member in ["ct", "pct", "m1", "m2", "m3"] {
        story.comes(member);
    }
    let about_u1 = score("u1", "1.1", "3");
    let refused = |story: &mut Story, motion: Motion, who: &[&str]| {
        let event = story.vote_event(motion, open(who));
        story.state.permit(&id(SECRETARY), &event).err()
    };
    assert_eq!(
        refused(&mut story, about_u1.clone(), &["ct", "m1"]),
        Some(Refusal::Recused { unit: "u1".into() })
    );
    assert_eq!(
        refused(&mut story, about_u1.clone(), &["m4"]),
        Some(Refusal::NotPresent("m4".into()))
    );
    assert_eq!(
        refused(&mut story, about_u1.clone(), &["ct", "ct"]),
        Some(Refusal::Twice("ct".into()))
    );
    assert_eq!(
        refused(&mut story, other(), &["qs"]),
        Some(Refusal::DoesNotVote("qs".into()))
    );
    let batch = Motion::SelfScores {
        cells: vec![cell("u2", "1.1"), cell("u1", "1.2")],
    };
    assert!(
        story.state.recused_from(&batch).contains(story.seat("m1")),
        "one own unit among many recuses from the whole motion"
    );
    let vote = story.vote(about_u1, &["ct", "pct", "m2"]);
    let held = story.state.vote(vote).unwrap();
    // Five members count, four of them are there, three are more than half of five.
    assert_eq!(
        (held.quorum.members, held.quorum.present, held.quorum.needed),
        (5, 4, 4)
    );
    assert_eq!((held.outcome.votes_for, held.outcome.abstain), (3, 1));
    assert!(held.outcome.passed);
}

#[test]
fn the_recused_count_in_the_base_where_the_round_says_so() {
    let mut story = opened(|given| given.round.rules.recused_in_base = true);
    for member in ["ct", "pct", "m1", "m2", "m3"] {
        story.comes(member);
    }
    let vote = story.vote(score("u1", "1.1", "3"), &["ct", "pct", "m2"]);
    let held = story.state.vote(vote).unwrap();
    assert_eq!((held.quorum.members, held.quorum.present), (6, 4));
    assert_eq!(held.outcome.needed, 4);
    assert!(!held.outcome.passed, "three of six");
}

#[test]
fn where_everybody_is_recused_nobody_decides() {
    let mut story = opened(|_| {});
    for member in VOTERS {
        story.comes(member);
        if member != "m1" {
            story.go(
                SECRETARY,
                Event::RecusalDeclared {
                    member: id(member),
                    unit: "u1".into(),
                    why: "liên quan".into(),
                },
            );
        }
    }
    let event = story.rule_event(score("u1", "1.1", "4"), None);
    assert!(matches!(
        story.refused(SECRETARY, &event),
        Refusal::NoQuorum(_)
    ));
}

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
fn secret_votes_are_counted_twice_and_never_more_than_there_are_voters() {
    let tally = |votes_for, against| Tally {
        votes_for,
        against,
        abstain: 0,
        invalid: 1,
    };
    let secret = |papers, first, second| Ballots::Secret {
        papers,
        first,
        second,
    };
    let mut story = opened(|_| {});
    for member in VOTERS {
        story.comes(member);
    }
    let mut refused = |ballots| {
        let event = story.vote_event(other(), ballots);
        story.state.permit(&id(SECRETARY), &event).err()
    };
    assert_eq!(refused(secret(6, tally(4, 1), tally(4, 1))), None);
    assert_eq!(
        refused(secret(6, tally(4, 1), tally(3, 2))),
        Some(Refusal::TalliesDiffer)
    );
    assert_eq!(
        refused(secret(5, tally(4, 1), tally(4, 1))),
        Some(Refusal::TooManyPapers),
        "six counted, five given out"
    );
    assert_eq!(
        refused(secret(7, tally(4, 1), tally(4, 1))),
        Some(Refusal::TooManyPapers),
        "seven given out, six members"
    );
    let most = tally(u32::MAX, u32::MAX);
    assert_eq!(refused(secret(6, most, most)), Some(Refusal::TooManyPapers));
    let event = story.vote_event(score("u1", "1.1", "2"), secret(6, tally(4, 1), tally(4, 1)));
    assert_eq!(
        story.refused(SECRETARY, &event),
        Refusal::TooManyPapers,
        "the recused get no paper"
    );
    let event = story.vote_event(other(), secret(6, tally(4, 1), tally(4, 1)));
    story.go(SECRETARY, event);
    let outcome = story.state.votes()[0].outcome;
    assert_eq!(
        (outcome.votes_for, outcome.abstain, outcome.passed),
        (4, 1, true)
    );

    let mut story = opened(|given| given.round.rules.secret_votes_allowed = false);
    for member in VOTERS {
        story.comes(member);
    }
    let event = story.vote_event(other(), secret(6, tally(4, 1), tally(4, 1)));
    assert_eq!(story.refused(SECRETARY, &event), Refusal::SecretNotAllowed);
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
fn only_the_secretary_records_and_only_in_an_open_meeting() {
    let mut story = Story::in_review();
    story.review_all();
    let at = story.tick();
    let opening = Event::MeetingOpened {
        at,
        place: "Phòng họp".into(),
        number: String::new(),
    };
    assert_eq!(
        story.refused(SECRETARY, &opening),
        Refusal::WrongStage { now: Stage::Review }
    );
    for stage in [Stage::Explanation, Stage::SecondReview, Stage::Meeting] {
        story.to(stage);
    }
    let vote = story.vote_event(other(), open(&[]));
    assert_eq!(story.refused(SECRETARY, &vote), Refusal::NoMeeting);
    assert_eq!(
        story.refused("ct", &opening),
        Refusal::NotAllowed(Right::Secretary)
    );
    story.go(SECRETARY, opening.clone());
    assert_eq!(story.refused(SECRETARY, &opening), Refusal::MeetingOpen);
    for who in ["ct", "m2", "gv", "qs"] {
        assert_eq!(
            story.refused(who, &vote),
            Refusal::NotAllowed(Right::Secretary)
        );
    }
}

#[test]
fn the_vice_chair_presides_where_the_chair_is_recused_or_away() {
    let mut story = Story::in_meeting();
    let at = story.tick();
    let presiding =
        |story: &Story, motion: &Motion| story.state.presiding(MeetingIx(0), at, motion);
    assert_eq!(presiding(&story, &other()), Some(story.seat("ct")));
    story.go(
        "ct",
        Event::RecusalDeclared {
            member: id("ct"),
            unit: "u2".into(),
            why: "liên quan".into(),
        },
    );
    assert_eq!(
        presiding(&story, &score("u2", "1.1", "1")),
        Some(story.seat("pct"))
    );
}

#[test]
fn a_fraction_made_by_hand_divides_by_no_zero() {
    let broken = Fraction {
        numerator: 1,
        denominator: 0,
    };
    assert_eq!(Fraction::new(1, 0), None);
    assert_eq!((broken.at_least(3), broken.more_than(3)), (3, 4));
}
