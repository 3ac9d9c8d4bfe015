//! Index sets.

use serde::{Deserialize, Serialize};

use super::super::scalar::{Decimal, Id};
use crate::domain::event::Event;
use crate::domain::id::{IndexSetId, NodeCode};
use crate::domain::{index_set, rule};

/// `index_set_loaded`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndexSet {
    id: Id<IndexSetId>,
    title: String,
    note: String,
    total: Decimal,
    bonus_cap: Decimal,
    penalty_cap: Decimal,
    /// Depth-first.
    nodes: Vec<Node>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Node {
    level: u8,
    code: Id<NodeCode>,
    title: String,
    max: Decimal,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    item: Option<Item>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Item {
    method: Method,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    na: Option<NaPolicy>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    step: Option<Decimal>,
    guide: String,
    evidence: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rule: Option<Rule>,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Method {
    Appraised,
    Survey,
    Council,
    Bonus,
    Penalty,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum NaPolicy {
    Exclude,
    Full,
    Zero,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
enum Rule {
    Choice { options: Vec<ChoiceOption> },
    Steps { steps: Vec<RatioStep> },
    Linear {},
    Count { each: Decimal, cap: Decimal },
    Deduct { each: Decimal, floor: Decimal },
    Free { step: Decimal },
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ChoiceOption {
    label: String,
    points: Decimal,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RatioStep {
    from: Decimal,
    points: Decimal,
}

impl From<&index_set::IndexSet> for IndexSet {
    fn from(set: &index_set::IndexSet) -> Self {
        let header = set.header().clone();
        Self {
            id: Id(header.id),
            title: header.title,
            note: header.note,
            total: Decimal(header.total),
            bonus_cap: Decimal(header.bonus_cap),
            penalty_cap: Decimal(header.penalty_cap),
            nodes: set.drafts().into_iter().map(Node::from).collect(),
        }
    }
}

impl TryFrom<IndexSet> for index_set::IndexSet {
    type Error = String;

    fn try_from(set: IndexSet) -> Result<Self, String> {
        let header = index_set::IndexSetHeader {
            id: set.id.0,
            title: set.title,
            note: set.note,
            total: set.total.0,
            bonus_cap: set.bonus_cap.0,
            penalty_cap: set.penalty_cap.0,
        };
        let drafts = set.nodes.into_iter().map(Into::into).collect();
        Self::new(header, drafts).map_err(|faults| format!("the index set has faults: {faults:?}"))
    }
}

impl From<index_set::NodeDraft> for Node {
    fn from(node: index_set::NodeDraft) -> Self {
        Self {
            level: node.level,
            code: Id(node.code),
            title: node.title,
            max: Decimal(node.max),
            item: node.item.map(Item::from),
        }
    }
}

impl From<Node> for index_set::NodeDraft {
    fn from(node: Node) -> Self {
        Self {
            level: node.level,
            code: node.code.0,
            title: node.title,
            max: node.max.0,
            item: node.item.map(Into::into),
        }
    }
}

impl From<index_set::Item> for Item {
    fn from(item: index_set::Item) -> Self {
        Self {
            method: match item.method {
                index_set::Method::Appraised => Method::Appraised,
                index_set::Method::Survey => Method::Survey,
                index_set::Method::Council => Method::Council,
                index_set::Method::Bonus => Method::Bonus,
                index_set::Method::Penalty => Method::Penalty,
            },
            na: item.na.map(|na| match na {
                index_set::NaPolicy::Exclude => NaPolicy::Exclude,
                index_set::NaPolicy::Full => NaPolicy::Full,
                index_set::NaPolicy::Zero => NaPolicy::Zero,
            }),
            step: item.step.map(Decimal),
            guide: item.guide,
            evidence: item.evidence,
            rule: item.rule.map(Rule::from),
        }
    }
}

impl From<Item> for index_set::Item {
    fn from(item: Item) -> Self {
        Self {
            method: match item.method {
                Method::Appraised => index_set::Method::Appraised,
                Method::Survey => index_set::Method::Survey,
                Method::Council => index_set::Method::Council,
                Method::Bonus => index_set::Method::Bonus,
                Method::Penalty => index_set::Method::Penalty,
            },
            na: item.na.map(|na| match na {
                NaPolicy::Exclude => index_set::NaPolicy::Exclude,
                NaPolicy::Full => index_set::NaPolicy::Full,
                NaPolicy::Zero => index_set::NaPolicy::Zero,
            }),
            step: item.step.map(|step| step.0),
            guide: item.guide,
            evidence: item.evidence,
            rule: item.rule.map(Into::into),
        }
    }
}

impl From<rule::Rule> for Rule {
    fn from(rule: rule::Rule) -> Self {
        match rule {
            rule::Rule::Choice(options) => Self::Choice {
                options: options
                    .into_iter()
                    .map(|option| ChoiceOption {
                        label: option.label,
                        points: Decimal(option.points),
                    })
                    .collect(),
            },
            rule::Rule::Steps(steps) => Self::Steps {
                steps: steps
                    .into_iter()
                    .map(|step| RatioStep {
                        from: Decimal(step.from),
                        points: Decimal(step.points),
                    })
                    .collect(),
            },
            rule::Rule::Linear => Self::Linear {},
            rule::Rule::Count { each, cap } => Self::Count {
                each: Decimal(each),
                cap: Decimal(cap),
            },
            rule::Rule::Deduct { each, floor } => Self::Deduct {
                each: Decimal(each),
                floor: Decimal(floor),
            },
            rule::Rule::Free { step } => Self::Free {
                step: Decimal(step),
            },
        }
    }
}

impl From<Rule> for rule::Rule {
    fn from(rule: Rule) -> Self {
        match rule {
            Rule::Choice { options } => Self::Choice(
                options
                    .into_iter()
                    .map(|option| rule::ChoiceOption {
                        label: option.label,
                        points: option.points.0,
                    })
                    .collect(),
            ),
            Rule::Steps { steps } => Self::Steps(
                steps
                    .into_iter()
                    .map(|step| rule::RatioStep {
                        from: step.from.0,
                        points: step.points.0,
                    })
                    .collect(),
            ),
            Rule::Linear {} => Self::Linear,
            Rule::Count { each, cap } => Self::Count {
                each: each.0,
                cap: cap.0,
            },
            Rule::Deduct { each, floor } => Self::Deduct {
                each: each.0,
                floor: floor.0,
            },
            Rule::Free { step } => Self::Free { step: step.0 },
        }
    }
}

impl TryFrom<IndexSet> for Event {
    type Error = String;

    fn try_from(set: IndexSet) -> Result<Self, String> {
        set.try_into().map(Box::new).map(Self::IndexSetLoaded)
    }
}
