//! Drawing the meeting screen: the section's list, and what is selected beside or below it.

use ratatui::layout::Rect;

use super::{
    agenda::{AgendaItem, Standing},
    course, detail, head, lock, record_view, roll_view,
    state::{DETAIL, LIST, Section, Sitting, open},
    words,
};
use crate::tui::{
    app::Cx,
    canvas::Canvas,
    layout::{Room, share, split_left, split_top},
    theme::{Mark, Meaning},
    widgets::{Cell, Column, Prose, Table, Width},
    wrap::columns,
};

/// Columns of the roll when it stands beside another section.
const ROLL_WIDTH: u16 = 52;

/// Draws the screen in `area`.
pub fn view(sitting: &Sitting, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let (top, body) = split_top(area, head::rows(sitting, cx));
    head::view(sitting, cx, canvas, top);
    let beside = cx.room == Room::Wide && sitting.section != Section::Roll;
    let (roll, body) = split_left(body, if beside { ROLL_WIDTH } else { 0 });
    if beside {
        let inner = canvas.frame(roll, &cx.locale.text(Section::Roll.label()), false);
        roll_view::view(cx, canvas, inner, None);
    }
    if sitting.section == Section::Lock {
        lock::view::view(sitting, cx, canvas, body);
        return;
    }
    let (list, beside) = split(sitting, cx, body);
    let title = cx.locale.text(sitting.section.label());
    let inner = canvas.frame(list, &title, sitting.panes.has(LIST));
    match sitting.section {
        Section::Roll => roll_view::view(cx, canvas, inner, Some(sitting)),
        Section::Agenda => view_agenda(sitting, cx, canvas, inner),
        Section::Record => record_view::view(sitting, cx, canvas, inner),
        Section::Lock => {}
    }
    view_detail(sitting, cx, canvas, beside);
}

/// The list and what stands beside it, or below it where there is no room beside.
fn split(sitting: &Sitting, cx: &Cx<'_>, area: Rect) -> (Rect, Rect) {
    match cx.room {
        Room::TooSmall | Room::Narrow => {
            let rows = sitting.rows(cx.model.state);
            let needed = u16::try_from(rows).unwrap_or(u16::MAX).saturating_add(3);
            split_top(area, needed.clamp(6, share(area.height, 560).max(6)))
        }
        Room::Medium | Room::Wide => split_left(area, share(area.width, 520)),
    }
}

/// What stands beside the list.
pub fn view_detail(sitting: &Sitting, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let inner = canvas.frame(area, "", sitting.panes.has(DETAIL));
    let lines = detail::lines(sitting, cx);
    Prose {
        part: DETAIL,
        lines: &lines,
        state: &sitting.detail,
    }
    .view(canvas, inner);
}

fn view_agenda(sitting: &Sitting, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    // A city has hundreds of disputes, and each keeps its number.
    let number = columns(&sitting.items.len().to_string()).max(2);
    let heads = [
        Column::left("", Width::Fixed(1)),
        Column::right("", Width::Fixed(number)),
        Column::left("", Width::Fixed(1)),
        Column::left(cx.locale.text("meeting-column-unit"), Width::Part(1)),
        Column::left(cx.locale.text("meeting-column-item"), Width::Fixed(7)),
        Column::right(cx.locale.text("meeting-column-own"), Width::Fixed(7)),
        Column::left(cx.locale.text("meeting-column-given"), Width::Fixed(11)),
        Column::left(cx.locale.text("meeting-column-impact"), Width::Fixed(10)),
    ];
    let empty = if open(cx.model).is_some() && sitting.rights.records {
        "meeting-agenda-empty-secretary"
    } else {
        "meeting-agenda-empty"
    };
    Table {
        part: LIST,
        columns: &heads,
        rows: sitting.items.len(),
        state: sitting.list(),
        focused: sitting.panes.has(LIST),
        empty: &cx.locale.text(empty),
        row: &|place| {
            sitting
                .items
                .get(place)
                .map_or_else(Vec::new, |item| agenda_row(sitting, cx, place, item))
        },
    }
    .view(canvas, area);
}

fn agenda_row<'a>(
    sitting: &Sitting,
    cx: &Cx<'a>,
    place: usize,
    item: &AgendaItem,
) -> Vec<Cell<'a>> {
    let name = super::vote::name_of(&super::vote::About::Cell(item.id.clone()));
    let half_filled = sitting.kept.get(&name).is_some();
    let mark = match item.standing {
        Standing::Ruled(_) => Mark::Ruled,
        Standing::Settled => Mark::Accepted,
        Standing::Open if half_filled => Mark::Draft,
        Standing::Open => Mark::Disputed,
    };
    // The item at hand is found at a glance.
    let (glyph, meaning) = if course::called(cx) == Some(&item.id) {
        ("▸", Meaning::Title)
    } else {
        (mark.glyph(), mark.meaning())
    };
    let unit = cx.model.state.unit(item.cell.unit);
    let unit = unit.map_or_else(String::new, |unit| unit.unit.name.clone());
    let own = item
        .own
        .map_or_else(|| "?".to_owned(), |own| words::value_short(cx.locale, own));
    let (given, given_meaning) = match item.standing {
        Standing::Ruled(value) => {
            let value = words::value_short(cx.locale, value);
            (format!("§ {value}"), Meaning::Good)
        }
        Standing::Open | Standing::Settled => {
            (words::values(cx.locale, &item.given), Meaning::Adjusted)
        }
    };
    let (impact, impact_meaning) = words::impact_short(cx.locale, item.impact.as_ref());
    vec![
        Cell::of(glyph, meaning),
        Cell::of((place + 1).to_string(), Meaning::Dim),
        Cell::of(item.room_sign(), Meaning::PreCheck),
        Cell::new(unit),
        Cell::new(item.id.item.to_string()),
        Cell::new(own),
        Cell::of(given, given_meaning),
        Cell::of(impact, impact_meaning),
    ]
}
