//! From an entry to the event that it records.

use std::fmt::Display;

use serde::de::DeserializeOwned;
use thiserror::Error;

use super::v1::{
    council, last_year, meeting, meeting_rules, prechecks, proceedings, proposals, review, rounds,
    seal, sets, submission,
};
use crate::domain::event::{Event, Recorded};
use crate::domain::id::{MemberId, Moment, Seq};
use crate::journal::Entry;

/// Why an entry cannot be read. Nothing is guessed: a reader that met one of these does not know the session.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum WireError {
    /// A later program wrote something that this one does not know.
    #[error(
        "entry {seq} is of the unknown kind {kind:?}; a later version of the program may know it"
    )]
    UnknownKind {
        /// The entry.
        seq: u64,
        /// Its kind.
        kind: String,
    },
    /// The body is not what its kind asks for.
    #[error("entry {seq} is not a readable {kind}: {what}")]
    BadBody {
        /// The entry.
        seq: u64,
        /// Its kind.
        kind: String,
        /// What is wrong with the body.
        what: String,
    },
}

/// The event that `entry` records, with who wrote it and when. Neither chain nor signature is looked at.
///
/// # Errors
/// The kind is unknown or the body is not what it asks for.
pub fn decode_entry(entry: &Entry) -> Result<Recorded, WireError> {
    Ok(Recorded {
        seq: Seq(entry.seq),
        at: Moment(entry.at),
        author: MemberId::new(&entry.author),
        event: decode(entry.seq, &entry.kind, &entry.body)?,
    })
}

/// The event that `body` stands for under `kind`; `seq` is named in the error.
///
/// # Errors
/// The kind is unknown or the body is not what it asks for.
pub fn decode(seq: u64, kind: &str, body: &str) -> Result<Event, WireError> {
    let event = match kind {
        "round_set_up" => read::<rounds::Round>(body),
        "prechecks_set" => read::<prechecks::PreChecks>(body),
        "meeting_rules_set" => read::<meeting_rules::MeetingRules>(body),
        "index_set_loaded" => read::<sets::IndexSet>(body),
        "units_loaded" => read::<rounds::Units>(body),
        "members_loaded" => read::<council::Members>(body),
        "key_entered" => read::<council::Key>(body),
        "assignments_set" => read::<council::Assignments>(body),
        "stage_moved" => read::<rounds::StageMove>(body),
        "self_assessment_submitted" => read::<submission::Submission>(body),
        "evidence_submitted" => read::<submission::EvidenceIndex>(body),
        "survey_scores_recorded" => read::<submission::Survey>(body),
        "last_year_recorded" => read::<last_year::LastYear>(body),
        "explanation_submitted" => read::<submission::Explanation>(body),
        "review_confirmed" => read::<review::Confirmed>(body),
        "review_drafted" => read::<review::Drafted>(body),
        "cell_flagged" => read::<review::Flag>(body),
        "flag_withdrawn" => read::<review::FlagWithdrawal>(body),
        "precheck_answered" => read::<review::PreCheckAnswer>(body),
        "recusal_declared" => read::<review::Recusal>(body),
        "meeting_opened" => read::<meeting::Opening>(body),
        "attendance_changed" => read::<meeting::Attendance>(body),
        "agenda_set" => read::<meeting::Agenda>(body),
        "note_taken" => read::<meeting::Note>(body),
        "vote_held" => read::<meeting::Vote>(body),
        "vote_voided" => read::<meeting::Voiding>(body),
        "ruling_made" => read::<meeting::Ruling>(body),
        "meeting_closed" => read::<meeting::Closing>(body),
        "item_called" => read::<proceedings::Call>(body),
        "proposal_made" => read::<proposals::Proposal>(body),
        "proposal_withdrawn" => read::<proposals::Withdrawal>(body),
        "chair_assigned" => read::<proceedings::Chair>(body),
        "ballot_opened" => read::<proposals::Papers>(body),
        "tally_entered" => read::<proposals::Count>(body),
        "ballot_cancelled" => read::<proposals::Cancelling>(body),
        "meeting_adjourned" => read::<proceedings::Adjourning>(body),
        "meeting_resumed" => read::<proceedings::Resuming>(body),
        "note_revised" => read::<proceedings::Revision>(body),
        "minutes_text_set" => read::<proceedings::MinutesText>(body),
        "seal_signed" => read::<seal::Signature>(body),
        "result_locked" => read::<seal::Lock>(body),
        "result_reopened" => read::<seal::Reopening>(body),
        "attempt_refused" => read::<seal::Refusal>(body),
        unknown => {
            let kind = unknown.to_owned();
            return Err(WireError::UnknownKind { seq, kind });
        }
    };
    event.map_err(|what| WireError::BadBody {
        seq,
        kind: kind.to_owned(),
        what,
    })
}

fn read<T>(body: &str) -> Result<Event, String>
where
    T: DeserializeOwned + TryInto<Event, Error: Display>,
{
    let body: T = serde_json::from_str(body).map_err(|error| error.to_string())?;
    body.try_into().map_err(|error| error.to_string())
}
