//! The meeting: who is there at an instant, who may vote on what, and what a vote comes to.

use thamdinh::domain::council::Role;
use thamdinh::domain::event::Event;
use thamdinh::domain::id::{MeetingIx, Moment};
use thamdinh::domain::meeting::{Attendance, Delegation, Motion};
use thamdinh::domain::refusal::{Refusal, Right};
use thamdinh::domain::round::Fraction;
use thamdinh::domain::stage::Stage;

use super::build::{Given, SECRETARY, Story, VOTERS, cell, id, open, score, seat};

/// All is reviewed, the meeting is open, nobody has come yet.
pub fn opened(change: impl Fn(&mut Given)) -> Story {
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

pub fn other() -> Motion {
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
