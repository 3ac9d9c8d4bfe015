use super::*;
use crate::domain::event::{Event, Recorded};
use crate::domain::id::{MemberId, Moment, Seq};
use crate::journal::canonical::is_canonical;
use crate::journal::wire;

/// A round with one block, one area of two items and a bonus, two ranked units and one left out; written as bodies.
const SETUP: &str = r#"
round_set_up {"approved_by":"","basis":[],"blocks":[{"bands":[{"from":"80.00","name":"Tốt"}],"head_bands":[],"id":"so-nganh","index_set":"bo","name":"Khối sở, ngành"}],"council":"","council_symbol":"","deadlines":[],"from":"2026-01-01","id":"hp-2026","place":"","prechecks":{"robust_z":"3.50","shared_evidence_units":2},"rules":{"casting_vote":false,"dispute_threshold":"0.50","linear_decimals":2,"passing":[1,2],"quorum":[2,3],"recused_in_base":false,"regulation":"","secret_votes_allowed":true,"skip_explanation_allowed":true},"standing_agency":"","superior":"","title":"","to":"2026-12-31","utc_offset_minutes":420,"year":2026}
index_set_loaded {"bonus_cap":"1.00","id":"bo","nodes":[{"code":"1","level":0,"max":"3.00","title":""},{"code":"1.1","item":{"evidence":"","guide":"","method":"appraised","na":"exclude"},"level":1,"max":"1.00","title":""},{"code":"1.2","item":{"evidence":"","guide":"","method":"appraised","na":"exclude"},"level":1,"max":"2.00","title":""},{"code":"9","level":0,"max":"0.00","title":""},{"code":"9.1","item":{"evidence":"","guide":"","method":"bonus","na":"zero"},"level":1,"max":"2.00","title":""}],"note":"","penalty_cap":"0.00","title":"","total":"3.00"}
units_loaded {"units":[{"block":"so-nganh","id":"a","name":"Sở A","ranked":true},{"block":"so-nganh","id":"b","name":"Sở B","ranked":true},{"block":"so-nganh","id":"c","name":"Sở C","ranked":false}]}
members_loaded {"members":[{"id":"x","office":"Sở X","role":"member","title":""},{"id":"y","office":"Sở Y","role":"member","title":""}]}
assignments_set {"assignments":[{"blocks":[],"member":"x","units":[]},{"blocks":[],"member":"y","node":"1.2","units":[]}]}
stage_moved {"to":"self_assessment","why":""}
self_assessment_submitted {"answers":[{"item":"1.1","score":"1.00"},{"item":"1.2","score":"2.00"},{"item":"9.1","score":"1.50"}],"evidence":[],"replaces":false,"source":{"file":"","sha256":""},"unit":"a"}
self_assessment_submitted {"answers":[{"item":"1.1","score":"na"},{"item":"1.2","score":"1.50"}],"evidence":[],"replaces":false,"source":{"file":"","sha256":""},"unit":"b"}
stage_moved {"to":"review","why":""}
review_confirmed {"cells":[{"item":"1.1","unit":"a","verdict":"0.755","why":"Thiếu tài liệu"},{"item":"1.2","unit":"a","verdict":"accept"},{"item":"9.1","unit":"a","verdict":"accept","why":"Đúng"},{"item":"1.1","unit":"b","verdict":"accept"},{"item":"1.2","unit":"b","verdict":"1.00","why":"Sai năm"}]}
"#;

const SECOND_REVIEW: &str = r#"
review_confirmed {"cells":[{"item":"1.2","unit":"b","verdict":"1.00","why":"Sai năm"},{"item":"1.2","unit":"a","verdict":"1.50","why":"Số liệu không khớp"}]}
"#;

fn take(state: &mut State, author: &str, lines: &str) {
    for line in lines.lines().filter(|line| !line.is_empty()) {
        let (kind, body) = line.split_once(' ').unwrap();
        let seq = state.head().0 + 1;
        let event: Event = wire::decode(seq, kind, body).unwrap();
        state.apply(&Recorded {
            seq: Seq(seq),
            at: Moment(0),
            author: MemberId::new(author),
            event,
        });
    }
}

fn reviewed() -> State {
    let mut state = State::default();
    take(&mut state, "x", SETUP);
    take(&mut state, "y", SECOND_REVIEW);
    state
}

#[test]
fn the_sealed_bytes_of_version_1_stay() {
    let document = ResultDocument::sealed(&reviewed());
    let bytes = document.canonical_bytes().unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert!(is_canonical(&text));
    assert_eq!(text, include_str!("../../../tests/golden/result-v1.json"));
}

#[test]
fn what_counts_of_items_adds_up_to_their_areas() {
    let document = ResultDocument::sealed(&reviewed());
    let count = |text: &str| {
        Points::from_ten_thousandths(format!("{:0<6}", text).replace('.', "").parse().unwrap())
    };
    for unit in &document.blocks[0].units {
        let items = unit.items.as_ref().unwrap();
        for area in &unit.areas {
            let inside = || {
                items
                    .iter()
                    .filter(|item| item.code.starts_with(&area.code))
            };
            let max: Points = inside().map(|item| count(&item.counted_max)).sum();
            let score: Points = inside().map(|item| count(&item.counted)).sum();
            let cap = if area.code == "9" {
                Points::whole(1)
            } else {
                score
            };
            assert_eq!(max.exact_text(), area.max, "{} {}", unit.id, area.code);
            assert_eq!(
                score.min(cap).exact_text(),
                area.score,
                "{} {}",
                unit.id,
                area.code
            );
        }
    }
}

#[test]
fn what_is_sealed_does_not_depend_on_what_comes_after() {
    let mut state = reviewed();
    let before = ResultDocument::sealed(&state).canonical_bytes().unwrap();
    take(
        &mut state,
        "x",
        "stage_moved {\"to\":\"meeting\",\"why\":\"\"}",
    );
    take(
        &mut state,
        "x",
        &format!(
            "result_locked {{\"result_sha256\":\"{}\",\"version\":1}}",
            "00".repeat(32)
        ),
    );
    assert_eq!(
        ResultDocument::sealed(&state).canonical_bytes().unwrap(),
        before
    );
}

/// What a reviewer gets of a cell that they have not confirmed is the same whatever others said of it.
#[test]
fn a_viewpoint_learns_nothing_of_unconfirmed_cells() {
    let seen_by_y = |verdict: &str| {
        let mut state = State::default();
        take(
            &mut state,
            "x",
            &SETUP.replace("\"1.00\",\"why\":\"Sai năm\"", verdict),
        );
        let viewpoint = Viewpoint::Seat(state.member_ix("y").unwrap());
        let consolidation = Consolidation::of(&state, viewpoint);
        ResultDocument::new(&state, &consolidation, viewpoint, Detail::Items)
    };
    let one = seen_by_y("\"1.00\",\"why\":\"Sai năm\"");
    assert_eq!(one, seen_by_y("\"0.25\",\"why\":\"Khác\""));
    assert_eq!(one.blocks[0].units[0].items.as_ref().unwrap()[1].reason, "");
}

#[test]
fn the_report_says_where_the_session_stands_and_can_be_narrowed() {
    let state = reviewed();
    let mut document = ResultDocument::sealed(&state);
    assert!(document.keep_unit("b"));
    let head = Head {
        seq: 12,
        hash: crate::journal::Hash::ZERO,
    };
    let json = serde_json::to_value(document.report(&state, head, None)).unwrap();
    assert_eq!(json["stage"], "review");
    assert_eq!(json["entries"], 12);
    assert_eq!(json["head"], "0".repeat(64));
    assert_eq!(json["blocks"][0]["units"][0]["id"], "b");
    assert_eq!(json["blocks"][0]["units"][0]["index"], "50.00");
    assert!(!document.keep_unit("zzz"));
    assert!(!ResultDocument::sealed(&state).keep_block("zzz"));
}
