//! What is published of a result.

use super::facts::{
    Page, PageBlock, PageItem, PageLastYear, PageLine, PageLock, PageSet, PageSigner, PageUnit,
};
use crate::domain::council::Role;
use crate::domain::index_set::IndexSet;
use crate::domain::round::Band;
use crate::domain::state::State;
use crate::report::outcome::{BlockOutcome, ItemOutcome, Outcome, UnitOutcome};

impl Page {
    /// The page of a result: the rest of what the session knows is not in it.
    #[must_use]
    pub fn of(outcome: &Outcome<'_>, state: &State) -> Page {
        let (round, standing) = (outcome.round, &outcome.standing);
        // Blocks may share a set; it is published once.
        let mut sets: Vec<&IndexSet> = Vec::new();
        for block in &outcome.blocks {
            if sets.iter().all(|set| set.id() != block.set.id()) {
                sets.push(block.set);
            }
        }
        let position = |block: &BlockOutcome<'_>| {
            sets.iter()
                .position(|set| set.id() == block.set.id())
                .unwrap_or_default()
        };
        let blocks = outcome.blocks.iter();
        Page {
            superior: round.superior.clone(),
            council: round.council.clone(),
            title: round.title.clone(),
            year: round.year,
            last_year: outcome.last_year.map(|last| last.year),
            blocks: blocks
                .map(|block| of_block(block, position(block)))
                .collect(),
            sets: sets.iter().map(|set| of_set(set)).collect(),
            pending: outcome.pending,
            version: standing.version,
            lock: standing.lock.as_ref().map(|lock| PageLock {
                at: lock.at,
                result_sha256: lock.result_sha256,
                signed_by: signers(state),
            }),
            entries: standing.journal.entries,
            head: standing.journal.hash,
        }
    }
}

/// Who signed the last seal.
fn signers(state: &State) -> Vec<PageSigner> {
    let seal = state.seals().last();
    let signatures = seal.map_or(&[][..], |seal| &seal.signatures);
    let mut signers: Vec<PageSigner> = signatures
        .iter()
        .filter_map(|signature| {
            let member = state.member(signature.member)?;
            Some(PageSigner {
                office: member.office.clone(),
                member: member.id.to_string(),
                role: member.role.clone(),
            })
        })
        .collect();
    // The chair stands first, whoever signed first.
    signers.sort_by_key(|signer| matches!(signer.role, Role::Secretary));
    signers
}

fn of_set(set: &IndexSet) -> PageSet {
    let header = set.header();
    PageSet {
        title: header.title.clone(),
        note: header.note.clone(),
        lines: set
            .nodes()
            .iter()
            .map(|node| PageLine {
                level: node.level,
                code: node.code.to_string(),
                title: node.title.clone(),
                max: node.max,
                method: node.item.as_ref().map(|item| item.method),
            })
            .collect(),
    }
}

fn of_block(outcome: &BlockOutcome<'_>, set: usize) -> PageBlock {
    let names = |bands: &[Band]| bands.iter().map(|band| band.name.clone()).collect();
    PageBlock {
        id: outcome.block.id.to_string(),
        name: outcome.block.name.clone(),
        set,
        bands: names(&outcome.block.bands),
        head_bands: names(&outcome.block.head_bands),
        index_mean: outcome.index_mean,
        area_means: outcome.area_means.clone(),
        units: outcome.units.iter().map(of_unit).collect(),
    }
}

fn of_unit(outcome: &UnitOutcome<'_>) -> PageUnit {
    let result = &outcome.result;
    PageUnit {
        id: outcome.unit.id.to_string(),
        name: outcome.unit.name.clone(),
        rank: result.rank,
        total: result.total,
        max: result.max,
        index: result.index,
        self_total: result.self_total,
        band: result.band,
        head_band: result.head_band,
        last_year: outcome.last_year.map(|last| PageLastYear {
            index: last.index,
            rank: last.rank,
        }),
        pending: result.pending,
        areas: result
            .areas
            .iter()
            .map(|area| (area.score, area.max))
            .collect(),
        items: outcome.items.iter().map(of_item).collect(),
    }
}

fn of_item(outcome: &ItemOutcome<'_>) -> PageItem {
    let losses = outcome.losses.iter();
    PageItem {
        own: outcome.result.claim.map(Into::into),
        settled: outcome.result.settled.map(|settled| settled.value),
        score: outcome.result.score,
        lost: outcome.lost,
        losses: losses.map(|loss| (loss.by, loss.points)).collect(),
        reason: outcome.reason.clone(),
    }
}
