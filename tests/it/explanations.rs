//! Explanations of units: matched to what was adjusted, told with their place, their documents and their lateness.

use std::fs;

use crate::cli::{Office, SMALL_SEATS};

const CELL: [&str; 4] = ["--unit", "dv-1", "--item", "1.1.1"];

/// The small round asked for explanations, with `dv-1 · 1.1.1` adjusted by every reviewer of it, and with this last
/// day for self-assessments and explanations.
fn office(last_day: &str) -> Office {
    let office = Office::with("nho");
    let path = office.path("nho/round.toml");
    let mut round = fs::read_to_string(&path).unwrap();
    for (stage, day) in [
        ("self_assessment", "30/11/2026"),
        ("explanation", "16/12/2026"),
    ] {
        let (from, to) = (
            format!("{stage} = \"{day}\""),
            format!("{stage} = \"{last_day}\""),
        );
        assert!(round.contains(&from));
        round = round.replace(&from, &to);
    }
    fs::write(&path, round).unwrap();
    office.keys(&SMALL_SEATS);
    office.done(&["new", "SESSION", "--round", "nho"]);
    for seat in SMALL_SEATS.iter().filter(|seat| **seat != "tk") {
        let key = office.public_key(seat);
        office.done(&[
            "key",
            "enter",
            "SESSION",
            "--member",
            seat,
            "--public-key",
            &key,
            "--as",
            "tk",
        ]);
    }
    advance(&office, "self_assessment");
    for (kind, file) in [
        ("self", "nho/tu-danh-gia.csv"),
        ("survey", "nho/dieu-tra-xa-hoi-hoc.csv"),
    ] {
        office.done(&["import", "SESSION", "--kind", kind, file, "--as", "tk"]);
    }
    advance(&office, "review");
    for member in ["tv-1", "tv-2", "tv-3"] {
        let line = [
            &["score", "SESSION"],
            CELL.as_slice(),
            &["--score", "1", "--why", "Thiếu tài liệu", "--as", member],
        ]
        .concat();
        office.run(&line);
    }
    advance(&office, "explanation");
    office
}

fn advance(office: &Office, stage: &str) {
    office.done(&[
        "advance", "SESSION", "--to", stage, "--why", "thử", "--as", "tk",
    ]);
}

const HEAD: &str = "Mã đơn vị,Mã tiêu chí,Ý kiến,Giải trình,Tài liệu bổ sung\n";

fn import<'a>(file: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [&["import", "SESSION", "--kind", "explanation", file], more].concat()
}

#[test]
fn a_row_that_explains_nothing_is_named_and_nothing_is_taken() {
    let office = office("31/12/2999");
    let rows = "dv-1,1.1.1,Không nhất trí,Đã nộp đủ,\ndv-1,1.1.2,,Đã nộp,\ndv-2,1.1.1,,Đã nộp,\n";
    let file = office.write("giai-trinh.csv", format!("{HEAD}{rows}"));
    let before = fs::read(&office.session).unwrap();
    let said = office.refused(&import(&file, &["--as", "tk"]));
    for expected in [
        "giai-trinh.csv › B3",
        "1.1.2",
        "giai-trinh.csv › B4",
        "chưa được điều chỉnh",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    assert!(!said.contains("› B2"), "{said}");
    assert_eq!(fs::read(&office.session).unwrap(), before);
}

#[test]
fn who_may_not_know_of_verdicts_learns_nothing_from_a_look_at_explanations() {
    let office = office("31/12/2999");
    let told = |item: &str, who: &[&str]| {
        let file = office.write("g.csv", format!("{HEAD}dv-1,{item},,Đã nộp,\n"));
        let answer = office.run(&import(&file, &[&["--dry-run"], who].concat()));
        assert_ne!(answer.code, 0, "{}", answer.out);
        (answer.code, answer.err)
    };
    // One of the two was adjusted.
    for who in [&["--as", "ct"][..], &["--as", "tv-1"], &[]] {
        assert_eq!(told("1.1.1", who), told("1.1.2", who), "{who:?}");
    }
    let file = office.write("g.csv", format!("{HEAD}dv-1,1.1.1,,Đã nộp,\n"));
    office.done(&import(&file, &["--dry-run", "--as", "tk"]));
}

#[test]
fn an_explanation_shows_its_documents_and_how_late_it_came() {
    for (last_day, is_late) in [("31/12/2999", false), ("05/01/2020", true)] {
        let office = office(last_day);
        let note =
            "\"Công văn số 45/CV-DV1 ngày 05/12/2026 của Đơn vị mẫu số 1 (trang 2); ảnh chụp\"";
        let file = office.write(
            "g.csv",
            format!("{HEAD}dv-1,1.1.1,Không nhất trí,Đã nộp đủ,{note}\n"),
        );
        office.done(&import(&file, &["--as", "tk"]));
        let shown = [&["cell", "SESSION"], CELL.as_slice(), &["--as", "tk"]].concat();
        let answer = &office.json(&shown)["unit_answer"];
        assert_eq!(answer["position"], "contests");
        let documents = answer["documents"].as_array().unwrap();
        assert_eq!(documents.len(), 1, "{answer}");
        for (key, value) in [
            ("number", "45/CV-DV1"),
            ("date", "2026-12-05"),
            ("page", "2"),
            ("title", "Công văn"),
        ] {
            assert_eq!(documents[0][key], value);
        }
        assert!(
            answer["evidence"].as_str().unwrap().ends_with("ảnh chụp"),
            "as written"
        );
        assert_eq!(answer["late_days"].as_u64().is_some(), is_late, "{answer}");
        let status = office.json(&["status", "SESSION"]);
        assert_eq!(
            status["late"].as_array().map(Vec::len),
            Some(if is_late { 4 } else { 0 })
        );
        let disputes = office.json(&[
            "disputes", "SESSION", "--unit", "dv-1", "--item", "1.1.1", "--as", "tk",
        ]);
        let late = &disputes["disputes"][0]["explained_late_days"];
        assert_eq!(late.as_u64().is_some(), is_late, "{disputes}");
        for (line, word) in [
            (&shown, "muộn"),
            (&vec!["status", "SESSION"], "nộp tự đánh giá muộn"),
        ] {
            let text = office.done(line);
            assert_eq!(text.contains(word), is_late, "{text}");
        }
    }
}
