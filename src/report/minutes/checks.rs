//! What the pre-checks found and members answered, and what a rule gives for the figures of a cell.

use super::gather::Source;
use super::layout::{paragraph, sentence};
use super::pieces::Pieces;
use super::{CheckLine, Minutes, Origin, RuleLine};
use crate::domain::id::{CellIx, Moment};
use crate::domain::points::Points;
use crate::domain::precheck::computed_score;
use crate::domain::precheck_list::{CheckAnswer, Listed};
use crate::domain::reported::Reported;
use crate::domain::viewpoint::Viewpoint;
use crate::locale::{Locale, domain};
use crate::report::document::{Align, Block, Column, Row, Style, Table};
use crate::report::letterhead::labelled;

impl RuleLine {
    /// What the item's rule gives for what the unit reported; None without a rule and where it is silent.
    pub(super) fn of(source: Source<'_>, cell: CellIx) -> Option<RuleLine> {
        let computed = computed_score(source.state, cell)?;
        let (_, item) = source.state.item(cell)?;
        let answer = source.state.unit(cell.unit)?.answer(cell.item);
        Some(RuleLine {
            rule: item.rule.clone()?,
            reported: answer.map_or_else(String::new, |answer| answer.reported.clone()),
            computed,
        })
    }

    /// `95/98 = 96,94 % → từ 90 % đến dưới 100 %: 0,50`.
    pub(super) fn text(&self, max: Points, locale: &Locale) -> String {
        let reported = Reported::parse(&self.reported);
        domain::arithmetic(locale, &self.rule, max, &reported, &self.computed)
    }
}

impl CheckLine {
    fn of(
        source: Source<'_>,
        listed: &Listed<'_>,
        seen: impl Fn(&CheckAnswer<'_>) -> bool,
    ) -> Self {
        let (unit, code) = source
            .state
            .cell_id(listed.cell)
            .map(|id| source.cell_names(&id))
            .unwrap_or_default();
        let answers = listed.answers.iter().filter(|answer| seen(answer));
        CheckLine {
            unit,
            code,
            finding: listed.finding.clone(),
            severity: listed.severity,
            seq: answers.clone().map(|answer| answer.entry.seq).max(),
            answers: answers
                .map(|answer| (source.office(answer.member), answer.text.to_owned()))
                .collect(),
        }
    }

    /// What stood on a cell, with the answers of which `seen` holds.
    pub(super) fn on_cell(
        source: Source<'_>,
        cell: CellIx,
        seen: impl Fn(&CheckAnswer<'_>) -> bool,
    ) -> Vec<CheckLine> {
        let listed = source.state.listed_checks(cell, Viewpoint::Whole);
        let lines = listed.iter();
        lines
            .map(|listed| CheckLine::of(source, listed, &seen))
            .collect()
    }

    /// Everything that members answered until the meeting ended.
    pub(super) fn answered(source: Source<'_>) -> Vec<CheckLine> {
        let end = source.meeting.closed.unwrap_or(Moment(i64::MAX));
        let listed = source.state.all_checks(Viewpoint::Whole);
        let lines = listed
            .iter()
            .map(|listed| CheckLine::of(source, listed, |answer| answer.entry.at <= end));
        lines.filter(|line| !line.answers.is_empty()).collect()
    }

    /// The finding on a line of its own, with its answers.
    pub(super) fn blocks(&self, locale: &Locale, blocks: &mut Pieces) {
        let severity = domain::severity(locale, self.severity);
        let finding = domain::finding(locale, &self.finding);
        let label = locale.with("checks-minutes-finding", &[("severity", &severity)]);
        let mut text = sentence(&finding);
        for (member, answer) in &self.answers {
            let values = [("member", member.as_str()), ("text", &sentence(answer))];
            text.push(' ');
            text.push_str(&locale.with("checks-minutes-answer", &values));
        }
        blocks.push(labelled(Style::Item, &label, &text));
    }

    fn row(&self, locale: &Locale) -> Row {
        let answers = self.answers.iter();
        let answers: Vec<String> = answers
            .map(|(member, text)| format!("{member}: {text}"))
            .collect();
        Row::of_texts([
            self.unit.clone(),
            self.code.clone(),
            domain::finding(locale, &self.finding),
            answers.join("; "),
        ])
    }
}

impl Minutes {
    /// What was found and answered, under its own heading; nothing if nothing was answered.
    pub(super) fn answered_checks(&self, number: usize, locale: &Locale, blocks: &mut Pieces) {
        let heading = locale.text("checks-minutes-heading");
        blocks.push(paragraph(Style::Heading2, format!("{number}. {heading}")));
        let count = locale.counted("checks-minutes-count", self.answered.len(), &[]);
        blocks.push(paragraph(Style::Body, count));
        let head = |id: &str| locale.text(id);
        let table = Block::Table(Table {
            columns: vec![
                Column::new(head("minutes-column-unit"), 22, Align::Left),
                Column::new(head("checks-minutes-item"), 12, Align::Centre),
                Column::new(head("checks-column-check"), 33, Align::Left),
                Column::new(head("checks-minutes-answers"), 33, Align::Left),
            ],
            rows: self.answered.iter().map(|line| line.row(locale)).collect(),
            compact: false,
        });
        let fact = |line: &CheckLine| line.seq.map_or(Origin::Form, Origin::Fact);
        blocks.push_rows(table, self.answered.iter().map(fact).collect());
    }
}
