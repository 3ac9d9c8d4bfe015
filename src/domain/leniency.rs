//! How the members appraised: what each changed against the self scores and against the other reviewers, what nobody
//! changed, what changed after an explanation, and how far self scores were above what was given. Sums are exact.

use std::collections::BTreeMap;

use super::cell::CellEvent;
use super::council::Role;
use super::id::{BlockIx, CellIx, ItemIx, MemberIx, Seq, UnitIx};
use super::index_set::Node;
use super::parts::by_parts;
use super::points::Points;
use super::review::Value;
use super::self_assessment::Claim;
use super::spread::Spread;
use super::state::{State, UnitState};
use super::viewpoint::Viewpoint;

/// Changes in points, and in parts of the item's maximum so that items of different size compare.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Change {
    /// In ten-thousandths of a point.
    pub points: Spread,
    /// In ten-thousandths of a percent of the item's maximum, each rounded once.
    pub percent: Spread,
}

impl Change {
    fn take(&mut self, change: Points, max: Points) {
        self.points.take(change.ten_thousandths());
        self.percent.take(percent(change, max).ten_thousandths());
    }

    fn add(&mut self, other: &Change) {
        self.points.add(&other.points);
        self.percent.add(&other.percent);
    }
}

/// A change as a percentage of a maximum; 0 where there is none.
pub fn percent(change: Points, max: Points) -> Points {
    let whole = Points::whole(100).ten_thousandths();
    let percent = change.scaled(whole, max.ten_thousandths(), 4);
    percent.unwrap_or(Points::ZERO)
}

/// What a reviewer did, in an area or altogether.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Conduct {
    /// Verdicts in force.
    pub verdicts: u32,
    /// Of them those that left the self score as it was.
    pub unchanged: u32,
    /// Of them those that said, or took back, that an item does not apply: no change in points.
    pub not_applicable: u32,
    /// Appraised less self score, where both are scores.
    pub against_self: Change,
    /// Appraised less the mean of the other reviewers, on cells that several appraised with a score.
    pub against_others: Change,
}

impl Conduct {
    fn add(&mut self, other: &Conduct) {
        self.verdicts += other.verdicts;
        self.unchanged += other.unchanged;
        self.not_applicable += other.not_applicable;
        self.against_self.add(&other.against_self);
        self.against_others.add(&other.against_others);
    }
}

/// A cell whose self score a reviewer changed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ChangedCell {
    /// The cell.
    pub cell: CellIx,
    /// The self score that was judged.
    pub own: Value,
    /// What the reviewer gave.
    pub given: Value,
    /// Given less own as a percentage of the maximum; None where one of them is N/A.
    pub percent: Option<Points>,
}

/// A reviewer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reviewer {
    /// The member.
    pub member: MemberIx,
    /// Altogether.
    pub whole: Conduct,
    /// By the position of the area.
    pub areas: BTreeMap<u16, Conduct>,
    /// Cells that the reviewer changed: N/A first, then those with the largest part of the maximum.
    pub changed: Vec<ChangedCell>,
    /// How many changes lie in each of [`BINS`].
    pub histogram: [u32; BIN_COUNT],
}

/// How many bins a histogram of changes has.
pub const BIN_COUNT: usize = 9;

/// The bins of a histogram of changes in percent of the maximum, lowest first: from the first bound (inclusive) to the
/// second (exclusive) below zero, the other way round above it. The middle one holds no change at all.
pub const BINS: [(i64, i64); BIN_COUNT] = [
    (-100, -50),
    (-50, -25),
    (-25, -10),
    (-10, 0),
    (0, 0),
    (0, 10),
    (10, 25),
    (25, 50),
    (50, 100),
];

/// The bin of a change in percent.
fn bin_of(percent: Points) -> usize {
    let size = percent.abs();
    let step = [10, 25, 50]
        .iter()
        .filter(|bound| size > Points::whole(**bound))
        .count();
    match percent.cmp(&Points::ZERO) {
        std::cmp::Ordering::Less => 3 - step,
        std::cmp::Ordering::Equal => 4,
        std::cmp::Ordering::Greater => 5 + step,
    }
}

/// A verdict that became another one after the unit had explained.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Revised {
    /// The cell.
    pub cell: CellIx,
    /// Who.
    pub member: MemberIx,
    /// Before.
    pub before: Value,
    /// After.
    pub after: Value,
    /// The entry of the later verdict.
    pub seq: Seq,
}

/// Cells with a verdict, and those of them that nobody changed.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Untouched {
    /// Cells with a verdict on a self score.
    pub judged: u32,
    /// Of them those that every verdict left as they were.
    pub untouched: u32,
}

/// Self scores of a block against what they came to, over cells with a self score and a final score.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Inflation {
    /// Self scores together.
    pub own: Points,
    /// Final scores together.
    pub given: Points,
    /// Maxima together.
    pub max: Points,
    /// Self score less final score, cell by cell.
    pub above: Change,
}

/// How the members appraised.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Leniency {
    /// Reviewers with a verdict, in the order of seats.
    pub reviewers: Vec<Reviewer>,
    /// Verdicts changed after an explanation, in the order of cells.
    pub revised: Vec<Revised>,
    /// What nobody changed, by block and position of the area.
    pub untouched: BTreeMap<(BlockIx, u16), Untouched>,
    /// How far self scores were above what was given, by block.
    pub inflation: BTreeMap<BlockIx, Inflation>,
}

impl State {
    /// True for those who may look at how the members appraised: the council's own seats, not observers.
    pub fn may_see_leniency(&self, viewpoint: Viewpoint) -> bool {
        match viewpoint {
            Viewpoint::Whole => true,
            Viewpoint::Anyone => false,
            Viewpoint::Seat(seat) => self
                .member(seat)
                .is_some_and(|member| member.role != Role::Observer),
        }
    }
}

impl Leniency {
    /// What the viewpoint may know of it: of cells that are closed to it nothing.
    pub fn of(state: &State, viewpoint: Viewpoint) -> Leniency {
        let parts = by_parts(state, |part| {
            let mut gathered = Gathered::default();
            for (ix, unit) in part {
                for item in unit.set.item_positions() {
                    gathered.take(state, viewpoint, ix, unit, item);
                }
            }
            gathered
        });
        let mut all = Gathered::default();
        for part in parts {
            all.add(part);
        }
        all.finish()
    }
}

/// What was gathered of a reviewer.
#[derive(Default)]
struct Taken {
    areas: BTreeMap<u16, Conduct>,
    changed: Vec<ChangedCell>,
    histogram: [u32; BIN_COUNT],
}

#[derive(Default)]
struct Gathered {
    reviewers: BTreeMap<MemberIx, Taken>,
    revised: Vec<Revised>,
    untouched: BTreeMap<(BlockIx, u16), Untouched>,
    inflation: BTreeMap<BlockIx, Inflation>,
}

/// A verdict in force.
struct Given {
    member: MemberIx,
    value: Value,
    claim: Option<Claim>,
    seq: Seq,
    /// The value before the latest explanation.
    explained_on: Option<Value>,
}

fn in_force(state: &State, viewpoint: Viewpoint, cell: CellIx) -> Vec<Given> {
    let mut given: Vec<Given> = Vec::new();
    for entry in state.visible_log(cell, viewpoint) {
        match &entry.event {
            CellEvent::Replaced => given.clear(),
            CellEvent::Explained(_) => {
                for verdict in &mut given {
                    verdict.explained_on = Some(verdict.value);
                }
            }
            CellEvent::Judged {
                member,
                value,
                claim,
                ..
            } => {
                let earlier = given.iter().position(|verdict| verdict.member == *member);
                let explained_on = earlier
                    .map(|at| given.remove(at))
                    .and_then(|verdict| verdict.explained_on);
                given.push(Given {
                    member: *member,
                    value: *value,
                    claim: *claim,
                    seq: entry.seq,
                    explained_on,
                });
            }
            _ => {}
        }
    }
    given
}

impl Gathered {
    fn take(
        &mut self,
        state: &State,
        viewpoint: Viewpoint,
        ix: UnitIx,
        unit: &UnitState,
        item: ItemIx,
    ) {
        let cell = CellIx { unit: ix, item };
        let Some((node, kind)) = unit.set.item(item) else {
            return;
        };
        let mut given = in_force(state, viewpoint, cell);
        let reviewers = unit.reviewers(item);
        given.retain(|verdict| reviewers.contains(verdict.member));
        for verdict in &given {
            self.verdict(cell, node, verdict, &given);
        }
        if !kind.method.is_self_scored() {
            return;
        }
        let judged = given.iter().filter(|verdict| verdict.claim.is_some());
        if judged.clone().next().is_some() {
            let changed = judged
                .clone()
                .any(|v| v.claim.map(Value::from) != Some(v.value));
            let count = self.untouched.entry((unit.block, node.area)).or_default();
            count.judged += 1;
            count.untouched += u32::from(!changed);
        }
        self.inflation(state, viewpoint, cell, unit, node);
    }

    fn verdict(&mut self, cell: CellIx, node: &Node, verdict: &Given, all: &[Given]) {
        let taken = self.reviewers.entry(verdict.member).or_default();
        let conduct = taken.areas.entry(node.area).or_default();
        conduct.verdicts += 1;
        if let Some(own) = verdict.claim.map(Value::from) {
            conduct.unchanged += u32::from(own == verdict.value);
            let change = match (own.points(), verdict.value.points()) {
                (Some(own), Some(given)) => Some(given - own),
                _ => None,
            };
            let percent = change.map(|change| percent(change, node.max));
            match (change, percent) {
                (Some(change), Some(percent)) => {
                    conduct.against_self.take(change, node.max);
                    if let Some(count) = taken.histogram.get_mut(bin_of(percent)) {
                        *count += 1;
                    }
                }
                _ => conduct.not_applicable += 1,
            }
            if own != verdict.value {
                taken.changed.push(ChangedCell {
                    cell,
                    own,
                    given: verdict.value,
                    percent,
                });
            }
        }
        if let (Some(own), Some(mean)) = (verdict.value.points(), mean_of_others(verdict, all)) {
            conduct.against_others.take(own - mean, node.max);
        }
        if let Some(before) = verdict
            .explained_on
            .filter(|before| *before != verdict.value)
        {
            self.revised.push(Revised {
                cell,
                member: verdict.member,
                before,
                after: verdict.value,
                seq: verdict.seq,
            });
        }
    }

    fn inflation(
        &mut self,
        state: &State,
        viewpoint: Viewpoint,
        cell: CellIx,
        unit: &UnitState,
        node: &Node,
    ) {
        let own = unit.claim(cell.item).map(Value::from);
        let settled = state.settled(cell, viewpoint).map(|settled| settled.value);
        let (Some(own), Some(given)) =
            (own.and_then(Value::points), settled.and_then(Value::points))
        else {
            return;
        };
        let inflation = self.inflation.entry(unit.block).or_default();
        inflation.own += own;
        inflation.given += given;
        inflation.max += node.max;
        inflation.above.take(own - given, node.max);
    }

    fn add(&mut self, other: Gathered) {
        for (member, more) in other.reviewers {
            let own = self.reviewers.entry(member).or_default();
            for (area, conduct) in more.areas {
                own.areas.entry(area).or_default().add(&conduct);
            }
            own.changed.extend(more.changed);
            for (count, more) in own.histogram.iter_mut().zip(more.histogram) {
                *count += more;
            }
        }
        self.revised.extend(other.revised);
        for (place, more) in other.untouched {
            let own = self.untouched.entry(place).or_default();
            own.judged += more.judged;
            own.untouched += more.untouched;
        }
        for (block, more) in other.inflation {
            let own = self.inflation.entry(block).or_default();
            own.own += more.own;
            own.given += more.given;
            own.max += more.max;
            own.above.add(&more.above);
        }
    }

    fn finish(self) -> Leniency {
        let reviewers = self.reviewers.into_iter();
        Leniency {
            reviewers: reviewers
                .map(|(member, taken)| {
                    let Taken {
                        areas,
                        mut changed,
                        histogram,
                    } = taken;
                    changed.sort_by_key(|changed| {
                        let size = changed.percent.map(Points::abs);
                        (size.is_some(), std::cmp::Reverse(size), changed.cell)
                    });
                    let mut whole = Conduct::default();
                    areas.values().for_each(|conduct| whole.add(conduct));
                    Reviewer {
                        member,
                        whole,
                        areas,
                        changed,
                        histogram,
                    }
                })
                .collect(),
            revised: self.revised,
            untouched: self.untouched,
            inflation: self.inflation,
        }
    }
}

/// The mean of what the others gave in points, rounded once to a ten-thousandth; None if no other gave a score.
fn mean_of_others(verdict: &Given, all: &[Given]) -> Option<Points> {
    let others = all.iter().filter(|other| other.member != verdict.member);
    let scores: Vec<Points> = others.filter_map(|other| other.value.points()).collect();
    let sum: Points = scores.iter().copied().sum();
    sum.scaled(1, i64::try_from(scores.len()).ok()?, 4)
}
