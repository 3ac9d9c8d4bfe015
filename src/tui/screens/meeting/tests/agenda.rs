//! The agenda: kept as it was put in order by hand, who leaves for what, and scores tried from it.

use super::{Kept, Sitting, ready};
use crate::tui::{
    app::Msg,
    screens::{Screen, ScreenId, results::Results, story},
    testing::Seat,
};

fn agenda(seat: &Seat) -> Vec<String> {
    let (_, meeting) = seat.round.state().open_meeting().unwrap();
    let cells = meeting.agenda.iter();
    cells.map(|id| format!("{}:{}", id.unit, id.item)).collect()
}

#[test]
fn an_order_by_hand_is_kept_when_disputes_are_added_and_given_up_when_that_is_asked() {
    let mut seat = ready(80, 24);
    let by_impact = agenda(&seat);
    seat.keys("j j T");
    let mut by_hand = by_impact.clone();
    let third = by_hand.remove(2);
    by_hand.insert(0, third);
    assert_eq!(agenda(&seat), by_hand, "to the top");
    seat.keys("j -");
    let dropped = by_hand.remove(1);
    assert_eq!(agenda(&seat), by_hand);
    seat.keys("g");
    by_hand.push(dropped);
    assert_eq!(agenda(&seat), by_hand, "added behind, nothing moved");
    seat.keys("g");
    assert_eq!(agenda(&seat), by_hand);
    let said = seat.text();
    assert!(
        said.contains("đã có trong chương trình; O xếp lại"),
        "{said}"
    );
    seat.keys("O");
    assert_eq!(agenda(&seat), by_impact);
}

#[test]
fn the_item_says_who_leaves_and_what_its_outcomes_are() {
    let seat = ready(120, 36);
    let text = seat.text();
    assert!(text.contains("⇄ mời ra: Đơn vị mẫu số 2"), "{text}");
    assert!(text.contains("→ 2,00: chỉ số"), "{text}");
}

#[test]
fn scores_are_tried_from_the_vote_being_filled_in_which_waits_as_it_was() {
    let mut round = story::meeting();
    round.sit("tk");
    let screens: Vec<(ScreenId, Box<dyn Screen + Send>)> = vec![
        (
            ScreenId::Meeting,
            Box::new(Sitting::new(Kept::new(round.forms.clone()))),
        ),
        (ScreenId::Results, Box::new(Results::default())),
    ];
    let mut seat = Seat::new(round, screens, 120, 36);
    seat.keys("A → g v");
    let form = seat.text();
    let head = seat.round.state().head();
    seat.keys("ctrl-t");
    let trial = seat.text();
    assert!(trial.contains("THỬ — không ghi"), "{trial}");
    seat.type_text("0");
    assert!(seat.text().contains("1 ô đang thử"), "{}", seat.text());
    seat.keys("esc");
    assert_eq!(seat.text(), form);
    assert_eq!(seat.round.state().head(), head);
    // From the agenda too.
    seat.keys("esc");
    seat.tell(Msg::Paused);
    seat.keys("ctrl-t esc");
    assert!(seat.text().contains("Chương trình"), "{}", seat.text());
}
