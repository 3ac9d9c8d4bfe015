use crate::tui::{
    screens::{
        ScreenId,
        story::{locked_twice, meeting, reviewing_where, seat},
    },
    testing::Seat,
};

fn results(width: u16, height: u16) -> Seat {
    seat(meeting(), ScreenId::Results, width, height)
}

#[test]
fn a_block_at_each_size() {
    for (width, height) in [(80, 24), (120, 36), (200, 50)] {
        insta::assert_snapshot!(
            format!("a_block_at_{width}_by_{height}"),
            results(width, height).styled()
        );
    }
}

#[test]
fn a_unit_at_each_size() {
    for (width, height) in [(80, 24), (120, 36), (200, 50)] {
        let mut seat = results(width, height);
        seat.keys("enter");
        insta::assert_snapshot!(format!("a_unit_at_{width}_by_{height}"), seat.styled());
    }
}

#[test]
fn the_items_of_an_area_with_what_they_lost_at_80_by_24() {
    let mut seat = results(80, 24);
    seat.keys("/");
    seat.type_text("so 1");
    seat.keys("enter enter j enter");
    insta::assert_snapshot!(seat.text());
    assert!(
        seat.text().contains("-1,00 do kết luận của hội đồng"),
        "{}",
        seat.text()
    );
    assert!(
        seat.text().contains("Thời hạn tính theo ngày ký"),
        "{}",
        seat.text()
    );
}

#[test]
fn the_chart_takes_the_place_of_the_table_where_there_is_no_room() {
    let mut seat = results(80, 24);
    seat.keys("c");
    insta::assert_snapshot!(seat.text());
}

#[test]
fn every_order_keeps_the_selected_unit_and_search_needs_no_diacritics() {
    let mut seat = results(80, 24);
    seat.keys("/");
    seat.type_text("don vi mau so 3");
    let text = seat.text();
    assert!(
        text.contains("Đơn vị mẫu số 3") && !text.contains("Đơn vị mẫu số 1"),
        "{text}"
    );
    seat.keys("esc");
    let mut orders = Vec::new();
    for _ in 0..4 {
        let text = seat.text();
        let mut units: Vec<(usize, usize)> = (1..=4)
            .filter_map(|n| Some((text.find(&format!("Đơn vị mẫu số {n}"))?, n)))
            .collect();
        units.sort_unstable();
        orders.push(units.into_iter().map(|(_, n)| n).collect::<Vec<_>>());
        seat.keys("o");
    }
    assert_eq!(orders[3], [1, 2, 3, 4], "by name: {orders:?}");
    assert!(orders.iter().all(|order| order.len() == 4), "{orders:?}");
    let (rank, lowest) = (&orders[0], &orders[1]);
    assert_eq!(lowest.last(), rank.first(), "{orders:?}");
}

#[test]
fn an_item_leads_to_its_cell_and_back() {
    let mut seat = results(120, 36);
    seat.keys("enter enter enter");
    assert_eq!(seat.app.here(), ScreenId::Disputes);
    assert!(seat.text().contains("Ý kiến thẩm định"), "{}", seat.text());
    seat.keys("esc");
    assert_eq!(seat.app.here(), ScreenId::Results);
}

#[test]
fn a_locked_result_says_so_and_what_changed_since_the_version_before() {
    let mut seat = seat(locked_twice(), ScreenId::Results, 120, 36);
    let text = seat.text();
    assert!(
        text.contains("Đã khóa – phiên bản 2") && !text.contains("Tạm tính"),
        "{text}"
    );
    assert!(text.contains("So trước"), "{text}");
    seat.keys("/");
    seat.type_text("so 1");
    seat.keys("enter enter f");
    seat.type_text("phien ban truoc");
    seat.keys("enter");
    let text = seat.text();
    assert!(text.contains("1.1.1") && !text.contains("1.1.2"), "{text}");
    insta::assert_snapshot!(text);
}

#[test]
fn a_verdict_of_another_moves_no_figure_before_ones_own() {
    let mut low = seat(reviewing_where(50), ScreenId::Results, 200, 50);
    let mut high = seat(reviewing_where(150), ScreenId::Results, 200, 50);
    for keys in ["o", "o", "enter", "tab", "f", "enter", "esc"] {
        low.keys(keys);
        high.keys(keys);
        assert_eq!(low.styled(), high.styled(), "after {keys}");
    }
    assert!(
        low.text().contains("1.2.1") && !low.text().contains("Bí mật"),
        "{}",
        low.text()
    );
}

#[test]
fn what_changed_since_the_version_before_stands_alone_and_leads_to_its_cells() {
    for (width, height) in [(80, 24), (120, 36), (200, 50)] {
        let mut seat = seat(locked_twice(), ScreenId::Results, width, height);
        seat.keys("d");
        let text = seat.text();
        assert!(
            text.contains("Đơn vị mẫu số 1") && !text.contains("1.1.2"),
            "{text}"
        );
        insta::assert_snapshot!(
            format!("what_changed_at_{width}_by_{height}"),
            seat.styled()
        );
        seat.keys("j");
        let text = seat.text();
        assert!(text.contains("Số liệu đã được xác minh lại"), "{text}");
        seat.keys("enter");
        assert_eq!(seat.app.here(), ScreenId::Disputes);
        let text = seat.text();
        assert!(text.contains("Δ So với phiên bản 1:"), "{text}");
        seat.keys("esc");
        assert_eq!(seat.app.here(), ScreenId::Results);
        seat.keys("k enter");
        let text = seat.text();
        assert!(!text.contains("1.1.2"), "only what changed: {text}");
        seat.keys("esc esc d");
        assert!(seat.text().contains("So trước"), "{}", seat.text());
    }
}

#[test]
fn without_an_earlier_version_there_are_no_changes_to_show() {
    let mut seat = results(80, 24);
    let before = seat.text();
    seat.keys("d");
    assert!(seat.text().contains("Chưa có phiên bản"), "{}", seat.text());
    seat.keys("esc");
    assert_eq!(seat.text(), before);
}
