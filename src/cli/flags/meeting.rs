//! Flags of the meeting.

use clap::{Args, Subcommand};

use super::sitting::{
    CallFlags, ChairFlags, CountFlags, PapersFlags, ProposeFlags, ReviseFlags, TextFlags, WhyFlags,
    WithdrawFlags,
};
use super::value::{
    CellNames, HandCount, LocalTime, Place, TallyCount, cell, dissent, points, words,
};
use crate::domain::id::{BlockId, CellId, MemberId, NodeCode, UnitId};
use crate::domain::points::Points;

/// The meeting of a session.
#[derive(Debug, Args)]
pub struct MeetingFlags {
    /// The session.
    pub session: Place,
    /// When, on the round's clock; now without it.
    #[arg(long, global = true, value_name = "dd/MM/yyyy HH:mm")]
    pub at: Option<LocalTime>,
    /// Refuse if something newer than this entry would be overwritten.
    #[arg(long, global = true, value_name = "N")]
    pub seen: Option<u64>,
    /// What to do; show it without one.
    #[command(subcommand)]
    pub action: Option<MeetingAction>,
}

/// What to do in the meeting.
#[derive(Debug, Subcommand)]
pub enum MeetingAction {
    /// Show quorum, attendance, agenda and votes.
    Show(ShowFlags),
    /// Open it.
    Open(OpenMeetingFlags),
    /// Record who comes, goes or is absent.
    Attend(AttendFlags),
    /// Set the agenda.
    Agenda(AgendaFlags),
    /// Record a vote and what it carries.
    Rule(RuleFlags),
    /// Record a vote.
    Vote(VoteFlags),
    /// Void a vote.
    Void(VoidFlags),
    /// Take a note.
    Note(NoteFlags),
    /// Turn to an item, or leave it.
    Call(CallFlags),
    /// Record a proposal.
    Propose(ProposeFlags),
    /// Take a proposal back.
    Withdraw(WithdrawFlags),
    /// Hand the chair over.
    Chair(ChairFlags),
    /// Give out the papers of a secret vote.
    Ballot(PapersFlags),
    /// Enter a teller's count.
    Tally(CountFlags),
    /// Break a secret vote off.
    CancelBallot(WhyFlags),
    /// Adjourn it.
    Adjourn(WhyFlags),
    /// Go on after an adjournment.
    Resume,
    /// Write prose of the minutes.
    Text(TextFlags),
    /// Put a note otherwise.
    Revise(ReviseFlags),
    /// Close it.
    Close,
}

/// Which meeting is shown.
#[derive(Debug, Args)]
pub struct ShowFlags {
    /// Its number; the last without it.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub meeting: Option<u32>,
}

/// Where and under which number.
#[derive(Debug, Args)]
pub struct OpenMeetingFlags {
    /// Where.
    #[arg(long, value_name = "TEXT", value_parser = words)]
    pub place: String,
    /// Number of the minutes.
    #[arg(long, value_parser = words, default_value = "", hide_default_value = true)]
    pub number: String,
}

/// Who comes, goes or is absent.
#[derive(Debug, Args)]
#[command(group(clap::ArgGroup::new("change").args(["come", "out", "absent"]).required(true)))]
pub struct AttendFlags {
    /// Members.
    #[arg(long, required = true, value_delimiter = ',')]
    pub member: Vec<MemberId>,
    /// Came in.
    #[arg(long = "in", id = "come")]
    pub come: bool,
    /// Left.
    #[arg(long)]
    pub out: bool,
    /// Is absent, and why.
    #[arg(long, value_name = "WHY", value_parser = words)]
    pub absent: Option<String>,
    /// Who sits there for the member.
    #[arg(long, value_name = "TITLE", value_parser = words, requires = "come", requires = "document")]
    pub delegate: Option<String>,
    /// By which document.
    #[arg(long, value_name = "NO", value_parser = words, requires = "delegate")]
    pub document: Option<String>,
}

/// What to discuss.
#[derive(Debug, Args)]
#[command(group(clap::ArgGroup::new("which").args(["auto", "cells", "move_item", "drop_item"]).required(true)))]
pub struct AgendaFlags {
    /// Open disputes by impact; what is on the agenda stays where it is.
    #[arg(long)]
    pub auto: bool,
    /// Put in order again what is on the agenda already.
    #[arg(long, requires = "auto")]
    pub anew: bool,
    /// These cells.
    #[arg(long, value_name = "U:I,U:I")]
    pub cells: Option<CellNames>,
    /// Move this item.
    #[arg(long = "move", id = "move_item", value_name = "U:I", value_parser = cell, requires = "to")]
    pub move_item: Option<CellId>,
    /// To this place, from 1.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..), requires = "move_item")]
    pub to: Option<u32>,
    /// Take this item off.
    #[arg(long = "drop", id = "drop_item", value_name = "U:I", value_parser = cell)]
    pub drop_item: Option<CellId>,
}

/// What a vote is about.
#[derive(Debug, Args)]
#[command(group(clap::ArgGroup::new("motion").args(["score", "na", "agreed", "self_scores", "approve", "reopen", "other"])))]
pub struct MotionFlags {
    /// The unit.
    #[arg(long, requires = "item")]
    pub unit: Option<UnitId>,
    /// The item.
    #[arg(long, requires = "unit")]
    pub item: Option<NodeCode>,
    /// A score.
    #[arg(long, value_name = "X", value_parser = points, requires = "unit")]
    pub score: Option<Points>,
    /// Not applicable.
    #[arg(long, requires = "unit")]
    pub na: bool,
    /// The agreed verdicts.
    #[arg(long)]
    pub agreed: bool,
    /// The self scores.
    #[arg(long)]
    pub self_scores: bool,
    /// These cells only.
    #[arg(long, value_name = "U:I,U:I")]
    pub cells: Option<CellNames>,
    /// The consolidated result.
    #[arg(long)]
    pub approve: bool,
    /// Of one block only.
    #[arg(long)]
    pub block: Option<BlockId>,
    /// Reopening.
    #[arg(long)]
    pub reopen: bool,
    /// Anything else.
    #[arg(long, value_name = "TEXT", value_parser = words)]
    pub other: Option<String>,
}

/// Who voted how.
#[derive(Debug, Args)]
pub struct BallotFlags {
    /// For; `all` is everybody entitled who is not named elsewhere.
    #[arg(long = "for", id = "in_favour", value_name = "M,M|all", value_delimiter = ',', conflicts_with_all = ["secret"])]
    pub in_favour: Vec<MemberId>,
    /// Against.
    #[arg(long, value_name = "M,M", value_delimiter = ',', conflicts_with_all = ["secret"])]
    pub against: Vec<MemberId>,
    /// Abstaining.
    #[arg(long, value_name = "M,M", value_delimiter = ',', conflicts_with_all = ["secret"])]
    pub abstain: Vec<MemberId>,
    /// A dissenting opinion for the minutes.
    #[arg(long, value_name = "M=TEXT", value_parser = dissent, conflicts_with_all = ["secret"])]
    pub dissent: Vec<(MemberId, String)>,
    /// A secret vote on paper.
    #[arg(long, requires = "papers", requires = "tally", requires = "tellers")]
    pub secret: bool,
    /// Papers given out.
    #[arg(long, value_name = "N", requires = "secret")]
    pub papers: Option<u32>,
    /// One teller's count; give both, in the order of the tellers.
    #[arg(long, value_name = "F,A,B,I", requires = "secret")]
    pub tally: Vec<TallyCount>,
    /// Who counts the papers.
    #[arg(long, value_name = "A,B", value_delimiter = ',', requires = "secret")]
    pub tellers: Vec<MemberId>,
    /// A show of hands, counted.
    #[arg(long, value_name = "F,A,B", conflicts_with_all = ["in_favour", "against", "abstain", "dissent", "secret"])]
    pub hands: Option<HandCount>,
}

/// A vote.
#[derive(Debug, Args)]
pub struct VoteFlags {
    /// The secret vote that is under way, as its tellers counted it.
    #[arg(long, conflicts_with_all = ["motion", "unit", "in_favour", "against", "abstain", "secret", "hands"])]
    pub ballot: bool,
    /// What about.
    #[command(flatten)]
    pub motion: MotionFlags,
    /// Who voted how.
    #[command(flatten)]
    pub ballots: BallotFlags,
}

/// A ruling.
#[derive(Debug, Args)]
pub struct RuleFlags {
    /// The vote that carries it.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..), conflicts_with_all = ["motion", "consensus"])]
    pub vote: Option<u32>,
    /// The secret vote that is under way, as its tellers counted it.
    #[arg(long, conflicts_with_all = ["motion", "unit", "vote", "in_favour", "against", "abstain", "secret", "hands", "consensus"])]
    pub ballot: bool,
    /// Nobody present objected.
    #[arg(long, conflicts_with_all = ["in_favour", "against", "abstain", "secret", "hands"])]
    pub consensus: bool,
    /// What is ruled.
    #[command(flatten)]
    pub motion: MotionFlags,
    /// Who voted how.
    #[command(flatten)]
    pub ballots: BallotFlags,
    /// Why.
    #[arg(long, value_name = "TEXT", value_parser = words)]
    pub why: String,
}

/// Which vote is void.
#[derive(Debug, Args)]
pub struct VoidFlags {
    /// Its number.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub vote: u32,
    /// Why.
    #[arg(long, value_name = "TEXT", value_parser = words)]
    pub why: String,
}

/// What was said.
#[derive(Debug, Args)]
pub struct NoteFlags {
    /// What was said.
    #[arg(long, value_parser = words)]
    pub text: String,
    /// About this unit.
    #[arg(long, requires = "item")]
    pub unit: Option<UnitId>,
    /// About this item.
    #[arg(long, requires = "unit")]
    pub item: Option<NodeCode>,
    /// Who spoke.
    #[arg(long, value_name = "MEMBER")]
    pub speaker: Option<MemberId>,
}
