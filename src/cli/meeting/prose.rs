//! The prose of the minutes, and notes put otherwise.

use serde_json::json;

use crate::cli::fault::{Absent, Fault};
use crate::cli::flags::{ReviseFlags, TextFlags};
use crate::cli::reply::Reply;
use crate::cli::setting::Setting;
use crate::domain::event::Event;
use crate::domain::id::{MeetingIx, Seq};
use crate::locale::domain;
use crate::session::Session;

/// Writes a part of the minutes of a meeting, the last one unless it is named.
///
/// # Errors
/// No meeting was opened yet, the rules refuse, or the session fails.
pub fn text(setting: &Setting, session: &mut Session, flags: TextFlags) -> Result<Reply, Fault> {
    let meeting = match flags.meeting {
        Some(number) => MeetingIx(number - 1),
        None => {
            let last = session.state().meetings().len().checked_sub(1);
            MeetingIx::at(last.ok_or(Absent::Meeting)?)
        }
    };
    let event = Event::MinutesTextSet {
        meeting,
        part: flags.part,
        text: flags.text.clone(),
    };
    let seq = setting.submit(session, vec![event], None)?;
    let answer = json!({
        "entry": seq.0,
        "meeting": meeting.index() + 1,
        "part": flags.part.code(),
        "text": flags.text,
    });
    setting.answer(&answer, |page| {
        let id = if flags.text.is_empty() {
            "sitting-text-removed"
        } else {
            "sitting-text-written"
        };
        let part = domain::minutes_part(&setting.locale, flags.part);
        page.line(&setting.locale.with(id, &[("part", &part)]));
    })
}

/// Puts a note otherwise; the earlier text stays in the journal.
///
/// # Errors
/// The rules refuse, or the session fails.
pub fn revise(
    setting: &Setting,
    session: &mut Session,
    flags: ReviseFlags,
) -> Result<Reply, Fault> {
    let event = Event::NoteRevised {
        note: Seq(flags.note),
        text: flags.text,
        why: flags.why,
    };
    let seq = setting.submit(session, vec![event], None)?;
    let number = flags.note.to_string();
    setting.done(
        seq,
        &setting
            .locale
            .with("sitting-note-revised", &[("note", &number)]),
    )
}
