//! What the results screen is showing, as a value.

use std::{cell::OnceCell, cmp::Reverse, collections::HashMap};

use super::aside::Aside;
use super::version::VersionView;
use crate::{
    domain::{
        consolidation::{BlockResult, Consolidation, ItemResult, UnitResult, item_results},
        id::{CellIx, NodeIx, UnitIx},
        index_set::Method,
        loss::lost,
        points::Points,
        state::Seal,
    },
    text::{Collator, Folded, Query},
    tui::{
        layout::PartId,
        model::Model,
        widgets::{ListState, Panes, SearchLine},
    },
};

/// The names of the blocks.
pub const BLOCKS: PartId = "results-blocks";
/// The units of a block.
pub const UNITS: PartId = "results-units";
/// The areas of a unit.
pub const AREAS: PartId = "results-areas";
/// The items of an area.
pub const ITEMS: PartId = "results-items";
/// The search line.
pub const SEARCH: PartId = "results-search";

/// In which order units stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Sort {
    /// By rank, best first.
    #[default]
    Rank,
    /// By index, lowest first.
    Lowest,
    /// By what the appraisal took, most first.
    Change,
    /// By name, in the order of the alphabet.
    Name,
}

impl Sort {
    /// The next order, round and round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Rank => Self::Lowest,
            Self::Lowest => Self::Change,
            Self::Change => Self::Name,
            Self::Name => Self::Rank,
        }
    }

    /// The message that names it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Rank => "screens-sort-rank",
            Self::Lowest => "screens-sort-lowest",
            Self::Change => "screens-sort-change",
            Self::Name => "screens-sort-name",
        }
    }
}

/// Which items of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Items {
    /// All.
    #[default]
    All,
    /// Those that lost points.
    Lost,
    /// Those whose final value is not the self score.
    Changed,
    /// Those without a final value.
    Pending,
    /// Those whose final value is not that of the version before.
    Reversed,
}

/// The results screen.
#[derive(Default)]
pub struct Results {
    pub(super) block: usize,
    pub(super) sort: Sort,
    pub(super) search: SearchLine,
    pub(super) units: ListState,
    /// The unit that is shown instead of the block.
    pub(super) unit: Option<UnitView>,
    /// What stands in the place of block and unit.
    pub(super) aside: Option<Aside>,
    /// Only what this version changed is shown instead of the block.
    pub(super) version: Option<VersionView>,
    /// The chart is shown instead of the table, where there is no room for both.
    pub(super) chart: bool,
    // Pure functions of the round and of block, order and search, made when first asked for after either changed.
    consolidation: OnceCell<Consolidation>,
    order: OnceCell<Vec<usize>>,
    changes: OnceCell<HashMap<UnitIx, Points>>,
}

/// The view of one unit.
#[derive(Clone, Debug)]
pub struct UnitView {
    /// The unit.
    pub unit: UnitIx,
    pub(super) panes: Panes,
    pub(super) areas: ListState,
    pub(super) items: ListState,
    pub(super) only: Items,
}

impl UnitView {
    /// A view of `unit` with all its areas.
    #[must_use]
    pub fn new(unit: UnitIx) -> Self {
        Self {
            unit,
            panes: Panes::new(&[AREAS, ITEMS]),
            areas: ListState::default(),
            items: ListState::default(),
            only: Items::default(),
        }
    }

    /// The selected area; None for the first row, which stands for all of them.
    pub(super) fn area(&self, model: &Model<'_>) -> Option<(usize, NodeIx)> {
        let areas = model.state.unit(self.unit)?.set.areas();
        let at = self.areas.selected(areas.len() + 1)?.checked_sub(1)?;
        areas.get(at).map(|area| (at, *area))
    }

    /// The items that the list shows.
    pub(super) fn shown(&self, model: &Model<'_>) -> Vec<ItemResult> {
        let Some(unit) = model.state.unit(self.unit) else {
            return Vec::new();
        };
        let area = self.area(model);
        let before = model.state.earlier_seal();
        let mut items = item_results(model.state, self.unit, model.viewpoint());
        items.retain(|result| {
            let Some((node, item)) = unit.set.item(result.item) else {
                return false;
            };
            area.is_none_or(|(at, _)| usize::from(node.area) == at)
                && match self.only {
                    Items::All => true,
                    Items::Lost => lost(item, node.max, result) > Points::ZERO,
                    Items::Changed => result
                        .settled
                        .is_some_and(|settled| Some(settled.value) != result.claim.map(Into::into)),
                    Items::Pending => result.settled.is_none(),
                    Items::Reversed => {
                        before.is_some_and(|seal| was_other(seal, self.unit, result))
                    }
                }
        });
        items
    }

    /// The selected item.
    pub(super) fn cell(&self, model: &Model<'_>) -> Option<CellIx> {
        let items = self.shown(model);
        let item = items.get(self.items.selected(items.len())?)?.item;
        Some(CellIx {
            unit: self.unit,
            item,
        })
    }
}

fn change_of(model: &Model<'_>, result: &UnitResult) -> Points {
    let Some(unit) = model.state.unit(result.unit) else {
        return Points::ZERO;
    };
    let by_others = |item: &&ItemResult| {
        let method = unit.set.item(item.item).map(|(_, item)| item.method);
        matches!(method, Some(Method::Survey | Method::Council))
    };
    let items = item_results(model.state, result.unit, model.viewpoint());
    let others: Points = items.iter().filter(by_others).map(|item| item.score).sum();
    result.total - others - result.self_total
}

/// Whether an item's final value is another than in a sealed version.
#[must_use]
pub fn was_other(seal: &Seal, unit: UnitIx, result: &ItemResult) -> bool {
    let item = result.item;
    let before = seal.final_of(CellIx { unit, item });
    before.map(|settled| settled.value) != result.settled.map(|settled| settled.value)
}

impl Results {
    /// The result as far as the person here may know it.
    pub(super) fn consolidation(&self, model: &Model<'_>) -> &Consolidation {
        self.consolidation
            .get_or_init(|| Consolidation::of(model.state, model.viewpoint()))
    }

    /// The block that is shown.
    pub(super) fn block(&self, model: &Model<'_>) -> Option<&BlockResult> {
        self.consolidation(model).blocks.get(self.block)
    }

    /// The places of the block's units that are shown, in order.
    pub(super) fn order(&self, model: &Model<'_>) -> &[usize] {
        self.order.get_or_init(|| {
            self.block(model)
                .map_or_else(Vec::new, |block| self.ordered(model, block))
        })
    }

    fn ordered(&self, model: &Model<'_>, block: &BlockResult) -> Vec<usize> {
        let query = Query::new(self.search.text());
        let name = |place: usize| {
            let unit = block
                .units
                .get(place)
                .and_then(|result| model.state.unit(result.unit));
            unit.map_or("", |unit| unit.unit.name.as_str())
        };
        let result = |place: usize| block.units.get(place);
        let found = |place: &usize| {
            let id = result(*place).and_then(|result| model.state.unit(result.unit));
            let id = id.map_or("", |unit| unit.unit.id.as_str());
            Folded::new(&format!("{} {id}", name(*place))).matches(&query)
        };
        let mut order: Vec<usize> = (0..block.units.len()).filter(found).collect();
        match self.sort {
            Sort::Rank => {}
            Sort::Lowest => order.sort_by_key(|place| result(*place).map(|unit| unit.index)),
            Sort::Change => {
                order.sort_by_key(|place| result(*place).map(|unit| self.change(model, unit.unit)))
            }
            Sort::Name => {
                let collator = Collator::vietnamese();
                order.sort_by(|a, b| collator.compare(name(*a), name(*b)));
            }
        }
        order
    }

    /// The unit in a row.
    pub(super) fn row(&self, model: &Model<'_>, row: usize) -> Option<&UnitResult> {
        self.block(model)?.units.get(*self.order(model).get(row)?)
    }

    /// The selected unit.
    pub(super) fn selected(&self, model: &Model<'_>) -> Option<&UnitResult> {
        self.row(model, self.units.selected(self.order(model).len())?)
    }

    /// Units come in another order, or others are shown; the selection stays on its unit where it can.
    pub(super) fn reorder(
        &mut self,
        model: &Model<'_>,
        height: usize,
        change: impl FnOnce(&mut Self),
    ) {
        let before = self.selected(model).map(|unit| unit.unit);
        change(self);
        self.order = OnceCell::new();
        let rows = self.order(model).len();
        let same = before.and_then(|unit| {
            (0..rows).find(|row| self.row(model, *row).is_some_and(|r| r.unit == unit))
        });
        let place = same.unwrap_or(0);
        self.units.select(place, rows, height);
    }

    /// The round has changed, or another block is shown.
    pub(super) fn forget(&mut self) {
        if let Some(aside) = &mut self.aside {
            aside.forget();
        }
        if let Some(view) = &mut self.version {
            view.forget();
        }
        self.consolidation = OnceCell::new();
        self.order = OnceCell::new();
        self.changes = OnceCell::new();
    }

    /// What appraisal and rulings made of the self scores of a unit of the shown block: its total less its self total,
    /// without what it does not score itself.
    pub(super) fn change(&self, model: &Model<'_>, unit: UnitIx) -> Points {
        let changes = self.changes.get_or_init(|| {
            let units = self.block(model).map_or(&[][..], |block| &block.units);
            units
                .iter()
                .map(|result| (result.unit, change_of(model, result)))
                .collect()
        });
        changes.get(&unit).copied().unwrap_or(Points::ZERO)
    }

    /// How many places a unit rose (positive) or fell since the version before; None where either has no rank.
    pub(super) fn rose(&self, model: &Model<'_>, unit: &UnitResult) -> Option<i64> {
        let before = model.state.earlier_seal()?.result.unit(unit.unit)?.rank?;
        Some(i64::from(before) - i64::from(unit.rank?))
    }

    /// The ranked indexes of the block, highest first.
    pub(super) fn indexes(&self, model: &Model<'_>) -> Vec<Points> {
        let units = self.block(model).map_or(&[][..], |block| &block.units);
        let mut indexes: Vec<Points> = units
            .iter()
            .filter(|unit| unit.rank.is_some())
            .map(|unit| unit.index)
            .collect();
        indexes.sort_by_key(|index| Reverse(*index));
        indexes
    }
}
