use super::Review;
use crate::{
    domain::{
        event::Event,
        id::{CellId, MemberId},
        review::{CellVerdict, Verdict},
        stage::Stage,
    },
    tui::{
        app::Msg,
        draft::{Draft, DraftChoice, Drafts},
        screens::{Screen, ScreenId},
        testing::{Seat, SmallRound},
    },
};

fn seat_of(round: SmallRound, drafts: Drafts, width: u16, height: u16) -> Seat {
    let screens: Vec<(ScreenId, Box<dyn Screen + Send>)> =
        vec![(ScreenId::Review, Box::new(Review::new(drafts)))];
    Seat::new(round, screens, width, height)
}

fn seat(width: u16, height: u16) -> Seat {
    seat_of(
        SmallRound::at(Stage::Review, "tv-1"),
        Drafts::new(),
        width,
        height,
    )
}

#[test]
fn the_screen_at_80_by_24() {
    insta::assert_snapshot!(seat(80, 24).styled());
}

#[test]
fn the_screen_at_120_by_36() {
    insta::assert_snapshot!(seat(120, 36).text());
}

#[test]
fn one_key_drafts_an_acceptance_undo_takes_it_back_and_confirming_writes_it() {
    let mut seat = seat(120, 36);
    let before = seat.round.state().head();
    seat.keys("a a u");
    seat.tell(Msg::Paused);
    assert_eq!(seat.round.kept.len(), 1);
    assert_eq!(seat.round.state().head(), before);
    seat.keys("ctrl-s");
    assert!(seat.text().contains("Ký và ghi 1 ô"), "{}", seat.text());
    seat.keys("enter");
    assert!(
        seat.text().contains("Đã ghi vào nhật ký: 1 ô"),
        "{}",
        seat.text()
    );
    assert_eq!(seat.round.state().head().0, before.0 + 1);
    assert!(seat.round.kept.is_empty());
}

#[test]
fn another_score_takes_a_reason_typed_in_vietnamese() {
    let mut seat = seat(120, 36);
    seat.keys("s");
    seat.type_text("1,5");
    seat.keys("enter");
    seat.type_text("Số liệu không khớp");
    seat.keys("ctrl-s");
    let cell = seat
        .round
        .state()
        .find_cell(&CellId::new("dv-1", "1.1.1"))
        .unwrap();
    let log = seat.round.state().cell(cell).unwrap().log();
    let event = format!("{:?}", log.last().unwrap().event);
    assert!(
        event.contains("Adjust(1.50)") && event.contains("Số liệu không khớp"),
        "{event}"
    );
}

#[test]
fn a_score_above_the_maximum_is_refused_in_words() {
    let mut seat = seat(120, 36);
    seat.keys("s");
    seat.type_text("7");
    seat.keys("enter");
    assert!(
        seat.text().contains("nhập điểm từ 0,00 đến 2,00"),
        "{}",
        seat.text()
    );
}

#[test]
fn search_without_diacritics_narrows_the_queue_as_one_types() {
    let mut seat = seat(120, 36);
    seat.keys("F /");
    seat.type_text("mau so 3 nhiem vu");
    let text = seat.text();
    assert!(
        text.contains("Đơn vị mẫu số 3") && !text.contains("Đơn vị mẫu số 1"),
        "{text}"
    );
    seat.keys("esc");
    assert!(seat.text().contains("Đơn vị mẫu số 1"), "{}", seat.text());
}

#[test]
fn the_queue_is_filtered_by_what_the_pre_checks_found() {
    let mut seat = seat(120, 36);
    seat.keys("f");
    seat.type_text("chi o co");
    let picker = seat.text();
    for offered in [
        "chỉ ô có dấu hiệu kiểm tra tự động (",
        "chỉ ô có dấu hiệu mức nghiêm trọng (",
        "chỉ ô có: Điểm tự chấm khác mức tính theo số liệu kê khai (1 ô)",
    ] {
        assert!(picker.contains(offered), "{offered}: {picker}");
    }
    seat.type_text(" khac muc tinh");
    seat.keys("enter");
    let text = seat.text();
    assert!(text.contains("Theo tiêu chí · 1 ô"), "{text}");
    assert!(text.contains("(1) ! 1"), "{text}");
    assert!(text.contains("! Đơn vị mẫu số 2"), "{text}");
    seat.keys("f");
    seat.type_text("co hay khong co");
    seat.keys("enter");
    assert!(!seat.text().contains("Theo tiêu chí · 1 ô"));
}

#[test]
fn an_answer_stands_beside_the_finding_with_its_office() {
    let mut seat = seat(120, 36);
    seat.keys("f");
    seat.type_text("khac muc tinh");
    seat.keys("enter c");
    seat.type_text("đã xem, chấp nhận vì văn bản đến muộn");
    seat.keys("ctrl-s");
    let state = seat.round.state();
    let cell = state.find_cell(&CellId::new("dv-2", "1.1.1")).unwrap();
    let last = format!("{:?}", state.cell(cell).unwrap().log().last());
    assert!(last.contains("rule_differs"), "{last}");
    insta::assert_snapshot!(seat.text());
    // What was answered no longer keeps the cell from being accepted with others.
    seat.keys("A");
    let text = seat.text();
    assert!(text.contains("Đơn vị mẫu số 2 · 1.1.1: 2,00"), "{text}");
}

#[test]
fn the_other_way_stays_on_the_cell() {
    let mut seat = seat(120, 36);
    seat.keys("j j v");
    assert!(seat.text().contains("Theo đơn vị"), "{}", seat.text());
    assert!(seat.text().contains("Đơn vị mẫu số 3 ("), "{}", seat.text());
}

#[test]
fn accepting_many_shows_what_they_are_and_leaves_out_what_contradicts_itself() {
    let mut seat = seat(120, 36);
    seat.keys("A");
    insta::assert_snapshot!(seat.text());
    let before = seat.round.state().head();
    seat.keys("enter");
    assert_eq!(seat.round.state().head().0, before.0 + 1);
}

#[test]
fn kept_drafts_are_offered_again() {
    let mut drafts = Drafts::new();
    let draft = Draft {
        choice: DraftChoice::Score,
        score: "1,5".into(),
        why: "thiếu tài liệu".into(),
        since: None,
    };
    drafts.insert(CellId::new("dv-1", "1.1.1"), draft);
    let round = SmallRound::at(Stage::Review, "tv-1");
    let seat = seat_of(round, drafts, 120, 36);
    assert!(seat.text().contains("thiếu tài liệu"), "{}", seat.text());
}

#[test]
fn an_unseen_verdict_of_another_member_changes_nothing_on_the_screen() {
    let shown = |verdict: Verdict, keys: &str| {
        let mut round = SmallRound::at(Stage::Review, "tv-1");
        let cell = CellId::new("dv-1", "1.1.1");
        let cells = vec![CellVerdict {
            cell,
            verdict,
            why: "không đủ căn cứ".into(),
        }];
        round.apply(&MemberId::new("tv-2"), Event::ReviewConfirmed { cells });
        let mut seat = seat_of(round, Drafts::new(), 200, 50);
        seat.keys(keys);
        seat.styled()
    };
    let half = Verdict::Adjust(crate::domain::points::Points::from_ten_thousandths(5_000));
    for keys in ["", "F", "v", "F v j k"] {
        assert_eq!(shown(Verdict::Accept, keys), shown(half, keys), "{keys}");
    }
}

/// The same seat on two machines: what the other confirmed meanwhile is shown before it is replaced, and the cell that
/// is being typed on stays selected.
#[test]
fn a_draft_begun_before_something_newer_is_refused_once_and_keeps_what_was_typed() {
    let round = SmallRound::at(Stage::Review, "tv-1");
    let mut seat = seat_of(round, Drafts::new(), 120, 36);
    let cell = CellId::new("dv-1", "1.1.1");
    seat.keys("s");
    seat.type_text("0");
    seat.keys("tab");
    seat.type_text("gõ ở máy thứ nhất");
    let cells = vec![CellVerdict {
        cell: cell.clone(),
        verdict: Verdict::Accept,
        why: String::new(),
    }];
    seat.round
        .apply(&MemberId::new("tv-1"), Event::ReviewConfirmed { cells });
    seat.tell(Msg::Changed);
    assert!(seat.text().contains("gõ ở máy thứ nhất"), "{}", seat.text());
    let before = seat.round.state().head();
    seat.keys("ctrl-s");
    let asked = seat.text();
    assert!(
        asked.contains("✗") && asked.contains("chấp nhận"),
        "{asked}"
    );
    seat.keys("enter");
    assert_eq!(seat.round.state().head(), before, "nothing was replaced");
    seat.keys("Home");
    assert!(seat.text().contains("gõ ở máy thứ nhất"), "{}", seat.text());
    // Now that it was shown, it is replaced knowingly.
    seat.keys("ctrl-s enter");
    assert_eq!(seat.round.state().head().0, before.0 + 1);
}
