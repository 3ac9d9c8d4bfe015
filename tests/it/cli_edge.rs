//! The edge of the program: languages, exit codes, refusals with their hints, pipes, keys, and the contract of `result`.

use std::process::Stdio;

use crate::cli::{Office, answer};

#[test]
fn every_wrong_line_is_wrong_usage() {
    let office = Office::with("nho");
    for line in [
        &["scor", "SESSION"][..],
        &["score", "SESSION", "--unit", "dv-1", "--accept"],
        &[
            "score", "SESSION", "--unit", "a", "--item", "1", "--accept", "--na",
        ],
        &["score", "SESSION", "--unit", "a", "--item", "1", "--accept"],
        &["advance", "SESSION", "--to", "later", "--as", "tk"],
        &["import", "SESSION", "--kind", "other", "a.csv"],
        &["import", "SESSION", "--kind", "self"],
        &["meeting", "SESSION", "vote", "--as", "tk", "--secret"],
        &["meeting", "SESSION", "close", "--at", "28/12/2026"],
        &["status", "postgres://host/db"],
        &["minutes", "SESSION", "--out", "a.odt"],
        &["open", "SESSION", "--as", "tk"],
        &["status", "SESSION", "--lang", "fr"],
        &[],
    ] {
        let answer = office.run(line);
        assert_eq!(answer.code, 2, "{line:?}\n{}", answer.err);
        assert!(answer.out.is_empty() && !answer.err.is_empty(), "{line:?}");
    }
    // A score that may mean two things is bad input, like one in a file.
    let line = ["score", "SESSION", "--unit", "a", "--item", "1", "--score"];
    let err = office.refused(&[line.as_slice(), &["1.234", "--as", "tv-1"]].concat());
    assert!(err.contains("1,2340") && err.contains("1234"), "{err}");
    let missing = office.run(&["status", "SESSION"]);
    assert_eq!(missing.code, 1, "{}", missing.err);
    assert!(
        missing.err.contains("Không có tệp") && missing.err.contains("thamdinh new"),
        "{}",
        missing.err
    );
}

#[test]
fn the_language_follows_the_flag_then_the_environment_then_the_council() {
    let office = Office::with("nho");
    let said = |language: Option<&str>, flags: &[&str]| {
        let mut command = office.command(&[&["status", "SESSION"], flags].concat());
        if let Some(language) = language {
            command.env("LANG", language);
        }
        answer(command.output().unwrap()).err
    };
    assert!(said(None, &[]).starts_with("Không có tệp"));
    assert!(said(Some("C.UTF-8"), &[]).starts_with("Không có tệp"));
    assert!(said(Some("en_US.UTF-8"), &[]).starts_with("There is no file"));
    assert!(said(Some("en_US.UTF-8"), &["--lang", "vi"]).starts_with("Không có tệp"));
    let help = office.done(&["--help"]);
    assert!(
        help.contains("Cách dùng: thamdinh") && !help.contains("Usage"),
        "{help}"
    );
    assert!(
        office
            .done(&["meeting", "--help", "--lang", "en"])
            .contains("Open the meeting")
    );
    assert!(office.done(&["man"]).contains("meeting"));
    assert!(office.done(&["completions", "bash"]).contains("--dry-run"));
}

#[test]
fn a_refusal_says_why_and_what_to_do() {
    let office = Office::small_in_review();
    let score = |seat: &'static str, rest: &[&'static str]| {
        [&["score", "SESSION", "--as", seat, "--unit", "dv-1"], rest].concat()
    };
    for (line, words) in [
        (
            score("tk", &["--item", "1.1.1", "--accept"]),
            &["Chỉ chủ tịch"][..],
        ),
        (
            score("tv-3", &["--item", "1.1.1", "--accept"]),
            &["không thuộc phạm vi được phân công"],
        ),
        (
            score("tv-1", &["--item", "1.1.1", "--score", "9", "--why", "x"]),
            &["từ 0,00 đến 2,00"],
        ),
        (
            score("tv-1", &["--item", "1.1.2", "--score", "1,3", "--why", "x"]),
            &["bội số của 0,50"],
        ),
        (
            score("tv-1", &["--item", "1.1.1", "--score", "1"]),
            &["nêu lý do", "--why"],
        ),
        (
            score("tv-1", &["--item", "7.7.7", "--accept"]),
            &["7.7.7", "status"],
        ),
        (
            vec![
                "score", "SESSION", "--as", "tv-2", "--unit", "dv-2", "--item", "1.1.1", "--accept",
            ],
            &["xung đột lợi ích"],
        ),
        (
            vec!["advance", "SESSION", "--to", "locked", "--as", "tk"],
            &["thamdinh lock"],
        ),
        (
            vec!["advance", "SESSION", "--to", "explanation", "--as", "tk"],
            &["phải nêu lý do", "--why"],
        ),
        (
            vec!["advance", "SESSION", "--to", "explanation", "--as", "tv-1"],
            &["Chỉ thư ký", "--as tk"],
        ),
        (vec!["meeting", "SESSION"], &["Chưa có phiên họp"]),
        (vec!["lock", "SESSION", "--as", "tk"], &["thẩm định"]),
    ] {
        let err = office.refused(&line);
        for word in words {
            assert!(
                err.contains(word),
                "{line:?}: {word:?} is missing in\n{err}"
            );
        }
    }
    // Attempts without the right are entries of their own.
    let log = office.json(&["log", "SESSION", "--kind", "attempt_refused"]);
    assert_eq!(log["entries"].as_array().map(Vec::len), Some(4), "{log}");
    let refused = office.run(&[
        "advance",
        "SESSION",
        "--to",
        "explanation",
        "--as",
        "tk",
        "--json",
    ]);
    let error: serde_json::Value = serde_json::from_str(&refused.err).unwrap();
    assert_eq!(
        (refused.code, error["error"]["kind"].as_str()),
        (1, Some("refused"))
    );
}

#[test]
fn a_stale_verdict_is_refused_with_the_newer_one_named() {
    let office = Office::small_in_review();
    let line = [
        "score", "SESSION", "--as", "tv-1", "--unit", "dv-1", "--item", "1.1.1", "--accept",
    ];
    let seen = office.json(&["status", "SESSION"])["entries"].to_string();
    let entry = office.json(&line)["entry"].to_string();
    let refused = office.refused(&[line.as_slice(), &["--seen", &seen]].concat());
    assert!(
        refused.contains(&format!("bản ghi số {entry}")),
        "{refused}"
    );
}

#[test]
fn a_reader_that_leaves_is_no_fault_and_pipes_get_no_colour() {
    let office = Office::small();
    let mut command = office.command(&["log", "SESSION"]);
    let mut process = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(process.stdout.take());
    let answer = answer(process.wait_with_output().unwrap());
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    assert!(!office.done(&["status", "SESSION"]).contains('\u{1b}'));
}

#[test]
fn a_key_may_be_locked_and_opens_with_the_passphrase_around() {
    let office = Office::with("nho");
    let with = |passphrase: &str, line: &[&str]| {
        let mut command = office.command(line);
        command.env("THAMDINH_PASSPHRASE", passphrase);
        answer(command.output().unwrap())
    };
    assert_eq!(with("bí mật", &["key", "new", "tk"]).code, 0);
    let new = ["new", "SESSION", "--round", "nho"];
    let locked = office.refused(&new);
    assert!(
        locked.contains("mật khẩu") && locked.contains("THAMDINH_PASSPHRASE"),
        "{locked}"
    );
    let wrong = with("sai", &new);
    assert!(
        wrong.code == 1 && wrong.err.contains("không mở được khóa"),
        "{}",
        wrong.err
    );
    assert!(!office.session.exists());
    assert_eq!(with("bí mật", &new).code, 0);
    let again = office.refused(&["key", "new", "tk"]);
    assert!(again.contains("không ghi đè"), "{again}");
}

#[test]
fn the_result_keeps_its_contract() {
    let office = Office::small_in_review();
    let result = office.json(&["result", "SESSION", "--unit", "dv-1"]);
    let keys = |value: &serde_json::Value| {
        value
            .as_object()
            .unwrap()
            .keys()
            .cloned()
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(
        keys(&result),
        "blocks entries head round stage version year"
    );
    let unit = &result["blocks"][0]["units"][0];
    for key in [
        "id", "name", "total", "max", "index", "rank", "band", "areas", "items",
    ] {
        assert!(unit.get(key).is_some(), "{key}: {unit}");
    }
    let item = &unit["items"][0];
    for key in [
        "code",
        "self",
        "appraised",
        "final",
        "max",
        "source",
        "reason",
    ] {
        assert!(item.get(key).is_some(), "{key}: {item}");
    }
    assert_eq!(
        (item["self"].as_str(), item["source"].as_str()),
        (Some("2.00"), Some("pending"))
    );
    let index = unit["index"].as_str().unwrap();
    assert_eq!(index.split('.').nth(1).map(str::len), Some(2), "{index}");
    assert!(
        office.json(&["result", "SESSION"])["blocks"][0]["units"][0]
            .get("items")
            .is_none()
    );
    assert!(
        office
            .refused(&["result", "SESSION", "--block", "x"])
            .contains("x")
    );
}

#[test]
fn a_member_flags_answers_and_steps_aside() {
    let office = Office::small_in_review();
    let on = |command: &'static str, rest: &[&'static str]| {
        [
            &[
                command, "SESSION", "--unit", "dv-2", "--item", "1.1.1", "--as", "tv-1",
            ],
            rest,
        ]
        .concat()
    };
    office.done(&on("flag", &["--why", "Cần hội đồng xem"]));
    office.done(&on(
        "answer",
        &[
            "--code",
            "rule_differs",
            "--text",
            "Đã xem, đơn vị tính nhầm",
        ],
    ));
    office.done(&on("score", &["--score", "1", "--why", "Ban hành chậm"]));
    let cell = office.json(&[
        "cell", "SESSION", "--unit", "dv-2", "--item", "1.1.1", "--as", "tv-1",
    ]);
    assert_eq!(cell["dispute"]["state"], "found");
    let history = cell["history"].to_string();
    for words in ["nêu ra hội đồng", "đơn vị tính nhầm", "Ban hành chậm"] {
        assert!(history.contains(words), "{words}: {history}");
    }
    office.done(&on("unflag", &[]));
    let recuse = [
        "recuse",
        "SESSION",
        "--unit",
        "dv-3",
        "--why",
        "Người thân",
        "--as",
        "tv-1",
    ];
    office.done(&recuse);
    let refused = office.refused(&[
        "score", "SESSION", "--unit", "dv-3", "--item", "1.1.1", "--accept", "--as", "tv-1",
    ]);
    assert!(refused.contains("xung đột lợi ích"), "{refused}");
}
