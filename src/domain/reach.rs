//! How far a unit's result can still move with all its open disputes at once; exact.
//!
//! An index is a ratio, and an item that does not apply may leave its maximum, so scores alone do not tell which outcome
//! is best. Areas do not touch each other: each is kept as the lowest and the highest score for every maximum that it
//! can come to, and the areas are joined over all of these. Within one choice of maxima more points are better for the
//! index, for the floor of every area and so for the band.

use std::collections::BTreeMap;

use super::consolidation::index_of;
use super::id::ItemIx;
use super::outcomes::Possible;
use super::points::Points;
use super::review::Value;
use super::round::Band;
use super::state::UnitState;
use super::sums::{Sums, contribution_of};

/// The lowest and the highest of something.
pub type Span = (Points, Points);

/// What a unit can still come to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reach {
    /// Lowest and highest total.
    pub total: Span,
    /// Lowest and highest declared index.
    pub index: Span,
    /// Best and worst band by position; None below all bands.
    pub bands: (Option<usize>, Option<usize>),
}

/// Lowest and highest score for every maximum.
type ByMax = BTreeMap<Points, Span>;

/// By maximum and by how many floors all areas meet, the total.
type Joined = BTreeMap<(Points, usize), Points>;

impl Reach {
    /// What a unit comes to whose undisputed items add up to `sums`, with every outcome of its disputed ones.
    pub(super) fn of(
        unit: &UnitState,
        sums: &Sums,
        disputed: &[(ItemIx, Possible)],
        bands: &[Band],
    ) -> Option<Reach> {
        let areas = areas(unit, sums, disputed);
        let floors = floors(bands);
        let low = joined(&areas, &floors, |span| span.0, Points::min);
        let high = joined(&areas, &floors, |span| span.1, Points::max);
        let index = |joined: &Joined| -> Vec<Points> {
            let all = joined.iter();
            all.map(|((max, _), total)| index_of(*total, *max))
                .collect()
        };
        let position = |((max, met), total): (&(Points, usize), &Points)| {
            let index = index_of(*total, *max);
            let found = bands.iter().position(|band| {
                index >= band.from && floor_place(&floors, band).is_none_or(|at| at < *met)
            });
            found.unwrap_or(usize::MAX)
        };
        let named = |place: usize| (place < bands.len()).then_some(place);
        Some(Reach {
            total: (*low.values().min()?, *high.values().max()?),
            index: (
                index(&low).into_iter().min()?,
                index(&high).into_iter().max()?,
            ),
            bands: (
                named(high.iter().map(position).min()?),
                named(low.iter().map(position).max()?),
            ),
        })
    }
}

/// Every area with what it can come to.
fn areas(unit: &UnitState, sums: &Sums, disputed: &[(ItemIx, Possible)]) -> Vec<ByMax> {
    let fixed = sums.areas.iter();
    let mut areas: Vec<ByMax> = fixed
        .map(|area| ByMax::from([(area.max, (area.score, area.score))]))
        .collect();
    let mut bonus = (sums.bonus, sums.bonus);
    let mut penalty = (sums.penalty, sums.penalty);
    let mut adjustments = sums.adjustments;
    for (item, possible) in disputed {
        let Some(kind) = unit.set.item(*item) else {
            continue;
        };
        let ways = ways(kind, possible);
        let at = usize::from(kind.0.area);
        if kind.1.method.is_adjustment() {
            adjustments = Some(at);
            let scores = ways.get(&Points::ZERO).copied().unwrap_or_default();
            let side = match kind.1.method {
                super::index_set::Method::Bonus => &mut bonus,
                _ => &mut penalty,
            };
            *side = (side.0 + scores.0, side.1 + scores.1);
        } else if let Some(area) = areas.get_mut(at) {
            *area = added(area, &ways);
        }
    }
    if let Some(area) = adjustments.and_then(|at| areas.get_mut(at)) {
        // More penalty is worse, and neither counts beyond its cap.
        let span = (
            sums.capped(bonus.0, penalty.1),
            sums.capped(bonus.1, penalty.0),
        );
        *area = ByMax::from([(Points::ZERO, span)]);
    }
    areas
}

/// What one item can add, by maximum.
fn ways(kind: (&super::index_set::Node, &super::index_set::Item), possible: &Possible) -> ByMax {
    let ends = possible.scores().into_iter();
    let scores = ends.flat_map(|(low, high)| [Value::Score(low), Value::Score(high)]);
    let not = possible.may_not_apply().then_some(Value::NotApplicable);
    let mut ways = ByMax::new();
    for value in scores.chain(not) {
        let given = contribution_of(kind, value);
        widen(&mut ways, given.max, (given.score, given.score));
    }
    ways
}

fn widen(ways: &mut ByMax, max: Points, span: Span) {
    let kept = ways.entry(max).or_insert(span);
    *kept = (kept.0.min(span.0), kept.1.max(span.1));
}

/// Every way of an area with every way of one item more.
fn added(area: &ByMax, item: &ByMax) -> ByMax {
    let mut sum = ByMax::new();
    for (max, span) in area {
        for (more, points) in item {
            widen(
                &mut sum,
                *max + *more,
                (span.0 + points.0, span.1 + points.1),
            );
        }
    }
    sum
}

/// The floors that some band asks for, lowest first, each once: who meets one meets all before it.
fn floors(bands: &[Band]) -> Vec<Points> {
    let mut floors: Vec<Points> = bands.iter().filter_map(|band| band.area_floor).collect();
    floors.sort_unstable();
    floors.dedup();
    floors
}

fn floor_place(floors: &[Points], band: &Band) -> Option<usize> {
    let floor = band.area_floor?;
    floors.iter().position(|other| *other == floor)
}

/// All areas together, each with the end of its span that `end` takes; where sums meet, `better` says which stays.
fn joined(
    areas: &[ByMax],
    floors: &[Points],
    end: impl Fn(Span) -> Points,
    better: impl Fn(Points, Points) -> Points,
) -> Joined {
    let mut all = Joined::from([((Points::ZERO, floors.len()), Points::ZERO)]);
    for area in areas {
        let mut next = Joined::new();
        for ((max, met), total) in &all {
            for (more, span) in area {
                let score = end(*span);
                let here = floors
                    .iter()
                    .take_while(|floor| super::band::meets(score, *more, **floor))
                    .count();
                let sum = *total + score;
                let kept = next.entry((*max + *more, here.min(*met))).or_insert(sum);
                *kept = better(*kept, sum);
            }
        }
        all = next;
    }
    all
}
