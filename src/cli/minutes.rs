//! `minutes --out F.docx`: the minutes of a meeting as a Word file.

use std::path::Path;

use super::fault::{Absent, Fault, Usage};
use super::flags::MinutesFlags;
use super::reply::Reply;
use super::setting::Setting;
use crate::domain::id::MeetingIx;
use crate::report::docx;
use crate::report::minutes::{JournalHead, Minutes};
use crate::session::{SessionError, seal};

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
    write_whole(&flags.out, &bytes)?;
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

/// Writes a file whole or not at all.
fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let failed = |what: String| SessionError::File {
        path: path.to_owned(),
        what,
    };
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let file = document_in(folder).map_err(|error| failed(error.to_string()))?;
    std::fs::write(file.path(), bytes).map_err(|error| failed(error.to_string()))?;
    file.persist(path)
        .map_err(|error| failed(error.error.to_string()))?;
    Ok(())
}

/// Temporary files are private; a document that was asked for has the rights that the person's files have.
fn document_in(folder: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}
