//! Second review by command: differing reviewers look again, a verdict is kept with a reason, and each dispute tells
//! its whole life.

use serde_json::{Value, json};

use crate::cli::Office;

const CELL: [&str; 4] = ["--unit", "dv-1", "--item", "1.1.1"];

fn score(office: &Office, who: &str, more: &[&str]) -> crate::cli::Answer {
    office.run(&[&["score", "SESSION"], &CELL[..], &["--as", who], more].concat())
}

fn dispute(office: &Office, who: &[&str]) -> Value {
    let list = office.json(&[&["disputes", "SESSION"], &CELL[..], who].concat());
    list["disputes"][0].clone()
}

fn advance(office: &Office, stage: &str) {
    office.done(&[
        "advance", "SESSION", "--to", stage, "--why", "thử", "--as", "tk",
    ]);
}

fn explain(office: &Office, position: &str, text: &str) {
    let table = format!("Mã đơn vị,Mã tiêu chí,Ý kiến,Giải trình\ndv-1,1.1.1,{position},{text}\n");
    let file = office.write("giai-trinh.csv", table);
    office.take_explanations(&file);
}

/// The small round with `dv-1 · 1.1.1` given 1 and 0.5 by the two reviewers of it.
fn differing() -> (Office, Vec<&'static str>) {
    let office = Office::small_in_review();
    let reviewers: Vec<&str> = ["tv-1", "tv-2", "tv-3"]
        .into_iter()
        .zip(["1", "0,5", "0,5"])
        .filter(|(who, given)| {
            score(
                &office,
                who,
                &["--score", given, "--why", "Thiếu quyết định"],
            )
            .code
                == 0
        })
        .map(|(who, _)| who)
        .collect();
    (office, reviewers)
}

fn steps(dispute: &Value) -> Vec<&str> {
    let history = dispute["history"].as_array().unwrap().iter();
    history.map(|step| step["step"].as_str().unwrap()).collect()
}

#[test]
fn reviewers_who_differ_are_told_so_and_each_looks_again() {
    let (office, reviewers) = differing();
    assert_eq!(reviewers.len(), 2);
    let (first, second) = (reviewers[0], reviewers[1]);
    let seen = dispute(&office, &["--as", first]);
    assert_eq!(seen["sight"], "differing");
    assert!(
        seen["standing"]
            .as_array()
            .unwrap()
            .contains(&json!("reviewers_differ"))
    );
    assert_eq!(seen["verdicts"].as_array().map(Vec::len), Some(1), "{seen}");
    assert_eq!(
        dispute(&office, &["--as", "tk"])["verdicts"]
            .as_array()
            .map(Vec::len),
        Some(2)
    );
    let shown = office.done(&[&["cell", "SESSION"], &CELL[..], &["--as", first]].concat());
    assert!(
        shown.contains("Kết quả thẩm định khác nhau") && !shown.contains("0,50"),
        "{shown}"
    );
    // Filters.
    for (flags, count) in [
        (["--kind", "reviewers_differ"], 1),
        (["--kind", "contested"], 0),
        (["--state", "found"], 1),
        (["--state", "settled"], 0),
    ] {
        let list = office.json(&[&["disputes", "SESSION", "--as", "tk"], &flags[..]].concat());
        assert_eq!(list["count"], count, "{flags:?}");
    }
    assert_eq!(
        score(
            &office,
            second,
            &["--score", "1", "--why", "Đã xem lại hồ sơ"]
        )
        .code,
        0
    );
    let settled = dispute(&office, &["--as", first]);
    assert_eq!(settled["sight"], "open");
    // A point off is a gap still; that they differed is told with who brought it.
    let history = settled["history"].as_array().unwrap();
    let differ = json!("reviewers_differ");
    let came = |step: &&Value| step["kinds"].as_array().unwrap().contains(&differ);
    assert_eq!(history.iter().find(came).unwrap()["by"], second);
    let kinds = settled["kinds"].as_array().unwrap();
    assert!(kinds.contains(&json!("reviewers_differ")));
    assert!(
        !settled["standing"]
            .as_array()
            .unwrap()
            .contains(&json!("reviewers_differ"))
    );
}

#[test]
fn a_verdict_is_kept_for_a_reason_that_the_history_tells() {
    let (office, reviewers) = differing();
    let (first, second) = (reviewers[0], reviewers[1]);
    score(&office, second, &["--score", "1", "--why", "Đã xem lại"]);
    advance(&office, "explanation");
    explain(&office, "Không nhất trí", "Đã nộp đủ");
    let contested = dispute(&office, &["--as", "tk"]);
    assert_eq!(contested["state"], "explained");
    assert!(
        contested["standing"]
            .as_array()
            .unwrap()
            .contains(&json!("contested"))
    );
    let refused = score(&office, first, &["--keep", "--why", "Giữ nguyên"]);
    assert_eq!(refused.code, 1, "not in this stage: {}", refused.err);
    advance(&office, "second_review");
    assert_eq!(
        score(&office, first, &["--keep"]).code,
        2,
        "a reason is asked for"
    );
    assert_eq!(score(&office, first, &["--keep", "--why", " "]).code, 1);
    let stranger = score(&office, "ct", &["--keep", "--why", "Giữ nguyên"]);
    assert_eq!(stranger.code, 1);
    assert!(stranger.err.contains("--accept"), "{}", stranger.err);
    let kept = score(
        &office,
        first,
        &[
            "--keep",
            "--why",
            "Giữ nguyên vì tài liệu mới không đúng kỳ",
        ],
    );
    assert_eq!(kept.code, 0, "{}", kept.err);
    assert!(kept.out.contains("giữ nguyên"), "{}", kept.out);
    let sheet = office.json(&[&["cell", "SESSION"], &CELL[..], &["--as", first]].concat());
    let told = sheet["history"].as_array().unwrap().iter();
    let why = told.filter(|line| line["text"].as_str().unwrap().contains("Giữ nguyên vì"));
    assert_eq!(why.count(), 1);
    let own = sheet["verdicts"].as_array().unwrap();
    assert!(
        own.iter().all(|verdict| verdict["value"] == "1.00"),
        "{own:?}"
    );
    // The unit accepts in the end: the dispute is settled by that, and the verdict that is kept once more agrees.
    explain(&office, "Nhất trí", "");
    let accepted = dispute(&office, &["--as", "tk"]);
    assert_eq!(accepted["settled"]["how"], "acceptance", "{accepted}");
    assert_eq!(accepted["settled"]["by"], "tk");
    assert_eq!(
        score(&office, second, &["--keep", "--why", "Đơn vị đã nhất trí"]).code,
        0
    );
    let after = dispute(&office, &["--as", "tk"]);
    assert_eq!(after["state"], "settled");
    let life = steps(&after);
    assert_eq!(life.first(), Some(&"found"));
    assert_eq!(life.last(), Some(&"settled"));
    for step in ["asked", "explained"] {
        assert!(life.contains(&step), "{life:?}");
    }
    // Days of grace are over on neither: the round's days lie ahead of the clock of this test, or are told.
    let status = office.json(&["status", "SESSION", "--as", "tk"]);
    assert!(status["late_verdicts"].is_array() && status["late_explanations"].is_array());
}

#[test]
fn what_comes_after_a_stages_last_day_is_told_as_late_and_taken() {
    for (day, late) in [("31/12/2999", false), ("05/01/2020", true)] {
        let office = Office::with("nho");
        let path = office.path("nho/round.toml");
        let round = std::fs::read_to_string(&path).unwrap();
        let from = round.find("[deadlines]").unwrap();
        let end = round[from + 1..]
            .find("\n[")
            .map_or(round.len(), |at| from + 1 + at);
        let days = format!("[deadlines]\nreview = \"{day}\"\nexplanation = \"{day}\"\n");
        let round = format!("{}{days}{}", &round[..from], &round[end..]);
        std::fs::write(&path, round).unwrap();
        let office = office.founded().handed_in();
        for who in ["tv-1", "tv-2", "tv-3"] {
            score(&office, who, &["--score", "1", "--why", "Thiếu quyết định"]);
        }
        advance(&office, "explanation");
        explain(&office, "Không nhất trí", "Đã nộp đủ");
        let status = office.json(&["status", "SESSION", "--as", "tk"]);
        let count = |name: &str| status[name].as_array().map(Vec::len);
        assert_eq!(
            count("late_verdicts"),
            Some(if late { 2 } else { 0 }),
            "{status}"
        );
        assert_eq!(
            count("late_explanations"),
            Some(usize::from(late)),
            "{status}"
        );
        let text = office.done(&["status", "SESSION", "--as", "tk"]);
        assert!(text.contains("Thời hạn từng giai đoạn"), "{text}");
        assert_eq!(text.contains("xác nhận muộn"), late, "{text}");
        let cell = office.json(&[&["cell", "SESSION"], &CELL[..], &["--as", "tk"]].concat());
        assert_eq!(cell["verdicts"][0]["late_days"].is_u64(), late, "{cell}");
    }
}

#[test]
fn at_the_keyboard_the_answer_is_met_and_the_verdict_kept() {
    let (office, reviewers) = differing();
    let first = reviewers[0];
    advance(&office, "explanation");
    explain(&office, "Không nhất trí", "Đã nộp đủ");
    advance(&office, "second_review");
    let mut seat = crate::keyboard::seat(&office, first, 120, 36);
    seat.until("Xem lại 1 ô đơn vị đã giải trình");
    seat.until("Xem lại 1 ô khác kết quả");
    seat.send_until("\r", "Trước giải trình");
    seat.until("Đã nộp đủ");
    seat.send_until("K", "Giữ nguyên vì");
    seat.send("tài liệu không đúng kỳ");
    seat.until("không đúng kỳ");
    seat.send_until("\x13", "giữ nguyên kết quả");
    seat.send("q");
    assert_eq!(seat.end(), 0);
    let cell = office.json(&[&["cell", "SESSION"], &CELL[..], &["--as", first]].concat());
    let own = &cell["verdicts"][0];
    assert_eq!(own["why"], "Giữ nguyên vì tài liệu không đúng kỳ");
    assert_eq!(own["value"], "1.00");
    assert_eq!(cell["sight"], "differing");
}
