//! The disputes that the person here may know of, those first that can change most.

use std::cmp::Reverse;

use crate::{
    domain::{
        consolidation::Consolidation,
        dispute::{Dispute, DisputeKind, DisputeState},
        id::{BlockIx, CellIx, MemberIx, NodeCode},
        impact::Impact,
        points::Points,
        review::Value,
        self_assessment::Position,
        viewpoint::Sight,
    },
    text::{Folded, Query},
    tui::{model::Model, screens::review::revisit::is_differing},
};

/// A dispute with what stands beside it in the list; all of it as far as the person here may know.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The cell.
    pub cell: CellIx,
    /// Its dispute.
    pub dispute: Dispute,
    /// The self score.
    pub claimed: Option<Value>,
    /// The verdicts that count, by member.
    pub given: Vec<(MemberIx, Value)>,
    /// Others give something else that does not show yet.
    pub unseen: bool,
    /// The ruling in force.
    pub ruled: Option<Value>,
    /// From the self score to what is farthest from it; None without two scores.
    pub gap: Option<Points>,
    /// What the unit made of it, if it explained.
    pub position: Option<Position>,
    /// What it can still change; None once settled and where there is only one outcome.
    pub impact: Option<Impact>,
    names: Folded,
}

/// Which disputes by how they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Standing {
    /// Not settled.
    #[default]
    Open,
    /// Found, the unit not asked yet.
    Found,
    /// The unit was asked and has not answered.
    Asked,
    /// The unit has answered.
    Explained,
    /// Settled.
    Settled,
    /// All.
    All,
}

/// What the list shows.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Filter {
    /// By how they stand.
    pub standing: Standing,
    /// Only those that have or had this kind.
    pub kind: Option<DisputeKind>,
    /// Only this block.
    pub block: Option<BlockIx>,
    /// Only the area with this code.
    pub area: Option<NodeCode>,
    /// Only cells that the person here reviews.
    pub mine: bool,
}

/// Every dispute that the person here may know of, heaviest first, the settled ones last and newest first.
#[must_use]
pub fn found(model: &Model<'_>) -> Vec<Found> {
    let standing = Consolidation::of(model.state, model.viewpoint());
    let cells = model.state.cell_positions();
    let mut found: Vec<Found> = cells
        .filter_map(|cell| dispute_on(model, &standing, cell))
        .collect();
    found.sort_by_cached_key(order);
    found
}

type Order = (
    bool,
    Reverse<u64>,
    bool,
    Reverse<(bool, u32, Points)>,
    CellIx,
);

fn order(found: &Found) -> Order {
    let settled = match found.dispute.state {
        DisputeState::Settled { when, .. } => when.seq.0,
        DisputeState::Found | DisputeState::Asked | DisputeState::Explained => 0,
    };
    let weight = found
        .impact
        .as_ref()
        .map_or((false, 0, Points::ZERO), Impact::weight);
    (
        !found.dispute.state.is_open(),
        Reverse(settled),
        found.impact.is_none(),
        Reverse(weight),
        found.cell,
    )
}

fn dispute_on(model: &Model<'_>, standing: &Consolidation, cell: CellIx) -> Option<Found> {
    let state = model.state;
    if state.cell(cell)?.log().is_empty() {
        return None;
    }
    let viewpoint = model.viewpoint();
    let facts = state.facts(cell, viewpoint)?;
    let dispute = facts.dispute.clone()?;
    let unit = state.unit(cell.unit)?;
    let (node, _) = unit.set.item(cell.item)?;
    let claimed = unit.claim(cell.item).map(Value::from);
    let given: Vec<(MemberIx, Value)> = facts
        .counted(unit.reviewers(cell.item))
        .map(|verdict| (verdict.member, verdict.value))
        .collect();
    let ruled = facts.ruling.map(|(_, value)| value);
    let impact = if dispute.state.is_open() {
        Impact::of(state, standing, cell, viewpoint)
    } else {
        None
    };
    let offices: Vec<&str> = given
        .iter()
        .map(|(member, _)| model.office(*member))
        .collect();
    let names = format!(
        "{} {} {} {} {}",
        unit.unit.name,
        unit.unit.id,
        node.code,
        node.title,
        offices.join(" ")
    );
    Some(Found {
        cell,
        claimed,
        gap: gap(claimed, ruled, &given),
        unseen: state.sight(cell, viewpoint) == Sight::Differing && is_differing(&facts),
        given,
        ruled,
        position: facts
            .explanation
            .map(|explanation| explanation.answer.position),
        impact,
        dispute,
        names: Folded::new(&names),
    })
}

/// The distance from the self score to the ruling, else to the verdict farthest from it.
fn gap(
    claimed: Option<Value>,
    ruled: Option<Value>,
    given: &[(MemberIx, Value)],
) -> Option<Points> {
    let own = claimed?.points()?;
    let scores = match ruled {
        Some(value) => vec![value],
        None => given.iter().map(|(_, value)| *value).collect(),
    };
    let gaps = scores
        .into_iter()
        .filter_map(Value::points)
        .map(|score| score - own);
    gaps.max_by_key(|gap| gap.abs())
}

/// The places in `found` that the filter and the search leave.
#[must_use]
pub fn shown(model: &Model<'_>, found: &[Found], filter: &Filter, search: &str) -> Vec<usize> {
    let query = Query::new(search);
    let kept = found
        .iter()
        .enumerate()
        .filter(|(_, found)| is_kept(model, found, filter));
    kept.filter(|(_, found)| found.names.matches(&query))
        .map(|(place, _)| place)
        .collect()
}

fn is_kept(model: &Model<'_>, found: &Found, filter: &Filter) -> bool {
    let stands = match filter.standing {
        Standing::Open => found.dispute.state.is_open(),
        Standing::Settled => !found.dispute.state.is_open(),
        Standing::Found => found.dispute.state == DisputeState::Found,
        Standing::Asked => found.dispute.state == DisputeState::Asked,
        Standing::Explained => found.dispute.state == DisputeState::Explained,
        Standing::All => true,
    };
    // While it is open a dispute is what still holds of it; afterwards it is what it was about.
    let kinds = super::words::kinds(found);
    let unit = model.unit(found.cell);
    stands
        && filter.kind.is_none_or(|kind| kinds.contains(&kind))
        && filter
            .block
            .is_none_or(|block| unit.is_some_and(|unit| unit.block == block))
        && filter
            .area
            .as_ref()
            .is_none_or(|code| area_of(model, found.cell) == Some(code))
        && (!filter.mine || model.is_mine(found.cell))
}

/// The code of the area that a cell belongs to.
fn area_of<'a>(model: &Model<'a>, cell: CellIx) -> Option<&'a NodeCode> {
    let set = &model.unit(cell)?.set;
    let (node, _) = set.item(cell.item)?;
    let area = set.areas().get(usize::from(node.area))?;
    set.node(*area).map(|area| &area.code)
}
