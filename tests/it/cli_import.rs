//! Many files in one run: folders and patterns, all or the good ones, repeats told cell by cell, late ones, the report
//! that is sent back, and a run that is broken off.

use std::fs;
use std::io::{BufRead, BufReader, Cursor, Read as _};
use std::path::Path;
use std::process::Stdio;

use calamine::{Reader, Xlsx};
use serde_json::Value;
use thamdinh::session::{Opening, Session};

use crate::cli::Office;

const HEAD: &str = "Mã đơn vị,STT,Tiêu chí,Điểm tối đa,Số liệu kê khai,Điểm tự đánh giá\n";

/// A CSV file of rows `unit,item,score` in the folder `gui`.
fn send(office: &Office, name: &str, rows: &[(&str, &str, &str)]) -> String {
    let rows: String = rows
        .iter()
        .map(|(unit, item, score)| format!("{unit},{item},,,,\"{score}\"\n"))
        .collect();
    fs::create_dir_all(office.path("gui").join(name).parent().unwrap()).unwrap();
    office.write(&format!("gui/{name}"), format!("{HEAD}{rows}"))
}

fn import<'a>(more: &[&'a str]) -> Vec<&'a str> {
    let line = ["import", "SESSION", "--kind", "self", "--as", "tk"];
    [&line, more].concat()
}

/// A folder with two good files, a bad one, and one that shares its unit with the bad one.
fn mixed() -> Office {
    let office = Office::small();
    send(&office, "dv-1.csv", &[("dv-1", "1.1.1", "2")]);
    send(
        &office,
        "dv-2.csv",
        &[("dv-2", "1.1.1", "9"), ("dv-2", "1.1.2", "a")],
    );
    let head = "Mã đơn vị,Mã tiêu chí,\"Số, ký hiệu\",Ngày ban hành,Cơ quan ban hành\n";
    office.write(
        "gui/dv-2-tlkc.csv",
        format!("{head}dv-2,1.1.1,01/KH,02/03/2026,UBND\n"),
    );
    send(&office, "xa/dv-10.csv", &[("dv-3", "1.1.1", "1")]);
    office.write("gui/~$dv-1.xlsx", "khóa");
    office.write("gui/ghi-chu.txt", "không đọc");
    office
}

#[test]
fn a_folder_is_taken_whole_or_not_at_all_unless_the_good_files_are_wanted() {
    let office = mixed();
    let before = fs::read(&office.session).unwrap();
    let refused = office.refused(&import(&["gui"]));
    for words in [
        "Đã đọc 4 tệp: 2 tệp nhận được, 1 tệp có lỗi, 1 tệp chung đơn vị với tệp có lỗi.",
        "dv-2.csv › F2",
        "dv-2.csv › F3",
        "2 lỗi",
        "Chưa có gì được ghi",
    ] {
        assert!(refused.contains(words), "{words} is missing in\n{refused}");
    }
    assert_eq!(fs::read(&office.session).unwrap(), before);
    let partial = office.run(&import(&["gui", "--partial"]));
    assert_eq!(partial.code, 1, "something was left out");
    for words in [
        "Đã nhận 2 tệp: 2 đơn vị",
        "✗ dv-2.csv – 2 lỗi",
        "dv-2-tlkc.csv – Không nhận",
    ] {
        assert!(
            partial.out.contains(words),
            "{words} is missing in\n{}",
            partial.out
        );
    }
    let submitted = office.json(&["status", "SESSION"])["submitted"]["done"].clone();
    assert_eq!(submitted, 2);
    // A pattern that no shell has expanded; what is in force already is passed over.
    let again = office.done(&import(&["gui/**/dv-1*.csv"]));
    assert!(again.contains("Không có gì mới"), "{again}");
}

#[test]
fn programs_read_a_line_a_file_and_one_with_everything() {
    let office = mixed();
    let answer = office.run(&import(&["gui", "--partial", "--json"]));
    let lines: Vec<Value> = answer
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let of = |event: &str| lines.iter().filter(|line| line["event"] == event).count();
    assert_eq!(
        (of("reading"), of("file"), of("unit"), of("done")),
        (4, 4, 2, 1)
    );
    let files: Vec<(&str, &str)> = lines
        .iter()
        .filter(|line| line["event"] == "file")
        .map(|line| {
            (
                line["file"].as_str().unwrap(),
                line["state"].as_str().unwrap(),
            )
        })
        .collect();
    let expected = [
        ("dv-1.csv", "good"),
        ("dv-2-tlkc.csv", "left_out"),
        ("dv-2.csv", "refused"),
        ("dv-10.csv", "good"),
    ];
    assert_eq!(files, expected);
    let done = lines.last().unwrap();
    assert_eq!(done["taken"], true);
    assert_eq!(
        (done["subjects"].as_u64(), done["left_out"].as_u64()),
        (Some(2), Some(2))
    );
    let refused = office.run(&import(&["gui/dv-2.csv", "--json"]));
    let done: Value = serde_json::from_str(refused.out.lines().last().unwrap()).unwrap();
    assert_eq!((refused.code, done["taken"].as_bool()), (1, Some(false)));
    assert_eq!(done["problems"][0]["cell"], "F2");
    assert!(
        refused.err.contains("\"kind\":\"problems\""),
        "{}",
        refused.err
    );
}

#[test]
fn a_replacement_is_told_cell_by_cell_and_reopens_only_what_differs() {
    let office = Office::small_in_review();
    for item in ["1.1.1", "1.1.2"] {
        let cell = [
            "score", "SESSION", "--unit", "dv-1", "--item", item, "--accept", "--as", "tv-1",
        ];
        office.done(&cell);
    }
    let text = fs::read_to_string(office.path("nho/tu-danh-gia.csv")).unwrap();
    let other = text.replace(
        "dv-1,1.1.1,Ban hành kế hoạch kịp thời,2,Đúng hạn,2,",
        "dv-1,1.1.1,Ban hành kế hoạch kịp thời,2,Chậm,1,",
    );
    assert_ne!(text, other);
    let file = office.write("lai.csv", other);
    let refused = office.refused(&import(&[&file]));
    assert!(
        refused.contains("khác ở 1 ô") && refused.contains("--replace"),
        "{refused}"
    );
    let told = [
        "1 ô khác, 1 ô đã thẩm định phải mở lại",
        "1.1.1  Điểm tự chấm: 2,00 → 1,00",
        "1.1.1  Số liệu kê khai: Đúng hạn → Chậm",
    ];
    for more in [&["--dry-run"][..], &[]] {
        let line = [&import(&[&file, "--replace"]), more].concat();
        let out = office.done(&line);
        for words in told.iter().chain(&["Thành viên phải xem lại"]) {
            assert!(out.contains(words), "{words} is missing in\n{out}");
        }
        if !more.is_empty() {
            // Somebody who is not the secretary learns nothing of verdicts.
            let line = [
                "import",
                "SESSION",
                "--kind",
                "self",
                &file,
                "--replace",
                "--dry-run",
            ];
            let out = office.done(&line);
            assert!(
                out.contains(told[1]) && !out.contains("phải xem lại"),
                "{out}"
            );
        }
    }
    let shown = office.done(&[
        "cell", "SESSION", "--unit", "dv-1", "--item", "1.1.1", "--as", "tv-1",
    ]);
    let stale = "chấp nhận điểm tự chấm (đơn vị đã nộp lại sau ý kiến này)";
    assert!(
        shown.contains(stale),
        "the verdict is kept and marked:\n{shown}"
    );
    let waiting = office.json(&["score", "SESSION", "--list", "--as", "tv-1"]);
    let waits = |item: &str| {
        let cells = waiting["cells"].as_array().unwrap();
        cells
            .iter()
            .any(|cell| cell["unit"] == "dv-1" && cell["item"] == item)
    };
    assert!(waits("1.1.1") && !waits("1.1.2"), "{waiting}");
    assert_eq!(office.json(&["verify", "SESSION"])["sound"], true);
}

#[test]
fn the_report_names_each_problem_with_its_cell_and_never_a_formula() {
    let office = mixed();
    send(&office, "dv-4.csv", &[("dv-4", "1.1.1", "=HYPERLINK(1)")]);
    office.refused(&import(&["gui", "--report", "bao-cao.xlsx"]));
    let bytes = fs::read(office.path("bao-cao.xlsx")).unwrap();
    let mut book = Xlsx::new(Cursor::new(&bytes)).unwrap();
    let names = book.sheet_names();
    assert_eq!(
        names,
        ["Tổng hợp", "dv-2 Đơn vị mẫu số 2", "dv-4 Đơn vị mẫu số 4"]
    );
    let text = |sheet: &calamine::Range<calamine::Data>| {
        let cells = sheet.cells().map(|(_, _, cell)| cell.to_string());
        cells.collect::<Vec<_>>().join("|")
    };
    let summary = text(&book.worksheet_range("Tổng hợp").unwrap());
    for words in [
        "dv-1.csv",
        "Nhận được",
        "Có lỗi, không nhận",
        "chung đơn vị với tệp có lỗi",
        "Chưa ghi gì",
    ] {
        assert!(summary.contains(words), "{words} is missing in {summary}");
    }
    let sheet = text(&book.worksheet_range("dv-2 Đơn vị mẫu số 2").unwrap());
    for words in [
        "dv-2.csv › F2",
        "✗ Lỗi",
        "vượt điểm tối đa",
        "1.1.1 Ban hành kế hoạch kịp thời",
    ] {
        assert!(sheet.contains(words), "{words} is missing in {sheet}");
    }
    let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut parts = String::new();
    for at in 0..zip.len() {
        zip.by_index(at)
            .unwrap()
            .read_to_string(&mut parts)
            .unwrap();
    }
    assert!(parts.contains("dv-2.csv\"") && parts.contains("TargetMode=\"External\""));
    assert!(!parts.contains("<f>"), "a formula");
    // What stands there already is not written over, and nothing is read for it.
    let err = office.refused(&import(&["gui", "--report", "bao-cao.xlsx"]));
    assert!(err.contains("không ghi đè"), "{err}");
    assert_eq!(fs::read(office.path("bao-cao.xlsx")).unwrap(), bytes);
}

#[test]
#[cfg(unix)]
fn a_run_that_is_broken_off_leaves_nothing_half_done() {
    let office = Office::small();
    fs::create_dir_all(office.path("gui")).unwrap();
    let book = Path::new(env!("CARGO_MANIFEST_DIR"));
    let book = book.join("fixtures/hai-phong-2026/tu-danh-gia/so-y-te.xlsx");
    for number in 0..400 {
        fs::copy(&book, office.path("gui").join(format!("{number}.xlsx"))).unwrap();
    }
    let before = fs::read(&office.session).unwrap();
    for signal in ["INT", "TERM"] {
        let mut process = office
            .command(&import(&["gui", "--json", "--report", "bao-cao.xlsx"]))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let first = lines.next().unwrap().unwrap();
        assert!(first.contains("\"reading\""), "{first}");
        let id = process.id().to_string();
        let sent = std::process::Command::new("kill")
            .args(["-s", signal, &id])
            .status();
        assert!(sent.unwrap().success());
        let rest: Vec<String> = lines.map_while(Result::ok).collect();
        let output = process.wait_with_output().unwrap();
        let err = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{err}");
        assert!(
            err.contains("\"stopped\"") && err.contains("chưa có gì được ghi"),
            "{err}"
        );
        assert!(rest.len() < 399 && rest.iter().all(|line| line.contains("\"reading\"")));
        assert_eq!(fs::read(&office.session).unwrap(), before);
        assert!(!office.path("bao-cao.xlsx").exists());
    }
    let session = Session::open(&office.session, Opening::reader()).unwrap();
    assert!(
        session
            .state()
            .units()
            .iter()
            .all(|unit| unit.submission.is_none())
    );
}
