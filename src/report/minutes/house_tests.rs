//! The minutes in a secretariat's own Word file, also one that LibreOffice wrote.
#![expect(clippy::print_stderr, reason = "a test that was skipped says so")]

use std::path::Path;
use std::process::{Command, Stdio};

use super::sample::minutes;
use super::{places_in_blocks, places_in_lines, starting_template};
use crate::locale::{Language, Locale};
use crate::report::docx;
use crate::report::docx::house::{Content, fill};
use crate::report::letterhead::hash_groups;

fn vietnamese() -> Locale {
    Locale::new(Language::Vietnamese)
}

fn starting() -> Vec<u8> {
    docx::render_form(&starting_template("2026-12-22T01:30:00Z", &vietnamese())).unwrap()
}

#[test]
fn every_place_has_its_name_in_the_lists() {
    let places = minutes().places(&vietnamese()).places;
    let names = |is_block: bool| -> Vec<&str> {
        let of = places.iter();
        let of = of.filter(|place| matches!(place.content, Content::Blocks(_)) == is_block);
        let mut names: Vec<&str> = of.map(|place| place.name).collect();
        names.sort_unstable();
        names
    };
    for (listed, is_block) in [(places_in_lines(), false), (places_in_blocks(), true)] {
        let mut listed = listed.to_vec();
        listed.sort_unstable();
        assert_eq!(listed, names(is_block));
    }
}

#[test]
fn the_parts_set_apart_say_what_the_whole_says() {
    let places = minutes().places(&vietnamese());
    let text = |name: &str| -> String {
        let place = places
            .places
            .iter()
            .find(|place| place.name == name)
            .unwrap();
        match &place.content {
            Content::Blocks(blocks) => format!("{blocks:?}"),
            _ => String::new(),
        }
    };
    let whole = text("noi_dung");
    for name in &places.required[1] {
        let part = text(name);
        let part = part.trim_start_matches('[').trim_end_matches(']');
        assert!(!part.is_empty() && whole.contains(part), "{name}");
    }
}

fn soffice(folder: &Path, to: &str, file: &str) -> bool {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let converted = Command::new("soffice")
        .arg(profile)
        .args(["--headless", "--convert-to", to, "--outdir"])
        .arg(folder)
        .arg(folder.join(file))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    converted.is_ok_and(|status| status.success())
}

#[test]
fn a_template_that_libreoffice_wrote_is_filled_and_opens_again() {
    let folder = tempfile::tempdir().unwrap();
    let at = folder.path();
    std::fs::write(at.join("mau.docx"), starting()).unwrap();
    // Once to its own form and back, so that the file is LibreOffice's from end to end.
    if !soffice(at, "odt", "mau.docx") {
        eprintln!("SKIPPED: soffice is not installed, so no template was made with it");
        return;
    }
    assert!(soffice(at, "docx:MS Word 2007 XML", "mau.odt"));
    let template = std::fs::read(at.join("mau.docx")).unwrap();
    assert_ne!(template, starting());
    let filled = fill(&template, &minutes().places(&vietnamese())).unwrap();
    std::fs::write(at.join("bien-ban.docx"), &filled).unwrap();
    assert!(soffice(at, "pdf", "bien-ban.docx"));
    let text = Command::new("pdftotext")
        .args(["-layout", "bien-ban.pdf", "-"])
        .current_dir(at)
        .output();
    let Ok(text) = text else {
        eprintln!("SKIPPED: pdftotext is not installed, so the pages were not read");
        return;
    };
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    assert!(!text.contains("{{"), "{text}");
    for wanted in [
        "BIÊN BẢN",
        "THÀNH PHẦN THAM DỰ",
        "KẾT QUẢ TỔNG HỢP",
        "THƯ KÝ",
        "Nơi nhận",
    ] {
        assert!(text.contains(wanted), "{wanted} is missing in:\n{text}");
    }
    let hash = hash_groups(&minutes().journal.hash);
    let pages: Vec<&str> = text
        .split('\u{c}')
        .filter(|page| !page.trim().is_empty())
        .collect();
    assert!(pages.len() > 1);
    for page in pages {
        let words: Vec<&str> = page.split_whitespace().collect();
        assert!(words.join(" ").contains(&hash), "no head hash on:\n{page}");
    }
}
