//! The thresholds of the pre-checks, just below and at each, and what the round says that each weighs.

use thamdinh::domain::Date;
use thamdinh::domain::consolidation::Consolidation;
use thamdinh::domain::event::Event;
use thamdinh::domain::id::UnitIx;
use thamdinh::domain::precheck::{Finding, PreCheck, PreCheckRules, Severity};
use thamdinh::domain::refusal::{Refusal, Right};
use thamdinh::domain::reported::Unclear;
use thamdinh::domain::rule::RuleSilence;
use thamdinh::domain::self_assessment::{Evidence, SelfAssessment, Source};
use thamdinh::domain::stage::Stage;
use thamdinh::domain::viewpoint::Viewpoint;

use super::build::{
    FULL_CLAIM, Given, SECRETARY, Story, assessment, document, pts, replacement, round, submission,
};

fn day(year: u16, month: u8, day: u8) -> Date {
    Date::new(year, month, day).unwrap()
}

fn send(story: &mut Story, sent: SelfAssessment, replaces: bool) {
    story.go(
        SECRETARY,
        Event::SelfAssessmentSubmitted {
            submission: Box::new(sent),
            replaces,
        },
    );
}

/// The story of a round with these rules, in which `u2` sent everything but what is changed.
fn story(rules: impl Fn(&mut PreCheckRules), change: impl Fn(&mut SelfAssessment)) -> Story {
    let mut given = Given::default();
    rules(&mut given.round.prechecks);
    given.sets[0].1[1].item.as_mut().unwrap().step = Some(pts("0.25"));
    let mut story = Story::of(given);
    story.to(Stage::SelfAssessment);
    let mut sent = assessment("u2", &FULL_CLAIM);
    change(&mut sent);
    send(&mut story, sent, false);
    story
}

fn found(story: &Story, item: &str) -> Vec<Finding> {
    story.state.findings().at(story.ix("u2", item)).to_vec()
}

fn codes(story: &Story, item: &str) -> Vec<&'static str> {
    found(story, item).iter().map(Finding::code).collect()
}

fn as_usual(_: &mut PreCheckRules) {}

#[test]
fn each_threshold_just_below_and_at_it() {
    type Rules = fn(&mut PreCheckRules);
    type Change = fn(&mut SelfAssessment);
    let dated = |date: Date| {
        move |sent: &mut SelfAssessment| sent.evidence = vec![document("1/QĐ", date, &["1.1"])]
    };
    let silent: Change = |sent| sent.answers[0].explanation.clear();
    let claims: fn(&mut SelfAssessment, &str) = |sent, score| {
        sent.answers[3].claim = assessment("u2", &[("2.1", score)]).answers[0].claim;
    };
    let tolerant: Rules = |rules| rules.rule_tolerance = pts("0.5");
    // 95/100 gives 4 points.
    for (score, expected) in [
        ("4.5", &[][..]),
        ("4.5001", &["rule_differs"]),
        ("3.5", &[]),
        ("3.4999", &["rule_differs"]),
    ] {
        let made = story(tolerant, |sent| claims(sent, score));
        assert_eq!(codes(&made, "2.1"), expected, "{score}");
    }
    let none: [&str; 0] = [];
    assert_eq!(
        codes(&story(as_usual, |sent| claims(sent, "4")), "2.1"),
        none
    );
    assert_eq!(
        codes(&story(as_usual, |sent| claims(sent, "4.0001")), "2.1"),
        ["rule_differs"]
    );
    // 3.5 points are claimed for 1.1 without a word.
    for (above, expected) in [("3.5", &[][..]), ("3.4999", &["no_evidence"])] {
        let made = story(|rules| rules.evidence_required_above = pts(above), silent);
        assert_eq!(codes(&made, "1.1"), expected, "{above}");
    }
    for (date, expected) in [
        (day(2025, 12, 1), &[][..]),
        (day(2025, 11, 30), &["evidence_outside_period"]),
        (day(2027, 1, 15), &[]),
        (day(2027, 1, 16), &["evidence_outside_period"]),
    ] {
        let grace = |rules: &mut PreCheckRules| {
            (rules.evidence_days_before, rules.evidence_days_after) = (31, 15);
        };
        assert_eq!(
            codes(&story(grace, dated(date)), "1.1"),
            expected,
            "{date:?}"
        );
    }
    assert_eq!(
        codes(&story(as_usual, dated(day(2025, 12, 31))), "1.1"),
        ["evidence_outside_period"]
    );
}

#[test]
fn a_claim_beyond_its_bounds_or_off_its_step_is_found() {
    let claimed = |score: &'static str| {
        let made = story(as_usual, |sent| {
            sent.answers[0].claim = assessment("u2", &[("1.1", score)]).answers[0].claim;
        });
        codes(&made, "1.1")
    };
    assert_eq!(claimed("4"), [""; 0]);
    assert_eq!(claimed("0"), [""; 0]);
    assert_eq!(claimed("3.99"), ["off_step"]);
}

#[test]
fn a_figure_that_the_rule_can_not_use_is_found_with_the_reason() {
    let unreadable = |figure: &'static str| {
        let made = story(as_usual, |sent| sent.answers[3].reported = figure.into());
        match found(&made, "2.1").as_slice() {
            [] => None,
            [Finding::FigureUnreadable { why }] => Some(*why),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(unreadable("95/100"), None);
    assert_eq!(unreadable("95 trên 100 hồ sơ"), None);
    assert_eq!(unreadable(""), None, "nothing reported is no figure");
    assert_eq!(unreadable("Có"), Some(RuleSilence::NotARatio));
    for (figure, why) in [
        ("1.234/2.000", Unclear::Thousands),
        ("5/0", Unclear::ZeroDue),
        ("95/100 = 96 %", Unclear::Contradicts),
    ] {
        assert_eq!(unreadable(figure), Some(RuleSilence::Unclear(why)));
    }
}

#[test]
fn a_document_for_many_items_of_one_unit_is_found_from_the_number_that_the_round_says() {
    let cited = |least: u32, items: &'static [&'static str]| {
        let made = story(
            |rules| rules.shared_evidence_items = least,
            |sent| sent.evidence = vec![document("1/QĐ", day(2026, 5, 5), items)],
        );
        codes(&made, "1.1")
    };
    let three: &[&str] = &["1.1", "1.2", "2.1"];
    assert_eq!(cited(3, three), ["shared_within_unit"]);
    assert_eq!(cited(3, &["1.1", "1.2"]), [""; 0]);
    assert_eq!(cited(4, three), [""; 0]);
    assert_eq!(cited(0, three), [""; 0], "off");
    let made = story(as_usual, |sent| {
        let on = |item: &'static str| document("1/QĐ", day(2026, 5, 5), &[item]);
        sent.evidence = vec![on("1.1"), on("1.2"), on("2.1")];
    });
    let items = 3;
    let number = "1/QĐ".to_owned();
    assert_eq!(
        found(&made, "2.1"),
        [Finding::SharedWithinUnit { number, items }],
        "however it is listed"
    );
}

#[test]
fn a_document_shared_by_units_is_found_from_the_number_that_the_round_says() {
    let shared = |least: u32| {
        let mut made = story(
            |rules| rules.shared_evidence_units = least,
            |sent| sent.evidence = vec![document("1/QĐ", day(2026, 5, 5), &["1.1"])],
        );
        let mut other = assessment("u3", &FULL_CLAIM);
        other.evidence = vec![document("1/qđ", day(2026, 5, 5), &["1.2"])];
        send(&mut made, other, false);
        codes(&made, "1.1")
    };
    assert_eq!((shared(2), shared(3)), (vec!["shared_evidence"], vec![]));
}

#[test]
fn an_outlier_needs_as_many_units_as_the_round_says() {
    let outliers = |least: u32| {
        let mut given = Given::default();
        given.round.prechecks.outlier_min_units = least;
        let mut story = Story::of(given);
        story.to(Stage::SelfAssessment);
        // The block of `u1` to `u5`; the last one does not answer.
        for (unit, score) in [("u1", "1.9"), ("u2", "4"), ("u3", "2"), ("u4", "2.1")] {
            story.go(SECRETARY, submission(unit, &[("1.1", score)]));
        }
        codes(&story, "1.1")
    };
    assert_eq!((outliers(5), outliers(4)), (vec![], vec!["outlier"]));
}

fn attached(sha256: &str) -> Vec<Evidence> {
    vec![Evidence {
        title: "Kế hoạch cải cách hành chính".into(),
        sha256: sha256.into(),
        ..document("12/KH-UBND", day(2026, 1, 15), &["1.1"])
    }]
}

fn attach(story: &mut Story, evidence: Vec<Evidence>) {
    story.go(
        SECRETARY,
        Event::EvidenceSubmitted {
            unit: "u2".into(),
            source: Source::default(),
            evidence,
        },
    );
}

#[test]
fn a_document_that_was_another_file_before_is_found() {
    let (first, second) = ("aa".repeat(32), "bb".repeat(32));
    let mut made = story(as_usual, |sent| sent.evidence = attached(""));
    attach(&mut made, attached(&first));
    assert_eq!(codes(&made, "1.1"), [""; 0], "attached for the first time");
    attach(&mut made, attached(&first));
    assert_eq!(codes(&made, "1.1"), [""; 0], "the same file");
    let mut other = attached(&second);
    other[0].number = "13/KH-UBND".into();
    attach(&mut made, other);
    assert_eq!(codes(&made, "1.1"), [""; 0], "another document");
    attach(&mut made, attached(&second));
    let number = "12/KH-UBND".to_owned();
    assert_eq!(found(&made, "1.1"), [Finding::EvidenceChanged { number }]);
    assert!(made.state.findings().is_severe(made.ix("u2", "1.1")));
    let mut again = assessment("u2", &FULL_CLAIM);
    again.evidence = attached(&second);
    again.evidence[0].number = "12/kh-ubnd ".into();
    send(&mut made, again, true);
    assert_eq!(
        codes(&made, "1.1"),
        ["evidence_changed"],
        "a new submission does not hide it"
    );
    attach(&mut made, attached(""));
    assert_eq!(codes(&made, "1.1"), [""; 0], "no file, nothing to compare");
}

#[test]
fn every_pre_check_weighs_what_the_round_says_and_is_not_looked_for_when_it_is_off() {
    let silent = |sent: &mut SelfAssessment| sent.answers[0].explanation.clear();
    for severity in Severity::ALL {
        let made = story(
            |rules| {
                let weight = Some(severity);
                rules.severities = rules.severities.with(PreCheck::NoEvidence, weight);
            },
            silent,
        );
        let cell = made.ix("u2", "1.1");
        assert_eq!(codes(&made, "1.1"), ["no_evidence"]);
        assert_eq!(made.state.findings().heaviest(cell), Some(severity));
        let severe = made.state.findings().severe(cell);
        let expected = severity == Severity::Severe;
        assert_eq!(severe.contains(PreCheck::NoEvidence), expected);
    }
    // Every kind of finding in one story, and none of those that are off.
    let full = |off: Option<PreCheck>| {
        let mut made = story(
            |rules| {
                if let Some(check) = off {
                    rules.severities = rules.severities.with(check, None);
                }
                (rules.robust_z, rules.outlier_min_units) = (pts("1"), 4);
            },
            |sent| {
                sent.answers[0].claim = assessment("u2", &[("1.1", "3.6")]).answers[0].claim;
                sent.answers[0].explanation.clear();
                sent.answers[1].claim = None;
                sent.answers[3].reported = "1/2".into();
                sent.evidence = attached(&"aa".repeat(32));
                sent.evidence[0].items = vec!["1.10".into(), "2.1".into(), "4.1".into()];
                sent.evidence[0].date = Some(day(2020, 1, 1));
            },
        );
        for (unit, score, figure) in [("u1", "1", "x"), ("u3", "1.5", "x"), ("u4", "2", "x")] {
            let mut sent = assessment(unit, &[("1.1", score), ("2.1", "4")]);
            sent.answers[1].reported = figure.into();
            sent.evidence = attached("");
            sent.evidence[0].date = Some(day(2020, 1, 1));
            send(&mut made, sent, false);
        }
        let mut evidence = made.state.unit(UnitIx::at(1)).unwrap().submission.clone();
        let mut evidence = evidence.take().unwrap().data().evidence.clone();
        evidence[0].sha256 = "bb".repeat(32);
        attach(&mut made, evidence);
        let mut codes: Vec<_> = made
            .state
            .findings()
            .iter()
            .map(|(_, finding)| finding.check())
            .collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    };
    // The permit refuses a claim beyond its maximum, so that one comes from a file of an earlier program only.
    let known: Vec<_> = PreCheck::ALL
        .into_iter()
        .filter(|check| *check != PreCheck::AboveMax)
        .collect();
    assert_eq!(full(None), known);
    for off in &known {
        let rest: Vec<_> = known.iter().filter(|c| *c != off).copied().collect();
        assert_eq!(full(Some(*off)), rest, "{off:?} is off");
    }
}

#[test]
fn findings_change_no_score() {
    let result = |silence: bool| {
        let mut given = Given::default();
        if silence {
            for check in PreCheck::ALL {
                let rules = &mut given.round.prechecks;
                rules.severities = rules.severities.with(check, None);
            }
        }
        let mut story = Story::of(given);
        story.to(Stage::SelfAssessment);
        let units: Vec<String> = story
            .state
            .units()
            .iter()
            .map(|unit| unit.unit.id.to_string())
            .collect();
        for unit in &units {
            let mut sent = assessment(unit, &FULL_CLAIM);
            sent.answers[3].reported = "1/2".into();
            sent.answers[0].explanation.clear();
            send(&mut story, sent, false);
        }
        story.to(Stage::Review);
        story.review_all();
        let found = story.state.findings().iter().count();
        assert_eq!(found == 0, silence);
        Consolidation::of(&story.state, Viewpoint::Whole)
    };
    assert_eq!(result(false), result(true));
}

#[test]
fn thresholds_are_set_by_the_secretary_during_setup_only() {
    let rules = PreCheckRules {
        outlier_min_units: 9,
        ..PreCheckRules::default()
    };
    let set = Event::PreChecksSet(Box::new(rules.clone()));
    let mut story = Story::of(Given::default());
    assert_eq!(
        story.refused("m1", &set),
        Refusal::NotAllowed(Right::Secretary)
    );
    story.go(SECRETARY, set.clone());
    assert_eq!(story.state.round().unwrap().prechecks, rules);
    story.go(SECRETARY, Event::RoundSetUp(Box::new(round())));
    assert_eq!(
        story.state.round().unwrap().prechecks,
        PreCheckRules::default(),
        "the round's own entry begins anew"
    );
    story.go(SECRETARY, set.clone());
    story.to(Stage::SelfAssessment);
    assert!(matches!(
        story.refused(SECRETARY, &set),
        Refusal::WrongStage { .. }
    ));
    story.go(SECRETARY, submission("u2", &FULL_CLAIM));
    story.go(SECRETARY, replacement("u2", &FULL_CLAIM));
    assert_eq!(story.state.round().unwrap().prechecks, rules);
}
