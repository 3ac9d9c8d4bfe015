//! `export --only letters`: a letter and a workbook a unit, and the analysis of what all of them lost.

use std::collections::BTreeMap;
use std::fs;

use calamine::{Data, Reader as _, Xlsx, open_workbook};
use serde_json::Value;
use thamdinh::report::pdf;

use crate::cli::Office;
use crate::meeting_script;

const UNIT: &str = "so-y-te";

/// A text of the contract as a number of hundredths; nothing the sample says has more decimals.
fn hundredths(value: &Value) -> i64 {
    let text = value.as_str().unwrap();
    let (whole, part) = text.split_once('.').unwrap();
    assert_eq!(part.len(), 2, "{text}");
    let sign = if text.starts_with('-') { -1 } else { 1 };
    whole.parse::<i64>().unwrap() * 100 + sign * part.parse::<i64>().unwrap()
}

#[expect(clippy::float_arithmetic, reason = "a workbook has no other numbers")]
fn shown(cell: &Data) -> i64 {
    let number: f64 = cell.to_string().parse().unwrap();
    format!("{:.0}", number * 100.0).parse().unwrap()
}

/// The result of the unit as the contract tells it.
fn result(office: &Office) -> Value {
    let mut all = office.json(&["result", "SESSION", "--unit", UNIT]);
    all["blocks"][0]["units"][0].take()
}

/// What each item below its maximum lost, by its code.
fn lost(unit: &Value) -> BTreeMap<String, i64> {
    let items = unit["items"].as_array().unwrap().iter();
    let lost = items.map(|item| {
        let lost = hundredths(&item["counted_max"]) - hundredths(&item["counted"]);
        (item["code"].as_str().unwrap().to_owned(), lost)
    });
    lost.filter(|(_, lost)| *lost > 0).collect()
}

#[test]
fn the_workbook_lists_what_the_result_says_and_its_sums_add_up() {
    let office = meeting_script::sealed();
    let line = ["export", "SESSION", "--only", "letters", "--unit", UNIT];
    office.done(&[line.as_slice(), &["--out", "ra"]].concat());
    let folder = office.path("ra/thong-bao-tru-diem");
    let mut names: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let mut expected = vec![format!("{UNIT}.docx"), format!("{UNIT}.xlsx")];
    if pdf::AVAILABLE {
        expected.insert(1, format!("{UNIT}.pdf"));
    }
    assert_eq!(names, expected, "of this unit only");

    let unit = result(&office);
    let expected = lost(&unit);
    assert!(expected.len() > 3, "{expected:?}");
    let mut book: Xlsx<_> = open_workbook(folder.join(format!("{UNIT}.xlsx"))).unwrap();
    let sheets = book.sheet_names();
    let listed = book.worksheet_range(&sheets[0]).unwrap();
    let rows: Vec<&[Data]> = listed.rows().collect();
    let heading = rows
        .iter()
        .position(|row| row[1] == Data::String("Mã".into()));
    let heading = heading.unwrap();
    let text = |text: &str| Data::String(text.to_owned());
    let column = |name: &str| {
        let mut heads = rows[heading].iter();
        heads.position(|head| *head == text(name)).unwrap()
    };
    let points = column("Điểm bị trừ");
    let found: BTreeMap<String, i64> = rows[heading + 1..]
        .iter()
        .take_while(|row| !row[1].to_string().is_empty())
        .map(|row| (row[1].to_string(), shown(&row[points])))
        .collect();
    assert_eq!(found, expected);
    let sum = rows[heading + 1 + found.len()];
    assert_eq!(shown(&sum[points]), expected.values().sum::<i64>());

    // Nothing but our own sums is a formula, and what they show is what they come to.
    for sheet in &sheets {
        let formulas = book.worksheet_formula(sheet).unwrap();
        let formulas: Vec<&String> = formulas.used_cells().map(|(_, _, text)| text).collect();
        assert!(!formulas.is_empty(), "{sheet}");
        for formula in formulas {
            assert!(formula.starts_with("SUM("), "{formula}");
        }
    }
    let summary = book.worksheet_range(&sheets[1]).unwrap();
    let mut totals = summary.rows().filter(|row| row[1] == text("Tổng cộng"));
    let areas = totals.next().unwrap();
    let whole = [hundredths(&unit["max"]), hundredths(&unit["total"])];
    assert_eq!([shown(&areas[2]), shown(&areas[3])], whole);
    let causes = totals.next().unwrap();
    assert_eq!(shown(&causes[2]), shown(&areas[4]), "by cause and by area");
}

#[test]
fn letters_of_all_units_are_written_again_only_where_they_say_something_else() {
    let office = meeting_script::sealed();
    let line = ["export", "SESSION", "--only", "letters", "--out", "ra"];
    let first = office.json(&[line.as_slice(), &["--all"]].concat());
    let names = first["files"].as_array().unwrap().clone();
    let units = office.json(&["result", "SESSION"]);
    let units = units["blocks"].as_array().unwrap().iter();
    let units: usize = units.map(|b| b["units"].as_array().unwrap().len()).sum();
    let forms = if pdf::AVAILABLE { 3 } else { 2 };
    assert_eq!(names.len(), units * forms, "{names:?}");
    assert_eq!(first["draft"], false);

    let letter = office.path(&format!("ra/thong-bao-tru-diem/{UNIT}.docx"));
    let bytes = fs::read(&letter).unwrap();
    let again = office.json(&line);
    assert_eq!(
        again["unchanged"],
        names.len(),
        "the same session, the same bytes"
    );

    fs::write(&letter, "bản của tôi").unwrap();
    let other = office.path("ra/thong-bao-tru-diem/so-noi-vu.docx");
    fs::remove_file(&other).unwrap();
    let refused = office.refused(&line);
    assert!(refused.contains(UNIT), "{refused}");
    assert_eq!(fs::read(&letter).unwrap(), "bản của tôi".as_bytes());
    assert!(
        !other.exists(),
        "nothing is written where something stands in the way"
    );
    office.done(&[line.as_slice(), &["--replace"]].concat());
    assert!(fs::read(&letter).unwrap() == bytes && other.exists());

    let both = [line.as_slice(), &["--all", "--unit", UNIT]].concat();
    assert_eq!(office.run(&both).code, 2);
    let unknown = office.refused(&[line.as_slice(), &["--unit", "khong-co"]].concat());
    assert!(unknown.contains("khong-co"), "{unknown}");
}

#[test]
fn the_analysis_is_one_paper() {
    let office = meeting_script::sealed();
    let line = ["export", "SESSION", "--only", "analysis", "--out", "ra"];
    office.done(&line);
    let bytes = fs::read(office.path("ra/phan-tich-tru-diem.docx")).unwrap();
    assert!(bytes.starts_with(b"PK"));
    assert_eq!(
        office.path("ra/phan-tich-tru-diem.pdf").exists(),
        pdf::AVAILABLE
    );
}
