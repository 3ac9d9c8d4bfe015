//! What the what-if does with keys, clicks and picks.

use super::{CELLS, SCORE, TABLE, Trial};
use crate::{
    domain::{
        id::{CellIx, UnitIx},
        review::Value,
    },
    tui::{
        action::Action,
        app::Cx,
        input::ScoreField,
        layers::{Layer, Pickable, Picker, Purpose},
        layout::{PartId, Target},
        model::Model,
        screens::{Reply, ScreenId},
        widgets::ListState,
    },
};

/// Which unit to try a score of.
pub const UNIT: &str = "trial-unit";
/// Which of its items.
pub const ITEM: &str = "trial-item";

/// Does an action.
pub fn act(trial: &mut Trial, action: Action, cx: &Cx<'_>) -> Vec<Reply> {
    match action {
        Action::Edit(edit) => {
            if trial.field.edit(edit) {
                trial.try_typed(cx.model);
            }
        }
        Action::NotApplicable => {
            trial.field = ScoreField::default();
            trial.refusal = None;
            trial.set(Some(Value::NotApplicable));
        }
        Action::StartOver => {
            trial.field = ScoreField::default();
            trial.refusal = None;
            trial.set(None);
        }
        Action::AddItem => return vec![Reply::Open(units(trial, cx))],
        Action::PageUp | Action::PageDown => look(trial, action, cx),
        other => {
            let rows = trial.cells.len();
            if trial.list.act(other, rows, cx.layout.height(CELLS)) {
                trial.follow();
            }
        }
    }
    Vec::new()
}

/// Types a letter into the field.
pub fn typed(trial: &mut Trial, letter: char, model: &Model<'_>) {
    if trial.field.type_char(letter) {
        trial.try_typed(model);
    }
}

/// Pastes into the field.
pub fn pasted(trial: &mut Trial, text: &str, model: &Model<'_>) {
    trial.field.paste(text);
    trial.try_typed(model);
}

fn look(trial: &mut Trial, action: Action, cx: &Cx<'_>) {
    let rows = cx.layout.viewport(TABLE).map_or(0, |view| view.rows);
    let mut looking = trial.looking.unwrap_or_default();
    looking.act(action, rows, cx.layout.height(TABLE));
    trial.looking = Some(looking);
}

/// Takes a click.
pub fn clicked(trial: &mut Trial, target: Target, cx: &Cx<'_>) {
    if let Target::Row(CELLS, row) = target {
        let height = cx.layout.height(CELLS);
        trial.list.select(row, trial.cells.len(), height);
        trial.follow();
    }
}

/// Takes the wheel over a part.
pub fn wheeled(trial: &mut Trial, part: PartId, by: isize, cx: &Cx<'_>) {
    let height = cx.layout.height(part);
    let rows = cx.layout.viewport(part).map_or(0, |view| view.rows);
    match part {
        CELLS => {
            trial.list.wheel(by, rows, height);
            trial.follow();
        }
        TABLE => {
            let mut looking = trial.looking.unwrap_or_default();
            looking.wheel(by, rows, height);
            trial.looking = Some(looking);
        }
        SCORE => {}
        _ => {}
    }
}

const fn purpose(what: &'static str) -> Purpose {
    Purpose {
        owner: ScreenId::Results,
        what,
    }
}

/// Asks for a unit; that of the selected cell comes first.
fn units(trial: &mut Trial, cx: &Cx<'_>) -> Layer {
    let here = trial.cell().map(|cell| cell.unit);
    let others = cx.model.state.unit_positions().map(|(unit, _)| unit);
    trial.units = here
        .into_iter()
        .chain(others.filter(|unit| Some(*unit) != here))
        .collect();
    let options = trial.units.iter().filter_map(|unit| {
        let unit = &cx.model.state.unit(*unit)?.unit;
        Some(Pickable::new(unit.name.as_str()).with_detail(unit.id.as_str()))
    });
    let title = cx.locale.text("try-pick-unit");
    Layer::Picker(Picker::new(purpose(UNIT), title, options.collect()))
}

fn items(trial: &mut Trial, cx: &Cx<'_>, unit: UnitIx) -> Option<Layer> {
    let set = &cx.model.state.unit(unit)?.set;
    let items = set.item_positions();
    trial.offered = items.map(|item| CellIx { unit, item }).collect();
    let options = trial.offered.iter().filter_map(|cell| {
        let (node, _) = set.item(cell.item)?;
        Some(Pickable::new(format!("{} {}", node.code, node.title)))
    });
    let title = cx.locale.text("try-pick-item");
    Some(Layer::Picker(Picker::new(
        purpose(ITEM),
        title,
        options.collect(),
    )))
}

/// Takes what was picked.
pub fn picked(trial: &mut Trial, what: &str, place: usize, cx: &Cx<'_>) -> Vec<Reply> {
    match what {
        UNIT => {
            let unit = trial.units.get(place).copied();
            let layer = unit.and_then(|unit| items(trial, cx, unit));
            layer.map(Reply::Open).into_iter().collect()
        }
        ITEM => {
            if let Some(cell) = trial.offered.get(place).copied() {
                trial.add(cell, cx.layout.height(CELLS));
            }
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Where the table stands: where it was scrolled to, or with the selected unit in sight.
pub fn place(trial: &Trial, row: usize, rows: usize, height: usize) -> ListState {
    trial.looking.unwrap_or_else(|| {
        let mut list = ListState::default();
        list.select(row, rows, height);
        list
    })
}
