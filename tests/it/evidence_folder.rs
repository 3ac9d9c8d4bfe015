//! A folder of documents beside the small round: attached, checked again, and changed behind the council's back.

use std::fs;

use serde_json::Value;

use crate::cli::Office;

/// The small round in self-assessment with everything handed in, and a folder with some of its documents.
fn office() -> Office {
    let office = Office::small();
    for (kind, file) in [
        ("self", "nho/tu-danh-gia.csv"),
        ("evidence", "nho/tai-lieu.csv"),
    ] {
        office.done(&["import", "SESSION", "--kind", kind, file, "--as", "tk"]);
    }
    for (name, text) in [
        ("tl/dv-1/01-KH-DV1.pdf", "kế hoạch"),
        ("tl/dv-1/2026/BC 20 DV1 signed.pdf", "báo cáo"),
        // Cited by two units, and in nobody's folder.
        ("tl/33-CV-CQM.pdf", "công văn"),
        ("tl/Đơn vị mẫu số 2/02_KH_DV2.pdf", "kế hoạch 2"),
        ("tl/dv-3/anh.jpg", "ảnh"),
        // Two files for one document.
        ("tl/dv-4/04-KH-DV4.pdf", "bản 1"),
        ("tl/dv-4/04-KH-DV4 (2).pdf", "bản 2"),
    ] {
        let path = office.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    office
}

fn attach(office: &Office, more: &[&str]) -> Value {
    let line = [
        "import", "SESSION", "--kind", "evidence", "--folder", "tl", "--as", "tk",
    ];
    office.json(&[line.as_slice(), more].concat())
}

fn entries(office: &Office) -> u64 {
    office.json(&["log", "SESSION"])["entries"]
        .as_array()
        .map_or(0, Vec::len) as u64
}

fn texts<'a>(list: &'a Value, key: &str) -> Vec<&'a str> {
    let list = list.as_array().unwrap();
    list.iter().map(|one| one[key].as_str().unwrap()).collect()
}

#[test]
fn a_folder_is_attached_once_and_told_in_full() {
    let office = office();
    let before = fs::read(&office.session).unwrap();
    let would = attach(&office, &["--dry-run"]);
    assert_eq!(would["taken"], false);
    assert_eq!(
        fs::read(&office.session).unwrap(),
        before,
        "a dry run writes nothing"
    );
    let taken = attach(&office, &[]);
    assert_eq!(
        texts(&taken["attached"], "file"),
        [
            "dv-1/01-KH-DV1.pdf",
            "dv-1/2026/BC 20 DV1 signed.pdf",
            "Đơn vị mẫu số 2/02_KH_DV2.pdf"
        ]
    );
    assert!(
        texts(&taken["attached"], "change")
            .iter()
            .all(|change| *change == "new")
    );
    assert_eq!(taken["units_changed"], 2);
    assert_eq!(taken["unmatched"], serde_json::json!(["dv-3/anh.jpg"]));
    assert_eq!(
        taken["ambiguous"],
        serde_json::json!([
            {"file": "33-CV-CQM.pdf", "units": ["dv-1", "dv-4"]},
            {"unit": "dv-4", "number": "04/KH-DV4",
             "files": ["dv-4/04-KH-DV4 (2).pdf", "dv-4/04-KH-DV4.pdf"]},
        ])
    );
    let missing = texts(&taken["missing"], "number");
    assert!(
        missing.contains(&"07/QĐ-DV1") && !missing.contains(&"01/KH-DV1"),
        "{missing:?}"
    );
    let cell = office.json(&["cell", "SESSION", "--unit", "dv-1", "--item", "1.1.1"]);
    let document = &cell["documents"][0];
    assert_eq!(document["sha256"], taken["attached"][0]["sha256"]);
    // The unit keeps its documents on a shelf, and that stays.
    assert_eq!(document["location"], "Hồ sơ 01");
    // Again: nothing new, no entry.
    let count = entries(&office);
    let again = attach(&office, &[]);
    assert_eq!(
        (again["taken"].as_bool(), again["units_changed"].as_u64()),
        (Some(false), Some(0))
    );
    assert_eq!(entries(&office), count);
}

#[test]
fn a_document_that_changed_on_disk_is_found_when_the_folder_is_attached_again() {
    let office = office();
    attach(&office, &[]);
    fs::write(office.path("tl/dv-1/01-KH-DV1.pdf"), "kế hoạch đã sửa").unwrap();
    let taken = attach(&office, &[]);
    assert_eq!(
        texts(&taken["attached"], "change"),
        ["content", "same", "same"]
    );
    assert_eq!(taken["units_changed"], 1);
    let text = office.done(&[
        "import", "SESSION", "--kind", "evidence", "--folder", "tl", "--as", "tk",
    ]);
    assert!(text.contains("không có gì mới"), "{text}");
}

#[test]
fn an_index_that_comes_again_keeps_what_was_attached() {
    let office = office();
    attach(&office, &[]);
    office.done(&[
        "import",
        "SESSION",
        "--kind",
        "evidence",
        "nho/tai-lieu.csv",
        "--as",
        "tk",
    ]);
    let again = attach(&office, &[]);
    assert!(
        texts(&again["attached"], "change")
            .iter()
            .all(|change| *change == "same"),
        "{again}"
    );
}

#[test]
fn first_hashes_reopen_no_verdict_and_another_content_does() {
    let office = office();
    office.done(&[
        "advance", "SESSION", "--to", "review", "--as", "tk", "--why", "thử",
    ]);
    let cell = ["--unit", "dv-1", "--item", "1.1.1"];
    let status = office.json(&["cell", "SESSION", "--unit", "dv-1", "--item", "1.1.1"]);
    let reviewer = status["reviewers"].as_array().unwrap().len();
    assert!(reviewer > 0);
    for member in ["tv-1", "tv-2", "tv-3"] {
        let line = [
            &["score", "SESSION"],
            cell.as_slice(),
            &["--accept", "--as", member],
        ]
        .concat();
        office.run(&line);
    }
    let stale = || {
        let line = [&["cell", "SESSION"], cell.as_slice(), &["--as", "tk"]].concat();
        let shown = office.json(&line);
        let verdicts = shown["verdicts"].as_array().unwrap().clone();
        assert!(!verdicts.is_empty(), "{shown}");
        verdicts.iter().all(|v| v["stale"] == true)
    };
    attach(&office, &[]);
    assert!(!stale(), "a first hash is no change of substance");
    fs::write(office.path("tl/dv-1/01-KH-DV1.pdf"), "kế hoạch đã sửa").unwrap();
    attach(&office, &[]);
    assert!(stale(), "another content is");
}

#[test]
fn a_folder_that_is_not_there_or_goes_with_something_else_changes_nothing() {
    let office = office();
    let line = [
        "import", "SESSION", "--kind", "evidence", "--folder", "khong-co", "--as", "tk",
    ];
    let said = office.refused(&line);
    assert!(said.contains("Không mở được thư mục"), "{said}");
    let line = [
        "import", "SESSION", "--kind", "self", "--folder", "tl", "--as", "tk",
    ];
    let answer = office.run(&line);
    assert_eq!(answer.code, 2);
    assert!(answer.err.contains("--kind evidence"), "{}", answer.err);
}

#[test]
fn a_document_that_changed_on_disk_is_a_pre_check() {
    let office = office();
    let codes = || {
        let cell = office.json(&["cell", "SESSION", "--unit", "dv-1", "--item", "1.1.1"]);
        texts(&cell["prechecks"], "code")
            .iter()
            .map(|code| (*code).to_owned())
            .collect::<Vec<_>>()
    };
    attach(&office, &[]);
    assert!(
        !codes().contains(&"evidence_changed".to_owned()),
        "{:?}",
        codes()
    );
    fs::write(office.path("tl/dv-1/01-KH-DV1.pdf"), "kế hoạch đã sửa").unwrap();
    attach(&office, &[]);
    assert!(
        codes().contains(&"evidence_changed".to_owned()),
        "{:?}",
        codes()
    );
}

#[test]
fn a_cell_tells_how_its_documents_stand_on_this_machine() {
    let office = office();
    let document = |item: &str| {
        // The folder is remembered for the seat that attached it.
        let cell = office.json(&[
            "cell", "SESSION", "--unit", "dv-1", "--item", item, "--as", "tk",
        ]);
        cell["documents"][0].clone()
    };
    assert_eq!(document("1.1.1")["state"], "not_attached");
    attach(&office, &[]);
    let found = document("1.1.1");
    assert_eq!(found["state"], "present");
    assert!(
        found["path"]
            .as_str()
            .unwrap()
            .ends_with("tl/dv-1/01-KH-DV1.pdf"),
        "{found}"
    );
    assert_eq!(document("1.2.2")["state"], "not_attached");
    fs::write(office.path("tl/dv-1/01-KH-DV1.pdf"), "khác").unwrap();
    assert_eq!(document("1.1.1")["state"], "changed");
    fs::remove_file(office.path("tl/dv-1/01-KH-DV1.pdf")).unwrap();
    let lost = document("1.1.1");
    assert_eq!(
        (&lost["state"], &lost["path"]),
        (&Value::from("not_here"), &Value::Null)
    );
    let text = office.done(&[
        "cell", "SESSION", "--unit", "dv-1", "--item", "1.1.2", "--as", "tk",
    ]);
    assert!(
        text.contains("✓ có tệp · dùng cả cho 1.2.1 · Hồ sơ 01"),
        "{text}"
    );
    // Another seat finds the folder that lies beside the session.
    fs::rename(office.path("tl"), office.path("hp.tai-lieu")).unwrap();
    let cell = office.json(&[
        "cell", "SESSION", "--unit", "dv-1", "--item", "1.1.2", "--as", "ct",
    ]);
    assert_eq!(cell["documents"][0]["state"], "present");
}

#[test]
fn an_index_file_with_a_folder_keeps_to_the_rules_of_an_index_file() {
    let office = office();
    let index = "Mã đơn vị,STT,Mã tiêu chí,\"Số, ký hiệu\",Tên tệp\ndv-1,1,1.1.1,77/KH-DV1,dv-1/01-KH-DV1.pdf\n";
    let file = office.write("moi.csv", index);
    let line = [
        "import", "SESSION", "--kind", "evidence", "--folder", "tl", &file, "--as", "tk",
    ];
    let said = office.refused(&line);
    assert!(said.contains("--replace"), "{said}");
    let taken = office.json(&[line.as_slice(), &["--replace"]].concat());
    // The index and what the answers name; 33/CV-CQM is cited by another unit too, whose index is not in the file.
    let files = texts(&taken["attached"], "file");
    assert_eq!(
        files,
        ["dv-1/01-KH-DV1.pdf", "dv-1/2026/BC 20 DV1 signed.pdf"]
    );
    assert_eq!(taken["ambiguous"][0]["file"], "33-CV-CQM.pdf");
    assert_eq!(taken["ambiguous"].as_array().map(Vec::len), Some(1));
    assert!(
        taken["missing"]
            .as_array()
            .unwrap()
            .iter()
            .all(|m| m["unit"] == "dv-1")
    );
    assert_eq!(taken["unmatched"], serde_json::json!(["dv-3/anh.jpg"]));
    let cell = office.json(&[
        "cell", "SESSION", "--unit", "dv-1", "--item", "1.1.1", "--as", "tk",
    ]);
    let numbers = texts(&cell["documents"], "number");
    assert!(numbers.contains(&"77/KH-DV1"), "{numbers:?}");
    // What the answer's own cell names stays.
    assert!(numbers.contains(&"01/KH-DV1"), "{numbers:?}");
}
