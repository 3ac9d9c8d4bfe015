//! Drawing the screen: what is asked for, how far it is, the files with what is wrong, and the selected row in full.

use ratatui::layout::Rect;

use super::{
    detail,
    rows::{Row, Told},
    state::{DETAIL, Intaking, LIST, PATH, Phase, SEARCH},
    update::KINDS,
};
use crate::{
    locale::domain as says,
    session::intake::{FileState, FileTold, Intake, Severity},
    tui::{
        action::Action,
        app::Cx,
        canvas::Canvas,
        layout::{Room, Target, share, split_bottom, split_left, split_top},
        theme::Meaning,
        widgets::{Bar, Cell, Column, Line, Prose, Table, Width, bar},
        words::{self, capitalised},
        wrap::columns,
    },
};

/// Draws the screen.
pub fn view(screen: &Intaking, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let (head, rest) = split_top(area, 3);
    view_asked(screen, cx, canvas, head);
    let (outcome, rest) = split_top(rest, 2);
    view_outcome(screen, cx, canvas, outcome);
    let Some(told) = screen.told() else {
        view_guide(screen, cx, canvas, rest);
        return;
    };
    let (search, rest) = split_top(rest, 1);
    let count = |of: fn(&FileTold) -> usize| told.intake.files.iter().map(of).sum();
    let errors = count(|file| file.errors);
    let warnings = count(|file| file.warnings);
    let shown = format!(
        "{}, {}",
        cx.locale.counted("intake-file-errors", errors, &[]),
        cx.locale.counted("intake-file-warnings", warnings, &[])
    );
    let placeholder = cx.locale.text("intake-search");
    screen
        .search
        .view(canvas, search, SEARCH, &placeholder, &shown);
    let (list, more) = if cx.room >= Room::Medium {
        split_left(rest, share(rest.width, 600))
    } else {
        split_bottom(rest, 7)
    };
    view_list(screen, told, cx, canvas, list);
    let inner = canvas.frame(more, &cx.locale.text("intake-detail"), false);
    let lines = screen.current().map(|row| detail::lines(told, row, cx));
    Prose {
        part: DETAIL,
        lines: &lines.unwrap_or_default(),
        state: &screen.detail,
    }
    .view(canvas, inner);
}

/// Kind, switches and path.
fn view_asked(screen: &Intaking, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let text = |id: &str| cx.locale.text(id);
    let label = text("intake-kind-label");
    let width = columns(&label).max(columns(&text("intake-path-label"))) + 1;
    canvas.text(area.x, area.y, width, &label, Meaning::Dim);
    let kind = KINDS.iter().find(|(kind, _)| *kind == screen.kind);
    let kind = kind.map_or_else(String::new, |(_, id)| capitalised(&text(id)));
    let mut x = area.x + width;
    let mut put = |canvas: &mut Canvas<'_>, text: &str, meaning: Meaning, action: Action| {
        let room = area.right().saturating_sub(x);
        let used = canvas.text(x, area.y, room, text, meaning);
        let place = Rect {
            x,
            width: used,
            height: 1,
            ..area
        };
        canvas.hit(place, Target::Act(action));
        x = x.saturating_add(used + 3);
    };
    put(canvas, &kind, Meaning::Title, Action::ChooseKind);
    for (on, id, action) in [
        (
            screen.replace,
            "intake-replace-label",
            Action::ToggleReplace,
        ),
        (
            screen.partial,
            "intake-partial-label",
            Action::TogglePartial,
        ),
    ] {
        let mark = if on { "[x]" } else { "[ ]" };
        let meaning = if on { Meaning::Title } else { Meaning::Dim };
        put(canvas, &format!("{mark} {}", text(id)), meaning, action);
    }
    let y = area.y + 1;
    canvas.text(area.x, y, width, &text("intake-path-label"), Meaning::Dim);
    let field = Rect {
        x: area.x + width,
        y,
        width: area.width.saturating_sub(width + 1),
        height: 1,
    };
    canvas.hit(field, Target::Part(PATH));
    let placeholder = text("intake-path-placeholder");
    screen
        .path
        .view(canvas, field, PATH, screen.typing, &placeholder);
    if screen.typing && !screen.names.is_empty() {
        let names = screen.names.join("   ");
        canvas.text(area.x, area.y + 2, area.width, &names, Meaning::Dim);
    } else {
        canvas.rule(area.x, area.y + 2, area.width, Meaning::Border);
    }
}

/// How far the reading is, or what the files come to and what can be done with that.
fn view_outcome(screen: &Intaking, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let below = Rect {
        y: area.y + 1,
        height: 1,
        ..area
    };
    match &screen.phase {
        Phase::Idle => {}
        Phase::Reading { done, of, file, .. } => {
            let label = cx.locale.text("intake-reading");
            let gauge = Bar {
                label: &label,
                meaning: Meaning::Text,
                done: *done,
                total: *of,
            };
            bar(canvas, area, columns(&label), &gauge);
            canvas.text(below.x, below.y, below.width, file, Meaning::Dim);
        }
        Phase::Read { told, .. } => {
            let (text, meaning) = summary(&told.intake, cx);
            canvas.text(area.x, area.y, area.width, &text, meaning);
            let (text, meaning) = match (screen.why_not_taken(), &told.intake.forbidden) {
                (Some(why), _) => (cx.locale.text(why), Meaning::Missing),
                (None, Some(refusal)) => {
                    let why = says::refusal(cx.locale, cx.model.state, refusal);
                    let text = cx.locale.with("intake-forbidden", &[("why", &why)]);
                    (text, Meaning::Missing)
                }
                (None, None) => (counted("intake-can-take", &told.intake, cx), Meaning::Good),
            };
            canvas.text(below.x, below.y, below.width, &text, meaning);
        }
        Phase::Taken { told } => {
            let text = counted("intake-taken", &told.intake, cx);
            canvas.text(area.x, area.y, area.width, &text, Meaning::Good);
            let next = cx.locale.text("intake-next");
            canvas.text(below.x, below.y, below.width, &next, Meaning::Dim);
        }
    }
}

fn counted(id: &str, intake: &Intake, cx: &Cx<'_>) -> String {
    let subjects = words::subjects(cx.locale, intake);
    let rows = words::rows(cx.locale, intake);
    cx.locale
        .with(id, &[("subjects", &subjects), ("rows", &rows)])
}

fn summary(intake: &Intake, cx: &Cx<'_>) -> (String, Meaning) {
    let bad = intake.count(FileState::Refused) > 0;
    let meaning = if bad { Meaning::Danger } else { Meaning::Good };
    (words::files_read(cx.locale, intake), meaning)
}

fn view_guide(screen: &Intaking, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    if matches!(screen.phase, Phase::Reading { .. }) {
        return;
    }
    let guide = [
        "intake-guide-path",
        "intake-guide-read",
        "intake-guide-take",
    ];
    let lines: Vec<Line<'_>> = guide
        .into_iter()
        .map(|id| Line::marked("•", cx.locale.text(id), Meaning::Text))
        .collect();
    Prose {
        part: DETAIL,
        lines: &lines,
        state: &screen.detail,
    }
    .view(canvas, area);
}

fn view_list(screen: &Intaking, told: &Told, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let text = |id: &str| cx.locale.text(id);
    let wide = cx.room >= Room::Wide;
    let table_columns = [
        Column::left(text("intake-col-file"), Width::Part(6)),
        Column::left(text("intake-col-unit"), Width::Part(4)),
        Column::right(text("intake-col-errors"), Width::Fixed(5)),
        Column::right(text("intake-col-warnings"), Width::Fixed(6)),
        Column::left(
            text("intake-col-state"),
            Width::Fixed(if wide { 30 } else { 0 }),
        ),
    ];
    Table {
        part: LIST,
        columns: &table_columns,
        rows: screen.rows.len(),
        state: &screen.list,
        focused: !screen.typing,
        empty: &text("intake-nothing-found"),
        row: &|at| {
            let row = screen.rows.get(at);
            row.map_or_else(Vec::new, |row| cells(screen, told, *row, cx))
        },
    }
    .view(canvas, area);
}

fn cells<'a>(screen: &Intaking, told: &'a Told, row: Row, cx: &Cx<'_>) -> Vec<Cell<'a>> {
    match row {
        Row::File(at) => told.intake.files.get(at).map_or_else(Vec::new, |file| {
            let (state, meaning) = state_of(file.state);
            let sign = match (told.has_more(at), screen.opened.contains(&at)) {
                (false, _) => " ",
                (true, true) => "▾",
                (true, false) => "▸",
            };
            let unit = match file.units.as_slice() {
                [] => "–".to_owned(),
                [only] => says::unit(cx.model.state, only),
                units => cx.locale.counted("intake-many-units", units.len(), &[]),
            };
            let number = |n: usize| {
                if n == 0 {
                    "·".to_owned()
                } else {
                    cx.locale.count(n)
                }
            };
            vec![
                Cell::of(
                    format!("{sign} {} {}", glyph_of(file.state), file.name),
                    meaning,
                ),
                Cell::new(unit),
                Cell::of(number(file.errors), meaning),
                Cell::of(number(file.warnings), Meaning::Dim),
                Cell::of(cx.locale.text(state), meaning),
            ]
        }),
        Row::Problem(at) => {
            let problem = told.intake.problems.get(at).zip(told.sentences.get(at));
            problem.map_or_else(Vec::new, |(problem, (what, _))| {
                let (glyph, meaning) = severity(problem.severity());
                let line = problem.place.line.map(|line| line.to_string());
                let place = problem.place.cell.clone().or(line).unwrap_or_default();
                let place = match &problem.place.sheet {
                    Some(sheet) => format!("{sheet} › {place}"),
                    None => place,
                };
                let place = place.trim_end_matches(" › ");
                let apart = if place.is_empty() { "" } else { "  " };
                vec![Cell::whole(
                    format!("    {glyph} {place}{apart}{what}"),
                    meaning,
                )]
            })
        }
        Row::Unit(at) => vec![match detail::difference(told, at) {
            Some(difference) => {
                let text = detail::headline(difference, cx);
                Cell::whole(format!("    ↻ {text}"), Meaning::Adjusted)
            }
            None => Cell::whole(
                format!("    + {}", detail::first(told, at, cx)),
                Meaning::Good,
            ),
        }],
        Row::Cell(unit, at) => {
            let found = detail::difference(told, unit);
            let found = found.and_then(|told| Some((told, told.cells.get(at)?)));
            found.map_or_else(Vec::new, |(difference, cell)| {
                let set = cx.model.state.unit(difference.unit).map(|unit| &unit.set);
                let node = set.and_then(|set| set.item(cell.item));
                let code = node.map_or("", |(node, _)| node.code.as_str());
                let changes = cell
                    .changes
                    .iter()
                    .map(|change| says::change(cx.locale, change));
                let changes: Vec<String> = changes.collect();
                let text = format!("      {code}  {}", changes.join("; "));
                vec![Cell::whole(text, Meaning::Text)]
            })
        }
    }
}

/// What became of a file, and what that means.
pub fn state_of(state: FileState) -> (&'static str, Meaning) {
    match state {
        FileState::Good => ("intake-state-good", Meaning::Good),
        FileState::Unchanged => ("intake-state-unchanged", Meaning::Dim),
        FileState::Refused => ("intake-state-refused", Meaning::Danger),
        FileState::LeftOut => ("intake-state-left-out", Meaning::Missing),
    }
}

const fn glyph_of(state: FileState) -> &'static str {
    match state {
        FileState::Good => "✓",
        FileState::Unchanged => "=",
        FileState::Refused => "✗",
        FileState::LeftOut => "–",
    }
}

/// The sign of a severity, and what it means.
pub const fn severity(severity: Severity) -> (&'static str, Meaning) {
    match severity {
        Severity::Error => ("✗", Meaning::Danger),
        Severity::Warning => ("!", Meaning::PreCheck),
    }
}
