//! Flags of the commands that read.

use std::path::PathBuf;

use clap::Args;
use clap_complete::Shell;

use super::value::{Place, Trial, checks, dispute_kinds, dispute_states, export_parts, severities};
use crate::domain::dispute::DisputeKind;
use crate::domain::id::{MemberId, NodeCode, UnitId};
use crate::domain::precheck::{PreCheck, Severity};
use crate::report::papers::Part;

/// A session and nothing else.
#[derive(Debug, Args)]
pub struct PlaceFlags {
    /// The session.
    pub session: Place,
}

/// What the room sees.
#[derive(Debug, Args)]
pub struct PresentFlags {
    /// The session.
    pub session: Place,
    /// The colours to begin with.
    #[arg(long, value_parser = ["dark", "light", "high-contrast", "mono"])]
    pub theme: Option<String>,
}

/// Where the round stands, or what the pre-checks found.
#[derive(Debug, Args)]
pub struct StatusFlags {
    /// The session.
    pub session: Place,
    /// List what the pre-checks found, one by one.
    #[arg(long)]
    pub prechecks: bool,
    /// How strict or lenient each reviewer was.
    #[arg(long, conflicts_with = "prechecks")]
    pub leniency: bool,
    /// On this unit only.
    #[arg(long, requires = "prechecks")]
    pub unit: Option<UnitId>,
    /// On this item only.
    #[arg(long, requires = "prechecks")]
    pub item: Option<NodeCode>,
    /// Of this pre-check only.
    #[arg(long, requires = "prechecks", value_parser = checks())]
    pub code: Option<PreCheck>,
    /// Of this severity only.
    #[arg(long, requires = "prechecks", value_parser = severities())]
    pub severity: Option<Severity>,
    /// Only those that nobody has answered.
    #[arg(long, requires = "prechecks")]
    pub open: bool,
}

/// One cell.
#[derive(Debug, Args)]
pub struct CellFlags {
    /// The session.
    pub session: Place,
    /// The unit.
    #[arg(long)]
    pub unit: UnitId,
    /// The item.
    #[arg(long)]
    pub item: NodeCode,
}

/// Which disputes.
#[derive(Debug, Args)]
pub struct DisputesFlags {
    /// The session.
    pub session: Place,
    /// Of this unit only.
    #[arg(long)]
    pub unit: Option<UnitId>,
    /// About this item only.
    #[arg(long)]
    pub item: Option<NodeCode>,
    /// Open ones only.
    #[arg(long)]
    pub open: bool,
    /// In this state only.
    #[arg(long, value_name = "STATE", value_parser = dispute_states())]
    pub state: Option<String>,
    /// Of this kind only: what stands, or what it was about if nothing stands any more.
    #[arg(long, value_parser = dispute_kinds())]
    pub kind: Option<DisputeKind>,
}

/// Which results.
#[derive(Debug, Args)]
pub struct ResultFlags {
    /// The session.
    pub session: Place,
    /// Of this block only.
    #[arg(long)]
    pub block: Option<String>,
    /// Of this unit only, with its items.
    #[arg(long)]
    pub unit: Option<String>,
    /// With the items.
    #[arg(long)]
    pub items: bool,
    /// The hash of the whole result in full, for the paper that the signatories read from.
    #[arg(long, conflicts_with_all = ["block", "unit", "items"])]
    pub hash: bool,
    /// Only what this version changed against the one before.
    #[arg(long, conflicts_with_all = ["items", "hash"])]
    pub changes: bool,
    /// How far the table can still move with all open disputes at once.
    #[arg(long, conflicts_with_all = ["unit", "items", "hash", "changes"])]
    pub sensitivity: bool,
    /// How the table would stand with this score; nothing is recorded.
    #[arg(long, value_name = "U:I=X", conflicts_with_all = ["unit", "items", "hash", "changes", "sensitivity"])]
    pub what_if: Vec<Trial>,
}

/// Which entries of the journal.
#[derive(Debug, Args)]
pub struct LogFlags {
    /// The session.
    pub session: Place,
    /// From this number on.
    #[arg(long, value_name = "N", default_value_t = 1, hide_default_value = true)]
    pub from: u64,
    /// Of this kind only.
    #[arg(long)]
    pub kind: Option<String>,
    /// Of this author only.
    #[arg(long, value_name = "MEMBER")]
    pub author: Option<MemberId>,
}

/// Which minutes, and where to.
#[derive(Debug, Args)]
pub struct MinutesFlags {
    /// The session.
    pub session: Place,
    /// The file to write; `-` for the text on standard output.
    #[arg(long, value_name = "F.docx|F.pdf|F.txt|-")]
    pub out: PathBuf,
    /// Which meeting, from 1; the last one without it.
    #[arg(long, value_name = "N")]
    pub meeting: Option<u32>,
    /// The Word file of the secretariat to fill.
    #[arg(long, value_name = "HOUSE.docx")]
    pub template: Option<PathBuf>,
    /// Write over a file that stands there.
    #[arg(long)]
    pub replace: bool,
}

/// For which unit, and where to.
#[derive(Debug, Args)]
#[command(group(clap::ArgGroup::new("units").args(["unit", "all", "minutes"]).required(true)))]
pub struct TemplateFlags {
    /// The session.
    pub session: Place,
    /// For this unit.
    #[arg(long)]
    pub unit: Option<UnitId>,
    /// For every unit.
    #[arg(long)]
    pub all: bool,
    /// A form of the minutes, for the secretariat.
    #[arg(long)]
    pub minutes: bool,
    /// The file to write, or the folder for all.
    #[arg(long, value_name = "F.xlsx|F.docx|DIR")]
    pub out: PathBuf,
    /// Write over files that stand there.
    #[arg(long)]
    pub replace: bool,
}

/// A part of what can be exported.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ExportPart {
    /// Adjusted scores, for units to answer.
    Adjustments,
    /// A part of what the council hands over.
    Papers(Part),
}

impl ExportPart {
    /// The name that commands write.
    pub const fn code(self) -> &'static str {
        match self {
            ExportPart::Adjustments => "adjustments",
            ExportPart::Papers(part) => part.code(),
        }
    }

    /// All of them.
    pub fn all() -> impl Iterator<Item = ExportPart> {
        let papers = Part::ALL.iter().copied().map(ExportPart::Papers);
        std::iter::once(ExportPart::Adjustments).chain(papers)
    }
}

/// What goes out, and where to.
#[derive(Debug, Args)]
pub struct ExportFlags {
    /// The session.
    pub session: Place,
    /// This part only; the whole bundle without it.
    #[arg(long, value_parser = export_parts(), hide_possible_values = true, value_name = "PART")]
    pub only: Option<ExportPart>,
    /// For these units only.
    #[arg(long, requires = "only")]
    pub unit: Vec<UnitId>,
    /// For every unit, as without it.
    #[arg(long, requires = "only", conflicts_with = "unit")]
    pub all: bool,
    /// The folder to write.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// Write over files that stand there, or put a new bundle in the place of one.
    #[arg(long)]
    pub replace: bool,
    /// This locked version, also if it was reopened since.
    #[arg(long = "version", id = "result_version", value_name = "N", value_parser = clap::value_parser!(u32).range(1..), conflicts_with = "only")]
    pub version: Option<u32>,
    /// Who signs the bundle too.
    #[arg(long, value_name = "MEMBER", conflicts_with = "only")]
    pub countersign: Option<MemberId>,
    /// Sign the bundle that stands in the folder, after it was checked; nothing else is written.
    #[arg(long, conflicts_with_all = ["only", "replace", "result_version", "countersign"])]
    pub sign: bool,
}

/// For which shell.
#[derive(Debug, Args)]
pub struct ShellFlags {
    /// The shell.
    #[arg(hide_possible_values = true)]
    pub shell: Shell,
}
