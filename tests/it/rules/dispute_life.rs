//! A dispute stays told as it was: whoever reviews later, whatever the rules say later, in whatever version.

use thamdinh::domain::dispute::{DisputeKind, DisputeState, Settlement, What};
use thamdinh::domain::event::Event;
use thamdinh::domain::id::RulingIx;
use thamdinh::domain::meeting::Motion;
use thamdinh::domain::self_assessment::Position;
use thamdinh::domain::stage::Stage;
use thamdinh::domain::viewpoint::Viewpoint;

use super::build::{
    Given, SECRETARY, Story, VOTERS, accept, adjust, cell, explain, flag, id, pts, replacement,
    score, submission, unflag,
};

use DisputeKind::{Contested, Flagged, Gap, PreCheck, ReviewersDiffer};

/// The steps of `u2 · item` with who brought each.
fn life(story: &Story, item: &str) -> Vec<(What, String)> {
    let dispute = story.dispute("u2", item).unwrap();
    let steps = dispute.history.into_iter().map(|step| {
        let by = story.state.member(step.by).unwrap().id.to_string();
        (step.what, by)
    });
    steps.collect()
}

fn whats(story: &Story, item: &str) -> Vec<What> {
    life(story, item)
        .into_iter()
        .map(|(what, _)| what)
        .collect()
}

fn state_of(story: &Story) -> DisputeState {
    story.dispute("u2", "1.1").unwrap().state
}

fn how(story: &Story) -> Option<Settlement> {
    match state_of(story) {
        DisputeState::Settled { how, .. } => Some(how),
        _ => None,
    }
}

fn differing() -> Story {
    let mut story = Story::in_review();
    story.go("m1", accept("u2", "1.1"));
    story.go("m2", adjust("u2", "1.1", "3.25"));
    story
}

#[test]
fn each_step_has_its_entry_and_who_brought_it() {
    let mut story = differing();
    story.go("m1", flag("u2", "1.1"));
    story.move_to(Stage::Explanation, "còn ô chưa xong");
    story.go(SECRETARY, explain("u2", "1.1", Position::Contests));
    story.to(Stage::SecondReview);
    story.go("m1", unflag("u2", "1.1"));
    story.go("m2", accept("u2", "1.1"));
    let expected = [
        (What::Found(vec![ReviewersDiffer]), "m2"),
        (What::Added(vec![Flagged]), "m1"),
        (What::Asked, SECRETARY),
        (What::Explained(Position::Contests), SECRETARY),
        (What::Added(vec![Contested]), SECRETARY),
        (What::Settled(Settlement::Agreement), "m2"),
    ];
    let expected = expected.map(|(what, by)| (what, by.to_owned()));
    assert_eq!(life(&story, "1.1"), expected);
    let history = story.dispute("u2", "1.1").unwrap().history;
    for step in &history {
        let recorded = &story.history[usize::try_from(step.seq.0).unwrap() - 1];
        assert_eq!((recorded.seq, recorded.at), (step.seq, step.at));
        assert_eq!(story.seat(recorded.author.as_str()), step.by);
    }
    assert!(history.is_sorted_by_key(|step| step.seq));
}

#[test]
fn a_recusal_takes_a_dispute_away_without_anybody_having_agreed() {
    let mut story = differing();
    let before = story.dispute("u2", "1.1").unwrap();
    story.go(
        SECRETARY,
        Event::RecusalDeclared {
            member: id("m2"),
            unit: "u2".into(),
            why: "người thân".into(),
        },
    );
    assert_eq!(how(&story), Some(Settlement::Lapse));
    let dispute = story.dispute("u2", "1.1").unwrap();
    assert_eq!(dispute.kinds, [ReviewersDiffer], "it was a dispute then");
    assert_eq!(dispute.found, before.found);
    assert_eq!(
        whats(&story, "1.1"),
        [
            What::Found(vec![ReviewersDiffer]),
            What::Settled(Settlement::Lapse)
        ]
    );
    assert_eq!(story.value("u2", "1.1").unwrap().points(), Some(pts("3.5")));
    // What was agreed or never said is not touched.
    assert!(
        story
            .state
            .cell(story.ix("u2", "1.2"))
            .unwrap()
            .log()
            .is_empty()
    );
}

#[test]
fn whoever_reviews_later_does_not_change_what_was_a_dispute() {
    let mut story = differing();
    story.go("m2", accept("u2", "1.1"));
    let settled = story.dispute("u2", "1.1").unwrap();
    let mut assignments = story.state.assignments().to_vec();
    for assignment in &mut assignments {
        if assignment.member == id("m1") || assignment.member == id("m2") {
            assignment.member = id("m4");
        }
    }
    assignments.dedup();
    story.go(SECRETARY, Event::AssignmentsSet(assignments));
    assert_eq!(story.dispute("u2", "1.1"), Some(settled));
    assert_eq!(story.settled("u2", "1.1"), None, "m4 has not judged yet");
    story.go("m4", adjust("u2", "1.1", "1"));
    let dispute = story.dispute("u2", "1.1").unwrap();
    assert_eq!((dispute.reopened, dispute.standing), (1, vec![Gap]));
    assert_eq!(dispute.kinds, [ReviewersDiffer, Gap]);
}

#[test]
fn another_threshold_counts_from_when_it_was_set() {
    let mut story = Story::in_review();
    for (unit, given) in [("u2", "2.5"), ("u3", "3.25")] {
        for member in ["m1", "m2"] {
            story.go(member, adjust(unit, "1.1", given));
        }
    }
    let ruled_by = |story: &mut Story, threshold: &str| {
        let back = story.state.stage();
        story.move_to(Stage::Setup, "sửa quy định");
        let mut round = story.state.round().unwrap().clone();
        round.rules.dispute_threshold = pts(threshold);
        story.go(SECRETARY, Event::RoundSetUp(Box::new(round)));
        while story.state.stage() < back {
            let next = story.state.stage().next().unwrap();
            story.move_to(next, "tiếp tục");
        }
    };
    ruled_by(&mut story, "2");
    assert_eq!(how(&story), Some(Settlement::Lapse));
    assert_eq!(story.dispute("u3", "1.1"), None);
    ruled_by(&mut story, "0.25");
    assert_eq!(
        whats(&story, "1.1"),
        [
            What::Found(vec![Gap]),
            What::Settled(Settlement::Lapse),
            What::Reopened(vec![Gap])
        ]
    );
    let of_other = story.dispute("u3", "1.1").unwrap();
    assert_eq!(
        of_other.found.seq,
        story.dispute("u2", "1.1").unwrap().history[2].seq
    );
}

#[test]
fn a_replaced_submission_settles_nothing_until_it_is_judged() {
    let mut story = Story::begun();
    story.go(SECRETARY, submission("u2", &[("1.1", "3.5"), ("2.1", "5")]));
    story.move_to(Stage::Review, "các đơn vị khác nộp muộn");
    story.go("m3", accept("u2", "2.1"));
    assert_eq!(whats(&story, "2.1"), [What::Found(vec![PreCheck])]);
    let claims = [("1.1", "3.5"), ("2.1", "4")];
    story.go(SECRETARY, replacement("u2", &claims));
    let dispute = story.dispute("u2", "2.1").unwrap();
    assert!(dispute.state.is_open(), "{:?}", dispute.state);
    assert_eq!(dispute.standing, []);
    assert_eq!(
        whats(&story, "2.1"),
        [What::Found(vec![PreCheck]), What::Replaced],
        "the claim then is still told as it was"
    );
    story.go("m3", accept("u2", "2.1"));
    assert_eq!(
        whats(&story, "2.1")[2],
        What::Settled(Settlement::Agreement)
    );
    // The other way round: what was sound once is not told as a dispute because of what came later.
    let mut story = Story::begun();
    story.go(SECRETARY, submission("u2", &claims));
    story.move_to(Stage::Review, "các đơn vị khác nộp muộn");
    story.go("m3", accept("u2", "2.1"));
    story.go(
        SECRETARY,
        replacement("u2", &[("1.1", "3.5"), ("2.1", "5")]),
    );
    assert_eq!(story.dispute("u2", "2.1"), None);
    story.go("m3", accept("u2", "2.1"));
    let found = story.dispute("u2", "2.1").unwrap().found.seq;
    assert_eq!(found, story.state.head());
}

#[test]
fn both_reviewers_judge_anew_before_a_dispute_over_a_replaced_claim_is_settled() {
    let mut story = differing();
    story.go(SECRETARY, replacement("u2", &[("1.1", "3.25")]));
    assert!(state_of(&story).is_open());
    story.go("m1", accept("u2", "1.1"));
    assert!(state_of(&story).is_open(), "m2 has not said a word of it");
    story.go("m2", accept("u2", "1.1"));
    assert_eq!(how(&story), Some(Settlement::Agreement));
}

#[test]
fn a_unit_that_accepts_in_the_end_settles_what_it_contested() {
    let mut story = Story::in_review();
    for member in ["m1", "m2"] {
        story.go(member, adjust("u2", "1.1", "3.25"));
    }
    story.move_to(Stage::Explanation, "còn ô chưa xong");
    story.go(SECRETARY, explain("u2", "1.1", Position::Contests));
    story.go(SECRETARY, explain("u2", "1.1", Position::Accepts));
    assert_eq!(how(&story), Some(Settlement::Acceptance));
    story.go(SECRETARY, explain("u2", "1.1", Position::Contests));
    assert_eq!(state_of(&story), DisputeState::Explained);
    assert_eq!(story.dispute("u2", "1.1").unwrap().reopened, 1);
}

#[test]
fn a_verdict_that_is_kept_is_still_the_one_that_the_unit_accepted() {
    let mut story = Story::in_review();
    for member in ["m1", "m2"] {
        story.go(member, adjust("u2", "1.1", "2.5"));
    }
    story.move_to(Stage::Explanation, "còn ô chưa xong");
    story.go(SECRETARY, explain("u2", "1.1", Position::Accepts));
    story.to(Stage::SecondReview);
    for member in ["m1", "m2"] {
        story.go(member, adjust("u2", "1.1", "2.5"));
    }
    assert_eq!(how(&story), Some(Settlement::Acceptance));
    story.go(SECRETARY, explain("u2", "1.1", Position::Explains));
    assert!(
        state_of(&story).is_open(),
        "no more than an explanation now"
    );
}

#[test]
fn a_flag_after_a_ruling_opens_the_dispute_again_until_it_is_ruled_or_taken_back() {
    let mut story = differing();
    story.review_all();
    story.meet();
    story.rule(score("u2", "1.1", "3"));
    let ruled = |number| Some(Settlement::Ruling(RulingIx(number)));
    assert_eq!(how(&story), ruled(0));
    story.go("m1", flag("u2", "1.1"));
    let dispute = story.dispute("u2", "1.1").unwrap();
    assert_eq!(dispute.state, DisputeState::Found);
    assert_eq!((dispute.reopened, dispute.standing), (1, vec![Flagged]));
    assert_eq!(story.state.blockers(Viewpoint::Whole).len(), 1);
    let mut taken_back = story.clone();
    taken_back.go("m1", unflag("u2", "1.1"));
    assert_eq!(how(&taken_back), ruled(0));
    let second = story.rule(score("u2", "1.1", "2"));
    assert_eq!(how(&story), ruled(1));
    story.void(second);
    assert_eq!(
        state_of(&story),
        DisputeState::Found,
        "the flag stands again"
    );
    assert_eq!(story.value("u2", "1.1").unwrap().points(), Some(pts("3")));
    assert_eq!(
        whats(&story, "1.1"),
        [
            What::Found(vec![ReviewersDiffer]),
            What::Asked,
            What::Settled(Settlement::Ruling(RulingIx(0))),
            What::Reopened(vec![Flagged]),
            What::Settled(Settlement::Ruling(RulingIx(1))),
            What::Reopened(vec![Flagged]),
        ]
    );
}

#[test]
fn what_was_ruled_is_contested_again_after_a_move_back() {
    let mut story = differing();
    story.review_all();
    story.meet();
    story.rule(score("u2", "1.1", "3"));
    let at = story.tick();
    story.go(SECRETARY, Event::MeetingClosed { at });
    story.move_to(Stage::Explanation, "đơn vị có tài liệu mới");
    story.go(SECRETARY, explain("u2", "1.1", Position::Contests));
    assert_eq!(state_of(&story), DisputeState::Explained);
    assert_eq!(story.dispute("u2", "1.1").unwrap().standing, [Contested]);
    story.go(SECRETARY, explain("u2", "1.1", Position::Accepts));
    assert_eq!(
        how(&story),
        Some(Settlement::Ruling(RulingIx(0))),
        "nothing stands against the ruling any more"
    );
}

#[test]
fn a_dispute_lives_on_in_the_next_version() {
    let mut story = differing();
    story.review_all();
    story.meet();
    story.rule(score("u2", "1.1", "3"));
    story.approve();
    story.lock();
    let before = story.dispute("u2", "1.1");
    let vote = story.vote(Motion::Reopen, &VOTERS);
    story.go(
        SECRETARY,
        Event::ResultReopened {
            vote,
            why: "có sai sót".into(),
        },
    );
    assert_eq!(story.dispute("u2", "1.1"), before);
    story.go("m1", flag("u2", "1.1"));
    let dispute = story.dispute("u2", "1.1").unwrap();
    assert_eq!((dispute.state, dispute.reopened), (DisputeState::Found, 1));
    assert_eq!(dispute.history.len(), before.unwrap().history.len() + 1);
    let refused = story.state.permit(&id("ct"), &story.seal_event(7));
    assert!(refused.is_err(), "it needs another ruling");
    story.rule(score("u2", "1.1", "3.5"));
    assert_eq!(how(&story), Some(Settlement::Ruling(RulingIx(1))));
}

#[test]
fn findings_are_the_same_whether_they_are_looked_up_or_worked_out_for_one_cell() {
    // Severe: claims above what the rule gives, without evidence. In one round findings are asked for all the time.
    let tell = |look: bool| {
        let mut story = Story::of(Given::default());
        story.to(Stage::SelfAssessment);
        let step = |story: &mut Story, who: &str, event: Event| {
            story.go(who, event);
            if look {
                story.state.findings();
            }
        };
        for unit in ["u2", "u3"] {
            step(&mut story, SECRETARY, submission(unit, &[("2.1", "5")]));
        }
        story.move_to(Stage::Review, "các đơn vị khác nộp muộn");
        for unit in ["u2", "u3"] {
            step(&mut story, "m3", accept(unit, "2.1"));
        }
        step(&mut story, SECRETARY, replacement("u2", &[("2.1", "4")]));
        step(&mut story, SECRETARY, submission("u4", &[("2.1", "3")]));
        let logs = ["u2", "u3"].map(|unit| {
            let log = story.state.cell(story.ix(unit, "2.1")).unwrap().log();
            log.to_vec()
        });
        (logs, story.dispute("u2", "2.1"))
    };
    assert_eq!(tell(true), tell(false));
}

#[test]
fn a_cell_of_another_unit_is_not_touched_by_a_submission() {
    let mut story = differing();
    let log = |story: &Story| story.state.cell(story.ix("u2", "1.1")).unwrap().log().len();
    let before = log(&story);
    story.go(SECRETARY, replacement("u3", &[("1.1", "1")]));
    assert_eq!(log(&story), before);
    let refused = story.state.permit(
        &id(SECRETARY),
        &Event::RecusalDeclared {
            member: id("m1"),
            unit: cell("u1", "1.1").unit,
            why: "cơ quan mình".into(),
        },
    );
    assert!(refused.is_err(), "recused already: nothing is kept");
}
