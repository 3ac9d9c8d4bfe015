//! From a store's entries to events in their order: one thread reads, one hashes and decodes, one folds.

use std::ops::ControlFlow;
use std::sync::mpsc::{SyncSender, sync_channel};

use super::error::SessionError;
use super::live::decode;
use crate::domain::event::Recorded;
use crate::journal::{Chain, Depth, Entry, Head};
use crate::store::{Store, StoreError};

/// Entries that go from thread to thread at once.
const PIECE: usize = 1024;

/// Pieces that wait for the next thread; more would only fill memory.
pub(super) const WAITING: usize = 2;

/// Hands over the entries after number `after` piece by piece, until `to` takes no more.
pub(super) fn read_pieces(
    store: &dyn Store,
    after: u64,
    to: &SyncSender<Vec<Entry>>,
) -> Result<(), StoreError> {
    let mut piece = Vec::with_capacity(PIECE);
    let mut taken = true;
    store.for_each_since(after, &mut |entry| {
        piece.push(entry);
        if piece.len() < PIECE {
            return ControlFlow::Continue(());
        }
        taken = to
            .send(std::mem::replace(&mut piece, Vec::with_capacity(PIECE)))
            .is_ok();
        if taken {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    })?;
    if taken && !piece.is_empty() {
        // Whoever takes no more has said why.
        drop(to.send(piece));
    }
    Ok(())
}

/// Checks the hashes of the entries behind `chain`, and folds their events with `take`.
///
/// # Errors
/// The store can't be read, or what it holds is no chain; what came before the fault may have been folded.
pub(super) fn fold(
    store: &dyn Store,
    chain: &mut Chain,
    mut take: impl FnMut(&Recorded) + Send,
) -> Result<(), SessionError> {
    let after = chain.head().seq;
    std::thread::scope(|scope| {
        let (entries, incoming) = sync_channel::<Vec<Entry>>(WAITING);
        let (events, decoded) = sync_channel::<Vec<Recorded>>(WAITING);
        let checking = scope.spawn(move || -> Result<(), SessionError> {
            for piece in incoming {
                chain.push(&piece)?;
                let piece = piece.iter().map(decode).collect::<Result<_, _>>()?;
                if events.send(piece).is_err() {
                    break;
                }
            }
            Ok(())
        });
        let folding = scope.spawn(move || {
            for piece in decoded {
                piece.iter().for_each(&mut take);
            }
        });
        let read = read_pieces(store, after, &entries);
        drop(entries);
        let checked = checking
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        folding
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        read?;
        checked
    })
}

/// Checks the hashes of all entries up to `until`, which must be one of them; nothing is decoded.
///
/// # Errors
/// The first bad entry, or the store can't be read.
pub(super) fn check_hashes(store: &dyn Store, until: Head) -> Result<(), SessionError> {
    std::thread::scope(|scope| {
        let (entries, incoming) = sync_channel::<Vec<Entry>>(WAITING);
        let checking = scope.spawn(move || -> Result<(), SessionError> {
            let mut chain = Chain::new(Head::GENESIS, Depth::Hashes);
            for mut piece in incoming {
                piece.retain(|entry| entry.seq <= until.seq);
                chain.push(&piece)?;
                if chain.head().seq >= until.seq {
                    break;
                }
            }
            if chain.head() == until {
                return Ok(());
            }
            Err(SessionError::NotDescended {
                seq: until.seq,
                seen: until.hash,
            })
        });
        let read = read_pieces(store, 0, &entries);
        drop(entries);
        let checked = checking
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        checked.and(read.map_err(SessionError::from))
    })
}
