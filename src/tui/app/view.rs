//! Drawing the app: tabs, the screen, the line of messages, the hints, and the layers on top.

use ratatui::{buffer::Buffer, layout::Rect};

use super::App;
use crate::locale::domain as says;
use crate::tui::{
    action::{Action, Availability, Row, rows_in},
    canvas::Canvas,
    layout::{Layout, Room, Target, split_bottom, split_left, split_top},
    model::Model,
    screens::{ScreenId, Tone},
    theme::Meaning,
    widgets::{Button, buttons},
    words,
    wrap::{columns, lines},
};

/// Draws the app into `buffer`; answers what stands where. The app does not change.
#[must_use]
pub fn view(app: &App, model: &Model<'_>, buffer: &mut Buffer) -> Layout {
    let mut canvas = Canvas::new(buffer, app.theme);
    let area = canvas.area();
    canvas.fill(area, Meaning::Text);
    if Room::of(area.width, area.height) == Room::TooSmall {
        canvas.text(
            area.x,
            area.y,
            area.width,
            &app.locale.text("tui-too-small"),
            Meaning::Text,
        );
        return canvas.into_layout();
    }
    if app.is_bare {
        if let Some(screen) = app.screen() {
            screen.view(&app.cx(model), &mut canvas, area);
        }
        for layer in &app.layers {
            layer.view(&app.cx(model), &mut canvas);
        }
        return canvas.into_layout();
    }
    let (tabs, rest) = split_top(area, 1);
    let (rest, foot) = split_bottom(rest, 1);
    let (body, status) = split_bottom(rest, 1);
    view_tabs(app, model, &mut canvas, tabs);
    if let Some(screen) = app.screen() {
        screen.view(&app.cx(model), &mut canvas, body);
    }
    for layer in &app.layers {
        layer.view(&app.cx(model), &mut canvas);
    }
    view_status(app, model, &mut canvas, status);
    view_foot(app, model, &mut canvas, foot);
    canvas.into_layout()
}

fn view_tabs(app: &App, model: &Model<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    canvas.fill(area, Meaning::Strip);
    let names: Vec<(ScreenId, String)> = (app.tabs(model).into_iter())
        .map(|id| (id, app.locale.text(id.label())))
        .collect();
    let needed: u16 = names.iter().map(|(_, name)| columns(name) + 4).sum();
    // Where the names do not fit, only the tab that is shown keeps its name.
    let short = needed > area.width;
    let mut x = area.x;
    for (id, name) in &names {
        let number = id.place() + 1;
        let here = *id == app.here;
        let label = if short && !here {
            format!(" {number} ")
        } else {
            format!(" {number} {name} ")
        };
        let meaning = if here {
            Meaning::StripHere
        } else {
            Meaning::Strip
        };
        let used = canvas.text(x, area.y, area.right().saturating_sub(x), &label, meaning);
        canvas.hit(
            Rect {
                x,
                width: used,
                ..area
            },
            Target::Tab(*id),
        );
        x = x.saturating_add(used);
    }
}

/// Which round, in which stage, who sits here, how long the journal is and where it is kept.
fn view_status(app: &App, model: &Model<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    canvas.fill(area, Meaning::Strip);
    let locale = &app.locale;
    let stage = words::capitalised(&says::stage(locale, model.state.stage()));
    let year = model
        .state
        .round()
        .map_or_else(String::new, |round| round.year.to_string());
    let seat = model.me().map_or_else(
        || locale.text("tui-status-reader"),
        |member| format!("{} – {}", member.office, member.title),
    );
    let entries = locale.with(
        "tui-status-entries",
        &[("n", &locale.count(model.log.len()))],
    );
    let version = says::version_mark(locale, model.state)
        .map_or_else(String::new, |mark| format!(" · {mark}"));
    let left = format!(" {year} · {stage}{version} · {seat}");
    let right = format!("{entries} · {} ", model.place);
    let room = area.width.saturating_sub(columns(&right) + 1);
    // Who sits here comes before where the file lies.
    if columns(&left) <= room || room > area.width / 2 {
        canvas.text(area.x, area.y, room, &left, Meaning::Strip);
        canvas.text_right(area.x, area.y, area.width, &right, Meaning::Strip);
    } else {
        canvas.text(area.x, area.y, area.width, &left, Meaning::Strip);
    }
}

/// The last line: what was just said, or the hints of whatever has the keyboard.
fn view_foot(app: &App, model: &Model<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    if let Some((tone, text)) = &app.said {
        view_said(canvas, area, *tone, text);
        return;
    }
    canvas.fill(area, Meaning::Text);
    let mut rows: Vec<&Row> = rows_in(&app.contexts())
        .filter(|row| row.hint > 0 && is_available(app, model, row))
        .collect();
    rows.sort_by_key(|row| row.hint);
    // The nearest context's key is the one that hints teach.
    rows.dedup_by_key(|row| row.action);
    // The way to everything else is never pushed out by the other hints.
    let (help, rows): (Vec<&Row>, Vec<&Row>) =
        rows.into_iter().partition(|row| row.action == Action::Help);
    let help: Vec<Button> = help.into_iter().filter_map(|row| hint(app, row)).collect();
    let width = help
        .iter()
        .map(|hint| columns(&hint.key) + columns(&hint.label) + 2)
        .sum();
    let (rest, corner) = split_left(area, area.width.saturating_sub(width));
    let hints: Vec<Button> = rows.into_iter().filter_map(|row| hint(app, row)).collect();
    buttons(canvas, rest, &hints);
    let corner = Rect {
        x: corner.x.saturating_add(1),
        width: corner.width.saturating_sub(1),
        ..corner
    };
    buttons(canvas, corner, &help);
}

/// What was just said; a long sentence takes lines of the screen above rather than lose its end.
fn view_said(canvas: &mut Canvas<'_>, foot: Rect, tone: Tone, text: &str) {
    let (glyph, meaning) = match tone {
        Tone::Good => ("✓", Meaning::Good),
        Tone::Plain => ("·", Meaning::Text),
        Tone::Bad => ("✗", Meaning::Danger),
    };
    let width = foot.width.saturating_sub(2);
    let rows = u16::try_from(lines(text, width).len())
        .unwrap_or(1)
        .clamp(1, 4);
    let area = Rect {
        y: foot.y.saturating_sub(rows - 1),
        height: rows,
        ..foot
    };
    canvas.fill(area, Meaning::Text);
    canvas.text(area.x, area.y, 1, glyph, meaning);
    let body = Rect {
        x: area.x + 2,
        width,
        ..area
    };
    canvas.paragraph(body, text, meaning);
}

/// What cannot be done here and now is not hinted at; the palette still says why.
fn is_available(app: &App, model: &Model<'_>, row: &Row) -> bool {
    !app.layers.is_empty()
        || app.screen().is_none_or(|screen| {
            screen.availability(row.action, &app.cx(model)) == Availability::Yes
        })
}

fn hint(app: &App, row: &Row) -> Option<Button> {
    Some(Button {
        key: row.keys.first()?.to_string(),
        label: app.locale.text(row.label),
        action: row.action,
        danger: false,
    })
}
