//! The approval, the signatures, the lock and the way back.

use super::seat_of;
use crate::{
    domain::{
        event::Event,
        id::MemberId,
        meeting::{Attendance, Motion},
        review::{CellVerdict, Value, Verdict},
        stage::Stage,
    },
    session::seal,
    tui::{
        app::Msg,
        testing::{Seat, SmallRound},
    },
};

/// A meeting in which everything is decided but the approval.
fn decided(width: u16, height: u16) -> Seat {
    decided_in(SmallRound::at(Stage::Review, "tk"), width, height)
}

/// The same in a round of two blocks, the second of which has the unit `dv-3`.
fn decided_in_two_blocks(width: u16, height: u16) -> Seat {
    let round = SmallRound::changed(Stage::Review, "tk", |events| {
        for event in events {
            match event {
                Event::RoundSetUp(round) => {
                    let mut second = round.blocks[0].clone();
                    (second.id, second.name) = ("hai".into(), "Khối hai".into());
                    round.blocks.push(second);
                }
                Event::UnitsLoaded(units) => {
                    let moved = units.iter_mut().find(|unit| unit.id.as_str() == "dv-3");
                    moved.unwrap().block = "hai".into();
                }
                _ => {}
            }
        }
    });
    decided_in(round, width, height)
}

fn decided_in(mut round: SmallRound, width: u16, height: u16) -> Seat {
    let cells: Vec<_> = round.state().cell_positions().collect();
    for cell in cells {
        let reviewers = round.state().reviewers_of(cell);
        let Some(id) = round.state().cell_id(cell) else {
            continue;
        };
        let claim = round
            .state()
            .unit(cell.unit)
            .and_then(|unit| unit.claim(cell.item));
        for member in reviewers.iter() {
            let author = round.state().member(member).unwrap().id.clone();
            let verdict = match claim {
                Some(_) => Verdict::Accept,
                None => Verdict::Adjust(crate::domain::points::Points::ZERO),
            };
            let cells = vec![CellVerdict {
                cell: id.clone(),
                verdict,
                why: "đã xem".into(),
            }];
            let event = Event::ReviewConfirmed { cells };
            if round.state().permit(&author, &event).is_ok() {
                round.apply(&author, event);
            }
        }
    }
    let secretary = MemberId::new("tk");
    for to in [Stage::Explanation, Stage::SecondReview, Stage::Meeting] {
        let why = "không có nội dung".to_owned();
        round.apply(&secretary, Event::StageMoved { to, why });
    }
    let at = round.state().last_at();
    let (place, number) = ("Hội trường mẫu".to_owned(), "05".to_owned());
    round.apply(&secretary, Event::MeetingOpened { at, place, number });
    for member in ["ct", "tv-1", "tv-2", "tv-3"] {
        let change = Attendance::In { delegate: None };
        let member = MemberId::new(member);
        round.apply(&secretary, Event::AttendanceChanged { at, member, change });
    }
    let blocked: Vec<_> = round
        .state()
        .blockers(crate::domain::viewpoint::Viewpoint::Whole)
        .iter()
        .filter_map(|blocker| round.state().cell_id(blocker.cell()?))
        .collect();
    for cell in blocked {
        let (value, why) = (Value::NotApplicable, "không áp dụng".to_owned());
        let motion = Motion::Score { cell, value };
        round.apply(
            &secretary,
            Event::RulingMade {
                at,
                motion,
                vote: None,
                why,
            },
        );
    }
    round.sit("tk");
    seat_of(round, width, height)
}

fn retype(seat: &mut Seat, member: &str) {
    let hash = seal::result_hash(seat.round.state()).unwrap();
    let groups = hash.groups();
    for place in seal::blanks(&MemberId::new(member), &hash) {
        seat.type_text(&groups[place]);
    }
}

#[test]
fn the_result_is_approved_signed_by_both_and_shown_locked() {
    let mut seat = decided(80, 24);
    seat.keys("← p T ctrl-s enter");
    assert!(
        seat.round.state().approving_vote().is_some(),
        "{}",
        seat.text()
    );
    insta::assert_snapshot!("the_steps_before_the_signatures", seat.styled());
    seat.keys("s");
    seat.type_text("0000 0000");
    seat.keys("enter");
    assert!(
        seat.text().contains("không khớp mã kết quả"),
        "{}",
        seat.text()
    );
    seat.keys("esc s");
    insta::assert_snapshot!("the_ceremony", seat.text());
    retype(&mut seat, "tk");
    seat.keys("enter enter");
    assert_eq!(
        seat.round.state().pending_seal().len(),
        1,
        "{}",
        seat.text()
    );
    seat.keys("s");
    assert!(
        seat.text().contains("đã ký kết quả hiện tại"),
        "{}",
        seat.text()
    );
    seat.round.sit("ct");
    seat.tell(Msg::Changed);
    seat.keys("s");
    retype(&mut seat, "ct");
    seat.keys("enter enter");
    assert_eq!(seat.round.state().stage(), Stage::Locked);
    insta::assert_snapshot!("the_locked_result", seat.styled());
}

#[test]
fn a_locked_result_is_reopened_by_vote_with_a_reason() {
    let mut seat = decided(120, 36);
    seat.keys("← p T ctrl-s enter s");
    retype(&mut seat, "tk");
    seat.keys("enter enter");
    seat.round.sit("ct");
    seat.tell(Msg::Changed);
    seat.keys("s");
    retype(&mut seat, "ct");
    seat.keys("enter enter r");
    assert!(seat.text().contains("Chỉ thư ký"), "{}", seat.text());
    seat.round.sit("tk");
    seat.tell(Msg::Changed);
    seat.keys("r T ctrl-s enter r");
    seat.type_text("Nhầm số liệu của Đơn vị mẫu số 1");
    seat.keys("ctrl-s");
    assert_eq!(
        seat.round.state().stage(),
        Stage::Meeting,
        "{}",
        seat.text()
    );
    assert_eq!(seat.round.state().version().0, 2);
}

#[test]
fn a_tab_after_a_full_group_loses_no_letter() {
    let mut seat = decided(80, 24);
    seat.keys("← p T ctrl-s enter s");
    seat.type_text("1a2b");
    seat.keys("tab");
    seat.type_text("3c4d");
    let screen = seat.text();
    assert!(
        screen.contains("1a2b") && screen.contains("3c4d"),
        "{screen}"
    );
}

#[test]
fn each_block_is_approved_by_its_own_vote_and_says_when_that_is_out_of_date() {
    let mut seat = decided_in_two_blocks(120, 36);
    seat.keys("← p");
    let text = seat.text();
    assert!(
        text.contains("Toàn bộ kết quả") && text.contains("Kết quả của Khối hai"),
        "{text}"
    );
    seat.keys("↓ ↓ enter");
    seat.keys("T ctrl-s enter");
    let text = seat.text();
    assert!(
        text.contains("✓ Khối hai: đã thông qua (biểu quyết số 1)"),
        "{text}"
    );
    assert!(
        text.contains("○ Khối mẫu: chưa biểu quyết thông qua"),
        "{text}"
    );
    seat.keys("s");
    assert!(
        seat.text().contains("Chưa có biểu quyết thông qua"),
        "{}",
        seat.text()
    );
    seat.keys("p ↓ enter T ctrl-s enter");
    assert!(seat.round.state().is_approved(), "{}", seat.text());
    insta::assert_snapshot!("two_blocks_approved", seat.text());
    let at = seat.round.state().last_at();
    let cell = crate::domain::id::CellId::new("dv-3", "1.1.1");
    let motion = Motion::Score {
        cell,
        value: Value::NotApplicable,
    };
    let why = "không áp dụng".to_owned();
    let ruling = Event::RulingMade {
        at,
        motion,
        vote: None,
        why,
    };
    seat.round.apply(&MemberId::new("tk"), ruling);
    seat.tell(Msg::Changed);
    let text = seat.text();
    assert!(
        text.contains("✓ Khối mẫu: đã thông qua (biểu quyết số 2)"),
        "{text}"
    );
    assert!(
        text.contains("↺ Khối hai: điểm đã thay đổi sau biểu quyết số 1"),
        "{text}"
    );
}

#[test]
fn a_signature_in_the_making_is_dropped_when_the_result_changes_and_kept_when_it_does_not() {
    let mut seat = decided(120, 36);
    seat.keys("← p T ctrl-s enter s");
    seat.type_text("1a2b");
    let tell = |seat: &mut Seat, event| {
        seat.round.apply(&MemberId::new("tk"), event);
        seat.tell(Msg::Changed);
    };
    let at = seat.round.state().last_at();
    let note = Event::NoteTaken {
        at,
        cell: None,
        speaker: None,
        text: "đọc lại kết quả".into(),
    };
    tell(&mut seat, note);
    assert!(
        seat.text().contains("1a2b"),
        "a note changes no result: {}",
        seat.text()
    );
    let ruling = Event::RulingMade {
        at,
        motion: Motion::Score {
            cell: crate::domain::id::CellId::new("dv-1", "1.1.2"),
            value: Value::NotApplicable,
        },
        vote: None,
        why: "không áp dụng".into(),
    };
    tell(&mut seat, ruling);
    let text = seat.text();
    assert!(!text.contains("1a2b"), "{text}");
    assert!(
        text.contains("điểm đã thay đổi sau biểu quyết số 1")
            || text.contains("Điểm đã thay đổi sau biểu quyết số 1"),
        "{text}"
    );
    seat.keys("s");
    assert!(seat.round.state().pending_seal().is_empty());
    assert!(
        seat.text().contains("Chưa có biểu quyết thông qua"),
        "{}",
        seat.text()
    );
}

#[test]
fn leaving_the_ceremony_signs_nothing() {
    let mut seat = decided(120, 36);
    seat.keys("← p T ctrl-s enter s");
    retype(&mut seat, "tk");
    seat.keys("enter");
    assert!(
        seat.text().contains("không rút lại được"),
        "{}",
        seat.text()
    );
    seat.keys("esc esc");
    assert!(seat.round.state().pending_seal().is_empty());
    seat.keys("s");
    seat.type_text("12");
    seat.keys("ctrl-c");
    assert!(seat.round.state().pending_seal().is_empty());
    assert_eq!(seat.round.state().stage(), Stage::Meeting);
}

#[test]
fn what_blocks_leads_to_where_it_is_settled() {
    let mut seat = super::meeting(120, 36);
    seat.keys("← enter");
    let text = seat.text();
    let blockers = seat
        .round
        .state()
        .blockers(crate::domain::viewpoint::Viewpoint::Whole);
    assert!(!blockers.is_empty());
    assert!(
        text.contains("hội đồng kết luận") || text.contains("Hội đồng kết luận"),
        "{text}"
    );
}
