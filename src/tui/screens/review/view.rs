//! Drawing the review screen.

use ratatui::layout::Rect;

use super::{
    history, questions,
    queue::{Filter, Row, Standing, Way},
    said,
    state::{HISTORY, QUEUE, Review, SAID, SEARCH},
    summary::summary,
    verdict,
};
use crate::{
    domain::precheck::Severity,
    text::truncate,
    tui::{
        app::Cx,
        canvas::Canvas,
        layout::{Room, Target, share, split_bottom, split_left, split_top},
        screens::{checks, versions},
        theme::Meaning,
        widgets::{Cell, Column, Prose, Table, Width},
        words,
        wrap::lines,
    },
};

/// Draws the screen in `area`.
pub fn view(review: &Review, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let queue_width = match cx.room {
        Room::TooSmall | Room::Narrow => share(area.width, 430),
        Room::Medium => share(area.width, 340),
        Room::Wide => share(area.width, 300),
    };
    let (left, right) = split_left(area, queue_width);
    view_queue(review, cx, canvas, left);
    let Some(cell) = review.cell() else {
        let inner = canvas.frame(right, "", false);
        canvas.paragraph(inner, &cx.locale.text("tui-review-no-cell"), Meaning::Dim);
        return;
    };
    match cx.room {
        Room::TooSmall | Room::Narrow => {
            let (top, bottom) = split_bottom(right, (right.height / 2).min(10));
            view_said(review, cx, canvas, top, true);
            verdict::view(review, cx, canvas, bottom, cell);
        }
        Room::Medium | Room::Wide => {
            let (panes, below) = split_bottom(right, share(right.height, 250).max(5));
            let (middle, last) = split_left(panes, share(panes.width, 520));
            view_said(review, cx, canvas, middle, false);
            verdict::view(review, cx, canvas, last, cell);
            view_history(review, cx, canvas, below);
        }
    }
}

fn view_queue(review: &Review, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let shown = cx.locale.count(review.shown);
    let title = match review.way {
        Way::ByItem => cx.locale.with("tui-queue-by-item", &[("n", &shown)]),
        Way::ByUnit => cx.locale.with("tui-queue-by-unit", &[("n", &shown)]),
    };
    let inner = canvas.frame(area, &title, review.panes.has(QUEUE));
    let filter = filter_words(cx, review.filter_in(cx.model));
    let filter_rows = u16::try_from(lines(&filter, inner.width).len())
        .unwrap_or(1)
        .min(2);
    let (line, mut rest) = split_top(inner, filter_rows);
    canvas.paragraph(line, &filter, Meaning::Dim);
    if review.search.is_open() || !review.search.is_empty() {
        let (line, below) = split_top(rest, 1);
        review.search.view(
            canvas,
            line,
            SEARCH,
            &cx.locale.text("tui-search-placeholder"),
            "",
        );
        rest = below;
    }
    let columns = [
        Column::left("", Width::Fixed(1)),
        Column::left("", Width::Fixed(1)),
        Column::left(
            cx.locale.text(match review.way {
                Way::ByItem => "tui-column-unit",
                Way::ByUnit => "tui-column-item",
            }),
            Width::Part(1),
        ),
        Column::right(cx.locale.text("tui-column-self"), Width::Fixed(5)),
        Column::right(cx.locale.text("tui-column-given"), Width::Fixed(5)),
    ];
    let empty = if review.search.is_empty() {
        "tui-queue-empty"
    } else {
        "tui-search-nothing"
    };
    Table {
        part: QUEUE,
        columns: &columns,
        rows: review.rows.len(),
        state: &review.list,
        focused: review.panes.has(QUEUE) || review.search.is_open(),
        empty: &cx.locale.text(empty),
        row: &|place| row(review, cx, place, usize::from(rest.width)),
    }
    .view(canvas, rest);
}

/// The row at `place` of a queue that is `width` columns wide.
fn row<'a>(review: &'a Review, cx: &Cx<'a>, place: usize, width: usize) -> Vec<Cell<'a>> {
    match review.rows.get(place) {
        None => Vec::new(),
        Some(Row::Group(cell, count)) => {
            let unit = cx.model.unit(*cell);
            let name = match review.way {
                Way::ByUnit => unit.map(|unit| unit.unit.name.clone()),
                Way::ByItem => cx
                    .model
                    .state
                    .item(*cell)
                    .map(|(node, _)| format!("{} {}", node.code, node.title)),
            };
            let mut counts = format!(" ({count})");
            match warned(review, cx, place, *count) {
                0 => {}
                warned => counts.push_str(&format!(" ! {warned}")),
            }
            // The counts keep their place; the name gives way. A column goes to the scroll bar.
            let room = width.saturating_sub(counts.chars().count() + 1);
            let name = name.unwrap_or_default();
            let name = truncate(&name, room);
            vec![Cell::of(format!("{name}{counts}"), Meaning::Title)]
        }
        Some(Row::Cell(cell)) => {
            let summary = summary(cx.model, review.draft_of(cx.model, *cell), *cell);
            let (warning, meaning) = summary.warning.map_or(("", Meaning::Text), checks::sign);
            let name = match review.way {
                Way::ByItem => cx.model.unit(*cell).map(|unit| unit.unit.name.clone()),
                Way::ByUnit => cx
                    .model
                    .state
                    .item(*cell)
                    .map(|(node, _)| format!("{} {}", node.code, node.title)),
            };
            let score = |value: Option<_>| {
                value
                    .map(|value| words::value(cx.locale, value))
                    .unwrap_or_default()
            };
            vec![
                Cell::of(summary.mark.glyph(), summary.mark.meaning()),
                Cell::of(warning, meaning),
                Cell::new(name.unwrap_or_default()),
                Cell::new(score(summary.claimed)),
                Cell::of(score(summary.given), summary.mark.meaning()),
            ]
        }
    }
}

/// How many cells of a group have a finding that is more than a notice.
fn warned(review: &Review, cx: &Cx<'_>, place: usize, count: usize) -> usize {
    let findings = cx.model.state.findings();
    let cells = review.rows.iter().skip(place + 1).take(count);
    cells
        .filter_map(|row| row.cell())
        .filter(|cell| findings.heaviest(*cell) >= Some(Severity::Warning))
        .count()
}

/// What the queue shows, in words: `của tôi · chưa thẩm định · khối Phường`.
fn filter_words(cx: &Cx<'_>, filter: Filter) -> String {
    let text = |id: &str| cx.locale.text(id);
    let mut parts = vec![text(if filter.mine {
        "tui-filter-mine"
    } else {
        "tui-filter-everybody"
    })];
    let standing = match filter.standing {
        Standing::Any => None,
        Standing::Open => Some("tui-filter-open"),
        Standing::Drafted => Some("tui-filter-drafted"),
        Standing::Adjusted => Some("tui-filter-adjusted"),
        Standing::Disputed => Some("tui-filter-disputed"),
        Standing::Answered => Some("second-filter-answered"),
        Standing::Unrevisited => Some("second-filter-unrevisited"),
        Standing::Differing => Some("second-filter-differing"),
    };
    parts.extend(standing.map(text));
    let checked = filter.checked;
    parts.extend(checked.map(|checked| questions::checked_words(cx, checked)));
    let state = cx.model.state;
    if let Some(block) = filter
        .block
        .and_then(|block| state.blocks().get(block.index()))
    {
        parts.push(block.name.clone());
    }
    if let Some(unit) = filter.unit.and_then(|unit| state.unit(unit)) {
        parts.push(unit.unit.name.clone());
    }
    if let Some((set, node)) = filter.node
        && let Some(node) = state.index_sets().get(set).and_then(|set| set.node(node))
    {
        parts.push(format!("{} {}", node.code, node.title));
    }
    parts.join(" · ")
}

/// Where there is no room for a pane of its own, the history follows what the unit says.
fn view_said(
    review: &Review,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
    with_history: bool,
) {
    let inner = canvas.frame(
        area,
        &cx.locale.text("tui-said-title"),
        review.panes.has(SAID),
    );
    let Some(cell) = review.cell() else { return };
    let mut lines = said::lines(cx, cell, review.sight_of(cell));
    if with_history {
        lines.push(crate::tui::widgets::Line::blank());
        lines.push(crate::tui::widgets::Line::head(
            cx.locale.text("tui-history-title"),
        ));
        lines.extend(versions::since_earlier(cx, cell));
        lines.extend(history::lines(cx, cell));
    }
    Prose {
        part: SAID,
        lines: &lines,
        state: &review.said,
    }
    .view(canvas, inner);
    canvas.hit(inner, Target::Part(SAID));
}

fn view_history(review: &Review, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let inner = canvas.frame(area, &cx.locale.text("tui-history-title"), false);
    let Some(cell) = review.cell() else { return };
    let mut lines = Vec::from_iter(versions::since_earlier(cx, cell));
    lines.extend(history::lines(cx, cell));
    Prose {
        part: HISTORY,
        lines: &lines,
        state: &review.history,
    }
    .view(canvas, inner);
}
