//! Papers of a secret vote, from giving them out to the count.

use super::vote::{Ballots, Motion, Quorum, Tally};
use crate::domain::event::Event;
use crate::domain::id::{MemberId, MemberIx, Moment, Seq};
use crate::domain::seats::Seats;

/// A secret vote that is under way: papers are out, two tellers count them independently.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OpenBallot {
    /// The entry that opened it.
    pub seq: Seq,
    /// When papers were given out.
    pub at: Moment,
    /// What about.
    pub motion: Motion,
    /// Papers given out.
    pub papers: u32,
    /// Who counts.
    pub tellers: [MemberIx; 2],
    /// Every count that was entered, in order, with its teller and entry.
    pub tallies: Vec<(MemberIx, Tally, Seq)>,
    /// Quorum when papers were given out.
    pub quorum: Quorum,
    /// Who might vote then.
    pub entitled: Seats,
    /// Who presided then.
    pub presided_by: Option<MemberIx>,
}

impl OpenBallot {
    /// The counts of the latest round, in the order of the tellers. Where the two came to nothing, the next count
    /// begins a new round, in which both count again.
    pub fn round(&self) -> [Option<Tally>; 2] {
        self.latest().1
    }

    /// Where the latest round begins among the counts, and its counts.
    fn latest(&self) -> (usize, [Option<Tally>; 2]) {
        let [one, _] = self.tellers;
        let (mut start, mut round) = (0, [None; 2]);
        for (at, (teller, tally, _)) in self.tallies.iter().enumerate() {
            if let [Some(_), Some(_)] = round {
                (start, round) = (at, [None; 2]);
            }
            let [first, second] = &mut round;
            *(if *teller == one { first } else { second }) = Some(*tally);
        }
        (start, round)
    }

    /// The counts of the latest round, in the order of the tellers; None until both have entered theirs.
    pub fn counts(&self) -> Option<[Tally; 2]> {
        let [first, second] = self.round();
        Some([first?, second?])
    }

    /// Which tellers need not count now: those whose count waits for the other's, or both when they came to a result.
    pub fn have_counted(&self) -> [bool; 2] {
        let done = self.counts().is_none() || self.result().is_some();
        self.round().map(|count| done && count.is_some())
    }

    /// True if a count that was entered waits for the other teller's: nobody else may see it.
    pub fn is_waiting(&self, entry: Seq) -> bool {
        let mut latest = self.tallies.iter().skip(self.latest().0);
        self.counts().is_none() && latest.any(|(_, _, seq)| *seq == entry)
    }

    /// The count that both tellers came to, no higher than the papers given out; with it the vote can be recorded.
    pub fn result(&self) -> Option<Tally> {
        let [first, second] = self.counts()?;
        (first == second && first.counted() <= self.papers).then_some(first)
    }
}

/// A secret vote that was broken off.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CancelledBallot {
    /// The entry that cancelled it.
    pub seq: Seq,
    /// When.
    pub at: Moment,
    /// Why.
    pub why: String,
    /// The papers, with what was counted until then.
    pub ballot: OpenBallot,
}

/// A secret vote that is over, as the journal tells it: papers given out, each teller's count, the result.
pub fn secret_vote(
    at: Moment,
    motion: &Motion,
    papers: u32,
    tellers: &[MemberId; 2],
    [first, second]: [Tally; 2],
) -> Vec<Event> {
    let [one, other] = tellers;
    let count = |teller: &MemberId, tally| Event::TallyEntered {
        at,
        teller: teller.clone(),
        tally,
    };
    vec![
        Event::BallotOpened {
            at,
            motion: motion.clone(),
            papers,
            tellers: tellers.clone(),
        },
        count(one, first),
        count(other, second),
        Event::VoteHeld {
            at,
            motion: motion.clone(),
            ballots: Ballots::Secret {
                papers,
                first,
                second,
            },
        },
    ]
}

impl Tally {
    /// Papers counted, the invalid among them.
    pub const fn counted(self) -> u32 {
        self.votes_for
            .saturating_add(self.against)
            .saturating_add(self.abstain)
            .saturating_add(self.invalid)
    }
}
