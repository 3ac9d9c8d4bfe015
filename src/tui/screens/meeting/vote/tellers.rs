//! Who counts the papers of a secret vote.

use super::VoteForm;
use crate::{domain::id::MemberIx, tui::model::Model};

/// Seats that may count: everybody but who is recused, and so out of the room.
#[must_use]
pub fn eligible(form: &VoteForm, model: &Model<'_>) -> Vec<MemberIx> {
    let recused = model.state.recused_from(&form.subject());
    (0..model.state.members().len())
        .map(MemberIx::at)
        .filter(|seat| !recused.contains(*seat))
        .collect()
}

/// Who counted the papers of the secret vote before, as far as they may again.
pub(super) fn usual(form: &VoteForm, model: &Model<'_>) -> [Option<MemberIx>; 2] {
    let eligible = eligible(form, model);
    let last = model.state.votes().iter().rev();
    let last = last.filter_map(|vote| vote.papers.as_ref()).next();
    last.map_or([None; 2], |papers| {
        papers
            .tellers
            .map(|teller| eligible.contains(&teller).then_some(teller))
    })
}

impl VoteForm {
    /// The next seat that may count as the teller at `place`, or the one before; never the other teller.
    pub fn next_teller(&mut self, model: &Model<'_>, place: usize, forward: bool) {
        let other = self.tellers.get(1 - place.min(1)).copied().flatten();
        let seats: Vec<MemberIx> = eligible(self, model)
            .into_iter()
            .filter(|seat| Some(*seat) != other)
            .collect();
        let Some(teller) = self.tellers.get_mut(place) else {
            return;
        };
        let here = teller.and_then(|seat| seats.iter().position(|known| *known == seat));
        let count = seats.len();
        let next = match (here, forward) {
            (Some(here), true) => here + 1,
            (Some(here), false) => here + count.saturating_sub(1),
            (None, true) => 0,
            (None, false) => count.saturating_sub(1),
        };
        *teller = next
            .checked_rem(count)
            .and_then(|next| seats.get(next))
            .copied();
    }
}
