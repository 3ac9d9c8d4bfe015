use super::super::spoiled_tests::{file, small_round, told};
use super::super::workbook::InProcess;
use super::*;

/// What reading a file gives: a row a unit, and each problem as `code@place`.
fn read_as(name: &str, content: &str) -> (Option<u16>, Vec<String>, Vec<String>) {
    let draft = small_round();
    let context = Context::of_round(&draft.units, &draft.round.blocks, &draft.index_sets);
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), name, content);
    let read = super::read(&path, &InProcess, &context, 2026);
    let (problems, _) = told(&read);
    let year = read.value.as_ref().map(|draft| draft.year);
    let units = read.value.map(|draft| draft.units).unwrap_or_default();
    (year, units.iter().map(shown).collect(), problems)
}

fn shown(row: &LastYearUnit) -> String {
    let known = |points: Option<Points>| points.map_or("-".to_owned(), Points::exact_text);
    let rank = row.rank.map_or("-".to_owned(), |rank| rank.to_string());
    let areas = row.areas.iter().map(|area| {
        let score = area.score.exact_text();
        format!("{}={}/{}", area.code, score, known(area.max))
    });
    let mut parts = vec![
        row.unit.to_string(),
        row.index.exact_text(),
        format!("{}/{}", known(row.total), known(row.max)),
        rank,
        row.band.clone(),
    ];
    parts.extend(areas);
    parts.join(" ").trim_end().to_owned()
}

#[track_caller]
fn gives(csv: &str, rows: &[&str]) {
    let (year, found, problems) = read_as("a.csv", csv);
    assert_eq!((found, problems), (own(rows), vec![]), "{csv}");
    assert_eq!(year, Some(2025), "{csv}");
}

fn own(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn an_index_is_enough_and_units_are_found_by_code_or_name() {
    for head in [
        "Mã đơn vị,Chỉ số",
        "MA DON VI,Chỉ số CCHC (%)",
        "Mã,Par Index",
    ] {
        gives(&format!("{head}\ndv-1,\"96,17\"\n"), &["dv-1 96.17 -/- -"]);
    }
    for head in [
        "Đơn vị,Chỉ số năm 2025",
        "Tên đơn vị,chi so cai cach hanh chinh",
    ] {
        gives(
            &format!("{head}\nĐơn vị mẫu số 2,96.17\nDON VI MAU SO 3 (dv-3),80%\n"),
            &["dv-2 96.17 -/- -", "dv-3 80.00 -/- -"],
        );
    }
}

#[test]
fn everything_that_a_published_table_says_is_taken() {
    gives(
        "UBND THÀNH PHỐ MẪU,,,,,,,\n\
         KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2025 (số liệu giả định),,,,,,,\n\
         TT,Đơn vị,Lĩnh vực 1,Thủ tục hành chính,III,Tổng điểm,Chỉ số,Xếp hạng,Xếp loại\n\
         (1),(2),(3),(4),(5),(6),(7),(8),(9)\n\
         ,Điểm tối đa,10,6,4,20,,,\n\
         I,Khối mẫu,,,,,,,\n\
         1,Đơn vị mẫu số 1,9,\"5,5\",4,\"18,5\",\"92,5\",1,Tốt\n\
         2,Đơn vị mẫu số 4,5,,3,8,40,Không xếp hạng,Yếu\n\
         ,Trung bình,7,,,,66,,\n\
         Ghi chú: số liệu giả định,,,,,,,\n",
        &[
            "dv-1 92.50 18.50/20.00 1 Tốt 1=9.00/10.00 2=5.50/6.00 3=4.00/4.00",
            "dv-4 40.00 8.00/20.00 - Yếu 1=5.00/10.00 3=3.00/4.00",
        ],
    );
}

#[test]
fn headings_may_stand_in_two_rows() {
    gives(
        "Mã đơn vị,Điểm các lĩnh vực,,Kết quả,,\n,1. Chỉ đạo điều hành,2,Chỉ số,Xếp hạng,Xếp loại\ndv-1,9,5,70,2,Khá\n",
        &["dv-1 70.00 -/- 2 Khá 1=9.00/- 2=5.00/-"],
    );
}

/// Every problem of a bad table, each with its place.
#[test]
fn every_problem_is_told_with_its_place() {
    let head = "Mã đơn vị,Chỉ số,Xếp hạng,Tổng điểm,Điểm tối đa,1";
    for (rows, expected) in [
        ("dv-9,96,1,,,", "unit-not-of-round@a.csv › A2"),
        ("Đơn vị mẫu,96,1,,,", "unit-not-of-round@a.csv › A2"),
        (",96,1,,,", "value-missing@a.csv › A2"),
        ("dv-1,,1,,,", "value-missing@a.csv › B2"),
        ("dv-1,\"100,01\",1,,,", "percent-outside@a.csv › B2"),
        ("dv-1,-1,1,,,", "percent-outside@a.csv › B2"),
        ("dv-1,1.234,1,,,", "number-ambiguous@a.csv › B2"),
        ("dv-1,\"0,96\",1,,,", "percent-ambiguous@a.csv › B2"),
        ("dv-1,cao,1,,,", "not-a-number@a.csv › B2"),
        ("dv-1,96,\"1,5\",,,", "not-a-rank@a.csv › C2"),
        ("dv-1,96,0,,,", "not-a-rank@a.csv › C2"),
        ("dv-1,96,nhất,,,", "not-a-rank@a.csv › C2"),
        ("dv-1,96,1,1.234,,", "number-ambiguous@a.csv › D2"),
        ("dv-1,96,1,,,x", "not-a-number@a.csv › F2"),
        (
            "dv-1,96,1,,,\ndv-2,95,2,,,\ndv-1,94,3,,,",
            "duplicate-id@a.csv › A4",
        ),
        (
            "toi da,,,,,10\ndv-1,96,1,,,\"10,5\"",
            "score-above-max@a.csv › F3",
        ),
        ("Ghi chú,,,,,", "no-rows@a.csv"),
    ] {
        let (year, _, problems) = read_as("a.csv", &format!("{head}\n{rows}\n"));
        assert_eq!((problems, year), (own(&[expected]), None), "{rows}");
    }
    for (csv, expected) in [
        (
            "Mã đơn vị,Xếp hạng,Xếp loại\ndv-1,1,A\n",
            "column-missing@a.csv › A1",
        ),
        ("Chỉ số,Xếp hạng\n96,1\n", "column-missing@a.csv › A1"),
        (
            "Mã,Chỉ số năm 2024,Chỉ số năm 2025\ndv-1,95,96\n",
            "column-twice@a.csv › C1",
        ),
        (
            "Kết quả năm 2026,\nMã,Chỉ số\ndv-1,95\n",
            "year-not-earlier@a.csv",
        ),
    ] {
        let (year, _, problems) = read_as("a.csv", csv);
        assert_eq!((problems, year), (own(&[expected]), None), "{csv}");
    }
}

#[test]
fn what_is_doubtful_is_taken_and_told() {
    for (csv, year, row, expected) in [
        (
            "Mã,Chỉ số\ndv-1,\"96,1749\"\n",
            2025,
            "dv-1 96.17 -/- -",
            "index-rounded?@a.csv › B2",
        ),
        (
            "Mã,Chỉ số,Tổng điểm,Điểm tối đa\ndv-1,96,19,20\n",
            2025,
            "dv-1 96.00 19.00/20.00 -",
            "index-differs?@a.csv › B2",
        ),
        (
            "Mã,Tên đơn vị,Chỉ số\ndv-1,Đơn vị cũ,96\n",
            2025,
            "dv-1 96.00 -/- -",
            "unit-name-differs?@a.csv › B2",
        ),
        (
            "Năm 2023,\nMã,Chỉ số\ndv-1,96\n",
            2023,
            "dv-1 96.00 -/- -",
            "year-older?@a.csv",
        ),
    ] {
        let read = read_as("a.csv", csv);
        assert_eq!(read, (Some(year), own(&[row]), own(&[expected])), "{csv}");
    }
}

fn json(units: &str) -> String {
    format!(
        r#"{{"blocks":[{{"id":"mau","name":"Khối","units":[{units}]}}],"round":"r","version":1,"year":2025}}"#
    )
}

#[test]
fn a_sealed_result_is_read_as_it_was_written() {
    let whole = r#"{"areas":[{"code":"1","max":"10.00","score":"9.125"},{"code":"9","max":"0.00","score":"-0.50"}],"band":"Tốt","head_band":null,"id":"dv-1","index":"91.25","items":[{"code":"1.1.1"}],"max":"10.00","name":"Đơn vị mẫu số 1","rank":1,"self_total":"10.00","total":"9.125"}"#;
    let bare = r#"{"areas":[],"band":null,"id":"dv-4","index":"80.00","name":"Đơn vị mẫu số 4","rank":null}"#;
    for name in ["result.json", "ket-qua.txt"] {
        let read = read_as(name, &json(&format!("{whole},{bare}")));
        let rows = own(&[
            "dv-1 91.25 9.125/10.00 1 Tốt 1=9.125/10.00 9=-0.50/0.00",
            "dv-4 80.00 -/- -",
        ]);
        assert_eq!(read, (Some(2025), rows, vec![]), "{name}");
    }
    // Units that are no more can't be taken out of a sealed file, so they are told and passed over.
    let gone = r#"{"id":"cu","index":"80.00","name":"Xã cũ","rank":2}"#;
    let read = read_as("result.json", &json(&format!("{gone},{bare}")));
    let rows = own(&["dv-4 80.00 -/- -"]);
    assert_eq!(read, (Some(2025), rows, own(&["unit-gone?@result.json"])));
}

#[test]
fn another_json_file_is_refused() {
    let unit = |rest: &str| {
        json(&format!(
            r#"{{"id":"dv-1","name":"Đơn vị mẫu số 1",{rest}}}"#
        ))
    };
    for (content, expected) in [
        ("{}".to_owned(), "result-unreadable@a.json:1"),
        ("{\n\"year\": ".to_owned(), "result-unreadable@a.json:2"),
        (unit(r#""index":96.17"#), "result-unreadable@a.json:1"),
        (unit(r#""index":"101.00""#), "percent-outside@a.json"),
        (unit(r#""index":"96,17""#), "not-a-number@a.json"),
        (unit(r#""index":"96.17","rank":0"#), "not-a-rank@a.json"),
        (
            unit(r#""index":"96.17""#).replace("2025", "2026"),
            "year-not-earlier@a.json",
        ),
        (
            json(r#"{"id":"cu","index":"80.00","name":"Xã cũ"}"#),
            "unit-gone?@a.json result-of-others@a.json",
        ),
    ] {
        let (year, _, problems) = read_as("a.json", &content);
        assert_eq!(
            (problems.join(" ").as_str(), year),
            (expected, None),
            "{content}"
        );
    }
}
