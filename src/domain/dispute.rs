//! Disputes: found from a cell's log and kept; found → asked → explained → settled, and reopened when it starts again.

use super::cell::{CellContext, CellEntry, CellEvent, CellFacts, CurrentVerdict};
use super::id::{MemberIx, Moment, RulingIx, Seq};
use super::points::Points;
use super::review::{Value, Verdict};
use super::self_assessment::Position;

/// Why a cell is in dispute.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum DisputeKind {
    /// Reviewers give different values.
    ReviewersDiffer,
    /// The appraised score is far from the self score.
    Gap,
    /// The unit contests.
    Contested,
    /// A member raised it.
    Flagged,
    /// A severe pre-check stands, and the self score was accepted without an answer to it.
    PreCheck,
}

impl DisputeKind {
    /// All kinds.
    pub const ALL: [DisputeKind; 5] = [
        DisputeKind::ReviewersDiffer,
        DisputeKind::Gap,
        DisputeKind::Contested,
        DisputeKind::Flagged,
        DisputeKind::PreCheck,
    ];

    /// The name that commands write.
    pub const fn code(self) -> &'static str {
        match self {
            DisputeKind::ReviewersDiffer => "reviewers_differ",
            DisputeKind::Gap => "gap",
            DisputeKind::Contested => "contested",
            DisputeKind::Flagged => "flagged",
            DisputeKind::PreCheck => "precheck",
        }
    }
}

/// A moment in a dispute's life.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Milestone {
    /// The entry that brought it.
    pub seq: Seq,
    /// When.
    pub at: Moment,
}

/// How a dispute was settled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Settlement {
    /// The reasons for it are gone: reviewers agree, the gap closed, the flag was taken back.
    Agreement,
    /// The unit accepted the adjusted score.
    Acceptance,
    /// The council ruled.
    Ruling(RulingIx),
}

/// Where a dispute stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DisputeState {
    /// Seen.
    Found,
    /// The unit was asked to explain.
    Asked,
    /// The unit explained.
    Explained,
    /// Settled.
    Settled {
        /// How.
        how: Settlement,
        /// When.
        when: Milestone,
        /// By whose entry.
        by: MemberIx,
    },
}

impl DisputeState {
    /// True until settled.
    pub const fn is_open(self) -> bool {
        !matches!(self, DisputeState::Settled { .. })
    }

    /// The name that commands write.
    pub const fn code(self) -> &'static str {
        match self {
            DisputeState::Found => "found",
            DisputeState::Asked => "asked",
            DisputeState::Explained => "explained",
            DisputeState::Settled { .. } => "settled",
        }
    }
}

/// A durable dispute about one cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Dispute {
    /// Every kind that it ever had, in order of kinds.
    pub kinds: Vec<DisputeKind>,
    /// The kinds that hold now; empty once settled by agreement.
    pub standing: Vec<DisputeKind>,
    /// Where it stands.
    pub state: DisputeState,
    /// When it was found.
    pub found: Milestone,
    /// When the unit was asked.
    pub asked: Option<Milestone>,
    /// When the unit explained.
    pub explained: Option<Milestone>,
    /// How often it started again after being settled.
    pub reopened: u32,
}

/// The kinds that hold for what is known of a cell.
pub fn standing_kinds(facts: &CellFacts<'_>, context: &CellContext<'_>) -> Vec<DisputeKind> {
    let verdicts: Vec<_> = facts.counted(context.reviewers).collect();
    let mut kinds = Vec::new();
    if verdicts
        .windows(2)
        .any(|pair| matches!(pair, [a, b] if a.value != b.value))
    {
        kinds.push(DisputeKind::ReviewersDiffer);
    }
    if verdicts.iter().any(|v| is_far(v, context)) {
        kinds.push(DisputeKind::Gap);
    }
    let agreed_with_self = context
        .claim
        .is_some_and(|claim| facts.agreed(context.reviewers) == Some(claim.into()));
    if !agreed_with_self
        && facts
            .explanation
            .is_some_and(|e| e.answer.position == Position::Contests)
    {
        kinds.push(DisputeKind::Contested);
    }
    if !facts.flags.is_empty() {
        kinds.push(DisputeKind::Flagged);
    }
    let accepted = !verdicts.is_empty() && verdicts.iter().all(|v| v.verdict == Verdict::Accept);
    if accepted && !facts.unanswered(context.severe).is_empty() {
        kinds.push(DisputeKind::PreCheck);
    }
    kinds
}

/// Measured against the claim that was judged: a claim that is replaced later leaves the dispute in the record.
fn is_far(verdict: &CurrentVerdict<'_>, context: &CellContext<'_>) -> bool {
    if !context.method.is_self_scored() {
        return false;
    }
    let Some(claim) = verdict.claim else {
        return false; // Nothing was claimed, so there is nothing to be far from.
    };
    match (Value::from(claim), verdict.value) {
        (Value::Score(own), Value::Score(given)) => {
            let gap: Points = (given - own).abs();
            gap > Points::ZERO && gap >= context.threshold
        }
        (Value::NotApplicable, Value::NotApplicable) => false,
        (Value::Score(_), Value::NotApplicable) | (Value::NotApplicable, Value::Score(_)) => true,
    }
}

/// Folds a dispute beside the facts of its cell.
pub(super) struct DisputeFold<'c> {
    context: CellContext<'c>,
    asked: usize,
    dispute: Option<Dispute>,
}

impl<'c> DisputeFold<'c> {
    pub(super) fn new(context: CellContext<'c>) -> Self {
        DisputeFold {
            context,
            asked: 0,
            dispute: None,
        }
    }

    /// Units are asked about what is open when the stage of explanation begins.
    pub(super) fn ask_until(&mut self, seq: Seq) {
        while let Some((asked, at)) = self.context.asked.get(self.asked).filter(|(s, _)| *s < seq) {
            self.asked += 1;
            if let Some(dispute) = self.dispute.as_mut()
                && matches!(dispute.state, DisputeState::Found)
            {
                dispute.state = DisputeState::Asked;
                dispute.asked = Some(Milestone {
                    seq: *asked,
                    at: *at,
                });
            }
        }
    }

    pub(super) fn step(&mut self, facts: &CellFacts<'_>, entry: &CellEntry) {
        let here = Milestone {
            seq: entry.seq,
            at: entry.at,
        };
        let standing = standing_kinds(facts, &self.context);
        if self.dispute.is_none() && standing.is_empty() {
            return;
        }
        let dispute = self.dispute.get_or_insert_with(|| Dispute {
            kinds: Vec::new(),
            standing: Vec::new(),
            state: DisputeState::Found,
            found: here,
            asked: None,
            explained: None,
            reopened: 0,
        });
        for kind in &standing {
            if !dispute.kinds.contains(kind) {
                dispute.kinds.push(*kind);
            }
        }
        dispute.kinds.sort_unstable();
        let gained = standing.iter().any(|kind| !dispute.standing.contains(kind));
        dispute.standing = standing;
        advance(dispute, facts, entry, here, gained);
    }

    pub(super) fn finish(self) -> Option<Dispute> {
        self.dispute
    }
}

fn advance(
    dispute: &mut Dispute,
    facts: &CellFacts<'_>,
    entry: &CellEntry,
    here: Milestone,
    gained: bool,
) {
    let settle = |how| DisputeState::Settled {
        how,
        when: here,
        by: entry.author,
    };
    if let CellEvent::Explained(_) = entry.event {
        dispute.explained = Some(here);
    }
    if let Some((ruling, _)) = facts.ruling {
        // A ruling settles what came before it; what comes after (a new flag, a new contest) waits for a new version.
        let ruled = matches!(
            entry.event,
            CellEvent::Ruled { .. } | CellEvent::RulingVoided { .. }
        );
        if dispute.state.is_open() || ruled {
            dispute.state = settle(Settlement::Ruling(ruling));
        }
        return;
    }
    let fell = matches!(entry.event, CellEvent::RulingVoided { .. });
    if dispute.standing.is_empty() {
        if dispute.state.is_open() || fell {
            dispute.state = settle(Settlement::Agreement);
        }
        return;
    }
    if accepted_by_unit(dispute, facts) {
        if dispute.state.is_open() || fell {
            dispute.state = settle(Settlement::Acceptance);
        }
        return;
    }
    let judged = matches!(entry.event, CellEvent::Judged { .. });
    if !dispute.state.is_open() && (gained || fell || judged) {
        dispute.reopened += 1;
        dispute.state = DisputeState::Found;
    }
    if dispute.state.is_open() {
        dispute.state = match (dispute.explained, dispute.asked) {
            (Some(_), _) => DisputeState::Explained,
            (None, Some(_)) => DisputeState::Asked,
            (None, None) => DisputeState::Found,
        };
    }
}

/// The unit accepted the adjusted score and only the gap stood between them, with no later verdict to accept anew.
fn accepted_by_unit(dispute: &Dispute, facts: &CellFacts<'_>) -> bool {
    let only_gap = dispute
        .standing
        .iter()
        .all(|kind| *kind == DisputeKind::Gap);
    let accepted = facts
        .explanation
        .filter(|e| e.answer.position == Position::Accepts);
    only_gap
        && accepted.is_some_and(|e| {
            facts
                .verdicts
                .iter()
                .filter(|v| !v.stale)
                .all(|v| v.seq < e.seq)
        })
}
