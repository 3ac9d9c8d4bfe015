//! How far the table can still move: each unit's index as a span on a common axis, with rank, band and open pairs.

use std::cell::OnceCell;

use ratatui::layout::Rect;

use super::state::Results;
use crate::{
    domain::sensitivity::{BlockRange, Sensitivity, UnitRange},
    locale::domain as words,
    text::plot::{Axis, Whisker},
    tui::{
        action::Action,
        app::Cx,
        canvas::Canvas,
        layout::{PartId, Room, Target, split_bottom, split_top},
        model::Model,
        screens::Reply,
        theme::Meaning,
        widgets::{Cell, Column, ListState, Table, Width},
    },
};

/// The units.
pub const LIST: PartId = "ranges-list";
/// Rows below the table: the axis, what is certain, what the selected unit can do.
const BELOW: u16 = 5;

/// The view.
#[derive(Clone, Debug, Default)]
pub struct RangesView {
    list: ListState,
    found: OnceCell<Sensitivity>,
}

impl RangesView {
    fn block(&self, results: &Results, model: &Model<'_>) -> Option<&BlockRange> {
        let found = self.found.get_or_init(|| {
            Sensitivity::of(model.state, results.consolidation(model), model.viewpoint())
        });
        found.blocks.get(results.block)
    }

    /// The round has changed.
    pub fn forget(&mut self) {
        self.found = OnceCell::new();
    }
}

/// Does an action; the block is changed by the screen.
pub fn act(view: &mut RangesView, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
    let rows = cx.layout.viewport(LIST).map_or(0, |view| view.rows);
    view.list.act(action, rows, cx.layout.height(LIST));
    Vec::new()
}

/// Takes a click.
pub fn clicked(view: &mut RangesView, target: Target, cx: &Cx<'_>) {
    if let Target::Row(LIST, row) = target {
        let rows = cx.layout.viewport(LIST).map_or(0, |view| view.rows);
        view.list.select(row, rows, cx.layout.height(LIST));
    }
}

/// Takes the wheel.
pub fn wheeled(view: &mut RangesView, part: PartId, by: isize, cx: &Cx<'_>) {
    if part == LIST {
        let rows = cx.layout.viewport(LIST).map_or(0, |view| view.rows);
        view.list.wheel(by, rows, cx.layout.height(LIST));
    }
}

/// Draws it.
pub fn view(
    view: &RangesView,
    results: &Results,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    let Some(block) = view.block(results, cx.model) else {
        return;
    };
    let name = words::block_name(cx.model.state, block.block);
    let title = cx.locale.with("sensitivity-title", &[("block", &name)]);
    let inner = canvas.frame(area, &title, true);
    // What belongs to the axis stands right below the last unit.
    let rows = u16::try_from(block.units.len()).unwrap_or(u16::MAX);
    let used = rows.saturating_add(1 + BELOW).min(inner.height);
    let (inner, _) = split_top(inner, used);
    let (table, below) = split_bottom(inner, BELOW);
    let wide = cx.room >= Room::Wide;
    let medium = cx.room >= Room::Medium;
    let (unit, bands) = (if medium { 34 } else { 22 }, if wide { 24 } else { 0 });
    let figures = 4 + 1 + 6 + 1 + 8 + 1 + if medium { 4 } else { 0 };
    let taken = unit + 1 + figures + 1 + if wide { bands + 1 } else { 0 };
    let width = inner.width.saturating_sub(taken + 1);
    let ends = block
        .units
        .iter()
        .flat_map(|unit| [unit.index.0, unit.index.1]);
    let axis = Axis::over(
        ends.map(|index| index.ten_thousandths()),
        usize::from(width),
    );
    let text = |id: &str| cx.locale.text(id);
    let columns = [
        Column::right(text("screens-col-rank"), Width::Fixed(4)),
        Column::left(text("screens-col-unit"), Width::Fixed(unit)),
        Column::right(text("screens-col-index"), Width::Fixed(6)),
        Column::left(text("sensitivity-column-span"), Width::Fixed(width)),
        Column::left(text("sensitivity-column-ranks-short"), Width::Fixed(8)),
        Column::left(text("sensitivity-column-bands"), Width::Fixed(bands)),
        Column::right("≠", Width::Fixed(if medium { 3 } else { 0 })),
    ];
    Table {
        part: LIST,
        columns: &columns,
        rows: block.units.len(),
        state: &view.list,
        focused: true,
        empty: &text("screens-no-units"),
        row: &|row| {
            let unit = block.units.get(row);
            unit.map(|unit| unit_row(cx, block, unit, &axis))
                .unwrap_or_default()
        },
    }
    .view(canvas, table);
    let x = below.x.saturating_add(4 + 1 + unit + 1 + 6 + 1);
    canvas.text(
        x,
        below.y,
        width,
        &cx.locale.points(axis.low()),
        Meaning::Dim,
    );
    canvas.text_right(
        x,
        below.y,
        width,
        &cx.locale.points(axis.high()),
        Meaning::Dim,
    );
    view_below(view, cx, canvas, below, block);
}

fn unit_row<'a>(cx: &Cx<'a>, block: &BlockRange, unit: &UnitRange, axis: &Axis) -> Vec<Cell<'a>> {
    let whisker = Whisker {
        low: unit.index.0.ten_thousandths(),
        mark: unit.index_now.ten_thousandths(),
        high: unit.index.1.ten_thousandths(),
    };
    let (ranks, meaning) = match unit.ranks {
        None => ("–".to_owned(), Meaning::Dim),
        Some((best, worst)) if best == worst => (format!("✓ {best}"), Meaning::Good),
        Some((best, worst)) => (format!("{best}–{worst}"), Meaning::Text),
    };
    let band = |at| words::band(cx.locale, cx.model.state, block.block, at);
    let (best, worst) = (band(unit.bands.0), band(unit.bands.1));
    let bands = match unit.ranks {
        None => Cell::of(cx.locale.text("screens-unranked"), Meaning::Dim),
        Some(_) if best == worst => Cell::new(best),
        Some(_) => Cell::of(format!("{best} – {worst}"), Meaning::PreCheck),
    };
    vec![
        Cell::new(
            unit.rank_now
                .map_or_else(|| "–".to_owned(), |rank| rank.to_string()),
        ),
        Cell::new(words::unit_name(cx.model.state, unit.unit)),
        Cell::new(words::points(cx.locale, unit.index_now)),
        Cell::of(axis.whisker(whisker, None), Meaning::Bar),
        Cell::of(ranks, meaning),
        bands,
        Cell::of(unit.open.to_string(), Meaning::Dim),
    ]
}

/// What is certain, and what the selected unit can do to its neighbours.
fn view_below(
    view: &RangesView,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
    block: &BlockRange,
) {
    let ranked = block
        .units
        .iter()
        .filter(|unit| unit.ranks.is_some())
        .count();
    let certain = cx.locale.with(
        "sensitivity-certain",
        &[
            ("certain", &block.certain().to_string()),
            ("ranked", &ranked.to_string()),
        ],
    );
    let pairs = cx
        .locale
        .counted("sensitivity-pairs", block.pairs.len(), &[]);
    let mut lines = vec![(format!("{certain} {pairs}."), Meaning::Title)];
    if block.unreviewed > 0 {
        let count = usize::try_from(block.unreviewed).unwrap_or(usize::MAX);
        let text = cx.locale.counted("sensitivity-unreviewed", count, &[]);
        lines.push((format!("! {text}"), Meaning::PreCheck));
    }
    let selected = view.list.selected(block.units.len());
    if let Some(unit) = selected.and_then(|row| block.units.get(row)) {
        let points = |points| words::points(cx.locale, points);
        let totals = [
            ("low", points(unit.total.0)),
            ("high", points(unit.total.1)),
            ("index-low", points(unit.index.0)),
            ("index-high", points(unit.index.1)),
            ("count", unit.open.to_string()),
        ];
        let totals = totals
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        lines.push((cx.locale.with("sensitivity-unit", &totals), Meaning::Text));
        let own = block
            .pairs
            .iter()
            .filter(|pair| pair.upper == unit.unit || pair.lower == unit.unit);
        let turns: Vec<String> = own
            .map(|pair| words::open_pair(cx.locale, cx.model.state, pair))
            .collect();
        if !turns.is_empty() {
            lines.push((format!("⇅ {}", turns.join("; ")), Meaning::Text));
        }
    }
    for (y, (text, meaning)) in (area.y + 1..area.bottom()).zip(lines) {
        canvas.text(area.x, y, area.width, &text, meaning);
    }
}
