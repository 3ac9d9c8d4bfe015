use super::{AnsweredCheck, ChangedCell, ChangedItem, ScoredItem, Sheet, SheetBlock, Tally};
use crate::domain::cell::{CellEvent, CellFacts, CurrentVerdict};
use crate::domain::council::{Assignment, Member, Role};
use crate::domain::id::{CellIx, MemberIx, UnitIx};
use crate::domain::points::Points;
use crate::domain::review::{Value, Verdict};
use crate::domain::self_assessment::Claim;
use crate::domain::state::{State, UnitState};
use crate::domain::viewpoint::Viewpoint;
use crate::report::outcome::{BlockOutcome, Outcome};

impl Sheet {
    /// The members who have a sheet: all who judge a cell. Helpers have none, they draft for a member who answers.
    #[must_use]
    pub fn members(state: &State) -> Vec<MemberIx> {
        let judges = |ix: MemberIx| {
            let mut units = state.unit_positions();
            units.any(|(_, unit)| {
                let mut items = unit.set.item_positions();
                items.any(|item| unit.reviewers(item).contains(ix))
            })
        };
        let seats = state.members().iter().enumerate();
        seats
            .filter(|(_, member)| !matches!(member.role, Role::Helper { .. } | Role::Observer))
            .map(|(at, _)| MemberIx::at(at))
            .filter(|ix| judges(*ix))
            .collect()
    }

    /// What a member judged, as far as `viewpoint` may know it; None if there is no such member.
    #[must_use]
    pub fn of(
        outcome: &Outcome<'_>,
        state: &State,
        viewpoint: Viewpoint,
        ix: MemberIx,
    ) -> Option<Self> {
        let member = state.member(ix)?;
        let source = Source {
            state,
            viewpoint,
            ix,
        };
        let blocks = outcome
            .blocks
            .iter()
            .filter_map(|block| source.block(block));
        Some(Self {
            member: member.id.to_string(),
            office: member.office.clone(),
            title: member.title.clone(),
            council: outcome.round.council.clone(),
            round_title: outcome.round.title.clone(),
            year: outcome.round.year,
            place: outcome.round.place.clone(),
            standing: outcome.standing.clone(),
            assigned: assigned(state, member),
            blocks: blocks.collect(),
            recused: recused(state, ix, member),
        })
    }
}

#[derive(Clone, Copy)]
struct Source<'a> {
    state: &'a State,
    viewpoint: Viewpoint,
    ix: MemberIx,
}

impl Source<'_> {
    /// The member's cells of a block; None if there are none.
    fn block(self, block: &BlockOutcome<'_>) -> Option<SheetBlock> {
        let mut sheet = SheetBlock {
            name: block.block.name.clone(),
            units: Vec::new(),
            scored: Vec::new(),
            changed: Vec::new(),
            answered: Vec::new(),
        };
        let mut changed: Vec<Vec<ChangedCell>> = Vec::new();
        changed.resize_with(block.set.item_count(), Vec::new);
        let mut scored: Vec<Vec<Scored>> = Vec::new();
        scored.resize_with(block.set.item_count(), Vec::new);
        for (unit_ix, unit) in self.state.unit_positions() {
            if unit.block != block.ix {
                continue;
            }
            let mut tally = Tally::default();
            for item in unit.set.item_positions() {
                let cell = CellIx {
                    unit: unit_ix,
                    item,
                };
                if !unit.reviewers(item).contains(self.ix) || !self.state.takes_verdicts(cell) {
                    continue;
                }
                let Some(facts) = self.state.facts(cell, self.viewpoint) else {
                    continue;
                };
                let Some(verdict) = facts.verdict_of(self.ix) else {
                    let due = self.state.needs_verdict(cell);
                    tally.cells += usize::from(due);
                    tally.waiting += usize::from(due);
                    continue;
                };
                let by_unit = self
                    .state
                    .item(cell)
                    .is_some_and(|(_, item)| item.method.is_self_scored());
                if !by_unit {
                    tally.cells += 1;
                    tally.scored += 1;
                    if let Some(values) = scored.get_mut(item.index()) {
                        note(values, verdict, &unit.unit.name);
                    }
                    continue;
                }
                tally.take(verdict);
                if is_accepted(verdict) {
                    sheet.answered.extend(self.answered(cell, unit));
                } else if let Some(list) = changed.get_mut(item.index()) {
                    list.push(self.changed(cell, unit, &facts, verdict));
                }
            }
            if tally.cells > 0 {
                sheet.units.push((unit.unit.name.clone(), tally));
            }
        }
        for (item, mut values) in block.set.item_positions().zip(scored) {
            let Some((node, _)) = block.set.item(item).filter(|_| !values.is_empty()) else {
                continue;
            };
            values.sort_by(|one, two| (two.0, &one.1).cmp(&(one.0, &two.1)));
            sheet.scored.push(ScoredItem {
                code: node.code.to_string(),
                title: node.title.clone(),
                max: node.max,
                values,
            });
        }
        let items = block.set.item_positions().zip(changed);
        let items = items.filter(|(_, cells)| !cells.is_empty());
        sheet.changed = items
            .filter_map(|(item, cells)| {
                let (node, _) = block.set.item(item)?;
                Some(ChangedItem {
                    code: node.code.to_string(),
                    title: node.title.clone(),
                    max: node.max,
                    cells,
                })
            })
            .collect();
        (!sheet.units.is_empty()).then_some(sheet)
    }

    fn changed(
        self,
        cell: CellIx,
        unit: &UnitState,
        facts: &CellFacts<'_>,
        verdict: &CurrentVerdict<'_>,
    ) -> ChangedCell {
        let explanation = facts.explanation.map(|said| {
            let answer = said.answer;
            (answer.position, answer.text.clone())
        });
        let settled = self.state.settled(cell, self.viewpoint);
        let checks = self.checks(cell);
        ChangedCell {
            unit: unit.unit.name.clone(),
            claim: verdict.claim,
            first: self.first(cell).filter(|first| *first != verdict.value),
            given: verdict.value,
            why: verdict.why.to_owned(),
            checks,
            explanation,
            settled: settled.map(|settled| settled.value),
        }
    }

    /// What the member gave at first on the answer of the unit that stands.
    fn first(self, cell: CellIx) -> Option<Value> {
        let mut first = None;
        for entry in self.state.visible_log(cell, self.viewpoint) {
            match &entry.event {
                CellEvent::Replaced => first = None,
                CellEvent::Judged { member, value, .. } if *member == self.ix => {
                    first = first.or(Some(*value));
                }
                _ => {}
            }
        }
        first
    }

    fn checks(self, cell: CellIx) -> Vec<(crate::domain::precheck::Finding, String)> {
        let listed = self.state.listed_checks(cell, self.viewpoint).into_iter();
        let answered = listed.filter_map(|listed| {
            let mut answers = listed.answers.iter();
            let own = answers.find(|answer| answer.member == self.ix)?;
            Some((listed.finding.clone(), own.text.to_owned()))
        });
        answered.collect()
    }

    fn answered(self, cell: CellIx, unit: &UnitState) -> Vec<AnsweredCheck> {
        let code = self.state.cell_id(cell).map(|id| id.item.to_string());
        let checks = self.checks(cell).into_iter();
        checks
            .map(|(finding, answer)| AnsweredCheck {
                unit: unit.unit.name.clone(),
                code: code.clone().unwrap_or_default(),
                finding,
                answer,
            })
            .collect()
    }
}

/// A value with its reason, and the units that have it.
type Scored = (Value, String, Vec<String>);

/// Notes what a unit was given, beside those that were given the same for the same reason.
fn note(values: &mut Vec<Scored>, verdict: &CurrentVerdict<'_>, unit: &str) {
    let mut same = values.iter_mut();
    match same.find(|(value, why, _)| *value == verdict.value && why == verdict.why) {
        Some((_, _, units)) => units.push(unit.to_owned()),
        None => values.push((verdict.value, verdict.why.to_owned(), vec![unit.to_owned()])),
    }
}

fn is_accepted(verdict: &CurrentVerdict<'_>) -> bool {
    verdict.verdict == Verdict::Accept || verdict.claim.map(Value::from) == Some(verdict.value)
}

impl Tally {
    fn take(&mut self, verdict: &CurrentVerdict<'_>) {
        self.cells += 1;
        if is_accepted(verdict) {
            self.accepted += 1;
        } else {
            self.changed += 1;
        }
        if let Some(Claim::Score(own)) = verdict.claim {
            self.own += own;
        }
        self.given += verdict.value.points().unwrap_or(Points::ZERO);
    }
}

/// What a member answers for: `1. Công tác chỉ đạo`, with the blocks where it is not all of them.
fn assigned(state: &State, member: &Member) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for assignment in state.assignments() {
        if assignment.member == member.id {
            let line = of_assignment(state, assignment);
            if !line.is_empty() && !lines.contains(&line) {
                lines.push(line);
            }
        }
    }
    lines
}

fn of_assignment(state: &State, assignment: &Assignment) -> String {
    let blocks = assignment.blocks.iter().filter_map(|id| {
        let mut blocks = state.blocks().iter();
        blocks.find(|block| block.id == *id)
    });
    let named: Vec<&str> = blocks.clone().map(|block| block.name.as_str()).collect();
    let node = assignment.node.as_ref().and_then(|code| {
        let mut sets = state.index_sets().iter();
        // The set of the first block that is named, else the first that knows the code.
        let wanted = blocks.clone().next().map(|block| &block.index_set);
        let set = sets.find(|set| {
            wanted.is_none_or(|id| set.id() == id) && set.node_by_code(code.as_str()).is_some()
        })?;
        let node = set.node(set.node_by_code(code.as_str())?)?;
        Some(format!("{}. {}", node.code, node.title))
    });
    match (node, named.is_empty()) {
        (Some(node), true) => node,
        (Some(node), false) => format!("{node} ({})", named.join("; ")),
        (None, _) => named.join("; "),
    }
}

/// Units that the member does not judge.
pub(in crate::report) fn recused(
    state: &State,
    ix: MemberIx,
    member: &Member,
) -> Vec<(String, String)> {
    let name = |unit: UnitIx| state.unit(unit).map(|unit| unit.unit.name.clone());
    let own = member
        .unit
        .as_ref()
        .and_then(|id| name(state.unit_ix(id.as_str())?));
    let own = own.map(|unit| (unit, String::new()));
    let declared = state
        .recusals()
        .iter()
        .filter(|recusal| recusal.member == ix);
    let declared = declared.filter_map(|recusal| Some((name(recusal.unit)?, recusal.why.clone())));
    own.into_iter().chain(declared).collect()
}
