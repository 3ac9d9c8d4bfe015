//! The agenda: what the council takes first, so that its time goes where outcomes matter, and who leaves the room when.
//!
//! Disputes that can change a band come first, then those that can change a rank, then the rest. Within a class the
//! recused should leave and come back as seldom as can be, so cells of one unit stand together, and units with the same
//! recused members too; [`order`] says how these groups are put in a row.

pub mod order;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use super::consolidation::Consolidation;
use super::id::{CellIx, UnitIx};
use super::impact::{Impact, ImpactClass};
use super::points::Points;
use super::seats::Seats;
use super::state::State;
use super::viewpoint::Viewpoint;

/// Who changes rooms before an item is taken.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct RoomChange {
    /// Recused for this item and not for the one before: asked to leave.
    pub leave: Seats,
    /// Recused for the one before and not for this item: asked back in.
    pub back: Seats,
}

/// The heaviest outcome first.
type Weight = Reverse<(bool, u32, Points)>;

/// Cells of one unit with their weights.
#[derive(Default)]
struct OfUnit {
    cells: Vec<(Weight, CellIx)>,
}

impl OfUnit {
    fn heaviest(&self) -> Option<&(Weight, CellIx)> {
        self.cells.iter().min()
    }
}

impl State {
    /// Voting members who leave the room for a cell.
    pub fn leaves_for(&self, cell: CellIx) -> Seats {
        let recused = self.unit(cell.unit).map(|unit| unit.recused);
        let voters = self.voters();
        recused
            .unwrap_or_default()
            .iter()
            .filter(|seat| voters.contains(*seat))
            .collect()
    }

    /// Who leaves and who comes back before each of these items; nobody is out before the first.
    pub fn room_changes(&self, cells: &[CellIx]) -> Vec<RoomChange> {
        let mut out = Seats::default();
        let changes = cells.iter().map(|cell| {
            let next = self.leaves_for(*cell);
            let change = RoomChange {
                leave: next.without(out),
                back: out.without(next),
            };
            out = next;
            change
        });
        changes.collect()
    }

    /// True if nothing is left to decide about a cell: it was ruled on, or has a final value and no open dispute.
    pub fn is_decided(&self, cell: CellIx, viewpoint: Viewpoint) -> bool {
        let Some(facts) = self.facts(cell, viewpoint) else {
            return false;
        };
        let open = facts.dispute.is_some_and(|dispute| dispute.state.is_open());
        facts.ruling.is_some() || (!open && self.settled(cell, viewpoint).is_some())
    }

    /// These cells by impact, and within a class so that members leave and come back as seldom as can be.
    pub fn by_impact(
        &self,
        standing: &Consolidation,
        cells: &[CellIx],
        viewpoint: Viewpoint,
    ) -> Vec<CellIx> {
        let mut classes: BTreeMap<ImpactClass, HashMap<UnitIx, OfUnit>> = BTreeMap::new();
        for cell in cells {
            let impact = Impact::of(self, standing, *cell, viewpoint);
            let class = impact.as_ref().map_or(ImpactClass::Index, Impact::class);
            let weight = impact.map_or((false, 0, Points::ZERO), |impact| impact.weight());
            let units = classes.entry(class).or_default();
            let unit = units.entry(cell.unit).or_default();
            unit.cells.push((Reverse(weight), *cell));
        }
        let classes: Vec<Vec<Group>> = classes.into_values().map(|c| self.groups(c)).collect();
        let outs: Vec<Vec<Seats>> = classes
            .iter()
            .map(|groups| groups.iter().map(|group| group.out).collect())
            .collect();
        let rows = order::fewest_moves(&outs);
        let placed = classes.iter().zip(&rows).flat_map(|(groups, row)| {
            row.iter()
                .filter_map(|at| groups.get(*at))
                .flat_map(|group| &group.cells)
        });
        placed.copied().collect()
    }

    /// Units with the same recused members together, the heaviest first.
    fn groups(&self, units: HashMap<UnitIx, OfUnit>) -> Vec<Group> {
        let mut units: Vec<OfUnit> = units.into_values().collect();
        for unit in &mut units {
            unit.cells.sort_unstable();
        }
        units.sort_unstable_by(|a, b| a.heaviest().cmp(&b.heaviest()));
        let mut groups: Vec<Group> = Vec::new();
        for unit in units {
            let Some((_, first)) = unit.cells.first() else {
                continue;
            };
            let out = self.leaves_for(*first);
            let cells = unit.cells.iter().map(|(_, cell)| *cell);
            match groups.iter_mut().find(|group| group.out == out) {
                Some(group) => group.cells.extend(cells),
                None => groups.push(Group {
                    out,
                    cells: cells.collect(),
                }),
            }
        }
        groups
    }

    /// The agenda with every open dispute on it. What stands there stays where it stands, and what is new comes behind
    /// it by impact; `anew` puts all that is still to be decided in order again, behind what is done.
    pub fn agenda_with_disputes(
        &self,
        standing: &Consolidation,
        agenda: &[CellIx],
        viewpoint: Viewpoint,
        anew: bool,
    ) -> Vec<CellIx> {
        let (mut kept, mut loose): (Vec<CellIx>, Vec<CellIx>) = agenda
            .iter()
            .partition(|cell| !anew || self.is_decided(**cell, viewpoint));
        let disputed = self.open_disputes(viewpoint);
        let known: std::collections::HashSet<CellIx> = agenda.iter().copied().collect();
        loose.extend(disputed.iter().filter(|cell| !known.contains(cell)));
        kept.extend(self.by_impact(standing, &loose, viewpoint));
        kept
    }
}

/// Cells for which the same members leave.
struct Group {
    out: Seats,
    cells: Vec<CellIx>,
}
