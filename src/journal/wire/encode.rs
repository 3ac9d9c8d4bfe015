//! From an event to the body of an entry.

use super::v1::{
    council, last_year, meeting, meeting_rules, prechecks, proceedings, proposals, review, rounds,
    seal, sets, submission,
};
use crate::domain::event::Event;
use crate::domain::id::{MemberId, Moment};
use crate::journal::Draft;
use crate::journal::canonical::{CanonicalError, text};

/// The entry that would record `event`, before it has a place in the chain.
///
/// # Errors
/// As [`body`].
pub fn draft(event: &Event, at: Moment, author: &MemberId) -> Result<Draft, CanonicalError> {
    Ok(Draft {
        at: at.0,
        author: author.as_str().to_owned(),
        kind: event.kind().to_owned(),
        body: body(event)?,
    })
}

/// The canonical JSON text that stands for `event` under its kind.
///
/// # Errors
/// A number beyond what JSON holds exactly, such as a moment thousands of years away.
#[rustfmt::skip] // one line a kind, as in `decode`
pub fn body(event: &Event) -> Result<String, CanonicalError> {
    match event {
        Event::RoundSetUp(round) => text(&rounds::Round::from(&**round)),
        Event::PreChecksSet(rules) => text(&prechecks::PreChecks::from(&**rules)),
        Event::MeetingRulesSet(rules) => text(&meeting_rules::MeetingRules::from(&**rules)),
        Event::IndexSetLoaded(set) => text(&sets::IndexSet::from(&**set)),
        Event::UnitsLoaded(units) => text(&rounds::Units::from(units.as_slice())),
        Event::MembersLoaded(members) => text(&council::Members::from(members.as_slice())),
        Event::KeyEntered { member, public_key } => text(&council::Key::new(member, public_key)),
        Event::AssignmentsSet(all) => text(&council::Assignments::from(all.as_slice())),
        Event::StageMoved { to, why } => text(&rounds::StageMove::new(*to, why)),
        Event::SelfAssessmentSubmitted { submission, replaces } => text(&submission::Submission::new(submission, *replaces)),
        Event::EvidenceSubmitted { unit, source, evidence } => text(&submission::EvidenceIndex::new(unit, source, evidence)),
        Event::SurveyScoresRecorded { source, scores } => text(&submission::Survey::new(source, scores)),
        Event::LastYearRecorded { year, source, units } => text(&last_year::LastYear::new(*year, source, units)),
        Event::ExplanationSubmitted { unit, source, answers } => text(&submission::Explanation::new(unit, source, answers)),
        Event::ReviewConfirmed { cells } => text(&review::Confirmed::from(cells.as_slice())),
        Event::ReviewDrafted { cells } => text(&review::Drafted::from(cells.as_slice())),
        Event::CellFlagged { cell, note } => text(&review::Flag::new(cell, note)),
        Event::FlagWithdrawn { cell } => text(&review::FlagWithdrawal::from(cell)),
        Event::PreCheckAnswered { cell, code, text: answer } => text(&review::PreCheckAnswer::new(cell, code, answer)),
        Event::RecusalDeclared { member, unit, why } => text(&review::Recusal::new(member, unit, why)),
        Event::MeetingOpened { at, place, number } => text(&meeting::Opening::new(*at, place, number)),
        Event::AttendanceChanged { at, member, change } => text(&meeting::Attendance::new(*at, member, change)),
        Event::AgendaSet { cells } => text(&meeting::Agenda::from(cells.as_slice())),
        Event::NoteTaken { at, cell, speaker, text: said } => text(&meeting::Note::new(*at, cell.as_ref(), speaker.as_ref(), said)),
        Event::VoteHeld { at, motion, ballots } => text(&meeting::Vote::new(*at, motion, ballots)),
        Event::VoteVoided { at, vote, why } => text(&meeting::Voiding::new(*at, *vote, why)),
        Event::RulingMade { at, motion, vote, why } => text(&meeting::Ruling::new(*at, motion, *vote, why)),
        Event::MeetingClosed { at } => text(&meeting::Closing::new(*at)),
        Event::ItemCalled { at, cell } => text(&proceedings::Call::new(*at, cell.as_ref())),
        Event::ProposalMade { at, cell, value, by, why } => text(&proposals::Proposal::new(*at, cell, *value, by, why)),
        Event::ProposalWithdrawn { at, proposal, why } => text(&proposals::Withdrawal::new(*at, *proposal, why)),
        Event::ChairAssigned { at, member, why } => text(&proceedings::Chair::new(*at, member, why)),
        Event::BallotOpened { at, motion, papers, tellers } => text(&proposals::Papers::new(*at, motion, *papers, tellers)),
        Event::TallyEntered { at, teller, tally } => text(&proposals::Count::new(*at, teller, *tally)),
        Event::BallotCancelled { at, why } => text(&proposals::Cancelling::new(*at, why)),
        Event::MeetingAdjourned { at, why } => text(&proceedings::Adjourning::new(*at, why)),
        Event::MeetingResumed { at } => text(&proceedings::Resuming::new(*at)),
        Event::NoteRevised { note, text: said, why } => text(&proceedings::Revision::new(*note, said, why)),
        Event::MinutesTextSet { meeting: of, part, text: prose } => text(&proceedings::MinutesText::new(*of, *part, prose)),
        Event::SealSigned { version, result_sha256, signature } => text(&seal::Signature::new(*version, *result_sha256, signature)),
        Event::ResultLocked { version, result_sha256 } => text(&seal::Lock::new(*version, *result_sha256)),
        Event::ResultReopened { vote, why } => text(&seal::Reopening::new(*vote, why)),
        Event::AttemptRefused { kind, reason } => text(&seal::Refusal::new(kind, reason)),
    }
}
