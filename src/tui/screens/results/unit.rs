//! Drawing a unit: its areas as bars, their items with what they lost, and why.

use ratatui::layout::Rect;

use super::{
    block::{band, items_word, since_before, view_blocks, view_status},
    loss::{self, reasons},
    state::{AREAS, ITEMS, Results, UnitView, was_other},
};
use crate::{
    domain::{
        consolidation::{AreaResult, ItemResult, UnitResult, item_results},
        id::CellIx,
        loss::{change, losses, lost},
        points::Points,
        precheck::computed_score,
        review::Value,
    },
    locale::domain as words,
    tui::{
        app::Cx,
        canvas::Canvas,
        layout::{Room, share, split_bottom, split_left, split_top},
        screens::{
            checks,
            disputes::words::{brief, signed},
        },
        theme::{Mark, Meaning},
        widgets::{Cell, Column, Line, Prose, ProseState, Table, Width},
        wrap::columns,
    },
};

/// Rows of the reasons below the items.
const REASON_ROWS: u16 = 6;

/// Draws the unit.
pub fn view(results: &Results, unit: &UnitView, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let (tabs, rest) = split_top(area, 1);
    view_blocks(results, cx, canvas, tabs);
    let (status, rest) = split_top(rest, 1);
    view_status(results, cx, canvas, status);
    let (head, body) = split_top(rest, 1);
    let Some(result) = results.consolidation(cx.model).unit(unit.unit) else {
        return;
    };
    view_head(results, result, cx, canvas, head);
    // Areas have no reasons; where only they are seen, a line of advice is enough.
    let narrow_areas = cx.room < Room::Medium && unit.panes.has(AREAS);
    let (body, why) = split_bottom(body, if narrow_areas { 2 } else { REASON_ROWS });
    if cx.room >= Room::Medium {
        let (left, right) = split_left(body, share(body.width, 460));
        let inner = canvas.frame(
            left,
            &cx.locale.text("screens-areas"),
            unit.panes.has(AREAS),
        );
        view_areas((results, unit), result, cx, canvas, inner);
        let inner = canvas.frame(right, &items_title(unit, cx), unit.panes.has(ITEMS));
        view_items(unit, cx, canvas, inner);
    } else if unit.panes.has(AREAS) {
        let inner = canvas.frame(body, &cx.locale.text("screens-areas"), true);
        view_areas((results, unit), result, cx, canvas, inner);
    } else {
        let inner = canvas.frame(body, &items_title(unit, cx), true);
        view_items(unit, cx, canvas, inner);
    }
    view_why(unit, cx, canvas, why);
}

/// Name, rank, band, index and what they were before.
fn view_head(
    results: &Results,
    result: &UnitResult,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    let Some(unit) = cx.model.state.unit(result.unit) else {
        return;
    };
    let rank = result.rank.map_or_else(String::new, |rank| {
        let of = results.indexes(cx.model).len().to_string();
        cx.locale.with(
            "screens-rank-of",
            &[("rank", &rank.to_string()), ("of", &of)],
        )
    });
    let head_band = cx
        .model
        .state
        .blocks()
        .get(unit.block.index())
        .and_then(|block| block.head_bands.get(result.head_band?))
        .map(|band| cx.locale.with("screens-head-band", &[("band", &band.name)]));
    let index = words::points(cx.locale, result.index);
    let figures = [
        Some(rank).filter(|rank| !rank.is_empty()),
        Some(cx.locale.with("screens-index-is", &[("index", &index)])),
        Some(band(cx, result, unit.block)),
        head_band.filter(|_| cx.room >= Room::Medium),
        Some(since_before(results, cx, result)).filter(|since| !since.is_empty()),
    ];
    let figures: Vec<String> = figures.into_iter().flatten().collect();
    let figures = format!(" · {}", figures.join(" · "));
    let room = area.width.saturating_sub(columns(&figures));
    let used = canvas.text(area.x, area.y, room, &unit.unit.name, Meaning::Focus);
    canvas.text(
        area.x + used,
        area.y,
        area.width.saturating_sub(used),
        &figures,
        Meaning::Title,
    );
}

fn items_title(unit: &UnitView, cx: &Cx<'_>) -> String {
    let area = unit
        .area(cx.model)
        .and_then(|(_, area)| cx.model.state.unit(unit.unit)?.set.node(area));
    let area = area.map_or_else(
        || cx.locale.text("screens-all-areas"),
        |node| {
            let values = [("code", node.code.as_str()), ("title", node.title.as_str())];
            cx.locale.with("screens-area-title", &values)
        },
    );
    format!("{area} · {}", cx.locale.text(items_word(unit.only)))
}

/// A bar of `width` columns as text, so that it can stand in a table: what was reached, and the rest in dots.
fn bar_text(score: Points, max: Points, width: u16) -> String {
    let width = usize::from(width);
    let scaled = i64::try_from(width).ok().and_then(|width| {
        let all = max.ten_thousandths();
        score
            .ten_thousandths()
            .clamp(0, all.max(0))
            .checked_mul(width)?
            .checked_div(all)
    });
    let full = scaled
        .and_then(|full| usize::try_from(full).ok())
        .unwrap_or(0)
        .min(width);
    format!("{}{}", "█".repeat(full), "·".repeat(width - full))
}

fn view_areas(
    (results, unit): (&Results, &UnitView),
    result: &UnitResult,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    let text = |id: &str| cx.locale.text(id);
    // Names before bars: beside the items there is room for little more than the figures.
    let bar = match cx.room {
        Room::Wide => 20,
        Room::Medium => 6,
        Room::Narrow | Room::TooSmall => 10,
    };
    let columns = [
        Column::left(text("screens-col-area"), Width::Part(1)),
        Column::left("", Width::Fixed(bar)),
        Column::right(text("screens-col-score"), Width::Fixed(6)),
        Column::right(text("screens-col-max"), Width::Fixed(6)),
        Column::right("%", Width::Fixed(4)),
        Column::right(
            text("screens-col-change"),
            Width::Fixed(if cx.room == Room::Medium { 0 } else { 8 }),
        ),
    ];
    let changes = changes(cx, result);
    Table {
        part: AREAS,
        columns: &columns,
        rows: result.areas.len() + 1,
        state: &unit.areas,
        focused: unit.panes.has(AREAS),
        empty: "",
        row: &|row| match row.checked_sub(1) {
            None => all_row(result, cx, bar, results.change(cx.model, result.unit)),
            Some(at) => area_row(unit, result, cx, (at, bar), changes.get(at).copied()),
        },
    }
    .view(canvas, area);
}

/// What appraisal and rulings made of the self scores of each area; bonus and penalty are left out, because their caps
/// are of the whole.
fn changes(cx: &Cx<'_>, result: &UnitResult) -> Vec<Points> {
    let mut changes = vec![Points::ZERO; result.areas.len()];
    let Some(unit) = cx.model.state.unit(result.unit) else {
        return changes;
    };
    for item in item_results(cx.model.state, result.unit, cx.model.viewpoint()) {
        let Some((node, kind)) = unit.set.item(item.item) else {
            continue;
        };
        if let Some(sum) = changes.get_mut(usize::from(node.area)) {
            *sum += change(kind, node.max, &item);
        }
    }
    changes
}

fn all_row<'a>(result: &UnitResult, cx: &Cx<'a>, bar: u16, change: Points) -> Vec<Cell<'a>> {
    vec![
        Cell::of(cx.locale.text("screens-all-areas"), Meaning::Title),
        Cell::of(bar_text(result.total, result.max, bar), Meaning::Bar),
        Cell::of(words::points(cx.locale, result.total), Meaning::Title),
        Cell::new(words::points(cx.locale, result.max)),
        Cell::new(percent(result.total, result.max)),
        Cell::of(signed(cx.locale, change), Meaning::Adjusted),
    ]
}

fn area_row<'a>(
    unit: &UnitView,
    result: &UnitResult,
    cx: &Cx<'a>,
    (at, bar): (usize, u16),
    change: Option<Points>,
) -> Vec<Cell<'a>> {
    let Some(AreaResult { area, score, max }) = result.areas.get(at).copied() else {
        return Vec::new();
    };
    let node = cx
        .model
        .state
        .unit(unit.unit)
        .and_then(|unit| unit.set.node(area));
    let name = node.map_or_else(String::new, |node| format!("{} {}", node.code, node.title));
    let change = change.unwrap_or(Points::ZERO);
    vec![
        Cell::new(name),
        Cell::of(bar_text(score, max, bar), Meaning::Bar),
        Cell::new(words::points(cx.locale, score)),
        Cell::of(words::points(cx.locale, max), Meaning::Dim),
        Cell::new(percent(score, max)),
        Cell::of(
            if change == Points::ZERO {
                "–".to_owned()
            } else {
                signed(cx.locale, change)
            },
            if change == Points::ZERO {
                Meaning::Dim
            } else {
                Meaning::Adjusted
            },
        ),
    ]
}

/// Whole percent, rounded down so that 100 means all.
fn percent(score: Points, max: Points) -> String {
    let percent = score
        .ten_thousandths()
        .checked_mul(100)
        .and_then(|all| all.checked_div(max.ten_thousandths()));
    percent.map_or_else(|| "–".to_owned(), |percent| percent.to_string())
}

fn view_items(unit: &UnitView, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let text = |id: &str| cx.locale.text(id);
    let items = unit.shown(cx.model);
    let wide = cx.room >= Room::Wide;
    let before = cx.model.state.earlier_seal().is_some();
    // Titles keep their room; the arithmetic stands below the list in any case.
    let with_rule = wide || (cx.room >= Room::Medium && !before);
    let columns = [
        Column::left(text("screens-col-item"), Width::Fixed(7)),
        Column::left(text("screens-col-title"), Width::Part(2)),
        Column::right(text("screens-col-max"), Width::Fixed(6)),
        Column::right(text("screens-col-self"), Width::Fixed(7)),
        Column::right(
            text("checks-column-rule"),
            Width::Fixed(if with_rule { 7 } else { 0 }),
        ),
        Column::right(text("screens-col-final"), Width::Fixed(7)),
        Column::right(text("screens-col-lost"), Width::Fixed(5)),
        Column::right(
            text("screens-col-before-value"),
            Width::Fixed(if before { 6 } else { 0 }),
        ),
        Column::left(
            text("screens-col-source"),
            Width::Fixed(if wide { 24 } else { 0 }),
        ),
        Column::left(
            text("screens-col-why"),
            if wide {
                Width::Part(3)
            } else {
                Width::Fixed(0)
            },
        ),
    ];
    Table {
        part: ITEMS,
        columns: &columns,
        rows: items.len(),
        state: &unit.items,
        focused: unit.panes.has(ITEMS),
        empty: &text("screens-no-items"),
        row: &|row| {
            items
                .get(row)
                .map(|item| item_row(unit, cx, item))
                .unwrap_or_default()
        },
    }
    .view(canvas, area);
}

fn item_row<'a>(unit: &UnitView, cx: &Cx<'a>, result: &ItemResult) -> Vec<Cell<'a>> {
    let found = cx
        .model
        .state
        .unit(unit.unit)
        .and_then(|unit| unit.set.item(result.item));
    let Some((node, item)) = found else {
        return Vec::new();
    };
    let own = result.claim.map(Value::from);
    let lost = lost(item, node.max, result);
    let changed = result
        .settled
        .is_some_and(|settled| own.is_some() && own != Some(settled.value));
    // A provisional value is told from a final one by its sign, not by its colour alone.
    let (value, meaning) = match result.settled {
        Some(settled) if changed => (brief(cx.locale, Some(settled.value)), Meaning::Adjusted),
        Some(settled) => (brief(cx.locale, Some(settled.value)), Meaning::Text),
        None => (format!("({})", brief(cx.locale, own)), Meaning::Missing),
    };
    let source = match result.settled {
        Some(settled) => words::final_source(cx.locale, settled.source),
        None => cx.locale.text("screens-source-pending"),
    };
    let cell = CellIx {
        unit: unit.unit,
        item: result.item,
    };
    let computed = computed_score(cx.model.state, cell);
    let before = cx
        .model
        .state
        .earlier_seal()
        .filter(|seal| was_other(seal, unit.unit, result));
    let before =
        before.map(|seal| brief(cx.locale, seal.final_of(cell).map(|settled| settled.value)));
    vec![
        Cell::new(node.code.as_str()),
        Cell::new(node.title.as_str()),
        Cell::of(words::points(cx.locale, node.max), Meaning::Dim),
        Cell::new(brief(cx.locale, own)),
        Cell::of(
            brief(
                cx.locale,
                computed.map(|computed| Value::Score(computed.score)),
            ),
            Meaning::Dim,
        ),
        Cell::of(value, meaning),
        if lost == Points::ZERO {
            Cell::of("–", Meaning::Dim)
        } else {
            Cell::of(words::points(cx.locale, lost), Meaning::Danger)
        },
        Cell::of(before.unwrap_or_else(|| "=".to_owned()), Meaning::Dim),
        Cell::of(source, Meaning::Dim),
        Cell::new(reasons(cx.locale, cx.model, cell).join("; ")),
    ]
}

/// Every point that the selected item lost, with its reason.
fn view_why(unit: &UnitView, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let lines = if unit.panes.has(ITEMS) || cx.room >= Room::Medium {
        unit.cell(cx.model)
            .map(|cell| item_lines(unit, cx, cell))
            .unwrap_or_default()
    } else {
        vec![Line::of(cx.locale.text("screens-areas-hint"), Meaning::Dim)]
    };
    canvas.rule(area.x, area.y, area.width, Meaning::Border);
    let (_, area) = split_top(area, 1);
    let state = ProseState::default();
    Prose {
        part: "results-why",
        lines: &lines,
        state: &state,
    }
    .view(canvas, area);
}

fn item_lines<'a>(unit: &UnitView, cx: &Cx<'a>, cell: CellIx) -> Vec<Line<'a>> {
    let results = unit.shown(cx.model);
    let found = cx
        .model
        .state
        .item(cell)
        .zip(results.iter().find(|result| result.item == cell.item));
    let Some(((node, item), result)) = found else {
        return Vec::new();
    };
    let source = match result.settled {
        Some(settled) => words::final_source(cx.locale, settled.source),
        None => cx.locale.text("screens-source-pending"),
    };
    let mut lines = vec![
        Line::labelled(node.code.as_str(), node.title.as_str(), Meaning::Title),
        Line::labelled(
            cx.locale.text("screens-source-label"),
            source,
            Meaning::Text,
        ),
    ];
    lines.extend(checks::by_rule(cx, cell));
    let parts: Vec<String> = losses(item, node.max, result)
        .into_iter()
        .map(|loss| {
            let points = signed(cx.locale, -loss.points);
            cx.locale.with(loss::word(loss.by), &[("points", &points)])
        })
        .collect();
    lines.push(if parts.is_empty() {
        Line::marked(
            Mark::Accepted.glyph(),
            cx.locale.text("screens-lost-nothing"),
            Meaning::Good,
        )
    } else {
        Line::marked("±", parts.join("; "), Meaning::Danger)
    });
    let reasons = reasons(cx.locale, cx.model, cell);
    lines.extend(
        reasons
            .into_iter()
            .map(|reason| Line::marked("·", reason, Meaning::Text)),
    );
    lines
}
