//! `result --sensitivity`: how far the whole table can still move with all open disputes at once.

use serde::Serialize;

use super::fault::{Absent, Fault};
use super::flags::ResultFlags;
use super::impact::{band_name, unit_id};
use super::page::{Column, Meaning, Page, Table};
use super::reply::Reply;
use super::setting::Setting;
use crate::domain::consolidation::Consolidation;
use crate::domain::id::BlockIx;
use crate::domain::reach::Span;
use crate::domain::sensitivity::{BlockRange, Sensitivity, UnitRange};
use crate::domain::state::State;
use crate::locale::domain;
use crate::session::Session;
use crate::text::plot::{Axis, Whisker};

/// Columns of the picture.
const PLOT: usize = 30;

#[derive(Debug, Serialize)]
struct UnitLine {
    unit: String,
    unit_name: String,
    open_disputes: u32,
    index_now: String,
    rank_now: Option<u32>,
    band_now: Option<String>,
    total: [String; 2],
    index: [String; 2],
    ranks: Option<[u32; 2]>,
    bands: [Option<String>; 2],
    certain: bool,
}

#[derive(Debug, Serialize)]
struct PairLine {
    upper: String,
    lower: String,
    turn: &'static str,
}

#[derive(Debug, Serialize)]
struct BlockLine {
    id: String,
    name: String,
    certain_ranks: usize,
    unreviewed_cells: u32,
    units: Vec<UnitLine>,
    open_pairs: Vec<PairLine>,
}

/// Shows the sensitivity.
///
/// # Errors
/// There is no such block.
pub fn run(setting: &Setting, session: &Session, flags: &ResultFlags) -> Result<Reply, Fault> {
    let (state, viewpoint) = (session.state(), session.viewpoint());
    let known = |id: &str| state.blocks().iter().any(|block| block.id.as_str() == id);
    if let Some(block) = flags.block.as_ref().filter(|block| !known(block)) {
        return Err(Absent::Block(block.clone()).into());
    }
    let standing = Consolidation::of(state, viewpoint);
    let table = Sensitivity::of(state, &standing, viewpoint);
    let id = |block: &BlockRange| {
        state
            .blocks()
            .get(block.block.index())
            .map(|b| b.id.as_str())
    };
    let wanted = |block: &&BlockRange| flags.block.is_none() || id(block) == flags.block.as_deref();
    let blocks: Vec<&BlockRange> = table.blocks.iter().filter(wanted).collect();
    let lines: Vec<BlockLine> = blocks
        .iter()
        .map(|block| block_line(state, block))
        .collect();
    let answer = serde_json::json!({ "blocks": lines });
    setting.answer(&answer, |page| {
        for block in &blocks {
            print(setting, page, state, block);
        }
    })
}

fn block_line(state: &State, block: &BlockRange) -> BlockLine {
    let known = state.blocks().get(block.block.index());
    BlockLine {
        id: known.map_or_else(String::new, |known| known.id.to_string()),
        name: known.map_or_else(String::new, |known| known.name.clone()),
        certain_ranks: block.certain(),
        unreviewed_cells: block.unreviewed,
        units: block
            .units
            .iter()
            .map(|unit| unit_line(state, block.block, unit))
            .collect(),
        open_pairs: block
            .pairs
            .iter()
            .map(|pair| PairLine {
                upper: unit_id(state, pair.upper),
                lower: unit_id(state, pair.lower),
                turn: pair.turn.code(),
            })
            .collect(),
    }
}

fn unit_line(state: &State, block: BlockIx, unit: &UnitRange) -> UnitLine {
    let span = |span: Span| [span.0.exact_text(), span.1.exact_text()];
    let band = |at| band_name(state, block, at);
    UnitLine {
        unit: unit_id(state, unit.unit),
        unit_name: domain::unit_name(state, unit.unit),
        open_disputes: unit.open,
        index_now: unit.index_now.exact_text(),
        rank_now: unit.rank_now,
        band_now: band(unit.band_now),
        total: span(unit.total),
        index: span(unit.index),
        ranks: unit.ranks.map(|(best, worst)| [best, worst]),
        bands: [band(unit.bands.0), band(unit.bands.1)],
        certain: unit.is_certain(),
    }
}

fn print(setting: &Setting, page: &mut Page, state: &State, block: &BlockRange) {
    let locale = &setting.locale;
    let name = state.blocks().get(block.block.index());
    let name = name.map_or("", |block| block.name.as_str());
    page.heading(&locale.with("sensitivity-title", &[("block", name)]));
    let disputes: u32 = block.units.iter().map(|unit| unit.open).sum();
    page.line(&if disputes == 0 {
        locale.text("sensitivity-none")
    } else {
        locale.with("sensitivity-basis", &[("disputes", &disputes.to_string())])
    });
    if block.unreviewed > 0 {
        let count = usize::try_from(block.unreviewed).unwrap_or(usize::MAX);
        page.line_of(
            Meaning::Waiting,
            &locale.counted("sensitivity-unreviewed", count, &[]),
        );
    }
    print_table(setting, page, state, block);
    let ranked = block
        .units
        .iter()
        .filter(|unit| unit.ranks.is_some())
        .count();
    page.line(&locale.with(
        "sensitivity-certain",
        &[
            ("certain", &block.certain().to_string()),
            ("ranked", &ranked.to_string()),
        ],
    ));
    if !block.pairs.is_empty() {
        page.heading(&locale.counted("sensitivity-pairs", block.pairs.len(), &[]));
        for pair in &block.pairs {
            page.under(&domain::open_pair(locale, state, pair));
        }
    }
}

fn print_table(setting: &Setting, page: &mut Page, state: &State, block: &BlockRange) {
    let locale = &setting.locale;
    let ends = block
        .units
        .iter()
        .flat_map(|unit| [unit.index.0, unit.index.1]);
    let axis = Axis::over(ends.map(|index| index.ten_thousandths()), PLOT);
    let plot = locale.with(
        "sensitivity-column-plot",
        &[
            ("low", &locale.points(axis.low())),
            ("high", &locale.points(axis.high())),
        ],
    );
    let mut headings = vec![
        (Column::Right, locale.text("cli-column-rank")),
        (Column::Left, locale.text("cli-column-unit")),
        (Column::Wide, locale.text("cli-column-name")),
        (Column::Right, locale.text("sensitivity-column-now")),
        (Column::Left, locale.text("sensitivity-column-index")),
        (Column::Left, locale.text("sensitivity-column-ranks")),
        (Column::Wide, locale.text("sensitivity-column-bands")),
        (Column::Right, locale.text("sensitivity-column-open")),
    ];
    if !setting.global.plain {
        headings.push((Column::Left, plot));
    }
    let mut table = Table::new(&headings);
    for unit in &block.units {
        let certain = unit.is_certain() && unit.band_is_certain();
        let meaning = if certain {
            Meaning::Plain
        } else {
            Meaning::Waiting
        };
        table.row_of(meaning, row(setting, state, block.block, unit, &axis));
    }
    page.table(&table);
}

fn row(
    setting: &Setting,
    state: &State,
    block: BlockIx,
    unit: &UnitRange,
    axis: &Axis,
) -> Vec<String> {
    let locale = &setting.locale;
    let points = |points| domain::points(locale, points);
    let range = |low: String, high: String| {
        if low == high {
            low
        } else {
            format!("{low} – {high}")
        }
    };
    let band = |at| domain::band(locale, state, block, at);
    let ranks = match unit.ranks {
        None => "–".to_owned(),
        Some((best, worst)) if best == worst => {
            format!("{best} ({})", locale.text("sensitivity-certain-mark"))
        }
        Some((best, worst)) => format!("{best} – {worst}"),
    };
    let mut cells = vec![
        unit.rank_now
            .map_or_else(|| "–".to_owned(), |rank| rank.to_string()),
        unit_id(state, unit.unit),
        domain::unit_name(state, unit.unit),
        points(unit.index_now),
        range(points(unit.index.0), points(unit.index.1)),
        ranks,
        if unit.ranks.is_some() {
            range(band(unit.bands.0), band(unit.bands.1))
        } else {
            "–".to_owned()
        },
        unit.open.to_string(),
    ];
    if !setting.global.plain {
        let whisker = Whisker {
            low: unit.index.0.ten_thousandths(),
            mark: unit.index_now.ten_thousandths(),
            high: unit.index.1.ten_thousandths(),
        };
        cells.push(axis.whisker(whisker, None));
    }
    cells
}
