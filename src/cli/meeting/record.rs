//! What the secretary records beside votes and rulings.

use serde_json::json;

use crate::cli::fault::Fault;
use crate::cli::flags::{AttendFlags, NoteFlags, OpenMeetingFlags, VoidFlags};
use crate::cli::reply::Reply;
use crate::cli::setting::Setting;
use crate::domain::event::Event;
use crate::domain::id::{CellId, Moment, VoteIx};
use crate::domain::meeting::{Attendance, Delegation, Motion};
use crate::locale::domain;
use crate::session::Session;

/// Opens a meeting.
///
/// # Errors
/// The rules refuse, or the session fails.
pub fn open(
    setting: &Setting,
    session: &mut Session,
    at: Moment,
    flags: OpenMeetingFlags,
) -> Result<Reply, Fault> {
    let event = Event::MeetingOpened {
        at,
        place: flags.place,
        number: flags.number,
    };
    let seq = setting.submit(session, vec![event], None)?;
    let when = domain::instant(&setting.locale, session.state(), at);
    setting.done(
        seq,
        &setting
            .locale
            .with("cli-meeting-opened", &[("when", &when)]),
    )
}

/// Records who comes, goes or is absent, and says what quorum is then.
///
/// # Errors
/// As [`open`].
pub fn attend(
    setting: &Setting,
    session: &mut Session,
    at: Moment,
    flags: AttendFlags,
) -> Result<Reply, Fault> {
    let change = match (flags.come, flags.absent) {
        (true, _) => Attendance::In {
            delegate: flags
                .delegate
                .zip(flags.document)
                .map(|(to, document)| Delegation { to, document }),
        },
        (false, Some(why)) => Attendance::Absent { why },
        (false, None) => Attendance::Out,
    };
    let events = flags.member.iter().map(|member| Event::AttendanceChanged {
        at,
        member: member.clone(),
        change: change.clone(),
    });
    let seq = setting.submit(session, events.collect(), None)?;
    let state = session.state();
    let locale = &setting.locale;
    let words = domain::attendance(locale, &change);
    let quorum = state
        .open_meeting()
        .map(|(ix, _)| state.quorum(ix, at, &Motion::ApproveResult));
    let answer = json!({
        "entry": seq.0,
        "members": flags.member.iter().map(|m| m.as_str()).collect::<Vec<_>>(),
        "quorum": quorum.as_ref().map(super::show::quorum_json),
    });
    setting.answer(&answer, |page| {
        for member in &flags.member {
            page.line(&format!("{}: {words}", domain::member(state, member)));
        }
        if let Some(quorum) = &quorum {
            page.line(&super::show::quorum_words(locale, quorum));
        }
    })
}

/// Takes a note.
///
/// # Errors
/// As [`open`].
pub fn note(
    setting: &Setting,
    session: &mut Session,
    at: Moment,
    flags: NoteFlags,
) -> Result<Reply, Fault> {
    let cell = flags.unit.zip(flags.item);
    let event = Event::NoteTaken {
        at,
        cell: cell.map(|(unit, item)| CellId { unit, item }),
        speaker: flags.speaker,
        text: flags.text,
    };
    let seq = setting.submit(session, vec![event], None)?;
    setting.done(seq, &setting.locale.text("cli-note-taken"))
}

/// Voids a vote.
///
/// # Errors
/// As [`open`].
pub fn void(
    setting: &Setting,
    session: &mut Session,
    at: Moment,
    flags: VoidFlags,
) -> Result<Reply, Fault> {
    let event = Event::VoteVoided {
        at,
        vote: VoteIx(flags.vote - 1),
        why: flags.why,
    };
    let seq = setting.submit(session, vec![event], None)?;
    let number = flags.vote.to_string();
    setting.done(
        seq,
        &setting
            .locale
            .with("cli-vote-voided", &[("number", &number)]),
    )
}

/// Closes the meeting.
///
/// # Errors
/// As [`open`].
pub fn close(setting: &Setting, session: &mut Session, at: Moment) -> Result<Reply, Fault> {
    let seq = setting.submit(session, vec![Event::MeetingClosed { at }], None)?;
    let when = domain::instant(&setting.locale, session.state(), at);
    setting.done(
        seq,
        &setting
            .locale
            .with("cli-meeting-closed", &[("when", &when)]),
    )
}
