//! Charts as plain data: what a renderer draws, and what stands in its place where nothing can be drawn.

use super::document::{Align, Column, Row, Table};
use crate::domain::points::Points;
use crate::locale::Locale;
use crate::locale::domain::points;

/// A chart of horizontal bars; its labels are long names, which stand well only at the left of their bars.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// How the series of a label stand to each other.
    pub kind: ChartKind,
    /// What it shows.
    pub title: String,
    /// What its values count: "điểm", "%".
    pub unit: String,
    /// Where its values come from.
    pub source: String,
    /// A row of bars each, from the top.
    pub labels: Vec<String>,
    /// The series; each has a value for every label.
    pub series: Vec<Series>,
}

/// How the series of a chart stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartKind {
    /// Below each other: to be compared.
    Bars,
    /// End to end: parts of a whole.
    Stacked,
}

/// Values of one kind, one for every label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Its name in the legend.
    pub name: String,
    /// Its values, none below zero.
    pub values: Vec<Points>,
    /// The values as they are written.
    pub shown: Vec<String>,
}

impl Series {
    /// A series with its values written with the locale's decimal mark.
    #[must_use]
    pub fn new(name: impl Into<String>, values: Vec<Points>, locale: &Locale) -> Self {
        Self {
            name: name.into(),
            shown: values.iter().map(|value| points(locale, *value)).collect(),
            values,
        }
    }
}

impl Chart {
    /// The title with what is counted: "Điểm bị trừ theo lĩnh vực (điểm)".
    #[must_use]
    pub fn title_with_unit(&self) -> String {
        format!("{} ({})", self.title, self.unit)
    }

    /// The longest bar, or bars end to end; zero for a chart without any.
    #[must_use]
    pub fn longest(&self) -> Points {
        let of_label = |at: usize| self.series.iter().filter_map(move |s| s.values.get(at));
        let lengths = (0..self.labels.len()).map(|at| match self.kind {
            ChartKind::Bars => of_label(at).copied().max().unwrap_or(Points::ZERO),
            ChartKind::Stacked => of_label(at).copied().sum(),
        });
        lengths.max().unwrap_or(Points::ZERO)
    }

    /// The values as a table: a row a label, a column a series.
    #[must_use]
    pub fn table(&self) -> Table {
        let heads = self
            .series
            .iter()
            .map(|series| Column::new(series.name.clone(), 12, Align::Right));
        let columns = std::iter::once(Column::new("", 40, Align::Left)).chain(heads);
        let rows = self.labels.iter().enumerate().map(|(at, label)| {
            let values = self.series.iter();
            let values = values.map(|series| series.shown.get(at).cloned().unwrap_or_default());
            Row::of_texts(std::iter::once(label.clone()).chain(values))
        });
        Table::new(columns.collect(), rows.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::{Chart, ChartKind, Points, Series};

    fn chart(kind: ChartKind) -> Chart {
        let series = |values: &[i64]| Series {
            name: String::new(),
            values: values
                .iter()
                .map(|v| Points::from_ten_thousandths(v * 10_000))
                .collect(),
            shown: values.iter().map(i64::to_string).collect(),
        };
        Chart {
            kind,
            title: String::new(),
            unit: String::new(),
            source: String::new(),
            labels: vec!["a".to_owned(), "b".to_owned()],
            series: vec![series(&[3, 1]), series(&[2, 6])],
        }
    }

    #[test]
    fn the_table_has_a_row_a_label_and_a_column_a_series() {
        let table = chart(ChartKind::Bars).table();
        let texts: Vec<Vec<&str>> = table
            .rows
            .iter()
            .map(|row| {
                row.cells
                    .iter()
                    .map(|cell| cell.paragraphs[0][0].text.as_str())
                    .collect()
            })
            .collect();
        assert_eq!(texts, [["a", "3", "2"], ["b", "1", "6"]]);
    }

    #[test]
    fn stacked_bars_are_as_long_as_their_parts_together() {
        let whole = |kind| chart(kind).longest().ten_thousandths() / 10_000;
        assert_eq!((whole(ChartKind::Bars), whole(ChartKind::Stacked)), (6, 7));
    }
}
