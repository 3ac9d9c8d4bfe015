//! The minutes of a meeting as the journal gives them at this moment, and their files.

use std::io::Read;
use std::path::Path;

use super::error::SessionError;
use super::live::Session;
use super::{seal, whole_file};
use crate::domain::id::MeetingIx;
use crate::domain::state::State;
use crate::locale::Locale;
use crate::report::document::Document;
use crate::report::minutes::{JournalHead, Minutes, starting_template as starting};
use crate::report::outcome::Standing;
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

/// Bytes that a form of the minutes may have, logos and all.
const TEMPLATE_LIMIT: u64 = 64 << 20;

/// The bytes of a secretariat's own Word file.
///
/// # Errors
/// The file can't be read, or is larger than any form of minutes.
pub fn read_template(path: &Path) -> Result<Vec<u8>, SessionError> {
    let failed = |what: String| SessionError::File {
        path: path.to_owned(),
        what,
    };
    let read = || -> std::io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let file = std::fs::File::open(path)?;
        file.take(TEMPLATE_LIMIT + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    let bytes = read().map_err(|error| failed(error.to_string()))?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > TEMPLATE_LIMIT {
        return Err(failed(format!("> {} MB", TEMPLATE_LIMIT >> 20)));
    }
    Ok(bytes)
}

/// A form of the minutes for a secretariat to make its own of; the same session gives the same.
#[must_use]
pub fn starting_template(session: &Session, locale: &Locale) -> Document {
    let head = session.head();
    let journal = JournalHead {
        entries: head.seq,
        hash: *head.hash.as_bytes(),
    };
    let standing = Standing::of(session.state(), journal);
    starting(&standing.created(), locale)
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
