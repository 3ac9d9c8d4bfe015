//! What was in dispute since the round began, in the minutes: about what, and how, when and by whom it was settled.

use super::gather::Source;
use super::layout::paragraph;
use super::pieces::Pieces;
use super::{Minutes, Origin};
use crate::domain::dispute::{DisputeKind, DisputeState, Settlement};
use crate::domain::id::Seq;
use crate::domain::stage::Stage;
use crate::locale::{Locale, domain};
use crate::report::clock::Clock;
use crate::report::document::{Align, Block, Column, Row, Style, Table};

/// A dispute as the meeting left it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisputeLine {
    /// The unit's name.
    pub unit: String,
    /// The item's code.
    pub code: String,
    /// Every reason that it ever had.
    pub kinds: Vec<DisputeKind>,
    /// How often it started again.
    pub reopened: u32,
    /// Where it stood.
    pub state: DisputeState,
    /// Who settled it, unless the council ruled, and when.
    pub settled: Option<(Option<String>, Clock)>,
    /// The last step of its life.
    pub seq: Seq,
}

impl DisputeLine {
    /// Every dispute since the round began, as it stood when the meeting's version was locked or the round went back.
    pub(super) fn all(source: Source<'_>) -> Vec<DisputeLine> {
        let state = source.state;
        let after = |seq: &Seq| *seq > source.meeting.seq;
        let left = state.moves().iter().filter(|m| m.to != Stage::Meeting);
        let left = left.map(|m| m.seq).find(after);
        let next = state.meetings().iter().map(|m| m.seq).find(after);
        let end = left.into_iter().chain(next).min();
        let disputes = state.disputes_before(end.unwrap_or(Seq(u64::MAX)));
        let lines = disputes.into_iter().filter_map(|(cell, dispute)| {
            let (unit, code) = source.cell_names(&state.cell_id(cell)?);
            let settled = match dispute.state {
                DisputeState::Settled { how, when, by } => {
                    // A ruling has the meeting's own time, whenever it was entered.
                    let at = match how {
                        Settlement::Ruling(ruling) => state.ruling(ruling).map(|r| r.at),
                        _ => None,
                    };
                    let by = at.is_none().then(|| source.office(by));
                    Some((by, source.clock(at.unwrap_or(when.at))))
                }
                _ => None,
            };
            Some(DisputeLine {
                unit,
                code,
                kinds: dispute.kinds,
                reopened: dispute.reopened,
                state: dispute.state,
                settled,
                seq: dispute.history.last().map_or(dispute.found.seq, |s| s.seq),
            })
        });
        lines.collect()
    }

    fn row(&self, locale: &Locale) -> Row {
        let mut state = domain::dispute_state(locale, &self.state);
        if let Some((office, clock)) = &self.settled {
            let when = clock.time_and_day(locale);
            state = match office {
                Some(office) => format!("{state} – {office}, {when}"),
                None => format!("{state}, {when}"),
            };
        }
        let mut kinds = domain::dispute_kinds(locale, &self.kinds);
        if self.reopened > 0 {
            let count = usize::try_from(self.reopened).unwrap_or(usize::MAX);
            let again = locale.counted("dispute-minutes-again", count, &[]);
            kinds = format!("{kinds} ({again})");
        }
        Row::of_texts([self.unit.clone(), self.code.clone(), kinds, state])
    }
}

impl Minutes {
    /// The disputes, under their own heading.
    pub(super) fn disputed(&self, number: usize, locale: &Locale, blocks: &mut Pieces) {
        let heading = locale.text("dispute-minutes-heading");
        blocks.push(paragraph(Style::Heading2, format!("{number}. {heading}")));
        let open = self.disputes.iter().filter(|line| line.state.is_open());
        let values = [("open", &*locale.count(open.count()))];
        let count = locale.counted("dispute-minutes-count", self.disputes.len(), &values);
        blocks.push(paragraph(Style::Body, count));
        let head = |id: &str| locale.text(id);
        let table = Block::Table(Table {
            columns: vec![
                Column::new(head("minutes-column-unit"), 22, Align::Left),
                Column::new(head("checks-minutes-item"), 10, Align::Centre),
                Column::new(head("dispute-minutes-kinds"), 32, Align::Left),
                Column::new(head("dispute-minutes-settled"), 36, Align::Left),
            ],
            rows: self.disputes.iter().map(|line| line.row(locale)).collect(),
            compact: false,
        });
        let facts = self.disputes.iter().map(|line| Origin::Fact(line.seq));
        blocks.push_rows(table, facts.collect());
    }
}
