//! From a cell's log to its dispute, entry by entry, by what held when each came.

use super::cell::{Asked, CellContext, CellEntry, CellEvent, CellFacts, CurrentVerdict};
use super::dispute::{Dispute, DisputeKind, DisputeState, Milestone, Settlement, Step, What};
use super::id::{MemberIx, RulingIx, Seq};
use super::points::Points;
use super::review::{Value, Verdict};
use super::self_assessment::Position;

/// What the reader of a cell knows beside the verdicts that they may see.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Hidden {
    /// Nothing.
    Nothing,
    /// Verdicts that they may not see differ from one that they know of.
    Differs,
}

/// The kinds that hold for what is known of a cell.
fn standing_kinds(
    facts: &CellFacts<'_>,
    context: &CellContext<'_>,
    hidden: Hidden,
) -> Vec<DisputeKind> {
    let mut kinds = Vec::new();
    let differ = hidden == Hidden::Differs || facts.differ(context.reviewers);
    if differ {
        kinds.push(DisputeKind::ReviewersDiffer);
    }
    let counted = || facts.counted(context.reviewers);
    if counted().any(|v| is_far(v, context)) {
        kinds.push(DisputeKind::Gap);
    }
    // By the claims that were judged: one that comes later is judged anew.
    let agreed_with_self = facts.agreed(context.reviewers).is_some()
        && counted().all(|v| v.claim.map(Value::from) == Some(v.value));
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
    let accepted =
        !differ && counted().next().is_some() && counted().all(|v| v.verdict == Verdict::Accept);
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
    asked: &'c [Asked],
    next: usize,
    flags: Vec<(MemberIx, Seq)>,
    rulings: Vec<(RulingIx, Seq)>,
    /// The value that the unit accepted last, if its reviewers agreed on one then.
    accepted: Option<Value>,
    dispute: Option<Dispute>,
}

impl<'c> DisputeFold<'c> {
    pub(super) const fn new(asked: &'c [Asked]) -> Self {
        DisputeFold {
            asked,
            next: 0,
            flags: Vec::new(),
            rulings: Vec::new(),
            accepted: None,
            dispute: None,
        }
    }

    /// Units are asked about what is open when the stage of explanation begins.
    pub(super) fn ask_until(&mut self, seq: Seq) {
        while let Some(asked) = self.asked.get(self.next).filter(|asked| asked.seq < seq) {
            self.next += 1;
            if let Some(dispute) = self.dispute.as_mut()
                && matches!(dispute.state, DisputeState::Found)
            {
                dispute.state = DisputeState::Asked;
                dispute.asked = Some(Milestone {
                    seq: asked.seq,
                    at: asked.at,
                });
                dispute.history.push(Step {
                    what: What::Asked,
                    seq: asked.seq,
                    at: asked.at,
                    by: asked.by,
                });
            }
        }
    }

    pub(super) fn step(
        &mut self,
        facts: &CellFacts<'_>,
        entry: &CellEntry,
        context: &CellContext<'_>,
        hidden: Hidden,
    ) {
        self.follow(entry);
        if let CellEvent::Explained(_) = entry.event {
            let differ = facts.differ(context.reviewers) || hidden == Hidden::Differs;
            let mut counted = facts.counted(context.reviewers);
            self.accepted = counted.next().filter(|_| !differ).map(|v| v.value);
        }
        let mut standing = standing_kinds(facts, context, hidden);
        let ruled = self.rulings.last().map(|(_, seq)| *seq);
        if let Some(since) = ruled {
            standing.retain(|kind| self.is_since(*kind, facts, since));
        }
        if self.dispute.is_none() && standing.is_empty() {
            return;
        }
        let now = Now {
            facts,
            entry,
            accepted: self.accepted,
            ruled: ruled.unwrap_or(Seq(0)),
            awaits: awaits_verdicts(facts, context),
        };
        match self.dispute.as_mut() {
            None => self.dispute = Some(now.found(standing)),
            Some(dispute) => now.advance(dispute, standing),
        }
    }

    /// When flags were raised and rulings made; the facts tell which of them stand.
    fn follow(&mut self, entry: &CellEntry) {
        match &entry.event {
            CellEvent::Flagged { member, .. } => {
                self.flags.retain(|(m, _)| m != member);
                self.flags.push((*member, entry.seq));
            }
            CellEvent::Unflagged { member } => self.flags.retain(|(m, _)| m != member),
            CellEvent::Ruled { ruling, .. } => self.rulings.push((*ruling, entry.seq)),
            CellEvent::RulingVoided { ruling } => self.rulings.retain(|(r, _)| r != ruling),
            CellEvent::Replaced
            | CellEvent::Surveyed(_)
            | CellEvent::Judged { .. }
            | CellEvent::Drafted { .. }
            | CellEvent::PreCheckAnswered { .. }
            | CellEvent::Explained(_)
            | CellEvent::SurroundingsChanged(_) => {}
        }
    }

    /// True for what a ruling did not settle: somebody raised it afterwards.
    fn is_since(&self, kind: DisputeKind, facts: &CellFacts<'_>, ruled: Seq) -> bool {
        match kind {
            DisputeKind::Flagged => self.flags.iter().any(|(_, seq)| *seq > ruled),
            DisputeKind::Contested => facts.explanation.is_some_and(|e| e.seq > ruled),
            DisputeKind::ReviewersDiffer | DisputeKind::Gap | DisputeKind::PreCheck => false,
        }
    }

    pub(super) fn finish(self) -> Option<Dispute> {
        self.dispute
    }
}

/// True while a reviewer's verdict is stale and not given anew: nobody has agreed to what the unit says now.
fn awaits_verdicts(facts: &CellFacts<'_>, context: &CellContext<'_>) -> bool {
    let mut verdicts = facts.verdicts.iter();
    verdicts.any(|verdict| verdict.stale && context.reviewers.contains(verdict.member))
}

/// An entry of a cell with what follows from it.
struct Now<'n, 'a> {
    facts: &'n CellFacts<'a>,
    entry: &'n CellEntry,
    accepted: Option<Value>,
    /// The ruling in force, 0 for none: what was said before it counts no more.
    ruled: Seq,
    awaits: bool,
}

impl Now<'_, '_> {
    const fn here(&self) -> Milestone {
        Milestone {
            seq: self.entry.seq,
            at: self.entry.at,
        }
    }

    fn step(&self, what: What) -> Step {
        Step {
            what,
            seq: self.entry.seq,
            at: self.entry.at,
            by: self.entry.author,
        }
    }

    fn found(&self, standing: Vec<DisputeKind>) -> Dispute {
        let mut dispute = Dispute {
            kinds: standing.clone(),
            history: vec![self.step(What::Found(standing.clone()))],
            standing,
            state: DisputeState::Found,
            found: self.here(),
            asked: None,
            explained: None,
            reopened: 0,
        };
        self.explain(&mut dispute);
        dispute.state = self.open_state(&dispute);
        dispute
    }

    fn explain(&self, dispute: &mut Dispute) {
        if let CellEvent::Explained(answer) = &self.entry.event {
            dispute.explained = Some(self.here());
            dispute
                .history
                .push(self.step(What::Explained(answer.position)));
        }
    }

    fn open_state(&self, dispute: &Dispute) -> DisputeState {
        let since = |said: Option<Milestone>| said.is_some_and(|said| said.seq > self.ruled);
        if since(dispute.explained) {
            DisputeState::Explained
        } else if since(dispute.asked) {
            DisputeState::Asked
        } else {
            DisputeState::Found
        }
    }

    fn settle(&self, dispute: &mut Dispute, how: Settlement) {
        dispute.state = DisputeState::Settled {
            how,
            when: self.here(),
            by: self.entry.author,
        };
        dispute.history.push(self.step(What::Settled(how)));
    }

    fn advance(&self, dispute: &mut Dispute, standing: Vec<DisputeKind>) {
        let gained: Vec<DisputeKind> = standing
            .iter()
            .filter(|kind| !dispute.standing.contains(kind))
            .copied()
            .collect();
        dispute.kinds.extend(&gained);
        dispute.kinds.sort_unstable();
        dispute.kinds.dedup();
        dispute.standing = standing;
        self.explain(dispute);
        match self.settlement(dispute) {
            Some(how) if dispute.state.is_open() || self.is_ruling(how, dispute) => {
                self.settle(dispute, how);
            }
            Some(_) => {}
            None => self.stay_open(dispute, gained),
        }
    }

    /// What settles the dispute as it stands; None while it is open.
    fn settlement(&self, dispute: &Dispute) -> Option<Settlement> {
        if !dispute.standing.is_empty() {
            return self.accepted(dispute).then_some(Settlement::Acceptance);
        }
        if let Some((ruling, _)) = self.facts.ruling {
            return Some(Settlement::Ruling(ruling));
        }
        let taken_back = match &self.entry.event {
            CellEvent::Explained(answer) => answer.position == Position::Accepts,
            _ => false,
        };
        match &self.entry.event {
            _ if taken_back => Some(Settlement::Acceptance),
            // Nothing stands against what nobody has judged yet, so it can't be called settled either.
            _ if self.awaits && dispute.state.is_open() => None,
            CellEvent::SurroundingsChanged(_) => Some(Settlement::Lapse),
            _ => Some(Settlement::Agreement),
        }
    }

    /// A dispute that is settled is settled anew when the ruling that counts is another one, or fell.
    fn is_ruling(&self, how: Settlement, dispute: &Dispute) -> bool {
        let ruled = matches!(
            self.entry.event,
            CellEvent::Ruled { .. } | CellEvent::RulingVoided { .. }
        );
        ruled
            && !matches!(dispute.state, DisputeState::Settled { how: before, .. } if before == how)
    }

    fn stay_open(&self, dispute: &mut Dispute, gained: Vec<DisputeKind>) {
        if dispute.state.is_open() {
            if matches!(self.entry.event, CellEvent::Replaced) {
                dispute.history.push(self.step(What::Replaced));
            }
            if !gained.is_empty() {
                dispute.history.push(self.step(What::Added(gained)));
            }
        } else {
            let again = match &self.entry.event {
                CellEvent::Judged { .. }
                | CellEvent::Explained(_)
                | CellEvent::RulingVoided { .. } => true,
                _ => !gained.is_empty(),
            };
            if !again {
                return;
            }
            dispute.reopened += 1;
            let kinds = dispute.standing.clone();
            dispute.history.push(self.step(What::Reopened(kinds)));
        }
        dispute.state = self.open_state(dispute);
    }

    /// The unit accepted the adjusted score, only the gap stood between them, and no later verdict gives another score.
    fn accepted(&self, dispute: &Dispute) -> bool {
        let mut standing = dispute.standing.iter();
        let only_gap = standing.all(|kind| *kind == DisputeKind::Gap);
        let accepted = self
            .facts
            .explanation
            .filter(|e| e.answer.position == Position::Accepts);
        only_gap
            && accepted.is_some_and(|e| {
                let mut current = self.facts.verdicts.iter().filter(|v| !v.stale);
                current.all(|v| v.seq < e.seq || Some(v.value) == self.accepted)
            })
    }
}
