//! Typed work that was not confirmed yet: kept outside the journal, offered again after a crash.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::error::SessionError;
use super::live::Session;

/// The drafts of one seat in one session: texts by the name of their field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drafts {
    path: Option<PathBuf>,
    texts: BTreeMap<String, String>,
}

impl Drafts {
    /// The drafts kept for the seat of a session; without a folder for them, drafts live only in memory.
    ///
    /// # Errors
    /// The session can't be read.
    pub fn of(session: &Session) -> Result<Drafts, SessionError> {
        let Some(places) = session.places() else {
            return Ok(Drafts::in_memory());
        };
        let Some(id) = session.id()? else {
            return Ok(Drafts::in_memory());
        };
        let seat = session.seat().map_or("-", |seat| seat.member.as_str());
        let safe: String = seat
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
            .collect();
        let path = places
            .state
            .join("drafts")
            .join(format!("{id}-{safe}.json"));
        // A draft file that can't be read is no reason to keep anybody from working.
        let texts = std::fs::read(&path)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Ok(Drafts {
            path: Some(path),
            texts: texts.unwrap_or_default(),
        })
    }

    /// Drafts that are forgotten at the end.
    pub const fn in_memory() -> Drafts {
        Drafts {
            path: None,
            texts: BTreeMap::new(),
        }
    }

    /// The draft of a field.
    pub fn get(&self, field: &str) -> Option<&str> {
        self.texts.get(field).map(String::as_str)
    }

    /// Every kept draft, by field.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts
            .iter()
            .map(|(field, text)| (field.as_str(), text.as_str()))
    }

    /// Keeps the text of a field, or forgets it when the text is empty.
    ///
    /// # Errors
    /// The file can't be written; the draft stays in memory.
    pub fn set(&mut self, field: &str, text: &str) -> Result<(), SessionError> {
        let changed = if text.is_empty() {
            self.texts.remove(field).is_some()
        } else {
            self.texts
                .insert(field.to_owned(), text.to_owned())
                .as_deref()
                != Some(text)
        };
        if changed { self.write() } else { Ok(()) }
    }

    /// Keeps exactly these texts of the fields that begin with `prefix`, and writes once.
    ///
    /// # Errors
    /// The file can't be written; the drafts stay in memory.
    pub fn replace(
        &mut self,
        prefix: &str,
        texts: BTreeMap<String, String>,
    ) -> Result<(), SessionError> {
        let mut after = self.texts.clone();
        after.retain(|field, _| !field.starts_with(prefix));
        after.extend(texts);
        if after == self.texts {
            return Ok(());
        }
        self.texts = after;
        self.write()
    }

    fn write(&self) -> Result<(), SessionError> {
        let Some(path) = &self.path else {
            return Ok(());
        };
        let failed = |error: std::io::Error| SessionError::file(path, error);
        let folder = path.parent().unwrap_or(std::path::Path::new("."));
        std::fs::create_dir_all(folder).map_err(failed)?;
        let bytes =
            serde_json::to_vec(&self.texts).map_err(|error| SessionError::file(path, error))?;
        let file = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
        std::fs::write(file.path(), bytes).map_err(failed)?;
        file.persist(path)
            .map_err(|error| SessionError::file(path, error.error))?;
        Ok(())
    }
}
