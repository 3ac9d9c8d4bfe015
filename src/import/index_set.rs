//! Index sets from TOML: a tree of any depth in the order of the file.

use std::path::Path;

use crate::domain::id::{IndexSetId, NodeCode};
use crate::domain::index_set::{IndexSet, IndexSetFault, IndexSetHeader, Item, NodeDraft};
use crate::domain::points::Points;

use super::cells::is_id;
use super::outcome::{Findings, Outcome};
use super::problem::{Place, Problem, ProblemKind};
use super::rule_form;
use super::toml_file::{self, Table};
use super::workbook::WorkbookReader;

/// A node with the place that its problems are told with.
pub type PlacedDraft = (NodeDraft, Place);

/// Levels of a tree; deeper is a mistake, and nobody's stack pays for it.
const DEEPEST: u8 = 8;

/// What a file says of an index set: also when it makes none, so that its author sees each problem in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The file's name without folders.
    pub file: String,
    /// The set's own data, as far as it could be read.
    pub header: HeaderDraft,
    /// The lines of the tree, in the order of the file.
    pub nodes: Vec<PlacedDraft>,
    /// The set, and every problem.
    pub outcome: Outcome<IndexSet>,
}

impl Reading {
    /// The problems of each line of the tree, and those that belong to no line.
    pub fn problems_by_line(&self) -> (Vec<Vec<&Problem>>, Vec<&Problem>) {
        let places: Vec<Place> = self.nodes.iter().map(|(_, place)| place.clone()).collect();
        let mut by_line = vec![Vec::new(); self.nodes.len()];
        let mut others = Vec::new();
        for problem in &self.outcome.problems {
            let at = (0..places.len()).find(|at| belongs(&problem.place, *at, &places));
            match at.and_then(|at| by_line.get_mut(at)) {
                Some(line) => line.push(problem),
                None => others.push(problem),
            }
        }
        (by_line, others)
    }
}

/// The data of a set besides its tree.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HeaderDraft {
    /// Its id.
    pub id: Option<String>,
    /// Its title.
    pub title: Option<String>,
    /// The stated total.
    pub total: Option<Points>,
}

/// Reads an index set from TOML (by the file's name) or from a table (anything else).
pub fn read(path: &Path, reader: &dyn WorkbookReader) -> Outcome<IndexSet> {
    reading(path, reader).outcome
}

/// As [`read`], with everything that the file says.
pub fn reading(path: &Path, reader: &dyn WorkbookReader) -> Reading {
    let is_toml = path
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("toml"));
    let (mut header, mut nodes) = (HeaderDraft::default(), Vec::new());
    let outcome = if is_toml {
        toml_file::open(path, |root, findings| {
            from_root(root, &mut header, &mut nodes, findings)
        })
    } else {
        super::index_set_table::read(path, reader, &mut header, &mut nodes)
    };
    Reading {
        file: super::file::shown_name(path),
        header,
        nodes,
        outcome,
    }
}

fn from_root(
    root: &mut Table<'_>,
    shown: &mut HeaderDraft,
    nodes: &mut Vec<PlacedDraft>,
    findings: &mut Findings,
) -> Option<IndexSet> {
    let id = root.text("id", findings);
    if let Some(id) = id.as_ref().filter(|id| !is_id(id)) {
        findings.note(root.place_of("id"), ProblemKind::BadId { id: id.clone() });
    }
    let title = root.text("title", findings);
    let note = root.text_if("note", findings).unwrap_or_default();
    let total = root.points("total", findings);
    let bonus_cap = root.points_if("bonus_cap", findings).unwrap_or_default();
    let penalty_cap = root.points_if("penalty_cap", findings).unwrap_or_default();
    for area in root.tables("area", findings) {
        node(area, 0, nodes, findings);
    }
    *shown = HeaderDraft {
        id: id.clone(),
        title: title.clone(),
        total,
    };
    // Without its own data there is no set, but what is wrong with the tree is told all the same.
    let complete = id.is_some() && title.is_some() && total.is_some();
    let header = IndexSetHeader {
        id: IndexSetId::new(id.unwrap_or_default()),
        title: title.unwrap_or_default(),
        note,
        total: total.unwrap_or_else(|| sum_of_areas(nodes)),
        bonus_cap,
        penalty_cap,
    };
    build(header, nodes.clone(), &root.place_of("total"), findings).filter(|_| complete)
}

/// What the areas add up to.
pub(super) fn sum_of_areas(nodes: &[PlacedDraft]) -> Points {
    nodes
        .iter()
        .filter(|(draft, _)| draft.level == 0)
        .map(|(draft, _)| draft.max)
        .sum()
}

fn node(mut table: Table<'_>, level: u8, drafts: &mut Vec<PlacedDraft>, findings: &mut Findings) {
    let place = table.place();
    let code = table.text("code", findings).unwrap_or_default();
    let title = table.text("title", findings).unwrap_or_default();
    let max = table.points("max", findings).unwrap_or_default();
    let children = table.tables("child", findings);
    let item = item(&mut table, &code, children.is_empty(), findings);
    table.finish(findings);
    let draft = NodeDraft {
        level,
        code: NodeCode::new(code),
        title,
        max,
        item,
    };
    drafts.push((draft, place));
    for child in children {
        if level < DEEPEST {
            node(child, level + 1, drafts, findings);
        } else {
            findings.note(child.place(), ProblemKind::TooDeep);
        }
    }
}

fn item(table: &mut Table<'_>, code: &str, is_leaf: bool, findings: &mut Findings) -> Option<Item> {
    let method_word = table.text_if("method", findings);
    let na_word = table.text_if("na", findings);
    let step = table.points_if("step", findings);
    let guide = table.text_if("guide", findings).unwrap_or_default();
    let evidence = table.text_if("evidence", findings).unwrap_or_default();
    let rule = table
        .table_if("rule", findings)
        .and_then(|mut rule| rule_form::from_toml(&mut rule, findings));
    let Some(word) = method_word else {
        // A criterion may say how its parts are scored, but a rule without a method belongs nowhere.
        if !is_leaf && (na_word.is_some() || rule.is_some() || step.is_some()) {
            let code = code.to_owned();
            findings.note(table.place(), ProblemKind::ItemWithChildren { code });
        }
        return None;
    };
    let Some(method) = rule_form::method(&word) else {
        let allowed = rule_form::METHODS.to_owned();
        findings.note(
            table.place_of("method"),
            ProblemKind::NotOneOf {
                text: word,
                allowed,
            },
        );
        return None;
    };
    let na = na_word.and_then(|word| {
        let policy = rule_form::policy(&word);
        if policy.is_none() {
            let allowed = rule_form::POLICIES.to_owned();
            findings.note(
                table.place_of("na"),
                ProblemKind::NotOneOf {
                    text: word,
                    allowed,
                },
            );
        }
        policy
    });
    Some(Item {
        method,
        na,
        step,
        guide,
        evidence,
        rule,
    })
}

/// Builds the set; its faults become problems at the places of their nodes.
pub(super) fn build(
    header: IndexSetHeader,
    placed: Vec<PlacedDraft>,
    total_place: &Place,
    findings: &mut Findings,
) -> Option<IndexSet> {
    let total = header.total;
    let (drafts, places): (Vec<NodeDraft>, Vec<Place>) = placed.into_iter().unzip();
    let faults = match IndexSet::new(header, drafts.clone()) {
        Ok(set) => return Some(set),
        Err(faults) => faults,
    };
    // A value that could not be read was told already; that its node lacks it follows from that.
    let told_before: Vec<bool> = (0..places.len())
        .map(|at| findings.any_error_at(|place| belongs(place, at, &places)))
        .collect();
    for fault in faults {
        let follows = matches!(
            fault,
            IndexSetFault::LeafWithoutMethod { .. }
                | IndexSetFault::NoNaPolicy { .. }
                | IndexSetFault::EmptyCode { .. }
                | IndexSetFault::BadMax { .. }
        );
        let node = node_of_fault(&fault);
        if follows && node.is_some_and(|at| told_before.get(at) == Some(&true)) {
            continue;
        }
        let (node, kind) = told(&fault, total, &drafts, &places);
        let place = node
            .and_then(|node| places.get(node))
            .unwrap_or(total_place);
        findings.note(place.clone(), kind);
    }
    None
}

/// Whether a place belongs to a node: the same row of a sheet, or in TOML the lines from its own to the next node's.
fn belongs(place: &Place, node: usize, places: &[Place]) -> bool {
    let Some(own) = places.get(node) else {
        return false;
    };
    if let Some(line) = place.line {
        let next = places.get(node + 1).and_then(|next| next.line);
        return own.line.is_some_and(|own| own <= line) && next.is_none_or(|next| line < next);
    }
    place.sheet == own.sheet && place.row().is_some() && place.row() == own.row()
}

/// The node that a fault is in, and its problem.
fn told(
    fault: &IndexSetFault,
    total: Points,
    drafts: &[NodeDraft],
    places: &[Place],
) -> (Option<usize>, ProblemKind) {
    let node = node_of_fault(fault);
    let draft = node.and_then(|node| drafts.get(node));
    let code = draft.map_or_else(String::new, |draft| draft.code.to_string());
    let kind = match fault {
        IndexSetFault::Size => ProblemKind::SetSize,
        IndexSetFault::EmptyCode { .. } => ProblemKind::EmptyCode,
        IndexSetFault::DuplicateCode { code: twice, .. } => {
            let first = drafts.iter().position(|draft| draft.code == *twice);
            let first = first.and_then(|at| places.get(at));
            let first = first.map_or_else(String::new, Place::to_string);
            ProblemKind::DuplicateId { id: code, first }
        }
        IndexSetFault::LevelSkipped { .. } => ProblemKind::LevelSkipped { code },
        IndexSetFault::LeafWithoutMethod { .. } => ProblemKind::NoMethod { code },
        IndexSetFault::ItemWithChildren { .. } => ProblemKind::ItemWithChildren { code },
        IndexSetFault::NoNaPolicy { .. } => ProblemKind::NoNaPolicy { code },
        IndexSetFault::BadMax { .. } => ProblemKind::BadMax { code },
        IndexSetFault::SumDiffers { sum, .. } => ProblemKind::SumDiffers {
            code,
            max: draft.map_or(0, |draft| draft.max.ten_thousandths()),
            sum: sum.ten_thousandths(),
        },
        IndexSetFault::TotalDiffers { sum } => ProblemKind::TotalDiffers {
            total: total.ten_thousandths(),
            sum: sum.ten_thousandths(),
        },
        IndexSetFault::RuleExceedsMax { .. } => ProblemKind::RuleExceedsMax { code },
        IndexSetFault::AdjustmentsMixed { .. } => ProblemKind::AdjustmentsMixed { code },
    };
    (node, kind)
}

fn node_of_fault(fault: &IndexSetFault) -> Option<usize> {
    match fault {
        IndexSetFault::Size | IndexSetFault::TotalDiffers { .. } => None,
        IndexSetFault::EmptyCode { node }
        | IndexSetFault::DuplicateCode { node, .. }
        | IndexSetFault::LevelSkipped { node }
        | IndexSetFault::LeafWithoutMethod { node }
        | IndexSetFault::ItemWithChildren { node }
        | IndexSetFault::NoNaPolicy { node }
        | IndexSetFault::BadMax { node }
        | IndexSetFault::SumDiffers { node, .. }
        | IndexSetFault::RuleExceedsMax { node }
        | IndexSetFault::AdjustmentsMixed { node } => Some(*node),
    }
}
