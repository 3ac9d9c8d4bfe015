//! What the results screen does with actions and answers.

use super::aside;
use super::state::{AREAS, ITEMS, Items, Results, Sort, UNITS, UnitView};
use super::version::{self, VersionView};
use crate::tui::{
    action::Action,
    app::Cx,
    layers::{Layer, Pickable, Picker, Purpose},
    layout::PartId,
    screens::{Jump, Reply, ScreenId},
};

/// Which items of a unit to show.
pub const FILTER: &str = "filter";

/// Does an action.
pub fn act(results: &mut Results, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
    if results.aside.is_some() {
        return aside::act(results, action, cx);
    }
    if action == Action::TryOut {
        aside::try_out(results, cx.model);
        return Vec::new();
    }
    if results.unit.is_some() {
        return act_in_unit(results, action, cx);
    }
    if let Some(replies) = version::act(results, action, cx) {
        return replies;
    }
    let height = cx.layout.height(UNITS);
    if results.search.is_open() {
        act_in_search(results, action, cx, height);
        return Vec::new();
    }
    match action {
        Action::Search => results.search.open(),
        Action::ClearFilter | Action::Back => results.reorder(cx.model, height, |results| {
            results.search.drop_search();
            if action == Action::ClearFilter {
                results.sort = Sort::default();
            }
        }),
        Action::Sort => results.reorder(cx.model, height, |results| {
            results.sort = results.sort.next()
        }),
        Action::ShowChanges => results.version = Some(VersionView::default()),
        Action::Chart => results.chart = !results.chart,
        Action::Leniency => aside::show_leniency(results),
        Action::Sensitivity => aside::show_ranges(results),
        Action::Left => block_beside(results, cx, false),
        Action::Right => block_beside(results, cx, true),
        Action::Open => {
            results.unit = results
                .selected(cx.model)
                .map(|unit| UnitView::new(unit.unit))
        }
        other => {
            let rows = results.order(cx.model).len();
            results.units.act(other, rows, height);
        }
    }
    Vec::new()
}

fn act_in_search(results: &mut Results, action: Action, cx: &Cx<'_>, height: usize) {
    match action {
        Action::Submit => results.search.keep(),
        Action::Back => results.reorder(cx.model, height, |results| {
            results.search.drop_search();
        }),
        Action::Edit(edit) => results.reorder(cx.model, height, |results| {
            results.search.edit(edit);
        }),
        other => {
            let rows = results.order(cx.model).len();
            results.units.act(other, rows, height);
        }
    }
}

/// Shows the block before or after.
pub fn block_beside(results: &mut Results, cx: &Cx<'_>, forward: bool) {
    let count = cx.model.state.blocks().len().max(1);
    let step = if forward { 1 } else { count - 1 };
    show_block(results, cx, (results.block + step) % count);
}

/// Shows a block from its top.
pub fn show_block(results: &mut Results, cx: &Cx<'_>, block: usize) {
    if block < cx.model.state.blocks().len() && block != results.block {
        let height = cx.layout.height(UNITS);
        results.reorder(cx.model, height, |results| {
            results.block = block;
            results.forget();
        });
    }
}

fn act_in_unit(results: &mut Results, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
    let Some(view) = &mut results.unit else {
        return Vec::new();
    };
    match action {
        Action::Back if view.panes.has(ITEMS) => {
            view.panes.focus(AREAS);
        }
        Action::Back => results.unit = None,
        Action::Left | Action::Right => unit_beside(results, action, cx),
        Action::Open if view.panes.has(AREAS) => {
            view.panes.focus(ITEMS);
        }
        Action::Open => {
            let cell = view.cell(cx.model);
            let look = cell.map(|cell| Jump::Look {
                cell,
                back: ScreenId::Results,
            });
            return look
                .map(|look| Reply::Jump(ScreenId::Disputes, look))
                .into_iter()
                .collect();
        }
        Action::Filter => return vec![Reply::Open(filter(cx))],
        Action::ClearFilter => view.only = Items::All,
        other => {
            if !view.panes.act(other) {
                move_in_unit(view, other, cx);
            }
        }
    }
    Vec::new()
}

fn move_in_unit(view: &mut UnitView, action: Action, cx: &Cx<'_>) {
    if view.panes.has(ITEMS) {
        let rows = view.shown(cx.model).len();
        view.items.act(action, rows, cx.layout.height(ITEMS));
    } else {
        let areas = cx
            .model
            .state
            .unit(view.unit)
            .map_or(0, |unit| unit.set.areas().len());
        view.areas.act(action, areas + 1, cx.layout.height(AREAS));
        view.items = Default::default();
    }
}

/// The unit before or after in the order of the block, with the same area and the same items.
fn unit_beside(results: &mut Results, action: Action, cx: &Cx<'_>) {
    let by = if action == Action::Left {
        Action::Up
    } else {
        Action::Down
    };
    let rows = results.order(cx.model).len();
    results.units.act(by, rows, cx.layout.height(UNITS));
    let next = results.selected(cx.model).map(|unit| unit.unit);
    if let (Some(view), Some(unit)) = (&mut results.unit, next) {
        view.unit = unit;
        view.items = Default::default();
    }
}

/// Which items can be shown, with the messages that name them.
pub fn choices(cx: &Cx<'_>) -> Vec<(Items, &'static str)> {
    let mut choices = vec![
        (Items::All, "screens-items-all"),
        (Items::Lost, "screens-items-lost"),
        (Items::Changed, "screens-items-changed"),
        (Items::Pending, "screens-items-pending"),
    ];
    if cx.model.state.earlier_seal().is_some() {
        choices.push((Items::Reversed, "screens-items-reversed"));
    }
    choices
}

fn filter(cx: &Cx<'_>) -> Layer {
    let options = choices(cx)
        .into_iter()
        .map(|(_, id)| Pickable::new(cx.locale.text(id)))
        .collect();
    let purpose = Purpose {
        owner: ScreenId::Results,
        what: FILTER,
    };
    Layer::Picker(Picker::new(
        purpose,
        cx.locale.text("screens-filter-items-title"),
        options,
    ))
}

/// Takes the wheel over a part.
pub fn wheeled(results: &mut Results, part: PartId, by: isize, cx: &Cx<'_>) {
    let height = cx.layout.height(part);
    let rows = cx.layout.viewport(part).map_or(0, |viewport| viewport.rows);
    match (part, &mut results.unit) {
        (version::CHANGES, _) => version::wheel(results, by, rows, height),
        (UNITS, _) => results.units.wheel(by, rows, height),
        (AREAS, Some(view)) => view.areas.wheel(by, rows, height),
        (ITEMS, Some(view)) => view.items.wheel(by, rows, height),
        _ => {}
    }
}
