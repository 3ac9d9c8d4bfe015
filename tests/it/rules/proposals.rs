//! Proposals: who may make them, in which order they are put, and what becomes of them.

use thamdinh::domain::event::Event;
use thamdinh::domain::id::{ProposalIx, VoteIx};
use thamdinh::domain::meeting::{Attendance, MeetingRules, Motion, ProposalFate, ProposalOrder};
use thamdinh::domain::refusal::Refusal;
use thamdinh::domain::review::Value;

use super::build::{Given, SECRETARY, Story, VOTERS, cell, id, open, pts, score};

/// The meeting of a round that puts proposals in this order.
fn in_order(order: ProposalOrder) -> Story {
    let mut story = Story::of(Given::default());
    let rules = MeetingRules {
        proposal_order: order,
        ..MeetingRules::default()
    };
    story.go(SECRETARY, Event::MeetingRulesSet(Box::new(rules)));
    story.submit_all();
    story.review_all();
    story.meet();
    story
}

fn proposal(story: &mut Story, by: &str, unit: &str, value: &str) -> Event {
    Event::ProposalMade {
        at: story.tick(),
        cell: cell(unit, "1.1"),
        value: match value {
            "na" => Value::NotApplicable,
            score => Value::Score(pts(score)),
        },
        by: id(by),
        why: "theo tài liệu".into(),
    }
}

fn propose(story: &mut Story, by: &str, value: &str) {
    let event = proposal(story, by, "u2", value);
    story.go(SECRETARY, event);
}

fn order(story: &Story) -> Vec<u32> {
    let standing = story.state.standing_proposals(&cell("u2", "1.1"));
    standing.into_iter().map(|ix| ix.0).collect()
}

fn fates(story: &Story) -> Vec<ProposalFate> {
    (0..story.state.proposals().len())
        .map(|at| story.state.proposal_fate(ProposalIx::at(at)).unwrap())
        .collect()
}

fn on(value: &str) -> Motion {
    score("u2", "1.1", value)
}

#[test]
fn a_member_who_is_there_and_not_recused_proposes_a_value_that_can_be() {
    let mut story = Story::in_meeting();
    let event = proposal(&mut story, SECRETARY, "u2", "3");
    assert_eq!(
        story.refused(SECRETARY, &event),
        Refusal::DoesNotVote(SECRETARY.into())
    );
    let event = proposal(&mut story, "m1", "u2", "3");
    assert!(matches!(
        story.refused("m1", &event),
        Refusal::NotAllowed(_)
    ));
    let event = proposal(&mut story, "m2", "u2", "9");
    assert!(matches!(
        story.refused(SECRETARY, &event),
        Refusal::OutOfRange { .. }
    ));
    let event = proposal(&mut story, "m4", "u1", "3");
    let recused = story.state.recused_from(&score("u1", "1.1", "3"));
    let who = recused.iter().next().unwrap();
    let who = story.state.member(who).unwrap().id.clone();
    let by_recused = match event {
        Event::ProposalMade {
            at,
            cell,
            value,
            why,
            ..
        } => Event::ProposalMade {
            at,
            cell,
            value,
            by: who,
            why,
        },
        other => panic!("{other:?}"),
    };
    assert!(matches!(
        story.refused(SECRETARY, &by_recused),
        Refusal::Recused { .. }
    ));
    story.attends("m2", Attendance::Out);
    let event = proposal(&mut story, "m2", "u2", "3");
    assert_eq!(
        story.refused(SECRETARY, &event),
        Refusal::NotPresent("m2".into())
    );
    propose(&mut story, "m3", "3");
    let event = proposal(&mut story, "m4", "u2", "3.00");
    assert_eq!(
        story.refused(SECRETARY, &event),
        Refusal::AlreadyProposed(ProposalIx(0))
    );
    propose(&mut story, "m4", "2");
}

#[test]
fn proposals_are_put_in_the_rounds_order() {
    for (rule, wanted) in [
        (ProposalOrder::AsProposed, [0, 1, 2, 3]),
        // The self score of 1.1 is 3.6; "not applicable" cannot be measured against it.
        (ProposalOrder::FarthestFromSelf, [2, 1, 0, 3]),
        (ProposalOrder::LowestFirst, [1, 0, 3, 2]),
    ] {
        let mut story = in_order(rule);
        for (by, value) in [("m1", "3"), ("m2", "1"), ("m3", "na"), ("m4", "4")] {
            propose(&mut story, by, value);
        }
        assert_eq!(order(&story), wanted, "{rule:?}");
        let first = &story.state.proposals()[usize::try_from(wanted[0]).unwrap()];
        let (first, turn) = (
            first.value,
            Refusal::ProposalFirst {
                cell: cell("u2", "1.1"),
                value: first.value,
            },
        );
        for event in [
            story.vote_event(on("2"), open(&VOTERS)),
            story.rule_event(on("2"), None),
        ] {
            assert_eq!(story.refused(SECRETARY, &event), turn, "{rule:?}");
        }
        let motion = Motion::Score {
            cell: cell("u2", "1.1"),
            value: first,
        };
        story.vote(motion, &VOTERS);
    }
}

#[test]
fn a_vote_rejects_or_carries_and_a_ruling_makes_the_others_fall_until_it_is_voided() {
    use ProposalFate::{Carried, Fallen, Rejected, Standing, Withdrawn};
    let mut story = Story::in_meeting();
    for (by, value) in [("m1", "3"), ("m2", "2"), ("m3", "1"), ("m4", "0")] {
        propose(&mut story, by, value);
    }
    let at = story.tick();
    let withdraw = |at, proposal: u32| Event::ProposalWithdrawn {
        at,
        proposal: ProposalIx(proposal),
        why: "không giữ ý kiến".into(),
    };
    story.go(SECRETARY, withdraw(at, 3));
    let failed = story.vote(on("3"), &["ct"]);
    assert_eq!(
        fates(&story),
        [Rejected(failed), Standing, Standing, Withdrawn]
    );
    let passed = story.vote(on("2"), &VOTERS);
    assert_eq!(
        fates(&story)[1..3],
        [Carried(passed), Standing],
        "nothing is ruled yet"
    );
    let event = story.rule_event(on("2"), Some(passed));
    story.go(SECRETARY, event);
    assert_eq!(
        fates(&story),
        [Rejected(failed), Carried(passed), Fallen, Withdrawn]
    );
    let at = story.tick();
    for gone in 0..4 {
        assert_eq!(
            story.refused(SECRETARY, &withdraw(at, gone)),
            Refusal::ProposalGone(ProposalIx(gone))
        );
    }
    assert_eq!(
        story.refused(SECRETARY, &withdraw(at, 9)),
        Refusal::UnknownProposal(ProposalIx(9))
    );
    // Settled: any value may be put again, and what was voted on before does not decide about it.
    propose(&mut story, "m1", "3");
    assert_eq!(fates(&story)[4], Standing);
    story.void(passed);
    assert_eq!(
        fates(&story),
        [Rejected(failed), Standing, Standing, Withdrawn, Standing]
    );
    story.void(failed);
    assert_eq!(order(&story), [0, 1, 2, 4]);
    let at = story.tick();
    story.go(SECRETARY, Event::MeetingClosed { at });
    assert_eq!(
        fates(&story)[..3],
        [
            ProposalFate::Lapsed,
            ProposalFate::Lapsed,
            ProposalFate::Lapsed
        ]
    );
    assert_eq!(VoteIx(1), passed);
}

#[test]
fn nobody_objects_only_where_nobody_proposes_another() {
    let mut story = Story::in_meeting();
    propose(&mut story, "m1", "3");
    let event = story.rule_event(on("2"), None);
    assert!(matches!(
        story.refused(SECRETARY, &event),
        Refusal::ProposalFirst { .. }
    ));
    let event = story.rule_event(on("3"), None);
    story.go(SECRETARY, event);
    assert!(matches!(fates(&story)[..], [ProposalFate::Ruled(_)]));
}

#[test]
fn a_proposal_or_papers_made_before_somebody_saw_a_newer_ruling_are_stale() {
    let mut story = Story::in_meeting();
    let seen = story.state.head();
    let made = proposal(&mut story, "m1", "u2", "3");
    let papers = Event::BallotOpened {
        at: story.tick(),
        motion: on("2"),
        papers: 6,
        tellers: [id(SECRETARY), id("m4")],
    };
    let elsewhere = proposal(&mut story, "m1", "u3", "3");
    story.rule(on("2"));
    let newer = story.state.head();
    for event in [&made, &papers] {
        let stale = Refusal::Stale {
            cell: cell("u2", "1.1"),
            newer,
        };
        let fresh = |seen| story.state.need_fresh(&id(SECRETARY), event, seen);
        assert_eq!(fresh(seen), Err(stale));
        assert_eq!(fresh(newer), Ok(()));
    }
    let fresh = story.state.need_fresh(&id(SECRETARY), &elsewhere, seen);
    assert_eq!(fresh, Ok(()));
}
