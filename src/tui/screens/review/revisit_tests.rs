use crate::{
    domain::{
        event::Event,
        id::{CellId, UnitId},
        review::Verdict,
        self_assessment::{ExplanationAnswer, Position, Source},
        stage::Stage,
        viewpoint::Viewpoint,
    },
    tui::{
        screens::{
            Screen, ScreenId,
            overview::Overview,
            review::Review,
            story::{reviewing, seat},
        },
        testing::{Seat, SmallRound},
    },
};

/// Unit `dv-1` has contested 1.1.1, on which `tv-1` and `tv-2` differ; members look again.
fn answered() -> SmallRound {
    let mut round = reviewing();
    let secretary = round.state().founder().unwrap().clone();
    let go = |round: &mut SmallRound, to| {
        let why = "còn ô chưa thẩm định".to_owned();
        round.apply(&secretary, Event::StageMoved { to, why });
    };
    go(&mut round, Stage::Explanation);
    let answer = ExplanationAnswer {
        item: "1.1.1".into(),
        position: Position::Contests,
        text: "Kế hoạch ban hành đúng hạn".into(),
        evidence: "Công văn số 45/CV-DV1 ngày 05/12/2026 của Đơn vị mẫu số 1".into(),
    };
    let event = Event::ExplanationSubmitted {
        unit: UnitId::new("dv-1"),
        source: Source::default(),
        answers: vec![answer],
    };
    round.apply(&secretary, event);
    go(&mut round, Stage::SecondReview);
    round
}

fn overview(round: SmallRound) -> Seat {
    let screens: Vec<(ScreenId, Box<dyn Screen + Send>)> = vec![
        (ScreenId::Overview, Box::<Overview>::default()),
        (ScreenId::Review, Box::new(Review::new(Default::default()))),
    ];
    Seat::new(round, screens, 120, 36)
}

#[test]
fn the_answer_and_the_verdict_before_it_stand_side_by_side() {
    for (width, height) in [(80, 24), (120, 36), (200, 50)] {
        insta::assert_snapshot!(
            format!("answered_at_{width}_by_{height}"),
            seat(answered(), ScreenId::Review, width, height).styled()
        );
    }
}

#[test]
fn the_overview_leads_to_what_units_answered_and_a_key_keeps_the_verdict() {
    let mut seat = overview(answered());
    let shown = seat.text();
    assert!(
        shown.contains("Xem lại 1 ô đơn vị đã giải trình"),
        "{shown}"
    );
    assert!(shown.contains("Xem lại 2 ô khác kết quả"), "{shown}");
    // It is what comes first.
    seat.keys("enter");
    let shown = seat.text();
    for expected in [
        "đơn vị đã giải trình, chưa",
        "↔ khác kết quả",
        "Trước giải trình",
        "hành chậm so với thời hạn",
        "Đơn vị không đồng ý: Kế hoạch ban hành",
        "mới: 45/CV-DV1",
    ] {
        assert!(shown.contains(expected), "{expected}: {shown}");
    }
    let head = seat.round.state().head();
    seat.keys("K ctrl-s");
    assert!(
        seat.text().contains("Phải ghi lý do giữ nguyên"),
        "{}",
        seat.text()
    );
    assert_eq!(seat.round.state().head(), head);
    seat.type_text("tài liệu mới không đúng kỳ");
    seat.keys("ctrl-s");
    assert!(
        seat.text().contains("giữ nguyên kết quả"),
        "{}",
        seat.text()
    );
    let state = seat.round.state();
    let cell = state.find_cell(&CellId::new("dv-1", "1.1.1")).unwrap();
    let facts = state.facts(cell, Viewpoint::Whole).unwrap();
    let own = facts.verdict_of(state.member_ix("tv-1").unwrap()).unwrap();
    assert_eq!(own.seq, state.head());
    assert!(matches!(own.verdict, Verdict::Adjust(_)));
    assert_eq!(own.why, "Giữ nguyên vì tài liệu mới không đúng kỳ");
    // It was looked at: the queue of answered cells is empty, the difference remains.
    seat.tell(crate::tui::app::Msg::Changed);
    let shown = seat.text();
    assert!(!shown.contains("mới: 45/CV-DV1"), "{shown}");
    seat.keys("1");
    let shown = seat.text();
    assert!(!shown.contains("ô đơn vị đã giải trình"), "{shown}");
    assert!(shown.contains("Xem lại 2 ô khác kết quả"), "{shown}");
}

#[test]
fn who_differs_sees_that_and_not_the_other_score_anywhere() {
    let mut round = answered();
    round.sit("tv-2");
    let mut seat = overview(round);
    seat.click("Xem lại 2 ô khác kết quả");
    seat.keys("enter");
    let shown = seat.text();
    assert!(
        shown.contains("Thành viên khác cho kết quả khác"),
        "{shown}"
    );
    assert!(
        !shown.contains("ban hành chậm"),
        "the other's reason: {shown}"
    );
    assert!(!shown.contains("1,00"), "the other's score: {shown}");
    // The secretary sees both.
    seat.round.sit("tk");
    seat.tell(crate::tui::app::Msg::Changed);
    seat.keys("F");
    let shown = seat.text();
    assert!(!shown.contains("↔"), "{shown}");
}

#[test]
fn a_cell_without_an_own_verdict_has_nothing_to_keep() {
    let mut seat = seat(answered(), ScreenId::Review, 120, 36);
    seat.keys("F");
    let head = seat.round.state().head();
    seat.keys("end K");
    assert!(seat.text().contains("để giữ nguyên"), "{}", seat.text());
    assert_eq!(seat.round.state().head(), head);
}
