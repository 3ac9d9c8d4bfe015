//! The queue: which cells are shown, and in which order.

use std::collections::HashMap;

use super::revisit;
use crate::{
    domain::{
        cell::CellFacts,
        id::{BlockIx, CellIx, ItemIx, NodeIx, UnitIx},
        precheck::{PreCheck, Severity},
        review::Verdict,
        stage::Stage,
        state::UnitState,
    },
    text::{Folded, Query},
    tui::model::Model,
};

/// Which way through the cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Way {
    /// One item across units.
    #[default]
    ByItem,
    /// One unit across items.
    ByUnit,
}

/// Which cells by how they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Standing {
    /// All.
    #[default]
    Any,
    /// The member here has not confirmed a verdict.
    Open,
    /// Drafted here and not confirmed.
    Drafted,
    /// A verdict that the member may see gives another score.
    Adjusted,
    /// An open dispute that the member may see.
    Disputed,
    /// The unit has answered.
    Answered,
    /// The unit has answered since the member here confirmed.
    Unrevisited,
    /// Other reviewers give something else than the member here.
    Differing,
}

/// Which cells by what the pre-checks found on them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Checked {
    /// Anything.
    Any,
    /// Something that nobody has answered, as far as the member may see.
    Unanswered,
    /// Something of this weight.
    Weighs(Severity),
    /// This very thing.
    Found(PreCheck),
}

impl Checked {
    /// True for a cell on which the pre-checks found what is asked for.
    fn holds(self, model: &Model<'_>, cell: CellIx) -> bool {
        let findings = model.state.findings();
        let found = findings.at(cell);
        match self {
            Self::Any => !found.is_empty(),
            Self::Unanswered => {
                let seen = model.state.answered_checks(cell, model.viewpoint());
                found.iter().any(|finding| !seen.contains(finding.check()))
            }
            Self::Weighs(severity) => found.iter().any(|f| findings.severity(f) == severity),
            Self::Found(check) => found.iter().any(|finding| finding.check() == check),
        }
    }

    /// Everything that can be asked for.
    pub fn all() -> impl Iterator<Item = Self> {
        let weights = Severity::ALL.into_iter().map(Self::Weighs);
        let checks = PreCheck::ALL.into_iter().map(Self::Found);
        [Self::Any, Self::Unanswered]
            .into_iter()
            .chain(weights)
            .chain(checks)
    }
}

/// What the queue shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filter {
    /// Only cells that the member here reviews.
    pub mine: bool,
    /// By how they stand.
    pub standing: Standing,
    /// By what the pre-checks found.
    pub checked: Option<Checked>,
    /// Only this block.
    pub block: Option<BlockIx>,
    /// Only this unit.
    pub unit: Option<UnitIx>,
    /// Only items under this node, by the position of its index set.
    pub node: Option<(usize, NodeIx)>,
}

impl Filter {
    /// What a member begins with: the own cells that units answered, else those that are still open; what others begin
    /// with: everything.
    #[must_use]
    pub fn start(model: &Model<'_>) -> Self {
        let mine = model.state.cell_positions().any(|cell| model.is_mine(cell));
        let again = || {
            let mut cells = model.state.cell_positions();
            model.state.stage() == Stage::SecondReview
                && cells.any(|cell| revisit::awaits_look(model, cell))
        };
        let standing = if mine && again() {
            Standing::Unrevisited
        } else if mine && model.is_review_open() {
            Standing::Open
        } else {
            Standing::Any
        };
        Self {
            mine,
            standing,
            checked: None,
            block: None,
            unit: None,
            node: None,
        }
    }

    /// Everything.
    #[must_use]
    pub const fn all() -> Self {
        Self {
            mine: false,
            standing: Standing::Any,
            checked: None,
            block: None,
            unit: None,
            node: None,
        }
    }
}

/// A row of the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// The item or unit that the cells below share, and how many they are.
    Group(CellIx, usize),
    /// A cell.
    Cell(CellIx),
}

impl Row {
    /// The cell, if the row is one.
    #[must_use]
    pub const fn cell(self) -> Option<CellIx> {
        match self {
            Self::Group(..) => None,
            Self::Cell(cell) => Some(cell),
        }
    }
}

/// Names of units and items without diacritics, folded once for each snapshot.
#[derive(Clone, Debug, Default)]
pub struct Names {
    units: Vec<Folded>,
    sets: Vec<Vec<Folded>>,
    set_of: Vec<usize>,
}

impl Names {
    /// Folds the names of `model`.
    #[must_use]
    pub fn of(model: &Model<'_>) -> Self {
        let state = model.state;
        let places: HashMap<_, _> = state
            .index_sets()
            .iter()
            .enumerate()
            .map(|(place, set)| (set.id().clone(), place))
            .collect();
        let units = state.units();
        Self {
            units: units
                .iter()
                .map(|unit| Folded::new(&format!("{} {}", unit.unit.name, unit.unit.id)))
                .collect(),
            sets: state
                .index_sets()
                .iter()
                .map(|set| {
                    let items = set.item_positions().filter_map(|item| set.item(item));
                    items
                        .map(|(node, _)| Folded::new(&format!("{} {}", node.code, node.title)))
                        .collect()
                })
                .collect(),
            set_of: units
                .iter()
                .map(|unit| places.get(unit.set.id()).copied().unwrap_or(0))
                .collect(),
        }
    }

    /// The position of a unit's index set.
    #[must_use]
    pub fn set_of(&self, unit: UnitIx) -> usize {
        self.set_of.get(unit.index()).copied().unwrap_or(0)
    }

    /// For each word, which units and which items have it: 400,000 cells are then searched by looking up two flags each.
    fn search(&self, typed: &str) -> Search {
        let words = typed
            .split_whitespace()
            .map(Query::new)
            .filter(|query| !query.is_empty());
        Search {
            words: words
                .map(|query| Word {
                    units: self.units.iter().map(|name| name.matches(&query)).collect(),
                    sets: self
                        .sets
                        .iter()
                        .map(|items| items.iter().map(|name| name.matches(&query)).collect())
                        .collect(),
                })
                .collect(),
        }
    }
}

struct Word {
    units: Vec<bool>,
    sets: Vec<Vec<bool>>,
}

struct Search {
    words: Vec<Word>,
}

impl Search {
    fn finds(&self, set: usize, cell: CellIx) -> bool {
        self.words.iter().all(|word| {
            let unit = word.units.get(cell.unit.index()).copied().unwrap_or(false);
            unit || word
                .sets
                .get(set)
                .and_then(|items| items.get(cell.item.index()))
                .copied()
                .unwrap_or(false)
        })
    }
}

/// Everything that decides which cells are shown.
pub struct Asked<'a> {
    /// The round.
    pub model: &'a Model<'a>,
    /// The folded names.
    pub names: &'a Names,
    /// The cells with drafts made here, in order.
    pub drafted: Vec<CellIx>,
    /// Which way.
    pub way: Way,
    /// The filter.
    pub filter: Filter,
    /// What was typed to search.
    pub search: &'a str,
}

/// The rows of the queue.
#[must_use]
pub fn rows(asked: &Asked<'_>) -> Vec<Row> {
    let search = asked.names.search(asked.search);
    let shown = |cell: CellIx| {
        search.finds(asked.names.set_of(cell.unit), cell)
            && in_scope(asked, cell)
            && checked(asked, cell)
            && stands(asked, cell)
    };
    let mut rows = Vec::new();
    let state = asked.model.state;
    for (block, _) in state.blocks().iter().enumerate() {
        let block = BlockIx::at(block);
        if asked.filter.block.is_some_and(|wanted| wanted != block) {
            continue;
        }
        let units: Vec<(UnitIx, &UnitState)> = state
            .unit_positions()
            .filter(|(_, unit)| unit.block == block)
            .collect();
        match asked.way {
            Way::ByUnit => {
                for (unit, state) in &units {
                    let cells = state
                        .set
                        .item_positions()
                        .map(|item| CellIx { unit: *unit, item });
                    push_group(&mut rows, cells.filter(|cell| shown(*cell)));
                }
            }
            Way::ByItem => {
                let items: Vec<ItemIx> = units
                    .first()
                    .map(|(_, unit)| unit.set.item_positions().collect())
                    .unwrap_or_default();
                for item in items {
                    let cells = units.iter().map(|(unit, _)| CellIx { unit: *unit, item });
                    push_group(&mut rows, cells.filter(|cell| shown(*cell)));
                }
            }
        }
    }
    rows
}

fn push_group(rows: &mut Vec<Row>, cells: impl Iterator<Item = CellIx>) {
    let head = rows.len();
    for cell in cells {
        if rows.len() == head {
            rows.push(Row::Group(cell, 0));
        }
        rows.push(Row::Cell(cell));
    }
    let count = rows.len() - head;
    if let Some(Row::Group(_, cells)) = rows.get_mut(head) {
        *cells = count.saturating_sub(1);
    }
}

/// The part of the filter that asks for nothing but places.
fn in_scope(asked: &Asked<'_>, cell: CellIx) -> bool {
    let Filter {
        mine, unit, node, ..
    } = asked.filter;
    unit.is_none_or(|wanted| wanted == cell.unit)
        && node.is_none_or(|(set, node)| {
            set == asked.names.set_of(cell.unit)
                && asked
                    .model
                    .unit(cell)
                    .is_some_and(|unit| unit.set.is_under(cell.item, node))
        })
        && (!mine || asked.model.is_mine(cell))
}

/// The part of the filter that asks what the pre-checks found.
fn checked(asked: &Asked<'_>, cell: CellIx) -> bool {
    let wanted = asked.filter.checked;
    wanted.is_none_or(|wanted| wanted.holds(asked.model, cell))
}

/// How many cells the queue would show for each thing that the pre-checks found, were it filtered by that as well.
/// All of them, in an order that does not change while a picker is open.
#[must_use]
pub fn checked_counts(asked: &Asked<'_>) -> Vec<(Checked, usize)> {
    let model = asked.model;
    let search = asked.names.search(asked.search);
    let mut cells: Vec<CellIx> = model.state.findings().cells().collect();
    cells.retain(|cell| {
        let block = model.unit(*cell).map(|unit| unit.block);
        asked
            .filter
            .block
            .is_none_or(|wanted| block == Some(wanted))
            && search.finds(asked.names.set_of(cell.unit), *cell)
            && in_scope(asked, *cell)
            && stands(asked, *cell)
    });
    let counted = Checked::all().map(|wanted| {
        let held = cells.iter().filter(|cell| wanted.holds(model, **cell));
        (wanted, held.count())
    });
    counted.collect()
}

/// The part of the filter that asks how a cell stands, as far as the seat may know.
fn stands(asked: &Asked<'_>, cell: CellIx) -> bool {
    let model = asked.model;
    match asked.filter.standing {
        Standing::Any => true,
        // What is being worked on stays, whatever comes to its cell meanwhile.
        Standing::Open | Standing::Unrevisited | Standing::Differing if is_drafted(asked, cell) => {
            true
        }
        Standing::Open => {
            let state = model.state;
            // The own verdict for those who review, anybody's for those who only look.
            if asked.filter.mine {
                state.needs_verdict(cell) && !model.have_confirmed(cell)
            } else {
                state.needs_verdict(cell) && state.settled(cell, model.viewpoint()).is_none()
            }
        }
        Standing::Drafted => is_drafted(asked, cell),
        Standing::Adjusted => {
            has_log(model, cell) && facts(model, cell).is_some_and(|facts| is_adjusted(&facts))
        }
        Standing::Answered => revisit::is_answered(model, cell),
        Standing::Unrevisited => revisit::awaits_look(model, cell),
        Standing::Differing => revisit::differs_unseen(model, cell),
        Standing::Disputed => {
            has_log(model, cell)
                && facts(model, cell)
                    .and_then(|facts| facts.dispute)
                    .is_some_and(|dispute| dispute.state.is_open())
        }
    }
}

fn is_drafted(asked: &Asked<'_>, cell: CellIx) -> bool {
    asked.drafted.binary_search(&cell).is_ok()
}

fn has_log(model: &Model<'_>, cell: CellIx) -> bool {
    model
        .state
        .cell(cell)
        .is_some_and(|cell| !cell.log().is_empty())
}

/// What the seat knows of a cell.
#[must_use]
pub fn facts<'a>(model: &Model<'a>, cell: CellIx) -> Option<CellFacts<'a>> {
    model.state.facts(cell, model.viewpoint())
}

fn is_adjusted(facts: &CellFacts<'_>) -> bool {
    facts
        .verdicts
        .iter()
        .any(|verdict| !verdict.stale && verdict.verdict != Verdict::Accept)
}
