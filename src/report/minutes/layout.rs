use super::pieces::Pieces;
use super::{Decision, Minutes, Origin, Piece, SeatRole};
use crate::domain::meeting::MinutesPart;
use crate::locale::Locale;
use crate::report::document::{Block, Document, Orientation, Paragraph, Rule, Run, Section, Style};
use crate::report::letterhead::{
    Signatory, distribution, hash_groups, journal_code, labelled, signatures,
};
use crate::text::{lower_first, roman};

/// Writes one numbered part of the minutes.
pub(super) type Part = fn(&Minutes, &Locale, &mut Pieces);

impl Minutes {
    /// Lays the minutes out.
    #[must_use]
    pub fn document(&self, locale: &Locale) -> Document {
        let title = format!("{} {}", locale.text("minutes-title"), self.subject(locale));
        Document {
            title,
            author: self.letterhead.issuer.clone(),
            created: self.created(),
            language: locale.language(),
            sections: vec![Section {
                orientation: Orientation::Portrait,
                blocks: self
                    .pieces(locale)
                    .into_iter()
                    .map(|piece| piece.block)
                    .collect(),
            }],
            footer: self.footer(locale),
            code: Some(journal_code(&self.journal)),
            mark: self.lock.is_none().then(|| locale.text("report-draft")),
        }
    }

    /// The paper's blocks in their order, each with what it rests on.
    #[must_use]
    pub fn pieces(&self, locale: &Locale) -> Vec<Piece> {
        let mut blocks = Pieces::new();
        blocks.push(self.letterhead.block(locale));
        self.opening(locale, &mut blocks);
        self.numbered_parts(locale, &mut blocks);
        self.closing(locale, &mut blocks);
        blocks.into_list()
    }

    /// The parts under a heading each.
    pub(super) fn numbered_parts(&self, locale: &Locale, blocks: &mut Pieces) {
        let parts: [(&str, Part); 5] = [
            ("minutes-part-people", Self::people),
            ("minutes-part-quorum", Self::quorum_and_recusals),
            ("minutes-part-proceedings", Self::proceedings),
            ("minutes-part-result", Self::result_tables),
            ("minutes-part-approval", Self::approval),
        ];
        for (number, (name, part)) in (1..).zip(parts) {
            blocks.push(heading(number, name, locale));
            part(self, locale, blocks);
        }
        if self.has_text(MinutesPart::Conclusion) {
            let number = u32::try_from(parts.len() + 1).unwrap_or(1);
            blocks.push(heading(number, "minutes-part-conclusion", locale));
            self.text(MinutesPart::Conclusion, blocks);
        }
    }

    pub(super) fn subject(&self, locale: &Locale) -> String {
        let id = if self.approvals.is_empty() {
            "minutes-subject-deliberation"
        } else {
            "minutes-subject-approval"
        };
        locale.with(id, &[("round", &lower_first(&self.round_title))])
    }

    fn opening(&self, locale: &Locale, blocks: &mut Pieces) {
        blocks.push(paragraph(
            Style::Title,
            locale.text("minutes-title").to_uppercase(),
        ));
        let subject = Paragraph::new(Style::Subject, self.subject(locale));
        blocks.push(Block::Paragraph(subject.ruled(Rule::Short)));
        self.bases(blocks);
        self.when_and_where(locale, blocks);
    }

    /// The legal bases.
    pub(super) fn bases(&self, blocks: &mut Pieces) {
        for basis in &self.basis {
            let runs = vec![Run::italic(basis.clone())];
            blocks.push(Block::Paragraph(Paragraph::of(Style::Body, runs)));
        }
    }

    /// When and where the meeting began, and the secretary's words about it.
    pub(super) fn when_and_where(&self, locale: &Locale, blocks: &mut Pieces) {
        let opened = self.opened.time_and_day(locale);
        let form = blocks.rest_on(Origin::Fact(self.seq));
        blocks.push(labelled(
            Style::Body,
            &locale.text("minutes-opened"),
            &sentence(&opened),
        ));
        blocks.push(labelled(
            Style::Body,
            &locale.text("minutes-venue"),
            &sentence(&self.venue),
        ));
        blocks.rest_on(form);
        self.text(MinutesPart::Opening, blocks);
    }

    /// A text of the secretary, a paragraph a line; nothing if there is none.
    pub(super) fn text(&self, part: MinutesPart, blocks: &mut Pieces) {
        let text = self.texts.get(&part).map_or("", String::as_str);
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            blocks.push_on(Origin::Text(part), paragraph(Style::Body, line.trim()));
        }
    }

    pub(super) fn has_text(&self, part: MinutesPart) -> bool {
        let text = self.texts.get(&part);
        text.is_some_and(|text| !text.trim().is_empty())
    }

    pub(super) fn proceedings(&self, locale: &Locale, blocks: &mut Pieces) {
        self.text(MinutesPart::Proceedings, blocks);
        if self.agenda > 0 {
            let agenda = locale.counted("minutes-agenda", self.agenda, &[]);
            blocks.push(paragraph(Style::Body, agenda));
        }
        let mut number = 0;
        if !self.record.is_empty() {
            number += 1;
            self.running_record(number, locale, blocks);
        }
        for decision in &self.decisions {
            number += 1;
            decision.blocks(number, locale, blocks);
        }
        if !self.answered.is_empty() {
            number += 1;
            self.answered_checks(number, locale, blocks);
        }
        if !self.disputes.is_empty() {
            number += 1;
            self.disputed(number, locale, blocks);
        }
        if number == 0 {
            blocks.push(paragraph(
                Style::Body,
                locale.text("minutes-no-proceedings"),
            ));
        }
    }

    pub(super) fn approval(&self, locale: &Locale, blocks: &mut Pieces) {
        if self.approvals.is_empty() {
            blocks.push(paragraph(Style::Body, locale.text("minutes-no-approval")));
        }
        let single = self.approvals.len() == 1;
        for (index, decision) in self.approvals.iter().enumerate() {
            if !single {
                let number = (index + 1).to_string();
                let heading = locale.with("minutes-approval-number", &[("number", &number)]);
                blocks.push(paragraph(Style::Heading2, heading));
            }
            Decision::outcome_blocks(decision, locale, blocks);
            if decision.outdated {
                let text = locale.text("minutes-approval-outdated");
                blocks.push(paragraph(Style::Body, text));
            }
        }
        let origin = self.lock.as_ref().map(|lock| Origin::Fact(lock.seq));
        let text = paragraph(Style::Body, self.lock_text(locale));
        blocks.push_on(origin.unwrap_or(Origin::Form), text);
    }

    fn lock_text(&self, locale: &Locale) -> String {
        let version = self.version.to_string();
        let Some(lock) = &self.lock else {
            let mut text = locale.with("minutes-not-locked", &[("version", &version)]);
            if let Some(hash) = &self.to_sign {
                text.push(' ');
                text.push_str(&locale.with("minutes-to-sign", &[("hash", &hash_groups(hash))]));
            }
            return text;
        };
        let mut text = locale.with(
            "minutes-locked",
            &[
                ("version", &version),
                ("time", &lock.at.time_and_day(locale)),
                ("signers", &lock.signed_by.join("; ")),
                ("hash", &hash_groups(&lock.result_sha256)),
            ],
        );
        if let Some(why) = &lock.reopened {
            text.push(' ');
            text.push_str(&locale.with("minutes-reopened-since", &[("why", &sentence(why))]));
        }
        text
    }

    fn closing(&self, locale: &Locale, blocks: &mut Pieces) {
        let end = Paragraph::new(Style::Body, self.closing_line(locale));
        blocks.push(Block::Paragraph(end.kept_with_next()));
        blocks.push(self.signature_block(locale));
        blocks.extend(Self::receivers(locale));
    }

    /// When the minutes end.
    pub(super) fn closing_line(&self, locale: &Locale) -> String {
        match self.closed {
            Some(closed) => {
                locale.with("minutes-closed", &[("time", &closed.time_and_day(locale))])
            }
            None => locale.text("minutes-still-open"),
        }
    }

    /// The places for the signatures of secretary and chair.
    pub(super) fn signature_block(&self, locale: &Locale) -> Block {
        let signatory = |capacity: String, seat: Option<&super::Seat>| Signatory {
            capacity,
            office: seat.map(super::Seat::title_and_office).unwrap_or_default(),
        };
        let capacity = match self.chair.as_ref().map(|chair| chair.role) {
            Some(SeatRole::Chair) | None => locale.text("minutes-chair"),
            Some(_) => locale.text("minutes-presided"),
        };
        signatures(
            &signatory(locale.text("minutes-secretary"), self.secretary.as_ref()),
            &signatory(capacity, self.chair.as_ref()),
            locale,
        )
    }

    /// Who receives the minutes.
    pub(super) fn receivers(locale: &Locale) -> Vec<Block> {
        let receivers = [
            locale.text("minutes-receiver-members"),
            locale.text("minutes-receiver-units"),
            locale.text("minutes-receiver-archive"),
        ];
        distribution(&receivers, locale)
    }

    fn footer(&self, locale: &Locale) -> Vec<String> {
        let entries = usize::try_from(self.journal.entries).unwrap_or(usize::MAX);
        let status = if self.lock.is_some() {
            "minutes-footer-locked"
        } else {
            "minutes-footer-draft"
        };
        let symbol = self.letterhead.number_and_symbol();
        let version = self.version.to_string();
        vec![
            locale.counted(
                status,
                entries,
                &[("number", symbol.trim()), ("version", &version)],
            ),
            hash_groups(&self.journal.hash),
        ]
    }

    fn created(&self) -> String {
        let (day, hour, minute) = (self.written.day, self.written.hour, self.written.minute);
        format!("{}T{hour:02}:{minute:02}:00Z", day.iso())
    }
}

/// The heading of a numbered part.
fn heading(number: u32, name: &str, locale: &Locale) -> Block {
    let (number, name) = (roman::number_to_roman(number), locale.text(name));
    paragraph(
        Style::Heading1,
        format!("{number}. {}", name.to_uppercase()),
    )
}

pub(super) fn paragraph(style: Style, text: impl Into<String>) -> Block {
    Block::Paragraph(Paragraph::new(style, text))
}

/// The text with a full stop, unless it ends with a mark of its own.
pub(super) fn sentence(text: &str) -> String {
    let text = text.trim_end();
    if text.is_empty() || text.ends_with(['.', ';', ':', '!', '?', '…']) {
        return text.to_owned();
    }
    format!("{text}.")
}
