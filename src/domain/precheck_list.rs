//! What the pre-checks found, one by one and counted, with the answers that a viewpoint may see.

use std::collections::BTreeMap;

use super::cell::{CellEntry, CellEvent};
use super::id::{CellIx, ItemIx, MemberIx, UnitIx};
use super::precheck::{CheckSet, Finding, PreCheck, Severity};
use super::state::State;
use super::viewpoint::Viewpoint;

/// What a member made of a finding.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CheckAnswer<'s> {
    /// The entry.
    pub entry: &'s CellEntry,
    /// Who.
    pub member: MemberIx,
    /// The code that was answered.
    pub code: &'s str,
    /// "đã xem, chấp nhận vì …".
    pub text: &'s str,
}

/// A finding with what stands beside it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listed<'s> {
    /// The cell.
    pub cell: CellIx,
    /// What was found.
    pub finding: &'s Finding,
    /// How much it weighs.
    pub severity: Severity,
    /// Answers to its pre-check on the cell, oldest first, as far as the viewpoint may see them.
    pub answers: Vec<CheckAnswer<'s>>,
}

/// How many there are.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct CheckTally {
    /// Findings.
    pub found: u32,
    /// Of them answered.
    pub answered: u32,
    /// Of them severe.
    pub severe: u32,
    /// Of them warnings.
    pub warning: u32,
    /// Of them notices.
    pub notice: u32,
}

impl CheckTally {
    /// Those that nobody has answered.
    pub const fn open(&self) -> u32 {
        self.found.saturating_sub(self.answered)
    }

    /// The number of one severity.
    pub const fn of(&self, severity: Severity) -> u32 {
        match severity {
            Severity::Severe => self.severe,
            Severity::Warning => self.warning,
            Severity::Notice => self.notice,
        }
    }

    fn add(&mut self, listed: &Listed<'_>) {
        self.found += 1;
        self.answered += u32::from(!listed.answers.is_empty());
        match listed.severity {
            Severity::Severe => self.severe += 1,
            Severity::Warning => self.warning += 1,
            Severity::Notice => self.notice += 1,
        }
    }

    /// The worst first: severe findings count before warnings, and those before notices.
    fn weight(&self) -> (u32, u32, u32) {
        (self.severe, self.warning, self.notice)
    }
}

/// An item of an index set, by the set's position.
pub type ItemOfSet = (usize, ItemIx);

/// Findings counted by what they are and where.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CheckCounts {
    /// All of them.
    pub all: CheckTally,
    /// By pre-check.
    pub by_check: BTreeMap<PreCheck, CheckTally>,
    /// Units with findings, the worst first.
    pub units: Vec<(UnitIx, CheckTally)>,
    /// Items with findings, the worst first.
    pub items: Vec<(ItemOfSet, CheckTally)>,
}

impl CheckCounts {
    /// Counts what is listed.
    pub fn of(state: &State, listed: &[Listed<'_>]) -> CheckCounts {
        let mut counts = CheckCounts::default();
        let mut units: BTreeMap<UnitIx, CheckTally> = BTreeMap::new();
        let mut items: BTreeMap<ItemOfSet, CheckTally> = BTreeMap::new();
        for found in listed {
            counts.all.add(found);
            let check = found.finding.check();
            counts.by_check.entry(check).or_default().add(found);
            units.entry(found.cell.unit).or_default().add(found);
            if let Some(set) = state.set_position(found.cell.unit) {
                items.entry((set, found.cell.item)).or_default().add(found);
            }
        }
        counts.units = units.into_iter().collect();
        counts.items = items.into_iter().collect();
        // Stable: what is equally bad keeps the order of units and items.
        counts
            .units
            .sort_by_key(|(_, tally)| std::cmp::Reverse(tally.weight()));
        counts
            .items
            .sort_by_key(|(_, tally)| std::cmp::Reverse(tally.weight()));
        counts
    }
}

impl State {
    /// The position of a unit's index set among the loaded ones.
    pub fn set_position(&self, unit: UnitIx) -> Option<usize> {
        let id = self.unit(unit)?.set.id();
        self.index_sets().iter().position(|set| set.id() == id)
    }

    /// The answers that stand on a cell, oldest first, as far as the viewpoint may see them.
    pub fn check_answers(&self, cell: CellIx, viewpoint: Viewpoint) -> Vec<CheckAnswer<'_>> {
        let mut answers: Vec<CheckAnswer<'_>> = Vec::new();
        for entry in self.visible_log(cell, viewpoint) {
            match &entry.event {
                // What was said of the earlier answer of the unit says nothing of this one.
                CellEvent::Replaced => answers.clear(),
                CellEvent::PreCheckAnswered { member, code, text } => {
                    // A member's later word on the same finding stands for the earlier.
                    answers.retain(|a| (a.member, a.code) != (*member, code.as_str()));
                    answers.push(CheckAnswer {
                        entry,
                        member: *member,
                        code,
                        text,
                    });
                }
                _ => {}
            }
        }
        answers
    }

    /// The pre-checks of a cell that somebody has answered, as far as the viewpoint may see it.
    pub fn answered_checks(&self, cell: CellIx, viewpoint: Viewpoint) -> CheckSet {
        if self.cell(cell).is_none_or(|cell| cell.log().is_empty()) {
            return CheckSet::NONE;
        }
        let answers = self.check_answers(cell, viewpoint);
        let codes = answers.iter().map(|answer| answer.code);
        codes.filter_map(PreCheck::of_code).collect()
    }

    /// The severe pre-checks on a cell that nobody has answered, as far as the viewpoint may see it.
    pub fn unanswered_severe(&self, cell: CellIx, viewpoint: Viewpoint) -> CheckSet {
        let severe = self.findings().severe(cell);
        if severe.is_empty() {
            return severe;
        }
        severe.minus(self.answered_checks(cell, viewpoint))
    }

    /// The findings of a cell with their answers.
    pub fn listed_checks(&self, cell: CellIx, viewpoint: Viewpoint) -> Vec<Listed<'_>> {
        let findings = self.findings();
        let found = findings.at(cell);
        if found.is_empty() {
            return Vec::new();
        }
        let answers = self.check_answers(cell, viewpoint);
        let listed = found.iter().map(|finding| Listed {
            cell,
            finding,
            severity: findings.severity(finding),
            answers: answers
                .iter()
                .filter(|answer| answer.code == finding.code())
                .copied()
                .collect(),
        });
        listed.collect()
    }

    /// All findings with their answers, unit by unit in the order of papers.
    pub fn all_checks(&self, viewpoint: Viewpoint) -> Vec<Listed<'_>> {
        self.cell_positions()
            .flat_map(|cell| self.listed_checks(cell, viewpoint))
            .collect()
    }
}
