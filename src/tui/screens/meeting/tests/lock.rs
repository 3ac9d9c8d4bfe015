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
    let mut round = SmallRound::at(Stage::Review, "tk");
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
