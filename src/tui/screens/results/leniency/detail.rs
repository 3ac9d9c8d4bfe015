//! The selected reviewer: areas, changes, and the cells that changed most.

use ratatui::layout::Rect;

use super::{CELLS, LeniencyView, plots};
use crate::{
    domain::{
        leniency::{ChangedCell, Reviewer},
        points::Points,
    },
    locale::domain as words,
    text::plot::Axis,
    tui::{
        app::Cx,
        canvas::Canvas,
        layout::split_top,
        screens::disputes::words::brief,
        theme::Meaning,
        widgets::{Cell, Column, ListState, Table, Width},
    },
};

/// Draws the reviewer in `area`: what fits of areas, changes and cells; the cells alone while they have the keyboard.
pub fn view(view: &LeniencyView, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(reviewer) = view.reviewer(cx.model) else {
        return;
    };
    let office = cx.model.office(reviewer.member);
    let inner = canvas.frame(area, office, view.cells.is_some());
    let (line, rest) = split_top(inner, 1);
    view_summary(cx, canvas, line, reviewer);
    let areas = u16::try_from(reviewer.areas.len()).unwrap_or(u16::MAX);
    // The cells are looked through, so they get what the pictures leave.
    let tall = plots::histogram_rows(rest.width);
    let has_room = rest.height >= tall + 9 + areas;
    if view.cells.is_some() && !has_room {
        view_cells(view, cx, canvas, rest, reviewer);
        return;
    }
    let rest = if has_room {
        let (part, rest) = split_top(rest, areas + 2);
        view_areas(view, cx, canvas, part, reviewer);
        rest
    } else {
        rest
    };
    let (title, rest) = split_top(rest, u16::from(has_room));
    canvas.text(
        title.x,
        title.y,
        title.width * title.height.min(1),
        &cx.locale.text("leniency-changes"),
        Meaning::Title,
    );
    let (histogram, rest) = split_top(rest, tall.min(rest.height));
    plots::view_histogram(cx.locale, canvas, histogram, &reviewer.histogram);
    if rest.height > 4 {
        let (_, rest) = split_top(rest, 1);
        let (title, rest) = split_top(rest, 1);
        let text = cx.locale.text("leniency-most");
        canvas.text(title.x, title.y, title.width, &text, Meaning::Title);
        view_cells(view, cx, canvas, rest, reviewer);
    }
}

fn view_summary(cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect, reviewer: &Reviewer) {
    let whole = &reviewer.whole;
    let count = |count: u32| {
        cx.locale
            .count(usize::try_from(count).unwrap_or(usize::MAX))
    };
    let values = [
        ("verdicts", count(whole.verdicts)),
        ("unchanged", count(whole.unchanged)),
        ("na", count(whole.not_applicable)),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    let text = cx.locale.with("leniency-summary", &values);
    canvas.text(area.x, area.y, area.width, &text, Meaning::Text);
}

fn view_areas(
    view: &LeniencyView,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
    reviewer: &Reviewer,
) {
    let (title, rest) = split_top(area, 1);
    let text = cx.locale.text("leniency-areas");
    canvas.text(title.x, title.y, title.width, &text, Meaning::Title);
    let name = (rest.width / 3).min(28);
    let width = rest.width.saturating_sub(name + 8);
    let spreads = reviewer.areas.values();
    let spreads = spreads.map(|conduct| &view.measured(conduct).percent);
    let axis: Axis = plots::axis(spreads, width);
    for (y, (area, conduct)) in (rest.top()..rest.bottom()).zip(&reviewer.areas) {
        let spread = &view.measured(conduct).percent;
        let label = words::area_name(cx.model.state, *area);
        canvas.text(rest.x, y, name.saturating_sub(1), &label, Meaning::Text);
        let x = rest.x.saturating_add(name);
        canvas.text(x, y, width, &plots::on_axis(&axis, spread), Meaning::Bar);
        let mean = spread
            .mean()
            .map_or_else(|| "–".to_owned(), |mean| cx.locale.points(mean));
        canvas.text_right(rest.x, y, rest.width, &mean, Meaning::Text);
    }
}

fn view_cells(
    view: &LeniencyView,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
    reviewer: &Reviewer,
) {
    let text = |id: &str| cx.locale.text(id);
    let columns = [
        Column::left(text("screens-col-unit"), Width::Part(1)),
        Column::left(text("try-column-item"), Width::Fixed(7)),
        Column::right(text("leniency-column-own"), Width::Fixed(7)),
        Column::right(text("leniency-column-given"), Width::Fixed(6)),
        Column::right(text("leniency-column-percent"), Width::Fixed(10)),
    ];
    let unselected = ListState::default();
    Table {
        part: CELLS,
        columns: &columns,
        rows: reviewer.changed.len(),
        state: view.cells.as_ref().unwrap_or(&unselected),
        focused: view.cells.is_some(),
        empty: &text("leniency-most-none"),
        row: &|row| {
            let changed = reviewer.changed.get(row);
            changed
                .map(|changed| cell_row(cx, changed))
                .unwrap_or_default()
        },
    }
    .view(canvas, area);
}

fn cell_row<'a>(cx: &Cx<'a>, changed: &ChangedCell) -> Vec<Cell<'a>> {
    let id = cx.model.cell_id(changed.cell);
    let meaning = match changed.percent {
        Some(percent) if percent > Points::ZERO => Meaning::Good,
        Some(_) | None => Meaning::Adjusted,
    };
    let percent = changed
        .percent
        .map(|percent| words::signed_percent(cx.locale, percent));
    vec![
        Cell::new(words::unit_name(cx.model.state, changed.cell.unit)),
        Cell::new(id.map_or_else(String::new, |id| id.item.to_string())),
        Cell::new(brief(cx.locale, Some(changed.own))),
        Cell::of(brief(cx.locale, Some(changed.given)), meaning),
        Cell::of(percent.unwrap_or_else(|| "–".to_owned()), meaning),
    ]
}
