//! From a cell's log to its facts: the whole of it, what came before some entry, or what one may see who knows only
//! that others differ.

use super::cell::{CellContext, CellEntry, CellEvent, CellFacts};
use super::dispute_fold::{DisputeFold, Hidden};
use super::id::Seq;
use super::seats::Seats;

/// What held around a cell at each entry of its log.
struct Past<'c> {
    now: CellContext<'c>,
    /// By the entry's position; empty where nothing changed, as around most cells.
    then: Vec<CellContext<'c>>,
}

impl<'c> Past<'c> {
    fn of<'a>(
        entries: impl Iterator<Item = &'a CellEntry> + Clone,
        now: CellContext<'c>,
    ) -> Past<'c> {
        let changed = |entry: &CellEntry| matches!(entry.event, CellEvent::SurroundingsChanged(_));
        let mut then = Vec::new();
        if entries.clone().any(changed) {
            let mut context = now;
            for entry in entries.collect::<Vec<_>>().into_iter().rev() {
                then.push(context);
                if let CellEvent::SurroundingsChanged(until) = &entry.event {
                    context.reviewers = until.reviewers.unwrap_or(context.reviewers);
                    context.threshold = until.threshold.unwrap_or(context.threshold);
                    context.severe = until.severe.unwrap_or(context.severe);
                }
            }
            then.reverse();
        }
        Past { now, then }
    }

    /// The surroundings once the entry at this position had come.
    fn context(&self, at: usize) -> CellContext<'c> {
        self.then.get(at).copied().unwrap_or(self.now)
    }
}

impl<'a> CellFacts<'a> {
    /// Folds the visible entries of a cell.
    pub fn fold(
        entries: impl Iterator<Item = &'a CellEntry> + Clone,
        context: CellContext<'_>,
    ) -> Self {
        CellFacts::fold_before(entries, context, Seq(u64::MAX))
    }

    /// Folds the visible entries of a cell that came before one of the journal's, by what held then.
    pub fn fold_before(
        entries: impl Iterator<Item = &'a CellEntry> + Clone,
        context: CellContext<'_>,
        before: Seq,
    ) -> Self {
        let mut facts = CellFacts::default();
        let mut fold = DisputeFold::new(context.asked);
        let past = Past::of(entries.clone(), context);
        for (at, entry) in entries.enumerate().take_while(|(_, e)| e.seq < before) {
            fold.ask_until(entry.seq);
            facts.take(entry);
            fold.step(&facts, entry, &past.context(at), Hidden::Nothing);
        }
        fold.ask_until(before);
        facts.dispute = fold.finish();
        facts
    }

    /// Folds what somebody may see who knows that reviewers differ, but not what the others say.
    ///
    /// `entries` is the whole log; `is_visible` says which of it may be seen, `knows` whether its reader knew, at a
    /// moment in the cell's life, if reviewers agreed.
    pub(super) fn fold_differing(
        entries: &'a [CellEntry],
        context: CellContext<'_>,
        is_visible: impl Fn(&CellEntry) -> bool,
        knows: impl Fn(&CellFacts<'_>, Seats) -> bool,
    ) -> Self {
        let mut facts = CellFacts::default();
        let mut whole = CellFacts::default();
        let mut fold = DisputeFold::new(context.asked);
        let past = Past::of(entries.iter(), context);
        let mut before = Hidden::Nothing;
        for (at, entry) in entries.iter().enumerate() {
            let context = past.context(at);
            whole.take(entry);
            let differ = knows(&whole, context.reviewers) && whole.differ(context.reviewers);
            let hidden = if differ {
                Hidden::Differs
            } else {
                Hidden::Nothing
            };
            let visible = is_visible(entry);
            if visible {
                facts.take(entry);
            }
            if visible || hidden != before {
                fold.ask_until(entry.seq);
                fold.step(&facts, entry, &context, hidden);
            }
            before = hidden;
        }
        fold.ask_until(Seq(u64::MAX));
        facts.dispute = fold.finish();
        facts
    }
}
