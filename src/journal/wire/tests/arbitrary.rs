//! Round trips of bodies with any text and any number in them.

use proptest::collection::vec;
use proptest::prelude::*;

use super::super::{body, decode};
use crate::domain::Date;
use crate::domain::event::Event;
use crate::domain::id::{CellId, Moment, Seq, VoteIx};
use crate::domain::last_year::{LastYearArea, LastYearUnit};
use crate::domain::meeting::{Ballot, Ballots, Choice, Motion, Tally};
use crate::domain::points::Points;
use crate::domain::review::{CellVerdict, Value, Verdict};
use crate::domain::self_assessment::{Claim, Evidence, SelfAnswer, SelfAssessment, Source};
use crate::journal::canonical::is_canonical;

fn points() -> impl Strategy<Value = Points> {
    (-Points::LIMIT.ten_thousandths()..Points::LIMIT.ten_thousandths())
        .prop_map(Points::from_ten_thousandths)
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![points().prop_map(Value::Score), Just(Value::NotApplicable)]
}

fn cell() -> impl Strategy<Value = CellId> {
    (any::<String>(), any::<String>()).prop_map(|(unit, item)| CellId::new(unit, item))
}

fn verdicts() -> impl Strategy<Value = Event> {
    let verdict = prop_oneof![
        Just(Verdict::Accept),
        Just(Verdict::NotApplicable),
        points().prop_map(Verdict::Adjust)
    ];
    let cell = (cell(), verdict, any::<String>());
    vec(
        cell.prop_map(|(cell, verdict, why)| CellVerdict { cell, verdict, why }),
        0..4,
    )
    .prop_map(|cells| Event::ReviewConfirmed { cells })
}

fn answer() -> impl Strategy<Value = SelfAnswer> {
    let claim = prop_oneof![
        Just(None),
        Just(Some(Claim::NotApplicable)),
        points().prop_map(|points| Some(Claim::Score(points)))
    ];
    let texts = any::<[String; 4]>();
    (claim, texts).prop_map(
        |(claim, [item, reported, explanation, evidence_note])| SelfAnswer {
            item: item.as_str().into(),
            claim,
            reported,
            explanation,
            evidence_note,
        },
    )
}

fn evidence() -> impl Strategy<Value = Evidence> {
    let date = proptest::option::of((1_u16..=9999, 1_u8..=12, 1_u8..=28));
    (date, any::<[String; 7]>()).prop_map(|(date, texts)| {
        let [item, number, issuer, title, page, location, sha256] = texts;
        Evidence {
            items: vec![item.as_str().into()],
            number,
            date: date.and_then(|(year, month, day)| Date::new(year, month, day)),
            issuer,
            title,
            page,
            location,
            sha256,
        }
    })
}

fn submission() -> impl Strategy<Value = Event> {
    let parts = (
        any::<[String; 3]>(),
        vec(answer(), 0..4),
        vec(evidence(), 0..3),
        any::<bool>(),
    );
    parts.prop_map(|([unit, file, sha256], answers, evidence, replaces)| {
        Event::SelfAssessmentSubmitted {
            submission: Box::new(SelfAssessment {
                unit: unit.as_str().into(),
                source: Source { file, sha256 },
                answers,
                evidence,
            }),
            replaces,
        }
    })
}

fn motion() -> impl Strategy<Value = Motion> {
    prop_oneof![
        (cell(), value()).prop_map(|(cell, value)| Motion::Score { cell, value }),
        vec(cell(), 0..3).prop_map(|cells| Motion::Agreed { cells }),
        vec(cell(), 0..3).prop_map(|cells| Motion::SelfScores { cells }),
        Just(Motion::ApproveResult),
        Just(Motion::Reopen),
        any::<String>().prop_map(|block| Motion::ApproveBlock {
            block: block.as_str().into()
        }),
        any::<String>().prop_map(|text| Motion::Other { text }),
    ]
}

fn ballots() -> impl Strategy<Value = Ballots> {
    let choice = prop_oneof![
        Just(Choice::For),
        Just(Choice::Against),
        Just(Choice::Abstain)
    ];
    let ballot =
        (any::<String>(), choice, any::<String>()).prop_map(|(member, choice, dissent)| Ballot {
            member: member.as_str().into(),
            choice,
            dissent,
        });
    let tally = any::<[u32; 4]>().prop_map(|[votes_for, against, abstain, invalid]| Tally {
        votes_for,
        against,
        abstain,
        invalid,
    });
    prop_oneof![
        vec(ballot, 0..4).prop_map(Ballots::Open),
        (any::<u32>(), tally.clone(), tally).prop_map(|(papers, first, second)| Ballots::Secret {
            papers,
            first,
            second
        }),
        any::<[u32; 3]>().prop_map(|[votes_for, against, abstain]| Ballots::Hands {
            votes_for,
            against,
            abstain
        }),
    ]
}

fn sitting() -> impl Strategy<Value = Event> {
    let at = (-(1_i64 << 53)..=1_i64 << 53).prop_map(Moment);
    let call = (at.clone(), proptest::option::of(cell()))
        .prop_map(|(at, cell)| Event::ItemCalled { at, cell });
    let proposal = (at.clone(), cell(), value(), any::<[String; 2]>()).prop_map(
        |(at, cell, value, [by, why])| Event::ProposalMade {
            at,
            cell,
            value,
            by: by.as_str().into(),
            why,
        },
    );
    let papers = (at.clone(), motion(), any::<u32>(), any::<[String; 2]>()).prop_map(
        |(at, motion, papers, tellers)| Event::BallotOpened {
            at,
            motion,
            papers,
            tellers: tellers.map(|teller| teller.as_str().into()),
        },
    );
    let count = (at, any::<String>(), any::<[u32; 4]>()).prop_map(
        |(at, teller, [votes_for, against, abstain, invalid])| Event::TallyEntered {
            at,
            teller: teller.as_str().into(),
            tally: Tally {
                votes_for,
                against,
                abstain,
                invalid,
            },
        },
    );
    let revised = (0..=1_u64 << 53, any::<[String; 2]>()).prop_map(|(note, [text, why])| {
        Event::NoteRevised {
            note: Seq(note),
            text,
            why,
        }
    });
    prop_oneof![call, proposal, papers, count, revised]
}

fn last_year() -> impl Strategy<Value = Event> {
    let known = || proptest::option::of(points());
    let area = (any::<String>(), points(), known()).prop_map(|(code, score, max)| LastYearArea {
        code: code.as_str().into(),
        score,
        max,
    });
    let rank = proptest::option::of(1..=u32::MAX);
    let row = (
        any::<[String; 2]>(),
        points(),
        known(),
        known(),
        rank,
        vec(area, 0..3),
    );
    let row = row.prop_map(
        |([unit, band], index, total, max, rank, areas)| LastYearUnit {
            unit: unit.as_str().into(),
            index,
            total,
            max,
            rank,
            band,
            areas,
        },
    );
    (any::<u16>(), any::<[String; 2]>(), vec(row, 0..4)).prop_map(
        |(year, [file, sha256], units)| Event::LastYearRecorded {
            year,
            source: Source { file, sha256 },
            units,
        },
    )
}

fn votes() -> impl Strategy<Value = Event> {
    let at = -(1_i64 << 53)..=1_i64 << 53;
    (
        at,
        motion(),
        ballots(),
        proptest::option::of(any::<u32>()),
        any::<String>(),
    )
        .prop_map(|(at, motion, ballots, vote, why)| {
            let at = Moment(at);
            match vote {
                None => Event::VoteHeld {
                    at,
                    motion,
                    ballots,
                },
                Some(vote) => Event::RulingMade {
                    at,
                    motion,
                    vote: Some(VoteIx(vote)),
                    why,
                },
            }
        })
}

proptest! {
    #[test]
    fn any_event_is_read_as_it_was_written(event in prop_oneof![verdicts(), submission(), votes(), sitting(), last_year()]) {
        let text = body(&event).unwrap();
        prop_assert!(is_canonical(&text));
        prop_assert_eq!(decode(1, event.kind(), &text), Ok(event));
    }
}
