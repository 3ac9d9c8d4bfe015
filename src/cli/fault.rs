//! Why a command did not do what was asked, and at the edge what a person reads of it: a kind, the message, a hint
//! what to do next, and the exit code.

use std::path::PathBuf;

use rust_xlsxwriter::XlsxError;
use thiserror::Error;

use crate::domain::refusal::Refusal;
use crate::domain::state::State;
use crate::import::Problem;
use crate::report::docx::house::HouseFault;
use crate::report::papers::PaperError;
use crate::report::template::TemplateError;
use crate::session::SessionError;
use crate::session::bundle::{BundleError, SourceError};

/// Why a command failed.
#[derive(Debug, Error)]
pub enum Fault {
    /// A use case failed.
    #[error(transparent)]
    Session(#[from] SessionError),
    /// The rules refuse; the state has the names for the words.
    #[error("refused: {refusal:?}")]
    Refused {
        /// Why.
        refusal: Box<Refusal>,
        /// The state that refused.
        state: Box<State>,
        /// The session, for hints.
        place: PathBuf,
    },
    /// Files have problems.
    #[error("{} problems", problems.len())]
    Problems {
        /// All of them.
        problems: Vec<Problem>,
    },
    /// The command line asks for something that does not go together.
    #[error("{0:?}")]
    Usage(Usage),
    /// What was asked for is not there.
    #[error("{0:?}")]
    Absent(Absent),
    /// A paper could not be made.
    #[error(transparent)]
    Paper(#[from] PaperError),
    /// A secretariat's own Word file can't be filled.
    #[error("{}: {fault}", file.display())]
    House {
        /// The file.
        file: PathBuf,
        /// Why.
        fault: Box<HouseFault>,
    },
    /// A unit's workbook could not be made.
    #[error("{unit}: {error}")]
    Template {
        /// The unit.
        unit: String,
        /// Why.
        error: TemplateError,
    },
    /// Reading or writing failed.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// A report could not be made.
    #[error(transparent)]
    Report(#[from] XlsxError),
    /// A bundle is not made, checked or signed.
    #[error(transparent)]
    Bundle(BundleError),
    /// Somebody stopped it.
    #[error("stopped")]
    Stopped,
    /// A value could not be written as JSON.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// The screen failed.
    #[error("{0}")]
    Screen(String),
}

/// What does not go together on the command line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Usage {
    /// The command needs `--as`.
    SeatMissing,
    /// `key new` and `key show` need to know whose key.
    MemberMissing,
    /// The founder of a session is its secretary.
    FounderIsSecretary {
        /// The secretary of the round.
        secretary: String,
    },
    /// No motion was given.
    MotionMissing,
    /// No ballots were given.
    BallotsMissing,
    /// `--cells` goes with `--agreed` or `--self-scores` only.
    CellsWithoutMotion,
    /// A ruling is about cells; the approval and the like are votes.
    RulingWithoutCells,
    /// A unit and an item are given without a value.
    ValueMissing,
    /// Both tellers' counts are needed.
    TwoTallies,
    /// The tellers of a secret vote are not two.
    TwoTellers,
    /// A secret vote is about one motion.
    OneMotion,
    /// `--block` goes with `--approve` only.
    BlockWithoutApproval,
    /// The screen needs a terminal.
    NoTerminal,
    /// The file is not one that the program writes.
    OutNoPaper,
    /// `--folder` goes with `--kind evidence` only.
    FolderWithoutEvidence,
    /// The same, where it is a workbook.
    OutNotXlsx,
    /// A Word form of the minutes goes with a Word file only.
    TemplateNotWord,
    /// The same, where the form is written.
    StartingNotWord,
}

/// What is not there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Absent {
    /// No block with this id.
    Block(String),
    /// No unit with this id.
    Unit(String),
    /// No item with this code in any index set.
    Item(String),
    /// No such kind of entry.
    Kind(String),
    /// No member with this id.
    Member(String),
    /// No meeting yet, or none with this number.
    Meeting,
    /// No vote to reopen has passed since the lock.
    ReopenVote,
    /// The seat has no verdict in force on the cell.
    OwnVerdict(String),
    /// The unit has no cell to be explained.
    Adjustments(String),
    /// No cell is left for `--agreed` or `--self-scores`.
    Cells,
    /// No such item on the agenda.
    AgendaItem(String),
    /// No such place on the agenda.
    AgendaPlace {
        /// How many items it has.
        count: usize,
    },
    /// No public key in the file.
    PublicKey(PathBuf),
    /// A file stands where one is to be written.
    FileInTheWay(PathBuf),
    /// Other files stand where some are to be written.
    FilesInTheWay(Vec<PathBuf>),
    /// The round names no secretary.
    Secretary,
    /// No home folder for keys.
    Places,
    /// The terminal was asked for words and gave none.
    Answer,
    /// The groups of the hash are to be typed.
    Groups {
        /// The groups, two of them blank.
        shown: String,
    },
}

impl From<BundleError> for Fault {
    fn from(error: BundleError) -> Fault {
        match error {
            BundleError::Session(error) | BundleError::Source(SourceError::Session(error)) => {
                Fault::Session(error)
            }
            BundleError::Paper(error) => Fault::Paper(error),
            other => Fault::Bundle(other),
        }
    }
}

impl From<Usage> for Fault {
    fn from(usage: Usage) -> Fault {
        Fault::Usage(usage)
    }
}

impl From<Absent> for Fault {
    fn from(absent: Absent) -> Fault {
        Fault::Absent(absent)
    }
}

/// The exit codes of the program.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Exit {
    /// Done.
    Done,
    /// Refused, or problems were found.
    Refused,
    /// Wrong usage.
    Usage,
}

impl Exit {
    /// The code that the shell sees.
    pub const fn code(self) -> u8 {
        match self {
            Exit::Done => 0,
            Exit::Refused => 1,
            Exit::Usage => 2,
        }
    }
}

impl Fault {
    /// The exit code.
    pub const fn exit(&self) -> Exit {
        match self {
            Fault::Usage(_) => Exit::Usage,
            _ => Exit::Refused,
        }
    }

    /// A short stable name for programs.
    pub const fn kind(&self) -> &'static str {
        match self {
            Fault::Session(error) => session_kind(error),
            Fault::Refused { .. } => "refused",
            Fault::Problems { .. } | Fault::House { .. } => "problems",
            Fault::Usage(_) => "usage",
            Fault::Absent(_) => "absent",
            Fault::Paper(_)
            | Fault::Template { .. }
            | Fault::Io(_)
            | Fault::Json(_)
            | Fault::Report(_) => "file",
            Fault::Bundle(_) => "bundle",
            Fault::Stopped => "stopped",
            Fault::Screen(_) => "screen",
        }
    }
}

const fn session_kind(error: &SessionError) -> &'static str {
    match error {
        SessionError::Refused(_) | SessionError::NoSeat | SessionError::GroupsDiffer => "refused",
        SessionError::Store(_) => "store",
        SessionError::Chain(_) | SessionError::Unreadable { .. } => "damaged",
        SessionError::Key(_)
        | SessionError::KeyFile { .. }
        | SessionError::NoKey { .. }
        | SessionError::OtherKey { .. } => "key",
        SessionError::NotDescended { .. } => "not_descended",
        SessionError::Problems(_) => "problems",
        SessionError::File { .. } | SessionError::NoPdf => "file",
        SessionError::Busy => "busy",
        SessionError::NoRound => "no_round",
    }
}
