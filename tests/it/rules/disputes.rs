//! The life of a dispute: found, asked, explained, settled, and started again.

use thamdinh::domain::dispute::{DisputeKind, DisputeState, Settlement};
use thamdinh::domain::event::Event;
use thamdinh::domain::id::RulingIx;
use thamdinh::domain::meeting::Motion;
use thamdinh::domain::precheck::{PreCheck, Severity};
use thamdinh::domain::refusal::Refusal;
use thamdinh::domain::self_assessment::Position;
use thamdinh::domain::stage::Stage;

use super::build::{
    SECRETARY, Story, accept, adjust, cell, explain, flag, id, pts, replacement, score, unflag,
};

fn state_of(story: &Story) -> Option<DisputeState> {
    story.dispute("u2", "1.1").map(|d| d.state)
}

fn how(story: &Story) -> Option<Settlement> {
    match state_of(story) {
        Some(DisputeState::Settled { how, .. }) => Some(how),
        _ => None,
    }
}

fn standing(story: &Story) -> Vec<DisputeKind> {
    story
        .dispute("u2", "1.1")
        .map(|d| d.standing)
        .unwrap_or_default()
}

/// Both reviewers take a whole point off, which is a gap.
fn with_gap() -> Story {
    let mut story = Story::in_review();
    for member in ["m1", "m2"] {
        story.go(member, adjust("u2", "1.1", "2.5"));
    }
    story
}

#[test]
fn reviewers_who_differ_agree_in_the_end() {
    let mut story = Story::in_review();
    story.go("m1", accept("u2", "1.1"));
    assert_eq!(state_of(&story), None);
    story.go("m2", adjust("u2", "1.1", "3.25"));
    assert_eq!(standing(&story), [DisputeKind::ReviewersDiffer]);
    assert_eq!(state_of(&story), Some(DisputeState::Found));
    story.go("m2", accept("u2", "1.1"));
    assert_eq!(how(&story), Some(Settlement::Agreement));
    story.go("m1", adjust("u2", "1.1", "3.25"));
    assert_eq!(state_of(&story), Some(DisputeState::Found));
    let dispute = story.dispute("u2", "1.1").unwrap();
    assert_eq!(dispute.reopened, 1);
    assert_eq!(dispute.kinds, [DisputeKind::ReviewersDiffer]);
}

#[test]
fn a_gap_counts_from_the_threshold_on() {
    for (given, found) in [("3.01", false), ("3", true), ("4", true), ("3.5", false)] {
        let mut story = Story::in_review();
        story.go("m1", adjust("u2", "1.1", given));
        let expected = if found {
            vec![DisputeKind::Gap]
        } else {
            vec![]
        };
        assert_eq!(standing(&story), expected, "3.5 against {given}");
    }
}

#[test]
fn a_gap_is_asked_about_explained_and_accepted_by_the_unit() {
    let mut story = with_gap();
    story.move_to(Stage::Explanation, "còn ô chưa xong");
    assert_eq!(state_of(&story), Some(DisputeState::Asked));
    story.go(SECRETARY, explain("u2", "1.1", Position::Explains));
    assert_eq!(state_of(&story), Some(DisputeState::Explained));
    story.go(SECRETARY, explain("u2", "1.1", Position::Accepts));
    assert_eq!(how(&story), Some(Settlement::Acceptance));
    story.to(Stage::SecondReview);
    story.go("m1", adjust("u2", "1.1", "2"));
    assert_eq!(
        state_of(&story),
        Some(DisputeState::Explained),
        "another score is not what the unit accepted"
    );
    assert_eq!(
        standing(&story),
        [DisputeKind::ReviewersDiffer, DisputeKind::Gap]
    );
}

#[test]
fn what_the_unit_contests_stands_until_it_gets_its_score_or_a_ruling() {
    let mut story = Story::in_review();
    for member in ["m1", "m2"] {
        story.go(member, adjust("u2", "1.1", "3.25"));
    }
    assert_eq!(state_of(&story), None, "a quarter point is no gap");
    story.move_to(Stage::Explanation, "còn ô chưa xong");
    assert_eq!(
        story.refused(SECRETARY, &explain("u3", "1.1", Position::Contests)),
        Refusal::NotAdjusted {
            cell: cell("u3", "1.1")
        }
    );
    story.go(SECRETARY, explain("u2", "1.1", Position::Contests));
    assert_eq!(standing(&story), [DisputeKind::Contested]);
    assert_eq!(state_of(&story), Some(DisputeState::Explained));
    story.to(Stage::SecondReview);
    let mut with_ruling = story.clone();
    for member in ["m1", "m2"] {
        story.go(member, accept("u2", "1.1"));
    }
    assert_eq!(how(&story), Some(Settlement::Agreement));
    story.go(SECRETARY, explain("u2", "1.1", Position::Accepts));

    with_ruling.review_all();
    with_ruling.meet();
    assert!(standing(&with_ruling).contains(&DisputeKind::Contested));
    with_ruling.rule(score("u2", "1.1", "3.25"));
    assert_eq!(how(&with_ruling), Some(Settlement::Ruling(RulingIx(0))));
}

#[test]
fn a_flag_is_a_dispute_until_taken_back() {
    let mut story = Story::in_review();
    story.go("m1", flag("u2", "1.1"));
    assert_eq!(standing(&story), [DisputeKind::Flagged]);
    story.move_to(Stage::Explanation, "còn ô chưa xong");
    assert_eq!(state_of(&story), Some(DisputeState::Asked));
    story.go(SECRETARY, explain("u2", "1.1", Position::Explains));
    assert_eq!(
        state_of(&story),
        Some(DisputeState::Explained),
        "who is asked may explain, adjusted or not"
    );
    story.go("m1", unflag("u2", "1.1"));
    assert_eq!(how(&story), Some(Settlement::Agreement));
    story.go("m1", flag("u2", "1.1"));
    assert_eq!(story.dispute("u2", "1.1").unwrap().reopened, 1);
}

#[test]
fn a_severe_finding_accepted_without_a_word_is_a_dispute_until_answered() {
    let mut story = Story::begun();
    // 95/100 gives 4 points by the rule; 5 are claimed.
    let claims = [("2.1", "5")];
    story.go(SECRETARY, super::build::submission("u2", &claims));
    story.move_to(Stage::Review, "các đơn vị khác nộp muộn");
    story.go("m3", accept("u2", "2.1"));
    let kinds = |story: &Story| story.dispute("u2", "2.1").map(|d| d.standing);
    assert_eq!(kinds(&story), Some(vec![DisputeKind::PreCheck]));
    let answer = |code: &str| Event::PreCheckAnswered {
        cell: cell("u2", "2.1"),
        code: code.into(),
        text: "đã xem, số liệu cuối năm đạt 100 %".into(),
    };
    assert!(matches!(
        story.refused("m3", &answer("outlier")),
        Refusal::NoSuchFinding { .. }
    ));
    story.go("m3", answer("rule_differs"));
    assert_eq!(kinds(&story), Some(vec![]));
    story.go(SECRETARY, replacement("u2", &[("2.1", "3")]));
    story.go("m3", accept("u2", "2.1"));
    assert_eq!(
        kinds(&story),
        Some(vec![DisputeKind::PreCheck]),
        "an answer about the earlier claim is none about this one"
    );
}

#[test]
fn each_severe_finding_wants_its_own_answer() {
    let mut story = Story::begun();
    // 95/100 gives 4 points by the rule; 5 are claimed, with neither evidence nor a word.
    let mut sent = super::build::assessment("u2", &[("2.1", "5")]);
    sent.answers[0].explanation.clear();
    story.go(
        SECRETARY,
        Event::SelfAssessmentSubmitted {
            submission: Box::new(sent),
            replaces: false,
        },
    );
    story.move_to(Stage::Review, "các đơn vị khác nộp muộn");
    story.go("m3", accept("u2", "2.1"));
    let kinds = |story: &Story| story.dispute("u2", "2.1").unwrap().standing;
    let answer = |code: &str| Event::PreCheckAnswered {
        cell: cell("u2", "2.1"),
        code: code.into(),
        text: "đã xem, chấp nhận".into(),
    };
    story.go("m3", answer("rule_differs"));
    assert_eq!(kinds(&story), [DisputeKind::PreCheck], "the other is open");
    story.go("m3", answer("no_evidence"));
    assert_eq!(kinds(&story), []);
}

#[test]
fn what_the_round_does_not_call_severe_is_no_dispute() {
    let standing = |severity| {
        let mut given = super::build::Given::default();
        let rules = &mut given.round.prechecks;
        rules.severities = rules.severities.with(PreCheck::RuleDiffers, severity);
        let mut story = Story::of(given);
        story.to(Stage::SelfAssessment);
        story.go(SECRETARY, super::build::submission("u2", &[("2.1", "5")]));
        story.move_to(Stage::Review, "các đơn vị khác nộp muộn");
        story.go("m3", accept("u2", "2.1"));
        story.dispute("u2", "2.1").map(|dispute| dispute.standing)
    };
    assert_eq!(
        standing(Some(Severity::Severe)),
        Some(vec![DisputeKind::PreCheck])
    );
    assert_eq!(standing(Some(Severity::Warning)), None);
    assert_eq!(standing(None), None);
}

#[test]
fn a_voided_vote_opens_the_dispute_again_and_the_ruling_before_counts_again() {
    let mut story = with_gap();
    story.review_all();
    story.meet();
    let first = story.rule(score("u2", "1.1", "3"));
    assert_eq!(how(&story), Some(Settlement::Ruling(RulingIx(0))));
    let second = story.rule(score("u2", "1.1", "1"));
    assert_eq!(how(&story), Some(Settlement::Ruling(RulingIx(1))));
    story.void(second);
    assert_eq!(how(&story), Some(Settlement::Ruling(RulingIx(0))));
    assert_eq!(story.value("u2", "1.1").unwrap().points(), Some(pts("3")));
    story.void(first);
    assert!(state_of(&story).unwrap().is_open());
    assert_eq!(story.dispute("u2", "1.1").unwrap().reopened, 1);
    assert_eq!(story.value("u2", "1.1").unwrap().points(), Some(pts("2.5")));
}

#[test]
fn voiding_a_superseded_vote_leaves_the_later_ruling() {
    let mut story = with_gap();
    story.review_all();
    story.meet();
    let first = story.rule(score("u2", "1.1", "3"));
    let second = story.rule(score("u2", "1.1", "1"));
    story.void(first);
    assert_eq!(story.value("u2", "1.1").unwrap().points(), Some(pts("1")));
    story.void(second);
    assert_eq!(story.value("u2", "1.1").unwrap().points(), Some(pts("2.5")));
}

#[test]
fn a_replaced_submission_takes_the_verdicts_from_under_a_dispute() {
    let mut story = with_gap();
    assert_eq!(standing(&story), [DisputeKind::Gap]);
    story.go(SECRETARY, replacement("u2", &[("1.1", "2.5")]));
    assert_eq!(standing(&story), []);
    assert_eq!(story.settled("u2", "1.1"), None);
    for member in ["m1", "m2"] {
        story.go(member, accept("u2", "1.1"));
    }
    assert_eq!(how(&story), Some(Settlement::Agreement));
}

#[test]
fn an_agreed_batch_takes_open_disputes_with_an_agreed_verdict_only() {
    let mut story = with_gap();
    story.go("m1", adjust("u3", "1.1", "1"));
    story.go("m2", adjust("u3", "1.1", "2"));
    story.review_all();
    story.meet();
    let batch = |cells: &[(&str, &str)]| Motion::Agreed {
        cells: cells.iter().map(|(u, i)| cell(u, i)).collect(),
    };
    let mut refused = |motion: Motion| {
        let event = story.rule_event(motion, None);
        story.state.permit(&id(SECRETARY), &event).err()
    };
    assert_eq!(refused(batch(&[("u2", "1.1")])), None);
    assert_eq!(refused(batch(&[])), Some(Refusal::Empty));
    assert_eq!(
        refused(batch(&[("u2", "1.1"), ("u3", "1.1")])),
        Some(Refusal::NotAgreed {
            cell: cell("u3", "1.1")
        })
    );
    assert_eq!(
        refused(batch(&[("u2", "1.1"), ("u4", "1.1")])),
        Some(Refusal::NothingOpen {
            cell: cell("u4", "1.1")
        })
    );
    assert_eq!(
        refused(batch(&[("u2", "1.1"), ("u2", "1.1")])),
        Some(Refusal::Twice("u2 1.1".into()))
    );
    story.rule(batch(&[("u2", "1.1")]));
    let event = story.rule_event(batch(&[("u2", "1.1")]), None);
    assert_eq!(
        story.refused(SECRETARY, &event),
        Refusal::NothingOpen {
            cell: cell("u2", "1.1")
        },
        "settled already"
    );
}

#[test]
fn self_scores_are_taken_in_one_sweep_only_where_nobody_said_otherwise() {
    let mut story = Story::in_review();
    story.go("m1", accept("u2", "1.1"));
    story.go("m1", adjust("u3", "1.1", "3.25"));
    story.go("m1", flag("u4", "1.1"));
    story.move_to(Stage::Explanation, "thiếu thời gian");
    story.to(Stage::SecondReview);
    story.move_to(Stage::Meeting, "thiếu thời gian");
    story.meet();
    let mut refused = |unit: &str, item: &str| {
        let motion = Motion::SelfScores {
            cells: vec![cell(unit, item)],
        };
        let event = story.rule_event(motion, None);
        story.state.permit(&id(SECRETARY), &event).err()
    };
    let not_agreed = |unit: &str| {
        Some(Refusal::NotAgreed {
            cell: cell(unit, "1.1"),
        })
    };
    assert_eq!(refused("u2", "1.1"), None, "accepted by one of two");
    assert_eq!(refused("u2", "1.2"), None, "reviewed by nobody");
    assert_eq!(
        refused("u3", "1.1"),
        not_agreed("u3"),
        "one took points off"
    );
    assert_eq!(refused("u4", "1.1"), not_agreed("u4"), "raised by a member");
    assert!(matches!(
        refused("u2", "2.2"),
        Some(Refusal::WrongMethod { .. })
    ));
    assert!(matches!(
        refused("u2", "4.1"),
        Some(Refusal::NothingToAccept { .. })
    ));
    story.rule(Motion::SelfScores {
        cells: vec![cell("u2", "1.1")],
    });
    assert_eq!(story.value("u2", "1.1").unwrap().points(), Some(pts("3.5")));
}

#[test]
fn a_unit_says_one_thing_about_a_cell_at_a_time() {
    let mut story = with_gap();
    story.move_to(Stage::Explanation, "còn ô chưa xong");
    let Event::ExplanationSubmitted {
        unit,
        source,
        mut answers,
    } = explain("u2", "1.1", Position::Accepts)
    else {
        return;
    };
    answers.push(answers[0].clone());
    let twice = Event::ExplanationSubmitted {
        unit,
        source,
        answers,
    };
    assert_eq!(
        story.refused(SECRETARY, &twice),
        Refusal::Twice("1.1".into())
    );
}
