//! Non-interference: what a reviewer reads does not differ when only an unseen verdict of another does.

use serde_json::Value;

use crate::cli::Office;

/// What may differ between two sessions that hold the same: hashes, times, folders.
const NAMES_OF_CHANCE: [&str; 4] = ["head", "at", "result_sha256", "next"];

fn without_chance(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|name, _| !NAMES_OF_CHANCE.contains(&name.as_str()));
            fields.values_mut().for_each(without_chance);
        }
        Value::Array(values) => values.iter_mut().for_each(without_chance),
        _ => {}
    }
}

/// A round in which `tv-1` has said something about cells that `tv-2` reviews too.
fn round(verdicts: &[&[&str]]) -> Office {
    let office = Office::small_in_review();
    for verdict in verdicts {
        let line = [
            "score", "SESSION", "--as", "tv-1", "--unit", "dv-1", "--item",
        ];
        office.done(&[line.as_slice(), verdict].concat());
    }
    office
}

#[test]
fn an_unseen_verdict_changes_nothing_that_is_read() {
    let one = round(&[
        &["1.1.1", "--accept"],
        &["1.1.2", "--score", "2", "--why", "Đúng"],
    ]);
    let other = round(&[
        &["1.1.1", "--score", "0", "--why", "Thiếu"],
        &["1.1.2", "--na", "--why", "Không thuộc"],
    ]);
    let commands: [&[&str]; 12] = [
        &["status", "SESSION"],
        &["status", "SESSION", "--prechecks"],
        &["disputes", "SESSION"],
        &["disputes", "SESSION", "--open", "--unit", "dv-1"],
        &["result", "SESSION", "--items"],
        &["result", "SESSION", "--unit", "dv-1"],
        &["cell", "SESSION", "--unit", "dv-1", "--item", "1.1.1"],
        &["cell", "SESSION", "--unit", "dv-1", "--item", "1.1.2"],
        &["log", "SESSION"],
        &["log", "SESSION", "--author", "tv-1"],
        &["log", "SESSION", "--kind", "review_confirmed"],
        &["verify", "SESSION"],
    ];
    for seat in [&["--as", "tv-2"][..], &[]] {
        for command in commands {
            let line = [command, seat].concat();
            let [mut here, mut there] = [&one, &other].map(|office| office.json(&line));
            without_chance(&mut here);
            without_chance(&mut there);
            assert_eq!(here, there, "{line:?}");
        }
    }
    let [here, there] =
        [&one, &other].map(|office| office.json(&["score", "SESSION", "--list", "--as", "tv-2"]));
    assert_eq!(here, there);
    // What is refused before the meeting would tell of any change.
    for office in [&one, &other] {
        office.refused(&["result", "SESSION", "--hash"]);
    }
}

#[test]
fn a_verdict_shows_once_ones_own_is_confirmed() {
    let office = round(&[&["1.1.1", "--score", "0", "--why", "Thiếu tài liệu"]]);
    let cell = [
        "cell", "SESSION", "--unit", "dv-1", "--item", "1.1.1", "--as", "tv-2",
    ];
    let before = office.json(&cell);
    assert_eq!(
        (
            before["closed_to_you"].as_bool(),
            before["verdicts"].as_array().map(Vec::len)
        ),
        (Some(true), Some(0))
    );
    let score = [
        "score", "SESSION", "--as", "tv-2", "--unit", "dv-1", "--item", "1.1.1", "--accept",
    ];
    office.done(&score);
    // They differ: that is told, and neither the other score nor its reason.
    let differing = office.json(&cell);
    assert_eq!(differing["closed_to_you"].as_bool(), Some(true));
    assert_eq!(differing["verdicts"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        differing["dispute"]["kinds"],
        serde_json::json!(["reviewers_differ"])
    );
    assert!(!office.done(&cell).contains("Thiếu tài liệu"));
    let again = [
        &score[..score.len() - 1],
        &["--score", "0", "--why", "Đã xem lại"],
    ];
    office.done(&again.concat());
    let after = office.json(&cell);
    assert_eq!(after["closed_to_you"].as_bool(), Some(false));
    assert_eq!(after["verdicts"].as_array().map(Vec::len), Some(2));
    assert_eq!(
        after["dispute"]["kinds"],
        serde_json::json!(["reviewers_differ", "gap"])
    );
}

#[test]
fn nobody_reads_through_eyes_whose_key_they_have_not() {
    let office = round(&[]);
    std::fs::remove_file(office.path("home/config/thamdinh/keys/tv-2")).unwrap();
    let refused = office.refused(&["status", "SESSION", "--as", "tv-2"]);
    assert!(
        refused.contains("Không tìm thấy khóa của tv-2") && refused.contains("key new tv-2"),
        "{refused}"
    );
    let stranger = office
        .path("home/config/thamdinh/keys/tv-1")
        .display()
        .to_string();
    let refused = office.refused(&["status", "SESSION", "--as", "tv-2", "--key", &stranger]);
    assert!(
        refused.contains("không phải khóa đã ghi cho tv-2"),
        "{refused}"
    );
}
