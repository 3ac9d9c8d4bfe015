//! The course of a meeting: opened with its roll, adjourned, resumed, closed; who comes late.

use super::{meeting, ready, seat_of, sitting::an_hour_later};
use crate::{
    domain::{
        event::Event,
        id::{MemberId, Moment},
    },
    tui::app::Msg,
};

#[test]
fn an_adjourned_meeting_says_so_takes_no_decision_and_goes_on() {
    let mut seat = ready(80, 24);
    seat.keys("z enter");
    assert!(seat.text().contains("Chưa nêu lý do"), "{}", seat.text());
    seat.type_text("Giải lao");
    seat.keys("enter");
    assert!(
        seat.text()
            .contains("‖ Phiên họp số 05 TẠM NGHỈ từ 05/12/2026 10:06: Giải lao"),
        "{}",
        seat.text()
    );
    insta::assert_snapshot!(seat.styled());
    for key in ["v", "c", "p", "n", "b", "z", "C"] {
        seat.keys(key);
        assert!(
            seat.text().contains("đang tạm nghỉ"),
            "{key}: {}",
            seat.text()
        );
    }
    // Who comes and goes in the break is recorded all the same.
    seat.keys("← Home o");
    assert!(seat.text().contains("Có mặt 3/4"), "{}", seat.text());
    seat.keys("Z");
    let meeting = seat.round.state().open_meeting().unwrap().1;
    assert!(!meeting.is_adjourned() && meeting.breaks.len() == 1);
    assert!(seat.text().contains("● Phiên họp số 05"), "{}", seat.text());
    seat.keys("Z");
    assert!(
        seat.text().contains("không ở trong giờ tạm nghỉ"),
        "{}",
        seat.text()
    );
}

#[test]
fn the_roll_after_the_opening_is_of_the_opening() {
    let mut seat = seat_of(an_hour_later(), 80, 24);
    assert!(
        seat.text()
            .contains("Điểm danh ghi theo giờ khai mạc 05/12/2026 10:06"),
        "{}",
        seat.text()
    );
    // Who leaves before anything else is recorded leaves now.
    seat.keys("i i ↑ o");
    let meeting = seat.round.state().open_meeting().unwrap().1;
    let last = meeting.attendance.last().unwrap();
    assert!(last.at > meeting.opened);
    assert!(
        !seat.text().contains("Điểm danh ghi theo"),
        "{}",
        seat.text()
    );
}

#[test]
fn who_comes_after_the_time_that_is_set_is_late() {
    let mut seat = seat_of(an_hour_later(), 80, 24);
    seat.keys("i i");
    seat.keys("@");
    seat.type_text("10:25");
    seat.keys("enter i ↑");
    let meeting = seat.round.state().open_meeting().unwrap().1;
    let is_late = |id| meeting.is_late(seat.round.state().member_ix(id).unwrap());
    assert!(!is_late("ct") && !is_late("tv-1") && is_late("tv-2"));
    let text = seat.text();
    assert!(text.contains("có mặt, đến muộn"), "{text}");
    assert!(text.contains("Đến muộn: 10:25, khai mạc 10:06"), "{text}");
    insta::assert_snapshot!(seat.styled());
}

#[test]
fn a_note_turns_the_clock_of_the_roll_to_now() {
    let mut seat = meeting(80, 24);
    assert!(
        seat.text().contains("Điểm danh ghi theo"),
        "{}",
        seat.text()
    );
    let secretary = MemberId::new("tk");
    let note = Event::NoteTaken {
        at: Moment(seat.round.state().open_meeting().unwrap().1.opened.0 + 60_000),
        cell: None,
        speaker: None,
        text: "Khai mạc".to_owned(),
    };
    seat.round.apply(&secretary, note);
    seat.tell(Msg::Changed);
    assert!(
        !seat.text().contains("Điểm danh ghi theo"),
        "{}",
        seat.text()
    );
}
