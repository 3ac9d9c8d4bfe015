//! Drawing the view: the sections, the reviewers on their axis, blocks and areas, verdicts that changed.

use ratatui::layout::Rect;

use super::{LIST, LeniencyView, SECTIONS, SECTIONS_PART, Section, detail, plots};
use crate::{
    domain::{
        id::BlockIx,
        leniency::{Inflation, Reviewer, Revised, Untouched},
        spread::Spread,
    },
    locale::domain as words,
    text::plot::{Axis, bar},
    tui::{
        app::Cx,
        canvas::Canvas,
        layout::{Room, Target, share, split_bottom, split_left, split_top},
        screens::disputes::words::brief,
        theme::Meaning,
        widgets::{Cell, Column, Table, Width},
    },
};

/// Columns of a bar of cells that nobody changed.
const BAR: usize = 20;

/// Draws it.
pub fn view(view: &LeniencyView, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let (tabs, rest) = split_top(area, 1);
    view_sections(view, cx, canvas, tabs);
    match view.section {
        Section::Reviewers => view_reviewers(view, cx, canvas, rest),
        Section::Blocks => view_blocks(view, cx, canvas, rest),
        Section::Revised => view_revised(view, cx, canvas, rest),
    }
}

fn view_sections(view: &LeniencyView, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let mut x = area.x;
    for (place, section) in SECTIONS.iter().enumerate() {
        let label = format!(" {} ", cx.locale.text(section.label()));
        let meaning = if *section == view.section {
            Meaning::StripHere
        } else {
            Meaning::Strip
        };
        let room = area.right().saturating_sub(x);
        let used = canvas.text(x, area.y, room, &label, meaning);
        let hit = Rect {
            x,
            width: used,
            ..area
        };
        canvas.hit(hit, Target::Row(SECTIONS_PART, place));
        x = x.saturating_add(used + 1);
    }
}

fn view_reviewers(view: &LeniencyView, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let reviewers = &view.found(cx.model).reviewers;
    let (list, beside) = if cx.room >= Room::Medium {
        split_left(area, share(area.width, 520))
    } else {
        let wanted = u16::try_from(reviewers.len()).unwrap_or(u16::MAX);
        split_top(
            area,
            wanted
                .saturating_add(5)
                .clamp(8, share(area.height, 600).max(8)),
        )
    };
    let title = cx.locale.text(if view.others {
        "leniency-against-others"
    } else {
        "leniency-against-self"
    });
    let inner = canvas.frame(list, &title, view.cells.is_none());
    // The axis stands right below the last of the reviewers.
    let axis_rows = if reviewers.is_empty() { 0 } else { 2 };
    let rows = u16::try_from(reviewers.len()).unwrap_or(u16::MAX);
    let used = rows.saturating_add(1 + axis_rows).min(inner.height);
    let (inner, _) = split_top(inner, used.max(2));
    let (table, below) = split_bottom(inner, axis_rows);
    // Office, verdicts, mean and spread, a blank after each, and the scrollbar.
    let office = (inner.width / 4).clamp(12, 40);
    let before = office + 1 + 5 + 1;
    let width = inner.width.saturating_sub(before + 1 + 7 + 1 + 6 + 1);
    let spreads = reviewers.iter();
    let spreads = spreads.map(|reviewer| &view.measured(&reviewer.whole).percent);
    let axis = plots::axis(spreads, width);
    let text = |id: &str| cx.locale.text(id);
    let columns = [
        Column::left(text("leniency-column-reviewer"), Width::Fixed(office)),
        Column::right(text("leniency-column-count"), Width::Fixed(5)),
        Column::left(text("leniency-column-whisker"), Width::Fixed(width)),
        Column::right(text("leniency-column-mean"), Width::Fixed(7)),
        Column::right(text("leniency-column-spread"), Width::Fixed(6)),
    ];
    Table {
        part: LIST,
        columns: &columns,
        rows: reviewers.len(),
        state: view.list(),
        focused: view.cells.is_none(),
        empty: &text("leniency-none"),
        row: &|row| {
            let reviewer = reviewers.get(row);
            reviewer
                .map(|reviewer| reviewer_row(view, cx, reviewer, &axis))
                .unwrap_or_default()
        },
    }
    .view(canvas, table);
    if below.height > 0 {
        let x = below.x.saturating_add(before);
        plots::view_axis(cx.locale, canvas, &axis, (x, below.y), width);
        let unit = text("leniency-axis-unit");
        canvas.text(
            below.x,
            below.y,
            before.saturating_sub(1),
            &unit,
            Meaning::Dim,
        );
    }
    detail::view(view, cx, canvas, beside);
}

fn number(cx: &Cx<'_>, number: Option<i64>) -> String {
    number.map_or_else(|| "–".to_owned(), |number| cx.locale.points(number))
}

fn signed(cx: &Cx<'_>, mean: Option<i64>) -> String {
    let sign = if mean.is_some_and(|mean| mean > 0) {
        "+"
    } else {
        ""
    };
    format!("{sign}{}", number(cx, mean))
}

fn reviewer_row<'a>(
    view: &LeniencyView,
    cx: &Cx<'a>,
    reviewer: &Reviewer,
    axis: &Axis,
) -> Vec<Cell<'a>> {
    let spread = &view.measured(&reviewer.whole).percent;
    vec![
        Cell::new(cx.model.office(reviewer.member)),
        Cell::of(spread.count().to_string(), Meaning::Dim),
        Cell::of(plots::on_axis(axis, spread), Meaning::Bar),
        Cell::new(signed(cx, spread.mean())),
        Cell::of(number(cx, spread.deviation()), Meaning::Dim),
    ]
}

fn view_blocks(view: &LeniencyView, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let found = view.found(cx.model);
    let rows = u16::try_from(found.inflation.len()).unwrap_or(u16::MAX);
    let (above, below) = split_top(area, rows.saturating_add(5).min(area.height / 2));
    let inner = canvas.frame(above, &cx.locale.text("leniency-inflation"), false);
    view_inflation(view, cx, canvas, inner);
    let inner = canvas.frame(below, &cx.locale.text("leniency-untouched"), true);
    let untouched: Vec<(&(BlockIx, u16), &Untouched)> = found.untouched.iter().collect();
    let columns = [
        Column::left(cx.locale.text("leniency-column-block"), Width::Part(2)),
        Column::left(cx.locale.text("screens-col-area"), Width::Part(3)),
        Column::right(
            cx.locale.text("leniency-column-untouched"),
            Width::Fixed(13),
        ),
        Column::left("", Width::Fixed(20)),
    ];
    Table {
        part: LIST,
        columns: &columns,
        rows: untouched.len(),
        state: view.list(),
        focused: true,
        empty: &cx.locale.text("leniency-none"),
        row: &|row| {
            let Some(((block, area), count)) = untouched.get(row) else {
                return Vec::new();
            };
            let (done, all) = (u64::from(count.untouched), u64::from(count.judged));
            vec![
                Cell::new(words::block_name(cx.model.state, *block)),
                Cell::new(words::area_name(cx.model.state, *area)),
                Cell::new(format!("{}/{}", count.untouched, count.judged)),
                Cell::of(bar(done, all, BAR), Meaning::Bar),
            ]
        },
    }
    .view(canvas, inner);
}

fn view_inflation(view: &LeniencyView, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let found = view.found(cx.model);
    let name = (area.width / 4).clamp(12, 30);
    let figures = 2 * 11;
    let before = name + figures;
    let width = area.width.saturating_sub(before + 8);
    let spreads = found.inflation.values();
    let axis = plots::axis(spreads.map(|inflation| &inflation.above.percent), width);
    let heads = [
        (0, name, "leniency-column-block"),
        (name, 10, "leniency-column-own"),
        (name + 11, 10, "leniency-column-given-whole"),
        (before, width, "leniency-column-above"),
    ];
    for (x, width, id) in heads {
        let text = cx.locale.text(id);
        let x = area.x.saturating_add(x);
        if id.starts_with("leniency-column-own") || id.ends_with("whole") {
            canvas.text_right(x, area.y, width, &text, Meaning::Dim);
        } else {
            canvas.text(x, area.y, width, &text, Meaning::Dim);
        }
    }
    let mut y = area.y + 1;
    for (block, inflation) in &found.inflation {
        if y + 2 >= area.bottom() {
            break;
        }
        let line = Rect {
            y,
            height: 1,
            ..area
        };
        inflation_row(
            cx,
            canvas,
            line,
            (*block, inflation),
            (name, before, width),
            &axis,
        );
        y += 1;
    }
    let x = area.x.saturating_add(before);
    plots::view_axis(cx.locale, canvas, &axis, (x, y), width);
}

fn inflation_row(
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    line: Rect,
    (block, inflation): (BlockIx, &Inflation),
    (name, before, width): (u16, u16, u16),
    axis: &Axis,
) {
    let label = words::block_name(cx.model.state, block);
    canvas.text(
        line.x,
        line.y,
        name.saturating_sub(1),
        &label,
        Meaning::Text,
    );
    let points = |points| words::points(cx.locale, points);
    let x = line.x.saturating_add(name);
    canvas.text_right(x, line.y, 10, &points(inflation.own), Meaning::Text);
    let x = x.saturating_add(11);
    canvas.text_right(x, line.y, 10, &points(inflation.given), Meaning::Text);
    let spread: &Spread = &inflation.above.percent;
    let x = line.x.saturating_add(before);
    canvas.text(
        x,
        line.y,
        width,
        &plots::on_axis(axis, spread),
        Meaning::Bar,
    );
    canvas.text_right(
        line.x,
        line.y,
        line.width,
        &signed(cx, spread.mean()),
        Meaning::Text,
    );
}

fn view_revised(view: &LeniencyView, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let revised = &view.found(cx.model).revised;
    let title = cx.locale.counted("leniency-revised", revised.len(), &[]);
    let inner = canvas.frame(area, &title, true);
    let text = |id: &str| cx.locale.text(id);
    let columns = [
        Column::left(text("screens-col-unit"), Width::Part(3)),
        Column::left(text("try-column-item"), Width::Fixed(7)),
        Column::left(text("leniency-column-reviewer"), Width::Part(2)),
        Column::right(text("leniency-column-before"), Width::Fixed(6)),
        Column::left("", Width::Fixed(1)),
        Column::left(text("leniency-column-after"), Width::Fixed(6)),
    ];
    Table {
        part: LIST,
        columns: &columns,
        rows: revised.len(),
        state: view.list(),
        focused: true,
        empty: &text("leniency-revised-none"),
        row: &|row| {
            let revised = revised.get(row);
            revised
                .map(|revised| revised_row(cx, revised))
                .unwrap_or_default()
        },
    }
    .view(canvas, inner);
}

fn revised_row<'a>(cx: &Cx<'a>, revised: &Revised) -> Vec<Cell<'a>> {
    let id = cx.model.cell_id(revised.cell);
    vec![
        Cell::new(words::unit_name(cx.model.state, revised.cell.unit)),
        Cell::new(id.map_or_else(String::new, |id| id.item.to_string())),
        Cell::new(cx.model.office(revised.member)),
        Cell::new(brief(cx.locale, Some(revised.before))),
        Cell::of("→", Meaning::Dim),
        Cell::of(brief(cx.locale, Some(revised.after)), Meaning::Adjusted),
    ]
}
