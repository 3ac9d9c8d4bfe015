//! The room's screen follows the secretary's: what is looked at is written beside the journal, seldom enough to cost
//! nothing while a list is gone through.

use std::time::{Duration, Instant};

use crate::session::{Session, focus::Showing};

/// Between two writings.
const PAUSE: Duration = Duration::from_millis(100);

/// What the room is to be shown, and what it was last.
#[derive(Debug, Default)]
pub struct Room {
    wanted: Option<Showing>,
    written: Option<Showing>,
    last: Option<Instant>,
}

impl Room {
    /// Remembers what is to be shown; the next look writes it.
    pub fn want(&mut self, showing: Showing) {
        self.wanted = Some(showing);
    }

    /// Writes what is wanted, unless something was written a moment ago. What cannot be written now is tried again.
    pub fn show(&mut self, session: &mut Session) {
        let resting = self.last.is_some_and(|last| last.elapsed() < PAUSE);
        if self.wanted == self.written || resting {
            return;
        }
        self.last = Some(Instant::now());
        if let Some(showing) = &self.wanted
            && session.put_focus(showing).is_ok()
        {
            self.written.clone_from(&self.wanted);
        }
    }
}
