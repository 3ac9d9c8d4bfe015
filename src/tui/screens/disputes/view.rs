//! Drawing the disputes: the list with a look at the selected one, or one cell on the whole screen.

use ratatui::layout::Rect;

use super::{
    council,
    found::{Filter, Found, Standing},
    state::{COUNCIL, CellView, Disputes, LIST, SAID, SEARCH},
    words as short,
};
use crate::{
    locale::domain as words,
    tui::{
        app::Cx,
        canvas::Canvas,
        layout::{Room, Target, share, split_bottom, split_left, split_top},
        screens::review::{
            documents::{self, Sight},
            said,
        },
        theme::Meaning,
        widgets::{Cell, Column, Line, Prose, ProseState, Table, Width},
        wrap::columns,
    },
};

/// Rows of the look at the selected dispute below the list.
const LOOK_ROWS: u16 = 7;

/// Draws the screen.
pub fn view(disputes: &Disputes, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    match &disputes.open {
        Some(view) => view_cell(disputes, view, cx, canvas, area),
        None => view_list(disputes, cx, canvas, area),
    }
}

fn view_list(disputes: &Disputes, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let (head, rest) = split_top(area, 1);
    view_head(disputes, cx, canvas, head);
    if cx.room >= Room::Wide {
        let (list, look) = split_left(rest, share(rest.width, 620));
        view_table(disputes, cx, canvas, list);
        let inner = canvas.frame(look, &cx.locale.text("screens-look"), false);
        view_look(disputes, cx, canvas, inner, true);
    } else {
        let (list, look) = split_bottom(rest, LOOK_ROWS);
        view_table(disputes, cx, canvas, list);
        canvas.rule(look.x, look.y, look.width, Meaning::Border);
        let (_, look) = split_top(look, 1);
        view_look(disputes, cx, canvas, look, false);
    }
}

/// The search line with what the list shows and how many they are.
fn view_head(disputes: &Disputes, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let shown = disputes.shown(cx.model).len();
    let all = disputes.found(cx.model).len();
    let count = cx.locale.with(
        "screens-shown-of",
        &[
            ("shown", &cx.locale.count(shown)),
            ("all", &cx.locale.count(all)),
        ],
    );
    let filter = format!("{} · {count}", filter_words(cx, &disputes.filter));
    let placeholder = cx.locale.text("screens-search-placeholder");
    disputes
        .search
        .view(canvas, area, SEARCH, &placeholder, &filter);
}

fn filter_words(cx: &Cx<'_>, filter: &Filter) -> String {
    let mut parts = vec![cx.locale.text(match filter.standing {
        Standing::Open => "screens-showing-open",
        Standing::Found => "second-showing-found",
        Standing::Asked => "second-showing-asked",
        Standing::Explained => "second-showing-explained",
        Standing::Settled => "screens-showing-settled",
        Standing::All => "screens-showing-all",
    })];
    if filter.mine {
        parts.push(cx.locale.text("screens-showing-mine"));
    }
    if let Some(kind) = filter.kind {
        parts.push(short::kind(cx.locale, kind));
    }
    if let Some(block) = filter
        .block
        .and_then(|block| cx.model.state.blocks().get(block.index()))
    {
        parts.push(block.name.clone());
    }
    if let Some(code) = &filter.area {
        parts.push(
            cx.locale
                .with("screens-showing-area", &[("code", code.as_str())]),
        );
    }
    parts.join(" · ")
}

fn view_table(disputes: &Disputes, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let text = |id: &str| cx.locale.text(id);
    let medium = cx.room >= Room::Medium;
    let only = |width: u16| Width::Fixed(if medium { width } else { 0 });
    let columns = [
        Column::left("", Width::Fixed(1)),
        Column::left(text("screens-col-unit"), Width::Part(1)),
        Column::left(text("screens-col-item"), Width::Fixed(6)),
        Column::right(text("screens-col-self"), Width::Fixed(7)),
        Column::right(
            text("screens-col-given"),
            Width::Fixed(if medium { 12 } else { 11 }),
        ),
        Column::right(text("screens-col-gap"), Width::Fixed(6)),
        Column::left(text("screens-col-explained"), Width::Fixed(2)),
        Column::left(
            text("screens-col-impact"),
            Width::Fixed(if medium { 17 } else { 14 }),
        ),
        Column::left(
            text("screens-col-kinds"),
            if cx.room >= Room::Medium {
                Width::Part(1)
            } else {
                Width::Fixed(0)
            },
        ),
        Column::left(text("screens-col-state"), only(13)),
    ];
    let height = usize::from(area.height.saturating_sub(1));
    let list = disputes.place(cx.model, height);
    let empty = if disputes.found(cx.model).is_empty() {
        text("screens-no-disputes")
    } else {
        text("screens-no-disputes-shown")
    };
    Table {
        part: LIST,
        columns: &columns,
        rows: disputes.shown(cx.model).len(),
        state: &list,
        focused: true,
        empty: &empty,
        row: &|row| {
            disputes
                .row(cx.model, row)
                .map(|found| cells(cx, found))
                .unwrap_or_default()
        },
    }
    .view(canvas, area);
}

fn cells<'a>(cx: &Cx<'a>, found: &Found) -> Vec<Cell<'a>> {
    let locale = cx.locale;
    let (glyph, word, meaning) = short::state(locale, found.dispute.state);
    let (impact, weight) = short::impact(locale, found.impact.as_ref(), cx.room >= Room::Medium);
    let unit = cx
        .model
        .unit(found.cell)
        .map_or("?", |unit| unit.unit.name.as_str());
    let code = cx
        .model
        .state
        .item(found.cell)
        .map_or("?", |(node, _)| node.code.as_str());
    let gap = found
        .gap
        .map_or_else(|| "–".to_owned(), |gap| short::signed(locale, gap));
    let kinds: Vec<String> = short::kinds(found)
        .iter()
        .map(|kind| short::kind(locale, *kind))
        .collect();
    vec![
        Cell::of(glyph, meaning),
        Cell::new(unit),
        Cell::new(code),
        Cell::new(short::brief(locale, found.claimed)),
        Cell::of(short::given(locale, found), Meaning::Adjusted),
        Cell::new(gap),
        Cell::new(short::position(found.position)),
        Cell::of(impact, weight),
        Cell::of(kinds.join(", "), Meaning::Dim),
        Cell::of(word, meaning),
    ]
}

/// What the list has no room for: whole names, kinds, impact, who gave what and why.
fn view_look(disputes: &Disputes, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect, tall: bool) {
    let Some(found) = disputes.current(cx.model, cx.layout.height(LIST)) else {
        return;
    };
    let mut lines = heads(cx, found);
    if tall {
        lines.push(Line::blank());
        lines.extend(council::lines(cx, found.cell, Some(found)));
    } else {
        let sentence = short::impact_sentence(cx, found.cell, found.impact.as_ref());
        let kinds: Vec<String> = short::kinds(found)
            .iter()
            .map(|kind| words::dispute_kind(cx.locale, *kind))
            .collect();
        let (glyph, word, meaning) = short::state(cx.locale, found.dispute.state);
        lines.push(Line::marked(
            glyph,
            format!("{word}: {}", kinds.join("; ")),
            meaning,
        ));
        if found.dispute.state.is_open() {
            lines.push(Line::labelled(
                cx.locale.text("screens-cell-impact"),
                sentence,
                Meaning::Text,
            ));
        }
        lines.extend(reasons(cx, found));
        lines.extend(explanation(cx, found));
    }
    let state = ProseState::default();
    Prose {
        part: "disputes-look",
        lines: &lines,
        state: &state,
    }
    .view(canvas, area);
}

fn heads<'a>(cx: &Cx<'a>, found: &Found) -> Vec<Line<'a>> {
    let unit = cx
        .model
        .unit(found.cell)
        .map_or("?", |unit| unit.unit.name.as_str());
    let mut lines = vec![Line::head(unit)];
    if let Some((node, _)) = cx.model.state.item(found.cell) {
        lines.push(Line::labelled(
            node.code.as_str(),
            node.title.as_str(),
            Meaning::Text,
        ));
    }
    lines
}

fn reasons(cx: &Cx<'_>, found: &Found) -> Vec<Line<'static>> {
    let facts = cx
        .model
        .state
        .facts(found.cell, cx.model.viewpoint())
        .unwrap_or_default();
    let with_reason = facts
        .verdicts
        .iter()
        .filter(|verdict| !verdict.stale && !verdict.why.is_empty());
    with_reason
        .map(|verdict| {
            let office = cx.model.office(verdict.member);
            let score = words::value(cx.locale, verdict.value);
            Line::marked(
                "±",
                format!("{office}: {score} – {}", verdict.why),
                Meaning::Adjusted,
            )
        })
        .collect()
}

/// What the unit made of the verdict.
fn explanation(cx: &Cx<'_>, found: &Found) -> Option<Line<'static>> {
    let facts = cx.model.state.facts(found.cell, cx.model.viewpoint())?;
    let explanation = facts.explanation?;
    let answer = explanation.answer;
    let word = short::position_word(cx.locale, answer.position).to_owned();
    let word = documents::with_lateness(cx, word, explanation.at);
    let glyph = short::position(Some(answer.position));
    Some(Line::marked(
        glyph,
        format!("{word}. {}", answer.text),
        Meaning::Text,
    ))
}

fn view_cell(
    disputes: &Disputes,
    view: &CellView,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    let found = disputes.on(cx.model, view.cell);
    let (head, rest) = split_top(area, 1);
    view_cell_head(disputes, view, cx, canvas, head);
    let council = council::lines(cx, view.cell, found);
    let said = said::lines(cx, view.cell, Sight::Unasked);
    if cx.room >= Room::Medium {
        let (left, right) = split_left(rest, rest.width / 2);
        let inner = canvas.frame(
            left,
            &cx.locale.text("screens-cell-council"),
            view.panes.has(COUNCIL),
        );
        Prose {
            part: COUNCIL,
            lines: &council,
            state: &view.council,
        }
        .view(canvas, inner);
        let inner = canvas.frame(
            right,
            &cx.locale.text("screens-cell-said"),
            view.panes.has(SAID),
        );
        Prose {
            part: SAID,
            lines: &said,
            state: &view.said,
        }
        .view(canvas, inner);
        return;
    }
    // One pane at a time; the other is behind its name.
    let (tabs, body) = split_top(rest, 1);
    let mut x = tabs.x;
    for (part, id) in [
        (COUNCIL, "screens-cell-council"),
        (SAID, "screens-cell-said"),
    ] {
        let here = view.panes.has(part);
        let label = format!(" {} ", cx.locale.text(id));
        let meaning = if here {
            Meaning::StripHere
        } else {
            Meaning::Strip
        };
        let used = canvas.text(x, tabs.y, tabs.right().saturating_sub(x), &label, meaning);
        canvas.hit(
            Rect {
                x,
                width: used,
                ..tabs
            },
            Target::Part(part),
        );
        x = x.saturating_add(used + 1);
    }
    if view.panes.has(SAID) {
        Prose {
            part: SAID,
            lines: &said,
            state: &view.said,
        }
        .view(canvas, body);
    } else {
        Prose {
            part: COUNCIL,
            lines: &council,
            state: &view.council,
        }
        .view(canvas, body);
    }
}

/// The names of the cell, and its place in the list.
fn view_cell_head(
    disputes: &Disputes,
    view: &CellView,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    let shown = disputes.shown(cx.model);
    let place = (0..shown.len())
        .find(|row| {
            disputes
                .row(cx.model, *row)
                .is_some_and(|found| found.cell == view.cell)
        })
        .map_or_else(String::new, |row| format!("{}/{}", row + 1, shown.len()));
    let unit = cx
        .model
        .unit(view.cell)
        .map_or("?", |unit| unit.unit.name.as_str());
    let (code, title) = cx
        .model
        .state
        .item(view.cell)
        .map_or(("?", ""), |(node, _)| {
            (node.code.as_str(), node.title.as_str())
        });
    let room = area.width.saturating_sub(columns(&place) + 1);
    canvas.pieces(
        area.x,
        area.y,
        room,
        &[
            (unit, Meaning::Title),
            (" · ", Meaning::Dim),
            (code, Meaning::Title),
            (" ", Meaning::Dim),
            (title, Meaning::Text),
        ],
    );
    canvas.text_right(area.x, area.y, area.width, &place, Meaning::Dim);
}
