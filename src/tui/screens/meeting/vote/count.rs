//! What the form of a vote comes to now, and what would be recorded.

use super::{VoteForm, Way};
use crate::{
    domain::{
        council::Member,
        event::Event,
        id::{MemberIx, Moment, VoteIx},
        meeting::{Ballot, Ballots, Motion, Outcome, Quorum, Tally, secret_vote},
        refusal::Refusal,
    },
    tui::{
        model::Model,
        screens::meeting::state::{instant, open},
    },
};

impl VoteForm {
    /// A figure of the paper vote; None while it is empty.
    #[must_use]
    pub fn count(&self, place: usize) -> Option<u32> {
        self.counts.get(place)?.text().trim().parse().ok()
    }

    /// One teller's figures, 0 or 1; None while one is missing.
    #[must_use]
    pub fn tally(&self, teller: usize) -> Option<Tally> {
        let first = 1 + teller * 4;
        Some(Tally {
            votes_for: self.count(first)?,
            against: self.count(first + 1)?,
            abstain: self.count(first + 2)?,
            invalid: self.count(first + 3)?,
        })
    }

    /// The ballots as they would be recorded; None while figures of a paper vote are missing.
    #[must_use]
    pub fn recorded(&self, model: &Model<'_>) -> Option<Ballots> {
        match self.way {
            Way::Open => Some(Ballots::Open(
                self.ballots(model)
                    .filter_map(|paper| {
                        let member: &Member = model.state.member(paper.member)?;
                        Some(Ballot {
                            member: member.id.clone(),
                            choice: paper.choice?,
                            dissent: paper.dissent.value(),
                        })
                    })
                    .collect(),
            )),
            Way::Secret => Some(Ballots::Secret {
                papers: self.count(0)?,
                first: self.tally(0)?,
                second: self.tally(1)?,
            }),
            Way::Consensus => Some(Ballots::Open(Vec::new())),
        }
    }

    /// Quorum for it now, and what the ballots come to.
    #[must_use]
    pub fn count_now(&self, model: &Model<'_>) -> Option<Count> {
        let (meeting, _) = open(model)?;
        let at = instant(model);
        let subject = self.subject();
        let quorum = model.state.quorum(meeting, at, &subject);
        let presiding = model.state.presiding(meeting, at, &subject);
        let outcome = self
            .recorded(model)
            .filter(|_| self.way != Way::Consensus)
            .map(|ballots| model.state.outcome(&quorum, &ballots, presiding));
        Some(Count {
            quorum,
            presiding,
            outcome,
        })
    }

    /// What would be recorded at an instant: the vote, and the ruling if it passes; or what is missing.
    ///
    /// # Errors
    ///
    /// What is missing, or why the rules refuse it.
    pub fn events(&self, model: &Model<'_>, at: Moment) -> Result<Vec<Event>, Missing> {
        let Some((meeting, _)) = open(model) else {
            return Err(Refusal::NoMeeting.into());
        };
        let motion = self.motion().ok_or(Missing::Value)?;
        let unseen = self.unseen();
        if unseen > 0 {
            return Err(Missing::Unseen(unseen));
        }
        let why = self.why.value();
        let ruling = |vote| Event::RulingMade {
            at,
            motion: motion.clone(),
            vote,
            why: why.clone(),
        };
        if self.way == Way::Consensus {
            let ruling = ruling(None);
            model.state.permit(&model.my_id(), &ruling)?;
            return Ok(vec![ruling]);
        }
        let ballots = self.recorded(model).ok_or(Missing::Figures)?;
        let passed = model.state.would_pass(meeting, at, &motion, &ballots);
        let mut events = held(model, at, &motion, ballots)?;
        if !(passed && self.rules()) {
            return Ok(events);
        }
        if why.is_empty() {
            return Err(Refusal::WhyMissing.into());
        }
        events.push(ruling(Some(VoteIx::at(model.state.votes().len()))));
        Ok(events)
    }
}

/// The vote; a secret one from giving out its papers to the count.
fn held(
    model: &Model<'_>,
    at: Moment,
    motion: &Motion,
    ballots: Ballots,
) -> Result<Vec<Event>, Missing> {
    let events = match ballots {
        Ballots::Secret {
            papers,
            first,
            second,
        } => {
            if first != second {
                return Err(Refusal::TalliesDiffer.into());
            }
            if first.counted() > papers {
                return Err(Refusal::TooManyPapers.into());
            }
            let mut seats = model.state.members().iter().map(|member| &member.id);
            let (Some(one), Some(other)) = (seats.next(), seats.next()) else {
                return Err(Refusal::TallyMissing.into());
            };
            secret_vote(
                at,
                motion,
                papers,
                &[one.clone(), other.clone()],
                [first, second],
            )
        }
        ballots => vec![Event::VoteHeld {
            at,
            motion: motion.clone(),
            ballots,
        }],
    };
    if let Some(first) = events.first() {
        model.state.permit(&model.my_id(), first)?;
    }
    Ok(events)
}

/// Quorum and ballots at this moment.
#[derive(Clone, Debug)]
pub struct Count {
    /// Quorum, without the recused.
    pub quorum: Quorum,
    /// Who presides.
    pub presiding: Option<MemberIx>,
    /// What the ballots come to; None for consensus and while figures are missing.
    pub outcome: Option<Outcome>,
}

/// Why a form cannot be recorded yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// No value is chosen, or what was typed is none.
    Value,
    /// Figures of the paper vote are missing.
    Figures,
    /// So many cells of a motion about many were not shown yet.
    Unseen(usize),
    /// The rules refuse it.
    Refused(Refusal),
}

impl From<Refusal> for Missing {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
