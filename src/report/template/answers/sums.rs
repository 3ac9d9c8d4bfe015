//! Areas, criteria and the whole, with the sums of what stands below them.

use rust_xlsxwriter::{FormatAlign, Formula, RowNum, XlsxError};

use crate::domain::index_set::Method;
use crate::domain::points::Points;
use crate::domain::self_assessment::Claim;

use super::super::calculation::row_of;
use super::super::heights::row_height;
use super::super::{Line, Question};
use super::{FIRST_LINE, Sheet, TITLE_WIDTH, cell, column};

impl Sheet<'_> {
    /// An area or a criterion with the sum of what stands below it.
    pub(super) fn parent(&mut self, row: RowNum, at: usize, line: &Line) -> Result<(), XlsxError> {
        let [text, points] = if line.level == 0 {
            self.looks.area.clone()
        } else {
            self.looks.criterion.clone()
        };
        let height = row_height([(line.title.as_str(), TITLE_WIDTH)]);
        self.out.set_row_height(row, height)?;
        let centred = text.clone().set_align(FormatAlign::Center);
        self.out
            .write_string_with_format(row, column::CODE, &line.code, &centred)?;
        self.out
            .write_string_with_format(row, column::TITLE, &line.title, &text)?;
        for column in column::GUIDE..=column::STATUS {
            self.out.write_blank(row, column, &text)?;
        }
        if line.max == Points::ZERO {
            // Bonus and penalty have no maximum of their own, and do not add up to one figure.
            self.out.write_blank(row, column::MAX, &text)?;
        } else {
            self.number(row, column::MAX, line.max, &points)?;
        }
        if self.adds_up(at) {
            let below = self.below(at).exact_text();
            let formula =
                Formula::new(format!("={}", self.sum_formula(Some(at)))).set_result(below);
            self.out
                .write_formula_with_format(row, column::SCORE, formula, &points)?;
        }
        Ok(())
    }

    pub(super) fn total(&mut self) -> Result<(), XlsxError> {
        let row = self.total_row();
        let looks = self.looks;
        let [text, points] = &looks.total;
        for column in column::CODE..=column::STATUS {
            self.out.write_blank(row, column, text)?;
        }
        let words = self.locale.text("template-total");
        self.out
            .write_string_with_format(row, column::TITLE, &words, text)?;
        let height = row_height([(words.as_str(), TITLE_WIDTH)]);
        self.out.set_row_height(row, height)?;
        let areas = self.template.lines.iter().filter(|line| line.level == 0);
        let max: Points = areas
            .filter(|line| {
                !line
                    .question
                    .as_ref()
                    .is_some_and(|q| q.method.is_adjustment())
            })
            .map(|line| line.max)
            .sum();
        self.number(row, column::MAX, max, points)?;
        let sum = self.whole().exact_text();
        let formula = Formula::new(format!("={}", self.sum_formula(None))).set_result(sum);
        self.out
            .write_formula_with_format(row, column::SCORE, formula, points)?;
        Ok(())
    }

    /// The self scores below a line, as they are written.
    fn below(&self, at: usize) -> Points {
        self.claimed()
            .filter(|(line, _, _)| line.above.contains(&at))
            .map(|(_, _, points)| points)
            .sum()
    }

    /// All self scores, as they are written, without bonus and penalty.
    pub(super) fn whole(&self) -> Points {
        self.claimed()
            .filter(|(_, question, _)| !question.method.is_adjustment())
            .map(|(_, _, points)| points)
            .sum()
    }

    fn claimed(&self) -> impl Iterator<Item = (&Line, &Question, Points)> {
        let template = self.template;
        template.scored().filter_map(|(_, line, question)| {
            let points = match question.claim {
                Some(Claim::Score(points)) => Some(points),
                Some(Claim::NotApplicable) => None,
                None if template.keeps_formula(line, question) => {
                    template.shown_score(line, question)
                }
                None => None,
            };
            Some((line, question, points?))
        })
    }

    /// The sum of the lines directly below one, or of the areas.
    fn sum_formula(&self, parent: Option<usize>) -> String {
        let below = self.template.lines.iter().enumerate().filter(|(at, line)| {
            line.above.last().copied() == parent && (parent.is_some() || !self.is_adjustment(*at))
        });
        let cells: Vec<String> = below
            .map(|(at, _)| cell(FIRST_LINE + row_of(at), column::SCORE))
            .collect();
        // Excel 2003 takes at most 30 arguments.
        let sums: Vec<String> = cells
            .chunks(30)
            .map(|cells| format!("SUM({})", cells.join(",")))
            .collect();
        sums.join("+")
    }

    fn items_below(&self, at: usize) -> impl Iterator<Item = &Question> {
        self.template
            .lines
            .iter()
            .enumerate()
            .filter(move |(place, line)| *place == at || line.above.contains(&at))
            .filter_map(|(_, line)| line.question.as_deref())
    }

    fn is_adjustment(&self, at: usize) -> bool {
        self.items_below(at).any(|q| q.method.is_adjustment())
    }

    /// Whether the unit scores something below, and all of it adds or all of it takes.
    fn adds_up(&self, at: usize) -> bool {
        let methods = || self.items_below(at).map(|question| question.method);
        let takes = methods()
            .filter(|method| *method == Method::Penalty)
            .count();
        methods().any(Method::is_self_scored) && (takes == 0 || takes == methods().count())
    }

    pub(super) fn self_scored_max(&self) -> Points {
        self.template
            .scored()
            .filter(|(_, _, question)| !question.method.is_adjustment())
            .map(|(_, line, _)| line.max)
            .sum()
    }
}
