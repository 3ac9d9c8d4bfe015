//! `minutes --out F.docx`: the minutes of a meeting as a Word file.

use super::fault::{Absent, Fault, Usage};
use super::flags::MinutesFlags;
use super::reply::Reply;
use super::setting::Setting;
use super::whole_file;
use crate::domain::id::MeetingIx;
use crate::report::docx;
use crate::report::minutes::{JournalHead, Minutes};
use crate::session::seal;

/// Writes the minutes.
///
/// # Errors
/// There is no such meeting, or the file can't be written.
pub fn run(setting: &Setting, flags: &MinutesFlags) -> Result<Reply, Fault> {
    if flags
        .out
        .extension()
        .is_none_or(|e| !e.eq_ignore_ascii_case("docx"))
    {
        return Err(Usage::OutNotDocx.into());
    }
    if flags.out.exists() && !flags.replace {
        return Err(Absent::FileInTheWay(flags.out.clone()).into());
    }
    let session = setting.read(&flags.session)?;
    let meetings = session.state().meetings().len();
    let number = match flags.meeting {
        Some(number) => usize::try_from(number).unwrap_or(usize::MAX),
        None => meetings,
    };
    let ix = number
        .checked_sub(1)
        .filter(|at| *at < meetings)
        .ok_or(Absent::Meeting)?;
    let head = session.head();
    let journal = JournalHead {
        entries: head.seq,
        hash: *head.hash.as_bytes(),
    };
    let mut minutes =
        Minutes::of(session.state(), MeetingIx::at(ix), journal).ok_or(Absent::Meeting)?;
    if minutes.lock.is_none() && session.state().approving_vote().is_some() {
        minutes.to_sign = Some(*seal::result_hash(session.state())?.as_bytes());
    }
    let is_draft = minutes.lock.is_none();
    let bytes = docx::render(&minutes.document(&setting.locale))?;
    whole_file::write(&flags.out, &bytes)?;
    let answer = serde_json::json!({
        "file": flags.out,
        "meeting": number,
        "draft": is_draft,
        "entries": head.seq,
        "head": head.hash.to_string(),
    });
    setting.answer(&answer, |page| {
        let locale = &setting.locale;
        let id = if is_draft {
            "cli-minutes-draft"
        } else {
            "cli-minutes"
        };
        page.line(&locale.with(id, &[("file", &flags.out.display().to_string())]));
    })
}
