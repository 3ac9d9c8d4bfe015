//! What stands at the foot of every page of a paper about the result: which paper, and where the journal stood.

use super::letterhead::hash_groups;
use super::outcome::Standing;
use crate::locale::Locale;

/// The lines for a paper that is called `paper` in them.
#[must_use]
pub fn lines(paper: &str, standing: &Standing, locale: &Locale) -> Vec<String> {
    let entries = usize::try_from(standing.journal.entries).unwrap_or(usize::MAX);
    let id = if standing.is_draft() {
        "paper-foot-draft"
    } else {
        "paper-foot-locked"
    };
    let version = standing.version.to_string();
    let values = [("paper", paper), ("version", &version)];
    vec![
        locale.counted(id, entries, &values),
        hash_groups(&standing.journal.hash),
    ]
}
