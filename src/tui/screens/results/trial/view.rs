//! Drawing the what-if: the cells with what is tried, the score field, what moves, and the table as it would stand.

use ratatui::layout::Rect;

use super::{CELLS, NotTried, SCORE, TABLE, Trial, block_of, counted, update};
use crate::{
    domain::{
        consolidation::{Consolidation, UnitResult},
        id::{BlockIx, CellIx},
        points::Points,
        review::Value,
        what_if::{Move, moves},
    },
    locale::domain as words,
    tui::{
        app::Cx,
        canvas::Canvas,
        layout::{Room, Target, share, split_bottom, split_left, split_top},
        screens::disputes::words::brief,
        theme::{Mark, Meaning},
        widgets::{Cell, Column, Table, Width},
        wrap::columns,
    },
};

/// Rows below the list: the field, what moves, whom the unit passes.
const BELOW: u16 = 5;

/// Draws it over the results.
pub fn view(
    trial: &Trial,
    before: &Consolidation,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    let (banner, rest) = split_top(area, 1);
    view_banner(trial, cx, canvas, banner);
    let after = trial.after(cx.model, before);
    let (cells, table) = if cx.room >= Room::Medium {
        split_left(rest, share(rest.width, 480))
    } else {
        let rows = u16::try_from(trial.cells.len()).unwrap_or(u16::MAX);
        let wanted = rows.saturating_add(3 + BELOW);
        split_top(
            rest,
            wanted.clamp(BELOW + 5, share(rest.height, 560).max(BELOW + 5)),
        )
    };
    let inner = canvas.frame(cells, &cx.locale.text("try-cells"), true);
    let (list, below) = split_bottom(inner, BELOW);
    view_cells(trial, cx, canvas, list);
    view_below(trial, before, after, cx, canvas, below);
    let block = trial.cell().and_then(|cell| block_of(cx.model, cell));
    view_table(trial, before, after, block, cx, canvas, table);
}

fn view_banner(trial: &Trial, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let banner = format!(" {} ", cx.locale.text("try-banner"));
    let count = cx.locale.counted("try-tried", trial.tried.len(), &[]);
    canvas.pieces(
        area.x,
        area.y,
        area.width,
        &[
            (&banner, Meaning::Selected),
            (" ", Meaning::Text),
            (&count, Meaning::PreCheck),
        ],
    );
}

fn view_cells(trial: &Trial, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let text = |id: &str| cx.locale.text(id);
    let columns = [
        Column::left("", Width::Fixed(1)),
        Column::left(text("screens-col-unit"), Width::Part(1)),
        Column::left(text("try-column-item"), Width::Fixed(7)),
        Column::right(text("sensitivity-column-now"), Width::Fixed(6)),
        Column::left(text("try-column-tried"), Width::Fixed(9)),
    ];
    Table {
        part: CELLS,
        columns: &columns,
        rows: trial.cells.len(),
        state: &trial.list,
        focused: true,
        empty: "",
        row: &|row| {
            let cell = trial.cells.get(row).copied();
            cell.map(|cell| cell_row(trial, cx, cell))
                .unwrap_or_default()
        },
    }
    .view(canvas, area);
}

fn cell_row<'a>(trial: &Trial, cx: &Cx<'a>, cell: CellIx) -> Vec<Cell<'a>> {
    let state = cx.model.state;
    let id = cx.model.cell_id(cell);
    let tried = trial.value_on(cell);
    let facts = state.facts(cell, cx.model.viewpoint());
    let open = facts
        .and_then(|facts| facts.dispute)
        .is_some_and(|dispute| dispute.state.is_open());
    let (glyph, meaning) = match (tried, open) {
        (Some(_), _) => ("→", Meaning::Adjusted),
        (None, true) => (Mark::Disputed.glyph(), Meaning::Disputed),
        (None, false) => ("·", Meaning::Dim),
    };
    let tried = tried.map_or_else(String::new, |value| {
        format!("→ {}", brief(cx.locale, Some(value)))
    });
    vec![
        Cell::of(glyph, meaning),
        Cell::new(words::unit_name(state, cell.unit)),
        Cell::new(id.map_or_else(String::new, |id| id.item.to_string())),
        Cell::new(brief(cx.locale, counted(cx.model, cell))),
        Cell::of(tried, Meaning::Adjusted),
    ]
}

/// The score field, and what comes of what is tried.
fn view_below(
    trial: &Trial,
    before: &Consolidation,
    after: &Consolidation,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    canvas.rule(area.x, area.y, area.width, Meaning::Border);
    let (_, area) = split_top(area, 1);
    let (line, rest) = split_top(area, 1);
    view_field(trial, cx, canvas, line);
    let Some(cell) = trial.cell() else {
        return;
    };
    if let Some(refusal) = &trial.refusal {
        let words = match refusal {
            NotTried::NotANumber => cx.locale.text("try-not-a-number"),
            NotTried::Refused(refusal) => words::refusal(cx.locale, cx.model.state, refusal),
        };
        canvas.paragraph(rest, &format!("✗ {words}"), Meaning::Danger);
        return;
    }
    let (Some(was), Some(is)) = (before.unit(cell.unit), after.unit(cell.unit)) else {
        return;
    };
    let (line, rest) = split_top(rest, 1);
    let sentence = moved_sentence(cx, cell, was, is);
    let meaning = match was.index.cmp(&is.index) {
        std::cmp::Ordering::Equal => Meaning::Dim,
        std::cmp::Ordering::Less => Meaning::Good,
        std::cmp::Ordering::Greater => Meaning::Danger,
    };
    canvas.text(line.x, line.y, line.width, &sentence, meaning);
    let all = moves(before, after);
    let mut moved = all.iter().flat_map(|(_, moved)| moved);
    if let Some(moved) = moved.find(|moved| moved.after.unit == cell.unit) {
        let sentences = words::passed(cx.locale, cx.model.state, moved);
        canvas.paragraph(rest, &sentences.join(" · "), Meaning::Text);
    }
}

fn view_field(trial: &Trial, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let label = format!("{} ", cx.locale.text("try-score"));
    let used = canvas.text(area.x, area.y, area.width, &label, Meaning::Title);
    let field = Rect {
        x: area.x.saturating_add(used),
        width: 9.min(area.width.saturating_sub(used)),
        height: 1,
        ..area
    };
    let cell = trial.cell();
    let placeholder = match cell.and_then(|cell| trial.value_on(cell)) {
        Some(Value::NotApplicable) => cx.locale.text("screens-na"),
        _ => String::new(),
    };
    trial.field.view(canvas, field, SCORE, true, &placeholder);
    let max = cell.and_then(|cell| cx.model.state.item(cell));
    if let Some((node, _)) = max {
        let most = words::points(cx.locale, node.max);
        let hint = cx.locale.with("try-most", &[("max", &most)]);
        let x = field.right().saturating_add(1);
        let room = area.right().saturating_sub(x);
        canvas.text(x, area.y, room, &hint, Meaning::Dim);
    }
}

/// `Chỉ số 92,10 → 93,20 · hạng 5 → 3 · ↑ lên 2 bậc · Tốt → Xuất sắc`
fn moved_sentence(cx: &Cx<'_>, cell: CellIx, was: &UnitResult, is: &UnitResult) -> String {
    let block = block_of(cx.model, cell);
    let index = turn(
        &words::points(cx.locale, was.index),
        &words::points(cx.locale, is.index),
    );
    let mut parts = vec![cx.locale.with("try-index", &[("index", &index)])];
    if let (Some(from), Some(to)) = (was.rank, is.rank) {
        let ranks = turn(&from.to_string(), &to.to_string());
        parts.push(cx.locale.with("try-rank", &[("ranks", &ranks)]));
        let places = from.abs_diff(to).to_string();
        let values = [("places", places.as_str())];
        match to.cmp(&from) {
            std::cmp::Ordering::Less => parts.push(cx.locale.with("try-moved-up", &values)),
            std::cmp::Ordering::Greater => parts.push(cx.locale.with("try-moved-down", &values)),
            std::cmp::Ordering::Equal => {}
        }
        if let Some(block) = block {
            let band = |at| words::band(cx.locale, cx.model.state, block, at);
            parts.push(turn(&band(was.band), &band(is.band)));
        }
    }
    parts.join(" · ")
}

fn turn(before: &str, after: &str) -> String {
    if before == after {
        before.to_owned()
    } else {
        format!("{before} → {after}")
    }
}

fn view_table(
    trial: &Trial,
    before: &Consolidation,
    after: &Consolidation,
    block: Option<BlockIx>,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
) {
    let Some(block) = block else {
        return;
    };
    let name = cx.model.state.blocks().get(block.index());
    let title = cx.locale.with(
        "try-table",
        &[("block", name.map_or("", |block| block.name.as_str()))],
    );
    let inner = canvas.frame(area, &title, false);
    let Some(result) = after.blocks.iter().find(|result| result.block == block) else {
        return;
    };
    let all = moves(before, after);
    let moved = all.iter().find(|(at, _)| *at == block);
    let moved = moved.map_or(&[][..], |(_, moved)| moved.as_slice());
    let unit = trial.cell().map(|cell| cell.unit);
    let rows = result.units.len();
    let own = result.units.iter().position(|row| Some(row.unit) == unit);
    let height = usize::from(inner.height.saturating_sub(1));
    let list = update::place(trial, own.unwrap_or(0), rows, height);
    let text = |id: &str| cx.locale.text(id);
    let band = name.map_or(0, |block| {
        let names = block.bands.iter().map(|band| columns(&band.name));
        names.max().unwrap_or(0)
    });
    let wide = cx.room >= Room::Wide;
    let heads = [
        Column::right(text("screens-col-rank"), Width::Fixed(4)),
        Column::left("", Width::Fixed(4)),
        Column::left(text("screens-col-unit"), Width::Part(1)),
        Column::left(text("screens-col-index"), Width::Fixed(15)),
        Column::left(
            text("screens-col-band"),
            Width::Fixed(if wide { 2 * band + 3 } else { band }.clamp(8, 40)),
        ),
    ];
    Table {
        part: TABLE,
        columns: &heads,
        rows,
        state: &list,
        focused: false,
        empty: &text("screens-no-units"),
        row: &|row| {
            let unit = result.units.get(row);
            unit.map(|unit| table_row(cx, block, unit, moved, wide))
                .unwrap_or_default()
        },
    }
    .view(canvas, inner);
    canvas.hit(inner, Target::Part(TABLE));
}

fn table_row<'a>(
    cx: &Cx<'a>,
    block: BlockIx,
    unit: &UnitResult,
    moved: &[Move<'_>],
    wide: bool,
) -> Vec<Cell<'a>> {
    let moved = moved.iter().find(|moved| moved.after.unit == unit.unit);
    let points = |points: Points| words::points(cx.locale, points);
    let band = |at| words::band(cx.locale, cx.model.state, block, at);
    let (arrow, meaning) = match moved.and_then(Move::places) {
        Some(places) if places > 0 => (format!("↑{places}"), Meaning::Good),
        Some(places) if places < 0 => (format!("↓{}", -places), Meaning::Danger),
        _ => (String::new(), Meaning::Dim),
    };
    let index = match moved {
        Some(moved) => turn(&points(moved.before.index), &points(unit.index)),
        None => points(unit.index),
    };
    let now = band(unit.band);
    let (name, band_meaning) = match moved {
        Some(moved) if moved.before.band != unit.band => {
            let text = if wide {
                turn(&band(moved.before.band), &now)
            } else {
                now
            };
            (text, Meaning::Adjusted)
        }
        _ => (now, Meaning::Text),
    };
    let index_meaning = if moved.is_some_and(|moved| moved.before.index != unit.index) {
        Meaning::Adjusted
    } else {
        Meaning::Text
    };
    vec![
        Cell::new(
            unit.rank
                .map_or_else(|| "–".to_owned(), |rank| rank.to_string()),
        ),
        Cell::of(arrow, meaning),
        Cell::new(words::unit_name(cx.model.state, unit.unit)),
        Cell::of(index, index_meaning),
        Cell::of(
            if unit.rank.is_none() {
                cx.locale.text("screens-unranked")
            } else {
                name
            },
            band_meaning,
        ),
    ]
}
