//! Only what this version changed against the one before: units with their standing, and under each its cells.

use std::cell::OnceCell;

use ratatui::layout::Rect;

use super::{
    block::{view_blocks, view_status},
    state::{ITEMS, Items, Results, UnitView},
};
use crate::{
    domain::{
        id::BlockIx,
        version_change::{CellChange, UnitChange},
    },
    locale::domain as words,
    tui::{
        action::Action,
        app::Cx,
        canvas::Canvas,
        layout::{PartId, Room, split_bottom, split_top},
        model::Model,
        screens::{Jump, Reply, ScreenId},
        theme::Meaning,
        widgets::{Cell, Column, Line, ListState, Prose, ProseState, Table, Width},
    },
};

/// What changed.
pub const CHANGES: PartId = "results-changes";
/// Rows of the sentence on the selected change.
const SENTENCE_ROWS: u16 = 5;

/// A line of the list.
#[derive(Clone, Debug)]
pub enum Changed {
    /// A unit.
    Unit(UnitChange),
    /// One of its cells.
    Cell(CellChange),
}

/// The view of what changed, in the block that is shown.
#[derive(Default)]
pub struct VersionView {
    list: ListState,
    // A function of the round and the block, made when first asked for after either changed.
    rows: OnceCell<Vec<Changed>>,
}

impl VersionView {
    /// The round or the block has changed.
    pub fn forget(&mut self) {
        self.rows = OnceCell::new();
    }

    fn rows(&self, results: &Results, model: &Model<'_>) -> &[Changed] {
        self.rows.get_or_init(|| gather(results, model))
    }

    fn selected(&self, results: &Results, model: &Model<'_>) -> Option<&Changed> {
        let rows = self.rows(results, model);
        rows.get(self.list.selected(rows.len())?)
    }
}

fn gather(results: &Results, model: &Model<'_>) -> Vec<Changed> {
    let now = results.consolidation(model);
    let Some(changes) = model.state.version_changes(model.viewpoint(), now) else {
        return Vec::new();
    };
    let mut rows = Vec::new();
    for unit in changes.of_block(BlockIx::at(results.block)) {
        rows.push(Changed::Unit(*unit));
        rows.extend(changes.of_unit(unit.unit).cloned().map(Changed::Cell));
    }
    rows
}

/// Does an action while the view is shown; answers None for what it does not know.
pub fn act(results: &mut Results, action: Action, cx: &Cx<'_>) -> Option<Vec<Reply>> {
    let view = results.version.take()?;
    let (view, replies) = act_on(view, results, action, cx);
    results.version = view;
    replies
}

type Acted = (Option<VersionView>, Option<Vec<Reply>>);

fn act_on(mut view: VersionView, results: &mut Results, action: Action, cx: &Cx<'_>) -> Acted {
    match action {
        Action::Back | Action::ShowChanges => (None, Some(Vec::new())),
        Action::Left | Action::Right => (Some(view), None),
        Action::Open => {
            let replies = match view.selected(results, cx.model) {
                Some(Changed::Cell(change)) => {
                    let look = Jump::Look {
                        cell: change.cell,
                        back: ScreenId::Results,
                    };
                    vec![Reply::Jump(ScreenId::Disputes, look)]
                }
                Some(Changed::Unit(change)) => {
                    let mut unit = UnitView::new(change.unit);
                    unit.only = Items::Reversed;
                    unit.panes.focus(ITEMS);
                    results.unit = Some(unit);
                    Vec::new()
                }
                None => Vec::new(),
            };
            (Some(view), Some(replies))
        }
        other => {
            let rows = view.rows(results, cx.model).len();
            view.list.act(other, rows, cx.layout.height(CHANGES));
            (Some(view), Some(Vec::new()))
        }
    }
}

/// Selects a row; answers whether it was selected before.
pub fn select(results: &mut Results, row: usize, cx: &Cx<'_>) -> bool {
    let Some(mut view) = results.version.take() else {
        return false;
    };
    let rows = view.rows(results, cx.model).len();
    let again = view.list.selected(rows) == Some(row);
    view.list.select(row, rows, cx.layout.height(CHANGES));
    results.version = Some(view);
    again
}

/// Scrolls by the wheel.
pub fn wheel(results: &mut Results, by: isize, rows: usize, height: usize) {
    if let Some(view) = &mut results.version {
        view.list.wheel(by, rows, height);
    }
}

/// Draws the view.
pub fn view(
    results: &Results,
    version: &VersionView,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    let (tabs, rest) = split_top(area, 1);
    view_blocks(results, cx, canvas, tabs);
    let (status, rest) = split_top(rest, 1);
    view_status(results, cx, canvas, status);
    let (head, rest) = split_top(rest, 1);
    let rows = version.rows(results, cx.model);
    view_head(rows, cx, canvas, head);
    let (body, sentence) = split_bottom(rest, SENTENCE_ROWS);
    view_table(rows, version, cx, canvas, body);
    view_sentence(version.selected(results, cx.model), cx, canvas, sentence);
}

fn view_head(rows: &[Changed], cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let earlier = cx.model.state.earlier_seal();
    let earlier = earlier.map_or_else(String::new, |seal| seal.version.0.to_string());
    let title = cx.locale.with("version-title", &[("earlier", &earlier)]);
    let is_unit = |row: &&Changed| matches!(row, Changed::Unit(_));
    let units = rows.iter().filter(is_unit).count();
    let counts = cx.locale.with(
        "version-counts-here",
        &[
            ("units", &cx.locale.count(units)),
            ("cells", &cx.locale.count(rows.len() - units)),
        ],
    );
    canvas.pieces(
        area.x,
        area.y,
        area.width,
        &[
            ("Δ ", Meaning::Adjusted),
            (&title, Meaning::Title),
            ("  ", Meaning::Text),
            (&counts, Meaning::Dim),
        ],
    );
}

fn view_table(
    rows: &[Changed],
    version: &VersionView,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    let text = |id: &str| cx.locale.text(id);
    let wide = cx.room >= Room::Medium;
    let columns = [
        Column::left(text("version-column-what"), Width::Part(3)),
        Column::left(text("version-column-points"), Width::Fixed(16)),
        Column::left(text("screens-col-index"), Width::Fixed(15)),
        Column::left(text("screens-col-rank"), Width::Fixed(12)),
        Column::left(
            text("version-column-band-or-cause"),
            if wide {
                Width::Part(4)
            } else {
                Width::Fixed(0)
            },
        ),
    ];
    Table {
        part: CHANGES,
        columns: &columns,
        rows: rows.len(),
        state: &version.list,
        focused: true,
        empty: &text("version-nothing-here"),
        row: &|row| rows.get(row).map(|row| cells(row, cx)).unwrap_or_default(),
    }
    .view(canvas, area);
}

fn cells<'a>(row: &Changed, cx: &Cx<'a>) -> Vec<Cell<'a>> {
    let (locale, state) = (cx.locale, cx.model.state);
    match row {
        Changed::Unit(change) => {
            let unit = state.unit(change.unit);
            let mark = match change.places() {
                Some(places) if places > 0 => "▲",
                Some(places) if places < 0 => "▼",
                _ => "■",
            };
            let name = unit.map_or("?", |unit| unit.unit.name.as_str());
            let band = words::band_change(state, change);
            vec![
                Cell::of(format!("{mark} {name}"), Meaning::Title),
                Cell::new(words::total_change(locale, change)),
                Cell::of(words::index_change(locale, change), Meaning::Title),
                Cell::new(words::rank_change(change)),
                if change.changes_band() {
                    Cell::of(band, Meaning::Adjusted)
                } else {
                    Cell::of(band, Meaning::Dim)
                },
            ]
        }
        Changed::Cell(change) => {
            let item = state.item(change.cell);
            let name = item.map_or_else(String::new, |(node, _)| {
                format!("    {} {}", node.code, node.title)
            });
            vec![
                Cell::new(name),
                Cell::of(words::cell_change(locale, change), Meaning::Adjusted),
                Cell::new(""),
                Cell::new(""),
                Cell::of(words::change_cause(locale, change), Meaning::Dim),
            ]
        }
    }
}

/// The selected change in full: at the narrowest the table has no room for its reason.
fn view_sentence(selected: Option<&Changed>, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    canvas.rule(area.x, area.y, area.width, Meaning::Border);
    let (_, area) = split_top(area, 1);
    let (locale, state) = (cx.locale, cx.model.state);
    let lines = match selected {
        Some(Changed::Cell(change)) => {
            let cell = state.cell_id(change.cell);
            let name = cell.map_or_else(String::new, |cell| words::cell(locale, state, &cell));
            vec![
                Line::of(name, Meaning::Title),
                Line::marked(
                    "Δ",
                    words::change_line(locale, state, change),
                    Meaning::Adjusted,
                ),
            ]
        }
        Some(Changed::Unit(change)) => {
            let unit = state.unit(change.unit);
            let name = unit.map_or("?", |unit| unit.unit.name.as_str());
            let band = words::band_change(state, change);
            let values = [
                ("total", words::total_change(locale, change)),
                ("index", words::index_change(locale, change)),
                ("rank", words::rank_change(change)),
                ("band", band),
                ("cells", locale.count(change.cells)),
            ];
            let values: Vec<(&str, &str)> = values
                .iter()
                .map(|(name, value)| (*name, value.as_str()))
                .collect();
            vec![
                Line::of(name, Meaning::Title),
                Line::marked(
                    "Δ",
                    locale.with("version-unit-line", &values),
                    Meaning::Text,
                ),
            ]
        }
        None => Vec::new(),
    };
    let state = ProseState::default();
    Prose {
        part: "results-change",
        lines: &lines,
        state: &state,
    }
    .view(canvas, area);
}
