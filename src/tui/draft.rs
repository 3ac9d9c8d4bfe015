//! A verdict that is being made: what was chosen and typed, until it is confirmed.

use std::collections::BTreeMap;

use crate::{
    domain::{
        id::{CellId, Seq},
        points::Points,
        review::{CellVerdict, Verdict},
    },
    text::parse_decimal,
};

/// What was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum DraftChoice {
    /// Nothing yet.
    #[default]
    Undecided,
    /// The self score stands.
    Accept,
    /// The score that was typed.
    Score,
    /// The item does not apply.
    NotApplicable,
}

impl DraftChoice {
    /// The word under which a draft is kept.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Undecided => "undecided",
            Self::Accept => "accept",
            Self::Score => "score",
            Self::NotApplicable => "not_applicable",
        }
    }

    /// Reads the word under which a draft is kept.
    #[must_use]
    pub fn parse(code: &str) -> Self {
        match code {
            "accept" => Self::Accept,
            "score" => Self::Score,
            "not_applicable" => Self::NotApplicable,
            _ => Self::Undecided,
        }
    }
}

/// A verdict in the making.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Draft {
    /// What was chosen.
    pub choice: DraftChoice,
    /// The score as it was typed.
    pub score: String,
    /// The justification as it was typed.
    pub why: String,
    /// The last entry of the journal when it was begun; what came to its cell since was not before the person's eyes.
    pub since: Option<Seq>,
}

/// Drafts by cell.
pub type Drafts = BTreeMap<CellId, Draft>;

impl Draft {
    /// Whether nothing was chosen or typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.choice == DraftChoice::Undecided && self.score.is_empty() && self.why.trim().is_empty()
    }

    /// The verdict, if what was typed makes one; whether it is permitted is the domain's to say.
    #[must_use]
    pub fn verdict(&self) -> Option<Verdict> {
        match self.choice {
            DraftChoice::Undecided => None,
            DraftChoice::Accept => Some(Verdict::Accept),
            DraftChoice::NotApplicable => Some(Verdict::NotApplicable),
            DraftChoice::Score => typed_points(&self.score).map(Verdict::Adjust),
        }
    }

    /// The verdict on `cell` with its justification.
    #[must_use]
    pub fn on(&self, cell: CellId) -> Option<CellVerdict> {
        Some(CellVerdict {
            cell,
            verdict: self.verdict()?,
            why: self.why.trim().to_owned(),
        })
    }
}

/// The points that were typed into a score field, where the only mark is a decimal comma.
#[must_use]
pub fn typed_points(typed: &str) -> Option<Points> {
    // `1,234` would be refused as perhaps thousands; a score field has no thousands, so a zero settles it.
    let fraction = typed.split_once(',').map_or(0, |(_, digits)| digits.len());
    let settled = if fraction == 3 {
        format!("{typed}0")
    } else {
        typed.to_owned()
    };
    parse_decimal(&settled)
        .ok()
        .map(Points::from_ten_thousandths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_score_is_read_exactly() {
        for (typed, points) in [
            ("0,75", 7_500),
            ("1", 10_000),
            ("0,125", 1_250),
            ("1,234", 12_340),
            ("-0,5", -5_000),
        ] {
            assert_eq!(
                typed_points(typed),
                Some(Points::from_ten_thousandths(points)),
                "{typed}"
            );
        }
        assert_eq!(typed_points(""), None);
        assert_eq!(typed_points("-"), None);
    }

    #[test]
    fn a_draft_makes_a_verdict_only_when_something_was_chosen() {
        let why = Draft {
            why: "xem lại".into(),
            ..Draft::default()
        };
        assert_eq!((why.is_empty(), why.verdict()), (false, None));
        let score = Draft {
            choice: DraftChoice::Score,
            score: "0,5".into(),
            ..Draft::default()
        };
        assert_eq!(
            score.verdict(),
            Some(Verdict::Adjust(Points::from_ten_thousandths(5_000)))
        );
    }
}
