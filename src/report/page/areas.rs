//! The areas of every unit, for readers without a script; the script shows a unit with its items instead.

use maud::{Markup, html};

use super::facts::{Page, PageBlock, PageSet, PageUnit};
use super::inert::line;
use super::said::{Said, Texts};

/// The part of the page with a closed list for each unit.
pub fn section(page: &Page, texts: &mut Texts<'_>) -> Markup {
    let title = texts.text("page-areas");
    let (area, total) = (
        texts.text("page-column-area"),
        texts.text("page-column-total"),
    );
    let headings = [area, total, texts.text("page-column-max")];
    let blocks: Vec<Markup> = page
        .blocks
        .iter()
        .filter_map(|block| Some(units(block, page.sets.get(block.set)?, &headings, texts)))
        .collect();
    html! {
        section #areas aria-labelledby="areas-title" {
            h2 #areas-title data-t=[title.at] { (title.text) }
            @for block in blocks { (block) }
        }
    }
}

fn units(block: &PageBlock, set: &PageSet, headings: &[Said], texts: &mut Texts<'_>) -> Markup {
    html! {
        h3 lang="vi" { (line(&block.name)) }
        @for unit in &block.units { (one(unit, set, headings, texts)) }
    }
}

fn one(unit: &PageUnit, set: &PageSet, headings: &[Said], texts: &mut Texts<'_>) -> Markup {
    let (total, index) = (texts.points(unit.total), texts.points(unit.index));
    let summary = texts.with("page-unit-summary", &[("total", &total), ("index", &index)]);
    html! {
        details id={ "unit=" (unit.id) } {
            summary { span lang="vi" { (line(&unit.name)) } ": " (summary.text) }
            table {
                thead { tr { @for heading in headings { th scope="col" { (heading.text) } } } }
                tbody {
                    @for (line_of, (score, max)) in set.areas().zip(&unit.areas) {
                        tr {
                            th scope="row" lang="vi" { (line(&line_of.code)) " " (line(&line_of.title)) }
                            td.number { (texts.points(*score)) }
                            td.number { (texts.points(*max)) }
                        }
                    }
                }
            }
        }
    }
}
