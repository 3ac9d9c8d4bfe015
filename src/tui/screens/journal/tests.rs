use crate::{
    domain::{
        event::Event,
        id::{CellId, MemberId},
        points::Points,
        review::{CellVerdict, Verdict},
        stage::Stage,
    },
    tui::{
        app::{Effect, Msg},
        screens::{
            ScreenId,
            story::{locked_twice, meeting, reviewing, reviewing_where, seat},
        },
        testing::{Seat, SmallRound},
    },
};

fn journal(width: u16, height: u16) -> Seat {
    seat(meeting(), ScreenId::Journal, width, height)
}

#[test]
fn the_list_at_each_size() {
    for (width, height) in [(80, 24), (120, 36), (200, 50)] {
        insta::assert_snapshot!(
            format!("the_list_at_{width}_by_{height}"),
            journal(width, height).styled()
        );
    }
}

#[test]
fn every_kind_of_entry_says_all_it_holds() {
    let mut seat = seat(locked_twice(), ScreenId::Journal, 120, 50);
    let mut seen = String::new();
    seat.keys("end enter");
    for _ in 0..seat.round.state().head().0 {
        let text = seat.text();
        assert!(!text.contains('⟨'), "a message is missing:\n{text}");
        let body: Vec<&str> = text.lines().skip(1).take(20).map(str::trim_end).collect();
        seen.push_str(&body.join("\n"));
        seen.push('\n');
        seat.keys("→");
    }
    insta::assert_snapshot!(seen);
}

#[test]
fn an_entry_is_opened_by_its_number_and_left_again() {
    let mut seat = journal(80, 24);
    seat.keys("n");
    seat.type_text("99");
    seat.keys("enter");
    assert!(
        seat.text().contains("Số bản ghi từ 1 đến 34"),
        "{}",
        seat.text()
    );
    seat.keys("ctrl-u");
    seat.type_text("1");
    seat.keys("enter enter");
    insta::assert_snapshot!(seat.text());
    seat.keys("esc");
    assert!(
        seat.text().contains("mọi bản ghi · 34/34"),
        "{}",
        seat.text()
    );
}

#[test]
fn author_kind_and_text_narrow_the_list_and_are_dropped_together() {
    let mut seat = journal(120, 36);
    let all = seat.text();
    seat.keys("f");
    seat.type_text("co quan mau so 1");
    seat.keys("enter");
    assert!(
        seat.text().contains("Cơ quan mẫu số 1 · 4/34"),
        "{}",
        seat.text()
    );
    seat.keys("f");
    seat.type_text("neu ra hoi dong");
    seat.keys("enter");
    assert!(seat.text().contains("· 1/34"), "{}", seat.text());
    seat.keys("F /");
    seat.type_text("ho so qua han dv-3");
    let text = seat.text();
    assert!(text.contains("· 1/34"), "{text}");
    assert!(text.contains("Đơn vị mẫu số 3"), "{text}");
    seat.keys("esc F home");
    assert_eq!(seat.text(), all);
}

#[test]
fn an_entry_leads_to_its_cell_and_back() {
    let mut seat = journal(120, 36);
    seat.keys("/");
    seat.type_text("thoi han ban hanh");
    seat.keys("enter t");
    assert_eq!(seat.app.here(), ScreenId::Disputes);
    assert!(
        seat.text().contains("Đơn vị mẫu số 1 · 1.1.1"),
        "{}",
        seat.text()
    );
    seat.keys("esc");
    assert_eq!(seat.app.here(), ScreenId::Journal);
}

#[test]
fn the_newest_entry_stays_in_sight_and_an_older_one_stays_selected() {
    let mut seat = seat(reviewing(), ScreenId::Journal, 120, 36);
    let flag = |seat: &mut Seat, note: &str| {
        let (cell, note) = (CellId::new("dv-1", "1.1.2"), note.to_owned());
        seat.round
            .apply(&MemberId::new("tv-1"), Event::CellFlagged { cell, note });
        seat.tell(Msg::Changed);
    };
    flag(&mut seat, "lần một");
    assert!(seat.text().contains("lần một"), "{}", seat.text());
    seat.keys("j");
    let title = |seat: &Seat| {
        let text = seat.text();
        let at = text.find("Bản ghi số").unwrap();
        text[at..].chars().take(14).collect::<String>()
    };
    let before = title(&seat);
    flag(&mut seat, "lần hai");
    assert_eq!(title(&seat), before);
}

#[test]
fn a_verdict_of_another_is_not_read_searched_or_counted_before_ones_own() {
    let mut low = seat(reviewing_where(50), ScreenId::Journal, 200, 50);
    let mut high = seat(reviewing_where(150), ScreenId::Journal, 200, 50);
    for keys in [
        "j",
        "j",
        "j",
        "j",
        "j",
        "enter",
        "esc",
        "f esc",
        "/ b i m a t",
        "esc",
        "/ 1 . 2 . 1",
        "esc",
    ] {
        low.keys(keys);
        high.keys(keys);
        assert_eq!(low.styled(), high.styled(), "after {keys}");
        assert!(!low.text().contains("Bí mật"), "{}", low.text());
    }
    // The own verdict opens the cell where both agree, and the line is read again.
    let cell = CellId::new("dv-1", "1.2.1");
    let cells = vec![CellVerdict {
        cell,
        verdict: Verdict::Adjust(Points::from_ten_thousandths(5_000)),
        why: "Chưa đạt".into(),
    }];
    low.round
        .apply(&MemberId::new("tv-1"), Event::ReviewConfirmed { cells });
    low.tell(Msg::Changed);
    low.keys("/");
    low.type_text("bi mat");
    assert!(
        low.text().contains("Bí mật của thành viên thứ hai"),
        "{}",
        low.text()
    );
}

#[test]
fn only_pages_around_what_is_seen_are_read_however_long_the_journal_is() {
    let mut round = SmallRound::at(Stage::Review, "tv-1");
    for _ in 0..5_000 {
        let cells = vec![CellVerdict {
            cell: CellId::new("dv-3", "1.1.1"),
            verdict: Verdict::Accept,
            why: String::new(),
        }];
        round.apply(&MemberId::new("tv-1"), Event::ReviewConfirmed { cells });
    }
    let mut seat = seat(round, ScreenId::Journal, 120, 36);
    let read = |seat: &Seat| {
        seat.effects
            .iter()
            .filter(|effect| matches!(effect, Effect::ReadEntries(..)))
            .count()
    };
    assert!(read(&seat) <= 6, "{}", read(&seat));
    seat.keys("end");
    assert!(read(&seat) <= 10, "{}", read(&seat));
    assert!(
        seat.text().contains("Thiết lập kỳ đánh giá"),
        "{}",
        seat.text()
    );
    seat.keys("k k k home j j");
    assert!(read(&seat) <= 12, "{}", read(&seat));
}
