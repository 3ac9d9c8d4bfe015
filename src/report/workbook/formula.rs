//! Formulas that give our values to the last digit, whatever binary floats a spreadsheet program adds with.
//!
//! Sums are rounded to the four decimals that points have at most, so that they are the float nearest to the exact sum.
//! A quotient is rounded from whole ten-thousandths: both are exact, the quotient is the float nearest to the true one,
//! and a true half is a float itself, while anything else is further from a half than any error made here.

use rust_xlsxwriter::utility::column_number_to_name;
use rust_xlsxwriter::{ColNum, RowNum};

use crate::domain::points::Points;

/// Arguments that one function takes; Excel knows no more than 255.
const ARGUMENTS: usize = 200;

/// The A1 name of a cell.
pub(super) fn cell(row: RowNum, column: ColNum) -> String {
    format!("{}{}", column_number_to_name(column), row + 1)
}

/// The A1 name of a cell whose row stays when the formula is copied.
pub(super) fn in_row(row: RowNum, column: ColNum) -> String {
    format!("{}${}", column_number_to_name(column), row + 1)
}

/// `C7:C74`.
pub(super) fn down(column: ColNum, first: RowNum, last: RowNum) -> String {
    let name = column_number_to_name(column);
    format!("{name}{}:{name}{}", first + 1, last + 1)
}

/// `C7:H7`.
pub(super) fn across(row: RowNum, first: ColNum, last: ColNum) -> String {
    format!("{}:{}", cell(row, first), cell(row, last))
}

/// Positions that follow each other, as their first and last.
pub(super) fn runs(positions: impl IntoIterator<Item = u32>) -> Vec<(u32, u32)> {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for at in positions {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == at => *last = at,
            _ => runs.push((at, at)),
        }
    }
    runs
}

/// `SUM(…)` of ranges; `0` of none.
pub(super) fn sum(ranges: &[String]) -> String {
    if ranges.is_empty() {
        return "0".to_owned();
    }
    let sums: Vec<String> = ranges
        .chunks(ARGUMENTS)
        .map(|ranges| format!("SUM({})", ranges.join(",")))
        .collect();
    sums.join("+")
}

/// The float nearest to an exact number of points.
pub(super) fn exact(expression: &str) -> String {
    format!("ROUND({expression},4)")
}

/// A sum under its cap.
pub(super) fn capped(sum: &str, cap: Points) -> String {
    format!("MIN({sum},{})", cap.exact_text())
}

/// `numerator ÷ denominator × 100`, rounded once, half up, to 2 decimals; 0 where nothing counts.
pub(super) fn percentage(numerator: &str, denominator: &str) -> String {
    format!(
        "IF({denominator}=0,0,ROUND(ROUND({numerator}*10000,0)*10000/ROUND({denominator}*10000,0),0)/100)"
    )
}

/// `sum ÷ count`, rounded once, half up, to 2 decimals; a dash of nothing.
pub(super) fn mean(sum: &str, count: &str) -> String {
    format!("IF({count}=0,\"–\",ROUND(ROUND(({sum})*10000,0)/(({count})*100),0)/100)")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::consolidation::index_of;
    use proptest::prelude::*;

    #[test]
    fn runs_are_as_long_as_they_can_be() {
        assert_eq!(runs([3, 4, 5, 9, 11, 12]), [(3, 5), (9, 9), (11, 12)]);
        assert_eq!(runs([]), []);
        assert_eq!(sum(&[]), "0");
        assert_eq!(sum(&[down(2, 6, 8), cell(11, 2)]), "SUM(C7:C9,C12)");
    }

    /// What a program with binary floats makes of [`percentage`].
    #[expect(clippy::float_arithmetic, reason = "what a spreadsheet program does")]
    fn by_floats(total: f64, max: f64) -> f64 {
        ((total * 10_000.0).round() * 10_000.0 / (max * 10_000.0).round()).round() / 100.0
    }

    /// What such a program makes of the formula that anybody would write first.
    #[expect(clippy::float_arithmetic, reason = "what a spreadsheet program does")]
    fn naively(total: f64, max: f64) -> f64 {
        (total / max * 100.0 * 100.0).round() / 100.0
    }

    fn float(points: Points) -> f64 {
        points.exact_text().parse().unwrap()
    }

    #[test]
    fn the_first_formula_that_comes_to_mind_would_be_wrong() {
        // 95,805 of 100 is 95,81; the float of 0,95805 is a little less.
        let wrong = (0..=1_000_000_i64).filter(|total| {
            let (total, max) = (Points::from_ten_thousandths(*total), Points::whole(100));
            naively(float(total), float(max)) != float(index_of(total, max))
        });
        assert!(wrong.count() > 100);
    }

    #[test]
    fn every_index_of_a_hundred_points_is_ours() {
        let max = Points::whole(100);
        for total in -20_000..=1_100_000_i64 {
            let total = Points::from_ten_thousandths(total);
            let ours = float(index_of(total, max));
            assert_eq!(by_floats(float(total), float(max)), ours, "{total:?}");
        }
    }

    proptest! {
        #[test]
        fn an_index_of_any_maximum_is_ours(total in -2_000_000_i64..20_000_000, max in 1_i64..20_000_000, parts in 1_i64..9) {
            let (total, max) = (Points::from_ten_thousandths(total), Points::from_ten_thousandths(max));
            let ours = float(index_of(total, max));
            prop_assert_eq!(by_floats(float(total), float(max)), ours);
            // Added up from parts, as area by area, with the error that floats make.
            let part = Points::from_ten_thousandths(total.ten_thousandths() / parts);
            let rest = Points::from_ten_thousandths(total.ten_thousandths() - part.ten_thousandths() * (parts - 1));
            let added: f64 = (1..parts).map(|_| float(part)).chain([float(rest)]).sum();
            prop_assert_eq!(by_floats(added, float(max)), ours);
        }

        #[test]
        #[expect(clippy::float_arithmetic, reason = "what a spreadsheet program does")]
        fn a_mean_is_ours(values in prop::collection::vec(0_i64..2_000_000, 1..80)) {
            let count = i64::try_from(values.len()).unwrap();
            let sum: Points = values.iter().map(|value| Points::from_ten_thousandths(*value)).sum();
            let ours = float(sum.scaled(1, count, 2).unwrap());
            let added: f64 = values.iter().map(|value| float(Points::from_ten_thousandths(*value))).sum();
            let by_floats = ((added * 10_000.0).round() / (f64::from(i32::try_from(count).unwrap()) * 100.0)).round() / 100.0;
            prop_assert_eq!(by_floats, ours);
        }
    }
}
