//! What a version of the result changed against the locked version before it: cells, units, blocks.

use super::cell::{CellEvent, Final};
use super::consolidation::{Consolidation, UnitResult};
use super::id::{BlockIx, CellIx, RulingIx, Seq, UnitIx, Version};
use super::points::Points;
use super::review::Value;
use super::state::{Seal, State};
use super::viewpoint::Viewpoint;

/// What changed a cell since the earlier version was locked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cause {
    /// The council ruled.
    Ruling(RulingIx),
    /// A ruling fell with its vote.
    RulingVoided(RulingIx),
    /// A reviewer's verdict.
    Verdict,
    /// A survey result.
    Survey,
    /// The unit's answer was replaced.
    Replaced,
}

/// A cell whose final value is another than in the earlier version.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CellChange {
    /// The cell.
    pub cell: CellIx,
    /// The final value of the earlier version.
    pub before: Option<Final>,
    /// The final value now; None while it has none.
    pub after: Option<Final>,
    /// What changed it last; None where only what surrounds the cell changed, such as a recusal.
    pub cause: Option<Cause>,
    /// Why: the words of the ruling, of the voiding or of the reviewers; empty if none were given.
    pub why: String,
}

/// What a unit had in one version.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Standing {
    /// Points reached.
    pub total: Points,
    /// Points that counted.
    pub max: Points,
    /// Declared index.
    pub index: Points,
    /// Rank in its block; None out of the ranking.
    pub rank: Option<u32>,
    /// Position of its band in the block's bands.
    pub band: Option<usize>,
}

impl From<&UnitResult> for Standing {
    fn from(result: &UnitResult) -> Standing {
        Standing {
            total: result.total,
            max: result.max,
            index: result.index,
            rank: result.rank,
            band: result.band,
        }
    }
}

/// A unit whose cells or standing are other than in the earlier version.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct UnitChange {
    /// The unit.
    pub unit: UnitIx,
    /// Its block.
    pub block: BlockIx,
    /// What it had; None for a unit that came later.
    pub before: Option<Standing>,
    /// What it has; None for a unit that is gone.
    pub after: Option<Standing>,
    /// How many of its cells changed.
    pub cells: usize,
}

impl UnitChange {
    /// Places gained (positive) or lost; None where either version has no rank for it.
    pub fn places(&self) -> Option<i64> {
        Some(i64::from(self.before?.rank?) - i64::from(self.after?.rank?))
    }

    /// Whether it is in another band now.
    pub fn changes_band(&self) -> bool {
        self.before.map(|standing| standing.band) != self.after.map(|standing| standing.band)
    }
}

/// What a version changed against the one before.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct VersionChanges<'a> {
    /// The earlier version, as it was locked.
    pub earlier: &'a Seal,
    /// The later version.
    pub version: Version,
    /// The lock of the later version; None while it is worked on.
    pub sealed: Option<&'a Seal>,
    /// Cells, by unit and item.
    pub cells: Vec<CellChange>,
    /// Units, in the order of the later result.
    pub units: Vec<UnitChange>,
}

impl VersionChanges<'_> {
    /// Whether nothing changed at all.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty() && self.units.is_empty()
    }

    /// Units of a block.
    pub fn of_block(&self, block: BlockIx) -> impl Iterator<Item = &UnitChange> {
        self.units.iter().filter(move |unit| unit.block == block)
    }

    /// Cells of a unit.
    pub fn of_unit(&self, unit: UnitIx) -> impl Iterator<Item = &CellChange> {
        self.cells
            .iter()
            .filter(move |change| change.cell.unit == unit)
    }
}

impl State {
    /// The locked version before the one that is worked on, or locked, now.
    pub fn earlier_seal(&self) -> Option<&Seal> {
        let mut seals = self.seals().iter().rev();
        seals.find(|seal| seal.version < self.version())
    }

    /// The final value of a cell in the version before; None if there is no such version, or it had none.
    pub fn final_before(&self, cell: CellIx) -> Option<Final> {
        self.earlier_seal()?.final_of(cell)
    }

    /// What happened to one cell since the version before was locked; None if its value is the same, or there was none.
    pub fn cell_change(&self, cell: CellIx, viewpoint: Viewpoint) -> Option<CellChange> {
        let earlier = self.earlier_seal()?;
        self.change_between(cell, earlier, Later::Now(viewpoint))
    }

    /// What the present version changed as far as the viewpoint may know; `now` must be the result of that viewpoint.
    /// None if there is no earlier version.
    pub fn version_changes(
        &self,
        viewpoint: Viewpoint,
        now: &Consolidation,
    ) -> Option<VersionChanges<'_>> {
        let earlier = self.earlier_seal()?;
        let sealed = self.seals().last();
        Some(VersionChanges {
            earlier,
            version: self.version(),
            sealed: sealed.filter(|seal| seal.version == self.version()),
            cells: self.changes_between(earlier, Later::Now(viewpoint)),
            units: self.units_between(earlier, Later::Now(viewpoint), now),
        })
    }

    /// What a locked version changed against the one before it; None for the first.
    pub fn changes_of(&self, later: &Version) -> Option<VersionChanges<'_>> {
        let at = (self.seals().iter()).position(|seal| seal.version == *later)?;
        let sealed = self.seals().get(at)?;
        let earlier = self.seals().get(at.checked_sub(1)?)?;
        Some(VersionChanges {
            earlier,
            version: sealed.version,
            sealed: Some(sealed),
            cells: self.changes_between(earlier, Later::Locked(sealed)),
            units: self.units_between(earlier, Later::Locked(sealed), &sealed.result),
        })
    }

    fn changes_between(&self, earlier: &Seal, later: Later<'_>) -> Vec<CellChange> {
        self.cell_positions()
            .filter_map(|cell| self.change_between(cell, earlier, later))
            .collect()
    }

    fn change_between(&self, cell: CellIx, earlier: &Seal, later: Later<'_>) -> Option<CellChange> {
        let before = earlier.final_of(cell);
        let after = later.final_of(self, cell);
        if value(before) == value(after) {
            return None;
        }
        let (cause, why) = self.cause(cell, earlier.seq, later);
        Some(CellChange {
            cell,
            before,
            after,
            cause,
            why,
        })
    }

    /// What moved the cell's value last between the two versions, and why.
    fn cause(&self, cell: CellIx, after: Seq, later: Later<'_>) -> (Option<Cause>, String) {
        let (viewpoint, until) = match later {
            Later::Now(viewpoint) => (viewpoint, Seq(u64::MAX)),
            Later::Locked(seal) => (Viewpoint::Whole, seal.seq),
        };
        let mut cause = None;
        let mut whys: Vec<&str> = Vec::new();
        let entries = self.visible_log(cell, viewpoint);
        for entry in entries.filter(|entry| entry.seq > after && entry.seq < until) {
            let (next, why) = match &entry.event {
                CellEvent::Ruled { ruling, .. } => {
                    let why = self
                        .ruling(*ruling)
                        .map_or("", |ruling| ruling.why.as_str());
                    (Cause::Ruling(*ruling), why)
                }
                CellEvent::RulingVoided { ruling } => {
                    (Cause::RulingVoided(*ruling), self.why_voided(*ruling))
                }
                CellEvent::Judged { why, .. } => (Cause::Verdict, why.as_str()),
                CellEvent::Surveyed(_) => (Cause::Survey, ""),
                CellEvent::Replaced => (Cause::Replaced, ""),
                CellEvent::Drafted { .. }
                | CellEvent::Flagged { .. }
                | CellEvent::Unflagged { .. }
                | CellEvent::PreCheckAnswered { .. }
                | CellEvent::Explained(_)
                | CellEvent::SurroundingsChanged(_) => continue,
            };
            // Verdicts add up to one cause; anything else stands alone.
            if cause != Some(Cause::Verdict) || next != Cause::Verdict {
                whys.clear();
            }
            cause = Some(next);
            if !why.is_empty() && !whys.contains(&why) {
                whys.push(why);
            }
        }
        (cause, whys.join("; "))
    }

    fn why_voided(&self, ruling: RulingIx) -> &str {
        let vote = self.ruling(ruling).and_then(|ruling| match ruling.basis {
            super::meeting::RulingBasis::Vote(vote) => self.vote(vote),
            super::meeting::RulingBasis::Consensus => None,
        });
        let voided = vote.and_then(|vote| vote.voided.as_ref());
        voided.map_or("", |(_, why)| why.as_str())
    }

    fn units_between(
        &self,
        earlier: &Seal,
        later: Later<'_>,
        now: &Consolidation,
    ) -> Vec<UnitChange> {
        let mut changed = vec![0_usize; self.units().len()];
        for cell in self.cell_positions() {
            if value(earlier.final_of(cell)) != value(later.final_of(self, cell))
                && let Some(count) = changed.get_mut(cell.unit.index())
            {
                *count += 1;
            }
        }
        let mut units = Vec::new();
        for block in &now.blocks {
            for result in &block.units {
                let before = earlier.result.unit(result.unit).map(Standing::from);
                let after = Some(Standing::from(result));
                let cells = changed.get(result.unit.index()).copied().unwrap_or(0);
                if before != after || cells > 0 {
                    units.push(UnitChange {
                        unit: result.unit,
                        block: block.block,
                        before,
                        after,
                        cells,
                    });
                }
            }
        }
        units
    }
}

/// The later of two versions.
#[derive(Clone, Copy)]
enum Later<'a> {
    /// As it stands, as far as the viewpoint may know.
    Now(Viewpoint),
    /// As it was locked.
    Locked(&'a Seal),
}

impl Later<'_> {
    fn final_of(self, state: &State, cell: CellIx) -> Option<Final> {
        match self {
            Later::Now(viewpoint) => state.settled(cell, viewpoint),
            Later::Locked(seal) => seal.final_of(cell),
        }
    }
}

impl Seal {
    /// The final value of a cell in this version.
    pub fn final_of(&self, cell: CellIx) -> Option<Final> {
        *self.finals.get(cell.unit.index())?.get(cell.item.index())?
    }
}

fn value(settled: Option<Final>) -> Option<Value> {
    settled.map(|settled| settled.value)
}
