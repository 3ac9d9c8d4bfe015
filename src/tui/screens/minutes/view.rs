//! Drawing the minutes: which meeting, the record with what each line is, and what the selected line rests on.

use ratatui::layout::Rect;

use super::{
    lines::Line,
    state::{Record, SEARCH, TEXT, gutter, may_write, note, text_columns},
};
use crate::{
    domain::meeting::Meeting,
    locale::domain as words,
    report::{document::Style, minutes::Origin},
    text::Query,
    tui::{
        app::Cx,
        canvas::Canvas,
        layout::{Room, Target, Viewport, split_bottom, split_top},
        theme::Meaning,
        widgets::{ListState, scrollbar},
    },
};

/// Draws the screen.
pub fn view(record: &Record, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let (head, rest) = split_top(area, 1);
    let (search, rest) = split_top(rest, 1);
    let (body, foot) = split_bottom(rest, 2);
    view_head(record, cx, canvas, head);
    view_search(record, cx, canvas, search);
    let columns = text_columns(cx.room, body.width);
    let lines = record.lines_at(cx, columns);
    let place = record.place(cx.model, &lines, columns, usize::from(body.height));
    view_lines(record, (&lines, &place), cx, canvas, body);
    canvas.rule(foot.x, foot.y, foot.width, Meaning::Border);
    let (_, foot) = split_top(foot, 1);
    let selected = place.selected(lines.len());
    if let Some(line) = selected.and_then(|at| lines.get(at)) {
        view_origin(line, cx, canvas, foot);
    }
}

/// Which meeting it is, and how it stands.
fn view_head(record: &Record, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let (locale, state) = (cx.locale, cx.model.state);
    let Some(ix) = record.shown(cx.model) else {
        return;
    };
    let Some(meeting) = state.meetings().get(ix.index()) else {
        return;
    };
    let title = locale.with(
        "record-title",
        &[
            ("number", &(ix.index() + 1).to_string()),
            ("of", &state.meetings().len().to_string()),
            ("at", &words::instant(locale, state, meeting.opened)),
        ],
    );
    let (glyph, word, meaning) = standing(meeting);
    let follows = if record.is_following(cx.model) {
        format!("  ↧ {}", locale.text("record-following"))
    } else {
        String::new()
    };
    canvas.pieces(
        area.x,
        area.y,
        area.width,
        &[
            (&title, Meaning::Title),
            ("  ", Meaning::Text),
            (glyph, meaning),
            (" ", meaning),
            (&locale.text(word), meaning),
            (&follows, Meaning::Dim),
        ],
    );
}

fn standing(meeting: &Meeting) -> (&'static str, &'static str, Meaning) {
    if meeting.closed.is_some() {
        ("■", "record-closed", Meaning::Dim)
    } else if meeting.is_adjourned() {
        ("‖", "record-adjourned", Meaning::PreCheck)
    } else {
        ("●", "record-open", Meaning::Good)
    }
}

fn view_search(record: &Record, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let lines = record.lines(cx);
    let query = Query::new(record.search.text());
    let found = |line: &&Line| line.starts && line.is_found(&query);
    let found = lines.iter().filter(found).count();
    let said = if record.search.is_empty() {
        let legend = if cx.room >= Room::Medium {
            "record-legend"
        } else {
            "record-legend-short"
        };
        cx.locale.text(legend)
    } else {
        cx.locale.counted("record-found", found, &[])
    };
    let placeholder = cx.locale.text("record-search");
    (record.search).view(canvas, area, SEARCH, &placeholder, &said);
}

/// The sign and the word of what a line is.
fn mark(origin: Origin) -> (&'static str, &'static str, Meaning) {
    match origin {
        Origin::Form => (" ", "record-is-form", Meaning::Dim),
        Origin::Fact(_) => ("■", "record-is-fact", Meaning::Dim),
        Origin::Note(_) | Origin::Text(_) => ("✎", "record-is-prose", Meaning::Draft),
    }
}

fn view_lines(
    record: &Record,
    (lines, place): (&[Line], &ListState),
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    canvas.hit(area, Target::Part(TEXT));
    if lines.is_empty() {
        canvas.paragraph(area, &cx.locale.text("record-absent"), Meaning::Dim);
    }
    let query = Query::new(record.search.text());
    let height = usize::from(area.height);
    let visible = place.visible(lines.len(), height);
    let selected = place.selected(lines.len());
    let margin = gutter(cx.room);
    let first_row = visible.start;
    for (at, line) in lines.iter().enumerate().skip(first_row).take(height) {
        let Ok(below) = u16::try_from(at - first_row) else {
            break;
        };
        let row = Rect {
            y: area.y + below,
            height: 1,
            width: area.width.saturating_sub(1),
            ..area
        };
        let meaning = match line.style {
            _ if line.is_found(&query) => Meaning::Match,
            Style::Title
            | Style::Heading1
            | Style::Heading2
            | Style::Heading3
            | Style::Caption
            | Style::TableHead => Meaning::Title,
            _ => Meaning::Text,
        };
        view_margin(
            line,
            cx,
            canvas,
            Rect {
                width: margin,
                ..row
            },
        );
        let text = Rect {
            x: row.x + margin,
            width: row.width.saturating_sub(margin),
            ..row
        };
        canvas.text(text.x, text.y, text.width, &line.text, meaning);
        if selected == Some(at) {
            canvas.tint(row, Meaning::Selected);
        }
        canvas.hit(row, Target::Row(TEXT, at));
    }
    let bar = Rect {
        x: area.right().saturating_sub(1),
        width: 1,
        ..area
    };
    scrollbar(canvas, bar, &visible, lines.len());
    canvas.show(Viewport {
        part: TEXT,
        area,
        offset: visible.start,
        rows: lines.len(),
    });
}

/// What a line is, by sign at every line and by word at the first where there is room.
fn view_margin(line: &Line, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    if line.text.is_empty() {
        return;
    }
    let (glyph, word, meaning) = mark(line.origin);
    canvas.text(area.x, area.y, 1, glyph, meaning);
    if line.is_first && line.origin != Origin::Form && cx.room >= Room::Medium {
        let word = cx.locale.text(word);
        let width = area.width.saturating_sub(3);
        canvas.text(area.x + 2, area.y, width, &word, meaning);
    }
}

/// What the selected line rests on, in a sentence that says what Enter does.
fn view_origin(line: &Line, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let locale = cx.locale;
    let writes = may_write(cx.model);
    let (glyph, _, meaning) = mark(line.origin);
    let text = match line.origin {
        Origin::Form => locale.text("record-origin-form"),
        Origin::Fact(seq) => locale.with("record-origin-fact", &[("number", &seq.0.to_string())]),
        Origin::Note(seq) => {
            let revised = note(cx.model, seq).map_or(0, |note| note.revised.len());
            let id = if writes {
                "record-origin-note"
            } else {
                "record-origin-note-read"
            };
            locale.counted(id, revised, &[("number", &seq.0.to_string())])
        }
        Origin::Text(part) => {
            let part = words::minutes_part(locale, part);
            let id = if writes {
                "record-origin-text"
            } else {
                "record-origin-text-read"
            };
            locale.with(id, &[("part", &part)])
        }
    };
    canvas.pieces(
        area.x,
        area.y,
        area.width,
        &[(glyph, meaning), (" ", meaning), (&text, Meaning::Text)],
    );
}
