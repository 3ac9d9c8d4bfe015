//! Setting up a session: everything that `round.toml` names, as the first events of a journal.

use std::path::Path;

use crate::domain::council::Role;
use crate::domain::event::Event;
use crate::domain::id::MemberId;
use crate::domain::meeting::MeetingRules;
use crate::import::round::{self, RoundDraft};
use crate::import::{Outcome, WorkbookReader};

/// A round that was read and is sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    draft: RoundDraft,
}

/// Reads `round.toml`, or the folder that holds one, with every file that it names.
pub fn read(path: &Path, reader: &dyn WorkbookReader) -> Outcome<Setup> {
    round::read(path, reader).map(|draft| Setup { draft })
}

impl Setup {
    /// The secretary's seat, whose key founds the session.
    pub fn secretary(&self) -> Option<&MemberId> {
        let seats = self.draft.members.iter().map(|draft| &draft.member);
        seats
            .filter(|member| member.role == Role::Secretary)
            .map(|member| &member.id)
            .next()
    }

    /// The ids of all seats.
    pub fn seats(&self) -> impl Iterator<Item = &MemberId> {
        self.draft.members.iter().map(|draft| &draft.member.id)
    }

    /// Units and scored items a unit, for a summary.
    pub fn counts(&self) -> (usize, Vec<usize>) {
        (
            self.draft.units.len(),
            self.draft
                .index_sets
                .iter()
                .map(|set| set.item_count())
                .collect(),
        )
    }

    /// The first events of the session, founded by the secretary with this public key line.
    pub fn events(&self, founder: &MemberId, public_key: &str) -> Vec<Event> {
        let draft = &self.draft;
        let enter = |member: &MemberId, key: &str| Event::KeyEntered {
            member: member.clone(),
            public_key: key.to_owned(),
        };
        let mut events = vec![
            Event::RoundSetUp(Box::new(draft.round.clone())),
            Event::PreChecksSet(Box::new(draft.round.prechecks.clone())),
            enter(founder, public_key),
        ];
        // What holds without an entry needs none.
        if draft.meeting_rules != MeetingRules::default() {
            events.push(Event::MeetingRulesSet(Box::new(draft.meeting_rules)));
        }
        events.extend(
            draft
                .index_sets
                .iter()
                .map(|set| Event::IndexSetLoaded(Box::new(set.clone()))),
        );
        events.push(Event::UnitsLoaded(draft.units.clone()));
        events.push(Event::MembersLoaded(
            draft
                .members
                .iter()
                .map(|draft| draft.member.clone())
                .collect(),
        ));
        let others = draft
            .members
            .iter()
            .filter(|draft| draft.member.id != *founder);
        events.extend(others.filter_map(|d| Some(enter(&d.member.id, d.public_key.as_deref()?))));
        events.push(Event::AssignmentsSet(draft.assignments.clone()));
        events
    }
}
