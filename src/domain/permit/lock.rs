//! The lock: stage meeting, an approving vote on the result as it stands, no blocker, both signatures.

use super::need_why;
use crate::domain::council::Role;
use crate::domain::id::{MemberIx, Version, VoteIx};
use crate::domain::meeting::Motion;
use crate::domain::refusal::{Refusal, Right};
use crate::domain::stage::Stage;
use crate::domain::state::State;

impl State {
    /// What must hold before anybody signs.
    fn need_lockable(&self, version: Version) -> Result<(), Refusal> {
        if self.stage != Stage::Meeting {
            return Err(Refusal::WrongStage { now: self.stage });
        }
        match self.blocker_count() {
            0 => {}
            count => return Err(Refusal::Blocked { count }),
        }
        if !self.is_approved() {
            return Err(Refusal::NotApproved);
        }
        if version == self.version {
            Ok(())
        } else {
            Err(Refusal::SealMismatch)
        }
    }

    pub(super) fn permit_seal(
        &self,
        seat: Option<MemberIx>,
        version: Version,
    ) -> Result<(), Refusal> {
        match self.role(seat) {
            Some(Role::Chair | Role::Secretary) => {}
            _ => return Err(Refusal::NotAllowed(Right::Signatory)),
        }
        self.need_lockable(version)
    }

    pub(super) fn permit_lock(
        &self,
        seat: Option<MemberIx>,
        version: Version,
        result_sha256: &[u8; 32],
    ) -> Result<(), Refusal> {
        match self.role(seat) {
            Some(Role::Chair | Role::Secretary) => {}
            _ => return Err(Refusal::NotAllowed(Right::Signatory)),
        }
        self.need_lockable(version)?;
        let signed = |wanted: &Role| {
            self.pending_seal.iter().any(|s| {
                s.result_sha256 == *result_sha256
                    && self.member(s.member).is_some_and(|m| m.role == *wanted)
            })
        };
        if signed(&Role::Chair) && signed(&Role::Secretary) {
            Ok(())
        } else {
            Err(Refusal::SignatureMissing)
        }
    }

    pub(super) fn permit_reopening(
        &self,
        seat: Option<MemberIx>,
        vote: VoteIx,
        why: &str,
    ) -> Result<(), Refusal> {
        self.need_secretary(seat)?;
        let seal = self
            .seals
            .last()
            .filter(|_| self.stage.is_sealed())
            .ok_or(Refusal::NotLocked)?;
        let held = self.vote(vote).ok_or(Refusal::UnknownVote(vote))?;
        if held.motion != Motion::Reopen {
            return Err(Refusal::VoteOnOther(vote));
        }
        if held.voided.is_some() {
            return Err(Refusal::VoteVoided(vote));
        }
        if !held.outcome.passed {
            return Err(Refusal::VoteNotPassed(vote));
        }
        if held.put() < seal.seq {
            return Err(Refusal::VoteOutdated(vote));
        }
        need_why(why)
    }
}
