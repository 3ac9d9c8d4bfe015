//! A whole meeting replayed from a script of commands, and its minutes.

mod script;

use std::sync::OnceLock;

use serde_json::Value;

use self::script::{Line, Step};
use crate::cli::{KeptOffice, Office};

/// The seats that write or sign something.
const SEATS: [&str; 5] = [
    "chu-tich",
    "so-tu-phap",
    "so-vhttdl",
    "van-phong-ubnd",
    "so-khcn",
];

/// The round in the stage of the meeting: everything handed in and reviewed, sixty cells in dispute.
pub fn before_the_meeting() -> Office {
    let office = Office::with("phien-hop");
    office.keys(&["thu-ky"]);
    office.keys(&SEATS);
    office.done(&["new", "SESSION", "--round", "phien-hop"]);
    for seat in SEATS {
        let key = office.public_key(seat);
        let line = ["key", "enter", "SESSION", "--member", seat];
        office.done(&[line.as_slice(), &["--public-key", &key, "--as", "thu-ky"]].concat());
    }
    let to = |stage| ["advance", "SESSION", "--to", stage, "--as", "thu-ky"];
    office.done(&to("self_assessment"));
    let form = "phien-hop/tu-danh-gia.csv";
    office.done(&[
        "import", "SESSION", "--kind", "self", form, "--as", "thu-ky",
    ]);
    office.done(&to("review"));
    for member in ["van-phong-ubnd", "so-khcn", "so-vhttdl"] {
        let file = format!("phien-hop/tham-dinh-{member}.csv");
        office.done(&["score", "SESSION", "--from", &file, "--as", member]);
    }
    for stage in ["explanation", "second_review", "meeting"] {
        office.done(&to(stage));
    }
    office
}

/// An office of its own with the round of `phien-hop` after both meetings of the script: reopened once, its second
/// version sealed by chair (`chu-tich`) and secretary (`thu-ky`). It is made once for all tests of a run and copied.
pub fn sealed() -> Office {
    static SEALED: OnceLock<KeptOffice> = OnceLock::new();
    Office::copy_of(SEALED.get_or_init(|| {
        let office = before_the_meeting();
        replay(&office, |_, _| {});
        office.keep()
    }))
}

/// Runs the script's commands, and has `minutes` look at the minutes where it stands in the script, by name and number.
fn replay(office: &Office, minutes: impl Fn(&str, &str)) {
    for Line { number, step } in script::read(include_str!("phien-hop.txt")) {
        match step {
            Step::Command(command) => command.run(office, number),
            Step::Sign(seat) => sign(office, &seat),
            Step::Minutes(name, meeting) => minutes(&name, &meeting),
        }
    }
}

#[test]
fn a_meeting_of_eleven_is_replayed_from_its_script_and_minuted() {
    let office = before_the_meeting();
    let disputes = office.json(&["disputes", "SESSION", "--open"]);
    assert_eq!(disputes["disputes"].as_array().map(Vec::len), Some(60));
    replay(&office, |name, meeting| minutes(&office, name, meeting));
    let first = office.json(&["meeting", "SESSION", "show", "--meeting", "1"]);
    assert_eq!(first["breaks"].as_array().map(Vec::len), Some(2));
    let last = office.json(&["meeting", "SESSION", "show"]);
    assert_eq!((&first["number"], &last["number"]), (&1.into(), &2.into()));
    assert_eq!(
        office
            .run(&["meeting", "SESSION", "show", "--meeting", "3"])
            .code,
        1
    );
    let log = office.json(&["log", "SESSION", "--as", "thu-ky"]);
    let kinds: Vec<&str> = log["entries"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|entry| entry["kind"].as_str())
        .collect();
    let count = |kind: &str| kinds.iter().filter(|k| **k == kind).count();
    assert_eq!(
        ["tally_entered", "meeting_adjourned", "result_reopened"].map(count),
        [4, 2, 1]
    );
    let verified = office.json(&["verify", "SESSION"]);
    assert_eq!(
        (
            verified["sound"].as_bool(),
            verified["sealed"].as_array().map(Vec::len)
        ),
        (Some(true), Some(2))
    );
}

#[test]
fn a_sealed_office_is_whole_and_each_test_has_its_own() {
    let (one, other) = (sealed(), sealed());
    let status = one.json(&["status", "SESSION"]);
    assert_eq!(status["stage"], "locked");
    one.done(&["minutes", "SESSION", "--out", "lan-2.docx"]);
    assert!(one.path("lan-2.docx").is_file() && !other.path("lan-2.docx").exists());
    let again = [
        "minutes",
        "SESSION",
        "--out",
        "lan-2.docx",
        "--as",
        "thu-ky",
    ];
    other.done(&again);
}

/// Signs with the two groups of the paper that are blank on the screen.
fn sign(office: &Office, seat: &str) {
    let hash = office.json(&["result", "SESSION", "--hash"]);
    let groups: Vec<&str> = hash["groups"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
        .collect();
    let asked = office.refused(&["lock", "SESSION", "--as", seat]);
    let shown = asked.lines().next().unwrap().rsplit(": ").next().unwrap();
    let blank: Vec<&str> = shown
        .split(' ')
        .zip(&groups)
        .filter(|(shown, _)| *shown == "____")
        .map(|(_, group)| *group)
        .collect();
    assert_eq!(blank.len(), 2, "{asked}");
    let groups = blank.join(",");
    office.done(&["lock", "SESSION", "--as", seat, "--groups", &groups]);
}

/// The minutes as text are the snapshot, but for what depends on keys and on the day of the test.
fn minutes(office: &Office, name: &str, meeting: &str) {
    let line = ["minutes", "SESSION", "--out", "-", "--meeting", meeting];
    let text = office.done(&line);
    insta::with_settings!({
        filters => vec![
            (r"(?s)được khóa lúc .*?Biên bản kết thúc", "được khóa lúc ⟨…⟩\nBiên bản kết thúc"),
            (r"(?s)đã khóa lúc .*?;", "đã khóa lúc ⟨…⟩;"),
            (r"[0-9a-f]{4}( [0-9a-f]{4}){3,}", "⟨nhóm⟩"),
            (r"[0-9a-f]{64}", "⟨mã băm⟩"),
        ],
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!(format!("minutes_{name}"), text);
    });
}
