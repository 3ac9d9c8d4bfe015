//! Pictures in characters, readable without colour: spans with a mark on a common axis, and bars.

/// A common axis: what the first and the last column stand for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Axis {
    low: i64,
    high: i64,
    columns: usize,
}

/// What is drawn on an axis.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Whisker {
    /// Where it begins.
    pub low: i64,
    /// What stands out in it.
    pub mark: i64,
    /// Where it ends.
    pub high: i64,
}

impl Axis {
    /// The axis on which all `values` lie, in so many columns. Columns stand for equal parts, so that a value is never
    /// drawn beyond one that is larger.
    pub fn over(values: impl IntoIterator<Item = i64>, columns: usize) -> Axis {
        let (mut low, mut high) = (i64::MAX, i64::MIN);
        for value in values {
            (low, high) = (low.min(value), high.max(value));
        }
        if low > high {
            (low, high) = (0, 0);
        }
        Axis { low, high, columns }
    }

    /// What the first column stands for.
    pub const fn low(&self) -> i64 {
        self.low
    }

    /// What the last column stands for.
    pub const fn high(&self) -> i64 {
        self.high
    }

    /// The column of a value.
    pub fn column(&self, value: i64) -> usize {
        let span = i128::from(self.high) - i128::from(self.low);
        let last = self.columns.saturating_sub(1);
        let Some(at) = i128::try_from(last).ok().filter(|_| span > 0) else {
            return 0;
        };
        let along = (i128::from(value.clamp(self.low, self.high)) - i128::from(self.low)) * at;
        usize::try_from((2 * along + span) / (2 * span)).map_or(last, |column| column.min(last))
    }

    /// A span with its mark, and a line where `zero` is: `   ├──●─┤ │  `.
    pub fn whisker(&self, whisker: Whisker, zero: Option<i64>) -> String {
        let mut cells = vec![' '; self.columns];
        let mut put = |column: usize, letter: char| {
            if let Some(cell) = cells.get_mut(column) {
                *cell = letter;
            }
        };
        if let Some(zero) = zero {
            put(self.column(zero), '│');
        }
        let (low, high) = (self.column(whisker.low), self.column(whisker.high));
        for column in low..=high {
            put(column, '─');
        }
        if let Some(zero) = zero.map(|zero| self.column(zero))
            && (low + 1..high).contains(&zero)
        {
            put(zero, '┼');
        }
        if low < high {
            put(low, '├');
            put(high, '┤');
        }
        put(self.column(whisker.mark), '●');
        cells.into_iter().collect()
    }

    /// The axis itself with a mark where `zero` is: `────┼────`.
    pub fn line(&self, zero: Option<i64>) -> String {
        let at = zero.map(|zero| self.column(zero));
        let columns = 0..self.columns;
        columns
            .map(|c| if Some(c) == at { '┼' } else { '─' })
            .collect()
    }
}

/// A bar of so many columns for `count` out of `most`; what is not nothing shows at least a column.
pub fn bar(count: u64, most: u64, columns: usize) -> String {
    let columns_wide = u64::try_from(columns).unwrap_or(u64::MAX);
    let filled = count
        .saturating_mul(columns_wide)
        .div_ceil(most.max(1))
        .min(columns_wide);
    "█".repeat(usize::try_from(filled).unwrap_or(columns))
}

/// A standing bar of so many rows for `count` out of `most`, from the top, in eighths of a row; what is not nothing
/// shows at least an eighth.
pub fn tower(count: u64, most: u64, rows: usize) -> Vec<char> {
    const EIGHTHS: [char; 9] = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let steps = u64::try_from(rows).unwrap_or(0).saturating_mul(8);
    let filled = count.saturating_mul(steps).div_ceil(most.max(1)).min(steps);
    let mut below = usize::try_from(filled).unwrap_or(0);
    let mut cells: Vec<char> = (0..rows)
        .map(|_| {
            let here = below.min(8);
            below -= here;
            EIGHTHS.get(here).copied().unwrap_or(' ')
        })
        .collect();
    cells.reverse();
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_stand_on_a_common_axis() {
        let axis = Axis::over([-10, 10], 11);
        let whisker = |low, mark, high| axis.whisker(Whisker { low, mark, high }, Some(0));
        assert_eq!(whisker(-8, -4, -2), " ├─●┤│     ");
        assert_eq!(whisker(-4, 4, 8), "   ├─┼─●─┤ ");
        assert_eq!(whisker(0, 0, 0), "     ●     ");
        assert_eq!(whisker(10, 10, 10), "     │    ●");
        assert_eq!(axis.line(Some(0)), "─────┼─────");
        assert_eq!((axis.column(i64::MIN), axis.column(i64::MAX)), (0, 10));
        let point = Axis::over([7], 5);
        assert_eq!((point.column(7), point.low(), point.high()), (0, 7, 7));
    }

    #[test]
    fn a_bar_shows_what_is_not_nothing() {
        assert_eq!(bar(0, 9, 10), "");
        assert_eq!(bar(1, 1_000, 10), "█");
        assert_eq!(bar(9, 9, 10), "██████████");
        assert_eq!(bar(0, 0, 10), "");
        assert_eq!(tower(1, 1_000, 2), [' ', '▁']);
        assert_eq!(tower(12, 16, 2), ['▄', '█']);
        assert_eq!(tower(0, 0, 2), [' ', ' ']);
    }
}
