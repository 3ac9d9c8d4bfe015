use super::{ChangedCell, Sheet, SheetBlock, Tally};
use crate::domain::points::Points;
use crate::domain::review::Value;
use crate::locale::{Locale, domain};
use crate::report::document::{
    Align, Block, Cell, Column, Columns, Document, Orientation, Paragraph, Row, RowKind, Rule, Run,
    Section, Style, Table,
};
use crate::report::footing;
use crate::report::letterhead::{journal_code, labelled};

/// A numbered part with the message of its heading; None where it has nothing to say.
type Part = fn(&Sheet, &Locale) -> Option<(&'static str, Vec<Block>)>;

impl Sheet {
    /// Lays the sheet out: upright what was done altogether, lying the tables, then the signature.
    #[must_use]
    pub fn document(&self, locale: &Locale) -> Document {
        let values = [("member", self.office.as_str())];
        let title = locale.with("sheets-document-title", &values);
        Document {
            footer: footing::lines(&title, &self.standing, locale),
            title,
            author: self.office.clone(),
            created: self.standing.created(),
            language: locale.language(),
            sections: vec![
                Section {
                    orientation: Orientation::Portrait,
                    blocks: self.front(locale),
                },
                Section {
                    orientation: Orientation::Landscape,
                    blocks: self.tables(locale),
                },
            ],
            code: Some(journal_code(&self.standing.journal)),
            mark: self
                .standing
                .is_draft()
                .then(|| locale.text("report-draft")),
        }
    }

    fn front(&self, locale: &Locale) -> Vec<Block> {
        let mut blocks = vec![
            self.letterhead(locale),
            text(Style::Title, locale.text("sheets-title").to_uppercase()),
        ];
        let subject = Paragraph::new(Style::Subject, self.round_title.clone());
        blocks.push(Block::Paragraph(subject.ruled(Rule::Short)));
        blocks.push(labelled(
            Style::Body,
            &locale.text("sheets-member"),
            &self.seat(),
        ));
        if !self.assigned.is_empty() {
            blocks.push(text(Style::Body, locale.text("sheets-assigned")));
            let lines = self.assigned.iter().map(|line| format!("- {line};"));
            blocks.extend(lines.map(|line| text(Style::Item, line)));
        }
        blocks.push(heading("sheets-part-sum", 1, locale));
        blocks.push(text(Style::Body, self.in_short(locale)));
        if !self.blocks.is_empty() {
            blocks.push(text(Style::Caption, locale.text("sheets-sum-caption")));
            blocks.push(Block::Table(self.sum_table(locale)));
        }
        blocks.push(text(Style::Note, locale.text("sheets-sum-note")));
        blocks.push(heading("sheets-part-recused", 2, locale));
        if self.recused.is_empty() {
            blocks.push(text(Style::Body, locale.text("sheets-not-recused")));
        } else {
            blocks.push(text(Style::Body, locale.text("sheets-recused")));
            for (unit, why) in &self.recused {
                let line = if why.is_empty() {
                    locale.with("sheets-recused-own", &[("unit", unit)])
                } else {
                    locale.with("sheets-recused-why", &[("unit", unit), ("why", why)])
                };
                blocks.push(text(Style::Item, line));
            }
        }
        blocks
    }

    fn letterhead(&self, locale: &Locale) -> Block {
        let year = self.standing_year().to_string();
        let values = [("place", self.place.as_str()), ("year", &year)];
        Block::Columns(Columns {
            left_percent: 42,
            left: vec![
                Paragraph::new(Style::Superior, self.council.to_uppercase()),
                Paragraph::new(Style::Issuer, self.office.to_uppercase()).ruled(Rule::Short),
            ],
            right: vec![
                Paragraph::new(Style::State, locale.text("paper-state")),
                Paragraph::new(Style::Motto, locale.text("paper-motto")).ruled(Rule::Full),
                Paragraph::new(Style::PlaceDate, locale.with("paper-open-day", &values)),
            ],
        })
    }

    /// The year in which the sheet is signed, as far as the journal knows.
    fn standing_year(&self) -> u16 {
        let created = self.standing.created();
        let year = created.get(..4).and_then(|year| year.parse().ok());
        year.unwrap_or(self.year)
    }

    fn seat(&self) -> String {
        if self.title.is_empty() {
            format!("{}.", self.office)
        } else {
            format!("{} – {}.", self.office, self.title)
        }
    }

    fn in_short(&self, locale: &Locale) -> String {
        let sum = self.sum();
        let units = self.blocks.iter().map(|block| block.units.len()).sum();
        let values = [
            ("cells", locale.count(sum.cells)),
            ("accepted", locale.count(sum.accepted)),
            ("changed", locale.count(sum.changed)),
            ("scored", locale.count(sum.scored)),
            ("waiting", locale.count(sum.waiting)),
        ];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        let id = if sum.waiting == 0 {
            "sheets-short"
        } else {
            "sheets-short-waiting"
        };
        locale.counted(id, units, &values)
    }

    fn sum(&self) -> Tally {
        let mut sum = Tally::default();
        self.blocks.iter().for_each(|block| sum.add(&block.sum()));
        sum
    }

    fn sum_table(&self, locale: &Locale) -> Table {
        let mut rows: Vec<Row> = self
            .blocks
            .iter()
            .map(|block| {
                let units = locale.count(block.units.len());
                tally_row([block.name.clone(), units], &block.sum(), locale)
            })
            .collect();
        let units = self.blocks.iter().map(|block| block.units.len()).sum();
        let all = [locale.text("sheets-all"), locale.count(units)];
        rows.push(tally_row(all, &self.sum(), locale).as_kind(RowKind::Total));
        let first = [
            ("sheets-column-block", 24, Align::Left),
            ("sheets-column-units", 8, Align::Right),
        ];
        Table::new(tally_columns(&first, locale), rows).compact()
    }

    fn tables(&self, locale: &Locale) -> Vec<Block> {
        let mut blocks = Vec::new();
        let parts: [Part; 4] = [
            Self::changed_part,
            Self::scored_part,
            Self::checks_part,
            Self::units_part,
        ];
        let parts = parts.into_iter().filter_map(|part| part(self, locale));
        for (number, (name, content)) in (3_u32..).zip(parts) {
            blocks.push(heading(name, number, locale));
            blocks.extend(content);
        }
        let end = Paragraph::new(Style::Body, locale.text("sheets-responsible"));
        blocks.push(Block::Paragraph(end.kept_with_next()));
        blocks.push(self.signature(locale));
        blocks
    }

    fn changed_part(&self, locale: &Locale) -> Option<(&'static str, Vec<Block>)> {
        let mut blocks = Vec::new();
        for block in self.blocks.iter().filter(|block| !block.changed.is_empty()) {
            let values = [("block", block.name.as_str())];
            let caption = locale.counted("sheets-changed-caption", block.sum().changed, &values);
            blocks.push(text(Style::Caption, caption));
            blocks.push(Block::Table(block.changed_table(locale)));
        }
        if blocks.is_empty() {
            blocks.push(text(Style::Body, locale.text("sheets-nothing-changed")));
        }
        Some(("sheets-part-changed", blocks))
    }

    fn scored_part(&self, locale: &Locale) -> Option<(&'static str, Vec<Block>)> {
        let mut blocks = vec![text(Style::Body, locale.text("sheets-scored"))];
        for block in self.blocks.iter().filter(|block| !block.scored.is_empty()) {
            let values = [("block", block.name.as_str())];
            let caption = locale.counted("sheets-scored-caption", block.sum().scored, &values);
            blocks.push(text(Style::Caption, caption));
            blocks.push(Block::Table(block.scored_table(locale)));
        }
        (blocks.len() > 1).then_some(("sheets-part-scored", blocks))
    }

    fn checks_part(&self, locale: &Locale) -> Option<(&'static str, Vec<Block>)> {
        let any = self.blocks.iter().any(|block| !block.answered.is_empty());
        any.then(|| {
            let blocks = vec![
                text(Style::Body, locale.text("sheets-checks")),
                Block::Table(self.checks_table(locale)),
            ];
            ("sheets-part-checks", blocks)
        })
    }

    fn units_part(&self, locale: &Locale) -> Option<(&'static str, Vec<Block>)> {
        let mut blocks = Vec::new();
        for block in &self.blocks {
            let values = [("block", block.name.as_str())];
            let caption = locale.counted("sheets-units-caption", block.units.len(), &values);
            blocks.push(text(Style::Caption, caption));
            blocks.push(Block::Table(block.units_table(locale)));
        }
        (!blocks.is_empty()).then_some(("sheets-part-units", blocks))
    }

    fn signature(&self, locale: &Locale) -> Block {
        Block::Columns(Columns {
            left_percent: 55,
            left: Vec::new(),
            right: vec![
                Paragraph::new(
                    Style::SignatureTitle,
                    locale.text("sheets-signature").to_uppercase(),
                ),
                Paragraph::new(Style::SignatureOffice, self.office.clone()),
                Paragraph::new(Style::SignatureHint, locale.text("paper-sign-here")),
                Paragraph::new(Style::SignatureName, ""),
            ],
        })
    }

    fn checks_table(&self, locale: &Locale) -> Table {
        let head = |id: &str| locale.text(id);
        let mut rows = Vec::new();
        for block in self
            .blocks
            .iter()
            .filter(|block| !block.answered.is_empty())
        {
            rows.push(Row::group(block.name.clone(), 4));
            rows.extend(block.answered.iter().map(|check| {
                Row::of_texts([
                    check.unit.clone(),
                    check.code.clone(),
                    domain::finding(locale, &check.finding),
                    check.answer.clone(),
                ])
            }));
        }
        let columns = vec![
            Column::new(head("sheets-column-unit"), 22, Align::Left),
            Column::new(head("sheets-column-code"), 8, Align::Centre),
            Column::new(head("sheets-column-finding"), 36, Align::Left),
            Column::new(head("sheets-column-answer"), 34, Align::Left),
        ];
        Table::new(columns, rows).compact()
    }
}

impl SheetBlock {
    fn changed_table(&self, locale: &Locale) -> Table {
        let head = |id: &str| locale.text(id);
        let columns = vec![
            Column::new(head("sheets-column-unit"), 20, Align::Left),
            Column::new(head("sheets-column-own"), 8, Align::Right),
            Column::new(head("sheets-column-given"), 8, Align::Right),
            Column::new(head("sheets-column-difference"), 8, Align::Right),
            Column::new(head("sheets-column-why"), 34, Align::Left),
            Column::new(head("sheets-column-said"), 26, Align::Left),
            Column::new(head("sheets-column-settled"), 9, Align::Right),
        ];
        let width = u32::try_from(columns.len()).unwrap_or(1);
        let mut rows = Vec::new();
        for item in &self.changed {
            rows.push(item_row((&item.code, &item.title, item.max), width, locale));
            rows.extend(item.cells.iter().map(|cell| cell.row(locale)));
        }
        Table::new(columns, rows).compact()
    }

    fn scored_table(&self, locale: &Locale) -> Table {
        let head = |id: &str| locale.text(id);
        let columns = vec![
            Column::new(head("sheets-column-given"), 10, Align::Right),
            Column::new(head("sheets-column-units"), 8, Align::Right),
            Column::new(head("sheets-column-unit"), 60, Align::Left),
            Column::new(head("sheets-column-why"), 32, Align::Left),
        ];
        let width = u32::try_from(columns.len()).unwrap_or(1);
        let mut rows = Vec::new();
        for item in &self.scored {
            rows.push(item_row((&item.code, &item.title, item.max), width, locale));
            rows.extend(item.values.iter().map(|(value, why, units)| {
                Row::of_texts([
                    domain::value(locale, *value),
                    locale.count(units.len()),
                    units.join("; "),
                    why.clone(),
                ])
            }));
        }
        Table::new(columns, rows).compact()
    }

    fn units_table(&self, locale: &Locale) -> Table {
        let mut rows: Vec<Row> = (1_usize..)
            .zip(&self.units)
            .map(|(number, (unit, tally))| {
                tally_row([number.to_string(), unit.clone()], tally, locale)
            })
            .collect();
        let sum = [String::new(), locale.text("sheets-sum")];
        rows.push(tally_row(sum, &self.sum(), locale).as_kind(RowKind::Total));
        let first = [
            ("minutes-column-number", 5, Align::Centre),
            ("sheets-column-unit", 30, Align::Left),
        ];
        Table::new(tally_columns(&first, locale), rows).compact()
    }
}

impl ChangedCell {
    fn row(&self, locale: &Locale) -> Row {
        let given = match self.first {
            Some(first) => {
                let first = domain::value(locale, first);
                let given = domain::value(locale, self.given);
                vec![
                    vec![Run::plain(given)],
                    vec![Run::italic(
                        locale.with("sheets-first", &[("value", &first)]),
                    )],
                ]
            }
            None => vec![vec![Run::plain(domain::value(locale, self.given))]],
        };
        let mut said: Vec<Vec<Run>> = Vec::new();
        if let Some((position, explanation)) = &self.explanation {
            let position = upper_first(&domain::position_taken(locale, *position));
            said.push(vec![
                Run::italic(format!("{position}: ")),
                Run::plain(explanation.clone()),
            ]);
        }
        for (finding, answer) in &self.checks {
            let finding = domain::finding(locale, finding);
            said.push(vec![
                Run::italic(format!("{finding}: ")),
                Run::plain(answer.clone()),
            ]);
        }
        let settled = match self.settled {
            Some(value) => domain::value(locale, value),
            None => locale.text("sheets-unsettled"),
        };
        let of = |paragraphs| Cell {
            paragraphs,
            span: 1,
        };
        Row::of(vec![
            Cell::new(self.unit.clone()),
            Cell::new(domain::claim(locale, self.claim)),
            of(given),
            Cell::new(self.difference(locale)),
            Cell::new(self.why.clone()),
            of(said),
            Cell::new(settled),
        ])
    }

    /// Given less claimed, with its sign; nothing where one of them is no score.
    fn difference(&self, locale: &Locale) -> String {
        let claim = self.claim.map(Value::from).and_then(Value::points);
        match (claim, self.given.points()) {
            (Some(claim), Some(given)) => signed(given - claim, locale),
            _ => String::new(),
        }
    }
}

/// The heading of an item's rows: code, title, maximum.
fn item_row((code, title, max): (&str, &str, Points), width: u32, locale: &Locale) -> Row {
    let max = domain::points(locale, max);
    let values = [("code", code), ("title", title), ("max", &max)];
    Row::group(locale.with("sheets-item", &values), width)
}

/// The text with a capital first letter.
pub(in crate::report) fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// Points with their sign: `−0,25`, `+0,25`, `0,00`.
pub(in crate::report) fn signed(points: Points, locale: &Locale) -> String {
    let shown = domain::points(locale, points.abs());
    match points.cmp(&Points::ZERO) {
        std::cmp::Ordering::Less => format!("−{shown}"),
        std::cmp::Ordering::Equal => shown,
        std::cmp::Ordering::Greater => format!("+{shown}"),
    }
}

fn tally_columns(first: &[(&str, u32, Align)], locale: &Locale) -> Vec<Column> {
    let counted = [
        ("sheets-column-cells", 9, Align::Right),
        ("sheets-column-accepted", 9, Align::Right),
        ("sheets-column-changed", 9, Align::Right),
        ("sheets-column-scored", 9, Align::Right),
        ("sheets-column-waiting", 9, Align::Right),
        ("sheets-column-own-sum", 11, Align::Right),
        ("sheets-column-given-sum", 11, Align::Right),
        ("sheets-column-difference", 10, Align::Right),
    ];
    let all = first.iter().copied().chain(counted);
    all.map(|(id, share, align)| Column::new(locale.text(id), share, align))
        .collect()
}

fn tally_row(first: [String; 2], tally: &Tally, locale: &Locale) -> Row {
    let counted = [
        locale.count(tally.cells),
        locale.count(tally.accepted),
        locale.count(tally.changed),
        locale.count(tally.scored),
        locale.count(tally.waiting),
        domain::points(locale, tally.own),
        domain::points(locale, tally.given),
        signed(tally.given - tally.own, locale),
    ];
    Row::of_texts(first.into_iter().chain(counted))
}

fn heading(id: &str, number: u32, locale: &Locale) -> Block {
    let number = crate::text::roman::number_to_roman(number);
    text(
        Style::Heading1,
        format!("{number}. {}", locale.text(id).to_uppercase()),
    )
}

fn text(style: Style, text: impl Into<String>) -> Block {
    Block::Paragraph(Paragraph::new(style, text))
}
