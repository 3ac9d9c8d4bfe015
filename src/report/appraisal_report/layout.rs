use super::{AppraisalReport, DisputeLine};
use crate::domain::dispute::{DisputeKind, DisputeState, Settlement};
use crate::locale::{Locale, domain};
use crate::report::document::{
    Align, Block, Column, Columns, Document, Orientation, Paragraph, Row, Rule, Run, Section,
    Style, Table,
};
use crate::report::footing;
use crate::report::letterhead::{distribution, hash_groups, journal_code};
use crate::report::sheets::layout::upper_first;
use crate::text::roman;

/// Writes one numbered part of the report.
type Part = fn(&AppraisalReport, &Locale, &mut Vec<Block>);

/// Names of units that a sentence lists; beyond, it tells their number only.
const NAMED: usize = 20;

impl AppraisalReport {
    /// Lays the report out.
    #[must_use]
    pub fn document(&self, locale: &Locale) -> Document {
        let name = locale.text("appraisal-title");
        Document {
            title: format!("{name} {}", self.subject(locale)),
            author: self.agency.clone(),
            created: self.standing.created(),
            language: locale.language(),
            sections: std::iter::once(Section {
                orientation: Orientation::Portrait,
                blocks: self.blocks(locale),
            })
            .chain(self.annex(locale))
            .collect(),
            footer: footing::lines(&locale.text("appraisal-foot"), &self.standing, locale),
            code: Some(journal_code(&self.standing.journal)),
            mark: self
                .standing
                .is_draft()
                .then(|| locale.text("report-draft")),
        }
    }

    fn subject(&self, locale: &Locale) -> String {
        let title = self.round_title.as_str();
        let mut letters = title.chars();
        let lower: String = match letters.next() {
            Some(first) => first.to_lowercase().chain(letters).collect(),
            None => String::new(),
        };
        locale.with("appraisal-subject", &[("round", &lower)])
    }

    fn blocks(&self, locale: &Locale) -> Vec<Block> {
        let mut blocks = vec![
            self.letterhead.block(locale),
            text(Style::Title, locale.text("appraisal-title").to_uppercase()),
        ];
        let subject = Paragraph::new(Style::Subject, self.subject(locale));
        blocks.push(Block::Paragraph(subject.ruled(Rule::Short)));
        let to = locale.text("appraisal-to");
        blocks.push(Block::Paragraph(
            Paragraph::new(Style::Body, to).aligned(Align::Centre),
        ));
        for basis in &self.basis {
            let runs = vec![Run::italic(basis.clone())];
            blocks.push(Block::Paragraph(Paragraph::of(Style::Body, runs)));
        }
        let opening = [("agency", self.agency.as_str())];
        blocks.push(text(
            Style::Body,
            locale.with("appraisal-opening", &opening),
        ));
        let parts: [(&str, Part); 7] = [
            ("appraisal-part-course", Self::course),
            ("appraisal-part-result", Self::result),
            ("appraisal-part-changes", Self::changed),
            ("appraisal-part-disputes", Self::disputed),
            ("appraisal-part-recusals", Self::recused),
            ("appraisal-part-limits", Self::limits),
            ("appraisal-part-proposal", Self::proposal),
        ];
        for (number, (id, part)) in (1_u32..).zip(parts) {
            let number = roman::number_to_roman(number);
            let heading = format!("{number}. {}", locale.text(id).to_uppercase());
            blocks.push(text(Style::Heading1, heading));
            part(self, locale, &mut blocks);
        }
        self.end(locale, &mut blocks);
        blocks
    }

    fn course(&self, locale: &Locale, blocks: &mut Vec<Block>) {
        blocks.push(heading("appraisal-scope", 1, locale));
        let work = &self.work;
        let values = [
            ("members", locale.count(work.members)),
            ("cells", locale.count(work.cells)),
            ("submitted", locale.count(work.submitted)),
        ];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        blocks.push(text(
            Style::Body,
            locale.counted("appraisal-scope-text", work.units, &values),
        ));
        for block in &self.blocks {
            let values = [
                ("block", block.name.as_str()),
                ("items", &locale.count(block.items)),
                ("max", &domain::points(locale, block.max)),
            ];
            let line = locale.counted("appraisal-scope-block", block.units.len(), &values);
            blocks.push(text(Style::Item, line));
        }
        blocks.push(heading("appraisal-steps", 2, locale));
        if self.stages.is_empty() {
            blocks.push(text(Style::Body, locale.text("appraisal-no-steps")));
        } else {
            blocks.push(text(Style::Caption, locale.text("appraisal-steps-caption")));
            blocks.push(Block::Table(self.steps_table(locale)));
        }
        blocks.push(heading("appraisal-work", 3, locale));
        let values = [
            ("accepted", locale.count(work.accepted)),
            (
                "changed",
                locale.count(work.verdicts.saturating_sub(work.accepted)),
            ),
        ];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        blocks.push(text(
            Style::Item,
            locale.counted("appraisal-verdicts", work.verdicts, &values),
        ));
        let [accept, contest, neither] = work.explained;
        let values = [
            ("accept", locale.count(accept)),
            ("contest", locale.count(contest)),
            ("neither", locale.count(neither)),
        ];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        let explained = accept + contest + neither;
        blocks.push(text(
            Style::Item,
            locale.counted("appraisal-explained", explained, &values),
        ));
        let open = locale.count(work.findings.saturating_sub(work.answered));
        let answered = locale.count(work.answered);
        let values = [("answered", answered.as_str()), ("open", &open)];
        blocks.push(text(
            Style::Item,
            locale.counted("appraisal-findings", work.findings, &values),
        ));
    }

    fn steps_table(&self, locale: &Locale) -> Table {
        let rows = self.stages.iter().map(|step| {
            let stage = domain::stage(locale, step.to);
            let stage = if step.back {
                locale.with("appraisal-step-back", &[("stage", &stage)])
            } else {
                stage
            };
            let stage = upper_first(&stage);
            Row::of_texts([step.at.time_and_day(locale), stage, step.why.clone()])
        });
        Table::new(
            vec![
                Column::new(locale.text("appraisal-column-when"), 34, Align::Left),
                Column::new(locale.text("appraisal-column-stage"), 30, Align::Left),
                Column::new(locale.text("appraisal-column-remark"), 36, Align::Left),
            ],
            rows.collect(),
        )
    }

    fn disputed(&self, locale: &Locale, blocks: &mut Vec<Block>) {
        if self.disputes.is_empty() {
            blocks.push(text(Style::Body, locale.text("appraisal-no-disputes")));
            return;
        }
        let count = |is: &dyn Fn(&DisputeLine) -> bool| {
            locale.count(self.disputes.iter().filter(|line| is(line)).count())
        };
        let settled = |how: fn(Settlement) -> bool| {
            count(&|line| matches!(line.state, DisputeState::Settled { how: h, .. } if how(h)))
        };
        let values = [
            (
                "agreed",
                settled(|how| matches!(how, Settlement::Agreement)),
            ),
            (
                "accepted",
                settled(|how| matches!(how, Settlement::Acceptance)),
            ),
            ("ruled", settled(|how| matches!(how, Settlement::Ruling(_)))),
            ("lapsed", settled(|how| matches!(how, Settlement::Lapse))),
            ("open", count(&|line| line.state.is_open())),
        ];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        let sentence = locale.counted("appraisal-disputes", self.disputes.len(), &values);
        blocks.push(text(Style::Body, sentence));
        blocks.push(text(Style::Body, locale.text("appraisal-kinds")));
        for kind in DisputeKind::ALL {
            let with = self
                .disputes
                .iter()
                .filter(|line| line.kinds.contains(&kind))
                .count();
            if with > 0 {
                let name = domain::dispute_kind(locale, kind);
                let line = locale.counted("appraisal-kind", with, &[("kind", &name)]);
                blocks.push(text(Style::Item, line));
            }
        }
        let told = self.disputes.iter().filter(|line| line.is_told()).count();
        if told > 0 {
            blocks.push(text(
                Style::Body,
                locale.counted("appraisal-told", told, &[]),
            ));
        }
    }

    /// The disputes that the council ruled on and those that stand, one by one, on pages that lie on their side.
    fn annex(&self, locale: &Locale) -> Option<Section> {
        let told: Vec<&DisputeLine> = self.disputes.iter().filter(|line| line.is_told()).collect();
        if told.is_empty() {
            return None;
        }
        let subject = locale.counted("appraisal-told-caption", told.len(), &[]);
        Some(Section {
            orientation: Orientation::Landscape,
            blocks: vec![
                text(Style::AnnexNumber, locale.text("appraisal-annex")),
                text(Style::Subject, subject),
                Block::Table(disputes_table(&told, locale)),
            ],
        })
    }

    fn recused(&self, locale: &Locale, blocks: &mut Vec<Block>) {
        if self.recusals.is_empty() {
            blocks.push(text(Style::Body, locale.text("appraisal-no-recusals")));
            return;
        }
        blocks.push(text(Style::Body, locale.text("appraisal-recusals")));
        for (office, units, why) in &self.recusals {
            let values = [("member", office.as_str()), ("units", units), ("why", why)];
            let line = if why.is_empty() {
                locale.with("appraisal-recusal-own", &values)
            } else {
                locale.with("appraisal-recusal-why", &values)
            };
            blocks.push(text(Style::Item, line));
        }
    }

    fn limits(&self, locale: &Locale, blocks: &mut Vec<Block>) {
        let mut lines = Vec::new();
        if !self.silent.is_empty() {
            let values = [("units", &*named(&self.silent))];
            lines.push(locale.counted("appraisal-silent", self.silent.len(), &values));
        }
        if !self.late.is_empty() {
            let late = self
                .late
                .iter()
                .map(|(unit, days)| format!("{unit} ({})", domain::days_late(locale, *days)));
            let late: Vec<String> = late.collect();
            let values = [("units", &*named(&late))];
            lines.push(locale.counted("appraisal-late", self.late.len(), &values));
        }
        let open = self.work.findings.saturating_sub(self.work.answered);
        if open > 0 {
            lines.push(locale.counted("appraisal-open-findings", open, &[]));
        }
        let disputed = self
            .disputes
            .iter()
            .filter(|line| line.state.is_open())
            .count();
        if disputed > 0 {
            lines.push(locale.counted("appraisal-open-disputes", disputed, &[]));
        }
        if self.pending > 0 {
            lines.push(locale.counted("appraisal-pending", self.pending, &[]));
        }
        if lines.is_empty() {
            blocks.push(text(Style::Body, locale.text("appraisal-no-limits")));
        }
        blocks.extend(lines.into_iter().map(|line| text(Style::Item, line)));
    }

    fn proposal(&self, locale: &Locale, blocks: &mut Vec<Block>) {
        let version = self.standing.version.to_string();
        let lines = match &self.standing.lock {
            Some(lock) => {
                let values = [
                    ("version", version.as_str()),
                    ("time", &lock.at.time_and_day(locale)),
                    ("hash", &hash_groups(&lock.result_sha256)),
                    ("approver", &self.approved_by),
                ];
                vec![
                    locale.with("appraisal-locked", &values),
                    locale.with("appraisal-present", &values),
                ]
            }
            None => {
                let values = [
                    ("version", version.as_str()),
                    ("approver", &self.approved_by),
                ];
                vec![
                    locale.with("appraisal-consider", &values),
                    locale.with("appraisal-present", &values),
                ]
            }
        };
        blocks.extend(lines.into_iter().map(|line| text(Style::Item, line)));
    }

    fn end(&self, locale: &Locale, blocks: &mut Vec<Block>) {
        let values = [("agency", self.agency.as_str())];
        let end = Paragraph::new(Style::Body, locale.with("appraisal-end", &values));
        blocks.push(Block::Paragraph(end.kept_with_next()));
        let receivers = [
            locale.text("appraisal-receiver-chair"),
            locale.text("minutes-receiver-members"),
            locale.text("minutes-receiver-archive"),
        ];
        let left = distribution(&receivers, locale)
            .into_iter()
            .filter_map(|block| match block {
                Block::Paragraph(paragraph) => Some(paragraph),
                _ => None,
            });
        blocks.push(Block::Columns(Columns {
            left_percent: 50,
            left: left.collect(),
            right: vec![
                Paragraph::new(
                    Style::SignatureTitle,
                    locale.text("appraisal-signature").to_uppercase(),
                ),
                Paragraph::new(Style::SignatureHint, locale.text("appraisal-sign-here")),
                Paragraph::new(Style::SignatureName, ""),
            ],
        }));
    }
}

impl DisputeLine {
    /// Those that the council ruled on, and those that still stand.
    fn is_told(&self) -> bool {
        match self.state {
            DisputeState::Settled { how, .. } => matches!(how, Settlement::Ruling(_)),
            _ => true,
        }
    }
}

fn disputes_table(lines: &[&DisputeLine], locale: &Locale) -> Table {
    let head = |id: &str| locale.text(id);
    let columns = vec![
        Column::new(head("sheets-column-code"), 8, Align::Centre),
        Column::new(head("appraisal-column-kinds"), 24, Align::Left),
        Column::new(head("sheets-column-own"), 9, Align::Right),
        Column::new(head("sheets-column-settled"), 9, Align::Right),
        Column::new(head("appraisal-column-state"), 22, Align::Left),
        Column::new(head("sheets-column-why"), 34, Align::Left),
    ];
    let width = u32::try_from(columns.len()).unwrap_or(1);
    let mut rows = Vec::new();
    let mut unit = "";
    for line in lines {
        if line.unit != unit {
            rows.push(Row::group(line.unit.clone(), width));
            unit = &line.unit;
        }
        let settled = match line.settled {
            Some(value) => domain::value(locale, value),
            None => locale.text("sheets-unsettled"),
        };
        rows.push(Row::of_texts([
            line.code.clone(),
            upper_first(&domain::dispute_kinds(locale, &line.kinds)),
            domain::claim(locale, line.claim),
            settled,
            upper_first(&domain::dispute_state(locale, &line.state)),
            line.why.clone(),
        ]));
    }
    Table::new(columns, rows).compact()
}

/// Names one after the other; beyond a few the rest stands as `…`.
fn named(names: &[String]) -> String {
    let mut shown: Vec<&str> = names.iter().take(NAMED).map(String::as_str).collect();
    if names.len() > NAMED {
        shown.push("…");
    }
    shown.join("; ")
}

pub(super) fn heading(id: &str, number: usize, locale: &Locale) -> Block {
    text(Style::Heading2, format!("{number}. {}", locale.text(id)))
}

pub(super) fn text(style: Style, text: impl Into<String>) -> Block {
    Block::Paragraph(Paragraph::new(style, text))
}
