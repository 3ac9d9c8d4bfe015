//! Whatever was typed into whatever field comes out of every form inert and readable.

use serde_json::Value;
use thamdinh::domain::viewpoint::Viewpoint;
use thamdinh::journal::result::ResultDocument;
use thamdinh::locale::Language;

use super::Retold;
use super::reading::{self, Docx};
use crate::meeting_script::sealed;

/// What stands before the text of each field: what a spreadsheet would compute.
const BEFORE: &str = "=1+1 ";
/// What stands behind it: markup, the end of a section of markup, commands to a terminal, reversed text, a place of a
/// template, an emoji, letters apart from their marks.
const BEHIND: &str = " <script>alert(1)</script> ]]> & \"'\u{1b}[31m\u{202e}\u{0} {{x}} \u{1F600} Nguye\u{302}\u{303}n";

/// Fields of the journal's bodies that people type into.
const TYPED: &[&str] = &[
    "approved_by",
    "basis",
    "council",
    "council_symbol",
    "dissent",
    "document",
    "evidence",
    "evidence_note",
    "explanation",
    "file",
    "guide",
    "issuer",
    "label",
    "location",
    "name",
    "note",
    "number",
    "office",
    "page",
    "place",
    "regulation",
    "reported",
    "standing_agency",
    "superior",
    "text",
    "title",
    "why",
];

fn taint(kind: &str, value: &mut Value, taint_one: &dyn Fn(&mut String)) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                let is_typed = TYPED.contains(&name.as_str())
                    || (kind == "attendance_changed" && name == "to");
                match field {
                    Value::String(text) if is_typed => taint_one(text),
                    Value::Array(list) if is_typed && list.iter().all(Value::is_string) => {
                        for text in list {
                            if let Value::String(text) = text {
                                taint_one(text);
                            }
                        }
                    }
                    field => taint(kind, field, taint_one),
                }
            }
        }
        Value::Array(list) => list
            .iter_mut()
            .for_each(|value| taint(kind, value, taint_one)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn tainted(taint_one: impl Fn(&mut String)) -> Retold {
    let office = sealed();
    Retold::of(&office.session, |kind, body| taint(kind, body, &taint_one))
}

/// What no text that leaves the program may hold: whatever a terminal, a browser or a reader's eye would obey.
fn is_obeyed(letter: char) -> bool {
    let control = letter.is_control() && !matches!(letter, '\n' | '\r' | '\t');
    control
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}' | '\u{feff}')
}

fn assert_inert(path: &str, text: &str) {
    let found = text.char_indices().find(|(_, letter)| is_obeyed(*letter));
    let around = found.map(|(at, letter)| {
        let near: String = text[..at].chars().rev().take(60).collect();
        (letter, near.chars().rev().collect::<String>())
    });
    assert_eq!(around, None, "{path}");
}

fn assert_readable(path: &str, text: &str) {
    for part in [
        "=1+1",
        "<script>alert(1)</script>",
        "]]>",
        "{{x}}",
        "Nguyễn",
    ] {
        assert!(text.contains(part), "{path} lacks {part}");
    }
}

#[test]
fn what_was_typed_is_shown_and_not_obeyed() {
    let told = tainted(|text| *text = format!("{BEFORE}{text}{BEHIND}"));
    for language in [Language::Vietnamese, Language::English] {
        let files = told.files(language);
        assert!(files.len() > 3);
        for (path, bytes) in files {
            look_into(&path, &bytes);
        }
    }
}

fn look_into(path: &str, bytes: &[u8]) {
    match path.rsplit('.').next().unwrap() {
        "docx" => {
            let parts = reading::xml_parts(bytes);
            parts
                .iter()
                .for_each(|(name, xml)| assert_inert(&format!("{path}/{name}"), xml));
            assert_readable(path, &Docx::read(bytes).text());
        }
        "xlsx" => {
            for (name, xml) in reading::xml_parts(bytes) {
                assert_inert(&format!("{path}/{name}"), &xml);
            }
            let book = reading::workbook(bytes);
            for formula in &book.formulas {
                // Names of sheets stand in quotes and are looked up, never computed.
                let formula: String = formula.split('\'').step_by(2).collect();
                assert!(
                    !formula.contains("1+1") && !formula.contains("script"),
                    "{path}: {formula}"
                );
            }
            assert_readable(path, &book.text());
        }
        "html" => {
            let html = std::str::from_utf8(bytes).unwrap();
            assert_inert(path, html);
            assert!(
                !html.contains("<script>alert") && !html.contains("]]>"),
                "{path}"
            );
            assert_readable(path, &reading::html_text(html));
        }
        "pdf" => {
            let Some(text) = reading::pdf_text(bytes) else {
                return;
            };
            assert_inert(path, &text.replace('\u{c}', ""));
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            for part in ["=1+1", "<script>", "]]>", "{{x}}", "Nguyễn"] {
                assert!(text.contains(part), "{path} lacks {part}");
            }
        }
        other => assert_eq!(other, "", "a form that nobody looks into"),
    }
}

#[test]
fn the_result_keeps_every_letter_for_programs() {
    let told = tainted(|text| *text = format!("{BEFORE}{text}{BEHIND}"));
    let bytes = ResultDocument::sealed(&told.state)
        .canonical_bytes()
        .unwrap();
    let read: Value = serde_json::from_slice(&bytes).unwrap();
    let name = read["blocks"][0]["units"][0]["name"].as_str().unwrap();
    assert!(
        name.starts_with(BEFORE) && name.ends_with(BEHIND),
        "{name:?}"
    );
    assert!(
        !bytes.contains(&0x1b),
        "a terminal that shows the file would obey it"
    );
}

#[test]
fn ten_thousand_letters_without_a_space_break_no_form() {
    let told = tainted(|text| {
        if text.len() > 60 {
            text.push_str(&"ặ".repeat(10_000));
        }
    });
    assert!(told.state.units().len() > 1 && told.state.blockers(Viewpoint::Whole).is_empty());
    for (path, bytes) in told.files(Language::Vietnamese) {
        match path.rsplit('.').next().unwrap() {
            "docx" => assert!(!Docx::read(&bytes).text().is_empty(), "{path}"),
            "xlsx" => assert!(!reading::workbook(&bytes).text().is_empty(), "{path}"),
            _ => assert!(!bytes.is_empty(), "{path}"),
        }
    }
}
