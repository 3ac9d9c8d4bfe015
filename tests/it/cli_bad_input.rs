//! Bad files of each kind: file, sheet, cell and remedy are named, the exit code is 1, and the session is byte for byte
//! what it was.

use std::fs;
use std::path::Path;

use rust_xlsxwriter::Workbook;

use crate::cli::Office;

const HEADINGS: &str = "Mã đơn vị,STT,Tiêu chí,Điểm tối đa,Số liệu kê khai,Điểm tự đánh giá,Giải trình,Tài liệu kiểm chứng\n";

/// One unit's row: a code and a score, the other columns empty.
fn row(unit: &str, code: &str, score: &str) -> String {
    format!("{unit},{code},,,,{score},,\n")
}

fn table(rows: &[String]) -> Vec<u8> {
    format!("{HEADINGS}{}", rows.concat()).into_bytes()
}

/// Imports files that must be refused, and checks what is said and that nothing was changed.
fn check(office: &Office, kind: &str, files: &[&str], said: &[&str]) {
    let before = fs::read(&office.session).unwrap();
    let line = [&["import", "SESSION", "--kind", kind, "--as", "tk"], files].concat();
    for dry in [&["--dry-run"][..], &[]] {
        let err = office.refused(&[line.as_slice(), dry].concat());
        for words in said.iter().chain(&["→", "Chưa có gì được ghi"]) {
            assert!(
                err.contains(words),
                "{files:?}: {words:?} is missing in\n{err}"
            );
        }
        assert_eq!(
            fs::read(&office.session).unwrap(),
            before,
            "{files:?} changed the session"
        );
    }
}

#[test]
fn a_bad_table_is_refused_by_its_cell() {
    let office = Office::small();
    let good = row("dv-1", "1.1.1", "2");
    for (name, bytes, said) in [
        (
            "ma-la.csv",
            table(&[good.clone(), row("dv-1", "9.9.9", "1")]),
            &["ma-la.csv › B3", "9.9.9", "Dùng đúng mã"][..],
        ),
        (
            "don-vi-la.csv",
            table(&[row("dv-9", "1.1.1", "1")]),
            &["don-vi-la.csv › A2", "dv-9", "Dùng mã trong danh sách"],
        ),
        (
            "vuot.csv",
            table(&[good.clone(), row("dv-1", "1.1.2", "\"3,5\"")]),
            &["vuot.csv › F3", "3,50", "từ 0 đến 3,00"],
        ),
        (
            "mo-ho.csv",
            table(&[row("dv-1", "1.1.1", "1.234")]),
            &["mo-ho.csv › F2", "1,2340", "1234"],
        ),
        (
            "chu.csv",
            table(&[row("dv-1", "1.1.1", "hai")]),
            &["chu.csv › F2", "không phải là số"],
        ),
        (
            "hai-dong.csv",
            table(&[good.clone(), good.clone()]),
            &["hai-dong.csv › B3", "có hai dòng"],
        ),
        (
            "thieu-cot.csv",
            "Mã đơn vị,STT,Tiêu chí,Điểm tối đa\ndv-1,1.1.1,a,2\n".into(),
            &["thieu-cot.csv", "Thiếu cột", "Điểm tự đánh giá", "Thêm cột"],
        ),
        (
            "cu.csv",
            b"M\xE3 \xF0\xBDn v\xB8,STT\ndv-1,1.1.1\n".to_vec(),
            &["cu.csv", "bảng mã", "CSV UTF-8"],
        ),
        (
            "trong.csv",
            Vec::new(),
            &["trong.csv", "không có nội dung", "Gửi lại tệp"],
        ),
        (
            "khong-phai.xlsx",
            b"day khong phai bang tinh".to_vec(),
            &["khong-phai.xlsx", "Lưu lại dạng .xlsx"],
        ),
    ] {
        let file = office.write(name, bytes);
        check(&office, "self", &[&file], said);
    }
}

#[test]
fn a_unit_that_comes_twice_names_both_files() {
    let office = Office::small();
    let one = office.write("mot.csv", table(&[row("dv-1", "1.1.1", "2")]));
    let two = office.write("hai.csv", table(&[row("dv-1", "1.1.1", "1")]));
    check(
        &office,
        "self",
        &[&one, &two],
        &["hai.csv", "mot.csv", "dv-1 có hai lần", "Chỉ giữ một bản"],
    );
}

#[test]
fn a_bad_workbook_is_refused_by_its_sheet_and_cell() {
    let office = Office::small();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Tự đánh giá").unwrap();
    for (column, heading) in (0_u16..).zip(HEADINGS.trim_end().split(',')) {
        sheet.write(0, column, heading).unwrap();
    }
    for (column, text) in [(0, "dv-1"), (1, "1.1.1"), (5, "2,5")] {
        sheet.write(1, column, text).unwrap();
    }
    let file = office.write("bang.xlsx", book.save_to_buffer().unwrap());
    check(
        &office,
        "self",
        &[&file],
        &["bang.xlsx › Tự đánh giá › F2", "vượt điểm tối đa 2,00"],
    );
    // A real workbook of the sample, cut off in the middle.
    let whole = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures/hai-phong-2026/tu-danh-gia/so-y-te.xlsx");
    let whole = fs::read(whole).unwrap();
    let file = office.write("hong.xlsx", &whole[..whole.len() / 2]);
    check(&office, "self", &[&file], &["hong.xlsx", "hỏng"]);
}

#[test]
fn a_file_in_utf_16_is_read_and_one_bad_file_refuses_its_neighbours() {
    let office = Office::small();
    let text = format!("{HEADINGS}{}", row("dv-1", "1.1.1", "2"));
    let units = text.encode_utf16().flat_map(u16::to_le_bytes);
    let bytes: Vec<u8> = [0xFF, 0xFE].into_iter().chain(units).collect();
    let good = office.write("utf16.csv", bytes);
    let bad = office.write("xau.csv", table(&[row("dv-2", "1.1.1", "9")]));
    check(&office, "self", &[&good, &bad], &["xau.csv › F2"]);
    let taken = office.json(&["import", "SESSION", "--kind", "self", &good, "--as", "tk"]);
    assert_eq!(
        (taken["subjects"].as_u64(), taken["rows"].as_u64()),
        (Some(1), Some(1))
    );
    // The same once more changes nothing; something else of the same unit is taken only knowingly.
    let before = fs::read(&office.session).unwrap();
    let same = office.json(&["import", "SESSION", "--kind", "self", &good, "--as", "tk"]);
    assert_eq!(same["entry"], serde_json::Value::Null);
    let other = office.write("khac.csv", table(&[row("dv-1", "1.1.1", "1")]));
    let said = ["khac.csv › A2", "đã nộp", "khác ở 1 ô", "--replace"];
    check(&office, "self", &[&other], &said);
    assert_eq!(fs::read(&office.session).unwrap(), before);
    let again = ["import", "SESSION", "--kind", "self", &other, "--as", "tk"];
    office.done(&[again.as_slice(), &["--replace"]].concat());
}

#[test]
fn a_bad_table_of_verdicts_confirms_none_of_them() {
    let office = Office::small_in_review();
    let rows = "Mã đơn vị,Mã tiêu chí,Kết quả,Lý do\ndv-1,1.1.1,chấp nhận,\ndv-1,1.1.2,được,\ndv-1,1.2.1,1,\n";
    let file = office.write("tham-dinh.csv", rows);
    let before = fs::read(&office.session).unwrap();
    let err = office.refused(&["score", "SESSION", "--from", &file, "--as", "tv-1"]);
    for words in [
        "tham-dinh.csv › C3",
        "chấp nhận · KAD",
        "tham-dinh.csv › D4",
        "Điền “Lý do”",
    ] {
        assert!(err.contains(words), "{words} is missing in\n{err}");
    }
    assert_eq!(fs::read(&office.session).unwrap(), before);
}

#[test]
fn a_round_with_problems_leaves_no_session_behind() {
    let office = Office::with("nho");
    office.keys(&["tk"]);
    let round = fs::read_to_string(office.path("nho/round.toml")).unwrap();
    office.write(
        "nho/round.toml",
        round.replace("quorum = \"2/3\"", "quorum = \"3/2\""),
    );
    let err = office.refused(&["new", "SESSION", "--round", "nho/round.toml"]);
    assert!(
        err.contains("round.toml") && err.contains("3/2") && err.contains("Viết dạng “2/3”"),
        "{err}"
    );
    assert!(!office.session.exists());
}
