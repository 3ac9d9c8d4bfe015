//! How a meeting goes on: the chair, breaks, hands, approval by block, and its prose.

use thamdinh::domain::approval::Approval;
use thamdinh::domain::event::Event;
use thamdinh::domain::id::{BlockIx, MeetingIx, Moment, Seq};
use thamdinh::domain::meeting::{Attendance, Ballots, MeetingRules, MinutesPart, Motion};
use thamdinh::domain::refusal::Refusal;
use thamdinh::domain::stage::Stage;

use super::build::{Given, SECRETARY, Story, VOTERS, cell, id, open, score};
use super::meeting::other;

fn chair(story: &mut Story, member: &str) -> Event {
    Event::ChairAssigned {
        at: story.tick(),
        member: id(member),
        why: "chủ tịch, phó chủ tịch vắng".into(),
    }
}

fn note(story: &mut Story) -> Event {
    Event::NoteTaken {
        at: story.tick(),
        cell: None,
        speaker: None,
        text: "ý kiến".into(),
    }
}

#[test]
fn where_nobody_presides_nothing_is_decided_until_a_member_takes_the_chair() {
    let mut story = Story::in_meeting();
    for member in ["ct", "pct"] {
        story.attends(member, Attendance::Out);
    }
    for event in [
        story.vote_event(other(), open(&["m1"])),
        story.rule_event(score("u2", "1.1", "3"), None),
    ] {
        assert_eq!(story.refused(SECRETARY, &event), Refusal::NobodyPresides);
    }
    let event = chair(&mut story, "ct");
    assert_eq!(
        story.refused(SECRETARY, &event),
        Refusal::NotPresent("ct".into())
    );
    for member in ["m1", "m2"] {
        let event = chair(&mut story, member);
        story.go(SECRETARY, event);
    }
    let vote = story.vote(other(), &["m1"]);
    let m2 = story.seat("m2");
    assert_eq!(
        story.state.vote(vote).unwrap().presided_by,
        Some(m2),
        "who was assigned last"
    );
    story.comes("pct");
    let vote = story.vote(other(), &["m1"]);
    assert_eq!(
        story.state.vote(vote).unwrap().presided_by,
        Some(story.seat("pct")),
        "a vice-chair comes before who was assigned"
    );
}

#[test]
fn an_adjourned_meeting_takes_attendance_agenda_prose_and_its_end() {
    let mut story = Story::in_meeting();
    let event = note(&mut story);
    story.go(SECRETARY, event);
    let taken = story.state.head();
    let at = story.tick();
    let resume = Event::MeetingResumed { at };
    assert_eq!(story.refused(SECRETARY, &resume), Refusal::NotAdjourned);
    let adjourn = |at| Event::MeetingAdjourned {
        at,
        why: "nghỉ trưa".into(),
    };
    story.go(SECRETARY, adjourn(at));
    let cell = cell("u2", "1.1");
    let at = story.tick();
    for event in [
        adjourn(at),
        note(&mut story),
        chair(&mut story, "m1"),
        Event::ItemCalled {
            at,
            cell: Some(cell.clone()),
        },
        story.vote_event(other(), open(&VOTERS)),
        story.rule_event(score("u2", "1.1", "3"), None),
    ] {
        assert_eq!(
            story.refused(SECRETARY, &event),
            Refusal::Adjourned,
            "{event:?}"
        );
    }
    story.attends("m1", Attendance::Out);
    story.go(SECRETARY, Event::AgendaSet { cells: vec![cell] });
    let revised = Event::NoteRevised {
        note: taken,
        text: "ý kiến đã chỉnh".into(),
        why: "ghi thiếu".into(),
    };
    story.go(SECRETARY, revised);
    let at = story.tick();
    story.go(SECRETARY, Event::MeetingResumed { at });
    let meeting = &story.state.meetings()[0];
    assert_eq!(meeting.breaks.len(), 1);
    assert_eq!(meeting.breaks[0].until, Some(at));
    assert!(
        meeting.is_present(story.seat("m2"), at),
        "attendance is kept"
    );
    assert_eq!(meeting.notes[0].revised[0].1, "ý kiến");
    let event = note(&mut story);
    story.go(SECRETARY, event);
    let at = story.tick();
    story.go(SECRETARY, adjourn(at));
    let at = story.tick();
    story.go(SECRETARY, Event::MeetingClosed { at });
    assert!(!story.state.meetings()[0].is_adjourned());
}

#[test]
fn the_meeting_is_at_the_item_that_was_called_last() {
    let mut story = Story::in_meeting();
    let call = |story: &mut Story, cell| {
        let at = story.tick();
        story.go(SECRETARY, Event::ItemCalled { at, cell });
    };
    let wanted = cell("u2", "1.1");
    assert_eq!(story.state.meetings()[0].called(), None);
    call(&mut story, Some(wanted.clone()));
    assert_eq!(story.state.meetings()[0].called(), Some(&wanted));
    call(&mut story, None);
    assert_eq!(story.state.meetings()[0].called(), None);
    let at = story.tick();
    let unknown = Event::ItemCalled {
        at,
        cell: Some(cell("u2", "x")),
    };
    assert!(matches!(
        story.refused(SECRETARY, &unknown),
        Refusal::UnknownItem { .. }
    ));
}

#[test]
fn hands_are_counted_only_where_the_round_lets_them() {
    let hands = |votes_for, against| Ballots::Hands {
        votes_for,
        against,
        abstain: 0,
    };
    let mut story = Story::in_meeting();
    let event = story.vote_event(other(), hands(6, 0));
    assert_eq!(story.refused(SECRETARY, &event), Refusal::HandsNotAllowed);

    let mut story = Story::of(Given::default());
    let rules = MeetingRules {
        show_of_hands_allowed: true,
        ..MeetingRules::default()
    };
    let set = Event::MeetingRulesSet(Box::new(rules));
    story.go(SECRETARY, set.clone());
    story.to(Stage::SelfAssessment);
    assert!(matches!(
        story.refused(SECRETARY, &set),
        Refusal::WrongStage { .. }
    ));
    for stage in [
        Stage::Review,
        Stage::Explanation,
        Stage::SecondReview,
        Stage::Meeting,
    ] {
        story.move_to(stage, "thử");
    }
    story.meet();
    let event = story.vote_event(other(), hands(6, 1));
    assert_eq!(story.refused(SECRETARY, &event), Refusal::TooManyHands);
    let event = story.vote_event(other(), hands(4, 1));
    story.go(SECRETARY, event);
    let outcome = story.state.votes()[0].outcome;
    assert_eq!(
        (outcome.votes_for, outcome.against, outcome.abstain),
        (4, 1, 1),
        "who raised no hand does not vote"
    );
    assert!(outcome.passed);
}

#[test]
fn blocks_are_approved_one_by_one_and_only_their_own_changes_undo_it() {
    let mut story = Story::in_meeting();
    let blocks: Vec<_> = story.state.blocks().iter().map(|b| b.id.clone()).collect();
    assert_eq!(blocks.len(), 2);
    let approve = |block: usize| Motion::ApproveBlock {
        block: blocks[block].clone(),
    };
    let unknown = story.vote_event(
        Motion::ApproveBlock {
            block: "không có".into(),
        },
        open(&VOTERS),
    );
    assert!(matches!(
        story.refused(SECRETARY, &unknown),
        Refusal::UnknownBlock(_)
    ));
    assert_eq!(story.state.approval(), Approval::None);
    let first = story.vote(approve(0), &VOTERS);
    assert_eq!(
        story.state.approval(),
        Approval::Blocks(vec![(BlockIx(0), Some(first)), (BlockIx(1), None)])
    );
    assert!(!story.state.is_approved());
    let second = story.vote(approve(1), &VOTERS);
    assert!(story.state.is_approved());

    let of_second = story.state.units().iter().find(|u| u.block == BlockIx(1));
    let unit = of_second.unwrap().unit.id.to_string();
    story.rule(score(&unit, "1.1", "2"));
    assert_eq!(
        story.state.approval(),
        Approval::Blocks(vec![(BlockIx(0), Some(first)), (BlockIx(1), None)]),
        "a ruling in one block leaves the other approved"
    );
    assert!(story.state.block_changed(BlockIx(1)) > story.state.block_changed(BlockIx(0)));
    assert!(second > first);
    let again = story.vote(approve(1), &VOTERS);
    story.lock();
    assert_eq!(story.state.stage(), Stage::Locked);
    assert!(again > second);
}

#[test]
fn only_a_blocks_own_blockers_stop_its_approval() {
    let mut story = Story::in_review();
    story.review_all();
    let flag = Event::CellFlagged {
        cell: cell("u2", "1.1"),
        note: "đề nghị hội đồng xem".into(),
    };
    story.go("m1", flag);
    story.meet();
    let unit = story.state.unit_ix("u2").unwrap();
    let of_flag = story.state.unit(unit).unwrap().block;
    for (at, block) in story.state.blocks().to_vec().iter().enumerate() {
        let motion = Motion::ApproveBlock {
            block: block.id.clone(),
        };
        let event = story.vote_event(motion, open(&VOTERS));
        let refused = story.state.permit(&id(SECRETARY), &event).err();
        let stopped = (BlockIx::at(at) == of_flag).then_some(Refusal::Blocked { count: 1 });
        assert_eq!(refused, stopped, "{}", block.id);
    }
}

#[test]
fn voiding_an_approval_undoes_that_vote_and_no_other() {
    let mut story = Story::in_meeting();
    let first = story.approve();
    let second = story.approve();
    story.void(second);
    assert_eq!(story.state.approval(), Approval::Whole(first));
    story.void(first);
    assert_eq!(story.state.approval(), Approval::None);
}

#[test]
fn who_first_comes_after_the_minute_of_the_opening_is_late() {
    let mut story = Story::in_review();
    story.review_all();
    for stage in [Stage::Explanation, Stage::SecondReview, Stage::Meeting] {
        story.to(stage);
    }
    story.clock = 7_200_000;
    story.open_meeting();
    story.comes("ct");
    story.clock += 60_000;
    story.comes("m1");
    story.attends("ct", Attendance::Out);
    story.comes("ct");
    let meeting = &story.state.meetings()[0];
    let late = |who: &str| meeting.is_late(story.seat(who));
    assert_eq!((late("ct"), late("m1"), late("m2")), (false, true, false));
}

#[test]
fn the_prose_of_the_minutes_is_the_secretarys_until_the_result_is_published() {
    let text = |meeting, text: &str| Event::MinutesTextSet {
        meeting: MeetingIx(meeting),
        part: MinutesPart::Opening,
        text: text.into(),
    };
    let mut story = Story::in_meeting();
    story.go(SECRETARY, text(0, "Lời mở đầu"));
    story.go(SECRETARY, text(0, "Lời mở đầu đã sửa"));
    assert!(matches!(
        story.refused("ct", &text(0, "x")),
        Refusal::NotAllowed(_)
    ));
    assert_eq!(
        story.refused(SECRETARY, &text(7, "x")),
        Refusal::UnknownMeeting(MeetingIx(7))
    );
    let texts = |story: &Story| story.state.meetings()[0].texts.clone();
    assert_eq!(texts(&story)[&MinutesPart::Opening], "Lời mở đầu đã sửa");
    let unknown = Event::NoteRevised {
        note: Seq(1),
        text: "x".into(),
        why: "y".into(),
    };
    assert_eq!(
        story.refused(SECRETARY, &unknown),
        Refusal::UnknownNote(Seq(1))
    );
    let at = story.tick();
    story.approve();
    story.go(
        SECRETARY,
        Event::MeetingClosed {
            at: Moment(at.0 + 90_000),
        },
    );
    story.lock();
    story.go(SECRETARY, text(0, ""));
    assert!(texts(&story).is_empty(), "an empty text takes the part out");
    story.to(Stage::Published);
    assert!(matches!(
        story.refused(SECRETARY, &text(0, "x")),
        Refusal::WrongStage { .. }
    ));
}
