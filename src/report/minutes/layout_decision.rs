use super::layout::{paragraph, sentence};
use super::pieces::Pieces;
use super::{
    BallotRecord, BatchSubject, CellSubject, Decision, NoteLine, Origin, ReviewLine, Subject,
    VoteRecord,
};
use crate::domain::points::Points;
use crate::domain::review::Value;
use crate::locale::Locale;
use crate::report::document::{Align, Block, Column, Paragraph, Row, Run, Style, Table};
use crate::report::letterhead::labelled;

/// Cells up to which a batch names every one; beyond, it tells how many a unit has.
const NAMED_CELLS: usize = 60;

pub(super) fn points(points: Points, locale: &Locale) -> String {
    locale.points(points.ten_thousandths())
}

fn value(value: Value, locale: &Locale) -> String {
    match value {
        Value::Score(score) => points(score, locale),
        Value::NotApplicable => locale.text("minutes-not-applicable"),
    }
}

impl NoteLine {
    /// `09 giờ 10 phút, Sở Tư pháp (Sở Y tế, 1.2): …`.
    pub(super) fn line(&self, locale: &Locale) -> String {
        let speaker = self
            .speaker
            .clone()
            .unwrap_or_else(|| locale.text("minutes-record"));
        let (time, text) = (self.at.time(locale), sentence(&self.text));
        let mut values = vec![
            ("time", time.as_str()),
            ("speaker", &speaker),
            ("text", &text),
        ];
        match &self.about {
            Some((unit, code)) => {
                values.extend([("unit", unit.as_str()), ("code", code)]);
                locale.with("minutes-note-on-cell", &values)
            }
            None => locale.with("minutes-note", &values),
        }
    }
}

impl Decision {
    pub(super) fn blocks(&self, number: usize, locale: &Locale, blocks: &mut Pieces) {
        let heading = format!("{number}. {}", self.heading(locale));
        let form = blocks.rest_on(Origin::Fact(self.seq));
        blocks.push(paragraph(Style::Heading2, heading));
        match &self.subject {
            Subject::Cell(cell) => cell.blocks(locale, blocks),
            Subject::Agreed(batch) | Subject::SelfScores(batch) => batch.blocks(locale, blocks),
            Subject::Other(text) => blocks.push(paragraph(Style::Body, sentence(text))),
            Subject::ApproveResult | Subject::ApproveBlock(_) | Subject::Reopen => {}
        }
        blocks.rest_on(form);
        self.outcome_blocks(locale, blocks);
    }

    fn heading(&self, locale: &Locale) -> String {
        match &self.subject {
            Subject::Cell(cell) => locale.with(
                "minutes-subject-cell",
                &[
                    ("unit", &cell.unit),
                    ("code", &cell.code),
                    ("title", &cell.title),
                ],
            ),
            Subject::Agreed(batch) => locale.counted("minutes-subject-agreed", batch.cells, &[]),
            Subject::SelfScores(batch) => {
                locale.counted("minutes-subject-self-scores", batch.cells, &[])
            }
            Subject::ApproveResult => locale.text("minutes-subject-result"),
            Subject::ApproveBlock(block) => {
                locale.with("minutes-subject-block", &[("block", block)])
            }
            Subject::Reopen => locale.text("minutes-subject-reopen"),
            Subject::Other(_) => locale.text("minutes-subject-other"),
        }
    }

    /// Vote, dissent and ruling.
    pub(super) fn outcome_blocks(&self, locale: &Locale, blocks: &mut Pieces) {
        let form = blocks.rest_on(Origin::Fact(self.seq));
        if let Some(member) = &self.presided {
            let label = locale.text("minutes-presided-over");
            blocks.push(labelled(Style::Body, &label, &sentence(member)));
        }
        match &self.vote {
            Some(vote) => {
                let label = locale.with(
                    "minutes-vote-label",
                    &[("number", &vote.number.to_string())],
                );
                blocks.push(labelled(Style::Body, &label, &self.vote_text(vote, locale)));
                vote.blocks(locale, blocks);
            }
            None => {
                let text = locale.with("minutes-consensus", &[("time", &self.at.time(locale))]);
                let text = format!("{text} {}", self.quorum_text(locale));
                blocks.push(paragraph(Style::Body, text));
            }
        }
        let label = locale.text("minutes-ruling-label");
        let ruled = self.ruling.as_ref().map_or(self.seq, |ruling| ruling.seq);
        blocks.rest_on(Origin::Fact(ruled));
        blocks.push(labelled(Style::Body, &label, &self.ruling_text(locale)));
        blocks.rest_on(form);
    }

    fn quorum_text(&self, locale: &Locale) -> String {
        let quorum = &self.quorum;
        let (members, present) = (quorum.members.to_string(), quorum.present.to_string());
        let needed = quorum.needed.to_string();
        let recused = quorum.recused.join(", ");
        let values = [
            ("members", members.as_str()),
            ("present", &present),
            ("needed", &needed),
            ("recused", &recused),
        ];
        locale.with(
            if quorum.recused.is_empty() {
                "minutes-decision-quorum"
            } else {
                "minutes-decision-quorum-recused"
            },
            &values,
        )
    }

    fn vote_text(&self, vote: &VoteRecord, locale: &Locale) -> String {
        let time = self.at.time(locale);
        let kind = match &vote.ballots {
            BallotRecord::Open { .. } => locale.with("minutes-vote-open", &[("time", &time)]),
            BallotRecord::Hands(_) => locale.with("minutes-vote-hands", &[("time", &time)]),
            BallotRecord::Secret { papers, tally, .. } => locale.with(
                "minutes-vote-secret",
                &[
                    ("time", &time),
                    ("papers", &papers.to_string()),
                    ("invalid", &tally.invalid.to_string()),
                ],
            ),
        };
        format!("{kind} {}", self.quorum_text(locale))
    }

    fn ruling_text(&self, locale: &Locale) -> String {
        if let Some(why) = self.vote.as_ref().and_then(|vote| vote.voided.as_ref()) {
            return locale.with("minutes-ruling-voided", &[("why", &sentence(why))]);
        }
        let passed = self.vote.as_ref().is_none_or(|vote| vote.outcome.passed);
        if !passed {
            return locale.text("minutes-ruling-rejected");
        }
        let mut text = match &self.subject {
            Subject::Cell(cell) => {
                let proposal = value(cell.proposal, locale);
                match cell.proposal {
                    Value::Score(_) => locale.with("minutes-ruling-score", &[("value", &proposal)]),
                    Value::NotApplicable => locale.text("minutes-ruling-not-applicable"),
                }
            }
            Subject::Agreed(batch) => locale.counted("minutes-ruling-agreed", batch.cells, &[]),
            Subject::SelfScores(batch) => {
                locale.counted("minutes-ruling-self-scores", batch.cells, &[])
            }
            Subject::ApproveResult => locale.text("minutes-ruling-approved"),
            Subject::ApproveBlock(block) => {
                locale.with("minutes-ruling-approved-block", &[("block", block)])
            }
            Subject::Reopen => locale.text("minutes-ruling-reopen"),
            Subject::Other(_) => locale.text("minutes-ruling-other"),
        };
        // A vote on cells settles nothing until the council rules on it.
        let needs_ruling = matches!(
            self.subject,
            Subject::Cell(_) | Subject::Agreed(_) | Subject::SelfScores(_)
        );
        match &self.ruling {
            None if needs_ruling => locale.text("minutes-ruling-missing"),
            Some(ruling) if !ruling.why.is_empty() => {
                text.push(' ');
                text.push_str(
                    &locale.with("minutes-ruling-why", &[("why", &sentence(&ruling.why))]),
                );
                text
            }
            Some(_) | None => text,
        }
    }
}

impl VoteRecord {
    /// The counts, by name where the vote was open, and the dissenting opinions.
    fn blocks(&self, locale: &Locale, blocks: &mut Pieces) {
        let outcome = &self.outcome;
        let no_names = Vec::new();
        let counts;
        let (names, dissent): ([&Vec<String>; 3], &[(String, String)]) = match &self.ballots {
            BallotRecord::Open {
                votes_for,
                against,
                abstain,
                dissent,
            } => {
                counts = [outcome.votes_for, outcome.against, outcome.abstain];
                ([votes_for, against, abstain], dissent)
            }
            BallotRecord::Secret { tally, .. } => {
                // Invalid papers are told apart from blank ones.
                counts = [tally.votes_for, tally.against, tally.abstain];
                ([&no_names; 3], &[])
            }
            BallotRecord::Hands(_) => {
                counts = [outcome.votes_for, outcome.against, outcome.abstain];
                ([&no_names; 3], &[])
            }
        };
        let ids = [
            "minutes-votes-for",
            "minutes-votes-against",
            "minutes-votes-abstain",
        ];
        for ((id, count), names) in ids.into_iter().zip(counts).zip(names) {
            let mut line = locale.with(id, &[("count", &format!("{count:02}"))]);
            if !names.is_empty() {
                line = format!("{line} ({})", names.join("; "));
            }
            blocks.push(paragraph(Style::Item, format!("- {line}.")));
        }
        if let BallotRecord::Secret {
            count: Some(count), ..
        } = &self.ballots
        {
            count.blocks(locale, blocks);
        }
        let needed = outcome.needed.to_string();
        let result = match (outcome.passed, outcome.by_casting_vote) {
            (true, true) => "minutes-vote-passed-by-casting-vote",
            (true, false) => "minutes-vote-passed",
            (false, _) => "minutes-vote-failed",
        };
        blocks.push(paragraph(
            Style::Body,
            locale.with(result, &[("needed", &needed)]),
        ));
        for (member, text) in dissent {
            let label = locale.with("minutes-dissent", &[("member", member)]);
            blocks.push(labelled(Style::Item, &label, &sentence(text)));
        }
    }
}

impl CellSubject {
    fn blocks(&self, locale: &Locale, blocks: &mut Pieces) {
        let claim = match self.self_score {
            Some(claim) => value(claim, locale),
            None => locale.text("minutes-not-answered"),
        };
        let scores = locale.with(
            "minutes-cell-scores",
            &[("max", &points(self.max, locale)), ("self", &claim)],
        );
        blocks.push(paragraph(Style::Body, scores));
        if let Some(rule) = &self.rule {
            let label = locale.text("checks-minutes-rule");
            let text = sentence(&rule.text(self.max, locale));
            blocks.push(labelled(Style::Body, &label, &text));
        }
        for check in &self.checks {
            check.blocks(locale, blocks);
        }
        if self.reviews.is_empty() {
            blocks.push(paragraph(Style::Body, locale.text("minutes-no-reviews")));
        } else {
            blocks.push(Block::Table(self.review_table(locale)));
        }
        if !self.explanation.is_empty() {
            let label = locale.text("minutes-explanation");
            let text = match self.explained_late {
                Some(days) => {
                    let late = crate::locale::domain::days_late(locale, days);
                    let text = self.explanation.trim_end_matches('.');
                    format!("{text} ({late})")
                }
                None => self.explanation.clone(),
            };
            blocks.push(labelled(Style::Body, &label, &sentence(&text)));
        }
        if let Some((seq, at)) = &self.called {
            let values = [("time", &*at.time(locale))];
            let text = locale.with("minutes-called-since", &values);
            blocks.push_on(Origin::Fact(*seq), paragraph(Style::Body, text));
        }
        for note in &self.notes {
            let short = NoteLine {
                about: None,
                ..note.clone()
            };
            blocks.push_on(
                Origin::Note(note.seq),
                paragraph(Style::Item, short.line(locale)),
            );
        }
        if !self.proposals.is_empty() {
            blocks.push(paragraph(Style::Body, locale.text("minutes-proposals")));
        }
        for proposal in &self.proposals {
            let line = paragraph(Style::Item, proposal.line(locale, false));
            blocks.push_on(Origin::Fact(proposal.seq), line);
        }
        let label = locale.text("minutes-proposal");
        blocks.push(labelled(
            Style::Body,
            &label,
            &sentence(&value(self.proposal, locale)),
        ));
    }

    fn review_table(&self, locale: &Locale) -> Table {
        let row = |review: &ReviewLine| {
            Row::of_texts([
                review.member.clone(),
                value(review.value, locale),
                review.why.clone(),
            ])
        };
        Table {
            columns: vec![
                Column::new(locale.text("minutes-column-reviewer"), 30, Align::Left),
                Column::new(locale.text("minutes-column-appraised"), 16, Align::Centre),
                Column::new(locale.text("minutes-column-why"), 54, Align::Left),
            ],
            rows: self.reviews.iter().map(row).collect(),
            compact: false,
        }
    }
}

impl BatchSubject {
    fn blocks(&self, locale: &Locale, blocks: &mut Pieces) {
        let cells = locale.count(self.cells);
        let units = self.units.len();
        let text = locale.counted("minutes-batch", units, &[("cells", &cells)]);
        blocks.push(paragraph(Style::Body, text));
        let named = self.cells <= NAMED_CELLS;
        let list = self.units.iter().map(|(unit, codes)| {
            if named {
                format!("{unit} ({})", codes.join(", "))
            } else {
                format!("{unit}: {}", locale.count(codes.len()))
            }
        });
        let list = list.collect::<Vec<_>>().join("; ");
        let runs = vec![Run::plain(format!("{list}."))];
        blocks.push(Block::Paragraph(Paragraph::of(Style::Item, runs)));
    }
}
