//! How a meeting goes by command, for programs: proposals, secret votes, who decides, breaks, prose.

use std::fs;

use serde_json::{Value, json};

use crate::cli::{Office, SMALL_SEATS};

/// The small round at its meeting, opened at eight, with these members in the room.
fn opened(present: &str) -> Office {
    let office = Office::small_in_review();
    for stage in ["explanation", "second_review", "meeting"] {
        let to = ["advance", "SESSION", "--to", stage, "--why", "Thử", "--as"];
        office.done(&[to.as_slice(), &["tk"]].concat());
    }
    let place = "Phòng họp số 1";
    meeting(&office, "08:00", &["open", "--place", place]);
    meeting(&office, "08:00", &["attend", "--in", "--member", present]);
    office
}

/// A command of the secretary at a time of the day, answered for programs.
fn meeting(office: &Office, at: &str, line: &[&str]) -> Value {
    let at = format!("22/12/2026 {at}");
    let head = ["meeting", "SESSION"];
    let tail = ["--at", &at, "--as", "tk"];
    office.json(&[head.as_slice(), line, &tail].concat())
}

fn refused(office: &Office, at: &str, line: &[&str]) -> String {
    let at = format!("22/12/2026 {at}");
    let head = ["meeting", "SESSION"];
    let tail = ["--at", &at, "--as", "tk"];
    office.refused(&[head.as_slice(), line, &tail].concat())
}

fn show(office: &Office, seat: &str) -> Value {
    office.json(&["meeting", "SESSION", "show", "--as", seat])
}

#[test]
fn tellers_count_apart_and_their_difference_is_told_once_both_have_counted() {
    let office = opened("ct,tv-1,tv-2,tv-3");
    let on = ["--unit", "dv-1", "--item", "1.1.1"];
    let ballot = [
        ["ballot"].as_slice(),
        &on,
        &["--score", "1", "--papers", "4", "--tellers", "tk,tv-3"],
    ];
    let out = meeting(&office, "08:10", &ballot.concat());
    assert_eq!(out["ballot"]["entitled"].as_array().map(Vec::len), Some(4));
    let tally = |teller: &str, count: &str| {
        let line = ["tally", "--teller", teller, "--count", count];
        meeting(&office, "08:20", &line)
    };
    let first = tally("tk", "3,1,0,0");
    assert_eq!(
        (&first["both"], &first["agree"]),
        (&json!(false), &Value::Null)
    );
    for (seat, seen) in [("ct", 0), ("tv-3", 0), ("tk", 1)] {
        let open = &show(&office, seat)["ballot"];
        assert_eq!(open["entered"], json!(["tk"]), "{seat}");
        assert_eq!(
            open["counts"].as_array().map(Vec::len),
            Some(seen),
            "{seat}"
        );
    }
    let second = tally("tv-3", "2,2,0,0");
    assert_eq!(second["agree"], false);
    assert_eq!(second["differs"], json!(["for", "against"]));
    let said = refused(&office, "08:25", &["vote", "--ballot"]);
    assert!(said.contains("tally --teller"), "{said}");
    // Both count again: a count that only follows the other's first one decides nothing.
    assert_eq!(tally("tv-3", "3,1,0,0")["both"], false);
    let again = &show(&office, "ct")["ballot"];
    assert_eq!(again["entered"], json!(["tv-3"]));
    assert_eq!(again["counts"].as_array().map(Vec::len), Some(2));
    assert_eq!(tally("tk", "3,1,0,0")["agree"], true);
    let ruled = meeting(
        &office,
        "08:30",
        &["rule", "--ballot", "--why", "Thiếu số liệu"],
    );
    let vote = &ruled["votes"][0];
    assert_eq!(vote["tellers"], json!(["tk", "tv-3"]));
    assert_eq!(vote["counts"].as_array().map(Vec::len), Some(4));
    assert_eq!((&vote["for"], &vote["passed"]), (&json!(3), &json!(true)));
    assert_eq!(ruled["rulings"][0]["cells"], 1);
    assert_eq!(show(&office, "ct")["ballot"], Value::Null);
}

#[test]
fn the_meeting_tells_who_decides_on_the_item_it_is_at() {
    let office = opened("ct,tv-2,tv-3");
    let late = ["attend", "--in", "--member", "tv-1"];
    let delegated = ["--delegate", "Phó Giám đốc", "--document", "12/GUQ"];
    meeting(&office, "08:05", &[late.as_slice(), &delegated].concat());
    let on = ["--unit", "dv-2", "--item", "1.1.1"];
    let called = meeting(&office, "08:10", &[["call"].as_slice(), &on].concat());
    let called = &called["called"];
    assert_eq!(called["recused"], json!(["tv-2"]));
    assert_eq!(called["entitled"], json!(["ct", "tv-1", "tv-3"]));
    assert_eq!(
        (&called["presiding"], &called["quorum"]["met"]),
        (&json!("ct"), &json!(true))
    );

    let propose = |score: &str, by: &str| {
        let line = ["--score", score, "--by", by, "--why", "Theo tài liệu"];
        meeting(
            &office,
            "08:15",
            &[["propose"].as_slice(), &on, &line].concat(),
        )
    };
    assert_eq!(propose("1", "tv-1")["number"], 1);
    assert_eq!(propose("0", "tv-3")["standing"][1]["value"], "0.00");
    let line = ["withdraw", "--proposal", "1", "--why", "Đồng ý mức kia"];
    meeting(&office, "08:16", &line);
    let no_other = [
        ["rule"].as_slice(),
        &on,
        &["--score", "2", "--consensus", "--why", "x"],
    ];
    let said = refused(&office, "08:17", &no_other.concat());
    assert!(said.contains("withdraw --proposal"), "{said}");
    let line = ["--score", "0", "--consensus", "--why", "Không có kế hoạch"];
    meeting(
        &office,
        "08:18",
        &[["rule"].as_slice(), &on, &line].concat(),
    );

    let shown = show(&office, "tv-2");
    let fates: Vec<&str> = shown["proposals"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|proposal| proposal["fate"].as_str())
        .collect();
    assert_eq!(fates, ["withdrawn", "ruled"]);
    let of = |member: &str| {
        let all = shown["attendance"].as_array().unwrap();
        all.iter().find(|m| m["member"] == member).unwrap().clone()
    };
    assert_eq!(
        (&of("tv-2")["present"], &of("tv-2")["votes_on_called"]),
        (&json!(true), &json!(false)),
        "present is not the same as voting"
    );
    assert_eq!(
        (&of("tv-1")["late"], &of("ct")["late"]),
        (&json!(true), &json!(false))
    );
    assert_eq!(of("tv-1")["delegate"]["document"], "12/GUQ");
    assert_eq!(shown["ruled"][0]["consensus"], true);
    assert_eq!(shown["ruled"][0]["presided_by"], "ct");
}

#[test]
fn a_break_a_note_and_the_prose_are_kept_and_told() {
    let office = opened("ct,tv-1,tv-3");
    let noted = meeting(&office, "08:05", &["note", "--text", "Ý kiến ghi vội"]);
    let entry = noted["entry"].as_u64().unwrap().to_string();
    meeting(&office, "08:30", &["adjourn", "--why", "Giải lao"]);
    let said = refused(
        &office,
        "08:31",
        &["vote", "--other", "Họp tiếp", "--for", "all"],
    );
    assert!(said.contains("resume"), "{said}");
    let revise = [
        "revise",
        "--note",
        &entry,
        "--text",
        "Ý kiến đầy đủ",
        "--why",
        "Ghi thiếu",
    ];
    meeting(&office, "08:32", &revise);
    let text = |text: &str| {
        let line = ["text", "--part", "conclusion", "--text", text];
        meeting(&office, "08:33", &line)
    };
    text("Kết thúc");
    meeting(&office, "08:45", &["resume"]);
    let shown = show(&office, "ct");
    assert_eq!(shown["breaks"][0]["why"], "Giải lao");
    assert_eq!(shown["breaks"][0]["until"], "2026-12-22T01:45:00.000Z");
    assert_eq!(
        (&shown["notes"][0]["text"], &shown["notes"][0]["revised"]),
        (&json!("Ý kiến đầy đủ"), &json!(1))
    );
    assert_eq!(shown["texts"], json!({ "conclusion": "Kết thúc" }));
    text("");
    assert_eq!(show(&office, "ct")["texts"], json!({}));
    let unknown = refused(
        &office,
        "08:50",
        &["revise", "--note", "1", "--text", "x", "--why", "y"],
    );
    assert!(unknown.contains("không phải là một ý kiến"), "{unknown}");
}

#[test]
fn wrong_usage_of_the_meeting_is_told_apart_from_a_refusal() {
    let office = opened("ct,tv-1,tv-3");
    for line in [
        ["vote", "--ballot", "--approve"].as_slice(),
        &["vote", "--approve", "--hands", "1,2"],
        &["vote", "--other", "x", "--block", "mau", "--for", "all"],
        &["ballot", "--approve", "--papers", "3", "--tellers", "tk"],
        &["text", "--part", "ending", "--text", "x"],
        &["call"],
        &["call", "--unit", "dv-1"],
        &[
            "propose", "--unit", "dv-1", "--item", "1.1.1", "--by", "ct", "--why", "x",
        ],
        &["tally", "--teller", "tk", "--count", "1,2,3"],
    ] {
        let whole = [["meeting", "SESSION"].as_slice(), line, &["--as", "tk"]].concat();
        let answer = office.run(&whole);
        assert_eq!(answer.code, 2, "{line:?}\n{}{}", answer.out, answer.err);
    }
    let said = refused(
        &office,
        "08:10",
        &["vote", "--other", "x", "--hands", "3,0,0"],
    );
    assert!(said.contains("không cho phép giơ tay"), "{said}");
}

#[test]
fn how_meetings_vote_is_read_from_the_round() {
    let office = Office::with("nho");
    office.keys(&SMALL_SEATS);
    let file = office.path("nho/round.toml");
    let round = fs::read_to_string(&file).unwrap();
    let with = |lines: &str| {
        let rules = format!("[rules]\n{lines}");
        fs::write(&file, round.replace("[rules]\n", &rules)).unwrap();
    };
    with("proposal_order = \"highest_first\"\n");
    let said = office.refused(&["new", "SESSION", "--round", "nho", "--as", "tk"]);
    assert!(
        said.contains("rules.proposal_order") && said.contains("lowest_first"),
        "{said}"
    );
    with("proposal_order = \"lowest_first\"\nshow_of_hands_allowed = true\n");
    office.done(&["new", "SESSION", "--round", "nho", "--as", "tk"]);
    let status = office.json(&["status", "SESSION"]);
    let wanted = json!({ "proposal_order": "lowest_first", "show_of_hands_allowed": true });
    assert_eq!(status["meeting_rules"], wanted);
}
