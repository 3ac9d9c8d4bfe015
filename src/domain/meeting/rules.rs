//! How the round lets its meetings vote, beside what its own entry says.

/// In which order several standing proposals on one item are put to the vote.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum ProposalOrder {
    /// As they were proposed.
    #[default]
    AsProposed,
    /// The one farthest from the unit's self score first; equally far ones as proposed. A value that cannot be
    /// measured against the other (a score against "not applicable") is farthest; without a self score as proposed.
    FarthestFromSelf,
    /// The lowest first, "not applicable" last.
    LowestFirst,
}

impl ProposalOrder {
    /// Every order.
    pub const ALL: [ProposalOrder; 3] = [
        ProposalOrder::AsProposed,
        ProposalOrder::FarthestFromSelf,
        ProposalOrder::LowestFirst,
    ];

    /// The name that files and entries write.
    pub const fn code(self) -> &'static str {
        match self {
            ProposalOrder::AsProposed => "as_proposed",
            ProposalOrder::FarthestFromSelf => "farthest_from_self",
            ProposalOrder::LowestFirst => "lowest_first",
        }
    }

    /// The order with this name.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.code() == code)
    }
}

/// Settings of the round's meetings.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct MeetingRules {
    /// A show of hands may be counted in place of ballots by name.
    pub show_of_hands_allowed: bool,
    /// Which proposal is put first.
    pub proposal_order: ProposalOrder,
}
