//! The round and its units.

use serde::{Deserialize, Serialize};

use super::super::scalar::{Day, Decimal, Id};
use crate::domain::event::Event;
use crate::domain::id::{BlockId, IndexSetId, UnitId};
use crate::domain::{round, stage, unit};

/// `round_set_up`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    id: String,
    title: String,
    year: u16,
    from: Day,
    to: Day,
    approved_by: String,
    superior: String,
    council: String,
    council_symbol: String,
    place: String,
    standing_agency: String,
    utc_offset_minutes: i32,
    basis: Vec<String>,
    blocks: Vec<Block>,
    rules: Rules,
    prechecks: PreChecks,
    deadlines: Vec<Deadline>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Block {
    id: Id<BlockId>,
    name: String,
    index_set: Id<IndexSetId>,
    bands: Vec<Band>,
    head_bands: Vec<Band>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Band {
    name: String,
    from: Decimal,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    area_floor: Option<Decimal>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    quorum: Fraction,
    passing: Fraction,
    casting_vote: bool,
    recused_in_base: bool,
    secret_votes_allowed: bool,
    dispute_threshold: Decimal,
    skip_explanation_allowed: bool,
    linear_decimals: u32,
    regulation: String,
}

/// Numerator and denominator.
#[derive(Debug, Serialize, Deserialize)]
struct Fraction(u32, u32);

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PreChecks {
    robust_z: Decimal,
    shared_evidence_units: u32,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Deadline {
    stage: Stage,
    day: Day,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Stage {
    Setup,
    SelfAssessment,
    Review,
    Explanation,
    SecondReview,
    Meeting,
    Locked,
    Published,
}

/// `units_loaded`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Units {
    units: Vec<Unit>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Unit {
    id: Id<UnitId>,
    name: String,
    block: Id<BlockId>,
    ranked: bool,
}

/// `stage_moved`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageMove {
    to: Stage,
    why: String,
}

impl From<stage::Stage> for Stage {
    fn from(stage: stage::Stage) -> Self {
        match stage {
            stage::Stage::Setup => Self::Setup,
            stage::Stage::SelfAssessment => Self::SelfAssessment,
            stage::Stage::Review => Self::Review,
            stage::Stage::Explanation => Self::Explanation,
            stage::Stage::SecondReview => Self::SecondReview,
            stage::Stage::Meeting => Self::Meeting,
            stage::Stage::Locked => Self::Locked,
            stage::Stage::Published => Self::Published,
        }
    }
}

impl From<Stage> for stage::Stage {
    fn from(stage: Stage) -> Self {
        match stage {
            Stage::Setup => Self::Setup,
            Stage::SelfAssessment => Self::SelfAssessment,
            Stage::Review => Self::Review,
            Stage::Explanation => Self::Explanation,
            Stage::SecondReview => Self::SecondReview,
            Stage::Meeting => Self::Meeting,
            Stage::Locked => Self::Locked,
            Stage::Published => Self::Published,
        }
    }
}

impl From<&round::Round> for Round {
    fn from(from: &round::Round) -> Self {
        let round = from.clone();
        Self {
            id: round.id,
            title: round.title,
            year: round.year,
            from: Day(round.from),
            to: Day(round.to),
            approved_by: round.approved_by,
            superior: round.superior,
            council: round.council,
            council_symbol: round.council_symbol,
            place: round.place,
            standing_agency: round.standing_agency,
            utc_offset_minutes: round.utc_offset_minutes,
            basis: round.basis,
            blocks: round.blocks.into_iter().map(Block::from).collect(),
            rules: Rules::from(round.rules),
            prechecks: PreChecks {
                robust_z: Decimal(round.prechecks.robust_z),
                shared_evidence_units: round.prechecks.shared_evidence_units,
            },
            deadlines: round
                .deadlines
                .into_iter()
                .map(|deadline| Deadline {
                    stage: deadline.stage.into(),
                    day: Day(deadline.day),
                })
                .collect(),
        }
    }
}

impl TryFrom<Round> for round::Round {
    type Error = String;

    fn try_from(round: Round) -> Result<Self, String> {
        Ok(Self {
            id: round.id,
            title: round.title,
            year: round.year,
            from: round.from.0,
            to: round.to.0,
            approved_by: round.approved_by,
            superior: round.superior,
            council: round.council,
            council_symbol: round.council_symbol,
            place: round.place,
            standing_agency: round.standing_agency,
            utc_offset_minutes: round.utc_offset_minutes,
            basis: round.basis,
            blocks: round.blocks.into_iter().map(Into::into).collect(),
            rules: round.rules.try_into()?,
            prechecks: round::PreCheckRules::of_round(
                round.prechecks.robust_z.0,
                round.prechecks.shared_evidence_units,
            ),
            deadlines: round
                .deadlines
                .into_iter()
                .map(|deadline| round::Deadline {
                    stage: deadline.stage.into(),
                    day: deadline.day.0,
                })
                .collect(),
        })
    }
}

impl From<round::Block> for Block {
    fn from(block: round::Block) -> Self {
        Self {
            id: Id(block.id),
            name: block.name,
            index_set: Id(block.index_set),
            bands: block.bands.into_iter().map(Into::into).collect(),
            head_bands: block.head_bands.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<Block> for round::Block {
    fn from(block: Block) -> Self {
        Self {
            id: block.id.0,
            name: block.name,
            index_set: block.index_set.0,
            bands: block.bands.into_iter().map(Into::into).collect(),
            head_bands: block.head_bands.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<round::Band> for Band {
    fn from(band: round::Band) -> Self {
        Self {
            name: band.name,
            from: Decimal(band.from),
            area_floor: band.area_floor.map(Decimal),
        }
    }
}

impl From<Band> for round::Band {
    fn from(band: Band) -> Self {
        Self {
            name: band.name,
            from: band.from.0,
            area_floor: band.area_floor.map(|floor| floor.0),
        }
    }
}

impl From<round::Rules> for Rules {
    fn from(rules: round::Rules) -> Self {
        Self {
            quorum: Fraction(rules.quorum.numerator, rules.quorum.denominator),
            passing: Fraction(rules.passing.numerator, rules.passing.denominator),
            casting_vote: rules.casting_vote,
            recused_in_base: rules.recused_in_base,
            secret_votes_allowed: rules.secret_votes_allowed,
            dispute_threshold: Decimal(rules.dispute_threshold),
            skip_explanation_allowed: rules.skip_explanation_allowed,
            linear_decimals: rules.linear_decimals,
            regulation: rules.regulation,
        }
    }
}

impl TryFrom<Rules> for round::Rules {
    type Error = String;

    fn try_from(rules: Rules) -> Result<Self, String> {
        Ok(Self {
            quorum: rules.quorum.try_into()?,
            passing: rules.passing.try_into()?,
            casting_vote: rules.casting_vote,
            recused_in_base: rules.recused_in_base,
            secret_votes_allowed: rules.secret_votes_allowed,
            dispute_threshold: rules.dispute_threshold.0,
            skip_explanation_allowed: rules.skip_explanation_allowed,
            linear_decimals: rules.linear_decimals,
            regulation: rules.regulation,
        })
    }
}

impl TryFrom<Fraction> for round::Fraction {
    type Error = String;

    fn try_from(Fraction(numerator, denominator): Fraction) -> Result<Self, String> {
        Self::new(numerator, denominator)
            .ok_or_else(|| format!("{numerator}/{denominator} is not a part of a whole"))
    }
}

impl From<&[unit::Unit]> for Units {
    fn from(units: &[unit::Unit]) -> Self {
        let units = units.iter().cloned().map(|unit| Unit {
            id: Id(unit.id),
            name: unit.name,
            block: Id(unit.block),
            ranked: unit.ranked,
        });
        Self {
            units: units.collect(),
        }
    }
}

impl From<Units> for Vec<unit::Unit> {
    fn from(units: Units) -> Self {
        let units = units.units.into_iter().map(|unit| unit::Unit {
            id: unit.id.0,
            name: unit.name,
            block: unit.block.0,
            ranked: unit.ranked,
        });
        units.collect()
    }
}

impl StageMove {
    /// The move `to`.
    pub fn new(to: stage::Stage, why: &str) -> Self {
        Self {
            to: to.into(),
            why: why.to_owned(),
        }
    }
}

impl TryFrom<Round> for Event {
    type Error = String;

    fn try_from(round: Round) -> Result<Self, String> {
        round.try_into().map(Box::new).map(Self::RoundSetUp)
    }
}

impl From<Units> for Event {
    fn from(units: Units) -> Self {
        Self::UnitsLoaded(units.into())
    }
}

impl From<StageMove> for Event {
    fn from(moved: StageMove) -> Self {
        Self::StageMoved {
            to: moved.to.into(),
            why: moved.why,
        }
    }
}
