//! The charts of each block: the index of its units, what it reached in each area, where its points were lost.

use maud::{Markup, html};

use super::bars::{Bar, Bars};
use super::facts::{Page, PageBlock, PageLine, PageSet};
use super::inert::{fragment, line};
use super::said::Texts;
use crate::domain::consolidation::index_of;
use crate::domain::points::Points;

/// The part of the page with the charts.
pub fn section(page: &Page, texts: &mut Texts<'_>) -> Markup {
    let title = texts.text("page-charts");
    let blocks: Vec<(String, Markup)> = page
        .blocks
        .iter()
        .filter(|block| !block.units.is_empty())
        .filter_map(|block| Some((block, page.sets.get(block.set)?)))
        .map(|(block, set)| (line(&block.name), of_block(page, block, set, texts)))
        .collect();
    html! {
        section #charts aria-labelledby="charts-title" {
            h2 #charts-title tabindex="-1" data-t=[title.at] { (title.text) }
            @for (name, figures) in blocks {
                h3 lang="vi" { (name) }
                div.figures { (figures) }
            }
        }
    }
}

fn of_block(page: &Page, block: &PageBlock, set: &PageSet, texts: &mut Texts<'_>) -> Markup {
    html! {
        (index(page, block, texts).figure(texts))
        div {
            (reached(page, block, set, texts).figure(texts))
            (lost(page, block, set, texts).figure(texts))
        }
    }
}

/// A chart of the block without its bars.
fn chart(page: &Page, block: &PageBlock, kind: &str, texts: &mut Texts<'_>) -> Bars {
    let name = line(&block.name);
    let version = page.version.to_string();
    let source = if page.lock.is_some() {
        "page-chart-source-locked"
    } else {
        "page-chart-source-draft"
    };
    Bars {
        id: format!("{kind}-{}", fragment(&block.id)),
        title: texts.with(&format!("page-chart-{kind}"), &[("block", &name)]),
        unit: texts.text(&format!("page-chart-{kind}-unit")),
        source: texts.with(source, &[("version", &version)]),
        heading: texts.text("page-column-area"),
        whole: Points::whole(100),
        bars: Vec::new(),
    }
}

fn index(page: &Page, block: &PageBlock, texts: &mut Texts<'_>) -> Bars {
    let units = block.units.iter().map(|unit| Bar {
        label: line(&unit.name),
        value: unit.index,
    });
    Bars {
        bars: units.collect(),
        heading: texts.text("page-column-unit"),
        ..chart(page, block, "index", texts)
    }
}

/// What the units together reached of what they could, in percent. Areas without a maximum have no part to reach.
fn reached(page: &Page, block: &PageBlock, set: &PageSet, texts: &mut Texts<'_>) -> Bars {
    let bars = set.areas().enumerate().filter_map(|(at, area)| {
        let of_units = || block.units.iter().filter_map(|unit| unit.areas.get(at));
        let score: Points = of_units().map(|(score, _)| *score).sum();
        let max: Points = of_units().map(|(_, max)| *max).sum();
        let label = label(area);
        let value = index_of(score, max);
        (max > Points::ZERO).then_some(Bar { label, value })
    });
    Bars {
        bars: bars.collect(),
        ..chart(page, block, "reached", texts)
    }
}

/// What a unit lost on average, by area.
fn lost(page: &Page, block: &PageBlock, set: &PageSet, texts: &mut Texts<'_>) -> Bars {
    let mut sums: Vec<(&PageLine, Points)> = Vec::new();
    let mut items = 0;
    for line in &set.lines {
        if line.level == 0 {
            sums.push((line, Points::ZERO));
        }
        if line.method.is_some() {
            let of_units = block.units.iter().filter_map(|unit| unit.items.get(items));
            let lost: Points = of_units.map(|item| item.lost).sum();
            if let Some((_, sum)) = sums.last_mut() {
                *sum += lost;
            }
            items += 1;
        }
    }
    let units = i64::try_from(block.units.len()).unwrap_or(i64::MAX);
    let bars: Vec<Bar> = sums
        .into_iter()
        .filter_map(|(area, sum)| {
            let value = sum.scaled(1, units, 2)?.max(Points::ZERO);
            let label = label(area);
            Some(Bar { label, value })
        })
        .collect();
    let whole = bars.iter().map(|bar| bar.value).max();
    Bars {
        whole: whole.unwrap_or_default(),
        bars,
        ..chart(page, block, "lost", texts)
    }
}

fn label(area: &PageLine) -> String {
    line(&format!("{} {}", area.code, area.title))
}
