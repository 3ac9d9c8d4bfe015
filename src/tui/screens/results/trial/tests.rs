//! What-if at the keyboard.

use crate::tui::{
    screens::{
        ScreenId,
        story::{meeting, reviewing_where, seat},
    },
    testing::Seat,
};

fn trying(width: u16, height: u16) -> Seat {
    let mut seat = seat(meeting(), ScreenId::Disputes, width, height);
    seat.keys("ctrl-t");
    seat
}

#[test]
fn what_is_tried_moves_the_table_at_each_size() {
    for (width, height) in [(80, 24), (120, 36), (200, 50)] {
        let mut seat = trying(width, height);
        seat.type_text("0,5");
        seat.keys("↓ x");
        insta::assert_snapshot!(format!("tried_at_{width}_by_{height}"), seat.styled());
    }
}

#[test]
fn trials_are_taken_back_one_by_one_and_leaving_records_nothing() {
    let mut seat = trying(120, 36);
    let before = seat.text();
    assert!(before.contains("THỬ — không ghi"), "{before}");
    let entries = seat.round.state().head();
    seat.type_text("0");
    let one = seat.text();
    seat.keys("↓");
    seat.type_text("0");
    let both = seat.text();
    assert!(one.contains("1 ô đang thử") && both.contains("2 ô đang thử"));
    assert_ne!(one, both);
    seat.keys("ctrl-x");
    assert!(seat.text().contains("1 ô đang thử"));
    seat.keys("↑ backspace");
    assert_eq!(seat.text(), before, "as it was before anything was typed");
    seat.type_text("0");
    seat.keys("esc");
    assert!(!seat.text().contains("THỬ"), "{}", seat.text());
    assert_eq!(seat.round.state().head(), entries);
    // It begins anew.
    seat.keys("ctrl-t");
    assert!(seat.text().contains("0 ô đang thử"), "{}", seat.text());
}

#[test]
fn a_score_that_no_ruling_could_give_is_refused_with_its_range() {
    let mut seat = trying(120, 36);
    seat.type_text("99");
    let said = seat.text();
    assert!(said.contains("0 ô đang thử"), "{said}");
    assert!(said.contains("✗"), "{said}");
    seat.keys("ctrl-x");
    assert!(!seat.text().contains("✗ "), "{}", seat.text());
}

#[test]
fn any_cell_can_be_added() {
    let mut seat = trying(120, 36);
    seat.keys("+");
    seat.type_text("mau so 1");
    seat.keys("enter");
    seat.type_text("2.1.2");
    seat.keys("enter");
    seat.type_text("1");
    let text = seat.text();
    assert!(text.contains("1 ô đang thử"), "{text}");
    let row = text.lines().find(|line| line.contains("→ 1,00"));
    assert!(row.is_some_and(|row| row.contains("2.1.2")), "{text}");
}

#[test]
fn what_is_tried_tells_nothing_of_a_verdict_before_ones_own() {
    let tried = |closed: i64| {
        let mut seat = seat(reviewing_where(closed), ScreenId::Results, 120, 36);
        seat.keys("ctrl-t +");
        seat.type_text("mau so 1");
        seat.keys("enter");
        seat.type_text("1.2.1");
        seat.keys("enter");
        let before = seat.text();
        seat.type_text("1");
        (before, seat.text())
    };
    let (before, after) = tried(50);
    assert!(before.contains("1.2.1") && before != after, "{after}");
    assert_eq!((before, after), tried(150));
}
