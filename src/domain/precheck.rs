//! Pre-checks: computed, shown, never silently applied. A missing document is never an automatic zero (DESIGN §2).

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::text::date::Date;

use super::id::{CellIx, ItemIx, UnitIx};
use super::index_set::Method;
use super::parts::by_parts;
use super::points::Points;
use super::precheck_evidence;
use super::reported::Reported;
use super::rule::{Computed, Rule, RuleSilence};
use super::self_assessment::Claim;
use super::state::{State, UnitState};

pub use super::precheck_rules::{CheckSet, PreCheck, PreCheckRules, Severities, Severity};

/// What a pre-check found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Finding {
    /// The self score is above the maximum.
    AboveMax,
    /// The self score is not a multiple of the step.
    OffStep {
        /// The step.
        step: Points,
    },
    /// The self score is not what the rule gives for the reported figures.
    RuleDiffers {
        /// What the rule gives.
        computed: Computed,
    },
    /// The item has a rule, and the reported figure is none that it can use.
    FigureUnreadable {
        /// Why not.
        why: RuleSilence,
    },
    /// Points are claimed with no evidence and no explanation.
    NoEvidence,
    /// Evidence is dated outside the assessment period.
    EvidenceOutsidePeriod {
        /// Number and symbol of the document.
        number: String,
        /// Its date.
        date: Date,
    },
    /// The same document was another file in an earlier submission or evidence index of the unit.
    EvidenceChanged {
        /// Number and symbol of the document, or its title.
        number: String,
    },
    /// The same document is cited by other units.
    SharedEvidence {
        /// Number and symbol of the document.
        number: String,
        /// How many units cite it.
        units: u32,
    },
    /// The same document is cited for many items of the unit.
    SharedWithinUnit {
        /// Number and symbol of the document.
        number: String,
        /// For how many items.
        items: u32,
    },
    /// The self score is far from its block's.
    Outlier {
        /// The block's median.
        median: Points,
    },
    /// The item was not answered.
    Unanswered,
    /// The survey result is missing.
    SurveyMissing,
}

impl Finding {
    /// The pre-check that found it.
    pub const fn check(&self) -> PreCheck {
        match self {
            Finding::AboveMax => PreCheck::AboveMax,
            Finding::OffStep { .. } => PreCheck::OffStep,
            Finding::RuleDiffers { .. } => PreCheck::RuleDiffers,
            Finding::FigureUnreadable { .. } => PreCheck::FigureUnreadable,
            Finding::NoEvidence => PreCheck::NoEvidence,
            Finding::EvidenceOutsidePeriod { .. } => PreCheck::EvidenceOutsidePeriod,
            Finding::EvidenceChanged { .. } => PreCheck::EvidenceChanged,
            Finding::SharedEvidence { .. } => PreCheck::SharedEvidence,
            Finding::SharedWithinUnit { .. } => PreCheck::SharedWithinUnit,
            Finding::Outlier { .. } => PreCheck::Outlier,
            Finding::Unanswered => PreCheck::Unanswered,
            Finding::SurveyMissing => PreCheck::SurveyMissing,
        }
    }

    /// The code that commands write and answers name.
    pub const fn code(&self) -> &'static str {
        self.check().code()
    }
}

/// All findings of a state, by cell.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Findings {
    by_cell: ByCell,
    severities: Severities,
}

/// Findings by cell. Positions come from no stranger, so a quick hash does.
pub(super) type ByCell = HashMap<CellIx, Vec<Finding>, BuildHasherDefault<QuickHasher>>;

/// Mixes the two numbers of a cell's position; hundreds of thousands of cells are looked up for one picture.
#[derive(Default)]
pub(super) struct QuickHasher(u64);

impl Hasher for QuickHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u32(u32::from(*byte));
        }
    }

    fn write_u16(&mut self, number: u16) {
        self.write_u32(u32::from(number));
    }

    fn write_u32(&mut self, number: u32) {
        const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
        self.0 = (self.0.rotate_left(29) ^ u64::from(number)).wrapping_mul(ODD);
    }
}

impl Findings {
    /// Runs every pre-check that is not off.
    pub fn of(state: &State) -> Findings {
        let usual = PreCheckRules::default();
        let rules = state.round().map_or(&usual, |round| &round.prechecks);
        let parts = by_parts(state, |part| {
            let mut checked = Vec::new();
            for (ix, unit) in part {
                let earlier = precheck_evidence::earlier_files(unit);
                for item in unit.set.item_positions() {
                    let mut found = check_cell(state, rules, ix, unit, item);
                    precheck_evidence::changed(unit, item, &earlier, &mut found);
                    found.retain(|finding| rules.severities.of(finding.check()).is_some());
                    if !found.is_empty() {
                        checked.push((CellIx { unit: ix, item }, found));
                    }
                }
            }
            checked
        });
        let mut findings = Findings::of_cells(ByCell::default(), rules.severities);
        findings.by_cell.extend(parts.into_iter().flatten());
        precheck_evidence::shared(state, rules, &mut findings);
        super::precheck_block::outliers(state, rules, &mut findings);
        findings
    }

    /// Findings of a cell.
    pub fn at(&self, cell: CellIx) -> &[Finding] {
        self.by_cell.get(&cell).map_or(&[], Vec::as_slice)
    }

    /// How much a finding of this round weighs.
    pub fn severity(&self, finding: &Finding) -> Severity {
        let check = finding.check();
        // What is off is never found.
        self.severities.of(check).unwrap_or(Severity::Notice)
    }

    /// The weight of the heaviest finding of a cell.
    pub fn heaviest(&self, cell: CellIx) -> Option<Severity> {
        let found = self.at(cell).iter();
        found.map(|finding| self.severity(finding)).max()
    }

    /// The severe pre-checks that stand on the cell.
    pub fn severe(&self, cell: CellIx) -> CheckSet {
        let found = self.at(cell).iter();
        let severe = found.filter(|finding| self.severity(finding) == Severity::Severe);
        severe.map(Finding::check).collect()
    }

    /// True if a severe finding stands on the cell.
    pub fn is_severe(&self, cell: CellIx) -> bool {
        self.heaviest(cell) == Some(Severity::Severe)
    }

    /// The cells on which something was found, in no order.
    pub fn cells(&self) -> impl Iterator<Item = CellIx> {
        self.by_cell.keys().copied()
    }

    /// All findings with their cells, in no order.
    pub fn iter(&self) -> impl Iterator<Item = (CellIx, &Finding)> {
        self.by_cell
            .iter()
            .flat_map(|(cell, found)| found.iter().map(move |finding| (*cell, finding)))
    }

    pub(super) const fn by_cell(&self) -> &ByCell {
        &self.by_cell
    }

    pub(super) const fn of_cells(by_cell: ByCell, severities: Severities) -> Findings {
        Findings {
            by_cell,
            severities,
        }
    }

    /// Adds a finding, unless its pre-check is off.
    pub(super) fn push(&mut self, cell: CellIx, finding: Finding) {
        if self.severities.of(finding.check()).is_some() {
            self.by_cell.entry(cell).or_default().push(finding);
        }
    }
}

/// The severe pre-checks that the cell's own papers show; those that look at other cells are left out.
pub(super) fn severe_alone(state: &State, cell: CellIx) -> CheckSet {
    let (Some(round), Some(unit)) = (state.round(), state.unit(cell.unit)) else {
        return CheckSet::NONE;
    };
    let rules = &round.prechecks;
    let mut found = check_cell(state, rules, cell.unit, unit, cell.item);
    let earlier = precheck_evidence::earlier_files(unit);
    precheck_evidence::changed(unit, cell.item, &earlier, &mut found);
    let checks = found.iter().map(Finding::check);
    checks
        .filter(|check| rules.severities.of(*check) == Some(Severity::Severe))
        .collect()
}

/// What the item's rule gives for what the unit reported; None without a rule or where it is silent.
pub fn computed_score(state: &State, cell: CellIx) -> Option<Computed> {
    let decimals = state.round().map_or(2, |round| round.rules.linear_decimals);
    computed_of(state.unit(cell.unit)?, cell.item, decimals)?.ok()
}

/// What the item's rule gives for what the unit reported, or why it is silent; None without a rule.
fn computed_of(
    unit: &UnitState,
    item: ItemIx,
    decimals: u32,
) -> Option<Result<Computed, RuleSilence>> {
    let (node, kind) = unit.set.item(item)?;
    let rule = kind.rule.as_ref()?;
    let reported = unit
        .answer(item)
        .map_or("", |answer| answer.reported.as_str());
    Some(rule.compute(&Reported::parse(reported), node.max, decimals))
}

/// The step that scores of an item must be a multiple of.
pub fn step_of(step: Option<Points>, rule: Option<&Rule>) -> Option<Points> {
    match (step, rule) {
        (Some(step), _) => Some(step),
        (None, Some(Rule::Free { step })) => Some(*step),
        (None, _) => None,
    }
}

fn check_cell(
    state: &State,
    rules: &PreCheckRules,
    ix: UnitIx,
    unit: &UnitState,
    item: ItemIx,
) -> Vec<Finding> {
    let Some((node, kind)) = unit.set.item(item) else {
        return Vec::new();
    };
    let log = state
        .cell(CellIx { unit: ix, item })
        .map_or(&[][..], |c| c.log());
    match kind.method {
        Method::Council => return Vec::new(),
        Method::Survey => {
            let surveyed = log
                .iter()
                .any(|e| matches!(e.event, super::cell::CellEvent::Surveyed(_)));
            return if surveyed {
                Vec::new()
            } else {
                vec![Finding::SurveyMissing]
            };
        }
        Method::Appraised | Method::Bonus | Method::Penalty => {}
    }
    let claimed = match unit.claim(item) {
        None if kind.method == Method::Appraised => return vec![Finding::Unanswered],
        None | Some(Claim::NotApplicable) => return Vec::new(),
        Some(Claim::Score(points)) => points,
    };
    let mut found = Vec::new();
    if claimed > node.max || claimed < Points::ZERO {
        found.push(Finding::AboveMax);
    }
    if let Some(step) = step_of(kind.step, kind.rule.as_ref())
        && !claimed.is_multiple_of(step)
    {
        found.push(Finding::OffStep { step });
    }
    let decimals = state.round().map_or(2, |round| round.rules.linear_decimals);
    found.extend(
        computed_of(unit, item, decimals)
            .and_then(|computed| check_rule(computed, claimed, rules.rule_tolerance)),
    );
    if let Some(round) = state.round() {
        precheck_evidence::check(
            rules,
            (round.from, round.to),
            unit,
            item,
            claimed,
            &mut found,
        );
    }
    found
}

/// A score that the rule does not bear out, or a figure that it can't use; a figure that was not reported, or that the
/// rule leaves to judgement, is neither.
fn check_rule(
    computed: Result<Computed, RuleSilence>,
    claimed: Points,
    tolerance: Points,
) -> Option<Finding> {
    match computed {
        Ok(computed) => {
            let differs = (computed.score - claimed).abs() > tolerance;
            differs.then_some(Finding::RuleDiffers { computed })
        }
        Err(RuleSilence::NothingReported | RuleSilence::Judgement) => None,
        Err(
            why @ (RuleSilence::NotARatio
            | RuleSilence::NotACount
            | RuleSilence::NotALabel
            | RuleSilence::NotWhole
            | RuleSilence::LabelsAlike
            | RuleSilence::Unclear(_)),
        ) => Some(Finding::FigureUnreadable { why }),
    }
}
