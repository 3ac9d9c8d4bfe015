//! How the sitting went beside its decisions: items called, proposals, breaks, who presided instead, papers not counted.

use std::collections::HashSet;

use super::gather::Source;
use super::layout::{paragraph, sentence};
use super::pieces::Pieces;
use super::{Minutes, NoteLine, Origin};
use crate::domain::id::{CellId, MemberIx, ProposalIx, Seq};
use crate::domain::meeting::{OpenBallot, Proposal, ProposalFate, Tally};
use crate::domain::review::Value;
use crate::locale::{Locale, domain};
use crate::report::clock::Clock;
use crate::report::document::Style;

/// Something of the running record that no decision tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordLine {
    /// Somebody spoke, or the secretary noted something.
    Note(NoteLine),
    /// The meeting turned to an item on which it did not decide by itself.
    Called {
        /// Its entry.
        seq: Seq,
        /// When.
        at: Clock,
        /// Unit and item.
        about: (String, String),
    },
    /// Somebody proposed a score on which nothing was decided.
    Proposed(ProposalLine),
    /// The meeting was adjourned.
    Break {
        /// Its entry.
        seq: Seq,
        /// When.
        from: Clock,
        /// When it went on.
        until: Option<Clock>,
        /// Why.
        why: String,
    },
    /// A member presided in place of the chair and the vice-chairs.
    Presided {
        /// Its entry.
        seq: Seq,
        /// From when.
        at: Clock,
        /// The member's office.
        member: String,
        /// Why.
        why: String,
    },
    /// Papers of a secret vote were given out and not counted to the end.
    Cancelled {
        /// Its entry.
        seq: Seq,
        /// When papers were given out.
        opened: Clock,
        /// When they were cancelled.
        at: Clock,
        /// How many papers.
        papers: u32,
        /// Why.
        why: String,
    },
}

impl RecordLine {
    const fn seq(&self) -> Seq {
        match self {
            RecordLine::Note(note) => note.seq,
            RecordLine::Proposed(proposal) => proposal.seq,
            RecordLine::Called { seq, .. }
            | RecordLine::Break { seq, .. }
            | RecordLine::Presided { seq, .. }
            | RecordLine::Cancelled { seq, .. } => *seq,
        }
    }
}

/// A score that was proposed, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposalLine {
    /// Its entry.
    pub seq: Seq,
    /// When.
    pub at: Clock,
    /// The office of who proposed it.
    pub member: String,
    /// Unit and item.
    pub about: (String, String),
    /// The value.
    pub value: Value,
    /// Why; may be empty.
    pub why: String,
    /// What became of it.
    pub fate: ProposalFate,
    /// Why it was withdrawn.
    pub withdrawn: Option<String>,
}

/// Who counted the papers of a secret vote, and how often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountRecord {
    /// The offices of the tellers.
    pub tellers: [String; 2],
    /// Counts that were taken again because the two differed: teller, count, entry.
    pub superseded: Vec<(String, Tally, Seq)>,
}

impl CountRecord {
    pub(super) fn of(source: Source<'_>, papers: &OpenBallot) -> Self {
        let is_last = |at: usize, teller: MemberIx| {
            let later = papers.tallies.iter().skip(at + 1);
            later.clone().all(|(by, ..)| *by != teller)
        };
        let earlier = papers.tallies.iter().enumerate();
        let superseded = earlier
            .filter(|(at, (teller, ..))| !is_last(*at, *teller))
            .map(|(_, (teller, tally, seq))| (source.office(*teller), *tally, *seq));
        CountRecord {
            tellers: papers.tellers.map(|teller| source.office(teller)),
            superseded: superseded.collect(),
        }
    }

    pub(super) fn blocks(&self, locale: &Locale, blocks: &mut Pieces) {
        let tellers = self.tellers.join("; ");
        let line = locale.with("minutes-tellers", &[("members", &tellers)]);
        blocks.push(paragraph(Style::Item, line));
        for (teller, tally, seq) in &self.superseded {
            let values = [
                ("teller", teller.as_str()),
                ("tally", &domain::tally(locale, *tally)),
            ];
            let line = locale.with("minutes-counted-again", &values);
            blocks.push_on(Origin::Fact(*seq), paragraph(Style::Item, line));
        }
    }
}

/// The proposals of the meeting, in their order, each with its cell.
pub(super) fn proposals(source: Source<'_>) -> impl Iterator<Item = (&CellId, ProposalLine)> {
    let all = source.state.proposals().iter().enumerate();
    all.filter(move |(_, proposal)| proposal.meeting == source.ix)
        .filter_map(move |(at, proposal)| {
            let line = ProposalLine::of(source, ProposalIx::at(at), proposal)?;
            Some((&proposal.cell, line))
        })
}

/// When the meeting turned to a cell for what was decided at entry `before`.
pub(super) fn called(source: Source<'_>, cell: &CellId, before: Seq) -> Option<(Seq, Clock)> {
    let calls = source.meeting.calls.iter().rev();
    let mut calls = calls.filter(|call| call.seq < before);
    let call = calls.find(|call| call.cell.as_ref() == Some(cell))?;
    Some((call.seq, source.clock(call.at)))
}

/// What happened that no decision on its cell tells, in its order.
pub(super) fn record(source: Source<'_>, told: &HashSet<&CellId>) -> Vec<RecordLine> {
    let meeting = source.meeting;
    let untold = |cell: &CellId| !told.contains(cell);
    let mut lines: Vec<RecordLine> = Vec::new();
    let notes = meeting.notes.iter();
    let notes = notes.filter(|note| note.cell.as_ref().is_none_or(untold));
    lines.extend(notes.map(|note| RecordLine::Note(source.note(note))));
    lines.extend(meeting.calls.iter().filter_map(|call| {
        let cell = call.cell.as_ref().filter(|cell| untold(cell))?;
        Some(RecordLine::Called {
            seq: call.seq,
            at: source.clock(call.at),
            about: source.cell_names(cell),
        })
    }));
    let loose = proposals(source).filter(|(cell, _)| untold(cell));
    lines.extend(loose.map(|(_, line)| RecordLine::Proposed(line)));
    lines.extend(meeting.breaks.iter().map(|pause| RecordLine::Break {
        seq: pause.seq,
        from: source.clock(pause.from),
        until: pause.until.map(|until| source.clock(until)),
        why: pause.why.clone(),
    }));
    lines.extend(meeting.chairs.iter().map(|turn| RecordLine::Presided {
        seq: turn.seq,
        at: source.clock(turn.at),
        member: source.office(turn.member),
        why: turn.why.clone(),
    }));
    lines.extend(
        meeting
            .cancelled
            .iter()
            .map(|cancelled| RecordLine::Cancelled {
                seq: cancelled.seq,
                opened: source.clock(cancelled.ballot.at),
                at: source.clock(cancelled.at),
                papers: cancelled.ballot.papers,
                why: cancelled.why.clone(),
            }),
    );
    lines.sort_by_key(RecordLine::seq);
    lines
}

impl ProposalLine {
    fn of(source: Source<'_>, ix: ProposalIx, proposal: &Proposal) -> Option<Self> {
        Some(ProposalLine {
            seq: proposal.seq,
            at: source.clock(proposal.at),
            member: source.office(proposal.by),
            about: source.cell_names(&proposal.cell),
            value: proposal.value,
            why: proposal.why.clone(),
            fate: source.state.proposal_fate(ix)?,
            withdrawn: proposal.withdrawn.as_ref().map(|(_, why)| why.clone()),
        })
    }

    /// `- 09 giờ 12 phút, Sở Nội vụ đề xuất 1,50; lý do: … Được thông qua (biểu quyết lần 3).`
    pub(super) fn line(&self, locale: &Locale, names_cell: bool) -> String {
        let about = if names_cell {
            let (unit, code) = &self.about;
            locale.with("minutes-proposal-about", &[("unit", unit), ("code", code)])
        } else {
            String::new()
        };
        let why = if self.why.trim().is_empty() {
            String::new()
        } else {
            locale.with(
                "minutes-proposal-why",
                &[("why", self.why.trim_end_matches('.'))],
            )
        };
        locale.with(
            "minutes-proposal-line",
            &[
                ("time", &self.at.time(locale)),
                ("member", &self.member),
                ("value", &domain::value(locale, self.value)),
                ("about", &about),
                ("why", &why),
                ("fate", &self.fate_text(locale)),
            ],
        )
    }

    fn fate_text(&self, locale: &Locale) -> String {
        let numbered = |id: &str, index: usize| {
            let number = (index + 1).to_string();
            locale.with(id, &[("number", &number)])
        };
        match self.fate {
            ProposalFate::Standing => locale.text("minutes-fate-standing"),
            ProposalFate::Carried(vote) => numbered("minutes-fate-carried", vote.index()),
            ProposalFate::Rejected(vote) => numbered("minutes-fate-rejected", vote.index()),
            ProposalFate::Ruled(_) => locale.text("minutes-fate-ruled"),
            ProposalFate::Fallen => locale.text("minutes-fate-fallen"),
            ProposalFate::Withdrawn => {
                let why = sentence(self.withdrawn.as_deref().unwrap_or_default());
                locale.with("minutes-fate-withdrawn", &[("why", &why)])
            }
            ProposalFate::Lapsed => locale.text("minutes-fate-lapsed"),
        }
    }
}

impl RecordLine {
    fn line(&self, locale: &Locale) -> String {
        match self {
            RecordLine::Note(note) => note.line(locale),
            RecordLine::Proposed(proposal) => proposal.line(locale, true),
            RecordLine::Called {
                at,
                about: (unit, code),
                ..
            } => locale.with(
                "minutes-run-called",
                &[("time", &at.time(locale)), ("unit", unit), ("code", code)],
            ),
            RecordLine::Break {
                from, until, why, ..
            } => {
                let mut values = vec![("from", from.time(locale)), ("why", sentence(why))];
                let id = match until {
                    Some(until) => {
                        values.push(("until", until.time(locale)));
                        "minutes-run-break"
                    }
                    None => "minutes-run-break-open",
                };
                let values: Vec<(&str, &str)> = (values.iter())
                    .map(|(name, value)| (*name, value.as_str()))
                    .collect();
                locale.with(id, &values)
            }
            RecordLine::Presided {
                at, member, why, ..
            } => locale.with(
                "minutes-run-presided",
                &[
                    ("time", &at.time(locale)),
                    ("member", member),
                    ("why", &sentence(why)),
                ],
            ),
            RecordLine::Cancelled {
                opened,
                at,
                papers,
                why,
                ..
            } => locale.with(
                "minutes-run-cancelled",
                &[
                    ("time", &at.time(locale)),
                    ("opened", &opened.time(locale)),
                    ("papers", &papers.to_string()),
                    ("why", &sentence(why)),
                ],
            ),
        }
    }
}

impl Minutes {
    /// The running record, each line on its own entry.
    pub(super) fn running_record(&self, number: usize, locale: &Locale, blocks: &mut Pieces) {
        let spoken = |line: &RecordLine| matches!(line, RecordLine::Note(_));
        let heading = if self.record.iter().all(spoken) {
            "minutes-discussion"
        } else {
            "minutes-running"
        };
        let heading = format!("{number}. {}", locale.text(heading));
        blocks.push(paragraph(Style::Heading2, heading));
        for line in &self.record {
            let origin = match line {
                RecordLine::Note(note) => Origin::Note(note.seq),
                other => Origin::Fact(other.seq()),
            };
            blocks.push_on(origin, paragraph(Style::Item, line.line(locale)));
        }
    }
}
