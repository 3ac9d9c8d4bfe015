//! Events of how a meeting goes, by chance; most fit what stands.

use thamdinh::domain::event::Event;
use thamdinh::domain::id::{MeetingIx, Moment, ProposalIx, Seq};
use thamdinh::domain::meeting::{Ballots, MinutesPart, Tally};

use super::build::{SECRETARY, Story, VOTERS, id};
use super::dice::Dice;

pub fn event(dice: &mut Dice, at: Moment, story: &Story) -> Event {
    let state = &story.state;
    if let Some(open) = state.open_ballot().filter(|_| !dice.chance(4)) {
        return match open.result() {
            Some(count) => Event::VoteHeld {
                at,
                motion: open.motion.clone(),
                ballots: Ballots::Secret {
                    papers: open.papers,
                    first: count,
                    second: count,
                },
            },
            None => tally(dice, at, story),
        };
    }
    match dice.below(12) {
        0 | 1 => Event::ItemCalled {
            at,
            cell: (!dice.chance(4)).then(|| dice.cell()),
        },
        2..=4 => Event::ProposalMade {
            at,
            cell: dice.cell(),
            value: dice.value(),
            by: id(dice.word(&VOTERS)),
            why: dice.text(),
        },
        5 => Event::ProposalWithdrawn {
            at,
            proposal: ProposalIx(below(dice, state.proposals().len() + 1)),
            why: dice.text(),
        },
        6 => Event::ChairAssigned {
            at,
            member: dice.seat(),
            why: dice.text(),
        },
        7 => Event::BallotOpened {
            at,
            motion: dice.motion(),
            papers: below(dice, 8),
            tellers: [id(SECRETARY), dice.seat()],
        },
        8 => tally(dice, at, story),
        9 => Event::BallotCancelled {
            at,
            why: dice.text(),
        },
        10 if state.open_meeting().is_some_and(|(_, m)| m.is_adjourned()) => {
            Event::MeetingResumed { at }
        }
        10 => Event::MeetingAdjourned {
            at,
            why: dice.text(),
        },
        _ if dice.chance(2) => Event::NoteRevised {
            note: state
                .meetings()
                .iter()
                .flat_map(|meeting| &meeting.notes)
                .next_back()
                .map_or(Seq(3), |note| note.seq),
            text: dice.text(),
            why: dice.text(),
        },
        _ => Event::MinutesTextSet {
            meeting: MeetingIx(below(dice, 2)),
            part: *dice.pick(&MinutesPart::ALL),
            text: dice.text(),
        },
    }
}

fn tally(dice: &mut Dice, at: Moment, story: &Story) -> Event {
    let tellers = story.state.open_ballot().map(|open| open.tellers);
    let teller = tellers.and_then(|tellers| {
        let teller = story.state.member(*dice.pick(&tellers))?;
        Some(teller.id.clone())
    });
    Event::TallyEntered {
        at,
        teller: teller.unwrap_or_else(|| dice.seat()),
        tally: Tally {
            votes_for: *dice.pick(&[4, 4, 4, 3, u32::MAX]),
            ..Tally::default()
        },
    }
}

fn below(dice: &mut Dice, limit: usize) -> u32 {
    u32::try_from(dice.below(u64::try_from(limit).unwrap())).unwrap()
}
