//! Thresholds and weights of the pre-checks.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::super::scalar::Decimal;
use crate::domain::event::Event;
use crate::domain::precheck::{PreCheck, PreCheckRules, Severities, Severity};

/// `prechecks_set`.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PreChecks {
    robust_z: Decimal,
    outlier_min_units: u32,
    shared_evidence_units: u32,
    shared_evidence_items: u32,
    rule_tolerance: Decimal,
    evidence_required_above: Decimal,
    evidence_days_before: u32,
    evidence_days_after: u32,
    /// By code; a pre-check that this body does not name weighs what it usually does.
    severity: BTreeMap<String, Weight>,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Weight {
    Off,
    Notice,
    Warning,
    Severe,
}

impl From<Option<Severity>> for Weight {
    fn from(severity: Option<Severity>) -> Self {
        match severity {
            None => Self::Off,
            Some(Severity::Notice) => Self::Notice,
            Some(Severity::Warning) => Self::Warning,
            Some(Severity::Severe) => Self::Severe,
        }
    }
}

impl From<Weight> for Option<Severity> {
    fn from(weight: Weight) -> Self {
        match weight {
            Weight::Off => None,
            Weight::Notice => Some(Severity::Notice),
            Weight::Warning => Some(Severity::Warning),
            Weight::Severe => Some(Severity::Severe),
        }
    }
}

impl From<&PreCheckRules> for PreChecks {
    fn from(rules: &PreCheckRules) -> Self {
        let severity = PreCheck::ALL.map(|check| {
            let weight = Weight::from(rules.severities.of(check));
            (check.code().to_owned(), weight)
        });
        Self {
            robust_z: Decimal(rules.robust_z),
            outlier_min_units: rules.outlier_min_units,
            shared_evidence_units: rules.shared_evidence_units,
            shared_evidence_items: rules.shared_evidence_items,
            rule_tolerance: Decimal(rules.rule_tolerance),
            evidence_required_above: Decimal(rules.evidence_required_above),
            evidence_days_before: rules.evidence_days_before,
            evidence_days_after: rules.evidence_days_after,
            severity: severity.into(),
        }
    }
}

impl TryFrom<PreChecks> for Event {
    type Error = String;

    fn try_from(body: PreChecks) -> Result<Self, String> {
        let mut severities = Severities::default();
        for (code, weight) in body.severity {
            let check = PreCheck::of_code(&code)
                .ok_or_else(|| format!("`{code}` is the code of no pre-check"))?;
            severities = severities.with(check, weight.into());
        }
        Ok(Self::PreChecksSet(Box::new(PreCheckRules {
            robust_z: body.robust_z.0,
            outlier_min_units: body.outlier_min_units,
            shared_evidence_units: body.shared_evidence_units,
            shared_evidence_items: body.shared_evidence_items,
            rule_tolerance: body.rule_tolerance.0,
            evidence_required_above: body.evidence_required_above.0,
            evidence_days_before: body.evidence_days_before,
            evidence_days_after: body.evidence_days_after,
            severities,
        })))
    }
}
