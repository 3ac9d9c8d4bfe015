//! `meeting`: opening, attendance, agenda, notes, votes, rulings, closing; and how it stands.

mod agenda;
mod ballots;
mod motion;
mod papers;
mod prose;
mod record;
mod rule;
mod show;
mod sitting;

pub use self::show::rules_json;
use super::fault::Fault;
use super::flags::{LocalTime, MeetingAction, MeetingFlags, ShowFlags};
use super::reply::Reply;
use super::setting::Setting;
use crate::domain::id::{Moment, Seq};
use crate::session::Session;

/// Does what is asked in the meeting, or shows it.
///
/// # Errors
/// The rules refuse, or the session fails.
pub fn run(setting: &Setting, flags: MeetingFlags) -> Result<Reply, Fault> {
    let MeetingFlags {
        session: place,
        at,
        seen,
        action,
    } = flags;
    let action = action.unwrap_or(MeetingAction::Show(ShowFlags { meeting: None }));
    if let MeetingAction::Show(flags) = action {
        return show::run(setting, &setting.read(&place)?, at, flags.meeting);
    }
    let mut session = setting.write(&place)?;
    // Without a number what was just read is what was seen.
    let head = session.state().head();
    session.begun_at(Some(seen.map_or(head, Seq)));
    let at = moment(&session, at);
    match action {
        MeetingAction::Show(flags) => show::run(setting, &session, None, flags.meeting),
        MeetingAction::Open(flags) => record::open(setting, &mut session, at, flags),
        MeetingAction::Attend(flags) => record::attend(setting, &mut session, at, flags),
        MeetingAction::Agenda(flags) => agenda::run(setting, &mut session, flags),
        MeetingAction::Note(flags) => record::note(setting, &mut session, at, flags),
        MeetingAction::Void(flags) => record::void(setting, &mut session, at, flags),
        MeetingAction::Close => record::close(setting, &mut session, at),
        MeetingAction::Call(flags) => sitting::call(setting, &mut session, at, flags),
        MeetingAction::Propose(flags) => sitting::propose(setting, &mut session, at, flags),
        MeetingAction::Withdraw(flags) => sitting::withdraw(setting, &mut session, at, flags),
        MeetingAction::Chair(flags) => sitting::chair(setting, &mut session, at, flags),
        MeetingAction::Adjourn(flags) => sitting::adjourn(setting, &mut session, at, flags),
        MeetingAction::Resume => sitting::resume(setting, &mut session, at),
        MeetingAction::Ballot(flags) => papers::give_out(setting, &mut session, at, flags),
        MeetingAction::Tally(flags) => papers::count(setting, &mut session, at, flags),
        MeetingAction::CancelBallot(flags) => papers::cancel(setting, &mut session, at, flags),
        MeetingAction::Text(flags) => prose::text(setting, &mut session, flags),
        MeetingAction::Revise(flags) => prose::revise(setting, &mut session, flags),
        MeetingAction::Vote(flags) => rule::vote(setting, &mut session, at, flags),
        MeetingAction::Rule(flags) => rule::rule(setting, &mut session, at, flags),
    }
}

/// The moment that `--at` names on the round's clock; now without it.
fn moment(session: &Session, at: Option<LocalTime>) -> Moment {
    let offset = session
        .state()
        .round()
        .map_or(0, |round| round.utc_offset_minutes);
    at.map_or_else(|| session.now(), |at| at.moment(offset))
}
