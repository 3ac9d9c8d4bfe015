//! `minutes --out F.pdf`, in builds that write PDF and in those that do not.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use thamdinh::report::pdf;

use crate::cli::Office;
use crate::meeting_script;

#[test]
fn a_build_without_pdf_says_which_build_writes_it() {
    if pdf::AVAILABLE {
        return;
    }
    let office = Office::with("nho").founded();
    let answer = office.run(&["minutes", "SESSION", "--out", "bien-ban.pdf"]);
    assert_eq!(answer.code, 1, "{}", answer.err);
    for part in ["cargo build --release --features pdf", ".docx"] {
        assert!(answer.err.contains(part), "{}", answer.err);
    }
    assert!(answer.out.is_empty() && !office.path("bien-ban.pdf").exists());
    let line = ["minutes", "SESSION", "--out", "a.pdf", "--lang", "en"];
    let english = office.refused(&line);
    assert!(english.contains("The packaged builds do"), "{english}");
}

#[test]
fn the_minutes_of_a_sealed_round_say_the_same_as_pdf() {
    if !pdf::AVAILABLE {
        return;
    }
    let office = meeting_script::sealed();
    office.done(&["minutes", "SESSION", "--out", "lan-2.pdf"]);
    let bytes = fs::read(office.path("lan-2.pdf")).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    let again = ["minutes", "SESSION", "--out", "lan-2.pdf"];
    assert_eq!(office.run(&again).code, 1, "it stands in the way");
    office.done(&[again.as_slice(), &["--replace"]].concat());
    assert!(fs::read(office.path("lan-2.pdf")).unwrap() == bytes);

    let read = Command::new("pdftotext")
        .args(["-layout", "lan-2.pdf", "-"])
        .current_dir(office.path(""))
        .output();
    let Ok(read) = read else {
        eprintln!("SKIPPED: pdftotext is not installed, so nothing was read with it");
        return;
    };
    assert!(read.status.success(), "{read:?}");
    let text = String::from_utf8(read.stdout).unwrap();
    let plain = office.done(&["minutes", "SESSION", "--out", "-"]);
    let words = |text: &str| -> BTreeSet<String> {
        let letters = text.replace(|letter: char| "─│┼┬┴├┤┌┐└┘".contains(letter), " ");
        letters.split_whitespace().map(str::to_owned).collect()
    };
    let (paper, plain) = (words(&text), words(&plain));
    let missing: Vec<&String> = plain.difference(&paper).collect();
    assert!(
        plain.len() > 300 && missing.is_empty(),
        "{missing:?}\n{text}"
    );
}
