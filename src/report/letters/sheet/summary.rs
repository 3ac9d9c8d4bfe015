//! The second sheet: the result, the areas and who took the points, with sums that add up on the sheet itself.

use rust_xlsxwriter::utility::column_number_to_name;
use rust_xlsxwriter::{ColNum, Formula, RowNum, XlsxError};

use super::{HEADINGS, Sheet, lost_by, put_points, put_text, row_height, rows, set_up_page};
use crate::domain::points::Points;
use crate::report::letters::words::share;

/// Widths of the columns in letters: number, words, then figures.
const WIDTHS: [u16; 7] = [6, 52, 13, 13, 13, 13, 13];
const WORDS: ColNum = 1;
const FIRST_FIGURE: ColNum = 2;
const LAST: ColNum = 6;

impl Sheet<'_> {
    pub(super) fn write_summary(&mut self) -> Result<(), XlsxError> {
        self.out
            .set_name(self.locale.text("letters-sheet-summary"))?;
        for (column, width) in (0..).zip(WIDTHS) {
            self.out.set_column_width(column, width)?;
        }
        set_up_page(self.out);
        self.out.set_portrait();
        self.titles(WIDTHS.iter().sum(), LAST)?;
        let row = self.facts(HEADINGS)?;
        let row = self.areas(row + 1)?;
        self.split(row + 1)
    }

    /// Total, index, rank and band; says which row is free after them.
    fn facts(&mut self, first: RowNum) -> Result<RowNum, XlsxError> {
        let (letter, locale, looks) = (self.letter, self.locale, self.looks);
        self.headings(first, &["", "letters-column-fact", "letters-column-value"])?;
        let figures = [
            ("letters-fact-self", letter.self_total),
            ("letters-fact-total", letter.balance.total),
            ("letters-column-max", letter.balance.max),
            ("letters-fact-index", letter.index),
        ];
        let figures = figures.map(|(id, points)| (id, Some(points), String::new()));
        let rank = letter
            .rank
            .map(|rank| format!("{rank}/{}", letter.ranked))
            .unwrap_or_else(|| locale.text("letters-not-ranked"));
        let texts = [
            ("letters-fact-rank", rank),
            ("letters-fact-band", letter.band.clone().unwrap_or_default()),
            (
                "letters-fact-head-band",
                letter.head_band.clone().unwrap_or_default(),
            ),
        ];
        let mean = ("letters-fact-mean", letter.index_mean, String::new());
        let lines = figures.into_iter().chain(std::iter::once(mean));
        let lines = lines.chain(texts.map(|(id, text)| (id, None, text)));
        let mut row = first;
        for (id, points, text) in lines {
            row += 1;
            put_text(self.out, (row, 0), "", &looks.text)?;
            put_text(self.out, (row, WORDS), &locale.text(id), &looks.text)?;
            match points {
                Some(points) => self.points(row, FIRST_FIGURE, points)?,
                None => {
                    self.text(row, FIRST_FIGURE, &text, &looks.code)?;
                    let height = row_height([(text.as_str(), WIDTHS[2])]);
                    self.out.set_row_height(row, height)?;
                }
            }
        }
        Ok(row + 1)
    }

    /// A row an area, with the sum; says which row is free after it.
    fn areas(&mut self, first: RowNum) -> Result<RowNum, XlsxError> {
        let (letter, looks) = (self.letter, self.looks);
        self.headings(
            first,
            &[
                "letters-column-number",
                "letters-column-area",
                "letters-column-max",
                "letters-column-score",
                "letters-column-lost",
                "letters-column-share",
                "letters-column-mean",
            ],
        )?;
        for (row, area) in (first + 1..).zip(&letter.areas) {
            self.text(row, 0, &area.code, &looks.code)?;
            self.text(row, WORDS, &area.title, &looks.text)?;
            let max = (!area.is_adjustment).then_some(area.max);
            let figures = [
                max,
                Some(area.score),
                Some(area.lost),
                share(area.score, area.max),
                area.mean,
            ];
            for (column, figure) in (FIRST_FIGURE..).zip(figures) {
                match figure {
                    Some(points) => self.points(row, column, points)?,
                    None => put_text(self.out, (row, column), "", &looks.points)?,
                }
            }
        }
        let last = first + rows(letter.areas.len());
        let balance = &letter.balance;
        let sums = [balance.max, balance.total, balance.lost()];
        self.total_row(last + 1, (first + 1, last), &sums, LAST)?;
        let whole = share(balance.total, balance.max).unwrap_or(Points::ZERO);
        let [_, look] = &looks.total;
        put_points(self.out, (last + 1, 5), whole, look)?;
        Ok(last + 2)
    }

    /// Who took how much.
    fn split(&mut self, first: RowNum) -> Result<(), XlsxError> {
        let (letter, locale, looks) = (self.letter, self.locale, self.looks);
        self.headings(first, &["", "letters-column-by", "letters-column-lost"])?;
        let taken = letter.balance.taken();
        let mut lines: Vec<(String, Points)> = taken
            .all()
            .map(|(by, points)| (lost_by(locale, by), points))
            .collect();
        if letter.balance.awaited != Points::ZERO {
            lines.push((locale.text("letters-awaited"), letter.balance.awaited));
        }
        for (row, (words, points)) in (first + 1..).zip(&lines) {
            put_text(self.out, (row, 0), "", &looks.text)?;
            put_text(self.out, (row, WORDS), words, &looks.text)?;
            self.points(row, FIRST_FIGURE, *points)?;
        }
        let last = first + rows(lines.len());
        let lost = letter.balance.lost();
        if lines.is_empty() {
            return Ok(());
        }
        self.total_row(last + 1, (first + 1, last), &[lost], FIRST_FIGURE)?;
        for (row, (id, points)) in (last + 2..).zip([
            ("letters-sheet-bonus", letter.balance.bonus),
            ("letters-sheet-total", letter.balance.total),
        ]) {
            put_text(self.out, (row, 0), "", &looks.text)?;
            put_text(self.out, (row, WORDS), &locale.text(id), &looks.text)?;
            self.points(row, FIRST_FIGURE, points)?;
        }
        Ok(())
    }

    fn headings(&mut self, row: RowNum, ids: &[&str]) -> Result<(), XlsxError> {
        for (column, id) in (0..).zip(ids) {
            let heading = match *id {
                "" => String::new(),
                id => self.locale.text(id),
            };
            self.out
                .write_string_with_format(row, column, heading, &self.looks.heading)?;
        }
        self.out.set_row_height(row, 33)?;
        Ok(())
    }

    /// Sums of the rows above in the first columns of figures; the row is drawn as far as `until`.
    fn total_row(
        &mut self,
        row: RowNum,
        (from, to): (RowNum, RowNum),
        sums: &[Points],
        until: ColNum,
    ) -> Result<(), XlsxError> {
        let [text, points] = &self.looks.total;
        for column in 0..=until {
            self.out.write_blank(row, column, text)?;
        }
        let words = self.locale.text("letters-whole");
        self.out.write_string_with_format(row, WORDS, words, text)?;
        for (column, sum) in (FIRST_FIGURE..).zip(sums) {
            let name = column_number_to_name(column);
            let formula = format!("=SUM({name}{}:{name}{})", from + 1, to + 1);
            let formula = Formula::new(formula).set_result(sum.exact_text());
            self.out
                .write_formula_with_format(row, column, formula, points)?;
        }
        Ok(())
    }
}
