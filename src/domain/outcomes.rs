//! What a disputed cell can still come to, as far as a viewpoint may know.

use super::id::CellIx;
use super::index_set::{Item, Node};
use super::points::Points;
use super::precheck::step_of;
use super::review::Value;
use super::rule::Rule;
use super::state::State;
use super::viewpoint::{Sight, Viewpoint};

/// A rule with more scores than this is told by its step.
const MOST_LISTED: i64 = 1_000;

/// The scores that an item's rule or step leaves to a cell on which nobody has given a value yet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Allowed {
    /// The scores that the item's rule can give, lowest first.
    Listed(Vec<Points>),
    /// Every multiple of a step from 0 to the maximum.
    Steps {
        /// The step; the smallest that can be written where the item has none.
        step: Points,
        /// The maximum.
        max: Points,
    },
}

impl Allowed {
    /// The finest score that can be written.
    pub const FINEST: Points = Points::from_ten_thousandths(1);

    /// What an item allows: the scores of its rule that lie on its step, else the multiples of the step.
    pub fn by(node: &Node, item: &Item) -> Allowed {
        let step = step_of(item.step, item.rule.as_ref()).filter(|step| *step > Points::ZERO);
        let listed = item.rule.as_ref().and_then(|rule| listed(rule, node.max));
        if let Some(mut scores) = listed {
            scores.retain(|score| step.is_none_or(|step| score.is_multiple_of(step)));
            scores.sort_unstable();
            scores.dedup();
            if !scores.is_empty() {
                return Allowed::Listed(scores);
            }
        }
        Allowed::Steps {
            step: step.unwrap_or(Allowed::FINEST),
            max: node.max,
        }
    }

    /// How many scores there are.
    pub fn count(&self) -> usize {
        match self {
            Allowed::Listed(scores) => scores.len(),
            Allowed::Steps { step, max } => {
                let steps = max.ten_thousandths() / step.ten_thousandths().max(1);
                usize::try_from(steps).map_or(1, |steps| steps.saturating_add(1))
            }
        }
    }

    /// The score at a place, lowest first.
    pub fn at(&self, place: usize) -> Option<Points> {
        match self {
            Allowed::Listed(scores) => scores.get(place).copied(),
            Allowed::Steps { step, .. } => {
                let place = i64::try_from(place).ok().filter(|_| place < self.count())?;
                let count = step.ten_thousandths().checked_mul(place)?;
                Some(Points::from_ten_thousandths(count))
            }
        }
    }

    /// The lowest and the highest score.
    pub fn ends(&self) -> Option<(Points, Points)> {
        self.at(0).zip(self.at(self.count().checked_sub(1)?))
    }
}

/// The scores of a rule with few of them; None for a rule that leaves any score open.
fn listed(rule: &Rule, max: Points) -> Option<Vec<Points>> {
    let multiples = |each: Points, range: Points| {
        let count = range
            .ten_thousandths()
            .checked_div(each.ten_thousandths())?;
        (0..=MOST_LISTED).contains(&count).then(|| {
            let times = (0..=count).map(|n| n * each.ten_thousandths());
            times.map(Points::from_ten_thousandths).collect::<Vec<_>>()
        })
    };
    match rule {
        Rule::Choice(options) => Some(options.iter().map(|option| option.points).collect()),
        Rule::Steps(steps) => {
            let points = steps.iter().map(|step| step.points);
            Some(points.chain([Points::ZERO]).collect())
        }
        Rule::Count { each, cap } => {
            let mut scores = multiples(*each, *cap)?;
            scores.push(*cap);
            Some(scores)
        }
        Rule::Deduct { each, floor } => {
            let off = multiples(*each, max - *floor)?.into_iter();
            let mut scores: Vec<Points> = off.map(|off| max - off).collect();
            scores.push(*floor);
            Some(scores)
        }
        Rule::Linear | Rule::Free { .. } => None,
    }
}

/// What a disputed cell can still come to.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Possible {
    /// The values on the table, each once, lowest first: self score, verdicts in force, survey result, standing
    /// proposals.
    pub named: Vec<Value>,
    /// In dispute with a value still to come, or hidden: anything that the item allows is possible, N/A too.
    pub open: Option<Open>,
}

/// Why anything is possible, and what that is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Open {
    /// What the item allows.
    pub allowed: Allowed,
    /// Another reviewer gave another value, which is hidden until the meeting; otherwise nobody has given one.
    pub hidden: bool,
}

impl Possible {
    /// What the cell can come to with what the viewpoint knows of it.
    pub fn of(state: &State, cell: CellIx, viewpoint: Viewpoint) -> Option<Possible> {
        let facts = state.facts(cell, viewpoint)?;
        let unit = state.unit(cell.unit)?;
        let (node, item) = unit.set.item(cell.item)?;
        let claimed = unit.claim(cell.item).map(Value::from);
        let given: Vec<Value> = facts
            .counted(unit.reviewers(cell.item))
            .map(|verdict| verdict.value)
            .chain(facts.survey.map(Value::Score))
            .collect();
        let disputed = facts.dispute.as_ref();
        let disputed = disputed.is_some_and(|dispute| dispute.state.is_open());
        let hidden = state.sight(cell, viewpoint) == Sight::Differing;
        let open = (disputed && (hidden || given.is_empty())).then(|| Open {
            allowed: Allowed::by(node, item),
            hidden,
        });
        let standing = state.cell_id(cell).map(|id| state.standing_proposals(&id));
        let proposed = standing
            .into_iter()
            .flatten()
            .filter_map(|ix| state.proposal(ix))
            .map(|proposal| proposal.value);
        let mut named: Vec<Value> = claimed.into_iter().chain(given).chain(proposed).collect();
        named.sort_unstable();
        named.dedup();
        Some(Possible { named, open })
    }

    /// True while more than one value is possible.
    pub const fn is_undecided(&self) -> bool {
        self.open.is_some() || self.named.len() > 1
    }

    /// The lowest and the highest score; None if the cell can only be N/A.
    pub fn scores(&self) -> Option<(Points, Points)> {
        let named = self.named.iter().filter_map(|value| value.points());
        let ends = self.open.as_ref().and_then(|open| open.allowed.ends());
        let all = named.chain(ends.into_iter().flat_map(|(low, high)| [low, high]));
        all.clone().min().zip(all.max())
    }

    /// True if the item may turn out not to apply.
    pub fn may_not_apply(&self) -> bool {
        self.open.is_some() || self.named.contains(&Value::NotApplicable)
    }
}
