//! Pre-checks: computed, shown, never silently applied. A missing document is never an automatic zero (DESIGN §2).

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::text::date::Date;

use super::id::{CellIx, ItemIx, UnitIx};
use super::index_set::Method;
use super::parts::by_parts;
use super::points::Points;
use super::reported::Reported;
use super::rule::{Computed, Rule};
use super::self_assessment::{Claim, Evidence};
use super::state::{State, UnitState};

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
    /// Points are claimed with no evidence and no explanation.
    NoEvidence,
    /// Evidence is dated outside the assessment period.
    EvidenceOutsidePeriod {
        /// Number and symbol of the document.
        number: String,
        /// Its date.
        date: Date,
    },
    /// The same document is cited by other units.
    SharedEvidence {
        /// Number and symbol of the document.
        number: String,
        /// How many units cite it.
        units: u32,
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

/// How much a finding weighs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Severity {
    /// Worth a look.
    Notice,
    /// Something is missing.
    Warning,
    /// The claim contradicts itself; accepting it without a word is a dispute.
    Severe,
}

impl Finding {
    /// The code that commands write and answers name.
    pub const fn code(&self) -> &'static str {
        match self {
            Finding::AboveMax => "above_max",
            Finding::OffStep { .. } => "off_step",
            Finding::RuleDiffers { .. } => "rule_differs",
            Finding::NoEvidence => "no_evidence",
            Finding::EvidenceOutsidePeriod { .. } => "evidence_outside_period",
            Finding::SharedEvidence { .. } => "shared_evidence",
            Finding::Outlier { .. } => "outlier",
            Finding::Unanswered => "unanswered",
            Finding::SurveyMissing => "survey_missing",
        }
    }

    /// How much it weighs.
    pub const fn severity(&self) -> Severity {
        match self {
            Finding::AboveMax
            | Finding::OffStep { .. }
            | Finding::RuleDiffers { .. }
            | Finding::NoEvidence
            | Finding::EvidenceOutsidePeriod { .. } => Severity::Severe,
            Finding::Unanswered | Finding::SurveyMissing => Severity::Warning,
            Finding::SharedEvidence { .. } | Finding::Outlier { .. } => Severity::Notice,
        }
    }
}

/// All findings of a state, by cell.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Findings {
    by_cell: ByCell,
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
    /// Runs every pre-check.
    pub fn of(state: &State) -> Findings {
        let parts = by_parts(state, |part| {
            let mut checked = Vec::new();
            for (ix, unit) in part {
                for item in unit.set.item_positions() {
                    let found = check_cell(state, ix, unit, item);
                    if !found.is_empty() {
                        checked.push((CellIx { unit: ix, item }, found));
                    }
                }
            }
            checked
        });
        let mut findings = Findings::default();
        findings.by_cell.extend(parts.into_iter().flatten());
        super::precheck_block::shared_evidence(state, &mut findings);
        super::precheck_block::outliers(state, &mut findings);
        findings
    }

    /// Findings of a cell.
    pub fn at(&self, cell: CellIx) -> &[Finding] {
        self.by_cell.get(&cell).map_or(&[], Vec::as_slice)
    }

    /// True if a severe finding stands on the cell.
    pub fn is_severe(&self, cell: CellIx) -> bool {
        self.at(cell)
            .iter()
            .any(|finding| finding.severity() == Severity::Severe)
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

    pub(super) const fn of_cells(by_cell: ByCell) -> Findings {
        Findings { by_cell }
    }

    pub(super) fn push(&mut self, cell: CellIx, finding: Finding) {
        self.by_cell.entry(cell).or_default().push(finding);
    }
}

/// What the item's rule gives for what the unit reported; None without a rule or where it is silent.
pub fn computed_score(state: &State, cell: CellIx) -> Option<Computed> {
    let unit = state.unit(cell.unit)?;
    let (node, item) = unit.set.item(cell.item)?;
    let rule = item.rule.as_ref()?;
    let decimals = state.round().map_or(2, |round| round.rules.linear_decimals);
    let reported = unit
        .answer(cell.item)
        .map_or("", |answer| answer.reported.as_str());
    rule.compute(&Reported::parse(reported), node.max, decimals)
        .ok()
}

/// The step that scores of an item must be a multiple of.
pub fn step_of(step: Option<Points>, rule: Option<&Rule>) -> Option<Points> {
    match (step, rule) {
        (Some(step), _) => Some(step),
        (None, Some(Rule::Free { step })) => Some(*step),
        (None, _) => None,
    }
}

fn check_cell(state: &State, ix: UnitIx, unit: &UnitState, item: ItemIx) -> Vec<Finding> {
    let cell = CellIx { unit: ix, item };
    let Some((node, kind)) = unit.set.item(item) else {
        return Vec::new();
    };
    let log = state.cell(cell).map_or(&[][..], |c| c.log());
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
    if let Some(computed) = computed_score(state, cell).filter(|c| c.score != claimed) {
        found.push(Finding::RuleDiffers { computed });
    }
    check_evidence(state, unit, item, claimed, kind.method, &mut found);
    found
}

fn check_evidence(
    state: &State,
    unit: &UnitState,
    item: ItemIx,
    claimed: Points,
    method: Method,
    found: &mut Vec<Finding>,
) {
    let answer = unit.answer(item);
    let silent =
        answer.is_none_or(|a| a.evidence_note.trim().is_empty() && a.explanation.trim().is_empty());
    if claimed > Points::ZERO
        && method != Method::Penalty
        && silent
        && unit.evidence(item).next().is_none()
    {
        found.push(Finding::NoEvidence);
    }
    let Some(round) = state.round() else { return };
    let outside = |e: &Evidence| e.date.filter(|date| *date < round.from || *date > round.to);
    for evidence in unit.evidence(item) {
        if let Some(date) = outside(evidence) {
            found.push(Finding::EvidenceOutsidePeriod {
                number: evidence.number.clone(),
                date,
            });
        }
    }
}
