//! Drawing the roll: who is there, since when, and who of them has no vote now.

use ratatui::layout::Rect;

use super::{
    course,
    state::{LIST, Sitting, instant, open},
    vote::About,
    words,
};
use crate::{
    domain::{id::MemberIx, meeting::Motion},
    tui::{
        app::Cx,
        canvas::Canvas,
        theme::Meaning,
        widgets::{Cell, Column, ListState, Table, Width},
    },
};

/// The roll; without a selection where it only stands beside another section.
pub fn view(cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect, sitting: Option<&Sitting>) {
    let state = cx.model.state;
    let voters: Vec<MemberIx> = state.voters().iter().collect();
    let meeting = open(cx.model).map(|(_, meeting)| meeting);
    let presiding = open(cx.model).and_then(|(meeting, _)| {
        state.presiding(meeting, instant(cx.model), &Motion::ApproveResult)
    });
    let instant = instant(cx.model);
    let recused = course::called(cx).map_or_else(Default::default, |cell| {
        state.recused_from(&About::Cell(cell.clone()).subject())
    });
    let columns = [
        Column::left("", Width::Fixed(1)),
        Column::left(cx.locale.text("meeting-column-member"), Width::Part(5)),
        Column::left(cx.locale.text("meeting-column-state"), Width::Part(4)),
        Column::right("", Width::Fixed(5)),
    ];
    let unselected = ListState::default();
    let row = |place: usize| {
        let Some(member) = voters.get(place).copied() else {
            return Vec::new();
        };
        let (mut glyph, mut word, mut meaning, at) = words::standing(cx.locale, meeting, member);
        // Who is in the room is not always who votes.
        if recused.contains(member) && meeting.is_some_and(|now| now.is_present(member, instant)) {
            (glyph, meaning) = ("⊘", Meaning::Adjusted);
            word = cx
                .locale
                .with("meeting-present-recused", &[("state", &word)]);
        }
        let width = area.width.saturating_sub(12) * 5 / 9;
        let office = words::office_in(cx.locale, state, member, presiding == Some(member), width);
        let at = at.map(|at| words::clock(cx.locale, state, at));
        vec![
            Cell::of(glyph, meaning),
            Cell::new(office),
            Cell::of(word, meaning),
            Cell::of(at.unwrap_or_default(), Meaning::Dim),
        ]
    };
    Table {
        part: if sitting.is_some() {
            LIST
        } else {
            "meeting-roll-beside"
        },
        columns: &columns,
        rows: voters.len(),
        state: sitting.map_or(&unselected, Sitting::list),
        focused: sitting.is_some_and(|sitting| sitting.panes.has(LIST)),
        empty: "",
        row: &row,
    }
    .view(canvas, area);
}
