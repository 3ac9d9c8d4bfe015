//! What of this screen the room is shown.

use super::state::{Form, Section, Sitting};
use crate::{session::focus::Showing, tui::screens::meeting::vote::About};

/// Where the screen stands, as far as the room may follow; the record is the secretary's own.
#[must_use]
pub fn showing(sitting: &Sitting) -> Option<Showing> {
    match &sitting.form {
        Some(Form::Vote(form)) => {
            // While the value is still being typed there is nothing to vote on yet.
            return match (form.motion(), &form.about) {
                (Some(motion), _) => Some(Showing::Vote(motion)),
                (None, About::Cell(cell)) => Some(Showing::Item(cell.clone())),
                (None, About::Motion(_)) => None,
            };
        }
        Some(Form::Count(form)) => return Some(Showing::Vote(form.motion.clone())),
        Some(Form::Sign(_)) => return Some(Showing::Lock),
        None => {}
    }
    match sitting.section {
        Section::Roll => Some(Showing::Roll),
        Section::Agenda => {
            let item = sitting.item().map(|item| Showing::Item(item.id.clone()));
            Some(item.unwrap_or(Showing::Agenda))
        }
        Section::Record => None,
        Section::Lock => Some(Showing::Lock),
    }
}
