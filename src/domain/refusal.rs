//! Why something is refused: data for the words that a person reads.

use super::event::Recorded;
use super::id::{CellId, MeetingIx, Moment, NodeCode, ProposalIx, Seq, UnitId, VoteIx};
use super::index_set::Method;
use super::meeting::Quorum;
use super::points::Points;
use super::review::Value;
use super::stage::Stage;

/// What a seat would have to be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Right {
    /// Only the secretary.
    Secretary,
    /// Only a chair, vice-chair or member, for their own cells.
    Reviewer,
    /// Only a helper.
    Helper,
    /// Only chair or secretary.
    Signatory,
    /// Only the seats of the council, not observers.
    Council,
    /// Only the secretary, or the teller whose count it is.
    Teller,
}

/// Why an event may not happen now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// The author has no seat, or no key.
    UnknownAuthor,
    /// The author's seat has not this right.
    NotAllowed(Right),
    /// The author is recused for the unit.
    Recused {
        /// The unit.
        unit: UnitId,
    },
    /// The author is not assigned to the cell.
    NotAssigned {
        /// The cell.
        cell: CellId,
    },
    /// Not in this stage.
    WrongStage {
        /// The stage now.
        now: Stage,
    },
    /// The result is locked.
    Sealed,
    /// There is no such unit.
    UnknownUnit(UnitId),
    /// There is no such item in the unit's index set.
    UnknownItem {
        /// The unit.
        unit: UnitId,
        /// The code.
        item: NodeCode,
    },
    /// There is no such seat.
    UnknownMember(String),
    /// There is no such block.
    UnknownBlock(String),
    /// There is no such index set.
    UnknownIndexSet(String),
    /// There is no such node in any index set.
    UnknownNode(NodeCode),
    /// An id stands twice.
    Twice(String),
    /// A list that must not be empty is.
    Empty,
    /// More seats than can be counted.
    TooManySeats,
    /// The seats must hold the author as secretary, and one chair.
    CouncilIncomplete,
    /// Earlier seats must keep their places once setup is over.
    SeatsMoved,
    /// Blocks, units and scored items keep their codes, points and places once setup was left.
    FoundationMoved,
    /// A helper's member does not exist or does not review.
    HelperWithoutMember(String),
    /// A public key is not an Ed25519 OpenSSH line.
    BadKey,
    /// The reason is missing.
    WhyMissing,
    /// A text is missing.
    TextMissing,
    /// The score is above the maximum, or below zero.
    OutOfRange {
        /// The cell.
        cell: CellId,
        /// The score.
        score: Points,
        /// The maximum.
        max: Points,
    },
    /// The score is not a multiple of the step.
    OffStep {
        /// The cell.
        cell: CellId,
        /// The score.
        score: Points,
        /// The step.
        step: Points,
    },
    /// The unit's self score was not given, so it can't be accepted.
    NothingToAccept {
        /// The cell.
        cell: CellId,
    },
    /// The item's method does not take this.
    WrongMethod {
        /// The cell.
        cell: CellId,
        /// Its method.
        method: Method,
    },
    /// Something newer stands on the cell.
    Stale {
        /// The cell.
        cell: CellId,
        /// The newer entry.
        newer: Seq,
    },
    /// Something newer stands where this would be written.
    Overtaken {
        /// The newer entry, as the author may see it.
        newer: Box<Recorded>,
    },
    /// The unit has already submitted.
    AlreadySubmitted {
        /// The unit.
        unit: UnitId,
    },
    /// The unit has not submitted.
    NotSubmitted {
        /// The unit.
        unit: UnitId,
    },
    /// The self score of the cell was not adjusted, so there is nothing to explain.
    NotAdjusted {
        /// The cell.
        cell: CellId,
    },
    /// A result that is to be compared with is not of an earlier year.
    YearNotEarlier {
        /// Its year.
        year: u16,
        /// The round's year.
        round: u16,
    },
    /// An index beyond 0 to 100.
    IndexOutside {
        /// The unit.
        unit: UnitId,
        /// The index.
        index: Points,
    },
    /// There is no such finding on the cell.
    NoSuchFinding {
        /// The cell.
        cell: CellId,
        /// The code.
        code: String,
    },
    /// The move between stages does not exist.
    NoSuchMove {
        /// From.
        from: Stage,
        /// To.
        to: Stage,
    },
    /// Units have not submitted; the move takes a reason.
    SubmissionsMissing {
        /// How many.
        count: u32,
        /// The first of them.
        first: UnitId,
    },
    /// Cells lack verdicts; the move takes a reason.
    VerdictsMissing {
        /// How many.
        count: u32,
        /// The first of them.
        first: CellId,
    },
    /// Cells have no reviewer.
    ReviewersMissing {
        /// How many.
        count: u32,
        /// The first of them.
        first: CellId,
    },
    /// No meeting is open.
    NoMeeting,
    /// A meeting is open already.
    MeetingOpen,
    /// The instant is before something already recorded.
    BeforeRecord {
        /// The latest instant recorded.
        latest: Moment,
    },
    /// The seat does not vote.
    DoesNotVote(String),
    /// The member is not in the room.
    NotPresent(String),
    /// The member is already there, or already away.
    NoChange(String),
    /// Too few members for a decision.
    NoQuorum(Quorum),
    /// Secret votes are not allowed in this round.
    SecretNotAllowed,
    /// The two tellers' counts differ.
    TalliesDiffer,
    /// More papers were counted or given out than there are members entitled to vote.
    TooManyPapers,
    /// A show of hands is not allowed in this round.
    HandsNotAllowed,
    /// More hands were counted than there are members entitled to vote.
    TooManyHands,
    /// Nobody who may preside over the decision is there.
    NobodyPresides,
    /// A proposal stands on the cell and is put first.
    ProposalFirst {
        /// The cell.
        cell: CellId,
        /// The value of that proposal.
        value: Value,
    },
    /// A proposal of the same value stands on the cell.
    AlreadyProposed(ProposalIx),
    /// There is no such proposal.
    UnknownProposal(ProposalIx),
    /// The proposal waits for no vote any more.
    ProposalGone(ProposalIx),
    /// A secret vote is under way.
    BallotOpen,
    /// No secret vote is under way.
    NoBallot,
    /// The seat is not one of the two tellers.
    NotTeller(String),
    /// The tellers have not both entered a count.
    TallyMissing,
    /// Both tellers came to the same count already.
    TalliesAgree,
    /// The vote is recorded with other figures than its tellers entered.
    NotAsCounted,
    /// The meeting is adjourned.
    Adjourned,
    /// The meeting is not adjourned.
    NotAdjourned,
    /// There is no such note.
    UnknownNote(Seq),
    /// There is no such meeting.
    UnknownMeeting(MeetingIx),
    /// There is no such vote.
    UnknownVote(VoteIx),
    /// The vote was voided.
    VoteVoided(VoteIx),
    /// The vote did not pass.
    VoteNotPassed(VoteIx),
    /// The vote was about something else.
    VoteOnOther(VoteIx),
    /// The vote was held before the last change of a score.
    VoteOutdated(VoteIx),
    /// The cell has no agreed verdict.
    NotAgreed {
        /// The cell.
        cell: CellId,
    },
    /// The cell is settled already, nothing stands open.
    NothingOpen {
        /// The cell.
        cell: CellId,
    },
    /// Cells still block the lock.
    Blocked {
        /// How many blockers.
        count: u32,
    },
    /// No approving vote has passed on the result as it stands.
    NotApproved,
    /// The signature is for another version or another result.
    SealMismatch,
    /// Chair and secretary have not both signed.
    SignatureMissing,
    /// The result is not locked.
    NotLocked,
}

impl Refusal {
    /// True when the author had no right to it: such an attempt is logged.
    pub const fn is_of_rights(&self) -> bool {
        matches!(
            self,
            Refusal::NotAllowed(_) | Refusal::Recused { .. } | Refusal::NotAssigned { .. }
        )
    }

    /// A code for the log.
    pub const fn code(&self) -> &'static str {
        match self {
            Refusal::NotAllowed(_) => "not_allowed",
            Refusal::Recused { .. } => "recused",
            Refusal::NotAssigned { .. } => "not_assigned",
            _ => "refused",
        }
    }
}
