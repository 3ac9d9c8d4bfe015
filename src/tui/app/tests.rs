use crate::{
    domain::stage::Stage,
    tui::{
        app::{Effect, Msg},
        screens::{Screen, ScreenId},
        testing::{Sample, Seat, SmallRound},
    },
};

fn seat(width: u16, height: u16) -> Seat {
    let screens: Vec<(ScreenId, Box<dyn Screen + Send>)> = vec![
        (ScreenId::Review, Box::new(Sample::default())),
        (ScreenId::Journal, Box::new(Sample::default())),
    ];
    Seat::new(SmallRound::at(Stage::Setup, "tv-1"), screens, width, height)
}

#[test]
fn a_list_moves_and_the_selected_row_is_marked_without_colour() {
    let mut seat = seat(60, 12);
    seat.keys("j j pgdn k");
    insta::assert_snapshot!(seat.styled());
}

#[test]
fn a_dialog_takes_the_keyboard_refuses_and_then_answers() {
    let mut seat = seat(80, 24);
    seat.keys("ctrl-s ctrl-s");
    assert!(seat.text().contains("Phải ghi lý do"), "{}", seat.text());
    seat.type_text("Số liệu không khớp");
    seat.keys("tab → tab");
    seat.type_text("0.75");
    insta::assert_snapshot!(seat.styled());
    seat.keys("enter");
    assert!(
        seat.text()
            .contains("Đã xác nhận: Số liệu không khớp | kín | 0,75"),
        "{}",
        seat.text()
    );
}

#[test]
fn help_shows_the_keys_that_work_here_and_closes() {
    let mut seat = seat(80, 24);
    seat.keys("?");
    assert!(seat.text().contains("chấp nhận"), "{}", seat.text());
    seat.keys("esc");
    assert!(!seat.text().contains("Trợ giúp ━"), "{}", seat.text());
}

#[test]
fn the_palette_finds_an_action_without_diacritics_and_does_it() {
    let mut seat = seat(80, 24);
    seat.keys("ctrl-p");
    seat.type_text("nhat ky");
    seat.keys("enter");
    assert_eq!(seat.app.here(), ScreenId::Journal);
}

#[test]
fn letters_typed_into_a_field_are_never_shortcuts() {
    let mut seat = seat(80, 24);
    seat.keys("s");
    seat.type_text("q2?:");
    assert!(seat.text().starts_with(" 2 Thẩm định"), "{}", seat.text());
    assert!(seat.text().contains("\nq2?:"), "{}", seat.text());
    assert!(seat.effects.is_empty());
}

#[test]
fn leaving_with_a_draft_asks_and_leaving_without_one_does_not() {
    let mut seat = seat(80, 24);
    seat.keys("s");
    seat.type_text("x");
    seat.keys("ctrl-c");
    assert!(seat.text().contains("Còn 1 ô nháp"), "{}", seat.text());
    assert!(seat.effects.is_empty());
    seat.keys("ctrl-c");
    assert_eq!(seat.effects, [Effect::Quit]);
    let mut empty = self::seat(80, 24);
    empty.keys("q");
    assert_eq!(empty.effects, [Effect::Quit]);
}

#[test]
fn a_click_selects_a_row_and_a_tab_and_the_wheel_scrolls() {
    let mut seat = seat(80, 24);
    seat.click("Hồng Bàng số 7");
    seat.tell(Msg::Wheeled("sample", 50));
    assert!(seat.text().contains("Hồng Bàng số 51"), "{}", seat.text());
    seat.click("6 Nhật ký");
    assert_eq!(seat.app.here(), ScreenId::Journal);
}

#[test]
fn a_small_window_says_so_and_comes_back() {
    let mut seat = seat(80, 24);
    seat.tell(Msg::Resized(39, 9));
    assert!(seat.text().starts_with("Cửa sổ quá nhỏ"), "{}", seat.text());
    seat.tell(Msg::Resized(40, 10));
    assert!(seat.text().contains("Hàng đợi"), "{}", seat.text());
    for (width, height) in [(1, 1), (2, 30), (200, 1), (41, 10), (300, 100)] {
        seat.tell(Msg::Resized(width, height));
        seat.keys("ctrl-s");
        seat.keys("f1 esc esc");
    }
}
