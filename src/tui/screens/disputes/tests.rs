use crate::{
    domain::id::CellId,
    tui::{
        screens::{
            ScreenId,
            story::{meeting, reviewing, seat},
        },
        testing::Seat,
    },
};

fn disputes(width: u16, height: u16) -> Seat {
    seat(meeting(), ScreenId::Disputes, width, height)
}

fn place(text: &str, name: &str) -> usize {
    text.find(name)
        .unwrap_or_else(|| panic!("{name} is not on the screen:\n{text}"))
}

#[test]
fn the_list_at_80_by_24() {
    insta::assert_snapshot!(disputes(80, 24).styled());
}

#[test]
fn the_list_at_120_by_36() {
    insta::assert_snapshot!(disputes(120, 36).styled());
}

#[test]
fn the_list_at_200_by_50() {
    insta::assert_snapshot!(disputes(200, 50).styled());
}

#[test]
fn a_cell_at_each_size() {
    for (width, height) in [(80, 24), (120, 36), (200, 50)] {
        let mut seat = disputes(width, height);
        seat.keys("enter");
        insta::assert_snapshot!(format!("a_cell_at_{width}_by_{height}"), seat.styled());
    }
}

#[test]
fn what_can_change_a_band_or_a_rank_stands_before_what_cannot() {
    let mut seat = disputes(120, 36);
    seat.keys("F f");
    seat.type_text("tat ca");
    seat.keys("enter");
    let text = seat.text();
    assert!(text.contains("6/6"), "{text}");
    // The ruled cell and the accepted one are settled and stand last.
    let order = [
        "đổi xếp loại",
        "7,20 điểm CS",
        "2,50 điểm CS",
        "✓ Đơn vị mẫu số 1",
    ];
    let places: Vec<usize> = order.iter().map(|name| place(&text, name)).collect();
    assert!(places.is_sorted(), "{text}");
}

#[test]
fn filters_and_search_narrow_the_list_and_are_dropped_together() {
    let mut seat = disputes(120, 36);
    let all = seat.text();
    seat.keys("/");
    seat.type_text("dv-2");
    let text = seat.text();
    assert!(text.contains("đang mở · 2/6"), "{text}");
    seat.keys("enter f");
    seat.type_text("khac nhau");
    seat.keys("enter");
    assert!(
        seat.text().contains("Không có tranh chấp nào khớp"),
        "{}",
        seat.text()
    );
    seat.keys("F");
    assert_eq!(seat.text(), all);
}

#[test]
fn an_open_cell_comes_back_to_the_list_and_goes_to_review() {
    let mut seat = seat(reviewing(), ScreenId::Disputes, 120, 36);
    seat.keys("enter");
    assert!(
        seat.text().contains("Diễn biến tranh chấp"),
        "{}",
        seat.text()
    );
    seat.keys("esc");
    assert!(seat.text().contains("đang mở"), "{}", seat.text());
    seat.keys("t");
    assert_eq!(seat.app.here(), ScreenId::Review);
    assert!(seat.text().contains("Đơn vị mẫu số 1"), "{}", seat.text());
}

#[test]
fn a_second_click_opens_a_row() {
    let mut seat = disputes(120, 36);
    seat.click("Đơn vị mẫu số 2");
    seat.click("Đơn vị mẫu số 2");
    assert!(seat.text().contains("Ý kiến thẩm định"), "{}", seat.text());
}

#[test]
fn raising_a_cell_takes_a_note_and_is_taken_back() {
    let mut seat = seat(reviewing(), ScreenId::Disputes, 120, 36);
    seat.keys("/");
    seat.type_text("1.1.2");
    seat.keys("enter g ctrl-s");
    assert!(seat.text().contains("Nội dung để trống"), "{}", seat.text());
    seat.type_text("Đề nghị xem lại số liệu");
    seat.keys("ctrl-s");
    assert!(
        seat.text().contains("Đã nêu ô này ra hội đồng"),
        "{}",
        seat.text()
    );
    let cell = seat
        .round
        .state()
        .find_cell(&CellId::new("dv-1", "1.1.2"))
        .unwrap();
    let log = format!("{:?}", seat.round.state().cell(cell).unwrap().log().last());
    assert!(
        log.contains("Flagged") && log.contains("Đề nghị xem lại số liệu"),
        "{log}"
    );
    seat.keys("g enter");
    assert!(seat.text().contains("Đã rút ý kiến"), "{}", seat.text());
}

#[test]
fn a_cell_of_others_cannot_be_raised_and_says_why() {
    let mut seat = seat(meeting(), ScreenId::Disputes, 120, 36);
    seat.keys("/");
    seat.type_text("dv-2 2.1.1");
    seat.keys("enter g");
    assert!(
        seat.text().contains("không thuộc phần thẩm định"),
        "{}",
        seat.text()
    );
}

#[test]
fn a_verdict_of_another_is_not_shown_before_ones_own() {
    for (width, height) in [(80, 24), (200, 50)] {
        let mut seat = seat(reviewing(), ScreenId::Disputes, width, height);
        seat.keys("f");
        seat.type_text("tat ca");
        seat.keys("enter /");
        seat.type_text("1.2.1");
        let text = seat.text();
        assert!(text.contains("0/"), "{text}");
        assert!(!text.contains("Bí mật") && !text.contains("0,50"), "{text}");
    }
}
