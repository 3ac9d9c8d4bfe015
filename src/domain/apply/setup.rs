//! Round, index sets, units, seats and who reviews what.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use crate::domain::cell::{Asked, Cell};
use crate::domain::council::{Assignment, Member};
use crate::domain::event::Recorded;
use crate::domain::id::{BlockIx, MemberId, MemberIx, UnitId, UnitIx};
use crate::domain::index_set::IndexSet;
use crate::domain::round::{PreCheckRules, Round};
use crate::domain::seats::Seats;
use crate::domain::stage::Stage;
use crate::domain::state::{Recusal, State, UnitState};
use crate::domain::unit::Unit;

impl State {
    pub(super) fn set_up(&mut self, round: &Round) {
        let mut round = round.clone();
        // The entry carries two of the thresholds; the others come by an entry of their own.
        let PreCheckRules {
            robust_z,
            shared_evidence_units,
            ..
        } = round.prechecks;
        round.prechecks = PreCheckRules::of_round(robust_z, shared_evidence_units);
        self.round = Some(Arc::new(round));
        // Blocks may stand elsewhere now, and units name theirs by position.
        self.reload_units();
    }

    pub(super) fn set_prechecks(&mut self, rules: &PreCheckRules) {
        if let Some(round) = &mut self.round {
            Arc::make_mut(round).prechecks = rules.clone();
            self.findings = OnceLock::new();
        }
    }

    pub(super) fn load_index_set(&mut self, set: &IndexSet) {
        let set = Arc::new(set.clone());
        match self.sets.iter_mut().find(|s| s.id() == set.id()) {
            Some(earlier) => *earlier = set,
            None => self.sets.push(set),
        }
        self.reload_units();
    }

    fn reload_units(&mut self) {
        let units: Vec<Unit> = self.units.iter().map(|u| u.unit.clone()).collect();
        self.load_units(&units);
    }

    /// Replaces the units. What a unit already sent and what was said of it stays as long as its items do.
    pub(super) fn load_units(&mut self, units: &[Unit]) {
        let before = std::mem::take(&mut self.units);
        let before_at = std::mem::take(&mut self.by_unit);
        let mut by_unit = HashMap::new();
        for unit in units {
            let Some(at) = self.blocks().iter().position(|b| b.id == unit.block) else {
                continue;
            };
            let wanted = self.blocks().get(at).map(|b| b.index_set.clone());
            let Some(set) = self
                .sets
                .iter()
                .find(|s| Some(s.id()) == wanted.as_ref())
                .cloned()
            else {
                continue;
            };
            let earlier = before_at
                .get(&unit.id)
                .and_then(|ix| before.get(ix.index()))
                .filter(|earlier| earlier.set.has_items_of(&set))
                .map(|earlier| UnitState::clone(earlier));
            let mut loaded = earlier.unwrap_or_else(|| empty(unit, &set));
            loaded.unit = unit.clone();
            loaded.block = BlockIx::at(at);
            loaded.set = set;
            by_unit.insert(unit.id.clone(), UnitIx::at(self.units.len()));
            self.units.push(Arc::new(loaded));
        }
        self.recusals.retain_mut(|recusal| {
            let id = before.get(recusal.unit.index()).map(|u| &u.unit.id);
            let moved = id.and_then(|id| by_unit.get(id));
            moved.is_some_and(|to| {
                recusal.unit = *to;
                true
            })
        });
        self.by_unit = Arc::new(by_unit);
        self.findings = OnceLock::new();
        self.rebuild_reviewers();
    }

    pub(super) fn load_members(&mut self, members: &[Member]) {
        let before = std::mem::replace(&mut self.members, members.to_vec());
        self.by_member = members
            .iter()
            .enumerate()
            .map(|(at, member)| (member.id.clone(), MemberIx::at(at)))
            .collect();
        let by_member = &self.by_member;
        self.recusals.retain_mut(|recusal| {
            let id = before.get(recusal.member.index()).map(|m| &m.id);
            let moved = id.and_then(|id| by_member.get(id));
            moved.is_some_and(|to| {
                recusal.member = *to;
                true
            })
        });
        self.rebuild_reviewers();
    }

    pub(super) fn declare_recusal(&mut self, member: &MemberId, unit: &UnitId, why: &str) {
        if let (Some(member), Some(unit)) =
            (self.member_ix(member.as_str()), self.unit_ix(unit.as_str()))
        {
            self.recusals.push(Recusal {
                member,
                unit,
                why: why.to_owned(),
            });
            self.rebuild_reviewers();
        }
    }

    pub(super) fn move_stage(&mut self, recorded: &Recorded, to: Stage, why: &str) {
        self.push_move(recorded, to, why);
        if to == Stage::Explanation {
            let by = self.author_ix(recorded).unwrap_or(MemberIx(u16::MAX));
            self.asked.push(Asked {
                seq: recorded.seq,
                at: recorded.at,
                by,
            });
        }
    }

    /// Works out the reviewers of every cell anew, and with them what is settled.
    pub(super) fn rebuild_reviewers(&mut self) {
        // Most units of a block share their reviewers, so assignments that name no unit are read once a block.
        let mut of_block: HashMap<BlockIx, Vec<Seats>> = HashMap::new();
        for at in 0..self.units.len() {
            let ix = UnitIx::at(at);
            let recused = self.recused_for(ix);
            let Some(unit) = self.units.get(at) else {
                continue;
            };
            let shared = of_block
                .entry(unit.block)
                .or_insert_with(|| self.assigned(unit, |a| a.units.is_empty()));
            let own = self.assigned(unit, |a| a.units.contains(&unit.unit.id));
            let reviewers = shared
                .iter()
                .zip(own)
                .map(|(shared, own)| shared.union(own).without(recused))
                .collect();
            if let Some(unit) = self.unit_mut(ix) {
                unit.reviewers = reviewers;
                unit.recused = recused;
            }
            self.settle_unit(ix);
        }
    }

    fn recused_for(&self, ix: UnitIx) -> Seats {
        let Some(unit) = self.units.get(ix.index()) else {
            return Seats::default();
        };
        let own = self
            .members
            .iter()
            .enumerate()
            .filter(|(_, m)| m.unit.as_ref() == Some(&unit.unit.id));
        let declared = self
            .recusals
            .iter()
            .filter(|r| r.unit == ix)
            .map(|r| r.member);
        own.map(|(at, _)| MemberIx::at(at))
            .chain(declared)
            .collect()
    }

    /// For each item, the seats of the wanted assignments that reach it.
    fn assigned(&self, unit: &UnitState, wanted: impl Fn(&Assignment) -> bool) -> Vec<Seats> {
        let mut seats = vec![Seats::default(); unit.set.item_count()];
        for assignment in self.assignments.iter().filter(|a| wanted(a)) {
            let in_block =
                assignment.blocks.is_empty() || assignment.blocks.contains(&unit.unit.block);
            // Who no longer votes can't confirm, so nothing waits for them.
            let reviews = |ix: &MemberIx| self.member(*ix).is_some_and(|m| m.role.votes());
            let Some(member) = self
                .member_ix(assignment.member.as_str())
                .filter(|ix| in_block && reviews(ix))
            else {
                continue;
            };
            let node = assignment
                .node
                .as_ref()
                .map(|code| unit.set.node_by_code(code.as_str()));
            for item in unit.set.item_positions() {
                let under =
                    node.is_none_or(|node| node.is_some_and(|node| unit.set.is_under(item, node)));
                if let Some(slot) = seats.get_mut(item.index()).filter(|_| under) {
                    *slot = slot.with(member);
                }
            }
        }
        seats
    }
}

/// A unit that has sent nothing yet.
fn empty(unit: &Unit, set: &Arc<IndexSet>) -> UnitState {
    let count = set.item_count();
    UnitState {
        unit: unit.clone(),
        block: BlockIx(0),
        set: Arc::clone(set),
        submission: None,
        earlier: Vec::new(),
        recused: Seats::default(),
        claims: vec![None; count],
        cells: vec![Cell::default(); count],
        reviewers: vec![Seats::default(); count],
    }
}
