//! Moves between stages: which exist, and what each of them asks for.

use thamdinh::domain::Date;
use thamdinh::domain::id::Moment;
use thamdinh::domain::refusal::{Refusal, Right};
use thamdinh::domain::round::Deadline;
use thamdinh::domain::stage::Stage;

use super::build::{Given, SECRETARY, Story, accept, cell, id, moved, score, submission};

#[test]
fn only_the_next_stage_or_an_earlier_one_with_a_reason() {
    for from in [
        Stage::SelfAssessment,
        Stage::Review,
        Stage::Explanation,
        Stage::SecondReview,
        Stage::Meeting,
    ] {
        let mut story = Story::in_review();
        story.review_all();
        if from < Stage::Review {
            story.move_to(from, "nhận lại hồ sơ");
        }
        while story.state.stage() < from {
            let next = story.state.stage().next().unwrap();
            story.to(next);
        }
        for to in Stage::ALL {
            let found = story.state.permit(&id(SECRETARY), &moved(to, "")).err();
            let expected = if to < from {
                Some(Refusal::WhyMissing)
            } else if from.next() == Some(to) {
                None
            } else {
                Some(Refusal::NoSuchMove { from, to })
            };
            assert_eq!(found, expected, "{from:?} to {to:?}");
            let with_reason = story.state.permit(&id(SECRETARY), &moved(to, "lý do"));
            assert_eq!(with_reason.is_ok(), to < from || from.next() == Some(to));
        }
        assert_eq!(
            story.refused("ct", &moved(Stage::Setup, "lý do")),
            Refusal::NotAllowed(Right::Secretary)
        );
    }
}

#[test]
fn explanation_is_skipped_only_where_the_round_says_so() {
    for allowed in [false, true] {
        let mut given = Given::default();
        given.round.rules.skip_explanation_allowed = allowed;
        let mut story = Story::submitted(given);
        story.review_all();
        let skip = story
            .state
            .permit(&id(SECRETARY), &moved(Stage::Meeting, ""));
        assert_eq!(skip.is_ok(), allowed);
        story.to(Stage::Explanation);
        let skip = story
            .state
            .permit(&id(SECRETARY), &moved(Stage::Meeting, ""));
        assert_eq!(skip.is_ok(), allowed);
    }
}

#[test]
fn what_is_missing_takes_a_reason_and_cells_without_reviewers_take_reviewers() {
    let mut given = Given::default();
    given.assignments.retain(|a| a.member.as_str() != "m2");
    let story = Story::of(given);
    assert_eq!(
        story.refused(SECRETARY, &moved(Stage::SelfAssessment, "lý do")),
        Refusal::ReviewersMissing {
            count: 3,
            first: cell("u1", "1.1")
        },
        "m1 is recused for u1, so its area 1 has nobody"
    );

    let mut story = Story::begun();
    story.go(SECRETARY, submission("u1", &[]));
    assert_eq!(
        story.refused(SECRETARY, &moved(Stage::Review, "")),
        Refusal::SubmissionsMissing {
            count: 6,
            first: "u2".into()
        }
    );
    story.move_to(Stage::Review, "quá hạn");

    let mut story = Story::in_review();
    story.review_all();
    story.move_to(Stage::SelfAssessment, "nộp lại");
    story.to(Stage::Review);
    story.to(Stage::Explanation);
    let mut story = Story::in_review();
    story.go("m2", accept("u1", "1.1"));
    // 7 units × 5 cells that take verdicts (three in area 1, 2.1, 3), less the one that is complete.
    assert_eq!(
        story.refused(SECRETARY, &moved(Stage::Explanation, " ")),
        Refusal::VerdictsMissing {
            count: 34,
            first: cell("u1", "1.2")
        }
    );
    story.move_to(Stage::Explanation, "thành viên báo cáo sau");
}

#[test]
fn a_meeting_is_closed_before_going_back_and_its_rulings_are_kept() {
    let mut story = Story::in_meeting();
    story.rule(score("u2", "1.1", "2"));
    let back = moved(Stage::SecondReview, "thẩm định lại");
    assert_eq!(story.refused(SECRETARY, &back), Refusal::MeetingOpen);
    let at = story.tick();
    story.go(
        SECRETARY,
        thamdinh::domain::event::Event::MeetingClosed { at },
    );
    story.go(SECRETARY, back);
    let kept = story.value("u2", "1.1");
    story.go("m1", accept("u2", "1.1"));
    story.go("m2", accept("u2", "1.1"));
    assert_eq!(story.value("u2", "1.1"), kept, "the ruling beats verdicts");
    story.to(Stage::Meeting);
    assert_eq!(story.value("u2", "1.1"), kept);
}

#[test]
fn a_locked_round_moves_to_publication_and_nowhere_else() {
    let mut story = Story::locked();
    for to in Stage::ALL {
        let found = story.state.permit(&id(SECRETARY), &moved(to, "lý do"));
        assert_eq!(found.is_ok(), to == Stage::Published, "{to:?}");
    }
    story.to(Stage::Published);
    for to in Stage::ALL {
        let found = story.state.permit(&id(SECRETARY), &moved(to, "lý do"));
        assert!(found.is_err(), "{to:?}");
    }
}

#[test]
fn lateness_counts_days_of_the_rounds_own_calendar() {
    let day = |day| Date::new(2026, 11, day).unwrap();
    let mut given = Given::default();
    given.round.deadlines = vec![Deadline {
        stage: Stage::SelfAssessment,
        day: day(15),
    }];
    let story = Story::of(given);
    let late = |stage, ms| story.state.days_late(stage, Moment(ms));
    // The round's clocks are seven hours ahead: its midnight is 17:00 of the day before in Greenwich.
    let midnight = day(16).start_ms(420);
    assert_eq!(late(Stage::SelfAssessment, midnight - 1), None);
    assert_eq!(late(Stage::SelfAssessment, midnight), Some(1));
    assert_eq!(
        late(Stage::SelfAssessment, day(20).start_ms(420) - 1),
        Some(4)
    );
    assert_eq!(late(Stage::SelfAssessment, 0), None);
    assert_eq!(late(Stage::Explanation, i64::MAX / 2), None);
}
