//! Whether the council may decide, and what a vote came to: at the instant of the decision, without the recused.

use super::council::Role;
use super::id::{MeetingIx, MemberIx, Moment};
use super::meeting::{Ballots, Choice, Meeting, Motion, Outcome, Quorum};
use super::round::Rules;
use super::seats::Seats;
use super::state::State;

impl State {
    /// Seats recused from a decision: those recused for any unit that it would settle a cell of.
    pub fn recused_from(&self, motion: &Motion) -> Seats {
        let units = motion
            .cells()
            .iter()
            .filter_map(|cell| self.unit(self.unit_ix(cell.unit.as_str())?));
        units.fold(Seats::default(), |seats, unit| seats.union(unit.recused))
    }

    /// Voting seats present at an instant, the recused among them.
    pub fn present(&self, meeting: MeetingIx, at: Moment) -> Seats {
        let Some(meeting) = self.meetings().get(meeting.index()) else {
            return Seats::default();
        };
        self.voters()
            .iter()
            .filter(|seat| meeting.is_present(*seat, at))
            .collect()
    }

    /// Voting seats that may vote on a motion at an instant: present and not recused.
    pub fn entitled(&self, meeting: MeetingIx, at: Moment, motion: &Motion) -> Seats {
        self.present(meeting, at).without(self.recused_from(motion))
    }

    /// Quorum for a motion at an instant, with its arithmetic.
    pub fn quorum(&self, meeting: MeetingIx, at: Moment, motion: &Motion) -> Quorum {
        let voters = self.voters();
        let recused = self.recused_from(motion);
        let recused_voters: Vec<MemberIx> = voters
            .iter()
            .filter(|seat| recused.contains(*seat))
            .collect();
        let in_base = self
            .round()
            .is_some_and(|round| round.rules.recused_in_base);
        let members = if in_base {
            voters
        } else {
            voters.without(recused)
        }
        .len();
        // Where everybody is recused nobody decides: an empty council has no quorum.
        let needed = self.round().map_or(u32::MAX, |round| {
            round.rules.quorum.at_least(members).max(1)
        });
        Quorum {
            members,
            present: self.entitled(meeting, at, motion).len(),
            needed,
            recused: recused_voters,
        }
    }

    /// Who presides over a motion at an instant: the chair, else the first vice-chair, else the member who was assigned
    /// last in this meeting; each only if present and not recused.
    pub fn presiding(&self, meeting: MeetingIx, at: Moment, motion: &Motion) -> Option<MemberIx> {
        let entitled = self.entitled(meeting, at, motion);
        let with = |role: &Role| {
            entitled
                .iter()
                .find(|seat| self.member(*seat).is_some_and(|m| m.role == *role))
        };
        let assigned = || {
            let turns = &self.meetings().get(meeting.index())?.chairs;
            let last = turns.iter().rev().find(|turn| turn.at <= at)?;
            entitled.contains(last.member).then_some(last.member)
        };
        with(&Role::Chair)
            .or_else(|| with(&Role::ViceChair))
            .or_else(assigned)
    }

    /// Whether a vote would pass at an instant; a secret one under way, as of when its papers were given out.
    pub fn would_pass(
        &self,
        meeting: MeetingIx,
        at: Moment,
        motion: &Motion,
        ballots: &Ballots,
    ) -> bool {
        let under_way = self.open_ballot().filter(|open| open.motion == *motion);
        if let (Ballots::Secret { .. }, Some(open)) = (ballots, under_way) {
            return self.outcome(&open.quorum, ballots, open.presided_by).passed;
        }
        let quorum = self.quorum(meeting, at, motion);
        let presiding = self.presiding(meeting, at, motion);
        self.outcome(&quorum, ballots, presiding).passed
    }

    /// What ballots come to under a quorum's count of members.
    pub fn outcome(
        &self,
        quorum: &Quorum,
        ballots: &Ballots,
        presided_by: Option<MemberIx>,
    ) -> Outcome {
        let (votes_for, against) = (count(ballots, Choice::For), count(ballots, Choice::Against));
        // Whoever is in the room and hands in nothing does not vote: không biểu quyết.
        let abstain = quorum.present.saturating_sub(votes_for + against);
        let needed = self.round().map_or(u32::MAX, |round| {
            round.rules.passing.more_than(quorum.members)
        });
        let chair_for = presided_by
            .and_then(|seat| self.member(seat))
            .is_some_and(|chair| match ballots {
                Ballots::Open(list) => list
                    .iter()
                    .any(|b| b.member == chair.id && b.choice == Choice::For),
                // Nobody's paper or hand stands by name.
                Ballots::Secret { .. } | Ballots::Hands { .. } => false,
            });
        let by_casting_vote = self
            .round()
            .is_some_and(|round| casting_vote_decides(&round.rules, votes_for, quorum.members))
            && chair_for
            && votes_for < needed;
        let passed = quorum.is_met() && (votes_for >= needed || by_casting_vote);
        Outcome {
            votes_for,
            against,
            abstain,
            needed,
            by_casting_vote: passed && by_casting_vote,
            passed,
        }
    }
}

/// The chair's vote decides when the votes for stand exactly at the passing part of all members.
fn casting_vote_decides(rules: &Rules, votes_for: u32, members: u32) -> bool {
    let exactly = u64::from(votes_for) * u64::from(rules.passing.denominator)
        == u64::from(members) * u64::from(rules.passing.numerator);
    rules.casting_vote && exactly
}

/// Ballots of one choice.
pub fn count(ballots: &Ballots, choice: Choice) -> u32 {
    match ballots {
        Ballots::Open(list) => {
            u32::try_from(list.iter().filter(|b| b.choice == choice).count()).unwrap_or(u32::MAX)
        }
        Ballots::Secret { first, .. } => match choice {
            Choice::For => first.votes_for,
            Choice::Against => first.against,
            Choice::Abstain => first.abstain,
        },
        Ballots::Hands {
            votes_for,
            against,
            abstain,
        } => match choice {
            Choice::For => *votes_for,
            Choice::Against => *against,
            Choice::Abstain => *abstain,
        },
    }
}

impl Meeting {
    /// The intervals in which a member, or a delegate, was in the room; an open end means "still there".
    pub fn intervals(&self, member: MemberIx) -> Vec<(Moment, Option<Moment>)> {
        use super::meeting::Attendance;
        let mut intervals: Vec<(Moment, Option<Moment>)> = Vec::new();
        for change in self.attendance.iter().filter(|c| c.member == member) {
            let open = intervals.last_mut().filter(|(_, end)| end.is_none());
            match (&change.change, open) {
                (Attendance::In { .. }, None) => intervals.push((change.at, None)),
                (Attendance::In { .. }, Some(_)) => {}
                (Attendance::Out | Attendance::Absent { .. }, Some((_, end))) => {
                    *end = Some(change.at)
                }
                (Attendance::Out | Attendance::Absent { .. }, None) => {}
            }
        }
        if let (Some(closed), Some((_, end))) = (self.closed, intervals.last_mut())
            && end.is_none()
        {
            *end = Some(closed);
        }
        intervals
    }
}
