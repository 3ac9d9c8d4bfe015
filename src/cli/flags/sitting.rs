//! Flags of how a meeting goes: items called, proposals, secret votes, who takes the chair, breaks, prose.

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::meeting::MotionFlags;
use super::value::{TallyCount, ValueFault, points, words};
use crate::domain::id::{MemberId, NodeCode, UnitId};
use crate::domain::meeting::MinutesPart;
use crate::domain::points::Points;

/// Which item the meeting turns to.
#[derive(Debug, Args)]
#[command(group(clap::ArgGroup::new("whither").args(["unit", "none"]).required(true)))]
pub struct CallFlags {
    /// The unit.
    #[arg(long, requires = "item")]
    pub unit: Option<UnitId>,
    /// The item.
    #[arg(long, requires = "unit")]
    pub item: Option<NodeCode>,
    /// Leave the item that it is at.
    #[arg(long)]
    pub none: bool,
}

/// What is proposed, by whom and why.
#[derive(Debug, Args)]
#[command(group(clap::ArgGroup::new("proposed").args(["score", "na"]).required(true)))]
pub struct ProposeFlags {
    /// The unit.
    #[arg(long)]
    pub unit: UnitId,
    /// The item.
    #[arg(long)]
    pub item: NodeCode,
    /// A score.
    #[arg(long, value_name = "X", value_parser = points)]
    pub score: Option<Points>,
    /// Not applicable.
    #[arg(long)]
    pub na: bool,
    /// Who proposes it.
    #[arg(long, value_name = "MEMBER")]
    pub by: MemberId,
    /// Why.
    #[arg(long, value_name = "TEXT", value_parser = words)]
    pub why: String,
}

/// Which proposal is taken back.
#[derive(Debug, Args)]
pub struct WithdrawFlags {
    /// Its number.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub proposal: u32,
    /// Why.
    #[arg(long, value_name = "TEXT", value_parser = words)]
    pub why: String,
}

/// Who takes the chair.
#[derive(Debug, Args)]
pub struct ChairFlags {
    /// The member.
    #[arg(long)]
    pub member: MemberId,
    /// Why.
    #[arg(long, value_name = "TEXT", value_parser = words)]
    pub why: String,
}

/// Papers of a secret vote.
#[derive(Debug, Args)]
pub struct PapersFlags {
    /// What about.
    #[command(flatten)]
    pub motion: MotionFlags,
    /// How many are given out.
    #[arg(long, value_name = "N")]
    pub papers: u32,
    /// Who counts them.
    #[arg(long, value_name = "A,B", value_delimiter = ',', required = true)]
    pub tellers: Vec<MemberId>,
}

/// A teller's count.
#[derive(Debug, Args)]
pub struct CountFlags {
    /// Whose.
    #[arg(long, value_name = "MEMBER")]
    pub teller: MemberId,
    /// The count.
    #[arg(long, value_name = "F,A,B,I")]
    pub count: TallyCount,
}

/// Why.
#[derive(Debug, Args)]
pub struct WhyFlags {
    /// Why.
    #[arg(long, value_name = "TEXT", value_parser = words)]
    pub why: String,
}

/// Prose of the minutes.
#[derive(Debug, Args)]
pub struct TextFlags {
    /// Which part.
    #[arg(long, value_parser = parts())]
    pub part: MinutesPart,
    /// The text; an empty one takes the part out.
    #[arg(long, value_parser = words)]
    pub text: String,
    /// Which meeting; the last without it.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub meeting: Option<u32>,
}

/// Another text of a note.
#[derive(Debug, Args)]
pub struct ReviseFlags {
    /// The note's entry.
    #[arg(long, value_name = "SEQ")]
    pub note: u64,
    /// Its text from now on.
    #[arg(long, value_parser = words)]
    pub text: String,
    /// Why.
    #[arg(long, value_name = "TEXT", value_parser = words)]
    pub why: String,
}

fn parts() -> impl TypedValueParser<Value = MinutesPart> {
    PossibleValuesParser::new(MinutesPart::ALL.map(MinutesPart::code))
        .try_map(|code| MinutesPart::of_code(&code).ok_or(ValueFault::Empty))
}
