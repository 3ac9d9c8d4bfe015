//! Names of stages, roles, disputes, ballots and motions.

use crate::domain::council::Role;
use crate::domain::dispute::{DisputeKind, DisputeState, Settlement};
use crate::domain::id::{MemberId, MemberIx, Moment, UnitId};
use crate::domain::meeting::{Attendance, Choice, Motion, Outcome, Quorum};
use crate::domain::review::Value;
use crate::domain::stage::Stage;
use crate::domain::state::State;
use crate::locale::Locale;
use crate::text::date;

use super::cell::{cell, points};

/// The stage's name.
pub fn stage(locale: &Locale, stage: Stage) -> String {
    match stage {
        Stage::Setup => locale.text("domain-stage-setup"),
        Stage::SelfAssessment => locale.text("domain-stage-self-assessment"),
        Stage::Review => locale.text("domain-stage-review"),
        Stage::Explanation => locale.text("domain-stage-explanation"),
        Stage::SecondReview => locale.text("domain-stage-second-review"),
        Stage::Meeting => locale.text("domain-stage-meeting"),
        Stage::Locked => locale.text("domain-stage-locked"),
        Stage::Published => locale.text("domain-stage-published"),
    }
}

/// The role's name; a helper's with the office that it drafts for.
pub fn role(locale: &Locale, state: &State, role: &Role) -> String {
    match role {
        Role::Chair => locale.text("domain-role-chair"),
        Role::ViceChair => locale.text("domain-role-vice-chair"),
        Role::Member => locale.text("domain-role-member"),
        Role::Secretary => locale.text("domain-role-secretary"),
        Role::Helper { of } => locale.with("domain-role-helper", &[("member", &member(state, of))]),
        Role::Observer => locale.text("domain-role-observer"),
    }
}

/// The office of a seat; its id if the state does not know it.
pub fn member(state: &State, id: &MemberId) -> String {
    let found = state.member_ix(id.as_str()).and_then(|ix| state.member(ix));
    found.map_or_else(|| id.to_string(), |m| m.office.clone())
}

/// The office of a seat by position.
pub(super) fn seat(state: &State, ix: MemberIx) -> String {
    state
        .member(ix)
        .map_or_else(String::new, |m| m.office.clone())
}

/// The unit's name; its id if the state does not know it.
pub fn unit(state: &State, id: &UnitId) -> String {
    let found = state.unit_ix(id.as_str()).and_then(|ix| state.unit(ix));
    found.map_or_else(|| id.to_string(), |u| u.unit.name.clone())
}

/// A moment in the round's local time: `14:05, 22/12/2026`.
pub fn instant(locale: &Locale, state: &State, at: Moment) -> String {
    let offset = state.round().map_or(0, |round| round.utc_offset_minutes);
    let (hour, minute) = date::hour_minute(at.0, offset);
    let day = date::local_date(at.0, offset);
    format!("{}, {}", locale.time(hour, minute), locale.date(day))
}

/// Why a cell is in dispute.
pub fn dispute_kind(locale: &Locale, kind: DisputeKind) -> String {
    match kind {
        DisputeKind::ReviewersDiffer => locale.text("domain-dispute-reviewers-differ"),
        DisputeKind::Gap => locale.text("domain-dispute-gap"),
        DisputeKind::Contested => locale.text("domain-dispute-contested"),
        DisputeKind::Flagged => locale.text("domain-dispute-flagged"),
        DisputeKind::PreCheck => locale.text("domain-dispute-precheck"),
    }
}

/// Where a dispute stands; a settled one with how it was settled.
pub fn dispute_state(locale: &Locale, state: &DisputeState) -> String {
    match state {
        DisputeState::Found => locale.text("domain-dispute-state-found"),
        DisputeState::Asked => locale.text("domain-dispute-state-asked"),
        DisputeState::Explained => locale.text("domain-dispute-state-explained"),
        DisputeState::Settled { how, .. } => {
            let how = settlement(locale, *how);
            locale.with("domain-dispute-state-settled", &[("how", &how)])
        }
    }
}

/// How a dispute was settled.
pub fn settlement(locale: &Locale, how: Settlement) -> String {
    match how {
        Settlement::Agreement => locale.text("domain-settlement-agreement"),
        Settlement::Lapse => locale.text("domain-settlement-lapse"),
        Settlement::Acceptance => locale.text("domain-settlement-acceptance"),
        Settlement::Ruling(ruling) => {
            let number = number(ruling.index());
            locale.with("domain-settlement-ruling", &[("number", &number)])
        }
    }
}

/// A ballot's name.
pub fn choice(locale: &Locale, choice: Choice) -> String {
    match choice {
        Choice::For => locale.text("domain-choice-for"),
        Choice::Against => locale.text("domain-choice-against"),
        Choice::Abstain => locale.text("domain-choice-abstain"),
    }
}

/// A change of attendance, without whose it is.
pub fn attendance(locale: &Locale, change: &Attendance) -> String {
    match change {
        Attendance::In { delegate: None } => locale.text("domain-attendance-in"),
        Attendance::In { delegate: Some(to) } => locale.with(
            "domain-attendance-delegate",
            &[("delegate", &to.to), ("document", &to.document)],
        ),
        Attendance::Out => locale.text("domain-attendance-out"),
        Attendance::Absent { why } => locale.with("domain-attendance-absent", &[("why", why)]),
    }
}

/// What a vote or ruling is about.
pub fn motion(locale: &Locale, state: &State, motion: &Motion) -> String {
    match motion {
        Motion::Score { cell: id, value } => {
            let cell = cell(locale, state, id);
            match value {
                Value::Score(score) => {
                    let value = points(locale, *score);
                    locale.with("domain-motion-score", &[("cell", &cell), ("value", &value)])
                }
                Value::NotApplicable => {
                    locale.with("domain-motion-not-applicable", &[("cell", &cell)])
                }
            }
        }
        Motion::Agreed { cells } => locale.counted("domain-motion-agreed", cells.len(), &[]),
        Motion::SelfScores { cells } => {
            locale.counted("domain-motion-self-scores", cells.len(), &[])
        }
        Motion::ApproveResult => locale.text("domain-motion-approve"),
        Motion::ApproveBlock { block } => {
            let known = state.blocks().iter().find(|known| known.id == *block);
            let name = known.map_or(block.as_str(), |known| known.name.as_str());
            locale.with("sitting-motion-approve-block", &[("block", name)])
        }
        Motion::Reopen => locale.text("domain-motion-reopen"),
        Motion::Other { text } => text.clone(),
    }
}

/// Quorum with its arithmetic.
pub fn quorum(locale: &Locale, quorum: &Quorum) -> String {
    locale.with(
        "domain-quorum-words",
        &[
            ("present", &quorum.present.to_string()),
            ("members", &quorum.members.to_string()),
            ("needed", &quorum.needed.to_string()),
        ],
    )
}

/// How a vote came out, in numbers of ballots.
pub fn votes(locale: &Locale, outcome: &Outcome) -> String {
    locale.with(
        "domain-event-vote-votes",
        &[
            ("for", &outcome.votes_for.to_string()),
            ("against", &outcome.against.to_string()),
            ("abstain", &outcome.abstain.to_string()),
        ],
    )
}

/// A position as people count: from 1.
pub(super) fn number(index: usize) -> String {
    index.saturating_add(1).to_string()
}
