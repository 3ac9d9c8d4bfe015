//! `reopen`: a locked result is opened again after a vote; the next version begins.

use super::fault::{Absent, Fault};
use super::flags::ReopenFlags;
use super::reply::Reply;
use super::setting::Setting;
use crate::domain::event::Event;
use crate::domain::id::{Seq, VoteIx};
use crate::domain::meeting::Motion;
use crate::domain::state::State;

/// Reopens the locked result.
///
/// # Errors
/// No vote to reopen has passed since the lock, the rules refuse, or the session fails.
pub fn run(setting: &Setting, flags: ReopenFlags) -> Result<Reply, Fault> {
    let mut session = setting.write(&flags.session)?;
    let vote = match flags.vote {
        Some(number) => VoteIx(number - 1),
        None => latest_vote(session.state()).ok_or(Absent::ReopenVote)?,
    };
    let event = Event::ResultReopened {
        vote,
        why: flags.why,
    };
    let seq = setting.submit(&mut session, vec![event], None)?;
    let version = session.state().version().0;
    let answer = serde_json::json!({
        "entry": seq.0,
        "version": version,
        "stage": session.state().stage().code(),
    });
    setting.answer(&answer, |page| {
        let version = version.to_string();
        page.line(
            &setting
                .locale
                .with("cli-reopened", &[("version", &version)]),
        );
    })
}

/// The latest vote to reopen that passed; before any lock the rules have the better words, so any will do.
fn latest_vote(state: &State) -> Option<VoteIx> {
    let locked = state.seals().last().map_or(Seq(0), |seal| seal.seq);
    let stands = |vote: &crate::domain::meeting::Vote| {
        vote.motion == Motion::Reopen && vote.carries() && vote.seq > locked
    };
    if !state.stage().is_sealed() {
        return Some(VoteIx(0));
    }
    state.votes().iter().rposition(stands).map(VoteIx::at)
}
