//! All units by all cores: what is asked of every cell of a nation is asked in parts, with the answers in order.

use std::sync::Arc;

use super::id::UnitIx;
use super::state::{State, UnitState};

/// Rounds with fewer units than this are through before a second thread has started.
const WORTH_A_THREAD: usize = 512;

/// Units with their positions.
pub(super) type Part<'a> = &'a mut dyn Iterator<Item = (UnitIx, &'a UnitState)>;

/// Asks `ask` for each part of the units; the answers in the order of the parts.
pub(super) fn by_parts<T: Send>(state: &State, ask: impl Fn(Part<'_>) -> T + Sync) -> Vec<T> {
    let units = state.units();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let share = units.len().div_ceil(cores).max(WORTH_A_THREAD);
    let ask_part = |first: usize, part: &[Arc<UnitState>]| {
        let numbered = part.iter().zip(first..);
        ask(&mut numbered.map(|(unit, at)| (UnitIx::at(at), unit.as_ref())))
    };
    if share >= units.len() {
        return vec![ask_part(0, units)];
    }
    let ask_part = &ask_part;
    std::thread::scope(|scope| {
        let mut parts = units.chunks(share).zip((0..).step_by(share));
        let own = parts.next();
        let others: Vec<_> = parts
            .map(|(part, first)| scope.spawn(move || ask_part(first, part)))
            .collect();
        let own = own.map(|(part, first)| ask_part(first, part));
        let others = others.into_iter().map(|part| {
            part.join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        });
        own.into_iter().chain(others).collect()
    })
}
