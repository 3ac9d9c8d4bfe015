//! What happens to cells: verdicts, drafts, flags, answers.

use crate::domain::cell::{CellEntry, CellEvent, CellFacts};
use crate::domain::event::Recorded;
use crate::domain::id::{CellId, CellIx, MemberIx, UnitIx};
use crate::domain::precheck::CheckSet;
use crate::domain::review::{CellVerdict, Value, Verdict};
use crate::domain::state::State;

impl State {
    pub(super) fn confirm(&mut self, recorded: &Recorded, cells: &[CellVerdict]) {
        let Some(member) = self.author_ix(recorded) else {
            return;
        };
        for given in cells {
            let Some(cell) = self.find_cell(&given.cell) else {
                continue;
            };
            let Some(value) = self.value_of(cell, given.verdict) else {
                continue;
            };
            let verdict = given.verdict;
            let claim = self.unit(cell.unit).and_then(|unit| unit.claim(cell.item));
            self.push(
                recorded,
                cell,
                CellEvent::Judged {
                    member,
                    verdict,
                    value,
                    claim,
                    why: given.why.clone(),
                },
            );
        }
    }

    pub(super) fn draft(&mut self, recorded: &Recorded, cells: &[CellVerdict]) {
        let Some(member) = self.author_ix(recorded).map(|seat| self.looks_for(seat)) else {
            return;
        };
        for given in cells {
            if let Some(cell) = self.find_cell(&given.cell) {
                let verdict = given.verdict;
                self.push(
                    recorded,
                    cell,
                    CellEvent::Drafted {
                        member,
                        verdict,
                        why: given.why.clone(),
                    },
                );
            }
        }
    }

    pub(super) fn flag(&mut self, recorded: &Recorded, cell: &CellId, note: Option<&String>) {
        let (Some(member), Some(cell)) = (self.author_ix(recorded), self.find_cell(cell)) else {
            return;
        };
        let event = match note {
            Some(note) => CellEvent::Flagged {
                member,
                note: note.clone(),
            },
            None => CellEvent::Unflagged { member },
        };
        self.push(recorded, cell, event);
    }

    pub(super) fn answer_precheck(
        &mut self,
        recorded: &Recorded,
        cell: &CellId,
        code: &str,
        text: &str,
    ) {
        if let (Some(member), Some(cell)) = (self.author_ix(recorded), self.find_cell(cell)) {
            let (code, text) = (code.to_owned(), text.to_owned());
            self.push(
                recorded,
                cell,
                CellEvent::PreCheckAnswered { member, code, text },
            );
        }
    }

    /// What a verdict comes to; None when there is nothing to accept.
    pub(in crate::domain) fn value_of(&self, cell: CellIx, verdict: Verdict) -> Option<Value> {
        match verdict {
            Verdict::Accept => self.unit(cell.unit)?.claim(cell.item).map(Value::from),
            Verdict::Adjust(points) => Some(Value::Score(points)),
            Verdict::NotApplicable => Some(Value::NotApplicable),
        }
    }

    pub(super) fn author_ix(&self, recorded: &Recorded) -> Option<MemberIx> {
        self.member_ix(recorded.author.as_str())
    }

    /// Appends to a cell's log and settles the cell anew.
    pub(super) fn push(&mut self, recorded: &Recorded, cell: CellIx, event: CellEvent) {
        // Entries before the seats are loaded carry the founder, who is no position yet; none of them is about cells.
        let author = self.author_ix(recorded).unwrap_or(MemberIx(u16::MAX));
        let entry = CellEntry {
            seq: recorded.seq,
            at: recorded.at,
            author,
            event,
        };
        let slot = self
            .unit_mut(cell.unit)
            .and_then(|unit| unit.cells.get_mut(cell.item.index()));
        if let Some(slot) = slot {
            // Most cells are judged once; room for more would take most of a nation's memory.
            if slot.log.is_empty() {
                slot.log.reserve_exact(1);
            }
            slot.log.push(entry);
            self.settle(cell);
        }
    }

    /// Works out a cell's final value from its whole log.
    pub(super) fn settle(&mut self, cell: CellIx) {
        let Some(context) = self.context(cell, CheckSet::NONE) else {
            return;
        };
        let mut facts = CellFacts::default();
        for entry in self.cell(cell).map_or(&[][..], |c| c.log()) {
            facts.take(entry);
        }
        let settled = facts.settled(&context);
        let slot = self
            .unit_mut(cell.unit)
            .and_then(|unit| unit.cells.get_mut(cell.item.index()));
        if let Some(slot) = slot {
            slot.settled = settled;
        }
    }

    pub(super) fn settle_unit(&mut self, unit: UnitIx) {
        let items: Vec<_> = self
            .unit(unit)
            .map_or_else(Vec::new, |u| u.set.item_positions().collect());
        for item in items {
            self.settle(CellIx { unit, item });
        }
    }
}
