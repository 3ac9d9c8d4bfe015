//! The ranking, a table a block.

use maud::{Markup, html};

use super::facts::{Page, PageBlock, PageUnit};
use super::inert::{fragment, line};
use super::said::{Said, Texts};

/// The part of the page with the tables.
pub fn section(page: &Page, texts: &mut Texts<'_>) -> Markup {
    let title = texts.text("page-ranking");
    let explained = texts.text("page-ranking-explained");
    let pending = (page.pending > 0).then(|| {
        let count = usize::try_from(page.pending).unwrap_or(usize::MAX);
        texts.say(|locale| locale.counted("page-pending", count, &[]))
    });
    let tables: Vec<Markup> = page
        .blocks
        .iter()
        .map(|block| table(block, page.last_year, texts))
        .collect();
    html! {
        section #ranking aria-labelledby="ranking-title" {
            h2 #ranking-title tabindex="-1" data-t=[title.at] { (title.text) }
            p.note data-t=[explained.at] { (explained.text) }
            @if let Some(pending) = pending {
                p.note { "* " span data-t=[pending.at] { (pending.text) } }
            }
            div #tools {}
            p #hits role="status" {}
            @for table in tables { (table) }
        }
    }
}

/// A column: its class, its heading, and whether its first sorting puts the largest on top.
struct Column {
    class: &'static str,
    heading: Said,
    falling: bool,
}

fn columns(block: &PageBlock, last_year: Option<u16>, texts: &mut Texts<'_>) -> Vec<Column> {
    let mut columns = vec![
        ("rank", texts.text("page-column-rank"), false),
        ("name", texts.text("page-column-unit"), false),
        ("total", texts.text("page-column-total"), true),
        ("max", texts.text("page-column-max"), true),
        ("index", texts.text("page-column-index"), true),
        ("band", texts.text("page-column-band"), false),
    ];
    if !block.head_bands.is_empty() {
        columns.push(("head", texts.text("page-column-head"), false));
    }
    // A block of which nothing is known has no empty columns.
    let is_compared = block.units.iter().any(|unit| unit.last_year.is_some());
    if let Some(year) = last_year.filter(|_| is_compared) {
        let year = year.to_string();
        let year = [("year", year.as_str())];
        columns.push(("before", texts.with("page-column-before", &year), true));
        columns.push(("change", texts.with("page-column-change", &year), true));
    }
    let column = |(class, heading, falling)| Column {
        class,
        heading,
        falling,
    };
    columns.into_iter().map(column).collect()
}

fn table(block: &PageBlock, last_year: Option<u16>, texts: &mut Texts<'_>) -> Markup {
    let columns = columns(block, last_year, texts);
    let count = block.units.len();
    let counted = texts.say(|locale| locale.counted("page-units", count, &[]));
    let id = format!("block={}", fragment(&block.id));
    let rows: Vec<Markup> = block
        .units
        .iter()
        .map(|unit| row(block, unit, &columns, texts))
        .collect();
    html! {
        div.block id=(id) data-block=(line(&block.id)) {
            h3 id={ (id) "-title" } {
                span lang="vi" { (line(&block.name)) } " "
                small data-t=[counted.at] { (counted.text) }
            }
            table.units aria-labelledby={ (id) "-title" } {
                thead {
                    tr {
                        @for column in &columns {
                            th.(column.class) scope="col" data-falling[column.falling] data-t=[column.heading.at] {
                                (column.heading.text)
                            }
                        }
                    }
                }
                tbody { @for row in rows { (row) } }
            }
        }
    }
}

fn row(block: &PageBlock, unit: &PageUnit, columns: &[Column], texts: &mut Texts<'_>) -> Markup {
    let name = line(&unit.name);
    let cells: Vec<Markup> = columns
        .iter()
        .map(|column| match column.class {
            "rank" => rank(unit.rank, column, texts),
            "name" => html! {
                th.name scope="row" {
                    a lang="vi" href={ "#unit=" (fragment(&unit.id)) } { (name) }
                    @if unit.pending > 0 { " *" }
                }
            },
            "total" => points(column, unit.total, texts),
            "max" => points(column, unit.max, texts),
            "index" => points(column, unit.index, texts),
            "band" => class(column, unit.band, &block.bands),
            "head" => class(column, unit.head_band, &block.head_bands),
            "before" => match unit.last_year {
                Some(last) => points(column, last.index, texts),
                None => empty(column),
            },
            _ => match unit.last_year {
                Some(last) => change(column, unit.index - last.index, texts),
                None => empty(column),
            },
        })
        .collect();
    html! {
        tr data-unit=(line(&unit.id)) { @for cell in cells { (cell) } }
    }
}

fn rank(rank: Option<u32>, column: &Column, texts: &mut Texts<'_>) -> Markup {
    let unranked = texts.text("page-unranked");
    html! {
        @match rank {
            Some(rank) => td.rank data-l=(column.heading.text) data-k=(rank) { (rank) },
            None => td.rank data-l=(column.heading.text) {
                span aria-hidden="true" { "–" }
                span.unseen data-t=[unranked.at] { (unranked.text) }
            },
        }
    }
}

fn points(column: &Column, points: crate::domain::points::Points, texts: &Texts<'_>) -> Markup {
    html! {
        td.(column.class).number data-l=(column.heading.text) data-n=(points.ten_thousandths()) { (texts.points(points)) }
    }
}

/// A change with its sign, so that its direction needs no colour.
fn change(column: &Column, by: crate::domain::points::Points, texts: &Texts<'_>) -> Markup {
    let plus = if by.ten_thousandths() > 0 { "+" } else { "" };
    html! {
        td.(column.class).number data-l=(column.heading.text) data-s data-n=(by.ten_thousandths()) {
            (plus) (texts.points(by))
        }
    }
}

fn class(column: &Column, position: Option<usize>, names: &[String]) -> Markup {
    match position.and_then(|at| Some((at, names.get(at)?))) {
        Some((at, name)) => html! {
            td.(column.class) data-l=(column.heading.text) data-k=(at) lang="vi" { (line(name)) }
        },
        None => empty(column),
    }
}

fn empty(column: &Column) -> Markup {
    html! { td.(column.class) data-l=(column.heading.text) { "–" } }
}
