//! Setting up: round, index sets, units, seats, keys, assignments.

use std::collections::HashSet;

use super::need_why;
use crate::domain::council::{Assignment, Member, Role};
use crate::domain::id::{BlockId, IndexSetId, MemberId, MemberIx, UnitId};
use crate::domain::index_set::IndexSet;
use crate::domain::refusal::Refusal;
use crate::domain::round::{Block, Round};
use crate::domain::seats::Seats;
use crate::domain::stage::Stage;
use crate::domain::state::State;
use crate::domain::unit::Unit;

impl State {
    pub(super) fn need_setup(&self, seat: Option<MemberIx>) -> Result<(), Refusal> {
        self.need_secretary(seat)?;
        if self.stage == Stage::Setup {
            Ok(())
        } else {
            Err(Refusal::WrongStage { now: self.stage })
        }
    }

    pub(super) fn permit_round(
        &self,
        seat: Option<MemberIx>,
        round: &Round,
    ) -> Result<(), Refusal> {
        self.need_setup(seat)?;
        need_unique(round.blocks.iter().map(|b| b.id.as_str()))?;
        let names = |blocks: &[Block]| -> Vec<(BlockId, IndexSetId)> {
            blocks
                .iter()
                .map(|b| (b.id.clone(), b.index_set.clone()))
                .collect()
        };
        self.need_kept(&names(self.blocks()), &names(&round.blocks))?;
        if round.blocks.is_empty() {
            Err(Refusal::Empty)
        } else {
            Ok(())
        }
    }

    pub(super) fn permit_index_set(
        &self,
        seat: Option<MemberIx>,
        set: &IndexSet,
    ) -> Result<(), Refusal> {
        self.need_setup(seat)?;
        let earlier = self.sets.iter().find(|earlier| earlier.id() == set.id());
        if self.was_used() && earlier.is_some_and(|earlier| !earlier.has_items_of(set)) {
            return Err(Refusal::FoundationMoved);
        }
        if set.item_count() == 0 {
            Err(Refusal::Empty)
        } else {
            Ok(())
        }
    }

    /// True once setup was left: from then on positions of blocks, units, items and seats stand in what followed.
    fn was_used(&self) -> bool {
        !self.moves.is_empty()
    }

    /// What was there keeps its place once setup was left; what is new comes last.
    fn need_kept<T: PartialEq>(&self, before: &[T], after: &[T]) -> Result<(), Refusal> {
        if self.was_used() && !after.starts_with(before) {
            Err(Refusal::FoundationMoved)
        } else {
            Ok(())
        }
    }

    pub(super) fn permit_units(
        &self,
        seat: Option<MemberIx>,
        units: &[Unit],
    ) -> Result<(), Refusal> {
        self.need_setup(seat)?;
        need_unique(units.iter().map(|u| u.id.as_str()))?;
        let name = |unit: &Unit| (unit.id.clone(), unit.block.clone());
        let before: Vec<_> = self.units.iter().map(|u| name(&u.unit)).collect();
        let after: Vec<_> = units.iter().map(name).collect();
        self.need_kept(&before, &after)?;
        for unit in units {
            let block = self.blocks().iter().find(|b| b.id == unit.block);
            let block = block.ok_or_else(|| Refusal::UnknownBlock(unit.block.to_string()))?;
            if !self.sets.iter().any(|set| *set.id() == block.index_set) {
                return Err(Refusal::UnknownIndexSet(block.index_set.to_string()));
            }
        }
        if units.is_empty() {
            Err(Refusal::Empty)
        } else {
            Ok(())
        }
    }

    pub(super) fn permit_members(
        &self,
        seat: Option<MemberIx>,
        author: &MemberId,
        members: &[Member],
    ) -> Result<(), Refusal> {
        self.need_secretary(seat)?;
        need_unique(members.iter().map(|m| m.id.as_str()))?;
        if members.len() > Seats::LIMIT {
            return Err(Refusal::TooManySeats);
        }
        let count = |wanted: &Role| members.iter().filter(|m| m.role == *wanted).count();
        let author_is_secretary = members
            .iter()
            .any(|m| m.id == *author && m.role == Role::Secretary);
        if !author_is_secretary || count(&Role::Chair) != 1 || count(&Role::Secretary) != 1 {
            return Err(Refusal::CouncilIncomplete);
        }
        for member in members {
            if let Some(unit) = member
                .unit
                .as_ref()
                .filter(|unit| self.unit_ix(unit.as_str()).is_none())
            {
                return Err(Refusal::UnknownUnit(unit.clone()));
            }
            if let Role::Helper { of } = &member.role
                && !members.iter().any(|m| m.id == *of && m.role.votes())
            {
                return Err(Refusal::HelperWithoutMember(of.to_string()));
            }
        }
        // Verdicts name seats by position, so once there may be verdicts, seats can only be added at the end.
        let kept = self
            .members
            .iter()
            .zip(members)
            .all(|(old, new)| old.id == new.id)
            && members.len() >= self.members.len();
        if self.was_used() && !kept {
            Err(Refusal::SeatsMoved)
        } else {
            Ok(())
        }
    }

    pub(super) fn permit_key(
        &self,
        seat: Option<MemberIx>,
        author: &MemberId,
        member: &MemberId,
        public_key: &str,
    ) -> Result<(), Refusal> {
        self.need_secretary(seat)?;
        let known = if self.members.is_empty() {
            member == author
        } else {
            self.member_ix(member.as_str()).is_some()
        };
        if !known {
            return Err(Refusal::UnknownMember(member.to_string()));
        }
        let mut parts = public_key.split(' ');
        let is_line =
            parts.next() == Some("ssh-ed25519") && parts.next().is_some_and(|key| !key.is_empty());
        if is_line && parts.next().is_none() {
            Ok(())
        } else {
            Err(Refusal::BadKey)
        }
    }

    pub(super) fn permit_assignments(
        &self,
        seat: Option<MemberIx>,
        assignments: &[Assignment],
    ) -> Result<(), Refusal> {
        self.need_secretary(seat)?;
        // At the meeting an assignment would decide who counts among reviewers who differ: that is the council's.
        if self.stage >= Stage::Meeting {
            return Err(Refusal::WrongStage { now: self.stage });
        }
        for assignment in assignments {
            let member = self
                .member_ix(assignment.member.as_str())
                .and_then(|ix| self.member(ix));
            if !member.is_some_and(|m| m.role.votes()) {
                return Err(Refusal::UnknownMember(assignment.member.to_string()));
            }
            if let Some(code) = &assignment.node
                && !self
                    .sets
                    .iter()
                    .any(|set| set.node_by_code(code.as_str()).is_some())
            {
                return Err(Refusal::UnknownNode(code.clone()));
            }
            if let Some(block) = assignment
                .blocks
                .iter()
                .find(|id| self.blocks().iter().all(|b| b.id != **id))
            {
                return Err(Refusal::UnknownBlock(block.to_string()));
            }
            if let Some(unit) = assignment
                .units
                .iter()
                .find(|id| self.unit_ix(id.as_str()).is_none())
            {
                return Err(Refusal::UnknownUnit(unit.clone()));
            }
        }
        Ok(())
    }

    pub(super) fn permit_recusal(
        &self,
        seat: Option<MemberIx>,
        member: &MemberId,
        unit: &UnitId,
        why: &str,
    ) -> Result<(), Refusal> {
        let member_ix = self.member_ix(member.as_str());
        let member_ix = member_ix.ok_or_else(|| Refusal::UnknownMember(member.to_string()))?;
        if seat != Some(member_ix) {
            self.need_secretary(seat)?;
        }
        if !self.member(member_ix).is_some_and(|m| m.role.votes()) {
            return Err(Refusal::DoesNotVote(member.to_string()));
        }
        let unit_ix = self
            .unit_ix(unit.as_str())
            .ok_or_else(|| Refusal::UnknownUnit(unit.clone()))?;
        if self
            .unit(unit_ix)
            .is_some_and(|u| u.recused.contains(member_ix))
        {
            return Err(Refusal::Recused { unit: unit.clone() });
        }
        need_why(why)
    }
}

fn need_unique<'a>(ids: impl Iterator<Item = &'a str>) -> Result<(), Refusal> {
    let mut seen = HashSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(Refusal::Twice(id.to_owned()));
        }
    }
    Ok(())
}
