//! Last year's result of the units: what this year's is compared with. It never scores.

use std::collections::BTreeMap;

use super::id::{NodeCode, UnitId};
use super::points::Points;
use super::self_assessment::Source;

/// An area as it came out last year.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LastYearArea {
    /// Code, in last year's index set. Whether this year's area of that code is the same is for the reader to say.
    pub code: NodeCode,
    /// Points.
    pub score: Points,
    /// Maximum that counted, where it is known.
    pub max: Option<Points>,
}

/// What was declared of a unit last year.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LastYearUnit {
    /// The unit, by its code of this round.
    pub unit: UnitId,
    /// Declared index, percent with 2 decimals.
    pub index: Points,
    /// Points, where they are known.
    pub total: Option<Points>,
    /// Maximum that counted, where it is known.
    pub max: Option<Points>,
    /// Rank in its block of last year; None for units that were not ranked, or where it is not known.
    pub rank: Option<u32>,
    /// Name of its band as it was declared; empty where it is not known.
    pub band: String,
    /// Areas, in the order of the file; empty where they are not known.
    pub areas: Vec<LastYearArea>,
}

impl LastYearUnit {
    /// The area with this code.
    pub fn area(&self, code: &NodeCode) -> Option<&LastYearArea> {
        self.areas.iter().find(|area| area.code == *code)
    }
}

/// Last year's result as far as it was taken in.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LastYear {
    /// The year assessed.
    pub year: u16,
    /// The files that units' rows came from, in the order in which they were taken in.
    pub sources: Vec<Source>,
    pub(super) units: BTreeMap<UnitId, LastYearUnit>,
}

impl LastYear {
    /// The result whose rows these are.
    pub fn new(year: u16, sources: Vec<Source>, units: Vec<LastYearUnit>) -> Self {
        let units = units.into_iter().map(|unit| (unit.unit.clone(), unit));
        Self {
            year,
            sources,
            units: units.collect(),
        }
    }

    /// What was declared of a unit; None for units without a result, such as those that did not exist as they do now.
    pub fn unit(&self, id: &UnitId) -> Option<&LastYearUnit> {
        self.units.get(id)
    }

    /// Every row, by the unit's code.
    pub fn units(&self) -> impl ExactSizeIterator<Item = &LastYearUnit> {
        self.units.values()
    }

    /// Takes in further rows: a unit's later row supersedes its earlier one, another year's begin anew.
    pub(super) fn record(&mut self, year: u16, source: &Source, units: &[LastYearUnit]) {
        if self.year != year {
            *self = LastYear {
                year,
                ..LastYear::default()
            };
        }
        self.sources.push(source.clone());
        let rows = units.iter().map(|unit| (unit.unit.clone(), unit.clone()));
        self.units.extend(rows);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(unit: &str, index: i64) -> LastYearUnit {
        LastYearUnit {
            unit: unit.into(),
            index: Points::whole(index),
            total: None,
            max: None,
            rank: None,
            band: String::new(),
            areas: Vec::new(),
        }
    }

    fn indices(result: &LastYear) -> Vec<(&str, i64)> {
        let rows = result.units();
        rows.map(|row| (row.unit.as_str(), row.index.ten_thousandths() / 10_000))
            .collect()
    }

    #[test]
    fn later_rows_supersede_and_another_year_begins_anew() {
        let file = |name: &str| Source {
            file: name.to_owned(),
            ..Source::default()
        };
        let mut result = LastYear::default();
        result.record(2025, &file("a.csv"), &[row("b", 80), row("a", 70)]);
        result.record(2025, &file("b.csv"), &[row("b", 81), row("c", 60)]);
        assert_eq!(indices(&result), [("a", 70), ("b", 81), ("c", 60)]);
        assert_eq!(result.sources, [file("a.csv"), file("b.csv")]);
        result.record(2024, &file("c.csv"), &[row("c", 50)]);
        assert_eq!((result.year, indices(&result)), (2024, vec![("c", 50)]));
        assert_eq!(result.sources, [file("c.csv")]);
    }
}
