//! The workbook that a unit fills in, with what it handed in before.

use crate::domain::id::UnitIx;
use crate::domain::state::State;
use crate::import::citation;
use crate::report::template::Template;

/// The form of a unit; None without such a unit or round. Documents that only notes name are left to the notes, from
/// which they come again.
pub fn of_unit(state: &State, unit: UnitIx) -> Option<Template> {
    let mut form = Template::of(state, unit)?;
    if let Some(submission) = &state.unit(unit)?.submission {
        form.evidence = citation::index_of(&form.evidence, &submission.data().answers);
    }
    Some(form)
}
