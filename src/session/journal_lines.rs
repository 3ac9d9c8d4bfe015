//! Every entry of the journal in words, for the workbook that is handed over.

use std::ops::ControlFlow;

use super::error::SessionError;
use super::live::decode;
use crate::domain::state::State;
use crate::domain::viewpoint::Viewpoint;
use crate::journal::Entry;
use crate::locale::Locale;
use crate::report::workbook::{JournalLine, JournalUnread, ReadJournal};
use crate::store::Store;

/// Reads the first `count` entries of a store when they are asked for, as [`all`].
pub fn reader<'a>(
    (store, count): (&'a dyn Store, u64),
    state: &'a State,
    viewpoint: Viewpoint,
    locale: &'a Locale,
) -> ReadJournal<'a> {
    Box::new(move || {
        let lines = all((store, count), state, viewpoint, locale);
        lines.map_err(|error| JournalUnread(error.to_string()))
    })
}

/// The first `count` entries of a store in their order, with nothing that the viewpoint may not see.
///
/// # Errors
/// The store can't be read.
pub fn all(
    (store, count): (&dyn Store, u64),
    state: &State,
    viewpoint: Viewpoint,
    locale: &Locale,
) -> Result<Vec<JournalLine>, SessionError> {
    let mut entries = Vec::new();
    store.for_each_since(0, &mut |entry| {
        if entry.seq > count {
            return ControlFlow::Break(());
        }
        entries.push(entry);
        ControlFlow::Continue(())
    })?;
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let share = entries.len().div_ceil(cores).max(1);
    let part = |part: &[Entry]| -> Result<Vec<JournalLine>, SessionError> {
        let lines = part
            .iter()
            .map(|entry| line(state, viewpoint, locale, entry));
        lines.collect()
    };
    let part = &part;
    let mut lines = Vec::with_capacity(entries.len());
    std::thread::scope(|scope| {
        let parts: Vec<_> = entries
            .chunks(share)
            .map(|entries| scope.spawn(move || part(entries)))
            .collect();
        for part in parts {
            let done = part
                .join()
                .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            lines.extend(done?);
        }
        Ok(lines)
    })
}

fn line(
    state: &State,
    viewpoint: Viewpoint,
    locale: &Locale,
    entry: &Entry,
) -> Result<JournalLine, SessionError> {
    let recorded = state.redacted(decode(entry)?, viewpoint);
    let hash = *entry.hash.as_bytes();
    Ok(JournalLine::of(state, viewpoint, locale, (&recorded, hash)))
}
