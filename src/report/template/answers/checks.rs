//! What is checked while the unit types, and the colours of what is missing.

use rust_xlsxwriter::utility::column_number_to_name;
use rust_xlsxwriter::{
    ConditionalFormatFormula, DataValidation, DataValidationErrorStyle, Formula, RowNum, XlsxError,
};

use crate::domain::points::Points;
use crate::domain::rule::Rule;
use crate::locale::domain;

use super::super::formula::quoted;
use super::super::looks::{DIFFERS, Looks, MISSING, WRONG};
use super::super::status::Status;
use super::super::{Line, Question};
use super::{FIRST_LINE, Sheet, cell, column};

impl Sheet<'_> {
    /// A drop-down list, or how the figure is written.
    pub(super) fn figure_check(
        &mut self,
        row: RowNum,
        at: usize,
        question: &Question,
    ) -> Result<(), XlsxError> {
        let message = match &question.rule {
            Some(Rule::Choice(_)) => "template-figure-choice",
            Some(Rule::Steps(_) | Rule::Linear) => "template-figure-ratio",
            Some(Rule::Count { .. } | Rule::Deduct { .. }) => "template-figure-count",
            Some(Rule::Free { .. }) | None => "template-figure-free",
        };
        let mut check = DataValidation::new()
            .set_input_title(self.locale.text("template-figure-title"))?
            .set_input_message(self.locale.text(message))?;
        if let Some(range) = self.lists.range(at, self.names) {
            check = check
                .allow_list_formula(Formula::new(format!("={}", range.labels)))
                .set_error_title(self.locale.text("template-choice-error-title"))?
                .set_error_message(self.locale.text("template-choice-error"))?;
        }
        self.out
            .add_data_validation(row, column::FIGURE, row, column::FIGURE, &check)?;
        Ok(())
    }

    /// A number within the item's bounds, or KAD.
    pub(super) fn score_check(
        &mut self,
        row: RowNum,
        line: &Line,
        question: &Question,
    ) -> Result<(), XlsxError> {
        let score = cell(row, column::SCORE);
        let max = line.max.exact_text();
        let shown = |points: Points| domain::points(self.locale, points);
        let max_shown = shown(line.max);
        let step_shown = question.step.map(shown).unwrap_or_default();
        let on_step = question.step.map_or_else(String::new, |step| {
            let step = step.exact_text();
            format!(",ABS({score}/{step}-ROUND({score}/{step},0))<0.000001")
        });
        let rule = format!(
            "=IF(ISNUMBER({score}),AND({score}>=0,{score}<={max}+0.000001{on_step}),UPPER(TRIM({score}))=\"KAD\")"
        );
        let values = [("max", max_shown.as_str()), ("step", step_shown.as_str())];
        let (input, error) = if question.step.is_some() {
            ("template-score-input-step", "template-score-error-step")
        } else {
            ("template-score-input", "template-score-error")
        };
        let check = DataValidation::new()
            .allow_custom(Formula::new(rule))
            .set_input_title(self.locale.text("template-score-title"))?
            .set_input_message(self.locale.with(input, &values))?
            .set_error_style(DataValidationErrorStyle::Stop)
            .set_error_title(self.locale.text("template-score-error-title"))?
            .set_error_message(self.locale.with(error, &values))?;
        self.out
            .add_data_validation(row, column::SCORE, row, column::SCORE, &check)?;
        Ok(())
    }

    /// Colours for what is missing or can't be right. The status says the same in words.
    pub(super) fn colours(&mut self) -> Result<(), XlsxError> {
        let last = self.total_row() - 1;
        let over = [
            (Status::Missing, MISSING, column::SCORE),
            (Status::FigureUnread, MISSING, column::FIGURE),
            (Status::NotAScore, WRONG, column::SCORE),
            (Status::AboveMax, WRONG, column::SCORE),
            (Status::OffStep, WRONG, column::SCORE),
            (Status::Differs, DIFFERS, column::SCORE),
            (Status::NoEvidence, MISSING, column::EVIDENCE),
        ];
        for (status, colour, at) in over {
            let words = quoted(&status.words(self.locale));
            let letter = column_number_to_name(column::STATUS);
            let rule = format!("=${letter}{}={words}", FIRST_LINE + 1);
            let format = ConditionalFormatFormula::new()
                .set_rule(Formula::new(rule))
                .set_format(Looks::over(colour));
            for column in [at, column::STATUS] {
                self.out
                    .add_conditional_format(FIRST_LINE, column, last, column, &format)?;
            }
        }
        Ok(())
    }
}
