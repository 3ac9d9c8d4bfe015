//! What was declared of a unit last year, on one line.

use crate::domain::last_year::LastYearUnit;
use crate::locale::Locale;

use super::cell::points;

/// `chỉ số 96,17, hạng 3, Xuất sắc`.
pub fn last_year_row(locale: &Locale, row: &LastYearUnit) -> String {
    let index = points(locale, row.index);
    let mut parts = vec![locale.with("last-year-index", &[("index", &index)])];
    if let Some(rank) = row.rank {
        let rank = rank.to_string();
        parts.push(locale.with("last-year-rank", &[("rank", &rank)]));
    }
    if !row.band.is_empty() {
        parts.push(row.band.clone());
    }
    parts.join(", ")
}
