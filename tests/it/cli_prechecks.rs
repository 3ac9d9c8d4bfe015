//! What the pre-checks found, on the command line: listed, counted, answered, and beside the scores.

use serde_json::{Value, json};

use crate::cli::Office;

fn listed(office: &Office, more: &[&str]) -> Vec<String> {
    let whose: &[&str] = match more.last() {
        Some(seat) if seat.starts_with("tv-") => &[],
        _ => &["--as", "tk"],
    };
    let line = [&["status", "SESSION", "--prechecks"], more, whose].concat();
    let answer = office.json(&line);
    let found = answer["prechecks"].as_array().unwrap();
    assert_eq!(answer["count"], found.len());
    let names = found.iter().map(|one| {
        let text = |key: &str| one[key].as_str().unwrap().to_owned();
        assert!(!text("message").is_empty());
        [text("unit"), text("item"), text("code")].join(" ")
    });
    names.collect()
}

const ANSWER: [&str; 10] = [
    "answer",
    "SESSION",
    "--unit",
    "dv-2",
    "--item",
    "1.1.1",
    "--code",
    "rule_differs",
    "--text",
    "Đã xem, chấp nhận vì văn bản đến muộn do bưu chính",
];

#[test]
fn findings_are_listed_by_unit_item_code_and_severity_until_they_are_answered() {
    let office = Office::small_in_review();
    let all = listed(&office, &[]);
    assert!(
        all.contains(&"dv-2 1.1.1 rule_differs".to_owned()),
        "{all:?}"
    );
    assert!(
        all.contains(&"dv-2 1.2.2 no_evidence".to_owned()),
        "{all:?}"
    );
    assert!(all.contains(&"dv-3 2.1.2 unanswered".to_owned()), "{all:?}");
    let wanted = |filter: &dyn Fn(&[&str]) -> bool| -> Vec<String> {
        let kept = all.iter().filter(|name| {
            let parts: Vec<&str> = name.split(' ').collect();
            filter(&parts)
        });
        kept.cloned().collect()
    };
    assert_eq!(
        listed(&office, &["--unit", "dv-2"]),
        wanted(&|name| name[0] == "dv-2")
    );
    assert_eq!(
        listed(&office, &["--item", "1.1.1"]),
        wanted(&|name| name[1] == "1.1.1")
    );
    assert_eq!(
        listed(&office, &["--code", "rule_differs"]),
        wanted(&|name| name[2] == "rule_differs")
    );
    assert_eq!(
        listed(&office, &["--severity", "notice"]),
        wanted(&|name| ["shared_evidence", "shared_within_unit", "outlier"].contains(&name[2]))
    );
    assert_eq!(listed(&office, &["--open"]), all);
    office.done(&[ANSWER.as_slice(), &["--as", "tv-1"]].concat());
    assert_eq!(
        listed(&office, &["--open"]),
        wanted(&|name| name != ["dv-2", "1.1.1", "rule_differs"])
    );
    let summary = &office.json(&["status", "SESSION", "--as", "tk"])["prechecks_summary"];
    assert_eq!(summary["found"], all.len());
    assert_eq!(summary["answered"], 1);
    assert_eq!(summary["open"], all.len() - 1);
    let by_severity = summary["by_severity"].as_object().unwrap();
    let sum: u64 = by_severity.values().map(|n| n.as_u64().unwrap()).sum();
    assert_eq!(sum, u64::try_from(all.len()).unwrap());
    let worst = summary["worst_units"].as_array().unwrap();
    assert_eq!(worst[0]["id"], "dv-2");
    let page = office.done(&["status", "SESSION", "--as", "tk"]);
    for words in [
        "Đơn vị có nhiều dấu hiệu nhất",
        "rule_differs",
        "đã trả lời 1",
    ] {
        assert!(page.contains(words), "{page}");
    }
}

#[test]
fn an_answer_stands_beside_its_finding_and_is_seen_by_those_who_may() {
    let office = Office::small_in_review();
    office.done(&[ANSWER.as_slice(), &["--as", "tv-1"]].concat());
    let cell = |unit: &str, item: &str, seat: &str| {
        office.json(&[
            "cell", "SESSION", "--unit", unit, "--item", item, "--as", seat,
        ])
    };
    let answers = |cell: &Value, code: &str| -> Vec<String> {
        let found = cell["prechecks"].as_array().unwrap();
        let one = found.iter().find(|one| one["code"] == code).unwrap();
        let answers = one["answers"].as_array().unwrap().iter();
        answers
            .map(|answer| answer["text"].as_str().unwrap().to_owned())
            .collect()
    };
    let open = cell("dv-2", "1.1.1", "tk");
    assert_eq!(answers(&open, "rule_differs"), [ANSWER[9]]);
    let page = office.done(&["cell", "SESSION", "--unit", "dv-2", "--item", "1.1.1"]);
    let line = format!("✓ Cơ quan mẫu số 1: {}", ANSWER[9]);
    assert!(!page.contains(&line), "not confirmed yet, so not for all");
    let page = [
        "cell", "SESSION", "--unit", "dv-2", "--item", "1.1.1", "--as", "tk",
    ];
    let page = office.done(&page);
    assert!(page.contains(&line), "{page}");
    let history = "trả lời dấu hiệu “Điểm tự chấm khác mức tính theo số liệu kê khai”";
    assert!(page.contains(history), "{page}");
    // Two members review this one, and the other has not confirmed.
    let shared = [
        "answer",
        "SESSION",
        "--unit",
        "dv-4",
        "--item",
        "1.2.2",
        "--code",
        "shared_evidence",
        "--text",
        "Hai đơn vị cùng phối hợp",
        "--as",
        "tv-1",
    ];
    office.done(&shared);
    let none: [String; 0] = [];
    assert_eq!(
        answers(&cell("dv-4", "1.2.2", "tv-2"), "shared_evidence"),
        none
    );
    let open = ["--unit", "dv-4", "--item", "1.2.2", "--open", "--as"];
    assert!(!listed(&office, &[open.as_slice(), &["tv-2"]].concat()).is_empty());
    assert!(listed(&office, &[open.as_slice(), &["tv-1"]].concat()).is_empty());
    office.done(&[
        "score", "SESSION", "--as", "tv-2", "--unit", "dv-4", "--item", "1.2.2", "--accept",
    ]);
    assert_eq!(
        answers(&cell("dv-4", "1.2.2", "tv-2"), "shared_evidence"),
        ["Hai đơn vị cùng phối hợp"]
    );
}

#[test]
fn what_the_rule_gives_stands_beside_the_self_score() {
    let office = Office::small_in_review();
    let arithmetic = "95/98 = 96,94 % × 2,00 = 1,94";
    let place = ["--unit", "dv-1", "--item", "1.2.1"];
    let cell = office.json(&[&["cell", "SESSION"], place.as_slice()].concat());
    assert_eq!(
        (&cell["computed"], &cell["arithmetic"]),
        (&json!("1.94"), &json!(arithmetic))
    );
    let page = office.done(&[&["cell", "SESSION"], place.as_slice()].concat());
    assert!(page.contains(arithmetic), "{page}");
    let list = office.json(&["score", "SESSION", "--list", "--as", "tv-1"]);
    let of_list = list["cells"].as_array().unwrap().iter();
    let line = of_list
        .filter(|line| line["unit"] == "dv-1" && line["item"] == "1.2.1")
        .collect::<Vec<_>>();
    assert_eq!(line[0]["computed"], "1.94");
    let table = office.done(&["score", "SESSION", "--list", "--as", "tv-1"]);
    assert!(
        table.contains(&format!("\"1,94\",\"1,94\",\"{arithmetic}\"")),
        "{table}"
    );
    let result = office.json(&["result", "SESSION", "--unit", "dv-1"]);
    let items = result["blocks"][0]["units"][0]["items"].as_array().unwrap();
    let item = |code: &str| items.iter().find(|item| item["code"] == code).unwrap();
    assert_eq!(item("1.2.1")["computed"], "1.94");
    assert_eq!(item("2.1.2").get("computed"), None, "no rule, nothing");
    let page = office.done(&["result", "SESSION", "--unit", "dv-1"]);
    assert!(page.contains("Theo quy tắc"), "{page}");
    office.done(&[
        "flag",
        "SESSION",
        "--as",
        "tv-1",
        "--unit",
        "dv-1",
        "--item",
        "1.2.1",
        "--why",
        "Xem lại",
    ]);
    let dispute = [&["disputes", "SESSION", "--as", "tv-1"], place.as_slice()].concat();
    assert_eq!(office.json(&dispute)["disputes"][0]["computed"], "1.94");
    let page = office.done(&dispute);
    assert!(page.contains(arithmetic), "{page}");
}

#[test]
fn the_round_says_what_is_looked_for() {
    let office = Office::with("nho");
    office.keys(&["tk"]);
    let path = office.path("nho/round.toml");
    let round = std::fs::read_to_string(&path).unwrap();
    let changed = round
        .replace("rule_differs = \"severe\"", "rule_differs = \"off\"")
        .replace("unanswered = \"warning\"", "unanswered = \"severe\"");
    assert_ne!(round, changed);
    std::fs::write(&path, changed).unwrap();
    office.done(&["new", "SESSION", "--round", "nho"]);
    let log = office.done(&["log", "SESSION"]);
    assert!(log.contains("kiểm tra tự động"), "{log}");
    office.done(&[
        "advance",
        "SESSION",
        "--to",
        "self_assessment",
        "--as",
        "tk",
    ]);
    let file = "nho/tu-danh-gia.csv";
    office.done(&["import", "SESSION", "--kind", "self", file, "--as", "tk"]);
    assert!(listed(&office, &["--code", "rule_differs"]).is_empty());
    assert_eq!(
        listed(&office, &["--code", "unanswered", "--severity", "severe"]),
        ["dv-3 2.1.2 unanswered"]
    );
}

#[test]
fn a_filter_without_the_list_and_a_code_that_is_none_are_told() {
    let office = Office::small();
    let wrong = |line: &[&str], words: &str| {
        let answer = office.run(line);
        assert_ne!(answer.code, 0);
        assert!(answer.err.contains(words), "{}", answer.err);
    };
    wrong(&["status", "SESSION", "--unit", "dv-1"], "--prechecks");
    let list = ["status", "SESSION", "--prechecks"];
    wrong(&[list.as_slice(), &["--unit", "x"]].concat(), "“x”");
    wrong(&[list.as_slice(), &["--item", "9.9"]].concat(), "“9.9”");
    wrong(
        &[list.as_slice(), &["--code", "zz"]].concat(),
        "evidence_changed",
    );
}
