//! How the round's meetings vote.

use serde::{Deserialize, Serialize};

use crate::domain::event::Event;
use crate::domain::meeting as domain;

/// `meeting_rules_set`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeetingRules {
    show_of_hands_allowed: bool,
    proposal_order: Order,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Order {
    AsProposed,
    FarthestFromSelf,
    LowestFirst,
}

impl From<&domain::MeetingRules> for MeetingRules {
    fn from(rules: &domain::MeetingRules) -> Self {
        Self {
            show_of_hands_allowed: rules.show_of_hands_allowed,
            proposal_order: match rules.proposal_order {
                domain::ProposalOrder::AsProposed => Order::AsProposed,
                domain::ProposalOrder::FarthestFromSelf => Order::FarthestFromSelf,
                domain::ProposalOrder::LowestFirst => Order::LowestFirst,
            },
        }
    }
}

impl From<MeetingRules> for Event {
    fn from(body: MeetingRules) -> Self {
        Self::MeetingRulesSet(Box::new(domain::MeetingRules {
            show_of_hands_allowed: body.show_of_hands_allowed,
            proposal_order: match body.proposal_order {
                Order::AsProposed => domain::ProposalOrder::AsProposed,
                Order::FarthestFromSelf => domain::ProposalOrder::FarthestFromSelf,
                Order::LowestFirst => domain::ProposalOrder::LowestFirst,
            },
        }))
    }
}
