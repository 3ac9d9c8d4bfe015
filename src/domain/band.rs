//! Bands: ordered inclusive lower bounds of the declared index, with an optional floor per area.

use super::consolidation::UnitResult;
use super::points::Points;
use super::round::Band;

/// Position of the first band that the result reaches; None below all of them.
pub fn best_band(bands: &[Band], result: &UnitResult) -> Option<usize> {
    bands
        .iter()
        .position(|band| result.index >= band.from && meets_floor(band, result))
}

fn meets_floor(band: &Band, result: &UnitResult) -> bool {
    let Some(floor) = band.area_floor else {
        return true;
    };
    let percent = Points::whole(100).ten_thousandths();
    // Areas without a maximum (bonus and penalty, or all items not applicable) have no floor to meet.
    result
        .areas
        .iter()
        .filter(|area| area.max > Points::ZERO)
        .all(|area| {
            i128::from(area.score.ten_thousandths()) * i128::from(percent)
                >= i128::from(floor.ten_thousandths()) * i128::from(area.max.ten_thousandths())
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::consolidation::{AreaResult, index_of};
    use crate::domain::id::{NodeIx, UnitIx};

    fn result(total: i64, area: (i64, i64)) -> UnitResult {
        let total = Points::from_ten_thousandths(total);
        let max = Points::whole(100);
        UnitResult {
            unit: UnitIx(0),
            total,
            max,
            index: index_of(total, max),
            self_total: total,
            rank: None,
            band: None,
            head_band: None,
            areas: vec![AreaResult {
                area: NodeIx(0),
                score: Points::from_ten_thousandths(area.0),
                max: Points::from_ten_thousandths(area.1),
            }],
            pending: 0,
        }
    }

    fn bands() -> Vec<Band> {
        vec![
            Band {
                name: "A".into(),
                from: Points::whole(93),
                area_floor: Some(Points::whole(85)),
            },
            Band {
                name: "B".into(),
                from: Points::whole(80),
                area_floor: None,
            },
        ]
    }

    #[test]
    fn bounds_are_inclusive_and_hold_for_the_declared_index() {
        assert_eq!(
            best_band(&bands(), &result(929_900, (1, 1))),
            Some(1),
            "92,99 is below 93"
        );
        assert_eq!(
            best_band(&bands(), &result(930_000, (1, 1))),
            Some(0),
            "93,00 is not"
        );
        assert_eq!(
            best_band(&bands(), &result(929_950, (1, 1))),
            Some(0),
            "92,995 is declared as 93,00"
        );
        assert_eq!(best_band(&bands(), &result(799_900, (1, 1))), None);
    }

    #[test]
    fn a_floor_that_is_missed_leads_to_the_next_band() {
        assert_eq!(
            best_band(&bands(), &result(950_000, (8_499, 10_000))),
            Some(1)
        );
        assert_eq!(
            best_band(&bands(), &result(950_000, (8_500, 10_000))),
            Some(0)
        );
    }
}
