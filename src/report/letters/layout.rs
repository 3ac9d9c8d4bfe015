//! The letter itself: letterhead, the result, where points went, what is asked next, signature.

use super::annex::paragraph;
use super::words::{NOTHING, lost_by, mean, percent_of, total};
use super::{AreaLine, Before, Letter, Sender};
use crate::domain::loss::LostBy;
use crate::domain::points::Points;
use crate::locale::{Locale, domain};
use crate::report::clock::{self, Clock};
use crate::report::document::{
    Align, Block, Column, Columns, Document, Orientation, Paragraph, Row, RowKind, Section, Style,
    Table,
};
use crate::report::letterhead::{Letterhead, distribution, hash_groups, journal_code};
use crate::report::outcome::Standing;
use crate::text::date::Date;
use crate::text::lower_first;

impl Letter {
    /// Lays the letter out.
    #[must_use]
    pub fn document(&self, locale: &Locale) -> Document {
        let letter = Section {
            orientation: Orientation::Portrait,
            blocks: self.body(locale),
        };
        let sections = std::iter::once(letter).chain(self.annex(locale));
        let unit = [("unit", self.unit_name.as_str())];
        Document {
            title: format!("{} – {}", self.about(locale), self.unit_name),
            author: self.sender.council.clone(),
            created: self.standing.created(),
            language: locale.language(),
            sections: sections.collect(),
            footer: footer(
                &self.standing,
                &locale.with("letters-footer", &unit),
                locale,
            ),
            code: Some(journal_code(&self.standing.journal)),
            mark: self
                .standing
                .is_draft()
                .then(|| locale.text("report-draft")),
        }
    }

    /// What the letter is about, without its unit.
    fn about(&self, locale: &Locale) -> String {
        let year = self.sender.year.to_string();
        locale.with("letters-about", &[("year", &year)])
    }

    fn body(&self, locale: &Locale) -> Vec<Block> {
        let unit = [("unit", self.unit_name.as_str())];
        let to = Paragraph::new(Style::Body, locale.with("letters-to", &unit));
        let to = Block::Paragraph(to.aligned(Align::Centre));
        let mut blocks = vec![self.head(locale), to];
        blocks.push(paragraph(Style::Body, self.opening(locale)));
        if self.pending > 0 {
            let count = usize::try_from(self.pending).unwrap_or(usize::MAX);
            blocks.push(paragraph(
                Style::Body,
                locale.counted("letters-pending", count, &[]),
            ));
        }
        let parts: [(&str, Part); 4] = [
            ("letters-part-result", Letter::result),
            ("letters-part-areas", Letter::by_area),
            ("letters-part-lost", Letter::lost),
            ("letters-part-next", Letter::next),
        ];
        for (number, (name, part)) in (1..).zip(parts) {
            let heading = format!("{number}. {}", locale.text(name));
            blocks.push(paragraph(Style::Heading1, heading));
            part(self, locale, &mut blocks);
        }
        let end = Paragraph::new(Style::Body, locale.with("letters-end", &unit));
        blocks.push(Block::Paragraph(end.kept_with_next()));
        blocks.push(self.sender.signature(
            &[
                locale.text("letters-receiver-above"),
                locale.with(
                    "letters-receiver-approver",
                    &[("approver", &self.sender.approved_by)],
                ),
                locale.text("minutes-receiver-members"),
                locale.with(
                    "letters-receiver-archive",
                    &[("agency", &self.sender.agency)],
                ),
            ],
            locale,
        ));
        blocks
    }

    /// The letterhead, with what the letter is about below its number.
    fn head(&self, locale: &Locale) -> Block {
        let head = self
            .sender
            .letterhead("", day_of(&self.standing, &self.sender));
        let mut block = head.block(locale);
        if let Block::Columns(columns) = &mut block {
            columns
                .left
                .push(Paragraph::new(Style::Number, self.about(locale)));
        }
        block
    }

    fn opening(&self, locale: &Locale) -> String {
        let round = lower_first(&self.sender.round_title);
        let version = self.standing.version.to_string();
        let mut values = vec![
            ("unit", self.unit_name.as_str()),
            ("round", &round),
            ("version", &version),
        ];
        match &self.standing.lock {
            None => locale.with("letters-opening-draft", &values),
            Some(lock) => {
                let day = clock::day(lock.at.day, locale);
                values.push(("day", &day));
                locale.with("letters-opening", &values)
            }
        }
    }

    fn result(&self, locale: &Locale, blocks: &mut Vec<Block>) {
        let balance = &self.balance;
        let rank = match self.rank {
            Some(rank) => locale.with(
                "letters-rank",
                &[
                    ("rank", &rank.to_string()),
                    ("of", &self.ranked.to_string()),
                    ("block", &self.block),
                ],
            ),
            None => locale.text("letters-not-ranked"),
        };
        let or_nothing = |text: &Option<String>| text.clone().unwrap_or_else(|| NOTHING.into());
        let scored = [
            ("total", &*total(balance.total, locale)),
            ("max", &total(balance.max, locale)),
        ];
        let index = [
            ("index", &*total(self.index, locale)),
            ("mean", &mean(self.index_mean, locale)),
        ];
        let mut facts = vec![
            ("letters-fact-self", total(self.self_total, locale)),
            (
                "letters-fact-total",
                locale.with("letters-total-of", &scored),
            ),
            (
                "letters-fact-index",
                locale.with("letters-index-and-mean", &index),
            ),
            ("letters-fact-rank", rank),
            ("letters-fact-band", or_nothing(&self.band)),
        ];
        if self.head_band.is_some() {
            facts.push(("letters-fact-head-band", or_nothing(&self.head_band)));
        }
        if let Some(before) = &self.before {
            facts.push(("letters-fact-before", before.words(locale)));
        }
        let rows = facts
            .into_iter()
            .map(|(id, text)| Row::of_texts([locale.text(id), text]));
        let columns = vec![
            Column::new(locale.text("letters-column-fact"), 60, Align::Left),
            Column::new(locale.text("letters-column-value"), 40, Align::Left),
        ];
        let caption = locale.text("letters-table-result");
        blocks.push(paragraph(Style::Caption, caption));
        blocks.push(Block::Table(Table::new(columns, rows.collect())));
    }

    fn by_area(&self, locale: &Locale, blocks: &mut Vec<Block>) {
        let head = |id: &str| locale.text(id);
        let columns = vec![
            Column::new(head("letters-column-number"), 7, Align::Centre),
            Column::new(head("letters-column-area"), 40, Align::Left),
            Column::new(head("letters-column-max"), 12, Align::Right),
            Column::new(head("letters-column-score"), 12, Align::Right),
            Column::new(head("letters-column-lost"), 12, Align::Right),
            Column::new(head("letters-column-share"), 13, Align::Right),
            Column::new(head("letters-column-mean"), 13, Align::Right),
        ];
        let mut rows: Vec<Row> = self.areas.iter().map(|area| area.row(locale)).collect();
        let balance = &self.balance;
        let whole = [
            String::new(),
            locale.text("letters-whole"),
            total(balance.max, locale),
            total(balance.total, locale),
            total(balance.lost(), locale),
            percent_of(balance.total, balance.max, locale),
            String::new(),
        ];
        rows.push(Row::of_texts(whole).as_kind(RowKind::Total));
        let caption = locale.text("letters-table-areas");
        blocks.push(paragraph(Style::Caption, caption));
        blocks.push(Block::Table(Table::new(columns, rows)));
    }

    fn lost(&self, locale: &Locale, blocks: &mut Vec<Block>) {
        let balance = &self.balance;
        let lost = balance.lost();
        if lost == Points::ZERO {
            blocks.push(paragraph(Style::Body, locale.text("letters-lost-nothing")));
        } else {
            let values = [
                ("lost", &*total(lost, locale)),
                ("max", &total(balance.max, locale)),
                ("bonus", &total(balance.bonus, locale)),
                ("total", &total(balance.total, locale)),
            ];
            let id = if balance.bonus == Points::ZERO {
                "letters-lost-sum"
            } else {
                "letters-lost-sum-bonus"
            };
            let count = self.deductions.len();
            let mut text = locale.counted(id, count, &values);
            if !self.deductions.is_empty() {
                text.push(' ');
                text.push_str(&locale.text("letters-see-annex"));
            }
            blocks.push(paragraph(Style::Body, text));
            let caption = locale.text("letters-table-split");
            blocks.push(paragraph(Style::Caption, caption));
            blocks.push(Block::Table(self.split(locale)));
            if balance
                .taken()
                .all()
                .any(|(_, points)| points < Points::ZERO)
            {
                let note = locale.text("letters-note-given-back");
                blocks.push(paragraph(Style::Note, note));
            }
        }
        for (id, points) in [
            ("letters-bonus-over", balance.bonus_over),
            ("letters-penalty-over", balance.penalty_over),
        ] {
            if points > Points::ZERO {
                let points = total(points, locale);
                let text = locale.with(id, &[("points", &points)]);
                blocks.push(paragraph(Style::Body, text));
            }
        }
    }

    /// Points by who took them.
    fn split(&self, locale: &Locale) -> Table {
        let lost = self.balance.lost();
        let row = |words: String, points: Points| {
            let share = percent_of(points, lost, locale);
            Row::of_texts([words, domain::points(locale, points), share])
        };
        let taken = self.balance.taken();
        let mut rows: Vec<Row> = taken
            .all()
            .map(|(by, points)| row(lost_by(locale, by), points))
            .collect();
        if self.balance.awaited != Points::ZERO {
            rows.push(row(locale.text("letters-awaited"), self.balance.awaited));
        }
        rows.push(row(locale.text("letters-whole"), lost).as_kind(RowKind::Total));
        let columns = vec![
            Column::new(locale.text("letters-column-by"), 60, Align::Left),
            Column::new(locale.text("letters-column-lost"), 20, Align::Right),
            Column::new(locale.text("letters-column-part"), 20, Align::Right),
        ];
        Table::new(columns, rows)
    }

    fn next(&self, locale: &Locale, blocks: &mut Vec<Block>) {
        let next = u32::from(self.sender.year) + 1;
        let values = [
            ("unit", self.unit_name.as_str()),
            ("agency", &self.sender.agency),
            ("year", &next.to_string()),
        ];
        if self.balance.lost() == Points::ZERO {
            let text = locale.with("letters-next-nothing", &values);
            blocks.push(paragraph(Style::Body, text));
            return;
        }
        blocks.push(paragraph(Style::Body, locale.with("letters-next", &values)));
        let taken = self.balance.taken();
        let by = |wanted: &[LostBy]| wanted.iter().any(|by| taken.by(*by) > Points::ZERO);
        let asked = [
            ("letters-next-all", true),
            ("letters-next-unit", by(&[LostBy::Unit])),
            ("letters-next-silence", by(&[LostBy::Silence])),
            (
                "letters-next-appraisal",
                by(&[LostBy::Appraisal, LostBy::Ruling]),
            ),
            ("letters-next-survey", by(&[LostBy::Survey])),
            ("letters-next-penalty", by(&[LostBy::Penalty])),
            ("letters-next-report", true),
        ];
        for (id, is_asked) in asked {
            if is_asked {
                let text = format!("- {}", locale.with(id, &values));
                blocks.push(paragraph(Style::Item, text));
            }
        }
    }
}

/// Writes one numbered part of the letter.
type Part = fn(&Letter, &Locale, &mut Vec<Block>);

impl Before {
    fn words(&self, locale: &Locale) -> String {
        let Some(index) = self.index else {
            return locale.text("letters-before-unknown");
        };
        let (year, index) = (self.year.to_string(), total(index, locale));
        let values = [("year", year.as_str()), ("index", &index)];
        match self.rank {
            None => locale.with("letters-before", &values),
            Some(rank) => {
                let rank = rank.to_string();
                let values = [values[0], values[1], ("rank", &rank)];
                locale.with("letters-before-ranked", &values)
            }
        }
    }
}

impl AreaLine {
    fn row(&self, locale: &Locale) -> Row {
        let unless_adjustment = |points: Points| match self.is_adjustment {
            true => NOTHING.to_owned(),
            false => total(points, locale),
        };
        Row::of_texts([
            self.code.clone(),
            self.title.clone(),
            unless_adjustment(self.max),
            total(self.score, locale),
            total(self.lost, locale),
            percent_of(self.score, self.max, locale),
            mean(self.mean, locale),
        ])
    }
}

/// The day on a paper of results: of the lock, in a draft of the last entry. Whoever issues it writes another.
pub(in crate::report) fn day_of(standing: &Standing, sender: &Sender) -> Date {
    match &standing.lock {
        Some(lock) => lock.at.day,
        None => Clock::at(standing.written, sender.utc_offset_minutes).day,
    }
}

/// The lines at the foot of every page: what the paper is, how the result stands, the hash of the last entry.
pub(in crate::report) fn footer(standing: &Standing, paper: &str, locale: &Locale) -> Vec<String> {
    let entries = usize::try_from(standing.journal.entries).unwrap_or(usize::MAX);
    let id = if standing.is_draft() {
        "letters-footer-draft"
    } else {
        "letters-footer-locked"
    };
    let version = standing.version.to_string();
    let values = [("paper", paper), ("version", &version)];
    vec![
        locale.counted(id, entries, &values),
        hash_groups(&standing.journal.hash),
    ]
}

impl Sender {
    /// The letterhead of a paper without a number yet; `kind` is the symbol of its type, none for a letter.
    pub(in crate::report) fn letterhead(&self, kind: &str, day: Date) -> Letterhead {
        let symbol = match kind {
            "" => self.symbol.clone(),
            kind => format!("{kind}-{}", self.symbol),
        };
        Letterhead {
            superior: self.superior.clone(),
            issuer: self.council.clone(),
            number: String::new(),
            symbol,
            place: self.place.clone(),
            day,
        }
    }

    /// Receivers left, the chair's signature in the council's name right.
    pub(in crate::report) fn signature(&self, receivers: &[String], locale: &Locale) -> Block {
        let left = distribution(receivers, locale)
            .into_iter()
            .filter_map(|block| match block {
                Block::Paragraph(paragraph) => Some(paragraph),
                Block::Table(_) | Block::Columns(_) | Block::Chart(_) | Block::PageBreak => None,
            });
        let line = |style: Style, id: &str| Paragraph::new(style, locale.text(id));
        Block::Columns(Columns {
            left_percent: 50,
            left: left.collect(),
            right: vec![
                line(Style::SignatureTitle, "letters-signature-council"),
                line(Style::SignatureTitle, "letters-signature-chair"),
                line(Style::SignatureHint, "paper-sign-here"),
                Paragraph::new(Style::SignatureName, ""),
            ],
        })
    }
}
