//! The whole city by workbooks: made by `template` with what the units said, saved again by LibreOffice, taken in by one
//! command, and the result is the same to the byte as by CSV.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::cli::{Office, SECRETARY};

use super::office::{Manner, is_there, save_again};

const FIXTURE: &str = "hai-phong-2026";

/// An office whose round takes self-assessments, nothing handed in yet.
fn begun() -> Office {
    let office = Office::with(FIXTURE);
    office.keys(&[SECRETARY]);
    office.done(&["new", "SESSION", "--round", FIXTURE]);
    office.done(&[
        "advance",
        "SESSION",
        "--to",
        "self_assessment",
        "--as",
        SECRETARY,
    ]);
    office
}

/// Takes files in with one command; answers how many units they are of.
fn take_in(office: &Office, kind: &str, files: &[PathBuf]) -> u64 {
    let files: Vec<String> = files
        .iter()
        .map(|file| file.display().to_string())
        .collect();
    let mut line = vec!["import", "SESSION", "--kind", kind, "--as", SECRETARY];
    line.extend(files.iter().map(String::as_str));
    office.json(&line)["subjects"].as_u64().unwrap()
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    files
}

/// The consolidated result with every item, and what the pre-checks find; without where the journal stands.
fn outcome(office: &Office) -> String {
    let survey = office.path(FIXTURE).join("dieu-tra-xa-hoi-hoc.csv");
    take_in(office, "survey", &[survey]);
    let mut result = office.json(&["result", "SESSION", "--items"]);
    let head = result.as_object_mut().unwrap();
    assert!(head.remove("head").is_some() && head.remove("entries").is_some());
    let prechecks: Value = office.json(&["status", "SESSION"])["prechecks"].clone();
    assert!(prechecks["rule_differs"].as_u64().unwrap() > 0);
    format!("{result}\n{prechecks}")
}

#[test]
fn the_city_comes_in_by_workbooks_as_by_csv() {
    if !is_there() {
        return;
    }
    let sent = begun();
    let folder = sent.path(FIXTURE).join("tu-danh-gia");
    let (evidence, tables): (Vec<PathBuf>, Vec<PathBuf>) = files_in(&folder)
        .into_iter()
        .partition(|file| file.ends_with("con-lai-tlkc.csv"));
    assert_eq!(take_in(&sent, "self", &tables), 128);
    take_in(&sent, "evidence", &evidence);
    let expected = outcome(&sent);

    let forms = sent.path("forms");
    let made = sent.json(&["template", "SESSION", "--all", "--out", "forms"]);
    assert_eq!(made["written"].as_u64(), Some(128));
    let forms = files_in(&forms);
    assert_eq!(forms.len(), 128);

    let saved = tempfile::tempdir().unwrap();
    std::thread::scope(|threads| {
        for format in ["xlsx", "ods", "xls"] {
            let (saved, forms, expected) = (saved.path(), &forms, &expected);
            threads.spawn(move || {
                let out = save_again(saved, forms, format, Manner::default());
                let office = begun();
                assert_eq!(take_in(&office, "self", &files_in(&out)), 128, "{format}");
                assert!(outcome(&office) == *expected, "{format}: another result");
            });
        }
    });
}
