//! A cell: one unit × one item, as the log of what happened to it and what follows from that.

use super::dispute::Dispute;
use super::id::{MemberIx, Moment, RulingIx, Seq};
use super::index_set::Method;
use super::points::Points;
use super::precheck::{CheckSet, PreCheck};
use super::review::{Value, Verdict};
use super::seats::Seats;
use super::self_assessment::{Claim, ExplanationAnswer};

/// Something that happened to a cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CellEvent {
    /// The unit's answer was replaced, or came late; verdicts before it are stale.
    Replaced,
    /// A survey result came in.
    Surveyed(Points),
    /// A member confirmed a verdict.
    Judged {
        /// The member.
        member: MemberIx,
        /// The verdict.
        verdict: Verdict,
        /// What it came to when it was confirmed.
        value: Value,
        /// The unit's claim that it was confirmed on.
        claim: Option<Claim>,
        /// The justification.
        why: String,
    },
    /// A helper drafted a verdict.
    Drafted {
        /// The member it is for.
        member: MemberIx,
        /// The verdict.
        verdict: Verdict,
        /// The justification.
        why: String,
    },
    /// A member raised the cell for the council.
    Flagged {
        /// The member.
        member: MemberIx,
        /// Why.
        note: String,
    },
    /// The member took the flag back.
    Unflagged {
        /// The member.
        member: MemberIx,
    },
    /// A pre-check was answered.
    PreCheckAnswered {
        /// The member.
        member: MemberIx,
        /// The code.
        code: String,
        /// The answer.
        text: String,
    },
    /// The unit answered.
    Explained(ExplanationAnswer),
    /// The council ruled.
    Ruled {
        /// The ruling.
        ruling: RulingIx,
        /// The value.
        value: Value,
    },
    /// A ruling fell with its vote.
    RulingVoided {
        /// The ruling.
        ruling: RulingIx,
    },
    /// Other reviewers, another threshold or other severe findings from here on: what came before was judged by these.
    SurroundingsChanged(Surroundings),
}

/// What held around a cell until an entry of its log; None for what did not change there.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Surroundings {
    /// Assigned reviewers who were not recused.
    pub reviewers: Option<Seats>,
    /// Dispute threshold.
    pub threshold: Option<Points>,
    /// The severe pre-checks that stood on the cell.
    pub severe: Option<CheckSet>,
}

impl CellEvent {
    /// True if a cell's history tells it: everything but rules and findings that changed around the cell.
    pub const fn is_told(&self) -> bool {
        !matches!(
            self,
            CellEvent::SurroundingsChanged(Surroundings {
                reviewers: None,
                ..
            })
        )
    }

    /// True if the cell's value may be another one after it.
    pub const fn changes_value(&self) -> bool {
        match self {
            CellEvent::Replaced
            | CellEvent::Surveyed(_)
            | CellEvent::Judged { .. }
            | CellEvent::Ruled { .. }
            | CellEvent::RulingVoided { .. } => true,
            CellEvent::SurroundingsChanged(_)
            | CellEvent::Drafted { .. }
            | CellEvent::Flagged { .. }
            | CellEvent::Unflagged { .. }
            | CellEvent::PreCheckAnswered { .. }
            | CellEvent::Explained(_) => false,
        }
    }
}

/// One line of a cell's log.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CellEntry {
    /// The journal entry.
    pub seq: Seq,
    /// When it was written.
    pub at: Moment,
    /// Who wrote it.
    pub author: MemberIx,
    /// What happened.
    pub event: CellEvent,
}

/// Where a final value comes from.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum FinalSource {
    /// The council's ruling.
    Ruling,
    /// The agreed verdict of the reviewers.
    Agreed,
    /// The survey.
    Survey,
    /// A bonus or penalty that nobody claimed or gave: zero.
    Unclaimed,
}

/// The final value of a cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Final {
    /// The value.
    pub value: Value,
    /// Where it comes from.
    pub source: FinalSource,
}

/// A cell of the state.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Cell {
    pub(super) log: Vec<CellEntry>,
    pub(super) settled: Option<Final>,
}

impl Cell {
    /// Everything that happened, oldest first. Readers who are not the journal go through a viewpoint instead.
    pub fn log(&self) -> &[CellEntry] {
        &self.log
    }

    /// The final value, if the cell has one.
    pub const fn settled(&self) -> Option<Final> {
        self.settled
    }
}

/// Units were asked to explain what was adjusted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Asked {
    /// The entry that began the stage of explanation.
    pub seq: Seq,
    /// When.
    pub at: Moment,
    /// Who moved the round there.
    pub by: MemberIx,
}

/// What a fold over a cell's log needs to know around it, as it is now; how it was, the log tells.
#[derive(Clone, Copy, Debug)]
pub struct CellContext<'a> {
    /// The unit's answer.
    pub claim: Option<Claim>,
    /// The item's method.
    pub method: Method,
    /// Assigned reviewers who are not recused.
    pub reviewers: Seats,
    /// When units were asked to explain: moves to the stage of explanation.
    pub asked: &'a [Asked],
    /// Dispute threshold.
    pub threshold: Points,
    /// The severe pre-checks that stand on the cell, answered or not.
    pub severe: CheckSet,
}

/// A member's verdict in force.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CurrentVerdict<'a> {
    /// The member.
    pub member: MemberIx,
    /// Its entry.
    pub seq: Seq,
    /// When.
    pub at: Moment,
    /// The verdict.
    pub verdict: Verdict,
    /// What it came to.
    pub value: Value,
    /// The unit's claim that it was given on.
    pub claim: Option<Claim>,
    /// The justification.
    pub why: &'a str,
    /// The unit's answer was replaced since: kept, not counted.
    pub stale: bool,
}

/// A unit's answer in force.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CurrentExplanation<'a> {
    /// Its entry.
    pub seq: Seq,
    /// When.
    pub at: Moment,
    /// The answer.
    pub answer: &'a ExplanationAnswer,
}

/// What follows from a cell's log.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CellFacts<'a> {
    /// The latest verdict of each member, by position.
    pub verdicts: Vec<CurrentVerdict<'a>>,
    /// The latest draft for each member who has not confirmed since.
    pub drafts: Vec<(MemberIx, Verdict, &'a str)>,
    /// Flags that stand.
    pub flags: Vec<(MemberIx, &'a str)>,
    /// Answered pre-checks.
    pub answered: Vec<(MemberIx, &'a str, &'a str)>,
    /// The unit's latest answer.
    pub explanation: Option<CurrentExplanation<'a>>,
    /// Survey result.
    pub survey: Option<Points>,
    /// Ruling in force.
    pub ruling: Option<(RulingIx, Value)>,
    /// Rulings that it superseded, oldest first; the last one counts again when the one in force is voided.
    pub superseded: Vec<(RulingIx, Value)>,
    /// The dispute, open or settled.
    pub dispute: Option<Dispute>,
}

impl<'a> CellFacts<'a> {
    /// Takes one entry; disputes are folded beside.
    pub(super) fn take(&mut self, entry: &'a CellEntry) {
        match &entry.event {
            CellEvent::Replaced => {
                self.verdicts.iter_mut().for_each(|v| v.stale = true);
                // What was said of the earlier answer says nothing of this one.
                self.answered.clear();
            }
            CellEvent::Surveyed(points) => self.survey = Some(*points),
            CellEvent::Judged {
                member,
                verdict,
                value,
                claim,
                why,
            } => {
                self.drafts.retain(|(m, _, _)| m != member);
                let current = CurrentVerdict {
                    member: *member,
                    seq: entry.seq,
                    at: entry.at,
                    verdict: *verdict,
                    value: *value,
                    claim: *claim,
                    why,
                    stale: false,
                };
                match self.verdicts.iter_mut().find(|v| v.member == *member) {
                    Some(earlier) => *earlier = current,
                    None => self.verdicts.push(current),
                }
            }
            CellEvent::Drafted {
                member,
                verdict,
                why,
            } => {
                self.drafts.retain(|(m, _, _)| m != member);
                self.drafts.push((*member, *verdict, why));
            }
            CellEvent::Flagged { member, note } => {
                self.flags.retain(|(m, _)| m != member);
                self.flags.push((*member, note));
            }
            CellEvent::Unflagged { member } => self.flags.retain(|(m, _)| m != member),
            CellEvent::PreCheckAnswered { member, code, text } => {
                self.answered.push((*member, code, text))
            }
            CellEvent::Explained(answer) => {
                self.explanation = Some(CurrentExplanation {
                    seq: entry.seq,
                    at: entry.at,
                    answer,
                });
            }
            CellEvent::Ruled { ruling, value } => {
                self.superseded
                    .extend(self.ruling.replace((*ruling, *value)));
            }
            CellEvent::RulingVoided { ruling } => {
                self.superseded.retain(|(r, _)| r != ruling);
                if self.ruling.is_some_and(|(r, _)| r == *ruling) {
                    self.ruling = self.superseded.pop();
                }
            }
            CellEvent::SurroundingsChanged(_) => {}
        }
    }

    /// Those of the pre-checks that nobody has answered.
    pub fn unanswered(&self, checks: CheckSet) -> CheckSet {
        self.answered
            .iter()
            .filter_map(|(_, code, _)| PreCheck::of_code(code))
            .fold(checks, CheckSet::without)
    }

    /// The verdict of a member that counts.
    pub fn verdict_of(&self, member: MemberIx) -> Option<&CurrentVerdict<'a>> {
        self.verdicts
            .iter()
            .find(|v| v.member == member && !v.stale)
    }

    /// Verdicts of these reviewers that count.
    pub fn counted(&self, reviewers: Seats) -> impl Iterator<Item = &CurrentVerdict<'a>> {
        self.verdicts
            .iter()
            .filter(move |v| !v.stale && reviewers.contains(v.member))
    }

    /// True if verdicts of these reviewers that count have different values.
    pub fn differ(&self, reviewers: Seats) -> bool {
        let mut counted = self.counted(reviewers).map(|verdict| verdict.value);
        let first = counted.next();
        counted.any(|value| Some(value) != first)
    }

    /// The value that all reviewers agree on; None while one is missing or they differ.
    pub fn agreed(&self, reviewers: Seats) -> Option<Value> {
        let mut counted = self.counted(reviewers);
        let first = counted.next()?.value;
        let mut count = 1;
        for verdict in counted {
            if verdict.value != first {
                return None;
            }
            count += 1;
        }
        (count == reviewers.len()).then_some(first)
    }

    /// The final value: ruling, else the agreed verdict of the reviewers, else nothing (DESIGN §2).
    pub fn settled(&self, context: &CellContext<'_>) -> Option<Final> {
        if let Some((_, value)) = self.ruling {
            return Some(Final {
                value,
                source: FinalSource::Ruling,
            });
        }
        let agreed = |facts: &Self| {
            let value = facts.agreed(context.reviewers)?;
            Some(Final {
                value,
                source: FinalSource::Agreed,
            })
        };
        match context.method {
            Method::Survey => self.survey.map(|p| Final {
                value: Value::Score(p),
                source: FinalSource::Survey,
            }),
            Method::Appraised | Method::Council => agreed(self),
            Method::Bonus | Method::Penalty => agreed(self).or_else(|| {
                let untouched = self.counted(context.reviewers).next().is_none();
                let unclaimed =
                    !matches!(context.claim, Some(Claim::Score(p)) if p != Points::ZERO);
                (untouched && unclaimed).then_some(Final {
                    value: Value::Score(Points::ZERO),
                    source: FinalSource::Unclaimed,
                })
            }),
        }
    }
}
