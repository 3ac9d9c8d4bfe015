//! What was declared of units for an earlier year.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use super::submission::Source;
use crate::domain::event::Event;
use crate::domain::id::{NodeCode, UnitId};
use crate::domain::last_year as domain;
use crate::domain::self_assessment;
use crate::journal::wire::scalar::{Decimal, Id};

/// `last_year_recorded`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LastYear {
    year: u16,
    source: Source,
    units: Vec<Unit>,
}

/// What is not known of a unit is left out.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Unit {
    unit: Id<UnitId>,
    index: Decimal,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    total: Option<Decimal>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    max: Option<Decimal>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rank: Option<NonZeroU32>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    band: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    areas: Vec<Area>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Area {
    code: Id<NodeCode>,
    score: Decimal,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    max: Option<Decimal>,
}

impl LastYear {
    /// The rows of a file.
    pub fn new(
        year: u16,
        source: &self_assessment::Source,
        units: &[domain::LastYearUnit],
    ) -> Self {
        Self {
            year,
            source: source.clone().into(),
            units: units.iter().map(Unit::from).collect(),
        }
    }
}

impl From<&domain::LastYearUnit> for Unit {
    fn from(row: &domain::LastYearUnit) -> Self {
        let areas = row.areas.iter().map(|area| Area {
            code: Id(area.code.clone()),
            score: Decimal(area.score),
            max: area.max.map(Decimal),
        });
        Self {
            unit: Id(row.unit.clone()),
            index: Decimal(row.index),
            total: row.total.map(Decimal),
            max: row.max.map(Decimal),
            rank: row.rank.and_then(NonZeroU32::new),
            band: row.band.clone(),
            areas: areas.collect(),
        }
    }
}

impl From<Unit> for domain::LastYearUnit {
    fn from(row: Unit) -> Self {
        let areas = row.areas.into_iter().map(|area| domain::LastYearArea {
            code: area.code.0,
            score: area.score.0,
            max: area.max.map(|max| max.0),
        });
        Self {
            unit: row.unit.0,
            index: row.index.0,
            total: row.total.map(|total| total.0),
            max: row.max.map(|max| max.0),
            rank: row.rank.map(NonZeroU32::get),
            band: row.band,
            areas: areas.collect(),
        }
    }
}

impl From<LastYear> for Event {
    fn from(body: LastYear) -> Self {
        Self::LastYearRecorded {
            year: body.year,
            source: body.source.into(),
            units: body.units.into_iter().map(Into::into).collect(),
        }
    }
}
