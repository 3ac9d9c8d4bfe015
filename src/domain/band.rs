//! Bands: ordered inclusive lower bounds of the declared index, with an optional floor per area.

use super::consolidation::AreaResult;
use super::points::Points;
use super::round::Band;

/// Position of the first band that the result reaches; None below all of them.
pub fn best_band(bands: &[Band], index: Points, areas: &[AreaResult]) -> Option<usize> {
    bands
        .iter()
        .position(|band| index >= band.from && meets_floor(band, areas))
}

fn meets_floor(band: &Band, areas: &[AreaResult]) -> bool {
    let mut areas = areas.iter();
    band.area_floor
        .is_none_or(|floor| areas.all(|area| meets(area.score, area.max, floor)))
}

/// True if an area's score is at least `floor` percent of its maximum. Areas without a maximum (bonus and penalty, or
/// all items not applicable) have no floor to meet.
pub(super) fn meets(score: Points, max: Points, floor: Points) -> bool {
    let percent = Points::whole(100).ten_thousandths();
    max <= Points::ZERO
        || i128::from(score.ten_thousandths()) * i128::from(percent)
            >= i128::from(floor.ten_thousandths()) * i128::from(max.ten_thousandths())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::consolidation::index_of;
    use crate::domain::id::NodeIx;

    fn band(total: i64, area: (i64, i64)) -> Option<usize> {
        let index = index_of(Points::from_ten_thousandths(total), Points::whole(100));
        let areas = [AreaResult {
            area: NodeIx(0),
            score: Points::from_ten_thousandths(area.0),
            max: Points::from_ten_thousandths(area.1),
        }];
        best_band(&bands(), index, &areas)
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
        assert_eq!(band(929_900, (1, 1)), Some(1), "92,99 is below 93");
        assert_eq!(band(930_000, (1, 1)), Some(0), "93,00 is not");
        assert_eq!(
            band(929_950, (1, 1)),
            Some(0),
            "92,995 is declared as 93,00"
        );
        assert_eq!(band(799_900, (1, 1)), None);
    }

    #[test]
    fn a_floor_that_is_missed_leads_to_the_next_band() {
        assert_eq!(band(950_000, (8_499, 10_000)), Some(1));
        assert_eq!(band(950_000, (8_500, 10_000)), Some(0));
    }
}
