//! What the form of a vote comes to now, and what would be recorded.

use super::{VoteForm, Way};
use crate::{
    domain::{
        council::Member,
        event::Event,
        id::{MemberIx, Moment, VoteIx},
        meeting::{Ballot, Ballots, Motion, Outcome, Quorum},
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

    /// The ballots as they would be recorded; None while figures are missing, and for papers that are still to be given
    /// out.
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
            Way::Hands => Some(Ballots::Hands {
                votes_for: self.count(1)?,
                against: self.count(2)?,
                abstain: self.count(3)?,
            }),
            Way::Secret => None,
            Way::Consensus => Some(Ballots::Open(Vec::new())),
        }
    }

    /// The papers of a secret vote as they are given out.
    fn opened(&self, model: &Model<'_>, at: Moment, motion: Motion) -> Result<Event, Missing> {
        let id = |place: usize| {
            let seat = self.tellers.get(place).copied().flatten()?;
            Some(model.state.member(seat)?.id.clone())
        };
        let (Some(first), Some(second)) = (id(0), id(1)) else {
            return Err(Missing::Tellers);
        };
        Ok(Event::BallotOpened {
            at,
            motion,
            papers: self.count(0).ok_or(Missing::Figures)?,
            tellers: [first, second],
        })
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

    /// What would be recorded at an instant: the vote, and the ruling if it passes, or the papers of a secret vote; or
    /// what is missing.
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
        if self.way == Way::Secret {
            let opened = self.opened(model, at, motion)?;
            model.state.permit(&model.my_id(), &opened)?;
            return Ok(vec![opened]);
        }
        let ballots = self.recorded(model).ok_or(Missing::Figures)?;
        let passed = model.state.would_pass(meeting, at, &motion, &ballots);
        let vote = Event::VoteHeld {
            at,
            motion: motion.clone(),
            ballots,
        };
        model.state.permit(&model.my_id(), &vote)?;
        if !(passed && self.rules()) {
            return Ok(vec![vote]);
        }
        if why.is_empty() {
            return Err(Refusal::WhyMissing.into());
        }
        let number = VoteIx::at(model.state.votes().len());
        Ok(vec![vote, ruling(Some(number))])
    }
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
    /// Figures are missing: papers given out, or hands.
    Figures,
    /// Not both tellers are chosen.
    Tellers,
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
