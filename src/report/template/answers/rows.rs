//! The rows of the table: what is asked, and what the unit answers.

use rust_xlsxwriter::{FormatAlign, Formula, RowNum, XlsxError};

use crate::domain::index_set::Method;
use crate::domain::points::Points;
use crate::domain::self_assessment::Claim;

use super::super::calculation::documented;
use super::super::formula::SCORE;
use super::super::heights::row_height;
use super::super::status;
use super::super::{Line, Question};
use super::{HEADING_WIDTHS, Sheet, cell, column};

impl Sheet<'_> {
    /// A row for the unit.
    pub(super) fn question(
        &mut self,
        row: RowNum,
        at: usize,
        line: &Line,
        question: &Question,
    ) -> Result<(), XlsxError> {
        self.asked(row, line, question)?;
        let looks = self.looks;
        self.text(row, column::FIGURE, &question.reported, &looks.input_figure)?;
        self.text(
            row,
            column::EXPLANATION,
            &question.explanation,
            &looks.input_text,
        )?;
        self.text(
            row,
            column::EVIDENCE,
            &question.evidence_note,
            &looks.input_text,
        )?;
        self.score(row, line, question)?;
        let cells = status::Cells {
            max: cell(row, column::MAX),
            figure: cell(row, column::FIGURE),
            shown: cell(row, column::SHOWN),
            score: cell(row, column::SCORE),
            explanation: cell(row, column::EXPLANATION),
            evidence: cell(row, column::EVIDENCE),
            documented: self.documented(line),
        };
        let formula = status::formula(question, &cells, self.locale);
        let now = self.template.status(line, question).words(self.locale);
        let formula = Formula::new(format!("={formula}")).set_result(now);
        self.out
            .write_formula_with_format(row, column::STATUS, formula, &self.looks.status)?;
        self.height(row, line, question)?;
        self.figure_check(row, at, question)?;
        self.score_check(row, line, question)
    }

    /// What stands on the form of any item.
    fn asked(&mut self, row: RowNum, line: &Line, question: &Question) -> Result<(), XlsxError> {
        let looks = self.looks;
        self.text(row, column::CODE, &line.code, &looks.code)?;
        self.text(row, column::TITLE, &line.title, &looks.text)?;
        self.number(row, column::MAX, line.max, &looks.points)?;
        self.text(row, column::GUIDE, &question.guide, &looks.text)?;
        self.text(row, column::REQUIREMENT, &question.requirement, &looks.text)
    }

    /// The computed score and the self score.
    fn score(&mut self, row: RowNum, line: &Line, question: &Question) -> Result<(), XlsxError> {
        let look = &self.looks.input_points;
        let shown = self.template.shown_score(line, question);
        let shown = shown.map_or_else(String::new, Points::exact_text);
        if status::has_formula(question) {
            let sheet = self.names.quoted(&self.names.calculation);
            let source = format!("{sheet}!{SCORE}{}", row + 1);
            let formula = Formula::new(number_or_nothing(&source)).set_result(shown.as_str());
            self.out.write_formula_with_format(
                row,
                column::SHOWN,
                formula,
                &self.looks.computed,
            )?;
        } else {
            self.out
                .write_blank(row, column::SHOWN, &self.looks.computed)?;
        }
        if self.template.keeps_formula(line, question) {
            let formula = number_or_nothing(&cell(row, column::SHOWN));
            let formula = Formula::new(formula).set_result(shown);
            self.out
                .write_formula_with_format(row, column::SCORE, formula, look)?;
            return Ok(());
        }
        match question.claim {
            Some(Claim::Score(points)) => self.number(row, column::SCORE, points, look),
            Some(Claim::NotApplicable) => {
                self.out
                    .write_string_with_format(row, column::SCORE, "KAD", look)?;
                Ok(())
            }
            None => {
                self.out.write_blank(row, column::SCORE, look)?;
                Ok(())
            }
        }
    }

    fn height(&mut self, row: RowNum, line: &Line, question: &Question) -> Result<(), XlsxError> {
        let width = |at: u16| {
            let column = HEADING_WIDTHS.get(usize::from(at));
            column.map_or(1, |(_, width)| *width)
        };
        // Every status fits on two lines.
        let texts = [
            ("\n", column::STATUS),
            (&line.title, column::TITLE),
            (&question.guide, column::GUIDE),
            (&question.requirement, column::REQUIREMENT),
            (&question.reported, column::FIGURE),
            (&question.explanation, column::EXPLANATION),
            (&question.evidence_note, column::EVIDENCE),
        ];
        let height = row_height(texts.map(|(text, column)| (text, width(column))));
        self.out.set_row_height(row, height)?;
        Ok(())
    }

    /// A row that others score.
    pub(super) fn for_others(
        &mut self,
        row: RowNum,
        line: &Line,
        question: &Question,
    ) -> Result<(), XlsxError> {
        let looks = self.looks;
        let (text, points) = (&looks.others_text, &looks.others_points);
        let centred = text.clone().set_align(FormatAlign::Center);
        self.text(row, column::CODE, &line.code, &centred)?;
        self.text(row, column::TITLE, &line.title, text)?;
        self.number(row, column::MAX, line.max, points)?;
        self.text(row, column::GUIDE, &question.guide, text)?;
        self.text(row, column::REQUIREMENT, &question.requirement, text)?;
        // What a unit wrote beside an item that it does not score is kept as it is.
        self.text(row, column::FIGURE, &question.reported, text)?;
        self.out.write_blank(row, column::SHOWN, points)?;
        self.out.write_blank(row, column::SCORE, points)?;
        self.text(row, column::EXPLANATION, &question.explanation, text)?;
        self.text(row, column::EVIDENCE, &question.evidence_note, text)?;
        self.height(row, line, question)?;
        let words = if question.method == Method::Survey {
            self.locale.text("template-others-survey")
        } else {
            self.locale.text("template-others-council")
        };
        self.text(row, column::STATUS, &words, text)
    }

    fn documented(&self, line: &Line) -> String {
        let above = line
            .above
            .iter()
            .filter_map(|at| self.template.lines.get(*at))
            .map(|line| line.code.as_str());
        documented(
            self.template,
            std::iter::once(line.code.as_str()).chain(above),
            self.names,
        )
    }
}

/// A formula that shows another cell's number. A bare reference would do, but LibreOffice saves an empty text behind one
/// as 0 in an .xls file, which would count as a score.
fn number_or_nothing(source: &str) -> String {
    format!("=IF(ISNUMBER({source}),{source},\"\")")
}
