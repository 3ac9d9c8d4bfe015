//! Which fields of dialogs are kept while they are filled in, and under which name.

use super::{
    super::{
        kept::Kept,
        state::{Sitting, Subject},
    },
    ABSENT, ADJOURN, CANCEL, CHAIR, DELEGATE, NOTE, PROPOSE, RECUSE, REOPEN, VOID, WITHDRAW,
};
use crate::{
    domain::{
        id::{CellId, MemberIx},
        state::State,
    },
    tui::{app::Cx, layers::FormField},
};

/// Parts the fields of one dialog; nobody types it.
const PARTING: char = '\u{1f}';

/// Remembers what stands in the fields of a dialog.
pub fn drafted(sitting: &mut Sitting, cx: &Cx<'_>, what: &str, fields: &[FormField]) {
    let Some(name) = name(cx.model.state, what, sitting.subject.as_ref()) else {
        return;
    };
    let texts: Vec<String> = fields.iter().map(FormField::value).collect();
    let empty = texts.iter().all(|text| text.is_empty());
    let text = texts.join(&PARTING.to_string());
    sitting.kept.set(&name, if empty { "" } else { &text });
}

/// Forgets what was typed into a dialog: it is recorded.
pub fn forget(sitting: &mut Sitting, cx: &Cx<'_>, what: &str) {
    if let Some(name) = name(cx.model.state, what, sitting.subject.as_ref()) {
        sitting.kept.set(&name, "");
    }
}

/// What was typed into a field of a dialog and not recorded.
pub(super) fn remembered(kept: &Kept, name: &str, place: usize) -> String {
    let text = kept.get(name).unwrap_or_default();
    text.split(PARTING)
        .nth(place)
        .unwrap_or_default()
        .to_owned()
}

/// The name of a dialog about one member.
pub(super) fn of_member(state: &State, what: &str, member: MemberIx) -> String {
    format!("{what}/{}", id(state, member))
}

fn id(state: &State, member: MemberIx) -> &str {
    state
        .member(member)
        .map_or("?", |member| member.id.as_str())
}

/// The name of a dialog about one cell.
pub(super) fn of_cell(what: &str, cell: &CellId) -> String {
    format!("{what}/{}/{}", cell.unit, cell.item)
}

/// The name under which a dialog's fields are kept; None for one that is not.
fn name(state: &State, what: &str, subject: Option<&Subject>) -> Option<String> {
    match (what, subject) {
        (ABSENT | DELEGATE, Some(Subject::Member(member))) => Some(of_member(state, what, *member)),
        (RECUSE, Some(Subject::Recusal(member, _))) => Some(of_member(state, what, *member)),
        (PROPOSE, Some(Subject::Proposer(cell, _))) => Some(of_cell(what, cell)),
        (NOTE | VOID | REOPEN | CHAIR | WITHDRAW | ADJOURN | CANCEL, _) => Some(what.to_owned()),
        _ => None,
    }
}
