//! Flags of the commands that write.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::value::{Place, TwoGroups, demo_stage, points, stage, words};
use crate::domain::id::{MemberId, NodeCode, UnitId};
use crate::domain::points::Points;
use crate::domain::stage::Stage;
use crate::session::intake::Kind;

/// Where the sample goes.
#[derive(Debug, Args)]
pub struct DemoFlags {
    /// The folder to build it in.
    #[arg(long, value_name = "DIR")]
    pub dir: Option<PathBuf>,
    /// Build only.
    #[arg(long)]
    pub no_open: bool,
    /// How far the sample has come.
    #[arg(long, value_name = "STAGE", value_parser = demo_stage, default_value = "review", hide_default_value = true)]
    pub stage: Stage,
    /// Lock the sample and write what the council hands over of it here.
    #[arg(long, value_name = "DIR", conflicts_with = "stage")]
    pub bundle: Option<PathBuf>,
}

impl DemoFlags {
    /// How far the sample is to come.
    pub const fn wanted_stage(&self) -> Stage {
        if self.bundle.is_some() {
            Stage::Locked
        } else {
            self.stage
        }
    }

    /// Who opens the sample: a reviewer while there is something to review, else the secretary.
    pub const fn seat(&self) -> &'static str {
        if self.wanted_stage().takes_verdicts() {
            "so-noi-vu"
        } else {
            "thu-ky"
        }
    }
}

/// A new session.
#[derive(Debug, Args)]
pub struct NewFlags {
    /// The session to create.
    pub session: Place,
    /// The round's file.
    #[arg(long, value_name = "round.toml")]
    pub round: PathBuf,
}

/// What kind of files comes in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum KindFlag {
    /// Self-assessments.
    #[value(name = "self")]
    SelfAssessment,
    /// Evidence indexes.
    Evidence,
    /// Survey results.
    Survey,
    /// Last year's result of the units.
    LastYear,
    /// Explanations.
    Explanation,
    /// Units.
    Units,
    /// Seats of the council.
    Members,
    /// Index sets.
    Index,
}

impl From<KindFlag> for Kind {
    fn from(flag: KindFlag) -> Kind {
        match flag {
            KindFlag::SelfAssessment => Kind::SelfAssessment,
            KindFlag::Evidence => Kind::Evidence,
            KindFlag::Survey => Kind::Survey,
            KindFlag::LastYear => Kind::LastYear,
            KindFlag::Explanation => Kind::Explanation,
            KindFlag::Units => Kind::Units,
            KindFlag::Members => Kind::Members,
            KindFlag::Index => Kind::Index,
        }
    }
}

/// Which files come in.
#[derive(Debug, Args)]
pub struct ImportFlags {
    /// The session.
    pub session: Place,
    /// What the files are.
    #[arg(long, hide_possible_values = true)]
    pub kind: KindFlag,
    /// Files, folders or patterns; taken together or not at all.
    #[arg(required_unless_present = "folder", value_name = "FILE|DIR|GLOB")]
    pub files: Vec<PathBuf>,
    /// A folder of documents to attach to the evidence.
    #[arg(long, value_name = "DIR")]
    pub folder: Option<PathBuf>,
    /// Only say what would happen.
    #[arg(long)]
    pub dry_run: bool,
    /// Supersede earlier submissions.
    #[arg(long)]
    pub replace: bool,
    /// Take the good files where others have errors.
    #[arg(long, conflicts_with = "folder")]
    pub partial: bool,
    /// Write what was found as a workbook, a sheet a unit.
    #[arg(long, value_name = "F.xlsx", conflicts_with = "folder")]
    pub report: Option<PathBuf>,
}

/// The screens of a session.
#[derive(Debug, Args)]
pub struct OpenFlags {
    /// The session.
    pub session: Place,
    /// The folder with the documents of the evidence indexes; remembered for this seat.
    #[arg(long, value_name = "DIR")]
    pub evidence: Option<PathBuf>,
}

/// Verdicts to confirm.
#[derive(Debug, Args)]
#[command(group(clap::ArgGroup::new("verdict").args(["accept", "score", "na", "keep", "from", "list"]).required(true)))]
pub struct ScoreFlags {
    /// The session.
    pub session: Place,
    /// The unit.
    #[arg(long, required_unless_present_any = ["from", "list"])]
    pub unit: Option<UnitId>,
    /// The item.
    #[arg(long, required_unless_present_any = ["from", "list"])]
    pub item: Option<NodeCode>,
    /// The self score stands.
    #[arg(long)]
    pub accept: bool,
    /// Another score.
    #[arg(long, value_name = "X", value_parser = points, allow_hyphen_values = true)]
    pub score: Option<Points>,
    /// The item does not apply.
    #[arg(long)]
    pub na: bool,
    /// The own verdict in force stands, for a reason that is given anew.
    #[arg(long, requires = "why")]
    pub keep: bool,
    /// Why.
    #[arg(long, value_name = "TEXT", value_parser = words)]
    pub why: Option<String>,
    /// Refuse if something newer than this entry stands on the cell.
    #[arg(long, value_name = "N", conflicts_with_all = ["from", "list"])]
    pub seen: Option<u64>,
    /// Verdicts from a file, one entry a call; `-` reads lines and confirms each at once.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["unit", "item", "why"])]
    pub from: Option<PathBuf>,
    /// Print the cells that wait for this seat, as a table to fill in.
    #[arg(long, conflicts_with_all = ["unit", "item", "why"])]
    pub list: bool,
}

/// A cell and a note on it.
#[derive(Debug, Args)]
pub struct CellNoteFlags {
    /// The session.
    pub session: Place,
    /// The unit.
    #[arg(long)]
    pub unit: UnitId,
    /// The item.
    #[arg(long)]
    pub item: NodeCode,
    /// Why.
    #[arg(long, value_name = "TEXT", value_parser = words)]
    pub why: String,
}

/// A cell.
#[derive(Debug, Args)]
pub struct CellOnlyFlags {
    /// The session.
    pub session: Place,
    /// The unit.
    #[arg(long)]
    pub unit: UnitId,
    /// The item.
    #[arg(long)]
    pub item: NodeCode,
}

/// An answer to a pre-check.
#[derive(Debug, Args)]
pub struct AnswerFlags {
    /// The session.
    pub session: Place,
    /// The unit.
    #[arg(long)]
    pub unit: UnitId,
    /// The item.
    #[arg(long)]
    pub item: NodeCode,
    /// Code of the pre-check.
    #[arg(long)]
    pub code: String,
    /// The answer.
    #[arg(long, value_parser = words)]
    pub text: String,
}

/// Who steps aside for which unit.
#[derive(Debug, Args)]
pub struct RecuseFlags {
    /// The session.
    pub session: Place,
    /// The member; the one who sits here without it.
    #[arg(long)]
    pub member: Option<MemberId>,
    /// The unit.
    #[arg(long)]
    pub unit: UnitId,
    /// Why.
    #[arg(long, value_name = "TEXT", value_parser = words)]
    pub why: String,
}

/// Which stage comes.
#[derive(Debug, Args)]
pub struct AdvanceFlags {
    /// The session.
    pub session: Place,
    /// The stage.
    #[arg(long, value_name = "STAGE", value_parser = stage)]
    pub to: Stage,
    /// Why.
    #[arg(long, value_name = "TEXT", value_parser = words, default_value = "", hide_default_value = true)]
    pub why: String,
}

/// The signature of a seat.
#[derive(Debug, Args)]
pub struct LockFlags {
    /// The session.
    pub session: Place,
    /// The two groups that are blank on the screen, from the paper.
    #[arg(long, value_name = "1a2b,3c4d")]
    pub groups: Option<TwoGroups>,
}

/// Why, and by which vote.
#[derive(Debug, Args)]
pub struct ReopenFlags {
    /// The session.
    pub session: Place,
    /// Why.
    #[arg(long, value_name = "TEXT", value_parser = words)]
    pub why: String,
    /// The vote; the latest that passed without it.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub vote: Option<u32>,
}

/// Keys of seats.
#[derive(Debug, Args)]
pub struct KeyFlags {
    /// What to do.
    #[command(subcommand)]
    pub action: KeyAction,
}

/// What to do with keys.
#[derive(Debug, Subcommand)]
pub enum KeyAction {
    /// Make a key pair.
    New(KeyNewFlags),
    /// Show the public key.
    Show(KeyShowFlags),
    /// Enter a member's public key.
    Enter(KeyEnterFlags),
}

/// A new key.
#[derive(Debug, Args)]
pub struct KeyNewFlags {
    /// The seat it is for.
    pub member: Option<MemberId>,
    /// The file, in place of the person's own folder of keys.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// Which key.
#[derive(Debug, Args)]
pub struct KeyShowFlags {
    /// The seat it is for.
    pub member: Option<MemberId>,
}

/// Whose key is entered.
#[derive(Debug, Args)]
#[command(group(clap::ArgGroup::new("public").args(["public_key", "file"]).required(true)))]
pub struct KeyEnterFlags {
    /// The session.
    pub session: Place,
    /// The member.
    #[arg(long)]
    pub member: MemberId,
    /// The line `ssh-ed25519 …`.
    #[arg(long, value_name = "LINE")]
    pub public_key: Option<String>,
    /// The file that holds the line.
    #[arg(long, value_name = "F.pub")]
    pub file: Option<PathBuf>,
}
