//! What becomes of an evidence index when it comes in: the documents that the answers' own cells name stay beside it,
//! and what was attached to a document stays attached.

use crate::domain::self_assessment::Evidence;
use crate::domain::state::State;
use crate::domain::submission::Submission;
use crate::import::citation::{self, Listed};

/// The submission in force of a unit.
fn submission<'a>(state: &'a State, unit: &str) -> Option<&'a Submission> {
    state.unit(state.unit_ix(unit)?)?.submission.as_deref()
}

/// A unit's evidence when it sends a new index: with what its answers cite, and with what was attached before.
pub(super) fn taken(state: &State, unit: &str, index: Vec<Listed>) -> Vec<Evidence> {
    let answers = submission(state, unit).map_or(&[][..], |s| &s.data().answers);
    let mut evidence = citation::complete(index, answers);
    keep_attached(state, unit, &mut evidence);
    evidence
}

/// Gives documents that come again the file that was attached to them.
pub(super) fn keep_attached(state: &State, unit: &str, evidence: &mut [Evidence]) {
    let before = submission(state, unit).map_or(&[][..], |s| &s.data().evidence);
    for document in evidence.iter_mut().filter(|d| d.sha256.is_empty()) {
        let attached = before.iter().find(|earlier| {
            !earlier.sha256.is_empty()
                && earlier.is_named_as(document)
                && (document.location.is_empty() || document.location == earlier.location)
        });
        if let Some(earlier) = attached {
            document.sha256.clone_from(&earlier.sha256);
            document.location.clone_from(&earlier.location);
        }
    }
}
