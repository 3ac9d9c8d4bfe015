//! The pre-checks by code, how much each weighs, and their thresholds.

use super::points::Points;

/// A pre-check, as the code that commands write and answers name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum PreCheck {
    /// The self score is above the maximum, or below zero.
    AboveMax,
    /// The self score is not a multiple of its step.
    OffStep,
    /// The self score is not what the rule gives.
    RuleDiffers,
    /// The item has a rule, and the reported figure is none that it can use.
    FigureUnreadable,
    /// Points with neither evidence nor explanation.
    NoEvidence,
    /// Evidence dated outside the period.
    EvidenceOutsidePeriod,
    /// A document that was another file before.
    EvidenceChanged,
    /// A document that other units cite as well.
    SharedEvidence,
    /// A document that a unit cites for many items.
    SharedWithinUnit,
    /// A self score far from its block's.
    Outlier,
    /// An item without an answer.
    Unanswered,
    /// A survey item without a result.
    SurveyMissing,
}

/// How much a finding weighs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Severity {
    /// Worth a look.
    Notice,
    /// Something is missing.
    Warning,
    /// The claim contradicts itself; accepting it without a word is a dispute.
    Severe,
}

impl Severity {
    /// All, the heaviest first.
    pub const ALL: [Severity; 3] = [Severity::Severe, Severity::Warning, Severity::Notice];

    /// The name that files and commands write.
    pub const fn code(self) -> &'static str {
        match self {
            Severity::Notice => "notice",
            Severity::Warning => "warning",
            Severity::Severe => "severe",
        }
    }

    /// The severity with this name.
    pub fn of_code(code: &str) -> Option<Severity> {
        Severity::ALL.into_iter().find(|known| known.code() == code)
    }
}

impl PreCheck {
    /// All, in the order in which they are listed.
    pub const ALL: [PreCheck; 12] = [
        PreCheck::AboveMax,
        PreCheck::OffStep,
        PreCheck::RuleDiffers,
        PreCheck::FigureUnreadable,
        PreCheck::NoEvidence,
        PreCheck::EvidenceOutsidePeriod,
        PreCheck::EvidenceChanged,
        PreCheck::SharedEvidence,
        PreCheck::SharedWithinUnit,
        PreCheck::Outlier,
        PreCheck::Unanswered,
        PreCheck::SurveyMissing,
    ];

    /// The name that files and commands write.
    pub const fn code(self) -> &'static str {
        match self {
            PreCheck::AboveMax => "above_max",
            PreCheck::OffStep => "off_step",
            PreCheck::RuleDiffers => "rule_differs",
            PreCheck::FigureUnreadable => "figure_unreadable",
            PreCheck::NoEvidence => "no_evidence",
            PreCheck::EvidenceOutsidePeriod => "evidence_outside_period",
            PreCheck::EvidenceChanged => "evidence_changed",
            PreCheck::SharedEvidence => "shared_evidence",
            PreCheck::SharedWithinUnit => "shared_within_unit",
            PreCheck::Outlier => "outlier",
            PreCheck::Unanswered => "unanswered",
            PreCheck::SurveyMissing => "survey_missing",
        }
    }

    /// The pre-check with this code.
    pub fn of_code(code: &str) -> Option<PreCheck> {
        PreCheck::ALL.into_iter().find(|known| known.code() == code)
    }

    /// How much it weighs where the round does not say otherwise.
    pub const fn usual_severity(self) -> Severity {
        match self {
            PreCheck::AboveMax
            | PreCheck::OffStep
            | PreCheck::RuleDiffers
            | PreCheck::NoEvidence
            | PreCheck::EvidenceOutsidePeriod
            | PreCheck::EvidenceChanged => Severity::Severe,
            PreCheck::FigureUnreadable | PreCheck::Unanswered | PreCheck::SurveyMissing => {
                Severity::Warning
            }
            PreCheck::SharedEvidence | PreCheck::SharedWithinUnit | PreCheck::Outlier => {
                Severity::Notice
            }
        }
    }

    const fn place(self) -> usize {
        self as usize
    }
}

/// Some of the pre-checks.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct CheckSet(u16);

impl CheckSet {
    /// None of them.
    pub const NONE: CheckSet = CheckSet(0);

    /// With one more.
    #[must_use]
    pub const fn with(self, check: PreCheck) -> CheckSet {
        CheckSet(self.0 | 1 << check.place())
    }

    /// Without one.
    #[must_use]
    pub const fn without(self, check: PreCheck) -> CheckSet {
        CheckSet(self.0 & !(1 << check.place()))
    }

    /// Without all of the others.
    #[must_use]
    pub const fn minus(self, others: CheckSet) -> CheckSet {
        CheckSet(self.0 & !others.0)
    }

    /// True if the pre-check is one of them.
    pub const fn contains(self, check: PreCheck) -> bool {
        self.0 & (1 << check.place()) != 0
    }

    /// The set as bits, the first pre-check lowest.
    pub(super) const fn bits(self) -> u16 {
        self.0
    }

    /// The set with these bits; None if one of them is no pre-check's.
    pub(super) const fn of_bits(bits: u16) -> Option<CheckSet> {
        if bits >> PreCheck::ALL.len() == 0 {
            Some(CheckSet(bits))
        } else {
            None
        }
    }

    /// True if there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl FromIterator<PreCheck> for CheckSet {
    fn from_iter<I: IntoIterator<Item = PreCheck>>(checks: I) -> CheckSet {
        checks.into_iter().fold(CheckSet::NONE, CheckSet::with)
    }
}

/// How much each pre-check weighs in a round; None for one that is off.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Severities([Option<Severity>; PreCheck::ALL.len()]);

impl Default for Severities {
    fn default() -> Severities {
        Severities(PreCheck::ALL.map(|check| Some(check.usual_severity())))
    }
}

impl Severities {
    /// How much the pre-check weighs; None if it is off.
    pub fn of(&self, check: PreCheck) -> Option<Severity> {
        self.0.get(check.place()).copied().flatten()
    }

    /// With another weight for one of them.
    #[must_use]
    pub fn with(mut self, check: PreCheck, severity: Option<Severity>) -> Severities {
        if let Some(slot) = self.0.get_mut(check.place()) {
            *slot = severity;
        }
        self
    }
}

/// Thresholds of the pre-checks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PreCheckRules {
    /// A self score this many robust deviations from its block's median is found.
    pub robust_z: Points,
    /// Blocks in which fewer units than this scored an item say nothing of what is usual.
    pub outlier_min_units: u32,
    /// A document cited by at least this many units is found.
    pub shared_evidence_units: u32,
    /// A document cited by one unit for at least this many items is found; 0 for none.
    pub shared_evidence_items: u32,
    /// A self score farther than this from what the rule gives is found.
    pub rule_tolerance: Points,
    /// A self score above this needs evidence or an explanation.
    pub evidence_required_above: Points,
    /// Evidence may be dated this many days before the period.
    pub evidence_days_before: u32,
    /// Evidence may be dated this many days after the period.
    pub evidence_days_after: u32,
    /// How much each pre-check weighs.
    pub severities: Severities,
}

impl Default for PreCheckRules {
    fn default() -> PreCheckRules {
        PreCheckRules {
            robust_z: Points::from_ten_thousandths(35_000),
            outlier_min_units: 5,
            shared_evidence_units: 2,
            shared_evidence_items: 3,
            rule_tolerance: Points::ZERO,
            evidence_required_above: Points::ZERO,
            evidence_days_before: 0,
            evidence_days_after: 0,
            severities: Severities::default(),
        }
    }
}

impl PreCheckRules {
    /// The rules of a round whose own entry says only these two; the others are as usual until an entry sets them.
    pub fn of_round(robust_z: Points, shared_evidence_units: u32) -> PreCheckRules {
        PreCheckRules {
            robust_z,
            shared_evidence_units,
            ..PreCheckRules::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pre_check_has_its_own_code_and_place() {
        for (at, check) in PreCheck::ALL.into_iter().enumerate() {
            assert_eq!(check.place(), at);
            assert_eq!(PreCheck::of_code(check.code()), Some(check));
            let only = CheckSet::NONE.with(check);
            assert!(
                PreCheck::ALL
                    .into_iter()
                    .all(|other| only.contains(other) == (other == check))
            );
            assert!(only.without(check).is_empty());
        }
        assert_eq!(PreCheck::of_code("none"), None);
    }
}
