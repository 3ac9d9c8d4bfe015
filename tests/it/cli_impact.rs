//! What disputes can change, by command: impact, sensitivity, what-if, the agenda and its order, leniency.

use serde_json::{Value, json};
use thamdinh::text::number::parse_plain;

use crate::cli::Office;

/// The small round in review with three cells in dispute: 1.1.1 of the second unit (for which tv-2 leaves the room) and
/// 1.1.1 and 2.1.1 of the first.
fn disputed() -> Office {
    let office = Office::small_in_review();
    for (who, unit, item, score) in [
        ("tv-1", "dv-2", "1.1.1", "1"),
        ("tv-1", "dv-1", "1.1.1", "1"),
        ("tv-2", "dv-1", "1.1.1", "2"),
        ("tv-2", "dv-1", "2.1.1", "2"),
    ] {
        let cell = ["score", "SESSION", "--unit", unit, "--item", item];
        let verdict = ["--score", score, "--why", "Thiếu tài liệu", "--as", who];
        office.done(&[cell.as_slice(), &verdict].concat());
    }
    office
}

/// The same at its meeting.
fn meeting() -> Office {
    let office = disputed();
    for stage in ["explanation", "second_review", "meeting"] {
        let to = ["advance", "SESSION", "--to", stage, "--why", "Thử"];
        office.done(&[to.as_slice(), &["--as", "tk"]].concat());
    }
    secretary(&office, &["open", "--place", "Phòng họp số 1"]);
    office
}

fn secretary(office: &Office, line: &[&str]) -> Value {
    office.json(&[["meeting", "SESSION"].as_slice(), line, &["--as", "tk"]].concat())
}

fn agenda(answer: &Value) -> Vec<String> {
    let cells = answer["cells"].as_array().unwrap().iter();
    let name = |cell: &Value, key: &str| cell[key].as_str().unwrap().to_owned();
    cells
        .map(|cell| format!("{}:{}", name(cell, "unit"), name(cell, "item")))
        .collect()
}

#[test]
fn a_dispute_tells_its_outcomes_and_whom_the_unit_passes() {
    let office = meeting();
    let line = ["disputes", "SESSION", "--unit", "dv-1", "--item", "2.1.1"];
    let found = office.json(&line);
    let impact = &found["disputes"][0]["impact"];
    let values: Vec<&Value> = impact["outcomes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|outcome| &outcome["value"])
        .collect();
    assert_eq!(values, [&json!("2.00"), &json!("2.50")]);
    assert_eq!(impact["open"], Value::Null);
    let index = impact["index"].as_array().unwrap();
    assert_eq!(index[0], impact["outcomes"][0]["index"]);
    assert_eq!(index[1], impact["outcomes"][1]["index"]);
    // Programs and people are told the same.
    let told = office.done(&line);
    assert!(told.contains("2,50: chỉ số"), "{told}");
    let passes = impact["passes"].as_array().unwrap();
    assert_eq!(told.contains("Không vượt và không bị"), passes.is_empty());
}

#[test]
fn the_whole_table_tells_how_far_it_can_move() {
    let office = meeting();
    let found = office.json(&["result", "SESSION", "--sensitivity"]);
    let units = found["blocks"][0]["units"].as_array().unwrap();
    let of = |id: &str| units.iter().find(|unit| unit["unit"] == id).unwrap();
    assert_eq!(of("dv-1")["open_disputes"], 2);
    let total = |unit: &Value| {
        let ends = unit["total"].as_array().unwrap().iter();
        let ends = ends.map(|end| parse_plain(end.as_str().unwrap()).unwrap());
        ends.collect::<Vec<i64>>()
    };
    // From 1 and 2 of 2, and 2 and 2.5 of 3 points.
    let ends = total(of("dv-1"));
    assert_eq!(ends[1] - ends[0], 15_000);
    let still = of("dv-3");
    assert_eq!(
        (&still["index"][0], &still["index"][1]),
        (&still["index_now"], &still["index_now"])
    );
    let told = office.done(&["result", "SESSION", "--sensitivity"]);
    assert!(told.contains("Chắc chắn:") && told.contains('●'), "{told}");
    let plain = office.done(&["result", "SESSION", "--sensitivity", "--plain"]);
    assert!(!plain.contains('●'), "{plain}");
    office.refused(&["result", "SESSION", "--sensitivity", "--block", "x"]);
}

#[test]
fn scores_are_tried_without_being_recorded() {
    let office = meeting();
    let before = office.json(&["status", "SESSION"])["entries"].clone();
    let both = ["--what-if", "dv-1:2.1.1=0,5", "--what-if", "dv-1:1.1.1=na"];
    let line = [["result", "SESSION"].as_slice(), &both].concat();
    let found = office.json(&line);
    assert_eq!(found["recorded"], false);
    let tried = &found["what_if"];
    assert_eq!(
        (&tried[0]["value"], &tried[1]["value"]),
        (&json!("0.50"), &json!("na"))
    );
    let units = found["blocks"][0]["units"].as_array().unwrap();
    let own = units.iter().find(|unit| unit["unit"] == "dv-1").unwrap();
    // The item that does not apply leaves the denominator: it had two points.
    let max = |side: &str| parse_plain(own[side]["max"].as_str().unwrap()).unwrap();
    assert_eq!(max("before") - max("after"), 20_000);
    let told = office.done(&line);
    assert!(told.starts_with("THỬ — không ghi"), "{told}");
    assert_eq!(office.json(&["status", "SESSION"])["entries"], before);
    for (wrong, says) in [
        ("dv-1:2.1.1=9", "3,00"),
        ("dv-1:2.1.1=-1", "3,00"),
        ("dv-9:2.1.1=1", "dv-9"),
        ("dv-1:7.7=1", "7.7"),
    ] {
        let said = office.refused(&["result", "SESSION", "--what-if", wrong]);
        assert!(said.contains(says), "{wrong}: {said}");
    }
    let answer = office.run(&["result", "SESSION", "--what-if", "dv-1:2.1.1"]);
    assert_eq!(answer.code, 2, "{}", answer.err);
}

#[test]
fn a_reviewer_who_has_not_confirmed_tries_scores_on_what_they_may_know() {
    let office = disputed();
    let line = |who| {
        [
            "result",
            "SESSION",
            "--what-if",
            "dv-2:1.1.1=0",
            "--as",
            who,
        ]
    };
    let seen = |who| office.json(&line(who))["what_if"][0]["before"].clone();
    assert_eq!(
        seen("tv-1"),
        Value::String("1.00".into()),
        "their own verdict"
    );
    // For the other reviewer of area 1 the cell of the first unit is closed.
    let cell = [
        "result",
        "SESSION",
        "--what-if",
        "dv-1:2.1.1=0",
        "--as",
        "tv-1",
    ];
    let open = office.json(&cell)["what_if"][0]["before"].clone();
    assert_eq!(open, "2.00", "not theirs to review");
    let differing = ["disputes", "SESSION", "--unit", "dv-1", "--item", "1.1.1"];
    let seen = office.json(&[differing.as_slice(), &["--as", "tv-1"]].concat());
    let impact = &seen["disputes"][0]["impact"];
    assert_eq!(impact["hidden"], true, "{seen}");
    assert!(impact["open"].is_object(), "{seen}");
}

#[test]
fn the_agenda_is_filled_by_impact_rearranged_and_kept() {
    let office = meeting();
    let whole = agenda(&secretary(&office, &["agenda", "--auto"]));
    assert!(whole.len() >= 3, "{whole:?}");
    let last = whole.last().unwrap().clone();
    let moved = agenda(&secretary(
        &office,
        &["agenda", "--move", &last, "--to", "1"],
    ));
    assert_eq!(moved[0], last);
    assert_eq!(moved[1..], whole[..whole.len() - 1]);
    let dropped = agenda(&secretary(&office, &["agenda", "--drop", &moved[1]]));
    assert_eq!(dropped.len(), whole.len() - 1);
    // What was put in order by hand stays, and what was dropped comes behind it.
    let again = agenda(&secretary(&office, &["agenda", "--auto"]));
    assert_eq!(again[..dropped.len()], dropped);
    assert_eq!(again.last(), Some(&moved[1]));
    let anew = agenda(&secretary(&office, &["agenda", "--auto", "--anew"]));
    assert_eq!(anew, whole);
    let refused = |line: &[&str]| {
        let head = ["meeting", "SESSION", "agenda"];
        office.refused(&[head.as_slice(), line, &["--as", "tk"]].concat())
    };
    let said = refused(&["--move", &last, "--to", "99"]);
    assert!(said.contains(&whole.len().to_string()), "{said}");
    let said = refused(&["--drop", "dv-4:1.1.1"]);
    assert!(said.contains("dv-4:1.1.1"), "{said}");
    // Who leaves the room is told: tv-2 belongs to the second unit.
    let shown = office.json(&["meeting", "SESSION"]);
    let items = shown["agenda"].as_array().unwrap();
    let at = items
        .iter()
        .position(|item| item["unit"] == "dv-2")
        .unwrap();
    assert_eq!(items[at]["leave"], json!(["tv-2"]));
    let told = office.done(&["meeting", "SESSION"]);
    assert!(told.contains("mời ra: "), "{told}");
}

#[test]
fn leniency_is_for_the_council() {
    let office = meeting();
    office.refused(&["status", "SESSION", "--leniency"]);
    let found = office.json(&["status", "SESSION", "--leniency", "--as", "ct"]);
    let reviewers = found["reviewers"].as_array().unwrap();
    let of = |id: &str| reviewers.iter().find(|line| line["member"] == id).unwrap();
    // tv-1 took one of two points from both units: half of the maximum each.
    let change = &of("tv-1")["against_self"]["percent_of_max"];
    assert_eq!(
        (&change["cells"], &change["mean"]),
        (&json!(2), &json!("-50.00"))
    );
    assert_eq!(change["deviation"], "0.00");
    assert_eq!(of("tv-1")["changed"].as_array().map(Vec::len), Some(2));
    let others = &of("tv-1")["against_others"]["points"];
    assert_eq!(
        (&others["cells"], &others["mean"]),
        (&json!(1), &json!("-1.00"))
    );
    let told = office.done(&["status", "SESSION", "--leniency", "--as", "ct"]);
    assert!(told.contains('│') && told.contains('█'), "{told}");
}
