//! Drawing the app: tabs, the screen, the line of messages, the hints, and the layers on top.

use ratatui::{buffer::Buffer, layout::Rect};

use super::App;
use crate::tui::{
    action::{Action, Row, rows_in},
    canvas::Canvas,
    layout::{Layout, Room, Target, split_bottom, split_left, split_top},
    screens::Tone,
    theme::Meaning,
    widgets::{Button, buttons},
    wrap::columns,
};

/// Draws the app into `buffer`; answers what stands where. The app does not change.
#[must_use]
pub fn view(app: &App, buffer: &mut Buffer) -> Layout {
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
    let (tabs, rest) = split_top(area, 1);
    let (body, foot) = split_bottom(rest, 1);
    view_tabs(app, &mut canvas, tabs);
    if let Some(screen) = app.screen() {
        screen.view(&app.cx(), &mut canvas, body);
    }
    for layer in &app.layers {
        layer.view(&app.cx(), &mut canvas);
    }
    view_foot(app, &mut canvas, foot);
    canvas.into_layout()
}

fn view_tabs(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    canvas.fill(area, Meaning::Strip);
    let names: Vec<(usize, String)> = app
        .screens
        .iter()
        .map(|(id, _)| (id.place() + 1, app.locale.text(id.label())))
        .collect();
    let needed: u16 = names.iter().map(|(_, name)| columns(name) + 4).sum();
    // Where the names do not fit, only the tab that is shown keeps its name.
    let short = needed > area.width;
    let mut x = area.x;
    for ((number, name), (id, _)) in names.iter().zip(&app.screens) {
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

/// The last line: what was just said, or the hints of whatever has the keyboard.
fn view_foot(app: &App, canvas: &mut Canvas<'_>, area: Rect) {
    canvas.fill(area, Meaning::Text);
    if let Some((tone, text)) = &app.said {
        let (glyph, meaning) = match tone {
            Tone::Good => ("✓ ", Meaning::Good),
            Tone::Plain => ("· ", Meaning::Text),
            Tone::Bad => ("✗ ", Meaning::Danger),
        };
        canvas.pieces(
            area.x,
            area.y,
            area.width,
            &[(glyph, meaning), (text, meaning)],
        );
        return;
    }
    let mut rows: Vec<&Row> = rows_in(&app.contexts())
        .filter(|row| row.hint > 0)
        .collect();
    rows.sort_by_key(|row| row.hint);
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

fn hint(app: &App, row: &Row) -> Option<Button> {
    Some(Button {
        key: row.keys.first()?.to_string(),
        label: app.locale.text(row.label),
        action: row.action,
        danger: false,
    })
}
