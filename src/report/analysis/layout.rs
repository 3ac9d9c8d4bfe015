//! The report: parts with headings, numbered tables and charts.

use super::Analysis;
use crate::domain::points::Points;
use crate::locale::Locale;
use crate::report::chart::Chart;
use crate::report::document::{
    Block, Document, Orientation, Paragraph, Rule, Section, Style, Table,
};
use crate::report::letterhead::journal_code;
use crate::report::letters::layout::{day_of, footer};
use crate::text::roman::number_to_roman;

/// Items and units that a table or a chart of the most costly names.
const MOST: usize = 15;
/// The same in a table that goes on block by block.
const MOST_OF_BLOCK: usize = 10;

/// What was written so far, with the numbers of tables and charts.
struct Pages<'a> {
    locale: &'a Locale,
    source: String,
    blocks: Vec<Block>,
    tables: usize,
    charts: usize,
}

/// Writes one numbered part of the report.
type Part = fn(&Analysis, &mut Pages<'_>);

impl Analysis {
    /// Lays the report out.
    #[must_use]
    pub fn document(&self, locale: &Locale) -> Document {
        let year = [("year", &*self.sender.year.to_string())];
        let report = Section {
            orientation: Orientation::Portrait,
            blocks: self.body(locale),
        };
        let sections = std::iter::once(report).chain(self.annexes(locale));
        let name = locale.with("analysis-footer", &year);
        Document {
            title: format!(
                "{} {}",
                locale.text("analysis-title"),
                locale.with("analysis-subject", &year)
            ),
            author: self.sender.council.clone(),
            created: self.standing.created(),
            language: locale.language(),
            sections: sections.collect(),
            footer: footer(&self.standing, &name, locale),
            code: Some(journal_code(&self.standing.journal)),
            mark: self
                .standing
                .is_draft()
                .then(|| locale.text("report-draft")),
        }
    }

    fn body(&self, locale: &Locale) -> Vec<Block> {
        let year = [("year", &*self.sender.year.to_string())];
        let day = day_of(&self.standing, &self.sender);
        let mut pages = Pages {
            locale,
            source: self.source(locale),
            blocks: vec![self.sender.letterhead("BC", day).block(locale)],
            tables: 0,
            charts: 0,
        };
        let title = locale.text("analysis-title").to_uppercase();
        pages.paragraph(Style::Title, title);
        let subject = Paragraph::new(Style::Subject, locale.with("analysis-subject", &year));
        pages
            .blocks
            .push(Block::Paragraph(subject.ruled(Rule::Short)));
        let parts: [(&str, Part); 7] = [
            ("analysis-part-scope", Analysis::part_scope),
            ("analysis-part-all", Analysis::part_all),
            ("analysis-part-areas", Analysis::part_areas),
            ("analysis-part-items", Analysis::part_items),
            ("analysis-part-inflation", Analysis::part_inflation),
            ("analysis-part-year", Analysis::part_year),
            ("analysis-part-proposals", Analysis::part_proposals),
        ];
        for (number, (name, part)) in (1_u32..).zip(parts) {
            let name = locale.text(name).to_uppercase();
            let heading = format!("{}. {name}", number_to_roman(number));
            pages.paragraph(Style::Heading1, heading);
            part(self, &mut pages);
        }
        let receivers = [
            locale.with(
                "letters-receiver-approver",
                &[("approver", &self.sender.approved_by)],
            ),
            locale.text("minutes-receiver-members"),
            locale.text("minutes-receiver-units"),
            locale.with(
                "letters-receiver-archive",
                &[("agency", &self.sender.agency)],
            ),
        ];
        pages.blocks.push(self.sender.signature(&receivers, locale));
        pages.blocks
    }

    fn part_scope(&self, pages: &mut Pages<'_>) {
        let locale = pages.locale;
        let blocks = self.blocks.iter().map(|block| {
            let values = [("block", block.name.as_str())];
            locale.counted("analysis-block-of", block.losses.units, &values)
        });
        let blocks: Vec<String> = blocks.collect();
        let source = self.source_in_words(locale);
        let values = [("blocks", &*blocks.join("; ")), ("source", &source)];
        let scope = locale.counted("analysis-scope", self.whole.units, &values);
        pages.paragraph(Style::Body, scope);
        if self.pending > 0 {
            let count = usize::try_from(self.pending).unwrap_or(usize::MAX);
            let text = locale.counted("analysis-pending", count, &[]);
            pages.paragraph(Style::Body, text);
        }
        pages.paragraph(Style::Body, locale.text("analysis-method"));
        pages.paragraph(Style::Body, locale.text("analysis-method-takers"));
    }

    fn part_all(&self, pages: &mut Pages<'_>) {
        let locale = pages.locale;
        for line in self.remarks_on_all(locale) {
            pages.paragraph(Style::Body, line);
        }
        pages.table("analysis-table-overview", self.overview(locale));
        pages.table("analysis-table-takers", self.by_taker(locale));
        let given_back = self.whole.balance.taken();
        if given_back.all().any(|(_, points)| points < Points::ZERO) {
            pages.paragraph(Style::Note, locale.text("letters-note-given-back"));
        }
        pages.chart("analysis-chart-takers", |title| {
            Some(self.chart_of_takers(title, locale))
        });
    }

    fn part_areas(&self, pages: &mut Pages<'_>) {
        let locale = pages.locale;
        if let Some(line) = self.remark_on_areas(locale) {
            pages.paragraph(Style::Body, line);
        }
        pages.table("analysis-table-areas", self.by_area(locale));
        pages.chart("analysis-chart-areas", |title| {
            Some(self.chart_of_areas(title, locale))
        });
    }

    fn part_items(&self, pages: &mut Pages<'_>) {
        let locale = pages.locale;
        if let Some(line) = self.remark_on_items(locale) {
            pages.paragraph(Style::Body, line);
        }
        pages.table("analysis-table-items", self.most_costly(MOST, locale));
        pages.chart("analysis-chart-items", |title| {
            Some(self.chart_of_items(title, MOST, locale))
        });
        if self.blocks.len() > 1 {
            pages.table(
                "analysis-table-block-items",
                self.most_costly_by_block(MOST_OF_BLOCK, locale),
            );
        }
    }

    fn part_inflation(&self, pages: &mut Pages<'_>) {
        let locale = pages.locale;
        pages.paragraph(Style::Body, self.remark_on_inflation(locale));
        pages.table("analysis-table-inflation", self.inflation(locale));
        pages.chart("analysis-chart-inflation", |title| {
            Some(self.chart_of_inflation(title, locale))
        });
        if self.whole.inflation.above > 0 {
            let table = self.most_inflated(MOST, locale);
            pages.table("analysis-table-inflated", table);
        }
    }

    fn part_year(&self, pages: &mut Pages<'_>) {
        let locale = pages.locale;
        pages.paragraph(Style::Body, self.remark_on_year(locale));
        let Some(table) = self.by_year(locale) else {
            return;
        };
        pages.table("analysis-table-year", table);
        pages.chart("analysis-chart-year", |title| {
            self.chart_of_year(title, locale)
        });
        if let Some(table) = self.areas_by_year(locale) {
            pages.table("analysis-table-year-areas", table);
            pages.paragraph(Style::Note, locale.text("analysis-note-year-areas"));
        }
    }

    fn part_proposals(&self, pages: &mut Pages<'_>) {
        let locale = pages.locale;
        pages.paragraph(Style::Body, locale.text("analysis-proposals"));
        for line in self.proposals(locale) {
            pages.paragraph(Style::Item, format!("- {line}"));
        }
        let end = Paragraph::new(Style::Body, locale.text("analysis-end"));
        pages.blocks.push(Block::Paragraph(end.kept_with_next()));
    }
}

impl Pages<'_> {
    fn paragraph(&mut self, style: Style, text: String) {
        self.blocks
            .push(Block::Paragraph(Paragraph::new(style, text)));
    }

    /// A numbered table with its source; nothing for one without rows.
    fn table(&mut self, name: &str, table: Table) {
        if table.rows.is_empty() {
            return;
        }
        self.tables += 1;
        let number = self.tables.to_string();
        let values = [
            ("number", number.as_str()),
            ("name", &self.locale.text(name)),
        ];
        let caption = self.locale.with("analysis-table", &values);
        self.paragraph(Style::Caption, caption);
        self.blocks.push(Block::Table(table));
        self.paragraph(Style::Note, self.source.clone());
    }

    /// A numbered chart; nothing for one without bars.
    fn chart(&mut self, name: &str, make: impl FnOnce(String) -> Option<Chart>) {
        let number = (self.charts + 1).to_string();
        let values = [
            ("number", number.as_str()),
            ("name", &self.locale.text(name)),
        ];
        let chart = make(self.locale.with("analysis-chart", &values));
        if let Some(chart) = chart.filter(|chart| chart.longest() > Points::ZERO) {
            self.charts += 1;
            self.blocks.push(Block::Chart(chart));
        }
    }
}
