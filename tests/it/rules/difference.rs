//! What another submission changes is told beforehand exactly as it happens.

use thamdinh::domain::Date;
use thamdinh::domain::cell::CellEvent;
use thamdinh::domain::difference::Change;
use thamdinh::domain::event::Event;
use thamdinh::domain::id::CellIx;
use thamdinh::domain::self_assessment::{Claim, Evidence, SelfAssessment};

use super::build::{SECRETARY, Story, accept, assessment, document, judge, pts};
use thamdinh::domain::review::Verdict;

fn replaced(submission: SelfAssessment) -> Event {
    Event::SelfAssessmentSubmitted {
        submission: Box::new(submission),
        replaces: true,
    }
}

fn documents() -> [Evidence; 3] {
    let day = Date::new(2026, 3, 2).unwrap();
    [
        document("01/KH", day, &["1.1", "1.2"]),
        document("02/BC", day, &["1.1"]),
        document("03/QĐ", day, &["1.10"]),
    ]
}

/// The claims of u2 with three documents, in review.
fn story() -> (Story, SelfAssessment) {
    let mut story = Story::in_review();
    let mut first = assessment("u2", &super::build::FULL_CLAIM);
    first.evidence = documents().to_vec();
    story.go(SECRETARY, replaced(first.clone()));
    (story, first)
}

#[test]
fn only_what_differs_is_told_and_the_rest_is_the_same() {
    let (story, first) = story();
    let told = |submission: &SelfAssessment| {
        let difference = story.state.difference(submission).unwrap();
        let set = &story.state.unit(difference.unit).unwrap().set;
        let cells = difference.cells.into_iter().map(|cell| {
            let (node, _) = set.item(cell.item).unwrap();
            (node.code.to_string(), cell.changes)
        });
        cells.collect::<Vec<_>>()
    };
    assert_eq!(told(&first), []);
    // Another order, what else a document is for, and an empty row are no difference for a verdict.
    let mut same = first.clone();
    same.evidence.reverse();
    same.evidence[2].items.push("2.1".into());
    same.answers
        .push(assessment("u2", &[("4.1", "")]).answers.remove(0));
    same.answers.last_mut().unwrap().explanation.clear();
    same.evidence[0].sha256 = "ab".repeat(32);
    let cells: Vec<String> = told(&same).into_iter().map(|(code, _)| code).collect();
    assert_eq!(cells, ["2.1"], "only the item that gained a document");

    let mut other = first;
    other.answers[0].claim = Some(Claim::NotApplicable);
    other.answers[1].explanation = "đã bổ sung".into();
    other.answers[3].reported = "96/100".into();
    other.evidence[1].number = "02a/BC".into();
    other.evidence[2].issuer = "Sở".into();
    let [old, lost, issuer] = documents();
    assert_eq!(old.number, "01/KH");
    let named = Evidence {
        number: "02a/BC".into(),
        ..lost.clone()
    };
    let mut by_office = issuer.clone();
    by_office.issuer = "Sở".into();
    assert_eq!(
        told(&other),
        [
            (
                "1.1".to_owned(),
                vec![
                    Change::Score {
                        before: Some(Claim::Score(pts("3.5"))),
                        after: Some(Claim::NotApplicable)
                    },
                    Change::DocumentAdded(named),
                    Change::DocumentRemoved(lost),
                ]
            ),
            (
                "1.2".to_owned(),
                vec![Change::Explanation {
                    before: "đã thực hiện".into(),
                    after: "đã bổ sung".into()
                }]
            ),
            (
                "1.10".to_owned(),
                vec![Change::DocumentChanged {
                    before: issuer,
                    after: by_office
                }]
            ),
            (
                "2.1".to_owned(),
                vec![Change::Reported {
                    before: "95/100".into(),
                    after: "96/100".into()
                }]
            ),
        ]
    );
}

#[test]
fn what_is_told_beforehand_is_what_reopens_and_nothing_is_lost() {
    let (mut story, first) = story();
    for member in ["m1", "m2"] {
        let cells = [
            ("u2", "1.1", Verdict::Accept),
            ("u2", "1.2", Verdict::Accept),
        ];
        story.go(member, judge(&cells, ""));
    }
    story.go("m1", accept("u2", "1.10"));
    let mut second = first.clone();
    for answer in &mut second.answers {
        if answer.item.as_str() != "1.2" {
            answer.claim = Some(Claim::Score(pts("1")));
        }
    }
    let told = story.state.difference(&second).unwrap();
    assert_eq!((told.cells.len(), told.reopened()), (3, 2));
    story.go(SECRETARY, replaced(second.clone()));
    let unit = story.state.unit(told.unit).unwrap().clone();
    for item in unit.set.item_positions() {
        let cell = CellIx {
            unit: told.unit,
            item,
        };
        let log = story.state.cell(cell).unwrap().log();
        let reopened = log.last().is_some_and(|entry| {
            entry.event == CellEvent::Replaced && entry.seq == story.state.head()
        });
        let expected = told.cells.iter().find(|cell| cell.item == item);
        assert_eq!(reopened, expected.is_some(), "{item:?}");
        let facts = story.state.facts(cell, story.seen_by(SECRETARY)).unwrap();
        let stale = facts.verdicts.iter().filter(|verdict| verdict.stale);
        let mut stale: Vec<_> = stale.map(|verdict| verdict.member).collect();
        stale.sort();
        let expected = expected.map_or(Vec::new(), |cell| cell.stale.iter().collect());
        assert_eq!(stale, expected, "{item:?}");
    }
    // The earlier submission stays in the journal and beside the one in force.
    assert_eq!(unit.earlier.last().unwrap().data(), &first);
    assert_eq!(unit.submission.as_deref().unwrap().data(), &second);
    assert_eq!(story.state.difference(&second).unwrap().cells, []);
    // Only the verdicts on the cells that changed are owed again.
    let owed = |who: &str, item: &str| {
        let cell = story.ix("u2", item);
        story.state.reviewers_of(cell).contains(story.seat(who))
            && !story.state.has_confirmed(cell, story.seat(who))
    };
    assert!(owed("m1", "1.1") && owed("m2", "1.1") && owed("m1", "1.10"));
    assert!(!owed("m1", "1.2") && !owed("m2", "1.2"));
}

#[test]
fn another_index_changes_the_items_of_its_documents() {
    let (story, first) = story();
    let told = |documents: &[Evidence]| {
        let told = story.state.evidence_difference(&first.unit, documents);
        told.unwrap().cells.len()
    };
    assert_eq!(told(&first.evidence), 0);
    assert_eq!(told(&first.evidence[..2]), 1);
    assert_eq!(told(&[]), 3);
    assert_eq!(story.state.evidence_difference(&"u9".into(), &[]), None);
}
