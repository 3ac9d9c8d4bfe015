//! Secret votes: papers are given out, two tellers count them independently, and only what both came to is a result.

use super::need_why;
use crate::domain::id::{MemberId, MemberIx, Moment};
use crate::domain::meeting::{Motion, OpenBallot, Tally};
use crate::domain::refusal::{Refusal, Right};
use crate::domain::state::State;

impl State {
    pub(super) fn permit_ballot(
        &self,
        seat: Option<MemberIx>,
        at: Moment,
        motion: &Motion,
        papers: u32,
        tellers: &[MemberId; 2],
    ) -> Result<(), Refusal> {
        let (ix, _) = self.need_sitting(seat, at)?;
        self.need_no_ballot()?;
        let allowed = self.round().map(|round| round.rules.secret_votes_allowed);
        if allowed != Some(true) {
            return Err(Refusal::SecretNotAllowed);
        }
        self.need_puttable(ix, at, motion)?;
        for teller in tellers {
            if self.member_ix(teller.as_str()).is_none() {
                return Err(Refusal::UnknownMember(teller.to_string()));
            }
        }
        let [first, second] = tellers;
        if first == second {
            return Err(Refusal::Twice(first.to_string()));
        }
        if papers > self.entitled(ix, at, motion).len() {
            return Err(Refusal::TooManyPapers);
        }
        Ok(())
    }

    /// The secretary enters a count, or the teller whose it is.
    pub(super) fn permit_tally(
        &self,
        seat: Option<MemberIx>,
        at: Moment,
        teller: &MemberId,
    ) -> Result<(), Refusal> {
        let ix = self.member_ix(teller.as_str());
        let ix = ix.ok_or_else(|| Refusal::UnknownMember(teller.to_string()))?;
        if seat != Some(ix) {
            self.need_secretary(seat)
                .map_err(|_| Refusal::NotAllowed(Right::Teller))?;
        }
        let (_, meeting) = self.open_meeting().ok_or(Refusal::NoMeeting)?;
        if at < meeting.latest {
            return Err(Refusal::BeforeRecord {
                latest: meeting.latest,
            });
        }
        let ballot = self.need_ballot()?;
        if !ballot.tellers.contains(&ix) {
            return Err(Refusal::NotTeller(teller.to_string()));
        }
        // Both came to the same, and it can be: that is the count.
        match ballot.result() {
            Some(_) => Err(Refusal::TalliesAgree),
            None => Ok(()),
        }
    }

    pub(super) fn permit_cancelling(
        &self,
        seat: Option<MemberIx>,
        at: Moment,
        why: &str,
    ) -> Result<(), Refusal> {
        self.need_sitting(seat, at)?;
        self.need_ballot()?;
        need_why(why)
    }

    fn need_ballot(&self) -> Result<&OpenBallot, Refusal> {
        self.ballot.as_ref().ok_or(Refusal::NoBallot)
    }

    /// A secret vote is recorded as its tellers counted the papers that are out.
    pub(super) fn permit_count(
        &self,
        motion: &Motion,
        papers: u32,
        recorded: [Tally; 2],
    ) -> Result<(), Refusal> {
        let ballot = self.need_ballot()?;
        if ballot.motion != *motion {
            return Err(Refusal::BallotOpen);
        }
        let Some([first, second]) = ballot.counts() else {
            return Err(Refusal::TallyMissing);
        };
        if first != second {
            return Err(Refusal::TalliesDiffer);
        }
        if first.counted() > ballot.papers {
            return Err(Refusal::TooManyPapers);
        }
        if papers == ballot.papers && recorded == [first, second] {
            Ok(())
        } else {
            Err(Refusal::NotAsCounted)
        }
    }
}
