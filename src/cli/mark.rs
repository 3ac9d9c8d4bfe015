//! `flag`, `unflag`, `answer`: a member raises a cell for the council, takes that back, or answers a pre-check.

use super::fault::Fault;
use super::flags::{AnswerFlags, CellNoteFlags, CellOnlyFlags, Place};
use super::reply::Reply;
use super::setting::Setting;
use crate::domain::event::Event;
use crate::domain::id::CellId;
use crate::locale::domain;

/// Raises a cell.
///
/// # Errors
/// The rules refuse, or the session fails.
pub fn flag(setting: &Setting, flags: CellNoteFlags) -> Result<Reply, Fault> {
    let cell = CellId {
        unit: flags.unit,
        item: flags.item,
    };
    let event = Event::CellFlagged {
        cell: cell.clone(),
        note: flags.why,
    };
    submit(setting, &flags.session, event, "cli-flagged", &cell)
}

/// Takes a flag back.
///
/// # Errors
/// As [`flag`].
pub fn unflag(setting: &Setting, flags: CellOnlyFlags) -> Result<Reply, Fault> {
    let cell = CellId {
        unit: flags.unit,
        item: flags.item,
    };
    let event = Event::FlagWithdrawn { cell: cell.clone() };
    submit(setting, &flags.session, event, "cli-unflagged", &cell)
}

/// Answers a pre-check.
///
/// # Errors
/// As [`flag`].
pub fn answer(setting: &Setting, flags: AnswerFlags) -> Result<Reply, Fault> {
    let cell = CellId {
        unit: flags.unit,
        item: flags.item,
    };
    let event = Event::PreCheckAnswered {
        cell: cell.clone(),
        code: flags.code,
        text: flags.text,
    };
    submit(setting, &flags.session, event, "cli-answered", &cell)
}

fn submit(
    setting: &Setting,
    place: &Place,
    event: Event,
    message: &str,
    cell: &CellId,
) -> Result<Reply, Fault> {
    let mut session = setting.write(place)?;
    let seen = session.state().head();
    let seq = setting.submit(&mut session, vec![event], Some(seen))?;
    let cell = domain::cell(&setting.locale, session.state(), cell);
    let sentence = setting.locale.with(message, &[("cell", &cell)]);
    setting.done(seq, &sentence)
}
