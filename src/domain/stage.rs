//! The stages of a round and which moves between them exist.

/// Where a round stands (DESIGN §2).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub enum Stage {
    /// Rules, units, members and index sets are entered.
    #[default]
    Setup,
    /// Units score themselves.
    SelfAssessment,
    /// Members review, each independently.
    Review,
    /// Units explain what was adjusted.
    Explanation,
    /// Members look again.
    SecondReview,
    /// The council meets.
    Meeting,
    /// The result is sealed.
    Locked,
    /// The result is announced.
    Published,
}

impl Stage {
    /// All stages, in order.
    pub const ALL: [Stage; 8] = [
        Stage::Setup,
        Stage::SelfAssessment,
        Stage::Review,
        Stage::Explanation,
        Stage::SecondReview,
        Stage::Meeting,
        Stage::Locked,
        Stage::Published,
    ];

    /// The name that commands and files use.
    pub const fn code(self) -> &'static str {
        match self {
            Stage::Setup => "setup",
            Stage::SelfAssessment => "self_assessment",
            Stage::Review => "review",
            Stage::Explanation => "explanation",
            Stage::SecondReview => "second_review",
            Stage::Meeting => "meeting",
            Stage::Locked => "locked",
            Stage::Published => "published",
        }
    }

    /// The stage with this name.
    pub fn from_code(code: &str) -> Option<Stage> {
        Stage::ALL.into_iter().find(|stage| stage.code() == code)
    }

    /// True while members may enter verdicts.
    pub const fn takes_verdicts(self) -> bool {
        matches!(self, Stage::Review | Stage::SecondReview)
    }

    /// True once the result is sealed.
    pub const fn is_sealed(self) -> bool {
        matches!(self, Stage::Locked | Stage::Published)
    }

    /// The stage that usually comes next; None after publication and for the move to locked, which is the lock's.
    pub const fn next(self) -> Option<Stage> {
        match self {
            Stage::Setup => Some(Stage::SelfAssessment),
            Stage::SelfAssessment => Some(Stage::Review),
            Stage::Review => Some(Stage::Explanation),
            Stage::Explanation => Some(Stage::SecondReview),
            Stage::SecondReview => Some(Stage::Meeting),
            Stage::Locked => Some(Stage::Published),
            Stage::Meeting | Stage::Published => None,
        }
    }
}
