//! The minutes of a meeting as the journal gives them at this moment, and their files.

use std::path::Path;

use super::error::SessionError;
use super::live::Session;
use super::{seal, whole_file};
use crate::domain::id::MeetingIx;
use crate::domain::state::State;
use crate::report::document::Document;
use crate::report::minutes::{JournalHead, Minutes};
use crate::report::pdf::{self, PdfError};
use crate::report::{docx, text};

/// The minutes of a meeting, with the hash that waits for signatures where the approved result is not locked yet;
/// None if there is no such meeting.
///
/// # Errors
/// The result can't be written.
pub fn of(session: &Session, meeting: MeetingIx) -> Result<Option<Minutes>, SessionError> {
    let head = session.head();
    let journal = JournalHead {
        entries: head.seq,
        hash: *head.hash.as_bytes(),
    };
    of_state(session.state(), meeting, journal)
}

/// As [`of`], by a state and where its journal stands.
///
/// # Errors
/// As [`of`].
pub fn of_state(
    state: &State,
    meeting: MeetingIx,
    journal: JournalHead,
) -> Result<Option<Minutes>, SessionError> {
    let Some(mut minutes) = Minutes::of(state, meeting, journal) else {
        return Ok(None);
    };
    if minutes.lock.is_none() && !state.stage().is_sealed() && state.is_approved() {
        minutes.to_sign = Some(*seal::result_hash(state)?.as_bytes());
    }
    Ok(Some(minutes))
}

/// The form of a file of minutes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// A Word file.
    Word,
    /// A PDF, in builds that write it.
    Pdf,
    /// Plain text.
    Text,
}

impl Form {
    /// The form that a file's name asks for: `.docx`, `.pdf` or `.txt`.
    #[must_use]
    pub fn of(path: &Path) -> Option<Form> {
        let extension = path.extension()?;
        let is = |wanted: &str| extension.eq_ignore_ascii_case(wanted);
        let forms = [
            ("docx", Form::Word),
            ("pdf", Form::Pdf),
            ("txt", Form::Text),
        ];
        let form = forms.into_iter().find(|(wanted, _)| is(wanted));
        form.map(|(_, form)| form)
    }

    /// Fails where this build has no such form.
    ///
    /// # Errors
    /// [`SessionError::NoPdf`].
    pub const fn need(self) -> Result<(), SessionError> {
        match self {
            Form::Pdf if !pdf::AVAILABLE => Err(SessionError::NoPdf),
            Form::Word | Form::Pdf | Form::Text => Ok(()),
        }
    }
}

/// Writes the paper whole or not at all; what stood there is replaced.
///
/// # Errors
/// The file can't be written, or this build has no such form.
pub fn write(path: &Path, document: &Document, form: Form) -> Result<(), SessionError> {
    let failed = |what: String| SessionError::File {
        path: path.to_owned(),
        what,
    };
    let bytes = match form {
        Form::Word => docx::render(document).map_err(|error| failed(error.to_string()))?,
        Form::Pdf => pdf::render(document).map_err(|error| match error {
            PdfError::NotInThisBuild => SessionError::NoPdf,
            other => failed(other.to_string()),
        })?,
        Form::Text => text::render(document, text::PAGE_COLUMNS).into_bytes(),
    };
    whole_file::write(path, &bytes)
}
