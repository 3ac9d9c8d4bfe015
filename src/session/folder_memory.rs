//! Where a seat keeps the documents of a session: a matter of its machine, never of the journal.

use std::path::{Path, PathBuf};

use super::error::SessionError;
use super::live::Session;

/// The folder of documents beside a session: `hp2026.tai-lieu` beside `hp2026.thamdinh`.
fn beside(session: &Path) -> Option<PathBuf> {
    let mut name = session.file_stem()?.to_owned();
    name.push(".tai-lieu");
    Some(session.with_file_name(name))
}

/// The file that remembers the folder for the seat of a session.
fn memory(session: &Session) -> Result<Option<PathBuf>, SessionError> {
    let (Some(places), Some(id)) = (session.places(), session.id()?) else {
        return Ok(None);
    };
    let seat = session.seat().map_or("-", |seat| seat.member.as_str());
    let name = super::memory::file_name(&id, seat);
    Ok(Some(places.state.join("evidence").join(name)))
}

/// The folder where this seat finds the documents of a session: the one that it named last, else the one beside the
/// session. None if neither is there.
///
/// # Errors
/// The session can't be read.
pub fn folder_of(session: &Session) -> Result<Option<PathBuf>, SessionError> {
    let remembered = memory(session)?
        .and_then(|memory| std::fs::read_to_string(memory).ok())
        .map(|line| PathBuf::from(line.trim_end_matches('\n')));
    let beside = session.path.as_deref().and_then(beside);
    let known = remembered.into_iter().chain(beside);
    Ok(known.into_iter().find(|folder| folder.is_dir()))
}

/// Remembers the folder for the seat of a session; where nothing is remembered, or the path is no text, nothing
/// happens.
///
/// # Errors
/// The session can't be read, or the memory can't be written.
pub fn remember(session: &Session, folder: &Path) -> Result<(), SessionError> {
    let Some(memory) = memory(session)? else {
        return Ok(());
    };
    let real = folder
        .canonicalize()
        .map_err(|error| SessionError::file(folder, error))?;
    let Some(path) = real.to_str() else {
        return Ok(());
    };
    let failed = |error: std::io::Error| SessionError::file(&memory, error);
    let parent = memory.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(parent).map_err(failed)?;
    let file = tempfile::NamedTempFile::new_in(parent).map_err(failed)?;
    std::fs::write(file.path(), format!("{path}\n")).map_err(failed)?;
    file.persist(&memory)
        .map_err(|error| SessionError::file(&memory, error.error))?;
    Ok(())
}
