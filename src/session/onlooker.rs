//! Somebody who looks on for as long as the room is lit: reads only, has no seat, and never gives up on the file.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::error::SessionError;
use super::focus::Focus;
use super::live::{Opening, Session};
use crate::domain::id::Seq;
use crate::store::StoreError;

/// How often the file itself is looked at: whether another one stands in its place.
const WATCH: Duration = Duration::from_secs(1);

/// What a look found.
#[derive(Debug)]
pub enum Look {
    /// Nothing new.
    Same,
    /// Others have written.
    Changed,
    /// The file cannot be read; what was read before stays, and it is tried again.
    Lost(SessionError),
    /// The file can be read again, or another one was put in its place; everything was read anew.
    Anew,
}

/// An open session of somebody without a seat.
#[derive(Debug)]
pub struct Onlooker {
    path: PathBuf,
    session: Session,
    mark: Option<Mark>,
    watched: Instant,
    is_lost: bool,
}

/// Which file stands under a name, whatever is written into it.
type Mark = (u64, u64);

impl Onlooker {
    /// Opens a session file for looking on.
    ///
    /// # Errors
    /// As [`Session::open`].
    pub fn open(path: &Path) -> Result<Onlooker, SessionError> {
        let mark = mark_of(path);
        Ok(Onlooker {
            path: path.to_owned(),
            session: Session::open(path, Opening::reader())?,
            mark,
            watched: Instant::now(),
            is_lost: false,
        })
    }

    /// The session as of the last look that could be taken.
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// What is shown to the room, as of now.
    pub fn focus(&mut self) -> Option<Focus> {
        // What cannot be read is found by the next look, and what was shown stays.
        self.session.focus().unwrap_or_default()
    }

    /// Looks for news; cheap enough to be asked many times a second.
    pub fn look(&mut self) -> Look {
        let is_due = self.watched.elapsed() >= WATCH;
        if is_due {
            self.watched = Instant::now();
        }
        if self.is_lost {
            return if is_due { self.open_anew() } else { Look::Same };
        }
        if is_due && !self.is_same_file() {
            return self.open_anew();
        }
        let changed = self.session.has_changed().and_then(|changed| {
            if changed {
                self.session.refresh()
            } else {
                Ok(false)
            }
        });
        match changed {
            Ok(true) => Look::Changed,
            // A busy file is asked again at the next look.
            Ok(false) | Err(SessionError::Store(StoreError::Busy)) => Look::Same,
            Err(_) => self.open_anew(),
        }
    }

    /// Reads everything from nothing; what was read before stays where that fails.
    fn open_anew(&mut self) -> Look {
        let mark = mark_of(&self.path);
        match Session::open(&self.path, Opening::reader()) {
            Ok(session) => {
                self.session = session;
                self.mark = mark;
                self.is_lost = false;
                Look::Anew
            }
            Err(error) => {
                let is_news = !self.is_lost;
                self.is_lost = true;
                if is_news {
                    Look::Lost(error)
                } else {
                    Look::Same
                }
            }
        }
    }

    /// True while the file under the name is the one that was opened, and holds what was read of it.
    fn is_same_file(&self) -> bool {
        let head = self.session.head();
        let stands = || {
            let entries = self.session.entries(Seq(head.seq), 1).ok()?;
            Some(entries.first()?.head() == head)
        };
        self.mark == mark_of(&self.path) && (head.seq == 0 || stands() != Some(false))
    }
}

#[cfg(unix)]
fn mark_of(path: &Path) -> Option<Mark> {
    use std::os::unix::fs::MetadataExt;
    let found = std::fs::metadata(path).ok()?;
    Some((found.dev(), found.ino()))
}

/// Elsewhere an open file is not replaced.
#[cfg(not(unix))]
fn mark_of(path: &Path) -> Option<Mark> {
    std::fs::metadata(path).ok().map(|_| (0, 0))
}
