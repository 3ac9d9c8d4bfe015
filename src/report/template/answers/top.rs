//! Above the table: titles, what is still open, what the colours mean, the headings.

use rust_xlsxwriter::{Color, Format, Formula, XlsxError};

use crate::locale::domain;

use super::super::formula::quoted;
use super::super::looks::{DIFFERS, INPUT, Looks, MISSING, OTHERS, WRONG};
use super::super::status::Status;
use super::{HEADING_WIDTHS, HEADINGS, SUMMARY, Sheet, cell, column};

impl Sheet<'_> {
    pub(super) fn titles(&mut self) -> Result<(), XlsxError> {
        let year = self.template.year.to_string();
        let title = self
            .locale
            .with("template-answers-title", &[("year", &year)]);
        // The importer knows the unit by these lines, in any language.
        let unit = format!(
            "Đơn vị: {} ({})",
            self.template.unit_name, self.template.unit
        );
        let code = format!("Mã đơn vị: {}", self.template.unit);
        let (heading, strong) = (&self.looks.title, &self.looks.subtitle);
        self.out
            .merge_range(0, 0, 0, column::STATUS, &title, heading)?
            .merge_range(1, 0, 1, column::REQUIREMENT, &unit, strong)?
            .merge_range(1, column::FIGURE, 1, column::STATUS, &code, strong)?;
        self.out.set_row_height(0, 24)?.set_row_height(1, 18)?;
        self.summary()?;
        self.legend()?;
        for (column, (id, _)) in (0..).zip(HEADING_WIDTHS) {
            let heading = self.locale.text(id);
            self.out
                .write_string_with_format(HEADINGS, column, heading, &self.looks.heading)?;
        }
        self.out.set_row_height(HEADINGS, 48)?;
        Ok(())
    }

    /// What is still open, and the sum so far.
    fn summary(&mut self) -> Result<(), XlsxError> {
        let missing = [Status::Missing, Status::FigureUnread];
        let wrong = [
            Status::NotAScore,
            Status::AboveMax,
            Status::OffStep,
            Status::Differs,
            Status::NoEvidence,
        ];
        let total = cell(self.total_row(), column::SCORE);
        let lines = [
            ("template-summary-missing", self.count(&missing)),
            ("template-summary-wrong", self.count(&wrong)),
            (
                "template-summary-total",
                (format!("={total}"), self.whole().exact_text()),
            ),
        ];
        let max = domain::points(self.locale, self.self_scored_max());
        let look = self.looks.count.clone();
        for (row, (id, (formula, now))) in (SUMMARY..).zip(lines) {
            let words = self.locale.with(id, &[("max", &max)]);
            self.out
                .merge_range(row, 0, row, 1, &words, &self.looks.strong)?;
            self.out.write_formula_with_format(
                row,
                column::MAX,
                Formula::new(formula).set_result(now),
                &look,
            )?;
        }
        Ok(())
    }

    /// How many rows have one of these statuses, as a formula and now.
    fn count(&self, wanted: &[Status]) -> (String, String) {
        let range = self.column_range(column::STATUS);
        let formulas: Vec<String> = wanted
            .iter()
            .map(|status| {
                let words = quoted(&status.words(self.locale));
                format!("SUMPRODUCT(--({range}={words}))")
            })
            .collect();
        let now = self
            .template
            .scored()
            .filter(|(_, line, question)| wanted.contains(&self.template.status(line, question)))
            .count();
        (format!("={}", formulas.join("+")), now.to_string())
    }

    /// What the colours mean.
    fn legend(&mut self) -> Result<(), XlsxError> {
        let wide = |colour| -> Format { Looks::sample(colour) };
        let samples: [(u32, u16, u16, Color, &str); 5] = [
            (
                0,
                column::FIGURE,
                column::SCORE,
                INPUT,
                "template-legend-input",
            ),
            (
                1,
                column::FIGURE,
                column::SCORE,
                OTHERS,
                "template-legend-others",
            ),
            (
                0,
                column::EXPLANATION,
                0,
                MISSING,
                "template-legend-missing",
            ),
            (
                1,
                column::EXPLANATION,
                0,
                DIFFERS,
                "template-legend-differs",
            ),
            (0, column::EVIDENCE, 0, WRONG, "template-legend-wrong"),
        ];
        for (down, first, last, colour, id) in samples {
            let (row, words) = (SUMMARY + down, self.locale.text(id));
            if last > first {
                self.out
                    .merge_range(row, first, row, last, &words, &wide(colour))?;
            } else {
                self.out
                    .write_string_with_format(row, first, words, &wide(colour))?;
            }
        }
        Ok(())
    }
}
