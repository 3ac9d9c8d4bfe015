//! The index set: a tree of areas → criteria → sub-criteria with points. Versioned data, never compiled in.

use std::collections::HashMap;

use super::id::{IndexSetId, ItemIx, NodeCode, NodeIx};
use super::points::Points;
use super::rule::Rule;

/// How an item gets its score.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum Method {
    /// Self score and review.
    Appraised,
    /// Sociological survey or satisfaction measurement (SIPAS): imported, never self-scored.
    Survey,
    /// Given by the leaders through their reviewers, never self-scored.
    Council,
    /// Adds points; the sum of all bonus items has a yearly cap.
    Bonus,
    /// Takes points; the sum of all penalty items has a yearly cap.
    Penalty,
}

impl Method {
    /// True for items that the unit may score itself.
    pub const fn is_self_scored(self) -> bool {
        matches!(self, Method::Appraised | Method::Bonus | Method::Penalty)
    }

    /// True for items outside the hundred points.
    pub const fn is_adjustment(self) -> bool {
        matches!(self, Method::Bonus | Method::Penalty)
    }
}

/// What "không áp dụng" does to the maximum. No public rule was found, hence a policy in the set.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum NaPolicy {
    /// The item leaves the denominator.
    Exclude,
    /// The item counts as fully scored.
    Full,
    /// The item counts as zero.
    Zero,
}

/// What a scored leaf says beyond its code, title and maximum.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// How it gets its score.
    pub method: Method,
    /// What N/A does; unset refuses the lock.
    pub na: Option<NaPolicy>,
    /// Scores must be a multiple of this.
    pub step: Option<Points>,
    /// How points are given.
    pub guide: String,
    /// Required evidence.
    pub evidence: String,
    /// Machine-checkable rule.
    pub rule: Option<Rule>,
}

/// One line of the tree.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Node {
    /// Code as written.
    pub code: NodeCode,
    /// Title.
    pub title: String,
    /// Maximum points.
    pub max: Points,
    /// Depth: 0 for areas.
    pub level: u8,
    /// The node above; None for areas.
    pub parent: Option<NodeIx>,
    /// Position of its area among the areas.
    pub area: u16,
    /// Set for scored leaves.
    pub item: Option<Item>,
}

/// A node as it comes from a file, before the tree is built: depth-first, with its level.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NodeDraft {
    /// Depth: 0 for areas.
    pub level: u8,
    /// Code as written.
    pub code: NodeCode,
    /// Title.
    pub title: String,
    /// Maximum points.
    pub max: Points,
    /// Set for scored leaves; must be None for nodes with children.
    pub item: Option<Item>,
}

/// What stands at the head of an index set.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IndexSetHeader {
    /// Id that blocks name.
    pub id: IndexSetId,
    /// Title.
    pub title: String,
    /// Where the set comes from; a sample says so here.
    pub note: String,
    /// Maximum of the whole set, without bonus and penalty.
    pub total: Points,
    /// Yearly cap on the sum of bonus items.
    pub bonus_cap: Points,
    /// Yearly cap on the sum of penalty items.
    pub penalty_cap: Points,
}

/// What is wrong with an index set; `node` is the position of the draft it is wrong in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum IndexSetFault {
    /// No areas, or more nodes than can be counted.
    Size,
    /// A code is empty.
    EmptyCode {
        /// Position of the draft.
        node: usize,
    },
    /// A code stands twice.
    DuplicateCode {
        /// Position of the draft.
        node: usize,
        /// The code.
        code: NodeCode,
    },
    /// A level is deeper than the one above it by more than one.
    LevelSkipped {
        /// Position of the draft.
        node: usize,
    },
    /// A node without children is not an item: it has no method.
    LeafWithoutMethod {
        /// Position of the draft.
        node: usize,
    },
    /// A node with children carries an item's fields.
    ItemWithChildren {
        /// Position of the draft.
        node: usize,
    },
    /// An item without N/A policy.
    NoNaPolicy {
        /// Position of the draft.
        node: usize,
    },
    /// A maximum is negative, or zero on an item.
    BadMax {
        /// Position of the draft.
        node: usize,
    },
    /// Children do not add up to their parent.
    SumDiffers {
        /// Position of the parent's draft.
        node: usize,
        /// What the children add up to.
        sum: Points,
    },
    /// Areas do not add up to the total.
    TotalDiffers {
        /// What the areas add up to.
        sum: Points,
    },
    /// A rule can give more than the item's maximum, or is malformed.
    RuleExceedsMax {
        /// Position of the draft.
        node: usize,
    },
    /// Bonus and penalty items must stand alone in one area whose own maximum is 0.
    AdjustmentsMixed {
        /// Position of the draft of the area.
        node: usize,
    },
}

/// A checked index set.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct IndexSet {
    header: IndexSetHeader,
    nodes: Vec<Node>,
    items: Vec<NodeIx>,
    areas: Vec<NodeIx>,
    by_code: HashMap<NodeCode, NodeIx>,
    item_at: Vec<Option<ItemIx>>,
}

impl IndexSet {
    /// Builds and checks the tree.
    ///
    /// # Errors
    /// Every fault of the set, in the order of its lines.
    pub fn new(header: IndexSetHeader, drafts: Vec<NodeDraft>) -> Result<Self, Vec<IndexSetFault>> {
        let mut faults = super::index_set_check::faults(&header, &drafts);
        if drafts.is_empty() || drafts.len() > usize::from(u16::MAX) {
            faults.push(IndexSetFault::Size);
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let mut set = IndexSet {
            header,
            nodes: Vec::with_capacity(drafts.len()),
            items: Vec::new(),
            areas: Vec::new(),
            by_code: HashMap::new(),
            item_at: Vec::new(),
        };
        let mut path: Vec<NodeIx> = Vec::new();
        for draft in drafts {
            set.push(draft, &mut path);
        }
        Ok(set)
    }

    fn push(&mut self, draft: NodeDraft, path: &mut Vec<NodeIx>) {
        let ix = NodeIx::at(self.nodes.len());
        path.truncate(usize::from(draft.level));
        let parent = path.last().copied();
        if parent.is_none() {
            self.areas.push(ix);
        }
        path.push(ix);
        self.by_code.insert(draft.code.clone(), ix);
        self.item_at
            .push(draft.item.is_some().then(|| ItemIx::at(self.items.len())));
        if draft.item.is_some() {
            self.items.push(ix);
        }
        self.nodes.push(Node {
            code: draft.code,
            title: draft.title,
            max: draft.max,
            level: draft.level,
            parent,
            area: u16::try_from(self.areas.len() - 1).unwrap_or(u16::MAX),
            item: draft.item,
        });
    }

    /// What stands at its head.
    pub fn header(&self) -> &IndexSetHeader {
        &self.header
    }

    /// Its id.
    pub fn id(&self) -> &IndexSetId {
        &self.header.id
    }

    /// All nodes in the order of the paper.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// Positions of the areas.
    pub fn areas(&self) -> &[NodeIx] {
        &self.areas
    }

    /// Number of scored items.
    pub fn item_count(&self) -> usize {
        self.items.len()
    }

    /// Positions of all items, in the order of the paper.
    pub fn item_positions(&self) -> impl Iterator<Item = ItemIx> + '_ {
        (0..self.items.len()).map(ItemIx::at)
    }

    /// The node at a position.
    pub fn node(&self, ix: NodeIx) -> Option<&Node> {
        self.nodes.get(ix.index())
    }

    /// The node and item at an item position.
    pub fn item(&self, ix: ItemIx) -> Option<(&Node, &Item)> {
        let node = self.nodes.get(self.items.get(ix.index())?.index())?;
        Some((node, node.item.as_ref()?))
    }

    /// Position of the item with this code; None for unknown codes and for nodes that are not items.
    pub fn item_by_code(&self, code: &str) -> Option<ItemIx> {
        *self.item_at.get(self.node_by_code(code)?.index())?
    }

    /// Position of the node with this code.
    pub fn node_by_code(&self, code: &str) -> Option<NodeIx> {
        self.by_code.get(code).copied()
    }

    /// The item position of a node, if it is a scored leaf.
    pub fn item_of_node(&self, ix: NodeIx) -> Option<ItemIx> {
        *self.item_at.get(ix.index())?
    }

    /// True if the item stands below the node, or is it.
    pub fn is_under(&self, item: ItemIx, node: NodeIx) -> bool {
        let mut at = self.items.get(item.index()).copied();
        while let Some(ix) = at {
            if ix == node {
                return true;
            }
            at = self.node(ix).and_then(|n| n.parent);
        }
        false
    }

    /// True if the other set scores the same items, in the same order and for the same points.
    pub fn has_items_of(&self, other: &IndexSet) -> bool {
        let scored = |set: &IndexSet| -> Vec<(NodeCode, Points, Method)> {
            set.item_positions()
                .filter_map(|ix| set.item(ix))
                .map(|(node, item)| (node.code.clone(), node.max, item.method))
                .collect()
        };
        scored(self) == scored(other)
    }

    /// The drafts that would build this set again.
    pub fn drafts(&self) -> Vec<NodeDraft> {
        self.nodes
            .iter()
            .map(|n| NodeDraft {
                level: n.level,
                code: n.code.clone(),
                title: n.title.clone(),
                max: n.max,
                item: n.item.clone(),
            })
            .collect()
    }
}
