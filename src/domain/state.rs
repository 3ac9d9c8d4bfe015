//! The state of a round: a fold over recorded events.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use super::cell::{Asked, Cell, CellContext, Final};
use super::consolidation::Consolidation;
use super::council::{Assignment, Member, Role};
use super::id::{
    BlockIx, CellId, CellIx, ItemIx, MeetingIx, MemberId, MemberIx, Moment, RulingIx, Seq, UnitId,
    UnitIx, Version, VoteIx,
};
use super::index_set::{IndexSet, Item, Method, Node};
use super::last_year::LastYear;
use super::meeting::{Meeting, MeetingRules, OpenBallot, Proposal, Ruling, Vote};
use super::points::Points;
use super::precheck::{CheckSet, Findings};
use super::round::{Block, Round};
use super::seats::Seats;
use super::self_assessment::{Claim, Evidence, SelfAnswer};
use super::stage::Stage;
use super::submission::Submission;
use super::unit::Unit;

/// A unit of the state.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnitState {
    /// The unit.
    pub unit: Unit,
    /// Its block's position.
    pub block: BlockIx,
    /// Its index set.
    pub set: Arc<IndexSet>,
    /// The submission in force.
    pub submission: Option<Arc<Submission>>,
    /// Superseded submissions, oldest first.
    pub earlier: Vec<Arc<Submission>>,
    /// Seats recused for this unit.
    pub recused: Seats,
    pub(super) claims: Vec<Option<Claim>>,
    pub(super) cells: Vec<Cell>,
    pub(super) reviewers: Vec<Seats>,
}

impl UnitState {
    /// The unit's answer in a row of its submission.
    pub fn answer(&self, item: ItemIx) -> Option<&SelfAnswer> {
        self.submission.as_deref()?.answer(item)
    }

    /// The unit's claim; None if it was not answered.
    pub fn claim(&self, item: ItemIx) -> Option<Claim> {
        *self.claims.get(item.index())?
    }

    /// The documents that the evidence index lists for an item.
    pub fn evidence(&self, item: ItemIx) -> impl Iterator<Item = &Evidence> {
        let submission = self.submission.as_deref().into_iter();
        submission.flat_map(move |submission| submission.evidence(item))
    }

    /// The assigned reviewers of an item, without the recused.
    pub fn reviewers(&self, item: ItemIx) -> Seats {
        self.reviewers
            .get(item.index())
            .copied()
            .unwrap_or_default()
    }

    /// The cell of an item.
    pub fn cell(&self, item: ItemIx) -> Option<&Cell> {
        self.cells.get(item.index())
    }
}

/// A declared recusal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Recusal {
    /// The member.
    pub member: MemberIx,
    /// The unit.
    pub unit: UnitIx,
    /// Why.
    pub why: String,
}

/// A move between stages.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StageMove {
    /// Its entry.
    pub seq: Seq,
    /// When.
    pub at: Moment,
    /// Who.
    pub author: MemberId,
    /// From.
    pub from: Stage,
    /// To.
    pub to: Stage,
    /// Why.
    pub why: String,
}

/// A signature under the result as it stood.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SealSignature {
    /// Its entry.
    pub seq: Seq,
    /// Who signed.
    pub member: MemberIx,
    /// SHA-256 of the canonical result.
    pub result_sha256: [u8; 32],
    /// Armored SSHSIG.
    pub signature: String,
}

/// A locked version of the result.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Seal {
    /// Version.
    pub version: Version,
    /// The entry that locked it.
    pub seq: Seq,
    /// When.
    pub at: Moment,
    /// SHA-256 of the canonical result.
    pub result_sha256: [u8; 32],
    /// The signatures of chair and secretary.
    pub signatures: Vec<SealSignature>,
    /// The result that was locked.
    pub result: Arc<Consolidation>,
    /// The final value of every cell, by unit and item position.
    pub finals: Arc<Vec<Vec<Option<Final>>>>,
    /// Why it was reopened, and by which entry.
    pub reopened: Option<(Seq, String)>,
}

/// A round as its journal tells it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct State {
    pub(super) round: Option<Arc<Round>>,
    pub(super) sets: Vec<Arc<IndexSet>>,
    /// Shared, so that a copy of the state costs no copy of its cells.
    pub(super) units: Vec<Arc<UnitState>>,
    pub(super) by_unit: Arc<HashMap<UnitId, UnitIx>>,
    pub(super) members: Vec<Member>,
    pub(super) by_member: HashMap<MemberId, MemberIx>,
    pub(super) founder: Option<MemberId>,
    pub(super) keys: HashMap<MemberId, String>,
    pub(super) assignments: Vec<Assignment>,
    /// Shared: the largest of rounds have a row for each of thousands of units.
    pub(super) last_year: Option<Arc<LastYear>>,
    pub(super) recusals: Vec<Recusal>,
    pub(super) stage: Stage,
    pub(super) moves: Vec<StageMove>,
    pub(super) asked: Vec<Asked>,
    pub(super) meetings: Vec<Meeting>,
    pub(super) votes: Vec<Vote>,
    pub(super) rulings: Vec<Ruling>,
    pub(super) meeting_rules: MeetingRules,
    pub(super) proposals: Vec<Proposal>,
    pub(super) ballot: Option<OpenBallot>,
    pub(super) pending_seal: Vec<SealSignature>,
    pub(super) seals: Vec<Seal>,
    pub(super) version: Version,
    pub(super) head: Seq,
    pub(super) last_at: Moment,
    pub(super) scores_changed: Seq,
    /// The last entry that may have changed a score of any block.
    pub(super) all_changed: Seq,
    /// The last entry that changed a score of one block, by the block's position; shorter if it never happened.
    pub(super) blocks_changed: Vec<Seq>,
    pub(super) findings: OnceLock<Arc<Findings>>,
}

impl State {
    /// The round; None only before the first entry.
    pub fn round(&self) -> Option<&Round> {
        self.round.as_deref()
    }

    /// The stage.
    pub const fn stage(&self) -> Stage {
        self.stage
    }

    /// Moves between stages, oldest first.
    pub fn moves(&self) -> &[StageMove] {
        &self.moves
    }

    /// Sequence number of the last entry; 0 before the first.
    pub const fn head(&self) -> Seq {
        self.head
    }

    /// Time of the last entry.
    pub const fn last_at(&self) -> Moment {
        self.last_at
    }

    /// The last entry that changed a score, or what a score rests on.
    pub const fn scores_changed(&self) -> Seq {
        self.scores_changed
    }

    /// Version of the result that is being worked on, or is locked.
    pub const fn version(&self) -> Version {
        self.version
    }

    /// Index sets, in order of loading.
    pub fn index_sets(&self) -> &[Arc<IndexSet>] {
        &self.sets
    }

    /// Units, in order of loading.
    pub fn units(&self) -> &[Arc<UnitState>] {
        &self.units
    }

    /// Units with their positions.
    pub fn unit_positions(&self) -> impl Iterator<Item = (UnitIx, &UnitState)> {
        self.units
            .iter()
            .enumerate()
            .map(|(at, unit)| (UnitIx::at(at), unit.as_ref()))
    }

    /// Every cell's position, unit by unit.
    pub fn cell_positions(&self) -> impl Iterator<Item = CellIx> + '_ {
        self.unit_positions().flat_map(|(unit, state)| {
            state
                .set
                .item_positions()
                .map(move |item| CellIx { unit, item })
        })
    }

    /// The unit at a position.
    pub fn unit(&self, ix: UnitIx) -> Option<&UnitState> {
        self.units.get(ix.index()).map(Arc::as_ref)
    }

    /// The unit at a position, to change; copied first if another state shares it.
    pub(super) fn unit_mut(&mut self, ix: UnitIx) -> Option<&mut UnitState> {
        self.units.get_mut(ix.index()).map(Arc::make_mut)
    }

    /// Position of the unit with this id.
    pub fn unit_ix(&self, id: &str) -> Option<UnitIx> {
        self.by_unit.get(id).copied()
    }

    /// Blocks, in the order of papers.
    pub fn blocks(&self) -> &[Block] {
        self.round.as_ref().map_or(&[], |round| &round.blocks)
    }

    /// Seats, in order of loading.
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// The seat at a position.
    pub fn member(&self, ix: MemberIx) -> Option<&Member> {
        self.members.get(ix.index())
    }

    /// Position of the seat with this id.
    pub fn member_ix(&self, id: &str) -> Option<MemberIx> {
        self.by_member.get(id).copied()
    }

    /// Seats that count in quorum and vote.
    pub fn voters(&self) -> Seats {
        let voters = self
            .members
            .iter()
            .enumerate()
            .filter(|(_, m)| m.role.votes());
        voters.map(|(at, _)| MemberIx::at(at)).collect()
    }

    /// The first seat with this role.
    pub fn seat_with(&self, wanted: impl Fn(&Role) -> bool) -> Option<MemberIx> {
        self.members
            .iter()
            .position(|m| wanted(&m.role))
            .map(MemberIx::at)
    }

    /// The public key of a seat, as entered.
    pub fn key_of(&self, member: &MemberId) -> Option<&str> {
        self.keys.get(member).map(String::as_str)
    }

    /// Who wrote the first entry; the secretary.
    pub fn founder(&self) -> Option<&MemberId> {
        self.founder.as_ref()
    }

    /// Who answers for what.
    pub fn assignments(&self) -> &[Assignment] {
        &self.assignments
    }

    /// Last year's result, if it was taken in.
    pub fn last_year(&self) -> Option<&LastYear> {
        self.last_year.as_deref()
    }

    /// Declared recusals.
    pub fn recusals(&self) -> &[Recusal] {
        &self.recusals
    }

    /// Meetings, oldest first.
    pub fn meetings(&self) -> &[Meeting] {
        &self.meetings
    }

    /// The meeting that is open now.
    pub fn open_meeting(&self) -> Option<(MeetingIx, &Meeting)> {
        let meeting = self.meetings.last().filter(|m| m.closed.is_none())?;
        Some((MeetingIx::at(self.meetings.len() - 1), meeting))
    }

    /// How the round lets its meetings vote.
    pub const fn meeting_rules(&self) -> MeetingRules {
        self.meeting_rules
    }

    /// The secret vote that is under way.
    pub const fn open_ballot(&self) -> Option<&OpenBallot> {
        self.ballot.as_ref()
    }

    /// Votes by number.
    pub fn votes(&self) -> &[Vote] {
        &self.votes
    }

    /// The vote with this number.
    pub fn vote(&self, ix: VoteIx) -> Option<&Vote> {
        self.votes.get(ix.index())
    }

    /// Rulings by number.
    pub fn rulings(&self) -> &[Ruling] {
        &self.rulings
    }

    /// The ruling with this number.
    pub fn ruling(&self, ix: RulingIx) -> Option<&Ruling> {
        self.rulings.get(ix.index())
    }

    /// Signatures under the result as it stands, before the lock.
    pub fn pending_seal(&self) -> &[SealSignature] {
        &self.pending_seal
    }

    /// Locked versions, oldest first.
    pub fn seals(&self) -> &[Seal] {
        &self.seals
    }

    /// The cell named so, if unit and item exist.
    pub fn find_cell(&self, id: &CellId) -> Option<CellIx> {
        let unit = self.unit_ix(id.unit.as_str())?;
        let item = self.unit(unit)?.set.item_by_code(id.item.as_str())?;
        Some(CellIx { unit, item })
    }

    /// The names of a cell.
    pub fn cell_id(&self, ix: CellIx) -> Option<CellId> {
        let unit = self.unit(ix.unit)?;
        let (node, _) = unit.set.item(ix.item)?;
        Some(CellId {
            unit: unit.unit.id.clone(),
            item: node.code.clone(),
        })
    }

    /// The cell at a position.
    pub fn cell(&self, ix: CellIx) -> Option<&Cell> {
        self.unit(ix.unit)?.cell(ix.item)
    }

    /// The item of a cell.
    pub fn item(&self, ix: CellIx) -> Option<(&Node, &Item)> {
        self.unit(ix.unit)?.set.item(ix.item)
    }

    /// What a fold over a cell's log needs to know; `severe` are the severe pre-checks that stand on it.
    pub fn context(&self, ix: CellIx, severe: CheckSet) -> Option<CellContext<'_>> {
        let unit = self.unit(ix.unit)?;
        let (_, item) = unit.set.item(ix.item)?;
        Some(CellContext {
            claim: unit.claim(ix.item),
            method: item.method,
            reviewers: unit.reviewers(ix.item),
            asked: &self.asked,
            threshold: self
                .round
                .as_ref()
                .map_or(Points::ZERO, |round| round.rules.dispute_threshold),
            severe,
        })
    }

    /// Findings of the pre-checks; computed when first asked for after a submission.
    pub fn findings(&self) -> &Findings {
        self.findings.get_or_init(|| Arc::new(Findings::of(self)))
    }

    /// True for cells that take verdicts: everything but survey results.
    pub fn takes_verdicts(&self, ix: CellIx) -> bool {
        self.item(ix)
            .is_some_and(|(_, item)| item.method != Method::Survey)
    }
}
