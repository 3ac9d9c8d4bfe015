//! Drawing what is counted: the papers of a secret vote as they are given out, or hands.

use ratatui::layout::Rect;

use super::{
    At, VoteForm, Way,
    keys::{COUNT, TELLERS},
};
use crate::tui::{
    app::Cx, canvas::Canvas, layout::Target, screens::meeting::words, theme::Meaning, wrap::columns,
};

/// Papers with the two who count them, or hands for, against and abstaining.
pub(super) fn view_papers(form: &VoteForm, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let label_width = 26.min(area.width / 2);
    let line = |place: u16| Rect {
        y: area.y + place,
        height: 1.min(area.height.saturating_sub(place)),
        ..area
    };
    let figure = |canvas: &mut Canvas<'_>, row: u16, place: usize, label: &str| {
        let line = line(row);
        if line.height == 0 {
            return;
        }
        let meaning = if form.at == At::Count(place) {
            Meaning::Focus
        } else {
            Meaning::Text
        };
        let text = cx.locale.text(label);
        canvas.text(line.x, line.y, label_width, &text, meaning);
        let room = Rect::new(line.x + label_width + 1, line.y, 5, 1);
        view_figure(form, canvas, room, place);
    };
    if form.way == Way::Hands {
        figure(canvas, 0, 1, "domain-choice-for");
        figure(canvas, 1, 2, "domain-choice-against");
        figure(canvas, 2, 3, "domain-choice-abstain");
        return;
    }
    figure(canvas, 0, 0, "meeting-papers");
    for (row, place) in [(1, 0), (2, 1)] {
        view_teller(form, cx, canvas, line(row), place, label_width);
    }
    let rest = Rect {
        y: area.y + 4.min(area.height),
        height: area.height.saturating_sub(4),
        ..area
    };
    canvas.paragraph(rest, &cx.locale.text("meeting-ballot-text"), Meaning::Dim);
}

/// A teller, chosen with the arrows.
fn view_teller(
    form: &VoteForm,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    line: Rect,
    place: usize,
    label_width: u16,
) {
    if line.height == 0 {
        return;
    }
    let here = form.at == At::Teller(place);
    let id = if place == 0 {
        "meeting-teller-first"
    } else {
        "meeting-teller-second"
    };
    let meaning = if here { Meaning::Focus } else { Meaning::Text };
    canvas.text(line.x, line.y, label_width, &cx.locale.text(id), meaning);
    let teller = form.tellers.get(place).copied().flatten();
    let name = teller.map_or_else(
        || cx.locale.text("meeting-teller-none"),
        |teller| words::office(cx.model.state, teller),
    );
    let text = format!("‹ {name} ›");
    let x = line.x + label_width + 1;
    let meaning = if teller.is_none() {
        Meaning::Missing
    } else {
        Meaning::Text
    };
    canvas.text(x, line.y, line.right().saturating_sub(x), &text, meaning);
    let hit = Rect {
        x,
        width: columns(&text).min(line.right().saturating_sub(x)),
        ..line
    };
    canvas.hit(hit, Target::Row(TELLERS, place));
    if here {
        canvas.tint(hit, Meaning::Selected);
    }
}

fn view_figure(form: &VoteForm, canvas: &mut Canvas<'_>, area: Rect, place: usize) {
    let (Some(field), Some(part)) = (form.counts.get(place), COUNT_PARTS.get(place)) else {
        return;
    };
    field.view(canvas, area, part, form.at == At::Count(place), "");
    canvas.hit(area, Target::Row(COUNT, place));
}

/// A part for every figure, so that each keeps its own cursor.
const COUNT_PARTS: [&str; 4] = [
    "vote-papers",
    "vote-hands-for",
    "vote-hands-against",
    "vote-hands-abstain",
];
