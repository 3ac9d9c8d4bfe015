//! The table of a block, page by page.

use ratatui::layout::Rect;

use super::flow::page_number;
use crate::{
    domain::{consolidation::UnitResult, id::BlockIx},
    locale::domain,
    tui::{
        app::Cx,
        canvas::Canvas,
        layout::Viewport,
        present::{
            pen::{Letters, Pen},
            state::{PAGES, Present},
        },
        theme::Meaning,
    },
};

/// Letters that rank, total, index and band take; the name of the unit takes what is left.
const RANK: u16 = 5;
const TOTAL: u16 = 8;
const INDEX: u16 = 8;
const BAND: u16 = 14;
/// The narrowest table in letters.
const LEAST: u16 = 60;

/// Draws the table.
pub fn view(
    present: &Present,
    cx: &Cx<'_>,
    canvas: &mut Canvas<'_>,
    area: Rect,
    letters: Letters,
    block: BlockIx,
) {
    let (locale, state) = (cx.locale, cx.model.state);
    let result = present.result(state);
    let Some(units) = result
        .blocks
        .get(block.index())
        .map(|block| block.units.as_slice())
    else {
        return;
    };
    let mut pen = Pen::new(area);
    let name = state
        .blocks()
        .get(block.index())
        .map_or("", |block| block.name.as_str());
    let version = state.version().0.to_string();
    let version = locale.with("present-version", &[("version", &version)]);
    let standing = if state.stage().is_sealed() {
        format!("■ {} · {version}", locale.text("present-sealed"))
    } else {
        format!("{} · {version}", locale.text("present-draft"))
    };
    let title = format!("{} · {name}", locale.text("present-table"));
    pen.write(canvas, letters, 1, &title, Meaning::Title);
    let meaning = if state.stage().is_sealed() {
        Meaning::Good
    } else {
        Meaning::Danger
    };
    pen.write(canvas, letters, 1, &standing, meaning);
    let pending: u32 = units.iter().map(|unit| unit.pending).sum();
    if pending > 0 {
        let count = usize::try_from(pending).unwrap_or(usize::MAX);
        let text = locale.counted("present-pending", count, &[]);
        pen.write(canvas, letters, 1, &text, Meaning::PreCheck);
    }
    pen.skip(u16::from(area.height >= 26));
    // The larger letters where the block is on a page or two, else as many smaller columns as there is room for.
    let fits = |letters: Letters| usize::from(pen.rest.height / letters.height()).saturating_sub(2);
    let narrow = pen.rest.width < LEAST * letters.width();
    let letters = if narrow || units.len() > 2 * fits(letters) {
        Letters::Plain
    } else {
        letters
    };
    let gap = 4 * letters.width();
    let widest = (LEAST + 40) * letters.width();
    let across = ((pen.rest.width + gap) / (widest + gap)).clamp(1, 4);
    // A name and its figures stand close enough to be read as one line.
    let width = ((pen.rest.width + gap) / across)
        .saturating_sub(gap)
        .min(widest);
    let used = across * (width + gap) - gap;
    pen.rest.x += pen.rest.width.saturating_sub(used) / 2;
    pen.rest.width = used.min(pen.rest.width);
    let rows = fits(letters).max(1);
    let a_page = rows * usize::from(across);
    let pages = units.len().div_ceil(a_page).max(1);
    let page = present.page.min(pages - 1);
    canvas.show(Viewport {
        part: PAGES,
        area: Rect { height: 1, ..area },
        offset: page,
        rows: pages,
    });
    let shown = units.get(page * a_page..).unwrap_or_default();
    for (column, units) in (0u16..).zip(shown.chunks(rows)).take(usize::from(across)) {
        let x = pen.rest.x + column * (width + gap);
        let mut y = pen.rest.y;
        let line = |canvas: &mut Canvas<'_>, y: u16, cells: [&str; 5], meaning| {
            let place = Rect {
                x,
                y,
                width,
                height: letters.height(),
            };
            view_row(canvas, place, letters, cells, meaning);
        };
        let heads = [
            "present-column-rank",
            "present-column-unit",
            "present-column-total",
            "present-column-index",
            "present-column-band",
        ]
        .map(|id| locale.text(id));
        line(
            canvas,
            y,
            heads.each_ref().map(String::as_str),
            Meaning::Dim,
        );
        y += letters.height();
        for unit in units {
            let cells = cells(cx, block, unit);
            line(
                canvas,
                y,
                cells.each_ref().map(String::as_str),
                Meaning::Text,
            );
            y += letters.height();
        }
    }
    if pages > 1 {
        page_number(cx, canvas, pen.rest, letters, (page, pages));
    }
}

/// Rank, name, total, index and band of a unit.
fn cells(cx: &Cx<'_>, block: BlockIx, unit: &UnitResult) -> [String; 5] {
    let (locale, state) = (cx.locale, cx.model.state);
    let rank = unit
        .rank
        .map_or_else(|| locale.text("present-unranked"), |rank| rank.to_string());
    let name = state
        .unit(unit.unit)
        .map_or_else(String::new, |known| known.unit.name.clone());
    let band = state
        .blocks()
        .get(block.index())
        .and_then(|block| block.bands.get(unit.band?))
        .map_or_else(String::new, |band| band.name.clone());
    let total = domain::points(locale, unit.total);
    let index = locale.points(unit.index.ten_thousandths());
    [rank, name, total, index, band]
}

fn view_row(
    canvas: &mut Canvas<'_>,
    area: Rect,
    letters: Letters,
    [rank, name, total, index, band]: [&str; 5],
    meaning: Meaning,
) {
    let unit = letters.width();
    let fixed = (RANK + TOTAL + INDEX + BAND + 3) * unit;
    let name_width = area.width.saturating_sub(fixed);
    let mut x = area.x;
    let mut cell = |text: &str, width: u16, right: bool, gap: u16| {
        let pad = if right {
            width.saturating_sub(letters.columns(text))
        } else {
            0
        };
        let place = Rect {
            x: x + pad,
            width: width - pad,
            ..area
        };
        letters.write(canvas, place, text, meaning);
        x += width + gap;
    };
    cell(rank, RANK * unit, true, unit);
    cell(name, name_width, false, 0);
    cell(total, TOTAL * unit, true, 0);
    cell(index, INDEX * unit, true, 2 * unit);
    cell(band, BAND * unit, false, 0);
}
