//! The meeting of the story: quorum, agenda, rulings by vote and by consensus, the approving vote.

use crate::cli::{Office, SECRETARY};
use crate::story::{CONTESTED, DIFFERED, RULING};

/// Holds the meeting up to the approving vote.
pub fn meet(office: &Office) {
    let no_meeting = office.refused(&secretary(&["vote", "--approve", "--for", "all"]));
    assert!(no_meeting.contains("Chưa mở phiên họp"), "{no_meeting}");
    office.done(&secretary(&[
        "open",
        "--place",
        "Phòng họp số 2",
        "--number",
        "05",
    ]));
    let alone = office.json(&secretary(&["attend", "--member", "chu-tich", "--in"]));
    assert_eq!(alone["quorum"]["met"], false);
    let no_quorum = office.refused(&secretary(&[
        "vote",
        "--other",
        "Chương trình",
        "--for",
        "all",
    ]));
    assert!(no_quorum.contains("Chưa đủ thành viên"), "{no_quorum}");
    let members = "so-noi-vu,van-phong-ubnd,so-tai-chinh,so-tu-phap,so-khcn";
    let there = office.json(&secretary(&["attend", "--member", members, "--in"]));
    assert_eq!(
        (
            there["quorum"]["present"].as_u64(),
            there["quorum"]["needed"].as_u64()
        ),
        (Some(6), Some(5))
    );
    office.done(&secretary(&[
        "attend",
        "--member",
        "so-vhttdl",
        "--absent",
        "Đi công tác",
    ]));
    let agenda = office.json(&secretary(&["agenda", "--auto"]));
    assert!(agenda["count"].as_u64().unwrap() > 2);
    office.done(&secretary(&[
        "note",
        "--text",
        "Đề nghị xem xét tài liệu bổ sung",
        "--speaker",
        "so-tu-phap",
    ]));
    let blocked = office.refused(&secretary(&["vote", "--approve", "--for", "all"]));
    assert!(blocked.contains("vướng"), "{blocked}");
    rule(office);
    let rest = office.json(&secretary(&[
        "rule",
        "--agreed",
        "--for",
        "all",
        "--why",
        "Thống nhất kết quả thẩm định",
    ]));
    assert!(
        rest["votes"].as_array().unwrap().len() > 1,
        "one batch for nobody's recusal, others beside it"
    );
    let status = office.json(&["status", "SESSION"]);
    assert_eq!(status["blocker_count"], 0, "{status}");
    let approved = office.json(&secretary(&["vote", "--approve", "--for", "all"]));
    assert_eq!(
        (
            approved["votes"][0]["passed"].as_bool(),
            approved["votes"][0]["for"].as_u64()
        ),
        (Some(true), Some(6))
    );
}

fn secretary<'a>(line: &[&'a str]) -> Vec<&'a str> {
    [&["meeting", "SESSION"], line, &["--as", SECRETARY]].concat()
}

/// Rulings by vote: one passes against a dissent, one is voided and made again, one fails.
fn rule(office: &Office) {
    let on = |cell: (&'static str, &'static str), rest: &[&'static str]| {
        let head = [
            "meeting", "SESSION", "rule", "--unit", cell.0, "--item", cell.1,
        ];
        [head.as_slice(), rest, &["--why", RULING, "--as", SECRETARY]].concat()
    };
    let dissent = "so-noi-vu=Vẫn đề nghị 0,25";
    let ballots = [
        "--score",
        "0,5",
        "--for",
        "all",
        "--against",
        "so-noi-vu",
        "--dissent",
        dissent,
    ];
    let ruled = office.json(&on(DIFFERED, &ballots));
    assert_eq!(ruled["votes"][0]["for"], 5);
    assert_eq!(ruled["rulings"].as_array().map(Vec::len), Some(1));
    let failing = [
        "--score",
        "0,5",
        "--for",
        "chu-tich",
        "--against",
        "so-noi-vu,so-tu-phap",
    ];
    let failed = office.run(&on(CONTESTED, &failing));
    assert_eq!(failed.code, 1, "{}", failed.out);
    assert!(failed.out.contains("không thông qua"), "{}", failed.out);
    let secret = [
        "--na",
        "--secret",
        "--papers",
        "6",
        "--tally",
        "4,2,0,0",
        "--tally",
        "4,2,0,0",
        "--tellers",
        "thu-ky,so-tu-phap",
    ];
    assert_eq!(office.json(&on(CONTESTED, &secret))["votes"][0]["for"], 4);
    office.done(&[
        "meeting",
        "SESSION",
        "void",
        "--vote",
        "3",
        "--why",
        "Ghi nhầm nội dung",
        "--as",
        SECRETARY,
    ]);
    let differ = [
        "--na",
        "--secret",
        "--papers",
        "6",
        "--tally",
        "4,2,0,0",
        "--tally",
        "3,3,0,0",
        "--tellers",
        "thu-ky,so-tu-phap",
    ];
    let refused = office.refused(&on(CONTESTED, &differ));
    assert!(refused.contains("kiểm phiếu"), "{refused}");
    office.done(&on(CONTESTED, &["--score", "0,5", "--consensus"]));
    let cell = office.json(&[
        "cell", "SESSION", "--unit", DIFFERED.0, "--item", DIFFERED.1,
    ]);
    assert_eq!(
        (cell["final"].as_str(), cell["source"].as_str()),
        (Some("0.50"), Some("ruling"))
    );
}
