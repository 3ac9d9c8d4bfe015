//! Drawing the overview.

use ratatui::layout::Rect;

use super::state::{Measure, Overview, PROGRESS, TASKS};
use crate::{
    domain::{round::Round, stage::Stage},
    locale::domain as says,
    text::local_date,
    tui::{
        app::Cx,
        canvas::Canvas,
        layout::{Room, Target, Viewport, share, split_left, split_top},
        theme::Meaning,
        widgets::{Bar, Cell, Column, Table, Width, bar, scrollbar},
        words,
        wrap::columns,
    },
};

/// Draws the screen in `area`.
pub fn view(overview: &Overview, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let stages = u16::try_from(Stage::ALL.len()).unwrap_or(8) + 2;
    match cx.room {
        Room::TooSmall | Room::Narrow => {
            let (left, right) = split_left(area, share(area.width, 500));
            let (top, bottom) = split_top(left, stages.min(area.height / 2));
            view_stages(cx, canvas, top);
            view_tasks(overview, cx, canvas, bottom);
            view_progress(overview, cx, canvas, right);
        }
        Room::Medium => {
            let (left, right) = split_left(area, share(area.width, 500));
            let (top, bottom) = split_top(left, stages + 4);
            view_stages(cx, canvas, top);
            view_tasks(overview, cx, canvas, bottom);
            view_progress(overview, cx, canvas, right);
        }
        Room::Wide => {
            let (left, rest) = split_left(area, share(area.width, 280));
            let (middle, right) = split_left(rest, share(rest.width, 450));
            view_stages(cx, canvas, left);
            view_tasks(overview, cx, canvas, middle);
            view_progress(overview, cx, canvas, right);
        }
    }
}

/// The stages with their last days; the one that runs now stands out.
fn view_stages(cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(round) = cx.model.state.round() else {
        return;
    };
    let inner = canvas.frame(area, &cx.locale.text("tui-stages-title"), false);
    let mut rest = inner;
    let spare = inner
        .height
        .saturating_sub(u16::try_from(Stage::ALL.len()).unwrap_or(8));
    if spare >= 3 {
        let (head, below) = split_top(rest, spare.min(4));
        let used = canvas.paragraph(
            Rect {
                height: head.height - 1,
                ..head
            },
            &round.title,
            Meaning::Title,
        );
        rest = Rect {
            y: rest.y + used + 1,
            height: rest.height.saturating_sub(used + 1),
            ..rest
        };
        let _ = below;
    }
    let now = cx.model.state.stage();
    // In a low window the stages around the present one are shown.
    let room = usize::from(rest.height);
    let at = Stage::ALL
        .iter()
        .position(|stage| *stage == now)
        .unwrap_or(0);
    let first = (at + 1)
        .saturating_sub(room.saturating_sub(1))
        .min(Stage::ALL.len().saturating_sub(room));
    for (y, stage) in (rest.top()..rest.bottom()).zip(Stage::ALL.into_iter().skip(first)) {
        let (glyph, meaning) = match stage.cmp(&now) {
            std::cmp::Ordering::Less => ("✓", Meaning::Dim),
            std::cmp::Ordering::Equal => ("●", Meaning::Focus),
            std::cmp::Ordering::Greater => ("○", Meaning::Text),
        };
        let name = words::capitalised(&says::stage(cx.locale, stage));
        canvas.pieces(
            rest.x,
            y,
            rest.width,
            &[(glyph, meaning), (" ", Meaning::Text), (&name, meaning)],
        );
        let (when, meaning) = deadline(cx, round, stage, now);
        if columns(&name) + 3 + columns(&when) <= rest.width {
            canvas.text_right(rest.x, y, rest.width, &when, meaning);
        }
    }
}

/// The last day of a stage, with how far off it is for the one that runs now.
fn deadline(cx: &Cx<'_>, round: &Round, stage: Stage, now: Stage) -> (String, Meaning) {
    let Some(day) = round.deadline(stage) else {
        return (String::new(), Meaning::Dim);
    };
    let date = words::day(day);
    if stage != now {
        return (date, Meaning::Dim);
    }
    let today = local_date(cx.model.now.0, round.utc_offset_minutes);
    let left = day.days_since_epoch() - today.days_since_epoch();
    let days = left.unsigned_abs().to_string();
    match left {
        0 => (
            cx.locale.with("tui-deadline-today", &[("date", &date)]),
            Meaning::PreCheck,
        ),
        1.. => (
            cx.locale
                .with("tui-deadline-left", &[("date", &date), ("days", &days)]),
            Meaning::Text,
        ),
        _ => (
            cx.locale
                .with("tui-deadline-over", &[("date", &date), ("days", &days)]),
            Meaning::Danger,
        ),
    }
}

fn view_tasks(overview: &Overview, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let focused = overview.panes.has(TASKS);
    let inner = canvas.frame(area, &cx.locale.text("tui-tasks-title"), focused);
    let columns = [
        Column::left("", Width::Fixed(1)),
        Column::left("", Width::Part(1)),
    ];
    Table {
        part: TASKS,
        columns: &columns,
        rows: overview.tasks.len(),
        state: &overview.list,
        focused,
        empty: "",
        row: &|place| {
            overview.tasks.get(place).map_or_else(Vec::new, |task| {
                let text = Cell::of(task.text.as_str(), task.meaning);
                if task.glyph.is_empty() {
                    vec![text]
                } else {
                    vec![Cell::of(task.glyph, task.meaning), text]
                }
            })
        },
    }
    .view(canvas, inner);
}

fn view_progress(overview: &Overview, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let inner = canvas.frame(
        area,
        &cx.locale.text("tui-progress-title"),
        overview.panes.has(PROGRESS),
    );
    canvas.hit(inner, Target::Part(PROGRESS));
    let rows = overview.measures.len();
    let offset = overview.scroll.offset(rows, usize::from(inner.height));
    let label_width = share(inner.width, 400);
    let line_width = inner.width.saturating_sub(2);
    let visible = offset..(offset + usize::from(inner.height)).min(rows);
    for (y, measure) in (inner.top()..inner.bottom()).zip(overview.measures.iter().skip(offset)) {
        match measure {
            Measure::Head(id) => {
                canvas.text(inner.x, y, line_width, &cx.locale.text(id), Meaning::Title);
            }
            Measure::Note(text) => {
                canvas.text(inner.x, y, line_width, text, Meaning::PreCheck);
            }
            Measure::Bar { label, mine, share } => {
                let meaning = if *mine { Meaning::Focus } else { Meaning::Text };
                let (done, total) = (usize::try_from(share.done), usize::try_from(share.due));
                let shown = Bar {
                    label,
                    meaning,
                    done: done.unwrap_or(0),
                    total: total.unwrap_or(0),
                };
                bar(
                    canvas,
                    Rect {
                        y,
                        width: line_width,
                        height: 1,
                        ..inner
                    },
                    label_width,
                    &shown,
                );
            }
        }
    }
    scrollbar(
        canvas,
        Rect {
            x: inner.right().saturating_sub(1),
            width: 1,
            ..inner
        },
        &visible,
        rows,
    );
    canvas.show(Viewport {
        part: PROGRESS,
        area: inner,
        offset,
        rows,
    });
}
