//! What may stand on the command line. Every value is read once into a type that can hold nothing else; the words of
//! the help are put in from the locale ([`super::help`]).

mod meeting;
mod reading;
mod sitting;
mod value;
mod writing;

use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand};

pub use meeting::{
    AgendaFlags, AttendFlags, BallotFlags, MeetingAction, MeetingFlags, MotionFlags, NoteFlags,
    OpenMeetingFlags, RuleFlags, ShowFlags, VoidFlags, VoteFlags,
};
pub use reading::{
    CellFlags, DisputesFlags, ExportFlags, ExportPart, LogFlags, MinutesFlags, PlaceFlags,
    PresentFlags, ResultFlags, ShellFlags, StatusFlags, TemplateFlags,
};
pub use sitting::{
    CallFlags, ChairFlags, CountFlags, PapersFlags, ProposeFlags, ReviseFlags, TextFlags, WhyFlags,
    WithdrawFlags,
};
pub use value::{CellNames, HandCount, LocalTime, Place, TallyCount, Trial, TwoGroups, ValueFault};
pub use writing::{
    AdvanceFlags, AnswerFlags, CellNoteFlags, CellOnlyFlags, DemoFlags, ImportFlags, KeyAction,
    KeyEnterFlags, KeyFlags, KeyNewFlags, KeyShowFlags, KindFlag, LockFlags, NewFlags, OpenFlags,
    RecuseFlags, ReopenFlags, ScoreFlags,
};

use crate::domain::id::MemberId;
use crate::locale::Language;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(
    name = "thamdinh",
    version,
    disable_help_flag = true,
    disable_help_subcommand = true,
    disable_version_flag = true,
    subcommand_required = true
)]
pub struct Flags {
    /// What holds for every command.
    #[command(flatten)]
    pub global: GlobalFlags,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// Prints the version.
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

/// Flags of every command.
#[derive(Clone, Debug, Args)]
pub struct GlobalFlags {
    /// Who sits here.
    #[arg(long = "as", global = true, value_name = "MEMBER")]
    pub seat: Option<MemberId>,
    /// The key file of the seat, in place of the one found.
    #[arg(long, global = true, value_name = "FILE")]
    pub key: Option<PathBuf>,
    /// Language.
    #[arg(long, global = true, value_name = "vi|en")]
    pub lang: Option<Language>,
    /// For programs.
    #[arg(long, global = true)]
    pub json: bool,
    /// Without cursor movement and colour.
    #[arg(long, global = true)]
    pub plain: bool,
    /// Prints the help.
    #[arg(short = 'h', long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Build the sample round and open it.
    Demo(DemoFlags),
    /// Create a session.
    New(NewFlags),
    /// The workbook that units fill in.
    Template(TemplateFlags),
    /// What goes out to units.
    Export(ExportFlags),
    /// Read files into a session.
    Import(ImportFlags),
    /// The screens.
    Open(OpenFlags),
    /// What the room sees.
    Present(PresentFlags),
    /// Where the round stands.
    Status(StatusFlags),
    /// Confirm verdicts.
    Score(ScoreFlags),
    /// Everything about one cell.
    Cell(CellFlags),
    /// Disputes by impact.
    Disputes(DisputesFlags),
    /// Raise a cell for the council.
    Flag(CellNoteFlags),
    /// Take the flag back.
    Unflag(CellOnlyFlags),
    /// Answer a pre-check.
    Answer(AnswerFlags),
    /// Declare a recusal.
    Recuse(RecuseFlags),
    /// Move to another stage.
    Advance(AdvanceFlags),
    /// The meeting.
    Meeting(Box<MeetingFlags>),
    /// Scores, index, rank, band.
    Result(ResultFlags),
    /// Sign the result; the second signature locks it.
    Lock(LockFlags),
    /// Reopen a locked result.
    Reopen(ReopenFlags),
    /// Check everything again from nothing.
    Verify(PlaceFlags),
    /// The journal.
    Log(LogFlags),
    /// The minutes as a Word file.
    Minutes(MinutesFlags),
    /// Keys of seats.
    Key(KeyFlags),
    /// Completions for a shell.
    Completions(ShellFlags),
    /// The manual page.
    Man,
    /// Reads a workbook for the parent process.
    #[command(name = "read-workbook", hide = true)]
    ReadWorkbook,
}
