//! What can happen: every event is one journal entry; the state is a fold over them.

use super::council::{Assignment, Member};
use super::id::{CellId, MeetingIx, MemberId, Moment, ProposalIx, Seq, UnitId, Version, VoteIx};
use super::index_set::IndexSet;
use super::last_year::LastYearUnit;
use super::meeting::{Attendance, Ballots, MeetingRules, MinutesPart, Motion, Tally};
use super::review::{CellVerdict, Value};
use super::round::{PreCheckRules, Round};
use super::self_assessment::{Evidence, ExplanationAnswer, SelfAssessment, Source, SurveyScore};
use super::stage::Stage;
use super::unit::Unit;

/// One event. Its author and time stand in the entry around it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Event {
    /// The round's rules, blocks and deadlines; the first entry of a session, or changed during setup.
    RoundSetUp(Box<Round>),
    /// Thresholds and weights of the pre-checks, beside what the round's own entry says of them; during setup.
    PreChecksSet(Box<PreCheckRules>),
    /// How the round's meetings vote, beside what its own entry says; during setup.
    MeetingRulesSet(Box<MeetingRules>),
    /// An index set; one with a known id replaces it during setup.
    IndexSetLoaded(Box<IndexSet>),
    /// The units; replaces them all.
    UnitsLoaded(Vec<Unit>),
    /// The council's seats; replaces them all.
    MembersLoaded(Vec<Member>),
    /// A seat's public key.
    KeyEntered {
        /// The seat.
        member: MemberId,
        /// OpenSSH public key line without comment.
        public_key: String,
    },
    /// Who answers for what; replaces all assignments.
    AssignmentsSet(Vec<Assignment>),
    /// The round moves to another stage.
    StageMoved {
        /// Where to.
        to: Stage,
        /// Why; required when going back and when something expected is missing.
        why: String,
    },
    /// A unit's whole submission; `replaces` when an earlier one is superseded.
    SelfAssessmentSubmitted {
        /// The submission.
        submission: Box<SelfAssessment>,
        /// An earlier one is superseded knowingly.
        replaces: bool,
    },
    /// A unit's evidence index from a file of its own; replaces the index of its submission.
    EvidenceSubmitted {
        /// The unit.
        unit: UnitId,
        /// The file it came from.
        source: Source,
        /// The documents.
        evidence: Vec<Evidence>,
    },
    /// Survey results; a later result of a cell supersedes the earlier.
    SurveyScoresRecorded {
        /// The file they came from.
        source: Source,
        /// Results.
        scores: Vec<SurveyScore>,
    },
    /// What was declared of units for an earlier year: for comparison only, it never scores. A unit's later row
    /// supersedes its earlier one; another year's begin anew.
    LastYearRecorded {
        /// The year assessed.
        year: u16,
        /// The file it came from.
        source: Source,
        /// A row a unit.
        units: Vec<LastYearUnit>,
    },
    /// The author's confirmed verdicts.
    ReviewConfirmed {
        /// Verdicts.
        cells: Vec<CellVerdict>,
    },
    /// A helper's drafts for its member.
    ReviewDrafted {
        /// Drafted verdicts.
        cells: Vec<CellVerdict>,
    },
    /// A member raises a cell for the council.
    CellFlagged {
        /// The cell.
        cell: CellId,
        /// Why.
        note: String,
    },
    /// The author's flag is taken back.
    FlagWithdrawn {
        /// The cell.
        cell: CellId,
    },
    /// A pre-check was looked at and answered.
    PreCheckAnswered {
        /// The cell.
        cell: CellId,
        /// Code of the pre-check.
        code: String,
        /// "đã xem, chấp nhận vì …".
        text: String,
    },
    /// A unit's answers to adjusted scores.
    ExplanationSubmitted {
        /// The unit.
        unit: UnitId,
        /// The file it came from.
        source: Source,
        /// Answers.
        answers: Vec<ExplanationAnswer>,
    },
    /// A member is recused for a unit other than their own.
    RecusalDeclared {
        /// The member.
        member: MemberId,
        /// The unit.
        unit: UnitId,
        /// Why.
        why: String,
    },
    /// A meeting begins.
    MeetingOpened {
        /// When.
        at: Moment,
        /// Where.
        place: String,
        /// Number of its minutes, may be empty.
        number: String,
    },
    /// A member comes, goes, delegates or is absent.
    AttendanceChanged {
        /// When.
        at: Moment,
        /// Who.
        member: MemberId,
        /// What.
        change: Attendance,
    },
    /// The cells to discuss, in order.
    AgendaSet {
        /// Cells.
        cells: Vec<CellId>,
    },
    /// A note of the running record.
    NoteTaken {
        /// When.
        at: Moment,
        /// The cell it is about.
        cell: Option<CellId>,
        /// Who spoke.
        speaker: Option<MemberId>,
        /// What was said.
        text: String,
    },
    /// A vote was held.
    VoteHeld {
        /// When.
        at: Moment,
        /// What about.
        motion: Motion,
        /// The ballots.
        ballots: Ballots,
    },
    /// A vote is void; what rests on it falls with it.
    VoteVoided {
        /// When.
        at: Moment,
        /// The vote.
        vote: VoteIx,
        /// Why.
        why: String,
    },
    /// The council rules on cells.
    RulingMade {
        /// When.
        at: Moment,
        /// What is ruled: the motion of the vote, or what nobody objected to.
        motion: Motion,
        /// The vote that carries it; None for consensus.
        vote: Option<VoteIx>,
        /// Why.
        why: String,
    },
    /// The meeting ends.
    MeetingClosed {
        /// When.
        at: Moment,
    },
    /// The meeting turns to an item.
    ItemCalled {
        /// When.
        at: Moment,
        /// The item; None leaves the one that it was at.
        cell: Option<CellId>,
    },
    /// A member proposes a value for a cell.
    ProposalMade {
        /// When.
        at: Moment,
        /// The cell.
        cell: CellId,
        /// The value.
        value: Value,
        /// Who proposes it.
        by: MemberId,
        /// Why.
        why: String,
    },
    /// A proposal is taken back before it is put.
    ProposalWithdrawn {
        /// When.
        at: Moment,
        /// The proposal.
        proposal: ProposalIx,
        /// Why.
        why: String,
    },
    /// A member presides where neither the chair nor a vice-chair may.
    ChairAssigned {
        /// When.
        at: Moment,
        /// Who.
        member: MemberId,
        /// Why.
        why: String,
    },
    /// Papers of a secret vote are given out.
    BallotOpened {
        /// When.
        at: Moment,
        /// What about.
        motion: Motion,
        /// How many.
        papers: u32,
        /// Who counts them.
        tellers: [MemberId; 2],
    },
    /// A teller's count of the papers.
    TallyEntered {
        /// When.
        at: Moment,
        /// Whose count it is.
        teller: MemberId,
        /// The count.
        tally: Tally,
    },
    /// A secret vote is broken off; its papers count for nothing.
    BallotCancelled {
        /// When.
        at: Moment,
        /// Why.
        why: String,
    },
    /// The meeting pauses; attendance and minutes go on with it.
    MeetingAdjourned {
        /// When.
        at: Moment,
        /// Why.
        why: String,
    },
    /// The adjourned meeting goes on.
    MeetingResumed {
        /// When.
        at: Moment,
    },
    /// A note is put otherwise; the earlier text stays in the journal.
    NoteRevised {
        /// The entry of the note.
        note: Seq,
        /// Its text from now on.
        text: String,
        /// Why.
        why: String,
    },
    /// Prose of the minutes is written, or written anew.
    MinutesTextSet {
        /// The meeting.
        meeting: MeetingIx,
        /// Which part.
        part: MinutesPart,
        /// The text; an empty one takes the part out.
        text: String,
    },
    /// Chair or secretary signs the result as it stands.
    SealSigned {
        /// Version of the result.
        version: Version,
        /// SHA-256 of the canonical result.
        result_sha256: [u8; 32],
        /// Armored SSHSIG over the canonical result's bytes.
        signature: String,
    },
    /// Both have signed: the result is locked.
    ResultLocked {
        /// Version of the result.
        version: Version,
        /// SHA-256 of the canonical result.
        result_sha256: [u8; 32],
    },
    /// A locked result is reopened after a passed vote; the next version begins.
    ResultReopened {
        /// The vote.
        vote: VoteIx,
        /// Why.
        why: String,
    },
    /// A signed attempt that the author had no right to.
    AttemptRefused {
        /// Kind of the event that was refused.
        kind: String,
        /// Why, as a code.
        reason: String,
    },
}

/// An event with what the journal knows about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Recorded {
    /// Sequence number of its entry.
    pub seq: Seq,
    /// When the entry was written.
    pub at: Moment,
    /// Who wrote it.
    pub author: MemberId,
    /// What happened.
    pub event: Event,
}

impl Event {
    /// Every kind's name.
    pub const KINDS: &[&str] = &[
        "round_set_up",
        "index_set_loaded",
        "units_loaded",
        "members_loaded",
        "key_entered",
        "assignments_set",
        "stage_moved",
        "self_assessment_submitted",
        "evidence_submitted",
        "survey_scores_recorded",
        "review_confirmed",
        "review_drafted",
        "cell_flagged",
        "flag_withdrawn",
        "precheck_answered",
        "explanation_submitted",
        "recusal_declared",
        "meeting_opened",
        "attendance_changed",
        "agenda_set",
        "note_taken",
        "vote_held",
        "vote_voided",
        "ruling_made",
        "meeting_closed",
        "seal_signed",
        "result_locked",
        "result_reopened",
        "attempt_refused",
        "prechecks_set",
        "meeting_rules_set",
        "item_called",
        "proposal_made",
        "proposal_withdrawn",
        "chair_assigned",
        "ballot_opened",
        "tally_entered",
        "ballot_cancelled",
        "meeting_adjourned",
        "meeting_resumed",
        "note_revised",
        "minutes_text_set",
        "last_year_recorded",
    ];

    /// The kind's name, as entries and commands write it.
    pub const fn kind(&self) -> &'static str {
        match self {
            Event::RoundSetUp(_) => "round_set_up",
            Event::PreChecksSet(_) => "prechecks_set",
            Event::MeetingRulesSet(_) => "meeting_rules_set",
            Event::IndexSetLoaded(_) => "index_set_loaded",
            Event::UnitsLoaded(_) => "units_loaded",
            Event::MembersLoaded(_) => "members_loaded",
            Event::KeyEntered { .. } => "key_entered",
            Event::AssignmentsSet(_) => "assignments_set",
            Event::StageMoved { .. } => "stage_moved",
            Event::SelfAssessmentSubmitted { .. } => "self_assessment_submitted",
            Event::EvidenceSubmitted { .. } => "evidence_submitted",
            Event::SurveyScoresRecorded { .. } => "survey_scores_recorded",
            Event::LastYearRecorded { .. } => "last_year_recorded",
            Event::ReviewConfirmed { .. } => "review_confirmed",
            Event::ReviewDrafted { .. } => "review_drafted",
            Event::CellFlagged { .. } => "cell_flagged",
            Event::FlagWithdrawn { .. } => "flag_withdrawn",
            Event::PreCheckAnswered { .. } => "precheck_answered",
            Event::ExplanationSubmitted { .. } => "explanation_submitted",
            Event::RecusalDeclared { .. } => "recusal_declared",
            Event::MeetingOpened { .. } => "meeting_opened",
            Event::AttendanceChanged { .. } => "attendance_changed",
            Event::AgendaSet { .. } => "agenda_set",
            Event::NoteTaken { .. } => "note_taken",
            Event::VoteHeld { .. } => "vote_held",
            Event::VoteVoided { .. } => "vote_voided",
            Event::RulingMade { .. } => "ruling_made",
            Event::MeetingClosed { .. } => "meeting_closed",
            Event::ItemCalled { .. } => "item_called",
            Event::ProposalMade { .. } => "proposal_made",
            Event::ProposalWithdrawn { .. } => "proposal_withdrawn",
            Event::ChairAssigned { .. } => "chair_assigned",
            Event::BallotOpened { .. } => "ballot_opened",
            Event::TallyEntered { .. } => "tally_entered",
            Event::BallotCancelled { .. } => "ballot_cancelled",
            Event::MeetingAdjourned { .. } => "meeting_adjourned",
            Event::MeetingResumed { .. } => "meeting_resumed",
            Event::NoteRevised { .. } => "note_revised",
            Event::MinutesTextSet { .. } => "minutes_text_set",
            Event::SealSigned { .. } => "seal_signed",
            Event::ResultLocked { .. } => "result_locked",
            Event::ResultReopened { .. } => "result_reopened",
            Event::AttemptRefused { .. } => "attempt_refused",
        }
    }

    /// True for events that can change a score; none is accepted once the result is locked.
    pub const fn scores(&self) -> bool {
        match self {
            Event::RoundSetUp(_)
            | Event::PreChecksSet(_)
            | Event::IndexSetLoaded(_)
            | Event::UnitsLoaded(_)
            | Event::MembersLoaded(_)
            | Event::AssignmentsSet(_)
            | Event::SelfAssessmentSubmitted { .. }
            | Event::EvidenceSubmitted { .. }
            | Event::SurveyScoresRecorded { .. }
            | Event::ReviewConfirmed { .. }
            | Event::ReviewDrafted { .. }
            | Event::CellFlagged { .. }
            | Event::FlagWithdrawn { .. }
            | Event::PreCheckAnswered { .. }
            | Event::ExplanationSubmitted { .. }
            | Event::RecusalDeclared { .. }
            | Event::RulingMade { .. }
            | Event::SealSigned { .. } => true,
            Event::KeyEntered { .. }
            | Event::LastYearRecorded { .. }
            | Event::StageMoved { .. }
            | Event::MeetingOpened { .. }
            | Event::AttendanceChanged { .. }
            | Event::AgendaSet { .. }
            | Event::NoteTaken { .. }
            | Event::VoteHeld { .. }
            | Event::VoteVoided { .. }
            | Event::MeetingClosed { .. }
            | Event::MeetingRulesSet(_)
            | Event::ItemCalled { .. }
            | Event::ProposalMade { .. }
            | Event::ProposalWithdrawn { .. }
            | Event::ChairAssigned { .. }
            | Event::BallotOpened { .. }
            | Event::TallyEntered { .. }
            | Event::BallotCancelled { .. }
            | Event::MeetingAdjourned { .. }
            | Event::MeetingResumed { .. }
            | Event::NoteRevised { .. }
            | Event::MinutesTextSet { .. }
            | Event::ResultLocked { .. }
            | Event::ResultReopened { .. }
            | Event::AttemptRefused { .. } => false,
        }
    }
}
