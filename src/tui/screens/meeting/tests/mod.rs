mod agenda;
mod course;
mod items;
mod lock;
mod papers;
mod room;
mod sitting;
mod votes;

use std::collections::BTreeMap;

use super::{Kept, Sitting};
use crate::{
    domain::{
        event::Event,
        id::{MemberId, Moment},
        stage::Stage,
    },
    tui::{
        app::{Effect, Msg},
        screens::{Screen, ScreenId, story},
        testing::{Seat, SmallRound},
    },
};

fn seat_of(round: SmallRound, width: u16, height: u16) -> Seat {
    let kept = Kept::new(round.forms.clone());
    let screens: Vec<(ScreenId, Box<dyn Screen + Send>)> =
        vec![(ScreenId::Meeting, Box::new(Sitting::new(kept)))];
    Seat::new(round, screens, width, height)
}

/// The secretary at the open meeting of the story, nobody marked yet.
fn meeting(width: u16, height: u16) -> Seat {
    let mut round = story::meeting();
    round.sit("tk");
    seat_of(round, width, height)
}

/// The same with everybody there and every dispute on the agenda.
fn ready(width: u16, height: u16) -> Seat {
    let mut seat = meeting(width, height);
    seat.keys("A → g");
    seat
}

fn last_vote(seat: &Seat) -> &crate::domain::meeting::Vote {
    seat.round.state().votes().last().unwrap()
}

#[test]
fn before_a_meeting_the_screen_says_what_is_missing_and_a_member_cannot_open_one() {
    let mut seat = seat_of(SmallRound::at(Stage::Review, "tv-1"), 80, 24);
    assert!(seat.text().contains("Chưa mở phiên họp"), "{}", seat.text());
    seat.keys("m");
    assert!(
        seat.text().contains("Chỉ thư ký hội đồng được thực hiện"),
        "{}",
        seat.text()
    );
    seat.round.sit("tk");
    seat.tell(Msg::Changed);
    seat.keys("m");
    assert!(
        seat.text().contains("✗ Phiên họp mở được khi"),
        "{}",
        seat.text()
    );
    insta::assert_snapshot!(seat.styled());
}

#[test]
fn opening_takes_place_number_and_start_and_refuses_a_start_that_is_none() {
    let mut round = story::meeting();
    round.sit("tk");
    let secretary = MemberId::new("tk");
    let at = Moment(1_796_441_000_000);
    round.apply(&secretary, Event::MeetingClosed { at });
    let mut seat = seat_of(round, 80, 24);
    seat.keys("m tab tab ctrl-u");
    seat.type_text("mai");
    seat.keys("enter");
    assert!(seat.text().contains("22/12/2026 08:30"), "{}", seat.text());
    seat.keys("ctrl-u");
    seat.type_text("12/12/2026 8:30");
    seat.keys("enter");
    let meeting = seat.round.state().open_meeting().unwrap().1;
    assert_eq!(
        (meeting.place.as_str(), meeting.number.as_str()),
        ("Hội trường mẫu", "05")
    );
    assert!(
        seat.text().contains("khai mạc 12/12/2026 08:30"),
        "{}",
        seat.text()
    );
}

#[test]
fn everybody_is_marked_present_in_one_append_and_one_key_marks_each_change() {
    let mut seat = meeting(80, 24);
    assert!(
        seat.text().contains("Có mặt 0/4, cần ≥ 3: chưa đủ"),
        "{}",
        seat.text()
    );
    seat.keys("d");
    seat.type_text("Phó Giám đốc");
    seat.keys("tab");
    seat.type_text("12/GUQ");
    seat.keys("enter ↓ ↓ a");
    seat.type_text("đi công tác");
    seat.keys("enter A");
    let written = seat
        .effects
        .iter()
        .rev()
        .find_map(|effect| match effect {
            Effect::Submit(_, events) => Some(events.len()),
            _ => None,
        })
        .unwrap();
    // One is there by a delegate, one is absent: two are left.
    assert_eq!(written, 2);
    seat.keys("Home ↓ o");
    assert!(
        seat.text().contains("Có mặt 2/4, cần ≥ 3: chưa đủ"),
        "{}",
        seat.text()
    );
    seat.keys("↑ i");
    assert!(
        seat.text().contains("Có mặt 3/4, cần ≥ 3: đủ"),
        "{}",
        seat.text()
    );
    insta::assert_snapshot!(seat.styled());
}

#[test]
fn the_agenda_at_80_by_24() {
    insta::assert_snapshot!(ready(80, 24).styled());
}

#[test]
fn the_agenda_at_120_by_36() {
    insta::assert_snapshot!(ready(120, 36).styled());
}

#[test]
fn the_agenda_at_200_by_50() {
    insta::assert_snapshot!(ready(200, 50).text());
}

#[test]
fn the_agenda_is_ordered_by_impact_and_rearranged_by_hand() {
    let mut seat = ready(80, 24);
    let agenda = |seat: &Seat| seat.round.state().open_meeting().unwrap().1.agenda.clone();
    let ordered = agenda(&seat);
    assert!(ordered.len() >= 2, "{ordered:?}");
    seat.keys("J");
    let moved = agenda(&seat);
    assert_eq!((&moved[0], &moved[1]), (&ordered[1], &ordered[0]));
    seat.keys("-");
    assert_eq!(agenda(&seat).len(), ordered.len() - 1);
    seat.keys("+ enter");
    assert_eq!(agenda(&seat).len(), ordered.len());
}

#[test]
fn a_note_names_who_spoke_about_what_and_is_kept_while_it_is_typed() {
    let mut seat = ready(80, 24);
    seat.keys("n");
    seat.type_text("so 3");
    seat.keys("enter");
    seat.type_text("Đề nghị xem lại");
    seat.tell(Msg::Paused);
    assert_eq!(seat.round.forms.len(), 1);
    // Left and taken up again, the words are still there.
    seat.keys("esc n");
    seat.type_text("so 3");
    seat.keys("enter");
    assert!(seat.text().contains("Đề nghị xem lại"), "{}", seat.text());
    seat.keys("ctrl-s");
    let meeting = seat.round.state().open_meeting().unwrap().1;
    let note = meeting.notes.last().unwrap();
    assert_eq!(note.text, "Đề nghị xem lại");
    assert_eq!(note.speaker, seat.round.state().member_ix("tv-3"));
    assert!(note.cell.is_some());
    assert!(seat.round.forms.is_empty());
}

#[test]
fn an_observer_reads_and_every_recording_key_says_why_not() {
    let mut round = story::meeting();
    round.sit("tv-1");
    let mut seat = seat_of(round, 120, 36);
    let head = seat.round.state().head();
    for key in ["i", "o", "a", "d", "A", "n", "M", "z", "Z", "C", "@"] {
        seat.keys(key);
        assert!(
            seat.text().contains("Chỉ thư ký hội đồng"),
            "{key}: {}",
            seat.text()
        );
    }
    seat.keys("→");
    for key in ["v", "c", "p", "P", "b"] {
        seat.keys(key);
        assert!(
            seat.text().contains("Chỉ thư ký hội đồng"),
            "{key}: {}",
            seat.text()
        );
    }
    seat.keys("→ → s");
    assert!(
        seat.text().contains("Chỉ chủ tịch hoặc thư ký"),
        "{}",
        seat.text()
    );
    assert_eq!(seat.round.state().head(), head);
    // What cannot be done is not offered.
    seat.keys("← ← ←");
    assert!(!seat.text().contains("tất cả có mặt"), "{}", seat.text());
}

#[test]
fn no_window_size_breaks_any_section_or_form() {
    let mut seat = ready(80, 24);
    for (width, height) in [
        (40, 10),
        (41, 11),
        (80, 24),
        (109, 12),
        (160, 10),
        (300, 90),
    ] {
        seat.tell(Msg::Resized(width, height));
        seat.keys("→ → → → v tab → tab esc n esc");
    }
    assert_eq!(BTreeMap::<String, String>::new(), seat.round.forms);
}
