//! Motions about many cells at once, split by who is recused, so that nobody's recusal from one unit keeps the council
//! from deciding on another.

use super::id::{CellId, CellIx};
use super::meeting::Motion;
use super::refusal::Refusal;
use super::seats::Seats;
use super::state::State;

impl State {
    /// Every common motion on agreed verdicts that are in dispute all the same; those nobody is recused from first.
    pub fn agreed_motions(&self) -> Vec<Motion> {
        let batches = self.batches(State::need_agreed);
        batches
            .into_iter()
            .map(|cells| Motion::Agreed { cells })
            .collect()
    }

    /// Every common motion on self scores that were not, or not wholly, reviewed and that nobody disputes.
    pub fn self_score_motions(&self) -> Vec<Motion> {
        let batches = self.batches(State::need_unreviewed);
        batches
            .into_iter()
            .map(|cells| Motion::SelfScores { cells })
            .collect()
    }

    /// The cells that fit, by the voters recused from them.
    fn batches(
        &self,
        fits: impl Fn(&State, CellIx, &CellId) -> Result<(), Refusal>,
    ) -> Vec<Vec<CellId>> {
        let voters = self.voters();
        let mut groups: Vec<(Seats, Vec<CellId>)> = Vec::new();
        for ix in self.cell_positions() {
            let (Some(unit), Some(id)) = (self.unit(ix.unit), self.cell_id(ix)) else {
                continue;
            };
            if fits(self, ix, &id).is_err() {
                continue;
            }
            let recused: Seats = unit
                .recused
                .iter()
                .filter(|seat| voters.contains(*seat))
                .collect();
            match groups.iter_mut().find(|(others, _)| *others == recused) {
                Some((_, cells)) => cells.push(id),
                None => groups.push((recused, vec![id])),
            }
        }
        groups.sort_by_key(|(recused, _)| recused.len());
        groups.into_iter().map(|(_, cells)| cells).collect()
    }
}
