//! The council's whole job on the city's sample, driven only by commands: from the new session to the second version.

use std::fmt::Write as _;
use std::fs;

use serde_json::Value;

use crate::cli::{Office, SECRETARY};
use crate::story_meeting;

const SEATS: [&str; 10] = [
    "chu-tich",
    "so-noi-vu",
    "van-phong-ubnd",
    "so-tai-chinh",
    "so-tu-phap",
    "so-khcn",
    "so-vhttdl",
    SECRETARY,
    "giup-viec-noi-vu",
    "mttq",
];
const REVIEWERS: [&str; 6] = [
    "so-noi-vu",
    "van-phong-ubnd",
    "so-tai-chinh",
    "so-tu-phap",
    "so-khcn",
    "so-vhttdl",
];
/// Reviewed by Sở Nội vụ and Văn phòng, who will differ on it.
pub const DIFFERED: (&str, &str) = ("so-y-te", "1.1.1");
/// Reviewed by Sở Tư pháp alone, who will take all points away; the unit contests.
pub const CONTESTED: (&str, &str) = ("so-y-te", "2.1.1");
/// The same, and the unit accepts.
const ACCEPTED: (&str, &str) = ("so-gddt", "2.1.1");
/// Why the council rules; looked for in the file's bytes.
pub const RULING: &str = "Tài liệu bổ sung chứng minh kế hoạch ban hành trong tháng 01";

#[test]
fn a_round_is_settled_locked_and_reopened_by_commands_alone() {
    let office = Office::with("hai-phong-2026");
    set_up(&office);
    take_in(&office);
    review(&office);
    explain(&office);
    story_meeting::meet(&office);
    lock(&office);
    let locked = fs::read(&office.session).unwrap();
    refuse_after_the_lock(&office);
    find_the_changed_byte(&office);
    reopen(&office, &locked);
}

fn set_up(office: &Office) {
    office.keys(&SEATS);
    let made = office.json(&["new", "SESSION", "--round", "hai-phong-2026/round.toml"]);
    assert_eq!(
        (made["units"].as_u64(), made["seats"].as_u64()),
        (Some(128), Some(10))
    );
    assert_eq!(made["seats_without_key"].as_array().map(Vec::len), Some(9));
    let seats = SEATS.iter().filter(|seat| **seat != SECRETARY);
    for seat in seats {
        let key = office.public_key(seat);
        let line = [
            "key",
            "enter",
            "SESSION",
            "--member",
            seat,
            "--public-key",
            &key,
            "--as",
            SECRETARY,
        ];
        office.done(&line);
    }
    advance(office, "self_assessment");
}

fn advance(office: &Office, stage: &str) {
    office.done(&["advance", "SESSION", "--to", stage, "--as", SECRETARY]);
    assert_eq!(office.json(&["status", "SESSION"])["stage"], stage);
}

fn take_in(office: &Office) {
    let folder = office.path("hai-phong-2026/tu-danh-gia");
    let mut files: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path().display().to_string())
        .filter(|file| !file.ends_with("con-lai-tlkc.csv"))
        .collect();
    files.sort();
    let files: Vec<&str> = files.iter().map(String::as_str).collect();
    let line = [
        &["import", "SESSION", "--kind", "self", "--as", SECRETARY],
        files.as_slice(),
    ]
    .concat();
    let before = fs::read(&office.session).unwrap();
    let tried = office.json(&[line.as_slice(), &["--dry-run"]].concat());
    assert_eq!(
        (tried["taken"].as_bool(), tried["subjects"].as_u64()),
        (Some(false), Some(128))
    );
    assert_eq!(
        fs::read(&office.session).unwrap(),
        before,
        "a dry run writes nothing"
    );
    let taken = office.json(&line);
    assert_eq!(
        (taken["taken"].as_bool(), taken["subjects"].as_u64()),
        (Some(true), Some(128))
    );
    for (kind, file, rows) in [
        (
            "evidence",
            "hai-phong-2026/tu-danh-gia/con-lai-tlkc.csv",
            9_000,
        ),
        ("survey", "hai-phong-2026/dieu-tra-xa-hoi-hoc.csv", 768),
    ] {
        let taken = office.json(&["import", "SESSION", "--kind", kind, file, "--as", SECRETARY]);
        assert!(taken["rows"].as_u64().unwrap() >= rows, "{taken}");
    }
    let status = office.json(&["status", "SESSION"]);
    assert_eq!(status["submitted"]["percent"], 100);
    assert!(status["prechecks"]["rule_differs"].as_u64().unwrap() > 0);
    advance(office, "review");
}

/// Each member takes its list, fills it in and hands it back.
fn review(office: &Office) {
    let (unit, item) = DIFFERED;
    let cell = [
        "cell",
        "SESSION",
        "--unit",
        unit,
        "--item",
        item,
        "--as",
        "van-phong-ubnd",
    ];
    let before = office.json(&cell);
    draft(office);
    for member in REVIEWERS {
        let waiting = office.json(&["score", "SESSION", "--list", "--as", member]);
        let filled = filled_in(member, waiting["cells"].as_array().unwrap());
        let file = office.write(&format!("{member}.csv"), filled);
        let taken = office.json(&["score", "SESSION", "--from", &file, "--as", member]);
        assert_eq!(taken["cells"], waiting["count"]);
        if member == "so-noi-vu" {
            // Independence: nothing of the first verdict reaches the second reviewer.
            assert_eq!(office.json(&cell), before);
        }
    }
    let after = office.json(&cell);
    assert_eq!(
        after["verdicts"].as_array().map(Vec::len),
        Some(1),
        "{after}"
    );
    let known = &after["dispute"]["kinds"];
    assert_eq!(known, &serde_json::json!(["reviewers_differ"]));
    let status = office.json(&["status", "SESSION"]);
    assert_eq!(status["cells"]["percent"], 100, "{status}");
    let disputes = office.json(&[
        "disputes", "SESSION", "--unit", unit, "--item", item, "--open",
    ]);
    assert_eq!(
        disputes["disputes"][0]["kinds"],
        serde_json::json!(["reviewers_differ"])
    );
}

/// A helper's draft is between it and its member, and is no verdict.
fn draft(office: &Office) {
    let cell = ["--unit", "so-y-te", "--item", "1.1.2"];
    let draft = [
        "--score",
        "0,25",
        "--why",
        "Nội dung sơ sài",
        "--as",
        "giup-viec-noi-vu",
    ];
    office.done(&[&["score", "SESSION"], cell.as_slice(), &draft].concat());
    let history = |seat: &str| {
        let line = [&["cell", "SESSION"], cell.as_slice(), &["--as", seat]].concat();
        office.json(&line)["history"].to_string()
    };
    assert!(history("so-noi-vu").contains("Nội dung sơ sài"));
    assert!(!history("van-phong-ubnd").contains("Nội dung sơ sài"));
}

fn filled_in(member: &str, cells: &[Value]) -> String {
    let mut table = String::from("Mã đơn vị,Mã tiêu chí,Kết quả,Lý do\n");
    for cell in cells {
        let text = |name: &str| cell[name].as_str();
        let (unit, item) = (text("unit").unwrap(), text("item").unwrap());
        let (result, why) = match (member, (unit, item)) {
            ("so-noi-vu", DIFFERED) => ("\"0,25\"", "Ban hành chậm"),
            ("so-tu-phap", CONTESTED | ACCEPTED) => ("0", "Thiếu tài liệu kiểm chứng"),
            _ if text("self_score").is_none() => ("0", "Đơn vị không tự chấm"),
            _ => ("chấp nhận", ""),
        };
        writeln!(table, "{unit},{item},{result},{why}").unwrap();
    }
    table
}

fn explain(office: &Office) {
    advance(office, "explanation");
    let mut answers = String::from("Mã đơn vị,Mã tiêu chí,Ý kiến,Giải trình,Tài liệu bổ sung\n");
    for ((unit, item), position) in [(CONTESTED, "Không nhất trí"), (ACCEPTED, "Nhất trí")] {
        writeln!(
            answers,
            "{unit},{item},{position},Đã gửi kèm văn bản,12/QĐ-SYT"
        )
        .unwrap();
    }
    let file = office.write("giai-trinh.csv", answers);
    let taken = office.json(&[
        "import",
        "SESSION",
        "--kind",
        "explanation",
        &file,
        "--as",
        SECRETARY,
    ]);
    assert_eq!(taken["rows"], 2);
    let state = |cell: (&str, &str)| {
        let line = ["disputes", "SESSION", "--unit", cell.0, "--item", cell.1];
        office.json(&line)["disputes"][0]["state"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    assert_eq!(
        (state(CONTESTED).as_str(), state(ACCEPTED).as_str()),
        ("explained", "settled")
    );
    advance(office, "second_review");
    // The second look: half of the points come back, which the unit still contests.
    let (unit, item) = CONTESTED;
    let line = [
        "score", "SESSION", "--unit", unit, "--item", item, "--score", "0,25",
    ];
    let done = [
        line.as_slice(),
        &["--why", "Tài liệu bổ sung chưa đủ", "--as", "so-tu-phap"],
    ]
    .concat();
    office.done(&done);
    advance(office, "meeting");
}

fn lock(office: &Office) {
    let hash = office.json(&["result", "SESSION", "--hash"]);
    let groups: Vec<&str> = hash["groups"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
        .collect();
    for (signatory, locks) in [("chu-tich", false), (SECRETARY, true)] {
        let asked = office.refused(&["lock", "SESSION", "--as", signatory]);
        let shown: Vec<&str> = asked
            .lines()
            .next()
            .unwrap()
            .rsplit(": ")
            .next()
            .unwrap()
            .split(' ')
            .collect();
        let blank: Vec<&str> = shown
            .iter()
            .zip(&groups)
            .filter(|(shown, _)| **shown == "____")
            .map(|(_, group)| *group)
            .collect();
        let wrong = office.refused(&[
            "lock",
            "SESSION",
            "--as",
            signatory,
            "--groups",
            "0000,zzzz",
        ]);
        assert!(wrong.contains("không khớp"), "{wrong}");
        let signed = office.json(&[
            "lock",
            "SESSION",
            "--as",
            signatory,
            "--groups",
            &blank.join(","),
        ]);
        assert_eq!(signed["locked"], locks);
        assert_eq!(signed["result_sha256"], hash["result_sha256"]);
    }
    let line = [
        "lock",
        "SESSION",
        "--as",
        "so-tu-phap",
        "--groups",
        "0000,0000",
    ];
    assert_eq!(office.run(&line).code, 1);
    office.done(&["minutes", "SESSION", "--out", "bien-ban.docx"]);
    assert!(
        fs::read(office.path("bien-ban.docx"))
            .unwrap()
            .starts_with(b"PK")
    );
    let text = office.done(&["minutes", "SESSION", "--out", "-"]);
    assert!(text.contains("BIÊN BẢN") && text.contains(RULING), "{text}");
    assert!(text.lines().all(|line| thamdinh::text::width(line) <= 100));
    office.done(&["minutes", "SESSION", "--out", "bien-ban.txt"]);
    let file = fs::read_to_string(office.path("bien-ban.txt")).unwrap();
    assert_eq!(file, text);
    for refused in ["bien-ban.txt", "bien-ban.odt"] {
        let run = office.run(&["minutes", "SESSION", "--out", refused]);
        assert!(run.code > 0, "{refused}");
    }
}

fn refuse_after_the_lock(office: &Office) {
    let result = office.json(&["result", "SESSION", "--items"]);
    assert_eq!(
        (result["stage"].as_str(), result["version"].as_u64()),
        (Some("locked"), Some(1))
    );
    let line = [
        "score",
        "SESSION",
        "--unit",
        "so-y-te",
        "--item",
        "1.1.1",
        "--accept",
        "--as",
        "so-noi-vu",
    ];
    let refused = office.refused(&line);
    assert!(refused.contains("đã khóa"), "{refused}");
    assert_eq!(
        office.json(&["result", "SESSION", "--items"])["blocks"],
        result["blocks"]
    );
    let verified = office.json(&["verify", "SESSION"]);
    assert_eq!(
        (
            verified["sound"].as_bool(),
            verified["sealed"].as_array().map(Vec::len)
        ),
        (Some(true), Some(1))
    );
}

/// One letter of a ruling's reason, changed in a copy of the file.
fn find_the_changed_byte(office: &Office) {
    let log = office.json(&["log", "SESSION", "--kind", "ruling_made"]);
    let ruled = log["entries"][0]["seq"].as_u64().unwrap();
    let mut bytes = fs::read(&office.session).unwrap();
    let places: Vec<usize> = bytes
        .windows(RULING.len())
        .enumerate()
        .filter(|(_, window)| *window == RULING.as_bytes())
        .map(|(at, _)| at)
        .collect();
    assert!(!places.is_empty(), "the reason stands in the file as text");
    let mut named = Vec::new();
    for place in places {
        bytes[place] ^= 1;
        let copy = office.write("sua.thamdinh", &bytes);
        bytes[place] ^= 1;
        let answer = office.run(&["verify", &copy, "--json"]);
        assert_eq!(answer.code, 1, "{}{}", answer.out, answer.err);
        let found: Value = serde_json::from_str(&answer.out).unwrap();
        named.push(found["bad"]["entry"].as_u64().unwrap());
        let words = office.run(&["verify", &copy]).out;
        assert!(
            words.contains(&format!("Bản ghi số {}", named.last().unwrap())),
            "{words}"
        );
    }
    assert!(named.contains(&ruled), "{named:?}");
}

fn reopen(office: &Office, locked: &[u8]) {
    assert_eq!(
        fs::read(&office.session).unwrap(),
        locked,
        "looking and trying changed nothing"
    );
    let why = "Có văn bản mới của cơ quan cấp trên";
    let refused = office.refused(&["reopen", "SESSION", "--why", why, "--as", SECRETARY]);
    assert!(refused.contains("mở lại"), "{refused}");
    let vote = [
        "meeting", "SESSION", "vote", "--reopen", "--for", "all", "--as", SECRETARY,
    ];
    office.done(&vote);
    let reopened = office.json(&["reopen", "SESSION", "--why", why, "--as", SECRETARY]);
    assert_eq!(
        (reopened["version"].as_u64(), reopened["stage"].as_str()),
        (Some(2), Some("meeting"))
    );
    let result = office.json(&["result", "SESSION"]);
    assert_eq!(result["version"], 2);
    assert_eq!(result["changes"]["cells"].as_array().map(Vec::len), Some(0));
    let nothing = office.done(&["result", "SESSION", "--changes"]);
    assert!(nothing.contains("Chưa có ô nào"), "{nothing}");
    assert_eq!(office.json(&["verify", "SESSION"])["sound"], true);
    tell_what_changed(office);
}

/// One ruling after the reopening: the changes name it, its cell and its unit wherever results are read.
fn tell_what_changed(office: &Office) {
    let (unit, item) = DIFFERED;
    let again = "Đã đối chiếu văn bản mới";
    office.done(&[
        "meeting",
        "SESSION",
        "rule",
        "--unit",
        unit,
        "--item",
        item,
        "--score",
        "0,25",
        "--consensus",
        "--why",
        again,
        "--as",
        SECRETARY,
    ]);
    let told = office.json(&["result", "SESSION", "--changes"]);
    let changes = &told["changes"];
    assert_eq!(
        (&told["version"], &changes["against"]),
        (&2.into(), &1.into())
    );
    let cell = &changes["cells"][0];
    assert_eq!(changes["cells"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        (cell["before"].as_str(), cell["after"].as_str()),
        (Some("0.50"), Some("0.25"))
    );
    assert_eq!(
        (&cell["cause"], &cell["reason"]),
        (&"ruling".into(), &again.into())
    );
    let units = changes["units"].as_array().unwrap();
    let own = units.iter().find(|changed| changed["id"] == unit).unwrap();
    assert_ne!(own["before"]["total"], own["after"]["total"]);
    let whole = office.json(&["result", "SESSION"]);
    assert_eq!(&whole["changes"], changes);
    let page = office.done(&["result", "SESSION", "--changes", "--unit", unit]);
    assert!(
        page.contains("0,50 → 0,25") && page.contains(again),
        "{page}"
    );
    let sheet = office.json(&["cell", "SESSION", "--unit", unit, "--item", item]);
    assert_eq!(sheet["changed"]["before"], "0.50");
    let other = office.json(&["cell", "SESSION", "--unit", unit, "--item", "1.1.2"]);
    assert!(other.get("changed").is_none(), "{other}");
    let paper = office.done(&["minutes", "SESSION", "--out", "-"]);
    assert!(
        paper.contains("Thay đổi so với phiên bản 1") && paper.contains(again),
        "{paper}"
    );
    let status = office.json(&["status", "SESSION"]);
    assert_eq!(status["since_earlier"]["cells"], 1);
    let status = office.done(&["status", "SESSION"]);
    assert!(status.contains("Phiên bản 2 (tạm tính)"), "{status}");
}
