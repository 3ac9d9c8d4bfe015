//! The course of the meeting: it adjourns and goes on, somebody takes the chair, an item is called, notes are taken.

use super::{
    agenda, answers, questions, refuse,
    state::{Section, Sitting, Subject, instant, open},
};
use crate::{
    domain::{
        event::Event,
        id::{CellId, MemberIx},
    },
    tui::{
        app::Cx,
        screens::{Reply, Tone},
    },
};

/// Asks whether the meeting is to be closed, with what is still open.
pub fn ask_closing(sitting: &Sitting, cx: &Cx<'_>) -> Vec<Reply> {
    let left = sitting.items.iter();
    let left = left
        .filter(|item| item.standing == agenda::Standing::Open)
        .count();
    vec![Reply::Open(questions::closing(cx, left))]
}

/// The meeting goes on after a break.
pub fn resume(sitting: &Sitting, cx: &Cx<'_>) -> Vec<Reply> {
    let at = sitting.at(cx.model);
    answers::submit(cx, questions::RESUME, Event::MeetingResumed { at })
}

/// Turns to the selected item; where the meeting is at it, leaves it.
pub fn call(sitting: &Sitting, cx: &Cx<'_>) -> Vec<Reply> {
    let Some(item) = sitting.item() else {
        return refuse(cx.locale.text("meeting-agenda-empty"));
    };
    let is_called = called(cx).is_some_and(|called| *called == item.id);
    let cell = (!is_called).then(|| item.id.clone());
    let at = sitting.at(cx.model);
    answers::submit(cx, questions::CALL, Event::ItemCalled { at, cell })
}

/// The item that the open meeting is at.
#[must_use]
pub fn called<'a>(cx: &Cx<'a>) -> Option<&'a CellId> {
    open(cx.model).and_then(|(_, meeting)| meeting.called())
}

/// Asks who takes the chair: members in the room, those who may preside over the item at hand.
pub fn ask_chair(sitting: &mut Sitting, cx: &Cx<'_>) -> Vec<Reply> {
    let Some((meeting, _)) = open(cx.model) else {
        return Vec::new();
    };
    let state = cx.model.state;
    let motion = sitting.motion_at_hand(cx.model);
    let entitled = state.entitled(meeting, instant(cx.model), &motion);
    let members: Vec<MemberIx> = entitled.iter().collect();
    if members.is_empty() {
        return vec![Reply::Say(
            Tone::Bad,
            cx.locale.text("meeting-nobody-can-preside"),
        )];
    }
    let layer = questions::chairs(cx, &motion, &members);
    sitting.subject = Some(Subject::Chairs(members));
    vec![Reply::Open(layer)]
}

/// Asks who speaks: about the selected item on the agenda, elsewhere about the item that was called; who is in the room
/// comes first.
pub fn ask_speaker(sitting: &mut Sitting, cx: &Cx<'_>) -> Vec<Reply> {
    let Some((meeting, _)) = open(cx.model) else {
        return Vec::new();
    };
    let selected = match sitting.section {
        Section::Agenda => sitting.item().map(|item| item.id.clone()),
        Section::Roll | Section::Record | Section::Lock => None,
    };
    let cell = selected.or_else(|| called(cx).cloned());
    let state = cx.model.state;
    let present = state.present(meeting, instant(cx.model));
    let away = state.voters().without(present);
    let speakers: Vec<Option<MemberIx>> = present
        .iter()
        .chain(away.iter())
        .map(Some)
        .chain([None])
        .collect();
    let layer = questions::speaker(cx, &speakers);
    sitting.subject = Some(Subject::Speakers(speakers, cell));
    vec![Reply::Open(layer)]
}
