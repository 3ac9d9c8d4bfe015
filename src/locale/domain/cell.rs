//! A cell in words: its name, its values, where they come from and what the pre-checks found.

use crate::domain::cell::FinalSource;
use crate::domain::id::CellId;
use crate::domain::index_set::Method;
use crate::domain::points::Points;
use crate::domain::precheck::{Finding, PreCheck, Severity};
use crate::domain::review::{Value, Verdict};
use crate::domain::self_assessment::Claim;
use crate::domain::state::State;
use crate::locale::{Language, Locale};
use crate::text::number::plain_decimal;
use crate::text::width;

use super::names::unit;

/// Columns that an item's title may take inside a sentence.
const TITLE_COLUMNS: usize = 48;

/// The cell's name: unit, item code and the beginning of its title.
pub fn cell(locale: &Locale, state: &State, id: &CellId) -> String {
    let unit = unit(state, &id.unit);
    let code = id.item.as_str();
    match state.find_cell(id).and_then(|ix| state.item(ix)) {
        Some((node, _)) => {
            let title = width::truncate(node.title.trim(), TITLE_COLUMNS);
            locale.with(
                "domain-cell-titled",
                &[("unit", &unit), ("code", code), ("title", &title)],
            )
        }
        None => locale.with("domain-cell", &[("unit", &unit), ("code", code)]),
    }
}

/// Points with 2 decimals, and all of their digits where they have more: `0,50`, `0,125`.
pub fn points(locale: &Locale, points: Points) -> String {
    let exact = points.ten_thousandths();
    if exact % 100 == 0 {
        locale.points(exact)
    } else {
        locale.decimal(exact, if exact % 10 == 0 { 3 } else { 4 })
    }
}

/// A percentage with as few decimals as it needs: `90`, `96,94`.
pub fn percent(locale: &Locale, percent: Points) -> String {
    let mark = match locale.language() {
        Language::Vietnamese => ',',
        Language::English => '.',
    };
    plain_decimal(percent.ten_thousandths(), mark)
}

/// A value: points, or "Không áp dụng".
pub fn value(locale: &Locale, value: Value) -> String {
    match value {
        Value::Score(score) => points(locale, score),
        Value::NotApplicable => locale.text("domain-value-not-applicable"),
    }
}

/// A unit's claim; one that was not given says so.
pub fn claim(locale: &Locale, claim: Option<Claim>) -> String {
    match claim {
        Some(claim) => value(locale, claim.into()),
        None => locale.text("domain-value-none"),
    }
}

/// A verdict.
pub fn verdict(locale: &Locale, verdict: Verdict) -> String {
    match verdict {
        Verdict::Accept => locale.text("domain-verdict-accept"),
        Verdict::Adjust(score) => locale.with(
            "domain-verdict-adjust",
            &[("score", &points(locale, score))],
        ),
        Verdict::NotApplicable => locale.text("domain-verdict-not-applicable"),
    }
}

/// Where a final value comes from.
pub fn final_source(locale: &Locale, source: FinalSource) -> String {
    match source {
        FinalSource::Ruling => locale.text("domain-source-ruling"),
        FinalSource::Agreed => locale.text("domain-source-agreed"),
        FinalSource::Survey => locale.text("domain-source-survey"),
        FinalSource::Unclaimed => locale.text("domain-source-unclaimed"),
    }
}

/// How an item gets its score.
pub fn method(locale: &Locale, method: Method) -> String {
    match method {
        Method::Appraised => locale.text("domain-method-appraised"),
        Method::Survey => locale.text("domain-method-survey"),
        Method::Council => locale.text("domain-method-council"),
        Method::Bonus => locale.text("domain-method-bonus"),
        Method::Penalty => locale.text("domain-method-penalty"),
    }
}

/// How much a finding weighs.
pub fn severity(locale: &Locale, severity: Severity) -> String {
    match severity {
        Severity::Notice => locale.text("domain-severity-notice"),
        Severity::Warning => locale.text("domain-severity-warning"),
        Severity::Severe => locale.text("domain-severity-severe"),
    }
}

/// What a pre-check looks for, in a few words.
pub fn precheck(locale: &Locale, check: PreCheck) -> String {
    locale.text(&format!("checks-name-{}", check.code().replace('_', "-")))
}

/// What a pre-check found.
pub fn finding(locale: &Locale, finding: &Finding) -> String {
    let named = |number: &str| match number.trim() {
        "" => locale.text("domain-document-without-number"),
        number => number.to_owned(),
    };
    match finding {
        Finding::AboveMax => locale.text("domain-finding-above-max"),
        Finding::OffStep { step } => locale.with(
            "domain-finding-off-step",
            &[("step", &points(locale, *step))],
        ),
        Finding::RuleDiffers { computed } => {
            let score = points(locale, computed.score);
            locale.with("domain-finding-rule-differs", &[("score", &score)])
        }
        Finding::FigureUnreadable { why } => {
            let why = super::rule::why_silent(locale, *why);
            locale.with("checks-finding-figure-unreadable", &[("why", &why)])
        }
        Finding::EvidenceChanged { number } => locale.with(
            "checks-finding-evidence-changed",
            &[("number", &named(number))],
        ),
        Finding::SharedWithinUnit { number, items } => locale.with(
            "checks-finding-shared-within-unit",
            &[("number", &named(number)), ("items", &items.to_string())],
        ),
        Finding::NoEvidence => locale.text("domain-finding-no-evidence"),
        Finding::EvidenceOutsidePeriod { number, date } => locale.with(
            "domain-finding-evidence-outside-period",
            &[("number", &named(number)), ("date", &locale.date(*date))],
        ),
        Finding::SharedEvidence { number, units } => locale.with(
            "domain-finding-shared-evidence",
            &[("number", &named(number)), ("units", &units.to_string())],
        ),
        Finding::Outlier { median } => locale.with(
            "domain-finding-outlier",
            &[("median", &points(locale, *median))],
        ),
        Finding::Unanswered => locale.text("domain-finding-unanswered"),
        Finding::SurveyMissing => locale.text("domain-finding-survey-missing"),
    }
}
