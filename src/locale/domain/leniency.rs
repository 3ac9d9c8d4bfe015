//! How the members appraised, in words.

use crate::domain::id::BlockIx;
use crate::domain::leniency::{BIN_COUNT, BINS, ChangedCell, Revised};
use crate::domain::points::Points;
use crate::domain::state::State;
use crate::locale::Locale;
use crate::text::plot::bar;

use super::cell::{cell, value};
use super::names::seat;

/// The name of a block; empty if there is none at the position.
pub fn block_name(state: &State, block: BlockIx) -> String {
    let block = state.blocks().get(block.index());
    block.map_or_else(String::new, |block| block.name.clone())
}

/// Areas by their place in the index sets; sets of one round share them.
fn area_node(state: &State, area: u16) -> Option<&crate::domain::index_set::Node> {
    let mut sets = state.index_sets().iter();
    sets.find_map(|set| set.node(*set.areas().get(usize::from(area))?))
}

/// The code of the area at a position.
pub fn area_code(state: &State, area: u16) -> String {
    area_node(state, area).map_or_else(String::new, |node| node.code.to_string())
}

/// Code and title of the area at a position.
pub fn area_name(state: &State, area: u16) -> String {
    area_node(state, area).map_or_else(String::new, |node| format!("{} {}", node.code, node.title))
}

/// The bounds of a bin of changes in percent: `-25 … -10`.
pub fn bin(locale: &Locale, (from, to): (i64, i64)) -> String {
    let sign = |number: i64| {
        if number > 0 {
            format!("+{number}")
        } else {
            number.to_string()
        }
    };
    if from == to {
        locale.text("leniency-bin-none")
    } else {
        format!("{} … {} %", sign(from), sign(to))
    }
}

/// The bars of a histogram in so many columns, longest for the fullest bin with a change. That of no change would make
/// all others small, so it gets no bar.
pub fn histogram(counts: &[u32; BIN_COUNT], width: usize) -> Vec<String> {
    let bins = || BINS.iter().zip(counts);
    let changes = bins().filter(|((from, to), _)| from != to);
    let most = changes.map(|(_, count)| *count).max().unwrap_or(0);
    bins()
        .map(|((from, to), count)| {
            if from == to {
                String::new()
            } else {
                bar(u64::from(*count), u64::from(most), width)
            }
        })
        .collect()
}

/// A change in percent with its sign: `-12,50 %`.
pub fn signed_percent(locale: &Locale, percent: Points) -> String {
    let text = locale.points(percent.ten_thousandths());
    let sign = if percent > Points::ZERO { "+" } else { "" };
    format!("{sign}{text} %")
}

/// A cell that a reviewer changed: where, from what to what, and how much of the maximum that is.
pub fn changed_cell(locale: &Locale, state: &State, changed: &ChangedCell) -> String {
    let id = state.cell_id(changed.cell);
    let name = id.map_or_else(String::new, |id| cell(locale, state, &id));
    let percent = changed
        .percent
        .map(|percent| signed_percent(locale, percent));
    let values = [
        ("cell", name),
        ("own", value(locale, changed.own)),
        ("given", value(locale, changed.given)),
        ("percent", percent.unwrap_or_else(|| "–".to_owned())),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    locale.with("leniency-changed", &values)
}

/// A verdict that became another one after the unit had explained.
pub fn revised(locale: &Locale, state: &State, revised: &Revised) -> String {
    let id = state.cell_id(revised.cell);
    let name = id.map_or_else(String::new, |id| cell(locale, state, &id));
    let values = [
        ("cell", name),
        ("member", seat(state, revised.member)),
        ("before", value(locale, revised.before)),
        ("after", value(locale, revised.after)),
    ];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    locale.with("leniency-revised-line", &values)
}
