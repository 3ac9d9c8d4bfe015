//! Pre-checks: each found where it should be, and nowhere else.

use thamdinh::domain::Date;
use thamdinh::domain::event::Event;
use thamdinh::domain::precheck::{Finding, computed_score};
use thamdinh::domain::self_assessment::SelfAssessment;
use thamdinh::domain::stage::Stage;

use super::build::{
    FULL_CLAIM, Given, SECRETARY, Story, assessment, document, pts, replacement, submission,
    survey, unit,
};

fn with(change: impl Fn(&mut SelfAssessment)) -> Story {
    let mut given = Given::default();
    given.sets[0].1[1].item.as_mut().unwrap().step = Some(pts("0.25"));
    let mut story = Story::of(given);
    story.to(Stage::SelfAssessment);
    let mut sent = assessment("u2", &FULL_CLAIM);
    change(&mut sent);
    story.go(
        SECRETARY,
        Event::SelfAssessmentSubmitted {
            submission: Box::new(sent),
            replaces: false,
        },
    );
    story
}

fn found(story: &Story, item: &str) -> Vec<Finding> {
    story.state.findings().at(story.ix("u2", item)).to_vec()
}

fn codes(story: &Story, item: &str) -> Vec<&'static str> {
    found(story, item).iter().map(Finding::code).collect()
}

#[test]
fn each_finding_where_it_should_be() {
    let day = |year, month, day| Date::new(year, month, day).unwrap();
    type Change = fn(&mut SelfAssessment);
    let claim = |sent: &mut SelfAssessment, at: usize, score: &str| {
        sent.answers[at].claim = assessment("u2", &[("1.1", score)]).answers[0].claim;
    };
    let cases: [(&str, Change, &[&str]); 12] = [
        ("1.1", |_| {}, &[]),
        ("2.1", |_| {}, &[]),
        ("1.1", |sent| sent.answers[0].claim = None, &["unanswered"]),
        (
            "1.1",
            |sent| sent.answers[0].explanation = " ".into(),
            &["no_evidence"],
        ),
        (
            "1.1",
            |sent| {
                sent.answers[0].explanation.clear();
                sent.answers[0].evidence_note = "Kế hoạch 12/KH".into();
            },
            &[],
        ),
        (
            "1.1",
            |sent| {
                sent.answers[0].explanation.clear();
                let day = Date::new(2026, 12, 31).unwrap();
                sent.evidence = vec![document("12/KH", day, &["1.1"])];
            },
            &[],
        ),
        (
            "2.1",
            |sent| sent.answers[3].reported = "100/100".into(),
            &["rule_differs"],
        ),
        (
            "2.1",
            |sent| sent.answers[3].reported = "nhiều".into(),
            &["figure_unreadable"],
        ),
        (
            "1.1",
            |sent| {
                let first = Date::new(2026, 1, 1).unwrap();
                let before = Date::new(2025, 12, 31).unwrap();
                sent.evidence = vec![
                    document("1/QĐ", first, &["1.1"]),
                    document("2/QĐ", before, &["1.1"]),
                ];
            },
            &["evidence_outside_period"],
        ),
        ("2.2", |_| {}, &["survey_missing"]),
        ("3", |_| {}, &[]),
        ("4.1", |_| {}, &[]),
    ];
    for (item, change, expected) in cases {
        assert_eq!(codes(&with(change), item), expected, "{item}");
    }
    let story = with(|sent| claim(sent, 0, "3.6"));
    assert_eq!(
        found(&story, "1.1"),
        [Finding::OffStep { step: pts("0.25") }]
    );
    let story = with(|sent| claim(sent, 0, "na"));
    assert_eq!(codes(&story, "1.1"), [""; 0]);
    let story = with(|sent| {
        sent.evidence = vec![document("9/QĐ", day(2027, 1, 1), &["1.2"])];
    });
    assert_eq!(
        found(&story, "1.2"),
        [Finding::EvidenceOutsidePeriod {
            number: "9/QĐ".into(),
            date: day(2027, 1, 1)
        }]
    );
    let computed = computed_score(&story.state, story.ix("u2", "2.1")).unwrap();
    assert_eq!(computed.score, pts("4"));
}

#[test]
fn findings_follow_what_comes_later() {
    let mut story = with(|_| {});
    assert_eq!(codes(&story, "2.2"), ["survey_missing"]);
    story.go(SECRETARY, survey(&["u2".into()], "4"));
    assert_eq!(codes(&story, "2.2"), [""; 0]);
    story.go(SECRETARY, replacement("u2", &[("1.2", "1")]));
    assert_eq!(codes(&story, "1.1"), ["unanswered"]);
    story.go(
        SECRETARY,
        Event::EvidenceSubmitted {
            unit: "u2".into(),
            source: thamdinh::domain::self_assessment::Source::default(),
            evidence: vec![document("1/QĐ", Date::new(2020, 1, 1).unwrap(), &["1.2"])],
        },
    );
    assert_eq!(codes(&story, "1.2"), ["evidence_outside_period"]);
}

#[test]
fn a_document_shared_by_units_is_found_however_it_is_written() {
    let mut story = Story::begun();
    let day = Date::new(2026, 5, 5).unwrap();
    for (unit, number) in [
        ("u2", "12/KH-UBND"),
        ("u3", "12/kh-ubnd"),
        ("u4", "13/KH-UBND"),
    ] {
        let mut sent = assessment(unit, &FULL_CLAIM);
        sent.evidence = vec![document(number, day, &["1.1", "1.2"])];
        story.go(
            SECRETARY,
            Event::SelfAssessmentSubmitted {
                submission: Box::new(sent),
                replaces: false,
            },
        );
    }
    let of = |unit: &str| story.state.findings().at(story.ix(unit, "1.1")).to_vec();
    let shared = |number: &str| {
        vec![Finding::SharedEvidence {
            number: number.into(),
            units: 2,
        }]
    };
    assert_eq!(of("u2"), shared("12/KH-UBND"));
    assert_eq!(of("u3"), shared("12/kh-ubnd"), "as the unit wrote it");
    assert_eq!(of("u4"), []);
}

#[test]
fn an_outlier_is_measured_by_the_spread_of_its_own_block() {
    let units = |count: usize| {
        let mut given = Given::default();
        let more = (6..=count).map(|n| unit(&format!("u{n}"), "so"));
        given.units.extend(more);
        given
    };
    let outliers_at = |z: &str, scores: &[&str]| {
        let mut given = units(scores.len());
        given.round.prechecks.robust_z = pts(z);
        let mut story = Story::of(given);
        story.to(Stage::SelfAssessment);
        for (at, score) in scores.iter().enumerate() {
            let unit = format!("u{}", at + 1);
            story.go(SECRETARY, submission(&unit, &[("1.1", score)]));
        }
        let is_outlier = |unit: &usize| {
            let at = story.ix(&format!("u{unit}"), "1.1");
            let findings = story.state.findings().at(at);
            findings
                .iter()
                .any(|f| matches!(f, Finding::Outlier { .. }))
        };
        (1..=scores.len()).filter(is_outlier).collect::<Vec<_>>()
    };
    let outliers = |scores: &[&str]| outliers_at("3.5", scores);
    // Median 2, deviations 0.2 0.1 0 0.1 2: their median is 0.1, so 2 lies 13 robust deviations off.
    assert_eq!(outliers(&["1.8", "1.9", "2", "2.1", "4"]), [5]);
    assert_eq!(outliers(&["1.8", "1.9", "2", "2.1", "0"]), [5]);
    // 3.5 × 1.4826 × 0.1 = 0.51891 off.
    assert_eq!(outliers(&["1.8", "1.9", "2", "2.1", "2.5189"]), [0; 0]);
    assert_eq!(outliers(&["1.8", "1.9", "2", "2.1", "2.519"]), [5]);
    // 2 × 1.4826 × 0.5 = 1.4826 off exactly.
    let edge = |last| outliers_at("2", &["1", "1.5", "2", "2.5", last]);
    assert_eq!((edge("3.4825"), edge("3.4826")), (vec![], vec![5]));
    assert_eq!(
        outliers(&["2", "2", "2", "2", "4"]),
        [0; 0],
        "no spread to measure by"
    );
    assert_eq!(
        outliers(&["1.9", "2", "2.1", "4"]),
        [0; 0],
        "four are too few"
    );
}
