//! A small model of the meeting, written from the council's rules and not from the program: who may do what when, and
//! what comes of it. It knows nothing of the program's types but the tally.

use std::collections::{BTreeMap, BTreeSet};

use thamdinh::domain::meeting::Tally;

use super::command::{BLOCKS, Ballots, CELLS, CellNo, Change, Motion, Value, Who};

pub const VOTERS: [Who; 6] = ["ct", "pct", "m1", "m2", "m3", "m4"];
const COUNCIL: [Who; 9] = ["tk", "ct", "pct", "m1", "m2", "m3", "m4", "gv", "qs"];
const UNITS: [(&str, &str); 7] = [
    ("u1", "so"),
    ("u2", "so"),
    ("u3", "so"),
    ("u4", "so"),
    ("u5", "so"),
    ("v1", "xa"),
    ("v2", "xa"),
];
/// Items that reviewers owe a verdict, with the half points that units claimed or the council gave, and their maxima.
const ITEMS: [(&str, u8, u8); 5] = [
    ("1.1", 7, 8),
    ("1.2", 5, 6),
    ("1.10", 5, 6),
    ("2.1", 8, 10),
    ("3", 8, 10),
];

/// In which order proposals are put.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Order {
    AsProposed,
    FarthestFromSelf,
    LowestFirst,
}

#[derive(Clone, Copy, Debug)]
pub struct Setting {
    pub hands: bool,
    pub casting: bool,
    pub recused_in_base: bool,
    pub vice_chair: bool,
    pub order: Order,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stage {
    Meeting,
    Locked,
    Published,
}

#[derive(Clone, Default, Debug)]
pub struct Sitting {
    pub latest: i64,
    pub closed: bool,
    pub adjourned: bool,
    /// Present, with whether a delegate sits there by a document.
    pub present: BTreeMap<Who, bool>,
    pub chair: Option<Who>,
}

#[derive(Clone, Debug)]
pub struct Proposal {
    pub seq: u64,
    pub meeting: usize,
    pub cell: CellNo,
    pub value: Value,
    pub withdrawn: bool,
}

#[derive(Clone, Debug)]
pub struct Vote {
    pub seq: u64,
    /// The entry that put it: that of the vote, or of the papers of a secret one.
    pub put: u64,
    pub motion: Motion,
    pub passed: bool,
    pub voided: bool,
}

#[derive(Clone, Debug)]
pub struct Ruling {
    pub seq: u64,
    pub vote: Option<usize>,
    pub values: Vec<(CellNo, Value)>,
    pub voided: bool,
}

/// Papers of a secret vote that are out.
#[derive(Clone, Debug)]
pub struct Papers {
    pub seq: u64,
    pub motion: Motion,
    pub papers: u32,
    pub tellers: [Who; 2],
    pub counts: [Option<Tally>; 2],
    /// Who might vote, and how many count, when they were given out.
    pub base: Base,
}

/// What a decision is measured by.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Base {
    pub members: u32,
    pub entitled: BTreeSet<Who>,
    pub presiding: Option<Who>,
}

impl Base {
    pub fn needed(&self) -> u32 {
        (2 * self.members).div_ceil(3).max(1)
    }

    pub fn quorate(&self) -> bool {
        u32::try_from(self.entitled.len()).unwrap() >= self.needed()
    }
}

#[derive(Clone, Debug)]
pub struct Model {
    pub setting: Setting,
    pub seq: u64,
    pub stage: Stage,
    pub version: u32,
    pub meetings: Vec<Sitting>,
    pub recused: BTreeSet<(Who, &'static str)>,
    pub proposals: Vec<Proposal>,
    pub votes: Vec<Vote>,
    pub rulings: Vec<Ruling>,
    pub papers: Option<Papers>,
    /// Flags that stand, with the entry that raised them.
    pub flags: BTreeMap<(Who, CellNo), u64>,
    /// The entry that last changed each block's scores or doubts.
    pub touched: [u64; 2],
    pub signed: BTreeMap<Who, u8>,
    /// Entries that locked the result, with the one that reopened it.
    pub seals: Vec<(u64, Option<u64>)>,
    pub notes: Vec<u64>,
    /// Where a ruling fell with its vote, and by which entry.
    pub falls: Vec<(CellNo, u64)>,
}

impl Model {
    pub fn new(setting: Setting, seq: u64) -> Model {
        Model {
            setting,
            seq,
            stage: Stage::Meeting,
            version: 1,
            meetings: Vec::new(),
            // A member does not judge their own organisation.
            recused: BTreeSet::from([("m1", "u1")]),
            proposals: Vec::new(),
            votes: Vec::new(),
            rulings: Vec::new(),
            papers: None,
            flags: BTreeMap::new(),
            touched: [seq; 2],
            signed: BTreeMap::new(),
            seals: Vec::new(),
            notes: Vec::new(),
            falls: Vec::new(),
        }
    }

    pub fn sealed(&self) -> bool {
        self.stage != Stage::Meeting
    }

    pub fn sitting(&self) -> Option<&Sitting> {
        self.meetings.last().filter(|sitting| !sitting.closed)
    }

    pub fn sitting_mut(&mut self) -> Option<&mut Sitting> {
        self.meetings.last_mut().filter(|sitting| !sitting.closed)
    }

    /// A sitting that goes on, at an instant that is not before its record.
    pub fn sits(&self, at: i64) -> bool {
        self.sitting()
            .is_some_and(|sitting| at >= sitting.latest && !sitting.adjourned)
    }

    /// Who reviews a cell.
    fn reviewers(&self, unit: &'static str, item: &str) -> Vec<Who> {
        let assigned: &[Who] = if item.starts_with("1.") {
            &["m1", "m2"]
        } else {
            &["m3"]
        };
        let free = |who: &&Who| !self.recused.contains(&(**who, unit));
        assigned.iter().filter(free).copied().collect()
    }

    /// What the reviewers agreed on: all accepted, but for the one cell that a reviewer left out.
    fn agreed(&self, unit: &'static str, item: &str) -> Option<Value> {
        let reviewers = self.reviewers(unit, item);
        let left_out = (unit, item) == ("v2", "1.2") && reviewers.contains(&"m2");
        let (_, value, _) = ITEMS.iter().find(|(code, ..)| *code == item)?;
        (!reviewers.is_empty() && !left_out).then_some(Some(*value))
    }

    /// The final value of a cell.
    pub fn settled(&self, cell: CellNo) -> Option<Value> {
        let (unit, item) = CELLS[cell];
        self.ruling_on(cell)
            .map(|(_, value)| value)
            .or_else(|| self.agreed(unit, item))
    }

    /// The ruling in force on a cell.
    fn ruling_on(&self, cell: CellNo) -> Option<(u64, Value)> {
        let standing = self.rulings.iter().rev().filter(|ruling| !ruling.voided);
        standing
            .flat_map(|ruling| {
                ruling
                    .values
                    .iter()
                    .map(|(on, value)| (*on, ruling.seq, *value))
            })
            .find(|(on, ..)| *on == cell)
            .map(|(_, seq, value)| (seq, value))
    }

    /// Whether a cell's value was decided on after an entry, by a ruling or by the fall of one.
    pub fn decided_since(&self, cell: CellNo, seq: u64) -> bool {
        let ruled = self
            .rulings
            .iter()
            .any(|ruling| ruling.seq > seq && ruling.values.iter().any(|(on, _)| *on == cell));
        ruled || self.falls.iter().any(|(on, at)| *on == cell && *at > seq)
    }

    /// How many things stop the approval of a block.
    pub fn blockers(&self, block: &str) -> usize {
        let in_block = UNITS.iter().filter(|(_, of)| *of == block);
        let cells =
            in_block.flat_map(|(unit, _)| ITEMS.iter().map(move |(item, ..)| (*unit, *item)));
        cells
            .filter(
                |(unit, item)| match CELLS.iter().position(|cell| cell == &(*unit, *item)) {
                    Some(cell) => self.settled(cell).is_none() || self.disputed(cell),
                    None => self.agreed(unit, item).is_none(),
                },
            )
            .count()
    }

    fn units_of(motion: &Motion) -> BTreeSet<&'static str> {
        cells_of(motion).iter().map(|cell| CELLS[*cell].0).collect()
    }

    /// What a decision on a motion would be measured by now.
    pub fn base(&self, motion: &Motion) -> Base {
        let units = Self::units_of(motion);
        let away = |who: &Who| {
            units
                .iter()
                .any(|unit| self.recused.contains(&(*who, *unit)))
        };
        let recused = VOTERS.iter().filter(|who| away(who)).count();
        let counted = if self.setting.recused_in_base {
            6
        } else {
            6 - recused
        };
        let there = self
            .sitting()
            .map(|sitting| sitting.present.keys().copied());
        let there = there.into_iter().flatten();
        let entitled: BTreeSet<Who> = there.filter(|who| !away(who)).collect();
        let chair = self.sitting().and_then(|sitting| sitting.chair);
        let presides = ["ct", "pct"]
            .into_iter()
            .filter(|who| *who != "pct" || self.setting.vice_chair);
        let presiding = presides.chain(chair).find(|who| entitled.contains(who));
        Base {
            members: u32::try_from(counted).unwrap(),
            entitled,
            presiding,
        }
    }

    /// What a motion may be about now.
    pub fn is_in_order(&self, motion: &Motion) -> bool {
        if self.sealed() {
            return matches!(motion, Motion::Reopen | Motion::Other(true));
        }
        let each = |cells: &[CellNo], fits: &dyn Fn(CellNo) -> bool| {
            let once: BTreeSet<_> = cells.iter().collect();
            !cells.is_empty() && once.len() == cells.len() && cells.iter().all(|cell| fits(*cell))
        };
        match motion {
            Motion::Score(cell, value) => self.is_possible(*cell, *value),
            Motion::Agreed(cells) => each(cells, &|cell| {
                let agreed = exists(cell) && self.settled(cell).is_some();
                agreed && self.disputed(cell) && self.standing(cell).is_empty()
            }),
            Motion::SelfScores(cells) => each(cells, &|cell| {
                let pending = exists(cell) && self.settled(cell).is_none();
                pending && !self.disputed(cell) && self.standing(cell).is_empty()
            }),
            Motion::Approve => self.blockers("so") + self.blockers("xa") == 0,
            Motion::ApproveBlock(block) => BLOCKS[..2].contains(block) && self.blockers(block) == 0,
            Motion::Reopen => false,
            Motion::Other(text) => *text,
        }
    }

    /// Whether a value is one that the cell can have.
    pub fn is_possible(&self, cell: CellNo, value: Value) -> bool {
        let item = ITEMS
            .iter()
            .find(|(code, ..)| exists(cell) && *code == CELLS[cell].1);
        item.is_some_and(|(_, _, max)| value.is_none_or(|value| value <= *max))
    }

    pub fn is_standing(&self, at: usize) -> bool {
        let proposal = &self.proposals[at];
        let of_now = self.sitting().is_some() && proposal.meeting + 1 == self.meetings.len();
        let motion = Motion::Score(proposal.cell, proposal.value);
        let put = self
            .votes
            .iter()
            .any(|vote| vote.put > proposal.seq && !vote.voided && vote.motion == motion);
        let ruled = self.rulings.iter().any(|ruling| {
            let on_it = ruling.values.iter().any(|(on, _)| *on == proposal.cell);
            ruling.seq > proposal.seq && !ruling.voided && on_it
        });
        of_now && !proposal.withdrawn && !put && !ruled
    }

    /// The proposals that stand on a cell, in the order in which they are put.
    pub fn standing(&self, cell: CellNo) -> Vec<usize> {
        let all = 0..self.proposals.len();
        let mut standing: Vec<usize> = all
            .filter(|at| self.proposals[*at].cell == cell && self.is_standing(*at))
            .collect();
        let claim = ITEMS
            .iter()
            .find(|(code, ..)| *code == CELLS[cell].1)
            .map(|(_, claim, _)| *claim);
        let claim = claim.unwrap_or_default();
        standing.sort_by_key(|at| {
            let value = self.proposals[*at].value;
            match self.setting.order {
                Order::AsProposed => 0,
                // Not applicable is farther from a claimed score than any score.
                Order::FarthestFromSelf => {
                    value.map_or(0, |value| 255 - u32::from(value.abs_diff(claim)))
                }
                Order::LowestFirst => value.map_or(u32::MAX, u32::from),
            }
        });
        standing
    }

    /// Whether the ballots may be cast by those entitled.
    pub fn are_valid(&self, ballots: &Ballots, base: &Base) -> bool {
        match ballots {
            Ballots::Open(list) => {
                let once: BTreeSet<_> = list.iter().map(|(who, _)| *who).collect();
                once.len() == list.len() && once.iter().all(|who| base.entitled.contains(who))
            }
            Ballots::Hands(votes_for, against, abstain) => {
                let shown = votes_for + against + abstain;
                self.setting.hands && usize::try_from(shown).unwrap() <= base.entitled.len()
            }
            Ballots::Secret { .. } => true,
        }
    }

    /// Whether the motion is carried.
    pub fn is_carried(&self, ballots: &Ballots, base: &Base) -> bool {
        let votes_for = match ballots {
            Ballots::Open(list) => list.iter().filter(|(_, choice)| *choice == 0).count(),
            Ballots::Hands(votes_for, ..) => usize::try_from(*votes_for).unwrap(),
            Ballots::Secret { first, .. } => usize::try_from(first.votes_for).unwrap(),
        };
        let members = usize::try_from(base.members).unwrap();
        let chair_for = match ballots {
            Ballots::Open(list) => list
                .iter()
                .any(|(who, c)| Some(*who) == base.presiding && *c == 0),
            Ballots::Hands(..) | Ballots::Secret { .. } => false,
        };
        let tie = 2 * votes_for == members;
        2 * votes_for > members || (self.setting.casting && tie && chair_for)
    }

    pub fn is_approved(&self) -> bool {
        let stands = |motion: &Motion, since: u64| {
            self.votes
                .iter()
                .any(|v| v.motion == *motion && v.passed && !v.voided && v.put > since)
        };
        let last = self.touched.into_iter().max().unwrap_or_default();
        let by_block = |at: usize| stands(&Motion::ApproveBlock(BLOCKS[at]), self.touched[at]);
        stands(&Motion::Approve, last) || (0..2).all(by_block)
    }

    /// Scores or doubts of these cells changed: approvals and signatures before it no longer stand for them.
    pub fn touch(&mut self, blocks: impl Iterator<Item = &'static str>) {
        for block in blocks {
            let at = usize::from(block != "so");
            self.touched[at] = self.seq;
        }
        self.signed.clear();
    }

    /// Whether a cell is raised for the council: after the ruling on it, if there is one.
    pub fn disputed(&self, cell: CellNo) -> bool {
        let ruled = self.ruling_on(cell).map_or(0, |(seq, _)| seq);
        let mut flags = self.flags.iter();
        flags.any(|((_, on), raised)| *on == cell && *raised > ruled)
    }
}

pub fn exists(cell: CellNo) -> bool {
    CELLS[cell].1 != "9.9"
}

pub fn in_council(who: Who) -> bool {
    COUNCIL.contains(&who)
}

pub fn block_of(unit: &str) -> &'static str {
    UNITS
        .iter()
        .find(|(of, _)| *of == unit)
        .map_or("", |(_, block)| *block)
}

pub fn cells_of(motion: &Motion) -> &[CellNo] {
    match motion {
        Motion::Score(cell, _) => std::slice::from_ref(cell),
        Motion::Agreed(cells) | Motion::SelfScores(cells) => cells,
        Motion::Approve | Motion::ApproveBlock(_) | Motion::Reopen | Motion::Other(_) => &[],
    }
}

pub fn change_is_said(change: &Change, now: Option<bool>) -> bool {
    match (change, now) {
        (Change::In, now) => now != Some(false),
        (Change::Delegate(documented), now) => *documented && now != Some(true),
        (Change::Out, now) => now.is_some(),
        (Change::Absent(why), now) => *why && now.is_none(),
    }
}
