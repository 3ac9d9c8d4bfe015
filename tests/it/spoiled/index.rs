//! Spoiled index sets as workbooks: every problem stands beside its line of the tree, also when the set is refused.

use std::fs;

use thamdinh::import::{InProcess, index_set};

use super::form::{Cell, Sheet, xlsx};
use crate::cli::Office;

/// A sound set: two areas, one criterion with two items, one item right below its area.
fn set() -> Sheet {
    let mut sheet = Sheet {
        name: "Bộ chỉ số",
        ..Sheet::default()
    };
    sheet.set("A1", Cell::Text("Mã bộ chỉ số: thu"));
    sheet.set("A2", Cell::Text("Tên bộ chỉ số: Bộ chỉ số thử"));
    sheet.set("A3", Cell::Text("Tổng điểm: 6"));
    let headings = [
        "STT",
        "Tiêu chí",
        "Điểm tối đa",
        "Cách tính điểm",
        "Tài liệu kiểm chứng",
        "Phương pháp",
        "Quy tắc",
        "Không áp dụng",
    ];
    for (column, heading) in (0..).zip(headings) {
        sheet.cells.insert((5, column), Cell::Text(heading));
    }
    for (row, code, title, max, method, rule, na) in [
        (6, "I", "Chỉ đạo, điều hành", 3.0, "", "", ""),
        (7, "1.9", "Kế hoạch cải cách hành chính", 3.0, "", "", ""),
        (
            8,
            "1.9.1",
            "Ban hành kế hoạch kịp thời",
            1.0,
            "Thẩm định",
            "choice: Có=1; Không=0",
            "Loại trừ",
        ),
        (
            9,
            "1.9.10",
            "Mức độ hoàn thành kế hoạch",
            2.0,
            "Thẩm định",
            "steps: 100=2; 80=1",
            "tính 0",
        ),
        (
            10,
            "II",
            "Tác động của cải cách hành chính",
            3.0,
            "",
            "",
            "",
        ),
        (
            11,
            "2.1",
            "Mức độ hài lòng của người dân, tổ chức",
            3.0,
            "Điều tra xã hội học",
            "",
            "Loại trừ",
        ),
    ] {
        sheet.cells.insert((row, 0), Cell::Text(code));
        sheet.cells.insert((row, 1), Cell::Text(title));
        sheet.cells.insert((row, 2), Cell::Number(max));
        for (column, text) in [(5, method), (6, rule), (7, na)] {
            if !text.is_empty() {
                sheet.cells.insert((row, column), Cell::Text(text));
            }
        }
    }
    sheet
}

#[test]
fn every_fault_of_a_set_is_told_beside_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let read = |sheet: Sheet| {
        let path = folder.path().join("i.xlsx");
        fs::write(&path, xlsx(&[sheet])).unwrap();
        index_set::reading(&path, &InProcess)
    };
    let good = read(set());
    assert!(
        good.outcome.problems.is_empty(),
        "{:?}",
        good.outcome.problems
    );
    let codes: Vec<&str> = good
        .nodes
        .iter()
        .map(|(node, _)| node.code.as_str())
        .collect();
    assert_eq!(codes, ["I", "1.9", "1.9.1", "1.9.10", "II", "2.1"]);
    type Change = fn(&mut Sheet);
    // What is wrong; the problem; the line of the tree that it stands beside, from 0, or none.
    let cases: [(&str, Change, &str, Option<usize>); 15] = [
        (
            "a code twice",
            |s| s.set("A9", Cell::Text("1.9.1")),
            "duplicate-id@A9",
            Some(3),
        ),
        (
            "parts that do not add up",
            |s| s.set("C9", Cell::Number(1.5)),
            "sum-differs@A7",
            Some(1),
        ),
        (
            "areas that do not add up",
            |s| s.set("A3", Cell::Text("Tổng điểm: 7")),
            "total-differs@",
            None,
        ),
        ("no method", |s| s.clear("F8"), "no-method@A8", Some(2)),
        ("no policy", |s| s.clear("H9"), "no-na-policy@A9", Some(3)),
        (
            "a rule above the maximum",
            |s| s.set("G8", Cell::Text("choice: Có=2; Không=0")),
            "rule-exceeds-max@A8",
            Some(2),
        ),
        (
            "steps that rise",
            |s| s.set("G9", Cell::Text("steps: 80=1; 100=2")),
            "rule-exceeds-max@A9",
            Some(3),
        ),
        (
            "a rule that cannot be read",
            |s| s.set("G9", Cell::Text("bước 100")),
            "rule-unreadable@G9",
            Some(3),
        ),
        (
            "an unknown method",
            |s| s.set("F8", Cell::Text("xyz")),
            "not-one-of@F8",
            Some(2),
        ),
        (
            "an unknown policy",
            |s| s.set("H9", Cell::Text("xyz")),
            "not-one-of@H9",
            Some(3),
        ),
        (
            "a level left out",
            |s| s.set("A9", Cell::Text("1.9.1.1.1")),
            "level-skipped@A9",
            Some(3),
        ),
        (
            "nothing to win",
            |s| s.set("C8", Cell::Number(0.0)),
            "bad-max@A8",
            Some(2),
        ),
        ("no points", |s| s.clear("C8"), "value-missing@C8", Some(2)),
        (
            "a criterion with a method",
            |s| s.set("F7", Cell::Text("Thẩm định")),
            "item-with-children@A7",
            Some(1),
        ),
        ("no code", |s| s.clear("A8"), "empty-code@A8", None),
    ];
    for (what, change, told, line) in cases {
        let mut sheet = set();
        change(&mut sheet);
        let reading = read(sheet);
        assert!(reading.outcome.value.is_none(), "{what} was taken");
        let (by_line, others) = reading.problems_by_line();
        let beside = line.map_or(&others, |line| &by_line[line]);
        let found: Vec<String> = beside
            .iter()
            .map(|problem| {
                format!(
                    "{}@{}",
                    problem.kind.code(),
                    problem.place.cell.clone().unwrap_or_default()
                )
            })
            .collect();
        assert!(found.contains(&told.to_owned()), "{what}: {found:?}");
    }
}

#[test]
fn a_dry_run_prints_the_tree_and_changes_nothing() {
    let office = Office::small();
    let before = fs::read(&office.session).unwrap();
    let good = office.write("i.xlsx", xlsx(&[set()]));
    let out = office.done(&["import", "SESSION", "--kind", "index", &good, "--dry-run"]);
    let lines: Vec<&str> = out.lines().collect();
    let at = |text: &str| {
        let found = lines.iter().position(|line| line.contains(text));
        found.unwrap_or_else(|| panic!("{text} is missing in\n{out}"))
    };
    let item = lines[at("1.9.10")];
    assert!(
        item.starts_with("    1.9.10  Mức độ hoàn thành kế hoạch") && item.ends_with(" 2,00"),
        "{item}"
    );
    let scored = lines[at("1.9.10") + 1].trim();
    let words = "tự chấm và thẩm định · không áp dụng: tính 0 điểm · theo bậc: từ 100 %: 2,00;";
    assert!(scored.starts_with(words), "{scored}");
    let mut sheet = set();
    sheet.clear("H9");
    let bad = office.write("i.xlsx", xlsx(&[sheet]));
    let answer = office.run(&["import", "SESSION", "--kind", "index", &bad, "--dry-run"]);
    assert_eq!(answer.code, 1);
    let lines: Vec<&str> = answer.out.lines().collect();
    let at = lines
        .iter()
        .position(|line| line.contains("1.9.10"))
        .unwrap();
    assert!(
        lines[at + 2].contains("chưa quy định") || lines[at + 3].contains("chưa quy định"),
        "{}",
        answer.out
    );
    assert!(answer.err.contains("Chưa có gì được ghi"), "{}", answer.err);
    let answer = office.run(&[
        "import",
        "SESSION",
        "--kind",
        "index",
        &bad,
        "--dry-run",
        "--json",
    ]);
    assert_eq!(answer.code, 1);
    let value: serde_json::Value = serde_json::from_str(&answer.out).unwrap();
    assert_eq!(
        value["sets"][0]["nodes"][3]["problems"][0]["code"],
        "no-na-policy"
    );
    assert_eq!(value["sets"][0]["nodes"][3]["method"], "appraised");
    assert_eq!(value["sets"][0]["sound"], false);
    assert_eq!(fs::read(&office.session).unwrap(), before);
}

#[test]
fn sets_go_to_any_depth_and_codes_keep_their_order() {
    let folder = tempfile::tempdir().unwrap();
    let mut sheet = Sheet {
        name: "Bộ chỉ số",
        ..Sheet::default()
    };
    sheet.set("A1", Cell::Text("Mã bộ chỉ số: sau"));
    let headings = [
        "Cấp",
        "Mã",
        "Tiêu chí",
        "Điểm tối đa",
        "Phương pháp",
        "Không áp dụng",
    ];
    for (column, heading) in (0..).zip(headings) {
        sheet.cells.insert((2, column), Cell::Text(heading));
    }
    // Codes say nothing of the level where a column does.
    let lines = [
        (1.0, "A", 3.0),
        (2.0, "A1", 3.0),
        (3.0, "x", 3.0),
        (4.0, "1.9", 3.0),
        (5.0, "1.9.9", 1.0),
        (5.0, "1.9.10", 2.0),
    ];
    for (row, (level, code, max)) in (3..).zip(lines) {
        sheet.cells.insert((row, 0), Cell::Number(level));
        sheet.cells.insert((row, 1), Cell::Text(code));
        sheet.cells.insert((row, 2), Cell::Text("Tiêu chí"));
        sheet.cells.insert((row, 3), Cell::Number(max));
        if row > 6 {
            sheet.cells.insert((row, 4), Cell::Text("Thẩm định"));
            sheet.cells.insert((row, 5), Cell::Text("tính 0"));
        }
    }
    let path = folder.path().join("sau.xlsx");
    fs::write(&path, xlsx(&[sheet])).unwrap();
    let outcome = index_set::read(&path, &InProcess);
    assert!(outcome.problems.is_empty(), "{:?}", outcome.problems);
    let set = outcome.value.unwrap();
    let read: Vec<(u8, &str)> = set
        .nodes()
        .iter()
        .map(|node| (node.level, node.code.as_str()))
        .collect();
    assert_eq!(
        read,
        [
            (0, "A"),
            (1, "A1"),
            (2, "x"),
            (3, "1.9"),
            (4, "1.9.9"),
            (4, "1.9.10")
        ]
    );
}
