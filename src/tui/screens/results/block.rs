//! Drawing a block: its units with rank, index and band, and how they spread.

use ratatui::layout::Rect;

use super::{
    spread::Spread,
    state::{BLOCKS, Items, Results, SEARCH, UNITS},
};
use crate::{
    domain::{consolidation::UnitResult, id::BlockIx, points::Points},
    locale::domain as words,
    tui::{
        action::{Action, row_of},
        app::Cx,
        canvas::Canvas,
        layout::{Room, Target, split_bottom, split_left, split_top},
        screens::disputes::words::signed,
        theme::{Mark, Meaning},
        widgets::{Cell, Column, Table, Width},
        wrap::columns,
    },
};

/// The signs of the bands, best first.
const BANDS: [&str; 5] = ["▲", "△", "◇", "▽", "▼"];

/// The sign of a band.
pub fn band_glyph(band: Option<usize>) -> &'static str {
    band.map_or("·", |band| BANDS.get(band).copied().unwrap_or("▼"))
}

/// How a band looks: the best stands out, and none at all.
fn band_meaning(band: Option<usize>) -> Meaning {
    match band {
        Some(0) => Meaning::Good,
        Some(_) => Meaning::Text,
        None => Meaning::Danger,
    }
}

/// Draws the screen.
pub fn view(results: &Results, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let (tabs, rest) = split_top(area, 1);
    view_blocks(results, cx, canvas, tabs);
    let (status, rest) = split_top(rest, 1);
    view_status(results, cx, canvas, status);
    let (search, body) = split_top(rest, 1);
    view_search(results, cx, canvas, search);
    if cx.room >= Room::Medium && !results.chart {
        let (table, chart) = split_left(
            body,
            body.width
                .saturating_sub(if cx.room >= Room::Wide { 62 } else { 38 }),
        );
        view_table(results, cx, canvas, table);
        let inner = canvas.frame(chart, &cx.locale.text("screens-chart-title"), false);
        view_chart(results, cx, canvas, inner);
    } else if cx.room < Room::Medium && results.chart {
        let (chart, line) = split_bottom(body, 1);
        view_chart(results, cx, canvas, chart);
        let name = results
            .selected(cx.model)
            .map_or_else(String::new, |unit| unit_name(cx, unit).to_owned());
        canvas.pieces(
            line.x,
            line.y,
            line.width,
            &[("◆ ", Meaning::Focus), (&name, Meaning::Text)],
        );
    } else {
        view_table(results, cx, canvas, body);
    }
}

/// The blocks with how many units each has.
pub fn view_blocks(results: &Results, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let blocks = &results.consolidation(cx.model).blocks;
    let names = cx.model.state.blocks().iter().zip(blocks);
    let labels: Vec<String> = names
        .map(|(block, result)| format!(" {} ({}) ", block.name, result.units.len()))
        .collect();
    let needed: u16 = labels.iter().map(|label| columns(label) + 1).sum();
    let room = area.width / u16::try_from(labels.len().max(1)).unwrap_or(1);
    let mut x = area.x;
    for (place, label) in labels.iter().enumerate() {
        let here = place == results.block;
        // The block that is shown keeps its whole name; the others share what is left.
        let width = if needed <= area.width || here {
            columns(label)
        } else {
            room.saturating_sub(1).min(columns(label))
        };
        let meaning = if here {
            Meaning::StripHere
        } else {
            Meaning::Strip
        };
        let used = canvas.text(
            x,
            area.y,
            width.min(area.right().saturating_sub(x)),
            label,
            meaning,
        );
        canvas.hit(
            Rect {
                x,
                width: used,
                ..area
            },
            Target::Row(BLOCKS, place),
        );
        x = x.saturating_add(used + 1);
    }
}

/// Whether the result is provisional or locked, and which version it is.
pub fn view_status(results: &Results, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let state = cx.model.state;
    let version = state.version().0.to_string();
    let sealed = state.seals().last().filter(|_| state.stage().is_sealed());
    if let Some(seal) = sealed {
        let at = words::instant(cx.locale, state, seal.at);
        let text = cx.locale.with(
            "screens-result-locked",
            &[("version", &seal.version.0.to_string()), ("at", &at)],
        );
        canvas.pieces(
            area.x,
            area.y,
            area.width,
            &[
                (Mark::Locked.glyph(), Meaning::Locked),
                (" ", Meaning::Text),
                (&text, Meaning::Locked),
            ],
        );
        return;
    }
    let pending = usize::try_from(results.consolidation(cx.model).pending()).unwrap_or(usize::MAX);
    let text = if pending == 0 {
        cx.locale
            .with("screens-result-complete", &[("version", &version)])
    } else {
        cx.locale.counted(
            "screens-result-provisional",
            pending,
            &[("version", &version)],
        )
    };
    canvas.pieces(
        area.x,
        area.y,
        area.width,
        &[("◌ ", Meaning::PreCheck), (&text, Meaning::PreCheck)],
    );
}

/// The search line with the order that the units stand in.
fn view_search(results: &Results, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let order = cx.locale.text(results.sort.word());
    let key = row_of(Action::Sort)
        .and_then(|row| row.keys.first())
        .map_or_else(String::new, ToString::to_string);
    let label = cx.locale.with("screens-sorted-by", &[("order", &order)]);
    let width = columns(&label) + columns(&key) + 1;
    let (left, right) = split_left(area, area.width.saturating_sub(width + 1));
    results.search.view(
        canvas,
        left,
        SEARCH,
        &cx.locale.text("screens-search-units"),
        "",
    );
    canvas.pieces(
        right.x + 1,
        right.y,
        right.width,
        &[
            (&key, Meaning::Key),
            (" ", Meaning::Text),
            (&label, Meaning::Dim),
        ],
    );
    canvas.hit(right, Target::Act(Action::Sort));
}

fn unit_name<'a>(cx: &Cx<'a>, unit: &UnitResult) -> &'a str {
    cx.model
        .state
        .unit(unit.unit)
        .map_or("?", |unit| unit.unit.name.as_str())
}

fn view_table(results: &Results, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let text = |id: &str| cx.locale.text(id);
    let wide = cx.room >= Room::Wide;
    let before = cx.model.state.earlier_seal().is_some();
    let band = results
        .block(cx.model)
        .and_then(|block| cx.model.state.blocks().get(block.block.index()))
        .map_or(0, |block| {
            block
                .bands
                .iter()
                .map(|band| columns(&band.name))
                .max()
                .unwrap_or(0)
        });
    let columns = [
        Column::right(text("screens-col-rank"), Width::Fixed(4)),
        Column::left(text("screens-col-unit"), Width::Part(1)),
        Column::right(text("screens-col-index"), Width::Fixed(6)),
        Column::left(
            text("screens-col-band"),
            Width::Fixed((band + 2).clamp(10, if wide { 24 } else { 12 })),
        ),
        Column::right(text("screens-col-total"), Width::Fixed(6)),
        Column::right(
            text("screens-col-max"),
            Width::Fixed(if wide { 6 } else { 0 }),
        ),
        Column::right(
            text("screens-col-self-total"),
            Width::Fixed(if wide || (cx.room == Room::Medium && !before) {
                7
            } else {
                0
            }),
        ),
        Column::right(text("screens-col-change"), Width::Fixed(8)),
        Column::right(text("screens-col-pending"), Width::Fixed(4)),
        Column::right(
            text("screens-col-before"),
            Width::Fixed(if before { 10 } else { 0 }),
        ),
    ];
    Table {
        part: UNITS,
        columns: &columns,
        rows: results.order(cx.model).len(),
        state: &results.units,
        focused: true,
        empty: &text("screens-no-units"),
        row: &|row| {
            results
                .row(cx.model, row)
                .map(|unit| cells(results, cx, unit))
                .unwrap_or_default()
        },
    }
    .view(canvas, area);
}

fn cells<'a>(results: &Results, cx: &Cx<'a>, unit: &UnitResult) -> Vec<Cell<'a>> {
    let points = |points: Points| words::points(cx.locale, points);
    let change = results.change(cx.model, unit.unit);
    let pending = if unit.pending == 0 {
        "–".to_owned()
    } else {
        unit.pending.to_string()
    };
    vec![
        Cell::new(
            unit.rank
                .map_or_else(|| "–".to_owned(), |rank| rank.to_string()),
        ),
        Cell::new(unit_name(cx, unit)),
        Cell::of(points(unit.index), Meaning::Title),
        Cell::of(
            band(cx, unit, BlockIx::at(results.block)),
            band_meaning(unit.band),
        ),
        Cell::new(points(unit.total)),
        Cell::new(points(unit.max)),
        Cell::of(points(unit.self_total), Meaning::Dim),
        Cell::of(
            signed(cx.locale, change),
            if change == Points::ZERO {
                Meaning::Dim
            } else {
                Meaning::Adjusted
            },
        ),
        Cell::of(
            pending,
            if unit.pending == 0 {
                Meaning::Dim
            } else {
                Meaning::Missing
            },
        ),
        Cell::of(since_before(results, cx, unit), Meaning::Adjusted),
    ]
}

/// The sign and the name of a unit's band; a unit out of the ranking says so.
pub fn band(cx: &Cx<'_>, unit: &UnitResult, block: BlockIx) -> String {
    if unit.rank.is_none() {
        return cx.locale.text("screens-unranked");
    }
    format!(
        "{} {}",
        band_glyph(unit.band),
        words::band(cx.locale, cx.model.state, block, unit.band)
    )
}

/// What changed since the version before: index and places, `+0,50 ↑2`.
pub fn since_before(results: &Results, cx: &Cx<'_>, unit: &UnitResult) -> String {
    let Some(before) = cx
        .model
        .state
        .earlier_seal()
        .and_then(|seal| seal.result.unit(unit.unit))
    else {
        return String::new();
    };
    let moved = match results.rose(cx.model, unit) {
        Some(places) if places > 0 => format!(" ↑{places}"),
        Some(places) if places < 0 => format!(" ↓{}", places.abs()),
        _ => String::new(),
    };
    if before.index == unit.index && moved.is_empty() {
        return "=".to_owned();
    }
    format!("{}{moved}", signed(cx.locale, unit.index - before.index))
}

fn view_chart(results: &Results, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let indexes = results.indexes(cx.model);
    let block = results
        .block(cx.model)
        .and_then(|block| cx.model.state.blocks().get(block.block.index()));
    if indexes.is_empty() {
        canvas.paragraph(area, &cx.locale.text("screens-no-units"), Meaning::Dim);
        return;
    }
    Spread {
        indexes: &indexes,
        selected: results
            .selected(cx.model)
            .filter(|unit| unit.rank.is_some())
            .map(|unit| unit.index),
        bands: block.map_or(&[], |block| &block.bands),
        write: &|index| words::points(cx.locale, index),
        glyph: &|band| band_glyph(Some(band)),
    }
    .view(canvas, area);
}

/// The message that names which items are shown.
pub const fn items_word(items: Items) -> &'static str {
    match items {
        Items::All => "screens-items-all",
        Items::Lost => "screens-items-lost",
        Items::Changed => "screens-items-changed",
        Items::Pending => "screens-items-pending",
        Items::Reversed => "screens-items-reversed",
    }
}
