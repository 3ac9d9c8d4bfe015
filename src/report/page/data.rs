//! What the script reads: texts of both languages, and every item of every unit. Points are whole ten-thousandths.

use std::collections::HashMap;

use serde_json::{Value as Json, json};

use super::facts::{Page, PageBlock, PageItem, PageSet, PageUnit};
use super::inert::{line, lines};
use super::said::Texts;
use crate::domain::loss::LostBy;
use crate::domain::points::Points;
use crate::domain::review::Value;

/// Texts that the script says, with the names of what it puts in.
const WORDS: [(&str, &[&str]); 45] = [
    ("page-language", &[]),
    ("page-language-other", &[]),
    ("page-title", &[]),
    ("page-search", &[]),
    ("page-search-hint", &[]),
    ("page-hits", &["count", "all"]),
    ("page-no-hits", &[]),
    ("page-blocks", &[]),
    ("page-all-blocks", &[]),
    ("page-sort", &[]),
    ("page-sorted-rising", &["column"]),
    ("page-sorted-falling", &["column"]),
    ("page-back", &[]),
    ("page-previous", &[]),
    ("page-next", &[]),
    ("page-neighbours", &[]),
    ("page-print", &[]),
    ("page-column-rank", &[]),
    ("page-column-total", &[]),
    ("page-column-max", &[]),
    ("page-column-index", &[]),
    ("page-column-band", &[]),
    ("page-column-head", &[]),
    ("page-column-self", &[]),
    ("page-column-final", &[]),
    ("page-column-lost", &[]),
    ("page-column-why", &[]),
    ("page-column-code", &[]),
    ("page-column-item", &[]),
    ("page-column-area", &[]),
    ("page-column-part", &[]),
    ("page-column-mean", &[]),
    ("page-rank-of", &["rank", "all"]),
    ("page-unranked", &[]),
    ("page-block-mean", &[]),
    ("page-self-total", &[]),
    ("page-unit-areas", &[]),
    ("page-unit-items", &[]),
    ("page-only-lost", &[]),
    ("page-items-shown", &["count", "all"]),
    ("page-not-applicable", &[]),
    ("page-not-answered", &[]),
    ("page-provisional", &[]),
    ("page-last-year", &["index", "rank"]),
    ("page-column-before", &["year"]),
];

/// Who took points, with the text that says so.
const LOST_BY: [(LostBy, &str); 7] = [
    (LostBy::Unit, "page-lost-unit"),
    (LostBy::Silence, "page-lost-silence"),
    (LostBy::Survey, "page-lost-survey"),
    (LostBy::Appraisal, "page-lost-appraisal"),
    (LostBy::Ruling, "page-lost-ruling"),
    (LostBy::Penalty, "page-lost-penalty"),
    (LostBy::NotApplicable, "page-lost-not-applicable"),
];

/// Everything that the script reads.
pub fn of(page: &Page, texts: Texts<'_>) -> Json {
    let mut words = serde_json::Map::new();
    for (id, names) in WORDS {
        // The script puts the values in where these names stand.
        let holes: Vec<String> = names.iter().map(|name| format!("{{{name}}}")).collect();
        let values: Vec<(&str, &str)> = names
            .iter()
            .zip(&holes)
            .map(|(name, hole)| (*name, hole.as_str()))
            .collect();
        let key = id.trim_start_matches("page-").to_owned();
        words.insert(key, texts.word(id, &values));
    }
    let lost_by: Vec<Json> = LOST_BY
        .iter()
        .map(|(_, id)| texts.word(id, &[("points", "{points}")]))
        .collect();
    let mut reasons = Reasons::default();
    let units = |block: &PageBlock, reasons: &mut Reasons| -> Vec<Json> {
        block
            .units
            .iter()
            .map(|unit| of_unit(unit, reasons))
            .collect()
    };
    let blocks: Vec<Json> = page
        .blocks
        .iter()
        .map(|block| {
            json!({
                "id": line(&block.id),
                "name": line(&block.name),
                "set": block.set,
                "mean": block.index_mean.map(Points::ten_thousandths),
                "areas": block.area_means.iter().map(|mean| mean.map(Points::ten_thousandths)).collect::<Vec<_>>(),
                "bands": names(&block.bands),
                "heads": names(&block.head_bands),
                "units": units(block, &mut reasons),
            })
        })
        .collect();
    let sets: Vec<Json> = page.sets.iter().map(of_set).collect();
    json!({
        "texts": texts.into_table(),
        "words": words,
        "lostBy": lost_by,
        "year": page.year,
        "lastYear": page.last_year,
        "sets": sets,
        "blocks": blocks,
        "reasons": reasons.texts,
    })
}

fn names(names: &[String]) -> Vec<String> {
    names.iter().map(|name| line(name)).collect()
}

/// Lines as `[level, code, title, maximum, whether it is an item]`.
fn of_set(set: &PageSet) -> Json {
    let lines: Vec<Json> = set
        .lines
        .iter()
        .map(|of| {
            let is_item = u8::from(of.method.is_some());
            json!([
                of.level,
                line(&of.code),
                line(&of.title),
                of.max.ten_thousandths(),
                is_item
            ])
        })
        .collect();
    json!(lines)
}

fn of_unit(unit: &PageUnit, reasons: &mut Reasons) -> Json {
    let areas: Vec<Json> = unit
        .areas
        .iter()
        .map(|(score, max)| json!([score.ten_thousandths(), max.ten_thousandths()]))
        .collect();
    let items: Vec<Json> = unit
        .items
        .iter()
        .map(|item| of_item(item, reasons))
        .collect();
    let last = unit
        .last_year
        .map(|last| json!([last.index.ten_thousandths(), last.rank]));
    json!({
        "id": line(&unit.id),
        "name": line(&unit.name),
        "rank": unit.rank,
        "total": unit.total.ten_thousandths(),
        "max": unit.max.ten_thousandths(),
        "index": unit.index.ten_thousandths(),
        "self": unit.self_total.ten_thousandths(),
        "band": unit.band,
        "head": unit.head_band,
        "last": last,
        "pending": unit.pending,
        "areas": areas,
        "items": items,
    })
}

/// An item as `[self, final, lost, reason, [who, points]…]`: a score, "-" where it does not apply, null where there is none.
fn of_item(item: &PageItem, reasons: &mut Reasons) -> Json {
    let value = |value: Option<Value>| match value {
        Some(Value::Score(points)) => json!(points.ten_thousandths()),
        Some(Value::NotApplicable) => json!("-"),
        None => Json::Null,
    };
    let mut cells = vec![
        value(item.own),
        value(item.settled),
        json!(item.lost.ten_thousandths()),
        json!(reasons.position(&lines(&item.reason))),
    ];
    for (by, points) in &item.losses {
        let who = LOST_BY.iter().position(|(other, _)| other == by);
        cells.push(json!([who, points.ten_thousandths()]));
    }
    json!(cells)
}

/// Reasons, each once: the same words are said of many cells.
#[derive(Default)]
struct Reasons {
    texts: Vec<String>,
    positions: HashMap<String, usize>,
}

impl Reasons {
    fn position(&mut self, reason: &str) -> Option<usize> {
        if reason.is_empty() {
            return None;
        }
        if let Some(known) = self.positions.get(reason) {
            return Some(*known);
        }
        let at = self.texts.len();
        self.texts.push(reason.to_owned());
        self.positions.insert(reason.to_owned(), at);
        Some(at)
    }
}
