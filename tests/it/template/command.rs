//! `template` on the command line: one unit or all, and nothing that a unit may have filled in is written over.

use std::fs;

use crate::cli::Office;

#[test]
fn a_form_is_written_for_one_unit_and_never_over_another_file() {
    let office = Office::small();
    let line = ["template", "SESSION", "--unit", "dv-1", "--out", "a.xlsx"];
    let said = office.done(&line);
    assert!(
        said.contains("Đơn vị mẫu số 1") && said.contains("a.xlsx"),
        "{said}"
    );
    let path = office.path("a.xlsx");
    let made = fs::read(&path).unwrap();
    // The same again is no matter.
    let again = office.json(&line);
    assert_eq!(
        (again["written"].as_u64(), again["unchanged"].as_u64()),
        (Some(0), Some(1))
    );
    fs::write(&path, "điền dở").unwrap();
    let refused = office.refused(&line);
    assert!(
        refused.contains("a.xlsx") && refused.contains("--replace"),
        "{refused}"
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), "điền dở");
    office.done(&[line.as_slice(), &["--replace"]].concat());
    assert_eq!(fs::read(&path).unwrap(), made);
}

#[test]
fn forms_are_written_for_all_units_or_for_none() {
    let office = Office::small();
    let line = ["template", "SESSION", "--all", "--out", "forms"];
    let made = office.json(&line);
    assert_eq!(made["written"].as_u64(), Some(4));
    assert_eq!(made["files"][0]["unit"], "dv-1");
    assert_eq!(made["files"][0]["carries_submission"], false);
    let names = || {
        let mut names: Vec<String> = fs::read_dir(office.path("forms"))
            .unwrap()
            .map(|file| file.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    };
    assert_eq!(
        names(),
        ["dv-1.xlsx", "dv-2.xlsx", "dv-3.xlsx", "dv-4.xlsx"]
    );
    fs::remove_file(office.path("forms/dv-2.xlsx")).unwrap();
    fs::write(office.path("forms/dv-3.xlsx"), "điền dở").unwrap();
    let refused = office.refused(&line);
    assert!(refused.contains("dv-3.xlsx"), "{refused}");
    assert_eq!(
        names(),
        ["dv-1.xlsx", "dv-3.xlsx", "dv-4.xlsx"],
        "nothing was written"
    );
    fs::remove_file(office.path("forms/dv-3.xlsx")).unwrap();
    let made = office.json(&line);
    assert_eq!(
        (made["written"].as_u64(), made["unchanged"].as_u64()),
        (Some(2), Some(2))
    );
    // No progress in what is not a terminal.
    let answer = office.run(&line);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
}

#[test]
fn what_was_handed_in_is_carried_and_comes_in_again() {
    let office = Office::small_in_review();
    let before = office.json(&["result", "SESSION", "--items"])["blocks"].clone();
    let made = office.json(&["template", "SESSION", "--all", "--out", "forms"]);
    assert_eq!(made["files"][0]["carries_submission"], true);
    let forms = ["1", "2", "3", "4"].map(|number| format!("forms/dv-{number}.xlsx"));
    let mut line = vec![
        "import",
        "SESSION",
        "--kind",
        "self",
        "--replace",
        "--as",
        "tk",
    ];
    line.extend(forms.iter().map(String::as_str));
    office.done(&[
        "advance",
        "SESSION",
        "--to",
        "self_assessment",
        "--why",
        "sửa",
        "--as",
        "tk",
    ]);
    let taken = office.json(&line);
    // Nothing differs from what stands in the journal, so nothing is superseded.
    assert_eq!(taken["unchanged"].as_u64(), Some(4), "{taken}");
    let after = office.json(&["result", "SESSION", "--items"])["blocks"].clone();
    assert_eq!(after, before);
}

#[test]
fn what_can_not_be_written_is_told() {
    let office = Office::small();
    let refused = office.refused(&["template", "SESSION", "--unit", "zz", "--out", "a.xlsx"]);
    assert!(refused.contains("zz"), "{refused}");
    for wrong in [
        &["template", "SESSION", "--unit", "dv-1", "--out", "a.csv"][..],
        &["template", "SESSION", "--out", "a.xlsx"],
        &[
            "template", "SESSION", "--all", "--unit", "dv-1", "--out", "a",
        ],
    ] {
        assert_eq!(office.run(wrong).code, 2, "{wrong:?}");
    }
    fs::write(office.path("file"), "").unwrap();
    let refused = office.refused(&["template", "SESSION", "--all", "--out", "file"]);
    assert!(refused.contains("file"), "{refused}");
    let refused = office.refused(&[
        "template",
        "SESSION",
        "--unit",
        "dv-1",
        "--out",
        "none/a.xlsx",
    ]);
    assert!(refused.contains("none"), "{refused}");
}
