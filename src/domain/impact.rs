//! What a dispute is worth: whether an outcome still possible changes the unit's band or rank.

use super::consolidation::Consolidation;
use super::id::CellIx;
use super::points::Points;
use super::review::Value;
use super::state::State;
use super::viewpoint::Viewpoint;

/// The outcomes of a dispute for its unit; exact, against all others as they stand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Impact {
    /// The values still possible: the self score and every verdict in force, lowest first.
    pub outcomes: Vec<Value>,
    /// Lowest and highest declared index.
    pub index: (Points, Points),
    /// Best and worst rank; None for units left out of the ranking.
    pub ranks: Option<(u32, u32)>,
    /// Best and worst band by position; None below all bands.
    pub bands: (Option<usize>, Option<usize>),
}

impl Impact {
    /// What the dispute about a cell can still change, as far as the viewpoint may know. None without two outcomes.
    pub fn of(
        state: &State,
        standing: &Consolidation,
        cell: CellIx,
        viewpoint: Viewpoint,
    ) -> Option<Impact> {
        let unit = state.unit(cell.unit)?;
        let facts = state.facts(cell, viewpoint)?;
        let claimed = unit.claim(cell.item).map(Value::from);
        let verdicts = facts
            .counted(unit.reviewers(cell.item))
            .map(|verdict| verdict.value);
        let mut outcomes: Vec<Value> = claimed.into_iter().chain(verdicts).collect();
        outcomes.sort_unstable();
        outcomes.dedup();
        if outcomes.len() < 2 {
            return None;
        }
        let results: Vec<_> = outcomes
            .iter()
            .filter_map(|value| standing.what_if(state, cell, *value, viewpoint))
            .collect();
        let indexes = results.iter().map(|r| r.index);
        let ranks = results.iter().filter_map(|r| r.rank);
        // A band is better the earlier it stands; no band at all is the worst.
        let place = |band: Option<usize>| band.unwrap_or(usize::MAX);
        let bands = results.iter().map(|r| r.band);
        Some(Impact {
            index: (indexes.clone().min()?, indexes.max()?),
            ranks: ranks.clone().min().zip(ranks.max()),
            bands: (
                bands.clone().min_by_key(|b| place(*b))?,
                bands.max_by_key(|b| place(*b))?,
            ),
            outcomes,
        })
    }

    /// True if the band depends on the outcome.
    pub fn changes_band(&self) -> bool {
        self.bands.0 != self.bands.1
    }

    /// True if the rank depends on the outcome.
    pub fn changes_rank(&self) -> bool {
        self.ranks.is_some_and(|(best, worst)| best != worst)
    }

    /// Orders disputes: those that change a band first, then by places in the rank, then by points of index.
    pub fn weight(&self) -> (bool, u32, Points) {
        let places = self.ranks.map_or(0, |(best, worst)| worst - best);
        (self.changes_band(), places, self.index.1 - self.index.0)
    }
}
