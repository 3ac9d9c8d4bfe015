//! Tests that nothing of the rules is without words, and that the words say the numbers right.

use crate::domain::event::{Event, Recorded};
use crate::domain::id::{
    CellId, MeetingIx, MemberId, Moment, NodeCode, ProposalIx, Seq, UnitId, VoteIx,
};
use crate::domain::index_set::Method;
use crate::domain::meeting::Quorum;
use crate::domain::points::Points;
use crate::domain::refusal::{Refusal, Right};
use crate::domain::reported::Reported;
use crate::domain::review::Value;
use crate::domain::rule::{ChoiceOption, RatioStep, Rule};
use crate::domain::stage::Stage;
use crate::domain::state::State;
use crate::locale::{Language, Locale};

use super::{arithmetic, event, event_kind, points, refusal, stage};

/// One of each; the match fails to compile when a refusal is added, so that it is added here too.
fn every_refusal() -> Vec<Refusal> {
    let cell = CellId::new("SYT", "1.1");
    let unit = UnitId::new("SYT");
    let (count, score) = (2, Points::whole(1));
    let (vote, id) = (VoteIx(0), String::from("x"));
    let quorum = Quorum {
        members: 11,
        present: 7,
        needed: 8,
        recused: Vec::new(),
    };
    let of = |refusal: Refusal| {
        match &refusal {
            Refusal::UnknownAuthor | Refusal::NotAllowed(_) | Refusal::Recused { .. } => {}
            Refusal::NotAssigned { .. } | Refusal::WrongStage { .. } | Refusal::Sealed => {}
            Refusal::UnknownUnit(_) | Refusal::UnknownItem { .. } | Refusal::UnknownMember(_) => {}
            Refusal::UnknownBlock(_) | Refusal::UnknownIndexSet(_) | Refusal::UnknownNode(_) => {}
            Refusal::Twice(_) | Refusal::Empty | Refusal::TooManySeats => {}
            Refusal::CouncilIncomplete
            | Refusal::SeatsMoved
            | Refusal::FoundationMoved
            | Refusal::BadKey => {}
            Refusal::HelperWithoutMember(_) | Refusal::WhyMissing | Refusal::TextMissing => {}
            Refusal::OutOfRange { .. } | Refusal::OffStep { .. } => {}
            Refusal::NothingToAccept { .. } | Refusal::WrongMethod { .. } => {}
            Refusal::Stale { .. }
            | Refusal::Overtaken { .. }
            | Refusal::AlreadySubmitted { .. } => {}
            Refusal::NotSubmitted { .. } | Refusal::NotAdjusted { .. } => {}
            Refusal::NoSuchFinding { .. } | Refusal::NoSuchMove { .. } => {}
            Refusal::SubmissionsMissing { .. } | Refusal::VerdictsMissing { .. } => {}
            Refusal::ReviewersMissing { .. } | Refusal::NoMeeting | Refusal::MeetingOpen => {}
            Refusal::BeforeRecord { .. } | Refusal::DoesNotVote(_) => {}
            Refusal::NotPresent(_) | Refusal::NoChange(_) | Refusal::NoQuorum(_) => {}
            Refusal::SecretNotAllowed | Refusal::TalliesDiffer | Refusal::TooManyPapers => {}
            Refusal::UnknownVote(_) | Refusal::VoteVoided(_) | Refusal::VoteNotPassed(_) => {}
            Refusal::VoteOnOther(_) | Refusal::VoteOutdated(_) => {}
            Refusal::NotAgreed { .. } | Refusal::NothingOpen { .. } => {}
            Refusal::Blocked { .. } | Refusal::NotApproved | Refusal::SealMismatch => {}
            Refusal::SignatureMissing | Refusal::NotLocked => {}
            Refusal::HandsNotAllowed | Refusal::TooManyHands | Refusal::NobodyPresides => {}
            Refusal::ProposalFirst { .. } | Refusal::UnknownProposal(_) => {}
            Refusal::AlreadyProposed(_) => {}
            Refusal::ProposalGone(_) | Refusal::BallotOpen | Refusal::NoBallot => {}
            Refusal::NotTeller(_) | Refusal::TallyMissing | Refusal::TalliesAgree => {}
            Refusal::NotAsCounted | Refusal::Adjourned | Refusal::NotAdjourned => {}
            Refusal::UnknownNote(_) | Refusal::UnknownMeeting(_) => {}
            Refusal::YearNotEarlier { .. } | Refusal::IndexOutside { .. } => {}
        }
        refusal
    };
    vec![
        of(Refusal::UnknownAuthor),
        of(Refusal::NotAllowed(Right::Secretary)),
        of(Refusal::NotAllowed(Right::Reviewer)),
        of(Refusal::NotAllowed(Right::Helper)),
        of(Refusal::NotAllowed(Right::Signatory)),
        of(Refusal::NotAllowed(Right::Teller)),
        of(Refusal::NotAllowed(Right::Council)),
        of(Refusal::Recused { unit: unit.clone() }),
        of(Refusal::NotAssigned { cell: cell.clone() }),
        of(Refusal::WrongStage { now: Stage::Review }),
        of(Refusal::Sealed),
        of(Refusal::UnknownUnit(unit.clone())),
        of(Refusal::UnknownItem {
            unit: unit.clone(),
            item: NodeCode::new("1.1"),
        }),
        of(Refusal::UnknownMember(id.clone())),
        of(Refusal::UnknownBlock(id.clone())),
        of(Refusal::UnknownIndexSet(id.clone())),
        of(Refusal::UnknownNode(NodeCode::new("1.1"))),
        of(Refusal::Twice(id.clone())),
        of(Refusal::Empty),
        of(Refusal::TooManySeats),
        of(Refusal::CouncilIncomplete),
        of(Refusal::SeatsMoved),
        of(Refusal::FoundationMoved),
        of(Refusal::HelperWithoutMember(id.clone())),
        of(Refusal::BadKey),
        of(Refusal::WhyMissing),
        of(Refusal::TextMissing),
        of(Refusal::YearNotEarlier {
            year: 2026,
            round: 2026,
        }),
        of(Refusal::IndexOutside {
            unit: unit.clone(),
            index: Points::whole(101),
        }),
        of(Refusal::OutOfRange {
            cell: cell.clone(),
            score,
            max: score,
        }),
        of(Refusal::OffStep {
            cell: cell.clone(),
            score,
            step: score,
        }),
        of(Refusal::NothingToAccept { cell: cell.clone() }),
        of(Refusal::WrongMethod {
            cell: cell.clone(),
            method: Method::Survey,
        }),
        of(Refusal::Stale {
            cell: cell.clone(),
            newer: Seq(7),
        }),
        of(Refusal::Overtaken {
            newer: Box::new(Recorded {
                seq: Seq(9),
                at: Moment(0),
                author: MemberId::new("tk"),
                event: Event::AgendaSet { cells: Vec::new() },
            }),
        }),
        of(Refusal::AlreadySubmitted { unit: unit.clone() }),
        of(Refusal::NotSubmitted { unit: unit.clone() }),
        of(Refusal::NotAdjusted { cell: cell.clone() }),
        of(Refusal::NoSuchFinding {
            cell: cell.clone(),
            code: id.clone(),
        }),
        of(Refusal::NoSuchMove {
            from: Stage::Review,
            to: Stage::Locked,
        }),
        of(Refusal::SubmissionsMissing { count, first: unit }),
        of(Refusal::VerdictsMissing {
            count,
            first: cell.clone(),
        }),
        of(Refusal::ReviewersMissing {
            count,
            first: cell.clone(),
        }),
        of(Refusal::NoMeeting),
        of(Refusal::MeetingOpen),
        of(Refusal::BeforeRecord { latest: Moment(0) }),
        of(Refusal::DoesNotVote(id.clone())),
        of(Refusal::NotPresent(id.clone())),
        of(Refusal::NoChange(id.clone())),
        of(Refusal::NotTeller(id)),
        of(Refusal::HandsNotAllowed),
        of(Refusal::TooManyHands),
        of(Refusal::NobodyPresides),
        of(Refusal::ProposalFirst {
            cell: cell.clone(),
            value: Value::Score(score),
        }),
        of(Refusal::UnknownProposal(ProposalIx(0))),
        of(Refusal::AlreadyProposed(ProposalIx(0))),
        of(Refusal::ProposalGone(ProposalIx(0))),
        of(Refusal::BallotOpen),
        of(Refusal::NoBallot),
        of(Refusal::TallyMissing),
        of(Refusal::TalliesAgree),
        of(Refusal::NotAsCounted),
        of(Refusal::Adjourned),
        of(Refusal::NotAdjourned),
        of(Refusal::UnknownNote(Seq(7))),
        of(Refusal::UnknownMeeting(MeetingIx(0))),
        of(Refusal::NoQuorum(quorum)),
        of(Refusal::SecretNotAllowed),
        of(Refusal::TalliesDiffer),
        of(Refusal::TooManyPapers),
        of(Refusal::UnknownVote(vote)),
        of(Refusal::VoteVoided(vote)),
        of(Refusal::VoteNotPassed(vote)),
        of(Refusal::VoteOnOther(vote)),
        of(Refusal::VoteOutdated(vote)),
        of(Refusal::NotAgreed { cell: cell.clone() }),
        of(Refusal::NothingOpen { cell }),
        of(Refusal::Blocked { count }),
        of(Refusal::NotApproved),
        of(Refusal::SealMismatch),
        of(Refusal::SignatureMissing),
        of(Refusal::NotLocked),
    ]
}

#[test]
fn every_refusal_is_a_sentence_in_both_languages() {
    let state = State::default();
    for language in Language::ALL {
        let locale = Locale::new(language);
        for case in every_refusal() {
            let sentence = refusal(&locale, &state, &case);
            assert_ne!(sentence, format!("{case:?}"), "no words");
            let broken = |letter: char| "⟨{}".contains(letter);
            assert!(!sentence.contains(broken), "{sentence}");
            assert!(sentence.ends_with('.'), "{sentence}");
        }
    }
}

#[test]
fn stages_and_kinds_have_names() {
    for language in Language::ALL {
        let locale = Locale::new(language);
        for at in Stage::ALL {
            assert!(!stage(&locale, at).contains('⟨'));
        }
        for kind in Event::KINDS {
            assert_ne!(event_kind(&locale, kind), *kind);
        }
        assert_eq!(event_kind(&locale, "unheard_of"), "unheard_of");
    }
}

#[test]
fn points_show_every_digit_that_counts() {
    let locale = Locale::new(Language::Vietnamese);
    for (count, text) in [(5_000, "0,50"), (1_250, "0,125"), (3_333, "0,3333")] {
        assert_eq!(points(&locale, Points::from_ten_thousandths(count)), text);
    }
}

#[test]
fn a_rule_shows_its_arithmetic() {
    let locale = Locale::new(Language::Vietnamese);
    let tenths = |count: i64| Points::from_ten_thousandths(count * 1_000);
    let steps = Rule::Steps(vec![
        RatioStep {
            from: Points::whole(100),
            points: Points::whole(1),
        },
        RatioStep {
            from: Points::whole(90),
            points: tenths(5),
        },
    ]);
    let count = Rule::Count {
        each: tenths(2),
        cap: tenths(5),
    };
    let deduct = Rule::Deduct {
        each: tenths(4),
        floor: Points::ZERO,
    };
    let choice = Rule::Choice(vec![ChoiceOption {
        label: "Có".into(),
        points: Points::whole(1),
    }]);
    for (rule, figure, words) in [
        (
            &steps,
            "95/98",
            "95/98 = 96,94 % → từ 90 % đến dưới 100 %: 0,50",
        ),
        (&steps, "98/98", "98/98 = 100 % → từ 100 % trở lên: 1,00"),
        (&steps, "1/2", "1/2 = 50 % → dưới 90 %: 0,00"),
        (&Rule::Linear, "95/98", "95/98 = 96,94 % × 1,00 = 0,97"),
        (
            &Rule::Linear,
            "99/98",
            "99/98 = 101,02 %, tính tối đa 100 % × 1,00 = 1,00",
        ),
        (&count, "2", "2 × 0,20 = 0,40"),
        (&count, "9", "9 × 0,20, tối đa 0,50"),
        (&deduct, "2", "1,00 − 2 × 0,40 = 0,20"),
        (&deduct, "3", "1,00 − 3 × 0,40, tối thiểu 0,00"),
        (&choice, " co ", "“Có”: 1,00"),
    ] {
        let max = Points::whole(1);
        let reported = Reported::parse(figure);
        let computed = rule.compute(&reported, max, 2).unwrap();
        let said = arithmetic(&locale, rule, max, &reported, &computed);
        assert_eq!(said, words);
    }
}

#[test]
fn an_entry_about_the_unknown_still_has_its_line() {
    let locale = Locale::new(Language::Vietnamese);
    let recorded = Recorded {
        seq: Seq(1),
        at: Moment(0),
        author: MemberId::new("x"),
        event: Event::CellFlagged {
            cell: CellId::new("x", "y"),
            note: "bí mật".into(),
        },
    };
    let line = event(&locale, &State::default(), &recorded);
    assert!(!line.contains("bí mật"), "{line}");
}
