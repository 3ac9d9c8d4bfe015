//! What the room is shown of the secretary's screen.

use super::ready;
use crate::{
    domain::{meeting::Motion, review::Value},
    session::focus::Showing,
};

#[test]
fn the_room_is_shown_the_section_the_item_and_the_motion_but_never_the_form() {
    let mut seat = ready(120, 36);
    let Some(Showing::Item(first)) = seat.round.shown.clone() else {
        panic!("{:?}", seat.round.shown);
    };
    seat.keys("↓");
    assert_ne!(seat.round.shown, Some(Showing::Item(first)));
    let Some(Showing::Item(cell)) = seat.round.shown.clone() else {
        panic!("{:?}", seat.round.shown);
    };
    seat.keys("v ctrl-l");
    let Some(Showing::Vote(Motion::Score { cell: put, value })) = seat.round.shown.clone() else {
        panic!("{:?}", seat.round.shown);
    };
    assert_eq!(put, cell);
    // Ballots and the reason are the form's own until they are recorded: the room hears of neither.
    let before = seat.effects.len();
    seat.keys("tab T");
    assert!(matches!(value, Value::Score(_)));
    let after = seat.effects.iter().skip(before);
    let shown = after.filter(|effect| matches!(effect, crate::tui::app::Effect::ShowRoom(_)));
    assert_eq!(shown.count(), 0);
    seat.keys("esc ←");
    assert_eq!(seat.round.shown, Some(Showing::Roll));
}

#[test]
fn nobody_but_the_secretary_leads_the_room() {
    let mut round = crate::tui::screens::story::meeting();
    round.sit("ct");
    let mut seat = super::seat_of(round, 120, 36);
    seat.keys("→ →");
    assert_eq!(seat.round.shown, None);
}
