use super::Overview;
use crate::{
    domain::stage::Stage,
    tui::{
        screens::{Screen, ScreenId, review::Review},
        testing::{Seat, SmallRound},
    },
};

fn seat(member: &str, stage: Stage, width: u16, height: u16) -> Seat {
    let screens: Vec<(ScreenId, Box<dyn Screen + Send>)> = vec![
        (ScreenId::Overview, Box::new(Overview::default())),
        (
            ScreenId::Review,
            Box::new(Review::new(std::collections::BTreeMap::new())),
        ),
    ];
    Seat::new(SmallRound::at(stage, member), screens, width, height)
}

#[test]
fn a_member_sees_what_waits_and_goes_there_with_enter() {
    let mut seat = seat("tv-1", Stage::Review, 80, 24);
    insta::assert_snapshot!(seat.styled());
    seat.keys("enter");
    assert_eq!(seat.app.here(), ScreenId::Review);
}

#[test]
fn the_screen_at_120_by_36() {
    insta::assert_snapshot!(seat("tv-1", Stage::Review, 120, 36).text());
}

#[test]
fn the_secretary_moves_the_stage_and_a_member_cannot() {
    let mut member = seat("tv-1", Stage::SelfAssessment, 120, 36);
    member.keys("m");
    assert!(member.text().contains("Chỉ thư ký"), "{}", member.text());
    let secretary = SmallRound::at(Stage::Review, "tv-1");
    let id = secretary.state().founder().unwrap().to_string();
    let mut seat = seat(&id, Stage::Review, 120, 36);
    seat.keys("m ctrl-s");
    let refused = seat.text();
    seat.keys("tab");
    seat.type_text("Hết hạn thẩm định");
    seat.keys("ctrl-s");
    assert_eq!(
        seat.round.state().stage(),
        Stage::Explanation,
        "{refused}\n{}",
        seat.text()
    );
}

#[test]
fn what_was_drafted_on_the_review_screen_waits_on_the_overview() {
    let mut seat = seat("tv-1", Stage::Review, 120, 36);
    seat.keys("2 a a");
    seat.tell(crate::tui::app::Msg::Paused);
    seat.keys("1");
    assert!(seat.text().contains("Xác nhận 2 ô nháp"), "{}", seat.text());
    seat.click("Xác nhận 2 ô nháp");
    seat.click("Xác nhận 2 ô nháp");
    assert!(seat.text().contains("· 2 ô"), "{}", seat.text());
}
