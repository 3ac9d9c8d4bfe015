//! What a dispute is worth: which outcomes are still possible, and whom the unit would pass with each. Exact, not sampled.

use super::band::best_band;
use super::consolidation::{BlockResult, Consolidation, UnitResult, unit_sums};
use super::id::{CellIx, UnitIx};
use super::index_set::{Item, Method, Node};
use super::outcomes::{Allowed, Open, Possible};
use super::points::Points;
use super::review::Value;
use super::round::Band;
use super::state::State;
use super::sums::{Sums, contribution_of, whole};
use super::viewpoint::Viewpoint;

/// One outcome of a dispute for its unit, against all others as they stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Outcome {
    /// What the cell comes to.
    pub value: Value,
    /// The declared index then.
    pub index: Points,
    /// The rank then; None for units left out of the ranking.
    pub rank: Option<u32>,
    /// The band then, by position; None below all bands.
    pub band: Option<usize>,
}

/// What happens between the unit and another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Turn {
    /// The unit comes to stand above the other.
    Passes,
    /// The unit draws level with one that stands above it now.
    Reaches,
    /// The other draws level with the unit.
    IsReached,
    /// The other comes to stand above the unit.
    IsPassed,
}

impl Turn {
    /// The name that commands write.
    pub const fn code(self) -> &'static str {
        match self {
            Turn::Passes => "passes",
            Turn::Reaches => "reaches",
            Turn::IsReached => "is_reached",
            Turn::IsPassed => "is_passed",
        }
    }
}

/// Another unit whose place against this one depends on the outcome.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Passing {
    /// The other unit.
    pub unit: UnitIx,
    /// Its declared index, which stays.
    pub index: Points,
    /// What happens.
    pub turn: Turn,
    /// The outcome nearest to now at which it happens.
    pub at: Value,
}

/// The outcomes of a dispute for its unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Impact {
    /// The outcomes, lowest value first: self score and verdicts in force; where anything is possible also both ends of
    /// what the item allows, and N/A.
    pub outcomes: Vec<Outcome>,
    /// A value is still to come, or hidden: anything that this allows is possible, and N/A.
    pub open: Option<Open>,
    /// Lowest and highest declared index.
    pub index: (Points, Points),
    /// Best and worst rank; None for units left out of the ranking.
    pub ranks: Option<(u32, u32)>,
    /// Best and worst band by position; None below all bands.
    pub bands: (Option<usize>, Option<usize>),
    /// Units that it would pass or be passed by, best first.
    pub passings: Vec<Passing>,
}

impl Impact {
    /// What the dispute about a cell can still change, as far as the viewpoint may know. None without two outcomes.
    pub fn of(
        state: &State,
        standing: &Consolidation,
        cell: CellIx,
        viewpoint: Viewpoint,
    ) -> Option<Impact> {
        let possible = Possible::of(state, cell, viewpoint)?;
        if !possible.is_undecided() {
            return None;
        }
        let trial = Trial::of(state, standing, cell, viewpoint)?;
        let mut values = possible.named.clone();
        if let Some(open) = &possible.open {
            let ends = open.allowed.ends().into_iter().flat_map(|(a, b)| [a, b]);
            values.extend(ends.map(Value::Score));
            values.push(Value::NotApplicable);
            values.sort_unstable();
            values.dedup();
        }
        let outcomes: Vec<Outcome> = values
            .into_iter()
            .map(|value| trial.outcome(value))
            .collect();
        let indexes = outcomes.iter().map(|outcome| outcome.index);
        let ranks = outcomes.iter().filter_map(|outcome| outcome.rank);
        // A band is better the earlier it stands; no band at all is the worst.
        let place = |band: &Option<usize>| band.unwrap_or(usize::MAX);
        let bands = outcomes.iter().map(|outcome| outcome.band);
        Some(Impact {
            index: (indexes.clone().min()?, indexes.max()?),
            ranks: ranks.clone().min().zip(ranks.max()),
            bands: (bands.clone().min_by_key(place)?, bands.max_by_key(place)?),
            passings: trial.passings(&outcomes, possible.open.as_ref().map(|open| &open.allowed)),
            outcomes,
            open: possible.open,
        })
    }

    /// True if the band depends on the outcome.
    pub fn changes_band(&self) -> bool {
        self.bands.0 != self.bands.1
    }

    /// True if the rank depends on the outcome.
    pub fn changes_rank(&self) -> bool {
        self.places() > 0
    }

    /// How many places lie between the best and the worst rank.
    pub fn places(&self) -> u32 {
        self.ranks.map_or(0, |(best, worst)| worst - best)
    }

    /// Orders disputes: those that change a band first, then by places in the rank, then by points of index.
    pub fn weight(&self) -> (bool, u32, Points) {
        (
            self.changes_band(),
            self.places(),
            self.index.1 - self.index.0,
        )
    }

    /// The class that agendas keep apart.
    pub fn class(&self) -> ImpactClass {
        if self.changes_band() {
            ImpactClass::Band
        } else if self.changes_rank() {
            ImpactClass::Rank
        } else {
            ImpactClass::Index
        }
    }
}

/// What an outcome can change, gravest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ImpactClass {
    /// The band.
    Band,
    /// The rank.
    Rank,
    /// Points only.
    Index,
}

impl ImpactClass {
    /// The name that commands write.
    pub const fn code(self) -> &'static str {
        match self {
            ImpactClass::Band => "band",
            ImpactClass::Rank => "rank",
            ImpactClass::Index => "index",
        }
    }
}

/// A unit without one of its cells, against all others as they stand.
struct Trial<'a> {
    kind: (&'a Node, &'a Item),
    /// Everything but the cell.
    others: Sums,
    now: &'a UnitResult,
    block: &'a BlockResult,
    bands: &'a [Band],
}

impl<'a> Trial<'a> {
    fn of(
        state: &'a State,
        standing: &'a Consolidation,
        cell: CellIx,
        viewpoint: Viewpoint,
    ) -> Option<Trial<'a>> {
        let unit = state.unit(cell.unit)?;
        let others = unit_sums(state, cell.unit, unit, viewpoint, |_, result| {
            (result.item != cell.item).then_some(result.counted)
        });
        Some(Trial {
            kind: unit.set.item(cell.item)?,
            others,
            now: standing.unit(cell.unit)?,
            block: standing.blocks.get(unit.block.index())?,
            bands: state
                .blocks()
                .get(unit.block.index())
                .map_or(&[], |block| &block.bands),
        })
    }

    fn index(&self, value: Value) -> Points {
        whole(&self.with(value)).2
    }

    fn with(&self, value: Value) -> Vec<super::consolidation::AreaResult> {
        let mut sums = self.others.clone();
        sums.add(self.kind, contribution_of(self.kind, value));
        sums.counted()
    }

    fn outcome(&self, value: Value) -> Outcome {
        let areas = self.with(value);
        let index = whole(&areas).2;
        let ranked = self.now.rank.is_some();
        Outcome {
            value,
            index,
            rank: ranked.then(|| self.rank(index)),
            band: ranked
                .then(|| best_band(self.bands, index, &areas))
                .flatten(),
        }
    }

    /// The rank of an index among the others; the block stands best first, those without a rank last.
    fn rank(&self, index: Points) -> u32 {
        let units = &self.block.units;
        let better = units.partition_point(|unit| unit.rank.is_some() && unit.index > index);
        let own = usize::from(self.now.index > index);
        u32::try_from(better + 1 - own).unwrap_or(u32::MAX)
    }

    fn passings(&self, outcomes: &[Outcome], open: Option<&Allowed>) -> Vec<Passing> {
        if self.now.rank.is_none() {
            return Vec::new();
        }
        let ladder = Ladder::of(self, outcomes, open);
        let others = self.block.units.iter();
        others
            .filter(|other| other.rank.is_some() && other.unit != self.now.unit)
            .flat_map(|other| {
                ladder
                    .turns(self.now.index, other.index)
                    .map(|(turn, at)| Passing {
                        unit: other.unit,
                        index: other.index,
                        turn,
                        at,
                    })
            })
            .collect()
    }
}

/// The outcomes by the index that they lead to.
struct Ladder<'t, 'a> {
    trial: &'t Trial<'a>,
    named: Vec<(Points, Value)>,
    open: Option<&'t Allowed>,
    /// More points are worse for the unit.
    falls: bool,
}

impl<'t, 'a> Ladder<'t, 'a> {
    fn of(trial: &'t Trial<'a>, outcomes: &[Outcome], open: Option<&'t Allowed>) -> Self {
        let named = outcomes
            .iter()
            .map(|outcome| (outcome.index, outcome.value));
        Ladder {
            trial,
            named: named.collect(),
            open,
            falls: trial.kind.1.method == Method::Penalty,
        }
    }

    /// What can happen to the order of the unit, now at `now`, and another that stays at `other`.
    fn turns(&self, now: Points, other: Points) -> impl Iterator<Item = (Turn, Value)> {
        let up = (now <= other)
            .then(|| self.lowest(|index| index > other))
            .flatten()
            .map(|(_, value)| (Turn::Passes, value));
        let level_up = (now < other && up.is_none())
            .then(|| self.lowest(|index| index >= other))
            .flatten()
            .map(|(_, value)| (Turn::Reaches, value));
        let down = (now >= other)
            .then(|| self.highest(|index| index < other))
            .flatten()
            .map(|(_, value)| (Turn::IsPassed, value));
        let level_down = (now > other && down.is_none())
            .then(|| self.highest(|index| index <= other))
            .flatten()
            .map(|(_, value)| (Turn::IsReached, value));
        [up, level_up, down, level_down].into_iter().flatten()
    }

    /// The first outcome whose index holds, where every higher one holds too. Of several that lead to the same index
    /// the one with the fewest points counted from below, and N/A only where no score does.
    fn lowest(&self, holds: impl Fn(Points) -> bool) -> Option<(Points, Value)> {
        let open = self.first_open(&holds).and_then(|at| self.open_at(at));
        let named = self
            .named
            .iter()
            .filter(|(index, _)| holds(*index))
            .copied();
        named
            .chain(open)
            .min_by_key(|(index, value)| (*index, self.rung(*value)))
    }

    /// The last outcome whose index holds, where every lower one holds too; as [`Ladder::lowest`] counted from above.
    fn highest(&self, holds: impl Fn(Points) -> bool) -> Option<(Points, Value)> {
        let end = self.first_open(|index| !holds(index));
        let count = self.open.map_or(0, Allowed::count);
        let last = end.unwrap_or(count).checked_sub(1);
        let open = last.and_then(|place| self.open_at(place));
        let named = self
            .named
            .iter()
            .filter(|(index, _)| holds(*index))
            .copied();
        named.chain(open).max_by_key(|(index, value)| {
            let (is_na, rung) = self.rung(*value);
            (*index, !is_na, rung)
        })
    }

    /// The order of values with the same index.
    fn rung(&self, value: Value) -> (bool, Points) {
        match value {
            Value::NotApplicable => (true, Points::ZERO),
            Value::Score(points) if self.falls => (false, -points),
            Value::Score(points) => (false, points),
        }
    }

    /// What stands at a place among the open scores, in the order of the index.
    fn open_at(&self, place: usize) -> Option<(Points, Value)> {
        let open = self.open?;
        let place = if self.falls {
            open.count().checked_sub(1)?.checked_sub(place)?
        } else {
            place
        };
        let value = Value::Score(open.at(place)?);
        Some((self.trial.index(value), value))
    }

    /// The first of the open scores whose index holds; those after it hold too.
    fn first_open(&self, holds: impl Fn(Points) -> bool) -> Option<usize> {
        let count = self.open?.count();
        let (mut low, mut high) = (0, count);
        while low < high {
            let middle = low + (high - low) / 2;
            if self.open_at(middle).is_some_and(|(index, _)| holds(index)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        (low < count).then_some(low)
    }
}
