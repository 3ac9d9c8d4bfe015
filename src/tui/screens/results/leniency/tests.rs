//! Leniency and sensitivity at the keyboard.

use crate::tui::{
    screens::{
        ScreenId,
        story::{meeting, seat},
    },
    testing::Seat,
};

fn results(width: u16, height: u16) -> Seat {
    seat(meeting(), ScreenId::Results, width, height)
}

#[test]
fn reviewers_at_each_size() {
    for (width, height) in [(80, 24), (120, 36), (200, 50)] {
        let mut seat = results(width, height);
        seat.keys("m");
        insta::assert_snapshot!(format!("reviewers_at_{width}_by_{height}"), seat.styled());
    }
}

#[test]
fn blocks_and_what_nobody_changed_at_each_size() {
    for (width, height) in [(80, 24), (120, 36)] {
        let mut seat = results(width, height);
        seat.keys("m →");
        insta::assert_snapshot!(format!("blocks_at_{width}_by_{height}"), seat.styled());
    }
}

#[test]
fn the_table_can_move_so_far_at_each_size() {
    for (width, height) in [(80, 24), (120, 36), (200, 50)] {
        let mut seat = results(width, height);
        seat.keys("s");
        insta::assert_snapshot!(format!("ranges_at_{width}_by_{height}"), seat.styled());
    }
}

#[test]
fn a_reviewers_most_changed_cell_is_one_key_away_and_back_again() {
    let mut seat = results(80, 24);
    seat.keys("m");
    let before = seat.text();
    seat.keys("enter");
    let cells = seat.text();
    assert!(cells.contains("% tối đa"), "{cells}");
    seat.keys("enter");
    let cell = seat.text();
    assert!(cell.contains("Hội đồng"), "{cell}");
    seat.keys("esc");
    assert_eq!(seat.text(), cells, "back among the cells");
    seat.keys("esc");
    assert_eq!(seat.text(), before, "back among the reviewers");
    seat.keys("v");
    assert!(seat.text().contains("So với người thẩm định khác"));
    seat.keys("esc");
    assert!(!seat.text().contains("So với người thẩm định khác"));
}
