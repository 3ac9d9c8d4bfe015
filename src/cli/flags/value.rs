//! Values on the command line, each read once into a type that the rules take as it is.

use std::path::PathBuf;
use std::str::FromStr;

use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::reading::ExportPart;
use crate::domain::dispute::DisputeKind;
use crate::domain::id::{CellId, MemberId, Moment};
use crate::domain::meeting::Tally;
use crate::domain::points::Points;
use crate::domain::precheck::{PreCheck, Severity};
use crate::domain::review::Value;
use crate::domain::stage::Stage;
use crate::text::number::NumberError;
use crate::text::{Date, parse_decimal};

/// Why a value is not what its flag takes.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum ValueFault {
    /// Not a number of points.
    #[error(transparent)]
    Number(NumberError),
    /// Not `dd/MM/yyyy HH:mm`.
    #[error("not a time in the form dd/MM/yyyy HH:mm")]
    Time,
    /// Not `U:I,U:I`.
    #[error("not cells in the form UNIT:ITEM,UNIT:ITEM")]
    Cells,
    /// Not `U:I`.
    #[error("not a cell in the form UNIT:ITEM")]
    Cell,
    /// Not `U:I=X`.
    #[error("not a score to try in the form UNIT:ITEM=SCORE or UNIT:ITEM=na")]
    Trial,
    /// Not four counts.
    #[error("not a tally in the form for,against,abstain,invalid")]
    Tally,
    /// Not three counts.
    #[error("not a show of hands in the form for,against,abstain")]
    Hands,
    /// Not `MEMBER=TEXT`.
    #[error("not a dissent in the form MEMBER=TEXT")]
    Dissent,
    /// Not two groups of four letters.
    #[error("not two groups in the form 1a2b,3c4d")]
    Groups,
    /// Not a stage.
    #[error("not a stage")]
    Stage,
    /// A session that is not a file.
    #[error("sessions on PostgreSQL are not served by this program yet")]
    Postgres,
    /// Nothing was given.
    #[error("empty")]
    Empty,
}

/// Where a session is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place(pub PathBuf);

impl FromStr for Place {
    type Err = ValueFault;

    fn from_str(text: &str) -> Result<Self, ValueFault> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Err(ValueFault::Postgres);
        }
        if text.is_empty() {
            return Err(ValueFault::Empty);
        }
        Ok(Place(PathBuf::from(text)))
    }
}

/// A time of the round's own clock, before the round's offset is known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LocalTime {
    day: Date,
    minutes: i64,
}

impl LocalTime {
    /// The moment, where clocks are so many minutes ahead of UTC.
    pub fn moment(self, utc_offset_minutes: i32) -> Moment {
        Moment(self.day.start_ms(utc_offset_minutes) + self.minutes * 60_000)
    }
}

impl FromStr for LocalTime {
    type Err = ValueFault;

    fn from_str(text: &str) -> Result<Self, ValueFault> {
        let (day, time) = text.trim().split_once([' ', 'T']).ok_or(ValueFault::Time)?;
        let (hour, minute) = time.trim().split_once([':', 'h']).ok_or(ValueFault::Time)?;
        let number = |part: &str, below: i64| {
            let digits = (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
            let number = part.parse::<i64>().ok();
            number.filter(|number| digits && *number < below)
        };
        let hour = number(hour, 24).ok_or(ValueFault::Time)?;
        let minute = number(minute, 60).ok_or(ValueFault::Time)?;
        Ok(LocalTime {
            day: Date::parse(day).map_err(|_| ValueFault::Time)?,
            minutes: hour * 60 + minute,
        })
    }
}

/// Cells named on the command line, at least one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CellNames(pub Vec<CellId>);

impl FromStr for CellNames {
    type Err = ValueFault;

    fn from_str(text: &str) -> Result<Self, ValueFault> {
        let cells = text
            .split(',')
            .map(|name| cell(name).map_err(|_| ValueFault::Cells));
        cells.collect::<Result<_, _>>().map(CellNames)
    }
}

/// Reads `U:I`.
///
/// # Errors
/// There is no colon, or nothing beside it.
pub fn cell(text: &str) -> Result<CellId, ValueFault> {
    match text.trim().split_once(':') {
        Some((unit, item)) if !unit.is_empty() && !item.is_empty() => Ok(CellId::new(unit, item)),
        _ => Err(ValueFault::Cell),
    }
}

/// A value to try on a cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Trial {
    /// The cell.
    pub cell: CellId,
    /// The value.
    pub value: Value,
}

impl FromStr for Trial {
    type Err = ValueFault;

    fn from_str(text: &str) -> Result<Self, ValueFault> {
        let (name, value) = text.rsplit_once('=').ok_or(ValueFault::Trial)?;
        Ok(Trial {
            cell: cell(name).map_err(|_| ValueFault::Trial)?,
            value: match value.trim() {
                "na" => Value::NotApplicable,
                score => Value::Score(points(score)?),
            },
        })
    }
}

/// One teller's count.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TallyCount(pub Tally);

impl FromStr for TallyCount {
    type Err = ValueFault;

    fn from_str(text: &str) -> Result<Self, ValueFault> {
        let counts: Result<Vec<u32>, _> = text.split(',').map(|n| n.trim().parse()).collect();
        match counts.map_err(|_| ValueFault::Tally)?.as_slice() {
            [votes_for, against, abstain, invalid] => Ok(TallyCount(Tally {
                votes_for: *votes_for,
                against: *against,
                abstain: *abstain,
                invalid: *invalid,
            })),
            _ => Err(ValueFault::Tally),
        }
    }
}

/// Hands that were counted: for, against, abstaining.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct HandCount(pub [u32; 3]);

impl FromStr for HandCount {
    type Err = ValueFault;

    fn from_str(text: &str) -> Result<Self, ValueFault> {
        let counts: Result<Vec<u32>, _> = text.split(',').map(|n| n.trim().parse()).collect();
        let counts = counts.map_err(|_| ValueFault::Hands)?;
        counts
            .try_into()
            .map(HandCount)
            .map_err(|_| ValueFault::Hands)
    }
}

/// The two groups of a hash that were retyped from the paper.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TwoGroups(pub [String; 2]);

impl FromStr for TwoGroups {
    type Err = ValueFault;

    fn from_str(text: &str) -> Result<Self, ValueFault> {
        let mut groups = text.split([',', ' ']).filter(|group| !group.is_empty());
        match (groups.next(), groups.next(), groups.next()) {
            (Some(one), Some(other), None) => Ok(TwoGroups([one.to_owned(), other.to_owned()])),
            _ => Err(ValueFault::Groups),
        }
    }
}

/// Reads points: `0,75`, `0.75`; `1.234` is refused.
///
/// # Errors
/// What is wrong with the number.
pub fn points(text: &str) -> Result<Points, ValueFault> {
    let count = parse_decimal(text).map_err(ValueFault::Number)?;
    if count.abs() > Points::LIMIT.ten_thousandths() {
        return Err(ValueFault::Number(NumberError::TooLarge {
            text: text.to_owned(),
        }));
    }
    Ok(Points::from_ten_thousandths(count))
}

/// Reads a stage by its code; a hyphen does for an underscore.
///
/// # Errors
/// There is no such stage.
pub fn stage(text: &str) -> Result<Stage, ValueFault> {
    Stage::from_code(&text.trim().to_ascii_lowercase().replace('-', "_")).ok_or(ValueFault::Stage)
}

/// Reads the code of a pre-check.
pub fn checks() -> impl TypedValueParser<Value = PreCheck> {
    PossibleValuesParser::new(PreCheck::ALL.map(PreCheck::code))
        .try_map(|code| PreCheck::of_code(&code).ok_or(ValueFault::Empty))
}

/// Reads the name of a part that can be exported.
pub fn export_parts() -> impl TypedValueParser<Value = ExportPart> {
    PossibleValuesParser::new(ExportPart::all().map(ExportPart::code)).try_map(|code| {
        let known = ExportPart::all().find(|part| part.code() == code);
        known.ok_or(ValueFault::Empty)
    })
}

/// Reads the code of a kind of dispute.
pub fn dispute_kinds() -> impl TypedValueParser<Value = DisputeKind> {
    PossibleValuesParser::new(DisputeKind::ALL.map(DisputeKind::code)).try_map(|code| {
        let known = DisputeKind::ALL
            .into_iter()
            .find(|kind| kind.code() == code);
        known.ok_or(ValueFault::Empty)
    })
}

/// Reads the code of a dispute's state.
pub fn dispute_states() -> impl TypedValueParser<Value = String> {
    PossibleValuesParser::new(["found", "asked", "explained", "settled"])
}

/// Reads a severity.
pub fn severities() -> impl TypedValueParser<Value = Severity> {
    PossibleValuesParser::new(Severity::ALL.map(Severity::code))
        .try_map(|code| Severity::of_code(&code).ok_or(ValueFault::Empty))
}

/// Reads a stage that the sample can be built up to: nobody has locked it.
///
/// # Errors
/// There is no such stage, or it comes after the lock.
pub fn demo_stage(text: &str) -> Result<Stage, ValueFault> {
    stage(text).and_then(|stage| match stage {
        Stage::Published => Err(ValueFault::Stage),
        stage => Ok(stage),
    })
}

/// Reads `MEMBER=TEXT`.
///
/// # Errors
/// There is no `=`, or nothing beside it.
pub fn dissent(text: &str) -> Result<(MemberId, String), ValueFault> {
    match text.split_once('=') {
        Some((member, words)) if !member.trim().is_empty() && !words.trim().is_empty() => Ok((
            MemberId::new(member.trim()),
            crate::text::scrub(words.trim()),
        )),
        _ => Err(ValueFault::Dissent),
    }
}

/// A text that a person typed: NFC, and nothing in it that would move a cursor.
///
/// # Errors
/// Never; clap asks for a result.
pub fn words(text: &str) -> Result<String, ValueFault> {
    Ok(crate::text::scrub(text.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_stands_in_the_rounds_own_clock() {
        let time: LocalTime = "28/12/2026 08:30".parse().unwrap();
        // Hải Phòng is seven hours ahead: 01:30 UTC.
        assert_eq!(time.moment(420), Moment(1_798_421_400_000));
        for wrong in [
            "28/12/2026",
            "28/12/2026 24:00",
            "28/12/2026 08:60",
            "31/02/2026 08:00",
            "8:30",
        ] {
            assert_eq!(wrong.parse::<LocalTime>(), Err(ValueFault::Time), "{wrong}");
        }
    }

    #[test]
    fn cells_and_tallies_are_read_whole_or_not_at_all() {
        let cells: CellNames = "so-y-te:1.1.1, 11311:2.1".parse().unwrap();
        assert_eq!(
            cells.0,
            [CellId::new("so-y-te", "1.1.1"), CellId::new("11311", "2.1")]
        );
        for wrong in ["so-y-te", "so-y-te:", ":1", "a:1,,b:2"] {
            assert_eq!(
                wrong.parse::<CellNames>(),
                Err(ValueFault::Cells),
                "{wrong}"
            );
        }
        let trial: Trial = "so-y-te:1.1.1=0,5".parse().unwrap();
        assert_eq!(trial.cell, CellId::new("so-y-te", "1.1.1"));
        assert_eq!(
            trial.value,
            Value::Score(Points::from_ten_thousandths(5_000))
        );
        assert_eq!(
            "a:1=na".parse::<Trial>().map(|t| t.value),
            Ok(Value::NotApplicable)
        );
        for wrong in ["a:1", "a=1", ":1=2", "a:1=x", "a:1=1.234"] {
            assert!(wrong.parse::<Trial>().is_err(), "{wrong}");
        }
        assert_eq!(
            "5,1,0,0".parse::<TallyCount>().map(|t| t.0.votes_for),
            Ok(5)
        );
        assert!(
            "5,1,0".parse::<TallyCount>().is_err() && "5,1,0,-1".parse::<TallyCount>().is_err()
        );
    }

    #[test]
    fn a_number_that_may_mean_two_things_is_refused() {
        assert_eq!(points("0,75"), Ok(Points::from_ten_thousandths(7_500)));
        assert!(matches!(
            points("1.234"),
            Err(ValueFault::Number(NumberError::Ambiguous { .. }))
        ));
        assert_eq!(stage("second-review"), Ok(Stage::SecondReview));
        assert_eq!(stage("later"), Err(ValueFault::Stage));
    }
}
