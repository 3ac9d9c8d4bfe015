//! What units are told of adjusted scores, and how their answers come back in the same workbook.

use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;

use serde_json::{Value, json};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::cli::Office;
use crate::template::office::{Manner, is_there, save_again};

const SHEET: &str = "xl/worksheets/sheet1.xml";
const LINE: [&str; 8] = [
    "export",
    "SESSION",
    "--only",
    "adjustments",
    "--out",
    "bieu",
    "--as",
    "tk",
];

/// Reviewers have adjusted two cells of `dv-1` and one of `dv-2`, with reasons that would be formulas.
fn adjusted() -> Office {
    let office = Office::small_in_review();
    for (unit, item, score) in [
        ("dv-1", "1.1.1", "1"),
        ("dv-1", "1.1.2", "0"),
        ("dv-2", "1.1.1", "0,5"),
    ] {
        for member in ["tv-1", "tv-2", "tv-3"] {
            // Not everybody reviews every cell.
            office.run(&[
                "score",
                "SESSION",
                "--unit",
                unit,
                "--item",
                item,
                "--score",
                score,
                "--why",
                "=1+1 thiếu quyết định",
                "--as",
                member,
            ]);
        }
    }
    advance(&office, "explanation");
    office
}

fn advance(office: &Office, stage: &str) {
    office.done(&[
        "advance", "SESSION", "--to", stage, "--why", "thử", "--as", "tk",
    ]);
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive
        .by_name(name)
        .unwrap()
        .read_to_string(&mut text)
        .unwrap();
    text
}

/// The workbook with texts typed into cells of its sheet, as Excel stores them.
fn filled(path: &Path, cells: &[(&str, &str)]) -> Vec<u8> {
    let bytes = fs::read(path).unwrap();
    let mut sheet = part(&bytes, SHEET);
    for (cell, text) in cells {
        let start = sheet.find(&format!("<c r=\"{cell}\" s=\"")).unwrap();
        let end = start + sheet[start..].find("/>").unwrap() + 2;
        assert!(!sheet[start..end].contains("</c>"), "{cell} is empty");
        let open = sheet[start..end - 2].to_owned();
        let text = text
            .replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('\n', "&#10;");
        let typed =
            format!("{open} t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>");
        sheet.replace_range(start..end, &typed);
    }
    let mut from = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..from.len() {
        let part = from.by_index(at).unwrap();
        if part.name().unwrap() == SHEET {
            to.start_file(SHEET, SimpleFileOptions::default()).unwrap();
            to.write_all(sheet.as_bytes()).unwrap();
        } else {
            to.raw_copy_file(part).unwrap();
        }
    }
    to.finish().unwrap().into_inner()
}

fn unit_answer(office: &Office, item: &str) -> Value {
    let sheet = office.json(&[
        "cell", "SESSION", "--unit", "dv-1", "--item", item, "--as", "tk",
    ]);
    sheet["unit_answer"].clone()
}

/// `1.1.1` contested with two documents, `1.1.2` accepted without a word.
const TYPED: [(&str, &str); 4] = [
    ("I7", "Không đồng ý"),
    ("J7", "=Đã nộp đủ & đúng hạn, 95 < 98"),
    (
        "K7",
        "Công văn số 45/CV-DV1 ngày 05/12/2026 của Đơn vị mẫu số 1 (trang 2)\nBáo cáo số 7/BC-DV1 ngày 01/12/2026",
    ),
    ("I8", "Đồng ý"),
];

fn assert_taken(office: &Office, what: &str) {
    let contested = unit_answer(office, "1.1.1");
    assert_eq!(contested["position"], "contests", "{what}");
    assert_eq!(contested["text"], TYPED[1].1, "{what}");
    assert_eq!(contested["evidence"], TYPED[2].1, "{what}");
    let documents = contested["documents"].as_array().unwrap();
    assert_eq!(documents.len(), 2, "{what}: {contested}");
    let accepted = unit_answer(office, "1.1.2");
    assert_eq!(
        (&accepted["position"], &accepted["text"]),
        (&json!("accepts"), &json!(""))
    );
    let disputes = office.json(&[
        "disputes", "SESSION", "--unit", "dv-1", "--item", "1.1.1", "--as", "tk",
    ]);
    let standing = disputes["disputes"][0]["standing"].as_array().unwrap();
    assert!(standing.contains(&json!("contested")), "{disputes}");
}

#[test]
fn what_was_adjusted_is_told_and_answered_in_the_same_workbook() {
    let office = adjusted();
    let made = office.json(&LINE);
    let told: Vec<_> = made["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|f| (f["unit"].as_str(), f["cells"].as_u64()))
        .collect();
    assert_eq!(
        told[..2],
        [(Some("dv-1"), Some(2)), (Some("dv-2"), Some(1))],
        "{made}"
    );
    assert_eq!(made["deadline"], "2026-12-16");
    let path = office.path("bieu/dv-1.xlsx");
    let bytes = fs::read(&path).unwrap();
    let texts = part(&bytes, "xl/sharedStrings.xml");
    for expected in [
        "Thời hạn gửi giải trình: hết ngày 16/12/2026",
        "Mã đơn vị: dv-1",
        "Cơ quan mẫu số 1: =1+1 thiếu quyết định",
        "Lý do của cơ quan thẩm định",
    ] {
        assert!(texts.contains(expected), "{expected}: {texts}");
    }
    let sheet = part(&bytes, SHEET);
    assert!(
        !sheet.contains("<f>"),
        "nothing that a person typed is a formula"
    );
    assert!(sheet.contains("sheetProtection") && sheet.contains("Đồng ý,Không đồng ý"));
    // The same again is no matter; a file that was filled in is kept.
    let again = office.json(&LINE);
    assert_eq!(
        (again["written"].as_u64(), again["unchanged"].as_u64()),
        (Some(0), made["written"].as_u64())
    );
    fs::write(&path, filled(&path, &TYPED)).unwrap();
    let kept = fs::read(&path).unwrap();
    let refused = office.refused(&LINE);
    assert!(
        refused.contains("dv-1.xlsx") && refused.contains("--replace"),
        "{refused}"
    );
    assert_eq!(fs::read(&path).unwrap(), kept);
    let file = path.display().to_string();
    office.take_explanations(&file);
    assert_taken(&office, "as it was filled in");
    // What was answered stands in the next form, to be corrected.
    office.done(&[LINE.as_slice(), &["--unit", "dv-1", "--replace"]].concat());
    let texts = part(&fs::read(&path).unwrap(), "xl/sharedStrings.xml");
    assert!(texts.contains("=Đã nộp đủ &amp; đúng hạn"), "{texts}");
    office.take_explanations(&file);
    assert_taken(&office, "handed in again as it was");
}

#[test]
fn libreoffice_saves_again_what_a_unit_answered() {
    if !is_there() {
        return;
    }
    let office = adjusted();
    office.done(&LINE);
    let path = office.path("bieu/dv-1.xlsx");
    fs::write(&path, filled(&path, &TYPED)).unwrap();
    let folder = tempfile::tempdir().unwrap();
    for format in ["xlsx", "ods", "xls"] {
        let out = save_again(
            folder.path(),
            std::slice::from_ref(&path),
            format,
            Manner::default(),
        );
        let file = out.join(format!("dv-1.{format}")).display().to_string();
        office.take_explanations(&file);
        assert_taken(&office, format);
    }
}

#[test]
fn a_form_that_says_nothing_is_told_and_changes_nothing() {
    let office = adjusted();
    office.done(&LINE);
    let file = office.path("bieu/dv-1.xlsx").display().to_string();
    let before = fs::read(&office.session).unwrap();
    let said = office.refused(&[
        "import",
        "SESSION",
        "--kind",
        "explanation",
        &file,
        "--as",
        "tk",
    ]);
    assert!(said.contains("để trống"), "{said}");
    // A contest wants its reason, and is told where.
    let path = office.path("bieu/dv-2.xlsx");
    fs::write(&path, filled(&path, &[("I7", "Không đồng ý")])).unwrap();
    let file = path.display().to_string();
    let said = office.refused(&[
        "import",
        "SESSION",
        "--kind",
        "explanation",
        &file,
        "--as",
        "tk",
    ]);
    assert!(said.contains("J7") && said.contains("Giải trình"), "{said}");
    assert_eq!(fs::read(&office.session).unwrap(), before);
}

#[test]
fn what_reviewers_said_is_the_secretarys_to_send() {
    let office = adjusted();
    for seat in ["tv-1", "ct"] {
        let line = [&LINE[..7], &[seat]].concat();
        let refused = office.refused(&line);
        assert!(refused.contains("thư ký"), "{refused}");
    }
    assert_eq!(office.run(&LINE[..6]).code, 2, "nobody in particular");
    let whole = office.refused(&["export", "SESSION", "--out", "bieu", "--as", "tk"]);
    assert!(whole.contains("họp"), "before the meeting: {whole}");
    let nothing = office.refused(&[LINE.as_slice(), &["--unit", "dv-3"]].concat());
    assert!(nothing.contains("không có ô nào"), "{nothing}");
    let unknown = office.refused(&[LINE.as_slice(), &["--unit", "dv-9"]].concat());
    assert!(unknown.contains("dv-9"), "{unknown}");
    assert!(!office.path("bieu").exists());
    let untouched = Office::small_in_review();
    let said = untouched.done(&LINE);
    assert!(said.contains("chưa có gì để gửi"), "{said}");
}
