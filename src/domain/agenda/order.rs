//! Groups of agenda items in the row that sends members out and asks them back as seldom as can be.
//!
//! Everybody is in the room before the first item and after the last, and each change of the set of those outside costs
//! as many moves as there are members in it. Classes of impact keep their order; only the groups of a class are put in a
//! row. Up to [`EXACT`] groups a class the row is the best there is, found over all classes together; of several equally
//! good ones the one nearest to the order by impact. Beyond that every class is put in a row by itself: always the
//! nearest group next, then parts of the row are turned around as long as that saves moves (2-opt). Where that were
//! worse than the order by impact, the order by impact stays.

use crate::domain::seats::Seats;

/// So many groups a class are put in the best row there is.
pub const EXACT: usize = 10;

/// How many leave or come back between two sets of those outside.
fn between(one: Seats, other: Seats) -> u32 {
    one.without(other).len() + other.without(one).len()
}

/// How many moves a row of groups takes, from everybody in the room to everybody in the room.
pub fn moves(row: impl IntoIterator<Item = Seats>) -> u32 {
    let mut out = Seats::default();
    let mut sum = 0;
    for next in row {
        sum += between(out, next);
        out = next;
    }
    sum + out.len()
}

/// For each class the places of its groups in the row with the fewest moves.
pub fn fewest_moves(classes: &[Vec<Seats>]) -> Vec<Vec<usize>> {
    if classes.iter().all(|groups| groups.len() <= EXACT) {
        return exact(classes);
    }
    let plain: Vec<Vec<usize>> = classes.iter().map(|c| (0..c.len()).collect()).collect();
    let found = near(classes);
    if moves(outs(classes, &found)) < moves(outs(classes, &plain)) {
        found
    } else {
        plain
    }
}

/// The sets of a row.
fn outs<'a>(classes: &'a [Vec<Seats>], rows: &'a [Vec<usize>]) -> impl Iterator<Item = Seats> {
    let pairs = classes.iter().zip(rows);
    pairs.flat_map(|(groups, row)| row.iter().filter_map(|at| groups.get(*at).copied()))
}

/// Moves still to come after some groups of a class were taken, by the set of those taken and the last of them.
struct Ahead {
    groups: Vec<Seats>,
    cost: Vec<u32>,
}

impl Ahead {
    fn at(&self, taken: usize, last: usize) -> u32 {
        let place = taken * self.groups.len() + last;
        self.cost.get(place).copied().unwrap_or(u32::MAX)
    }

    /// The group to take next after `taken`, with those in `out` outside, and the moves from here to the end.
    fn next(&self, taken: usize, out: Seats) -> Option<(usize, u32)> {
        let left = self.groups.iter().enumerate();
        left.filter(|(at, _)| taken & (1 << at) == 0)
            .map(|(at, group)| {
                let ahead = self.at(taken | (1 << at), at);
                (at, between(out, *group).saturating_add(ahead))
            })
            .min_by_key(|(at, cost)| (*cost, *at))
    }
}

/// The best row of all, from the last class back to the first.
fn exact(classes: &[Vec<Seats>]) -> Vec<Vec<usize>> {
    let mut ahead: Vec<Ahead> = Vec::new();
    for groups in classes.iter().filter(|groups| !groups.is_empty()).rev() {
        let after = |out: Seats| match ahead.last() {
            Some(later) => later.next(0, out).map_or(u32::MAX, |(_, cost)| cost),
            None => out.len(),
        };
        let table = table(groups, after);
        ahead.push(table);
    }
    let mut out = Seats::default();
    let mut rows = Vec::new();
    for groups in classes {
        let mut row = Vec::new();
        if !groups.is_empty()
            && let Some(table) = ahead.pop()
        {
            let mut taken = 0;
            while let Some((at, _)) = table.next(taken, out) {
                taken |= 1 << at;
                out = groups.get(at).copied().unwrap_or_default();
                row.push(at);
            }
        }
        rows.push(row);
    }
    rows
}

fn table(groups: &[Seats], after: impl Fn(Seats) -> u32) -> Ahead {
    let count = groups.len();
    let all = (1_usize << count) - 1;
    let mut ahead = Ahead {
        groups: groups.to_vec(),
        cost: vec![u32::MAX; (all + 1) * count],
    };
    for taken in (1..=all).rev() {
        for (last, out) in groups.iter().enumerate() {
            if taken & (1 << last) == 0 {
                continue;
            }
            let cost = match ahead.next(taken, *out) {
                Some((_, cost)) => cost,
                None => after(*out),
            };
            if let Some(place) = ahead.cost.get_mut(taken * count + last) {
                *place = cost;
            }
        }
    }
    ahead
}

/// Each class by itself: the nearest group next, then mended.
fn near(classes: &[Vec<Seats>]) -> Vec<Vec<usize>> {
    let mut out = Seats::default();
    let mut rows = Vec::new();
    for (at, groups) in classes.iter().enumerate() {
        let from = out;
        let mut left: Vec<usize> = (0..groups.len()).collect();
        let mut row = Vec::new();
        let set = |at: usize| groups.get(at).copied().unwrap_or_default();
        while let Some(next) = (0..left.len()).min_by_key(|place| {
            let next = left.get(*place).copied().unwrap_or(usize::MAX);
            (between(out, set(next)), next)
        }) {
            let next = left.remove(next);
            out = set(next);
            row.push(next);
        }
        // What comes after the class begins with the group that is nearest then.
        let later = classes.get(at + 1..).unwrap_or_default();
        let later = later.iter().find(|groups| !groups.is_empty());
        let ends = |out: Seats| match later {
            Some(groups) => groups
                .iter()
                .map(|next| between(out, *next))
                .min()
                .unwrap_or(0),
            None => out.len(),
        };
        mend(&mut row, from, &set, &ends);
        out = row.last().map_or(from, |last| set(*last));
        rows.push(row);
    }
    rows
}

/// Turns parts of the row around as long as that saves moves.
fn mend(
    row: &mut [usize],
    from: Seats,
    set: &impl Fn(usize) -> Seats,
    ends: &impl Fn(Seats) -> u32,
) {
    let step = |before: Option<&usize>, next: &usize| {
        between(before.map_or(from, |at| set(*at)), set(*next))
    };
    let leave = |last: &usize, next: Option<&usize>| match next {
        Some(next) => between(set(*last), set(*next)),
        None => ends(set(*last)),
    };
    let mut saved = true;
    while saved {
        saved = false;
        for first in 0..row.len() {
            for last in first + 1..row.len() {
                let before = first.checked_sub(1).and_then(|at| row.get(at));
                let (Some(a), Some(b)) = (row.get(first), row.get(last)) else {
                    continue;
                };
                let next = row.get(last + 1);
                let now = step(before, a) + leave(b, next);
                let turned = step(before, b) + leave(a, next);
                if turned < now
                    && let Some(part) = row.get_mut(first..=last)
                {
                    part.reverse();
                    saved = true;
                }
            }
        }
    }
}
