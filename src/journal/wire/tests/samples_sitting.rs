//! Events of how a meeting goes: calls, proposals, secret votes, breaks and prose.

use super::samples::{AT, cell, points};
use crate::domain::event::Event;
use crate::domain::id::{MeetingIx, ProposalIx, Seq};
use crate::domain::meeting::{
    Ballots, MeetingRules, MinutesPart, Motion, ProposalOrder, Tally, secret_vote,
};
use crate::domain::review::Value;

pub(super) fn from_the_sitting() -> Vec<Event> {
    let why = || "Theo đề nghị".to_owned();
    let mut events: Vec<Event> = ProposalOrder::ALL
        .map(|proposal_order| {
            let show_of_hands_allowed = proposal_order == ProposalOrder::LowestFirst;
            Event::MeetingRulesSet(Box::new(MeetingRules {
                show_of_hands_allowed,
                proposal_order,
            }))
        })
        .into();
    let propose = |value| Event::ProposalMade {
        at: AT,
        cell: cell(),
        value,
        by: "so-tu-phap".into(),
        why: why(),
    };
    events.extend([
        Event::ItemCalled {
            at: AT,
            cell: Some(cell()),
        },
        Event::ItemCalled { at: AT, cell: None },
        propose(Value::Score(points(75))),
        propose(Value::NotApplicable),
        Event::ProposalWithdrawn {
            at: AT,
            proposal: ProposalIx(1),
            why: why(),
        },
        Event::ChairAssigned {
            at: AT,
            member: "so-tu-phap".into(),
            why: why(),
        },
    ]);
    let tally = Tally {
        votes_for: 8,
        against: 1,
        abstain: 1,
        invalid: 1,
    };
    let motion = Motion::Score {
        cell: cell(),
        value: Value::Score(points(75)),
    };
    let tellers = ["thu-ky".into(), "so-tu-phap".into()];
    events.extend(secret_vote(AT, &motion, 11, &tellers, [tally, tally]));
    events.extend([
        Event::BallotCancelled { at: AT, why: why() },
        Event::MeetingAdjourned { at: AT, why: why() },
        Event::MeetingResumed { at: AT },
        Event::NoteRevised {
            note: Seq(41),
            text: "Ý kiến".to_owned(),
            why: why(),
        },
        Event::VoteHeld {
            at: AT,
            motion: Motion::ApproveBlock {
                block: "phuong".into(),
            },
            ballots: Ballots::Hands {
                votes_for: 8,
                against: 1,
                abstain: 2,
            },
        },
    ]);
    events.extend(MinutesPart::ALL.map(|part| Event::MinutesTextSet {
        meeting: MeetingIx(0),
        part,
        text: "Hội đồng họp".to_owned(),
    }));
    events
}
