use std::collections::BTreeSet;

use super::*;
use crate::journal::canonical::is_canonical;
use crate::journal::kind::{RESULT_LOCKED, RESULT_REOPENED, SCORING};

mod arbitrary;
mod samples;
mod samples_meeting;
mod samples_sitting;

use samples::samples;

/// The bodies of version 1, for ever: whoever changes one makes journals already written unreadable.
/// A new kind, or a new optional field, adds lines at the end.
#[test]
fn the_bodies_of_version_1_stay() {
    let now: String = samples()
        .iter()
        .map(|event| format!("{} {}\n", event.kind(), body(event).unwrap()))
        .collect();
    let golden = include_str!("../../../../tests/golden/events-v1.txt");
    for (now, golden) in now.lines().zip(golden.lines()) {
        assert_eq!(now, golden);
    }
    assert_eq!(now.lines().count(), golden.lines().count());
}

#[test]
fn every_kind_is_read_as_it_was_written() {
    for event in samples() {
        let text = body(&event).unwrap();
        assert!(is_canonical(&text), "{text}");
        assert_eq!(decode(1, event.kind(), &text), Ok(event));
    }
}

#[test]
fn the_samples_hold_every_kind() {
    let sampled: BTreeSet<_> = samples().iter().map(|event| event.kind()).collect();
    let source = include_str!("../decode.rs");
    let known: BTreeSet<_> = source
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"')?.split_once("\" => read"))
        .map(|(kind, _)| kind)
        .collect();
    assert_eq!(sampled, known);
}

#[test]
fn the_stores_scoring_kinds_are_those_of_the_domain() {
    let scoring: BTreeSet<_> = samples()
        .iter()
        .filter(|event| event.scores())
        .map(|event| event.kind())
        .collect();
    assert_eq!(scoring, SCORING.iter().copied().collect());
    assert!(!scoring.contains(RESULT_LOCKED) && !scoring.contains(RESULT_REOPENED));
}

#[test]
fn an_unknown_kind_or_field_is_named_and_never_guessed() {
    assert_eq!(
        decode(7, "review_confirmed@2", "{}"),
        Err(WireError::UnknownKind {
            seq: 7,
            kind: "review_confirmed@2".to_owned()
        })
    );
    for event in samples() {
        let text = body(&event).unwrap();
        let more = text.replacen('{', "{\"zzz\":1,", 1).replace(",}", "}");
        match decode(7, event.kind(), &more) {
            Err(WireError::BadBody { seq: 7, kind, what }) => {
                assert_eq!(kind, event.kind());
                assert!(what.contains("unknown field `zzz`"), "{what}");
            }
            other => panic!("{other:?}"),
        }
        assert!(decode(7, event.kind(), "[]").is_err());
        assert!(decode(7, event.kind(), &text[1..]).is_err());
    }
}

#[test]
fn fields_inside_are_as_strict() {
    for (kind, bad) in [
        (
            "ruling_made",
            r#"{"at":1,"motion":{"kind":"reopen","x":1},"why":""}"#,
        ),
        (
            "ruling_made",
            r#"{"at":1,"motion":{"kind":"else"},"why":""}"#,
        ),
        ("agenda_set", r#"{"cells":[["a","1.1","x"]]}"#),
        (
            "review_confirmed",
            r#"{"cells":[{"item":"1.1","unit":"a","verdict":"0.5"}]}"#,
        ),
        (
            "review_confirmed",
            r#"{"cells":[{"item":"1.1","unit":"a","verdict":0.5}]}"#,
        ),
        (
            "attendance_changed",
            r#"{"at":1,"change":{"delegate":{"document":"","to":"","x":1},"kind":"in"},"member":"a"}"#,
        ),
        (
            "prechecks_set",
            r#"{"evidence_days_after":0,"evidence_days_before":0,"evidence_required_above":"0.00","outlier_min_units":5,"robust_z":"3.50","rule_tolerance":"0.00","severity":{"unheard_of":"off"},"shared_evidence_items":3,"shared_evidence_units":2}"#,
        ),
        (
            "vote_held",
            r#"{"at":1,"ballots":{"abstain":0,"against":0,"for":1,"invalid":0,"kind":"hands"},"motion":{"kind":"reopen"}}"#,
        ),
        (
            "ballot_opened",
            r#"{"at":1,"motion":{"kind":"reopen"},"papers":3,"tellers":["a","b","c"]}"#,
        ),
        (
            "minutes_text_set",
            r#"{"meeting":0,"part":"ending","text":""}"#,
        ),
        (
            "last_year_recorded",
            r#"{"source":{"file":"","sha256":""},"units":[{"index":"96.17","rank":0,"unit":"a"}],"year":2025}"#,
        ),
        (
            "last_year_recorded",
            r#"{"source":{"file":"","sha256":""},"units":[{"areas":[{"code":"1","score":11.5}],"index":"96.17","unit":"a"}],"year":2025}"#,
        ),
        (
            "members_loaded",
            r#"{"members":[{"id":"a","office":"","role":"helper","title":""}]}"#,
        ),
        (
            "members_loaded",
            r#"{"members":[{"id":"a","of":"b","office":"","role":"chair","title":""}]}"#,
        ),
    ] {
        assert!(decode(1, kind, bad).is_err(), "{bad}");
    }
}
