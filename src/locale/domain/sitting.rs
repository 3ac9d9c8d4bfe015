//! Words for how a meeting goes: refusals and journal lines of calls, proposals, secret votes, breaks and prose.

use crate::domain::event::{Event, Recorded};
use crate::domain::meeting::{MeetingRules, MinutesPart, Motion, ProposalOrder, Tally};
use crate::domain::refusal::{Refusal, Right};
use crate::domain::state::State;
use crate::domain::viewpoint::Viewpoint;
use crate::locale::Locale;

use super::cell::{cell, value};
use super::names::{member, motion, number, seat};

/// Why something of the meeting is refused; None for every other refusal.
pub(super) fn refusal(locale: &Locale, state: &State, refusal: &Refusal) -> Option<String> {
    let of_number =
        |id: &str, index: usize| locale.with(id, &[("number", &super::names::number(index))]);
    Some(match refusal {
        Refusal::NotAllowed(Right::Teller) => locale.text("sitting-refusal-teller-only"),
        Refusal::HandsNotAllowed => locale.text("sitting-refusal-hands-not-allowed"),
        Refusal::TooManyHands => locale.text("sitting-refusal-too-many-hands"),
        Refusal::NobodyPresides => locale.text("sitting-refusal-nobody-presides"),
        Refusal::ProposalFirst {
            cell: id,
            value: proposed,
        } => locale.with(
            "sitting-refusal-proposal-first",
            &[
                ("cell", &cell(locale, state, id)),
                ("value", &value(locale, *proposed)),
            ],
        ),
        Refusal::AlreadyProposed(ix) => of_number("sitting-refusal-already-proposed", ix.index()),
        Refusal::UnknownProposal(ix) => of_number("sitting-refusal-unknown-proposal", ix.index()),
        Refusal::ProposalGone(ix) => of_number("sitting-refusal-proposal-gone", ix.index()),
        Refusal::BallotOpen => locale.text("sitting-refusal-ballot-open"),
        Refusal::NoBallot => locale.text("sitting-refusal-no-ballot"),
        Refusal::NotTeller(id) => {
            let name = member(state, &id.as_str().into());
            locale.with("sitting-refusal-not-teller", &[("member", &name)])
        }
        Refusal::TallyMissing => locale.text("sitting-refusal-tally-missing"),
        Refusal::TalliesAgree => locale.text("sitting-refusal-tallies-agree"),
        Refusal::NotAsCounted => locale.text("sitting-refusal-not-as-counted"),
        Refusal::Adjourned => locale.text("sitting-refusal-adjourned"),
        Refusal::NotAdjourned => locale.text("sitting-refusal-not-adjourned"),
        Refusal::UnknownNote(seq) => locale.with(
            "sitting-refusal-unknown-note",
            &[("number", &seq.0.to_string())],
        ),
        Refusal::UnknownMeeting(ix) => of_number("sitting-refusal-unknown-meeting", ix.index()),
        _ => return None,
    })
}

/// The line of the journal; None for every other event. A count that the viewpoint may not see comes without figures.
pub(super) fn event(
    locale: &Locale,
    state: &State,
    viewpoint: Viewpoint,
    recorded: &Recorded,
) -> Option<String> {
    Some(match &recorded.event {
        Event::MeetingRulesSet(rules) => {
            let (hands, order) = meeting_rules(locale, **rules);
            locale.with(
                "sitting-event-rules",
                &[("hands", &hands), ("order", &order)],
            )
        }
        Event::ItemCalled { cell: Some(id), .. } => locale.with(
            "sitting-event-called",
            &[("cell", &cell(locale, state, id))],
        ),
        Event::ItemCalled { cell: None, .. } => locale.text("sitting-event-left"),
        Event::ProposalMade {
            cell: id,
            value,
            by,
            why,
            ..
        } => {
            let proposed = Motion::Score {
                cell: id.clone(),
                value: *value,
            };
            locale.with(
                "sitting-event-proposed",
                &[
                    ("member", &member(state, by)),
                    ("motion", &motion(locale, state, &proposed)),
                    ("why", why),
                ],
            )
        }
        Event::ProposalWithdrawn { proposal, why, .. } => locale.with(
            "sitting-event-withdrawn",
            &[("number", &number(proposal.index())), ("why", why)],
        ),
        Event::ChairAssigned {
            member: id, why, ..
        } => locale.with(
            "sitting-event-chair",
            &[("member", &member(state, id)), ("why", why)],
        ),
        Event::BallotOpened {
            motion: about,
            papers,
            ..
        } => locale.with(
            "sitting-event-ballot",
            &[
                ("papers", &papers.to_string()),
                ("motion", &motion(locale, state, about)),
            ],
        ),
        Event::TallyEntered {
            teller,
            tally: count,
            ..
        } => {
            let name = member(state, teller);
            if state.sees_tally(recorded.seq, teller, viewpoint) {
                locale.with(
                    "sitting-event-tally",
                    &[("teller", &name), ("tally", &tally(locale, *count))],
                )
            } else {
                locale.with("sitting-event-tally-closed", &[("teller", &name)])
            }
        }
        Event::BallotCancelled { why, .. } => {
            locale.with("sitting-event-cancelled", &[("why", why)])
        }
        Event::MeetingAdjourned { why, .. } => {
            locale.with("sitting-event-adjourned", &[("why", why)])
        }
        Event::MeetingResumed { .. } => locale.text("sitting-event-resumed"),
        Event::NoteRevised { note, why, .. } => locale.with(
            "sitting-event-revised",
            &[("note", &note.0.to_string()), ("why", why)],
        ),
        Event::MinutesTextSet { part, text, .. } => {
            let id = if text.trim().is_empty() {
                "sitting-event-text-removed"
            } else {
                "sitting-event-text"
            };
            locale.with(id, &[("part", &minutes_part(locale, *part))])
        }
        _ => return None,
    })
}

/// How meetings vote: whether hands may be counted, and which proposal is put first.
pub fn meeting_rules(locale: &Locale, rules: MeetingRules) -> (String, String) {
    let hands = if rules.show_of_hands_allowed {
        locale.text("sitting-hands-allowed")
    } else {
        locale.text("sitting-hands-not-allowed")
    };
    let order = locale.text(match rules.proposal_order {
        ProposalOrder::AsProposed => "sitting-order-as-proposed",
        ProposalOrder::FarthestFromSelf => "sitting-order-farthest-from-self",
        ProposalOrder::LowestFirst => "sitting-order-lowest-first",
    });
    (hands, order)
}

/// The name of a part of the minutes that is prose.
pub fn minutes_part(locale: &Locale, part: MinutesPart) -> String {
    locale.text(match part {
        MinutesPart::Opening => "sitting-part-opening",
        MinutesPart::Proceedings => "sitting-part-proceedings",
        MinutesPart::Conclusion => "sitting-part-conclusion",
    })
}

/// A teller's count.
pub fn tally(locale: &Locale, tally: Tally) -> String {
    locale.with(
        "sitting-tally",
        &[
            ("for", &tally.votes_for.to_string()),
            ("against", &tally.against.to_string()),
            ("abstain", &tally.abstain.to_string()),
            ("invalid", &tally.invalid.to_string()),
        ],
    )
}

/// Hands that were counted: for, against, abstaining.
pub fn hands(locale: &Locale, [votes_for, against, abstain]: [u32; 3]) -> String {
    locale.with(
        "sitting-hands-vote",
        &[
            ("for", &votes_for.to_string()),
            ("against", &against.to_string()),
            ("abstain", &abstain.to_string()),
        ],
    )
}

/// The offices of the tellers.
pub fn tellers(state: &State, tellers: [crate::domain::id::MemberIx; 2]) -> String {
    tellers.map(|teller| seat(state, teller)).join("; ")
}
