//! `score`: a member confirms verdicts, a helper drafts them; one cell, a file of many, or line by line.

use super::fault::{Absent, Fault, Usage};
use super::flags::ScoreFlags;
use super::reply::Reply;
use super::score_file;
use super::setting::Setting;
use crate::domain::council::Role;
use crate::domain::event::Event;
use crate::domain::id::{CellId, Seq};
use crate::domain::review::{CellVerdict, Verdict};
use crate::locale::domain;
use crate::session::Session;

/// Confirms or drafts verdicts, or lists what waits for one.
///
/// # Errors
/// The rules refuse, a file has problems, or the session fails.
pub fn run(setting: &Setting, flags: ScoreFlags) -> Result<Reply, Fault> {
    if flags.list {
        return score_file::list(setting, &flags.session);
    }
    if let Some(file) = &flags.from {
        return if file.as_os_str() == "-" {
            score_file::stream(setting, &flags.session)
        } else {
            score_file::take(setting, &flags.session, file)
        };
    }
    let mut session = setting.write(&flags.session)?;
    let (Some(unit), Some(item)) = (flags.unit, flags.item) else {
        return Err(Usage::ValueMissing.into());
    };
    let cell = CellId { unit, item };
    let verdict = match (flags.accept, flags.na, flags.score) {
        _ if flags.keep => kept(setting, &session, &cell)?,
        (true, _, _) => Verdict::Accept,
        (_, true, _) => Verdict::NotApplicable,
        (_, _, Some(score)) => Verdict::Adjust(score),
        (false, false, None) => return Err(Usage::ValueMissing.into()),
    };
    let given = CellVerdict {
        cell: cell.clone(),
        verdict,
        why: flags.why.unwrap_or_default(),
    };
    let seen = flags.seen.map_or_else(|| session.state().head(), Seq);
    let (event, is_draft) = event(&session, vec![given]);
    let seq = setting.submit(&mut session, vec![event], Some(seen))?;
    let cell = domain::cell(&setting.locale, session.state(), &cell);
    let words = domain::verdict(&setting.locale, verdict);
    let id = match (is_draft, flags.keep) {
        (true, _) => "cli-drafted",
        (false, true) => "cli-kept",
        (false, false) => "cli-scored",
    };
    let values = [("cell", cell.as_str()), ("verdict", words.as_str())];
    setting.done(seq, &setting.locale.with(id, &values))
}

/// The verdict in force of the member for whom the seat looks: what is kept is given once more, with its reason.
fn kept(setting: &Setting, session: &Session, id: &CellId) -> Result<Verdict, Fault> {
    let state = session.state();
    let seat = session.seat_ix().map(|seat| state.looks_for(seat));
    let own = state.find_cell(id).zip(seat).and_then(|(cell, member)| {
        let facts = state.facts(cell, session.viewpoint())?;
        Some(facts.verdict_of(member)?.verdict)
    });
    own.ok_or_else(|| Absent::OwnVerdict(domain::cell(&setting.locale, state, id)).into())
}

/// The event of verdicts: a helper drafts for its member, everybody else confirms. True for drafts.
pub fn event(session: &Session, cells: Vec<CellVerdict>) -> (Event, bool) {
    let seat = session
        .seat_ix()
        .and_then(|seat| session.state().member(seat));
    match seat.map(|member| &member.role) {
        Some(Role::Helper { .. }) => (Event::ReviewDrafted { cells }, true),
        _ => (Event::ReviewConfirmed { cells }, false),
    }
}
